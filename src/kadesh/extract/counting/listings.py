"""Persons named one after the other: 'a father, a mother and a son' are three, 'women and children' two or more.

Only what one word tells of them is put together, and only people of one kind: 'a soldier and a nurse' stay two claims.
"""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from kadesh.extract.counting.asides import without_asides
from kadesh.extract.counting.links import Link
from kadesh.extract.counting.phrases import ELLIPTIC, ROLES, Group, noun_after
from kadesh.extract.document import Sentence
from kadesh.extract.tokens import Token

_JOINTS = frozenset((",", "and", "&", "as", "well", "also"))
_OPENERS = frozenset((",", ":", "-", "--", "–", "—", "("))
"""What stands before those who are named one by one, behind their number."""
_CLASSES = {"military": "fighters", "police": "fighters", "armed-group": "fighters", "unknown": "people"}
_WHOSE = frozenset(("his", "her", "their"))
_OF_REACH = 7
_KNOWN = frozenset(("his", "her", "their", "the"))
_FAR = 3
_STEPS = 4
"""So many arcs of the parse may lie between the first of a list and one behind."""
_PERSON_TAGS = frozenset("NN NNS NNP NNPS".split())
_BEFORE_NOUN = frozenset("JJ NN NNP HYPH POS".split())
_STATE = frozenset(("military", "police"))
_FREED = frozenset("free freed freeing released releasing rescued rescuing escaped".split())
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
        link = with_follower(sentence, _with_known(sentence, _with_kin(sentence, told)))
        if listed and _is_apposed(sentence.tokens, listed[-1], link, behind=single[k + 1 : k + 2]):
            continue
        if listed and (_are_listed(sentence.tokens, listed[-1], link) or _goes_along(sentence.tokens, listed[-1], link)):
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
        if len({_kind(share.group) for share in shares}) > 1:
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
        if other.group.kind != "article" or other.cue != link.cue or not opened or not _is_joint(gap[k == 1 :]):
            return 0
        group = _with_kin(sentence, other).group
        named, last = named + (group.count.low or 0), group.last
        if named >= number.low:
            return k if named == number.low else 0
    return 0


def _is_joint(gap: Sequence[Token]) -> bool:
    if len(gap) > 1 and gap[0].lower_ in ("of", "aged"):
        years = next((i for i, t in enumerate(gap) if t.tag_ == "CD"), 0)
        about = all(t.lower_ in ("about", "around", "some") for t in gap[1 : max(1, years)])
        gap = gap[years + 1 :] if years and about else gap  # 'a father of five | and two little sisters'
    return len(gap) <= 3 and all(t.lower_ in _JOINTS or t.lower_ in _WHOSE for t in gap)


def _with_kin(sentence: Sentence, link: Link) -> Link:
    """'A farmer and his son' are two, where one word tells of both."""
    group, tokens = link.group, sentence.tokens
    exact = group.kind == "counted" and group.count.low == group.count.high and link.whole is None
    if not (exact or group.kind == "article"):
        return link
    k = _kin_behind(tokens, group)
    k = _conjunct(tokens, group) if k is None else k
    if k is None or _is_told_of_alone(tokens, k, cue=link.cue.token):
        return link
    low = (group.count.low or 0) + 1
    span = sentence.span_of(group.first, k)
    return replace(link, group=replace(group, last=k, span=span, count=replace(group.count, low=low, high=low)))


def _kin_behind(tokens: Sequence[Token], group: Group) -> int | None:
    """The token of 'wife' in 'a tapper and his pregnant wife', also over 'of a power company', None if there is none."""
    k = group.last + 1
    if k < len(tokens) and tokens[k].lower_ == "of":
        k = next((j for j in range(k, min(k + _OF_REACH, len(tokens))) if tokens[j].lower_ == "and"), k)
        if any(t.tag_.startswith("VB") or t.tag_ in ("CD", "IN") for t in tokens[group.last + 2 : k]):
            return None
    if [t.lower_ for t in tokens[k : k + 3]] == ["as", "well", "as"]:
        k += 2  # 'a baby as well as | her father'
    if k + 2 >= len(tokens) or tokens[k].lower_ not in ("and", "&", "as") or tokens[k + 1].lower_ not in _WHOSE:
        return None
    k += 2
    while k + 1 < len(tokens) and tokens[k].lower_ not in ROLES and tokens[k].tag_ in _BEFORE_NOUN:
        k += 1
    if tokens[k].lower_ not in ROLES or tokens[k].tag_ not in ("NN", "NNP"):
        return None
    return k + 4 if [t.lower_ for t in tokens[k + 1 : k + 5]] == ["-", "in", "-", "law"] else k


