"""Corrections: the public log, newest first; nothing in it is ever taken back, only corrected again."""

from typing import Any

from kadesh.web.paging import cut_page
from kadesh.web.visit import Visit


def show_corrections(visit: Visit) -> dict[str, Any]:
    """Return a page of the log, each line with where its subject is shown, if it is."""
    paged = cut_page(tuple(reversed(visit.snapshot.corrections)), visit.wanted.page)
    return {"paged": paged, "links": {c.subject: find_subject(visit, c.subject) for c in paged.items}}


def find_subject(visit: Visit, subject: str) -> str | None:
    """Return the address where a report, claim or incident is shown, None where it is not shown to this visitor."""
    snapshot = visit.snapshot
    if subject in snapshot.index.reports:
        return visit.href(f"/reports/{subject}")
    claim = snapshot.index.claims.get(subject)
    if claim is not None:
        return visit.words_href(claim.evidence.report_id, claim.evidence.start, claim.id)
    return visit.href(f"/incidents/{subject}") if subject in snapshot.incidents else None
