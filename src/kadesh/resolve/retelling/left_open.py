"""Tolls whose doer is left open by how they are told: lines of lists, shares of a period's dead."""

import re

from kadesh.model.claim import Toll
from kadesh.model.side import COMBATANTS
from kadesh.resolve.fighters import are_rebels
from kadesh.resolve.retelling.stage import Stage

_LINE = re.compile(r"(?P<how>(?:By|Under|Through|Due)\s)?[^\d:]{2,70}:\s(?:the remaining\s)?[\d,]+")
"""A label and a number: 'By unknown persons: 40', 'Soldiers: 12'."""


def is_left_open(stage: Stage, toll: Toll) -> bool:
    """Return whether nobody is to be chosen for a toll whose words name no doer."""
    return _is_line(toll) or _is_of_period(stage, toll) or _is_either(stage, toll)


def _is_line(toll: Toll) -> bool:
    """Whether a line of a list tells all it has to tell of who did it: 'By unknown persons: 40', 'Guards of Alpha: 12'."""
    line = _LINE.fullmatch(toll.evidence.quote) if toll.part_of else None
    return line is not None and (line["how"] is not None or toll.victims.basis == "stated")


def _is_of_period(stage: Stage, toll: Toll) -> bool:
    """Whether named fighters are a share of a period's figure that is nobody's: each side fell to its own foes."""
    fallen = toll.event is None and toll.victims.role in COMBATANTS and toll.victims.basis == "stated"
    whole = next((c for c in stage.claims if c.id == toll.part_of and isinstance(c, Toll)), None) if fallen else None
    return whole is not None and whole.scope == "cumulative" and whole.perpetrator.side is None


def _is_either(stage: Stage, toll: Toll) -> bool:
    """Whether 'terrorists' killed, and the report names two groups of whom that may be said."""
    return are_rebels(toll.perpetrator.words or "") and len({n.side for n in stage.groups}) > 1
