"""Sides and roles that the words leave open and the report decides: whose civilians, whose fighters, who 'others' are.

Nothing is decided without a reason that is kept as the party's `basis`: the country the place lies in, the party named for
the same people before, the opponent in the same fight. What nothing decides stays unknown.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace

from kadesh.model.claim import Claim, Control, Event, Statement, Toll
from kadesh.model.side import COMBATANTS, Party
from kadesh.resolve.called import as_called, remember_called
from kadesh.resolve.camps import NO_CAMPS, SENTENCE_END, Camps, settle_striker, settle_struck
from kadesh.resolve.counted import settle_toll
from kadesh.resolve.fighters import are_rebels, settle_fighters, settle_rebels
from kadesh.resolve.land import Land, Meaning, mean_in
from kadesh.resolve.retelling.followed import follow_event

_OWN = re.compile(
    r"\b(?:own|(?:its|their|his) (?:\w+ )?(?:members?|fighters?|men|soldiers?|troops|people|commanders?|leaders?|chiefs?"
    r"|officers?|militants?|comrades?))\b"
)
_LOSES = re.compile(r"\b(?:suffered|sustained|lost|had|has|have|mourn\w*)\s(?:[\w-]+\s){0,3}\Z", re.IGNORECASE)
_LOSS_REACH = 48
_NAME = re.compile(r"\b[A-Z]")
"""A name in the words for people: '13 Alpha members' has one, '134 fighters' has none."""
HomeOf = Callable[[str], str | None]
"""The country that a body which is no state is at home in, None where it is none's alone."""


def _no_home(_side: str) -> str | None:
    return None


def _no_meaning(_words: str, _country: str) -> None:
    return None


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
    settled = _apart_from_named(list(_settle_each(claims, Land(country, meaning, named, camps), home_of=home_of)))
    pairs = ((old, new) for old, new in zip(claims, settled, strict=True) if isinstance(old, Event))
    renamed = {old.id: (old, new) for old, new in pairs if isinstance(new, Event)}
    ours = {
        key: new.attacker
        for key, (old, new) in renamed.items()
        if old.attacker.side is None and new.attacker.basis == "stated"
    }
    now = {key: new for key, (_, new) in renamed.items()}
    return [follow_event(_done_by(c, ours), now) if isinstance(c, Toll) else c for c in settled]


def _settle_each(claims: Sequence[Claim], land: Land, *, home_of: HomeOf) -> Iterator[Claim]:
    """The claims in order: a toll goes on with its whole, or with the toll told last before it."""
    called: dict[str, Party | None] = {}
    last: Toll | None = None
    beside: Toll | None = None
    wholes: dict[str, Toll] = {}
    for claim in claims:
        if not isinstance(claim, Toll):
            yield _settle_deed(claim, land)
            continue
        whole = wholes.get(claim.part_of or "")
        before = (
            None if whole is None and _are_of_two(beside, last, claim, land=land) else whole or _but_for_a_few(last, wholes)
        )
        done = _of_state(claim, settle_toll(as_called(claim, called, camps=land.camps), land, before=before), land=land)
        done = _of_no_group(_but_not_their_own(claim, done, land=land), land)
        remember_called(done, called)
        beside = last
        wholes[claim.id] = last = done = _at_home(done, home_of)
        yield done


def _but_for_a_few(last: Toll | None, wholes: Mapping[str, Toll]) -> Toll | None:
    """'Nine people, two of them Kenyans, and 14 others': who is told of next goes on with the nine, not with the two."""
    whole = wholes.get(last.part_of or "") if last is not None else None
    if last is None or whole is None:
        return last
    alike = whole.victims.side == last.victims.side and last.victims.role in (whole.victims.role, "civilian")
    return last if alike else whole


def _are_of_two(first: Toll | None, last: Toll | None, toll: Toll, *, land: Land) -> bool:
    """'147 students and four militants were killed; 79 were hurt': of whom a bare number is told next stays open."""
    if first is None or last is None or first.outcome != last.outcome or last.victims.role not in COMBATANTS:
        return False
    between = land.camps.text[first.evidence.start : toll.evidence.end]
    apart = first.victims.side != last.victims.side and last.part_of is None
    return apart and SENTENCE_END.search(between) is None


def _of_state(toll: Toll, done: Toll, *, land: Land) -> Toll:
    """'Commander N. was shot by the insurgents': a commander whom no words call theirs, killed by them, is the state's."""
    guessed = done.victims.basis == "antecedent" and toll.victims.side is None and done.victims.role == "armed-group"
    words, home = done.victims.words or "", land.country or land.home_at(done.where)
    by_them = done.victims.side in (toll.perpetrator.side, done.perpetrator.side)
    if not guessed or home is None or not by_them or are_rebels(words) or "Commander" not in words:
        return done
    return replace(done, victims=replace(done.victims, side=home, basis="place", role="military"))


