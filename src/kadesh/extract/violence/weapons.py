"""Weapons: the words for them, and what they make of a strike, of a blast, of a deed that no other word tells."""

import re

from kadesh.model.claim import EventType

AIR = re.compile(
    r"\b(?:(?<!the )(?<!into )air\b"
    r"(?!port|line|[ -](?:bases?|defen[cs]es?|surveillance|traffic|force bases?)\b)"
    r"|air ?(?:strike|raid|force(?! bases?\b)|craft|power)|aerial (?!firing|fire\b)|"
    r"warplane|plane\b|planes\b|jets?\b|helicopter|barrels?[- ]bomb|explosive barrel|cluster bomb|bunker[- ]bust|"
    r"pilots? (?:(?:was|were|is|are|have|had|has) )?(?:been )?(?:attack|bomb|str[iu]|hit|target|fir|carr)|"
    r"(?:long-range|strategic|heavy|stealth|fighter|Tu-?\d\w*|Su-?\d\w*|B-?\d\w*)[ -](?:[\w-]+ )?bombers?\b)\w*",
    re.IGNORECASE,
)
"""What flies, and what is done from it: 'warplanes', 'an air raid'."""
PLANTED = re.compile(
    r"\b(?:suicide\b|car[- ]bomb|explosive(?! (?:rounds?|bullets?|shells?|barrels?)\b)|truck bomb|booby|landmine|"
    r"(?<!gold )(?<!coal )(?<!copper )(?<!diamond )mines?\b|IEDs?\b|roadside|detonat|blew (?:himself|herself|themselves)|"
    r"(?:motorcycle|motorbike|bicycle)[- ](?:bomb|borne)|bombs?\b[^.;]{0,30}\b(?:motorcycle|motorbike|bicycle)|"
    r"(?:explosion|detonation) of (?:an? |the |old )?(?:unexploded |war )|"
    r"(?<!range )(?<!strategic )(?<!heavy )(?<!stealth )(?<!fighter )(?<!M\d )bomber|bomb-laden|planted|dynamite|"
    r"ordnance)",
    re.IGNORECASE,
)
"""What somebody laid or carried there: 'a roadside bomb', 'a suicide bomber'."""
CHEMICAL = re.compile(r"\b(?:chemical|sarin|chlorine|toxic|nerve agent|poison(?:ous)? gas|mustard gas)", re.IGNORECASE)
"""What poisons: 'sarin', 'chlorine'."""
SHELLS = re.compile(
    r"\b(?:(?<!gas )(?<!gas-)(?<!smoke )(?<!stun )shell|rocket|mortar|artillery|howitzer|tank\b|tanks\b|grad\b|projectile"
    r"|explosive rounds?\b|\d ?mm rounds?\b)",
    re.IGNORECASE,
)
"""What guns and launchers on the ground fire: 'mortars', 'rockets'."""
_DROPPED = re.compile(r"\bbombs?\b[^.;]{0,30}\bdropp|\bdropp\w+ [^.;]{0,40}\bbombs?\b", re.IGNORECASE)
"""Bombs that are dropped fall from aircraft."""
MISSILE = re.compile(r"\b(?:missile|iskander|tochka|scud)", re.IGNORECASE)
"""Missiles, also by their names: 'a Scud'."""
DRONE = re.compile(r"\b(?:drone|UAV|unmanned)", re.IGNORECASE)
"""What flies without a crew."""
BY_WEAPON: tuple[tuple[re.Pattern[str], EventType], ...] = (
    (PLANTED, "bombing"),
    (AIR, "airstrike"),
    (MISSILE, "missile"),
    (SHELLS, "shelling"),
)
"""The type that each kind of weapon makes, the surest first."""
_NAMED_AFTER = re.compile(
    r"(?<=[a-z] )(?:Mines?|Tank|Shell)\b|\b[A-Z]\w+ Mines?\b|\bmine ?shafts?\b"
    r"|\b(?:including|included|among them|among whom)\s(?:[\w-]+\s){0,3}?(?:suicide )?bombers\b"
)


def weapon_in(text: str) -> EventType | None:
    """Return the type of event that the weapons named in `text` make, None where it names none.

    'Biso Mines', 'Tank district' are names of places, a mine shaft and suicide bombers among the dead no weapons.
    """
    text = _NAMED_AFTER.sub(" ", text)
    if CHEMICAL.search(text):
        return "chemical"
    if DRONE.search(text):
        return "drone"
    return next((kind for pattern, kind in BY_WEAPON if pattern.search(text)), None)


def strike_type(text: str, rough: str) -> tuple[EventType, bool]:
    """Return the type of a strike by the weapons in `text`, and that it is no guess: 'missile' for 'a missile strike'."""
    if MISSILE.search(text) and rough == "strike":
        return "missile", False
    if SHELLS.search(text) and not AIR.search(text) and rough == "strike":
        return "shelling", False
    return "airstrike", False


def blast_type(text: str, state: bool) -> EventType:
    """Return the type of a blast by the weapons in `text`, else by whether a state did it: 'bombing' for 'a car bomb'."""
    if (AIR.search(text) or _DROPPED.search(text)) and not PLANTED.search(text):
        return "airstrike"
    if PLANTED.search(text):
        return "bombing"
    if SHELLS.search(text):
        return "shelling"
    return "airstrike" if state else "bombing"
