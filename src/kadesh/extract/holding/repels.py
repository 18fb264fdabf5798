"""Attacks that were beaten off: whoever attacked did not take the place."""

from kadesh.extract.document import Document, Sentence
from kadesh.extract.holding.barenames import name_in_no_gazetteer
from kadesh.extract.holding.ground import Ground, join_ground
from kadesh.extract.holding.localities import localities_at
from kadesh.extract.standing import standing_of
from kadesh.extract.violence.parties import Actor, is_armed, is_passive, mentions_in, named_after, party_from, subject_tokens
from kadesh.model.claim import ControlStatus

_UPON = frozenset(("on", "against", "into", "at", "towards", "to", "in", "near"))
_ATTACKS = frozenset("attack attacks assault assaults offensive push advance raid attempt attempts infiltration".split())


def be_repelled(document: Document, sentence: Sentence, k: int, *, status: ControlStatus) -> list[Ground]:
    """'repelled the rebel attack on Alpha', 'an assault by rebels on Alpha was repelled': they did not take it."""
    if standing_of(sentence, k) != "done" or not _beats_off(sentence, k):
        return []
    first, last = _attack(sentence, k)
    for j in range(first, last):
        if sentence.tokens[j].lower_ in _UPON:
            places = localities_at(document, sentence, k=j + 1) or name_in_no_gazetteer(sentence, j + 1, verb="into")
            attackers = [m for m in mentions_in(sentence, first, j - 1) if is_armed(m)]
            attackers = attackers or [m for m in [named_after(sentence, first, words=("by",))] if m is not None]
            if places and attackers:
                actor = Actor(party_from(attackers[0]))
                return join_ground(sentence, status, actor=actor, localities=places, first=min(first, k), last=max(j, k))
    return []


def _beats_off(sentence: Sentence, k: int) -> bool:
    """Whether 'beat' at token `k` stands with its 'off': who is beaten has attacked nothing."""
    return not sentence.tokens[k].lower_.startswith("beat") or bool({"off", "back"} & _words(sentence, k + 1, k + 4))


def _words(sentence: Sentence, first: int, last: int) -> set[str]:
    return {t.lower_ for t in sentence.tokens[first : last + 1]}


def _attack(sentence: Sentence, k: int) -> tuple[int, int]:
    """Where the attack is told: behind the verb at token `k`, or before it where it was beaten off by nobody named."""
    bounds = subject_tokens(sentence, k)
    told = bounds is not None and not _ATTACKS.isdisjoint(_words(sentence, *bounds))
    bare = not any(c.dep_ in ("dobj", "obj") for c in sentence.tokens[k].children)  # 'Assault on Alpha foiled'
    if bounds is not None and told and (bare or is_passive(sentence, k)):
        return bounds[0], k
    return (k, k) if is_passive(sentence, k) else (k + 1, min(k + 14, len(sentence.tokens)))
