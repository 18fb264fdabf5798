"""Who attacked, by how a side stands to the word: 'Russian raids', 'shelling by government forces', 'X shelled Y'."""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Any

from kadesh.extract.document import Sentence
from kadesh.extract.violence.belligerents import (
    HARM,
    OTHER_CLAUSE,
    REACH,
    TAKES,
    first_of_pair,
    is_held,
    is_passive,
    lays_blame,
    parties_in,
    party_of,
    side_in_subject,
    side_within,
    subject_of,
)
from kadesh.extract.words import load_words
from kadesh.model.lexicon import SideMention
from kadesh.model.side import COMBATANTS, NOBODY, Party
from kadesh.model.span import Span

_PHRASE_TAGS = frozenset("JJ NN NNP NNPS HYPH POS VBN NNS VBG CC RB `` '' JJS CD".split())
_PLACE_NOUNS = frozenset(
    "city town village province capital border district region coast airport school hospital market area "
    "neighbourhood neighborhood camp mosque church "
    "countryside suburb prison embassy consulate base outpost post checkpoint garrison barracks compound convoy "
    "headquarters".split()
)
_CARRIES = frozenset(
    "launched launching launch launches began begun begins started starting carried carrying carry "
    "conducted conducting conducts conduct mounted mounting staged "
    "resume resumes renew renews renewed renewing "
    "stages waged waging resumed opened opening continued continues executed perpetrated made dropped "
    "dropping fired firing committed "
    "committing announced pressed press pressing pushed intensified staging claimed planted detonated "
    "lobbed lobbing hurled hurling threw rained unleashed unleash unleashing spearheaded spearheading leading used using "
    "employed employing resorted resorting subjected subjecting".split()
)
_PASSIVE_LINKS = _CARRIES | frozenset(
    "was were is are been be being believed thought blamed reportedly led ordered had has have".split()
)
_REPELS = load_words("repels")
_HARMED = frozenset("killed kill kills killing wounded injured wounding injuring".split())
_SLAIN = frozenset("assassinated executed martyred murdered beheaded".split())
_SPEECH = frozenset(
    "said says told reported died die dies perished fell suffered lost participated took fled injured condemned".split()
)
_IS = frozenset("is are was were be been being".split())
_STATE = frozenset(("government", "regime", "army", "federal"))
_DEPLORES = ("condemn", "denounc", "deplor", "decr", "slam", "protests", "mourn")
"""Who does this to a deed did not do it: in a title such verbs look like names ('Council Condemns Raid by Rebels')."""
_OWNED = frozenset(
    "rocket rockets mine mines missile missiles shells warplane warplanes plane planes jet jets aircraft helicopter "
    "helicopters drone drones artillery guns bomb bombs sniper snipers mortars operation operations raid raids attack "
    "attacks".split()
)
_DOERS = frozenset(("force", "general", "government"))
_WORDS_OF_WAR = load_words("violence")
_SAYINGS = load_words("sayings")
_TELLINGS = frozenset("briefing report reports statement statements account accounts estimate estimates count tally".split())
_HELD = frozenset("believed thought suspected presumed understood".split())
_REASONS = frozenset("reason reasons motive motives responsibility excuse justification".split())
_CHARGES = ("accus", "blam", "suspect", "charg")
_ANSWERED = frozenset("retaliation response revenge reprisal reprisals reaction".split())
"""Whoever stands behind 'by' further on did what is answered: 'strikes in retaliation for the killing by X'."""


_EITHER = re.compile(r"\beither\s(?:the\s)?(?:[\w-]+\s(?:[\w-]+\s)?or\s(?:the\s|its\s)?)?\Z", re.IGNORECASE)


def attacker_of(sentence: Sentence, k: int, *, is_verb: bool) -> Party:
    """Return who did what token `k` tells of, NOBODY where the sentence names none, or either of two."""
    found = _verb_attacker(sentence, k) if is_verb else _noun_attacker(sentence, k)
    return NOBODY if _is_either(sentence, found) else found


def _is_either(sentence: Sentence, party: Party) -> bool:
    """Whether one of two did it: 'by either Chadian or French jets'."""
    if party.span is None or party.side is None:
        return False
    before = sentence.text[: party.span.start - sentence.span.start]
    return _EITHER.search(before) is not None


