"""One more who is told of beside another by whose they are: 'a farmer and his son', 'along with his driver'."""

from collections.abc import Sequence
from dataclasses import replace

from kadesh.extract.counting.along import along_behind, with_one
from kadesh.extract.counting.group import Group
from kadesh.extract.counting.links import Link
from kadesh.extract.counting.phrases import ELLIPTIC, ROLES, noun_after
from kadesh.extract.document import Sentence
from kadesh.extract.tokens import Token

WHOSE = frozenset(("his", "her", "their"))
"""Words that say whose somebody is: 'a farmer and | his | son'."""
OF_REACH = 7
"""So many words may stand between a person and one told of along with them: 'a clerk | of a mill | and his wife'."""
_KNOWN = frozenset(("his", "her", "their", "the"))
_TELLS_ON = frozenset("POS VBG VBN VBD JJ".split())
_PERSON_TAGS = frozenset("NN NNS NNP NNPS".split())
_BEFORE_NOUN = frozenset("JJ NN NNP HYPH POS".split())


def with_kin(sentence: Sentence, link: Link) -> Link:
    """Return `link` with one more, where one word tells of both: 'a farmer and his son' are two."""
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
        k = next((j for j in range(k, min(k + OF_REACH, len(tokens))) if tokens[j].lower_ == "and"), k)
        if any(t.tag_.startswith("VB") or t.tag_ in ("CD", "IN") for t in tokens[group.last + 2 : k]):
            return None
    if [t.lower_ for t in tokens[k : k + 3]] == ["as", "well", "as"]:
        k += 2  # 'a baby as well as | her father'
    if k + 2 >= len(tokens) or tokens[k].lower_ not in ("and", "&", "as") or tokens[k + 1].lower_ not in WHOSE:
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


def with_known(sentence: Sentence, link: Link) -> Link:
    """Return `link` with one more before its people: 'the driver and two of those on board' are three."""
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


def with_follower(sentence: Sentence, link: Link) -> Link:
    """Return `link` with one more whom the same word tells of: 'The general was killed along with his driver'."""
    group, tokens = link.group, sentence.tokens
    exact = group.count.low is not None and group.count.low == group.count.high and group.kind != "none"
    before = link.cue.voice == "left" and group.last <= link.cue.token
    if not exact or link.whole is not None or not (before or group.first > link.cue.last):
        return link
    k = with_one(tokens, link.cue.last + 1) if before else along_behind(tokens, group.last + 1)
    head = _follower(tokens, k) if k is not None else None
    if head is None:
        return link
    low = (group.count.low or 0) + 1
    more = replace(group, last=head, span=sentence.span_of(group.first, head), count=replace(group.count, low=low, high=low))
    return replace(link, group=more)


def _follower(tokens: Sequence[Token], k: int) -> int | None:
    """The noun of one person behind the 'with' at `k`: 'with his | driver'; not 'with his father's | gun', 'looking on'."""
    head = noun_after(tuple(tokens), k + 2) if k + 2 < len(tokens) and tokens[k + 1].lower_ in _KNOWN else None
    if head is None or tokens[head].tag_ != "NN" or tokens[head].lower_ not in ROLES:
        return None
    other = any(t.tag_ in _TELLS_ON for t in tokens[head + 1 : head + 2])
    return None if other else head
