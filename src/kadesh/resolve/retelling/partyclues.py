"""What speaks for a side as attacker or target of an event, or as the one who did what a toll tells: clues by name.

The clues are weighed by `choices`. They never name a side: what a side is to the report (its country, that country's rebels,
an armed group, a coalition, a state from abroad) and where its name stands is all they tell.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from kadesh.model.claim import Event, Toll
from kadesh.model.side import COMBATANTS, Party
from kadesh.model.span import Span
from kadesh.resolve.retelling.deedwords import tell_deeds
from kadesh.resolve.retelling.stage import Hit, Named, Stage

_PRE = frozenset(
    "by on against at in from of between with and targeting to near into for that while when after as hit than said "
    "towards inside across via killed attacked".split()
)
_POST = frozenset(
    "forces troops fighters militants soldiers army positions position areas area territory held backed led controlled "
    "said says and to in of on have has had is are were was that which who".split()
)
_DEED = re.compile(
    r"(?:['’]s?)?\s(?:[\w-]+\s){0,2}?(?:air ?)?(?:strike|raid|shell|attack|bomb|offensive|fire|missile|rocket|jet|"
    r"warplane|drone|assault|operation|artillery|aircraft|helicopter)",
    re.IGNORECASE,
)
_PEOPLE = {"armed-group": "fighters", "military": "soldiers", "police": "police"}
_HEADLINE, _LEAD = 110, 450
_OPEN = frozenset(
    "gunman gunmen men man unknown unidentified armed suspected assailants assailant attackers attacker youths youth mob "
    "bandits robbers kidnappers thugs hoodlums persons individuals group groups".split()
)
_REBEL = frozenset(
    "rebels rebel insurgents insurgent militants militant guerrillas guerrilla extremists terrorists terrorist jihadists "
    "islamists fighters separatists ultras subversives infiltrators".split()
)
_STATE = frozenset("army soldiers troops police forces government military security navy marines rangers jawans".split())
_KINDS = {
    "shelling": "fired", "missile": "fired", "airstrike": "air", "drone": "air", "chemical": "air", "bombing": "bombing",
    "clash": "clash", "offensive": "offensive", "shooting": "small", "assassination": "small", "mass-killing": "small",
    "abduction": "abduction", "protest-violence": "protest",
}  # fmt: skip


@dataclass(frozen=True)
class Asked:
    """What a party is looked for: the words of the claim, its kind, what the rules say of this slot and of the other."""

    span: Span
    kind: str
    rule: Party
    other: Party
    home: str | None
    key: str
    outcome: str = ""
    """What became of the people of the toll whose doer is asked for; empty where it is a party of an event."""


def kind_of(event: Event) -> str:
    """The kind of event that clues tell apart."""
    return _KINDS.get(event.type, "other")


@dataclass(frozen=True)
class _Deeds:
    """Whom the words of other events name: as attackers (all, the last before, the next), as hit."""

    name: str
    attackers: frozenset[str]
    last: str | None
    following: str | None
    targets: frozenset[str]


@dataclass(frozen=True)
class _Seen:
    """What a report shows to whoever asks, whichever side is weighed: worked out once for each question."""

    stage: Stage
    asked: Asked
    here: int
    first: int
    """Where the first name of the sentence asked about stands."""
    hit: str | None
    groups: frozenset[str]
    last_group: str | None
    deeds: tuple[_Deeds, ...]
    foes: frozenset[str | None]
    """Whom the other party fights elsewhere."""


def clues_for(stage: Stage, asked: Asked, sides: Iterable[str | None]) -> dict[str | None, tuple[str, ...]]:
    """Return what speaks for or against each of `sides` in the slot asked for, None standing for nobody."""
    seen = _look(stage, asked)
    return {side: _of_none(stage, asked) if side is None else _of_side(seen, side) for side in sides}


def _of_none(stage: Stage, asked: Asked) -> tuple[str, ...]:
    return (*_of_nobody(stage, asked), *_of_people(asked, "nobody"), *_of_deed(stage, asked, "nobody"))


def _look(stage: Stage, asked: Asked) -> _Seen:
    here = stage.sentence_at(asked.span.start)
    others = [h for h in stage.hits if h.id != asked.key]
    alike = [h for h in others if _KINDS.get(h.type, "other") == asked.kind.split()[0]]
    other = asked.other.side
    pairs = [(h.attacker, h.target) for h in others if h.attacker != h.target and other is not None]
    before = [n.side for n in stage.groups if n.mention.span.start < asked.span.end]
    return _Seen(
        stage=stage,
        asked=asked,
        here=here,
        first=min((n.mention.span.start for n in stage.named if n.sentence == here), default=0),
        hit=hit_by(stage, asked) if not asked.outcome else None,  # of tolls `_of_people` tells it
        groups=frozenset(n.side for n in stage.groups),
        last_group=before[-1] if before else None,
        deeds=(_read_deeds("", others, asked.span.start), _read_deeds(" so", alike, asked.span.start)),
        foes=frozenset(b if a == other else a for a, b in pairs if other in (a, b)),
    )


def _read_deeds(name: str, hits: Sequence[Hit], at: int) -> _Deeds:
    attacks = [(h.start, h.attacker) for h in hits if h.attacker is not None]
    before = [side for start, side in attacks if start <= at]
    after = [side for start, side in attacks if start > at]
    return _Deeds(
        name,
        frozenset(side for _, side in attacks),
        before[-1] if before else None,
        after[0] if after else None,
        frozenset(h.target for h in hits if h.target is not None),
    )


def _of_side(seen: _Seen, side: str) -> tuple[str, ...]:
    stage, asked = seen.stage, seen.asked
    what = class_of(side, asked.home)
    whose = (*_of_people(asked, what), *_of_deed(stage, asked, what))
    found = [*_of_class(asked, side), *whose, *_of_rule(stage, asked, side), *_of_naming(seen, side)]
    found += _of_hit(seen, side)
    return tuple(dict.fromkeys([*found, *_of_report(seen, side)]))


def class_of(side: str, home: str | None) -> str:
    """What a side is to the report: 'home', 'rebels', 'state', 'coalition', 'group'."""
    if side == home:
        return "home"
    if side.isupper():
        return "state"
    if side.endswith("-coalition"):
        return "coalition"
    if side.endswith("-opposition"):
        return "rebels"
    return "group"


def _of_nobody(stage: Stage, asked: Asked) -> Iterator[str]:
    yield "nobody"
    yield f"nobody {asked.kind}"
    yield f"nobody, rule {asked.rule.basis if asked.rule.side else 'none'}"
    yield f"nobody, rule {'some' if asked.rule.side else 'none'} {asked.kind}"
    here = stage.sentence_at(asked.span.start)
    armed = {n.side for n in stage.named if n.sentence == here and n.armed}
    yield f"nobody, {min(len(armed), 3)} named here"
    yield f"nobody, {min(len(stage.ranks), 4)} armed"
    others = [h for h in stage.hits if h.id != asked.key]
    alike = {h.attacker for h in others if _KINDS.get(h.type, "other") == asked.kind.split()[0]} - {None}
    yield f"nobody, {min(len(alike), 2)} attack so"
    yield f"nobody, {min(len({h.attacker for h in others} - {None}), 3)} attack"
    yield f"nobody, {min(len({n.side for n in stage.groups}), 3)} groups"
    if asked.rule.words and asked.rule.side is None:
        yield "nobody, words without a side"
    if (general := words_of(asked.rule)) is not None:
        yield f"nobody, {general} words"
    if (hit := hit_by(stage, asked)) is not None:
        yield f"nobody, hit {hit}"
        yield f"nobody, hit {hit} {asked.kind.split()[0]}"
        yield f"nobody, hit {hit}, {min(len({n.side for n in stage.groups}), 2)} groups"
    if asked.other.side is None:
        yield "nobody, other none"


def _of_hit(seen: _Seen, side: str) -> Iterator[str]:
    """What a side is to those who came to harm: rebels of a country whose police were shot, the state whose rebels died.

    'Three guerrillas were killed' names nobody, yet who fights guerrillas is no riddle where one state is spoken of.
    """
    hit, asked = seen.hit, seen.asked
    what, kind = class_of(side, asked.home), asked.kind.split()[0]
    if hit is not None:
        yield f"{what}, hit {hit}"
        yield f"{what}, hit {hit} {kind}"
        yield f"{what}, hit {hit}, {min(len(seen.groups), 2)} groups"
        if seen.groups == {side}:
            yield f"only group, hit {hit}"
            yield f"only group, hit {hit} {kind}"
    if (general := words_of(asked.rule)) is not None:
        yield f"{what}, {general} words"
        if seen.groups == {side}:
            yield f"only group, {general} words"
        if seen.last_group == side:
            yield f"last group, {general} words"


def hit_by(stage: Stage, asked: Asked) -> str | None:
    """Whom an event hit, by what they are to the country: 'home fighters', 'group people'; None if unknown."""
    victims = next((t.victims for t in stage.tolls.get(asked.key, ()) if t.victims.side is not None), asked.other)
    if victims.side is None:
        return None
    return f"{class_of(victims.side, asked.home)} {'fighters' if victims.role in COMBATANTS else 'people'}"


def words_of(party: Party) -> str | None:
    """What words that name no side say of whoever acted: 'open' ('gunmen'), 'rebel', 'state'; None where a side is named."""
    if not party.words or party.side is not None:
        return None
    words = set(party.words.lower().split())
    return "open" if words & _OPEN else "rebel" if words & _REBEL else "state" if words & _STATE else "some"


def _of_class(asked: Asked, side: str) -> Iterator[str]:
    what = class_of(side, asked.home)
    yield f"is {what}"
    yield f"is {what} {asked.kind}"
    if asked.other.side is not None:
        yield f"is {what}, other {class_of(asked.other.side, asked.home)}"


def _of_people(asked: Asked, what: str) -> Iterator[str]:
    """Who hits whom: fighters, soldiers, police or other people, whose they are, and what became of them."""
    if not asked.outcome:
        return
    people = _PEOPLE.get(asked.other.role, "people")
    whose = class_of(asked.other.side, asked.home) if asked.other.side is not None else "nobody"
    yield f"{what} hits {people} of {whose}"
    yield f"{what} hits {people}"
    yield f"{what}: {asked.outcome}"
    yield f"{what}: {asked.outcome} {people}"


def _of_deed(stage: Stage, asked: Asked, what: str) -> Iterator[str]:
    """What the words of a toll's sentence tell of the deed: who tortures, who flies, who fires into a crowd."""
    if not asked.outcome:
        return
    at = stage.sentence_at(asked.span.start)
    end = stage.starts[at + 1] if at + 1 < len(stage.starts) else len(stage.text)
    for kind in tell_deeds(stage.text, Span(stage.starts[at], end), asked.span):
        yield f"{what}, word {kind}"


