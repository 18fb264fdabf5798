"""What a toll is read in: its sentence, who speaks there, what happened there and before."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from kadesh.extract.attribution import Voices
from kadesh.extract.counting.tallies import Tally
from kadesh.extract.document import Document, Sentence
from kadesh.extract.events import Happening
from kadesh.extract.setting.scene import Lead
from kadesh.model.claim import Event
from kadesh.model.side import Speaker


@dataclass(frozen=True)
class Situation:
    """What a toll is read in: document, sentence, who speaks, what happened there and just before."""

    document: Document
    sentence: Sentence
    voices: Voices
    happenings: tuple[tuple[Happening, Event], ...]
    earlier: tuple[tuple[Happening, Event], ...]
    outlet: Speaker | None
    lead: Lead
    met: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """The sides of the fighters that each event is said to have hit so far, by the event's id."""
    tally: Tally | None = None
    """What people counted here are if the sentence is one of statistics over a period."""
