"""The type of an event: what the weapons named with it, and who used them, make of words that mean many things."""

import re
from typing import cast

from kadesh.extract.document import Sentence
from kadesh.extract.violence.crowds import is_in_street
from kadesh.extract.violence.manner import ASSAULTS, CROWD, clause_around, is_bombing_of, is_campaign, is_on_area, is_on_foot
from kadesh.extract.violence.weapons import (
    AIR,
    BY_WEAPON,
    CHEMICAL,
    DRONE,
    MISSILE,
    PLANTED,
    SHELLS,
    blast_type,
    strike_type,
    weapon_in,
)
from kadesh.extract.words import load_words
from kadesh.model.claim import EventType
from kadesh.model.side import Party

_GUNS = re.compile(
    r"\b(?:gunm[ae]n|gunfire|shot|shoot|sniper|machine ?gun|opened fire|open fire|live (?:ammunition|bullets)|rifle"
    r"|(?:rubber )?bullets?\b)",
    re.IGNORECASE,
)
_SMALL_ARMS = re.compile(
    r"\b(?:firearms|small arms|(?:machine ?|assault |automatic )?(?:guns?|rifles?)|automatic weapons)\b", re.IGNORECASE
)
"""Beside grenades: a post was attacked on foot."""
_BACKED_BY = re.compile(
    r"\b(?:backed|supported|covered|aided) by (?:[\w-]+ ){0,4}?(?:tanks?|artillery|armou?r\w*|helicopters?|gunships?"
    r"|warplanes|jets|aircraft|drones|air ?power|(?:air ?)?strikes|mortars?|rockets)(?: and [a-z]+)?\b",
    re.IGNORECASE,
)
"""'Troops backed by tanks attacked the town' on the ground."""
_AT_CRAFT = re.compile(
    r"\b(?:on|at|hit|struck|attacked|targeted) (?:an?|the|its|their) (?:[\w-]+ ){0,4}?"
    r"(?:air)?(?:planes?|helicopters?|jets?|aircraft|liners?)\b",
    re.IGNORECASE,
)
"""'Opened fire | on a passenger plane': what is shot at has fired nothing."""
_WITH_MISSILES = load_words("missile_sides")
"""Groups with missiles of their own: they strike from afar unless told otherwise."""
_FALLS = re.compile(r"\b(?:hit|struck|fell|landed|dropped)\b", re.IGNORECASE)
_SETTLED = frozenset(
    "offensive clash mass-killing assassination abduction shootdown protest-violence shooting chemical drone".split()
)
_CROWDS = re.compile(
    r"\b(?:protest(?!ant)\w*|demonstrat\w*|procession|mourners|rally|sit-in|riot\w*|mobs?|crowds?|teargas|tear gas|"
    r"stone[- ]?(?:pelt|throw)\w*|(?:rubber|live) (?:bullets|rounds|ammunition))\b",
    re.IGNORECASE,
)
"""People in the street: who fires at them puts a protest down."""
_GAS = re.compile(r"\btear[- ]?gas (?:shells|canisters|grenades)\b", re.IGNORECASE)
_FROM_ABOVE = frozenset(("airstrike", "strike", "raid", "bombardment", "blast"))
_ON_THE_GROUND = re.compile(
    r"\b(?:cattle|livestock|herds?\b|herders?\b|kraals?\b|rustl|raiders?\b|bandits?\b|gunm[ae]n|armed (?:men|youths?|group)|"
    r"warriors?\b|arrest|police (?:station|post|camp)|barracks|checkpoints?\b|jail|prison|looted|stole)",
    re.IGNORECASE,
)
"""Beside 'raid': men came on foot or on horseback, where nothing flies."""
_SOLDIERS = re.compile(r"\b(?:troops|soldiers|infantry|column)\b", re.IGNORECASE)
"""Whose raids are on foot, by the words for who made them."""
_WRECKED = re.compile(
    r"\b(?:burn(?:ed|t|ing)|torch(?:ed|ing)|loot(?:ed|ing)|detain(?:ed|ing)|tortur(?:ed|ing)"
    r"|(?:killed|shot|beaten|dead) by (?:[\w-]{1,20} ){0,3}(?:troops|soldiers|police(?:men)?))\b[^.;]{0,60}?"
    r"\b(?:during|in)\s(?:(?!air)[\w’'-]+\s){0,2}raids?\b",
    re.IGNORECASE,
)
"""'Burned houses during raids on two villages': what those do who come on foot."""
_ON_FOOT = re.compile(
    r"\b(?:armed (?:group|youths?|men|gang)|gunm[ae]n|militia(?:men)?|herders|tribesmen|bandits|gangs?)\b", re.IGNORECASE
)
"""Beside 'targeted': whoever has no guns that reach far."""


