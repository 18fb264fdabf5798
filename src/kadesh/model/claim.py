"""Claims: one thing said once. Every figure, place and charge stays the claim of somebody, tied to its words."""

from dataclasses import dataclass, field
from functools import cached_property
from typing import ClassVar, Literal

from kadesh.model.count import Count
from kadesh.model.ids import Part, content_id
from kadesh.model.side import NOBODY, Party, Speaker
from kadesh.model.span import Span
from kadesh.model.when import UNKNOWN_TIME, When
from kadesh.model.where import UNKNOWN_PLACE, Where

Kind = Literal["toll", "event", "control", "movement", "statement"]
Polarity = Literal["asserted", "denied", "unconfirmed"]
Modality = Literal["actual", "threatened", "hypothetical", "planned"]
Outcome = Literal["killed", "wounded", "captured", "missing", "kidnapped", "displaced", "refugees"]
Scope = Literal["event", "part", "cumulative"]
EventType = Literal[
    "shelling",
    "airstrike",
    "drone",
    "missile",
    "clash",
    "bombing",
    "shooting",
    "assassination",
    "abduction",
    "chemical",
    "mass-killing",
    "shootdown",
    "offensive",
    "protest-violence",
    "other",
]
FIGHTS: frozenset[EventType] = frozenset(("clash", "offensive"))
"""Kinds of event in which both sides fight: who attacked need not be who killed."""
TWO_SIDED: frozenset[EventType] = frozenset(("clash", "offensive", "protest-violence", "other"))
"""Kinds of event in which both sides may act, and which a figure of a whole war spans."""
ControlStatus = Literal["captured", "entered", "held", "lost", "contested", "besieged", "not-captured"]
Act = Literal[
    "threat",
    "ultimatum",
    "accusation",
    "denial",
    "demand",
    "agreement",
    "violation",
    "notification",
    "non-notification",
    "claim-of-responsibility",
]
Slot = Literal["speaker", "place", "time", "victims", "perpetrator", "whole"]
"""What of a claim words outside its span can fill."""


@dataclass(frozen=True)
class Antecedent:
    """Words outside the evidence span that a reading rests on: whose `slot` they fill, and where they stand."""

    slot: Slot
    span: Span
    words: str


@dataclass(frozen=True)
class Evidence:
    """The exact words a claim was read from: `quote == report.text[start:end]`, always."""

    report_id: str
    start: int
    end: int
    quote: str
    antecedents: tuple[Antecedent, ...] = ()

    @property
    def span(self) -> Span:
        """Start and end as one value."""
        return Span(self.start, self.end)


@dataclass(frozen=True, kw_only=True)
class Claim:
    """What all kinds of claim have. Use one of the five kinds below.

    `attribution` runs from who said it to who printed it; empty where the outlet itself asserts it and its name is not
    known. `reader` names what proposed the claim.
    """

    kind: ClassVar[Kind]
    evidence: Evidence
    attribution: tuple[Speaker, ...] = ()
    polarity: Polarity = "asserted"
    modality: Modality = "actual"
    when: When = UNKNOWN_TIME
    where: Where = UNKNOWN_PLACE
    reader: str = "rules"

    @cached_property
    def id(self) -> str:
        """An id made of what was read where; places, days and sides resolved later do not change it."""
        e = self.evidence
        return content_id("claim", self.kind, e.report_id, e.start, e.end, self.polarity, self.modality, self.said())

    def said(self) -> tuple[Part, ...]:
        """What tells this claim from another one of the same kind in the same words."""
        return ()

    @property
    def source(self) -> Speaker | None:
        """Who is cited for the claim; None where the outlet itself asserts it.

        >>> said = (Speaker("the mayor", "the mayor", "person"), Speaker("Tern Wire", "Tern Wire", "outlet"))
        >>> Claim(evidence=Evidence("report-1", 0, 8, "Ten died"), attribution=said).source.words
        'the mayor'
        """
        return next((s for s in self.attribution if s.kind != "outlet"), None)

    @property
    def reporter(self) -> Speaker | None:
        """The outlet that printed it, None where it is not known."""
        return next((s for s in self.attribution if s.kind == "outlet"), None)


