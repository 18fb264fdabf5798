"""Forces that are, stay or are back somewhere: 'troops remain in the town', 'the army returned to the base'."""

from kadesh.extract.document import Document, Sentence
from kadesh.extract.holding.barenames import name_in_no_gazetteer
from kadesh.extract.holding.ground import Ground, join_ground
from kadesh.extract.holding.localities import localities_at, phrase_end
from kadesh.extract.holding.locality import Locality, is_nameless
from kadesh.extract.holding.objects import after_adverbs
from kadesh.extract.standing import standing_of
from kadesh.extract.violence.parties import Actor, doer_of, is_armed, is_passive, mentions_in, party_from, subject_tokens
from kadesh.extract.voices.utterance import word_at
from kadesh.model.claim import ControlStatus
from kadesh.model.side import COMBATANTS

_FOOTHOLDS = frozenset("presence foothold footholds positions".split())
_FLYING = frozenset("helicopters warplanes jets planes aircraft drones".split())
"""What comes back to a town without being in it."""
_STAYING = frozenset("remain remains remained stay stays stayed".split())


def be_at(document: Document, sentence: Sentence, k: int, *, status: ControlStatus) -> list[Ground]:
    """Return that 'Alpha's soldiers are still in Beta', 'the rebels remain inside the camp': many, in a place by name."""
    bounds = subject_tokens(sentence, k)
    at = after_adverbs(sentence, k + 1)
    if (
        bounds is None
        or word_at(sentence, at) not in ("in", "inside")
        or sentence.tokens[bounds[1]].tag_ not in ("NNS", "NNPS")
    ):
        return []
    return _at_place(document, sentence, k=k, at=at, status=status)


def come_back(document: Document, sentence: Sentence, k: int, *, status: ControlStatus) -> list[Ground]:
    """Return that 'government troops returned to Alpha': they are in it again."""
    at = after_adverbs(sentence, k + 1)
    return _at_place(document, sentence, k=k, at=at, status=status) if word_at(sentence, at) == "to" else []


def keep_presence(document: Document, sentence: Sentence, k: int, *, status: ControlStatus) -> list[Ground]:
    """Return that 'the rebels maintain a presence in Alpha', 'Beta's men keep a foothold in Gamma'."""
    noun = next((j for j in range(k + 1, min(k + 5, len(sentence.tokens))) if word_at(sentence, j) in _FOOTHOLDS), None)
    if noun is None or word_at(sentence, noun + 1) not in ("in", "inside", "around"):
        return []
    return _at_place(document, sentence, k=k, at=noun + 1, status=status)


def _at_place(document: Document, sentence: Sentence, *, k: int, at: int, status: ControlStatus) -> list[Ground]:
    if is_passive(sentence, k) or standing_of(sentence, k) != "done":
        return []
    actor = doer_of(document, sentence, k=k)
    bounds = subject_tokens(sentence, k)
    if bounds is not None and word_at(sentence, bounds[1]) in ("he", "she", "i"):
        return []  # 'the photographer said he returned to the town'
    flown = bounds is not None and any(word_at(sentence, j) in _FLYING for j in range(bounds[0], bounds[1] + 1))
    if actor is None or actor.party.role not in COMBATANTS or flown:
        return []
    places = [p for p in localities_at(document, sentence, k=at + 1) if _is_named(p)]
    if not places and word_at(sentence, k) in _STAYING:
        places = name_in_no_gazetteer(sentence, at + 1, verb="remain")
    return join_ground(sentence, status, actor=actor, localities=places, first=k, last=at)


def _is_named(locality: Locality) -> bool:
    """Whether the place has a name: 'in the area', 'in prison' tell nothing; a whole country is no ground that is held."""
    place = locality.where.place
    return place is not None and place.kind != "country" and not is_nameless(locality)


def be_stationed(document: Document, sentence: Sentence, k: int, *, status: ControlStatus) -> list[Ground]:
    """Return that 'rebels positioned in the village', 'troops stationed at the checkpoint' hold it."""
    at = after_adverbs(sentence, k + 1)
    if word_at(sentence, at) not in ("in", "at", "inside", "on") or sentence.tokens[k].tag_ not in ("VBN", "VBD"):
        return []
    near = [m for m in mentions_in(sentence, k - 4, k - 1) if is_armed(m)]
    if not near:
        return []
    last = min(phrase_end(sentence, at + 1), _next_deed(sentence, at) - 1, _aimed_at(sentence, at) - 1)
    return join_ground(
        sentence,
        status,
        actor=Actor(party_from(near[-1])),
        localities=localities_at(document, sentence, k=at + 1, last=last, strict=False),
        first=k,
        last=at,
    )


def _aimed_at(sentence: Sentence, k: int) -> int:
    """The word behind which stands what they fired at: 'rebels positioned in Arda | on the market of Bol'."""
    behind = range(k + 2, len(sentence.tokens))
    return next((j for j in behind if word_at(sentence, j) in ("on", "at", "against")), len(sentence.tokens))


def _next_deed(sentence: Sentence, k: int) -> int:
    """The verb that tells what those did who are somewhere: 'gunmen positioned in Arda, | shelled Bol'."""
    behind = sentence.tokens[k + 1 :]
    verbs = (t for t in behind if t.tag_ in ("VBD", "VBZ") or (t.tag_ == "VBN" and sentence.tokens[t.i - 1].text == ","))
    return next((t.i for t in verbs), len(sentence.tokens))
