"""What parties do besides violence, in one report: hold ground, move troops, speak."""

from collections.abc import Iterator

from kadesh.extract.attribution import Voices
from kadesh.extract.control import drop_told, find_controls
from kadesh.extract.document import Document
from kadesh.extract.movements import find_movements
from kadesh.extract.setting.scene import Lead
from kadesh.extract.statements import drop_said, find_statements
from kadesh.model.claim import Claim
from kadesh.model.side import Speaker


def find_deeds(document: Document, *, voices: Voices, outlet: Speaker | None, lead: Lead) -> Iterator[Claim]:
    """Yield the claims of control, movement and speech of `document`."""
    read = [s for s in document.sentences if s.parsed]
    yield from drop_told(c for s in read for c in find_controls(document, s, voices=voices, outlet=outlet, lead=lead))
    for sentence in read:
        yield from find_movements(document, sentence, voices=voices, outlet=outlet, lead=lead)
    yield from drop_said(t for s in read for t in find_statements(document, s, voices=voices, outlet=outlet, lead=lead))
