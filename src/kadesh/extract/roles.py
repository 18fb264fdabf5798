"""What the people of a toll are by the words for them: 'a civilian member of the army', 'police members', 'armed men'."""

import re
from functools import cache
from typing import cast

from kadesh.extract.counting.group import Group
from kadesh.extract.counting.leaders import are_led, leads_no_fighters
from kadesh.extract.counting.phrases import ROLES
from kadesh.extract.document import Sentence
from kadesh.extract.situation import Situation
from kadesh.extract.words import load_table
from kadesh.model.lexicon import SideMention
from kadesh.model.side import COMBATANTS, Role

_POLICE = frozenset(("police", "gendarmerie", "constabulary", "law-enforcement", "enforcement"))
_STATE_TROOPERS = re.compile(r"\b(?:state|highway|patrol) troopers?\b", re.IGNORECASE)
_ARMY = frozenset("army military soldier soldiers troops marines".split())
_OFFICERS = ("officer", "officers")
_SERVING = frozenset("officer officers official officials trooper troopers jawan jawans".split())
"""Nouns that say less of a force than its name beside them: 'police officials', 'army officials'."""
_RANGERS = frozenset(("ranger", "rangers"))
"""Of a park or of the police, if no army is named: 'four army rangers'."""
_POLICED = re.compile(r"\b(?:police\w*|constab\w+|gendarme\w*|cops?)\b", re.IGNORECASE)
"""Where officers are the police: 'opened fire on police, killing two officers', 'police said three officers died'."""
_SOLDIERS = re.compile(r"\b(?:army|armies|military|soldiers?|troops|naval|navy|marines|garrison|brigade)\b", re.IGNORECASE)
_KIND = re.compile(r"\b(\w+) officers?\b")
_BARE = 4
"""Words of a group whose noun stands alone but for its number: 'at least six officers'."""


def are_members(words: str, mention: SideMention) -> bool:
    """Return whether people are members of those who bear arms: 'a member of the security forces' is no rebel."""
    return mention.role in COMBATANTS and re.search(r"\bmembers?\b", words) is not None


_MILITARY_BEHIND = re.compile(r"(?:['’]s)? (?:military|army|navy|air force)\b(?! wing)")
_OWN = ("'s ", "’s ", " ")


def role_of_force_behind(sentence: Sentence, group: Group) -> Role | None:
    """Return what the force of a state is that is named right behind it: 'three members of Zor | 's army'; None for none."""
    end = group.span.end
    if _MILITARY_BEHIND.match(sentence.text, end - sentence.span.start):
        return "military"
    behind = (m for m in sentence.sides if end < m.span.start <= end + 3 and m.role in COMBATANTS)
    between = (
        m.role for m in behind if sentence.text[end - sentence.span.start : m.span.start - sentence.span.start] in _OWN
    )
    return next(between, None)


_OF = re.compile(r"\b(?:of|from|in|by)\b", re.IGNORECASE)


def are_men_of(words: str, mention: SideMention) -> bool:
    """Return whether people are men of a force named right before, or of its name: 'two Zor Guard men', 'six Zor Guards'."""
    if mention.kind != "force" or mention.role not in COMBATANTS or "former" in words.lower().split():
        return False
    begun = mention.words.lower().startswith(f"{words.lower().split()[-1]} ")  # 'six volunteers | for the defence of'
    before = re.search(rf"(?P<led>.*){re.escape(mention.words)}(?P<men>\s(?:men|man))?$", words)
    return begun or (before is not None and (before["men"] is not None or _OF.search(before["led"]) is None))


_MEN_OF = re.compile(
    r"\b(?:(?P<army>military|army|navy|naval|air force|infantry)|(?P<police>police)|armed) (?:men|man|women|woman)$"
)
"""'Four military men', 'six armed men'."""


