"""Whose a raid or a weapon is, by the words around it: 'regime shelling', 'federal helicopters', 'jets believed to be'."""

from collections.abc import Sequence
from itertools import pairwise

from kadesh.extract.document import Sentence
from kadesh.extract.violence.agents import DOERS, WORDS_OF_WAR, agent_behind
from kadesh.extract.violence.belligerents import first_of_pair, party_of, side_within
from kadesh.extract.violence.locating import parties_in
from kadesh.model.lexicon import SideMention
from kadesh.model.side import NOBODY, Party
from kadesh.model.span import Span

_PHRASE_TAGS = frozenset("JJ NN NNP NNPS HYPH POS VBN NNS VBG CC RB `` '' JJS CD".split())
_PLACE_NOUNS = frozenset(
    "city town village province capital border district region coast airport school hospital market area "
    "neighbourhood neighborhood camp mosque church "
    "countryside suburb prison embassy consulate base outpost post checkpoint garrison barracks compound convoy "
    "headquarters".split()
)
_STATE = frozenset(("government", "regime", "army", "federal"))
_DEPLORES = ("condemn", "denounc", "deplor", "decr", "slam", "protests", "mourn")
"""Who does this to a deed did not do it: in a title such verbs look like names ('Council Condemns Raid by Rebels')."""
_HELD = frozenset("believed thought suspected presumed understood".split())


def owner_before(sentence: Sentence, k: int) -> SideMention | None:
    """Return the side among the words before the noun at token `k`, unless it only says whose town or border it was.

    The government's in 'government air strikes', nobody's in 'Syrian border clashes'.
    """
    own = next((m for m in sentence.sides if sentence.span_of(k, k).within(m.span) and m.kind in DOERS), None)
    if own is not None:  # 'government air strikes', 'US-led strikes': the deed is part of the name
        return own
    window = _words_before(sentence, k)
    inside = [m for m in parties_in(sentence, window) if m.span.start >= window.start and m.span.end <= window.end]
    for mention in reversed(inside):
        last = sentence.token_at(mention.span.end - 1)
        between = [t.lower_ for t in sentence.tokens[last + 1 : k]]
        place = any(p.span.start > mention.span.end and p.span.end <= window.end for p in sentence.places)
        if place or _tells_ground(between) or any(w.startswith(_DEPLORES) for w in between):
            continue
        owns = mention.words.isupper() or (bool(between) and between[0].startswith(("'", "’")))  # 'US' is 'American'
        if mention.kind in ("country", "capital") and not owns and _is_anothers(sentence, mention):
            continue
        if mention.kind in ("country", "capital") and not owns and not _is_from_abroad(sentence, mention, between=between):
            continue
        if mention.span.end < window.end:
            return first_of_pair(sentence, mention, inside=inside)
    return None


def state_before(sentence: Sentence, k: int) -> Party | None:
    """Return the state before a noun, whatever it is called: 'a government air raid', 'federal jets'; None if none."""
    state = next((t for t in sentence.tokens[max(0, k - 3) : k] if t.lower_ in _STATE), None)
    if state is None or state.head.i not in range(state.i, k + 1) or state.dep_.startswith("nsubj"):
        return None
    return Party(state.text, None, "military", "unknown", sentence.span_of(state.i, state.i))


def state_behind(sentence: Sentence, k: int) -> Party | None:
    """Return the state behind a noun, whatever it is called: 'a chemical attack by the government'; None if none."""
    behind = sentence.tokens[k + 1 : k + 4]
    if [t.lower_ for t in behind[:2]] != ["by", "the"] or len(behind) < len(("by", "the", "army")):
        return None
    state = behind[-1]
    known = state.lower_ in _STATE and not _in_side(sentence, state.i)
    return Party(state.text, None, "military", "unknown", sentence.span_of(state.i, state.i)) if known else None


def _words_before(sentence: Sentence, k: int) -> Span:
    """The adjectives, nouns and names before a noun, with it: 'the latest Syrian government air | strikes'."""
    tokens, first = sentence.tokens, k
    while first > 0 and k - first < 8 and _goes_on(sentence, first - 1):
        if tokens[first - 1].tag_ == "VBG" and tokens[first - 1].lower_ not in WORDS_OF_WAR:
            break
        first -= 1
    return sentence.span_of(first, k)


def _goes_on(sentence: Sentence, k: int) -> bool:
    """Whether a word describes the noun behind it; so do 'led' and a day in 'the Alpha-led May 4 | attack'."""
    tokens = sentence.tokens
    if tokens[k].tag_ in _PHRASE_TAGS or _in_side(sentence, k):
        return True
    before = tokens[k - 1].tag_ if k else ""
    return (tokens[k].lower_ == "led" and before == "HYPH") or (tokens[k].tag_ == "CD" and before == "NNP")


def _tells_ground(between: Sequence[str]) -> bool:
    """Whether the words behind a side tell where or against whom: 'Syrian | border clashes', 'army | checkpoint attack'."""
    grounds = [w for before, w in pairwise(("", *between)) if w in _PLACE_NOUNS and before != "-"]
    return bool(grounds) or any(w in ("on", "against") for w in between)


def _is_anothers(sentence: Sentence, mention: SideMention) -> bool:
    """'Launched its | Alpha | offensive', 'Beta's Alpha war': the land is where whoever owns the deed does it."""
    k = sentence.token_at(mention.span.start)
    return k > 0 and sentence.tokens[k - 1].tag_ in ("PRP$", "POS")


def _is_from_abroad(sentence: Sentence, mention: SideMention, *, between: Sequence[str]) -> bool:
    """'Pakistan shelling in Jammu': a country right before the deed did it, where the places told are another one's."""
    homes = {p.places[0].country for p in sentence.places if p.span != mention.span}
    return mention.kind == "country" and not between and bool(homes) and mention.side not in homes


def _in_side(sentence: Sentence, k: int) -> bool:
    at = sentence.span_of(k, k)
    return any(at.within(m.span) for m in sentence.sides)


def weapon_owner(sentence: Sentence, k: int) -> Party:
    """Return the side that a weapon's own words name: 'a missile fired by X hit', 'shells from X landed'; NOBODY if none."""
    if sentence.tokens[k].lower_ not in WORDS_OF_WAR:
        return NOBODY
    owner = owner_before(sentence, k) or agent_behind(sentence, k) or _held_to_be(sentence, k)
    return party_of(owner) if owner is not None else state_before(sentence, k) or NOBODY


def _held_to_be(sentence: Sentence, k: int) -> SideMention | None:
    """'Jets believed to be Chadian', 'a drone thought to belong to the army': whose it is held to be, not 'X or Y'."""
    tokens = sentence.tokens
    held = next((j for j in range(k + 1, min(k + 4, len(tokens))) if tokens[j].lower_ in _HELD), None)
    if held is None or [t.lower_ for t in tokens[held + 1 : held + 2]] != ["to"]:
        return None
    found = side_within(sentence, held + 2, reach=5)
    last = sentence.token_at(found.span.end - 1) if found is not None else 0
    return found if found is not None and [t.lower_ for t in tokens[last + 1 : last + 2]] != ["or"] else None
