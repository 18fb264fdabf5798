"""People who fought, by words that do not say so: prisoners taken in a fight, comrades, somebody's men, an air crew.

1. 'The rebels took eight prisoners': soldiers of the other side; political prisoners are none.
2. 'Two comrades fell' are those of whoever tells it, 'mourned 19 martyrs' those of the group that mourns them.
3. '41 of its men' are the men of the force named last before; whoever 'lost 41 men' lost fighters.
4. 'All five on board a military helicopter' are soldiers of whose it was.
"""

import re
from dataclasses import replace

from kadesh.model.claim import Toll
from kadesh.model.side import COMBATANTS, Party, Role
from kadesh.resolve.camps import Camps

_PRISONERS = re.compile(r"\bprisoners?\b", re.IGNORECASE)
_NO_FIGHTERS = re.compile(r"\b(?:political|former|civilian|freed|released)\b", re.IGNORECASE)
_JAIL = re.compile(
    r"\b(?:prison|jail|detention (?:cent(?:re|er)|facility))s?\b[^.;]{0,60}?"
    r"\b(?:ha[sd]|holds?|held|hous\w+|holding|contain\w*)\b",
    re.IGNORECASE,
)
_COMRADES = re.compile(r"\bcomrades?$", re.IGNORECASE)
_MARTYRS = re.compile(r"\bmartyrs?$", re.IGNORECASE)
_MOURNS = re.compile(r"\b(?:mourn(?:s|ed|ing)?|spoke of|speaks? of|we had|had|gave|lost)\s[\"“]?$", re.IGNORECASE)
_MEN = re.compile(r"\b(?:its|their|his|her)\s(?:own\s)?men$", re.IGNORECASE)
_WARPLANE = re.compile(
    r"\b(?:military|army|air force|war|combat|attack|transport)\s(?:helicopter|plane|jet|aircraft|chopper)"
    r"|\b(?:warplane|gunship|bomber|fighter jet)\b",
    re.IGNORECASE,
)
_CREW = re.compile(r"\b(?:crew|crewm[ae]n|pilots?)\b", re.IGNORECASE)
_ABOARD = re.compile(r"\s(?:on board|aboard)\b", re.IGNORECASE)
_LOST = re.compile(r"\b(?:lost|loses|losing|(?:loss|cost) of)\s(?:in a \w+ )?$", re.IGNORECASE)
_OF_THEM = re.compile(
    r"(?:[\w,-]+\s){1,5}of (?:them|their number) "
    r"(?:were|was|are|have|had|died|drowned|fell|perished|dead|killed|surrendered)\b"
    r"(?! (?:\w+ )?(?:children|women|minors|civilians))",
    re.IGNORECASE,
)
_UNARMED = re.compile(
    r"\b(?:people|persons?|civilians?|residents|villagers|inhabitants|women|children|families|refugees|passengers|patients"
    r"|students|hostages|prisoners|bodies|dead|wounded|injured|men|boys|workers|said|says|\d+)\b",
    re.IGNORECASE,
)
"""People told of between fighters and 'them', who may be meant."""
_BACK, _AHEAD, _NEAR = 160, 90, 450


def as_armed(victims: Party, toll: Toll, *, camps: Camps) -> Party:
    """Return the victims of `toll` as fighters where words beside them tell that they bore arms, else as they are."""
    if victims.span is None or victims.role not in ("unknown", "civilian"):
        return victims
    return (
        _imprisoned(victims, toll, camps=camps)
        or _fallen(victims, toll, camps=camps)
        or _men_of(victims, toll, camps=camps)
        or _lost(victims, camps)
        or _of_them(victims, toll, camps=camps)
        or _flown(victims, camps)
        or victims
    )


def are_prisoners(victims: Party) -> bool:
    """Return whether people are told as prisoners: of whom else a number is told next are others.

    >>> are_prisoners(Party("eight prisoners")), are_prisoners(Party("eight soldiers"))
    (True, False)
    """
    return _PRISONERS.search(victims.words or "") is not None


def _imprisoned(victims: Party, toll: Toll, *, camps: Camps) -> Party | None:
    taken = toll.outcome == "captured" and toll.polarity == "asserted"
    told = victims.words or ""
    if not taken or _PRISONERS.search(told) is None or _NO_FIGHTERS.search(told) or _are_in_jail(toll, camps):
        return None
    doer = toll.perpetrator.side
    own = doer is not None and victims.side is not None and camps.kin(doer, victims.side)
    if not own or victims.basis not in ("place", "unknown"):
        return replace(victims, role=_fighting(victims.side, doer=doer))
    start = victims.span.start if victims.span is not None else 0
    near = [side for at, side in camps.groups if start - _NEAR <= at <= start]
    side = near[0] if len(set(near)) == 1 and near[0] != doer else None
    return replace(victims, side=side, role=_fighting(side, doer=doer), basis="opponent")


