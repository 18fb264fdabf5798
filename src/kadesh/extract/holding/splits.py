"""Ground that two parties share: 'the city is split between Alpha and Beta', 'control of it is divided between them'."""

from kadesh.extract.document import Document, Sentence
from kadesh.extract.holding.barenames import ground_before
from kadesh.extract.holding.ground import Ground, join_ground
from kadesh.extract.holding.localities import ends_before, localities_at
from kadesh.extract.holding.locality import Locality
from kadesh.extract.holding.owners import owner_by_adjective
from kadesh.extract.standing import standing_of
from kadesh.extract.violence.parties import Actor, is_armed, mentions_in, party_from, subject_tokens
from kadesh.extract.voices.utterance import word_at
from kadesh.model.claim import ControlStatus
from kadesh.model.lexicon import SideMention

_SPLITS = frozenset("divided split".split())
_WIDEST = 18
"""So many words at most from 'divided between' to the last share."""
_SINCE = 4
"""So many words at most between 'divided' and its 'between': 'divided since 2012 between'."""
_NEAR = 4
"""So many words behind 'and' the second party stands at most: 'and allied government forces'."""


def tell_split(document: Document, sentence: Sentence, k: int, *, status: ControlStatus) -> list[Ground]:
    """Return the ground that the verb at `k` tells as split between two armed parties, once for each of them.

    'Alpha is divided between government and rebel control', 'Beta, split between the army in one part and rebels'.
    """
    between = next((j for j in range(k + 1, k + 2 + _SINCE) if word_at(sentence, j) == "between"), None)
    if between is None or standing_of(sentence, k) != "done":
        return []
    parties = _sharers(document, sentence, between=between)
    if len({m.side for m in parties}) < 2:
        return []
    places = _shared(document, sentence, k=k)
    actors = [Actor(party_from(m)) for m in parties]
    return [g for a in actors for g in join_ground(sentence, status, actor=a, localities=places, first=k, last=between)]


def _sharers(document: Document, sentence: Sentence, *, between: int) -> list[SideMention]:
    """The first party on each side of the 'and' behind 'between'; a bare 'regime' is one: 'rebel and regime control'."""
    joint = next((j for j in range(between + 1, between + _WIDEST) if word_at(sentence, j) in ("and", ";", ".")), None)
    if joint is None or word_at(sentence, joint) != "and":
        return []
    sharers = [
        _first_party(document, sentence, between + 1, last=joint - 1),
        _first_party(document, sentence, joint + 1, last=min(joint + _NEAR, len(sentence.tokens) - 1)),
    ]
    return [m for m in sharers if m is not None and is_armed(m)]


def _first_party(document: Document, sentence: Sentence, first: int, *, last: int) -> SideMention | None:
    named = mentions_in(sentence, first, last)
    bare = (owner_by_adjective(document, sentence, k=j) for j in range(first, last + 1))
    return named[0] if named else next((m for m in bare if m is not None), None)


def _shared(document: Document, sentence: Sentence, *, k: int) -> list[Locality]:
    """What is split: the subject, without the 'control of' that may stand before it."""
    bounds = subject_tokens(sentence, k)
    if bounds is not None and word_at(sentence, bounds[0]) == "control":
        return localities_at(document, sentence, k=bounds[0] + 2, last=bounds[1])
    return ends_before(document, sentence, k=k) or ground_before(document, sentence, k=k)


def is_share(sentence: Sentence, k: int) -> bool:
    """Return whether the 'control' at token `k` is a share: 'split between army control here and rebel control there'."""
    near = range(max(1, k - _WIDEST), k)
    return any(word_at(sentence, j) == "between" and word_at(sentence, j - 1) in _SPLITS for j in near)
