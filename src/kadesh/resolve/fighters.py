"""Fighters whom a word names that is no name, and whose they are: 'the attackers', 'two of our comrades', 'the enemy'.

A general word for fighters means the armed group that the report named last before it. Where it named none, a word that
is said of rebels means those of the country. 'Our' people are those of whoever speaks, the enemy is whom they fight.
"""

import re
from collections.abc import Callable, Sequence
from csv import DictReader
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files

from kadesh.model.claim import Antecedent, Event, Evidence, Toll
from kadesh.model.lexicon import SideMention
from kadesh.model.side import Party, Role
from kadesh.model.span import Span

_NEAR = 450
"""So many characters before a word for fighters its group may be named."""
_BESIDE = 40
"""So many characters before the people counted 'our' may stand."""
_BEFORE_DEED = 70
"""Characters before a deed within which 'our' fighters may stand who did it."""
_OURS = re.compile(r"\bour (?:own )?(?:\w{2,16} )?$", re.IGNORECASE)
_LOST = re.compile(r"\bwe (?:have |had )?(?:had|lost|suffered|mourn)\b", re.IGNORECASE)
"""'We had two dead': they are ours."""
_OWN_FORCE = re.compile(
    r"\bour (?:\w{2,16} ){0,2}(?:forces|fighters|troops|units|comrades|soldiers|guerrillas|heroes) (?:of|in|from) (?:the )?",
    re.IGNORECASE,
)
_BEHIND = 15
"""So many characters behind them: '40 of the enemy'."""
_LOYAL = re.compile(r"\bpro-(?:government|regime|state)\b", re.IGNORECASE)
_WORD = re.compile(r"[\w-]{2,24}")
_BODY_BEHIND = re.compile(r" (?:of|from) (?:the )?[\"“‘']?[A-Z]")
SENTENCE_END = re.compile(r"[.!?;\n]\s")


@dataclass(frozen=True)
class Camps:
    """Who fights in a report: the armed groups as named, with their offsets; the side that prints it; who is no kin."""

    text: str
    groups: tuple[tuple[int, str], ...] = ()
    armed: tuple[str, ...] = ()
    """The sides that the report names with fighters, the one named most often first."""
    ours: str | None = None
    opposition: Callable[[str], str] = "{}-opposition".format
    kin: Callable[[str, str], bool] = str.__eq__
    mentions: tuple[SideMention, ...] = ()
    """All words that name sides, in order."""

    def sentence_start(self, at: int, *, back: int) -> int:
        """Return where the sentence that goes on at `at` begins, at most `back` characters before."""
        start = max(0, at - back)
        ends = [m.end() for m in SENTENCE_END.finditer(self.text, start, at)]
        return ends[-1] if ends else start


NO_CAMPS = Camps("")


def speaks_of_camps(text: str) -> bool:
    """Return whether `text` speaks of its own side or of an enemy at all.

    >>> speaks_of_camps("Our forces left the ridge."), speaks_of_camps("Troops left the ridge.")
    (True, False)
    """
    return _own().search(text) is not None or _enemy().search(text) is not None


def own_force_at(text: str) -> int:
    """Return where a force is named that `text` calls its own, -1 for nowhere: 'our valiant fighters of the Zor Front'.

    >>> own_force_at("Our valiant fighters of the Zor Front took the ridge."), own_force_at("The Zor Front took it.")
    (28, -1)
    """
    found = _OWN_FORCE.search(text)
    return found.end() if found is not None else -1


def list_groups(mentions: Sequence[SideMention]) -> tuple[tuple[int, str], ...]:
    """Return the armed groups that are named, in order, each with the offset of its name."""
    named = (m for m in mentions if m.kind == "force" and m.role == "armed-group" and m.side is not None)
    return tuple((m.span.start, m.side) for m in named if m.side is not None and m.side.islower())


