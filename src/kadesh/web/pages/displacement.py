"""Displacement: people who had to leave, apart from people who live displaced. The shortest page: copy this one."""

from typing import Any

from kadesh.brief.people import make_displacement
from kadesh.web.visit import Visit


def show_displacement(visit: Visit) -> dict[str, Any]:
    """Return the section on displacement, as the brief arranges it."""
    return {"section": make_displacement(visit.snapshot.index)}
