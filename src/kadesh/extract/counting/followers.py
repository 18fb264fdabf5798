"""Several who are told of along with one: 'The general was killed with | seven of his men', 'along with | her two brothers'.

One word tells what became of them all.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from kadesh.extract.counting.along import is_along, with_several
from kadesh.extract.counting.counts import CountMention
from kadesh.extract.counting.group import MIXED, Group, make_group
from kadesh.extract.counting.links import Link
from kadesh.extract.counting.phrases import ROLES, noun_after
from kadesh.extract.document import Sentence
from kadesh.extract.tokens import Token
from kadesh.model.side import COMBATANTS

_WHOSE = frozenset("his her their its".split())
_FELLOWS = frozenset(
    "men others companions comrades colleagues relatives aides bodyguards guards escorts passengers helpers associates "
    "brothers sisters sons daughters assistants deputies".split()
)
"""Who may be told of as somebody's company without a word for whose they are."""
_TELLS_ON = frozenset("VBN VBD VBG JJ POS".split())
"""Behind the noun, these tell something else of the followers: 'was killed with two of his men | missing'."""
_STATES = frozenset("critical serious intensive stable hospital".split())
_PAIR = 2


def join_followers(sentence: Sentence, links: Sequence[Link]) -> list[Link]:
    """Return `links` with those told of along with one person: under one link where they are 'her two brothers'.

    'Seven of his men' stay a figure of their own, as who leads them is one.
    """
    joined = list(links)
    for link in links:
        found = _followers_of(sentence, link)
        if found is None:
            continue
        joined = [k for k in joined if not _is_of_them(k, link, found=found)]
        if found.whose:
            joined[joined.index(link)] = replace(link, group=_with(sentence, link.group, found=found))
        else:
            joined.append(replace(link, group=_apart(sentence, link.group, found=found)))
    return joined


def _is_of_them(other: Link, link: Link, *, found: "_Followers") -> bool:
    """Whether another link tells of the followers alone."""
    within = found.first <= other.group.first and other.group.last <= found.head
    return other is not link and within and other.cue.outcome == link.cue.outcome


def follows_in(tokens: Sequence[Token], head: Token, *, links: Sequence[Link]) -> bool:
    """Return whether all `links` tell of those behind 'along with', so that `head` is told of besides: 'the mayor'."""
    return bool(links) and all(
        is_along(tokens, k.group.first - 1) and head.i < k.group.first and k.group.count.low == k.group.count.high
        for k in links
    )


@dataclass(frozen=True)
class _Followers:
    """Those behind 'with': their first token, their noun, how many, and whether a bare 'his' or 'her' leads to them."""

    first: int
    head: int
    mention: CountMention
    whose: bool


def _followers_of(sentence: Sentence, link: Link) -> _Followers | None:
    """The followers of the one person of `link`; None if it is of several people, or has none."""
    group, tokens = link.group, sentence.tokens
    if group.count.low != 1 or group.count.high != 1 or link.whole is not None or group.kind not in ("article", "counted"):
        return None
    before = group.last < link.cue.token
    k = with_several(tokens, link.cue.last + 1 if before else group.last + 1, right=not before)
    return _read(sentence, k) if k is not None else None


def _with(sentence: Sentence, group: Group, *, found: _Followers) -> Group:
    """One with all of theirs: 'a nurse was killed with her two brothers' are three."""
    armed = {ROLES.get(n, "unknown") in COMBATANTS for n in (group.noun, sentence.tokens[found.head].lower_) if n in ROLES}
    all_told = 1 + (found.mention.count.low or 0)
    count = replace(group.count, low=all_told, high=all_told)
    span = sentence.span_of(group.first, found.head)
    return replace(group, last=found.head, noun=group.noun if len(armed) < _PAIR else MIXED, span=span, count=count)


def _apart(sentence: Sentence, group: Group, *, found: _Followers) -> Group:
    """The followers alone: the men of a commander are fighters as well."""
    count, number = found.mention.count, found.mention.span
    led = make_group(sentence, found.first, found.head, head=found.head, count=count, kind="counted", number=number)
    return replace(led, noun=group.noun) if led.noun == "men" and group.role in COMBATANTS else led


def _read(sentence: Sentence, k: int) -> _Followers | None:
    """Those behind the 'with' at `k`."""
    tokens = sentence.tokens
    whose = tokens[k + 1].lower_ in _WHOSE
    start = k + 1 + whose
    mention = next((m for m in sentence.counts if sentence.token_at(m.span.start) == start), None)
    if mention is None or mention.count.low is None or mention.count.low != mention.count.high or mention.count.low < 1:
        return None
    last = sentence.token_at(mention.span.end - 1)
    of = [t.lower_ for t in tokens[last + 1 : last + 3]]
    theirs = whose or (of[:1] == ["of"] and of[1:] != [] and of[1] in _WHOSE)
    head = noun_after(tuple(tokens), last + (3 if theirs and not whose else 1))
    if (
        head is None
        or (tokens[head].lower_ not in ROLES and tokens[head].lower_ != "others")
        or mention.count.unit != "people"
    ):
        return None
    company = tokens[head].lower_ in _FELLOWS or tokens[head - 1].lower_ == "other"
    fellows = company and is_along(tokens, k)
    if not (theirs or fellows) or _is_told_on(tokens, head):
        return None
    return _Followers(start, head, mention, whose)


def _is_told_on(tokens: Sequence[Token], head: int) -> bool:
    """'Was killed with two of his men | wounded', 'with five others | in critical condition'."""
    behind = tokens[head + 1 : head + 4]
    return bool(behind) and (behind[0].tag_ in _TELLS_ON or bool(_STATES & {t.lower_ for t in behind[1:]}))
