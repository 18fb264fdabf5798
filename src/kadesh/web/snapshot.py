"""A ledger as of a day, as one role may see it: immutable, and everything that pages ask for made once."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import TypeVar

from kadesh.brief.control import make_control
from kadesh.brief.incidents import make_campaigns
from kadesh.brief.index import Index
from kadesh.brief.listing import DisputeRow, list_disputes, list_incidents
from kadesh.brief.loose import make_loose
from kadesh.brief.people import make_cumulative, make_displacement
from kadesh.brief.sections import Section
from kadesh.brief.statements import make_movements, make_statements
from kadesh.brief.troubles import make_troubles
from kadesh.group.grouper import Grouper
from kadesh.group.judged import incident_id
from kadesh.model.assessment import Dispute
from kadesh.model.claim import Claim, Refusal
from kadesh.model.incident import Incident
from kadesh.model.judgement import Judgement
from kadesh.model.reading import Reading
from kadesh.model.report import Report
from kadesh.model.review import judgements_on
from kadesh.resolve.lexicon import PackLexicon, load_lexicon
from kadesh.store.answers import Correction, Flag
from kadesh.web.entry import Entry, Point, find_reviews, make_entries
from kadesh.web.memo import Memo
from kadesh.web.outlets import Source, count_sources
from kadesh.web.questions import Questions
from kadesh.web.timeline import find_span

SECTIONS: dict[str, Callable[[Index], Section]] = {
    "control": make_control,
    "displacement": make_displacement,
    "statements": make_statements,
    "movements": make_movements,
    "cumulative": make_cumulative,
    "campaigns": make_campaigns,
    "loose": make_loose,
    "troubles": make_troubles,
}
"""The sections of a brief that stand on pages of their own."""

T = TypeVar("T")


@dataclass(frozen=True)
class Snapshot:
    """The reading that `kadesh brief --as-of` would print, with what looking things up in it needs.

    `rows` is how many rows the ledger had; `flags` those that stand, on what this role is shown all the same.
    """

    reading: Reading
    as_of: date | None
    rows: int
    packs: tuple[str, ...] = ("world", "syria")
    judgements: tuple[Judgement, ...] = ()
    corrections: tuple[Correction, ...] = ()
    flags: tuple[tuple[str, tuple[Flag, ...]], ...] = ()
    undated: int = 0
    """Reports of an unknown day that the as-of day leaves out."""
    grouped: Reading | None = None
    """The reports and claims as they were grouped, before names and words were covered; no page shows them."""
    grouper: Grouper | None = field(default=None, compare=False)
    """What grouped them, and knows what every pair of accounts came to."""

    @cached_property
    def questions(self) -> Questions:
        """What reviewers are asked."""
        return Questions(self.reading, grouped=self.grouped, grouper=self.grouper, parent=self.lexicon.parent)

    @cached_property
    def index(self) -> Index:
        """Reports and claims by id, and who is behind a claim."""
        return Index(self.reading)

    @cached_property
    def lexicon(self) -> PackLexicon:
        """The names of the packs the ledger is shown with."""
        return load_lexicon(self.packs)

    @cached_property
    def incidents(self) -> dict[str, Incident]:
        """Incidents by id, by former id, and by the id that one would have that began with any of its claims.

        So the address of an incident that was joined to another leads to what it is a part of now.
        """
        led_to = {incident_id(claim): i for i in self.reading.incidents for claim in i.claims}
        former = {old: i for i in self.reading.incidents for old in i.former_ids}
        return {**led_to, **former, **{i.id: i for i in self.reading.incidents}}

    @cached_property
    def entries(self) -> tuple[Entry, ...]:
        """The incidents in order of time, those without a day last."""
        reviews = find_reviews(self.judgements)
        return make_entries(self.incidents, list_incidents(self.reading), claims=self.index.claims, reviews=reviews)

    @cached_property
    def span(self) -> tuple[date, date] | None:
        """The days that the line of time goes over."""
        return find_span(self.entries)

    @cached_property
    def memo(self) -> Memo:
        """Answers to what was asked of this snapshot lately."""
        return Memo()

    def narrow(self, incident: Incident) -> Reading:
        """Return the part of the reading that is of one incident, as `narrow_reading` does, without going through it."""
        index, ids = self.index, [c for c in incident.claims if c in self.index.claims]
        claims = sorted((index.claims[c] for c in ids), key=lambda c: self.order[c.id])
        reports = {c.evidence.report_id: index.reports[c.evidence.report_id] for c in claims}
        disputes = {d.id: d for c in ids for d in self.outside_of.get(c, ())}
        return Reading(
            reports=tuple(sorted(reports.values(), key=lambda r: self.order[r.id])),
            claims=tuple(claims),
            incidents=(incident,),
            assessments=(index.assessments[incident.id],) if incident.id in index.assessments else (),
            disputes=tuple(sorted(disputes.values(), key=lambda d: self.order[d.id])),
            judgements=judgements_on(self.reading.judgements, {incident.id, *incident.former_ids, *ids, *reports}),
            side_names=self.reading.side_names,
        )

    @cached_property
    def newest(self) -> dict[str, str]:
        """The ISO day of the newest report of each incident, where any day is known."""
        index, found = self.index, {}
        for incident in self.reading.incidents:
            days = [day for c in incident.claims if c in index.claims and (day := index.day_of(index.claims[c]))]
            if days:
                found[incident.id] = max(days)
        return found

    @cached_property
    def order(self) -> dict[str, int]:
        """Where each report, claim and dispute outside incidents stands in the reading."""
        reading = self.reading
        ids = ([r.id for r in reading.reports], [c.id for c in reading.claims], [d.id for d in reading.disputes])
        return {name: n for names in ids for n, name in enumerate(names)}

    @cached_property
    def outside_of(self) -> dict[str, tuple[Dispute, ...]]:
        """The disputes outside incidents that each claim takes part in."""
        found: dict[str, tuple[Dispute, ...]] = {}
        for dispute in self.reading.disputes:
            for claim in {c for account in dispute.accounts for c in account}:
                found[claim] = (*found.get(claim, ()), dispute)
        return found

    @cached_property
    def disputes(self) -> tuple[DisputeRow, ...]:
        """Every dispute, those of incidents first in order of time, and what only looks like one."""
        return list_disputes(self.reading, real=False)

    @cached_property
    def dispute_of(self) -> dict[str, Dispute]:
        """Disputes by id, in incidents or outside."""
        inside = [d for a in self.reading.assessments for d in a.disputes]
        return {dispute.id: dispute for dispute in (*inside, *self.reading.disputes)}

    @cached_property
    def disputed_claims(self) -> frozenset[str]:
        """The claims that take part in a dispute, and not only in what looks like one."""
        return frozenset(c for d in self.dispute_of.values() if d.real for account in d.accounts for c in account)

    @cached_property
    def sections(self) -> dict[str, Section]:
        """The sections of a brief by key."""
        return {key: make(self.index) for key, make in SECTIONS.items()}

    @cached_property
    def incident_of(self) -> dict[str, str]:
        """The incident that each claim belongs to."""
        return {claim: incident.id for incident in self.reading.incidents for claim in incident.claims}

    @cached_property
    def claims_of(self) -> dict[str, tuple[Claim, ...]]:
        """The claims of each report, in the order of its text."""
        return _gather(self.reading.claims, lambda claim: claim.evidence.report_id)

    @cached_property
    def refusals_of(self) -> dict[str, tuple[Refusal, ...]]:
        """What was refused in each report."""
        return _gather(self.reading.refusals, lambda refusal: refusal.claim.evidence.report_id)

    @cached_property
    def reports_of(self) -> dict[str, tuple[Report, ...]]:
        """The reports of each outlet, in order of time; those of no named outlet under ''."""
        return dict(sorted(_gather(self.reading.reports, lambda report: report.outlet or "").items()))

    @cached_property
    def sources(self) -> tuple[Source, ...]:
        """What each outlet claims and how its figures stand to those of others."""
        return count_sources(self.index)

    @cached_property
    def points(self) -> dict[str, Point]:
        """The points of the places that reports name, by name in lower case."""
        found: dict[str, Point] = {}
        for claim in sorted(self.reading.claims, key=lambda c: c.id):
            place = claim.where.place
            if place and place.latitude is not None and place.longitude is not None:
                for name in (claim.where.words, place.name):
                    if name:
                        found.setdefault(name.casefold(), (place.latitude, place.longitude))
        return found

    def warm(self) -> None:
        """Work out all of the above but for what only reviewers ask, so that no reader waits for it."""
        for name in WARMED:
            getattr(self, name)


WARMED = tuple(name for name, made in vars(Snapshot).items() if isinstance(made, cached_property))


def _gather(items: Iterable[T], key: Callable[[T], str]) -> dict[str, tuple[T, ...]]:
    """Items by what `key` says of each, in the order given."""
    found: dict[str, list[T]] = {}
    for item in items:
        found.setdefault(key(item), []).append(item)
    return {name: tuple(some) for name, some in found.items()}
