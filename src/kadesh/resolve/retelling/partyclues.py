"""What speaks for a side as attacker or target of an event, or as the one who did what a toll tells: clues by name.

The clues are weighed by `choices`. They never name a side: what a side is to the report (its country, that country's rebels,
an armed group, a coalition, a state from abroad) and where its name stands is all they tell.
"""

from collections.abc import Iterable, Iterator

from kadesh.model.claim import Toll
from kadesh.model.side import COMBATANTS
from kadesh.model.span import Span
from kadesh.resolve.retelling.asked import Asked, class_of, hit_by, kind_of, words_of
from kadesh.resolve.retelling.deedwords import tell_deeds
from kadesh.resolve.retelling.namings import clues_of_naming
from kadesh.resolve.retelling.seen import Seen, look_around
from kadesh.resolve.retelling.stage import Stage

_PEOPLE = {"armed-group": "fighters", "military": "soldiers", "police": "police"}


def clues_for(stage: Stage, asked: Asked, *, sides: Iterable[str | None]) -> dict[str | None, tuple[str, ...]]:
    """Return what speaks for or against each of `sides` in the slot asked for, None standing for nobody."""
    seen = look_around(stage, asked)
    return {side: _of_none(stage, asked) if side is None else _of_side(seen, side) for side in sides}


def _of_none(stage: Stage, asked: Asked) -> tuple[str, ...]:
    return (*_of_nobody(stage, asked), *_of_people(asked, "nobody"), *_of_deed(stage, asked, what="nobody"))


def _of_side(seen: Seen, side: str) -> tuple[str, ...]:
    stage, asked = seen.stage, seen.asked
    what = class_of(side, asked.home)
    whose = (*_of_people(asked, what), *_of_deed(stage, asked, what=what))
    found = [*_of_class(asked, side), *whose, *_of_rule(stage, asked, side=side), *clues_of_naming(seen, side)]
    found += _of_hit(seen, side)
    return tuple(dict.fromkeys([*found, *_of_report(seen, side)]))


def _of_nobody(stage: Stage, asked: Asked) -> Iterator[str]:
    groups = len({n.side for n in stage.groups})
    yield "nobody"
    yield f"nobody {asked.kind}"
    yield f"nobody, rule {asked.rule.basis if asked.rule.side else 'none'}"
    yield f"nobody, rule {'some' if asked.rule.side else 'none'} {asked.kind}"
    yield from _of_numbers(stage, asked, groups=groups)
    if asked.rule.words and asked.rule.side is None:
        yield "nobody, words without a side"
    if (general := words_of(asked.rule)) is not None:
        yield f"nobody, {general} words"
    if (hit := hit_by(stage, asked)) is not None:
        yield f"nobody, hit {hit}"
        yield f"nobody, hit {hit} {asked.kind.split()[0]}"
        yield f"nobody, hit {hit}, {min(groups, 2)} groups"
    if asked.other.side is None:
        yield "nobody, other none"


def _of_numbers(stage: Stage, asked: Asked, *, groups: int) -> Iterator[str]:
    """How many sides could have done it: named in the sentence, armed, attackers of other events, armed groups."""
    here = stage.sentence_at(asked.span.start)
    armed = {n.side for n in stage.named if n.sentence == here and n.armed}
    yield f"nobody, {min(len(armed), 3)} named here"
    yield f"nobody, {min(len(stage.ranks), 4)} armed"
    others = [h for h in stage.hits if h.id != asked.key]
    alike = {h.attacker for h in others if kind_of(h.type) == asked.kind.split()[0]} - {None}
    yield f"nobody, {min(len(alike), 2)} attack so"
    yield f"nobody, {min(len({h.attacker for h in others} - {None}), 3)} attack"
    yield f"nobody, {min(groups, 3)} groups"


def _of_hit(seen: Seen, side: str) -> Iterator[str]:
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


def _of_deed(stage: Stage, asked: Asked, *, what: str) -> Iterator[str]:
    """What the words of a toll's sentence tell of the deed: who tortures, who flies, who fires into a crowd."""
    if not asked.outcome:
        return
    at = stage.sentence_at(asked.span.start)
    end = stage.starts[at + 1] if at + 1 < len(stage.starts) else len(stage.text)
    for kind in tell_deeds(stage.text, Span(stage.starts[at], end), toll=asked.span):
        yield f"{what}, word {kind}"


def _of_rule(stage: Stage, asked: Asked, *, side: str) -> Iterator[str]:
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


def _of_report(seen: Seen, side: str) -> Iterator[str]:
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
        yield from _of_toll(stage, toll, side=side)


def _of_groups(seen: Seen, side: str) -> Iterator[str]:
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


def _of_deeds(seen: Seen, side: str) -> Iterator[str]:
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


def _of_toll(stage: Stage, toll: Toll, *, side: str) -> Iterator[str]:
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
