"""The clues by which two accounts are held to be of one event. Each docstring is what a user is shown."""

import math
from collections.abc import Callable
from datetime import date
from typing import NamedTuple

from kadesh.group.nearness import compare_places
from kadesh.group.turns import words_that
from kadesh.group.unit import Unit
from kadesh.group.wording import cosine
from kadesh.model.claim import Event, Toll
from kadesh.model.count import Count
from kadesh.model.side import COMBATANTS, Parent
from kadesh.model.when import When

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

COARSE_DAYS = 10
"""A span longer than this is no day to hold against another."""

ANY_PLACE = 0.8
"""What it counts that two units share a place which is not the chief one of both."""

SOON, FORTNIGHT = 3, 14
"""Days after which news that tells no day is of another time, the more so the farther off."""


class Clue(NamedTuple):
    """What one clue says of two units: the row of the table of weights it uses, and how strongly (0 to 1)."""

    row: str
    strength: float


class Context(NamedTuple):
    """What clues need beside the two units: the parent of a side, and how alike two reports sound as a whole."""

    parent: Parent
    alike: Callable[[str, str], float]


def day(a: Unit, b: Unit, _: Context) -> Clue | None:
    """Both say it happened on the same day, on days that touch, a day apart, or farther apart."""
    if not _has_day(a.when) or not _has_day(b.when):
        return _open_day(a, b)
    gap = days_apart(a.when, b.when)
    if gap == 0:
        single = a.when.first == a.when.last and b.when.first == b.when.last
        return Clue("day same" if single else "day overlaps", 1.0)
    if gap == 1:
        return Clue("day next, both fresh" if _fresh(a) and _fresh(b) else "day next", 1.0)
    return Clue("day apart", min(1.0, gap / 4))


def campaign(a: Unit, b: Unit, _: Context) -> Clue | None:
    """Both tell of a campaign, and were published within a few weeks of one another or long apart."""
    if not (a.background and b.background and a.published and b.published):
        return None
    weeks = abs((a.published - b.published).days) / 7
    return Clue("campaign near", 1.0) if weeks <= 6 else Clue("campaign far", min(1.0, weeks / 26))


def place(a: Unit, b: Unit, _: Context) -> Clue | None:
    """Both name the same place, one lies in the other, they are near, or they are apart.

    Where their chief places tell less, any two places that they state may be one, or one in the other.
    """
    nearness = compare_places(a.where, b.where)
    if nearness not in ("same", "within", "sounds"):
        others = {compare_places(x, y) for x in a.stated_places for y in b.stated_places}
        for closer in ("same", "within"):
            if closer in others:
                return Clue(f"place {closer}", ANY_PLACE)
    return None if nearness == "unknown" else Clue(f"place {nearness}", 1.0)


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


def attacker(a: Unit, b: Unit, context: Context) -> Clue | None:
    """Both name the same attacker (a force and the side it is a part of agree), or another one."""
    return _sides("attacker", a.attackers, theirs=b.attackers, parent=context.parent)


def target(a: Unit, b: Unit, context: Context) -> Clue | None:
    """Both name the same side as hit (a force and the side it is a part of agree), or another one.

    Nothing where one tells only of a country's 'people', and another that they were of a group there.
    """
    clue = _sides("target", a.targets, theirs=b.targets, parent=context.parent)
    is_open = clue is not None and clue.row == "target other" and (_may_be(a, b) or _may_be(b, a))
    return None if is_open else clue


def _may_be(people: Unit, others: Unit) -> bool:
    """Whether one tells of a country's people of whom no word says more, and the other of members of a group."""
    hit = (*(e.target for e in people.events), *(t.victims for t in people.tolls))
    bare = all(party.role == "unknown" and party.side.isupper() for party in hit if party.side)
    return bare and all(side.islower() for side in others.targets)


def figures(a: Unit, b: Unit, _: Context) -> Clue | None:
    """Both give the same figure for the same outcome (a large one says more), a close one, or quite another one."""
    pairs = [(s, t) for s in a.tolls for t in b.tolls if s.outcome == t.outcome and s.polarity == t.polarity]
    clues = [c for s, t in pairs if (c := _figure(s, t)) is not None]
    order = {"figure same": 2, "figure close": 1, "figure other": 0}
    return max(clues, key=lambda c: (order[c.row], c.strength), default=None)


def fighters(a: Unit, b: Unit, context: Context) -> Clue | None:
    """One names no place or only a wide one, but both tell of dead fighters of one side on one day, by one attacker.

    Where only one blames anybody, or the place is only wide, the dead must be soldiers of another state than the one it
    happened in: two such losses on one day are rare.
    """
    if not (_is_wide(a) or _is_wide(b)) or not _share_a_day(a.when, b.when):
        return None
    stated = any(u.when.basis in ("stated", "weekday", "relative") for u in (a, b))
    ours, theirs = _dead_fighters(a), _dead_fighters(b)
    same = any(sides_agree(x, y, context.parent) for x in ours for y in theirs)
    if not (stated and same):
        return None
    blamed = any(sides_agree(x, y, context.parent) for x in a.attackers for y in b.attackers)
    abroad = any(_is_abroad(u, ours & theirs) for u in (a, b))
    if a.where.words is None or b.where.words is None:
        return Clue("fighters same, no place", 1.0) if blamed or (abroad and not (a.attackers and b.attackers)) else None
    return Clue("fighters same, wide place", 1.0) if blamed and abroad else None


