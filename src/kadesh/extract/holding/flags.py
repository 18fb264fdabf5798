"""Ground told as taken by what stands there since: a flag hoisted over it, peace restored to it."""

from kadesh.extract.document import Document, Sentence
from kadesh.extract.holding.barenames import name_in_no_gazetteer
from kadesh.extract.holding.ground import Ground, join_ground
from kadesh.extract.holding.localities import localities_at
from kadesh.extract.holding.moves import holds_ground, settle_status
from kadesh.extract.violence.parties import doer_of
from kadesh.extract.voices.utterance import word_at
from kadesh.model.claim import ControlStatus

_OVER = frozenset(("over", "above", "on", "in", "at"))
_PEACE = frozenset(("security", "stability"))


def fly_flag(document: Document, sentence: Sentence, k: int, *, status: ControlStatus) -> list[Ground]:
    """Return who took ground by its flag: 'hoisted their flag over the base': whose flag flies has taken it."""
    near = [word_at(sentence, j) for j in range(k + 1, min(k + 5, len(sentence.tokens)))]
    if not {"flag", "flags", "colours", "banner"} & set(near) or settle_status(sentence, k, status=status) != status:
        return []
    at = next((j for j in range(k + 2, min(k + 9, len(sentence.tokens))) if word_at(sentence, j) in _OVER), None)
    actor = doer_of(document, sentence, k=k) if at is not None else None
    if at is None or actor is None or not holds_ground(actor):
        return []
    places = localities_at(document, sentence, k=at + 1) or name_in_no_gazetteer(sentence, at + 1, verb="into")
    return join_ground(sentence, status, actor=actor, localities=places, first=k, last=at)


def restore_peace(document: Document, sentence: Sentence, k: int, *, status: ControlStatus) -> list[Ground]:
    """Return whose soldiers 'restored security and stability to Alpha': they have it again."""
    near = range(k + 2, min(k + 7, len(sentence.tokens)))
    at = next((j for j in near if word_at(sentence, j) in ("to", "in") and word_at(sentence, j - 1) in _PEACE), None)
    actor = doer_of(document, sentence, k=k) if at is not None else None
    if at is None or actor is None or not holds_ground(actor) or settle_status(sentence, k, status=status) != status:
        return []
    places = localities_at(document, sentence, k=at + 1) or name_in_no_gazetteer(sentence, at + 1, verb="into")
    return join_ground(sentence, status, actor=actor, localities=places, first=k, last=at)
