"""Whose losses a number without a noun tells: 'It lost six', 'LNA losses since May at 83 dead', 'left 21 dead on the field'.

1. Inflicted on somebody: 'inflicting on them 107 dead'. They are of whoever is named there.
2. Left on the ground: 'fled, leaving behind 34 corpses'. They are of the armed group named last before.
3. Losses, deaths, the dead of somebody: 'rebel deaths at 28', 'the losses of the Front are 40 dead'.
4. Lost, buried, owned as 'theirs' and 'its own': those of whoever lost them, by the subject, else by who speaks.
"""

import re

from kadesh.model.claim import Toll
from kadesh.model.lexicon import SideMention
from kadesh.model.side import COMBATANTS
from kadesh.resolve.camps import Camps

_SIGNS = (
    "lost",
    "losing",
    "losses",
    "buried",
    "behind",
    "field",
    "inflict",
    "dead",
    "deaths",
    "casualties",
    "theirs",
    "martyr",
)
_OPEN = frozenset(("unknown", "armed-group", "military"))
_MEN = (" men", " man")
"""'Had lost two men': fighters, whatever the word says of others."""
_BACK, _AHEAD, _NEAR = 240, 45, 450
_SENTENCE_END = re.compile(r"[.!?;\n][\"”’']?\s")
_ONLY = r"(?:(?:at least|about|some|only|just|as many as|up to|nearly|over|more than|another|a further)\s)?"
_LOST = re.compile(
    rf"\b(?P<who>(?:they|it|we|he|she|who|that)\s)?(?:(?:has|had|have|also|then|itself)\s)*(?:lost|losing|buried)\s[\"“]?{_ONLY}$",
    re.I,
)
_GROUP = re.compile(
    r"\b(?:his|its|their|the)\s(?:own\s)?(?:movement|party|group|side|front|organi[sz]ation|force|forces|fighters|men|brigade)\s"
    r"(?:(?:has|had|have)\s)?$",
    re.I,
)
_ITS_MEN = re.compile(r"\b(?:own|its|their|his)\b")
_OWN = re.compile(r"\s?[\"”’]?(?:\w+\s)?(?:of\s(?:their|its|his|our)\sown\b|of\stheirs\b|in\shis\sown\sranks\b)", re.I)
_INFLICT = re.compile(r"\binflict(?:ed|ing|s)?\s(?P<on>(?:up)?on\s(?:the\s)?)?", re.I)
_LEFT = re.compile(
    r"\b(?:left|leaving|leave|abandon(?:ed|ing))\s(?P<behind>behind\s(?:them\s)?)?[\"“]?(?:the\sbodies\sof\s)?$", re.I
)
_THERE = re.compile(r"\s(?:dead\s|bodies\s|corpses\s)?(?:behind|on the (?:battle)?(?:field|ground|spot))\b", re.I)
_LOSSES = re.compile(r"\b(?:losses|casualties|fatalities|deaths|dead)\b", re.I)
_STATED = re.compile(r"[^.;\n]{0,40}\b(?:at|as|are|were|stands?|stood|reach(?:ed|es)?|to|is)\s[\"“]?(?:\w+\s){0,2}$", re.I)
_OF = re.compile(r"\s(?:of|among|for)\s(?:the\s)?", re.I)


def find_owner(toll: Toll, camps: Camps) -> str | None:
    """Return the side whose losses `toll` tells by words around the number, None where they name nobody."""
    victims, start = toll.victims, toll.evidence.start
    men = (victims.words or "").lower().endswith(_MEN)
    if (victims.role not in _OPEN and not men) or victims.span is None or toll.polarity == "denied":
        return None
    at = victims.span.start
    first = _begin(camps.text, min(at, start))
    told, people = camps.text[first:at], camps.text[at : victims.span.end]
    behind = _SENTENCE_END.split(camps.text[victims.span.end : victims.span.end + _AHEAD])[0]
    lowered = (told + people + behind).lower()
    if not any(sign in lowered for sign in _SIGNS):
        return None
    armed = [m for m in camps.mentions if first <= m.span.start and m.span.end <= at and m.role in COMBATANTS]
    named = [m for m in armed if m.side]
    return (
        _inflicted(told, first, camps=camps, named=named)
        or _left(told, people + behind, camps=camps, at=at)
        or _counted(told, first, camps=camps)
        or _lost(told, people + behind, toll=toll, camps=camps, armed=armed)
    )


