"""Words for holding ground that are no verbs: 'rebel-held', 'a stronghold of', 'under the control of', 'the siege of'."""

from kadesh.extract.document import Document, Sentence
from kadesh.extract.holding.apposed import name_beside
from kadesh.extract.holding.barenames import ground_before, name_in_no_gazetteer
from kadesh.extract.holding.controls import tell_control, tell_relative, tell_under
from kadesh.extract.holding.ground import Ground, drop_nameless, drop_somewhere, join_ground
from kadesh.extract.holding.localities import localities_at
from kadesh.extract.holding.locality import Locality, is_nameless
from kadesh.extract.holding.owners import owner_before, owner_by_adjective
from kadesh.extract.holding.seats import BELONGING, SEATS, tell_seat
from kadesh.extract.holding.sieges import tell_besieged, tell_occupied, tell_siege
from kadesh.extract.holding.unlisted import bare_name, locality_by_name
from kadesh.extract.violence.compounds import named_by, party_before
from kadesh.extract.violence.parties import Actor, doer_of, is_armed, mentions_in, named_after, party_from
from kadesh.extract.voices.utterance import word_at
from kadesh.model.claim import ControlStatus
from kadesh.model.side import Party
from kadesh.model.span import Span

_HELD = frozenset("held controlled occupied run dominated ruled administered bastion stronghold".split())
_BESIEGED = frozenset(("besieged", "encircled", "blockaded"))
_HYPHENS = ("-", "‐", "‑", "–")
_NOUNS_OF_TAKING = frozenset("capture recapture seizure liberation takeover conquest fall".split())
_MAINLY = frozenset("predominantly mainly mostly largely overwhelmingly majority".split())
_LEAVING = frozenset("left leaves leaving leave".split())
_LEFT_WITHIN = 16
_HAILING = frozenset(
    "announced announces hailed hails celebrated celebrates declared declares claimed claims confirmed reported "
    "completed completes finished".split()
)


def find_holdings(document: Document, sentence: Sentence) -> list[Ground]:
    """Return what words other than verbs say of ground in `sentence`; only 'rebel-held' may be said of nameless ground."""
    held: list[Ground] = []
    found: list[Ground] = []
    for k, token in enumerate(sentence.tokens):
        if token.lower_ in _HELD:
            held += _compound(document, sentence, k=k)
        elif token.lower_ in _BESIEGED and k and sentence.tokens[k - 1].text in _HYPHENS:
            held += _compound(document, sentence, k=k, status="besieged")
        elif "-" in token.text and token.lower_.rpartition("-")[2] in _HELD:
            held += _in_one_word(document, sentence, k=k)
        if token.lower_ in ("control", "controls"):
            found += tell_relative(document, sentence, k=k)
        if token.dep_ == "amod" and token.lower_ in _BY_ADJECTIVE:
            found += _BY_ADJECTIVE[token.lower_](document, sentence, k)
        elif token.tag_ in ("NN", "NNS", "NNP") or token.lower_ in SEATS:
            found += _by_noun(document, sentence, k=k)
    return [*drop_somewhere(held), *drop_nameless(found)]


def _by_noun(document: Document, sentence: Sentence, *, k: int) -> list[Ground]:
    """What the noun at token `k` says of ground."""
    token = sentence.tokens[k]
    word, found = token.lower_, []
    if word in BELONGING and word_at(sentence, k - 2) != "local":  # 'X Local Government Area' is nobody's ground
        found += tell_seat(document, sentence, k=k)
    if token.tag_ == "NN" and word in ("control", "sway", "grip"):
        found += tell_control(document, sentence, k=k)
    elif token.tag_ == "NN" and word in ("siege", "blockade"):
        found += tell_siege(document, sentence, k)
    elif token.tag_ == "NN" and word in _NOUNS_OF_TAKING and word_at(sentence, k + 1) == "of":
        found += _captured(document, sentence, k=k)
    if word in ("occupation", "rule") and word_at(sentence, k - 2) == "under":
        found += tell_under(document, sentence, k=k, under=k - 2)
    if word in ("hands", "hand"):
        found += _hands(document, sentence, k=k)
    return found


def _compound(document: Document, sentence: Sentence, *, k: int, status: ControlStatus = "held") -> list[Ground]:
    """'rebel-held Alpha', 'the Houthi-controlled port of Beta', 'government held districts', 'army-besieged Gamma'."""
    joined = k > 1 and sentence.tokens[k - 1].text in _HYPHENS
    end = k - 1 if joined else k
    if joined and sentence.tokens[end - 1].text in ('"', "”", "''"):  # '"DPR"-controlled'
        end -= 1
    party = party_before(document, sentence, k=end) if end > 0 else None
    if party is None or (not joined and sentence.tokens[k].dep_ != "amod" and not _lost_hyphen(sentence, k, party=party)):
        return []
    behind = k + 1 + 2 * _is_told_of_people(sentence, k + 1)
    places = _named_behind(sentence, k) or localities_at(document, sentence, k=behind)
    places = [p for p in places if p is places[0] or p.where.place is not None or not _is_of_its_own(sentence, p)]
    if places and not (places[0].where.words or "")[:1].isupper():
        places = name_beside(document, sentence, k=end) or places
    return join_ground(sentence, status, actor=Actor(party), localities=places, first=k, last=k)