def _are_in_jail(toll: Toll, camps: Camps) -> bool:
    """'The jail in Arda has 300 prisoners' tells nothing of whether they fought."""
    start = camps.sentence_start(toll.evidence.start, back=_BACK)
    return _JAIL.search(camps.text[start : toll.evidence.end]) is not None


def _fallen(victims: Party, toll: Toll, *, camps: Camps) -> Party | None:
    words, ours = victims.words or "", toll.source.side if toll.source is not None else camps.ours
    if _COMRADES.search(words) is not None:
        open_still = ours is not None and victims.basis in ("place", "unknown")
        side = ours if open_still else victims.side
        return replace(victims, side=side, role=_fighting(side), basis="antecedent" if open_still else victims.basis)
    if _MARTYRS.search(words) is None or victims.span is None or ours is None or not ours.islower():
        return None
    before = camps.text[max(0, victims.span.start - _BACK) : victims.span.start]
    return replace(victims, side=ours, role=_fighting(ours), basis="antecedent") if _MOURNS.search(before) else None


def _men_of(victims: Party, toll: Toll, *, camps: Camps) -> Party | None:
    if victims.span is None or _MEN.search(victims.words or "") is None:
        return None
    start = camps.sentence_start(victims.span.start, back=_BACK)
    named = [
        m for m in camps.mentions if start <= m.span.start and m.span.end <= victims.span.start and m.role in COMBATANTS
    ]
    owner = next((m for m in reversed(named) if m.side != toll.perpetrator.side or m.side is None), None)
    if owner is None:
        return None
    side = owner.side or victims.side
    return replace(victims, side=side, role=owner.role or victims.role, basis="antecedent" if owner.side else victims.basis)


def _lost(victims: Party, camps: Camps) -> Party | None:
    """'The army lost 40 men', 'losing six more men': whoever loses men loses fighters."""
    span = victims.span
    if span is None or not (victims.words or "").lower().endswith(" men"):
        return None
    start = camps.sentence_start(span.start, back=_BACK)
    if _LOST.search(camps.text[start : span.start]) is None:
        return None
    losing = [m.role for m in camps.mentions if start <= m.span.start and m.span.end <= span.start and m.role in COMBATANTS]
    return replace(victims, role=_fighting(victims.side) if victims.side or not losing else losing[0])


def _of_them(victims: Party, toll: Toll, *, camps: Camps) -> Party | None:
    """'A patrol of Alpha fighters was ambushed. Nine of them died': those told of last, if they fought."""
    span = victims.span
    open_still = victims.basis in ("place", "unknown") and victims.role == "unknown" and toll.part_of is None
    if span is None or not open_still or _OF_THEM.match(camps.text, span.start) is None:
        return None
    first = camps.sentence_start(span.start, back=2 * _BACK)
    first = camps.sentence_start(max(0, first - 2), back=2 * _BACK)
    named = [m for m in camps.mentions if first <= m.span.start and m.span.end <= span.start and m.role in COMBATANTS]
    those = named[-1] if named else None
    if those is None or those.role is None or those.side == toll.perpetrator.side:
        return None
    if _UNARMED.search(camps.text, those.span.end, span.start):
        return None
    return replace(victims, side=those.side or victims.side, role=those.role, basis="antecedent")


def _flown(victims: Party, camps: Camps) -> Party | None:
    """Those on board of what soldiers fly, and the crew of it."""
    span = victims.span
    if span is None:
        return None
    crew = _CREW.search(victims.words or "") is not None or _ABOARD.match(camps.text, span.end) is not None
    start = camps.sentence_start(span.start, back=_BACK)
    craft = crew and _WARPLANE.search(camps.text[start : span.end + _AHEAD]) is not None
    return replace(victims, role="military") if craft else None


def _fighting(side: str | None, *, doer: str | None = None) -> Role:
    """What fighters of a side are; of none that is known, what the foes of `doer` are."""
    if side is None:
        return "military" if doer is not None and doer.islower() else "armed-group"
    return "military" if side.isupper() else "armed-group"