def _of_rule(stage: Stage, asked: Asked, side: str) -> Iterator[str]:
    rule, other = asked.rule, asked.other
    if rule.side == side:
        yield "rule"
        yield f"rule {rule.basis}"
        yield f"rule {rule.basis} {asked.kind}"
        yield f"rule {class_of(side, asked.home)}"
    elif rule.side is not None and stage.kin(rule.side, side):
        yield "rule kin"
    if other.side == side:
        yield "other"
        yield f"other {other.basis}"
        yield f"other {asked.kind}"
    elif other.side is not None and stage.kin(other.side, side):
        yield "other kin"


def _of_naming(seen: _Seen, side: str) -> Iterator[str]:
    here = seen.here
    named = seen.stage.of(side)
    if not named:
        yield "unnamed"
        return
    nearest = min(abs(n.sentence - here) for n in named)
    yield f"sentences {min(nearest, 4)}"
    armed = [abs(n.sentence - here) for n in named if n.armed and n.mention.kind not in ("country", "capital")]
    yield f"armed sentences {min(min(armed, default=9), 4)}"
    before = [here - n.sentence for n in named if n.sentence < here and n.armed]
    if before and nearest != 0:
        yield f"before {min(*before, 4)}"
    if any(n.mention.span.start < _HEADLINE for n in named):
        yield "headline"
    elif any(n.mention.span.start < _LEAD for n in named):
        yield "lead"
    for mention in (n for n in named if n.sentence == here):
        yield from _of_place(seen, mention)


