"""What changed since a day: for whoever was here then and comes back."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from kadesh.errors import BadSetting
from kadesh.web.entry import Entry
from kadesh.web.paging import Paged, cut_page
from kadesh.web.snapshot import Snapshot
from kadesh.web.visit import Visit


@dataclass(frozen=True)
class Change:
    """An incident now and as it was known then; `before` is None for one of which nothing was known."""

    entry: Entry
    before: Entry | None
    what: tuple[str, ...]


def show_changes(visit: Visit) -> dict[str, Any]:
    """Return what was published since the day in `since`; the form alone where no day is given.

    Both days are days of publication, so the answer is the same whenever a ledger was filled.
    Raises BadSetting where `since` is not before the day the page is shown as of.
    """
    since, now = visit.wanted.since, visit.snapshot
    if since is None:
        return {"since": None, "paged": None}
    if now.as_of and since >= now.as_of:
        raise BadSetting("since must be before the day the page is shown as of")
    then = visit.shelf.take(visit.viewer, since)
    paged: Paged[Change] = cut_page(find_changes(then, visit.selection.shown), visit.wanted.page)
    known = set(then.index.reports)
    return {
        "since": since,
        "paged": paged,
        "reports": sum(r.id not in known for r in now.reading.reports),
        "corrections": corrections_since(now, since),
        "found": visit.selection,
        "undated": sum(r.published is None for r in now.reading.reports),
    }


def corrections_since(snapshot: Snapshot, since: date) -> tuple[Any, ...]:
    """Return the corrections that were written after a day, newest first."""
    return tuple(c for c in reversed(snapshot.corrections) if c.at.date() > since)


def find_changes(then: Snapshot, shown: Iterable[Entry]) -> tuple[Change, ...]:
    """Return those of the incidents `shown` now that are new or told otherwise, in order of time.

    An incident is the same one where its id or a former id is; else where most of the claims known then are in it now.
    """
    before = {entry.incident.id: entry for entry in then.entries}
    changes = []
    for entry in shown:
        old = _find_old(entry, before, then=then)
        what = ("new",) if old is None else tuple(_differences(old, entry))
        if what:
            changes.append(Change(entry, old, what))
    return tuple(changes)


def _find_old(entry: Entry, before: dict[str, Entry], *, then: Snapshot) -> Entry | None:
    for name in (entry.incident.id, *entry.incident.former_ids):
        if name in before:
            return before[name]
    shared = [then.incident_of[c] for c in entry.incident.claims if c in then.incident_of]
    return before[max(sorted(set(shared)), key=shared.count)] if shared else None


def _differences(old: Entry, new: Entry) -> list[str]:
    told = (
        ("figures", old.row.figures, new.row.figures),
        ("disputes", old.row.disputed, new.row.disputed),
        ("place", old.row.place, new.row.place),
        ("day", (old.row.first, old.row.last), (new.row.first, new.row.last)),
        ("who did it", old.row.who, new.row.who),
        ("whom it hit", old.row.whom, new.row.whom),
        ("reports", old.row.reports, new.row.reports),
    )
    return [name for name, before, after in told if before != after]
