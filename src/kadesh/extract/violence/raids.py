"""Raids and invasions by those who come on foot: 'bandits invaded the village', 'tribesmen raided the market'.

Where a report names nothing that flies or falls, a raid is one of men who came for cattle, for people or for revenge.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from kadesh.extract.violence.happening import Happening
from kadesh.extract.violence.weapons import AIR, DRONE, MISSILE, SHELLS
from kadesh.model.side import Party

_BOMBS = re.compile(r"\b(?:bomb(?:ed|ing|ings|ard\w*)?|strikes?|air|sky|skies|sorties?)\b", re.IGNORECASE)
_RAID = re.compile(r"raid(?:ed|ing)?\Z", re.IGNORECASE)
_SOLDIERS = re.compile(r"\b(?:troops|soldiers|police|commandos|rangers|marines|gendarmes)\b", re.IGNORECASE)
"""A state's men on foot; its 'forces' may fly."""
_THE = re.compile(r"\b(?:the|this|that) \Z", re.IGNORECASE)
_ARTICLE = 6
_NAMED = 30
"""Characters from a party's name on within which it is told who of it came: 'Kenyan soldiers'."""
_INVADED = frozenset(("invaded", "invade", "invades", "invading"))


def is_intrusion(word: str, *, attacker: Party) -> bool:
    """Return whether `word` tells that others than a state's soldiers came: 'gunmen invaded', not 'Iraq invaded'.

    >>> is_intrusion("invaded", attacker=Party("bandits")), is_intrusion("invaded", attacker=Party("Iraq", "IRQ"))
    (True, False)
    """
    state = attacker.role == "military" or (attacker.side is not None and not attacker.side.islower())
    return word in _INVADED and bool(attacker.words) and not state


def land_raids(happenings: Sequence[Happening], text: str) -> list[Happening]:
    """Return `happenings` with raids made on the ground, if the report at `text` names nothing that could fly them."""
    raids = [h for h in happenings if h.type == "airstrike" and _RAID.match(h.span.of(text))]
    if not raids or any(w.search(text) for w in (AIR, DRONE, MISSILE, SHELLS, _BOMBS)):
        return list(happenings)
    told = [h for h in raids if _is_told(h, text)]
    walking = {h.attacker.side for h in told if _may_walk(h, text)}
    landed = [h for h in told if h.attacker.side in walking]
    landed += [h for h in raids if landed and h not in told and _points_back(h, text)]
    return [_landed(h) if h in landed else h for h in happenings]


def _is_told(happening: Happening, text: str) -> bool:
    """'Raided the village', 'the bandits' raid': not 'a raid' by nobody, which may have come from the air."""
    return happening.span.of(text).lower() != "raid" or bool(happening.attacker.words)


def _points_back(happening: Happening, text: str) -> bool:
    """'The raid' in a report on one that was made on the ground."""
    return _THE.search(text[max(0, happening.span.start - _ARTICLE) : happening.span.start]) is not None


def _may_walk(happening: Happening, text: str) -> bool:
    """Whether it is not known to be a state or a coalition, which fly; its soldiers walk."""
    attacker = happening.attacker
    flying = attacker.side is not None and (attacker.side.isupper() or attacker.side.endswith("-coalition"))
    start = attacker.span.start if attacker.span is not None else happening.span.start
    named = f"{attacker.words or ''} {text[start : min(happening.span.start, start + _NAMED)]}"
    return not flying or _SOLDIERS.search(named) is not None


def _landed(happening: Happening) -> Happening:
    """A raid by somebody is a fight; of one by nobody, or by police on a house, only its dead are told."""
    fought = happening.attacker.words and happening.attacker.role != "police"
    return replace(happening, type="clash" if fought else "shooting")