def _lost_hyphen(sentence: Sentence, k: int, *, party: Party) -> bool:
    """'In the opposition | held Alpha district': behind a preposition nobody holds, it is said of the ground behind."""
    if party.span is None or word_at(sentence, k) not in ("held", "controlled"):
        return False
    first = sentence.token_at(party.span.start) - 1
    first -= word_at(sentence, first) == "the"
    return first >= 0 and sentence.tokens[first].tag_ in ("IN", "POS")


def _is_told_of_people(sentence: Sentence, k: int) -> bool:
    """Whether 'mainly Kurdish', 'predominantly Shia' stands at token `k`: words about who lives there."""
    tokens = sentence.tokens[k : k + 2]
    return len(tokens) > 1 and tokens[0].lower_ in _MAINLY and tokens[1].tag_ in ("JJ", "NNP")


def _is_of_its_own(sentence: Sentence, place: Locality) -> bool:
    """'Rebel-held Alpha and the only road': behind an article of its own it is nobody's ground."""
    span = place.where.span
    return span is not None and word_at(sentence, sentence.token_at(span.start) - 1) in ("the", "a", "an", "its")


def _named_behind(sentence: Sentence, k: int) -> list[Locality]:
    """The name in no gazetteer behind 'rebel-held', where it is all that stands there: no ministry, no television."""
    bounds = bare_name(sentence, k + 1) if word_at(sentence, k) in ("held", *_BESIEGED) else None
    if bounds is None or word_at(sentence, bounds[1] + 1) == "of":
        return []
    joined = bounds[1] + 1 < len(sentence.tokens) and sentence.tokens[bounds[1] + 1].tag_.startswith("NN")
    return [] if joined else [locality_by_name(sentence, bounds)]


def _in_one_word(document: Document, sentence: Sentence, *, k: int) -> list[Ground]:
    """'"Alpha"-controlled Beta', where marks make one word of it."""
    words = sentence.tokens[k].text.rpartition("-")[0].strip("\"“”'’")
    mention = named_by(document, words) if words else None
    if mention is None:
        return []
    start = sentence.span_of(k, k).start
    span = Span(start, start + len(words))
    party = Party(mention.words, mention.side, mention.role or "unknown", "stated", span)
    places = localities_at(document, sentence, k=k + 1)
    return join_ground(sentence, "held", actor=Actor(party), localities=places, first=k, last=k)


def _captured(document: Document, sentence: Sentence, *, k: int) -> list[Ground]:
    """'the rebel capture of Alpha', 'the fall of Beta to the army', 'Gamma announced the capture of Delta'."""
    places = [p for p in localities_at(document, sentence, k=k + 2) if not is_nameless(p)]
    if not places:
        return []
    owner = owner_before(document, sentence, k=k) or named_after(sentence, k + 2, words=("by", "to"), reach=8)
    actor = Actor(party_from(owner)) if owner is not None and is_armed(owner) else None
    verb = next((j for j in range(k - 1, max(-1, k - 4), -1) if word_at(sentence, j) in _HAILING), None)
    if actor is None and verb is not None and sentence.tokens[k].lower_ != "fall":
        actor = doer_of(document, sentence, k=verb)
    if actor is None or actor.party.role in ("civilian", "medical", "media", "aid"):
        return []
    return join_ground(sentence, "captured", actor=actor, localities=places, first=k, last=k)


def _hands(document: Document, sentence: Sentence, *, k: int) -> list[Ground]:
    """'in the hands of X', 'in rebel hands'; 'fell into X hands' is told by its verb."""
    into = next((j for j in range(k - 1, max(-1, k - 7), -1) if word_at(sentence, j) in ("in", "into")), None)
    if into is None or word_at(sentence, into) == "into":
        return []
    inside = mentions_in(sentence, into + 1, k - 1)
    mention = inside[-1] if inside else named_after(sentence, k + 1, words=("of",), reach=2)
    mention = mention or owner_by_adjective(document, sentence, k=k - 1)
    if mention is None:
        return []
    places = _left_in(document, sentence, k=into) or ground_before(document, sentence, k=into)
    return join_ground(sentence, "held", actor=Actor(party_from(mention)), localities=places, first=into, last=k)


def _left_in(document: Document, sentence: Sentence, *, k: int) -> list[Locality]:
    """'The deal left only Alpha | in rebel hands': what is left stands right behind the verb."""
    left = next((j for j in range(k - 1, max(-1, k - _LEFT_WITHIN), -1) if word_at(sentence, j) in _LEAVING), None)
    if left is None:
        return []
    at = left + 1 + (word_at(sentence, left + 1) in ("only", "just"))
    return localities_at(document, sentence, k=at, last=k - 1) or name_in_no_gazetteer(sentence, at, verb="left")


_BY_ADJECTIVE = {"occupied": tell_occupied, "besieged": tell_besieged}
