"""The addresses of the API. Each makes a visit as a page does, and answers from its snapshot."""

from collections.abc import Sequence
from typing import Annotated, Any, Literal

from fastapi import APIRouter, Depends, Path, Query

from kadesh.brief.history import trace_incident
from kadesh.errors import NotFound
from kadesh.model.claim import Kind
from kadesh.web.api.answers import (
    Bin,
    Corrections,
    Disputes,
    Incidents,
    PlainJSON,
    ReportLine,
    Reports,
    Sources,
    answer,
    answer_nouns,
    make_line,
    make_log_line,
    make_part,
)
from kadesh.web.api.asked import ASKED
from kadesh.web.pages.changes import find_changes
from kadesh.web.pages.disputes import select_disputes
from kadesh.web.pages.found import find_words
from kadesh.web.pages.incident import assess, take_incident
from kadesh.web.pages.sources import take_sources
from kadesh.web.paging import cut_page, cut_section
from kadesh.web.places import find_spot, make_map, tell_spot
from kadesh.web.sifting import take_whole
from kadesh.web.snapshot import SECTIONS
from kadesh.web.timeline import make_timeline
from kadesh.web.visit import Visit, make_visit
from kadesh.web.wanted import LONGEST

FAULTS: dict[int | str, dict[str, Any]] = {
    400: {"description": "The query asks for what there is not; `detail` says what."},
    401: {"description": "No session and no token."},
    404: {"description": "Not there, not known on that day, or withheld from this role."},
    503: {"description": "The ledger is being read; ask again after `Retry-After` seconds."},
}
API = APIRouter(prefix="/api/v1", dependencies=ASKED, responses=FAULTS, default_response_class=PlainJSON)
SectionKey = Literal["control", "displacement", "statements", "movements", "cumulative", "campaigns", "loose", "troubles"]
ASK = Depends(make_visit)
Name = Annotated[str, Path(max_length=LONGEST, description="Its id.")]


@API.get("/state", summary="What the ledger holds as of the day, under which rule", response_model=dict[str, Any])
def give_state(visit: Visit = ASK) -> PlainJSON:
    """Return counts of the reading; `rows` grows with the ledger."""
    reading = visit.snapshot.reading
    counts = {name: len(getattr(reading, name)) for name in ("reports", "claims", "incidents", "refusals", "unreadable")}
    disputes = sum(row.real for row in visit.snapshot.disputes)
    return answer(
        {
            **counts,
            "disputes": disputes,
            "rows": visit.snapshot.rows,
            "as_of": visit.snapshot.as_of,
            "fresh": not visit.stale,
        }
    )


@API.get("/incidents", summary="Incidents in order of time", response_model=Incidents)
def give_incidents(visit: Visit = ASK) -> PlainJSON:
    """Return a part of the incidents that the query lets through."""
    found = visit.selection
    paged = cut_page(found.shown, visit.wanted.page)
    items = tuple(make_line(entry) for entry in paged.items)
    return answer(Incidents(make_part(paged), found.of, found.undated, found.pointless, items))


@API.get("/incidents/{name}", summary="One incident with its claims, reports and assessment", response_model=dict[str, Any])
def give_incident(name: Name, visit: Visit = ASK) -> PlainJSON:
    """Return the nouns behind the page of an incident; reports come without their text."""
    incident = take_incident(visit.snapshot, name)
    part = visit.snapshot.narrow(incident)
    preset = visit.wanted.preset or (part.assessments[0].preset if part.assessments else "claims")
    nouns = {
        "incident": incident,
        "assessment": assess(visit.snapshot, incident, preset=preset),
        "disputes": part.disputes,
        "claims": part.claims,
        "reports": tuple(_report_line(report, visit) for report in part.reports),
        "history": trace_incident(part, incident),
    }
    return answer_nouns(nouns)


@API.get("/disputes", summary="What cannot all be true", response_model=Disputes)
def give_disputes(visit: Visit = ASK) -> PlainJSON:
    """Return a part of the disputes, those of incidents first, in order of time."""
    paged = cut_page(select_disputes(visit), visit.wanted.page)
    return answer(Disputes(make_part(paged), paged.items))


@API.get("/claims", summary="Claims of a kind, by report", response_model=dict[str, Any])
def give_claims(kind: Kind | None = None, visit: Visit = ASK) -> PlainJSON:
    """Return a part of the claims; with filters, those of the incidents that these let through."""
    claims: Sequence[Any] = visit.snapshot.reading.claims
    if visit.wanted.filtering:
        wanted = {claim for entry in visit.selection.shown for claim in entry.incident.claims}
        claims = [claim for claim in claims if claim.id in wanted]
    paged = cut_page([claim for claim in claims if kind in (None, claim.kind)], visit.wanted.page)
    return answer_nouns({"part": make_part(paged), "items": paged.items})


