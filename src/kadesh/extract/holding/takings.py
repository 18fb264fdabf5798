"""Verbs of taking, entering, leaving and besieging ground: 'seized the town', 'withdrew from the base'."""

from typing import cast

from kadesh.extract.document import Document, Sentence
from kadesh.extract.holding.ground import Ground, drop_nameless, join_ground
from kadesh.extract.holding.localities import (
    Locality,
    is_nameless,
    is_place_noun,
    localities_at,
    places_before,
    point_to_place,
)
from kadesh.extract.standing import standing_of
from kadesh.extract.violence.parties import (
    Actor,
    all_named_after,
    doer_of,
    doers_of,
    is_armed,
    is_passive,
    mentions_in,
    named_after,
    named_from,
    party_from,
    point_back,
    subject_tokens,
)
from kadesh.extract.words import load_table, load_words
from kadesh.model.claim import ControlStatus
from kadesh.model.where import Where

_FORMS: dict[str, list[tuple[ControlStatus, str]]] = {}
for _row in load_table("control"):
    _FORMS.setdefault(_row["word"], []).append((cast(ControlStatus, _row["status"]), _row["form"]))
_ADVERBS = frozenset(
    "also now still fully back again completely briefly largely partly nearly almost further reportedly deeper "
    "firmly roughly approximately around about only just currently mostly over of".split()
)
_TAKEN = frozenset(("captured", "entered"))
_FORCES = load_words("columns", column="noun")
_GROUND_ONLY = frozenset(
    "took take takes taking taken retook retake retakes recaptured recapture regained regain reclaimed entered enter enters "
    "overran overrun liberated liberate conquered stormed storm besieged besiege encircled encircle surrounded surround "
    "abandoned wrested into".split()
)
_NO_NOUNS = frozenset("retook overran recaptured besieged".split())
"""Verbs that are never nouns, whatever their tag."""
_CAPTIVE = frozenset("hostage prisoner captive aback seriously over up".split())
_AWAY = frozenset(("from", "out"))


def find_takings(document: Document, sentence: Sentence) -> list[Ground]:
    """Return what the verbs of `sentence` say of ground."""
    found: list[Ground] = []
    for k, token in enumerate(sentence.tokens):
        for status, form in _FORMS.get(token.lower_, ()):
            verb = token.tag_.startswith("VB") or token.lower_ in _NO_NOUNS
            if (verb and not _is_adjective(sentence, k)) or (form == "fight" and token.tag_ in ("NN", "NNS")):
                found += _READERS[form](document, sentence, k, status=status)
    return drop_nameless(found)


def _is_adjective(sentence: Sentence, k: int) -> bool:
    """'rebel-held', 'the occupied town': no verb, though tagged as one."""
    token = sentence.tokens[k]
    return _word(sentence, k - 1) in ("-", "‐", "‑", "–") or (token.tag_ == "VBN" and token.dep_ == "amod")


def _settle(sentence: Sentence, k: int, status: ControlStatus) -> ControlStatus | None:
    """The status with the verb's standing: a capture that did not happen is `not-captured`, else None."""
    standing = standing_of(sentence, k)
    if standing == "done":
        reached = any(t.lower_ in ("managed", "able") for t in sentence.tokens[max(0, k - 4) : k])
        return "captured" if status == "held" and reached else status
    return "not-captured" if standing == "not" and status in _TAKEN else None


def _take(document: Document, sentence: Sentence, k: int, *, status: ControlStatus) -> list[Ground]:
    settled = _settle(sentence, k, status)
    if settled is None:
        return []
    if is_passive(sentence, k):
        return _taken(document, sentence, k, status=settled)
    places = _objects(document, sentence, k)
    actor = doer_of(document, sentence, k) if places else None
    if actor is None or not _holds_ground(actor):
        return []
    grounds = join_ground(sentence, settled, actor, localities=places, first=k, last=k)
    loser = named_after(sentence, k + 1, ("from",)) if settled == "captured" else None
    if (
        loser is not None
        and loser.kind in ("force", "general", "government", "nationality")
        and loser.side != actor.party.side
    ):
        grounds += join_ground(sentence, "lost", Actor(party_from(loser)), localities=places, first=k, last=k)
    return grounds


