"""Names of places that something else bears: a unit ('the Azov battalion'), a weapon ('Grad rockets'), a person aged 47 or
named beside what makes him one, a people ('ethnic Amhara', 'thousands of Amhara')."""

import re
from functools import lru_cache

from kadesh.extract.setting.surnames import is_person
from kadesh.extract.words import load_words
from kadesh.model.span import Span

_UNITS = load_words("notplaces", part="unit")
_ARMS = load_words("notplaces", part="arms")
_PEOPLES = load_words("notplaces", part="people")
_PEOPLES_AND_TOWNS = load_words("notplaces", part="people-town")
"""'Naga' is a town, too: 'in Naga on Monday', 'the city of Naga'."""
_TOWN_OF = re.compile(r"\b(?:city|town|municipality|village|port) of \Z")
_IN = re.compile(r"\b(?:[Ii]n|[Nn]ear|[Aa]t|[Oo]utside) \Z")
_ENDS = re.compile(r"[.,;:)]|\Z| (?:on|at|in|after|when|where|last|this|yesterday)\b")
_DEEDS = frozenset(("attack", "attacks", "strike", "strikes", "fire", "barrage", "hit", "launch", "raid", "raids"))
"""'The Kharkiv missile strike' was at Kharkiv."""
_NEXT = re.compile(r"[\"”’]?[ -](?:(?:anti-\w+|guided|surface-to-\w+) )?(?P<first>[a-zA-Z]+)(?: (?P<second>[a-z]+))?")
_AGED = re.compile(r"(?:,\s| \()\d{1,2}(?=[,.;)]|\s(?:and|who|was|from|years)\b)")
_LED = re.compile(r"\b(?:in|at|near|of|from|to|outside|around|into|on|through|between|towards?)\s(?:[\w-]+\s)?\Z")
_MINED = re.compile(r"\b(?:a|an|the|by|on)\s[\"“]?\Z")
_ETHNIC = re.compile(r"\bethnic(?:ally)?[ -]\Z", re.IGNORECASE)
_PEOPLE_BEHIND = re.compile(r" (?:ethnic (?:group|community|militia)|tribe|clan|sub-clan|tribes(?:men|people)|clansmen)\b")
_COMMUNITY = re.compile(r" communit(?:y|ies)\b")
_WHO_OF = re.compile(
    r"\b(?:members?|men|women|youths?|leaders?|elders|people|families|representatives|activists)"
    r" (?:of|from|belonging to) (?:the|both|another) \Z"
)
"""'Two youths of the | Zor | community'; 'six were hurt in the Zor community' may be a parish."""
_WHO_REACH = 40
_PAIR = re.compile(
    r" and [A-Z][\w’'-]+ (?:herders|herdsmen|farmers|pastoralists|shepherds|tribes(?:men|people)?|clans(?:men)?|communities"
    r"|militia(?:s|men)?|warriors|youths?|raiders|fighters|peoples?|ethnic groups?)\b"
)
"""'Between Pokot and Turkana herders': two peoples, unless places have their names."""
_BODY = re.compile(
    r"\b(?:Movement|Party|Front|Congress|Alliance|League|Coalition|Association|Army|Forces|Organi[sz]ation|Union|Council|Guard)s?"
    r" (?:of|for) (?:the )?\Z"
)
"""'The National Movement of Amhara' is a party, wherever it is."""
_TROOP = re.compile(
    r"\b(?:Jabhat|Jaysh|Jaish|Liwa|Kata['’]?ib|Ahrar|Faylaq|Harakat|Firqat|Fursan|Suqour)[ -](?:[Aa]l-?\s?)?\Z"
)
"""'Jabhat al-Arda': 'the front', 'the army', 'the brigade of' a place in Arabic, wherever it fights."""
_LETTERS = re.compile(r"[A-Z][\w’'-]+ \(\Z")
"""'The Front for Arda (FARDA)': the letters of a body's name."""
_COUNTED = re.compile(
    r"\b(?:(?:dozens|scores|hundreds|thousands|millions) of|(?:than|least|some|about|nearly|around|over) [\d,]+"
    r"|\d{1,3},\d{3})\s\Z",
    re.IGNORECASE,
)
_BEFELL = re.compile(r"\s(?:have|has|had|were|was|are|died|fled)\b")
"""'Thousands of Amhara have been killed', not 'of Aleppo residents'."""
_FORCE = re.compile(
    r"(?: (?:District|Township|State|Region|City))?"
    r"(?: (?:People[’']?s[’']?|National|Local|Self-Defen[cs]e|Defen[cs]e|Liberation|Revolutionary|Independence|Military"
    r"|Civil|Home)){1,3}"
    r" (?:Forces?|Army|Battalion|Guards?|Militia|Command|Column|Council)\b"
)
"""'The Arda District People's Defence Force' is wherever it is."""
_BODIES = re.compile(r"\s(?:party|movement|cartel|regime)\b")
"""'The Sinaloa cartel', 'the Hazm movement' are wherever they are."""
_ONE_OF_MANY = re.compile(r"\b[Aa]n?\s\Z")
_STANDS_ALONE = re.compile(
    r"[.,;)]|\Z|\s(?:at|in|on|with|near|was|were|is|and|or|that|which|to|from|into|outside|carrying)\b"
)
"""'A guard sat in a | Modena | at the gate': of a place there is only one."""
_DAY_ABBREVIATED = re.compile(r"(?:MON|TUE|TUES|WED|THU|THUR|THURS|FRI|SAT|SUN)")
_DAY_BEHIND = re.compile(r"\.?,?\s\d{1,2}\b")
_PLACED = 4.0
"""Provinces and countries have forces of their own."""