def _is_wide(unit: Unit) -> bool:
    """Whether no place is named, or only a province or a country."""
    return unit.where.words is None or unit.where.precision in ("province", "region", "country", "unknown")


def _share_a_day(a: When, b: When) -> bool:
    """Whether two days are one, or one is told as a night that the other lies in."""
    if not (_has_day(a) and _has_day(b)) or days_apart(a, b) > 0:
        return False
    return all(w.first is not None and w.last is not None and (w.last - w.first).days <= 1 for w in (a, b))


def sentence(a: Unit, b: Unit, _: Context) -> Clue | None:
    """The sentences share words, and rare words count more."""
    return Clue("sentence alike", math.sqrt(cosine(a.sentence, b.sentence)))


def text(a: Unit, b: Unit, context: Context) -> Clue | None:
    """The whole reports share words, and rare words count more."""
    if a.report_id == b.report_id:
        return None
    return Clue("text alike", math.sqrt(context.alike(a.report_id, b.report_id)))


def one_report(a: Unit, b: Unit, _: Context) -> Clue | None:
    """Both stand in one report, which mostly tells of different events in different sentences."""
    return Clue("one report", 1.0) if a.report_id == b.report_id else None


CLUES = (day, campaign, place, kind, attacker, target, figures, fighters, sentence, text, one_report)


def days_apart(a: When, b: When) -> int:
    """Return how many days lie between two spans, 0 where they overlap; an open end is unbounded.

    >>> days_apart(When(date(2020, 2, 3), date(2020, 2, 3)), When(date(2020, 2, 5), date(2020, 2, 6)))
    2
    """
    a_first, a_last = a.first or date.min, a.last or date.max
    b_first, b_last = b.first or date.min, b.last or date.max
    gap = (a_first if a_first > b_first else b_first) - (a_last if a_last < b_last else b_last)
    return max(0, gap.days)


def sides_agree(one: str, other: str, parent: Parent) -> bool:
    """Return whether two sides are the same, or one a part of the other.

    >>> above = {"zor-front": "zor-council", "zor-guard": "zor-council"}.get
    >>> sides_agree("zor-front", "zor-council", above), sides_agree("zor-front", "zor-guard", above)
    (True, False)
    """
    return one == other or one in _line(other, parent) or other in _line(one, parent)


def _line(side: str, parent: Parent) -> tuple[str, ...]:
    line: list[str] = []
    above = parent(side)
    while above is not None and above not in line:
        line.append(above)
        above = parent(above)
    return tuple(line)


def _has_day(when: When) -> bool:
    return when.first is not None and when.last is not None and (when.last - when.first).days <= COARSE_DAYS


def _fresh(unit: Unit) -> bool:
    """Return whether a report tells of the very day it was published on."""
    return unit.when.first == unit.when.last == unit.published


def _open_day(a: Unit, b: Unit) -> Clue | None:
    if not a.when.known or not b.when.known:
        return _undated(a, b)
    return Clue("day apart", 1.0) if days_apart(a.when, b.when) > 1 else Clue("day coarse", 1.0)


def _undated(a: Unit, b: Unit) -> Clue:
    """What tells no day is news of the day it was published, unless the other is of quite another time."""
    one, other = _day_or_published(a), _day_or_published(b)
    gap = abs((one - other).days) if one and other else 0
    if one and other and gap <= 1:
        return Clue("day unknown, published close", 1.0)
    return Clue("day unknown, published apart", min(1.0, gap / FORTNIGHT)) if gap > SOON else Clue("day unknown", 1.0)


def _day_or_published(unit: Unit) -> date | None:
    return unit.when.last or unit.when.first or unit.published


def _sides(name: str, ours: frozenset[str], *, theirs: frozenset[str], parent: Parent) -> Clue | None:
    if not ours or not theirs:
        return None
    agree = any(sides_agree(x, y, parent) for x in ours for y in theirs)
    return Clue(f"{name} {'same' if agree else 'other'}", 1.0)


def _is_abroad(unit: Unit, sides: frozenset[str]) -> bool:
    """Whether the dead are soldiers of another state than the one it happened in: two such losses on one day are rare."""
    place = unit.where.place
    return place is not None and place.country is not None and any(s.isupper() and s != place.country for s in sides)


def _dead_fighters(unit: Unit) -> frozenset[str]:
    """The sides of the fighters that a unit tells of as killed."""
    dead = (t.victims for t in unit.tolls if t.outcome == "killed" and t.polarity == "asserted")
    return frozenset(v.side for v in dead if v.side is not None and v.role in COMBATANTS)


def _are_one(a: Count, b: Count) -> bool:
    """Whether two counts are one figure: '15' and 'at least 15' are."""
    return a.low == b.low and (a.high == b.high or None in (a.high, b.high))


def _figure(s: Toll, t: Toll) -> Clue | None:
    one, other = s.count.low or s.count.high, t.count.low or t.count.high
    if not one or not other:
        return None
    if _are_one(s.count, t.count):
        vague = 0.5 if "vague" in (s.count.quantifier, t.count.quantifier) else 1.0
        return Clue("figure same", vague * min(1.0, math.log(one + 1) / math.log(60)))
    if min(one, other) / max(one, other) >= 0.75:
        return Clue("figure close", min(1.0, math.log(one + 1) / math.log(60)))
    if s.scope == t.scope == "event" and s.count.quantifier != "vague" and t.count.quantifier != "vague":
        return Clue("figure other", min(1.0, abs(math.log(one / other)) / math.log(4)))
    return None
