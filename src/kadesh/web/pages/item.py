"""One report, claim or incident, and what may be done with it: judged, corrected, withheld."""

from typing import Any

from kadesh.brief.accounts import make_account
from kadesh.brief.sections import Account
from kadesh.errors import NotFound
from kadesh.model.rating import INFORMATION, SOURCES
from kadesh.model.report import Report
from kadesh.model.review import find_words, ratings_of, words_on
from kadesh.web.entry import Entry
from kadesh.web.pages.review import REASONS
from kadesh.web.visit import Visit

SLOTS = ("place", "day", "number", "outcome", "victims", "perpetrator", "speaker", "other")
NEAR = 20
"""Incidents offered to be held the same as this one."""


def show_item(visit: Visit) -> dict[str, Any]:
    """Return the item with its words, what people said of it, its flags, and for an incident those near it in time.

    Raises NotFound for an id that is none, or of what is not shown.
    """
    snapshot, subject = visit.snapshot, visit.path["subject"]
    report, claim = snapshot.index.reports.get(subject), snapshot.index.claims.get(subject)
    incident = snapshot.incidents.get(subject)
    if report is None and claim is None and incident is None:
        raise NotFound("there is no report, claim or incident of this id")
    key = incident.id if incident else subject
    words = find_words(visit.shelf.judgements())
    return {
        "subject": key,
        "kind": "report" if report else "claim" if claim else "incident",
        "report": report,
        "accounts": _accounts(visit, key),
        "said": words_on(key, words),
        "ratings": ratings_of(key, words),
        "flags": dict(snapshot.flags).get(key, ()),
        "near": _near(visit, key) if incident else (),
        "reasons": REASONS["pair"],
        "slots": SLOTS,
        "sources": SOURCES,
        "information": INFORMATION,
    }


def show_withheld(visit: Visit) -> dict[str, Any]:
    """Return what is flagged and shown to this role all the same."""
    index = visit.snapshot.index
    lines = [(subject, flags, _name(index.reports.get(subject), subject)) for subject, flags in visit.snapshot.flags]
    return {"lines": lines}


def _name(report: Report | None, subject: str) -> str:
    return (report.title or report.name) if report else subject


def _accounts(visit: Visit, subject: str) -> tuple[Account, ...]:
    index = visit.snapshot.index
    incident = visit.snapshot.incidents.get(subject)
    ids = incident.claims if incident else (subject,)
    return tuple(make_account(index.claims[one], index) for one in ids if one in index.claims)


def _near(visit: Visit, subject: str) -> tuple[Entry, ...]:
    """Return the incidents nearest in time, in the order of the list, without the item itself."""
    entries = visit.snapshot.entries
    own = next((entry for entry in entries if entry.incident.id == subject), None)
    if own is None:
        return ()
    day = own.starts or 0
    others = [entry for entry in entries if entry.incident.id != subject and entry.starts is not None]
    return tuple(sorted(others, key=lambda entry: abs((entry.starts or 0) - day))[:NEAR])
