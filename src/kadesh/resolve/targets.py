"""Whom an event hit, where its own words leave that open: the people it killed, the other party, the people of the place.

Each reason stays as the `basis` of the target: `antecedent` for the victims of its tolls, `opponent`, `place`.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from kadesh.model.claim import Claim, Event, Toll
from kadesh.model.side import Party

_FIGHTERS = frozenset(("military", "armed-group", "police"))
_TWO_SIDED = frozenset(("offensive", "clash", "shootdown"))


def settle_targets(claims: Sequence[Claim], country: str | None) -> list[Claim]:
    """Return `claims` with the targets of events settled; `country` is the one the report is about, if clear."""
    hit: dict[str, list[Toll]] = defaultdict(list)
    for claim in claims:
        if isinstance(claim, Toll) and claim.event and claim.polarity != "denied" and claim.scope != "cumulative":
            hit[claim.event].append(claim)
    rivals = _rivals(claims)
    settled = [_settle_event(c, hit[c.id], country, rivals=rivals) if isinstance(c, Event) else c for c in claims]
    return [c for c in settled if not isinstance(c, Event) or hit[c.id] or _says_something(c)]


def _says_something(event: Event) -> bool:
    """Whether an event without a toll is told: somebody is named with it, or a place and a day of its own."""
    if any(p.side is not None and p.basis != "place" for p in (event.attacker, event.target)):
        return True
    return event.where.basis == "stated" and event.when.basis not in ("antecedent", "unknown")


def _rivals(claims: Sequence[Claim]) -> dict[str, str]:
    """For every side the one it is most often told to fight in this report, as attacker, target, perpetrator or victims."""
    seen: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for a, b in _pairs(claims):
        if a and b and a != b:
            seen[a][b] += 1
            seen[b][a] += 1
    return {side: max(sorted(others), key=lambda o: others[o]) for side, others in seen.items()}


def _pairs(claims: Sequence[Claim]) -> Iterator[tuple[str | None, str | None]]:
    for claim in claims:
        if isinstance(claim, Event):
            yield claim.attacker.side, claim.target.side
        elif isinstance(claim, Toll) and claim.victims.role in _FIGHTERS:
            yield claim.perpetrator.side, claim.victims.side


def _settle_event(event: Event, tolls: list[Toll], country: str | None, *, rivals: dict[str, str]) -> Event:
    victims = _victims(tolls)
    if event.type == "clash":
        event = _facing(_two_parties(event, victims), rivals)
    if event.target.side is not None and not _is_overruled(event, victims):
        return event
    if victims is not None and victims.side != event.attacker.side or victims is not None and event.type not in _TWO_SIDED:
        return replace(event, target=_hit(event.target, victims))
    return replace(event, target=_implied(event, country, rivals))


def _victims(tolls: list[Toll]) -> Party | None:
    """The people the event hit: fighters before others, since it was aimed at them; None where no side is known."""
    known = [
        t.victims
        for t in tolls
        if t.victims.side is not None and t.outcome in ("killed", "wounded", "captured", "kidnapped")
    ]
    return next((v for v in known if v.role in _FIGHTERS), next(iter(known), None))


def _is_overruled(event: Event, victims: Party | None) -> bool:
    """Whether the dead show that the party read as the target only lay near the words."""
    if victims is None:
        return False
    if event.target.basis == "antecedent":
        return True
    return event.target.side == event.attacker.side and victims.side != event.attacker.side


def _two_parties(event: Event, victims: Party | None) -> Event:
    """'Nine soldiers died in clashes with rebels': the party named is the soldiers' opponent."""
    if victims is None or victims.side is None or victims.role not in _FIGHTERS:
        return event
    if event.attacker.side is None and event.target.side not in (None, victims.side):
        return replace(
            event,
            attacker=replace(event.attacker, side=event.target.side, basis="opponent"),
            target=_hit(event.target, victims),
        )
    return event


def _facing(event: Event, rivals: dict[str, str]) -> Event:
    """A clash with one side named is with the side it fights elsewhere in the report."""
    other = rivals.get(event.target.side) if event.target.side and event.attacker.side is None else None
    return replace(event, attacker=replace(event.attacker, side=other, basis="opponent")) if other else event


def _hit(target: Party, victims: Party) -> Party:
    """The target as the side of its victims; its words stay, for they are part of the event's id."""
    return replace(target, side=victims.side, role=victims.role, basis="antecedent")


def _implied(event: Event, country: str | None, rivals: dict[str, str]) -> Party:
    """The opponent where fighters or a two-sided fight are meant, else the people of the place."""
    attacker = event.attacker.side
    if event.target.role in _FIGHTERS or event.type in _TWO_SIDED:
        rival = rivals.get(attacker) if attacker else None
        return replace(event.target, side=rival, basis="opponent") if rival else event.target
    home = event.where.place.country if event.where.place is not None and event.where.place.country else country
    return replace(event.target, side=home, basis="place" if home else "unknown")
