"""Who is on the stage of a report: where it names sides, how often with fighters, who is told to hit whom."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import pairwise

from kadesh.model.claim import Claim, Event, Statement, Toll
from kadesh.model.company import find_leader, tells_origin
from kadesh.model.lexicon import SideMention
from kadesh.model.side import COMBATANTS, Party
from kadesh.model.span import Span
from kadesh.resolve.retelling.finders import find_finders
from kadesh.resolve.retelling.owning import owns_up

Kin = Callable[[str, str], bool]
"""Whether two sides are the same or one a part of the other."""
_SHORT = "|".join(rf"(?<=[a-z]\s[A-Z]{{{letters}}})" for letters in (2, 3, 4, 5))
"""A short form behind a word in small letters, 'told SANA'."""
_ENDS = re.compile(rf"(?:(?<=[a-z0-9)\]\"'”’])|{_SHORT})[.!?][\"”’)]?\s+(?=[\"“‘(]?[A-Z0-9])|\n+")
"""Where a sentence ends, without a parse."""

_BACK = 5
"""So many times back a side is looked for by those who fight for it, rather than by its country's name."""
_NEAR = 6
"""So many names back it is looked for whom one goes with."""
_BACKING = 60
"""Characters between two names of which one backs the other."""
_BACKED = re.compile(r"-(?:backed|supported|allied)\s(?:[\w-]+\s){0,2}\Z", re.IGNORECASE)
_BACKED_BY = re.compile(
    r"\b(?:(?:backed|supported|aided|assisted) by|(?:support|backing|advice|help|assistance|cover) from"
    r"|in support of|in aid of|(?:its|his|their|[a-z]+) (?:ally|backer),?)"
    r"\s(?:[\w-]+\s){0,2}\Z",
    re.IGNORECASE,
)
"""'Government forces backed by Russian', 'Russia launched an air campaign in support of the government'."""


@dataclass(frozen=True)
class Named:
    """Words that name a side: the side as the country of the report settles it, and where they stand."""

    side: str
    mention: SideMention
    sentence: int

    @property
    def armed(self) -> bool:
        """Whether the words are of people who fight, or of no people in particular."""
        return self.mention.role in COMBATANTS or self.mention.role is None


@dataclass(frozen=True)
class Hit:
    """An event with the sides that its own words name."""

    id: str
    start: int
    type: str
    attacker: str | None
    target: str | None


