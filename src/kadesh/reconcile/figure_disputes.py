"""Where the figures for one group of victims cannot all be true, and where they only look so."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from itertools import combinations, product

from kadesh.model.assessment import Dispute
from kadesh.model.claim import Toll
from kadesh.model.earlier import was_given_before
from kadesh.reconcile.account import Account
from kadesh.reconcile.explain import make_dispute, say_figures, say_revision
from kadesh.reconcile.naming import name_kind, name_people
from kadesh.reconcile.ranges import Figures
from kadesh.reconcile.standing import agree
from kadesh.reconcile.sums import find_sums
from kadesh.reconcile.victims import counts_kind, role_class


def dispute_figures(figures: Figures) -> list[Dispute]:
    """Return the disputes over the figures for one group of victims, and what only looks like one.

    "The hospital: 4; the mayor: 9" is one; a voice that says 9 after it said 4 revised its figure.
    """
    name = name_people(figures.victims.party)
    found = [*_rival_figures(figures, name), *_revisions(figures, name), *_other_scopes(figures, name)]
    for total in find_sums(figures.victims.accounts):
        if total.too_large:
            sides = [[total.whole.claim.id], [p.claim.id for p in total.parts]]
            found.append(make_dispute("figures", sides, sentence=f"The shares do not fit the whole: {total.text}."))
    return found


def dispute_whose(civilians: Figures, of_one_side: Figures) -> list[Dispute]:
    """Return what looks like a dispute of civilians whose side nobody names with those of a named one in another report.

    "9 civilians were killed" beside "4 Turkish civilians were killed": the 4 may be the same people, or some of them.
    """
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
