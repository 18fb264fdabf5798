"""The type of an event: what the weapons named with it, and who used them, make of words that mean many things."""

import re
from typing import cast

from kadesh.extract.document import Sentence
from kadesh.extract.words import load_words
from kadesh.model.claim import EventType
from kadesh.model.side import Party

_AIR = re.compile(
    r"\b(?:(?<!the )(?<!into )air\b(?!port|line)|air ?(?:strike|raid|force|craft|power)|aerial (?!firing|fire\b)|"
    r"warplane|plane\b|planes\b|jets?\b|helicopter|barrels?[- ]bomb|explosive barrel|cluster bomb|bunker[- ]bust|"
    r"pilots? (?:(?:was|were|is|are|have|had|has) )?(?:been )?(?:attack|bomb|str[iu]|hit|target|fir|carr)|"
    r"(?:long-range|strategic|heavy|stealth|fighter|Tu-?\d\w*|Su-?\d\w*|B-?\d\w*)[ -](?:[\w-]+ )?bombers?\b)\w*",
    re.IGNORECASE,
)
_PLANTED = re.compile(
    r"\b(?:suicide|car[- ]bomb|explosive(?! (?:rounds?|bullets?|shells?|barrels?)\b)|truck bomb|booby|landmine|"
    r"mines?\b|IEDs?\b|roadside|detonat|blew (?:himself|herself|themselves)|"
    r"(?:motorcycle|motorbike|bicycle)[- ](?:bomb|borne)|bombs?\b[^.;]{0,30}\b(?:motorcycle|motorbike|bicycle)|"
    r"(?:explosion|detonation) of (?:an? |the |old )?(?:unexploded |war )|"
    r"(?<!range )(?<!strategic )(?<!heavy )(?<!stealth )(?<!fighter )(?<!M\d )bomber|bomb-laden|planted|dynamite|"
    r"ordnance)",
    re.IGNORECASE,
)
_CHEMICAL = re.compile(r"\b(?:chemical|sarin|chlorine|toxic|nerve agent|poison(?:ous)? gas|mustard gas)", re.IGNORECASE)
_SHELLS = re.compile(
    r"\b(?:(?<!gas )(?<!gas-)(?<!smoke )(?<!stun )shell|rocket|mortar|artillery|howitzer|tank\b|tanks\b|grad\b|projectile"
    r"|explosive rounds?\b|\d ?mm rounds?\b)",
    re.IGNORECASE,
)
_DROPPED = re.compile(r"\bbombs?\b[^.;]{0,30}\bdropp|\bdropp\w+ [^.;]{0,40}\bbombs?\b", re.IGNORECASE)
"""Bombs that are dropped fall from aircraft."""
_MISSILE = re.compile(r"\b(?:missile|iskander|tochka|scud)", re.IGNORECASE)
_GUNS = re.compile(
    r"\b(?:gunm[ae]n|gunfire|shot|shoot|sniper|machine ?gun|opened fire|open fire|live (?:ammunition|bullets)|rifle)",
    re.IGNORECASE,
)
_SMALL_ARMS = re.compile(
    r"\b(?:firearms|small arms|(?:machine ?|assault |automatic )?(?:guns?|rifles?)|automatic weapons)\b", re.IGNORECASE
)
"""Beside grenades: a post was attacked on foot."""
_DRONE = re.compile(r"\b(?:drone|UAV|unmanned)", re.IGNORECASE)
_BY_WEAPON: tuple[tuple[re.Pattern[str], EventType], ...] = (
    (_PLANTED, "bombing"),
    (_AIR, "airstrike"),
    (_MISSILE, "missile"),
    (_SHELLS, "shelling"),
)
_NAMED_AFTER = re.compile(
    r"(?<=[a-z] )(?:Mines?|Tank|Shell)\b|\b[A-Z]\w+ Mines?\b|\bmine ?shafts?\b"
    r"|\b(?:including|included|among them|among whom)\s(?:[\w-]+\s){0,3}?(?:suicide )?bombers\b"
)
_FALLS = re.compile(r"\b(?:hit|struck|fell|landed|dropped)\b", re.IGNORECASE)
_BREAK = re.compile(
    r"[;.]|,? \b(?:while|when|after|following|before|meanwhile|but|since|which|who|said|says|reported)\b", re.IGNORECASE
)
_SETTLED = frozenset(
    "offensive clash mass-killing assassination abduction shootdown protest-violence shooting chemical drone".split()
)
_CROWDS = re.compile(
    r"\b(?:protest\w*|demonstrat\w*|procession|mourners|rally|sit-in|riot\w*|mobs?|crowds?|teargas|tear gas|"
    r"stone[- ]?(?:pelt|throw)\w*|(?:rubber|live) (?:bullets|rounds|ammunition))\b",
    re.IGNORECASE,
)
"""People in the street: who fires at them puts a protest down."""
_GAS = re.compile(r"\btear[- ]?gas (?:shells|canisters|grenades)\b", re.IGNORECASE)
_CROWD = frozenset("shooting fire clash attack fight crackdown grenade".split())
_STREET = re.compile(
    r"\b(?:protest(?:er|or)s?|protests|demonstrat(?:ors?|ions?)|marchers|rioters?|rioting|mobs?|processions?|barricades?|"
    r"mourners|stone[- ]?(?:pelt|throw)\w*|curfew)\b",
    re.IGNORECASE,
)
"""Words for people in the street that stand anywhere in the sentence."""
_ORDER = re.compile(
    r"\b(?:police(?:men|man)?|cops|constabulary|gendarmes?|troopers?|security (?:forces?|personnel|men)|soldiers|troops|"
    r"guards|paramilitary|riot)\b",
    re.IGNORECASE,
)
"""Who is sent against them."""
_REPELS = load_words("repels")
_FLOWN = frozenset("run runs raid raids sortie sorties mission missions".split())
"""Behind 'bombing' what only aircraft do."""
_LASTS = frozenset(
    "heavy intense relentless renewed indiscriminate continuous constant intensive fierce aerial ongoing".split()
)
"""Before 'bombing' what makes it go on, as that of a single bomb does not."""
_GROUND_FORCES = re.compile(r"\bground (?:forces?|troops|units|attacks?|assaults?)\b", re.IGNORECASE)
_FIRE_ON = re.compile(
    r"fire (?:on|into|in|at) (?:the |a |several )?(?:[\w-]+ ){0,3}?"
    r"(?:[\w-]+-(?:held|controlled)|districts?|cit(?:y|ies)|towns?|neighbou?rhoods?|villages?|areas?)\b",
    re.IGNORECASE,
)
_ASSAULTS = frozenset(("assault", "assaults"))
_HELD_OFF = 8
"""Tokens behind 'repelled' among which the attack is told that was."""
_FIRING = re.compile(r"\bpolice (?:\w+ )?(?:firing|fired)\b|\bpolice (?:\w+ ){0,2}open(?:ed|ing)? fire\b", re.IGNORECASE)
"""'Police firing' is told of crowds, but where it was at men with arms."""
_ARMED = re.compile(
    r"\b(?:gunm[ae]n|robbers?|bandits?|militants?|rebels?|guerrillas?|terrorists?|insurgents?|kidnappers|armed|suspects?)\b",
    re.IGNORECASE,
)
_FROM_ABOVE = frozenset(("airstrike", "strike", "raid", "bombardment", "blast"))
_BEGAN = frozenset("began begun begins start started starts launched launches".split())
_SINCE = re.compile(
    r"\w+ (?:[\w’'-]+ ){0,10}?(?:in support of|(?:in|last|since) (?:early |late |mid-?)?(?:\d{4}|January|February|March|"
    r"April|May|June|July|August|September|October|November|December)(?! \d{1,2}\b))",
    re.IGNORECASE,
)
_ON_THE_GROUND = re.compile(
    r"\b(?:cattle|livestock|herds?\b|herders?\b|kraals?\b|rustl|raiders?\b|bandits?\b|gunm[ae]n|armed (?:men|youths?|group)|"
    r"warriors?\b|arrest|police (?:station|post|camp)|barracks|checkpoints?\b|jail|prison|looted|stole)",
    re.IGNORECASE,
)
"""Beside 'raid': men came on foot or on horseback, where nothing flies."""
_ON_FOOT = re.compile(
    r"\b(?:armed (?:group|youths?|men|gang)|gunm[ae]n|militia(?:men)?|herders|tribesmen|bandits|gangs?)\b", re.IGNORECASE
)
"""Beside 'targeted': whoever has no guns that reach far."""
_LEFT, _RIGHT = 60, 90