def _objects(document: Document, sentence: Sentence, k: int) -> list[Locality]:
    """What the verb at `k` is done to; 'it' only where a place stands before it in the sentence."""
    at = _after_adverbs(sentence, k + 1)
    if _word(sentence, at) == "it" and any(is_place_noun(t.lower_) for t in sentence.tokens[:k]):
        return [point_to_place(document, sentence, sentence.span_of(at, at), noun="it")]
    if (
        _word(sentence, at) in ("part", "place", "hold", "sides") or _word(sentence, k + 1) == "up"
    ):  # took part, took up arms
        return []
    found = localities_at(document, sentence, at) or _in_no_gazetteer(sentence, at, verb=_word(sentence, k))
    return found or _spoken_of(document, sentence, k)


def _spoken_of(document: Document, sentence: Sentence, k: int) -> list[Locality]:
    """'the hill that Alpha seized', 'Beta which the army lost': the ground that a relative clause is about."""
    verb = sentence.tokens[k]
    noun = verb.head
    if verb.dep_ != "relcl" or noun.i >= k or any(c.dep_ in ("dobj", "obj") and c.i > k for c in verb.children):
        return []
    if any(c.lower_ in ("where", "when") for c in verb.children):
        return []
    last = max(noun.i, min((int(c.left_edge.i) for c in verb.children if c.i < k), default=k) - 1)
    return localities_at(document, sentence, int(noun.left_edge.i), last=last)


def _in_no_gazetteer(sentence: Sentence, at: int, *, verb: str) -> list[Locality]:
    """A bare name behind a verb that is only said of ground: 'retook Shasha'; no party, no day, no hostage."""
    if verb not in _GROUND_ONLY:
        return []
    last = at
    while last + 1 < len(sentence.tokens) and last < at + 2 and sentence.tokens[last + 1].tag_ == "NNP":
        last += 1
    if at >= len(sentence.tokens) or not _opens_name(sentence, at):
        return []
    span = sentence.span_of(at, last)
    others = [m.span for m in sentence.sides] + [m.span for m in sentence.times] + [m.span for m in sentence.outlets]
    if any(span.overlaps(o) for o in others) or _word(sentence, last + 1) in _CAPTIVE:
        return []
    words = sentence.text[span.start - sentence.span.start : span.end - sentence.span.start]
    return [Locality(Where(words, None, "town", "stated", span))]


def _opens_name(sentence: Sentence, k: int) -> bool:
    """Whether the token at `k` begins a name: 'Um' of 'Um Rawaba' is often tagged as something else."""
    token = sentence.tokens[k]
    named = k + 1 < len(sentence.tokens) and sentence.tokens[k + 1].tag_ == "NNP"
    return token.text[:1].isupper() and (token.tag_ == "NNP" or (token.tag_ in ("UH", "NN", "FW", "JJ") and named))


def _taken(document: Document, sentence: Sentence, k: int, *, status: ControlStatus) -> list[Ground]:
    """'the town was seized by rebels', 'areas held by the army': the place stands before, the actor behind 'by'."""
    parties = [m for m in all_named_after(sentence, k + 1, ("by",), reach=6) if is_armed(m)]
    if not parties:
        return []
    bare = not any(c.dep_ == "auxpass" for c in sentence.tokens[k].children)
    settled = "held" if bare and sentence.tokens[k].lower_ == "occupied" else status
    places = places_before(document, sentence, k)
    if places and is_nameless(places[0]):
        places = _within(document, sentence, sentence.token_at(parties[-1].span.end - 1)) or places
    grounds = [
        g for m in parties for g in join_ground(sentence, settled, Actor(party_from(m)), localities=places, first=k, last=k)
    ]
    last = sentence.token_at(parties[-1].span.end - 1)
    loser = named_after(sentence, last + 1, ("from",), reach=3) if settled == "captured" else None
    if loser is not None and loser.kind in ("force", "general", "government") and loser.side != parties[0].side:
        grounds += join_ground(sentence, "lost", Actor(party_from(loser)), localities=places, first=k, last=k)
    return grounds


def _within(document: Document, sentence: Sentence, k: int) -> list[Locality]:
    """'areas held by Alpha in the north of Beta': where the areas lie is told behind the actor at token `k`."""
    for j in range(k, min(k + 7, len(sentence.tokens))):
        if _word(sentence, j) in ("in", "within", "inside"):
            return localities_at(document, sentence, j + 1)
    return []


