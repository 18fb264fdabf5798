"""Atom feeds of incidents, disputes and corrections, newest first, under the filters and the role of whoever asks."""

import heapq
from collections.abc import Iterable
from datetime import UTC, date, datetime, time
from io import StringIO
from typing import TypeVar

from fastapi import APIRouter, Depends, Request
from starlette.responses import Response

from kadesh.brief.days import phrase_time
from kadesh.errors import NotFound
from kadesh.export.atom import NEVER, Feed, Item, write_atom
from kadesh.web.api.asked import ASKED
from kadesh.web.api.routes import FAULTS
from kadesh.web.entry import Entry
from kadesh.web.pages.corrections import find_subject
from kadesh.web.pages.disputes import select_disputes
from kadesh.web.render import show_words
from kadesh.web.visit import Visit, make_visit

T = TypeVar("T")

FEEDS = APIRouter(prefix="/feeds", dependencies=ASKED, responses=FAULTS, include_in_schema=False)
MOST = 100
"""Items in a feed, the newest."""
PAGES = {"incidents": "/", "disputes": "/disputes", "corrections": "/corrections"}


@FEEDS.get("/{name}.atom")
def give_feed(name: str, request: Request, visit: Visit = Depends(make_visit)) -> Response:  # noqa: B008  # FastAPI's way
    """Return a feed; raises NotFound. An incident is as new as its newest report."""
    if name not in PAGES:
        raise NotFound(f"no such feed; there are {', '.join(PAGES)}")
    base = str(request.base_url).rstrip("/")
    makers = {"incidents": make_incident_items, "disputes": make_dispute_items, "corrections": make_correction_items}
    newest = makers[name](visit, base)
    page = base + visit.href(PAGES[name])
    feed = Feed(f"urn:kadesh:feed:{name}", f"Kadesh: {name}", base + visit.href(f"/feeds/{name}.atom"), page)
    stream = StringIO()
    write_atom(feed, newest, stream=stream, clean=show_words)
    return Response(stream.getvalue().encode("utf-8", "replace"), media_type="application/atom+xml")


def make_incident_items(visit: Visit, base: str) -> list[Item]:
    """Return the newest of the incidents that the filters let through."""
    newest = visit.snapshot.newest
    dated = ((_moment(newest.get(entry.incident.id)), entry.incident.id, entry) for entry in visit.selection.shown)
    return [_incident_item(entry, at, base=base, visit=visit) for at, _, entry in take_newest(dated)]


def make_dispute_items(visit: Visit, base: str) -> list[Item]:
    """Return the newest disputes of these incidents, and without filters those outside incidents."""
    dispute_of = visit.snapshot.dispute_of
    rows = select_disputes(visit)
    dated = (
        (_latest((c for side in dispute_of[row.dispute].accounts for c in side), visit), row.dispute, row) for row in rows
    )
    items = []
    for at, _, row in take_newest(dated):
        path = f"/incidents/{row.incident}" if row.incident else "/disputes"
        items.append(Item(f"urn:kadesh:{row.dispute}", row.type, at, row.sentence, base + visit.href(path)))
    return items


def make_correction_items(visit: Visit, base: str) -> list[Item]:
    """Return the newest lines of the log."""
    items = []
    for n, one in reversed(list(enumerate(visit.snapshot.corrections, 1))[-MOST:]):
        link = base + (find_subject(visit, one.subject) or visit.href("/corrections"))
        items.append(Item(f"urn:kadesh:correction:{n}:{one.subject}", one.subject, one.at, one.sentence, link, one.who))
    return items


def take_newest(dated: Iterable[tuple[datetime, str, T]]) -> list[tuple[datetime, str, T]]:
    """Return the newest of (moment, id, thing), the newest first; equal moments by id.

    >>> dated = [(datetime(2021, 3, 2), "a", 1), (datetime(2021, 3, 4), "b", 2), (datetime(2021, 3, 2), "c", 3)]
    >>> [name for _, name, _ in take_newest(dated)]
    ['b', 'c', 'a']
    """
    return heapq.nlargest(MOST, dated, key=lambda one: one[:2])


def _incident_item(entry: Entry, at: datetime, *, base: str, visit: Visit) -> Item:
    row = entry.row
    title = " · ".join((phrase_time(entry.incident.when), row.place or "place unknown", row.type))
    words = "; ".join(part for part in (row.figures, row.disputed and f"disputed: {row.disputed}") if part)
    link = base + visit.href(f"/incidents/{row.incident}")
    return Item(f"urn:kadesh:{row.incident}", title, at, words or row.type, link)


def _latest(claims: Iterable[str], visit: Visit) -> datetime:
    index = visit.snapshot.index
    days = [day for c in claims if c in index.claims and (day := index.day_of(index.claims[c]))]
    return _moment(max(days, default=None))


def _moment(day: str | None) -> datetime:
    return datetime.combine(date.fromisoformat(day), time(), UTC) if day else NEVER
