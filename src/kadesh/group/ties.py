"""Claims that belong together before reports are compared: tied by their own report, or by people."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from kadesh.group.cannot import state_two_places_or_days
from kadesh.group.judged import Decided
from kadesh.group.link import Pair, join_up
from kadesh.group.page import Page, open_page
from kadesh.group.unit import Account
from kadesh.group.within import is_bound, score_inner
from kadesh.model.chains import drop_torn
from kadesh.model.claim import Event, Toll
from kadesh.model.report import Report
from kadesh.model.side import Parent

THRESHOLD = 0.9
"""Log-odds that a link between accounts of one report must reach; at 0 they are as likely of one event as not."""
WEAKEST = -3.0
"""Log-odds that tolls without an event and the event that the reader tied them to must reach."""
UNCOMPARED = -4.0
WINDOW = 60
"""An account is compared with so many that follow it in its report: those farther on tell of something else."""
TIED = 9.0
"""What a part and its whole count: they are not weighed."""


def tie_claims(
    accounts: Sequence[Account], decided: Decided, *, reports: Mapping[str, Report], parent: Parent, given: bool = False
) -> tuple[tuple[Account, ...], ...]:
    """Return the claims (given by id) in groups that stay whole, each of one report.

    A part goes with its whole. Everything else of one report is weighed by the clues of `within`, unless it would bring
    together what people keep apart or two towns or two days that are both stated. Where the ties to events are `given`,
    annotated and not read, they hold, and accounts of two events are left for the comparison of reports.
    """
    by_report: defaultdict[str, list[Account]] = defaultdict(list)
    for claim in accounts:
        by_report[claim.evidence.report_id].append(claim)
    partners = _partners(decided.different)
    groups: list[tuple[Account, ...]] = []
    for report_id, claims in by_report.items():
        report = reports.get(report_id)
        page = open_page(claims, report.text if report else None)
        groups += _tie_page(page, partners, parent=parent, given=given)
    return tuple(sorted(groups, key=lambda g: g[0].id))


def _tie_page(page: Page, partners: Mapping[str, set[str]], *, parent: Parent, given: bool) -> list[tuple[Account, ...]]:
    """Return the accounts of one report in groups, each by id."""
    claims = [c for c in page.accounts if page.whole_of(c) is c or c.id in partners]
    heads = {c.id for c in claims}
    parts = [c for c in page.accounts if c.id not in heads]
    scores: dict[Pair, float] = {}
    forbidden: set[Pair] = set()
    for i, j in _pairs(len(claims)):
        if claims[j].id in partners.get(claims[i].id, ()):
            forbidden.add((i, j))
        elif _share_a_whole(page, claims[i], claims[j]):
            scores[i, j] = TIED
        elif given and (tied := _one_event(page, claims[i], claims[j])) is not None:
            scores[i, j] = TIED if tied else -TIED
        elif _cannot_be_one(page, claims[i], claims[j]):
            forbidden.add((i, j))
        else:
            scores[i, j] = score_inner(page, claims[i], claims[j], parent=parent)
    found = join_up(range(len(claims)), scores, forbidden=forbidden, threshold=THRESHOLD, uncompared=UNCOMPARED)
    found = _give_events(found, page, claims=claims, scores=scores)
    home = {claims[i].id: group for group in found for i in group}
    members = {group: [claims[i] for i in group] for group in found}
    for part in parts:
        members[home[page.whole_of(part).id]].append(part)
    return [tuple(sorted(group, key=lambda c: c.id)) for group in members.values()]


def _give_events(
    groups: Sequence[tuple[int, ...]], page: Page, *, claims: Sequence[Account], scores: Mapping[Pair, float]
) -> tuple[tuple[int, ...], ...]:
    """Return the groups after tolls that have no event were given theirs, where it has no tolls; the likest pair first."""
    events = {i for i, c in enumerate(claims) if isinstance(c, Event)}
    alone = {i: g for g in groups for i in g if events.isdisjoint(g) or events.issuperset(g)}
    pairs = [(-score, p) for p, score in scores.items() if score >= WEAKEST and alone.keys() >= {*p}]
    bonds = [(score, (i, j)) for score, (i, j) in pairs if is_bound(page, claims[i], claims[j])]
    joined = set(groups)
    for _, (i, j) in sorted(bonds):
        one, other = alone[i], alone[j]
        pairs_of = [(min(a, b), max(a, b)) for a in one for b in other]
        if one in joined and other in joined and all(p in scores for p in pairs_of):
            joined = (joined - {one, other}) | {tuple(sorted(one + other))}
    return tuple(sorted(joined))


def _pairs(many: int) -> Iterator[Pair]:
    """Pairs of accounts that are near in the text, by their numbers."""
    return ((i, j) for i in range(many) for j in range(i + 1, min(many, i + 1 + WINDOW)))


def _cannot_be_one(page: Page, a: Account, b: Account) -> bool:
    return state_two_places_or_days(a, b) or page.differ_in_cause(a, b) or page.differ_in_deed(a, b)


def _share_a_whole(page: Page, a: Account, b: Account) -> bool:
    return isinstance(a, Toll) and isinstance(b, Toll) and page.whole_of(a) is page.whole_of(b)


def _one_event(page: Page, a: Account, b: Account) -> bool | None:
    """Whether two accounts belong to one event; None where one of them names none."""
    one, other = page.event_of(a), page.event_of(b)
    return one == other if one and other else None


def _partners(pairs: Iterable[tuple[str, str]]) -> dict[str, set[str]]:
    found: defaultdict[str, set[str]] = defaultdict(set)
    for a, b in pairs:
        found[a].add(b)
        found[b].add(a)
    return found


def join_judged(
    groups: Sequence[tuple[int, ...]], same: Collection[tuple[int, int]], *, apart: Collection[tuple[int, int]]
) -> tuple[tuple[int, ...], ...]:
    """Return the groups of units after what people call the `same` has been joined, each sorted.

    The groups that such units are in are joined whole; where that would bring together two units that people keep
    `apart`, the units called the same leave their groups and make one of their own. Chains between two that are kept
    apart join nothing (`drop_torn`), as among claims: units can be torn where their claims are not.
    """
    if not same:
        return tuple(sorted(groups))
    joined = {i: set(g) for g in groups for i in g}
    for tied in _components(drop_torn(same, apart)):
        union = set().union(*(joined[i] for i in tied))
        if any(a in union and b in union for a, b in apart):
            for member in union - tied:
                joined[member] = joined[member] - tied
            union = tied
        for member in union:
            joined[member] = union
    return tuple(sorted({tuple(sorted(g)) for g in joined.values()}))


def _components(pairs: Iterable[tuple[int, int]]) -> list[set[int]]:
    found: list[set[int]] = []
    for a, b in sorted(pairs):
        touched = [c for c in found if a in c or b in c]
        found = [*(c for c in found if c not in touched), {a, b}.union(*touched)]
    return sorted(found, key=min)