def _conjunct(tokens: Sequence[Token], group: Group) -> int | None:
    """The token of 'carer' in 'a woman of 80 and the carer who', of 'wife' in 'a clerk, named as Z, and his wife'."""
    if group.head is None or group.last != group.head or tokens[group.head].tag_ not in _PERSON_TAGS:
        return None
    for token in tokens[group.head].children:
        if token.dep_ == "conj" and token.tag_ in ("NN", "NNP") and token.lower_ in ROLES and token.i > group.last:
            known = any(t.lower_ in _KNOWN for t in token.children) and not any(t.dep_ == "conj" for t in token.children)
            return token.i if known and tokens[token.left_edge.i - 1].lower_ in ("and", "&") else None
    return None


def _is_told_of_alone(tokens: Sequence[Token], k: int, *, cue: int) -> bool:
    """'A boy was killed and his sister hurt': another word tells of her."""
    if k + 1 >= len(tokens) or k + 1 == cue:
        return False
    was = tokens[k + 1].lower_ == "was"
    return was or (tokens[k + 1].tag_ in ("VBN", "VBD", "JJ") and tokens[k + 1].lower_ not in ("were", "are", "have", "had"))


def _with_known(sentence: Sentence, link: Link) -> Link:
    """'The driver and two of those on board' are three, where one word tells of both."""
    group, tokens = link.group, sentence.tokens
    k = group.first - 1
    if (
        group.kind not in ("counted", "bare")
        or group.count.low is None
        or link.whole is not None
        or k < 2
        or tokens[k].lower_ != "and"
    ):
        return link
    if tokens[k - 1].lower_ not in ROLES or tokens[k - 1].lower_ in ELLIPTIC or tokens[k - 1].tag_ not in ("NN", "NNP"):
        return link  # 'two of the dead and nine of the hurt'
    first = next((j for j in range(k - 2, max(-1, k - 7), -1) if tokens[j].tag_ not in _BEFORE_NOUN), -1)
    if first < 0 or tokens[first].lower_ not in ("the", "their", "his", "her", "its") or first < link.cue.token < k:
        return link
    count = group.count
    more = replace(count, low=(count.low or 0) + 1, high=count.high + 1 if count.high is not None else None)
    return replace(link, group=replace(group, first=first, span=sentence.span_of(first, group.last), count=more))


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
    goes_on = any(c.cue == b.cue and 0 < c.group.first - k <= _FAR and _is_joint(tokens[k : c.group.first]) for c in behind)
    return ends and not goes_on and not _lists_on(tokens, k)


def _lists_on(tokens: Sequence[Token], k: int) -> bool:
    """Whether an 'and' follows, with or without a comma before it."""
    return any(t.lower_ in ("and", "&") for t in tokens[k : k + 2])


def with_follower(sentence: Sentence, link: Link) -> Link:
    """Return `link` with one more whom the same word tells of: 'The general was killed along with his driver'."""
    group, tokens = link.group, sentence.tokens
    exact = group.count.low is not None and group.count.low == group.count.high and group.kind != "none"
    if not exact or link.whole is not None or link.cue.voice != "left" or group.last > link.cue.token:
        return link
    k = _follows(tokens, link.cue.last + 1)
    if k is None or k + 3 >= len(tokens):
        return link
    head = noun_after(tokens, k + 3) if tokens[k + 2].lower_ in _KNOWN else None
    if head is None or tokens[head].tag_ != "NN" or tokens[head].lower_ not in ROLES:
        return link
    low = (group.count.low or 0) + 1
    more = replace(group, last=head, span=sentence.span_of(group.first, head), count=replace(group.count, low=low, high=low))
    return replace(link, group=more)


def _follows(tokens: Sequence[Token], k: int) -> int | None:
    """Where 'along with' stands behind a word for an outcome, over a place: 'was slain | in his house | along with'."""
    for j in range(k, min(k + _OF_REACH, len(tokens) - 1)):
        if tokens[j].lower_ in ("along", "together") and tokens[j + 1].lower_ == "with":
            return j
        if tokens[j].tag_ not in ("IN", "DT", "PRP$", "NN", "NNP", "JJ", "CD"):
            return None
    return None


def _goes_along(tokens: Sequence[Token], a: Link, b: Link) -> bool:
    """'Two patients were killed in their beds along with a cleaner': one word tells of both."""
    between = [t.lower_ for t in tokens[a.cue.last + 1 : b.group.first]]
    along = between[-2:] in (["along", "with"], ["together", "with"]) or between[-1:] == ["alongside"]
    exact = all(g.count.low and g.count.low == g.count.high for g in (a.group, b.group))
    exact = exact and "article" in (a.group.kind, b.group.kind)
    after = a.group.last < a.cue.token < b.group.first and a.cue == b.cue and a.whole is None and b.whole is None
    return after and along and exact and len(between) <= _OF_REACH and _alike({a.group.role, b.group.role})


