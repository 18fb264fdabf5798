"""Who did what a toll tells, where words near it tell that, though nobody is its doer: those fought, the state that arrests.

Only a toll of which nobody is told to have done it is settled, by the first of these that holds:

1. 'killed in clashes with X', 'an exchange of fire with X': those on the other side of the fight that its sentence names.
2. The enemy's losses were inflicted by those who speak of an enemy.
3. 'The commander said his men wounded two': those of whoever speaks.
4. Arrests, in a country whose police or soldiers the report names, are their work; those of fighters only where they are
   named more often than any others.
5. Fighters of a group fell to the side that fights in the report and is cited for them: 'the army said 40 rebels were dead'.
   Soldiers do not: of another army's dead those who deny having killed them speak as well.
6. 'Islamist militants killed nine' were those of the one group that the report names, or where it names none the country's
   rebels.

What is settled rests on the words that name the side, and passes the gate as every claim does.
"""

import re
from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cache

from kadesh.model.claim import Antecedent, Claim, Event, Toll
from kadesh.model.hardship import died_of_hardship
from kadesh.model.side import COMBATANTS, Party
from kadesh.resolve.camps import Camps, is_of_enemy
from kadesh.resolve.fighters import are_rebels
from kadesh.resolve.retelling.arrests import tells_arrest, words_of_kind
from kadesh.resolve.retelling.nobody import is_nobodys
from kadesh.resolve.retelling.stage import Named, Stage, best_mention

Home = Callable[[Claim], str | None]
_DONE = frozenset(("killed", "wounded", "captured", "missing"))
_TWO = 2
_BOMBED = frozenset(("bombing", "assassination"))
_FOUGHT = re.compile(
    r"\b(?:fight(?:s|ing)?|fought|battl(?:e|es|ed|ing)|clash(?:es|ed|ing)?|combat|war|firefights?|gun ?battles?|gunfire"
    r"|exchanges? of (?:gun)?fire|shoot-?outs?|skirmish\w*|encounters?|attack\w*|ambush\w*|assault\w*|raid\w*|offensives?"
    r"|fired|storm(?:ed|ing)|overran|shot|shell(?:s|ed|ing))\b",
    re.IGNORECASE,
)
"""Words of fighting: people are 'killed' and 'die' of much else."""
_LED_TO = re.compile(r"\b(?:in|of|near|at|on|inside|around|across|along|from|over)\s", re.IGNORECASE)
_WITHIN = 60
"""Characters behind 'clashes with' within which the other side is named."""
_SAID_OF = 150
"""Characters before a toll among which 'its forces had destroyed a depot and' names whoever did it."""