def settle_camp(toll: Toll, camps: Camps) -> Party:
    """Return the victims of `toll` with the side of whoever speaks of them as 'ours' or as the enemy, if the words do."""
    victims, span = toll.victims, toll.victims.span
    ours = toll.source.side if toll.source is not None else camps.ours
    if span is None or ours is None:
        return victims
    if victims.basis in ("stated", "outlet") and not _told_of_camps(span.of(camps.text), victims.side, ours=ours):
        return victims
    before = camps.text[camps.sentence_start(span.start, back=_BESIDE) : span.start]
    people, behind = camps.text[span.start : span.end], camps.text[span.end : toll.evidence.end]
    if _LOST.search(before):
        return _as(victims, ours)
    enemy = next((side for side in camps.armed if not camps.kin(side, ours)), None)
    for words in (people + behind[:_BEHIND], before + people + behind):
        if _own().search(words):
            return _as(victims, ours)
        if _enemy().search(words):
            return _as(victims, enemy) if enemy is not None else replace(victims, side=None, basis="opponent")
    return victims


def _told_of_camps(people: str, side: str | None, *, ours: str) -> bool:
    """Whether words for the people overrule whose they seem: 'enemy troops' of the country that speaks, 'our soldiers'."""
    return (_enemy() if side == ours else _own()).search(people) is not None


def is_of_enemy(toll: Toll, camps: Camps) -> bool:
    """Return whether the people of `toll` are told as the enemy's: 'the enemy left 40 dead', 'the adversary's losses'."""
    start, end = toll.evidence.start, toll.evidence.end
    before = camps.text[camps.sentence_start(start, back=_BESIDE) : start]
    return _enemy().search(before + camps.text[start:end]) is not None and _own().search(toll.evidence.quote) is None


def settle_struck(event: Event, camps: Camps) -> Party:
    """Return the target of `event`, which is the side that prints the report where 'our units came under attack'."""
    at = event.evidence.start
    if event.target.basis == "stated" or camps.ours is None:
        return event.target
    told = camps.text[camps.sentence_start(at, back=_BESIDE) : at] + event.evidence.quote
    struck = _struck().search(told)
    if struck is None:
        return event.target
    start = event.evidence.end - len(told) + struck.start()
    span = Span(start, start + len(struck[1]))
    return Party(struck[1], camps.ours, "military" if camps.ours.isupper() else "armed-group", "stated", span)


def settle_striker(event: Event, camps: Camps) -> Party:
    """Return the attacker of `event`, which is the side that prints the report where 'our units ambushed a convoy'."""
    attacker, at = event.attacker, event.evidence.start
    ours = event.source.side if event.source is not None else camps.ours
    if ours is None:
        return attacker
    if attacker.span is not None and _OURS.search(camps.text[max(0, attacker.span.start - _BESIDE) : attacker.span.start]):
        return replace(attacker, side=ours)
    told = camps.text[camps.sentence_start(at, back=_BEFORE_DEED) : at] + event.evidence.quote
    strikes = _strikes().search(told)
    if attacker.side is not None or strikes is None or _struck().search(told):
        return attacker
    start = event.evidence.end - len(told) + strikes.start()
    span = Span(start, start + len(strikes[1]))
    return Party(strikes[1], ours, "military" if ours.isupper() else "armed-group", "stated", span)


def is_quelled(toll: Toll) -> bool:
    """Return whether the words for what became of people tell that they fought: 'several dozen were neutralised'."""
    return _quelled().search(toll.evidence.quote) is not None


def are_rebels(words: str) -> bool:
    """Return whether words such as 'Islamist militants' mean rebels of the country, whoever else they are.

    >>> are_rebels("Islamist militants"), are_rebels("three insurgents"), are_rebels("three policemen")
    (True, True, False)
    """
    return any(_kinds().get(word) == "rebel" for word in _WORD.findall(words.lower()))


