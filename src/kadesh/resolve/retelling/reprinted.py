"""Sentences that a page prints twice: as a standfirst and as the lead, or once more as a quotation set apart."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from kadesh.model.claim import Claim, Toll

_LONG = 80
"""So many characters printed twice are no coincidence: shorter runs, 'two people were killed', are told of two deeds."""
_FARTHEST = 200
_ENDS = frozenset('.!?;\n"”')


def find_reprinted(claims: Sequence[Claim], text: str) -> dict[str, str]:
    """Return which toll of a sentence printed once more is which one of where it was printed first, by their ids."""
    alike: dict[tuple[str, str], list[Toll]] = defaultdict(list)
    for claim in claims:
        if isinstance(claim, Toll):
            alike[claim.outcome, claim.evidence.quote].append(claim)
    return dict(pair for tolls in alike.values() for pair in _pairs(tolls, text))


def _pairs(tolls: Sequence[Toll], text: str) -> Iterator[tuple[str, str]]:
    first, *others = sorted(tolls, key=lambda t: t.evidence.start)
    for toll in others:
        if toll.evidence.start >= first.evidence.end and _is_printed_again(first, toll, text=text):
            yield toll.id, first.id


def _is_printed_again(a: Toll, b: Toll, *, text: str) -> bool:
    """Whether the words around two equal quotes are the same up to the end of the sentence, and too many for two deeds."""
    before = _shared(
        text[max(0, a.evidence.start - _FARTHEST) : a.evidence.start][::-1],
        text[max(0, b.evidence.start - _FARTHEST) : b.evidence.start][::-1],
    )
    rest = text[a.evidence.end : a.evidence.end + _FARTHEST]
    behind = _shared(rest, text[b.evidence.end : b.evidence.end + _FARTHEST])
    whole = not _ENDS.isdisjoint(rest[: behind + 1]) or a.evidence.end + behind == len(text)
    return whole and before + len(a.evidence.quote) + behind >= _LONG


def _shared(a: str, b: str) -> int:
    """With how many equal characters two texts begin."""
    return next((i for i, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
