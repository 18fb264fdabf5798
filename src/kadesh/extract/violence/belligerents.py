"""Who attacked and who was hit, by how the sides stand to the word for the event.

'Russian raids on rebels', 'shelling by government forces', 'came under fire from', 'clashes between A and B'.
"""

import re
from collections.abc import Sequence
from typing import Any

from kadesh.extract.document import Sentence
from kadesh.extract.setting.roles import tells_whose
from kadesh.extract.words import load_words
from kadesh.model.company import find_leader, tells_origin
from kadesh.model.lexicon import SideMention
from kadesh.model.side import NOBODY, Party
from kadesh.model.span import Span

_LOCATING = frozenset(
    "in across inside near over around outside within into northern southern eastern western central "
    "northwestern northeastern north south east west "
    "southwestern southeastern north-west north-east northwest northeast southeast southwest greater "
    "neighbouring neighboring".split()
)
OTHER_CLAUSE = frozenset(
    "while when after before following said says told reported according where which who whom that "
    "whereas although but meanwhile since amid".split()
)
_MEANWHILE = frozenset("while when but whereas although meanwhile".split())
"""'Killed by militants while soldiers searched': the soldiers did something else."""
HARM = frozenset("killing wounding injuring killed wounded injured causing leaving left destroying".split())
TAKES = frozenset("retake recapture capture take seize wrest reclaim oust drive expel liberate clear".split())
"""'An offensive to retake the town from Y': whoever stands behind 'from' is attacked."""
_ATTACHED = re.compile(
    r"[-‑–](?:based|led|backed|held|controlled|brokered|supported|run|made|born)|\s?border"
    r"|[-‑–][A-Z]\w+ (?:border|frontier)\b|\s(?:uniforms?|fatigues)\b"
)
"""'Britain-based', 'Russian-made' and 'police uniforms' name no party."""
_PLACED = re.compile(
    r"\s(?:border |coastal |northern |southern |eastern |western |port )?"
    r"(?:province|city|town|village|capital|region|district|territory|soil|governorate|countryside|side of)\b"
)
"""'The Syrian city of' says where, not whom."""
_POSSESSED = re.compile(r"['’]s? (?:(?!and\b|or\b)[a-z][\w-]* ){0,3}")
_CALLED = re.compile(
    r" (?:paramilitary|rebel|militant|guerrilla|insurgent|jihadist|Islamist|separatist|armed|terrorist) ?(?:group )?"
)
"""Between a state and a group: "Sudan's paramilitary | RSF", 'the Ugandan rebel group | ADF'."""
_GROUNDS = re.compile(
    r"(?:['’]s|s['’])?\s(?:terror |terrorist |extremist |jihadist |militant )?(?:group['’]s\s)?"
    r"(?:(?!(?:on|in|at|near|of|to|for|against|and)\b)\w+\s){0,3}?(?:capital|stronghold|bastion|heartland|territory|areas)\b"
)
"""'Near the rebels' northern stronghold' says where, not whom."""
_LISTED = re.compile(r"\b(?:and|or|with|by|in|on|against)\b|,")
HELD = frozenset(
    "held controlled besieged run occupied backed followed led supported aided assisted helped monitored".split()
)
_GAINED = frozenset("seized retaken recaptured overrun inhabited dominated patrolled populated manned guarded".split())
"""'An area recently seized by X': whose ground it is, unless people were."""
_PENNED = frozenset("surrounded encircled cornered trapped ringed".split())
"""'A raid on soldiers surrounded by X': who stands around them did not fly it."""
_WAS = frozenset("was were is are been be being".split())
BLAMED = frozenset((("to", "attributed"), ("on", "blamed")))
"""'An incursion attributed to X', 'a blast blamed on X': X did it."""
_BLAMES = frozenset("blamed blame blames blaming".split())
_BLAME = 6
"""Tokens between 'blamed' and its 'on'."""
_SAYINGS = load_words("sayings")
_BRANCH = 24
"""Characters between two names of which the first only tells whose offshoot the second is."""
JOINED = 6
"""Characters between two sides joined by 'and', 'or' or a hyphen."""
_FIGHT = frozenset(("force", "general", "government", "nationality", "country", "person"))
_APPOSED = re.compile(r"(?: \([^()]{2,12}\))?, (?:an?|the|one of the|its) (?:(?!and\b)[\w-]+ ){0,3}")
_AMONG = frozenset("factions groups members rival tribes clans units wings".split())
_BETWEEN = frozenset("between pitting pitted".split())
_MEET = frozenset("fought battled battling".split())
_AFTER, _BEFORE = 140, 90
"""Characters around the word in which the two sides of a fight are named."""
REACH = 14


