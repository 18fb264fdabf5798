"""The clue of what was done: the types of violence, and which of them are akin."""

from kadesh.group.clue import Clue, Context
from kadesh.group.turns import words_that
from kadesh.group.unit import Unit
from kadesh.model.claim import Event

KINDS = {
    "shelling": "bombardment",
    "airstrike": "bombardment",
    "drone": "bombardment",
    "missile": "bombardment",
    "chemical": "bombardment",
    "bombing": "bombing",
    "clash": "ground",
    "offensive": "ground",
    "shooting": "ground",
    "assassination": "ground",
    "mass-killing": "ground",
}

RARE_TYPES = frozenset({"chemical", "shootdown", "abduction", "assassination", "mass-killing", "protest-violence"})


def kind(a: Unit, b: Unit, _: Context) -> Clue | None:
    """Both tell of the same type of violence (airstrike), the same kind (bombardment), or of another kind."""
    if not a.types or not b.types or "other" in a.types | b.types:
        return None
    if a.types & b.types:
        return Clue("type same rare" if a.types & b.types & RARE_TYPES else "type same", 1.0)
    if {KINDS.get(t, t) for t in a.types} & {KINDS.get(t, t) for t in b.types}:
        return Clue("type akin", 1.0)
    return None if _is_bare(a) or _is_bare(b) else Clue("type other", 1.0)


def _is_bare(unit: Unit) -> bool:
    """Whether no word tells more than that it was an attack, which may have been one of any kind."""
    return bool(unit.events) and all(map(is_bare_attack, unit.events))


def is_bare_attack(event: Event) -> bool:
    """Return whether an event is told as an attack, and no word says of what kind.

    >>> from kadesh.model.claim import Evidence
    >>> is_bare_attack(Event(evidence=Evidence("report-1", 0, 24, "rebels attacked the post"), type="clash"))
    True
    >>> is_bare_attack(Event(evidence=Evidence("report-1", 0, 24, "gunmen attacked the post"), type="clash"))
    False
    """
    words = event.evidence.quote
    return event.type == "clash" and bool(words_that("bare").search(words)) and not words_that("fight").search(words)
