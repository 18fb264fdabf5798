"""Who attacked, who was hit, who did it: of all sides that a report names, the one whose clues weigh most, or nobody.

The rules come first, and what they chose is one of the clues. The weights were fitted by `scripts/fit_parties.py` on
annotated reports: for each slot a softmax over the sides and nobody. A side that is chosen against the rules keeps the words
that name it as an antecedent; whom the report does not name is not chosen, but the people of the country as those hit.
"""

import csv
import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache, cached_property
from importlib.resources import files
from typing import TypeVar

from kadesh.model.claim import FIGHTS, Antecedent, Claim, Event, Evidence, Slot, Toll
from kadesh.model.lexicon import SideMention
from kadesh.model.side import COMBATANTS, NOBODY, UNARMED, Party
from kadesh.resolve.fighters import are_rebels
from kadesh.resolve.retelling.asked import Asked, kind_of
from kadesh.resolve.retelling.barred import Barred
from kadesh.resolve.retelling.doubts import Doubts
from kadesh.resolve.retelling.followed import follow_event
from kadesh.resolve.retelling.nobody import blames_both, is_nobodys
from kadesh.resolve.retelling.partyclues import clues_for
from kadesh.resolve.retelling.stage import Named, Stage, best_mention

Home = Callable[[Claim], str | None]
"""The country a claim lies in, None where that is not known."""
Weights = Mapping[str, Mapping[str, float]]
"""What each clue weighs, by the slot that is filled: attacker, target, doer."""

C = TypeVar("C", bound=Claim)
Licensed = Callable[[Claim], bool]
"""Whether the words of the report license a claim."""
_SOMEBODY = frozenset("rebels rebel insurgents guerrillas opposition army government regime soldiers troops police".split())
"""Words that mean the rebels or the state of the country: where they stand as the attacker, it was somebody."""
_WAGED = FIGHTS | {"other"}
_CLAIMED = frozenset(("bombing", "small", "other"))
"""Kinds of deeds whose author is known by a claim of responsibility."""
_OWN = re.compile(
    r"\b(?:its|their|his) own (?:\w+ )?(?:members|fighters|men|soldiers|troops|commanders?|people|ranks|leaders?)\b", re.I
)
"""'Shot two of its own men': whoever did it is theirs."""
_GUESSED = frozenset(("antecedent", "opponent", "unknown"))
_LINE = re.compile(r"(?P<how>(?:By|Under|Through|Due)\s)?[^\d:]{2,70}:\s(?:the remaining\s)?[\d,]+")
"""A label and a number: 'By unknown persons: 40', 'Soldiers: 12'."""


_SEVERAL = 2


def _always(_claim: Claim) -> bool:
    return True


@cache
def load_weights() -> Weights:
    """Return the weights that were fitted; a slot without any keeps what the rules say."""
    weights: dict[str, dict[str, float]] = {}
    with (files("kadesh.resolve.retelling") / "partyclues.csv").open(encoding="utf-8") as stream:
        for row in csv.DictReader(stream):
            weights.setdefault(row["slot"], {})[row["clue"]] = float(row["weight"])
    return weights


def ask_attacker(event: Event, home: str | None) -> Asked:
    """Return what is asked about who attacked."""
    return Asked(event.evidence.span, kind_of(event.type), event.attacker, event.target, home, event.id)


def ask_target(event: Event, home: str | None, *, key: str) -> Asked:
    """Return what is asked about who was hit; the attacker is settled by then. `key` is the id that the tolls know it by."""
    return Asked(event.evidence.span, kind_of(event.type), event.target, event.attacker, home, key)


def ask_doer(toll: Toll, event: Event | None, *, home: str | None) -> Asked:
    """Return what is asked about who did what a toll tells; the other party is the victims."""
    kind = kind_of(event.type) if event is not None else "no event"
    kind = f"{kind} {toll.scope}" if toll.scope == "cumulative" else kind
    return Asked(toll.evidence.span, kind, toll.perpetrator, toll.victims, home, event.id if event else "", toll.outcome)


def _is_no_party(named: Named) -> bool:
    """Whether words name rescuers, reporters or a body of states such as the UN: none of them fights a war."""
    body = named.side.islower() and named.mention.kind == "government" and named.mention.role not in COMBATANTS
    return named.mention.role in UNARMED or body


