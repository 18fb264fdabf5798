"""Headline, lead and body tell one figure three times: one claim is kept, the one told most fully.

Two tolls of one report are one claim when outcome and bounds are the same, the people may be the same, and nothing sets them
apart: another speaker, another place, another day, or being a share of different wholes.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import timedelta

from kadesh.model.claim import Antecedent, Claim, Toll
from kadesh.model.count import Count
from kadesh.model.side import COMBATANTS
from kadesh.model.when import When
from kadesh.model.where import Where
from kadesh.resolve.retelling.bare import counts_deeds
from kadesh.resolve.retelling.bodies import find_told_by_one
from kadesh.resolve.retelling.callings import are_names, callings_of, is_kind, is_known, names_the_one, nouns_of
from kadesh.resolve.retelling.headlines import (
    find_titled,
    head_end,
    is_headline,
    is_of_one_noun,
    is_told_below,
    opens_report,
)
from kadesh.resolve.retelling.named_again import find_named_again
from kadesh.resolve.retelling.others import are_others, find_told_anew, is_another, names_of
from kadesh.resolve.retelling.reprinted import find_reprinted
from kadesh.resolve.retelling.voices import is_one_voice

_DAY = timedelta(days=1)
_FEW = 12
_FEWEST, _MOST = 2, 200
_NEAR = 300
"""Characters between fighters who were counted and 'the fighters'."""
_FINE = frozenset(("site", "town", "district"))
_BY_CHANCE = 10
_CLASSES = {"military": "fighters", "police": "fighters", "armed-group": "fighters", "unknown": "people", "mixed": "people"}


def drop_repeats(claims: Sequence[Claim], text: str = "") -> list[Claim]:
    """Return `claims` of a report's `text` without repetitions, in order; references to a dropped one go to the one kept.

    The fullest is kept first, and whatever repeats one that is kept is dropped: so the order of `claims` changes nothing,
    and no two that are kept repeat each other.
    """
    kept: list[Claim] = []
    listed = frozenset(c.id for c in claims if isinstance(c, Toll) and counts_deeds(text, c.evidence.start))
    titled = find_titled([c for c in claims if c.id not in listed], text)
    instead: dict[str, str] = {}
    days = {titled[c.id]: c.when for c in claims if c.id in titled and c.when.known}
    wholes = {c.id: c.count for c in claims if isinstance(c, Toll)}
    head, anew = head_end(text), find_told_anew(claims, text)
    for claim in sorted((c for c in claims if c.id not in titled), key=lambda c: (*(-n for n in _fullness(c, head)), c.id)):
        twin = next(
            (k for k in kept if (k.id in listed) == (claim.id in listed) and _is_repeat(k, claim, wholes, anew=anew)), None
        )
        twin = twin or _known_from_before(claim, claims, kept=kept, instead=instead)
        if twin is None:
            kept.append(claim)
        elif twin.id != claim.id:
            instead[claim.id] = twin.id
            if claim.when.known and (twin.id not in days or _is_stated(claim.when) > _is_stated(days[twin.id])):
                days[twin.id] = claim.when
    again = _told_once(kept, find_reprinted(claims, text), instead=instead)
    again |= find_told_by_one(kept, lambda a, b: _is_repeat(a, b, wholes, anew=anew))
    again |= find_named_again([c for c in kept if c.id not in again])
    kept = [_dated(c, days[c.id]) if c.id in days else c for c in kept if c.id not in again]
    instead = {old: again.get(new, new) for old, new in instead.items()} | again
    instead |= {old: instead.get(new, new) for old, new in titled.items()}
    return [_redirect(c, instead) for c in sorted(kept, key=lambda c: (c.evidence.start, c.evidence.end, c.id))]


def _known_from_before(
    claim: Claim, claims: Sequence[Claim], *, kept: Sequence[Claim], instead: Mapping[str, str]
) -> Claim | None:
    """The claim kept for those whom 'the policemen' were before, though it is told most fully only behind them."""
    if not isinstance(claim, Toll) or claim.count.low != _FEWEST or not is_known(claim):
        return None
    told = (c for c in claims if isinstance(c, Toll) and c.id != claim.id and c.outcome == claim.outcome)
    before = (c for c in told if _points_to(c, claim) and is_one_voice(c, claim))
    ids = {c.id: c for c in kept}
    return next((ids[i] for c in before if (i := instead.get(c.id, c.id)) in ids), None)


def _told_once(kept: Sequence[Claim], reprinted: Mapping[str, str], *, instead: Mapping[str, str]) -> dict[str, str]:
    """Which of those kept stand in a sentence that is printed twice, and which one they are in the end."""
    ids = {c.id for c in kept}
    firsts = {later: instead.get(first, first) for later, first in reprinted.items()}
    return {later: first for later, first in firsts.items() if later in ids and first in ids and first != later}


def _dated(claim: Claim, when: When) -> Claim:
    """A claim that names no day has that of the telling which was dropped: a headline's is told in the lead."""
    if claim.when.known or when.span is None or not when.words:
        return claim
    told = Antecedent("time", when.span, when.words)
    evidence = replace(claim.evidence, antecedents=(*claim.evidence.antecedents, told))
    return replace(claim, when=replace(when, basis="antecedent"), evidence=evidence)


