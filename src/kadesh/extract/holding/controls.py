"""Who has control, takes it or loses it: 'took control of Alpha', 'under the control of X', 'in rebel control'."""

from kadesh.extract.document import Document, Sentence
from kadesh.extract.holding.barenames import ground_before, name_in_no_gazetteer, with_names_beside
from kadesh.extract.holding.called import point_to_place
from kadesh.extract.holding.ground import Ground, join_ground
from kadesh.extract.holding.handovers import got_by
from kadesh.extract.holding.localities import ends_before, localities_at, with_included
from kadesh.extract.holding.locality import Locality, is_nameless
from kadesh.extract.holding.owners import owner_before, owner_by_adjective
from kadesh.extract.holding.splits import is_share
from kadesh.extract.standing import standing_of
from kadesh.extract.violence.parties import Actor, all_named_after, doer_of, is_armed, mentions_in, party_from, point_back
from kadesh.extract.voices.utterance import word_at
from kadesh.model.claim import ControlStatus

_TAKING = frozenset(
    "took take takes taken taking retook retake retakes retaken retaking seized seize seizing gained gain gaining regained"
    " regain regaining reclaimed reclaim reclaiming recovered recovering reasserted re-established established establish"
    " establishing imposed imposing wrested wrest assumed restored restoring expanded extended"
    " claimed claims claiming declared declares declaring".split()
)
_BRINGING = frozenset("brought bring brings bringing placed put returned".split())
"""'Brought Alpha back under army control', 'Beta was returned to it'."""
_LOSING = frozenset("lost lose losing loses ceded relinquished".split())
_RETURNING = frozenset("returned returns return reverted".split())
_KEEPING = frozenset(
    "has have had hold holds held retains retained maintains maintained keeps kept in exercise exercises".split()
)
_FIGHTING = frozenset("battle battling fight fighting fought struggle struggling vying clashes battles battled".split())


def tell_control(document: Document, sentence: Sentence, *, k: int) -> list[Ground]:
    """Return what 'control' at token `k` tells by the words around it: 'took control of Alpha', 'rebel control of Beta'."""
    if is_share(sentence, k):
        return []
    before = [t.lower_ for t in sentence.tokens[max(0, k - 6) : k]]
    if "under" in before:
        return tell_under(document, sentence, k=k, under=k - 1 - before[::-1].index("under"))
    returned = _returned(document, sentence, k=k)
    if returned:
        return returned
    verb = next(
        (j for j in range(k - 1, max(-1, k - 6), -1) if word_at(sentence, j) in _TAKING | _LOSING | _KEEPING | _FIGHTING),
        None,
    )
    if verb is not None and (word_at(sentence, verb) not in _FIGHTING or {"for", "over"} & set(before)):
        return _controlled(document, sentence, k=k, verb=verb)
    owner = owner_before(document, sentence, k=k)
    if owner is None:
        return []
    places = _after_control(document, sentence, k=k)
    if not places and owner.kind in ("force", "person"):  # 'the Taliban control half of Alpha', tagged as a noun
        places = localities_at(document, sentence, k=k + 1)
    into = sentence.token_at(owner.span.start) - 1
    into -= word_at(sentence, into) in ("the", "full")
    if not places and word_at(sentence, into) == "in":  # 'remains in rebel control'
        places = ground_before(document, sentence, k=into)
    return join_ground(sentence, "held", actor=Actor(party_from(owner)), localities=places, first=k, last=k)


def _returned(document: Document, sentence: Sentence, *, k: int) -> list[Ground]:
    """'Alpha has returned to army | control': it was taken again."""
    to = next((j for j in range(k - 1, max(-1, k - 5), -1) if word_at(sentence, j) == "to"), 0)
    verb = to - 1 - (word_at(sentence, to - 1) == "back")
    if to == 0 or word_at(sentence, verb) not in _RETURNING or standing_of(sentence, verb) != "done":
        return []
    owner = owner_before(document, sentence, k=k)
    places = ground_before(document, sentence, k=verb) if owner is not None else []
    actor = Actor(party_from(owner)) if owner is not None else None
    return join_ground(sentence, "captured", actor=actor, localities=places, first=verb, last=k) if actor else []


