"""One request to the desk: who looks, at what, as of which day."""

from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any, TypeVar
from urllib.parse import quote

from fastapi import Request

from kadesh.model.reading import Reading
from kadesh.model.report import Report
from kadesh.web.paging import cut_section
from kadesh.web.selection import Selection, narrow_reading, select_entries
from kadesh.web.shelf import Shelf
from kadesh.web.sifting import Sifted, join_sections, sift_section
from kadesh.web.snapshot import Snapshot
from kadesh.web.viewer import Viewer, viewer_of
from kadesh.web.wanted import Wanted, read_wanted

T = TypeVar("T")

CHARACTERS = 60_000
"""Characters of a report's text on one page."""


@dataclass(frozen=True)
class Visit:
    """What a page is made from. `path` holds the values in the page's path, such as an incident's id."""

    viewer: Viewer
    wanted: Wanted
    snapshot: Snapshot
    shelf: Shelf
    path: Mapping[str, str] = field(default_factory=dict)

    def href(self, path: str, **changes: Any) -> str:
        """Return the address of another page of the desk, with the day and the filters kept."""
        return quote(path) + self.wanted.query(**{"page": 1, **changes})

    def words_href(self, report: str, start: int, claim: str) -> str:
        """Return where the words of a claim stand on the page of their report, which may be one of several."""
        page = start // CHARACTERS + 1
        return f"{self.href(f'/reports/{report}', page=page)}#{quote(claim)}"

    @cached_property
    def selection(self) -> Selection:
        """The incidents that the filters let through; raises NotFound for a place nobody knows."""
        return self.remember("selection", lambda: select_entries(self.snapshot, self.wanted))

    def remember(self, what: Hashable, make: Callable[[], T]) -> T:
        """Return `make()`, or what it gave for the same filters lately; it must not depend on the page or the rule."""
        asked = replace(self.wanted, page=1, preset=None, since=None, all=False)
        return self.snapshot.memo.get((what, asked), make)

    @cached_property
    def narrowed(self) -> Reading:
        """The incidents that the filters let through, with their claims, reports and assessments and nothing else."""
        return self.remember("narrowed", lambda: narrow_reading(self.snapshot, self.selection))

    @property
    def reports(self) -> tuple[Report, ...]:
        """The reports in order of publication: under filters those with a claim of an incident that these let through."""
        return self.narrowed.reports if self.wanted.filtering else self.snapshot.reading.reports

    @property
    def stale(self) -> bool:
        """Whether the ledger has grown since the snapshot was made, and a newer one is on its way."""
        return not self.shelf.is_fresh(self.snapshot)

    def sift(self, *keys: str) -> Sifted:
        """Return what the filters let through of sections of the brief, as one under the title of the first."""
        sections = [self.snapshot.sections[key] for key in keys]
        return self.remember(keys, lambda: sift_section(join_sections(sections), self.wanted, snapshot=self.snapshot))

    def section(self, *keys: str) -> dict[str, Any]:
        """Return the part asked for of sections of the brief under the filters, as `parts/section.html` shows it."""
        return show_sifted(self.sift(*keys), self.wanted)


def show_sifted(sifted: Sifted, wanted: Wanted) -> dict[str, Any]:
    """Return the part asked for of what was let through."""
    section, paged = cut_section(sifted.section, wanted.page)
    return {"section": section, "paged": paged, "sifted": sifted}


def make_visit(request: Request) -> Visit:
    """Return the visit that a request is.

    Raises BadSetting where its query asks for what there is not, NotReady while the snapshot is being made.
    """
    shelf: Shelf = request.app.state.shelf
    viewer, wanted = viewer_of(request), read_wanted(request.query_params)
    return Visit(viewer, wanted, shelf.take(viewer, wanted.as_of), shelf, dict(request.path_params))
