"""The figures of an incident: one group for each outcome and victim group, with everybody who stands behind it."""

import re
from collections.abc import Sequence
from dataclasses import replace

from kadesh.brief.accounts import make_accounts, stand_account
from kadesh.brief.index import Index
from kadesh.brief.parties import phrase_people
from kadesh.brief.phrases import phrase_count
from kadesh.brief.quantities import name_one
from kadesh.brief.sections import Account, Group
from kadesh.model.assessment import Assessment, Range, Stand
from kadesh.model.claim import Claim, Outcome, Toll
from kadesh.model.side import Party

OUTCOMES = ("killed", "wounded", "captured", "missing", "kidnapped", "displaced", "refugees")
ONE = {
    "people": "person",
    "soldiers": "soldier",
    "police officers": "police officer",
    "medics": "medic",
    "fighters": "fighter",
    "civilians": "civilian",
    "officials": "official",
    "media workers": "media worker",
    "aid workers": "aid worker",
}
"""What one of those is called whom only a role names."""
STANDINGS = ("current", "denied", "superseded", "copy", "other-scope", "part")

Key = tuple[str, str | None, str]


def make_figures(tolls: Sequence[Toll], assessment: Assessment | None, *, index: Index) -> tuple[Group, ...]:
    """Return the groups of an incident: its ranges, and every toll that no range carries, in place.

    Nothing is added up here: a total is what the assessment says, and a toll without a range has none.
    """
    ranges = sorted(assessment.ranges, key=_order) if assessment else []
    carried = {stand.claim for found in ranges for stand in (*found.stands, *found.parts)}
    loose = [toll for toll in tolls if toll.id not in carried]
    groups = []
    for found in ranges:
        mine = [toll for toll in loose if _key(toll.outcome, toll.victims) == _key(found.outcome, found.victims)]
        loose = [toll for toll in loose if toll not in mine]
        groups.append(_range_group(found, mine, index=index))
    return (*groups, *_loose_groups(loose, index))


def phrase_bounds(low: int | None, high: int | None) -> str:
    """Return a range for a person; what nothing bounds is not told, and null is not 0.

    >>> phrase_bounds(5, 7), phrase_bounds(13, 13), phrase_bounds(40, None), phrase_bounds(None, None)
    ('5-7', '13', '40 or more', 'number not told')
    """
    if low is None:
        return "number not told" if high is None else f"up to {high:,}"
    if high is None:
        return f"{low:,} or more"
    return f"{low:,}" if low == high else f"{low:,}-{high:,}"


def phrase_range(found: Range) -> str:
    """Return a range, with the best figure first where the preset names one; where it has no end, the highest that is told.

    >>> phrase_range(Range("killed", Party("soldiers"), 4, 9, 1200, (), 2))
    '9 (range 4-1,200)'
    >>> phrase_range(Range("killed", Party("soldiers"), 4, None, None, (), 2))
    '4 or more'
    >>> from kadesh.model.count import Count
    >>> more = Stand("the mayor", None, "claim-1", Count(90, None, "at-least"), None)
    >>> phrase_range(Range("killed", Party("soldiers"), 4, None, None, (more,), 2))
    '4 to 90 or more'
    """
    bounds = phrase_bounds(found.low, found.high)
    told = max((stand.count.low or 0 for stand in found.stands if stand.standing == "current"), default=0)
    if found.high is None and found.low is not None and told > found.low:
        bounds = f"{found.low:,} to {told:,} or more"
    if found.best is None:
        return bounds
    return f"{found.best:,}" if bounds == f"{found.best:,}" else f"{found.best:,} (range {bounds})"


def label_figure(outcome: Outcome, victims: Party, *, index: Index) -> str:
    """Return what a figure counts: 'Turkish soldiers killed', 'refugees'."""
    people = phrase_people(victims, names=index.names)
    return people if people.casefold().endswith(outcome) else f"{people} {outcome}"


def has_figure(found: Range, index: Index) -> bool:
    """Return whether somebody asserts a figure of this very thing: not where it is only denied or of another scope."""
    claims = [index.claims.get(stand.claim) for stand in found.stands if stand.standing != "other-scope"]
    told = any(claim is None or claim.polarity == "asserted" for claim in claims)
    return told or found.low is not None or found.high is not None


def phrase_part(stand: Stand, index: Index) -> str:
    """Return a share of a figure: its number and what it is the share of, its place or its people."""
    toll = index.tolls.get(stand.claim)
    if toll is None:
        return phrase_count(stand.count)
    own_place = toll.where.words and toll.where.basis != "whole"
    whole = index.tolls.get(toll.part_of or "")
    same_people = not toll.victims.words or (whole.victims.words == toll.victims.words if whole else toll.scope == "part")
    what = toll.where.words if own_place and same_people else phrase_people(toll.victims, "", names=index.names)
    return f"{phrase_count(stand.count)} {what}".strip()


def _range_group(found: Range, loose: Sequence[Toll], *, index: Index) -> Group:
    stands = sorted(found.stands, key=lambda s: (STANDINGS.index(s.standing), s.day or "9", s.claimant or "", s.claim))
    parts = sorted(found.parts, key=_part_order)
    shown = tuple(stand_account(stand, index) for stand in stands)
    shares = tuple(_part_account(stand, index) for stand in parts)
    total = phrase_range(found) if has_figure(found, index) else ""
    victims = found.victims
    if total == "1" and victims.words:
        victims = replace(victims, words=name_one(victims.words))
    label = label_figure(found.outcome, victims, index=index)
    if total == "1" and not victims.words:
        label = re.sub(rf"^(?:{'|'.join(ONE)})\b", lambda people: ONE[people[0]], label)
    of_these = "of these: " + ", ".join(dict.fromkeys(phrase_part(stand, index) for stand in parts)) if parts else ""
    return Group(label, total, (*shown, *shares, *make_accounts(loose, index)), of_these, _notes(found))


def _part_account(stand: Stand, index: Index) -> Account:
    made = stand_account(stand, index)
    return Account(made.who, phrase_part(stand, index), made.quote, "part", made.via, made.day)


def _part_order(stand: Stand) -> tuple[int, str]:
    return -(stand.count.low or 0), stand.claim


def _notes(found: Range) -> tuple[str, ...]:
    if found.origins is None:
        behind = "independent origins: cannot be told"
    else:
        behind = f"{found.origins} independent origin{'' if found.origins == 1 else 's'}"
    return (" · ".join((behind, *found.arithmetic)),) if is_telling(found) else (behind,)


def is_telling(found: Range) -> bool:
    """Return whether the arithmetic says more than the range: not where one claimant gives one number."""
    current = [stand for stand in found.stands if stand.standing == "current"]
    return found.best is not None or len(current) > 1 or bool(found.parts)


def _loose_groups(tolls: Sequence[Toll], index: Index) -> tuple[Group, ...]:
    together: dict[tuple[int, str], list[Claim]] = {}
    for toll in tolls:
        label = label_figure(toll.outcome, toll.victims, index=index)
        together.setdefault((OUTCOMES.index(toll.outcome), label), []).append(toll)
    return tuple(Group(label, "", make_accounts(claims, index)) for (_, label), claims in sorted(together.items()))


def _order(found: Range) -> tuple[int, str, str, str]:
    victims = found.victims
    return OUTCOMES.index(found.outcome), victims.side or "~", victims.role, victims.words or ""


def _key(outcome: str, victims: Party) -> Key:
    return outcome, victims.side, victims.role
