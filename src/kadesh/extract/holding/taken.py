"""Ground that is told as taken, held or lost by somebody: 'the town was seized by rebels', 'areas held by the army'."""

from kadesh.extract.document import Document, Sentence
from kadesh.extract.holding.apposed import name_apposed, name_right_before
from kadesh.extract.holding.barenames import name_before
from kadesh.extract.holding.ground import Ground, join_ground
from kadesh.extract.holding.handovers import lost_by
from kadesh.extract.holding.localities import localities_at, places_before
from kadesh.extract.holding.locality import Locality, is_nameless, is_town, lie_in
from kadesh.extract.violence.parties import Actor, all_named_after, is_armed, party_from
from kadesh.extract.voices.utterance import word_at
from kadesh.model.claim import ControlStatus
from kadesh.model.lexicon import SideMention
from kadesh.model.side import NOBODY


def tell_taken(document: Document, sentence: Sentence, *, k: int, status: ControlStatus) -> list[Ground]:
    """Return the ground of 'the town was seized by rebels', 'areas held by the army': the actor stands behind 'by'."""
    by = ("by", "to") if word_at(sentence, k) == "lost" else ("by",)
    parties = [m for m in all_named_after(sentence, k + 1, words=by, reach=6) if is_armed(m)]
    parties = [m for m in parties if m is parties[0] or m.side or not _is_allied(sentence, m)]
    if parties and word_at(sentence, k) == "lost":  # 'was lost to the army': who took it stands behind
        status = "captured"
    if not parties:
        places = _ground_of_passive(document, sentence, k=k)
        return lost_by(sentence, k, places=places, taker=NOBODY, at=k + 1, reach=3) if status == "captured" else []
    bare = not any(c.dep_ == "auxpass" for c in sentence.tokens[k].children)
    settled = "held" if bare and sentence.tokens[k].lower_ == "occupied" else status
    places = _ground_of_passive(document, sentence, k=k)
    if places and is_nameless(places[0]) and places[0].where.span is not None:
        places = name_right_before(sentence, places[0].where.span) or places
    if places and is_nameless(places[0]) and not is_town(places[0]):
        places = _within(document, sentence, k=sentence.token_at(parties[-1].span.end - 1)) or places
    elif places and is_nameless(places[0]):
        places = lie_in(places, _within(document, sentence, k=sentence.token_at(parties[-1].span.end - 1)))
    grounds = [
        g
        for m in parties
        for g in join_ground(sentence, settled, actor=Actor(party_from(m)), localities=places, first=k, last=k)
    ]
    if settled == "captured":
        last = sentence.token_at(parties[-1].span.end - 1)
        grounds += lost_by(sentence, k, places=places, taker=party_from(parties[0]), at=last + 1, reach=3)
    return grounds


def _is_allied(sentence: Sentence, mention: SideMention) -> bool:
    """'Held by the army and allied | militias': they hold it for whoever is named before them."""
    return word_at(sentence, sentence.token_at(mention.span.start) - 1) in ("allied", "affiliated", "loyal")


def _ground_of_passive(document: Document, sentence: Sentence, *, k: int) -> list[Locality]:
    """The place before 'was retaken', also one that no gazetteer knows, where the verb is only said of ground."""
    places = name_apposed(sentence, places_before(document, sentence, k=k))
    if sentence.tokens[k].dep_ == "relcl" and any(c.lower_ in ("is", "was", "has") for c in sentence.tokens[k].children):
        places = places[-1:]  # 'Alpha and the town of Beta, which is held by rebels'
    return places or name_before(sentence, k)


def _within(document: Document, sentence: Sentence, *, k: int) -> list[Locality]:
    """'areas held by Alpha in the north of Beta': where the areas lie is told behind the actor at token `k`."""
    for j in range(k, min(k + 7, len(sentence.tokens))):
        if word_at(sentence, j) in ("in", "within", "inside"):
            return localities_at(document, sentence, k=j + 1)
    return []
