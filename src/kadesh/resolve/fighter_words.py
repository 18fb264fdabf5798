"""Words for fighters that are no name, each with what it says of them (fighters.csv)."""

import re
from csv import DictReader
from functools import cache
from importlib.resources import files


@cache
def kinds_of_words() -> dict[str, str]:
    """Return what words for fighters mean: `rebel` those of the country, `named` a group that the report named before.

    >>> kinds_of_words()["insurgents"]
    'rebel'
    """
    return {word: kind for word, kind in _rows() if kind in ("rebel", "named")}


@cache
def own_words() -> re.Pattern[str]:
    """Return what finds people whom whoever speaks calls their own.

    >>> own_words().search("Two of our brave soldiers fell")[0]
    'our brave soldiers'
    """
    return re.compile(rf"\bour (?:own )?(?:\w{{2,16}} )?(?:{_words('own')})\b", re.IGNORECASE)


@cache
def own_struck() -> re.Pattern[str]:
    """Return what finds people of one's own to whom something was done; group 1 is who they are.

    >>> own_struck().search("At dawn our units came under fire")[1]
    'our units'
    """
    hit = "under|hit|struck|shelled|bombed|attacked|targeted|ambushed"
    passive = rf"(?:(?:have|has|had) )?(?:been |come |came |was |were )(?:{hit})"
    return re.compile(rf"\b(our (?:own )?(?:\w{{2,16}} )?(?:{_words('own')})) {passive}\b", re.IGNORECASE)


@cache
def own_strikes() -> re.Pattern[str]:
    """Return what finds people of one's own who did something to others; group 1 is who they are.

    >>> own_strikes().search("At dawn our units ambushed a patrol")[1]
    'our units'
    """
    deeds = (
        "ambush|attack|assault|shell|destroy|annihilat|captur|fired|hit|struck|repel|repuls|inflict|caus|launch|kill|sabotag"
    )
    ours = rf"our (?:own )?(?:\w{{2,16}} ){{0,2}}(?:{_words('own')})|we"
    return re.compile(rf"\b({ours})(?= (?:have |had |also |then )?(?:{deeds}))", re.IGNORECASE)


@cache
def quelled_words() -> re.Pattern[str]:
    """Return what finds words for the end of people that tell that they fought.

    >>> quelled_words().search("several dozen were neutralised")[0]
    'neutralised'
    """
    return re.compile(rf"\b(?:{_words('quelled')})\b", re.IGNORECASE)


@cache
def enemy_words() -> re.Pattern[str]:
    """Return what finds words for those whom whoever speaks fights.

    >>> enemy_words().search("40 of the enemy")[0]
    'enemy'
    """
    return re.compile(rf"\b(?:{_words('enemy')})\b", re.IGNORECASE)


def _words(kind: str) -> str:
    """The words of a kind, as a pattern has them."""
    return "|".join(sorted(word for word, of in _rows() if of == kind))


@cache
def _rows() -> tuple[tuple[str, str], ...]:
    with (files("kadesh.resolve") / "fighters.csv").open(encoding="utf-8") as stream:
        return tuple((row["word"], row["kind"]) for row in DictReader(stream))
