"""Disputes: what cannot all be true, a sentence each, with the words of those on either side."""

from dataclasses import dataclass
from typing import Any

from kadesh.brief.accounts import make_accounts
from kadesh.brief.listing import DisputeRow
from kadesh.brief.sections import Account
from kadesh.web.paging import cut_page
from kadesh.web.visit import Visit

PER_PAGE = 25


@dataclass(frozen=True)
class Sided:
    """A dispute with the accounts of each side."""

    row: DisputeRow
    sides: tuple[tuple[Account, ...], ...]


def show_disputes(visit: Visit) -> dict[str, Any]:
    """Return the disputes of the incidents that the filters let through, a page of them."""
    rows = select_disputes(visit)
    paged = cut_page(rows, visit.wanted.page, per=PER_PAGE)
    return {
        "paged": paged,
        "disputes": [_with_sides(row, visit) for row in paged.items],
        "of": sum(row.real or visit.wanted.all for row in visit.snapshot.disputes),
    }


def select_disputes(visit: Visit) -> tuple[DisputeRow, ...]:
    """Return what is disputed; what only looks so is there where `all` is asked for.

    A filter lets through the disputes of the incidents it lets through, and so none that is outside incidents.
    """
    rows = [row for row in visit.snapshot.disputes if row.real or visit.wanted.all]
    if not visit.wanted.filtering:
        return tuple(rows)
    shown = {entry.incident.id for entry in visit.selection.shown}
    return tuple(row for row in rows if row.incident in shown)


def _with_sides(row: DisputeRow, visit: Visit) -> Sided:
    index = visit.snapshot.index
    dispute = visit.snapshot.dispute_of[row.dispute]
    sides = ([index.claims[c] for c in side if c in index.claims] for side in dispute.accounts)
    return Sided(row, tuple(make_accounts(claims, index) for claims in sides))