def _is_stated(when: When) -> bool:
    """Whether a day is told with the words themselves, not taken over from elsewhere."""
    return when.basis not in ("antecedent", "unknown")


def _redirect(claim: Claim, instead: dict[str, str]) -> Claim:
    if not isinstance(claim, Toll):
        return claim
    event, whole = claim.event or "", claim.part_of or ""
    return replace(claim, event=instead.get(event, claim.event), part_of=instead.get(whole, claim.part_of))


def _is_repeat(a: Claim, b: Claim, wholes: Mapping[str, Count], *, anew: Mapping[str, int]) -> bool:
    if not (isinstance(a, Toll) and isinstance(b, Toll)) or _are_of_two(a, b, wholes) or are_others(a, b):
        return False
    if is_another(a, b, anew):
        return False
    return _same_toll(a, b, rare=_is_rare(a, b) or _are_of_one(a, b, wholes))


def _are_of_two(a: Toll, b: Toll, wholes: Mapping[str, Count]) -> bool:
    """Whether they are shares of two figures, or one is told as 'another three' beside the other."""
    x, y = wholes.get(a.part_of or ""), wholes.get(b.part_of or "")
    if x is not None and y is not None and not _same_figure(x, y) and "vague" not in (x.quantifier, y.quantifier):
        return True
    return not (opens_report(a) or opens_report(b)) and (nouns_of(a)[0] == "another") != (nouns_of(b)[0] == "another")


def _are_of_one(a: Toll, b: Toll, wholes: Mapping[str, Count]) -> bool:
    """Whether they are shares of one high figure: 'ten people, seven of them children', told twice."""
    x, y = wholes.get(a.part_of or ""), wholes.get(b.part_of or "")
    return x is not None and y is not None and _same_figure(x, y) and (x.low or 0) >= _BY_CHANCE


def _same_toll(a: Toll, b: Toll, *, rare: bool) -> bool:
    if a.outcome == b.outcome and _points_to(a, b):
        return True
    if a.outcome == b.outcome and names_the_one(a, b):
        return not _apart(a.where, b.where) and _same_time(a, b) and is_one_voice(a, b)
    if opens_report(a) != opens_report(b) and is_told_below(*((a, b) if opens_report(a) else (b, a))) and is_one_voice(a, b):
        return True
    if a.outcome != b.outcome or a.polarity != b.polarity or not _same_figure(a.count, b.count):
        return False
    if (a.scope == "part") != (b.scope == "part") and (a.count.low == 1 or not callings_of(a) & callings_of(b)):
        return False
    same = _may_be(a.victims.side, b.victims.side) and _same_people(a, b) and is_one_voice(a, b)
    if same and is_headline(a) != is_headline(b) and (a.count.low or 0) > 1:
        return _same_time(a, b, apart=_DAY)  # a headline names a province where the body names the village
    return same and (rare or not _apart(a.where, b.where)) and _same_time(a, b) and not _of_two_scenes(a, b)


def _of_two_scenes(a: Toll, b: Toll) -> bool:
    """Whether 'many', 'a number of' or 'scores' are told of two villages: words without a number are no one figure."""
    vague = a.count.quantifier == b.count.quantifier == "vague" and _FEWEST < (a.count.low or 0) < _MOST
    if not vague or opens_report(a) or opens_report(b) or not {a.where.precision, b.where.precision} <= _FINE | {"area"}:
        return False
    x, y = names_of(a.where), names_of(b.where)
    return bool(x and y) and not x & y


