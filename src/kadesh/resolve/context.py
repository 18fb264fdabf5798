"""Sides and roles that the words leave open and the report decides: whose civilians, whose fighters, who 'others' are.

Nothing is decided without a reason that is kept as the party's `basis`: the country the place lies in, the party named for
the same people before, the opponent in the same fight. What nothing decides stays unknown.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from kadesh.model.claim import Claim, Control, Event, Statement, Toll
from kadesh.model.side import COMBATANTS, Party
from kadesh.model.where import Where
from kadesh.resolve.camps import NO_CAMPS, SENTENCE_END, Camps, settle_camp, settle_striker, settle_struck
from kadesh.resolve.fighters import is_quelled, settle_fighters, settle_rebels
from kadesh.resolve.flights import settle_home
from kadesh.resolve.retelling.followed import follow_event
from kadesh.resolve.whose import are_strangers, settle_whose

Meaning = Callable[[str, str], str | None]
"""What general words mean in a country, as a side."""

_PEOPLE = frozenset(("civilian", "unknown", "mixed", "medical", "aid", "media", "official", "police"))
_FIGHTERS = frozenset(
    "jihadists jihadis jihadist militants militant insurgents terrorists terrorist extremists guerrillas militiamen".split()
)
_MEMBERS = frozenset(("member", "members"))
_MORE = re.compile(r"\b(?:others?|another|more|them|the (?:dead|wounded|injured))\b", re.IGNORECASE)
_NUMBERS = frozenset("two three four five six seven eight nine ten eleven twelve dozen".split())
_ELLIPTIC = frozenset(("others", "other", "more", "another", "dead", "wounded", "injured"))


HomeOf = Callable[[str], str | None]
"""The country that a body which is no state is at home in, None where it is none's alone."""


def _no_home(_side: str) -> str | None:
    return None


def _no_meaning(_words: str, _country: str) -> None:
    return None


@dataclass(frozen=True)
class _Ground:
    """What the report is about, and what general words mean there."""

    country: str | None
    meaning: Meaning
    named: frozenset[str] | None = None
    camps: Camps = NO_CAMPS

    def home_at(self, where: Where) -> str | None:
        """The country that people at a place are of: its own, if the report speaks of it, else that of the report.

        A village of the same name in a country that nobody mentions says nothing of who died.
        """
        there = where.place.country if where.place is not None else None
        spoken = self.named is None or self.country is None or there in self.named
        return there if there is not None and spoken else self.country


def settle_sides(
    claims: Sequence[Claim],
    country: str | None,
    *,
    meaning: Meaning = _no_meaning,
    home_of: HomeOf = _no_home,
    named: frozenset[str] | None = None,
    camps: Camps = NO_CAMPS,
) -> list[Claim]:
    """Return `claims` with the sides that their report decides; `country` is the one the report is about, if clear.

    `meaning` tells what a general word means in a country: ('the rebels', 'MMR') -> 'mmr-opposition'; `home_of` in
    which country a body is at home: its rescuers are civilians of that country; `named` are the countries that the
    report names, None where any place is believed; `camps` are those who fight in it.
    """
    settled = list(_settle_each(claims, _Ground(country, meaning, named, camps), home_of=home_of))
    pairs = ((old, new) for old, new in zip(claims, settled, strict=True) if isinstance(old, Event))
    renamed = {old.id: (old, new) for old, new in pairs if isinstance(new, Event)}
    ours = {
        key: new.attacker
        for key, (old, new) in renamed.items()
        if old.attacker.side is None and new.attacker.basis == "stated"
    }
    now = {key: new for key, (_, new) in renamed.items()}
    return [follow_event(_done_by(c, ours), now) if isinstance(c, Toll) else c for c in settled]