def _noun_attacker(sentence: Sentence, k: int) -> Party:
    """'regime shelling', 'a Turkish drone attack', 'shelling by rebels', 'rockets fired by', 'X launched an offensive'."""
    own = _modifier(sentence, k)
    if own is not None:
        return party_of(own)
    agent = _after_by(sentence, k)
    if agent is not None:
        return party_of(agent)
    if (state := _state_by(sentence, k)) is not None:
        return state
    if any(t.lower_ in _REPELS for t in sentence.tokens[max(0, k - 4) : k]):  # 'the army repelled an attack of the rebels'
        behind = (
            side_within(sentence, k + 2, reach=4) if [t.lower_ for t in sentence.tokens[k + 1 : k + 2]] == ["of"] else None
        )
        return party_of(behind) if behind is not None else NOBODY
    if (state := _state_before(sentence, k)) is not None:
        return state
    verb = sentence.tokens[k].head
    for _ in range(2):
        if verb.dep_ in ("prep", "pobj", "conj", "nmod", "compound", "dobj") and not verb.tag_.startswith("VB"):
            verb = verb.head
    if verb.tag_.startswith("VB") and verb.lower_ in _CARRIES and verb.i != k:
        return _verb_attacker(sentence, verb.i)
    return _by_means(sentence, k)


def _state_before(sentence: Sentence, k: int) -> Party | None:
    """'A government aerial assault', 'federal helicopters': the state, whatever it is called."""
    state = next((t for t in sentence.tokens[max(0, k - 3) : k] if t.lower_ in _STATE), None)
    if state is None or state.head.i not in range(state.i, k + 1) or state.dep_.startswith("nsubj"):
        return None
    return Party(state.text, None, "military", "unknown", sentence.span_of(state.i, state.i))


def _state_by(sentence: Sentence, k: int) -> Party | None:
    """'A chemical attack by the government': the state, whatever it is called."""
    behind = sentence.tokens[k + 1 : k + 4]
    if [t.lower_ for t in behind[:2]] != ["by", "the"] or len(behind) < len(("by", "the", "army")):
        return None
    state = behind[-1]
    known = state.lower_ in _STATE and not _in_side(sentence, state.i)
    return Party(state.text, None, "military", "unknown", sentence.span_of(state.i, state.i)) if known else None


def _by_means(sentence: Sentence, k: int) -> Party:
    """'X retook the fields in an offensive', 'X pressed ahead with an assault': who does the verb did it."""
    token = sentence.tokens[k]
    prep = token.head
    if token.dep_ != "pobj" or prep.lower_ not in ("in", "with", "during") or prep.dep_ != "prep":
        return NOBODY
    verb = next((t for t in (prep.head, prep.head.head, prep.head.head.head) if t.tag_.startswith("VB")), prep.head)
    if not verb.tag_.startswith("VB") or verb.lower_ in _SPEECH | _IS or is_passive(verb) or _is_fallen(verb):
        return NOBODY
    found = _verb_attacker(sentence, verb.i)
    return found if found.role in COMBATANTS or verb.lower_ in _HARMED else NOBODY


def _is_fallen(verb: Any) -> bool:
    """'Nine Alpha leaders killed in a blast': a headline tells of whom it hit, for nobody else was killed."""
    return verb.lower_ in _HARMED and verb.tag_ in ("VBN", "VBD") and not any(c.dep_ == "dobj" for c in verb.children)


def _modifier(sentence: Sentence, k: int) -> SideMention | None:
    """The side among the words before the noun, unless it only says whose town or border it was."""
    own = next((m for m in sentence.sides if sentence.span_of(k, k).within(m.span) and m.kind in _DOERS), None)
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
        if mention.kind in ("country", "capital") and not owns and not _is_from_abroad(sentence, mention, between=between):
            continue
        if mention.span.end < window.end:
            return first_of_pair(sentence, mention, inside=inside)
    return None


def _words_before(sentence: Sentence, k: int) -> Span:
    """The adjectives, nouns and names before a noun, with it: 'the latest Syrian government air | strikes'."""
    tokens, first = sentence.tokens, k
    while first > 0 and k - first < 8 and (tokens[first - 1].tag_ in _PHRASE_TAGS or _in_side(sentence, first - 1)):
        if tokens[first - 1].tag_ == "VBG" and tokens[first - 1].lower_ not in _WORDS_OF_WAR:
            break
        first -= 1
    return sentence.span_of(first, k)