def _apart_from_named(claims: list[Claim]) -> list[Claim]:
    """The claims with fighters of no name set apart from those named in the same list: '20 fighters; five Alpha members'.

    '20 regime soldiers' are whose they are told to be.
    """
    tolls = [c for c in claims if isinstance(c, Toll) and c.part_of and c.victims.role in COMBATANTS]
    named = {(t.part_of, t.outcome, t.victims.side) for t in tolls if _NAME.search(t.victims.words or "")}
    unnamed = (t for t in tolls if t.victims.side is not None and not _NAME.search(t.victims.words or ""))
    unnamed = (t for t in unnamed if t.victims.basis != "stated")
    guessed = {t.id for t in unnamed if (t.part_of, t.outcome, t.victims.side) in named}
    return [
        replace(c, victims=replace(c.victims, side=None, basis="unknown")) if isinstance(c, Toll) and c.id in guessed else c
        for c in claims
    ]


def _of_no_group(done: Toll, land: Land) -> Toll:
    """Civilians told behind a group's fighters are none of the group: 'five Alpha fighters and three civilians'."""
    victims, home = done.victims, land.country or land.home_at(done.where)
    taken = victims.role == "civilian" and victims.basis == "antecedent" and (victims.side or "").islower()
    return replace(done, victims=replace(victims, side=home, basis="place")) if taken and home is not None else done


def _are_losses(toll: Toll, text: str) -> bool:
    """'The militia suffered hundreds of dead and wounded', or a state's own: whoever seems to have done it has lost them."""
    before = text[max(0, toll.evidence.start - _LOSS_REACH) : toll.evidence.start]
    return (toll.perpetrator.side or "").isupper() or _LOSES.search(before) is not None


def _but_not_their_own(toll: Toll, done: Toll, *, land: Land) -> Toll:
    """'Alpha killed two members': fighters whom no words call Alpha's are not those of whoever killed them.

    Only behind the verb: of 'a post was shelled, one soldier died and two were hurt' those of the post were hurt.
    """
    people = toll.victims.span
    if people is None or people.start <= toll.evidence.start:
        return done
    guessed = done.victims.basis == "antecedent" and toll.victims.side is None and done.victims.role in COMBATANTS
    by_them = toll.perpetrator.basis == "stated" and toll.perpetrator.side is not None
    own = _OWN.search(toll.evidence.quote) is not None  # 'beheaded 12 of its own fighters'
    if not guessed or not by_them or own or done.victims.side != toll.perpetrator.side or _are_losses(toll, land.camps.text):
        return done
    return replace(done, victims=replace(done.victims, side=None, basis="unknown"))


def _done_by(toll: Toll, ours: Mapping[str, Party]) -> Toll:
    """'Our forces ambushed a patrol, killing seven': what came of it is theirs too, but for losses of their own."""
    doer = ours.get(toll.event or "")
    theirs = doer is None or doer.side == toll.victims.side or toll.polarity != "asserted"
    return toll if doer is None or theirs or toll.perpetrator.side is not None else replace(toll, perpetrator=doer)


def _settle_deed(claim: Claim, land: Land) -> Claim:
    """Whose 'rebels' and 'troops' hold a place, and for whom they speak: those of the country of the report or the place."""
    home = land.country or land.home_at(claim.where)
    if isinstance(claim, Control):
        return replace(claim, actor=mean_in(claim.actor, home, meaning=land.meaning))
    if isinstance(claim, Event):
        both = settle_striker(claim, land.camps), settle_struck(claim, land.camps)
        attacker, target = both
        if attacker.basis != "outlet":
            attacker = settle_fighters(attacker, land.camps, country=home)
        attacker, evidence = settle_rebels(attacker, land.camps, evidence=claim.evidence)
        target = settle_fighters(
            target, land.camps, country=home, others=(attacker.side,) if attacker.side is not None else ()
        )
        return replace(claim, attacker=attacker, target=target, evidence=evidence)
    if isinstance(claim, Statement):
        return replace(claim, speaker=mean_in(claim.speaker, home, meaning=land.meaning))
    return claim


def _at_home(toll: Toll, home_of: HomeOf) -> Toll:
    """Rescuers and medics of a body at home in one country are that country's civilians."""
    victims = toll.victims
    side = home_of(victims.side) if victims.side is not None and victims.role in ("aid", "medical") else None
    return replace(toll, victims=replace(victims, side=side)) if side is not None else toll
