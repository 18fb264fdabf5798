"""Whose the people are that a toll counts, where its words leave it open."""

import re
from collections.abc import Sequence
from dataclasses import replace

from kadesh.model.claim import Toll
from kadesh.model.side import COMBATANTS, Party
from kadesh.resolve.armed import are_prisoners, as_armed
from kadesh.resolve.befallen import as_befallen, as_whole
from kadesh.resolve.camps import SENTENCE_END, are_one_group, is_speakers_own, settle_camp
from kadesh.resolve.dissenters import as_dissenters
from kadesh.resolve.fighters import is_quelled, settle_fighters, settle_rebels, sides_besides
from kadesh.resolve.flights import settle_home
from kadesh.resolve.land import Land, mean_in
from kadesh.resolve.own_soldiers import as_tellers
from kadesh.resolve.whose import are_strangers, settle_whose

_PEOPLE = frozenset(("civilian", "unknown", "mixed", "medical", "aid", "media", "official", "police"))
_MORE = re.compile(r"\b(?:others?|another|more|them|the (?:dead|wounded|injured))\b", re.IGNORECASE)
_NUMBERS = frozenset("two three four five six seven eight nine ten eleven twelve dozen".split())
_TOOK = re.compile(r",?\s(?:and|while)\s(?:took|taking|captured|capturing)\s", re.IGNORECASE)
_PRISONER = re.compile(r"(?:another|one|[a-z]+|\d+)(?: one| more)? prisoners?", re.IGNORECASE)
_ELLIPTIC = frozenset(("others", "other", "more", "another", "dead", "wounded", "injured"))
_AMONG = re.compile(r"\bamong (?:the |those |at least |some |about )*\Z")
"""Before the whole of which those told before are a share: 'two officers were among the | nine hurt'."""
_BEFORE = {"third": 2, "fourth": 3, "fifth": 4, "sixth": 5, "seventh": 6}
"""How many were counted before whoever is told of as 'a third', 'a fourth'."""


def settle_toll(toll: Toll, land: Land, *, before: Toll | None) -> Toll:
    """Return a toll with the sides of its victims and of who did it, where the report decides them.

    '12 civilians' in a town of Mali are Malian; 'six others', told right after 'two Malian soldiers' (`before`), are too.
    """
    victims = settle_whose(replace(toll, victims=settle_camp(toll, land.camps)), land.camps)
    victims = as_tellers(victims, toll, camps=land.camps)
    told, victims = victims, as_befallen(victims, toll, camps=land.camps)
    quelled = victims.side is None and victims.role == "unknown" and is_quelled(toll)
    known = quelled or told != victims
    if quelled:
        victims = replace(victims, role="armed-group")
    victims = _told_before(victims, toll, land=land, before=before)
    home = land.home_at(toll.where)
    if toll.outcome == "refugees":  # the place is where they came to
        home = land.country or home
    home = settle_home(toll, land.camps, home=home, country=land.country)
    bare = _is_bare((victims.words or "").lower().split())
    if victims.side is None and victims.role == "armed-group" and toll.part_of is None and bare and not known:
        victims = replace(victims, role="unknown")
    victims = settle_fighters(
        _of_country(victims, land, home=home),
        land.camps,
        country=land.country or home,
        quelled=quelled,
        others=sides_besides(toll),
    )
    victims = _taken_besides(as_armed(victims, toll, camps=land.camps), before, text=land.camps.text)
    victims = as_dissenters(victims, country=land.country or home)
    victims = as_whole(victims, whole=before, camps=land.camps) if toll.part_of is not None else victims
    named = home if toll.where.basis == "stated" else None  # whose police they are must be told beside them
    perpetrator = mean_in(toll.perpetrator, land.country or named, meaning=land.meaning)
    if is_speakers_own(perpetrator, toll, camps=land.camps) or _fell_to_their_own(perpetrator, victims, land=land):
        perpetrator = replace(perpetrator, side=None, basis="opponent")
    perpetrator, evidence = settle_rebels(perpetrator, land.camps, evidence=toll.evidence)
    return replace(toll, victims=victims, perpetrator=perpetrator, evidence=evidence)


def _taken_besides(victims: Party, before: Toll | None, *, text: str) -> Party:
    """'Killed two rebels and took | another one prisoner |': one of those whom the same verb's subject has killed."""
    if before is None or victims.span is None or before.victims.role not in COMBATANTS:
        return victims
    goes_on = _TOOK.fullmatch(text[before.evidence.end : victims.span.start])
    if goes_on is None or _PRISONER.fullmatch(victims.words or "") is None or victims.basis not in ("place", "unknown"):
        return victims
    return replace(victims, side=before.victims.side, role=before.victims.role, basis="antecedent")


def _fell_to_their_own(doer: Party, victims: Party, *, land: Land) -> bool:
    """Whether fighters would have fallen to the force that theirs is a part of."""
    return victims.role == "armed-group" and are_one_group(doer.side, victims.side, kin=land.camps.kin)


def _told_before(victims: Party, toll: Toll, *, land: Land, before: Toll | None) -> Party:
    """People of whom only a number is told: those of the toll before, where this one goes on with it."""
    words = (victims.words or "").lower().split()
    few = _is_bare(words) or len(words) == 1 or _is_next(words, before)
    bare = victims.role == "unknown" and victims.basis != "opponent" and few
    if before is not None and _AMONG.search(land.camps.text, before.evidence.start, toll.evidence.start) is not None:
        return victims
    if victims.side is None and bare and toll.polarity == "asserted" and before and _goes_on(before, toll, land=land):
        return replace(victims, side=before.victims.side, role=before.victims.role, basis="antecedent")
    return victims


def _of_country(victims: Party, land: Land, *, home: str | None) -> Party:
    """Whose people without a side are: of the place where it happened, soldiers of the report's country.

    The enemy stays open where the report names nobody who could be it, and so do migrants.
    """
    country = land.country or home
    if victims.side is None and victims.basis != "opponent" and not are_strangers(victims):
        if victims.role in _PEOPLE:
            victims = replace(victims, side=home, basis="place" if home else "unknown")
        else:
            victims = mean_in(victims, country, meaning=land.meaning)
    if victims.side is None and victims.role == "military" and victims.basis != "opponent":
        victims = replace(victims, side=country, basis="place" if country else "unknown")
    return victims


def _is_bare(words: Sequence[str]) -> bool:
    """Whether no noun says who they are: 'seven dead', 'six others'."""
    return not words or words[-1] in _ELLIPTIC or words[-1].isdigit() or (words[0] == "another" and words[-1] in _NUMBERS)


def _is_next(words: Sequence[str], before: Toll | None) -> bool:
    """Whether one is told of as the next of those counted before: 'two herders were killed and a third was hurt'."""
    if before is None or words[:1] != ["a"] or list(words[2:]) not in ([], ["member"], ["man"], ["person"]):
        return False
    return _BEFORE.get(words[-1] if len(words) == 2 else words[1]) == before.count.low


def _goes_on(before: Toll, toll: Toll, *, land: Land) -> bool:
    """Whether `toll` tells more of the people of the one before.

    Of a group, and of people from abroad, it does so within their sentence alone, or by 'another'.
    """
    if not 0 <= toll.evidence.start - before.evidence.start < 250:
        return False
    if are_prisoners(before.victims) and toll.outcome != before.outcome:
        return False
    between = land.camps.text[before.evidence.end : toll.evidence.start]
    at_home = before.victims.role != "armed-group" and before.victims.side in (None, land.country)
    same = at_home or SENTENCE_END.search(between) is None
    return same or toll.part_of is not None or _MORE.search(toll.evidence.quote) is not None
