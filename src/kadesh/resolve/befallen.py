"""Fighters by what was told right before them: those a deed was aimed at, the soldiers of a state that fights abroad.

1. 'Jets struck a convoy of Alpha fighters, killing 14': they are those fighters.
2. 'Kenyan troops fought Alpha near Zor. Three soldiers were hurt': they are Kenya's, whatever country Zor lies in.
3. 'Killed six militants, two of them Pakistanis': what the six were, the two were.
"""

import re
from dataclasses import replace

from kadesh.model.claim import Toll
from kadesh.model.lexicon import SideMention
from kadesh.model.side import COMBATANTS, Party
from kadesh.resolve.camps import Camps

_DEED = re.compile(
    r"\b(?:attacked|ambushed|struck|hit|bombed|targeted|shelled|raided|pounded|strafed|engaged|fired (?:on|at|upon)"
    r"|opened fire (?:on|at))\s(?:an?\s|the\s|two\s|three\s|several\s)?(?P<at>(?:\w+\s){0,2}?"
    r"(?:(?:convoy|gathering|group|patrol|column|positions?|hideouts?|vehicles?|unit)\sof\s(?:\w+\s)?)?)",
    re.IGNORECASE,
)
_BORNE = re.compile(
    r"\s?(?:fighters|militants|rebels|insurgents|soldiers|troops)?\s?"
    r"(?:convoy|patrol|checkpoint|post|outpost|positions?|hideouts?|vehicles?|truck|column|unit|gathering)?"
    r"(?:\s(?:in|near|at|on|outside|south|north|east|west|between)\b[^,.;]*(?:,\s(?-i:[A-Z])[\w' -]*)?)?"
    r",\s(?:killing|wounding)\s",
    re.IGNORECASE,
)
_ON = re.compile(r"(?:and|,)\s(?:killing|wounding|injuring)\s", re.IGNORECASE)
_BARE = re.compile(
    r"(?:(?:at least|about|some|up to|more than|as many as|around|nearly|over) )?(?:[\d,]+|two|three|four|five|six|seven"
    r"|eight|nine|ten|eleven|twelve|a dozen|dozens|several)(?: others?| more)?",
    re.IGNORECASE,
)
_AFAR = re.compile(
    r"\b(?:shell\w*|bomb\w*|strikes?|struck|air\w*|rockets?|missiles?|drones?|jets?|planes?|artillery|fired)\b",
    re.IGNORECASE,
)
_ENEMY = re.compile(r"\b(?:enemy|hostile|government|regime|federal|loyalist|state)\b", re.IGNORECASE)
_BYSTANDERS = re.compile(
    r"\b(?:busy|crowded|packed|markets?|bazaar|mosque|church|school|hospital|bus|street|mall|square"
    r"|suicide|bombers?|car bomb)\b",
    re.IGNORECASE,
)
"""Where others stand beside those who are aimed at, and the deeds that hit whoever stands there."""
_JOINED = re.compile(r"(?:,|,? and) (?:\w+ ){0,2}", re.IGNORECASE)
_HELPED = re.compile(r"\b(?:alongside|help\w*|support\w*|back\w*|train\w*|assist\w*)\b", re.IGNORECASE)
"""Between the names of two: they fight on one side, or for each other."""
_BACK = 260
_SHARE = re.compile(r"(?:\S+ ){1,3}(?:of (?:them|whom) )?(?:were |are |was )?(?:an? )?", re.IGNORECASE)


def as_befallen(victims: Party, toll: Toll, *, camps: Camps) -> Party:
    """Return the victims of `toll` as the fighters whom the words before them tell of, else as they are."""
    if victims.span is None or toll.polarity == "denied":
        return victims
    return _aimed_at(victims, camps) or _sent(victims, toll, camps=camps) or victims


def as_whole(victims: Party, *, whole: Toll | None, camps: Camps) -> Party:
    """Return a share that only a nationality names with what its whole was: 'six militants, two of them Pakistanis'."""
    span = victims.span
    if span is None or whole is None or victims.role != "unknown" or whole.victims.role not in COMBATANTS:
        return victims
    if (whole.victims.words or "").lower().endswith(("others", "other people")):
        return victims  # 'six policemen and nine others, two of them Chinese'
    nation = next((m for m in camps.mentions if m.kind == "nationality" and m.span.overlaps(span)), None)
    plain = nation is not None and _SHARE.fullmatch(camps.text[span.start : nation.span.start]) is not None
    ends = nation is not None and nation.span.end >= span.end
    return replace(victims, role=whole.victims.role) if plain and ends else victims


def _aimed_at(victims: Party, camps: Camps) -> Party | None:
    """'Rebels ambushed an army convoy, killing 14 and wounding nine': soldiers of that army."""
    span = victims.span
    if span is None or victims.role != "unknown" or _BARE.fullmatch(victims.words or "") is None:
        return None
    start = camps.sentence_start(span.start, back=_BACK)
    deed = next(_DEED.finditer(camps.text, start, span.start), None)
    if deed is None or _BYSTANDERS.search(camps.text, start, span.start):
        return None
    aimed = next((m for m in camps.mentions if deed.end() - len(deed["at"]) <= m.span.start <= deed.end() + 1), None)
    if aimed is None:
        return None
    fighters = _last_of(aimed, camps)
    behind = _BORNE.match(camps.text, fighters.span.end, span.start)
    rest = camps.text[behind.end() : span.start] if behind is not None else "no"
    if fighters.role not in COMBATANTS or (rest and _ON.search(rest[-12:]) is None):
        return None
    return replace(victims, side=fighters.side or victims.side, role=fighters.role, basis="antecedent")


def _last_of(first: SideMention, camps: Camps) -> SideMention:
    """The last of the names that stand side by side: the fighters of 'Taliban fighters'."""
    for mention in camps.mentions:
        if mention.span.start == first.span.end + 1 and mention.role in COMBATANTS:
            return mention if mention.side is not None else replace(first, role=mention.role, span=mention.span)
    return first


def _sent(victims: Party, toll: Toll, *, camps: Camps) -> Party | None:
    """The soldiers of a state whose troops fight a group abroad, told of right behind it."""
    span = victims.span
    if span is None or victims.role != "military" or victims.side is None or _ENEMY.search(victims.words or ""):
        return None
    own = [m for m in camps.mentions if m.span.overlaps(span)]
    if toll.source is not None and toll.source.side == victims.side:
        return None  # an army speaks of its own
    if len(own) != 1 or own[0].kind != "general":
        return None
    here = camps.sentence_start(span.start, back=_BACK)
    first = camps.sentence_start(max(0, here - 2), back=_BACK)
    told = [m for m in camps.mentions if first <= m.span.start and m.span.end <= span.start and m.role in COMBATANTS]
    sides = {m.side for m in told if m.role == "military"}
    foes = any(m.role == "armed-group" and _is_foe(m, told[0], camps=camps) for m in told)
    if len(sides) != 1 or not told or told[0].role != "military" or not foes or _AFAR.search(camps.text, first, span.start):
        return None
    side = sides.pop()
    did = toll.perpetrator.side == side and toll.perpetrator.basis == "stated"
    abroad = side is not None and side.isupper() and side != victims.side and not did
    return replace(victims, side=side, basis="antecedent") if abroad else None


def _is_foe(group: SideMention, troops: SideMention, *, camps: Camps) -> bool:
    """Whether a group is not named beside the troops, nor as those whom they help."""
    between = camps.text[troops.span.end : group.span.start]
    return _JOINED.fullmatch(between) is None and _HELPED.search(between) is None
