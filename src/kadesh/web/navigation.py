"""The pages of the desk, one row each: a new kind of page is one file in pages/, one template and a row here."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from kadesh.model.role import Role
from kadesh.web.pages.displacement import show_displacement
from kadesh.web.pages.item import show_item, show_withheld
from kadesh.web.pages.overview import show_overview
from kadesh.web.pages.read import show_read
from kadesh.web.pages.review import show_review
from kadesh.web.visit import Visit


@dataclass(frozen=True)
class Page:
    """A page: its template is `name`.html; without `label` it stands in no navigation; `role` is what it takes to see it."""

    name: str
    path: str
    label: str
    make: Callable[[Visit], dict[str, Any]]
    role: Role = "reader"


PAGES: tuple[Page, ...] = (
    Page("overview", "/", "Overview", show_overview),
    Page("displacement", "/displacement", "Displacement", show_displacement),
    Page("review", "/review", "Review", show_review, "reviewer"),
    Page("question", "/review/{question}", "", show_review, "reviewer"),
    Page("read", "/read", "Read in", show_read, "reviewer"),
    Page("item", "/items/{subject}", "", show_item, "reviewer"),
    Page("withheld", "/withheld", "", show_withheld, "reviewer"),
)
