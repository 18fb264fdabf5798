"""The pages of the desk, one row each: a new kind of page is one file in pages/, one template and a row here."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from kadesh.model.role import Role
from kadesh.web.pages.changes import show_changes
from kadesh.web.pages.corrections import show_corrections
from kadesh.web.pages.displacement import show_displacement
from kadesh.web.pages.disputes import show_disputes
from kadesh.web.pages.found import show_found
from kadesh.web.pages.incident import show_incident
from kadesh.web.pages.item import show_item, show_withheld
from kadesh.web.pages.method import show_method
from kadesh.web.pages.overview import show_overview
from kadesh.web.pages.read import show_read
from kadesh.web.pages.report import show_report
from kadesh.web.pages.review import show_review, show_signing
from kadesh.web.pages.sections import (
    show_campaigns,
    show_control,
    show_loose,
    show_statement_kind,
    show_statements,
    show_troubles,
)
from kadesh.web.pages.sources import show_source, show_sources
from kadesh.web.visit import Visit


@dataclass(frozen=True)
class Page:
    """A page: its template is `name`.html; without `label` it stands in no navigation; `role` is what it takes to see it.

    `rare` puts it under "More", so that the pages to look at first stay in one line.
    """

    name: str
    path: str
    label: str
    make: Callable[[Visit], dict[str, Any]]
    role: Role = "reader"
    rare: bool = False


PAGES: tuple[Page, ...] = (
    Page("overview", "/", "Overview", show_overview),
    Page("disputes", "/disputes", "Disputes", show_disputes),
    Page("control", "/control", "Control", show_control),
    Page("statements", "/statements", "Statements", show_statements),
    Page("displacement", "/displacement", "Displacement", show_displacement),
    Page("sources", "/sources", "Sources", show_sources),
    Page("changes", "/changes", "What changed", show_changes),
    Page("review", "/review", "Review", show_review, "reviewer"),
    Page("read", "/read", "Read in", show_read, "reviewer"),
    Page("campaigns", "/campaigns", "Over a period", show_campaigns, rare=True),
    Page("loose", "/loose", "Without day or place", show_loose, rare=True),
    Page("troubles", "/refused", "Refused", show_troubles, rare=True),
    Page("corrections", "/corrections", "Corrections", show_corrections, rare=True),
    Page("method", "/method", "Method", show_method, rare=True),
    # What is led to from these.
    Page("incident", "/incidents/{id}", "", show_incident),
    Page("report", "/reports/{id}", "", show_report),
    Page("statement-kind", "/statements/{kind}", "", show_statement_kind),
    Page("source", "/sources/{outlet:path}", "", show_source),
    Page("search", "/search", "", show_found),
    Page("question", "/review/{question}", "", show_review, "reviewer"),
    Page("signing", "/signing", "", show_signing, "reviewer"),
    Page("item", "/items/{subject}", "", show_item, "reviewer"),
    Page("withheld", "/withheld", "", show_withheld, "reviewer"),
)
