"""Somebody told of first as 'a man', and then by name: 'A man was shot dead in Arda. Karim, 55, a grocer, died at once.'

Who is named at the very place where one person was told of before, and is told of to have met the same, is that person.
"""

from collections.abc import Iterable

from kadesh.model.claim import Claim, Toll
from kadesh.resolve.retelling.callings import nouns_of
from kadesh.resolve.retelling.headlines import are_man_and_woman

_NEAR = 900
"""Characters between the two tellings."""
_UNNAMED = frozenset(("a", "an", "one"))
_NO_NAMES = frozenset(
    "a an one another the he she him her who man woman boy girl child baby person civilian soldier policeman police officer "
    "fighter rebel militant terrorist guard teenager driver student farmer commander leader journalist member".split()
)
_PARTICLES = ("al-", "bin", "de", "von")


def find_named_again(kept: Iterable[Claim]) -> dict[str, str]:
    """Return which of those kept names the one whom another tells of without a name, and which that is, by their ids."""
    tolls = sorted((c for c in kept if isinstance(c, Toll) and _is_one(c)), key=lambda t: (t.evidence.start, t.id))
    found: dict[str, str] = {}
    for toll in (t for t in tolls if _is_name(t)):
        taken = {*found.values()}
        told = (t for t in reversed(tolls) if t.id not in taken and _may_be(t, toll))
        if (first := next(told, None)) is not None:
            found[toll.id] = first.id
    return found


def _is_one(toll: Toll) -> bool:
    return toll.count.low == toll.count.high == 1 and toll.polarity == "asserted" and toll.scope != "part"


def _is_name(toll: Toll) -> bool:
    """Whether the words for a person are a name alone."""
    words = (toll.victims.words or "").split()
    named = all(w[0].isupper() or w.startswith(_PARTICLES) for w in words)
    return bool(words) and named and not {w.lower() for w in words} & _NO_NAMES


def _may_be(first: Toll, named: Toll) -> bool:
    """Whether one told of without a name before may be who is named: of the same fate, place, day and side."""
    a, b = first.when, named.when
    days = not (a.first and a.last and b.first and b.last) or (a.first <= b.last and b.first <= a.last)
    sides = len({first.victims.side, named.victims.side} - {None}) < 2
    near = 0 < named.evidence.start - first.evidence.end < _NEAR
    there = first.where.words is not None and first.where.words == named.where.words
    alike = first.outcome == named.outcome and nouns_of(first)[0] in _UNNAMED and not are_man_and_woman(first, named)
    return alike and near and there and sides and days