@API.get("/reports", summary="Reports in order of publication", response_model=Reports)
def give_reports(visit: Visit = ASK) -> PlainJSON:
    """Return a part of the reports, without their text; with filters, those of the incidents that these let through."""
    paged = cut_page(visit.reports, visit.wanted.page)
    return answer(Reports(make_part(paged), tuple(_report_line(report, visit) for report in paged.items)))


@API.get("/reports/{name}", summary="One report with its text, claims and refusals", response_model=dict[str, Any])
def give_report(name: Name, visit: Visit = ASK) -> PlainJSON:
    """Return a report; raises NotFound, also where it is withheld."""
    snapshot = visit.snapshot
    report = snapshot.index.reports.get(name)
    if report is None:
        raise NotFound("no such report, or it is not shown as of this day or to this role")
    claims, refused = snapshot.claims_of.get(name, ()), snapshot.refusals_of.get(name, ())
    return answer_nouns({"report": report, "claims": claims, "refusals": refused})


@API.get("/sections/{key}", summary="A section of the brief, a part at a time", response_model=dict[str, Any])
def give_section(key: SectionKey, visit: Visit = ASK) -> PlainJSON:
    """Return who says what of control, displacement, statements ..., as the pages show it."""
    assert key in SECTIONS
    found = take_whole(visit.snapshot.sections[key]) if key == "troubles" else visit.sift(key)
    section, paged = cut_section(found.section, visit.wanted.page)
    told = {name: getattr(found, name) for name in ("shown", "of", "undated", "pointless", "idle")}
    return answer({"part": make_part(paged), **told, "section": section})


@API.get("/sources", summary="What each outlet claims", response_model=Sources)
def give_sources(visit: Visit = ASK) -> PlainJSON:
    """Return a part of the outlets, those with most reports first."""
    paged = cut_page(take_sources(visit), visit.wanted.page)
    return answer(Sources(make_part(paged), paged.items))


@API.get("/corrections", summary="The public log of corrections, newest first", response_model=Corrections)
def give_corrections(visit: Visit = ASK) -> PlainJSON:
    """Return a part of the log."""
    paged = cut_page(tuple(reversed(visit.snapshot.corrections)), visit.wanted.page)
    return answer(Corrections(make_part(paged), tuple(map(make_log_line, paged.items))))


@API.get("/changes", summary="Incidents new or told otherwise since a day", response_model=dict[str, Any])
def give_changes(since: str, visit: Visit = ASK) -> PlainJSON:  # noqa: ARG001  # read with the rest of the query
    """Return a part of what changed since what was known on `since`."""
    day = visit.wanted.since
    if day is None:
        raise NotFound("since which day?")
    paged = cut_page(find_changes(visit.shelf.take(visit.viewer, day), visit.selection.shown), visit.wanted.page)
    items = [
        {"what": change.what, "now": make_line(change.entry), "then": make_line(change.before) if change.before else None}
        for change in paged.items
    ]
    return answer({"part": make_part(paged), "items": items})


@API.get("/search", summary="Reports and claims that hold all words", response_model=dict[str, Any])
def give_found(visit: Visit = ASK) -> PlainJSON:
    """Return a part of the hits for the words in `q`."""
    paged = cut_page(find_words(visit, visit.wanted.q or ""), visit.wanted.page)
    items = [{"report": hit.report.id, "claim": hit.claim, "words": hit.words} for hit in paged.items]
    return answer({"part": make_part(paged), "items": items})


@API.get("/map", summary="Places of incidents, as GeoJSON", response_model=dict[str, Any])
def give_map(visit: Visit = ASK) -> PlainJSON:
    """Return where the incidents were, each place once; what cannot be drawn is in `listed`."""
    return PlainJSON(visit.remember("map", lambda: make_map(visit.selection.shown)))


@API.get("/map/spot", summary="One place of the map, with its first incidents", response_model=dict[str, Any])
def give_spot(key: Annotated[str, Query(max_length=LONGEST)], visit: Visit = ASK) -> PlainJSON:
    """Return the place of that `key`, as the map names it, and the first of its incidents."""
    spot = find_spot(visit.selection.shown, key)
    if spot is None:
        raise NotFound("no incident of that place is shown")
    return PlainJSON(tell_spot(spot))


@API.get("/timeline", summary="Incidents by day, week, month or year", response_model=list[Bin])
def give_timeline(visit: Visit = ASK) -> PlainJSON:
    """Return the bars of the line of time under all filters but the days; empty ones are left out."""
    line = make_timeline(visit.selection.around, span=visit.snapshot.span)
    bars = (bar for bar in line.bars if bar.count or bar.wide)
    return answer([Bin(b.first.isoformat(), b.last.isoformat(), b.count, b.disputed, b.wide) for b in bars])


def _report_line(report: Any, visit: Visit) -> ReportLine:
    day = report.published.isoformat() if report.published else None
    claims = len(visit.snapshot.claims_of.get(report.id, ()))
    return ReportLine(report.id, report.name, report.outlet, report.title, report.url, day, claims)
