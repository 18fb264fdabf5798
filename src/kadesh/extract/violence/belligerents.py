"""Who attacked and who was hit, by how the sides stand to the word for the event.

'Russian raids on rebels', 'shelling by government forces', 'came under fire from', 'clashes between A and B'.
"""

import re
from dataclasses import replace
from typing import Any

from kadesh.extract.document import Sentence
from kadesh.extract.words import load_words
from kadesh.model.lexicon import SideMention
from kadesh.model.side import NOBODY, Party
from kadesh.model.span import Span

_LOCATING = frozenset(
    "in across inside near over around outside within into northern southern eastern western central "
    "northwestern northeastern "
    "southwestern southeastern north-west north-east northwest northeast southeast southwest greater "
    "neighbouring neighboring".split()
)
_PHRASE_TAGS = frozenset("JJ NN NNP NNPS HYPH POS VBN NNS VBG CC RB `` '' JJS CD".split())
_PLACE_NOUNS = frozenset(
    "city town village province capital border district region coast airport school hospital market area "
    "neighbourhood neighborhood camp mosque church "
    "countryside suburb prison".split()
)
_CARRIES = frozenset(
    "launched launching launch launches began begun begins started starting carried carrying carry "
    "conducted conducting conducts conduct mounted mounting staged "
    "stages waged waging resumed opened opening continued continues executed perpetrated made dropped "
    "dropping fired firing committed "
    "committing announced pressed press pressing pushed intensified staging claimed planted detonated "
    "lobbed lobbing hurled hurling threw rained unleashed unleash unleashing spearheaded spearheading leading".split()
)
_PASSIVE_LINKS = _CARRIES | frozenset(
    "was were is are been be being believed thought blamed reportedly led ordered had has have".split()
)
_OTHER_CLAUSE = frozenset(
    "while when after before following said says told reported according where which who whom that "
    "whereas although but meanwhile since amid".split()
)
_HARM = frozenset("killing wounding injuring killed wounded injured causing leaving left destroying".split())
_HARMED = frozenset("killed kill kills killing wounded injured wounding injuring".split())
_SPEECH = frozenset(
    "said says told reported died die dies perished fell suffered lost participated took fled injured condemned".split()
)
_ENDS_REACH = _OTHER_CLAUSE | _HARM | {".", ";", ":", "fighting", "battling"}
"""Behind these nobody is aimed at: 'a coalition fighting X' tells who it is, not whom it hit here."""
POSTS = frozenset(
    "positions position headquarters barracks base bases convoy post posts outpost checkpoint "
    "checkpoints fighters militants gatherings gathering trenches "
    "militia troops soldiers patrol commander commanders depots depot insurgents gunmen hideouts hideout "
    "leader leaders".split()
)
_AIMS = frozenset("on against at targeting targeted targets of hit struck towards into hitting destroyed to".split())
_LOCATES = frozenset("in near around outside across inside".split())
_TAKES = frozenset("retake recapture capture take seize wrest reclaim oust drive expel liberate clear".split())
"""'An offensive to retake the town from Y': whoever stands behind 'from' is attacked."""
_ATTACHED = re.compile(r"[-‑–](?:based|led|backed|held|controlled|brokered|supported|run|made|born)|\s?border")
"""'Britain-based' and 'Russian-made' name no party."""
_PLACED = re.compile(
    r"\s(?:border |coastal |northern |southern |eastern |western |port )?"
    r"(?:province|city|town|village|capital|region|district|territory|soil|governorate|countryside|side of)\b"
)
"""'The Syrian city of' says where, not whom."""
_GROUNDS = re.compile(
    r"(?:['’]s|s['’])?\s(?:terror |terrorist |extremist |jihadist |militant )?(?:group['’]s\s)?"
    r"(?:\w+\s){0,3}?(?:capital|stronghold|bastion|heartland|territory|areas)\b"
)
"""'Near the rebels' northern stronghold' says where, not whom."""
_HOLDERS = frozenset("rebel opposition insurgent jihadist militant terrorist guerrilla separatist extremist".split())
_LISTED = re.compile(r"\b(?:and|or|with|by|in|on|against)\b|,")
_HELD = frozenset("held controlled besieged run occupied backed followed led supported monitored".split())
_BRANCH = 24
"""Characters between two names of which the first only tells whose offshoot the second is."""
_JOINED = 6
"""Characters between two sides joined by 'and', 'or' or a hyphen."""
_FIGHT = frozenset(("force", "general", "government", "nationality", "country", "person"))
_STATE = frozenset(("government", "regime", "army"))
_DOERS = frozenset(("force", "general", "government"))
_AMONG = frozenset("factions groups members rival tribes clans units wings".split())
_BETWEEN = frozenset("between pitting pitted".split())
_MEET = frozenset("fought battled battling".split())
_AFTER, _BEFORE = 140, 90
"""Characters around the word in which the two sides of a fight are named."""
_WORDS_OF_WAR = load_words("violence")
_REACH = 14


