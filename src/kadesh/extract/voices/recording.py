"""Places that 'recorded' deaths, of which somebody else tells: 'Arda Oblast recorded 20 deaths, the governor said'."""

from kadesh.extract.document import Sentence

_KINDS = frozenset(("oblast", "region", "province", "district", "governorate"))
_TRAILERS = frozenset("said reported announced confirmed stated claimed told added".split())


def is_of_place(sentence: Sentence, k: int) -> bool:
    """Return whether a place 'recorded' at `k` what somebody cited behind it tells: 'Arda recorded six, the mayor said'."""
    if sentence.tokens[k].lower_ not in ("recorded", "registered") or not k:
        return False
    at = sentence.span_of(k - 1, k - 1)
    place = any(m.span.end == at.end for m in sentence.places) or sentence.tokens[k - 1].lower_ in _KINDS
    return place and any(t.lower_ in _TRAILERS for t in sentence.tokens[k + 1 :])
