"""One request to the desk: who looks, at what, as of which day."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from fastapi import Request

from kadesh.web.shelf import Shelf
from kadesh.web.snapshot import Snapshot
from kadesh.web.viewer import Viewer, viewer_of
from kadesh.web.wanted import Wanted, read_wanted


@dataclass(frozen=True)
class Visit:
    """What a page is made from. `path` holds the values in the page's path, such as an incident's id."""

    viewer: Viewer
    wanted: Wanted
    snapshot: Snapshot
    path: Mapping[str, str] = field(default_factory=dict)

    def href(self, path: str, **changes: Any) -> str:
        """Return the address of another page of the desk, with the day and the filters kept."""
        return path + self.wanted.query(**{"page": 1, **changes})


def make_visit(request: Request) -> Visit:
    """Return the visit that a request is; raises BadSetting where its query asks for what there is not."""
    shelf: Shelf = request.app.state.shelf
    viewer, wanted = viewer_of(request), read_wanted(request.query_params)
    return Visit(viewer, wanted, shelf.take(viewer, wanted.as_of), dict(request.path_params))