def _into(document: Document, sentence: Sentence, k: int, *, status: ControlStatus) -> list[Ground]:
    """'pushed into the city'."""
    at = _after_adverbs(sentence, k + 1)
    if _word(sentence, at) not in ("into", "inside"):
        return []
    return _moved(document, sentence, k, at=at + 1, status=status)


def _from(document: Document, sentence: Sentence, k: int, *, status: ControlStatus) -> list[Ground]:
    """'withdrew from the base', 'pulled its troops out of the city'."""
    for at in range(k + 1, min(k + 6, len(sentence.tokens))):
        if _word(sentence, at) == "from" or (_word(sentence, at) == "of" and _word(sentence, at - 1) == "out"):
            return _moved(document, sentence, k, at=at + 1, status=status)
    return []


def _moved(document: Document, sentence: Sentence, k: int, *, at: int, status: ControlStatus) -> list[Ground]:
    settled = _settle(sentence, k, status)
    actor = doer_of(document, sentence, k) if settled else None
    if settled is None or actor is None or not _holds_ground(actor):
        return []
    if status == "lost" and not _is_force(sentence, actor):
        return []
    places = localities_at(document, sentence, at)
    if not places and _word(sentence, at - 1) == "into":
        places = _in_no_gazetteer(sentence, at, verb="into")
    return join_ground(sentence, settled, actor, localities=places, first=k, last=at)


def _expel(document: Document, sentence: Sentence, k: int, *, status: ControlStatus) -> list[Ground]:
    """'drove the rebels out of the town', 'were pushed from the hills': who had to leave is the actor."""
    if _settle(sentence, k, status) is None:
        return []
    pushed_back = _pushed_back(document, sentence, k)
    if pushed_back:
        return pushed_back
    away = next((j for j in range(k + 1, min(k + 12, len(sentence.tokens))) if _word(sentence, j) in _AWAY), None)
    if away is None:
        return []
    at = away + 2 if _word(sentence, away) == "out" and _word(sentence, away + 1) == "of" else away + 1
    places = localities_at(document, sentence, at)
    actor = _expelled(document, sentence, k, away=away) if places else None
    if actor is None or not _holds_ground(actor):
        return []
    grounds = join_ground(sentence, status, actor, localities=places, first=k, last=at)
    taker = None if is_passive(sentence, k) else doer_of(document, sentence, k)
    if taker is not None and _holds_ground(taker) and taker.party.side not in (None, actor.party.side):
        grounds += join_ground(sentence, "captured", taker, localities=places, first=k, last=at)
    return grounds


def _pushed_back(document: Document, sentence: Sentence, k: int) -> list[Ground]:
    """'pushed the troops back to the edge of town': the town is contested by who was pushed."""
    back = next((j for j in range(k + 1, min(k + 7, len(sentence.tokens))) if _word(sentence, j) == "back"), None)
    if back is None or _word(sentence, back + 1) not in ("to", "towards", "toward", "into"):
        return []
    pushed = mentions_in(sentence, k + 1, back - 1)
    if not pushed:
        return []
    places = localities_at(document, sentence, back + 2)
    return join_ground(sentence, "contested", Actor(party_from(pushed[0])), localities=places, first=k, last=back + 1)


def _expelled(document: Document, sentence: Sentence, k: int, *, away: int) -> Actor | None:
    if is_passive(sentence, k):
        bounds = subject_tokens(sentence, k)
        found = mentions_in(sentence, *bounds) if bounds else []
        return Actor(party_from(found[0])) if found else None
    between = mentions_in(sentence, k + 1, away - 1)
    if between:
        return Actor(party_from(between[0]))
    if _word(sentence, k + 1) in ("them", "it"):
        return point_back(document, sentence, 0)
    return None


def _give_up(document: Document, sentence: Sentence, k: int, *, status: ControlStatus) -> list[Ground]:
    """'has given up the town': it is lost."""
    if _word(sentence, k + 1) != "up" or standing_of(sentence, k) != "done" or is_passive(sentence, k):
        return []
    places = localities_at(document, sentence, k + 2) or _in_no_gazetteer(sentence, k + 2, verb="abandoned")
    actor = doer_of(document, sentence, k) if places else None
    if actor is None or not _holds_ground(actor):
        return []
    return join_ground(sentence, status, actor, localities=places, first=k, last=k + 1)


