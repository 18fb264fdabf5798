"""Ground that is fought for: 'battling for control of the town', 'clashes between Alpha and Beta for the city'."""

from kadesh.extract.document import Document, Sentence
from kadesh.extract.holding.ground import Ground, join_ground
from kadesh.extract.holding.localities import localities_at
from kadesh.extract.holding.locality import Locality
from kadesh.extract.holding.moves import holds_ground
from kadesh.extract.standing import standing_of
from kadesh.extract.violence.parties import Actor, doers_of, is_armed, mentions_in, named_from, party_from
from kadesh.extract.voices.utterance import word_at
from kadesh.model.claim import ControlStatus

_FOR = frozenset(("for", "over"))
_BESIDE = frozenset("alongside beside with".split())
"""Who fights alongside somebody is on their side."""
_NEAR, _FAR = 6, 14


def tell_fight(document: Document, sentence: Sentence, k: int, *, status: ControlStatus) -> list[Ground]:
    """Return the ground that is fought for, once for each party: who fights, whom they fight, those named by 'between'."""
    reach = _FAR if any(word_at(sentence, j) == "between" for j in range(k + 1, k + _NEAR)) else _NEAR
    at = next((j for j in range(k + 1, min(k + reach, len(sentence.tokens))) if word_at(sentence, j) in _FOR), None)
    if at is None or standing_of(sentence, k) != "done":
        return []
    first = _skip_control(sentence, at + 1)
    places = localities_at(document, sentence, k=first)
    places = [p for p in places if p.where.place is not None or p.where.precision == "town"]
    actors = _fighters(document, sentence, k=k, at=at, places=places) if places else []
    return [g for a in actors for g in join_ground(sentence, status, actor=a, localities=places, first=k, last=first)]


def _skip_control(sentence: Sentence, at: int) -> int:
    """The token behind 'full control of' from token `at` on."""
    while word_at(sentence, at) in ("full", "the", "control") and word_at(sentence, at + 1) in ("control", "of", "over"):
        at += 1
    return at + (word_at(sentence, at) in ("of", "over"))


def _fighters(document: Document, sentence: Sentence, *, k: int, at: int, places: list[Locality]) -> list[Actor]:
    """Who fights at token `k`, and whom: the foe stands between the verb and 'for' at token `at`."""
    found = doers_of(document, sentence, k=k) if sentence.tokens[k].tag_.startswith("VB") else []
    if not found:
        ends = [sentence.token_at(p.where.span.end - 1) for p in places if p.where.span is not None]
        near = [*range(k + 1, k + _NEAR), *(j for e in ends for j in range(e + 1, e + 3))]  # 'for Alpha between Beta and'
        between = next((j for j in near if word_at(sentence, j) == "between"), None)
        if between is not None:
            return [Actor(party_from(m)) for m in named_from(sentence, between + 1) if is_armed(m)]
        return [a for a in doers_of(document, sentence, k=k) if holds_ground(a)]  # '14 rebels died in the battle for Beta'
    foes = [] if word_at(sentence, k + 1) in _BESIDE else [m for m in mentions_in(sentence, k + 1, at - 1) if is_armed(m)]
    sides = {a.party.side for a in found}
    against = [Actor(party_from(m)) for m in foes[:1] if m.side and m.side not in sides]
    return [a for a in [*found, *against] if holds_ground(a)]
