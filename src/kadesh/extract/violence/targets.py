"""Who was hit, by how a side stands to the word: 'raids on rebels', 'came under fire from', 'a rebel-held village'."""

import re
from dataclasses import replace
from typing import Any

from kadesh.extract.document import Sentence
from kadesh.extract.violence.belligerents import (
    HARM,
    HELD,
    OTHER_CLAUSE,
    REACH,
    TAKES,
    is_held,
    is_passive,
    lays_blame,
    party_of,
    side_in_subject,
)
from kadesh.extract.violence.locating import locates
from kadesh.model.lexicon import SideMention
from kadesh.model.side import NOBODY, Party

_ENDS_REACH = OTHER_CLAUSE | HARM | set(". ; : fighting battling despite notwithstanding fleeing fled flee".split())
"""Behind these nobody is aimed at: 'a coalition fighting X' tells who it is, not whom it hit here."""
POSTS = frozenset(
    "positions position headquarters barracks base bases convoy post posts outpost checkpoint "
    "checkpoints fighters militants gatherings gathering trenches "
    "militia troops soldiers patrol commander commanders depots depot insurgents gunmen hideouts hideout "
    "leader leaders".split()
)
_AIMS = frozenset("on against at targeting targeted targets of hit struck towards into hitting destroyed to".split())
_CHARGED = frozenset("accused convicted suspected charged".split())
"""'Executed five men accused of spying for Alpha': with whom people are said to be in league was not hit."""
_DAYS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september "
    "october november december jan feb mar apr aug sept oct nov dec".split()
)
_SAYS = re.compile(r"(?:['’]s)?(?: [\w’'-]+){0,2} (?:said|says|told|reported|announced|added|confirmed)\b", re.IGNORECASE)
_LOCATES = frozenset("in near around outside across inside".split())
_HELP = frozenset("support aid defence defense favour favor backing behalf".split())
_FORUM = re.compile(r"\bat (?:the )?\Z", re.IGNORECASE)
_TIED = frozenset("affiliated linked belonging loyal allied attached close".split())
"""'Groups affiliated to Alpha': to whom they belong, not at whom they aim."""
_HOLDERS = frozenset("rebel opposition insurgent jihadist militant terrorist guerrilla separatist extremist".split())


def target_of(sentence: Sentence, k: int, *, attacker: Party, is_verb: bool) -> Party:
    """Return who stands behind 'on', 'against', or is the object of the verb; a post or base without a side if none."""
    token = sentence.tokens[k]
    if is_verb and is_passive(token):
        return _passive_subject(sentence, token, attacker=attacker)
    if token.lower_ in ("fire", "attack") and k and sentence.tokens[k - 1].lower_ == "under":
        return _passive_subject(sentence, token.head.head, attacker=attacker)
    return _behind(sentence, k, attacker=attacker, is_verb=is_verb)


def _passive_subject(sentence: Sentence, verb: Any, *, attacker: Party) -> Party:
    subject = next((c for c in verb.children if c.dep_ in ("nsubjpass", "nsubj")), None)
    if subject is None and verb.dep_ == "conj":  # 'the soldiers are recruits and were kidnapped'
        subject = next((c for c in verb.head.children if c.dep_ in ("nsubjpass", "nsubj")), None)
    if subject is None and verb.dep_ in ("acl", "relcl"):
        subject = verb.head
    if subject is None:
        return NOBODY
    found = side_in_subject(sentence, subject, verb=verb)
    if found.span is not None and found.span == attacker.span:
        return NOBODY
    return found if found.words else _post(sentence, subject.i)