def parties_in(sentence: Sentence, window: Span) -> list[SideMention]:
    """Return the sides named in `window` as parties; 'in Syria' and 'northern Iraq' only say where."""
    return [m for m in sentence.sides if m.span.overlaps(window) and not _locates(sentence, m)]


def _locates(sentence: Sentence, mention: SideMention) -> bool:
    after = sentence.text[mention.span.end - sentence.span.start :][:24]
    if _ATTACHED.match(after) or _GROUNDS.match(sentence.text[mention.span.end - sentence.span.start :][:40]):
        return True
    if mention.kind == "nationality":
        named = any(0 < p.span.start - mention.span.end <= 2 for p in sentence.places)
        return named or bool(_PLACED.match(after))
    if mention.kind not in ("country", "capital"):
        return False
    if sentence.text[: mention.span.start - sentence.span.start].rstrip().endswith(","):
        return True  # 'Aleppo, Syria'
    return _word_before(sentence, mention.span.start) in _LOCATING


def _word_before(sentence: Sentence, offset: int) -> str:
    words = sentence.text[: offset - sentence.span.start].split()
    return words[-1].lower() if words else ""


def party_of(mention: SideMention) -> Party:
    """Return the side mention as a party."""
    return Party(
        mention.words, mention.side, mention.role or "unknown", "outlet" if mention.by_outlet else "stated", mention.span
    )


def side_within(sentence: Sentence, k: int, reach: int) -> SideMention | None:
    """Return the first side named from token `k` on, within `reach` tokens."""
    if k >= len(sentence.tokens):
        return None
    last = min(k + reach, len(sentence.tokens)) - 1
    inside = parties_in(sentence, sentence.span_of(k, last))
    return _choose_named(sentence, [m for m in inside if m.side is not None] or inside)


def _choose_named(sentence: Sentence, mentions: list[SideMention]) -> SideMention | None:
    """The first of several, unless it only tells whose branch the second is; of a state and its ally, the state at home."""
    if len(mentions) < 2:
        return next(iter(mentions), None)
    if mentions[1].kind == "nationality" and len(mentions) > 2 and mentions[0].kind == "force":
        mentions = [mentions[0], *mentions[2:]]  # 'al-Qaeda's Syrian affiliate the Nusra Front'
    first, second = mentions[:2]
    gap = second.span.start - first.span.end
    between = sentence.text[first.span.end - sentence.span.start : second.span.start - sentence.span.start]
    if (
        gap <= _BRANCH
        and not _LISTED.search(between)
        and first.kind == "force"
        and second.kind == "force"
        and first.side != second.side
    ):
        return second
    if (
        gap <= _JOINED
        and first.kind == "nationality"
        and second.kind in ("government", "general")
        and second.side is not None
    ):
        return second
    return first