@dataclass(frozen=True)
class Stage:
    """One report as the choice of parties sees it."""

    text: str
    named: tuple[Named, ...]
    starts: tuple[int, ...]
    country: str | None
    opposition: str | None
    outlet: str | None
    kin: Kin
    claims: tuple[Claim, ...]
    known_allies: frozenset[frozenset[str]] = frozenset()
    """The pairs of sides that packs know to fight together."""
    country_of: Callable[[str], str | None] = dict[str, str]().get
    """The country of a side, None where that is not known."""

    def sentence_at(self, offset: int) -> int:
        """Return the number of the sentence that holds `offset`, counted from 0."""
        return bisect_right(self.starts, offset) - 1

    def sentence_of(self, span: Span) -> str:
        """Return the words of the sentence in which `span` begins."""
        at = self.sentence_at(span.start)
        return self.text[self.starts[at] : self.starts[at + 1] if at + 1 < len(self.starts) else len(self.text)]

    def of(self, side: str) -> list[Named]:
        """Return where a side is named, in order."""
        return self._by_side.get(side, [])

    @cached_property
    def _by_side(self) -> dict[str, list[Named]]:
        found: dict[str, list[Named]] = {}
        for named in self.named:
            found.setdefault(named.side, []).append(named)
        return found

    @cached_property
    def ranks(self) -> dict[str, int]:
        """Every side named with fighters by how often: 0 for the one named most."""
        count = Counter(n.side for n in self.named if n.mention.role in COMBATANTS)
        return {side: n for n, (side, _) in enumerate(sorted(count.items(), key=lambda item: (-item[1], item[0])))}

    @cached_property
    def groups(self) -> tuple[Named, ...]:
        """Where armed groups are named by their names, in order."""
        forces = (n for n in self.named if (n.mention.kind, n.mention.role) == ("force", "armed-group") and n.side.islower())
        return tuple(sorted(forces, key=lambda n: n.mention.span.start))

    @cached_property
    def allies(self) -> frozenset[frozenset[str]]:
        """The pairs of sides of which one is told to back the other: 'Russian-backed government forces'."""
        named = sorted(self.named, key=lambda n: n.mention.span.start)
        pairs = [(a.side, b.side) for a, b in pairwise(named) if a.side != b.side and self._is_backing(a, b)]
        pairs += [(a.side, b.side) for n, b in enumerate(named) for a in self._led_by(b, named[max(0, n - _NEAR) : n])]
        return frozenset(frozenset(pair) for pair in pairs)

    def _led_by(self, follower: Named, before: Sequence[Named]) -> Sequence[Named]:
        """Those of `before` with whom a side goes: 'the army backed by its ally Alpha', 'Al-Qaeda's branch the Front'."""
        leader = find_leader(self.text, follower.mention, others=[n.mention for n in before])
        return [n for n in before if n.side != follower.side and (n.mention is leader or self._is_branch(n, follower))]

    def _is_branch(self, a: Named, b: Named) -> bool:
        """Whether of two groups one only tells whose branch the other is."""
        if a.mention.kind != "force" or b.mention.kind != "force":
            return False
        return tells_origin(self.text, a.mention, others=[b.mention]) or tells_origin(
            self.text, b.mention, others=[a.mention]
        )

    def _is_backing(self, a: Named, b: Named) -> bool:
        between = self.text[a.mention.span.end : b.mention.span.start]
        return len(between) <= _BACKING and bool(_BACKED.match(between) or _BACKED_BY.search(between))

    def allies_of(self, side: str | None) -> frozenset[str]:
        """Return whom `side` backs, and who backs it."""
        return _others_than(side, self.allies)

    def friends_of(self, side: str | None) -> frozenset[str]:
        """Return whom `side` backs, who backs it, and with whom packs know it to fight together."""
        return _others_than(side, self.allies | self.known_allies)

    def finders_at(self, span: Span) -> frozenset[str]:
        """Return who is told to have found the dead of the sentence at `span`, or freed the captives: they did not do it."""
        start = self.starts[self.sentence_at(span.start)]
        named = [(n.mention.span.start - start, n.side) for n in self.named if n.mention.span.start >= start]
        return find_finders(self.sentence_of(span), named)

    @cached_property
    def losses(self) -> dict[str, frozenset[str]]:
        """The sides whose fighters each event is told to have killed or wounded, by the id of the event.

        Whom others than its attacker killed, as their own words tell, it did not.
        """
        lost: dict[str, frozenset[str]] = {}
        attackers = {c.id: c.attacker.side for c in self.claims if isinstance(c, Event)}
        for toll in self.claims:
            if not isinstance(toll, Toll) or toll.polarity != "asserted" or toll.scope == "cumulative":
                continue
            doer, attacker = _told(toll.perpetrator), attackers.get(toll.event or "")
            if doer is not None and attacker is not None and not self.kin(doer, attacker):
                continue
            if toll.event and toll.victims.side and toll.victims.role in COMBATANTS:
                lost[toll.event] = lost.get(toll.event, frozenset()) | {toll.victims.side}
        return lost

    @cached_property
    def hits(self) -> tuple["Hit", ...]:
        """Who is told by the words themselves to have hit whom, in the order of the text."""
        events = [c for c in self.claims if isinstance(c, Event)]
        hits = (Hit(e.id, e.evidence.start, e.type, _told(e.attacker), _told(e.target)) for e in events)
        return tuple(sorted(hits, key=lambda h: (h.start, h.id)))

    @cached_property
    def tolls(self) -> dict[str, list[Toll]]:
        """The tolls of each event, by its id."""
        found: dict[str, list[Toll]] = {}
        for claim in self.claims:
            if isinstance(claim, Toll) and claim.event:
                found.setdefault(claim.event, []).append(claim)
        return found

    @cached_property
    def accused(self) -> frozenset[str]:
        """The sides that somebody accuses."""
        charges = (c for c in self.claims if isinstance(c, Statement) and c.act == "accusation")
        return frozenset(c.addressee.side for c in charges if c.addressee.side)

    @cached_property
    def owning_up(self) -> frozenset[str]:
        """The groups that claim responsibility for what the report tells, not for some other deed."""
        claims = (c for c in self.claims if isinstance(c, Statement) and c.act == "claim-of-responsibility")
        told = (c for c in claims if c.polarity == "asserted" and owns_up(self.text, c.evidence.span))
        told = (c for c in told if not self.text[: c.evidence.start].endswith(("That ", "that ")))  # some other attack
        return frozenset(c.speaker.side for c in told if c.speaker.side and c.speaker.side.islower())

    @cached_property
    def claimed(self) -> frozenset[str]:
        """The sides that claim an attack."""
        claims = (c for c in self.claims if isinstance(c, Statement) and c.act == "claim-of-responsibility")
        return frozenset(c.speaker.side for c in claims if c.speaker.side)


def _told(party: Party) -> str | None:
    return party.side if party.basis in ("stated", "outlet") else None


@lru_cache(maxsize=16)
def find_sentences(text: str) -> tuple[int, ...]:
    """Return where the sentences of `text` start, by their ends and capitals alone.

    >>> find_sentences("Two U.S. shells fell at 5 p.m. near Zor, a guard told AFP. Nobody died.")
    (0, 59)
    """
    return (0, *(m.end() for m in _ENDS.finditer(text)))


def name_sides(
    mentions: Sequence[SideMention], starts: Sequence[int], *, meaning: Callable[[str], str | None]
) -> tuple[Named, ...]:
    """Return the mentions whose side is known, or is what `meaning` makes of their words."""
    sided = ((m.side or meaning(m.words), m) for m in mentions)
    return tuple(Named(side, m, bisect_right(starts, m.span.start) - 1) for side, m in sided if side is not None)


def best_mention(stage: Stage, side: str, *, near: Span) -> Named | None:
    """Return where a side is named nearest before the end of `near`, else first behind it."""
    found = stage.of(side)
    before = [n for n in found if n.mention.span.start < near.end]
    if not before:
        return next(iter(found), None)
    fighting = [n for n in before[-_BACK:] if n.mention.role in COMBATANTS]
    return (fighting or [n for n in before[-3:] if n.armed] or before)[-1]


def _others_than(side: str | None, pairs: frozenset[frozenset[str]]) -> frozenset[str]:
    return frozenset(other for pair in pairs if side in pair for other in pair if other != side)
