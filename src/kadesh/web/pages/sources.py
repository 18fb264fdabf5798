"""Sources: what each outlet claims, how often it is alone, how its figures differ by whose dead they count."""

from typing import Any

from kadesh.brief.index import Index
from kadesh.errors import NotFound
from kadesh.web.outlets import Source, count_sources
from kadesh.web.paging import cut_page
from kadesh.web.visit import Visit


def show_sources(visit: Visit) -> dict[str, Any]:
    """Return a line for each outlet that has a claim of the incidents that the filters let through."""
    paged = cut_page(take_sources(visit), visit.wanted.page)
    return {
        "paged": paged,
        "stands": {source.outlet: stands_with(source.outlet, visit) for source in paged.items},
        "every": len(visit.snapshot.sources),
        "found": visit.selection,
    }


def show_source(visit: Visit) -> dict[str, Any]:
    """Return one outlet with its reports in order of time, as far as the filters let through; raises NotFound."""
    name = visit.path["outlet"]
    if not any(source.outlet == name for source in visit.snapshot.sources):
        raise NotFound("no report of an outlet of this name")
    source = next((source for source in take_sources(visit) if source.outlet == name), Source(name, 0, 0, (), 0, 0, ()))
    reports = visit.snapshot.reports_of.get(name, ())
    if visit.wanted.filtering:
        told = {report.id for report in visit.reports}
        reports = tuple(report for report in reports if report.id in told)
    paged = cut_page(reports, visit.wanted.page)
    counts = {report.id: len(visit.snapshot.claims_of.get(report.id, ())) for report in paged.items}
    return {"source": source, "paged": paged, "counts": counts, "stands": stands_with(name, visit), "found": visit.selection}


def take_sources(visit: Visit) -> tuple[Source, ...]:
    """Return the outlets counted over the incidents that the filters let through; without filters over all claims."""
    if not visit.wanted.filtering:
        return visit.snapshot.sources
    return visit.remember("sources", lambda: count_sources(Index(visit.narrowed)))


def stands_with(outlet: str, visit: Visit) -> str | None:
    """Return the side whose words an outlet uses, or that it is a part of, by the packs; None where they do not say."""
    known = visit.snapshot.lexicon.outlet(outlet) if outlet else None
    side = (known.allegiance or known.side) if known else None
    return visit.snapshot.index.names.get(side, side) if side else None