def _begin(text: str, at: int) -> int:
    start = max(0, at - _BACK)
    ends = [m.end() for m in _SENTENCE_END.finditer(text, start, at)]
    return ends[-1] if ends else start


def _inflicted(told: str, first: int, *, camps: Camps, named: list[SideMention]) -> str | None:
    """'Inflicting on them 107 dead': those named right behind 'on', or last before 'them'."""
    found = max(_INFLICT.finditer(told), key=re.Match.start, default=None)
    if found is None or not found["on"]:
        return None
    there = _named_at(first + found.end(), camps)
    if there is not None:
        return there
    before = [m for m in named if m.span.end <= first + found.start()]
    return before[-1].side if before and told[found.end() :].lower().startswith("them ") else None


def _left(told: str, behind: str, *, camps: Camps, at: int) -> str | None:
    """'They fled, leaving behind 34 corpses': the armed group named last before."""
    found = _LEFT.search(told)
    if found is None or not (found["behind"] or _THERE.search(behind)):
        return None
    near = [side for start, side in camps.groups if at - _NEAR <= start < at]
    return near[-1] if near else None


def _counted(told: str, first: int, *, camps: Camps) -> str | None:
    """'LNA losses since May at 83 dead', 'the losses of the Front are 40 dead': of those named beside the word."""
    found = max(_LOSSES.finditer(told), key=re.Match.start, default=None)
    if found is None or _STATED.fullmatch(told[found.end() :]) is None:
        return None
    of = _OF.match(told, found.end())
    if of is not None:
        return _named_at(first + of.end(), camps)
    before = [m for m in camps.mentions if m.span.end <= first + found.start() and m.span.start >= first]
    if not before or camps.text[before[-1].span.end : first + found.start()].strip() not in ("", "'s", "’s", "'", "’"):
        return None
    return before[-1].side if before[-1].role in COMBATANTS else None


def _lost(told: str, behind: str, *, toll: Toll, camps: Camps, armed: list[SideMention]) -> str | None:
    """'It lost six', 'says his movement lost seven', 'buried 14 of their own'."""
    found, own = _LOST.search(told), _OWN.match(behind) or _OWN.search(" " + behind)
    if found is None and own is None:
        return None
    speaks = toll.source.side if toll.source is not None else None
    who = (found["who"] or "").strip().lower() if found is not None else ""
    if who in ("who", "that", "he", "she"):
        return None
    if who == "we":
        return speaks or camps.ours
    before = told[: found.start()] if found is not None else told
    if found is not None and _GROUP.search(before):
        return speaks or (armed[0].side if armed else None)
    if who == "":
        known = toll.victims.basis in ("antecedent", "opponent") and not _ITS_MEN.search(
            toll.victims.words or ""
        )  # 'Kenya lost 40 men, the army of Uganda said'
        return None if known else armed[0].side if armed else speaks
    return speaks or _subject_before(toll, camps)


def _subject_before(toll: Toll, camps: Camps) -> str | None:
    """Those who fight and are named first in the sentence before: 'ISIS fighters attacked. They lost 27.'"""
    first = _begin(camps.text, toll.evidence.start)
    before = _begin(camps.text, max(0, first - 2))
    return next((m.side for m in camps.mentions if before <= m.span.start < first and m.side and m.role in COMBATANTS), None)


def _named_at(at: int, camps: Camps) -> str | None:
    return next((m.side for m in camps.mentions if at <= m.span.start <= at + 12 and m.side), None)
