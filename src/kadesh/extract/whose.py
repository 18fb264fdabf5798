"""Whose the people of a toll are: by the name in their own words, by who lost them, or by who speaks of its own."""

import re
from itertools import pairwise

from kadesh.extract.counting.group import Group
from kadesh.extract.counting.links import Link
from kadesh.extract.document import Sentence
from kadesh.extract.events import parties_in
from kadesh.extract.losses import losing_verb
from kadesh.extract.situation import Situation
from kadesh.extract.tokens import Token
from kadesh.model.lexicon import SideMention
from kadesh.model.side import COMBATANTS
from kadesh.model.span import Span

_OWN_SIDE = re.compile(
    r"\s(?:(?:dead |killed |wounded |casualties )?of (?:its|their|our) own\b|on (?:its|their) (?:own )?side"
    r"|among (?:its|their) (?:own )?(?:forces|troops|ranks|soldiers|men))\b"
)
_MORE = frozenset(("another", "further", "other"))
_CUT_OFF = re.compile(r"\b\d{1,3}(?:,?\d{3})* rebel\Z")
"""'88 rebel | and government fighters', whose number was counted for the first alone."""
_OF_ITS = re.compile(
    r"\bof (?:its|their|our) (?:own )?(?!(?:staff|family|board|crew|faculty)\b)(?:\w+ )?"
    r"(?:fighters|soldiers|men|troops|members|forces|militants)\b"
)


def side_of_more(situation: Situation, group: Group) -> str | None:
    """Return whose 'another 36 soldiers' are: of the side whose soldiers the events told before have hit, if of one."""
    first = situation.sentence.tokens[group.first].lower_
    if first not in _MORE or group.role not in COMBATANTS:
        return None
    hit = frozenset[str]().union(*(situation.met.get(event.id, frozenset()) for _, event in situation.earlier))
    return next(iter(hit)) if len(hit) == 1 else None


def side_of(sentence: Sentence, span: Span) -> SideMention | None:
    """Return the name that says whose the people are: one with a side first, a nationality before a general word."""
    inside = [m for m in sentence.sides if m.span.overlaps(span)]
    return max(inside, key=lambda m: (m.side is not None, _tells_whose(m), m.span), default=None)


def are_of_both(sentence: Sentence, span: Span) -> bool:
    """'Nine rebel and government fighters', of one number: of two foes, so of neither alone."""
    at = sentence.span.start
    if _CUT_OFF.search(sentence.text[: span.end - at]) is not None:  # 'nine rebel | and government fighters'
        end = next((m.span.end for m in sentence.sides if 0 < m.span.start - span.end <= len(" and the ")), span.end)
        span = Span(span.start, end)
    inside = [m for m in sentence.sides if m.span.overlaps(span) and m.kind in ("general", "force", "government") and m.side]
    pairs = [
        (a, b) for a, b in pairwise(inside) if sentence.text[a.span.end - at : b.span.start - at] in (" and ", " and the ")
    ]
    return any(_is_state(a) != _is_state(b) and _are_foes(a, b) for a, b in pairs)


def _is_state(mention: SideMention) -> bool:
    return mention.side is not None and mention.side.isupper()


def _are_foes(one: SideMention, other: SideMention) -> bool:
    """A state and rebels in general; a group by its name may fight beside it: 'army and Alpha fighters'."""
    return any(m.kind == "general" and not _is_state(m) for m in (one, other))


def _tells_whose(mention: SideMention) -> bool:
    """A force, a nation; 'a Nepali peacekeeper' is one of those who sent him, not of Nepal."""
    body = mention.side is not None and mention.side.islower() and mention.role == "military"
    return mention.kind in ("force", "nationality") or body


def own_side(situation: Situation, link: Link) -> str | None:
    """Return the side of whoever speaks of its own: 'Chad spoke of no losses on its side', else None."""
    behind = situation.sentence.text[link.group.span.end - situation.sentence.span.start :][:40].lower()
    own = _OF_ITS.search(link.group.span.of(situation.document.report.text))
    if not (own or _OWN_SIDE.match(behind)):
        return None
    speaker = situation.voices.hear(situation.sentence, link.group.span).chain[:1]
    return speaker[0].side if speaker else None


def _is_of_own_life(sentence: Sentence, verb: Token) -> bool:
    """'Nine people lost | their lives': they died, and nobody lost them."""
    behind = sentence.tokens[verb.i + 1 : verb.i + 3]
    return [t.tag_ for t in behind[:1]] == ["PRP$"] and behind[-1].lower_ in ("life", "lives")


def find_loser(situation: Situation, link: Link) -> str | None:
    """Return who lost them: the subject of 'the army lost 40 men', or whoever speaks where that is 'it' or 'they'."""
    verb = losing_verb(situation.sentence, link)
    if verb is None or _is_of_own_life(situation.sentence, verb):
        return None
    subject = next((c for c in verb.children if c.dep_ == "nsubj"), None)
    if subject is None and verb.dep_ in ("conj", "advcl"):  # 'killed 13 and lost two men', 'killed 13, losing two'
        subject = next((c for c in verb.head.children if c.dep_ == "nsubj"), None)
    if subject is None and verb.dep_ == "ccomp":  # 'he added | the rebels | lost five': taken for what he added
        subject = next((c for c in verb.head.children if c.dep_ == "dobj" and verb.head.i < c.i < verb.i), None)
    if subject is None and verb.dep_ == "acl" and verb.tag_ == "VBD":  # 'the rebels left behind', told as a noun
        subject = verb.head
    if subject is not None and subject.lower_ in ("they", "it", "we", "he"):
        speaker = situation.voices.hear(situation.sentence, link.group.span).chain[:1]
        return speaker[0].side if speaker else None
    if subject is None:
        return None
    if subject.lower_ in ("who", "which", "that"):
        return _side_before(situation.sentence, subject.i)
    window = situation.sentence.span_of(subject.left_edge.i, subject.right_edge.i)
    return next((m.side for m in parties_in(situation.sentence, window) if m.side), None)


def _side_before(sentence: Sentence, who: int) -> str | None:
    """The side that a clause is told of: 'clashed with the Alpha Front, | who | lost 40 men'."""
    last = who - 2 if sentence.tokens[who - 1].text == "," else who - 1
    before = sentence.span_of(max(0, last), max(0, last))
    return next((m.side for m in sentence.sides if m.side and m.span.overlaps(before)), None)
