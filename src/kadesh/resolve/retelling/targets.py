"""Whom an event hit, where its own words leave that open: the people it killed, the other party, the people of the place.

Each reason stays as the `basis` of the target: `antecedent` for the victims of its tolls, `opponent`, `place`.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from kadesh.model.claim import Claim, Event, Toll
from kadesh.model.side import COMBATANTS, Party
from kadesh.resolve.retelling.kinds import goes_on
from kadesh.resolve.retelling.placeclues import FINE
from kadesh.resolve.retelling.stage import Kin
from kadesh.resolve.retelling.struck import find_struck

_REBELS = frozenset(("rebel", "rebels", "insurgents", "guerrillas", "opposition"))
_STATE = frozenset(
    "army government federal regime soldiers troops police navy military security air-force warplanes jets".split()
)
_TWO_SIDED = frozenset(("offensive", "clash", "shootdown"))
_FIRED = frozenset(("shelling", "airstrike", "missile", "drone"))
_CIVIL = re.compile(
    r"\b(?:civilian|resident|hospital|clinic|school|market|home|house|bakery|camp|mosque|church|wedding|children|village|town|families|people)",
    re.IGNORECASE,
)
"""Words in an event's quote that say that people at home were hit."""
_CRUSHED = re.compile(r"\b(?:crack\w* ?down|repression)\b", re.IGNORECASE)
"""What the state does to its own people, whoever it sends."""


def _same(a: str, b: str) -> bool:
    return a == b


@dataclass(frozen=True)
class Ground:
    """What a report's events are read against: its country, its rebels, who fights whom in it."""

    country: str | None
    opposition: Callable[[str], str]
    rivals: dict[str, str]
    sides: frozenset[str]
    kin: Kin
    text: str = ""
    armed: tuple[str, ...] = ()
    """The sides named with fighters in the report, the one named most often first."""

    def home(self, event: Event) -> str | None:
        """Return the country an event lies in, else the one the report is about."""
        place = event.where.place
        return place.country if place is not None and place.country else self.country

    def rival(self, side: str | None, home: str | None) -> str | None:
        """Return whom `side` fights: of a state at home its rebels, if the report speaks of them; else its foe elsewhere."""
        if side is None:
            return None
        rebels = self.opposition(home) if home else None
        if side == home and rebels in self.sides:
            return rebels
        return home if rebels == side else self.rivals.get(side) or self._other(side)

    def _other(self, side: str) -> str | None:
        """The one other side with fighters that the report names; of several none is chosen."""
        others = [s for s in self.armed if s != side and not self.kin(s, side)]
        return others[0] if others else None


def settle_targets(
    claims: Sequence[Claim],
    country: str | None,
    *,
    opposition: Callable[[str], str],
    kin: Kin = _same,
    armed: Sequence[str] = (),
    text: str = "",
) -> list[Claim]:
    """Return `claims` of the report `text` with the parties of events settled; `country` is the one it is about, if clear.

    `armed` are the sides that the report names with fighters, the one named most often first.
    """
    hit: dict[str, list[Toll]] = defaultdict(list)
    for claim in claims:
        if isinstance(claim, Toll) and claim.event and claim.polarity != "denied" and claim.scope != "cumulative":
            hit[claim.event].append(claim)
    sides = frozenset(s for pair in _pairs(claims) for s in pair if s) | frozenset(armed)
    ground = Ground(country, opposition, _rivals(claims), sides, kin, text, tuple(armed))
    settled = {c.id: _settle_event(c, hit[c.id], ground=ground) for c in claims if isinstance(c, Event)}
    told = {old: event for old, event in settled.items() if hit[old] or _says_something(event)}
    return [_follow(c, told) for c in claims if not isinstance(c, Event) or c.id in told]


def _follow(claim: Claim, told: Mapping[str, Event]) -> Claim:
    """Return an event as settled, a toll with the id that its event has now; with none where that event says nothing."""
    if isinstance(claim, Event):
        return told[claim.id]
    if isinstance(claim, Toll) and claim.event is not None:
        return replace(claim, event=told[claim.event].id if claim.event in told else None)
    return claim


def _says_something(event: Event) -> bool:
    """Whether an event without a toll is told: with somebody, or a place of its own, a bare fight with a day too."""
    if any(p.side is not None and p.basis != "place" for p in (event.attacker, event.target)):
        return True
    dated = event.when.basis not in ("antecedent", "unknown") or (event.where.precision in FINE and goes_on(event))
    return event.where.basis == "stated" and (dated or event.type not in ("clash", "offensive", "other", "protest-violence"))


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
        elif isinstance(claim, Toll) and claim.victims.role in COMBATANTS:
            yield claim.perpetrator.side, claim.victims.side


def _settle_event(event: Event, tolls: list[Toll], *, ground: Ground) -> Event:
    event = replace(event, attacker=_at_home(event.attacker, ground.home(event), ground=ground))
    victims = find_struck(event, [t for t in tolls if _is_of(t, event, kin=ground.kin)], text=ground.text)
    if event.attacker.side is None and _CRUSHED.search(event.evidence.quote):
        event = replace(event, attacker=_of_place(event.attacker, ground.home(event)))
    if event.type == "clash":
        event = _facing(_two_parties(event, victims), ground)
    elif event.type == "offensive" and event.target.basis == "stated":
        event = _facing(_at_whom(event, ground), ground)
    if event.target.side is not None and not _is_overruled(event, victims, home=ground.home(event)):
        return event
    foe = ground.rival(event.attacker.side, ground.home(event)) if event.type == "offensive" else None
    if foe is not None:
        return replace(event, target=replace(event.target, side=foe, basis="opponent"))
    if victims is not None and (victims.side != event.attacker.side or event.type not in _TWO_SIDED):
        return replace(event, target=_hit(event.target, victims, home=ground.home(event)))
    if event.type == "clash" and not (event.attacker.words or event.target.words):
        return event  # 'fighting broke out in Arda': between whom is not told
    return replace(event, target=_implied(event, ground))