def settle_type(sentence: Sentence, k: int, *, rough: str, attacker: Party) -> tuple[EventType, bool]:
    """Return the type of the event whose word is token `k`, and whether that is only a guess ('attack')."""
    told = _told_type(sentence, k, rough=rough, attacker=attacker)
    if told is not None:
        return told, told == "clash" and not attacker.words and sentence.tokens[k].lower_ in _ASSAULTS
    text = _around(sentence, k)
    behind = 2 if sentence.tokens[k].lower_ == "explosive" else 1  # 'explosive barrels'
    own = " ".join(t.text for t in sentence.tokens[max(0, k - 2) : k + behind])
    text = own if any(w.search(own) for w in (_CHEMICAL, _DRONE, _AIR, _MISSILE, _SHELLS, _PLANTED)) else text
    state = attacker.side is not None and (attacker.side.isupper() or attacker.side.endswith("-coalition"))
    if _CHEMICAL.search(text):
        return "chemical", False
    if _DRONE.search(text):
        return "drone", False
    if rough == "missile":
        return "missile", False
    if rough == "shells":
        return ("airstrike" if _AIR.search(text) and not _SHELLS.search(text) else "shelling"), False
    if rough in ("airstrike", "strike"):
        return _strike_type(text, rough)
    if rough == "blast" and _is_bombing_of(sentence, k):
        return "airstrike", True
    if rough in ("blast", "bomb"):
        return _blast_type(text, state), rough == "bomb" and _FALLS.search(text) is not None
    if rough == "fire" and _is_on_area(sentence, k) and _GUNS.search(text) is None and weapon_in(text) is None:
        return "shelling", False
    return _open_type(text, rough, attacker=attacker, state=state)


