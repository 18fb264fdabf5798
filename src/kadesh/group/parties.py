"""The clues of who did it and who was hit."""

from kadesh.group.clue import Clue, Context
from kadesh.group.unit import Unit
from kadesh.model.side import Parent


def attacker(a: Unit, b: Unit, context: Context) -> Clue | None:
    """Both name the same attacker (a force and the side it is a part of agree), or another one."""
    return _sides("attacker", a.attackers, theirs=b.attackers, parent=context.parent)


def target(a: Unit, b: Unit, context: Context) -> Clue | None:
    """Both name the same side as hit (a force and the side it is a part of agree), or another one.

    Nothing where one tells only of a country's 'people', and another that they were of a group there.
    """
    clue = _sides("target", a.targets, theirs=b.targets, parent=context.parent)
    is_open = clue is not None and clue.row == "target other" and (_may_be(a, b) or _may_be(b, a))
    return None if is_open else clue


def sides_agree(one: str, other: str, parent: Parent) -> bool:
    """Return whether two sides are the same, or one a part of the other.

    >>> above = {"zor-front": "zor-council", "zor-guard": "zor-council"}.get
    >>> sides_agree("zor-front", "zor-council", above), sides_agree("zor-front", "zor-guard", above)
    (True, False)
    """
    return one == other or one in _line(other, parent) or other in _line(one, parent)


def _line(side: str, parent: Parent) -> tuple[str, ...]:
    line: list[str] = []
    above = parent(side)
    while above is not None and above not in line:
        line.append(above)
        above = parent(above)
    return tuple(line)


def _sides(name: str, ours: frozenset[str], *, theirs: frozenset[str], parent: Parent) -> Clue | None:
    if not ours or not theirs:
        return None
    agree = any(sides_agree(x, y, parent) for x in ours for y in theirs)
    return Clue(f"{name} {'same' if agree else 'other'}", 1.0)


def _may_be(people: Unit, others: Unit) -> bool:
    """Whether one tells of a country's people of whom no word says more, and the other of members of a group."""
    hit = (*(e.target for e in people.events), *(t.victims for t in people.tolls))
    bare = all(party.role == "unknown" and party.side.isupper() for party in hit if party.side)
    return bare and all(side.islower() for side in others.targets)