def _alike(roles: set[str]) -> bool:
    return len(roles) == 1 or roles <= {"civilian", "unknown"} or roles <= _STATE


def _are_listed(tokens: Sequence[Token], a: Link, b: Link) -> bool:
    """Whether two links are one list: one outcome, one kind of count, one kind of people, only joints between."""
    if a.cue != b.cue or a.whole != b.whole or _are_of_two_nations(tokens, a.group, b.group):
        return False
    if b.group.first <= a.group.last:  # 'one of the | three commanders killed'
        return False
    own = any(t.lower_ in _WHOSE for t in tokens[a.group.last + 1 : b.group.last + 1])
    others = a.group.kind == "article" and b.group.noun in ("others", "people") and _is_others(tokens, b.group)
    if (_kind(a.group) != _kind(b.group) or _are_foes(a.group, b.group)) and not (own or others):
        return False
    if not (others and a.whole is None) and not _may_be_summed(tokens, a, b):
        return False
    gap = tokens[a.group.last + 1 : b.group.first]
    if len(without_asides(tuple(gap))) < len(gap):
        return False  # 'killed a girl, the mayor said, and four nurses'
    between = min(a.group.last, b.group.last) < a.cue.token < max(a.group.first, b.group.first)
    return not between and (_is_joint(gap) or _are_joined(tokens, a.group, b.group))


def _are_of_two_nations(tokens: Sequence[Token], a: Group, b: Group) -> bool:
    """'Two Chadians and a Dane' are of two sides: their countries are all that is told of them."""
    if a.noun in ELLIPTIC and b.noun not in ROLES and b.kind == "article":
        return True  # 'eleven wounded and a Dane'
    heads = [tokens[g.head] for g in (a, b) if g.head is not None and g.noun not in ROLES]
    return len(heads) == len((a, b)) and all(h.text[:1].isupper() and not h.text.isupper() for h in heads)


def _are_joined(tokens: Sequence[Token], a: Group, b: Group) -> bool:
    """Whether the parse has the second beside the first or with them: 'a mother with a baby in her arms and a boy of 14'."""
    if a.head is None or b.head is None:
        return False
    token = tokens[b.head]
    if token.dep_ != "conj" and not (token.dep_ == "pobj" and token.head.lower_ == "with"):
        return False
    for _ in range(_STEPS):
        token = token.head if token.dep_ in ("conj", "pobj", "prep") else token
        if a.first <= token.i <= a.last:
            return True
    return False


def _may_be_summed(tokens: Sequence[Token], a: Link, b: Link) -> bool:
    """Plurals stay plurals; 'a mother and her three children' are four, not where they are told as shares of the dead."""
    kinds = {a.group.kind, b.group.kind}
    if kinds == {"plural"}:
        return True
    if "article" not in kinds or not kinds <= {"article", "counted"}:
        return False
    whose = any(t.lower_ in _WHOSE for t in tokens[a.group.last + 1 : b.group.last + 1])
    if a.whole is not None and kinds != {"article"} and not whose:
        return False
    exact = all(g.count.low == g.count.high and (g.count.low or 0) > 0 for g in (a.group, b.group))
    among = range(min(a.group.first, a.cue.token), max(b.group.last, a.cue.token))
    if kinds == {"article"} and a.whole is None and any(tokens[i].lower_ == "among" for i in among):
        return False
    alike = kinds == {"article"} or _alike({a.group.role, b.group.role})
    return exact and (alike or whose)


def _is_others(tokens: Sequence[Token], group: Group) -> bool:
    """'Three others', 'three other people': beside somebody told before."""
    return any(t.lower_ in ("other", "others") for t in tokens[group.first : group.last + 1])


def _are_foes(a: Group, b: Group) -> bool:
    """'A militant and a soldier were killed': one of either camp, whom no number counts together."""
    return a.kind == b.kind == "article" and (a.role == "armed-group") != (b.role == "armed-group")


def _kind(group: Group) -> str:
    return _CLASSES.get(group.role, "civilians")


def _join(sentence: Sentence, a: Link, b: Link) -> Link:
    span = sentence.span_of(a.group.first, b.group.last)
    number, more = a.group.count, b.group.count
    low = (number.low or 0) + (more.low or 0) if number.high is not None else number.low
    count = replace(number, low=low, high=low if number.high is not None else None)
    return replace(a, group=replace(a.group, last=b.group.last, span=span, count=count))