def _is_rare(a: Toll, b: Toll) -> bool:
    """Whether a number is too high to be told of two towns by chance: its places are one, told in two ways."""
    one = (a.count.low, a.count.high) == (b.count.low, b.count.high) and is_of_one_noun(a, b)
    return one and (a.count.low or 0) >= _BY_CHANCE


def _points_to(a: Toll, b: Toll) -> bool:
    """Whether one is told of as known, 'the woman died', and the other is who was meant: 'a woman', 'three women'."""
    known, told = (a, b) if is_known(a) else (b, a)
    if not is_known(known) or is_known(told) or told.evidence.start > known.evidence.start:
        return False
    noun = nouns_of(known)[-1]
    if _are_the_fighters(known, told):
        return True
    return any(w.removesuffix("s") == noun.removesuffix("s") for w in nouns_of(told))


def _are_the_fighters(known: Toll, told: Toll) -> bool:
    """'The militants were killed in strikes on a dam' are the '14 jihadists' counted right before."""
    a, b = known.victims, told.victims
    alike = a.side is not None and a.side == b.side and a.role == b.role and a.role in COMBATANTS
    counted = told.count.quantifier != "vague" and (told.count.low or 0) > 1
    return alike and counted and known.count.low == _FEWEST and known.evidence.start - told.evidence.end < _NEAR


def _same_figure(a: Count, b: Count) -> bool:
    """Equal bounds, or one number told once as exact, as headlines do, and once as 'at least' or 'about'."""
    if (a.low, a.high) == (b.low, b.high):
        return True
    vague = "vague" in (a.quantifier, b.quantifier)
    return not vague and a.low is not None and a.low == b.low and a.low > 1


def _same_people(a: Toll, b: Toll) -> bool:
    x, y = (_CLASSES.get(t.victims.role, "civilians") for t in (a, b))
    nouns = [(t.victims.words or "").lower().split()[-1:] for t in (a, b)]
    if nouns[0] != nouns[1] and (a.count.quantifier == "vague" or a.count.low == 1 or is_kind(a) or is_kind(b)):
        return False  # four women are not the four children told of beside them
    return (x == y or "people" in (x, y)) and not _of_two_callings(a, b)


def _of_two_callings(a: Toll, b: Toll) -> bool:
    """Whether a few are told of by two callings that nobody has at once: four policemen are not four soldiers."""
    roles, few = {a.victims.role, b.victims.role}, (a.count.low or _FEW + 1) <= _FEW
    return few and len(roles) == 2 and roles <= COMBATANTS and not (opens_report(a) or opens_report(b))


def _may_be(a: object, b: object) -> bool:
    return a == b or a is None or b is None


def _apart(a: Where, b: Where) -> bool:
    """Whether two places, both stated with their claim, are two towns."""
    if a.basis != "stated" or b.basis != "stated":
        return False
    if a.precision == b.precision == "province":
        return a.place is not None and b.place is not None and a.place.id != b.place.id
    if "area" in (a.precision, b.precision):
        return {a.precision, b.precision} <= {"area", "site", "town", "district"} and not names_of(a) & names_of(b)
    if a.precision not in _FINE or b.precision not in _FINE:
        return False
    if a.place is None or b.place is None:
        return not names_of(a) & names_of(b)
    return a.place.id != b.place.id


def _same_time(a: Toll, b: Toll, *, apart: timedelta = timedelta()) -> bool:
    if not (a.when.first and b.when.first and a.when.last and b.when.last) or "antecedent" in (a.when.basis, b.when.basis):
        return True
    return a.when.first <= b.when.last + apart and b.when.first <= a.when.last + apart


def _fullness(claim: Claim, head: int = 0) -> tuple[int, int, int, int, int]:
    """How fully a claim is told: below the headline, somebody cited, place and day of its own, the longer words, first."""
    stated = (claim.where.basis == "stated") + (claim.when.basis not in ("antecedent", "unknown"))
    parties = sum(
        p.side is not None
        for p in (getattr(claim, "perpetrator", None) or getattr(claim, "attacker", None),)
        if p is not None
    )
    below = 0
    if isinstance(claim, Toll) and not (are_names(claim) or (is_known(claim) and claim.count.low != 1)):
        below = (
            1 if is_headline(claim) or is_known(claim) or claim.evidence.start < head else 2
        )  # 'the policemen' say less than 'four policemen' above
    return (below, int(claim.source is not None), stated + parties, len(claim.evidence.quote), -claim.evidence.start)
