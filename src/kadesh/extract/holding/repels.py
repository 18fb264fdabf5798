"""Attacks that were beaten off: whoever attacked did not take the place."""

from kadesh.extract.document import Document, Sentence
from kadesh.extract.holding.ground import Ground, join_ground
from kadesh.extract.holding.localities import localities_at
from kadesh.extract.standing import standing_of
from kadesh.extract.violence.parties import Actor, is_armed, is_passive, mentions_in, named_after, party_from, subject_tokens
from kadesh.model.claim import ControlStatus

_UPON = frozenset(("on", "against", "into", "at", "towards", "to", "in", "near"))
_ATTACKS = frozenset("attack attacks assault assaults offensive push advance raid attempt attempts infiltration".split())


def be_repelled(document: Document, sentence: Sentence, k: int, *, status: ControlStatus) -> list[Ground]:
    """'repelled the rebel attack on Alpha', 'an assault by rebels on Alpha was repelled': they did not take it."""
    if standing_of(sentence, k) != "done":
        return []
    first, last = _attack(sentence, k)
    for j in range(first, last):
        if sentence.tokens[j].lower_ in _UPON:
            places = localities_at(document, sentence, k=j + 1)
            attackers = [m for m in mentions_in(sentence, first, j - 1) if is_armed(m)]
            attackers = attackers or [m for m in [named_after(sentence, first, words=("by",))] if m is not None]
            if places and attackers:
                actor = Actor(party_from(attackers[0]))
                return join_ground(sentence, status, actor=actor, localities=places, first=min(first, k), last=max(j, k))
    return []


def _attack(sentence: Sentence, k: int) -> tuple[int, int]:
    """Where the attack is told: behind the verb at token `k`, or before it where it was beaten off by nobody named."""
    if not is_passive(sentence, k):
        return k + 1, min(k + 14, len(sentence.tokens))
    bounds = subject_tokens(sentence, k)
    told = bounds is not None and any(t.lower_ in _ATTACKS for t in sentence.tokens[bounds[0] : bounds[1] + 1])
    return (bounds[0], bounds[1] + 1) if bounds is not None and told else (k, k)
