"""Persons named one after the other: 'a father, a mother and a son' are three, 'women and children' two or more.

Only what one word tells of them is put together, and only people of one kind: 'a soldier and a nurse' stay two claims.
"""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from kadesh.extract.counting.group import Group
from kadesh.extract.counting.kin import with_follower, with_kin, with_known
from kadesh.extract.counting.links import Link
from kadesh.extract.counting.one_list import are_listed, goes_along, is_joint, kind_of_people
from kadesh.extract.counting.phrases import ROLES
from kadesh.extract.document import Sentence
from kadesh.extract.tokens import Token
from kadesh.extract.words import load_words
from kadesh.model.side import COMBATANTS

_OPENERS = frozenset((",", ":", "-", "--", "–", "—", "("))
"""What stands before those who are named one by one, behind their number."""
_FAR = 3
_OFFICE = 8
"""So many words at most stand between what somebody is and what else: "member | of the party council and | clerk"."""
_ROW = 6
_ARTICLES = frozenset("a an the another one his her their".split())
_SINGULAR = frozenset("was is has".split())
"""Verbs of one alone."""
_TWO = load_words("kin", "noun") | frozenset(
    "man woman boy girl child baby infant teenager youth civilian soldier policeman trooper constable".split()
)
"""Who is no other of these: 'a father and son was killed', 'a soldier and civilian was killed', are two all the same."""
_YOUNG = frozenset("boy girl child baby infant toddler teenager newborn son daughter brother sister pupil".split())
_KINDS = {noun: _YOUNG for noun in ("children", "boys", "girls", "babies", "infants")}
"""Whom a noun of the young may name one by one: 'two children, a boy and a girl'."""
_FREED = frozenset("free freed freeing released releasing rescued rescuing escaped".split())
_WHENCE = frozenset("resident native inhabitant son daughter".split())
_MOST = frozenset("most all many majority some".split())
_MOSTLY = frozenset("mostly mainly largely predominantly chiefly".split())
"""Words for a share that nobody counted: 'mostly women and children' bounds no figure."""


def list_people(sentence: Sentence, links: Sequence[Link]) -> list[Link]:
    """Return `links` with the persons of one list under one link, without shares that are told as 'mostly' and the like."""
    listed: list[Link] = []
    single = _without_named_again(sentence, links)
    for k, told in enumerate(single):
        if told.whole is not None and told.group.kind != "counted" and _is_mostly(sentence.tokens, told):
            continue
        if _is_set_free(sentence.tokens, told):
            continue
        if _tells_whence(sentence.tokens, told):
            continue
        if listed and _is_both(sentence.tokens, listed[-1].group, told.group):
            continue
        link = with_follower(sentence, with_known(sentence, with_kin(sentence, told)))
        if listed and _is_apposed(sentence.tokens, listed[-1], link, behind=single[k + 1 : k + 2]):
            continue
        if listed and (are_listed(sentence.tokens, listed[-1], link) or goes_along(sentence.tokens, listed[-1], link)):
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
        named = _count_named_again(sentence, link, behind=links[k + 1 :])
        shares = links[k + 1 : k + 1 + named]
        if len({kind_of_people(share.group) for share in shares}) > 1:
            kept += [replace(share, whole=link.group) for share in shares]
    return kept


def _count_named_again(sentence: Sentence, link: Link, *, behind: Sequence[Link]) -> int:
    """How many of the links `behind` a count name the persons that it counts, one by one; 0 unless they come to it."""
    number, last, named = link.group.count, link.group.last, 0
    if link.group.kind != "counted" or number.low != number.high or not number.low or number.low < 2:
        return 0
    for k, other in enumerate(behind, 1):
        told = link.cue.token if last < link.cue.token < other.group.first else last
        gap = sentence.tokens[told + 1 : other.group.first]
        opened = k > 1 or (bool(gap) and gap[0].lower_ in _OPENERS)
        if other.group.kind != "article" or other.cue != link.cue or not opened or not is_joint(gap[k == 1 :]):
            return 0
        if _is_behind_comma(sentence, link) and _is_no_such(link.group, other.group):
            return 0
        group = with_kin(sentence, other).group
        named, last = named + (group.count.low or 0), group.last
        if named >= number.low:
            return k if named == number.low else 0
    return 0


def _is_behind_comma(sentence: Sentence, link: Link) -> bool:
    """'Two guards, a cook and a nurse'; behind a colon or a bracket those who are counted are named."""
    return any(t.text == "," for t in sentence.tokens[link.group.last + 1 : link.group.last + 2])


def _is_no_such(several: Group, one: Group) -> bool:
    """'Two children, a farmer and an old woman', 'two guards, a cook and a nurse': a list of four, none of whom is named."""
    if several.noun in _KINDS:
        return one.noun not in _KINDS[several.noun]
    fighters = kind_of_people(several) == "fighters"
    return several.noun in ROLES and one.noun in ROLES and fighters and kind_of_people(one) == "civilians"