def list_sides(stage: Stage, asked: Asked, *, slot: str) -> list[str | None]:
    """Return the sides among which is chosen, nobody first: those named, what the rules say, and the people at home."""
    sides: set[str | None] = {n.side for n in stage.named if not _is_no_party(n)}
    if slot != "target":
        sides -= _bodies(stage)
    if slot == "target" and (asked.kind not in FIGHTS or asked.other.side is not None):
        sides |= {asked.home}  # 'two groups traded fire' was not with the people of the place
    group = asked.other.side is not None and asked.other.side.islower()
    told = slot == "target" or (slot == "attacker" and asked.other.basis == "stated")
    if asked.kind in FIGHTS or (told and group):  # nobody advances on himself, no group bombs itself
        sides -= {asked.other.side}
    sides |= {asked.rule.side}
    nobody = () if slot == "attacker" and is_somebody(asked.rule) else (None,)
    return [*nobody, *sorted(s for s in sides if s is not None)]


def _bodies(stage: Stage) -> set[str]:
    """The sides that are named as a body of states more often than by those who bear its arms: 'the UN', less 'UNMISS'."""
    told = Counter(n.side if _is_no_party(n) else (n.side, "armed") for n in stage.named)
    return {s for s, times in told.items() if isinstance(s, str) and s.islower() and times > told[s, "armed"]}


def _is_told(event: Event) -> bool:
    """Whether the words of an event name who attacked: 'militants opened fire', whoever the militants are."""
    party = event.attacker
    here = party.span is not None and party.span.within(event.evidence.span)
    return party.basis == "stated" or (party.basis == "place" and here and are_rebels(party.words or ""))


def _groups_own(event: Event) -> frozenset[str]:
    """The group that words name as the attacker: what it lost as it attacked, it did not do to itself."""
    side = event.attacker.side
    return frozenset((side,)) if side is not None and side.islower() and _is_told(event) else frozenset()


def is_somebody(party: Party) -> bool:
    """Return whether words such as 'rebels' or 'police' stand for the party: whoever it was, it was not nobody.

    >>> is_somebody(Party("rebels", "mmr-opposition", basis="place")), is_somebody(Party("villagers", "MMR", basis="place"))
    (True, False)
    """
    told = party.basis == "place" and party.side is not None
    return told and bool(set((party.words or "").lower().split()) & _SOMEBODY)


def _tells_hit(toll: Toll) -> bool:
    """Whether a toll tells of people of a known side who came to harm in one deed."""
    harmed = toll.outcome in ("killed", "wounded", "captured", "kidnapped") and toll.polarity == "asserted"
    return harmed and toll.victims.side is not None and toll.scope != "cumulative"


def _is_line(toll: Toll) -> bool:
    """Whether a line of a list tells all it has to tell of who did it: 'By unknown persons: 40', 'Guards of Alpha: 12'."""
    line = _LINE.fullmatch(toll.evidence.quote) if toll.part_of else None
    return line is not None and (line["how"] is not None or toll.victims.basis == "stated")


