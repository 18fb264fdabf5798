"""Where the claims of one incident cannot all be true, and where they only look so."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from itertools import combinations, permutations

from kadesh.model.assessment import Dispute
from kadesh.model.claim import Claim, Event, Statement, Toll
from kadesh.model.report import Report
from kadesh.model.side import Parent, Party, line_of, no_parent
from kadesh.reconcile.account import Account, make_accounts, say_day
from kadesh.reconcile.blame import Blamer, blame_by_victims, blamed_party, blamed_sides
from kadesh.reconcile.explain import join_names, make_dispute, say_whole
from kadesh.reconcile.figure_disputes import dispute_figures, dispute_whose
from kadesh.reconcile.independence import FindOutlet, no_outlet
from kadesh.reconcile.naming import name_side
from kadesh.reconcile.ranges import Figures, find_figures
from kadesh.reconcile.victim_groups import group_victims

_FIRM_DAY = frozenset({"stated", "weekday", "relative", "dateline", "published"})


def find_disputes(
    claims: Iterable[Claim],
    reports: Mapping[str, Report],
    *,
    outlets: FindOutlet = no_outlet,
    parent: Parent = no_parent,
) -> tuple[Dispute, ...]:
    """Return the disputes within one incident, given its claims: real ones first, then by type and id.

    Real ones are of figures, responsibility, denial, time and place. A revision (one voice, later), another scope (a
    share, a total over a period) and another definition (people, civilians) only look like one.
    """
    told = list(claims)
    tolls = make_accounts((c for c in told if isinstance(c, Toll)), reports, outlets=outlets)
    events = make_accounts((c for c in told if isinstance(c, Event)), reports, outlets=outlets)
    groups = [find_figures(victims) for victims in group_victims(tolls, parent)]
    return find_disputes_of(tolls, events, groups=groups, parent=parent)


def find_disputes_of(
    tolls: Sequence[Account[Toll]],
    events: Sequence[Account[Event]],
    *,
    groups: Sequence[Figures],
    parent: Parent,
    beside: Sequence[Account[Statement]] = (),
) -> tuple[Dispute, ...]:
    """Return what `find_disputes` does, from accounts and figures that were made already.

    `beside` are the accusations and denials that stand beside the incident.
    """
    found: list[Dispute] = []
    for figures in groups:
        found += dispute_figures(figures)
    for figures, others in permutations(groups, 2):
        found += dispute_whose(figures, others)
    both: list[Blamer] = [*events, *tolls]
    found += [*_of_blame([*both, *beside], parent), *_of_denial([*events, *tolls]), *_of_time(events), *_of_place(events)]
    found += _of_disowning([*both, *beside], [s for s in beside if s.claim.act == "denial"], parent=parent)
    unique = {d.id: d for d in found}
    return tuple(sorted(unique.values(), key=lambda d: (not d.real, d.type, d.id)))


def _of_blame(accounts: Sequence[Blamer], parent: Parent) -> list[Dispute]:
    found = []
    for blamed in blame_by_victims(accounts, parent):
        voices = {side: {a.voice for a in told} for side, told in blamed.items()}
        # One voice that names two sides tells of a joint attack, which is no dispute with itself.
        apart = [(a, b) for a, b in combinations(voices, 2) if not (voices[a] <= voices[b] or voices[b] <= voices[a])]
        rivals = sorted({side for pair in apart for side in pair})
        if not rivals:
            continue
        said = [f"{join_names(blamed[s])}: {_blamed_name(blamed[s], s)}" for s in rivals]
        sides = [[a.claim.id for a in blamed[s]] for s in rivals]
        found.append(make_dispute("responsibility", sides, sentence=f"Who did it? {'; '.join(said)}."))
    return found


def _blamed_name(accounts: Sequence[Blamer], side: str) -> str:
    """Return what those who blame a side call it: the first words for it, else for a force of it, else its code."""
    named = [p for a in accounts if (p := blamed_party(a)).words]
    name = name_side(next((p for p in named if p.side == side), next(iter(named), Party(None, side))))
    return f"{name} ({side})" if name.isalpha() and name.islower() and side.isupper() else name  # 'army' is anybody's


def _of_denial(accounts: Sequence[Account[Toll] | Account[Event]]) -> list[Dispute]:
    found = []
    for denied in (a for a in accounts if a.claim.polarity == "denied"):
        against = [a for a in accounts if a.voice != denied.voice and _asserts(a.claim, denied.claim)]
        if against:
            sentence = f"{join_names(against)}: {say_whole(against[0])}; {denied.name} denies it."
            sides = [[denied.claim.id], [a.claim.id for a in against]]
            found.append(make_dispute("denial", sides, sentence=sentence))
    return found


def _of_disowning(accounts: Sequence[Blamer], denials: Sequence[Account[Statement]], *, parent: Parent) -> list[Dispute]:
    """A side that is said to have done it, and that denies it: 'the rebels: the army did it; the army: denied'."""
    blamed, found = blamed_sides(accounts, parent), []
    for side, told in sorted(blamed.items()):
        denying = [d for d in denials if d.claim.speaker.side and side in line_of(d.claim.speaker.side, parent)]
        against = _own_words([a for a in told if a.voice not in {d.voice for d in denying}])
        if denying and against:
            sentence = f"{join_names(against)}: {_blamed_name(against, side)} did it; {join_names(denying)}: denied."
            found.append(
                make_dispute("denial", [[d.claim.id for d in denying], [a.claim.id for a in against]], sentence=sentence)
            )
    return found


def _own_words(accounts: Sequence[Blamer]) -> Sequence[Blamer]:
    """Those who charge somebody in words of their own, where there are any, else all: others are only read beside them."""
    charging = [a for a in accounts if isinstance(a.claim, Statement)]
    return charging or [a for a in accounts if blamed_party(a).basis == "stated"] or accounts


def _asserts(claim: Toll | Event, denied: Toll | Event) -> bool:
    if claim.polarity != "asserted":
        return False
    if isinstance(claim, Toll) and isinstance(denied, Toll):
        return claim.outcome == denied.outcome and (claim.count.low or 0) > 0
    return isinstance(claim, Event) and isinstance(denied, Event)


def _of_time(events: Sequence[Account[Event]]) -> list[Dispute]:
    days: dict[str, list[Account[Event]]] = {}
    for account in events:
        when = account.claim.when
        if when.precision == "day" and when.first and when.basis in _FIRM_DAY and not when.is_rounded:
            days.setdefault(when.first.isoformat(), []).append(account)
    if len(days) < 2 or len({a.voice for told in days.values() for a in told}) < 2:
        return []
    said = [f"{join_names(told)}: on {say_day(date.fromisoformat(day))}" for day, told in sorted(days.items())]
    return [
        make_dispute("time", [[a.claim.id for a in told] for told in days.values()], sentence=f"When? {'; '.join(said)}.")
    ]


def _of_place(events: Sequence[Account[Event]]) -> list[Dispute]:
    towns: dict[str, list[Account[Event]]] = {}
    for account in events:
        where = account.claim.where
        if where.place and where.place.kind == "town" and where.precision == "town" and not where.rivals:
            towns.setdefault(where.place.id, []).append(account)
    if len(towns) < 2 or len({a.voice for told in towns.values() for a in told}) < 2:
        return []
    said = [f"{join_names(told)}: {told[0].claim.where.text}" for _, told in sorted(towns.items())]
    return [
        make_dispute("place", [[a.claim.id for a in told] for told in towns.values()], sentence=f"Where? {'; '.join(said)}.")
    ]
