"""Sources: what each outlet claims, how often it is alone, how its figures differ by whose dead they count."""

from typing import Any

from kadesh.errors import NotFound
from kadesh.web.paging import cut_page
from kadesh.web.visit import Visit


def show_sources(visit: Visit) -> dict[str, Any]:
    """Return a line for each outlet."""
    paged = cut_page(visit.snapshot.sources, visit.wanted.page)
    return {
        "paged": paged,
        "stands": {source.outlet: stands_with(source.outlet, visit) for source in paged.items},
    }


def show_source(visit: Visit) -> dict[str, Any]:
    """Return one outlet with its reports in order of time; raises NotFound."""
    name = visit.path["outlet"]
    source = next((source for source in visit.snapshot.sources if source.outlet == name), None)
    if source is None:
        raise NotFound("no report of an outlet of this name")
    paged = cut_page(visit.snapshot.reports_of.get(name, ()), visit.wanted.page)
    counts = {report.id: len(visit.snapshot.claims_of.get(report.id, ())) for report in paged.items}
    return {"source": source, "paged": paged, "counts": counts, "stands": stands_with(name, visit)}


def stands_with(outlet: str, visit: Visit) -> str | None:
    """Return the side whose words an outlet uses, or that it is a part of, by the packs; None where they do not say."""
    known = visit.snapshot.lexicon.outlet(outlet) if outlet else None
    side = (known.allegiance or known.side) if known else None
    return visit.snapshot.index.names.get(side, side) if side else None