def _tells_ground(between: Sequence[str]) -> bool:
    """Whether the words behind a side tell where or against whom: 'Syrian | border clashes', 'army | checkpoint attack'."""
    grounds = [w for before, w in pairwise(("", *between)) if w in _PLACE_NOUNS and before != "-"]
    return bool(grounds) or any(w in ("on", "against") for w in between)


def _is_from_abroad(sentence: Sentence, mention: SideMention, *, between: Sequence[str]) -> bool:
    """'Pakistan shelling in Jammu': a country right before the deed did it, where the places told are another one's."""
    homes = {p.places[0].country for p in sentence.places if p.span != mention.span}
    return mention.kind == "country" and not between and bool(homes) and mention.side not in homes


def _in_side(sentence: Sentence, k: int) -> bool:
    at = sentence.span_of(k, k)
    return any(at.within(m.span) for m in sentence.sides)


def _after_by(sentence: Sentence, k: int) -> SideMention | None:
    tokens = sentence.tokens
    for j in range(k + 1, min(k + REACH, len(tokens))):
        word = tokens[j].lower_
        if _turns_away(tokens, k, j=j):
            return None
        if (word == "by" and (is_held(tokens, j) or _only_tells(tokens, j))) or (
            word == "from" and _is_whence(tokens, k, j=j)
        ):
            continue
        if (
            word in ("by", "from")
            or lays_blame(tokens, j)
            or (word == "of" and tokens[j - 1].lower_ in ("hands", "fire", "offensive", "advance", "push"))
            or (word == "of" and j == k + 1 and _is_owned(sentence, k))
        ):
            found = side_within(sentence, j + 1, reach=6)
            if found is not None and not (word == "from" and _is_ground(sentence, j, found=found)):
                return found
            if word == "by":
                return None
        if word in OTHER_CLAUSE and word not in ("that", "which"):
            return None
        if tokens[j].tag_ in ("VBD", "VBZ", "VBP") and word not in _PASSIVE_LINKS and word not in HARM:
            return None
        if tokens[j].text in (".", ";"):
            return None
    return None


def _is_means(tokens: Sequence[Any], k: int) -> bool:
    """'Answered the attack by | targeting rebels': how it was done, not who did it."""
    behind = tokens[k + 1 : k + 2] if tokens[k].lower_ == "by" else ()
    return bool(behind) and behind[0].tag_ == "VBG" and any(c.dep_ == "dobj" for c in behind[0].children)


def _only_tells(tokens: Sequence[Any], k: int) -> bool:
    """'Later confirmed by X', 'a briefing by X': X speaks of the deed; whoever 'claimed' it did it."""
    told = tokens[k - 1].lower_
    return told in _TELLINGS or (told in _SAYINGS and not told.startswith("claim"))


def _is_whence(tokens: Sequence[Any], k: int, *, j: int) -> bool:
    """'A strike killed mercenaries from X': where people come from, not where fire does."""
    head = tokens[j].head
    return k < head.i < j and head.tag_.startswith("NN") and head.lower_ not in _WORDS_OF_WAR


def _is_ground(sentence: Sentence, k: int, *, found: SideMention) -> bool:
    """'From Damascus', 'from the ridge held by X': where fire came from, not who fired."""
    last = sentence.token_at(found.span.start)
    return found.kind == "capital" or any(is_held(sentence.tokens, j) for j in range(k + 1, last))


def _is_owned(sentence: Sentence, k: int) -> bool:
    """'The rockets of Alpha', 'operations of Alpha': fighters right behind 'of' own a weapon, or did what is only theirs."""
    found = side_within(sentence, k + 2, reach=4)
    fighters = found is not None and found.kind in _DOERS and found.role in COMBATANTS
    return fighters and sentence.tokens[k].lower_ in _OWNED


def _turns_away(tokens: Sequence[Any], k: int, *, j: int) -> bool:
    """'13 of them by Russian strikes' is not said of the others; from whom a town is retaken is attacked."""
    if tokens[j].lower_ in _ANSWERED or _is_means(tokens, j):
        return True
    if tokens[j].lower_ == "from":
        return any(t.lower_ in TAKES for t in tokens[k + 1 : j])
    return tokens[j].lower_ in ("them", "whom") and tokens[j - 1].lower_ == "of"