def _is_on_area(sentence: Sentence, k: int) -> bool:
    """'Rebel fire on a district': shells came down, for nobody fires a rifle at a town."""
    return _FIRE_ON.match(sentence.text, sentence.tokens[k].idx) is not None


def weapon_in(text: str) -> EventType | None:
    """Return the type of event that the weapons named in `text` make, None where it names none.

    'Biso Mines', 'Tank district' are names of places, a mine shaft and suicide bombers among the dead no weapons.
    """
    text = _NAMED_AFTER.sub(" ", text)
    if _CHEMICAL.search(text):
        return "chemical"
    if _DRONE.search(text):
        return "drone"
    return next((kind for pattern, kind in _BY_WEAPON if pattern.search(text)), None)


def _told_type(sentence: Sentence, k: int, *, rough: str, attacker: Party) -> EventType | None:
    """The type that the word itself tells, None where weapons decide."""
    if rough in _CROWD and (_CROWDS.search(_around(sentence, k)) or is_in_street(sentence.text)):
        return "protest-violence"
    if rough == "grenade":  # thrown by hand, unless a tube is named that fired it
        near = _around(sentence, k)
        return "shelling" if _SHELLS.search(near) else "clash" if _SMALL_ARMS.search(near) else "bombing"
    if rough == "stab":  # a quarrel or a robbery, unless a side did it
        return "shooting" if attacker.side is not None else "other"
    if rough == "arson":
        return "other"
    if rough == "shells" and _GAS.search(_around(sentence, k)):
        return "protest-violence"
    if _is_on_foot(sentence, k, rough=rough):
        return "clash"
    if rough in _FROM_ABOVE and _is_campaign(sentence, k):
        return "offensive"
    return cast(EventType, rough) if rough in _SETTLED else None