def attacker_of(sentence: Sentence, k: int, *, is_verb: bool) -> Party:
    """Return who did what token `k` tells of, NOBODY where the sentence names none."""
    return _verb_attacker(sentence, k) if is_verb else _noun_attacker(sentence, k)


def _noun_attacker(sentence: Sentence, k: int) -> Party:
    """'regime shelling', 'a Turkish drone attack', 'shelling by rebels', 'rockets fired by', 'X launched an offensive'."""
    own = _modifier(sentence, k)
    if own is not None:
        return party_of(own)
    agent = _after_by(sentence, k)
    if agent is not None:
        return party_of(agent)
    state = next((t for t in sentence.tokens[max(0, k - 3) : k] if t.lower_ in _STATE), None)
    if state is not None and state.head.i in range(state.i, k + 1):  # 'a government aerial assault'
        return Party(state.text, None, "military", "unknown", sentence.span_of(state.i, state.i))
    verb = sentence.tokens[k].head
    for _ in range(2):
        if verb.dep_ in ("prep", "pobj", "conj", "nmod", "compound", "dobj") and not verb.tag_.startswith("VB"):
            verb = verb.head
    if verb.tag_.startswith("VB") and verb.lower_ in _CARRIES and verb.i != k:
        return _verb_attacker(sentence, verb.i)
    return _by_means(sentence, k)


def _by_means(sentence: Sentence, k: int) -> Party:
    """'X retook the fields in an offensive', 'X pressed ahead with an assault': who does the verb did it."""
    token = sentence.tokens[k]
    prep = token.head
    if token.dep_ != "pobj" or prep.lower_ not in ("in", "with", "during") or prep.dep_ != "prep":
        return NOBODY
    verb = next((t for t in (prep.head, prep.head.head, prep.head.head.head) if t.tag_.startswith("VB")), prep.head)
    if not verb.tag_.startswith("VB") or verb.lower_ in _SPEECH or _is_passive(verb):
        return NOBODY
    found = _verb_attacker(sentence, verb.i)
    return found if found.role in ("military", "armed-group", "police") or verb.lower_ in _HARMED else NOBODY


def _modifier(sentence: Sentence, k: int) -> SideMention | None:
    """The side among the words before the noun, unless it only says whose town or border it was."""
    tokens = sentence.tokens
    own = next((m for m in sentence.sides if sentence.span_of(k, k).within(m.span) and m.kind in _DOERS), None)
    if own is not None:  # 'government air strikes', 'US-led strikes': the deed is part of the name
        return own
    first = k
    while first > 0 and k - first < 8 and (tokens[first - 1].tag_ in _PHRASE_TAGS or _in_side(sentence, first - 1)):
        if tokens[first - 1].tag_ == "VBG" and tokens[first - 1].lower_ not in _WORDS_OF_WAR:
            break
        first -= 1
    window = sentence.span_of(first, k)
    inside = [m for m in parties_in(sentence, window) if m.span.start >= window.start and m.span.end <= window.end]
    for mention in reversed(inside):
        last = sentence.token_at(mention.span.end - 1)
        between = [t.lower_ for t in tokens[last + 1 : k]]
        if any(w in _PLACE_NOUNS or w in ("on", "against") for w in between) or any(
            p.span.start > mention.span.end and p.span.end <= window.end for p in sentence.places
        ):
            continue
        if mention.kind in ("country", "capital") and (not between or not between[0].startswith(("'", "’"))):
            continue
        if mention.span.end < window.end:
            return _first_of_pair(sentence, mention, inside)
    return None


def _first_of_pair(sentence: Sentence, mention: SideMention, inside: list[SideMention]) -> SideMention:
    """Of 'Syrian and Russian planes' the one at home, else the first; of 'Russian and government planes' the government."""
    other = next((m for m in inside if 0 < mention.span.start - m.span.end <= _JOINED and m.side is not None), None)
    if mention.side in {p.places[0].country for p in sentence.places}:
        return mention
    return other if other is not None and mention.kind == "nationality" and other.kind != "country" else mention


