"""Units: what one report says of one event, as far as the report itself ties its claims together."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from kadesh.group.wording import Vector, sentence_around, vector
from kadesh.model.claim import Claim, Event, EventType, Toll
from kadesh.model.hardship import died_of_hardship
from kadesh.model.report import Report
from kadesh.model.when import UNKNOWN_TIME, When
from kadesh.model.where import UNKNOWN_PLACE, Where

BACKGROUND_DAYS = 20
"""A span longer than this is a campaign, not an incident."""

Account = Event | Toll

FINENESS = {"site": 7, "town": 6, "area": 5, "district": 4, "province": 3, "region": 2, "country": 1, "unknown": 0}


@dataclass(frozen=True)
class Unit:
    """Claims of one report about one event, in the order of their ids, and the words of the sentences they stand in.

    `published` is the day its report was published, None if not known.
    """

    claims: tuple[Event | Toll, ...]
    published: date | None
    words: str

    @cached_property
    def id(self) -> str:
        """The smallest id of its claims."""
        return self.claims[0].id

    @property
    def report_id(self) -> str:
        """The report all its claims were read from."""
        return self.claims[0].evidence.report_id

    @cached_property
    def events(self) -> tuple[Event, ...]:
        """Its event claims."""
        return tuple(c for c in self.claims if isinstance(c, Event))

    @cached_property
    def tolls(self) -> tuple[Toll, ...]:
        """Its tolls, parts too."""
        return tuple(c for c in self.claims if isinstance(c, Toll))

    @cached_property
    def wholes(self) -> frozenset[str]:
        """The tolls that some of its tolls are parts of."""
        return frozenset(t.part_of for t in self.tolls if t.scope == "part" and t.part_of)

    @cached_property
    def when(self) -> When:
        """The shortest days that an event or a whole toll states, else those taken from an earlier sentence; parts last."""
        known = [c.when for c in self._by_authority if c.when.known]
        own = [when for when in known if when.basis != "antecedent"]
        return min(own or known, key=_span_days) if known else UNKNOWN_TIME

    @cached_property
    def where(self) -> Where:
        """The finest place of its events and whole tolls; of two that are finer than a district, one that is stated."""
        named = [c.where for c in self._by_authority if c.where.words]
        return max(named, key=_worth) if named else UNKNOWN_PLACE

    @cached_property
    def stated_places(self) -> tuple[Where, ...]:
        """The places that its events and whole tolls state, each once."""
        stated = {c.where: None for c in self._by_authority if c.where.words and c.where.basis == "stated"}
        return tuple(stated)

    @cached_property
    def _by_authority(self) -> tuple[Event | Toll, ...]:
        whole = tuple(t for t in self.tolls if t.scope == "event")
        return (*self.events, *whole) or self.tolls

    @cached_property
    def types(self) -> frozenset[EventType]:
        """What happened, in the words of its event claims."""
        return frozenset(e.type for e in self.events)

    @cached_property
    def attackers(self) -> frozenset[str]:
        """Sides named as doing it."""
        sides = {e.attacker.side for e in self.events} | {t.perpetrator.side for t in self.tolls}
        return frozenset(s for s in sides if s)

    @cached_property
    def targets(self) -> frozenset[str]:
        """Sides named as suffering it."""
        sides = {e.target.side for e in self.events} | {t.victims.side for t in self.tolls}
        return frozenset(s for s in sides if s)

    @cached_property
    def background(self) -> bool:
        """Whether it tells of a campaign: an offensive, or days longer than `BACKGROUND_DAYS` that it states.

        A month is no such span: "in August 2031" is how one day is told years later.
        """
        long = self.when.precision in ("years", "year") or _span_days(self.when) > BACKGROUND_DAYS
        long = long and self.when.precision != "month" and self.when.basis != "antecedent"
        both = self.when.first is not None and self.when.last is not None
        return self.types == {"offensive"} or (both and long)

    @cached_property
    def of_hardship(self) -> bool:
        """Whether all whom it counts died of cold, hunger or disease, and it tells of no violence."""
        return bool(self.tolls) and not self.events and all(map(self._names_hardship, self.tolls))

    def _names_hardship(self, toll: Toll) -> bool:
        start = self.words.find(toll.evidence.quote)
        return toll.outcome == "killed" and died_of_hardship(self.words, start, start + len(toll.evidence.quote))

    @cached_property
    def sentence(self) -> Vector:
        """The words of the sentences its claims stand in, weighted."""
        return vector(self.words)


def make_unit(claims: Sequence[Event | Toll], report: Report | None) -> Unit:
    """Return the unit of `claims`, all of one report; where that is not known, their quotes are all the words there are."""
    ordered = tuple(sorted(claims, key=lambda c: c.id))
    if report is None:
        return Unit(ordered, None, " ".join(c.evidence.quote for c in ordered))
    spans = sorted({sentence_around(report.text, c.evidence.start, c.evidence.end) for c in ordered})
    return Unit(ordered, report.published, " ".join(report.text[a:b] for a, b in spans))


def make_units(groups: Iterable[tuple[Event | Toll, ...]], reports: Mapping[str, Report]) -> tuple[Unit, ...]:
    """Return one unit for each report's share of each group of tied claims, in the order of `rank`."""
    units = []
    for group in groups:
        shares: dict[str, list[Event | Toll]] = {}
        for claim in group:
            shares.setdefault(claim.evidence.report_id, []).append(claim)
        units += [make_unit(share, reports.get(report_id)) for report_id, share in shares.items()]
    return tuple(sorted(units, key=rank))


def rank(unit: Unit) -> tuple[date, str]:
    """Return where a unit stands among others: by day of publication (unknown ones last) and id.

    So units that are compared lie close together, and so does what is kept for them.
    """
    return unit.published or date.max, unit.id


def groupable(claims: Iterable[Claim]) -> tuple[Event | Toll, ...]:
    """Return the events and tolls that belong to incidents, by id and each once.

    Left out are cumulative tolls that name no event, and the parts of such tolls: what happened over a period is no
    incident. Left out is also what is only threatened, planned or supposed: it did not happen.
    """
    unique = {c.id: c for c in claims if isinstance(c, Event | Toll) and c.modality == "actual"}
    kept = (c for c in unique.values() if isinstance(c, Event) or _of_an_incident(c, unique))
    return tuple(sorted(kept, key=lambda c: c.id))


def _of_an_incident(toll: Toll, claims: Mapping[str, Event | Toll]) -> bool:
    seen: set[str] = set()
    while toll.id not in seen:
        seen.add(toll.id)
        if toll.event is not None or toll.scope == "event":
            return True
        if toll.scope == "cumulative":
            return False
        whole = claims.get(toll.part_of or "")
        if not isinstance(whole, Toll):
            return True
        toll = whole
    return True


def _worth(where: Where) -> tuple[bool, bool, int]:
    """Return what a place counts among those of a unit: fine, stated, and how fine; a town of an earlier sentence may be
    that of something else."""
    fineness = FINENESS[where.precision]
    return fineness >= FINENESS["area"], where.basis == "stated", fineness


def _span_days(when: When) -> int:
    """Return the length in days; an open end counts as a long one, so that closed spans come first."""
    if when.first is None or when.last is None:
        return 10_000
    return (when.last - when.first) // timedelta(days=1) + 1
