"""Words for holding ground that are no verbs: 'rebel-held', 'a stronghold of', 'under the control of', 'the siege of'."""

from kadesh.extract.document import Document, Sentence
from kadesh.extract.holding.apposed import name_beside
from kadesh.extract.holding.barenames import ground_before, name_in_no_gazetteer, with_names_beside
from kadesh.extract.holding.ground import Ground, drop_nameless, drop_somewhere, join_ground
from kadesh.extract.holding.handovers import got_by
from kadesh.extract.holding.localities import Locality, is_nameless, localities_at, places_before, point_to_place
from kadesh.extract.holding.owners import owner_before, owner_by_adjective
from kadesh.extract.holding.sieges import tell_besieged, tell_occupied, tell_siege
from kadesh.extract.holding.splits import is_share
from kadesh.extract.standing import standing_of
from kadesh.extract.violence.parties import (
    Actor,
    all_named_after,
    doer_of,
    is_armed,
    mentions_in,
    named_after,
    named_by,
    party_before,
    party_from,
    point_back,
)
from kadesh.extract.voices.utterance import word_at
from kadesh.model.claim import ControlStatus
from kadesh.model.lexicon import SideMention
from kadesh.model.side import Party
from kadesh.model.span import Span

_HELD = frozenset("held controlled occupied run dominated ruled administered bastion stronghold".split())
_SEATS = frozenset("stronghold strongholds bastion bastions enclave enclaves heartland pocket foothold".split())
_BELONGING = _SEATS | frozenset(
    "territory territories areas area districts neighbourhoods neighborhoods town towns village villages suburb "
    "suburbs capital".split()
)
_OF_OLD = frozenset("former one-time onetime erstwhile ex".split())
_TAKING = frozenset(
    "took take takes taken taking seized seize seizing gained gain gaining regained regain regaining established establish"
    " establishing imposed imposing wrested wrest assumed restored restoring expanded extended".split()
)
_LOSING = frozenset("lost lose losing loses ceded relinquished".split())
_KEEPING = frozenset(
    "has have had hold holds held retains retained maintains maintained keeps kept in exercise exercises".split()
)
_NOUNS_OF_TAKING = frozenset("capture recapture seizure liberation takeover conquest fall".split())
_HAILING = frozenset(
    "announced announces hailed hails celebrated celebrates declared declares claimed claims confirmed reported".split()
)
_FIGHTING = frozenset("battle battling fight fighting fought struggle struggling vying clashes battles battled".split())


def find_holdings(document: Document, sentence: Sentence) -> list[Ground]:
    """Return what words other than verbs say of ground in `sentence`; only 'rebel-held' may be said of nameless ground."""
    held: list[Ground] = []
    found: list[Ground] = []
    for k, token in enumerate(sentence.tokens):
        if token.lower_ in _HELD:
            held += _compound(document, sentence, k=k)
        elif "-" in token.text and token.lower_.rpartition("-")[2] in _HELD:
            held += _in_one_word(document, sentence, k=k)
        if token.dep_ == "amod" and token.lower_ in _BY_ADJECTIVE:
            found += _BY_ADJECTIVE[token.lower_](document, sentence, k)
        elif token.tag_ in ("NN", "NNS", "NNP") or token.lower_ in _SEATS:
            found += _by_noun(document, sentence, k=k)
    return [*drop_somewhere(held), *drop_nameless(found)]


def _by_noun(document: Document, sentence: Sentence, *, k: int) -> list[Ground]:
    """What the noun at token `k` says of ground."""
    token = sentence.tokens[k]
    word, found = token.lower_, []
    if word in _BELONGING and word_at(sentence, k - 2) != "local":  # 'X Local Government Area' is nobody's ground
        found += _belonging(document, sentence, k=k)
    if token.tag_ == "NN" and (
        word in ("control", "sway", "grip", "siege", "blockade")
        or (word in _NOUNS_OF_TAKING and word_at(sentence, k + 1) == "of")
    ):
        found += {"control": _control, "sway": _control, "grip": _control, "siege": tell_siege, "blockade": tell_siege}.get(
            word, _captured
        )(document, sentence, k)
    if word in ("occupation", "rule") and word_at(sentence, k - 2) == "under":
        found += _under(document, sentence, k=k, under=k - 2)
    if word in ("hands", "hand"):
        found += _hands(document, sentence, k=k)
    return found


