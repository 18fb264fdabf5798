"""The clues of who did it and who was hit."""

from kadesh.group.clue import Clue, Context
from kadesh.group.unit import Unit
from kadesh.model.side import Parent, sides_agree


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