def tell_relative(document: Document, sentence: Sentence, *, k: int) -> list[Ground]:
    """'Alpha, which rebels | control', where the parse takes 'rebels' for the verb, or both for one noun."""
    owner = next((m for m in mentions_in(sentence, k - 1, k - 1) if is_armed(m)), None)
    at = sentence.token_at(owner.span.start) - 1 if owner is not None and k > 1 else 0
    while at > 0 and (word_at(sentence, at) in ("the", "armed", "-") or mentions_in(sentence, at, at)):
        at -= 1
    if owner is None or at < 1 or word_at(sentence, at) != "which":
        return []
    places = ends_before(document, sentence, k=at)
    return join_ground(sentence, "held", actor=Actor(party_from(owner)), localities=places, first=k, last=k)


def _controlled(document: Document, sentence: Sentence, *, k: int, verb: int) -> list[Ground]:
    word = word_at(sentence, verb)
    status: ControlStatus = "held"
    if word in _TAKING:
        status = "captured"
    elif word in _LOSING:
        status = "lost"
    elif word in _FIGHTING:
        status = "contested"
    places = _after_control(document, sentence, k=k)
    standing = standing_of(sentence, verb) if sentence.tokens[verb].tag_.startswith("VB") else "done"
    actor = doer_of(document, sentence, k=verb) if places and standing != "unreal" else None
    if not places and standing == "not" and word_at(sentence, k + 1) not in ("of", "over"):
        places = [point_to_place(document, sentence, span=sentence.span_of(verb, verb), noun="it")]
        actor = doer_of(document, sentence, k=verb)
    if actor is None or actor.party.role in ("civilian", "medical", "media", "aid"):
        return []
    if standing == "not":
        if status != "captured":
            return []
        status = "not-captured"
    grounds = join_ground(sentence, status, actor=actor, localities=places, first=verb, last=k)
    return grounds + (got_by(sentence, verb, places=places, loser=actor.party) if status == "lost" else [])


def _after_control(document: Document, sentence: Sentence, *, k: int) -> list[Locality]:
    on_a_day = word_at(sentence, k + 1) == "on" and word_at(sentence, k + 2).endswith("day")
    if on_a_day and word_at(sentence, k + 3) in ("of", "over"):
        k += 2  # 'took control on Sunday | of nine villages'
    if word_at(sentence, k + 1) not in ("of", "over", "in", "on"):
        return []
    found = localities_at(document, sentence, k=k + 2) or name_in_no_gazetteer(sentence, k + 2, verb="control")
    return with_included(document, sentence, found=with_names_beside(sentence, k + 2, found=found))


def tell_under(document: Document, sentence: Sentence, *, k: int, under: int) -> list[Ground]:
    """Return what stands under somebody at token `k`: 'areas under the control of X', 'the town, under X control'."""
    if word_at(sentence, under - 1) in ("not", "longer", "never"):
        return []
    inside = mentions_in(sentence, under + 1, k - 1)
    actors = [Actor(party_from(m)) for m in inside[-1:] or all_named_after(sentence, k + 1, words=("of",), reach=2)]
    adjective = owner_by_adjective(document, sentence, k=k - 1) if not actors else None
    actors += [Actor(party_from(adjective))] if adjective is not None else []
    if not actors and word_at(sentence, k - 1) in ("its", "their"):
        owner = point_back(document, sentence, k=under)
        actors = [owner] if owner is not None else []
    verb = under - 1 - (word_at(sentence, under - 1) in ("back", "again"))
    at = next((j for j in (verb, verb - 1, verb - 2, verb - 3) if word_at(sentence, j) in _BRINGING), None)
    got = at is not None or word_at(sentence, verb) in ("fell", "came", "come", "fallen")
    status: ControlStatus = "captured" if got else "held"
    places = localities_at(document, sentence, k=at + 1, last=verb) if at is not None and at < verb else []
    places = places or ground_before(document, sentence, k=under)
    if (not places or is_nameless(places[0])) and word_at(sentence, k + 1) in ("in", "of", "west", "east", "north", "south"):
        places = localities_at(document, sentence, k=k + (2 if word_at(sentence, k + 1) in ("in", "of") else 1)) or places
    return [g for a in actors for g in join_ground(sentence, status, actor=a, localities=places, first=under, last=k)]