@dataclass(frozen=True)
class Foes:
    """What tells who did it in one report."""

    stage: Stage
    camps: Camps
    home: Home
    licensed: Callable[[Claim], bool]

    def settle(self, claims: Sequence[Claim]) -> list[Claim]:
        """Return `claims` with the doers of tolls that words near them tell."""
        return self._set_against([self._settle(c) if isinstance(c, Toll) else c for c in claims])

    def _set_against(self, claims: Sequence[Claim]) -> list[Claim]:
        """'18 rebels and 20 soldiers died': where a sentence counts the fighters of two sides, each fell to the other."""
        bombs = {c.id for c in claims if isinstance(c, Event) and c.type in _BOMBED}
        led = {c.id for c in claims if isinstance(c, Toll) and c.perpetrator.side is not None}
        fallen: dict[tuple[int, str | None], list[Toll]] = {}
        for toll in claims:
            if not isinstance(toll, Toll) or not _fell(toll) or toll.event in bombs or toll.part_of in led:
                continue  # of shares those of one whole that is nobody's are compared
            if self._in_a_fight(toll):
                fallen.setdefault((self.stage.sentence_at(toll.evidence.start), toll.part_of), []).append(toll)
        foes = {t.id: self._foe_of(t, told) for told in fallen.values() for t in told}
        return [self._fallen_to(c, foes.get(c.id)) if isinstance(c, Toll) else c for c in claims]

    def _in_a_fight(self, toll: Toll) -> bool:
        """Whether the sentence tells of fighting, and neither of a mishap or a disease nor of unknown men."""
        sentence = self.stage.sentence_of(toll.evidence.span)
        if is_nobodys(toll, sentence) or died_of_hardship(sentence, 0, len(sentence)):
            return False
        return _FOUGHT.search(sentence) is not None or self._takes_up_fight(toll)

    def _takes_up_fight(self, toll: Toll) -> bool:
        """Whether the sentence before tells of the fight: 'Jets helped to repel the assault. It said 40 rebels had died.'"""
        at = self.stage.sentence_at(toll.evidence.start)
        before = self.stage.text[self.stage.starts[at - 1] : self.stage.starts[at]] if at else ""
        return _FOUGHT.search(before) is not None

    def _foe_of(self, toll: Toll, told: Sequence[Toll]) -> str | None:
        """The other one of the two sides whose fighters are counted: a group, and a state or another group."""
        sides = sorted({t.victims.side for t in told if t.victims.side is not None})
        if len(sides) != _TWO or sides[1].isupper() or self.stage.kin(*sides):
            return None
        return next(s for s in sides if s != toll.victims.side)

    def _fallen_to(self, toll: Toll, foe: str | None) -> Toll:
        if foe is None or toll.perpetrator.side == foe or not self._is_open(toll):
            return toll
        named = best_mention(self.stage, foe, near=toll.evidence.span)
        told = _done_by(toll, named) if named is not None else toll
        return told if self.licensed(told) else toll

    def _is_open(self, toll: Toll) -> bool:
        """Whether nobody is told to have done it, or only somebody taken from another sentence."""
        party = toll.perpetrator
        if party.side is None:
            return not party.words
        start, end = self._sentence(toll)
        return party.basis == "antecedent" and (party.span is None or not start <= party.span.start < end)

    def _settle(self, toll: Toll) -> Toll:
        if toll.perpetrator.side is not None or toll.outcome not in _DONE:
            return toll
        ways = (self._fought, self._inflicting, self._boasting, self._arresting, self._claiming)
        named = next((n for n in (way(toll) for way in ways) if n is not None), None)
        told = _done_by(toll, named) if named is not None else self._by_rebels(toll)
        return told if self.licensed(told) else toll

    def _fought(self, toll: Toll) -> Named | None:
        """The other side of the clash in which people came to harm."""
        start, end = self._sentence(toll)
        fight = _fight().search(self.stage.text, start, end)
        people = toll.victims.role not in COMBATANTS
        if fight is None or (people and (toll.scope == "cumulative" or not _of_people().match(fight[0]))):
            return None
        if people and is_nobodys(toll, self.stage.text[start:end]):
            return None  # 'clashes with rifles between Alpha and Beta'
        here = [n for n in self.stage.named if start <= n.mention.span.start < end and n.armed and self._other(n, toll)]
        behind = [n for n in here if fight.end() <= n.mention.span.start <= fight.end() + _WITHIN]
        behind = [n for n in behind if not self._is_ground(n, fight.end())]
        first = next(iter(behind), None)
        return next((n for n in behind if first and n.side == first.side and n.mention.role in COMBATANTS), first)

    def _is_ground(self, named: Named, start: int) -> bool:
        """Whether a country behind 'clashes with' only says where: 'clashes between two groups east of Chad's capital'."""
        land = named.mention.kind in ("country", "capital")
        return land and _LED_TO.search(self.stage.text, start, named.mention.span.start) is not None

    def _inflicting(self, toll: Toll) -> Named | None:
        """Those who speak of an enemy, where the people are the enemy's."""
        ours = toll.source.side if toll.source is not None else self.camps.ours
        if ours is None or not is_of_enemy(toll, self.camps):
            return None
        return best_mention(self.stage, ours, near=toll.evidence.span)

    def _boasting(self, toll: Toll) -> Named | None:
        """Whoever speaks, where 'his men' or 'its jets' did it."""
        ours = toll.source.side if toll.source is not None else None
        before = self.stage.text[max(0, toll.evidence.start - _SAID_OF) : toll.evidence.start].split(". ")[-1]
        if ours is None or _own_men().search(before + toll.evidence.quote) is None:
            return None
        if toll.victims.side is not None and self.stage.kin(ours, toll.victims.side):
            return None
        return best_mention(self.stage, ours, near=toll.evidence.span)

    def _arresting(self, toll: Toll) -> Named | None:
        """The police or soldiers of the country, where people were arrested."""
        if toll.outcome != "captured" or not tells_arrest(toll.evidence.quote):
            return None
        home = self.home(toll)
        if home is None or (toll.victims.role in COMBATANTS and self.stage.ranks.get(home) != 0):
            return None
        named = [n for n in self.stage.of(home) if n.mention.role in COMBATANTS]
        before = [n for n in named if n.mention.span.start < toll.evidence.end]
        return (before or named)[-1] if named else None

    def _claiming(self, toll: Toll) -> Named | None:
        """Whoever is cited, a side that fights in the report, for fighters of a group on another side."""
        cited = toll.source.side if toll.source is not None else None
        if cited is None or cited not in self.stage.ranks or toll.victims.role != "armed-group" or toll.victims.side is None:
            return None
        return None if self.stage.kin(cited, toll.victims.side) else best_mention(self.stage, cited, near=toll.evidence.span)

    def _by_rebels(self, toll: Toll) -> Toll:
        """The toll done by the one group of the report or the country's rebels, where general words for them did it."""
        party, groups = toll.perpetrator, {n.side for n in self.stage.groups}
        home = self.home(toll)
        rebels = self.stage.opposition or (self.camps.opposition(home) if home is not None else None)
        side = rebels if not groups else next(iter(groups)) if len(groups) == 1 else None
        hits_own = toll.victims.role in COMBATANTS and toll.victims.side is not None
        if side is None or not are_rebels(party.words or "") or (hits_own and self.stage.kin(side, toll.victims.side or "")):
            return toll
        return replace(toll, perpetrator=replace(party, side=side, basis="place"))

    def _other(self, named: Named, toll: Toll) -> bool:
        side = toll.victims.side
        return side is None or toll.victims.role not in COMBATANTS or not self.stage.kin(named.side, side)

    def _sentence(self, toll: Toll) -> tuple[int, int]:
        starts = self.stage.starts
        at = bisect_right(starts, toll.evidence.start)
        return starts[at - 1], starts[at] if at < len(starts) else len(self.stage.text)