def _is_set_free(tokens: Sequence[Token], link: Link) -> bool:
    """'Kidnapped 17 passengers, nine of whom were freed', 'has rescued nine of them': what became of the share is told."""
    before = {t.lower_ for t in tokens[max(0, link.group.first - 2) : link.group.first]}
    behind = [t.lower_ for t in tokens[link.group.last + 1 : link.group.last + 8]]
    held = link.cue.outcome in ("kidnapped", "captured") and link.whole is not None
    of_them = behind[:1] == ["of"] or (before == {"of", "whom"} and link.cue.outcome == "kidnapped")
    return held and of_them and bool(_FREED & (before | set(behind)))


def _is_mostly(tokens: Sequence[Token], link: Link) -> bool:
    assert link.whole is not None
    words = [t.lower_ for t in tokens[link.whole.last + 1 : link.group.first]]
    if any(a in _MOST and b == "of" for a, b in pairwise(words)):  # 'most of them women', 'all of whom were students'
        return True
    return any(t.lower_ in _MOSTLY for t in tokens[link.whole.last + 1 : link.group.first])


def _is_apposed(tokens: Sequence[Token], a: Link, b: Link, *, behind: Sequence[Link]) -> bool:
    """'A fourth hostage, a Dominican national, was killed': a comma alone lists nobody, where no 'and' closes a list."""
    if a.cue != b.cue or b.group.kind != "article" or b.group.first != a.group.last + 2 or a.group.kind != "article":
        return False
    if tokens[a.group.last + 1].text != "," or a.group.count.low != 1:
        return False
    k = b.group.last + 1
    ends = k >= len(tokens) or tokens[k].text in (",", ".", ")") or tokens[k].tag_ in ("IN", "WP", "WDT")
    goes_on = any(c.cue == b.cue and 0 < c.group.first - k <= _FAR and is_joint(tokens[k : c.group.first]) for c in behind)
    return ends and not goes_on and not _lists_on(tokens, k)


def _tells_whence(tokens: Sequence[Token], link: Link) -> bool:
    """'Five soldiers, including Ali Nur, | resident | of Arda': where a soldier named before is from, or whose son he is."""
    k = link.group.first
    named = k > 1 and tokens[k - 1].text == "," and tokens[k - 2].tag_ == "NNP"
    of = named and tokens[k].lower_ in _WHENCE and [t.lower_ for t in tokens[k + 1 : k + 2]] == ["of"]
    return of and link.whole is not None and link.whole.role in COMBATANTS


def _is_both(tokens: Sequence[Token], one: Group, other: Group) -> bool:
    """'A farmer and | activist | was killed', 'Omar, a member of the union and | activist |, was held': one who is both.

    'A man and woman were killed' are two.
    """
    if {one.kind, other.kind} != {"article"} or one.count.low != 1 or tokens[other.first].lower_ in _ARTICLES:
        return False
    if one.noun in _TWO and other.noun in _TWO:
        return False
    gap, behind = [t.lower_ for t in tokens[one.last + 1 : other.first]], tokens[other.last + 1 : other.last + 3]
    if gap == [","] and _is_one_of_all(tokens, other.last + 1):
        return True
    joined = gap == ["and"] or (
        gap[:1] in (["of"], [","]) and gap[-1] == "and" and gap.count("and") == 1 and len(gap) <= _OFFICE
    )
    apposed = [t.text for t in behind[:1]] == [","] and one.first > 1 and tokens[one.first - 1].text == ","
    verb = behind[apposed : apposed + 1]
    return joined and bool(verb) and verb[0].lower_ in _SINGULAR


def _is_one_of_all(tokens: Sequence[Token], k: int) -> bool:
    """'A teacher, writer | and activist was killed': a row without articles before a verb of one."""
    row = tokens[k : k + _ROW]
    end = next((i for i, t in enumerate(row) if t.lower_ in _SINGULAR), 0)
    return end > 1 and row[0].lower_ in ("and", ",") and all(t.tag_ in ("NN", "CC", ",", "JJ") for t in row[:end])


def _lists_on(tokens: Sequence[Token], k: int) -> bool:
    """Whether an 'and' follows, with or without a comma before it."""
    return any(t.lower_ in ("and", "&") for t in tokens[k : k + 2])


def _join(sentence: Sentence, a: Link, b: Link) -> Link:
    span = sentence.span_of(a.group.first, b.group.last)
    number, more = a.group.count, b.group.count
    low = (number.low or 0) + (more.low or 0) if number.high is not None else number.low
    count = replace(number, low=low, high=low if number.high is not None else None)
    return replace(a, group=replace(a.group, last=b.group.last, span=span, count=count))
