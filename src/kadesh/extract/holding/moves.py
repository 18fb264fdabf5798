"""Verbs of moving into and out of ground: who came in, who withdrew, who was driven out, what was given up."""

from kadesh.extract.document import Document, Sentence
from kadesh.extract.holding.barenames import name_in_no_gazetteer, with_names_beside
from kadesh.extract.holding.driven import driven_from_it
from kadesh.extract.holding.ground import Ground, join_ground
from kadesh.extract.holding.localities import localities_at, places_before
from kadesh.extract.holding.locality import Locality
from kadesh.extract.holding.objects import after_adverbs
from kadesh.extract.standing import standing_of
from kadesh.extract.violence.parties import (
    Actor,
    all_named_after,
    doer_of,
    is_armed,
    is_passive,
    mentions_in,
    party_from,
    point_back,
    subject_tokens,
)
from kadesh.extract.voices.utterance import word_at
from kadesh.extract.words import load_words
from kadesh.model.claim import ControlStatus
from kadesh.model.side import COMBATANTS
from kadesh.model.where import Where

_TAKEN = frozenset(("captured", "entered"))
_FORCES = load_words("columns", column="noun")
_COMING = frozenset("entered took captured seized stormed overran".split())
_THEN = frozenset("after again later the in on hours that within by . ,".split())
_PROGRESS = frozenset("progress advances headway inroads".split())
_GAINS = _PROGRESS | {"foothold"}
"""What is made in ground that somebody comes into: 'made progress in the suburb'."""
_AWAY = frozenset(("from", "out"))
_HOLDING = frozenset("hold holds held holding".split())
_BLAMED = frozenset("responsible accountable answerable liable blame account".split())
_BLAMED_WITHIN = 14


def settle_status(sentence: Sentence, k: int, *, status: ControlStatus) -> ControlStatus | None:
    """The status with the verb's standing: a capture that did not happen is `not-captured`, else None."""
    standing = standing_of(sentence, k)
    if _holds_to_blame(sentence, k):
        return None
    if standing == "done":
        reached = any(t.lower_ in ("managed", "able") for t in sentence.tokens[max(0, k - 4) : k])
        return "captured" if status == "held" and reached and word_at(sentence, k).startswith("control") else status
    return "not-captured" if standing == "not" and status in _TAKEN else None


def _holds_to_blame(sentence: Sentence, k: int) -> bool:
    """Whether 'held Alpha responsible', 'hold the army to account' holds nobody's ground."""
    near = {word_at(sentence, j) for j in range(k + 2, k + _BLAMED_WITHIN)} if word_at(sentence, k) in _HOLDING else set()
    return not _BLAMED.isdisjoint(near)


def holds_ground(actor: Actor) -> bool:
    """Return whether somebody can hold ground: no civilians, medics, reporters or aid workers."""
    return actor.party.role not in ("civilian", "medical", "media", "aid")


def move_into(document: Document, sentence: Sentence, k: int, *, status: ControlStatus) -> list[Ground]:
    """'pushed into the city', 'made their way into the city', 'gained a foothold in the city'."""
    at = after_adverbs(sentence, k + 1 + 2 * (word_at(sentence, k + 2) == "way"))
    gains = _GAINS if sentence.tokens[k].tag_ in ("VBD", "VBN") else _GAINS - _PROGRESS  # 'is making progress' comes to none
    foothold = next((j for j in range(k + 1, k + 5) if word_at(sentence, j) in gains), None)
    if foothold is not None and word_at(sentence, foothold + 1) in ("in", "inside", "on"):
        return _moved(document, sentence, k=k, at=foothold + 2, status=status)
    if word_at(sentence, at) not in ("into", "inside"):
        return []
    return _moved(document, sentence, k=k, at=at + 1, status=status)


def move_from(document: Document, sentence: Sentence, k: int, *, status: ControlStatus) -> list[Ground]:
    """'withdrew from the base', 'pulled its troops out of the city'."""
    for at in range(k + 1, min(k + 6, len(sentence.tokens))):
        if word_at(sentence, at) == "from" or (word_at(sentence, at) == "of" and word_at(sentence, at - 1) == "out"):
            return _moved(document, sentence, k=k, at=at + 1, status=status)
    return _left_again(document, sentence, k=k, status=status)


