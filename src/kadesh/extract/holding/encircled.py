"""Ground that is besieged where the verb has no place for its object: people there, 'which they besiege', nobody named."""

from kadesh.extract.document import Document, Sentence
from kadesh.extract.holding.barenames import ground_before
from kadesh.extract.holding.ground import Ground, join_ground
from kadesh.extract.holding.localities import localities_at
from kadesh.extract.holding.locality import Locality
from kadesh.extract.holding.moves import holds_ground
from kadesh.extract.holding.sieges import is_somebodys, state_besieging
from kadesh.extract.standing import standing_of
from kadesh.extract.violence.parties import Actor, all_named_after, doer_of, is_armed, is_passive, party_from, subject_tokens
from kadesh.extract.voices.utterance import word_at

_RELATIVES = frozenset("which that where".split())
_PEOPLE = frozenset("who civilians people residents families inhabitants villagers".split())
_WITHIN = 8


def tell_encircled(document: Document, sentence: Sentence, *, k: int) -> list[Ground]:
    """Return the ground besieged by the verb at `k`: 'the base which Alpha has besieged', 'besieged by Beta in Gamma'."""
    if standing_of(sentence, k) != "done":
        return []
    return _suffered(document, sentence, k=k) if is_passive(sentence, k) else _done(document, sentence, k=k)


def _done(document: Document, sentence: Sentence, *, k: int) -> list[Ground]:
    """'The base which Alpha has besieged', 'Beta, where Alpha has besieged 9,000 people'."""
    opened = next((j for j in range(k - 1, max(0, k - _WITHIN), -1) if word_at(sentence, j) in _RELATIVES), None)
    actor = doer_of(document, sentence, k=k) if opened is not None else None
    if opened is None or actor is None or not holds_ground(actor):
        return []
    noun = opened - 1 - (word_at(sentence, opened - 1) == ",")
    places = _named(document, sentence, noun=noun) or ground_before(document, sentence, k=opened)
    return join_ground(sentence, "besieged", actor=actor, localities=places, first=opened, last=k)


def _named(document: Document, sentence: Sentence, *, noun: int, first: int | None = None) -> list[Locality]:
    """The place in the phrase that ends with the noun, whatever stands before its name: 'the rebel-held town of Alpha'."""
    start = sentence.tokens[noun].left_edge.i if first is None else first
    return next((p for j in range(start, noun + 1) if (p := localities_at(document, sentence, k=j, last=noun))), [])


def _suffered(document: Document, sentence: Sentence, *, k: int) -> list[Ground]:
    parties = [m for m in all_named_after(sentence, k + 1, words=("by",), reach=4) if is_armed(m)]
    if parties:
        last = sentence.token_at(parties[-1].span.end - 1)
        places = _of_people(document, sentence, k=k, last=last)
        actors = [Actor(party_from(m)) for m in parties]
    else:
        bounds = subject_tokens(sentence, k)
        places = _named(document, sentence, noun=bounds[1]) if bounds is not None else []
        foe = None if is_somebodys(sentence, k) else state_besieging(document, places=places)
        actors = [foe] if foe is not None else []
    return [g for a in actors for g in join_ground(sentence, "besieged", actor=a, localities=places, first=k, last=k)]


def _of_people(document: Document, sentence: Sentence, *, k: int, last: int) -> list[Locality]:
    """Where people are besieged: behind whoever besieges them, or before 'who were besieged by'."""
    at = next((j for j in range(last + 1, min(last + 4, len(sentence.tokens))) if word_at(sentence, j) == "in"), None)
    if at is not None and any(word_at(sentence, j) in _PEOPLE for j in range(max(0, k - _WITHIN), k)):
        return _named(document, sentence, noun=min(at + _WITHIN, len(sentence.tokens) - 1), first=at + 1)
    who = next((j for j in range(k - 1, max(0, k - _WITHIN), -1) if word_at(sentence, j) == "who"), None)
    return ground_before(document, sentence, k=who) if who is not None else []