def parties_in(sentence: Sentence, window: Span) -> list[SideMention]:
    """Return the sides named in `window` as parties; 'in Syria' and 'northern Iraq' only say where."""
    return [m for m in sentence.sides if m.span.overlaps(window) and not locates(sentence, m)]


def locates(sentence: Sentence, mention: SideMention) -> bool:
    """Return whether the side's name only says where: 'in Syria', 'the Syrian city of'."""
    after = sentence.text[mention.span.end - sentence.span.start :][:24]
    if _ATTACHED.match(after) or _GROUNDS.match(sentence.text[mention.span.end - sentence.span.start :][:40]):
        return True
    if tells_origin(sentence.text, mention, others=sentence.sides, start=sentence.span.start) or _has(sentence, mention):
        return True
    if mention.kind == "nationality":
        named = any(0 < p.span.start - mention.span.end <= 2 for p in sentence.places)
        return named or bool(_PLACED.match(after))
    if mention.kind not in ("country", "capital"):
        return False
    if sentence.text[: mention.span.start - sentence.span.start].rstrip().endswith(","):
        return not _acts_behind_comma(sentence, mention)  # 'Aleppo, Syria'
    led = _word_before(sentence, mention.span.start) in _LOCATING
    return led and not tells_whose(sentence, mention.span)


def _has(sentence: Sentence, mention: SideMention) -> bool:
    """Whether a state is only where the group named behind it is: "Sudan's Rapid Support Forces"."""
    if mention.kind not in ("country", "nationality"):
        return False
    named = next((m for m in sentence.sides if m.span.start > mention.span.end and m.kind != "general"), None)
    if named is None or named.kind != "force" or named.side in (None, mention.side):
        return False
    between = sentence.text[mention.span.end - sentence.span.start : named.span.start - sentence.span.start]
    return (_POSSESSED if mention.kind == "country" else _CALLED).fullmatch(between) is not None


def _acts_behind_comma(sentence: Sentence, mention: SideMention) -> bool:
    """Whether the comma before a country only closes a day or what opens the sentence: 'On 2 May, Chad shelled'."""
    end = len(sentence.text[: mention.span.start - sentence.span.start].rstrip()) - 1 + sentence.span.start
    if any(t.span.end == end for t in sentence.times):
        return True
    if not sentence.parsed:
        return False
    k = sentence.token_at(mention.span.end - 1)
    behind = sentence.tokens[k + 1 : k + 2]
    return sentence.tokens[k].dep_ == "nsubj" and bool(behind) and behind[0].tag_.startswith(("VB", "MD"))


def _word_before(sentence: Sentence, offset: int) -> str:
    words = sentence.text[: offset - sentence.span.start].split()
    return words[-1].lower() if words else ""


def party_of(mention: SideMention) -> Party:
    """Return the side mention as a party."""
    return Party(
        mention.words, mention.side, mention.role or "unknown", "outlet" if mention.by_outlet else "stated", mention.span
    )


def side_within(sentence: Sentence, k: int, *, reach: int) -> SideMention | None:
    """Return the first side named from token `k` on, within `reach` tokens and before another clause begins."""
    if k >= len(sentence.tokens):
        return None
    last = min(k + reach, len(sentence.tokens)) - 1
    last = next((j - 1 for j in range(k + 1, last + 1) if sentence.tokens[j].lower_ in _MEANWHILE), last)
    inside = parties_in(sentence, sentence.span_of(k, last))
    return _choose_named(sentence, [m for m in inside if m.side is not None and not _names_for(inside[0], m)] or inside)


def _names_for(fighters: SideMention, other: SideMention) -> bool:
    """Whether a state only tells what fighters are called: 'blamed on "bandits", as the state calls them'."""
    unnamed = fighters.side is None and fighters.role == "armed-group"
    return unnamed and other.kind in ("general", "government", "person") and other.role == "official"