def _in_side(sentence: Sentence, k: int) -> bool:
    at = sentence.span_of(k, k)
    return any(at.within(m.span) for m in sentence.sides)


def _after_by(sentence: Sentence, k: int) -> SideMention | None:
    tokens = sentence.tokens
    for j in range(k + 1, min(k + _REACH, len(tokens))):
        word = tokens[j].lower_
        if word == "from" and any(t.lower_ in _TAKES for t in tokens[k + 1 : j]):
            return None
        if word == "by" and tokens[j - 1].lower_ in _HELD:
            continue
        if word in ("by", "from") or (
            word == "of" and tokens[j - 1].lower_ in ("hands", "fire", "offensive", "advance", "push")
        ):
            found = side_within(sentence, j + 1, 6)
            if found is not None and not (word == "from" and found.kind in ("capital",)):
                return found
            if word == "by":
                return None
        if word in _OTHER_CLAUSE and word not in ("that", "which"):
            return None
        if tokens[j].tag_ in ("VBD", "VBZ", "VBP") and word not in _PASSIVE_LINKS and word not in _HARM:
            return None
        if tokens[j].text in (".", ";"):
            return None
    return None


def _verb_attacker(sentence: Sentence, k: int) -> Party:
    """The subject of an active verb, the agent of a passive one."""
    verb = sentence.tokens[k]
    if _is_passive(verb):
        agent = _after_by(sentence, k)
        return party_of(agent) if agent is not None else NOBODY
    for _ in range(4):
        subject = next((c for c in verb.children if c.dep_ == "nsubj"), None)
        if subject is not None:
            found = _side_in_subject(sentence, subject, verb)
            if found.words is not None or subject.tag_ not in ("PRP", "WDT", "WP"):
                return found if found.words is not None else _weapon_owner(sentence, subject.i)
        if verb.dep_ in ("relcl", "acl"):
            return _side_in_subject(sentence, verb.head, verb)
        charged = _charged(verb)
        if charged is not None:
            return _side_in_subject(sentence, charged, verb)
        if verb.dep_ in ("conj", "advcl", "xcomp", "ccomp", "pcomp", "prep", "dep", "parataxis") and verb.head.i != verb.i:
            verb = verb.head
            continue
        break
    return NOBODY


def _charged(verb: Any) -> Any | None:
    """The one accused: 'accused the army of carrying out the attack' tells that the army did it, not the accuser."""
    if verb.dep_ != "pcomp" or verb.head.lower_ not in ("of", "for"):
        return None
    charge = verb.head.head
    if not charge.lower_.startswith(("accus", "blam", "suspect", "charg")):
        return None
    return next((c for c in charge.children if c.dep_ == "dobj"), None)


def _is_passive(verb: Any) -> bool:
    if any(c.dep_ in ("nsubjpass", "auxpass") for c in verb.children):
        return True
    return (
        verb.tag_ == "VBN" and verb.dep_ in ("acl", "relcl") and not any(c.dep_ in ("nsubj", "aux") for c in verb.children)
    )


def _weapon_owner(sentence: Sentence, k: int) -> Party:
    """'A missile fired by X hit', 'Shells from X landed': the side that the weapon's own words name."""
    if sentence.tokens[k].lower_ not in _WORDS_OF_WAR:
        return NOBODY
    owner = _modifier(sentence, k) or _after_by(sentence, k)
    return party_of(owner) if owner is not None else NOBODY


