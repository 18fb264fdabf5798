"""One thing that happened, told over several sentences: who did it is said once and meant further on.

"Warplanes struck the market. The attack killed 20": the second sentence names no attacker, the report does. What is taken
over is marked as an antecedent, and only between events of one kind that nothing sets apart.
"""

from collections.abc import Sequence
from dataclasses import replace

from kadesh.extract.events import Happening
from kadesh.extract.violence.raids import land_raids
from kadesh.model.side import Party

_KINDS = {
    "shelling": "shells", "missile": "shells", "airstrike": "air", "drone": "air", "chemical": "air",
    "bombing": "bombing", "clash": "ground", "shooting": "ground", "mass-killing": "ground", "assassination": "ground",
}  # fmt: skip
_NO_ATTACK = frozenset(("offensive", "abduction", "shootdown", "protest-violence"))
_REACH = 4
"""Sentences between an event and the mention its attacker is taken from."""


def tell_apart(happenings: Sequence[Happening], text: str) -> list[Happening]:
    """Return the `happenings` of `text` with what it says only once: the kind of 'the attack', and who did it."""
    return fill_attackers(fill_types(land_raids(happenings, text)))


def can_fly(side: str | None) -> bool:
    """Whether a side may have sent aircraft: states and coalitions do, an armed group only if it is told."""
    return side is not None and (side.isupper() or side.endswith("-coalition"))


def fill_types(happenings: Sequence[Happening]) -> list[Happening]:
    """Return `happenings` with the kind of bare 'attacks' taken over from the mention before, else after, that says it."""
    filled: list[Happening] = []
    for i, happening in enumerate(happenings):
        before = [h for h in reversed(filled) if 0 <= happening.sentence - h.sentence <= _REACH]
        after = [h for h in happenings[i + 1 :] if h.sentence - happening.sentence <= 2]
        after = [h for h in after if not _is_others(h, happening, before=before)]
        kind = next((h.type for h in [*before, *after] if _names_kind(h, happening)), None) if happening.vague else None
        filled.append(replace(happening, type=kind) if kind else happening)
    return filled


def _is_others(later: Happening, happening: Happening, *, before: Sequence[Happening]) -> bool:
    """Whether a deed told further on is another side's: 'troops shelled it since rebels attacked. Shells killed six'."""
    sides = {h.attacker.side for h in before if h.type == later.type and not h.vague} - {None}
    return later.attacker.side is None and happening.attacker.side is not None and bool(sides - {happening.attacker.side})


def _names_kind(other: Happening, happening: Happening) -> bool:
    if (
        other.vague
        or other.type in _NO_ATTACK
        or other.type == "other"
        or (happening.type == "shelling" and other.type in ("shooting", "clash"))
    ):
        return False
    if other.type in ("airstrike", "drone") and _walks(happening):
        return False  # 'the attack by fighters' is none of the raids told before it
    return all(
        x.side is None or y.side is None or x.side == y.side
        for x, y in ((other.attacker, happening.attacker), (other.target, happening.target))
    )


def _walks(happening: Happening) -> bool:
    """Whether those who attacked are told to have no aircraft."""
    party = happening.attacker
    return party.role == "armed-group" if party.side is None else not can_fly(party.side)


def fill_attackers(happenings: Sequence[Happening]) -> list[Happening]:
    """Return `happenings` with attackers taken over from earlier, else later, mentions of the same kind of event."""
    filled: list[Happening] = []
    for i, happening in enumerate(happenings):
        if happening.attacker.words is not None or happening.type in ("offensive", "bombing", "protest-violence"):
            filled.append(happening)
            continue
        before = [h for h in reversed(filled) if 0 <= happening.sentence - h.sentence <= _REACH]
        before.sort(key=lambda h: h.vague and _walks(h))  # 'shelled it since rebels attacked. Shells killed': who shelled
        after = [h for h in happenings[i + 1 :] if h.sentence - happening.sentence <= _REACH]
        attacker = next((h.attacker for h in [*before, *after] if _is_told(h, happening)), None)
        filled.append(replace(happening, attacker=_taken_over(attacker)) if attacker else happening)
    return filled


def _is_told(other: Happening, happening: Happening) -> bool:
    if other.attacker.side is None or other.attacker.basis == "antecedent":
        return False
    if _KINDS.get(other.type) != _KINDS.get(happening.type) and not happening.vague:
        return False
    if happening.type == "airstrike" and not can_fly(other.attacker.side):
        return False
    target = happening.target.side
    return target is None or other.attacker.side != target or target == other.target.side


def _taken_over(party: Party) -> Party:
    return replace(party, basis="antecedent")
