"""Verbs of taking, entering, leaving and besieging ground: 'seized the town', 'withdrew from the base'."""

from typing import cast

from kadesh.extract.document import Document, Sentence
from kadesh.extract.holding.encircled import tell_encircled
from kadesh.extract.holding.falls import tell_fall
from kadesh.extract.holding.fights import tell_fight
from kadesh.extract.holding.flags import fly_flag, restore_peace
from kadesh.extract.holding.ground import Ground, drop_nameless, join_ground
from kadesh.extract.holding.handovers import got_by, hand_over, lost_by
from kadesh.extract.holding.locality import Locality
from kadesh.extract.holding.moves import expel_from, give_up, holds_ground, is_force, move_from, move_into, settle_status
from kadesh.extract.holding.objects import objects_of
from kadesh.extract.holding.presence import be_at, be_stationed, come_back, keep_presence
from kadesh.extract.holding.repels import be_repelled
from kadesh.extract.holding.splits import tell_split
from kadesh.extract.holding.taken import tell_taken
from kadesh.extract.violence.parties import (
    Actor,
    all_named_after,
    doer_of,
    doers_of,
    is_armed,
    is_passive,
    mentions_in,
    party_from,
    subject_tokens,
)
from kadesh.extract.voices.utterance import word_at
from kadesh.extract.words import load_table
from kadesh.model.claim import ControlStatus
from kadesh.model.side import COMBATANTS

_FORMS: dict[str, list[tuple[ControlStatus, str]]] = {}
for _row in load_table("control"):
    _FORMS.setdefault(_row["word"], []).append((cast(ControlStatus, _row["status"]), _row["form"]))
_ONCE = frozenset(("once", "formerly", "previously"))
"""'Ground that they once held' is lost."""
_HARMED = frozenset("dead wounded injured hurt homeless trapped missing stranded".split())
_BEREFT = frozenset(
    f"without {good}"
    for good in "electricity power water food light lights shelter fuel internet telephones heating gas".split()
) | {"in ruins", "in darkness", "in flames", "in rubble"}
"""How a deed left ground that nobody gave up: 'left half of Alpha | without electricity'."""
_TURNS = frozenset(", where with after as when while on at in leaving carrying".split())
_VOTING = frozenset("voters votes ballots seats runoff constituency constituencies by-election electorate".split())
_AT_THE_POLLS = frozenset("lost lose loses losing took takes take taken captured captures swept held holds".split())
"""'Lost the capital to the opposition' where voters decided is no ground lost."""
_OF_OFFICE = frozenset("top aid cabinet ministerial senior diplomatic teaching ambassadorial advisory leadership".split())
_NO_NOUNS = frozenset("retook overran recaptured besieged encircle encircled seize".split())
"""Verbs that are never nouns, whatever their tag."""


def find_takings(document: Document, sentence: Sentence) -> list[Ground]:
    """Return what the verbs of `sentence` say of ground."""
    found: list[Ground] = []
    armed = any(m.kind in ("force", "general") and m.role in COMBATANTS for m in sentence.sides)
    voted = not armed and not _VOTING.isdisjoint(sentence.words)
    for k, token in enumerate(sentence.tokens):
        if voted and token.lower_ in _AT_THE_POLLS:
            continue
        for status, form in _FORMS.get(token.lower_, ()):
            verb = token.tag_.startswith("VB") or token.lower_ in _NO_NOUNS or _is_cut_off(sentence, k)
            if (verb and not _is_adjective(sentence, k)) or (form == "fight" and token.tag_ in ("NN", "NNS")):
                found += _READERS[form](document, sentence, k, status=status)
    return drop_nameless(found)


def _is_cut_off(sentence: Sentence, k: int) -> bool:
    """'The SDF liberated Alpha', where the parse takes the verb between a force and a name for an adjective."""
    return sentence.tokens[k].tag_ == "JJ" and sentence.tokens[k].lower_.endswith("ed") and _is_between(sentence, k)


def _is_between(sentence: Sentence, k: int) -> bool:
    """Whether a force stands right before token `k` and a name right behind it: 'the SDF | captured | Alpha town'."""
    behind = k + 1 < len(sentence.tokens) and sentence.tokens[k + 1].tag_ == "NNP"
    return behind and k > 0 and any(m.kind == "force" for m in mentions_in(sentence, k - 1, k - 1))


def _is_adjective(sentence: Sentence, k: int) -> bool:
    """'rebel-held', 'the occupied town', 'the northern occupied province': no verb, though tagged as one."""
    token = sentence.tokens[k]
    led = token.tag_ == "VBD" and k > 0 and sentence.tokens[k - 1].tag_ in ("DT", "JJ") and token.head.i > k
    if word_at(sentence, k - 1) in ("-", "‐", "‑", "–"):
        return True
    return token.dep_ == "amod" and (token.tag_ in ("VBN", "VBG") or led) and not _is_between(sentence, k)


def _take(document: Document, sentence: Sentence, k: int, *, status: ControlStatus) -> list[Ground]:
    settled = settle_status(sentence, k, status=status)
    if settled is None:
        return []
    if is_passive(sentence, k):
        return tell_taken(document, sentence, k=k, status=settled)
    places = [p for p in objects_of(document, sentence, k=k) if not _is_office(p)]
    actors = [a for a in (doers_of(document, sentence, k=k) if places else []) if holds_ground(a)]
    actors = [a for a in actors if a is actors[0] or is_force(sentence, a)]
    if settled in ("captured", "not-captured") and _is_it(sentence, k) and all(_is_bare(p) for p in places):
        return []  # 'it took Alpha to bring them home'
    if settled == "held" and word_at(sentence, k - 1) in _ONCE:
        settled = "lost"
    if settled in ("held", "lost") and status == "held":
        actors = [_held_before(sentence, k) or a for a in actors[:1]] + actors[1:]
    grounds = [g for a in actors for g in join_ground(sentence, settled, actor=a, localities=places, first=k, last=k)]
    if actors and settled == "captured":
        grounds += lost_by(sentence, k, places=places, taker=actors[0].party, at=k + 1)
    if actors and settled == "lost":
        grounds += got_by(sentence, k, places=places, loser=actors[0].party)
    return grounds


