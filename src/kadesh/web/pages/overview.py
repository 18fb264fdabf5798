"""Overview: where to look first."""

from typing import Any

from kadesh.web.visit import Visit


def show_overview(visit: Visit) -> dict[str, Any]:
    """Return the incidents in order of time."""
    return {"entries": visit.snapshot.entries}
