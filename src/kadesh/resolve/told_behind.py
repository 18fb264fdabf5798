"""General words for fighters that the name behind them explains: 'the banned group Alpha', 'troops loyal to Omar Zayd'."""

import re
from dataclasses import replace

from kadesh.model.lexicon import SideMention
from kadesh.model.side import COMBATANTS

_KINDS = r"(?:(?:group|organi[sz]ation|movement|outfit|militia|faction)\s)?"
_LINKS = r"(?:(?:called|named|known as|of|from|belonging to)\s)?(?:the\s)?"
_TOLD = re.compile(
    rf"\s{_KINDS}{_LINKS}(?:(?:outlawed|banned|proscribed|so-called|self-styled|extremist|terrorist|militant)\s)?[\"“'‘]?"
)
"""What may stand between a general word for fighters and the name that says who they are."""
_APPOSED = re.compile(
    r"[\w -]{0,40}\b(?:group|organi[sz]ation|movement|outfit|militia|faction)(?:\s[\w-]+){0,4}?(?:,|\s(?:--|–|—))\s"
    r"(?:the\s)?(?:[\w-]+-(?:affiliated|linked|aligned|allied|backed)\s)?"
)
"""The same where the name stands behind a comma or dash: 'an extremist group in the north -- the Alpha Front'."""
_BODY = re.compile(r"\b(?:militia|group|movement|organi[sz]ation|faction|party|alliance)$", re.IGNORECASE)
"""'The Tuareg militia Alpha': what is called so has its name right behind."""
_LOYAL = re.compile(r"\s(?:still\s)?(?:loyal|allied|aligned)\s(?:to|with)\s(?:[\w’'.-]+\s){0,6}")
"""'Troops loyal to' the one named behind are that one's."""
_TO_POWER = re.compile(
    r"\s(?:still\s)?loyal\sto\s(?:the\s)?(?:(?:[A-Z][\w’'.-]+|(?:former|ousted|embattled)(?=\s[A-Z]))\s){0,3}"
)
"""The same before a head of state or a government: no words of others between, 'loyal to rivals of the president'."""

_POWER = re.compile(r"\s(?:government|regime|authorities|president|leader)\b")


def as_told_behind(text: str, mentions: list[SideMention]) -> list[SideMention]:
    """Return the mentions, general words for fighters with the side of the name right behind that says who they are.

    'The terrorist organization Alpha', 'rebels of the outlawed Beta'.
    """
    return [_as_told(text, m, behind=mentions[i + 1 : i + 3]) for i, m in enumerate(mentions)]


def _as_told(text: str, general: SideMention, *, behind: list[SideMention]) -> SideMention:
    if behind and _tells_who(text, general, name=behind[0]):
        return replace(general, side=behind[0].side)
    whose = next((n for n in behind if _tells_whose(text, general, name=n)), None)
    if whose is None:
        return general
    role = whose.role if whose.role in COMBATANTS else general.role
    return replace(general, side=whose.side, role=role)


def _tells_whose(text: str, general: SideMention, *, name: SideMention) -> bool:
    """'Troops loyal to General Omar Zayd', whose side a pack knows."""
    fight = general.kind == "general" and general.role in COMBATANTS
    if not fight or name.side is None:
        return False
    between = text[general.span.end : name.span.start]
    if name.kind in ("force", "person") and name.role in COMBATANTS:
        return _LOYAL.fullmatch(between) is not None
    return _is_power(text, name) and _TO_POWER.fullmatch(between) is not None


def _is_power(text: str, name: SideMention) -> bool:
    """'Fighters loyal to President Omar Zayd', 'loyal to the Zayd government': those of a state."""
    if name.kind == "nationality":
        return _POWER.match(text, name.span.end) is not None
    return name.role == "official" and name.kind in ("government", "general", "person")


def _tells_who(text: str, general: SideMention, *, name: SideMention) -> bool:
    if name.kind == "force" and general.kind == "force" and _BODY.search(general.words):
        return text[general.span.end : name.span.start] == " "
    groups = general.kind == "general" and general.role == "armed-group" and name.role == "armed-group"
    if not groups or name.kind != "force":
        return False
    told = _TOLD.fullmatch(text, general.span.end, name.span.start)
    return bool(told or _APPOSED.fullmatch(text, general.span.start, name.span.start))