def _verb_attacker(sentence: Sentence, k: int) -> Party:
    """The subject of an active verb, the agent of a passive one."""
    verb = sentence.tokens[k]
    if is_passive(verb) or _is_hit(sentence.tokens, verb):
        agent = _after_by(sentence, k)
        return party_of(agent) if agent is not None else NOBODY
    for _ in range(4):
        subject = subject_of(verb)
        if subject is not None:
            found = side_in_subject(sentence, subject, verb=verb)
            if found.words is not None or subject.tag_ not in ("PRP", "WDT", "WP"):
                return found if found.words is not None else _weapon_owner(sentence, subject.i)
        if verb.dep_ in ("relcl", "acl"):
            return side_in_subject(sentence, verb.head, verb=verb)
        charged = _charged(verb)
        if charged is not None:
            return side_in_subject(sentence, charged, verb=verb)
        if verb.dep_ in ("conj", "advcl", "xcomp", "ccomp", "pcomp", "prep", "dep", "parataxis") and verb.head.i != verb.i:
            verb = verb.head
            continue
        break
    return NOBODY


def _is_hit(tokens: Sequence[Any], verb: Any) -> bool:
    """'Alpha fighter assassinated in Arda', 'two of Alpha shot dead': a title drops 'was', and tells of whom it hit."""
    shot = verb.lower_ in ("shot", "gunned") and [t.lower_ for t in tokens[verb.i + 1 : verb.i + 2]] in (["dead"], ["down"])
    if not (shot or verb.lower_ in _SLAIN) or verb.tag_ not in ("VBN", "VBD") or verb.dep_ in ("relcl", "ccomp", "advcl"):
        return False
    if verb.dep_ == "conj" and any(c.dep_ == "auxpass" for c in verb.head.children):
        return False  # 'were rounded up and executed by the group'
    joined = (verb, *(t for t in verb.children if t.dep_ == "conj"))
    return not any(c.dep_ in ("dobj", "obj", "aux") for v in joined for c in v.children)


def _charged(verb: Any) -> Any | None:
    """The one accused: 'accused the army of carrying out the attack', "the army's reasons for killing": the army did it."""
    if verb.dep_ != "pcomp" or verb.head.lower_ not in ("of", "for"):
        return None
    charge = verb.head.head
    if charge.dep_ == "dobj" and verb.head.lower_ == "of" and charge.head.lower_.startswith(_CHARGES):
        return None if _is_known(verb) else charge  # the parse hangs 'of carrying' on 'the army'
    if charge.lower_ in _REASONS:
        return next((c for c in charge.children if c.dep_ == "poss"), None)
    if not charge.lower_.startswith(_CHARGES):
        return None
    return next((c for c in charge.children if c.dep_ == "dobj"), None)


def _is_known(verb: Any) -> bool:
    """'Accused them of launching the attacks': the deed is one told before, of which others may be accused too."""
    what = (c for c in verb.children if c.dep_ == "dobj")
    return any(c.lower_ in ("the", "this", "that") for w in what for c in w.children)


def _weapon_owner(sentence: Sentence, k: int) -> Party:
    """'A missile fired by X hit', 'Shells from X landed': the side that the weapon's own words name."""
    if sentence.tokens[k].lower_ not in _WORDS_OF_WAR:
        return NOBODY
    owner = _modifier(sentence, k) or _after_by(sentence, k) or _held_to_be(sentence, k)
    return party_of(owner) if owner is not None else _state_before(sentence, k) or NOBODY


def _held_to_be(sentence: Sentence, k: int) -> SideMention | None:
    """'Jets believed to be Chadian', 'a drone thought to belong to the army': whose it is held to be, not 'X or Y'."""
    tokens = sentence.tokens
    held = next((j for j in range(k + 1, min(k + 4, len(tokens))) if tokens[j].lower_ in _HELD), None)
    if held is None or [t.lower_ for t in tokens[held + 1 : held + 2]] != ["to"]:
        return None
    found = side_within(sentence, held + 2, reach=5)
    last = sentence.token_at(found.span.end - 1) if found is not None else 0
    return found if found is not None and [t.lower_ for t in tokens[last + 1 : last + 2]] != ["or"] else None