def _compound(document: Document, sentence: Sentence, *, k: int) -> list[Ground]:
    """'rebel-held Alpha', 'the Houthi-controlled port of Beta', 'government held districts'."""
    joined = k > 1 and sentence.tokens[k - 1].text in ("-", "‐", "‑", "–")
    end = k - 1 if joined else k
    if joined and sentence.tokens[end - 1].text in ('"', "”", "''"):  # '"DPR"-controlled'
        end -= 1
    if not joined and sentence.tokens[k].dep_ != "amod":
        return []
    party = party_before(document, sentence, k=end) if end > 0 else None
    if party is None:
        return []
    places = localities_at(document, sentence, k=k + 1)
    if places and not (places[0].where.words or "")[:1].isupper():
        places = name_beside(document, sentence, k=end) or places
    return join_ground(sentence, "held", actor=Actor(party), localities=places, first=k, last=k)


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


def _belonging(document: Document, sentence: Sentence, *, k: int) -> list[Ground]:
    """'the rebel stronghold of Alpha', 'Beta, a bastion of the group', 'rebel areas of Gamma'."""
    word = sentence.tokens[k].lower_
    owner = owner_before(document, sentence, k=k)
    if owner is None and word in _SEATS:
        owner = named_after(sentence, k + 1, words=("of", "for"), reach=2)
    if owner is None or not is_armed(owner) or _is_of_old(sentence, k, owner=owner):
        return []
    if word not in _SEATS and owner.kind not in ("force", "general"):
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


def _is_said_of(sentence: Sentence, k: int) -> bool:
    """Whether the noun at token `k` is what something is or has been: 'Alpha is the group's capital'."""
    head = sentence.tokens[k].head
    return sentence.tokens[k].dep_ == "attr" and head.lower_ in ("is", "been", "remains", "was", "became", "become")


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
    if before is not None and sentence.tokens[k].lower_ in _SEATS:
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


def _control(document: Document, sentence: Sentence, k: int) -> list[Ground]:
    """'took control of', 'under the control of', 'rebel control of': by the words around 'control'."""
    if is_share(sentence, k):
        return []
    before = [t.lower_ for t in sentence.tokens[max(0, k - 6) : k]]
    if "under" in before:
        return _under(document, sentence, k=k, under=k - 1 - before[::-1].index("under"))
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
    if not places and word_at(sentence, into) == "in":  # 'remains in rebel control'
        places = ground_before(document, sentence, k=into)
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
    if word_at(sentence, k + 1) not in ("of", "over", "in", "on"):
        return []
    found = localities_at(document, sentence, k=k + 2) or name_in_no_gazetteer(sentence, k + 2, verb="control")
    return with_names_beside(sentence, k + 2, found=found)


def _under(document: Document, sentence: Sentence, *, k: int, under: int) -> list[Ground]:
    """'areas under the control of X', 'the town, under X control', 'under its control'."""
    if word_at(sentence, under - 1) in ("not", "longer", "never"):
        return []
    inside = mentions_in(sentence, under + 1, k - 1)
    actors = [Actor(party_from(m)) for m in inside[-1:] or all_named_after(sentence, k + 1, words=("of",), reach=2)]
    if not actors and word_at(sentence, k - 1) in ("its", "their"):
        owner = point_back(document, sentence, k=under)
        actors = [owner] if owner is not None else []
    verb = under - 1
    status: ControlStatus = (
        "captured" if word_at(sentence, verb) in ("fell", "came", "come", "fallen", "brought") else "held"
    )
    places = ground_before(document, sentence, k=under)
    if (not places or is_nameless(places[0])) and word_at(sentence, k + 1) in ("in", "of", "west", "east", "north", "south"):
        places = localities_at(document, sentence, k=k + (2 if word_at(sentence, k + 1) in ("in", "of") else 1)) or places
    return [g for a in actors for g in join_ground(sentence, status, actor=a, localities=places, first=under, last=k)]


def _captured(document: Document, sentence: Sentence, k: int) -> list[Ground]:
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
    places = ground_before(document, sentence, k=into)
    return join_ground(sentence, "held", actor=Actor(party_from(mention)), localities=places, first=into, last=k)


_BY_ADJECTIVE = {"occupied": tell_occupied, "besieged": tell_besieged}
