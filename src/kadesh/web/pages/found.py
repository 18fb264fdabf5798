"""Search: reports and claims that hold all words, of what this visitor may see and of what was known by the day."""

from typing import Any

from kadesh.web.paging import cut_page
from kadesh.web.visit import Visit


def show_found(visit: Visit) -> dict[str, Any]:
    """Return the hits in order of publication, each with the report it stands in."""
    query, snapshot = visit.wanted.q or "", visit.snapshot
    hits = visit.shelf.search(visit.viewer, query, last=visit.wanted.as_of) if query else ()
    shown = [hit for hit in hits if hit.report_id in snapshot.index.reports]
    paged = cut_page(shown, visit.wanted.page)
    return {"query": query, "paged": paged, "reports": snapshot.index.reports, "claims": snapshot.index.claims}
