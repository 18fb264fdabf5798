"""One telling of an incident completed from another: the place, the day and the parties that only the other names."""

from collections.abc import Sequence
from dataclasses import replace

from kadesh.model.claim import Antecedent, Event, Evidence, Slot
from kadesh.model.side import Party
from kadesh.model.when import When
from kadesh.model.where import Where
from kadesh.resolve.retelling.heads import HEADLINE
from kadesh.resolve.retelling.kinds import points_at_raid, tells_deed
from kadesh.resolve.retelling.placeclues import FINE, compare_places

_GUESSED = frozenset(("shooting", "clash"))
"""What people are taken to have met of whom it is only told that they were killed."""


def complete(event: Event, other: Event) -> Event:
    """Return `event` with what only the `other` mention says."""
    where, when = event.where, event.when
    if other.where.words is not None and (
        where.words is None
        or (other.where.basis == "stated" and (where.basis != "stated" or _is_finer(other.where, where)))
        or _is_told_below(event, other)
    ):
        where = replace(other.where, basis="antecedent")
    if other.when.known and (
        not when.known or (_is_carried(when) and not _is_carried(other.when) and not _spans(other.when, when))
    ):
        when = replace(other.when, basis="antecedent")
    attacker, target = _filled(event.attacker, other.attacker), _filled(event.target, other.target, against=event.attacker)
    taken: dict[Slot, bool] = {
        "place": where is not event.where,
        "time": when is not event.when,
        "perpetrator": attacker is not event.attacker,
        "victims": target is not event.target,
    }
    return replace(
        event,
        type=other.type if _tells_more(other, event) else event.type,
        where=where,
        when=when,
        attacker=attacker,
        target=target,
        evidence=_pointing(event.evidence, other.evidence, slots=[slot for slot, is_taken in taken.items() if is_taken]),
    )


def _is_finer(where: Where, than: Where) -> bool:
    """Whether a place is a town or a site where the other is a province, a region or a country."""
    return where.precision in FINE and than.precision not in FINE


def _is_told_below(event: Event, other: Event) -> bool:
    """Whether a headline's town is another than the one that the body tells: 'raids in Arda' fell on a village near it."""
    here, there = event.where, other.where
    titled = event.evidence.start < HEADLINE <= other.evidence.start and not _tells_its_day(event)
    told = there.basis == "stated" and there.precision in FINE and here.precision in FINE
    return titled and told and not _is_elsewhere(here, there) and compare_places(here, there) == ["place apart"]


def _tells_its_day(event: Event) -> bool:
    """Whether an event has its day from a report's first words: those are a lead's, and no title's."""
    return event.when.span is not None and event.when.span.start < HEADLINE


def _is_elsewhere(here: Where, there: Where) -> bool:
    """Whether two places lie in two countries, or the first is several told of at once."""
    several = here.place is not None and here.one is None
    return several or len({w.one.country for w in (here, there) if w.one is not None} - {None}) > 1


def _is_carried(when: When) -> bool:
    """Whether a day is none that the mention states itself."""
    return when.basis in ("antecedent", "unknown")


def _spans(stretch: When, when: When) -> bool:
    """Whether a longer time holds a day: 'in the past two weeks' says less of a raid than the Friday told before."""
    if stretch.first is None or stretch.last is None or when.first is None or when.last is None:
        return False
    return stretch.first <= when.first and when.last <= stretch.last and stretch.first < stretch.last


def _pointing(evidence: Evidence, other: Evidence, *, slots: Sequence[Slot]) -> Evidence:
    """The evidence, with the words of another mention as the antecedents that fill `slots`."""
    known = {(a.slot, a.span) for a in evidence.antecedents}
    more = [Antecedent(slot, other.span, other.quote) for slot in slots if (slot, other.span) not in known]
    told = [a for a in other.antecedents if a.slot in slots and a not in evidence.antecedents]
    return replace(evidence, antecedents=(*evidence.antecedents, *more, *told))


def _tells_more(other: Event, event: Event) -> bool:
    """Whether the other mention's kind says more: of armies of two states that shot, that they shelled."""
    if points_at_raid(event, other):
        return True
    if event.type == "other":
        return other.type != "other"
    if event.type in _GUESSED and other.type not in (*_GUESSED, "offensive", "other") and not tells_deed(event):
        return tells_deed(other)
    parties = (event.attacker, event.target, other.attacker, other.target)
    states = {p.side for p in parties if p.side is not None and p.side.isupper()}
    return len(states) == 2 and (other.type, event.type) == ("shelling", "shooting")


def _filled(party: Party, other: Party, *, against: Party | None = None) -> Party:
    """The party, or the one that another mention names where this one names none."""
    stated = other.basis != "antecedent" and party.basis == "antecedent"
    if (party.side is not None and not stated) or (other.side is None and (party.words is not None or other.words is None)):
        return party
    if against is not None and against.side is not None and against.side == other.side:
        return party
    return replace(other, basis="antecedent") if other.side is not None or party.side is None else party
