"""Who attacked, who was hit, who did it: of all sides that a report names, the one whose clues weigh most, or nobody.

The rules come first, and what they chose is one of the clues. The weights were fitted by `scripts/fit_parties.py` on
annotated reports: for each slot a softmax over the sides and nobody. A side that is chosen against the rules keeps the words
that name it as an antecedent; whom the report does not name is not chosen, but the people of the country as those hit.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TypeVar

from kadesh.model.claim import FIGHTS, Claim, Event, Toll
from kadesh.model.side import COMBATANTS, NOBODY, UNARMED
from kadesh.resolve.retelling.asked import Asked, ask_attacker, ask_doer, ask_target, kind_of
from kadesh.resolve.retelling.barred import Barred
from kadesh.resolve.retelling.candidates import is_somebody, list_sides
from kadesh.resolve.retelling.doubts import Doubts
from kadesh.resolve.retelling.followed import follow_event
from kadesh.resolve.retelling.hits import aims_elsewhere, groups_own, hit_here, hit_own_people, is_told
from kadesh.resolve.retelling.left_open import is_left_open
from kadesh.resolve.retelling.nobody import are_equals, blames_both, is_by_unknown, is_nobodys
from kadesh.resolve.retelling.owning import is_told_doer
from kadesh.resolve.retelling.partyclues import clues_for
from kadesh.resolve.retelling.partyweights import Weights
from kadesh.resolve.retelling.stage import Stage
from kadesh.resolve.retelling.taking import take_party

Home = Callable[[Claim], str | None]
"""The country a claim lies in, None where that is not known."""

C = TypeVar("C", bound=Claim)
Licensed = Callable[[Claim], bool]
"""Whether the words of the report license a claim."""
_WAGED = FIGHTS | {"other"}
_CLAIMED = frozenset(("bombing", "small", "other"))
"""Kinds of deeds whose author is known by a claim of responsibility."""
_OWN = re.compile(
    r"\b(?:its|their|his) own (?:\w+ )?(?:members|fighters|men|soldiers|troops|commanders?|people|ranks|leaders?)\b", re.I
)
"""'Shot two of its own men': whoever did it is theirs."""
_ASTRAY = re.compile(
    r"\b(?:mistaken(?:ly)?|by mistake|in error|erroneous(?:ly)?|accidental(?:ly)?|friendly[ -]fire|blue-on-blue)\b",
    re.I,
)
"""'A strike by Alpha mistakenly killed 18 of its partners': an ally did it."""
_GUESSED = frozenset(("antecedent", "opponent", "unknown"))


def _always(_claim: Claim) -> bool:
    return True


def _met_in_fight(toll: Toll, event: Event | None) -> bool:
    """Whether fighters of one of the two sides of a fight fell to the other one: 'infighting between Alpha and Beta'."""
    if event is None or event.type not in FIGHTS or toll.victims.role not in COMBATANTS:
        return False
    sides = {toll.victims.side, toll.perpetrator.side}
    return None not in sides and len(sides) > 1 and sides == {event.attacker.side, event.target.side}


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
        told = {key: self._without_home(event) for key, event in chosen.items()}
        return [follow_event(c, told) for c in claims]

    def _without_home(self, event: Event) -> Event:
        """A fight among groups without a name, the state of the place no party to it unless words say so."""
        target, quote = event.target, event.evidence.span
        guessed = target.side is not None and target.side.isupper() and target.basis != "stated"
        if event.type not in FIGHTS or not guessed or not are_equals(self.stage.sentence_of(quote)):
            return event
        if any(n.mention.role in COMBATANTS and n.mention.span.within(quote) for n in self.stage.of(target.side or "")):
            return event  # 'two rival militias fought the army'
        return replace(event, target=replace(target, side=None, basis="unknown"))

    def choose_doers(self, claims: Sequence[Claim]) -> list[Claim]:
        """Return `claims` with who did what the tolls tell chosen."""
        events = {c.id: c for c in claims if isinstance(c, Event)}
        return [self._choose_doer(c, events.get(c.event or "")) if isinstance(c, Toll) else c for c in claims]

    def choose_attacker(self, event: Event) -> Event:
        """Return `event` with its attacker chosen."""
        never = self.stage.losses.get(event.id, frozenset()) if event.type not in FIGHTS else frozenset[str]()
        if event.attacker.side in never and (event.attacker.basis == "stated" or is_told(event)):
            return event
        sentence = self.stage.sentence_of(event.evidence.span)
        unknown = is_by_unknown(sentence) and not self._is_owned(event)
        if event.attacker.side is None and (blames_both(sentence) or unknown):
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
        party, evidence = take_party(self.stage, event.evidence, side=side, slot="perpetrator")
        return self._if_licensed(replace(event, attacker=party, evidence=evidence), event)

    def _choose_both(self, event: Event) -> Event:
        told = self.choose_attacker(event)
        home = self.home(told)
        if hit_own_people(self.stage, told, home=home, key=event.id):
            own = replace(told.target, side=home, role="civilian", basis="place")
            return self._if_licensed(replace(told, target=own), told)
        lost = self.stage.losses.get(event.id, frozenset()) if event.type not in FIGHTS else frozenset[str]()
        lost = lost if len(lost) == 1 and not aims_elsewhere(self.stage, told, lost=lost, key=event.id) else frozenset()
        lost = hit_here(self.stage, told, lost=lost) or lost
        lost -= groups_own(told)
        never = self._barred.targets(told)
        side = next(iter(lost)) if lost else self._best(ask_target(told, home, key=event.id), "target", never=never)
        return told if side == told.target.side else self._if_licensed(self._aim(told, side, home), told)

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
        party, evidence = take_party(self.stage, event.evidence, side=side, slot="victims")
        return replace(event, target=replace(target, side=side, role=party.role, basis="antecedent"), evidence=evidence)

    def _choose_doer(self, toll: Toll, event: Event | None) -> Toll:
        if event is not None and event.attacker.side is not None and _OWN.search(toll.evidence.quote):
            return self._if_licensed(replace(toll, perpetrator=event.attacker), toll)
        own = toll.victims.side if toll.victims.role in COMBATANTS else None
        never = frozenset((own,)) if own is not None else frozenset[str]()
        astray = _ASTRAY.search(self.stage.sentence_of(toll.evidence.span)) is not None
        if toll.perpetrator.basis != "stated" and not astray:  # that an ally did it is only believed where words say so
            never |= self.stage.friends_of(own)
        if toll.perpetrator.basis != "stated" or toll.perpetrator.side is None:
            never |= self.stage.finders_at(toll.evidence.span)
        toll = replace(toll, perpetrator=NOBODY) if toll.perpetrator.side in never else toll
        guessed = toll.perpetrator.basis in _GUESSED
        if (guessed or toll.perpetrator.side is None) and self._is_nobodys(toll, event):
            return replace(toll, perpetrator=NOBODY) if guessed else toll
        if self._doubts.leave_either(toll, event, party=toll.perpetrator):
            return replace(toll, perpetrator=NOBODY)
        never |= self._barred.doers(toll, event)
        war = event is not None and event.type in _WAGED and toll.scope == "cumulative"
        open_still = is_left_open(self.stage, toll)
        if toll.perpetrator.side is None and (war or open_still):
            return toll  # whom 'the war between the two' has killed, both have
        side = self._best(ask_doer(toll, event, home=self.home(toll)), "doer", never=never) or self._accused(toll, event)
        if side == toll.perpetrator.side:
            return toll
        party, evidence = take_party(self.stage, toll.evidence, side=side, slot="perpetrator")
        return self._if_licensed(replace(toll, perpetrator=party, evidence=evidence), toll)

    def _is_nobodys(self, toll: Toll, event: Event | None) -> bool:
        """Whether no one side did it, or the report leaves open who."""
        if _met_in_fight(toll, event):
            return False
        sentence = self.stage.sentence_of(toll.evidence.span)
        known = is_by_unknown(sentence) and self._is_owned(event)
        return (is_nobodys(toll, sentence) and not known) or self._doubts.cover(toll, event) or self._is_strangers(event)

    def _is_strangers(self, event: Event | None) -> bool:
        """Whether the deed that a toll belongs to is told as one of unknown men: 'gunmen' whom nobody names, nobody's."""
        if event is None or event.attacker.side is not None or self._is_owned(event):
            return False
        return is_by_unknown(self.stage.sentence_of(event.evidence.span))

    def _is_owned(self, event: Event | None) -> bool:
        """Whether a group owns up to a deed of its kind: 'two men on a motorcycle' were its men."""
        return event is not None and kind_of(event.type) in _CLAIMED and bool(self.stage.owning_up)

    @cached_property
    def _doubts(self) -> Doubts:
        return Doubts(self.stage)

    @cached_property
    def _barred(self) -> Barred:
        return Barred(self.stage, self.home)

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
        sides = [s for s in list_sides(self.stage, asked, slot=slot) if s not in never] or [None]
        clues, weights = clues_for(self.stage, asked, sides=sides), weights or {}
        sums = {side: sum(weights.get(clue, 0.0) for clue in found) for side, found in clues.items()}
        return max(sides, key=lambda s: (round(sums[s], 6), s == asked.rule.side))

    def _owns_up(self, asked: Asked) -> bool:
        """Whether the party is known by its own claim of responsibility for what is told here, or told to have done it."""
        rule = asked.rule
        if rule.basis == "antecedent" and {rule.side} == self._told_doers:
            return True
        return asked.kind in _CLAIMED and rule.basis == "antecedent" and rule.side in self.stage.owning_up

    @cached_property
    def _told_doers(self) -> set[str | None]:
        """The groups of which it is said apart that they did 'the attack'."""
        groups = (n for n in self.stage.named if n.side.islower())
        return {n.side for n in groups if is_told_doer(self.stage.text, n.mention.span)}

    def _if_licensed(self, chosen: C, ruled: C) -> C:
        """What was chosen, unless the gate refuses it: then what the rules say stays."""
        return chosen if self.licensed(chosen) else ruled
