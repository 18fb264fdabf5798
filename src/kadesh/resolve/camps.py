"""Who fights in a report, and who of them are its own and the enemy: 'two of our comrades', '40 of the enemy'.

'Our' people are those of whoever speaks, the enemy is whom they fight.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from kadesh.model.claim import Claim, Event, Toll
from kadesh.model.lexicon import SideMention
from kadesh.model.side import Party, Role
from kadesh.model.span import Span
from kadesh.resolve.fighter_words import enemy_words, own_strikes, own_struck, own_words
from kadesh.resolve.within import Lying, lies_nowhere

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
_SUFFERS = re.compile(
    r"(?:['’]s?)?\s(?:[\w-]+\s){0,3}?(?:lost|loses|losing|left|leaving|suffered|sustained|losses|loss|casualties"
    r"|dead|deaths|manpower|personnel|soldiers|troops|fighters|infantry|invaders|retreated|withdrew|fled|was|were|is|are|of)\b",
    re.IGNORECASE,
)
"""What is told behind 'the enemy' where it is the enemy's people that a number counts."""
_INSTALLED = re.compile(r"\b[A-Z]\w+[-–](?:installed|appointed|imposed)\b")
"""Who speaks for those that hold the ground: 'the Moscow-installed mayor'."""
BEHIND = 15
"""So many characters behind them: '40 of the enemy'."""
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
    loyal: frozenset[str] = frozenset()
    """The sides that fight together with the state of the report's country: none of its rebels or terrorists."""
    lying: Lying = lies_nowhere
    """In which country a village lies that is in no gazetteer."""

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
    return own_words().search(text) is not None or enemy_words().search(text) is not None


def are_one_group(a: str | None, b: str | None, *, kin: Callable[[str, str], bool]) -> bool:
    """Return whether two sides are an armed group and a branch of it; rebels of all kinds fight each other.

    >>> are_one_group("zor", "sea-zor", kin=lambda a, b: "zor" in a and "zor" in b)
    True
    >>> are_one_group("zor", "fra-opposition", kin=lambda a, b: True)
    False
    """
    if a is None or b is None or a == b or "opposition" in a + b:
        return False
    return a.islower() and b.islower() and kin(a, b)


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
    if is_speakers_own(victims, toll, camps=camps):
        enemy = next((side for side in camps.armed if not camps.kin(side, ours)), None)
        return replace(victims, side=enemy, basis="opponent")
    if victims.basis in ("stated", "outlet") and not _told_of_camps(span.of(camps.text), victims.side, ours=ours):
        return victims
    before = camps.text[camps.sentence_start(span.start, back=_BESIDE) : span.start]
    people, behind = camps.text[span.start : span.end], camps.text[span.end : toll.evidence.end]
    if _LOST.search(before):
        return _as(victims, ours)
    enemy = next((side for side in camps.armed if not camps.kin(side, ours)), None)
    for words in (people + behind[:BEHIND], before + people + behind):
        if own_words().search(words):
            return _as(victims, ours)
        if _speaks_of_enemy(words, acting=words.startswith(before) and bool(before)):
            return _as(victims, enemy) if enemy is not None else replace(victims, side=None, basis="opponent")
    return victims


def _speaks_of_enemy(words: str, *, acting: bool) -> bool:
    """Whether words tell of the enemy as those harmed; where it stands before them, only if it lost somebody.

    'The enemy lost nine men' and not 'the enemy shelled the town, killing nine'.
    """
    found = enemy_words().search(words)
    return found is not None and (not acting or _SUFFERS.match(words, found.end()) is not None)


def _told_of_camps(people: str, side: str | None, *, ours: str) -> bool:
    """Whether words for the people overrule whose they seem: 'enemy troops' of the country that speaks, 'our soldiers'."""
    return (enemy_words() if side == ours else own_words()).search(people) is not None


def is_of_enemy(toll: Toll, camps: Camps) -> bool:
    """Return whether the people of `toll` are told as the enemy's: 'the enemy left 40 dead', 'the adversary's losses'."""
    start, end = toll.evidence.start, toll.evidence.end
    before = camps.text[camps.sentence_start(start, back=_BESIDE) : start]
    return (
        enemy_words().search(before + camps.text[start:end]) is not None and own_words().search(toll.evidence.quote) is None
    )


def settle_struck(event: Event, camps: Camps) -> Party:
    """Return the target of `event`, which is the side that prints the report where 'our units came under attack'."""
    at = event.evidence.start
    if event.target.basis == "stated" or camps.ours is None:
        return event.target
    told = camps.text[camps.sentence_start(at, back=_BESIDE) : at] + event.evidence.quote
    struck = own_struck().search(told)
    if struck is None:
        return event.target
    start = event.evidence.end - len(told) + struck.start()
    span = Span(start, start + len(struck[1]))
    return Party(struck[1], camps.ours, "military" if camps.ours.isupper() else "armed-group", "stated", span)


def settle_striker(event: Event, camps: Camps) -> Party:
    """Return the attacker of `event`, which is the side that prints the report where 'our units ambushed a convoy'."""
    attacker, at = event.attacker, event.evidence.start
    ours = event.source.side if event.source is not None else camps.ours
    if _is_no_enemy(event, camps=camps):
        foe = next((side for side in camps.armed if not camps.kin(side, attacker.side or "")), None)
        return replace(attacker, side=foe, basis="opponent")
    if ours is None:
        return attacker
    if attacker.span is not None and _OURS.search(camps.text[max(0, attacker.span.start - _BESIDE) : attacker.span.start]):
        return replace(attacker, side=ours)
    told = camps.text[camps.sentence_start(at, back=_BEFORE_DEED) : at] + event.evidence.quote
    strikes = own_strikes().search(told)
    if attacker.side is not None or strikes is None or own_struck().search(told):
        return attacker
    start = event.evidence.end - len(told) + strikes.start()
    span = Span(start, start + len(strikes[1]))
    return Party(strikes[1], ours, "military" if ours.isupper() else "armed-group", "stated", span)


def _is_no_enemy(event: Event, *, camps: Camps) -> bool:
    """Whether the outlet's 'enemy' is the speaker's own side or that of the place: 'enemy drones hit us', a mayor said."""
    place = event.where.place
    home = place.country if place is not None else None
    at_home = event.attacker.side is not None and event.attacker.side == home
    return (at_home and _is_outlets_enemy(event.attacker)) or is_speakers_own(event.attacker, event, camps=camps)


def is_speakers_own(party: Party, claim: Claim, *, camps: Camps) -> bool:
    """Whether the outlet's 'enemy' is the side of whoever is cited: 'the enemy hit us', as the enemy's governor said."""
    told = claim.source
    if party.side is None or told is None or not _is_outlets_enemy(party):
        return False
    within = [m.side for m in camps.mentions if told.span is not None and m.span.within(told.span)]
    by_them = any(side is not None and camps.kin(party.side, side) for side in (told.side, *within))
    return by_them or _INSTALLED.search(told.words) is not None


def _is_outlets_enemy(party: Party) -> bool:
    words = (party.words or "").lower().removeprefix("the ")
    return party.basis in ("outlet", "stated") and enemy_words().match(words) is not None


def _as(victims: Party, side: str) -> Party:
    role: Role = victims.role
    if role == "unknown":
        role = "military" if side.isupper() else "armed-group"
    return replace(victims, side=side, role=role, basis="antecedent")
