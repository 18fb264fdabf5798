"""Persons named one after the other: 'a father, a mother and a son' are three, 'women and children' two or more.

Only what one word tells of them is put together, and only people of one kind: 'a soldier and a nurse' stay two claims.
"""

from collections.abc import Sequence
from dataclasses import replace

from kadesh.extract.counting.links import Link
from kadesh.extract.counting.phrases import ROLES, Group
from kadesh.extract.document import Sentence
from kadesh.extract.tokens import Token

_JOINTS = frozenset((",", "and", "&", "as", "well", "also"))
_OPENERS = frozenset((",", ":", "-", "--", "–", "—", "("))
"""What stands before those who are named one by one, behind their number."""
_CLASSES = {"military": "fighters", "police": "fighters", "armed-group": "fighters", "unknown": "people"}
_WHOSE = frozenset(("his", "her", "their"))
_MOSTLY = frozenset("mostly mainly largely predominantly chiefly".split())
"""Words for a share that nobody counted: 'mostly women and children' bounds no figure."""


def list_people(sentence: Sentence, links: Sequence[Link]) -> list[Link]:
    """Return `links` with the persons of one list under one link, without shares that are told as 'mostly' and the like."""
    listed: list[Link] = []
    for told in _without_named_again(sentence, links):
        if told.whole is not None and told.group.kind != "counted" and _is_mostly(sentence.tokens, told):
            continue
        link = _with_kin(sentence, told)
        if listed and _are_listed(sentence.tokens, listed[-1], link):
            listed[-1] = _join(sentence, listed[-1], link)
        else:
            listed.append(link)
    return listed


def _without_named_again(sentence: Sentence, links: Sequence[Link]) -> list[Link]:
    """Return `links` without those who only say who the counted are: 'two civilians, a man and his daughter' are two.

    Where they are of several kinds ('a farmer and a soldier'), each is a share of the count.
    """
    kept: list[Link] = []
    named = 0
    for k, link in enumerate(links):
        if named:
            named -= 1
            continue
        kept.append(link)
        named = _count_named_again(sentence, link, links[k + 1 :])
        shares = links[k + 1 : k + 1 + named]
        if len({_kind(share.group) for share in shares}) > 1:
            kept += [replace(share, whole=link.group) for share in shares]
    return kept


def _count_named_again(sentence: Sentence, link: Link, behind: Sequence[Link]) -> int:
    """How many of the links `behind` a count name the persons that it counts, one by one; 0 unless they come to it."""
    number, last, named = link.group.count, link.group.last, 0
    if link.group.kind != "counted" or number.low != number.high or not number.low or number.low < 2:
        return 0
    for k, other in enumerate(behind, 1):
        told = link.cue.token if last < link.cue.token < other.group.first else last
        gap = sentence.tokens[told + 1 : other.group.first]
        opened = k > 1 or (bool(gap) and gap[0].lower_ in _OPENERS)
        if other.group.kind != "article" or other.cue != link.cue or not opened or not _is_joint(gap[k == 1 :]):
            return 0
        group = _with_kin(sentence, other).group
        named, last = named + (group.count.low or 0), group.last
        if named >= number.low:
            return k if named == number.low else 0
    return 0


def _is_joint(gap: Sequence[Token]) -> bool:
    return len(gap) <= 3 and all(t.lower_ in _JOINTS or t.lower_ in _WHOSE for t in gap)


def _with_kin(sentence: Sentence, link: Link) -> Link:
    """'A farmer and his son' are two, where one word tells of both."""
    group, tokens = link.group, sentence.tokens
    behind = tokens[group.last + 1 : group.last + 4]
    exact = group.kind == "counted" and group.count.low == group.count.high and link.whole is None
    if (
        not (exact or group.kind == "article")
        or len(behind) < 3
        or behind[0].lower_ != "and"
        or behind[1].lower_ not in _WHOSE
    ):
        return link
    if behind[2].lower_ not in ROLES or behind[2].tag_ not in ("NN", "NNP") or _is_told_of_alone(tokens, behind[2].i):
        return link
    low = (group.count.low or 0) + 1
    span = sentence.span_of(group.first, behind[2].i)
    return replace(link, group=replace(group, last=behind[2].i, span=span, count=replace(group.count, low=low, high=low)))


def _is_told_of_alone(tokens: Sequence[Token], k: int) -> bool:
    """'A boy was killed and his sister hurt': another word tells of her."""
    return k + 1 < len(tokens) and tokens[k + 1].tag_ in ("VBN", "VBD", "JJ") and tokens[k + 1].lower_ not in ("were", "are")


def _is_mostly(tokens: Sequence[Token], link: Link) -> bool:
    assert link.whole is not None
    return any(t.lower_ in _MOSTLY for t in tokens[link.whole.last + 1 : link.group.first])


def _are_listed(tokens: Sequence[Token], a: Link, b: Link) -> bool:
    """Whether two links are one list: one outcome, one kind of count, one kind of people, only joints between."""
    if a.cue != b.cue or a.whole != b.whole or _kind(a.group) != _kind(b.group):
        return False
    if not _may_be_summed(tokens, a, b):
        return False
    gap = tokens[a.group.last + 1 : b.group.first]
    between = min(a.group.last, b.group.last) < a.cue.token < max(a.group.first, b.group.first)
    return not between and _is_joint(gap)


def _may_be_summed(tokens: Sequence[Token], a: Link, b: Link) -> bool:
    """Plurals stay plurals; 'a mother and her three children' are four, not where they are told as shares of the dead."""
    kinds = {a.group.kind, b.group.kind}
    if kinds == {"plural"}:
        return True
    if "article" not in kinds or not kinds <= {"article", "counted"} or a.whole is not None:
        return False
    exact = all(g.count.low == g.count.high and (g.count.low or 0) > 0 for g in (a.group, b.group))
    shares = any(t.lower_ == "among" for t in tokens[min(a.group.first, a.cue.token) : max(b.group.last, a.cue.token)])
    alike = kinds == {"article"} or a.group.role == b.group.role or {a.group.role, b.group.role} <= {"civilian", "unknown"}
    return exact and alike and not shares


def _kind(group: Group) -> str:
    return _CLASSES.get(group.role, "civilians")


def _join(sentence: Sentence, a: Link, b: Link) -> Link:
    span = sentence.span_of(a.group.first, b.group.last)
    number, more = a.group.count, b.group.count
    low = (number.low or 0) + (more.low or 0) if number.high is not None else number.low
    count = replace(number, low=low, high=low if number.high is not None else None)
    return replace(a, group=replace(a.group, last=b.group.last, span=span, count=count))