def _of_place(seen: _Seen, named: Named) -> Iterator[str]:
    asked, span, text = seen.asked, named.mention.span, seen.stage.text
    where = "inside" if span.within(asked.span) else "left" if span.end <= asked.span.start else "right"
    yield f"{where}{' first' if span.start == seen.first else ''}"
    kind = named.mention.kind
    yield f"{where} {kind}"
    yield from _beside(text[max(0, span.start - 30) : span.start], text[span.end : span.end + 50], kind)
    if named.mention.by_outlet:
        yield "loaded word"
    if asked.rule.span is not None and span.overlaps(asked.rule.span):
        yield "rule span"


@lru_cache(maxsize=1024)
def _beside(before: str, after: str, kind: str) -> tuple[str, ...]:
    """What the words right before and behind a name tell; asked again for each claim of its sentence."""
    words = re.findall(r"[\w’'-]+", before)
    while words and words[-1].lower() in ("the", "a", "an"):
        words.pop()
    pre = words[-1].lower() if words and words[-1].lower() in _PRE else "else"
    deed = ("post deed",) if _DEED.match(after) else ()
    post = re.match(r"[-\s’']*(?:s\s)?([\w]+)", after)
    next_word = (f"post {post[1].lower()}",) if post is not None and post[1].lower() in _POST else ()
    return (f"pre {pre} {kind}", f"pre {pre}", *deed, *next_word)


