"""What cannot be one event, whatever else speaks for it."""

from kadesh.group.days import days_apart
from kadesh.group.kinds import KINDS
from kadesh.group.nearness import compare_places
from kadesh.group.unit import FINENESS, Account, Unit
from kadesh.model.claim import Toll
from kadesh.model.side import Parent, sides_agree
from kadesh.model.when import When
from kadesh.model.where import Where

_FIRM_DAY = frozenset({"stated", "weekday", "relative", "dateline", "published"})


def cannot_be_one(a: Unit, b: Unit, parent: Parent) -> bool:
    """Return whether two units are of different events for certain.

    So are two towns, both stated and apart; two days, both stated and two or more days apart; a part and another part
    of the same whole; a campaign and an incident; people who died of cold or hunger and an act of violence; and two
    events of one report that differ in day, place or both sides.
    """
    if a.background != b.background or (not a.background and _two_days(a.when, b.when)):
        return True
    if _two_places(a.where, b.where) or _two_parts(a, b) or _hardship_and_violence(a, b):
        return True
    return a.report_id == b.report_id and _distinct(a, b, parent)


def state_two_places_or_days(a: Account, b: Account) -> bool:
    """Return whether two accounts state two towns or quarters that are apart, or days that lie two or more days apart."""
    return _two_places(a.where, b.where) or _two_quarters(a.where, b.where) or _two_days(a.when, b.when)


def _two_places(a: Where, b: Where) -> bool:
    return _firm_place(a) and _firm_place(b) and compare_places(a, b) == "apart"


def _two_days(a: When, b: When) -> bool:
    """Return whether both state a day, or one a day and the other a last day that was over by then."""
    firm = (_firm_day(a) and (_firm_day(b) or _by_then(b))) or (_by_then(a) and _firm_day(b))
    return firm and days_apart(a, b) >= 2


def _distinct(a: Unit, b: Unit, parent: Parent) -> bool:
    """Return whether one report tells of two events: in two places, or both named as events and told apart by something."""
    if _two_quarters(a.where, b.where):
        return True
    if not a.events or not b.events:
        return False
    if _firm_day(a.when) and _firm_day(b.when) and days_apart(a.when, b.when) >= 1:
        return True
    nearness = compare_places(a.where, b.where)
    if nearness in ("apart", "other-words") or (nearness == "near" and _firm_place(a.where) and _firm_place(b.where)):
        return True
    if (
        _own_figures(a, b)
        or _other_sides(a.attackers, b.attackers, parent=parent)
        or _other_sides(a.targets, b.targets, parent=parent)
    ):
        return True
    return not {KINDS.get(t, t) for t in a.types} & {KINDS.get(t, t) for t in b.types}


def _two_quarters(a: Where, b: Where) -> bool:
    """Return whether two places, each stated and no larger than a quarter or a village, have nothing in common."""
    stated = a.basis == b.basis == "stated" and min(FINENESS[a.precision], FINENESS[b.precision]) >= FINENESS["area"]
    return stated and compare_places(a, b) in ("apart", "other-words")


def _other_sides(ours: frozenset[str], theirs: frozenset[str], *, parent: Parent) -> bool:
    return bool(ours and theirs) and not any(sides_agree(x, y, parent) for x in ours for y in theirs)


def _own_figures(a: Unit, b: Unit) -> bool:
    """Return whether two events of one report have firm figures of their own that cannot be one."""
    pairs = [(s, t) for s in a.tolls for t in b.tolls if s.outcome == t.outcome and _firm_figure(s) and _firm_figure(t)]
    alike = [(s, t) for s, t in pairs if (s.victims.side, s.victims.role) == (t.victims.side, t.victims.role)]
    return bool(alike) and all(s.count.low != t.count.low for s, t in alike)


def _firm_figure(toll: Toll) -> bool:
    return toll.scope == "event" and toll.count.quantifier in ("exact", "at-least") and toll.count.low is not None


def _two_parts(a: Unit, b: Unit) -> bool:
    return a.report_id == b.report_id and not a.wholes.isdisjoint(b.wholes)


def _hardship_and_violence(a: Unit, b: Unit) -> bool:
    return a.of_hardship != b.of_hardship and bool(a.events or b.events)


def _firm_place(where: Where) -> bool:
    """A place taken from an earlier sentence may be that of something else, so it proves nothing."""
    return where.basis == "stated" and where.place is not None and where.precision in ("site", "town")


def _firm_day(when: When) -> bool:
    firm = when.precision == "day" and when.basis in _FIRM_DAY and not when.is_rounded
    return firm and when.first is not None and when.first == when.last


def _by_then(when: When) -> bool:
    """Return whether only the last day is stated: "by Monday"."""
    return when.first is None and when.last is not None and when.basis in _FIRM_DAY
