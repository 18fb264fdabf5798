"""A ledger as of a day, as one role may see it: immutable, and everything that pages ask for made once."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from kadesh.brief.index import Index
from kadesh.brief.listing import Row, list_incidents
from kadesh.model.incident import Incident
from kadesh.model.reading import Reading


@dataclass(frozen=True)
class Entry:
    """An incident as a line of the overview, beside the incident itself."""

    incident: Incident
    row: Row


@dataclass(frozen=True)
class Snapshot:
    """The reading that `kadesh brief --as-of` would print, with what looking it up needs. `rows` of the ledger it holds."""

    reading: Reading
    as_of: date | None
    rows: int

    @cached_property
    def index(self) -> Index:
        """Reports and claims by id, and who is behind a claim."""
        return Index(self.reading)

    @cached_property
    def entries(self) -> tuple[Entry, ...]:
        """The incidents in order of time, those without a day last."""
        incidents = {incident.id: incident for incident in self.reading.incidents}
        return tuple(Entry(incidents[row.incident], row) for row in list_incidents(self.reading))