def _of_report(seen: _Seen, side: str) -> Iterator[str]:
    stage = seen.stage
    rank = stage.ranks.get(side)
    yield f"rank {min(rank, 3) if rank is not None else 'none'}"
    yield from _of_groups(seen, side)
    if side in stage.accused:
        yield "accused"
    if side in stage.claimed:
        yield "claims"
    if side == stage.outlet:
        yield "outlet"
    yield from _of_deeds(seen, side)
    for toll in stage.tolls.get(seen.asked.key, ()):
        yield from _of_toll(stage, toll, side)


def _of_groups(seen: _Seen, side: str) -> Iterator[str]:
    """Whether it is the only armed group that the report names, and the one named last before."""
    asked = seen.asked
    if seen.groups == {side}:
        yield "only group"
        yield f"only group {asked.kind.split()[0]}"
        yield f"only group, rule {'none' if asked.rule.side is None else asked.rule.basis}"
    if seen.last_group == side:
        yield "last group"
    if side == asked.home and not seen.groups:
        yield "home, no group"


def _of_deeds(seen: _Seen, side: str) -> Iterator[str]:
    """Whom the words of other events name: of the one told last before, of the next one, of those of the same kind."""
    for deeds in seen.deeds:
        if side in deeds.attackers:
            yield f"attacks elsewhere{deeds.name}"
        if deeds.last == side:
            yield f"attacked last{deeds.name}"
        if deeds.following == side:
            yield f"attacks next{deeds.name}"
        if deeds.attackers == {side}:
            yield f"only attacker{deeds.name}"
        if side in deeds.targets:
            yield f"hit elsewhere{deeds.name}"
        if deeds.targets == {side}:
            yield f"only target{deeds.name}"
    if side in seen.foes:
        yield "fights other elsewhere"


def _of_toll(stage: Stage, toll: Toll, side: str) -> Iterator[str]:
    if toll.perpetrator.side == side and toll.perpetrator.basis in ("stated", "outlet"):
        yield "toll by"
    victims = toll.victims
    if victims.side is None:
        return
    people = "fighters" if victims.role in COMBATANTS else "people"
    if victims.side == side:
        yield f"toll {people}"
        if toll.scope == "event" and toll.outcome == "killed":
            yield f"killed {people} {victims.basis}"
    elif stage.kin(victims.side, side):
        yield f"toll kin {people}"
    else:
        yield f"toll not {people}"