@dataclass(frozen=True)
class Choice:
    """The choice of parties in one report."""

    stage: Stage
    home: Home
    weights: Weights
    licensed: Licensed = _always

    def choose_parties(self, claims: Sequence[Claim]) -> list[Claim]:
        """Return `claims` with the parties of their events chosen, and the tolls following them."""
        chosen = {c.id: self._choose_both(c) for c in claims if isinstance(c, Event)}
        return [follow_event(c, chosen) for c in claims]

    def choose_doers(self, claims: Sequence[Claim]) -> list[Claim]:
        """Return `claims` with who did what the tolls tell chosen."""
        events = {c.id: c for c in claims if isinstance(c, Event)}
        return [self._choose_doer(c, events.get(c.event or "")) if isinstance(c, Toll) else c for c in claims]

    def choose_attacker(self, event: Event) -> Event:
        """Return `event` with its attacker chosen."""
        never = self.stage.losses.get(event.id, frozenset()) if event.type not in FIGHTS else frozenset[str]()
        if event.attacker.side in never and (event.attacker.basis == "stated" or _is_told(event)):
            return event
        if event.attacker.side is None and blames_both(self.stage.sentence_of(event.evidence.span)):
            return event
        if self._doubts.leave_either(event, event, party=event.attacker):
            return replace(event, attacker=NOBODY)
        if event.attacker.basis != "stated" and not is_somebody(event.attacker) and self._doubts.cover(event, event):
            return replace(event, attacker=NOBODY) if event.attacker.basis in _GUESSED else event
        never |= self._barred.attackers(event)
        never |= self.stage.finders_at(event.evidence.span) if event.attacker.basis != "stated" else frozenset()
        side = self._best(ask_attacker(event, self.home(event)), "attacker", never=never)
        if side == event.attacker.side:
            return event
        party, evidence = self._take(event.evidence, side, "perpetrator")
        return self._if_licensed(replace(event, attacker=party, evidence=evidence), event)

    def _choose_both(self, event: Event) -> Event:
        told = self.choose_attacker(event)
        home = self.home(told)
        if self._hit_own_people(told, home, key=event.id):
            own = replace(told.target, side=home, role="civilian", basis="place")
            return self._if_licensed(replace(told, target=own), told)
        lost = self.stage.losses.get(event.id, frozenset()) if event.type not in FIGHTS else frozenset[str]()
        lost = lost if len(lost) == 1 and not self._aims_elsewhere(told, lost, key=event.id) else frozenset()
        lost = self._hit_here(told, lost) or lost
        lost -= _groups_own(told)
        never = self._barred.targets(told)
        side = next(iter(lost)) if lost else self._best(ask_target(told, home, key=event.id), "target", never=never)
        return told if side == told.target.side else self._if_licensed(self._aim(told, side, home), told)

    def _aims_elsewhere(self, event: Event, lost: frozenset[str], *, key: str) -> bool:
        """Whether words name the fighters aimed at, none those who fell: 'jets hit sites of Alpha, killing militants'."""
        if event.target.basis != "stated" or event.target.role not in COMBATANTS:
            return False
        return all(t.victims.basis != "stated" or t.victims.side not in lost for t in self.stage.tolls.get(key, ()))

    def _hit_here(self, event: Event, lost: frozenset[str]) -> frozenset[str]:
        """Whom the words of the event themselves tell it hit, where its tolls tell of people of several sides."""
        tolls = [t for t in self.stage.tolls.get(event.id, ()) if _tells_hit(t) and t.victims.side != event.attacker.side]
        if event.target.basis == "stated" or len({t.victims.side for t in tolls}) < _SEVERAL:
            return frozenset()
        here = [t for t in tolls if t.evidence.span.overlaps(event.evidence.span)]
        sides = [t.victims.side for t in here if t.victims.side is not None]
        return frozenset() if not sides or lost & set(sides) else frozenset(sides[:1])

    def _hit_own_people(self, event: Event, home: str | None, *, key: str) -> bool:
        """Whether all that an attack of a state at home is told to have hit are civilians of that state."""
        tolls = self.stage.tolls.get(key, [])
        state = home is not None and event.attacker.side == home and event.target.side is None and home.isupper()
        return state and bool(tolls) and all(t.victims.role == "civilian" and t.victims.side == home for t in tolls)

    def _aim(self, event: Event, side: str | None, home: str | None) -> Event:
        """The target's words stay, unless they name another side than the one settled on."""
        target = event.target
        target = target if target.side in (None, side) else replace(target, words=None, span=None)
        if side is None:
            return replace(event, target=replace(target, side=None, basis="unknown"))
        if side == event.attacker.side and event.type not in FIGHTS:  # a state that shells its own shells civilians
            return replace(event, target=replace(target, side=side, role="civilian", basis="place"))
        if not self.stage.of(side):
            return replace(event, target=replace(target, side=side, basis="place" if side == home else "opponent"))
        party, evidence = self._take(event.evidence, side, "victims")
        return replace(event, target=replace(target, side=side, role=party.role, basis="antecedent"), evidence=evidence)

    def _choose_doer(self, toll: Toll, event: Event | None) -> Toll:
        if event is not None and event.attacker.side is not None and _OWN.search(toll.evidence.quote):
            return self._if_licensed(replace(toll, perpetrator=event.attacker), toll)
        own = toll.victims.side if toll.victims.role in COMBATANTS else None
        never = frozenset((own,)) if own is not None else frozenset[str]()
        if toll.perpetrator.basis != "stated":  # that an ally did it is only believed where words say so
            never |= self.stage.friends_of(own) | self.stage.finders_at(toll.evidence.span)
        toll = replace(toll, perpetrator=NOBODY) if toll.perpetrator.side in never else toll
        guessed = toll.perpetrator.basis in _GUESSED
        if (guessed or toll.perpetrator.side is None) and self._is_nobodys(toll, event):
            return replace(toll, perpetrator=NOBODY) if guessed else toll
        if self._doubts.leave_either(toll, event, party=toll.perpetrator):
            return replace(toll, perpetrator=NOBODY)
        never |= self._barred.doers(toll, event)
        war = event is not None and event.type in _WAGED and toll.scope == "cumulative"
        open_still = _is_line(toll) or self._is_of_period(toll) or self._is_either(toll.perpetrator)
        if toll.perpetrator.side is None and (war or open_still):
            return toll  # whom 'the war between the two' has killed, both have
        side = self._best(ask_doer(toll, event, home=self.home(toll)), "doer", never=never) or self._accused(toll, event)
        if side == toll.perpetrator.side:
            return toll
        party, evidence = self._take(toll.evidence, side, "perpetrator")
        return self._if_licensed(replace(toll, perpetrator=party, evidence=evidence), toll)

    def _is_nobodys(self, toll: Toll, event: Event | None) -> bool:
        """Whether no one side did it, or the report leaves open who."""
        return is_nobodys(toll, self.stage.sentence_of(toll.evidence.span)) or self._doubts.cover(toll, event)

    def _is_of_period(self, toll: Toll) -> bool:
        """Whether named fighters are a share of a period's figure that is nobody's: each side fell to its own foes."""
        fallen = toll.event is None and toll.victims.role in COMBATANTS and toll.victims.basis == "stated"
        whole = self._wholes.get(toll.part_of or "") if fallen else None
        return whole is not None and whole.scope == "cumulative" and whole.perpetrator.side is None

    @cached_property
    def _wholes(self) -> dict[str, Toll]:
        return {c.id: c for c in self.stage.claims if isinstance(c, Toll)}

    @cached_property
    def _doubts(self) -> Doubts:
        return Doubts(self.stage)

    @cached_property
    def _barred(self) -> Barred:
        return Barred(self.stage, self.home)

    def _is_either(self, told: Party) -> bool:
        """Whether 'terrorists' killed, and the report names two groups of whom that may be said."""
        return are_rebels(told.words or "") and len({n.side for n in self.stage.groups}) > 1

    def _accused(self, toll: Toll, event: Event | None) -> str | None:
        """The one side that the report tells accused, where fighters died by fire from afar and nobody is chosen."""
        afar = event is not None and kind_of(event.type) in ("air", "fired") and toll.victims.role in COMBATANTS
        accused = self.stage.accused - {toll.victims.side} if afar else frozenset[str]()
        return next(iter(accused)) if len(accused) == 1 else None

    def _best(self, asked: Asked, slot: str, *, never: frozenset[str] = frozenset()) -> str | None:
        """The side that weighs most; of two alike the rules' own, else the first by name. Whom the words name stays.

        Nobody of `never` is chosen: soldiers were not killed by their own side.
        """
        weights = self.weights.get(slot)
        told = asked.rule.side is not None and asked.rule.basis == "stated" and asked.rule.role not in UNARMED
        told |= slot in ("attacker", "doer") and (is_somebody(asked.rule) or self._owns_up(asked))
        if asked.rule.side not in never and (not weights or told):
            return asked.rule.side
        sides = [s for s in list_sides(self.stage, asked, slot=slot) if s not in never]
        clues, weights = clues_for(self.stage, asked, sides=sides), weights or {}
        sums = {side: sum(weights.get(clue, 0.0) for clue in found) for side, found in clues.items()}
        return max(sides, key=lambda s: (round(sums[s], 6), s == asked.rule.side))

    def _owns_up(self, asked: Asked) -> bool:
        """Whether the party is known by its own claim of responsibility for what is told here."""
        rule = asked.rule
        return asked.kind in _CLAIMED and rule.basis == "antecedent" and rule.side in self.stage.owning_up

    def _if_licensed(self, chosen: C, ruled: C) -> C:
        """What was chosen, unless the gate refuses it: then what the rules say stays."""
        return chosen if self.licensed(chosen) else ruled

    def _take(self, evidence: Evidence, side: str | None, slot: Slot) -> tuple[Party, Evidence]:
        """The party that the report names elsewhere, and the evidence resting on the words that name it."""
        named = best_mention(self.stage, side, near=evidence.span) if side is not None else None
        if named is None:
            return NOBODY, evidence
        mention = named.mention
        fighting = (n.mention.role for n in self.stage.of(named.side) if n.mention.role in COMBATANTS)
        role = next(fighting, mention.role) or "unknown"
        party = Party(mention.words, named.side, role, "antecedent", mention.span)
        if mention.span.within(evidence.span):
            return party, evidence
        because = [Antecedent(slot, m.span, m.words) for m in self._naming(named)]
        return party, replace(evidence, antecedents=(*evidence.antecedents, *because))

    def _naming(self, taken: Named) -> list[SideMention]:
        """The words taken for a side and, where they are general ones, the last before that name it: 'terrorists' whose?"""
        if taken.mention.side is not None:
            return [taken.mention]
        before = [n.mention for n in self.stage.of(taken.side) if n.mention.span.end <= taken.mention.span.start]
        names = [m for m in before if m.side is not None and m.kind != "general"]
        return [*names[-1:], taken.mention]