def _settle_each(claims: Sequence[Claim], ground: _Ground, *, home_of: HomeOf) -> Iterator[Claim]:
    """The claims in order: a toll goes on with its whole, or with the toll told last before it."""
    called: dict[str, Party | None] = {}
    last: Toll | None = None
    beside: Toll | None = None
    wholes: dict[str, Toll] = {}
    for claim in claims:
        if not isinstance(claim, Toll):
            yield _settle_deed(claim, ground)
            continue
        whole = wholes.get(claim.part_of or "")
        before = None if whole is None and _are_of_two(beside, last, claim, ground=ground) else whole or last
        done = _settle_toll(_as_called(claim, called), ground, before=before)
        _remember(done, called)
        beside = last
        wholes[claim.id] = last = done = _at_home(done, home_of)
        yield done


def _are_of_two(first: Toll | None, last: Toll | None, toll: Toll, *, ground: _Ground) -> bool:
    """'147 students and four militants were killed; 79 were hurt': of whom a bare number is told next stays open."""
    if first is None or last is None or first.outcome != last.outcome or last.victims.role not in COMBATANTS:
        return False
    between = ground.camps.text[first.evidence.start : toll.evidence.end]
    apart = first.victims.side != last.victims.side and last.part_of is None
    return apart and SENTENCE_END.search(between) is None


def _done_by(toll: Toll, ours: Mapping[str, Party]) -> Toll:
    """'Our forces ambushed a patrol, killing seven': what came of it is theirs too, but for losses of their own."""
    doer = ours.get(toll.event or "")
    theirs = doer is None or doer.side == toll.victims.side or toll.polarity != "asserted"
    return toll if doer is None or theirs or toll.perpetrator.side is not None else replace(toll, perpetrator=doer)


def _settle_deed(claim: Claim, ground: _Ground) -> Claim:
    """Whose 'rebels' and 'troops' hold a place, and for whom they speak: those of the country of the report or the place."""
    home = ground.country or ground.home_at(claim.where)
    if isinstance(claim, Control):
        return replace(claim, actor=_mean(claim.actor, home, meaning=ground.meaning))
    if isinstance(claim, Event):
        both = settle_striker(claim, ground.camps), settle_struck(claim, ground.camps)
        attacker, target = both
        if attacker.basis != "outlet":
            attacker = settle_fighters(attacker, ground.camps, country=home)
        attacker, evidence = settle_rebels(attacker, ground.camps, evidence=claim.evidence)
        target = settle_fighters(target, ground.camps, country=home)
        return replace(claim, attacker=attacker, target=target, evidence=evidence)
    if isinstance(claim, Statement):
        return replace(claim, speaker=_mean(claim.speaker, home, meaning=ground.meaning))
    return claim


def _at_home(toll: Toll, home_of: HomeOf) -> Toll:
    """Rescuers and medics of a body at home in one country are that country's civilians."""
    victims = toll.victims
    side = home_of(victims.side) if victims.side is not None and victims.role in ("aid", "medical") else None
    return replace(toll, victims=replace(victims, side=side)) if side is not None else toll


def _as_called(toll: Toll, called: Mapping[str, Party | None]) -> Toll:
    """'30 jihadists', after 'jihadists of the Islamic State', are theirs: the group named with that word before."""
    victims = toll.victims
    open_still = victims.side is None or victims.basis == "outlet"
    those = called.get(_head(victims)) if open_still and victims.role == "armed-group" and _head(victims) else None
    if those is None:
        return toll
    return replace(toll, victims=replace(victims, side=those.side, role=those.role, basis="antecedent"))


def _remember(toll: Toll, called: dict[str, Party | None]) -> None:
    """Keep which armed group a word for fighters was said of by name; said of two, it tells nothing any more.

    'Members' may be of an army: 'nine members of the government forces were killed; the members were on leave'.
    """
    victims, head = toll.victims, _head(toll.victims)
    if victims.basis != "stated" or victims.side is None or victims.role not in COMBATANTS:
        return
    if head in _MEMBERS or (victims.role == "armed-group" and victims.side.islower()):
        before = called.get(head, victims)
        called[head] = victims if before is not None and before.side == victims.side else None


