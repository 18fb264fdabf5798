"""Where and when: the place and the day that the words of a claim go with.

The most specific place named with the claim, not the place somebody spoke at; the day of the deed, not the day of saying it.
Where the sentence names none, the event it belongs to does, or the sentence before: that is recorded as an antecedent.
"""

import re
from dataclasses import dataclass

from kadesh.extract.document import Document, Sentence
from kadesh.extract.speakers import Saying
from kadesh.model.claim import Antecedent
from kadesh.model.span import Span
from kadesh.model.when import When
from kadesh.model.where import Place, Where

_FINENESS = {"site": 0, "town": 1, "area": 2, "district": 3, "water": 3, "province": 4, "region": 5, "country": 6}
_KINDS = r"(?:town|village|city|neighbou?rhood|district|suburb|camp|area|province|governorate|countryside|region|hamlet|refugee camp)"
_NAME = r"(?:(?:al|el|ad|ar|as|at|an|az|ash|ed|Al|El|Ad|Ar|As|At|An|Az|Ash)[- ])?[A-Z][\w'’ʼ]+(?:[- ](?:al|el|ad|ar|as|at|az|de|la|of the)?[- ]?[A-Z][\w'’ʼ]+){0,2}"
_NAMED_AFTER = re.compile(rf"\b{_KINDS}s? of ({_NAME})")
_NAMED_BEFORE = re.compile(rf"({_NAME}) (?:town|village|neighbou?rhood|district|suburb|camp|refugee camp|hamlet|city)\b")
_SPOKEN_WITHIN = 24
"""A time this close behind a verb of saying is when it was said, not when it happened."""


@dataclass(frozen=True)
class Scene:
    """Place and time of a claim, with the words elsewhere that they rest on."""

    where: Where = Where()
    when: When = When()
    antecedents: tuple[Antecedent, ...] = ()


def name_places(sentence: Sentence) -> list[tuple[Span, str, Place | None]]:
    """Return the places `sentence` names, in order: those the gazetteer knows and those that only words such as 'village' show."""
    found: list[tuple[Span, str, Place | None]] = [(m.span, m.words, m.places[0]) for m in sentence.places]
    for pattern in (_NAMED_AFTER, _NAMED_BEFORE):
        for match in pattern.finditer(sentence.text):
            span = Span(sentence.span.start + match.start(1), sentence.span.start + match.end(1))
            if not any(span.overlaps(s) for s, _, _ in found) and not any(span.overlaps(s.span) for s in sentence.sides):
                found.append((span, match.group(1), None))
    return sorted(found, key=lambda f: f[0])


def choose_place(sentence: Sentence, near: Span, sayings: list[Saying]) -> Where:
    """Return the most specific place that goes with `near`; an empty Where if the sentence names none.

    Of 'in the village of Nairab in Idlib' it is Nairab; a place inside the speaker's name or the side's is none.
    """
    speakers = [s.speaker.span for s in sayings if s.speaker.span]
    sides = [m.span for m in sentence.sides if m.kind in ("force", "government", "general", "person")]
    usable = [f for f in name_places(sentence) if not any(f[0].within(s) for s in [*speakers, *sides])]
    usable = [f for f in usable if not _is_party(sentence, f[0])]
    if not usable:
        return Where()
    best = min(usable, key=lambda f: (_fineness(f[2]), _distance(near, f[0]), f[0]))
    if _fineness(best[2]) >= 4:
        best = min((f for f in usable if _fineness(f[2]) == _fineness(best[2])), key=lambda f: _distance(near, f[0]))
    return _where(best[0], best[1], best[2], basis="stated")


def _is_party(sentence: Sentence, span: Span) -> bool:
    """Whether a country or capital stands for its government here: 'Damascus denied', 'Turkey said', 'Syria's army'."""
    side = next((m for m in sentence.sides if m.span.overlaps(span)), None)
    if side is None or side.kind not in ("country", "capital"):
        return False
    before = sentence.text[: span.start - sentence.span.start].rstrip().rsplit(" ", 1)[-1].lower()
    return before not in (
        "in",
        "near",
        "across",
        "inside",
        "into",
        "from",
        "to",
        "of",
        "outside",
        "around",
        "on",
        "at",
        "over",
        "northern",
        "southern",
        "eastern",
        "western",
        "central",
        "northwestern",
        "northeastern",
        "southeastern",
        "southwestern",
    )


def _fineness(place: Place | None) -> int:
    return _FINENESS[place.kind] if place is not None else 1


def _distance(a: Span, b: Span) -> int:
    return max(0, b.start - a.end, a.start - b.end)


def _where(span: Span, words: str, place: Place | None, *, basis: str) -> Where:
    rough = (
        place.kind
        if place is not None and place.kind in ("site", "town", "area", "district", "province", "region", "country")
        else "town"
    )
    return Where(words, place, rough, basis, span)  # type: ignore[arg-type]  # both are among the literals


def choose_time(sentence: Sentence, near: Span, sayings: list[Saying]) -> When:
    """Return the time that goes with `near`, its words unresolved; an empty When if the sentence names none."""
    verbs = [sentence.span_of(s.verb, s.verb).end for s in sayings]
    usable = [
        m
        for m in sentence.times
        if not any(0 <= m.span.start - v <= _SPOKEN_WITHIN and not near.overlaps(m.span) for v in verbs)
    ]
    if not usable:
        return When()
    best = min(usable, key=lambda m: (_distance(near, m.span), m.span))
    return When(words=best.words, span=best.span)


def set_scene(document: Document, sentence: Sentence, near: Span, *, sayings: list[Saying], back: int = 2) -> Scene:
    """Return place and time for words at `near`, from their sentence or up to `back` sentences before it."""
    where, when = choose_place(sentence, near, sayings), choose_time(sentence, near, sayings)
    antecedents = []
    earlier = list(reversed(document.sentences[max(0, sentence.index - back) : sentence.index]))
    if where.words is None or where.precision == "country":
        borrowed = next((w for s in earlier if (w := choose_place(s, s.span, [])).words and w.precision != "country"), None)
        if borrowed is not None and borrowed.span is not None:
            where = Where(borrowed.words, borrowed.place, borrowed.precision, "antecedent", borrowed.span)
            antecedents.append(Antecedent("place", borrowed.span, borrowed.words or ""))
    if when.words is None:
        found = next((t for s in earlier if (t := choose_time(s, s.span, [])).words), None)
        if found is not None and found.span is not None:
            when = When(basis="antecedent", words=found.words, span=found.span)
            antecedents.append(Antecedent("time", found.span, found.words or ""))
    return Scene(where, when, tuple(antecedents))
