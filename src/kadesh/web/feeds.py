"""Atom feeds of incidents, disputes and corrections, newest first, under the filters and the role of whoever asks."""

from collections.abc import Iterable
from datetime import UTC, date, datetime, time
from io import StringIO

from fastapi import APIRouter, Depends, Request
from starlette.responses import Response

from kadesh.errors import NotFound
from kadesh.export.atom import NEVER, Feed, Item, write_atom
from kadesh.web.api.asked import ASKED
from kadesh.web.api.routes import FAULTS
from kadesh.web.entry import Entry
from kadesh.web.pages.corrections import find_subject
from kadesh.web.pages.disputes import select_disputes
from kadesh.web.render import show_words
from kadesh.web.visit import Visit, make_visit

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
    newest = sorted(makers[name](visit, base), key=lambda item: (item.at, item.id), reverse=True)[:MOST]
    page = base + visit.href(PAGES[name])
    feed = Feed(f"urn:kadesh:feed:{name}", f"Kadesh: {name}", base + visit.href(f"/feeds/{name}.atom"), page)
    stream = StringIO()
    write_atom(feed, newest, stream, clean=show_words)
    return Response(stream.getvalue().encode("utf-8", "replace"), media_type="application/atom+xml")


def make_incident_items(visit: Visit, base: str) -> Iterable[Item]:
    """Yield the incidents that the filters let through."""
    for entry in visit.selection.shown:
        row = entry.row
        title = " · ".join(part for part in (row.first or "day unknown", row.place or "place unknown", row.type) if part)
        words = "; ".join(part for part in (row.figures, row.disputed and f"disputed: {row.disputed}") if part)
        link = base + visit.href(f"/incidents/{row.incident}")
        yield Item(f"urn:kadesh:{row.incident}", title, _newest(entry, visit), words or row.type, link)


def make_dispute_items(visit: Visit, base: str) -> Iterable[Item]:
    """Yield the disputes of these incidents, and without filters those outside incidents; the sentence is the item."""
    for row in select_disputes(visit):
        dispute = visit.snapshot.dispute_of[row.dispute]
        at = _latest((claim for side in dispute.accounts for claim in side), visit)
        path = f"/incidents/{row.incident}" if row.incident else "/disputes"
        yield Item(f"urn:kadesh:{row.dispute}", row.type, at, row.sentence, base + visit.href(path))


def make_correction_items(visit: Visit, base: str) -> Iterable[Item]:
    """Yield the lines of the log."""
    for n, one in enumerate(visit.snapshot.corrections, 1):
        link = base + (find_subject(visit, one.subject) or visit.href("/corrections"))
        yield Item(f"urn:kadesh:correction:{n}:{one.subject}", one.subject, one.at, one.sentence, link, one.who)


def _newest(entry: Entry, visit: Visit) -> datetime:
    return _latest(entry.incident.claims, visit)


def _latest(claims: Iterable[str], visit: Visit) -> datetime:
    index = visit.snapshot.index
    days = [day for c in claims if c in index.claims and (day := index.day_of(index.claims[c]))]
    return datetime.combine(date.fromisoformat(max(days)), time(), UTC) if days else NEVER
