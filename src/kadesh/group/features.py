"""The clues by which two accounts are held to be of one event. Each docstring is what a user is shown."""

import math

from kadesh.group.clue import Clue, Context
from kadesh.group.days import campaign, day, share_a_day
from kadesh.group.kinds import kind
from kadesh.group.nearness import compare_places
from kadesh.group.parties import attacker, target
from kadesh.group.unit import Unit
from kadesh.group.wording import cosine
from kadesh.model.claim import Toll
from kadesh.model.count import Count
from kadesh.model.side import COMBATANTS, sides_agree

ANY_PLACE = 0.8
"""What it counts that two units share a place which is not the chief one of both."""


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
    if not (_is_wide(a) or _is_wide(b)) or not share_a_day(a.when, b.when):
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