def _left_again(document: Document, sentence: Sentence, *, k: int, status: ControlStatus) -> list[Ground]:
    """'entered Alpha and withdrew after some hours': the place is the one they had come into, told in this sentence."""
    came = [j for j in range(k) if word_at(sentence, j) in _COMING]
    last = k + (word_at(sentence, k + 1) in ("out", "back"))
    after = word_at(sentence, last + 1)
    if not came or after not in _THEN or settle_status(sentence, k, status=status) is None:
        return []
    places = [p for p in localities_at(document, sentence, k=came[-1] + 1) if p.where.place is not None]
    if len(places) == 1 and (they := _they_before(sentence, came[-1], k=k)) is not None:
        return join_ground(sentence, status, actor=they, localities=places, first=came[-1], last=last)
    alone = sentence.tokens[k - 1].tag_ not in ("NNP", "NNS", "NN")  # 'entered Alpha and its mayor fled'
    other = doer_of(document, sentence, k=came[-1]) if alone else None
    actor = (_right_before(sentence, came[-1], k=k) or other) if len(places) == 1 else None
    if actor is None or not holds_ground(actor):
        return []
    return join_ground(sentence, status, actor=actor, localities=places, first=came[-1], last=last)


def _they_before(sentence: Sentence, came: int, *, k: int) -> Actor | None:
    """'Took Alpha a day after the rebels said they were withdrawing': those named between, for whom 'they' stands."""
    bounds = subject_tokens(sentence, k)
    if bounds is None or bounds[0] < came or word_at(sentence, bounds[0]) not in ("they", "it"):
        return None
    between = [m for m in mentions_in(sentence, came + 1, bounds[0] - 1) if m.side]
    return Actor(party_from(between[-1])) if between else None


def _right_before(sentence: Sentence, came: int, *, k: int) -> Actor | None:
    """'Entered Alpha and the rebels fled': the force named right before the verb at `k`, behind the one of coming."""
    start = sentence.span_of(k, k).start
    near = [m for m in mentions_in(sentence, came + 1, k - 1) if m.kind in ("force", "general") and m.side]
    near = [m for m in near if start - m.span.end <= 1]
    return Actor(party_from(near[-1])) if near else None


def _moved(document: Document, sentence: Sentence, *, k: int, at: int, status: ControlStatus) -> list[Ground]:
    settled = settle_status(sentence, k, status=status)
    actor = doer_of(document, sentence, k=k) if settled else None
    if settled is None or actor is None or not holds_ground(actor):
        return []
    if status == "lost" and not is_force(sentence, actor):
        return []
    places = localities_at(document, sentence, k=at)
    if not places and word_at(sentence, at - 1) in ("into", "from", "of"):
        places = name_in_no_gazetteer(sentence, at, verb="into")
    return join_ground(sentence, settled, actor=actor, localities=places, first=k, last=at)


def expel_from(document: Document, sentence: Sentence, k: int, *, status: ControlStatus) -> list[Ground]:
    """'drove the rebels out of the town', 'were pushed from the hills': who had to leave is the actor."""
    if settle_status(sentence, k, status=status) is None:
        return []
    pushed_back = _pushed_back(document, sentence, k=k)
    if pushed_back:
        return pushed_back
    away = next((j for j in range(k + 1, min(k + 12, len(sentence.tokens))) if word_at(sentence, j) in _AWAY), None)
    if away is None:
        return driven_from_it(document, sentence, k=k, status=status)
    at = away + 2 if word_at(sentence, away) == "out" and word_at(sentence, away + 1) == "of" else away + 1
    places = localities_at(document, sentence, k=at) or name_in_no_gazetteer(sentence, at, verb="into")
    places = with_names_beside(sentence, at, found=places)
    if not places and word_at(sentence, away) == "out" and word_at(sentence, away + 1) not in ("of", "from"):
        places = _only_place_before(sentence, k)
    taker, actor = _struck_first(document, sentence, k=k) if places else (None, None)
    if actor is None:
        actor = _expelled(document, sentence, k=k, away=away) if places else None
        taker = doer_of(document, sentence, k=k)
    if actor is None or not holds_ground(actor):
        return []
    grounds = join_ground(sentence, status, actor=actor, localities=places, first=k, last=at)
    if taker is not None and holds_ground(taker) and taker.party.side not in (None, actor.party.side):
        grounds += join_ground(sentence, "captured", actor=taker, localities=places, first=k, last=at)
    return grounds


