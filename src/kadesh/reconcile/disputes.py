"""Where the claims of one incident cannot all be true, and where they only look so."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import combinations, permutations, product

from kadesh.model.assessment import Dispute
from kadesh.model.claim import Claim, Event, Statement, Toll
from kadesh.model.earlier import was_given_before
from kadesh.model.report import Report
from kadesh.model.side import Parent, Party, line_of, no_parent
from kadesh.reconcile.account import Account, make_accounts, say_day
from kadesh.reconcile.blame import Blamer, blame_by_victims, blamed_party, blamed_sides
from kadesh.reconcile.explain import join_names, make_dispute, say_figures, say_revision, say_whole
from kadesh.reconcile.independence import FindOutlet, no_outlet
from kadesh.reconcile.naming import name_kind, name_people, name_side
from kadesh.reconcile.ranges import Figures, find_figures
from kadesh.reconcile.standing import agree
from kadesh.reconcile.sums import find_sums
from kadesh.reconcile.victims import counts_kind, group_victims, role_class

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
        found += _of_figures(figures)
    for figures, others in permutations(groups, 2):
        found += _of_whose(figures, others)
    both: list[Blamer] = [*events, *tolls]
    found += [*_of_blame([*both, *beside], parent), *_of_denial([*events, *tolls]), *_of_time(events), *_of_place(events)]
    found += _of_disowning([*both, *beside], [s for s in beside if s.claim.act == "denial"], parent=parent)
    unique = {d.id: d for d in found}
    return tuple(sorted(unique.values(), key=lambda d: (not d.real, d.type, d.id)))


def _of_figures(figures: Figures) -> list[Dispute]:
    name = name_people(figures.victims.party)
    found = [*_rival_figures(figures, name), *_revisions(figures, name), *_other_scopes(figures, name)]
    for total in find_sums(figures.victims.accounts):
        if total.too_large:
            sides = [[total.whole.claim.id], [p.claim.id for p in total.parts]]
            found.append(make_dispute("figures", sides, sentence=f"The shares do not fit the whole: {total.text}."))
    return found


def _rival_figures(figures: Figures, name: str) -> list[Dispute]:
    current = [a for a in figures.current if not figures.only_parts and a.claim.count.quantifier != "unknown"]
    rivals = [(a, b) for a, b in combinations(current, 2) if not agree(a.claim.count, b.claim.count)]
    if not rivals:
        return []
    clash = [p for p in rivals if not _wider(*p)]
    involved = {a.claim.id for p in (clash or rivals) for a in p}
    groups = _by_figure([a for a in current if a.claim.id in involved])
    sides = [[a.claim.id for a in g] for g in groups]
    if not clash:
        return [make_dispute("other-definition", sides, sentence=say_figures(groups, name, own_words=True), real=False)]
    if not any(_of_two_voices(a, b, current) for a, b in clash):
        return [make_dispute("revision", sides, sentence=say_figures(groups, name), real=False)]
    return [make_dispute("figures", sides, sentence=say_figures(groups, name))]


def _of_two_voices(a: Account[Toll], b: Account[Toll], current: Sequence[Account[Toll]]) -> bool:
    """Return whether two voices differ: a voice that gives the other's figure as well only tells how it changed."""
    said = {(c.voice, x.claim.id) for x in (a, b) for c in current if agree(c.claim.count, x.claim.count)}
    return a.voice != b.voice and (a.voice, b.claim.id) not in said and (b.voice, a.claim.id) not in said


def _wider(a: Account[Toll], b: Account[Toll]) -> bool:
    """Return whether the two count other people: one only some of the other's, and no more, or each a kind of its own."""
    kinds = name_kind(a.claim.victims), name_kind(b.claim.victims)
    return (all(kinds) and kinds[0] != kinds[1]) or _counts_some(a.claim, b.claim) or _counts_some(b.claim, a.claim)


def _counts_some(some: Toll, people: Toll) -> bool:
    """Return whether `some` counts only civilians, fighters, women ... among those whom `people` counts."""
    one, all_ = role_class(some.victims.role), role_class(people.victims.role)
    narrower = all_ == "people" and one != all_ and (some.count.low or 0) <= (people.count.low or people.count.high or 0)
    return narrower or counts_kind(some, people)


def _by_figure(accounts: Sequence[Account[Toll]]) -> list[list[Account[Toll]]]:
    groups: dict[tuple[int | None, int | None], list[Account[Toll]]] = {}
    for account in accounts:
        groups.setdefault((account.claim.count.low, account.claim.count.high), []).append(account)
    return list(groups.values())


def _in_order(steps: Sequence[Account[Toll]]) -> list[Account[Toll]]:
    """The figures of one voice by day; of one day, those that its report says were given before come first, as they rise."""

    def order(step: Account[Toll]) -> tuple[date, bool, int]:
        given = was_given_before(step.claim.evidence.quote)
        return step.day or date.max, not given, (step.claim.count.low or 0) if given else 0

    return sorted(steps, key=order)


def _revisions(figures: Figures, name: str) -> list[Dispute]:
    found = []
    voices = dict.fromkeys(a.voice for a in figures.victims.accounts)
    for voice in voices:
        told = [a for a in figures.victims.accounts if a.voice == voice]
        steps = _in_order([a for a in told if figures.standings[a.claim.id] in ("superseded", "current")])
        if any(figures.standings[a.claim.id] == "superseded" for a in steps) and len(_by_figure(steps)) > 1:
            sides = [[a.claim.id for a in g] for g in _by_figure(steps)]
            found.append(make_dispute("revision", sides, sentence=say_revision(steps, name), real=False))
    return found


def _other_scopes(figures: Figures, name: str) -> list[Dispute]:
    accounts = figures.victims.accounts
    total = [a for a in accounts if a.claim.scope == "cumulative"]
    one = [a for a in figures.current if not figures.only_parts]
    if not total or not one or all(agree(a.claim.count, b.claim.count) for a in total for b in one):
        return []
    sides = [[a.claim.id for a in total], [a.claim.id for a in one]]
    sentence = f"One incident and a longer time: {say_figures([*_by_figure(one), *_by_figure(total)], name)}"
    return [make_dispute("other-scope", sides, sentence=sentence, real=False)]


def _of_whose(civilians: Figures, of_one_side: Figures) -> list[Dispute]:
    """Civilians whose side nobody names, beside those of a named one in another report: perhaps the same, perhaps some."""
    one, other = civilians.victims, of_one_side.victims
    alike = one.group._replace(side=None) == other.group._replace(side=None) and one.group.role == "civilian"
    if not alike or one.party.basis != "place" or other.party.basis == "place":
        return []
    told = [[a for a in figures.current if not figures.only_parts] for figures in (civilians, of_one_side)]
    reports = [{a.claim.evidence.report_id for a in group} for group in told]
    if not all(told) or reports[0] & reports[1] or all(agree(a.claim.count, b.claim.count) for a, b in product(*told)):
        return []
    groups = [group for accounts in told for group in _by_figure(accounts)]
    sentence = say_figures(groups, name_people(replace(one.party, side=None, words=None)), own_words=True)
    return [make_dispute("other-definition", [[a.claim.id for a in group] for group in told], sentence=sentence, real=False)]


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