def _choose_named(sentence: Sentence, mentions: list[SideMention]) -> SideMention | None:
    """The first of several, unless it only tells whose branch the second is; of a state and its ally, the state at home."""
    if len(mentions) < 2:
        return next(iter(mentions), None)
    if mentions[1].kind == "nationality" and len(mentions) > 2 and mentions[0].kind == "force":
        mentions = [mentions[0], *mentions[2:]]  # 'al-Qaeda's Syrian affiliate the Nusra Front'
    first, second = mentions[:2]
    if (joint := at_home_of_two(sentence, first, second)) is not None:
        return joint
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
        gap <= JOINED
        and first.kind == "nationality"
        and second.kind in ("government", "general")
        and second.side is not None
    ):
        return second
    return first


def at_home_of_two(sentence: Sentence, first: SideMention, second: SideMention) -> SideMention | None:
    """Of 'Russian and Syrian' jets the ones at home, where a place of the sentence lies; None where they are not joined."""
    start = sentence.span.start
    between = sentence.text[first.span.end - start : second.span.start - start]
    if second.side is None or between.strip() != "and":
        return None
    return second if second.side in {p.places[0].country for p in sentence.places} else None


def owned(sentence: Sentence, mention: SideMention) -> SideMention:
    """Return the country behind 'the armed forces of', else the mention: whose the soldiers are."""
    if mention.kind != "general":
        return mention
    start = sentence.span.start
    behind = (m for m in sentence.sides if m.kind == "country" and 0 < m.span.start - mention.span.end <= JOINED + 3)
    gaps = ((m, sentence.text[mention.span.end - start : m.span.start - start].strip()) for m in behind)
    return next((m for m, gap in gaps if gap in ("of", "of the")), mention)


def subject_of(verb: Any) -> Any | None:
    """Return the subject of a verb; of two the last, for a town that dates the report is often taken for one."""
    return next((c for c in reversed(list(verb.children)) if c.dep_ == "nsubj"), None)


def is_held(tokens: Sequence[Any], k: int) -> bool:
    """Return whether token `k` is the 'by' of 'held by', 'recently seized by': whoever follows has the ground."""
    if tokens[k].lower_ != "by" or not k:
        return False
    verb = tokens[k - 1].lower_
    return verb in HELD | _PENNED or (verb in _GAINED and tokens[max(0, k - 2)].lower_ not in _WAS)


def lays_blame(tokens: Sequence[Any], k: int) -> bool:
    """Return whether whoever follows token `k` is said to have done it: 'blamed on X', 'blamed the attack on X'."""
    if (tokens[k].lower_, tokens[k - 1].lower_) in BLAMED:
        return True
    return tokens[k].lower_ == "on" and any(t.lower_ in _BLAMES for t in tokens[max(0, k - _BLAME) : k])


def is_passive(verb: Any) -> bool:
    """Return whether the verb stands in the passive: its subject suffered it.

    What has an object of its own behind it does not: 'after angry youths set on fire a camp'.
    """
    if any(c.dep_ in ("nsubjpass", "auxpass") for c in verb.children):
        return True
    active = any(c.dep_ in ("nsubj", "aux") or (c.dep_ == "dobj" and c.i > verb.i) for c in verb.children)
    return verb.tag_ == "VBN" and verb.dep_ in ("acl", "relcl") and not active


def side_in_subject(sentence: Sentence, subject: Any, *, verb: Any) -> Party:
    """Return the side that the subject of a verb names, NOBODY if none."""
    """The side that heads or modifies the subject, not one that only stands in a clause behind it."""
    window = sentence.span_of(subject.left_edge.i, subject.i)
    inside = [m for m in parties_in(sentence, window) if m.kind != "capital"]
    inside = [m for m in inside if m.side is not None] or inside
    if inside:
        acting = first_of_pair(sentence, named_by_nation(inside), inside=inside)
        leader = find_leader(sentence.text, acting, others=sentence.sides, start=sentence.span.start)
        return party_of(owned(sentence, leader or acting))
    end = min(subject.right_edge.i, subject.i + 8, max(subject.i, verb.i - 1) if verb.i > subject.i else subject.i)
    after = parties_in(sentence, sentence.span_of(subject.i, end))
    named = [m for m in after if m.kind not in ("country", "capital")] or after
    joint = at_home_of_two(sentence, *named[:2]) if len(named) > 1 else None
    return party_of(joint or named[0]) if named else NOBODY


