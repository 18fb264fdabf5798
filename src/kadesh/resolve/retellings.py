"""One incident told over a headline, a lead and a body is one event: the fullest mention is kept, completed from the others.

Mentions are of one event when their kinds agree and nothing that both say sets them apart: parties, place or day.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from kadesh.model.claim import Antecedent, Claim, Event, Evidence, Slot, Toll
from kadesh.model.side import Party
from kadesh.model.when import When
from kadesh.model.where import Where

Kin = Callable[[str, str], bool]
"""Whether two sides are the same or one a part of the other."""

_KINDS = {
    "shelling": "shells", "missile": "shells", "airstrike": "air", "drone": "air", "chemical": "air", "clash": "ground",
    "shooting": "ground", "mass-killing": "ground", "offensive": "offensive", "bombing": "bombing",
}  # fmt: skip
_LOOSE = {frozenset(("air", "shells")): frozenset(("missile", "drone", "chemical"))}
_NO_NAME = frozenset(
    "the near around north south east west northern southern eastern western central outside city town "
    "village neighborhood neighbourhood district "
    "camp area countryside province governorate suburb suburbs outskirts road and hospital market".split()
)
"""Words of a place's name that many places share."""
_NEW = re.compile(
    r"\b(?:another|second|third|fourth|separate|separately|elsewhere|similar|meanwhile|minutes later|hours later)\b",
    re.IGNORECASE,
)
"""Words that say: not the one told before."""
_NONE: frozenset[str] = frozenset()
_FIGHTERS = ("military", "armed-group", "police")
_AHEAD = 40
_HEADLINE = 110
"""Characters at the start of a report that are its headline, told again below."""
_FINE = frozenset(("site", "town", "area", "district"))


def merge_retellings(claims: Sequence[Claim], text: str, kin: Kin) -> list[Claim]:
    """Return `claims` with one event for each incident; tolls of a dropped mention belong to the one kept."""
    cited = {c.event for c in claims if isinstance(c, Toll)}
    hit = _fighters_hit(claims)
    kept: list[Event] = []
    instead: dict[str, str] = {}
    for event in (c for c in claims if isinstance(c, Event)):
        fits = [k for k in kept if _may_share_dead(hit.get(k.id, _NONE), hit.get(event.id, _NONE), kin)]
        twin = None if _is_new(event, text) else _twin_of(event, fits, kin)
        if twin is None:
            kept.append(event)
            continue
        better, other = (event, twin) if _fullness(event, cited) > _fullness(twin, cited) else (twin, event)
        merged = _completed(better, other)
        kept[kept.index(twin)] = merged
        hit[merged.id] = hit.get(twin.id, _NONE) | hit.get(event.id, _NONE)
        for old in (twin.id, event.id):
            if old != merged.id:
                instead[old] = merged.id
        cited.add(merged.id)
    rest = [_redirect(c, instead) for c in claims if not isinstance(c, Event)]
    return sorted([*kept, *rest], key=lambda c: (c.evidence.start, c.evidence.end, c.id))


def _fighters_hit(claims: Sequence[Claim]) -> dict[str, frozenset[str]]:
    """The sides of the fighters that each event's tolls tell of, by the event's id."""
    hit: dict[str, frozenset[str]] = {}
    for toll in claims:
        if isinstance(toll, Toll) and toll.event and toll.victims.side and toll.victims.role in _FIGHTERS:
            hit[toll.event] = hit.get(toll.event, _NONE) | {toll.victims.side}
    return hit


def _may_share_dead(a: frozenset[str], b: frozenset[str], kin: Kin) -> bool:
    """Whether two mentions may be of one event: not if they killed the soldiers of two sides."""
    return not a or not b or any(kin(x, y) for x in a for y in b)


def _is_new(event: Event, text: str) -> bool:
    before = text[max(0, event.evidence.start - _AHEAD) : event.evidence.start]
    return bool(_NEW.search(re.split(r"[.\n]", before)[-1]) or _NEW.search(event.evidence.quote))


def _redirect(claim: Claim, instead: dict[str, str]) -> Claim:
    if not isinstance(claim, Toll) or claim.event is None:
        return claim
    ref, seen = claim.event, set[str]()
    while ref in instead and ref not in seen:
        seen.add(ref)
        ref = instead[ref]
    return replace(claim, event=ref)


def _twin_of(event: Event, kept: list[Event], kin: Kin) -> Event | None:
    """The mention told before that this one repeats; of several the one it agrees with most, then the nearest."""
    fits = [k for k in kept if _is_one(k, event, kin)]
    return max(fits, key=lambda k: (_agreement(k, event), k.evidence.start), default=None)


def _agreement(a: Event, b: Event) -> int:
    place = a.where.place is not None and b.where.place is not None and a.where.place.id == b.where.place.id
    day = a.when.first is not None and a.when.first == b.when.first
    return (a.type == b.type) + 2 * place + day + (a.attacker.side is not None and a.attacker.side == b.attacker.side)


