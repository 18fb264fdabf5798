"""The reader made of rules: a report in, its claims out, each past the evidence gate."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from kadesh.extract.attribution import Voices
from kadesh.extract.breakdowns import find_breakdowns
from kadesh.extract.compared import find_compared
from kadesh.extract.counting.aftermath import without_known_dead
from kadesh.extract.counting.tallies import find_tallied
from kadesh.extract.deeds import find_deeds
from kadesh.extract.document import Document, Parser, open_documents
from kadesh.extract.events import Happening
from kadesh.extract.figures import find_rival_figures
from kadesh.extract.inlists import find_inlists, without_overruled
from kadesh.extract.recounts import find_recounts
from kadesh.extract.setting.scenes import find_lead
from kadesh.extract.shares import find_shares
from kadesh.extract.situation import Situation
from kadesh.extract.tolls import find_tolls, happenings_of
from kadesh.extract.violence.episodes import tell_apart
from kadesh.extract.violence.tellings import make_event, tell_events
from kadesh.model.claim import Claim, Event, Findings, Toll
from kadesh.model.lexicon import Lexicon
from kadesh.model.report import Report
from kadesh.model.side import COMBATANTS, Speaker

_CARRIED = 3
"""An event is still spoken of so many sentences after it was named."""


class Reader(Protocol):
    """Reads a report and proposes claims. Rules are one; a language model can stand beside them, behind the same gate."""

    @property
    def name(self) -> str:
        """What claims of this reader are marked with."""

    def __call__(self, reports: Sequence[Report], lexicon: Lexicon, /) -> Iterator[Findings]:
        """Yield what each report claims; `Findings.error` says why one could not be read, which is not 'nothing found'."""


@dataclass(frozen=True)
class RulesReader:
    """The default reader: offline, without a key, the same answer every time."""

    parse: Parser
    name: str = "rules"

    def __call__(self, reports: Sequence[Report], lexicon: Lexicon, /) -> Iterator[Findings]:
        """Yield the claims of each report, in their order."""
        read: list[Document] = []
        for document in open_documents(reports, lexicon, parse=self.parse):
            yield Findings(document.report.id, tuple(read_document(document)))
            read.append(document)
        for document in read:  # together, since two reports may share a sentence
            document.close()


def read_document(document: Document) -> Iterable[Claim]:
    """Yield the claims of an opened document in the order of its sentences."""
    voices = Voices(document)
    outlet = _outlet_of(document)
    lead = find_lead(document)
    happened = _happened(document)
    told: list[tuple[Happening, Event]] = []
    met: dict[str, frozenset[str]] = {}
    claims: list[Claim] = []
    tallied = find_tallied(document.sentences, document.report.text)
    for sentence in document.sentences:
        if not sentence.parsed:
            continue
        own = happened.get(sentence.index, [])
        here = [(h, make_event(document, sentence, happening=h, voices=voices, outlet=outlet, lead=lead)) for h in own]
        claims.extend(event for _, event in here)
        earlier = tuple(p for p in told if sentence.index - p[0].sentence <= _CARRIED and not p[0].loose)
        tally = tallied.get(sentence.index)
        tolls = find_tolls(Situation(document, sentence, voices, tuple(here), earlier, outlet, lead, met, tally))
        tolls = without_known_dead(tolls, told=claims)
        _meet(tolls, met)
        claims.extend(tolls)
        told.extend(here)
    claims.extend(find_breakdowns(document, claims))
    listed = tuple(find_inlists(document, tuple(claims)))
    claims = [*without_overruled(claims, listed), *listed]
    claims.extend(find_rival_figures(document, claims, voices=voices, outlet=outlet))
    claims.extend(find_recounts(document, tuple(claims), voices=voices, outlet=outlet))
    claims.extend(find_rival_figures(document, claims, voices=voices, outlet=outlet, last=True))
    claims.extend(find_compared(document, tuple(claims)))
    claims.extend(find_shares(document, tuple(claims), voices=voices))
    yield from tell_events(claims, told, document=document, tallied=tallied)
    yield from find_deeds(document, voices=voices, outlet=outlet, lead=lead)


def _happened(document: Document) -> dict[int, list[Happening]]:
    """What happened in each sentence, one incident apart from another."""
    happened: dict[int, list[Happening]] = {}
    found = [h for s in document.sentences for h in happenings_of(s)]
    for happening in tell_apart(found, document.report.text):
        happened.setdefault(happening.sentence, []).append(happening)
    return happened


def _meet(tolls: Iterable[Toll], met: dict[str, frozenset[str]]) -> None:
    """Remember whose fighters each event has hit."""
    for toll in tolls:
        if toll.event and toll.victims.side and toll.victims.role in COMBATANTS:
            met[toll.event] = met.get(toll.event, frozenset()) | {toll.victims.side}


def _outlet_of(document: Document) -> Speaker | None:
    """The outlet that printed the report as the last link of every chain, None if it is not known."""
    name = document.report.outlet
    if not name:
        return None
    known = document.lexicon.outlet(name)
    return Speaker(name, known.names[0] if known else name, "outlet", known.side if known else None)