def _fell(toll: Toll) -> bool:
    """Whether a toll tells of fighters of a known side who were hit."""
    hit = toll.outcome in ("killed", "wounded") and toll.polarity == "asserted"
    share = toll.scope == "part" and toll.part_of is None  # 'of the 30 dead one was a leader of Alpha'
    return hit and not share and toll.victims.role in COMBATANTS and toll.victims.side is not None


def _done_by(toll: Toll, named: Named) -> Toll:
    mention, evidence = named.mention, toll.evidence
    party = Party(mention.words, named.side, mention.role or "unknown", "antecedent", mention.span)
    if not mention.span.within(evidence.span):
        because = Antecedent("perpetrator", mention.span, mention.words)
        evidence = replace(evidence, antecedents=(*evidence.antecedents, because))
    return replace(toll, perpetrator=party, evidence=evidence)


@cache
def _fight() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{words_of_kind('fight')})\s(?:\w+\s){{0,2}}?(?:with|against|between)\s", re.IGNORECASE)


@cache
def _of_people() -> re.Pattern[str]:
    """Fights of people who are no fighters: clashes with police, not a battle that they stand beside."""
    return re.compile(r"(?:clash|confront)\w*\s(?:\w+\s){0,2}?(?:with|against)\s", re.IGNORECASE)


@cache
def _own_men() -> re.Pattern[str]:
    """'Its fighters killed': who belongs to whoever speaks, and a deed behind."""
    deeds = r"(?:have |had |has |also |then )?(?:kill|wound|shot|captur|ambush|attack|destroy|struck|hit|bomb|shell|seiz)"
    return re.compile(rf"\b(?:his|its|their|our)\s(?:own\s)?(?:{words_of_kind('own')})\s{deeds}", re.IGNORECASE)
