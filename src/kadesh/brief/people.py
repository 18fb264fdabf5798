"""Displacement, flows apart from stocks; and figures over a period or a campaign. Nothing here is added up."""

from kadesh.brief.accounts import make_account, make_contradictions
from kadesh.brief.days import phrase_time
from kadesh.brief.figures import OUTCOMES
from kadesh.brief.index import Index
from kadesh.brief.parties import phrase_people
from kadesh.brief.phrases import phrase_place
from kadesh.brief.sections import Account, Entry, Group, Section
from kadesh.model.claim import Toll

MOVED = ("displaced", "refugees")


def make_displacement(index: Index) -> Section:
    """Return people who had to leave (flows) apart from people who live displaced (stocks)."""
    tolls = [t for t in index.tolls.values() if t.outcome in MOVED]
    kinds = (("Fled or were displaced (flows)", False), ("Live as displaced people or refugees (stocks)", True))
    found = [(title, [t for t in tolls if t.stock is stock]) for title, stock in kinds]
    entries = tuple(_entry(title, these, index=index) for title, these in found if these)
    note = "A flow counts people leaving in a time, a stock counts people who are away; they are never added to each other."
    return Section("displacement", "Displacement", note, entries, "No figure of displaced people was read.")


def make_cumulative(index: Index) -> Section:
    """Return figures over a period or a campaign, each by itself."""
    tolls = [t for t in index.tolls.values() if t.scope == "cumulative" and t.outcome not in MOVED]
    together: dict[tuple[str, str], list[Toll]] = {}
    for toll in tolls:
        key = toll.victims.side or "~", phrase_people(toll.victims, names=index.names)
        together.setdefault(key, []).append(toll)
    entries = tuple(_entry(name, found, index=index) for (_, name), found in sorted(together.items()))
    note = "Over a period or a campaign. They overlap with each other and with the incidents above, and are not added up."
    return Section("cumulative", "Cumulative figures", note, entries, "No cumulative figure was read.")


def _entry(heading: str, tolls: list[Toll], *, index: Index) -> Entry:
    ordered = sorted(
        tolls,
        key=lambda t: (OUTCOMES.index(t.outcome), index.day_of(t) or "9", index.claimant_of(t), t.evidence.start, t.id),
    )
    disputes = make_contradictions(index.disputes_of(frozenset(t.id for t in tolls)), index)
    return Entry(heading, groups=(Group("", accounts=tuple(_account(t, index) for t in ordered)),), disputes=disputes)


def _account(toll: Toll, index: Index) -> Account:
    made = make_account(toll, index)
    when = phrase_time(toll.when) if toll.when.known or toll.when.words else ""
    where = phrase_place(toll.where) if toll.where.words else ""
    says = ", ".join(part for part in (made.says, where, when) if part)
    return Account(made.who, says, made.quote, made.mark, made.via, made.day)
