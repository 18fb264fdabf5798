"""Groups of people settled among each other: one number over two nouns, one noun over two numbers, who only speaks.

'25 soldiers and militiamen' is one figure, '30 army and 39 rebel fighters' are two; in 'killing nine, activists and
doctors said' nobody counts the activists.
"""

from collections.abc import Sequence
from dataclasses import replace

from kadesh.extract.counting.care import REMAINS
from kadesh.extract.counting.chains import STATES
from kadesh.extract.counting.cited import is_charged
from kadesh.extract.counting.group import MIXED, Group
from kadesh.extract.counting.officeholders import only_names
from kadesh.extract.counting.phrases import ROLES
from kadesh.extract.document import Sentence
from kadesh.extract.tokens import Token
from kadesh.extract.words import load_words

_SAYINGS = load_words("sayings")
_HAVE = frozenset(("have", "has", "had", "also"))
_NAMING = frozenset("identified named called known".split())
_NAMED = 3
_JOINTS = frozenset(("and", "or", "&"))
_SUBJECT_TAGS = frozenset("JJ NN NNS NNP NNPS HYPH IN DT CC".split())
_SUBJECT_REACH = 9
"""So many words may stand between the first of those who speak and the verb: 'activists and first responders said'."""


def settle_groups(sentence: Sentence, groups: Sequence[Group]) -> list[Group]:
    """Return `groups` of one sentence, without those who are only cited, each number over all nouns it counts."""
    tokens = sentence.tokens
    told = [g for g in groups if g.kind not in ("plural", "article") or not _is_cited(tokens, g)]
    settled: list[Group] = []
    for group in told:
        if settled and _are_bodies_of(tokens, settled[-1], people=group):
            settled[-1] = group
            continue
        if settled and only_names(tokens, settled[-1], titled=group):
            continue
        if settled and _is_same_one(tokens, settled[-1], apposed=group):
            settled[-1] = replace(settled[-1], last=group.last, span=sentence.span_of(settled[-1].first, group.last))
            continue
        if settled and _is_counted_too(tokens, settled[-1], plural=group):
            settled[-1] = _join(sentence, settled[-1], plural=group)
        else:
            settled.append(group)
    return settled


def _are_bodies_of(tokens: Sequence[Token], bodies: Group, *, people: Group) -> bool:
    """'Three corpses of | three children': the same number over again, of those whose bodies they are."""
    gap = [t.lower_ for t in tokens[bodies.last + 1 : people.first]]
    same = bodies.count.low == people.count.low and bodies.count.high == people.count.high
    return gap == ["of"] and bodies.noun in REMAINS and same and bodies.kind == people.kind == "counted"


def _is_same_one(tokens: Sequence[Token], one: Group, *, apposed: Group) -> bool:
    """Whether the second only tells more of somebody named: 'a man identified as Ali Nur, | a local trader |'."""
    gap = tokens[one.last + 1 : apposed.first]
    if one.kind != "article" or apposed.kind != "article" or len(gap) < _NAMED or gap[-1].text != ",":
        return False
    if apposed.count.high != 1 or _lists_on(tokens[apposed.last + 1 : apposed.last + 3]):
        return False
    return gap[0].lower_ in _NAMING and all(t.tag_ in ("NNP", "HYPH") or t.lower_ == "as" for t in gap[1:-1])


def _lists_on(behind: Sequence[Token]) -> bool:
    """Whether others follow: 'a man named Ali Nur, a guard | and a nurse', 'a guard|, a nurse and a boy'."""
    words = [t.lower_ for t in behind]
    return words[:1] in (["and"], ["or"]) or (words[:1] == [","] and words[1:] in (["a"], ["an"], ["and"]))


def _is_cited(tokens: Sequence[Token], group: Group) -> bool:
    """Whether a verb of saying follows: 'activists have reported', 'activists and local first responders said'."""
    after = tokens[group.last + 1 : group.last + 1 + _SUBJECT_REACH]
    rest = list(after)
    reports = bool(rest) and rest[0].tag_ == "IN"  # 'a reporter in Aleppo said'
    if not rest or not (reports or rest[0].lower_ in _JOINTS | _HAVE | _SAYINGS):
        return False
    for i, token in enumerate(rest):
        if is_charged(tokens, group.last + 1 + i):
            return False
        if token.lower_ in _SAYINGS and token.tag_ in ("VBD", "VBP", "VBZ", "VBN"):
            return i == 0 or rest[i - 1].lower_ not in ("were", "was", "are", "is")
        if token.lower_ not in _HAVE and token.tag_ not in _SUBJECT_TAGS:
            return False
    return False


def _is_counted_too(tokens: Sequence[Token], counted: Group, *, plural: Group) -> bool:
    """Whether the number before counts both nouns: '25 soldiers and militiamen were killed'."""
    if counted.kind != "counted" or plural.kind != "plural" or (counted.count.low or counted.count.high or 0) < 3:
        return False
    if plural.noun == "others" or any(t.lower_ in STATES for t in tokens[plural.first : plural.last + 1]):
        return False  # 'killed nine rebels and injured others'
    gap = tokens[counted.last + 1 : plural.first]
    behind = tokens[plural.last + 1] if plural.last + 1 < len(tokens) else None
    opens_clause = behind is not None and behind.tag_ in ("VBD", "VBP", "VBZ") and _has_verb_before(tokens, counted)
    return len(gap) == 1 and gap[0].lower_ in _JOINTS and not opens_clause


def _has_verb_before(tokens: Sequence[Token], group: Group) -> bool:
    before = tokens[max(0, group.first - 2) : group.first]
    return any(t.tag_.startswith("VB") and t.lower_ not in _SAYINGS for t in before)


def _join(sentence: Sentence, counted: Group, *, plural: Group) -> Group:
    span = sentence.span_of(counted.first, plural.last)
    noun = counted.noun if ROLES.get(counted.noun) == ROLES.get(plural.noun) else MIXED
    return replace(counted, last=plural.last, span=span, noun=noun)