def _struck_first(document: Document, sentence: Sentence, *, k: int) -> tuple[Actor | None, Actor | None]:
    """Who struck whom while driving them out: 'Alpha hit the troops, driving them out of Beta'.

    The troops are 'them', also where the parse has them do the driving; two times None where no party stands between.
    """
    above = sentence.tokens[k].head
    while not above.tag_.startswith("VB") and above.head.i != above.i:
        above = above.head
    if sentence.tokens[k].tag_ != "VBG" or word_at(sentence, k + 1) != "them" or above.i >= k or above.tag_[:2] != "VB":
        return None, None
    taker = doer_of(document, sentence, k=int(above.i))
    struck = [m for m in mentions_in(sentence, int(above.i) + 1, k - 1) if m.kind in ("force", "general") and is_armed(m)]
    if taker is None or not struck or not struck[-1].side or struck[-1].side == taker.party.side:
        return None, None
    return taker, Actor(party_from(struck[-1]))


def _only_place_before(sentence: Sentence, k: int) -> list[Locality]:
    """'Attacked Alpha and were driven out': the one town that the sentence names before the verb at `k`."""
    start = sentence.span_of(k, k).start
    towns = [m for m in sentence.places if m.span.end <= start and m.places[0].kind in ("town", "district", "site")]
    lent = [m for m in towns if any(s.span.overlaps(m.span) and s.kind != "capital" for s in sentence.sides)]
    if len(towns) != 1 or lent:
        return []
    return [Locality(Where(towns[0].words, towns[0].places[0], "town", "stated", towns[0].span))]


def _pushed_back(document: Document, sentence: Sentence, *, k: int) -> list[Ground]:
    """'pushed the troops back to the edge of town': the town is contested by who was pushed."""
    back = next((j for j in range(k + 1, min(k + 7, len(sentence.tokens))) if word_at(sentence, j) == "back"), None)
    if back is None or word_at(sentence, back + 1) not in ("to", "towards", "toward", "into"):
        return []
    pushed = mentions_in(sentence, k + 1, back - 1)
    if not pushed:
        return []
    places = localities_at(document, sentence, k=back + 2)
    return join_ground(sentence, "contested", actor=Actor(party_from(pushed[0])), localities=places, first=k, last=back + 1)


def _expelled(document: Document, sentence: Sentence, *, k: int, away: int) -> Actor | None:
    if is_passive(sentence, k):
        bounds = subject_tokens(sentence, k)
        found = mentions_in(sentence, *bounds) if bounds else []
        return Actor(party_from(found[0])) if found else None
    between = mentions_in(sentence, k + 1, away - 1)
    if between:
        return Actor(party_from(between[0]))
    if word_at(sentence, k + 1) in ("them", "it"):
        bounds = subject_tokens(sentence, k)
        return point_back(document, sentence, k=bounds[0] if bounds is not None else 0)
    return None


def give_up(document: Document, sentence: Sentence, k: int, *, status: ControlStatus) -> list[Ground]:
    """'has given up the town': it is lost."""
    if word_at(sentence, k + 1) != "up" or standing_of(sentence, k) != "done":
        return []
    if is_passive(sentence, k) or word_at(sentence, k + 2) == "by":
        return _given_up(document, sentence, k=k, status=status)
    places = localities_at(document, sentence, k=k + 2) or name_in_no_gazetteer(sentence, k + 2, verb="abandoned")
    actor = doer_of(document, sentence, k=k) if places else None
    if actor is None or not holds_ground(actor):
        return []
    return join_ground(sentence, status, actor=actor, localities=places, first=k, last=k + 1)


def _given_up(document: Document, sentence: Sentence, *, k: int, status: ControlStatus) -> list[Ground]:
    """'Alpha, given up by the army': the place stands before, who left it behind 'by'."""
    parties = [m for m in all_named_after(sentence, k + 2, words=("by",), reach=4) if is_armed(m)]
    places = places_before(document, sentence, k=k) if parties else []
    actors = [Actor(party_from(m)) for m in parties[:1]]
    return [g for a in actors for g in join_ground(sentence, status, actor=a, localities=places, first=k, last=k + 1)]


def is_force(sentence: Sentence, actor: Actor) -> bool:
    """Return whether somebody is a force: 'Russian forces', 'the rebels', a state; 'Syrians' are people who fled."""
    party = actor.party
    if party.role in COMBATANTS:
        return True
    if party.span is None or not party.span.within(sentence.span):
        return False
    k = sentence.token_at(party.span.end - 1)
    return any(word_at(sentence, j) in _FORCES for j in (k + 1, k + 2)) or sentence.tokens[k].tag_ == "NNP"
