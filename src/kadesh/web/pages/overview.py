"""Overview: where to look first. Filters, line of time, map and list, all of one selection."""

from typing import Any, get_args

from kadesh.model.claim import EventType
from kadesh.web.entry import Entry
from kadesh.web.paging import cut_page
from kadesh.web.places import list_places, name_spot
from kadesh.web.timeline import make_timeline
from kadesh.web.visit import Visit
from kadesh.web.wanted import CHOICES, Wanted

FIRST = 3
"""Disputed incidents above the list."""


def show_overview(visit: Visit) -> dict[str, Any]:
    """Return the incidents that the filters let through, a page of them, and what cannot be put on a day or a place."""
    wanted, found = visit.wanted, visit.selection
    return {
        "found": found,
        "paged": cut_page(found.shown, wanted.page),
        **visit.remember("overview", lambda: sum_up(visit)),
        "first": visit.remember("lead", lambda: lead(visit)) if wanted.page == 1 and not wanted.disputed else (),
        "cleared": Wanted(as_of=wanted.as_of, preset=wanted.preset, since=wanted.since).query(),
        "name_spot": name_spot,
        "sides": visit.snapshot.reading.side_names,
        "types": get_args(EventType),
        "reviews": CHOICES["review"],
        "outside": [d for d in visit.snapshot.reading.disputes if d.real],
    }


def sum_up(visit: Visit) -> dict[str, Any]:
    """Return what stands beside the list, whichever page of it is shown."""
    wanted, found = visit.wanted, visit.selection
    return {
        "timeline": make_timeline(found.around, span=visit.snapshot.span, first=wanted.first, last=wanted.last),
        "lacking": count_lacking(visit),
        "disputed": sum(bool(entry.row.disputed) for entry in found.shown),
        "listed": list_places(found.shown),
    }


def lead(visit: Visit) -> tuple[Entry, ...]:
    """Return where to look first: the disputed incidents that most reports tell of."""
    disputed = (entry for entry in visit.selection.shown if entry.row.disputed)
    return tuple(sorted(disputed, key=lambda entry: -entry.row.reports)[:FIRST])


def count_lacking(visit: Visit) -> dict[str, int]:
    """Return how many of the incidents shown have no day, no place, or a place without a point: listed, not pinned."""
    shown = visit.selection.shown
    return {
        "day": sum(e.starts is None for e in shown),
        "place": sum(not e.incident.where.words for e in shown),
        "point": sum(bool(e.incident.where.words) and e.point is None for e in shown),
    }
