"""Displacement: people who had to leave, apart from people who live displaced. The shortest page: copy this one."""

from typing import Any

from kadesh.web.visit import Visit


def show_displacement(visit: Visit) -> dict[str, Any]:
    """Return the section on displacement as the brief arranges it: what the filters let through, a part of it."""
    return visit.section("displacement")