def opponents_of(sentence: Sentence, k: int, *, attacker: Party, target: Party) -> tuple[Party, Party]:
    """'clashes between A and B', 'A clashed with B': two sides around the word, in the order they stand."""
    start = sentence.tokens[k].idx + sentence.span.start
    fits = [m for m in sentence.sides if m.kind in _FIGHT and not locates(sentence, m)]
    after = _distinct(sentence, [m for m in fits if start < m.span.start <= start + _AFTER])
    before = _distinct(sentence, [m for m in fits if start - _BEFORE <= m.span.start < start])
    near = [t.lower_ for t in sentence.tokens[k + 1 : k + 11]]
    if any(w in _BETWEEN for w in near):
        if len(after) == 1 and any(w in _AMONG for w in near):
            return after[0], after[0]
        return (after[0], after[1]) if len(after) >= 2 else (attacker, target)
    if after and (_is_met(sentence.tokens[k]) or any(w in ("with", "against") for w in near[:2])):
        return (attacker, after[0]) if attacker.side is None or attacker.side != after[0].side else (NOBODY, after[0])
    if len(before) >= 2 and before[-1].span == attacker.span and _met(sentence, k, pair=before[-2:]):
        return before[-2], before[-1]
    return attacker, target


def _is_met(token: Any) -> bool:
    """'Battled X', 'have been fighting X': whoever follows the verb is the other side."""
    return token.lower_ in _MEET or (token.lower_ == "fighting" and any(c.dep_ == "dobj" for c in token.children))


def _met(sentence: Sentence, k: int, *, pair: Sequence[Party]) -> bool:
    """'A and B clashed'; not 'A said B ambushed a car', nor 'A, whose men B fought'."""
    token = sentence.tokens[k]
    spans = [party.span for party in pair if party.span is not None]
    if not token.tag_.startswith("VB") or token.lower_.startswith("ambush") or len(spans) != len(pair):
        return False
    start = sentence.span.start
    between = sentence.text[spans[0].end - start : spans[1].start - start].lower().split()
    return "and" in between and not any(w in _SAYINGS for w in between)


def _distinct(sentence: Sentence, mentions: list[SideMention]) -> list[Party]:
    """The parties named, each once; 'the army' whose side is not known is one of its own, 'rebels of X' are X."""
    named: dict[str, Party] = {}
    last: SideMention | None = None
    for mention in mentions:
        if last is not None and _only_describes(sentence, mention, name=last):
            continue
        if (
            last is not None
            and last.kind == "general"
            and mention.kind == "force"
            and _is_told_of(sentence, last, name=mention)
        ):
            named.pop(last.side or last.words.lower(), None)
        named.setdefault(mention.side or mention.words.lower(), party_of(mention))
        last = mention
    return list(named.values())


def _only_describes(sentence: Sentence, general: SideMention, *, name: SideMention) -> bool:
    """Whether a general word only tells what the one named before is: 'the ELN, the last active guerrilla'."""
    if name.kind != "force" or general.kind != "general":
        return False
    between = sentence.text[name.span.end - sentence.span.start : general.span.start - sentence.span.start]
    return _APPOSED.fullmatch(between) is not None


def _is_told_of(sentence: Sentence, general: SideMention, *, name: SideMention) -> bool:
    """Whether the name only says which ones the general word means: 'rebels from the Army of Islam'."""
    between = sentence.text[general.span.end - sentence.span.start : name.span.start - sentence.span.start]
    return len(between) <= _BRANCH and re.match(r"\s(?:from|of|belonging to)\b", between) is not None


def first_of_pair(sentence: Sentence, mention: SideMention, *, inside: list[SideMention]) -> SideMention:
    """Of 'Syrian and Russian planes' the one at home, else the first; of 'Russian and government planes' the government."""
    other = next((m for m in inside if 0 < mention.span.start - m.span.end <= JOINED and m.side is not None), None)
    if mention.side in {p.places[0].country for p in sentence.places}:
        return mention
    return other if other is not None and mention.kind == "nationality" and other.kind != "country" else mention


def named_by_nation(mentions: list[SideMention]) -> SideMention:
    """The last of the mentions; of 'Turkish troops' the word that says whose."""
    last = mentions[-1]
    if len(mentions) > 1 and last.kind == "general" and last.span.start - mentions[-2].span.end <= 1:
        return mentions[-2] if mentions[-2].kind == "nationality" else last
    return last