def _fall(document: Document, sentence: Sentence, k: int, *, status: ControlStatus) -> list[Ground]:
    """'the town fell to rebels', 'fell into insurgent hands', 'fell under army control'."""
    standing = standing_of(sentence, k)
    if standing == "unreal" or _word(sentence, _after_adverbs(sentence, k + 1)) not in ("to", "into", "under", "in"):
        return []
    found = [m for m in named_from(sentence, _after_adverbs(sentence, k + 1) + 1) if is_armed(m) and m.kind != "capital"]
    if not found:
        return []
    settled = status if standing == "done" else "not-captured"
    return join_ground(
        sentence, settled, Actor(party_from(found[0])), localities=places_before(document, sentence, k), first=k, last=k
    )


def _repel(document: Document, sentence: Sentence, k: int, *, status: ControlStatus) -> list[Ground]:
    """'repelled the rebel attack on the village': the attackers did not take it."""
    if standing_of(sentence, k) != "done" or is_passive(sentence, k):
        return []
    tokens = sentence.tokens
    for j in range(k + 1, min(k + 14, len(tokens))):
        if tokens[j].lower_ in ("on", "against", "into", "at", "towards", "to", "in", "near"):
            places = localities_at(document, sentence, j + 1)
            attackers = [m for m in mentions_in(sentence, k + 1, j - 1) if is_armed(m)]
            attackers = attackers or [m for m in [named_after(sentence, k + 1, ("by",))] if m is not None]
            if places and attackers:
                return join_ground(sentence, status, Actor(party_from(attackers[0])), localities=places, first=k, last=j)
    return []


def _station(document: Document, sentence: Sentence, k: int, *, status: ControlStatus) -> list[Ground]:
    """'rebels positioned in the village', 'troops stationed at the checkpoint'."""
    at = _after_adverbs(sentence, k + 1)
    if _word(sentence, at) not in ("in", "at", "inside") or sentence.tokens[k].tag_ not in ("VBN", "VBD"):
        return []
    near = [m for m in mentions_in(sentence, k - 4, k - 1) if is_armed(m)]
    if not near:
        return []
    return join_ground(
        sentence,
        status,
        Actor(party_from(near[-1])),
        localities=localities_at(document, sentence, at + 1, strict=False),
        first=k,
        last=at,
    )


def _fight(document: Document, sentence: Sentence, k: int, *, status: ControlStatus) -> list[Ground]:
    """'battling for control of the town', 'locked in a battle for the city': one finding for the party that fights."""
    at = next((j for j in range(k + 1, min(k + 4, len(sentence.tokens))) if _word(sentence, j) in ("for", "over")), None)
    if at is None or standing_of(sentence, k) != "done":
        return []
    at += 1
    while _word(sentence, at) in ("full", "the", "control") and _word(sentence, at + 1) in ("control", "of", "over"):
        at += 1
    if _word(sentence, at) in ("of", "over"):
        at += 1
    places = [p for p in localities_at(document, sentence, at) if p.where.place is not None or p.where.precision == "town"]
    actors = [a for a in (doers_of(document, sentence, k) if places else []) if _holds_ground(a)]
    return [g for a in actors for g in join_ground(sentence, status, a, localities=places, first=k, last=at)]


def _is_force(sentence: Sentence, actor: Actor) -> bool:
    """Whether who left is a force: 'Russian forces', 'the rebels', a state; 'Syrians' are people who fled."""
    party = actor.party
    if party.role in ("military", "armed-group", "police"):
        return True
    if party.span is None or not party.span.within(sentence.span):
        return False
    k = sentence.token_at(party.span.end - 1)
    return any(_word(sentence, j) in _FORCES for j in (k + 1, k + 2)) or sentence.tokens[k].tag_ == "NNP"


def _holds_ground(actor: Actor) -> bool:
    return actor.party.role not in ("civilian", "medical", "media", "aid")


def _after_adverbs(sentence: Sentence, k: int) -> int:
    while _word(sentence, k) in _ADVERBS:
        k += 1
    return k


def _word(sentence: Sentence, k: int) -> str:
    return str(sentence.tokens[k].lower_) if 0 <= k < len(sentence.tokens) else ""


_READERS = {
    "take": _take,
    "up": _give_up,
    "into": _into,
    "from": _from,
    "expel": _expel,
    "fall": _fall,
    "repel": _repel,
    "station": _station,
    "fight": _fight,
}
