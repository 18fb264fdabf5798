"""Ground that two parties share: 'the city is split between Alpha and Beta', 'control of it is divided between them'."""

from kadesh.extract.document import Document, Sentence
from kadesh.extract.holding.barenames import ground_before
from kadesh.extract.holding.ground import Ground, join_ground
from kadesh.extract.holding.localities import localities_at
from kadesh.extract.holding.locality import Locality
from kadesh.extract.holding.owners import owner_before
from kadesh.extract.standing import standing_of
from kadesh.extract.violence.parties import Actor, all_named_after, is_armed, party_from, subject_tokens
from kadesh.extract.voices.utterance import word_at
from kadesh.model.claim import ControlStatus
from kadesh.model.lexicon import SideMention

_SPLITS = frozenset("divided split".split())
_SHARES = frozenset("control rule hands".split())
_WIDEST = 18
"""So many words at most from 'divided between' to the last share."""


def tell_split(document: Document, sentence: Sentence, k: int, *, status: ControlStatus) -> list[Ground]:
    """Return the ground that the verb at `k` tells as split between two armed parties, once for each of them."""
    if word_at(sentence, k + 1) != "between" or standing_of(sentence, k) != "done":
        return []
    parties = _by_shares(document, sentence, k=k)
    parties = parties or [m for m in all_named_after(sentence, k + 1, words=("between",), reach=2) if is_armed(m)]
    if len({m.side for m in parties}) < 2:
        return []
    places = _shared(document, sentence, k=k)
    actors = [Actor(party_from(m)) for m in parties]
    return [g for a in actors for g in join_ground(sentence, status, actor=a, localities=places, first=k, last=k + 1)]


def _shared(document: Document, sentence: Sentence, *, k: int) -> list[Locality]:
    """What is split: the subject, without the 'control of' that may stand before it."""
    bounds = subject_tokens(sentence, k)
    if bounds is not None and word_at(sentence, bounds[0]) == "control":
        return localities_at(document, sentence, k=bounds[0] + 2, last=bounds[1])
    return ground_before(document, sentence, k=k)


def is_share(sentence: Sentence, k: int) -> bool:
    """Return whether the 'control' at token `k` is a share: 'split between army control here and rebel control there'."""
    near = range(max(1, k - _WIDEST), k)
    return any(word_at(sentence, j) == "between" and word_at(sentence, j - 1) in _SPLITS for j in near)


def _by_shares(document: Document, sentence: Sentence, *, k: int) -> list[SideMention]:
    """The parties of 'divided between army control on one bank and rebel control on the other'."""
    last = min(k + _WIDEST, len(sentence.tokens))
    owners = [owner_before(document, sentence, k=j) for j in range(k + 2, last) if word_at(sentence, j) in _SHARES]
    return [m for m in owners if m is not None and is_armed(m)]