def _side_in_subject(sentence: Sentence, subject: Any, verb: Any) -> Party:
    """The side that heads or modifies the subject, not one that only stands in a clause behind it."""
    window = sentence.span_of(subject.left_edge.i, subject.i)
    inside = [m for m in parties_in(sentence, window) if m.kind != "capital"]
    inside = [m for m in inside if m.side is not None] or inside
    if inside:
        return party_of(_first_of_pair(sentence, _named_by_nation(inside), inside))
    end = min(subject.right_edge.i, subject.i + 8, max(subject.i, verb.i - 1) if verb.i > subject.i else subject.i)
    after = parties_in(sentence, sentence.span_of(subject.i, end))
    named = [m for m in after if m.kind not in ("country", "capital")] or after
    return party_of(named[0]) if named else NOBODY


def _named_by_nation(mentions: list[SideMention]) -> SideMention:
    """The last of the mentions; of 'Turkish troops' the word that says whose."""
    last = mentions[-1]
    if len(mentions) > 1 and last.kind == "general" and last.span.start - mentions[-2].span.end <= 1:
        return mentions[-2] if mentions[-2].kind == "nationality" else last
    return last


def target_of(sentence: Sentence, k: int, attacker: Party, *, is_verb: bool) -> Party:
    """Return who stands behind 'on', 'against', or is the object of the verb; a post or base without a side if none."""
    token = sentence.tokens[k]
    if is_verb and _is_passive(token):
        return _passive_subject(sentence, token, attacker)
    if token.lower_ in ("fire", "attack") and k and sentence.tokens[k - 1].lower_ == "under":
        return _passive_subject(sentence, token.head.head, attacker)
    return _behind(sentence, k, attacker, is_verb=is_verb)


def _passive_subject(sentence: Sentence, verb: Any, attacker: Party) -> Party:
    subject = next((c for c in verb.children if c.dep_ in ("nsubjpass", "nsubj")), None)
    if subject is None and verb.dep_ in ("acl", "relcl"):
        subject = verb.head
    if subject is None:
        return NOBODY
    found = _side_in_subject(sentence, subject, verb)
    if found.span is not None and found.span == attacker.span:
        return NOBODY
    return found if found.words else _post(sentence, subject.i)


def _behind(sentence: Sentence, k: int, attacker: Party, *, is_verb: bool) -> Party:
    tokens = sentence.tokens
    aimed, post = is_verb, NOBODY
    skip = -1
    for j in range(k + 1, min(k + _REACH, len(tokens))):
        word = tokens[j].lower_
        if word in _ENDS_REACH:
            break
        if word == "from" and any(t.lower_ in _TAKES for t in tokens[k + 1 : j]):
            aimed, skip = True, -1
            continue
        if word in ("by", "from"):
            skip, aimed = (skip, aimed) if tokens[j - 1].lower_ in _HELD else (j + 6, False)
            continue
        if word in _LOCATES:
            aimed = False
        elif word in _AIMS:
            aimed = True
            skip = -1 if word not in ("of", "to") else skip
        start = sentence.span.start + tokens[j].idx
        mention = next((m for m in sentence.sides if m.span.start <= start < m.span.end), None)
        if not post.words and (mention is None or mention.span != attacker.span):
            post = _post_at(sentence, j, mention, aimed=aimed)
        if mention is None or j <= skip or mention.span == attacker.span or _is_seat(sentence, mention):
            continue
        if (
            aimed
            and not _locates(sentence, mention)
            and not (attacker.side is not None and mention.side == attacker.side and j - k < 3)
        ):
            return _with_role(sentence, mention)
    return post


def _is_seat(sentence: Sentence, mention: SideMention) -> bool:
    """Whether a capital only says where; in 'Moscow's jet' it says whose."""
    after = sentence.text[mention.span.end - sentence.span.start :][:3]
    return mention.kind == "capital" and not re.match(r"['’]s\b", after)


def _with_role(sentence: Sentence, mention: SideMention) -> Party:
    """The side mention as a party; of 'Turkish troops' the second word says that they fight."""
    party = party_of(mention)
    if mention.kind != "nationality" or mention.role is not None:
        return party
    behind = (m for m in sentence.sides if m.kind == "general" and 0 <= m.span.start - mention.span.end <= 1)
    return replace(party, role=next((m.role for m in behind if m.role), party.role))