def settle_fighters(victims: Party, camps: Camps, *, country: str | None, quelled: bool = False) -> Party:
    """Return armed `victims` of no side with that of the one group named before them, or of the country's rebels.

    Where none is named near, they are of the only group named before at all. `quelled` tells that what became
    of them makes them rebels.

    So do those whom only a loaded word of the outlet gave a side: its 'terrorists' are the group that it speaks of.
    """
    settled = (victims.side is not None and victims.basis != "outlet") or victims.basis == "opponent"
    if settled or victims.role != "armed-group" or victims.span is None:
        return victims
    kinds = {_kinds().get(word) for word in _WORD.findall((victims.words or "").lower())}
    kinds |= {"rebel"} if quelled else set()
    if not kinds & {"rebel", "named"}:
        return victims
    if _BODY_BEHIND.match(camps.text, victims.span.end) and not any(
        0 <= m.span.start - victims.span.end <= _BEHIND for m in camps.mentions
    ):
        return victims  # 'a member of the Zor Guard', whom no pack knows
    at = victims.span.start
    near = [side for start, side in camps.groups if at - _NEAR <= start <= victims.span.end]
    if not near and victims.side is None:
        near = [side for start, side in camps.groups if start < at]
    if near:
        return replace(victims, side=near[-1], basis="antecedent") if len(set(near)) == 1 else victims
    if victims.side is None and country is not None and _is_loyal(victims.span, camps, to=country):
        return replace(victims, side=country, basis="place")
    if victims.side is None and "rebel" in kinds and country is not None:
        return replace(victims, side=camps.opposition(country), basis="place")
    return victims


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


def _as(victims: Party, side: str) -> Party:
    role: Role = victims.role
    if role == "unknown":
        role = "military" if side.isupper() else "armed-group"
    return replace(victims, side=side, role=role, basis="antecedent")


@cache
def _rows() -> tuple[tuple[str, str], ...]:
    with (files("kadesh.resolve") / "fighters.csv").open(encoding="utf-8") as stream:
        return tuple((row["word"], row["kind"]) for row in DictReader(stream))


@cache
def _kinds() -> dict[str, str]:
    return {word: kind for word, kind in _rows() if kind in ("rebel", "named")}


@cache
def _own() -> re.Pattern[str]:
    words = "|".join(sorted(word for word, kind in _rows() if kind == "own"))
    return re.compile(rf"\bour (?:own )?(?:\w{{2,16}} )?(?:{words})\b", re.IGNORECASE)


@cache
def _struck() -> re.Pattern[str]:
    words = "|".join(sorted(word for word, kind in _rows() if kind == "own"))
    hit = "under|hit|struck|shelled|bombed|attacked|targeted|ambushed"
    passive = rf"(?:(?:have|has|had) )?(?:been |come |came |was |were )(?:{hit})"
    return re.compile(rf"\b(our (?:own )?(?:\w{{2,16}} )?(?:{words})) {passive}\b", re.IGNORECASE)


@cache
def _strikes() -> re.Pattern[str]:
    words = "|".join(sorted(word for word, kind in _rows() if kind == "own"))
    deeds = (
        "ambush|attack|assault|shell|destroy|annihilat|captur|fired|hit|struck|repel|repuls|inflict|caus|launch|kill|sabotag"
    )
    ours = rf"our (?:own )?(?:\w{{2,16}} ){{0,2}}(?:{words})|we"
    return re.compile(rf"\b({ours})(?= (?:have |had |also |then )?(?:{deeds}))", re.IGNORECASE)


@cache
def _quelled() -> re.Pattern[str]:
    words = "|".join(sorted(word for word, kind in _rows() if kind == "quelled"))
    return re.compile(rf"\b(?:{words})\b", re.IGNORECASE)


@cache
def _enemy() -> re.Pattern[str]:
    words = "|".join(sorted(word for word, kind in _rows() if kind == "enemy"))
    return re.compile(rf"\b(?:{words})\b", re.IGNORECASE)
