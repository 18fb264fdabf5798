"""Fighters whom a word names that is no name, and whose they are: 'the attackers', 'the insurgents'.

A general word for fighters means the armed group that the report named last before it. Where it named none, a word that
is said of rebels means those of the country. Whose 'our' people and 'the enemy' are stands in `camps.py`.
"""

import re
from collections.abc import Collection
from dataclasses import replace

from kadesh.model.claim import Antecedent, Evidence, Toll
from kadesh.model.side import Party
from kadesh.model.span import Span
from kadesh.resolve.camps import BEHIND, SENTENCE_END, Camps
from kadesh.resolve.fighter_words import kinds_of_words, quelled_words

_NEAR = 450
"""So many characters before a word for fighters its group may be named."""
_LOYAL = re.compile(r"\bpro-(?:government|regime|state)\b", re.IGNORECASE)
_WEEKDAY = re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")
_WORD = re.compile(r"[\w-]{2,24}")
_BODY_BEHIND = re.compile(r" (?:of|from) (?:the )?[\"“‘']?[A-Z]")


def is_quelled(toll: Toll) -> bool:
    """Return whether the words for what became of people tell that they fought: 'several dozen were neutralised'."""
    return quelled_words().search(toll.evidence.quote) is not None


def are_rebels(words: str) -> bool:
    """Return whether words such as 'Islamist militants' mean rebels of the country, whoever else they are.

    >>> are_rebels("Islamist militants"), are_rebels("three insurgents"), are_rebels("three policemen")
    (True, True, False)
    """
    return any(kinds_of_words().get(word) == "rebel" for word in _WORD.findall(words.lower()))


def settle_fighters(
    victims: Party, camps: Camps, *, country: str | None, quelled: bool = False, others: Collection[str] = ()
) -> Party:
    """Return armed `victims` of no side with that of the one group named before them, or of the country's rebels.

    Of several groups named near it is the one that `told_last` finds. Where none is named near, they are of the only group
    named before at all. `quelled` tells that what became of them makes them rebels.

    So do those whom only a loaded word of the outlet gave a side: its 'terrorists' are the group that it speaks of.
    """
    settled = (victims.side is not None and victims.basis != "outlet") or victims.basis == "opponent"
    if settled or victims.role != "armed-group" or victims.span is None:
        return victims
    kinds = {kinds_of_words().get(word) for word in _WORD.findall((victims.words or "").lower())}
    kinds |= {"rebel"} if quelled else set()
    if not kinds & {"rebel", "named"}:
        return victims
    if _BODY_BEHIND.match(camps.text, victims.span.end) and not any(
        0 <= m.span.start - victims.span.end <= BEHIND for m in camps.mentions
    ):
        return victims  # 'a member of the Zor Guard', whom no pack knows
    at = victims.span.start
    near = [side for start, side in camps.groups if at - _NEAR <= start <= victims.span.end]
    if not near and victims.side is None:
        near = [side for start, side in camps.groups if start < at]
    if near:
        loyal = sorted(camps.loyal) if "rebel" in kinds else ()  # 'terrorists' are not the army's own militia
        side = near[-1] if len(set(near)) == 1 else told_last(victims.span, camps, others=(*others, *loyal))
        return replace(victims, side=side, basis="antecedent") if side is not None else victims
    if victims.side is None and country is not None and _is_loyal(victims.span, camps, to=country):
        return replace(victims, side=country, basis="place")
    if victims.side is None and "rebel" in kinds and country is not None:
        return replace(victims, side=camps.opposition(country), basis="place")
    return victims


def told_last(people: Span, camps: Camps, *, others: Collection[str]) -> str | None:
    """Return the one armed group that the sentence of `people` tells of before them, else the sentence before it.

    `others` are not meant: of 'Alpha repelled an attack by Beta, killing nine militants' it is Beta. None where a sentence
    tells of two, nor from the sentence before where this one tells of a day of its own.
    """
    here = camps.sentence_start(people.start, back=_NEAR)
    before = camps.sentence_start(max(0, here - 2), back=_NEAR)
    behind = SENTENCE_END.search(camps.text, people.end)
    day = _WEEKDAY.search(camps.text, here, behind.start() if behind is not None else len(camps.text))
    before = here if day is not None and day[0] not in camps.text[before:here] else before
    for start, stop in ((here, people.end), (before, here)):
        told = {side for at, side in camps.groups if start <= at < stop}
        if told:
            theirs = [side for side in told if not any(camps.kin(side, other) for other in others)]
            return theirs[0] if len(theirs) == 1 else None
    return None


def sides_besides(toll: Toll) -> list[str]:
    """Return who is told beside the people of a toll and is not they: the doer, where words say so, and whoever speaks."""
    doer, source = toll.perpetrator, toll.source
    told = [doer.side if doer.basis == "stated" else None, source.side if source is not None else None]
    return [side for side in told if side is not None]


def _is_loyal(span: Span, camps: Camps, *, to: str) -> bool:
    """Whether people are told as those of a state, not its rebels: 'pro-regime militants', 'pro-Assad gunmen'."""
    named = (m for m in camps.mentions if m.side == to and m.span.within(span))
    pro = any(camps.text[max(0, m.span.start - 4) : m.span.start].lower() == "pro-" for m in named)
    return pro or _LOYAL.search(span.of(camps.text)) is not None


def settle_rebels(party: Party, camps: Camps, *, evidence: Evidence) -> tuple[Party, Evidence]:
    """Return whoever 'terrorists', 'the insurgents' mean as the doer: the one group named before, with 'the' the last one.

    What a loaded word of the outlet means gives way only to a group that it points back to. The claim then rests on the
    name of the group too; where none is named, whose they are stays open.
    """
    pointing = party.span is not None and camps.text[: party.span.start].lower().endswith("the ")
    if party.role != "armed-group" or party.span is None or not are_rebels(party.words or ""):
        return party, evidence
    if party.side is not None and (party.basis != "outlet" or not pointing):
        return party, evidence
    near = [group for group in camps.groups if party.span.start - _NEAR <= group[0] <= party.span.end]
    if not near or not (pointing or len({side for _, side in near}) == 1):
        return party, evidence
    start, side = near[-1]
    return replace(party, side=side, basis="antecedent"), _resting_on(start, evidence, camps=camps)


def _resting_on(start: int, evidence: Evidence, *, camps: Camps) -> Evidence:
    """The evidence with the name at `start` of those who acted, where its quote does not hold it."""
    named = next((m.span for m in camps.mentions if m.span.start == start), None)
    if named is None or named.within(evidence.span):
        return evidence
    because = Antecedent("perpetrator", named, named.of(camps.text))
    return evidence if because in evidence.antecedents else replace(evidence, antecedents=(*evidence.antecedents, because))