def _is_on_foot(sentence: Sentence, k: int, *, rough: str) -> bool:
    """'Repelled an attack', 'an assault on the town': fought on the ground, whatever those who held out used."""
    tokens = sentence.tokens
    own = " ".join(t.text for t in tokens[max(0, k - 2) : k + 1])
    if any(w.search(own) for w in (_CHEMICAL, _DRONE, _AIR, _MISSILE, _SHELLS, _PLANTED)):
        return False
    around = _around(sentence, k)
    if rough == "attack" and _GROUND_FORCES.search(around) and not _AIR.search(around):
        return True
    repelled = rough in _CROWD | {"raid"} and any(t.lower_ in _REPELS for t in tokens[max(0, k - _HELD_OFF) : k])
    return repelled or (tokens[k].lower_ in _ASSAULTS and not _AIR.search(around))


def _is_campaign(sentence: Sentence, k: int) -> bool:
    """'Began air strikes last September', 'launched raids in support of the army in 2015': what goes on from then."""
    begun = any(t.lower_ in _BEGAN for t in sentence.tokens[max(0, k - 4) : k])
    return begun and _SINCE.match(sentence.text, sentence.tokens[k].idx) is not None


def is_in_street(text: str) -> bool:
    """Return whether `text` tells of people in the street and of those who are sent against them."""
    if _FIRING.search(text) and not _ARMED.search(text):
        return True
    return bool(_STREET.search(text) and _ORDER.search(text))


def _is_bombing_of(sentence: Sentence, k: int) -> bool:
    """'The bombing of' a town is done from afar, as 'a bombing run', 'heavy bombing' are; 'a bombing in' a town is not."""
    after = sentence.tokens[k + 1 : k + 2]
    if sentence.tokens[k].lower_ != "bombing":
        return False
    before = [t.lower_ for t in sentence.tokens[max(0, k - 2) : k]]
    if any(t.lower_ in _FLOWN for t in after) or (before[-1:] and before[-1] in _LASTS and before[0] not in ("a", "an")):
        return True
    if not after or after[0].lower_ != "of":
        return False
    start = sentence.span_of(k + 1, k + 1).end
    return any(0 < p.span.start - start < 20 and p.places[0].kind != "site" for p in sentence.places)


def _around(sentence: Sentence, k: int) -> str:
    """The clause around the token: weapons of another clause are another event's."""
    token = sentence.tokens[k]
    before = sentence.text[max(0, token.idx - _LEFT) : token.idx]
    cuts = [m.end() for m in _BREAK.finditer(before)]
    after = sentence.text[token.idx : token.idx + _RIGHT]
    cut = _BREAK.search(after)
    return before[cuts[-1] if cuts else 0 :] + (after[: cut.start()] if cut else after)


def _strike_type(text: str, rough: str) -> tuple[EventType, bool]:
    if _MISSILE.search(text) and rough == "strike":
        return "missile", False
    if _SHELLS.search(text) and not _AIR.search(text) and rough == "strike":
        return "shelling", False
    return "airstrike", False


def _blast_type(text: str, state: bool) -> EventType:
    if (_AIR.search(text) or _DROPPED.search(text)) and not _PLANTED.search(text):
        return "airstrike"
    if _PLANTED.search(text):
        return "bombing"
    if _SHELLS.search(text):
        return "shelling"
    return "airstrike" if state else "bombing"


def _open_type(text: str, rough: str, *, attacker: Party, state: bool) -> tuple[EventType, bool]:
    """Words that only say that somebody attacked: by the weapons beside them, else a guess."""
    if rough in ("storm", "fight"):
        return "clash", False
    for pattern, kind in _BY_WEAPON:
        if pattern.search(text):
            return kind, False
    if rough in ("shelling", "bombardment"):
        return "shelling", False
    if rough == "massacre":
        return "mass-killing", True
    if _GUNS.search(text):
        return "shooting", False
    if rough == "hit" and attacker.side is not None and not state and _ON_FOOT.search(text):
        return "clash", True  # 'an armed group known as Alpha targeted villagers'
    if rough == "raid" and _ON_THE_GROUND.search(text):
        return ("clash" if attacker.words else "shooting"), False
    return _guess(text, rough, attacker=attacker, state=state), True


def _guess(text: str, rough: str, *, attacker: Party, state: bool) -> EventType:
    if rough == "raid":
        return "clash" if attacker.words and not state else "airstrike"
    if rough == "attack":
        return "clash" if attacker.words else "other"
    if rough == "fire":
        return "shelling" if state and "under fire" in text else "shooting"
    return "airstrike" if state else "shelling"