def _behind(sentence: Sentence, k: int, *, attacker: Party, is_verb: bool) -> Party:
    tokens = sentence.tokens
    aimed, post = is_verb, NOBODY
    skip = -1
    for j in range(k + 1, min(k + REACH, len(tokens))):
        word = tokens[j].lower_
        if word in _ENDS_REACH or _is_charged(tokens, j):
            break
        if word in ("by", "from") or lays_blame(tokens, j):
            taken = word == "from" and any(t.lower_ in TAKES for t in tokens[k + 1 : j])
            held = is_held(tokens, j)
            aimed, skip = (True, -1) if taken else (aimed, skip) if held else (False, j + 6)
            continue
        if word in _LOCATES or _is_for(tokens, j):
            aimed, skip = False, j + 4 if word not in _LOCATES else skip
        elif word in _AIMS and not _leads_to_day(tokens, j) and tokens[j - 1].lower_ not in _TIED:
            aimed = True
            skip = -1 if word not in ("of", "to") else skip
        start = sentence.span.start + tokens[j].idx
        mention = next((m for m in sentence.sides if m.span.start <= start < m.span.end), None)
        if not post.words and (mention is None or mention.span != attacker.span):
            post = _post_at(sentence, j, mention=mention, aimed=aimed)
        if mention is None or j <= skip or mention.span == attacker.span or _is_seat(sentence, mention):
            continue
        if _speaks(sentence, mention):
            break
        if aimed and not locates(sentence, mention) and not (_is_same(mention, attacker) and j - k < 3):
            return _with_role(sentence, mention)
    return post


def _is_charged(tokens: tuple[Any, ...], k: int) -> bool:
    return tokens[k].lower_ in _CHARGED and [t.lower_ for t in tokens[k + 1 : k + 2]] in (["of"], ["for"], ["with"])


def _is_for(tokens: tuple[Any, ...], k: int) -> bool:
    """'Strikes in support of the army', 'in aid of': for whom it was done is not whom it hit."""
    return tokens[k].lower_ == "of" and tokens[k - 1].lower_ in _HELP


def _is_same(mention: SideMention, attacker: Party) -> bool:
    return attacker.side is not None and mention.side == attacker.side


def _leads_to_day(tokens: tuple[Any, ...], k: int) -> bool:
    """Whether 'on' only tells when: 'a blast on Monday'."""
    return tokens[k].lower_ == "on" and k + 1 < len(tokens) and tokens[k + 1].lower_.rstrip(".") in _DAYS


def _speaks(sentence: Sentence, mention: SideMention) -> bool:
    """Whether a side closes the sentence as the one who says it: '..., a source at the police command said'."""
    return _SAYS.match(sentence.text, mention.span.end - sentence.span.start) is not None


def _is_seat(sentence: Sentence, mention: SideMention) -> bool:
    """Whether a capital or a body only says where: 'in Moscow', 'at the United Nations'; in 'Moscow's jet' it says whose."""
    after = sentence.text[mention.span.end - sentence.span.start :][:3]
    return _is_forum(sentence, mention) or (mention.kind == "capital" and not re.match(r"['’]s\b", after))


def _is_forum(sentence: Sentence, mention: SideMention) -> bool:
    """Whether a body is where somebody speaks, 'at the United Nations'; not 'at the United Nations base'."""
    start = sentence.span.start
    behind = sentence.text[mention.span.end - start :].split()[:1]
    spoken = mention.kind == "government" and mention.role is None and (not behind or behind[0].lower() not in POSTS)
    return spoken and _FORUM.search(sentence.text[: mention.span.start - start]) is not None


def _with_role(sentence: Sentence, mention: SideMention) -> Party:
    """The side mention as a party; of 'Turkish troops' the second word says that they fight."""
    if mention.kind != "nationality" or mention.role is not None:
        return party_of(mention)
    named = next((m for m in sentence.sides if m.kind == "force" and 0 <= m.span.start - mention.span.end <= 1), None)
    party = party_of(named or mention)
    behind = (m for m in sentence.sides if m.kind == "general" and 0 <= m.span.start - mention.span.end <= 1)
    return replace(party, role=next((m.role for m in behind if m.role), party.role))


def _post_at(sentence: Sentence, k: int, *, mention: SideMention | None, aimed: bool) -> Party:
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
    return tokens[k].lower_ in _HOLDERS and len(after) == 2 and after[0] in ("-", "‑") and after[1] in HELD


def _post(sentence: Sentence, k: int) -> Party:
    token = sentence.tokens[k]
    if token.lower_ not in POSTS and not _rebel_area(sentence.tokens, k):
        return NOBODY
    return Party(token.text, None, "armed-group", "unknown", sentence.span_of(k, k))