def _is_of(toll: Toll, event: Event, *, kin: Kin) -> bool:
    """Whether a toll may be the work of the attacker: not one that its own words give to somebody else."""
    doer, attacker = toll.perpetrator, event.attacker.side
    if event.type in _TWO_SIDED or doer.basis != "stated" or doer.side is None or attacker is None:
        return True
    return kin(doer.side, attacker)


def _is_overruled(event: Event, victims: Party | None, *, home: str | None) -> bool:
    """Whether the dead show that the party read as the target only lay near the words."""
    if victims is None:
        return False
    country = event.target.role == "unknown" and event.target.side is not None and event.target.side == home
    if event.target.basis in ("antecedent", "place") or country:
        return True  # 'strikes on Syria': a country is where it was, the dead are whom it hit
    named = victims.role in COMBATANTS and victims.basis == "stated"  # 'terrorists' died in a raid on the sites of Alpha
    if named and victims.side not in (event.attacker.side, event.target.side):
        return event.type not in _TWO_SIDED
    return event.target.side == event.attacker.side and victims.side != event.attacker.side


def _two_parties(event: Event, victims: Party | None) -> Event:
    """'Nine soldiers died in clashes with rebels': the party named is the soldiers' opponent."""
    if victims is None or victims.side is None or victims.role not in COMBATANTS:
        return event
    if event.attacker.side is None and event.target.side not in (None, victims.side):
        return replace(
            event,
            attacker=replace(event.attacker, side=event.target.side, basis="opponent"),
            target=_hit(event.target, victims),
        )
    return event


def _at_whom(event: Event, ground: Ground) -> Event:
    """An offensive 'on Syria' is one on whom the attacker fights there, where the report tells."""
    target, home = event.target, ground.home(event)
    if target.side != home or target.role != "unknown" or _is_from_abroad(event.attacker.side, home):
        return event
    foe = ground.rivals.get(event.attacker.side or "")
    return replace(event, target=replace(target, side=foe, basis="opponent")) if foe and foe != home else event


def _facing(event: Event, ground: Ground) -> Event:
    """A clash with one side named is with the side it fights elsewhere in the report."""
    other = ground.rival(event.target.side, ground.home(event)) if event.attacker.side is None else None
    return replace(event, attacker=replace(event.attacker, side=other, basis="opponent")) if other else event


def _hit(target: Party, victims: Party, *, home: str | None = None) -> Party:
    """The target as the side of its victims; its words stay, for they are part of the event's id.

    A body of rescuers or reporters is no party to a war: its people are those of the country.
    """
    body = victims.side is not None and victims.side.islower() and victims.role in ("aid", "medical", "media")
    return replace(target, side=home if body and home else victims.side, role=victims.role, basis="antecedent")


def _implied(event: Event, ground: Ground) -> Party:
    """The opponent where fighters or a two-sided fight are meant, else the people of the place."""
    home = ground.home(event)
    at_foes = event.type in _FIRED and event.attacker.side == home and not _CIVIL.search(event.evidence.quote)
    if event.target.role in COMBATANTS or event.type in _TWO_SIDED or at_foes:
        rival = ground.rival(event.attacker.side, home)
        if rival is not None:
            return replace(event.target, side=rival, basis="opponent")
        if event.type in ("offensive", "shootdown") or event.attacker.side is None or event.attacker.side == home:
            own = event.type == "bombing" or (at_foes and event.target.role not in COMBATANTS)
            return _of_place(event.target, home) if own else _at_home(event.target, home, ground=ground)
    groups = any(side.islower() and not side.endswith("-coalition") for side in ground.armed)
    if groups and _is_from_abroad(event.attacker.side, home) and not _CIVIL.search(event.evidence.quote):
        foe = ground.rivals.get(event.attacker.side or "")
        return replace(event.target, side=foe, basis="opponent") if foe else event.target
    return _of_place(event.target, home)


def _is_from_abroad(side: str | None, home: str | None) -> bool:
    """Whether another state or a coalition attacked: whom it aimed at in that country is open if nothing tells."""
    return side is not None and side != home and (side.isupper() or side.endswith("-coalition"))


def _of_place(target: Party, home: str | None) -> Party:
    """The people of the country that the place lies in."""
    return replace(target, side=home, basis="place" if home else "unknown")


def _at_home(party: Party, home: str | None, *, ground: Ground) -> Party:
    """'The army', 'government troops' are those of the country it happened in, 'rebels' its rebels, if none says whose."""
    if party.side is not None or not party.words or home is None:
        return party
    words = set(party.words.lower().replace("air force", "air-force").split())
    if words & _REBELS:
        return replace(party, side=ground.opposition(home), basis="place")
    return replace(party, side=home, basis="place") if words & _STATE else party