def _is_one(a: Event, b: Event, kin: Kin) -> bool:
    if a.polarity != b.polarity or a.modality != b.modality or not _same_kind(a, b):
        return False
    if not (_same_parties(a, b, kin) or (a.type == b.type == "clash" and _same_parties(a, _swapped(b), kin))):
        return False
    return not _apart_in_place(a.where, b.where) and not _apart_in_time(a.when, b.when)


def _same_kind(a: Event, b: Event) -> bool:
    x, y = _KINDS.get(a.type, a.type), _KINDS.get(b.type, b.type)
    if "other" in (x, y) or {a.type, b.type} == {"shelling", "shooting"}:
        return True
    return x == y or bool(_LOOSE.get(frozenset((x, y)), frozenset()) & {a.type, b.type})


def _swapped(event: Event) -> Event:
    return replace(event, attacker=event.target, target=event.attacker)


def _same_parties(a: Event, b: Event, kin: Kin) -> bool:
    return _may_be(a.attacker, b.attacker, kin) and _may_be(a.target, b.target, kin)


def _may_be(a: Party, b: Party, kin: Kin) -> bool:
    return a.side is None or b.side is None or kin(a.side, b.side)


def _apart_in_place(a: Where, b: Where) -> bool:
    """Whether two places, both stated with their event, are two: neither lies in the other."""
    if a.words is None or b.words is None or "antecedent" in (a.basis, b.basis):
        return False
    if a.place is None or b.place is None:
        return not _share_words(a.words, b.words) and a.precision in _FINE and b.precision in _FINE
    if a.place.id == b.place.id:
        return False
    return not (_holds(a, b) or _holds(b, a))


def _share_words(a: str, b: str) -> bool:
    return bool(_name_words(a) & _name_words(b))


def _name_words(words: str) -> set[str]:
    return set(re.findall(r"[a-z]{3,}", words.lower())) - _NO_NAME


def _holds(outer: Where, inner: Where) -> bool:
    """Whether `outer` is a country or province that `inner` lies in; two quarters of one city are two places."""
    assert outer.place is not None
    assert inner.place is not None
    if outer.precision == "country":
        return outer.place.country == inner.place.country
    if outer.precision not in ("province", "region"):
        return False
    return outer.place.name == inner.place.admin1 or (
        outer.place.admin1 is not None and outer.place.admin1 == inner.place.admin1
    )


def _apart_in_time(a: When, b: When) -> bool:
    if "antecedent" in (a.basis, b.basis) or not (a.known and b.known):
        return False
    if a.first and b.last and a.first > b.last:
        return True
    return bool(b.first and a.last and b.first > a.last)


def _fullness(event: Event, cited: set[str | None]) -> tuple[int, int, int]:
    """How fully an event is told: parties, a place and a day of its own, people killed; then the longer words."""
    parties = sum(p.side is not None and p.basis != "antecedent" for p in (event.attacker, event.target))
    stated = 2 * (event.where.basis == "stated" and event.where.precision in _FINE) + (
        event.when.basis not in ("antecedent", "unknown")
    )
    body = event.evidence.start > _HEADLINE
    return (parties + stated + body + (event.id in cited), len(event.evidence.quote), event.evidence.start)


def _completed(event: Event, other: Event) -> Event:
    """Return `event` with what only the `other` mention says."""
    where, when = event.where, event.when
    if other.where.words is not None and (
        where.words is None or (where.basis != "stated" and other.where.basis == "stated")
    ):
        where = replace(other.where, basis="antecedent")
    if other.when.known and (
        not when.known or (when.basis == "antecedent" and other.when.basis not in ("antecedent", "unknown"))
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
        evidence=_pointing(event.evidence, other.evidence, [slot for slot, is_taken in taken.items() if is_taken]),
    )


def _pointing(evidence: Evidence, other: Evidence, slots: Sequence[Slot]) -> Evidence:
    """The evidence, with the words of another mention as the antecedents that fill `slots`."""
    known = {(a.slot, a.span) for a in evidence.antecedents}
    more = [Antecedent(slot, other.span, other.quote) for slot in slots if (slot, other.span) not in known]
    told = [a for a in other.antecedents if a.slot in slots and a not in evidence.antecedents]
    return replace(evidence, antecedents=(*evidence.antecedents, *more, *told))


def _tells_more(other: Event, event: Event) -> bool:
    """Whether the other mention's kind says more: of armies of two states that shot, that they shelled."""
    parties = (event.attacker, event.target, other.attacker, other.target)
    states = {p.side for p in parties if p.side is not None and p.side.isupper()}
    return len(states) == 2 and (other.type, event.type) == ("shelling", "shooting")


def _filled(party: Party, other: Party, against: Party | None = None) -> Party:
    """The party, or the one that another mention names where this one names none."""
    if party.side is not None or (other.side is None and (party.words is not None or other.words is None)):
        return party
    if against is not None and against.side is not None and against.side == other.side:
        return party
    return replace(other, basis="antecedent")