def _is_bare(locality: Locality) -> bool:
    """Whether it is a name that no gazetteer knows; '30 villages' are ground without one."""
    return locality.where.place is None and (locality.where.words or "")[:1].isupper()


def _is_office(locality: Locality) -> bool:
    """'Taking the top aid post', 'took a cabinet post': work, no ground."""
    words = (locality.where.words or "").lower().split()
    return words[-1:] in (["post"], ["position"]) and not _OF_OFFICE.isdisjoint(words)


def _is_it(sentence: Sentence, k: int) -> bool:
    """Whether it is 'it takes' or 'it took', which is said of time and help; 'it overran' is somebody."""
    bounds = subject_tokens(sentence, k) if word_at(sentence, k) in ("take", "takes", "took", "taken") else None
    return bounds is not None and bounds[0] == bounds[1] and word_at(sentence, bounds[0]) == "it"


def _held_before(sentence: Sentence, k: int) -> Actor | None:
    """'drove the rebels out of Alpha, which they had held': they are the last named before Alpha, not who drove them."""
    verb = sentence.tokens[k]
    they = any(c.dep_ == "nsubj" and c.lower_ in ("they", "it") for c in verb.children)
    if verb.dep_ != "relcl" or not they or verb.head.i >= k:
        return None
    before = [m for m in mentions_in(sentence, 0, int(verb.head.i)) if m.kind in ("force", "general") and is_armed(m)]
    before = [m for m in before if m.side] or before
    return Actor(party_from(before[-1], basis="antecedent")) if before else None


def _besiege(document: Document, sentence: Sentence, k: int, *, status: ControlStatus) -> list[Ground]:
    """'besieged the town', 'the town besieged by the army'; else the people there, or the ground of a relative clause."""
    return _take(document, sentence, k, status=status) or tell_encircled(document, sentence, k=k)


def _again(document: Document, sentence: Sentence, k: int, *, status: ControlStatus) -> list[Ground]:
    """'won back the town', 'clawed back two villages'."""
    return _take(document, sentence, k, status=status) if word_at(sentence, k + 1) == "back" else []


def _leave(document: Document, sentence: Sentence, k: int, *, status: ControlStatus) -> list[Ground]:
    """'the army left the base': only of forces, for anybody else may leave a town."""
    actor = None if is_passive(sentence, k) else doer_of(document, sentence, k=k)
    forced = any(word_at(sentence, j) == "forced" for j in (k - 2, k - 3))
    if actor is None or actor.party.role not in COMBATANTS or not (forced or sentence.tokens[k].tag_ in ("VBD", "VBN")):
        return []
    if any(m.kind == "person" and m.span == actor.party.span for m in mentions_in(sentence, 0, k)):
        return []  # 'the general left Alpha without signing'
    if _leaves_harmed(sentence, k):
        return []
    verb = sentence.span_of(k, k)
    grounds = _take(document, sentence, k, status=status)
    return [g for g in grounds if g.locality.where.span is None or g.locality.where.span.start > verb.start]


def _leaves_harmed(sentence: Sentence, k: int) -> bool:
    """'Left dozens wounded in Alpha', 'left half of Alpha without power'.

    Not 'left Alpha, where six were wounded', 'left Alpha with its wounded', 'left Alpha without signing'.
    """
    for j in range(k + 2, k + 8):
        word = word_at(sentence, j)
        if word in _HARMED or f"{word} {word_at(sentence, j + 1)}" in _BEREFT:
            return True
        if word in _TURNS and word_at(sentence, j + 1) not in ("least", "most"):
            return False
    return False


def _reach(document: Document, sentence: Sentence, k: int, *, status: ControlStatus) -> list[Ground]:
    """'the rebels reached Alpha': a place by its name, and no talks, no deal, no number."""
    actor = None if is_passive(sentence, k) else doer_of(document, sentence, k=k)
    figure = any(c.dep_ == "dobj" and c.tag_ == "CD" for c in sentence.tokens[k].children)  # 'their losses reached | 30'
    if actor is None or figure or actor.party.role not in COMBATANTS:
        return []
    return [g for g in _take(document, sentence, k, status=status) if g.locality.where.precision in ("town", "district")]


def _clear(document: Document, sentence: Sentence, k: int, *, status: ControlStatus) -> list[Ground]:
    """'cleared the valley of rebels': ground that somebody was driven from; a road may be cleared of mines."""
    foes = [m for m in all_named_after(sentence, k + 1, words=("of", "from")) if is_armed(m)]
    return _take(document, sentence, k, status=status) if foes else []


_READERS = {
    "besiege": _besiege,
    "take": _take,
    "again": _again,
    "up": give_up,
    "into": move_into,
    "from": move_from,
    "expel": expel_from,
    "fall": tell_fall,
    "repel": be_repelled,
    "station": be_stationed,
    "fight": tell_fight,
    "hand": hand_over,
    "leave": _leave,
    "flag": fly_flag,
    "reach": _reach,
    "clear": _clear,
    "recover": _clear,
    "restore": restore_peace,
    "split": tell_split,
    "be": be_at,
    "back": come_back,
    "presence": keep_presence,
}
