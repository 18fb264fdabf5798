"""The body that people belong to, in the words for them: 'members of the X forces', 'bodies of fighters of X'."""

import re
from collections.abc import Sequence

from kadesh.extract.counting.phrases import is_person
from kadesh.extract.document import Sentence
from kadesh.extract.tokens import Token
from kadesh.extract.words import load_words
from kadesh.model.lexicon import SideMention

_COLLECTIVE = load_words("collectives", "noun")
_CORPSES = frozenset(("body", "bodies", "corpse", "corpses", "remains"))
_LEADING = re.compile(
    r"(?:(?:the|an?|so-called|pro-[\w-]+|(?:[\w’'.-]+\s)?[\w’'.-]*(?:\s?[-‑–]\s?)"
    r"(?:backed|led|affiliated|allied|linked|aligned|supported|dominated))\s){0,4}"
)
"""What may stand before the name of a body: 'the US-backed | Alpha', 'the pro-government | Beta'; it may be empty."""
_ANOTHER = re.compile(r"[,;:]|\b(?:and|or|\d+)\b")
"""'Two members of the forces, 13 | guerrillas' are others."""
_CALLED = re.compile(r"\s(?:[\w-]+\s){0,2}(?:militia|group|movement|organi[sz]ation|faction|party)\s")


def with_body(sentence: Sentence, head: int) -> int:
    """Return the last token of 'members of the X forces': the noun with the body its people belong to."""
    tokens = sentence.tokens
    first = _body_behind(tokens, head)
    if first < len(tokens):
        leading = _LEADING.match(sentence.text, tokens[first].idx)
        reach = sentence.span.start + (leading.end() if leading is not None else tokens[first].idx)
        for side in sentence.sides:
            if (
                side.span.end > reach
                and tokens[first].idx <= side.span.start - sentence.span.start
                and side.span.start <= reach + 12
                and _ANOTHER.search(sentence.text, tokens[first].idx, side.span.start - sentence.span.start) is None
            ):
                last = sentence.token_at(_name_of_body(sentence, side).span.end - 1)
                while last + 1 < len(tokens) and tokens[last + 1].lower_ in _COLLECTIVE:
                    last += 1
                return last
    return head


def _body_behind(tokens: Sequence[Token], head: int) -> int:
    """The token where the body of the people at `head` may be named: behind 'members of', 'bodies of members of'."""
    behind = [t.lower_ for t in tokens[head + 1 : head + 4]]
    if behind[:1] in (["of"], ["from"], ["with"]) and len(behind) > 1:
        dead = tokens[head].lower_ in _CORPSES and behind[2:] == ["of"] and is_person(tokens[head + 2])
        return head + 4 if dead else head + 2
    dead = tokens[head].lower_ in _CORPSES and behind[:2] == ["belonging", "to"]
    return head + 3 if dead else len(tokens)


def _name_of_body(sentence: Sentence, nation: SideMention) -> SideMention:
    """The name behind what a body of a nation is: Alpha in 'the Malian Tuareg militia Alpha'; else the nation itself."""
    at = sentence.span.start
    behind = (
        m for m in sentence.sides if nation.kind == "nationality" and m.kind == "force" and m.span.start > nation.span.end
    )
    return next((m for m in behind if _CALLED.fullmatch(sentence.text, nation.span.end - at, m.span.start - at)), nation)
