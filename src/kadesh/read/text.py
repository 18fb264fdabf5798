"""Plain text: one file, one report."""

from collections.abc import Iterator

from kadesh.model.report import Report
from kadesh.read.base import Limits, Source
from kadesh.read.encoding import decode
from kadesh.read.making import make_report


def read_text(source: Source, limits: Limits, /) -> Iterator[Report]:
    """Yield the one report of a plain text; raises CannotRead if it is none."""
    raw = source.read_whole(limits)
    yield make_report(decode(raw), raw, name=source.name, form="text", origin=source.origin, limits=limits)