@dataclass(frozen=True, kw_only=True)
class Toll(Claim):
    """A number of people killed, wounded, captured, missing, kidnapped, displaced or living as refugees.

    `scope`: `event` for one incident, `part` for a share of another toll (`part_of` is that toll's id where it is
    known), `cumulative` over a period or a campaign. `event` is the id of the Event claim it belongs to. `stock` is true
    for people who are in a state (3.6 million refugees), false for people who came into it (a flow).
    """

    kind: ClassVar[Kind] = "toll"
    outcome: Outcome
    count: Count
    victims: Party = NOBODY
    perpetrator: Party = NOBODY
    scope: Scope = "event"
    event: str | None = None
    part_of: str | None = None
    stock: bool = False

    def said(self) -> tuple[Part, ...]:
        """Outcome, bounds, scope and the words for the victims."""
        return (
            self.outcome,
            self.count.low,
            self.count.high,
            self.count.unit,
            self.scope,
            self.victims.words,
        )


@dataclass(frozen=True, kw_only=True)
class Event(Claim):
    """One violent incident: what happened, by whom, to whom."""

    kind: ClassVar[Kind] = "event"
    type: EventType
    attacker: Party = NOBODY
    target: Party = NOBODY

    def said(self) -> tuple[Part, ...]:
        """Type and the words for the parties."""
        return (self.type, self.attacker.words, self.target.words)


@dataclass(frozen=True, kw_only=True)
class Control(Claim):
    """Who entered, took, holds, besieges or lost the place in `where`, or did not take it."""

    kind: ClassVar[Kind] = "control"
    actor: Party
    status: ControlStatus

    def said(self) -> tuple[Part, ...]:
        """Status, actor and place in the report's words."""
        return (self.status, self.actor.words, self.where.words)


@dataclass(frozen=True, kw_only=True)
class Movement(Claim):
    """Troops or a convoy under way: `forces` from `origin` to the place in `where`; `strength` as stated."""

    kind: ClassVar[Kind] = "movement"
    forces: Party
    what: str
    origin: Where = UNKNOWN_PLACE
    strength: str | None = None

    def said(self) -> tuple[Part, ...]:
        """What moves, whose it is and where to, in the report's words."""
        return (self.what, self.forces.words, self.where.words)


@dataclass(frozen=True, kw_only=True)
class Statement(Claim):
    """What a party did by speaking: threat, ultimatum with its deadline, accusation, denial, agreement, notice ...

    The speaker is the first link of `attribution`; `speaker` is the party it speaks for (known also where nobody is
    cited, as for the two parties of an agreement: `speaker` and `addressee`). `agreement` is the agreement's id in a pack.
    """

    kind: ClassVar[Kind] = "statement"
    act: Act
    speaker: Party = NOBODY
    addressee: Party = NOBODY
    deadline: When = UNKNOWN_TIME
    agreement: str | None = None

    def said(self) -> tuple[Part, ...]:
        """The act and the words for who speaks and of whom."""
        return (self.act, self.speaker.words, self.addressee.words)


@dataclass(frozen=True)
class Refusal:
    """A claim that was proposed and not let through, with the reason code of the gate that failed."""

    claim: Claim
    reason: str
    detail: str

    @cached_property
    def id(self) -> str:
        """An id made of the claim's and the reason."""
        return content_id("refusal", self.claim.id, self.reason)


@dataclass(frozen=True)
class Findings:
    """What one reader found in one report. No claims and no error is "nothing found", another thing than "did not run"."""

    report_id: str
    claims: tuple[Claim, ...] = ()
    refusals: tuple[Refusal, ...] = field(default=())
    error: str | None = None
    """Why the reader could not run on this report, None if it ran."""