_COMMANDS = re.compile(r"\b(?:army|navy|air force|naval|battalion|regimental|division) commanders?$")
"""'An army commander'; not 'a Mahdi Army commander', a group of that name."""
_LED = 5
"""So many words before 'and five of his men' who leads them is told."""
_OF_REBELS = frozenset("rebel guerrilla militia insurgent separatist".split())
_SECURITY = re.compile(r"\bsecurity (?:(?P<guard>guards?)|personnel)$")
_STAFF = re.compile(
    r"\b(?:(?P<medical>medical|health|healthcare|hospital|nursing|ambulance|paramedical)"
    r"|(?P<police>police|constabulary|gendarmerie)"
    r"|(?P<aid>civil defen[cs]e|rescue|relief|aid|humanitarian|red cross|red crescent)"
    r"|(?P<media>media|press|television|tv)) "
    r"(?:personnel|staff(?: members?)?|staffers?|cadres|crew(?: members?)?|team members?)$"
)
"""'Six medical personnel', who are no soldiers."""
_GUARDS = re.compile(r"(?<!\bborder )(?<!\bfrontier )(?<!\bborder-)(?<!\bcoast )\bguards?$", re.IGNORECASE)
_FORCE_OF_GUARDS = re.compile(r"\bGuards?$")
"""'Three Guards', with a capital, are of a force that is called so; 'three guards' may be anybody's."""


def role_told(words: str, group: Group, *, told: str, report: str) -> Role:
    """Return what the noun says; 'civilian' before it wins ('a civilian member of the military').

    `told` is the sentence, `report` all that is told.
    """
    said = set(words.lower().split())
    if leads_no_fighters(words) or "civilian" in said:
        return "civilian"
    if _COMMANDS.search(words) is not None and _OF_REBELS.isdisjoint(said):
        return "military"
    security = _SECURITY.search(words.lower())
    if security is not None:
        return "civilian" if security["guard"] else "mixed"
    if _GUARDS.search(words) is not None:
        return "military" if _FORCE_OF_GUARDS.search(words) else "unknown"
    staff = _STAFF.search(words.lower())
    if staff is not None:
        return cast(Role, staff.lastgroup)
    men = _role_of_men_told(words, group, told=told)
    if men is not None:
        return men
    if (group.role in COMBATANTS or group.noun in _SERVING) and _ARMY.isdisjoint(said) and said & _POLICE:
        return "police"
    if _STATE_TROOPERS.search(words) is not None:
        return "police"
    if ((group.role == "official" and group.noun in _SERVING) or group.noun in _RANGERS) and said & _ARMY:
        return "military"
    policed = words.lower().endswith(_OFFICERS) and _are_policed(words, told, report)
    return "police" if policed else cast(Role, kind_of_officers(words) or group.role)


def _role_of_men_told(words: str, group: Group, *, told: str) -> Role | None:
    """What men are: 'six military men'; 'five of his men' are what whoever is told of right before is, 'a colonel and'."""
    if are_led(words):
        before = told[: max(0, told.find(words))].lower().rstrip().removesuffix("at least").split()[-_LED:]
        leader = next((ROLES[word] for word in reversed(before) if word in ROLES), "unknown")
        if leader in COMBATANTS:
            return leader
    men = _MEN_OF.search(words.lower()) if group.role in ("civilian", "unknown") else None
    return None if men is None else "military" if men["army"] else "police" if men["police"] else "armed-group"


def kind_of_officers(words: str) -> str | None:
    """Return what officers are by the word before the noun: 'two clinical officers'; None where it does not tell."""
    found = _KIND.search(words.lower())
    return _kinds_of_officers().get(found[1]) if found is not None else None


def _are_policed(words: str, *told: str) -> bool:
    """Whether officers, of no kind that is told, are of the police: the one force that is told of beside them, or at all."""
    if len(words.split()) > _BARE or kind_of_officers(words) is not None:
        return False
    kinds = ((_POLICED.search(text) is not None, _SOLDIERS.search(text) is not None) for text in told)
    return next((kind for kind in kinds if any(kind)), None) == (True, False)


@cache
def _kinds_of_officers() -> dict[str, str]:
    return {row["kind"]: row["role"] for row in load_table("officers")}


def role_of_men(situation: Situation, loser: str, *, words: str) -> Role | None:
    """Return what the men of a side are: 'the army lost six of its men' tells of its fighters; None for other words."""
    if not words.lower().endswith(("men", "man", "people", "casualties", "dead", "deaths", "fatalities", "losses")):
        return None
    return next((m.role for m in situation.sentence.sides if m.side == loser and m.role in COMBATANTS), None)
