"""To read reports in: where files are dropped; what becomes of them stands in `reading`."""

from typing import Any

from kadesh.web.reading.batch import Allowed
from kadesh.web.visit import Visit


def show_read(visit: Visit) -> dict[str, Any]:  # noqa: ARG001  # every page is made from a visit
    """Return what may be dropped at once."""
    return {"allowed": Allowed()}
