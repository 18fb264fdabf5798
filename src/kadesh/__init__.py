"""Reads what is reported about a war and keeps who says what.

    from kadesh import Options, brief_paths

    reading = brief_paths(["examples/idlib-2020"], Options())
    for claim in reading.claims:
        print(claim.kind, claim.source, claim.evidence.quote)

These are the names for programs outside; within, every room is imported by its own name. Each is loaded when it is first
asked for: whoever needs the nouns or the ledger alone does not wait for a parser.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kadesh.brief.formats import write_brief
    from kadesh.errors import KadeshError
    from kadesh.ledger import brief_ledger, keep_paths
    from kadesh.model.claim import Claim
    from kadesh.model.incident import Incident
    from kadesh.model.reading import Reading
    from kadesh.model.report import Report
    from kadesh.pipeline import Options, brief_paths

__version__ = "0.1.0"

__all__ = [
    "Claim",
    "Incident",
    "KadeshError",
    "Options",
    "Reading",
    "Report",
    "__version__",
    "brief_ledger",
    "brief_paths",
    "keep_paths",
    "write_brief",
]

_HOMES = {
    "Claim": "kadesh.model.claim",
    "Incident": "kadesh.model.incident",
    "KadeshError": "kadesh.errors",
    "Options": "kadesh.pipeline",
    "Reading": "kadesh.model.reading",
    "Report": "kadesh.model.report",
    "brief_ledger": "kadesh.ledger",
    "brief_paths": "kadesh.pipeline",
    "keep_paths": "kadesh.ledger",
    "write_brief": "kadesh.brief.formats",
}


def __getattr__(name: str) -> object:
    """Return a public name from the room it lives in."""
    if name not in _HOMES:
        raise AttributeError(f"module 'kadesh' has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)
