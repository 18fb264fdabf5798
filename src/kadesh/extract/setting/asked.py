"""What is asked of the places around a claim, and what holds of a name in whichever sentence it stands."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from kadesh.extract.document import Document, Sentence
from kadesh.extract.setting.placenames import Named
from kadesh.extract.setting.powers import is_party
from kadesh.extract.voices.saying import Saying
from kadesh.model.span import Span

_SAID_THERE = re.compile(
    r"\b(?:said|told (?:\w+ )?(?:reporters|journalists|a news conference)|speaking|announced|warned) in (?:the )?\Z"
)
"""'The minister said in Ankara': the place of speaking."""
_LEADING = frozenset("in at near on of from to around outside into across inside against over between hit struck".split())
_GROUND = re.compile(
    r"['’]s\s(?:\w+(?:ern|al)\s)?(?:jungles?|countryside|outskirts|suburbs?|mountains?|hills|coast|north|south|east|west|desert|centre|center"
    r"|border|capital|plains?|valleys?|forests?)\b"
)
"""'Meta's eastern plains' are ground, not what belongs to somebody."""


_JOINED_ON = tuple(
    f"-{word}"
    for word in (
        "based backed led made born aligned allied built supplied trained funded financed armed supported sponsored linked "
        "affiliated brokered"
    ).split()
)
"""'The Iran-aligned movement', 'a U.S.-built school': who stands behind somebody or made something."""


class Asked(NamedTuple):
    """What is asked: the words `near` of a claim in `sentence`, who speaks there, and whether it is of a whole period."""

    document: Document
    sentence: Sentence
    near: Span
    sayings: tuple[Saying, ...] = ()
    period: bool = False
    ruled: Span | None = None
    """The place that the rules take."""


def is_elsewhere(asked: Asked, named: Named) -> bool:
    """Return whether a name of the claim's own sentence is that of a speaker, a party or a desk."""
    return bool(set(find_role(asked.sentence, named, sayings=asked.sayings)))


def find_role(sentence: Sentence, named: Named, *, sayings: tuple[Saying, ...]) -> Iterator[str]:
    """Yield what a name is instead of the place of a deed: that of a speaker, a force, a party, a place of speaking."""
    if any(s.speaker.span is not None and named.span.within(s.speaker.span) for s in sayings):
        yield "speaker"
    yield from _role_always(sentence, named.span, named.fineness > 1)


@lru_cache(maxsize=512)
def _role_always(sentence: Sentence, span: Span, wide: bool) -> tuple[str, ...]:  # by position: it is remembered
    """What the name at `span` is whoever speaks: asked for each claim of a sentence; a `wide` place may own another."""
    at = sentence.span.start
    after = sentence.text[span.end - at :][:40]
    force = any(span.within(m.span) for m in sentence.sides if m.kind in ("force", "government", "general", "person"))
    said = {
        "force": force,
        "party": not force and is_party(sentence, span),
        "said-there": _SAID_THERE.search(sentence.text, max(0, span.start - at - 30), span.start - at) is not None,
        "based": after.startswith(_JOINED_ON),
        "possessive": wide and after.startswith(("'s ", "’s ")) and not _GROUND.match(after),
    }
    return tuple(clue for clue, holds in said.items() if holds)


def find_shared(asked: Asked, named: Named) -> Iterator[str]:
    """Yield whether the rules take it, and what it says for a claim of a whole period."""
    if named.span == asked.ruled:
        yield "ruled"
        yield f"ruled:{named.kind}"
        if asked.period:
            yield "ruled:period"
    if asked.period:
        yield f"period:{named.kind}"


def preposition_of(sentence: Sentence, named: Named) -> str:
    """Return the word that leads a place in ('near', 'struck'), 'none' where none of those known stands right before."""
    before = sentence.text[: named.span.start - sentence.span.start][-50:].lower()
    words = before.split()[-5:][::-1]
    for word in words:
        if word in _LEADING:
            return word
        if word.endswith((",", ";", ":", ".")):
            break
    return "none"