def settle_type(sentence: Sentence, k: int, *, rough: str, attacker: Party) -> tuple[EventType, bool]:
    """Return the type of the event whose word is token `k`, and whether that is only a guess ('attack')."""
    told = _told_type(sentence, k, rough=rough, attacker=attacker)
    if told is not None:
        return told, told == "clash" and not attacker.words and sentence.tokens[k].lower_ in ASSAULTS
    text = _words_around(sentence, k, rough=rough)
    text = _AT_CRAFT.sub(" ", text) if rough in ("fire", "attack", "hit") else text
    state = attacker.side is not None and (attacker.side.isupper() or attacker.side.endswith("-coalition"))
    if CHEMICAL.search(text):
        return "chemical", False
    if DRONE.search(text):
        return "drone", False
    if rough == "missile":
        return "missile", False
    if rough == "shells":
        return ("airstrike" if AIR.search(text) and not SHELLS.search(text) else "shelling"), False
    if rough in ("airstrike", "strike"):
        return strike_type(text, rough)
    if rough == "blast" and is_bombing_of(sentence, k):
        return "airstrike", True
    if rough in ("blast", "bomb"):
        return blast_type(text, state), rough == "bomb" and _FALLS.search(text) is not None
    if rough == "fire" and is_on_area(sentence, k) and _GUNS.search(text) is None and weapon_in(text) is None:
        return "shelling", False
    return _open_type(sentence, text, rough=rough, attacker=attacker, state=state)


def _words_around(sentence: Sentence, k: int, *, rough: str) -> str:
    """The words that tell by what weapon it was: those right beside token `k` if they name one, else its clause."""
    text = clause_around(sentence, k)
    if rough == "attack" and _BACKED_BY.search(text):
        return _BACKED_BY.sub(" ", text)
    behind = 2 if sentence.tokens[k].lower_ == "explosive" else 1  # 'explosive barrels'
    own = " ".join(t.text for t in sentence.tokens[max(0, k - 2) : k + behind])
    return own if any(w.search(own) for w in (CHEMICAL, DRONE, AIR, MISSILE, SHELLS, PLANTED)) else text


def _told_type(sentence: Sentence, k: int, *, rough: str, attacker: Party) -> EventType | None:
    """The type that the word itself tells, None where weapons decide."""
    if (
        rough in CROWD
        and not _is_waged(sentence, k)
        and (_CROWDS.search(clause_around(sentence, k)) or is_in_street(sentence.text))
    ):
        return "protest-violence"
    if rough == "grenade":  # thrown by hand, unless a tube is named that fired it
        near = clause_around(sentence, k)
        return "shelling" if SHELLS.search(near) else "clash" if _SMALL_ARMS.search(near) else "bombing"
    if rough == "stab":  # a quarrel or a robbery, unless a side did it
        return "shooting" if attacker.side is not None else "other"
    if rough == "ramming":
        return "bombing" if PLANTED.search(clause_around(sentence, k)) else "other"
    if rough == "arson":
        return "other"
    if rough == "shells" and _GAS.search(clause_around(sentence, k)):
        return "protest-violence"
    if is_on_foot(sentence, k, rough=rough):
        return "clash"
    if rough in _FROM_ABOVE and is_campaign(sentence, k):
        return "offensive"
    return cast(EventType, rough) if rough in _SETTLED else None


def _is_waged(sentence: Sentence, k: int) -> bool:
    """'The scene of protests, now of fighting between the army and rebels': that is no protest put down."""
    return [t.lower_ for t in sentence.tokens[k : k + 2]] == ["fighting", "between"]


def _open_type(sentence: Sentence, text: str, *, rough: str, attacker: Party, state: bool) -> tuple[EventType, bool]:
    """Words that only say that somebody attacked: by the weapons beside them, else a guess."""
    if rough in ("storm", "fight"):
        return "clash", False
    if rough == "attack" and attacker.words and not state and _is_with_all_arms(text):
        return "clash", False
    for pattern, kind in BY_WEAPON:
        if pattern.search(text):
            return kind, False
    if rough in ("shelling", "bombardment"):
        return "shelling", False
    if rough == "massacre":
        return "mass-killing", True
    if _GUNS.search(text):
        return "shooting", False
    if rough == "hit" and attacker.side is not None and not state and _may_be_on_foot(sentence, text, attacker=attacker):
        return "clash", True  # 'Alpha struck a village', 'an armed group known as Alpha targeted villagers'
    if rough == "raid" and (_ON_THE_GROUND.search(text) or _is_by_soldiers(text, attacker=attacker)):
        return ("clash" if attacker.words else "shooting"), False
    return _guess(text, rough, attacker=attacker, state=state), True


def _is_by_soldiers(text: str, *, attacker: Party) -> bool:
    """'Army troops raided the village', 'burned houses during raids': those came on foot."""
    return _SOLDIERS.search(attacker.words or "") is not None or _WRECKED.search(text) is not None


def _is_with_all_arms(text: str) -> bool:
    """'Attacked a post with mines, rifles and rockets': men came with what they carry."""
    return bool(_SMALL_ARMS.search(text) and (PLANTED.search(text) or SHELLS.search(text)))


def _may_be_on_foot(sentence: Sentence, text: str, *, attacker: Party) -> bool:
    """Whether no weapon that reaches far is told of in the whole sentence, or those who came are told to be on foot.

    'The Houthis struck Jeddah' is from afar.
    """
    if _ON_FOOT.search(text) is not None:
        return True
    return attacker.side not in _WITH_MISSILES and weapon_in(sentence.text) is None


def _guess(text: str, rough: str, *, attacker: Party, state: bool) -> EventType:
    if rough == "raid":
        return "clash" if attacker.words and not state else "airstrike"
    if rough == "attack":
        return "clash" if attacker.words else "other"
    if rough == "fire":
        return "shelling" if state and "under fire" in text else "shooting"
    return "airstrike" if state else "shelling"
