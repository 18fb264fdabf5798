"""Ground that is called somebody's: 'the rebel stronghold of Alpha', 'Beta, a bastion of the group', 'its capital'."""

from kadesh.extract.document import Document, Sentence
from kadesh.extract.holding.apposed import name_beside
from kadesh.extract.holding.barenames import ground_before
from kadesh.extract.holding.ground import Ground, join_ground
from kadesh.extract.holding.localities import localities_at, places_before
from kadesh.extract.holding.locality import Locality
from kadesh.extract.holding.owners import owner_before
from kadesh.extract.violence.parties import Actor, is_armed, named_after, party_from
from kadesh.extract.voices.utterance import word_at
from kadesh.model.lexicon import SideMention

SEATS = frozenset("stronghold strongholds bastion bastions enclave enclaves heartland pocket foothold".split())
"""Nouns for ground that somebody is known to have: 'the stronghold of Alpha'."""
BELONGING = SEATS | frozenset(
    "territory territories areas area districts neighbourhoods neighborhoods town towns village villages suburb "
    "suburbs capital".split()
)
"""Nouns for ground that a side's name before them makes its own: 'rebel areas'."""
_THOUGHT = frozenset("believed considered thought seen known said reported regarded".split())
"""Before 'to be': 'Alpha, which is believed to be their last stronghold'."""
_OF_OLD = frozenset("former one-time onetime erstwhile ex".split())


def tell_seat(document: Document, sentence: Sentence, *, k: int) -> list[Ground]:
    """Return whose ground the noun at token `k` tells: 'the rebel stronghold of Alpha', 'Beta, a bastion of the group'."""
    word = sentence.tokens[k].lower_
    owner = owner_before(document, sentence, k=k)
    if owner is None and word in SEATS:
        owner = named_after(sentence, k + 1, words=("of", "for"), reach=2)
    if owner is None or not is_armed(owner) or _is_of_old(sentence, k, owner=owner):
        return []
    if owner.kind == "nationality" and _is_land_known(sentence, k, owner=owner):
        return []
    if word not in SEATS and owner.kind not in ("force", "general"):
        return []
    if word == "capital" and _is_said_of(sentence, k) and owner.role == "armed-group":
        return _is_capital(document, sentence, k=k, owner=owner)
    if word == "capital" and "facto" not in [t.lower_ for t in sentence.tokens[max(0, k - 6) : k]]:
        return []
    places = _of_seat(document, sentence, k=k)
    if not places and _is_said_of(sentence, k):
        places = ground_before(document, sentence, k=int(sentence.tokens[k].head.i))
    return join_ground(sentence, "held", actor=Actor(party_from(owner)), localities=places, first=k, last=k)


def _is_of_old(sentence: Sentence, k: int, *, owner: SideMention) -> bool:
    """'The former rebel stronghold of Alpha' is held no more; 'the former affiliate's stronghold' may be."""
    first = sentence.token_at(owner.span.start)
    return word_at(sentence, first - 1) in _OF_OLD or any(word_at(sentence, j) in _OF_OLD for j in range(first + 1, k))


def _is_land_known(sentence: Sentence, k: int, *, owner: SideMention) -> bool:
    """'A town in the Beta enclave' is what a land is called; 'Alpha, the Beta enclave' tells whose it is."""
    first = sentence.token_at(owner.span.start)
    the = next((j for j in range(first - 1, max(-1, first - 3), -1) if word_at(sentence, j) == "the"), None)
    led = the is not None and word_at(sentence, the - 1) != ","
    behind = sentence.tokens[k + 1 : k + 2]
    named = bool(behind) and (behind[0].lower_ in ("of", "in", "at") or behind[0].tag_ == "NNP")
    return sentence.tokens[k].lower_ in ("enclave", "enclaves") and led and not named


def _is_said_of(sentence: Sentence, k: int) -> bool:
    """Whether the noun at token `k` is what something is or has been: 'Alpha is the group's capital'."""
    head = sentence.tokens[k].head
    thought = head.lower_ == "be" and head.head.lower_ in _THOUGHT
    return sentence.tokens[k].dep_ == "attr" and (
        thought or head.lower_ in ("is", "been", "remains", "was", "became", "become")
    )


def _is_capital(document: Document, sentence: Sentence, *, k: int, owner: SideMention) -> list[Ground]:
    """'Alpha has been the group's capital for years': an armed group holds where its capital is."""
    places = places_before(document, sentence, k=int(sentence.tokens[k].head.i))
    return join_ground(sentence, "held", actor=Actor(party_from(owner)), localities=places, first=k, last=k)


def _of_seat(document: Document, sentence: Sentence, *, k: int) -> list[Locality]:
    """'stronghold of Alpha', 'enclave in Beta', 'the stronghold Gamma'; 'Delta is a stronghold'; else the noun itself."""
    after = word_at(sentence, k + 1)
    apposed = after == "in" and sentence.tokens[k].dep_ in ("appos", "attr")  # 'Alpha, the army's last bastion in Beta'
    if (after in ("of", "in", "at") and not apposed) or (after[:1].isalpha() and sentence.tokens[k + 1].tag_ == "NNP"):
        found = localities_at(document, sentence, k=k + (2 if after in ("of", "in", "at") else 1))
        found = [p for p in found if not _is_group(sentence, p)]
        if found:
            return found
    beside = name_beside(document, sentence, k=k)
    if beside:
        return beside
    before = next(
        (
            j
            for j in range(k - 1, max(-1, k - 9), -1)
            if word_at(sentence, j) in ("is", "remains", "as", "was", "the", "a", ",", "are", "were")
            and sentence.tokens[j].text != "IS"
        ),
        None,
    )
    while (
        before is not None
        and before > 0
        and word_at(sentence, before)
        in ("the", "a", ",", "is", "remains", "was", "located", "are", "were", "among", "one", "of", "which", "that")
    ):
        before -= 1
    if before is not None and sentence.tokens[k].lower_ in SEATS:
        found = next(
            (p for f in range(max(0, before - 4), before + 1) if (p := localities_at(document, sentence, k=f, last=before))),
            [],
        )
        if found:
            return found[-1:]
    return []


def _is_group(sentence: Sentence, place: Locality) -> bool:
    """'Alpha is a stronghold of the Beta Front': Beta is no ground."""
    span = place.where.span
    return span is not None and any(m.kind == "force" and span.within(m.span) for m in sentence.sides)