def _post_at(sentence: Sentence, k: int, mention: SideMention | None, *, aimed: bool) -> Party:
    """Whose post or ground token `k` names, if any: 'rebel-held', 'IS-held', 'positions'."""
    if mention is None:
        area = _rebel_area(sentence.tokens, k)
        return _post(sentence, k) if area or (aimed and sentence.tokens[k].lower_ in POSTS) else NOBODY
    holder = Party(mention.words, mention.side, "armed-group", "place", mention.span)
    return holder if _holds(sentence, mention) else NOBODY


def _holds(sentence: Sentence, mention: SideMention) -> bool:
    """'IS-held towns': whoever holds the place, unless civilians were hit."""
    return bool(re.match(r"[-‑–](?:held|controlled|run)\b", sentence.text[mention.span.end - sentence.span.start :][:12]))


def _rebel_area(tokens: tuple[Any, ...], k: int) -> bool:
    """'Rebel-held', 'jihadist-controlled': whoever holds the place is meant, unless civilians were hit."""
    after = [t.lower_ for t in tokens[k + 1 : k + 3]]
    return tokens[k].lower_ in _HOLDERS and len(after) == 2 and after[0] in ("-", "‑") and after[1] in _HELD


def _post(sentence: Sentence, k: int) -> Party:
    token = sentence.tokens[k]
    if token.lower_ not in POSTS and not _rebel_area(sentence.tokens, k):
        return NOBODY
    return Party(token.text, None, "armed-group", "unknown", sentence.span_of(k, k))


def opponents_of(sentence: Sentence, k: int, *, attacker: Party, target: Party) -> tuple[Party, Party]:
    """'clashes between A and B', 'A clashed with B': two sides around the word, in the order they stand."""
    start = sentence.tokens[k].idx + sentence.span.start
    fits = [m for m in sentence.sides if m.kind in _FIGHT and not _locates(sentence, m)]
    after = _distinct(sentence, [m for m in fits if start < m.span.start <= start + _AFTER])
    before = _distinct(sentence, [m for m in fits if start - _BEFORE <= m.span.start < start])
    near = [t.lower_ for t in sentence.tokens[k + 1 : k + 11]]
    if any(w in _BETWEEN for w in near):
        if len(after) == 1 and any(w in _AMONG for w in near):
            return after[0], after[0]
        return (after[0], after[1]) if len(after) >= 2 else (attacker, target)
    if after and (sentence.tokens[k].lower_ in _MEET or any(w in ("with", "against") for w in near[:2])):
        return (attacker, after[0]) if attacker.side is None or attacker.side != after[0].side else (NOBODY, after[0])
    if len(before) >= 2 and sentence.tokens[k].tag_.startswith("VB") and before[-1].span == attacker.span:
        return before[-2], before[-1]
    return attacker, target


def _distinct(sentence: Sentence, mentions: list[SideMention]) -> list[Party]:
    """The parties named, each once; 'the army' whose side is not known is one of its own, 'rebels of X' are X."""
    named: dict[str, Party] = {}
    last: SideMention | None = None
    for mention in mentions:
        if last is not None and last.kind == "general" and mention.kind == "force" and _is_told_of(sentence, last, mention):
            named.pop(last.side or last.words.lower(), None)
        named.setdefault(mention.side or mention.words.lower(), party_of(mention))
        last = mention
    return list(named.values())


def _is_told_of(sentence: Sentence, general: SideMention, name: SideMention) -> bool:
    """Whether the name only says which ones the general word means: 'rebels from the Army of Islam'."""
    between = sentence.text[general.span.end - sentence.span.start : name.span.start - sentence.span.start]
    return len(between) <= _BRANCH and re.match(r"\s(?:from|of|belonging to)\b", between) is not None
