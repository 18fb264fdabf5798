"""Whom nothing but words may make the attacker or the target: who has no aircraft, holds the ground, backs the other."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from kadesh.model.claim import FIGHTS, Claim, Event, Toll
from kadesh.model.side import COMBATANTS, UNARMED, Party
from kadesh.resolve.fighter_words import enemy_words
from kadesh.resolve.retelling.answers import answering
from kadesh.resolve.retelling.arrests import charged_with, tells_arrest
from kadesh.resolve.retelling.deniers import condemners, deniers, they_of
from kadesh.resolve.retelling.fellows import fellow_sufferers
from kadesh.resolve.retelling.foreign_foes import striking_abroad, struck_from_abroad
from kadesh.resolve.retelling.holders import holders_struck
from kadesh.resolve.retelling.stage import Stage

_SUICIDE = re.compile(r"\bsuicide (?:\w+ )?(?:bomb|attack|blast)", re.IGNORECASE)
_HELD_GROUND = re.compile(
    r"\b(?:(?:bombardments?|shelling|air ?strikes?|strikes?|raids?|bombings?|attacks?) (?:of|on|against)"
    r"|(?:fell|landed|exploded|fire|killed|hit|struck)(?: \w+)? (?:in|on|at)|hit|struck) (?:[\w'’-]+ ){0,3}?"
    r"(?:(?:rebel|opposition|insurgent)|(?P<state>regime|government|army))-(?:held|controlled)\b",
    re.I,
)
_BASE = re.compile(
    r"\b(?:air ?)?(?:bases?|posts?|positions?|headquarters|depots?|barracks|strongholds?|bastions?|hideouts?)\b",
    re.IGNORECASE,
)
"""What fighters hold: nobody strikes their own."""
_THEIR_OWN = re.compile(r",? (?:and |with |along with |alongside )?(?:its|their) (?:[a-z-]+ )??", re.IGNORECASE)
_SPACE = 40
"""Characters between who did it and the word for it."""
_WORD = 16
"""Characters behind 'and its' within which those are named who act beside somebody: 'and its allied | militias'."""
_RULING = frozenset(("police", "official"))
"""Who arrests people: a group with police or an office of its own rules some ground."""
_GENERAL = frozenset(("general", "government"))
_STATES = frozenset(("government", "capital", "country", "force"))
_FEW = 3
"""So many words name a state or its army, with an article: 'Kyiv', 'the Malian army'; more are a body or a person."""
_ON_SIDE = re.compile(r"\b[Oo]n the ([\w-]+) side\b(?! of)")
_ITS_OWN = re.compile(r"\b(?:its|their|our) ", re.IGNORECASE)
_FROM_AFAR = frozenset(("shelling", "missile", "airstrike", "drone"))


@dataclass(frozen=True)
class Barred:
    """Who is not chosen in one report, whatever the clues weigh."""

    stage: Stage
    home: Callable[[Claim], str | None]
    """The country a claim lies in, None where that is not known."""

    def attackers(self, event: Event) -> frozenset[str]:
        """Return who did not attack."""
        flown = self._without_aircraft(event, event.attacker) | self._no_flyers(event)
        flown |= self._lamenting(event, event, told=event.attacker)
        if event.attacker.basis != "stated":
            flown |= self._from_abroad(event, home=self.home(event)) | deniers(self.stage, event.evidence.start)
            flown |= striking_abroad(self.stage, event, home_of=self.home) | self._no_enemy(event, event.attacker)
            flown |= they_of(self.stage, event) | condemners(self.stage, event.evidence.start)
        flown |= self._unarmed if event.attacker.basis != "stated" else frozenset()
        return (
            flown
            | self._holding_it(event)
            | self._militia(of=event.target, told=event.attacker)
            | answering(self.stage, event.evidence.start)
        )

    def doers(self, toll: Toll, event: Event | None) -> frozenset[str]:
        """Return who did not do what a toll of `event` tells."""
        flown = self._without_aircraft(event, toll.perpetrator) | self._no_states(toll, event) | self._no_police(toll)
        flown |= self._lamenting(toll, event, told=toll.perpetrator) | self._in_league(toll)
        if toll.perpetrator.basis != "stated":
            flown |= self._from_abroad(event, home=self.home(toll)) | deniers(self.stage, toll.evidence.start)
            flown |= striking_abroad(self.stage, event, home_of=self.home) | self._no_enemy(event, toll.perpetrator)
            flown |= they_of(self.stage, toll) | condemners(self.stage, toll.evidence.start)
            flown |= self._unarmed | fellow_sufferers(self.stage, toll) | self._own_side(toll)
        flown |= self._of_their_people(toll, event) | self._own_abroad(toll)
        return (
            flown
            | self._holding_it(toll)
            | self._militia(of=toll.victims, told=toll.perpetrator)
            | answering(self.stage, toll.evidence.start)
        )

    def _no_enemy(self, event: Event | None, told: Party) -> frozenset[str]:
        """The state where 'the enemy' did something, and whom its outlet calls so: whoever speaks there means another."""
        if told.basis != "opponent" or enemy_words().search(told.words or "") is None:
            return frozenset()
        home = self.home(event) if event is not None else None
        called = {n.side for n in self.stage.named if n.mention.by_outlet and enemy_words().search(n.mention.words)}
        return frozenset(called | ({home} if home is not None else set()))

    def _from_abroad(self, event: Event | None, *, home: str | None) -> frozenset[str]:
        told = (t for tolls in self.stage.tolls.values() for t in tolls)
        fallen = frozenset(t.victims.side for t in told if self.home(t) == home)
        return struck_from_abroad(self.stage, event, home=home, fallen=fallen)

    def targets(self, event: Event) -> frozenset[str]:
        """Return those on the attacker's side: where words name the target, only those of whom the report tells so.

        Fire from afar may hit the people of the country that the attacker helps.
        """
        side, named = event.attacker.side, event.target.basis == "stated"
        if event.type not in FIGHTS:
            own = (self.stage.allies_of(side) - {self.home(event)}) | self._own_base(event) | self._beside(event)
            return frozenset() if named else own | deniers(self.stage, event.evidence.start)
        if named:
            return self.stage.allies_of(side)
        return self.stage.friends_of(side) | self._elsewhere(event) | deniers(self.stage, event.evidence.start)

    def _in_league(self, toll: Toll) -> frozenset[str]:
        """With whom people are said to be in league who were arrested for it, and who did not arrest them."""
        if toll.outcome != "captured" or toll.perpetrator.basis == "stated":
            return frozenset()
        start = self.stage.starts[self.stage.sentence_at(toll.evidence.start)]
        charged = charged_with(self.stage.sentence_of(toll.evidence.span))
        return frozenset(n.side for n in self.stage.named if n.mention.span.start - start in charged)

    @cached_property
    def _unarmed(self) -> frozenset[str]:
        """The bodies that bear no arms wherever they are named: rescuers, medics, reporters."""
        bodies = frozenset(n.side for n in self.stage.named if n.side.islower() and n.mention.role in UNARMED)
        return bodies - {n.side for n in self.stage.named if n.mention.role not in UNARMED}

    def _of_their_people(self, toll: Toll, event: Event | None) -> frozenset[str]:
        """The group that hit another state, where people of its own country fell: 'since the attack by Alpha on Kenya'."""
        group, struck, own = (event.attacker.side, event.target.side, toll.victims.side) if event else (None, None, None)
        if group is None or own is None or struck in (None, own, group) or not group.islower() or _kills(toll):
            return frozenset()
        long = toll.scope == "cumulative" or (event is not None and "between" in event.evidence.quote)
        abroad = long and struck is not None and struck.isupper() and self.stage.country_of(group) == own
        return frozenset((group,)) if abroad else frozenset()

    def _own_side(self, toll: Toll) -> frozenset[str]:
        """The side on which people fell, a nation's groups with it: 'on the Kenyan side, nine died', by another's hand."""
        own, words = (
            toll.victims.side,
            {toll.victims.words, *(n.mention.words for n in self.stage.of(toll.victims.side or ""))},
        )
        told = [side for side in _ON_SIDE.findall(self.stage.sentence_of(toll.evidence.span)) if side in words]
        if own is None or not told:
            return frozenset()
        groups = self.stage.named if told[0][:1].isupper() else ()  # on 'the government side' rebels kill
        return frozenset((own, *(n.side for n in groups if self.stage.country_of(n.side) == own)))

    def _own_abroad(self, toll: Toll) -> frozenset[str]:
        """The state whose own people died abroad, unless words say it did it: 'an attack killed two Kenyans in Somalia'."""
        whose, home = toll.victims, self.home(toll)
        named = whose.side is not None and whose.side.isupper() and whose.basis == "stated" and whose.role not in COMBATANTS
        abroad = named and home is not None and home != whose.side and toll.perpetrator.basis != "stated"
        return frozenset((whose.side,)) if abroad and whose.side is not None else frozenset()

    def _lamenting(self, claim: Toll | Event, event: Event | None, *, told: Party) -> frozenset[str]:
        """The state that says its own were hit from afar: 'Kyiv said shells killed two'; unless words say it did it."""
        home = self.home(claim)
        if event is None or event.type not in _FROM_AFAR or told.basis == "stated" or home is None:
            return frozenset()
        hit = [t.victims for t in (claim, *self.stage.tolls.get(event.id, ())) if isinstance(t, Toll)]
        if any(party.role == "armed-group" for party in (event.target, *hit)):
            return frozenset()  # 'the army said that raids had killed 30 rebels' is no lament
        if _ITS_OWN.search(self.stage.sentence_of(event.evidence.span)):
            return frozenset()  # 'the army admitted that it was its drone'
        named = {n.mention.span.end for n in self.stage.of(home) if n.mention.kind in _STATES}
        said = (s for s in claim.attribution if s.side == home and s.span is not None and s.span.end in named)
        return frozenset((home,)) if any(len(s.words.split()) <= _FEW for s in said) else frozenset()

    def _beside(self, event: Event) -> frozenset[str]:
        """Whoever acts beside the attacker as its own: 'Alpha forces and their mercenaries shelled the village'."""
        span = event.attacker.span
        joint = _THEIR_OWN.match(self.stage.text, span.end) if span is not None else None
        if joint is None:
            return frozenset()
        within = (n for n in self.stage.named if joint.end() <= n.mention.span.start <= joint.end() + _WORD)
        return frozenset(n.side for n in within if n.side is not None)

    def _militia(self, *, of: Party, told: Party) -> frozenset[str]:
        """The militias of the state whose forces were hit, its volunteers, unless words say that they did it."""
        named = told.side is not None and told.basis == "stated"
        if named or of.side is None or not of.side.isupper() or of.role not in COMBATANTS | {"unknown"}:
            return frozenset()
        groups = {n.side for n in self.stage.named if n.side is not None and n.side.islower()}
        return frozenset(g for g in groups if self.stage.kin(g, of.side))

    def _no_police(self, toll: Toll) -> frozenset[str]:
        """The groups without police or an office, where people other than another group's were arrested: 'four arrests'."""
        foes = toll.victims.role in COMBATANTS and toll.victims.side is not None and toll.victims.side.islower()
        if toll.outcome != "captured" or toll.perpetrator.basis == "stated" or not tells_arrest(toll.evidence.quote) or foes:
            return frozenset()
        here, named = self.stage.sentence_at(toll.evidence.start), self.stage.named
        ruling = {n.side for n in named if n.mention.role in _RULING or n.sentence == here}
        return frozenset({n.side for n in named if n.side.islower()} - ruling)

    def _own_base(self, event: Event) -> frozenset[str]:
        """The attacker, where a base or a post was struck and nobody is told to have come to harm."""
        side = event.attacker.side
        if side is None or self.stage.tolls.get(event.id) or _BASE.search(event.evidence.quote) is None:
            return frozenset()
        return frozenset((side,))

    def _elsewhere(self, event: Event) -> frozenset[str]:
        """The country the report is about, where an event lies in another one and its sentence does not name it."""
        country, home = self.stage.country, self.home(event)
        if country is None or home is None or home == country or not self.stage.of(home):
            return frozenset()
        here = self.stage.sentence_at(event.evidence.start)
        named = (n for n in self.stage.of(country) if n.sentence == here and n.mention.kind not in _GENERAL)
        return frozenset() if any(named) else frozenset((country,))

    def _without_aircraft(self, event: Event | None, told: Party) -> frozenset[str]:
        """The armed groups named, where bombs fell from aircraft: they have none, unless words say that they did it."""
        if event is None or event.type != "airstrike":
            return frozenset()
        groups = {n.side for n in self.stage.named if n.side is not None and n.side.islower()}
        flying = {n.side for n in self.stage.named if n.mention.role == "military"}
        return frozenset(groups - flying - ({told.side} if told.basis == "stated" else set()))

    def _no_states(self, toll: Toll, event: Event | None) -> frozenset[str]:
        """The states named, where a suicide bomber did it: theirs do not, unless words say so."""
        words = toll.evidence.quote + (event.evidence.quote if event is not None else "")
        if toll.perpetrator.basis == "stated" or _SUICIDE.search(words + self.stage.sentence_of(toll.evidence.span)) is None:
            return frozenset()
        return frozenset(n.side for n in self.stage.named if n.side.isupper())

    def _no_flyers(self, event: Event) -> frozenset[str]:
        """The states and coalitions named, where a suicide bomber did it: 'suicide blasts and Alpha-led raids'."""
        if event.type != "bombing" or event.attacker.basis == "stated" or _SUICIDE.search(event.evidence.quote) is None:
            return frozenset()
        return frozenset(n.side for n in self.stage.named if n.side.isupper() or n.side.endswith("-coalition"))

    def _holding_it(self, told: Toll | Event) -> frozenset[str]:
        """Who holds the ground that was struck, unless words say that they did it: 'the bombardment of rebel-held areas'."""
        struck = _HELD_GROUND.search(self.stage.sentence_of(told.evidence.span))
        doer = told.attacker if isinstance(told, Event) else told.perpetrator
        if doer.basis == "stated":
            return frozenset()
        if struck is None:
            return holders_struck(self.stage, told.evidence.span)
        if struck["state"]:
            home = self.home(told)
            return frozenset() if home is None else frozenset((home,))
        return frozenset(n.side for n in self.stage.named if n.side.endswith("-opposition"))


def _kills(toll: Toll) -> bool:
    """Whether the doer stands right before the word for it: 'Alpha gunmen | killed nine people'."""
    span = toll.perpetrator.span
    return span is not None and 0 <= toll.evidence.start - span.end <= _SPACE
