"""Whether those cited for one figure are one body by two names: 'Russia' and its Defence Ministry, 'WHO', 'an officer'."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import lru_cache
from itertools import combinations

from kadesh.model.claim import Claim, Toll
from kadesh.model.side import Speaker

_WORD = re.compile(r"[a-z0-9]+")
_FORCES = frozenset("army military armed forces defence defense troops staff".split())
"""What a state's own soldiers are called: 'the army', 'the Defence Ministry', 'the armed forces'."""
_OF_STATE = _FORCES | {"ministry", "government"}
_BARE = _FORCES | {"the", "s"}
_UNNAMED = frozenset(
    "a an the state official media outlet television tv radio broadcaster website statement report reports update first "
    "initial preliminary provisional corresponding".split()
)
"""Who is only called so is whatever paper or body of theirs is named with the same figure."""
_ONE_OF = frozenset(("a", "an", "the"))
_SHORT = 3
"""Letters of the shortest name that is made of initials."""


def find_told_by_one(kept: Iterable[Claim], is_repeat: Callable[[Toll, Toll], bool]) -> dict[str, str]:
    """Return which of those kept one body tells by another name, and which one each is: the first, but not 'Russia says'."""
    again: dict[str, str] = {}
    tolls = sorted((c for c in kept if isinstance(c, Toll) and c.source), key=lambda t: (t.evidence.start, t.id))
    for a, b in _of_one_number(tolls):
        if a.id not in again and b.id not in again and are_one_body(a, b) and is_repeat(a, replace(b, attribution=())):
            again |= {a.id: b.id} if _is_bare(a.source) and not _is_bare(b.source) else {b.id: a.id}
    return {old: again.get(new, new) for old, new in again.items()}


def _of_one_number(tolls: Iterable[Toll]) -> Iterator[tuple[Toll, Toll]]:
    """All pairs that tell one number and outcome, so that thousands of tolls do not make millions of pairs."""
    alike: dict[object, list[Toll]] = {}
    for toll in tolls:
        alike.setdefault((toll.outcome, toll.count.low), []).append(toll)
    return (pair for some in alike.values() for pair in combinations(some, 2))


def are_one_body(a: Toll, b: Toll) -> bool:
    """Return whether those cited for two tolls are one body that is called by two names."""
    first, second = (t.source for t in sorted((a, b), key=lambda t: (t.evidence.start, t.id)))
    if first is None or second is None:
        return False
    some = any(_words(s.name) <= _UNNAMED for s in (first, second)) and "anonymous" not in (first.kind, second.kind)
    short = first.name.removeprefix("the ") in _initials(second.name) or second.name.removeprefix("the ") in _initials(
        first.name
    )
    return some or short or _are_of_state(first, second) or _is_named_since(first, second)


def _is_bare(speaker: Speaker | None) -> bool:
    """Whether a country is cited by its name alone, 'Russia', or no name at all is told, 'the statement'."""
    return speaker is not None and (_is_state(speaker) or _words(speaker.name) <= _UNNAMED)


def _is_state(one: Speaker) -> bool:
    return one.side is not None and one.side.isupper() and one.name.isalpha() and one.name[0].isupper()


def _are_of_state(a: Speaker, b: Speaker) -> bool:
    """Whether both are the forces of one state, or one of them is the state itself."""
    one, other = _words(a.name), _words(b.name)
    if len({a.side, b.side} - {None}) > 1 or {a.kind, b.kind} != {"body"}:
        return False
    forces = one & _FORCES and other & _FORCES and (a.side == b.side or one <= _BARE or other <= _BARE)
    state = a.side == b.side and ((_is_state(a) and other & _OF_STATE) or (_is_state(b) and one & _OF_STATE))
    return bool(forces or state)


def _is_named_since(first: Speaker, second: Speaker) -> bool:
    """Whether 'a military spokesman' is cited first and 'Colonel Omar Bek' behind him."""
    told, named = first.name.split(), second.name.split()
    unnamed = told[0].lower() in _ONE_OF and not any(w[0].isupper() for w in told[1:])
    return {first.kind, second.kind} == {"person"} and unnamed and all(w[0].isupper() for w in named)


def _initials(name: str) -> frozenset[str]:
    """How a name is cut short: 'the Arda Relief Fund' is the 'ARF'."""
    short = "".join(w[0] for w in name.replace("-", " ").split() if w[0].isupper() and w.lower() != "the")
    return frozenset((short,)) if len(short) >= _SHORT else frozenset()


@lru_cache(maxsize=512)
def _words(name: str) -> frozenset[str]:
    return frozenset(_WORD.findall(name.lower()))
