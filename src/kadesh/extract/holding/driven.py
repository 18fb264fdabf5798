"""Ground of a relative clause that somebody was driven from: 'Alpha, from which the rebels were expelled by Beta'."""

from kadesh.extract.document import Document, Sentence
from kadesh.extract.holding.ground import Ground, join_ground
from kadesh.extract.holding.localities import ends_before
from kadesh.extract.holding.locality import Locality
from kadesh.extract.violence.parties import Actor, all_named_after, is_armed, is_passive, mentions_in, party_from
from kadesh.extract.voices.utterance import word_at
from kadesh.model.claim import ControlStatus
from kadesh.model.lexicon import SideMention

_CLAUSE = 9
"""So many words at most from 'which' to its verb."""


def driven_from_it(document: Document, sentence: Sentence, *, k: int, status: ControlStatus) -> list[Ground]:
    """Return who lost and who took the ground of 'Alpha, from which the rebels were expelled by Beta'."""
    which = next((j for j in range(k - 1, max(0, k - _CLAUSE), -1) if word_at(sentence, j) == "which"), None)
    if which is None or word_at(sentence, which - 1) != "from" or not is_passive(sentence, k):
        return []
    losers, takers = mentions_in(sentence, which + 1, k - 1), all_named_after(sentence, k + 1, words=("by",), reach=4)
    places = ends_before(document, sentence, k=which - 1)
    lost = [g for m in losers[:1] for g in _join(sentence, m, status=status, places=places, first=which, last=k)]
    return lost + [g for m in takers[:1] for g in _join(sentence, m, status="captured", places=places, first=which, last=k)]


def _join(
    sentence: Sentence, mention: SideMention, *, status: ControlStatus, places: list[Locality], first: int, last: int
) -> list[Ground]:
    actor = Actor(party_from(mention))
    return join_ground(sentence, status, actor=actor, localities=places, first=first, last=last) if is_armed(mention) else []
