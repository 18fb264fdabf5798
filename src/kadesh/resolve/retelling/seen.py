"""What a report shows to whoever asks for a party: worked out once for each question, whichever side is weighed."""

from collections.abc import Sequence
from dataclasses import dataclass

from kadesh.resolve.retelling.asked import Asked, hit_by, kind_of
from kadesh.resolve.retelling.stage import Hit, Stage


@dataclass(frozen=True)
class Deeds:
    """Whom the words of other events name: as attackers (all, the last before, the next), as hit."""

    name: str
    attackers: frozenset[str]
    last: str | None
    following: str | None
    targets: frozenset[str]


@dataclass(frozen=True)
class Seen:
    """What a report shows to whoever asks, whichever side is weighed: worked out once for each question."""

    stage: Stage
    asked: Asked
    here: int
    first: int
    """Where the first name of the sentence asked about stands."""
    hit: str | None
    groups: frozenset[str]
    last_group: str | None
    deeds: tuple[Deeds, ...]
    foes: frozenset[str | None]
    """Whom the other party fights elsewhere."""


def look_around(stage: Stage, asked: Asked) -> Seen:
    """Return what the report shows to whoever asks this."""
    here = stage.sentence_at(asked.span.start)
    others = [h for h in stage.hits if h.id != asked.key]
    alike = [h for h in others if kind_of(h.type) == asked.kind.split()[0]]
    other = asked.other.side
    pairs = [(h.attacker, h.target) for h in others if h.attacker != h.target and other is not None]
    before = [n.side for n in stage.groups if n.mention.span.start < asked.span.end]
    return Seen(
        stage=stage,
        asked=asked,
        here=here,
        first=min((n.mention.span.start for n in stage.named if n.sentence == here), default=0),
        hit=hit_by(stage, asked) if not asked.outcome else None,  # of tolls `_of_people` tells it
        groups=frozenset(n.side for n in stage.groups),
        last_group=before[-1] if before else None,
        deeds=(_read_deeds("", others, at=asked.span.start), _read_deeds(" so", alike, at=asked.span.start)),
        foes=frozenset(b if a == other else a for a, b in pairs if other in (a, b)),
    )


def _read_deeds(name: str, hits: Sequence[Hit], *, at: int) -> Deeds:
    attacks = [(h.start, h.attacker) for h in hits if h.attacker is not None]
    before = [side for start, side in attacks if start <= at]
    after = [side for start, side in attacks if start > at]
    return Deeds(
        name,
        frozenset(side for _, side in attacks),
        before[-1] if before else None,
        after[0] if after else None,
        frozenset(h.target for h in hits if h.target is not None),
    )
