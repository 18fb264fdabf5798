"""Whom the words around a deed name: the side behind a preposition, in a subject, first of a pair, at home of two."""

import re
from collections.abc import Sequence
from typing import Any

from kadesh.extract.document import Sentence
from kadesh.extract.violence.locating import parties_in
from kadesh.model.company import find_leader
from kadesh.model.lexicon import SideMention
from kadesh.model.side import COMBATANTS, NOBODY, Party

OTHER_CLAUSE = frozenset(
    "while when after before following said says told reported according where which who whom that "
    "whereas although but meanwhile since amid".split()
)
_MEANWHILE = frozenset("while when but whereas although meanwhile".split())
"""'Killed by militants while soldiers searched': the soldiers did something else."""
HARM = frozenset("killing wounding injuring killed wounded injured causing leaving left destroying".split())
TAKES = frozenset("retake recapture capture take seize wrest reclaim oust drive expel liberate clear".split())
"""'An offensive to retake the town from Y': whoever stands behind 'from' is attacked."""
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
_BRANCH = 24
"""Characters between two names of which the first only tells whose offshoot the second is."""
JOINED = 6
"""Characters between two sides joined by 'and', 'or' or a hyphen."""
REACH = 14
_SUBJECTS = frozenset(("nsubj", "nsubjpass", "expl", "csubj"))
_AGAINST = ("clash", "fought", "fight", "battl", "trad", "exchang", "skirmish", "agree")
"""Beginnings of verbs that two do to each other, or together without harm."""
_ENGINES = frozenset("jets planes warplanes aircraft helicopters forces troops".split())


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
    """Return of two joined by 'and' the one at home, where a place of the sentence lies; None where neither is.

    The Syrian ones of 'Russian and Syrian jets hit Idlib'.
    """
    start = sentence.span.start
    between = sentence.text[first.span.end - start : second.span.start - start]
    if second.side is None or between.strip() not in ("and", "and the"):
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


def side_before(sentence: Sentence, verb: Any) -> Party | None:
    """Return the side behind the last comma before a verb to which the parse gives no subject; None if none is named.

    The army of 'In reply to raids on its posts in Arda, army soldiers have killed two rebels'.
    """
    first = min((c.i for c in verb.children if c.dep_ == "aux" and c.i < verb.i), default=verb.i)
    comma = next((j for j in range(first - 1, 0, -1) if sentence.tokens[j].text == ","), None)
    told = verb.dep_ == "ROOT" and any(c.dep_ == "dobj" for c in verb.children) and not is_passive(verb)
    if comma is None or not told or not 0 < first - comma - 1 <= REACH or subject_of(verb) is not None:
        return None
    head = sentence.tokens[comma + 1]
    if not head.tag_.startswith(("N", "J", "DT")) or any(
        t.tag_.startswith("VB") for t in sentence.tokens[comma + 1 : first]
    ):
        return None
    mention = side_within(sentence, comma + 1, reach=3)
    return party_of(mention) if mention is not None and mention.role in COMBATANTS else None


def side_behind_place(sentence: Sentence, verb: Any) -> SideMention | None:
    """Return the fighters right before a verb, whom the parse has drawn to the place before them, a comma lost.

    The rebels of 'Elsewhere in Chad rebels have attacked a post'; none of 'a raid on Chad rebels killed six'.
    """
    tokens, end = sentence.tokens, verb.i - 1
    while end > 0 and (tokens[end].tag_ == "RB" or (tokens[end].dep_ == "aux" and tokens[end].head is verb)):
        end -= 1
    head = tokens[end]
    first = head.left_edge.i
    named = head.dep_ == "pobj" and head.head.lower_ == "in" and head.head.i == first - 1 and first - 2 in (-1, 0)
    if not named or verb.dep_ != "ROOT" or is_passive(verb) or any(c.dep_ in _SUBJECTS for c in verb.children):
        return None
    start, close = sentence.span_of(first, first).start, sentence.span_of(end, end).end
    grounds = [p.span for p in sentence.places if p.span.start == start]
    parties = [m for m in sentence.sides if m.span.end == close and m.role in COMBATANTS]
    return next((m for m in parties if any(g.end == m.span.start - 1 for g in grounds)), None)


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
    """Return the side that heads or modifies the subject of a verb, not one in a clause behind it; NOBODY if none."""
    window = sentence.span_of(subject.left_edge.i, subject.i)
    inside = [m for m in parties_in(sentence, window) if m.kind != "capital"]
    inside = [m for m in inside if m.side is not None] or inside
    if inside:
        acting = first_of_pair(sentence, named_by_nation(inside), inside=inside)
        acting = _ally_at_home(sentence, acting, subject=subject) or acting
        leader = find_leader(sentence.text, acting, others=sentence.sides, start=sentence.span.start)
        return party_of(owned(sentence, leader or acting))
    end = min(subject.right_edge.i, subject.i + 8, max(subject.i, verb.i - 1) if verb.i > subject.i else subject.i)
    after = parties_in(sentence, sentence.span_of(subject.i, end))
    named = [m for m in after if m.kind not in ("country", "capital")] or after
    joint = at_home_of_two(sentence, *named[:2]) if len(named) > 1 else None
    return party_of(joint or named[0]) if named else NOBODY


def _ally_at_home(sentence: Sentence, mention: SideMention, *, subject: Any) -> SideMention | None:
    """Return the forces at home that a foreign state acts together with: the jets of 'Alpha and Beta jets bombed Arda'.

    Those who only fought each other are no allies.
    """
    if mention.kind != "country" or subject.head.lower_.startswith(_AGAINST):
        return None
    end = subject.right_edge.i
    others = [m for m in parties_in(sentence, sentence.span_of(subject.i, end)) if m.span.start > mention.span.end]
    forces = next((m for m in others if m.kind in ("government", "general", "force", "nationality")), None)
    home = at_home_of_two(sentence, mention, forces) if forces is not None else None
    armed = any(m.role in ("military", "official") for m in others) or sentence.tokens[end].lower_ in _ENGINES
    return home if armed and not any(m.role == "armed-group" for m in others) else None


def first_of_pair(sentence: Sentence, mention: SideMention, *, inside: list[SideMention]) -> SideMention:
    """Return the one at home of 'Syrian and Russian planes', else the first; the government of 'Russian and government'.

    Where the sentence's places lie is at home.
    """
    other = next((m for m in inside if 0 < mention.span.start - m.span.end <= JOINED and m.side is not None), None)
    if mention.side in {p.places[0].country for p in sentence.places}:
        return mention
    return other if other is not None and mention.kind == "nationality" and other.kind != "country" else mention


def named_by_nation(mentions: list[SideMention]) -> SideMention:
    """Return the last of the mentions; of 'Turkish troops' the word that says whose."""
    last = mentions[-1]
    if len(mentions) > 1 and last.kind == "general" and last.span.start - mentions[-2].span.end <= 1:
        return mentions[-2] if mentions[-2].kind == "nationality" else last
    return last
