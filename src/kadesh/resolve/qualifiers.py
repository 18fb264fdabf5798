"""Names that only qualify another word: 'Iran-backed', 'anti-Houthi', 'ethnic Russians', 'a rival of Hezbollah'."""

import re
from collections.abc import Sequence

from kadesh.model.pack import Outlet, SideName
from kadesh.resolve.phrases import Found, Word

_RIVAL_OF = re.compile(r"\b(?:rivals?(?: [\w-]+){0,2} (?:of|to)|(?:enem(?:y|ies)|foes?) of) (?:the )?\Z", re.IGNORECASE)
_DISGUISED = re.compile(
    r"\b(?:(?:disguised|dressed(?: up)?|posing|posed|masquerading) as|impersonating|pretending to be) (?:[\w-]+ ){0,2}\Z",
    re.IGNORECASE,
)
"""'Gunmen disguised as | police': what they are not."""
_RIVALS = re.compile(r"['’]s? (?:[\w-]+ )?(?:rivals?|arch-?rivals?|enem(?:y|ies)|foes?)\b", re.IGNORECASE)
"""Before and behind a name that only tells whose rival somebody is: 'a rival of Alpha, Beta, killed two men'."""
_RIVAL_REACH = 40
_RULES_BEFORE = re.compile(r"\b(?:cease-?fire|truce|sanctions|visa|inspections?|safeguards)\s\Z", re.IGNORECASE)
_RULES_BEHIND = re.compile(r"\sof\s(?:the\s)?(?:silence|calm|cessation|cease-?fire|truce|sanctions)\b", re.IGNORECASE)
_DOES = r"(?:orchestrated|claimed|perpetrated|committed|executed|planted|laid|launched|fired)\b"
"""Behind a name that did it: 'an Alpha-claimed bombing'."""
_JOINED_ON = re.compile(rf"[-‐‑–](?=[a-z])(?!{_DOES})")
_LEADS = re.compile(
    r"[-‐‑–]led (?:[A-Z]\w+ \d+ )?"
    r"(?:attacks?|assaults?|raids?|massacres?|onslaughts?|incursions?|militants|gunmen|fighters|rebels|insurgents)\b"
)
"""Behind the name of a group that did it with others: 'the Alpha-led attack'."""
_TIED = re.compile(
    r"\s(?:linked|affiliated|affiliate|aligned|inspired) (?:[a-z]+ )?"
    r"(?:groups?|militants?|fighters?|militias?|rebels?|insurgents?|gunmen|jihadists?|terrorists?|extremists?|"
    r"organi[sz]ation)\b"
)
"""Behind a name whose hyphen is left out: 'the Alpha linked group'."""
_SITE = re.compile(
    r"\s(?:[A-Z][a-z]+ )?(?:Hospital|Maternity|Clinic|School|University|College|Mosque|Church|Market|Souq|Quarter|"
    r"Street|Square|Bridge|Cemetery|Stadium)\b"
)
"""Behind a nationality that is part of a building's name: 'the Indonesian Hospital'."""
_PREFIXES = frozenset({"anti", "pro", "non", "counter", "un", "ex", "post", "pre"})
_ARMY = re.compile(r"armed (?:forces?|services|units)\b")
"""'Malian armed forces' are those of Mali; 'Malian armed groups' only come from there."""
_BAND = re.compile(
    r"\s(?:militant|guerrilla|insurgent|paramilitary|Islamist|Shiite|Shia|Sunni)"
    r" (?:group|movement|organi[sz]ation|faction)\b"
)
"""Behind a nationality it is where somebody comes from: 'the Malian militant group' is no state's."""
_ONE = re.compile(r"\b[Tt]he\s\Z")
_AFTER_NATIONALITY = frozenset(
    "backed supported sponsored made built supplied trained funded financed armed led allied aligned affiliated linked"
    " brokered mediated controlled held occupied born".split()
)


def only_qualifies(text: str, words: Sequence[Word], *, found: Found[SideName | Outlet]) -> bool:
    """Return whether the name only tells who backs, makes or opposes a party, or of what people it is.

    So it does in 'Iran-backed', 'ethnic Russians', 'a rival of Hezbollah'.
    """
    if _JOINED_ON.match(text, found.end) and (_may_be_nation(found) or not _LEADS.match(text, found.end)):
        return True
    before = words[found.first - 1] if found.first else None
    if before and before.folded in _PREFIXES and text[before.end : found.start] in {"-", "‐", "‑", "–"}:
        return True
    if before and before.folded == "ethnic" and _may_be_nation(found):
        return True
    if _is_of_rules(text, found) or _DISGUISED.search(text, max(0, found.start - _RIVAL_REACH), found.start):
        return True
    if _RIVAL_OF.search(text, max(0, found.start - _RIVAL_REACH), found.start) or _RIVALS.match(text, found.end):
        return True
    if _TIED.match(text, found.end) or (_may_be_nation(found) and _SITE.match(text, found.end)):
        return True
    if _is_band_of_state(text, found):
        return True
    after = words[found.last + 1] if found.last + 1 < len(words) else None
    return bool(
        after
        and text[found.end : after.start].isspace()
        and after.printed in _AFTER_NATIONALITY
        and not _ARMY.match(text, after.start)
        and _may_be_nation(found)
    )


def _is_of_rules(text: str, found: Found[SideName | Outlet]) -> bool:
    """'The ceasefire | regime', 'the | regime of silence': rules that hold, and no government."""
    if text[found.start : found.end].lower() != "regime":
        return False
    return _RULES_BEFORE.search(text, max(0, found.start - 20), found.start) is not None or bool(
        _RULES_BEHIND.match(text, found.end)
    )


def _is_band_of_state(text: str, found: Found[SideName | Outlet]) -> bool:
    """Whether it tells where one group comes from: 'the Malian militant group'; 'Malian militants' may be any."""
    state = any(isinstance(v, SideName) and v.kind == "nationality" and (v.side or "").isupper() for v in found.values)
    told = _BAND.match(text, found.end) and _ONE.search(text, max(0, found.start - 5), found.start)
    return state and told is not None


def _may_be_nation(found: Found[SideName | Outlet]) -> bool:
    return any(isinstance(v, SideName) and v.kind == "nationality" for v in found.values)