def _head(party: Party) -> str:
    """The word for the people: 'jihadists' of '35 jihadists from the Islamic State group'."""
    words = (party.words or "").lower().split()
    return next((w for w in words if w in _FIGHTERS or w in _MEMBERS), "")


def _settle_toll(toll: Toll, ground: _Ground, *, before: Toll | None) -> Toll:
    victims = settle_whose(replace(toll, victims=settle_camp(toll, ground.camps)), ground.camps)
    quelled = victims.side is None and victims.role == "unknown" and is_quelled(toll)
    if quelled:
        victims = replace(victims, role="armed-group")
    victims = _told_before(victims, toll, ground=ground, before=before)
    home = ground.home_at(toll.where)
    if toll.outcome == "refugees":  # the place is where they came to
        home = ground.country or home
    home = settle_home(toll, ground.camps, home=home, country=ground.country)
    bare = _is_bare((victims.words or "").lower().split())
    if victims.side is None and victims.role == "armed-group" and toll.part_of is None and bare and not quelled:
        victims = replace(victims, role="unknown")
    victims = settle_fighters(
        _of_country(victims, ground, home=home), ground.camps, country=ground.country or home, quelled=quelled
    )
    named = home if toll.where.basis == "stated" else None  # whose police they are must be told beside them
    perpetrator = _mean(toll.perpetrator, ground.country or named, meaning=ground.meaning)
    perpetrator, evidence = settle_rebels(perpetrator, ground.camps, evidence=toll.evidence)
    return replace(toll, victims=victims, perpetrator=perpetrator, evidence=evidence)


def _told_before(victims: Party, toll: Toll, *, ground: _Ground, before: Toll | None) -> Party:
    """People of whom only a number is told: those of the toll before, where this one goes on with it."""
    words = (victims.words or "").lower().split()
    bare = victims.role == "unknown" and victims.basis != "opponent" and (_is_bare(words) or len(words) == 1)
    if victims.side is None and bare and toll.polarity == "asserted" and before and _goes_on(before, toll, ground=ground):
        return replace(victims, side=before.victims.side, role=before.victims.role, basis="antecedent")
    return victims


def _of_country(victims: Party, ground: _Ground, *, home: str | None) -> Party:
    """Whose people without a side are: of the place where it happened, soldiers of the report's country.

    The enemy stays open where the report names nobody who could be it, and so do migrants.
    """
    country = ground.country or home
    if victims.side is None and victims.basis != "opponent" and not are_strangers(victims):
        if victims.role in _PEOPLE:
            victims = replace(victims, side=home, basis="place" if home else "unknown")
        else:
            victims = _mean(victims, country, meaning=ground.meaning)
    if victims.side is None and victims.role == "military" and victims.basis != "opponent":
        victims = replace(victims, side=country, basis="place" if country else "unknown")
    return victims


def _is_bare(words: Sequence[str]) -> bool:
    """Whether no noun says who they are: 'seven dead', 'six others'."""
    return not words or words[-1] in _ELLIPTIC or words[-1].isdigit() or (words[0] == "another" and words[-1] in _NUMBERS)


def _mean(party: Party, country: str | None, *, meaning: Meaning) -> Party:
    """Return a party that only a general word names with the side that the word means in `country`."""
    if party.side is not None or not party.words or country is None:
        return party
    side = meaning(party.words, country)
    return replace(party, side=side, basis="place") if side is not None else party


def _goes_on(before: Toll, toll: Toll, *, ground: _Ground) -> bool:
    """Whether `toll` tells more of the people of the one before.

    Of a group, and of people from abroad, it does so within their sentence alone, or by 'another'.
    """
    if not 0 <= toll.evidence.start - before.evidence.start < 250:
        return False
    between = ground.camps.text[before.evidence.end : toll.evidence.start]
    at_home = before.victims.role != "armed-group" and before.victims.side in (None, ground.country)
    same = at_home or SENTENCE_END.search(between) is None
    return same or toll.part_of is not None or _MORE.search(toll.evidence.quote) is not None