@lru_cache(maxsize=4096)
def is_borne(text: str, name: Span, fineness: float) -> bool:
    """Return whether the name at `name` in the text of a sentence is no place there, though a place has it.

    >>> text = "Men of the Azov battalion fired Grad rockets at Mariupol."
    >>> [is_borne(text, Span(text.index(w), text.index(w) + len(w)), 1.0) for w in ("Azov", "Grad", "Mariupol")]
    [True, True, False]
    """
    start, end, words = name.start, name.end, name.of(text)
    if _is_people(text, name) or "Ministry" in words or _is_day(text, name):
        return True
    if words.endswith(" mine") and ('"' in words or "”" in words) and _MINED.search(text, max(0, start - 12), start):
        return True
    if any(p.search(text, max(0, start - 24), start) for p in (_BODY, _TROOP)):
        return True
    if words.isupper() and text.startswith(")", end) and _LETTERS.search(text, max(0, start - 24), start):
        return True
    if (
        _BODIES.match(text, end)
        or _FORCE.match(text, end)
        or (_BEFELL.match(text, end) and _COUNTED.search(text, max(0, start - 24), start))
    ):
        return True
    if fineness >= _PLACED:
        return False
    if is_person(text, name) or _is_thing(text, name):
        return True
    behind = _NEXT.match(text, end)
    first, second = (behind["first"].lower(), behind["second"]) if behind else ("", None)
    if first in _UNITS or (first in _ARMS and second not in _DEEDS):
        return True
    return _AGED.match(text, end) is not None and _LED.search(text, max(0, start - 24), start) is None


def _is_people(text: str, name: Span) -> bool:
    """Whether it is that of a people: 'ethnic Arda', 'the Arda tribe', 'between Arda and Bol herders'."""
    words, before = name.of(text).lower(), max(0, name.start - 16)
    if words in _PEOPLES_AND_TOWNS and not _TOWN_OF.search(text, before, name.start):
        return _IN.search(text, before, name.start) is None or _ENDS.match(text, name.end) is None
    if words in _PEOPLES or (_PAIR.match(text, name.end) and text.endswith("between ", 0, name.start)):
        return True
    if _COMMUNITY.match(text, name.end) and _WHO_OF.search(text, max(0, name.start - _WHO_REACH), name.start):
        return True
    return (
        _PEOPLE_BEHIND.match(text, name.end) is not None
        or _ETHNIC.search(text, max(0, name.start - 12), name.start) is not None
    )


def _is_thing(text: str, name: Span) -> bool:
    """Whether it is one of many things of a name: 'a Modena at the gate'."""
    one = name.of(text)[:1].isupper() and _ONE_OF_MANY.search(text, max(0, name.start - 3), name.start) is not None
    return one and _STANDS_ALONE.match(text, name.end) is not None


def _is_day(text: str, name: Span) -> bool:
    """Whether it is a day of the week: 'MON 21'."""
    return _DAY_ABBREVIATED.fullmatch(name.of(text)) is not None and _DAY_BEHIND.match(text, name.end) is not None
