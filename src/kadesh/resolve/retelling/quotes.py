"""The words that show an event: those of its sentence that tell who, whom, where, when and what came of it.

'Killing two' shows nothing on its own; 'rebels entered Kafra on Sunday, killing two' does.
"""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from kadesh.model.claim import Claim, Event, Toll
from kadesh.model.span import Span
from kadesh.resolve.retelling.followed import follow_event
from kadesh.resolve.retelling.stage import find_sentences

_LONGEST = 300
"""Characters of the longest quote: sentences that run on tell of more than one thing."""


def show_events(claims: Sequence[Claim], text: str, *, licensed: Callable[[Claim], bool]) -> list[Claim]:
    """Return `claims`, the quote of each event widened to the words of its sentence that it rests on.

    A quote stays as it is where the wider one is not `licensed`, would be too long or would make it one with another event.
    """
    starts, tolls = find_sentences(text), _tolls(claims)
    events = [c for c in claims if isinstance(c, Event)]
    shown, taken = {e.id: e for e in events}, {e.id for e in events}
    for event in events:
        wider = _widened(event, tolls.get(event.id, ()), text=text, starts=starts)
        if wider.id not in taken and licensed(wider):
            shown[event.id] = wider
            taken.add(wider.id)
    return [follow_event(c, shown) for c in claims]


def _tolls(claims: Iterable[Claim]) -> dict[str, list[Toll]]:
    """The tolls of each event, by its id."""
    found: dict[str, list[Toll]] = {}
    for toll in claims:
        if isinstance(toll, Toll) and toll.event:
            found.setdefault(toll.event, []).append(toll)
    return found


def _sentence_of(event: Event, starts: Sequence[int], *, end: int) -> Span:
    k = bisect_right(starts, event.evidence.start)
    return Span(starts[k - 1], max(starts[k] if k < len(starts) else end, event.evidence.end))


def _widened(event: Event, tolls: Sequence[Toll], *, text: str, starts: Sequence[int]) -> Event:
    sentence = _sentence_of(event, starts, end=len(text))
    spans = [span for span in _told_by(event, tolls) if span.within(sentence)]
    first = min((s.start for s in spans), default=event.evidence.start)
    last = max((s.end for s in spans), default=event.evidence.end)
    span = Span(min(first, event.evidence.start), max(last, event.evidence.end))
    if span == event.evidence.span or span.end - span.start > _LONGEST:
        return event
    return replace(event, evidence=replace(event.evidence, start=span.start, end=span.end, quote=span.of(text)))


def _told_by(event: Event, tolls: Sequence[Toll]) -> Iterator[Span]:
    """Where the parts of an event stand: its parties, its place and day, the people it hit."""
    parts = (event.attacker.span, event.target.span, event.where.span, event.when.span)
    yield from (span for span in parts if span is not None)
    yield from (toll.evidence.span for toll in tolls)
