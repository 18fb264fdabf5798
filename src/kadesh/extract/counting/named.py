"""Shares of one named or known: 'killed 20 militants, including Capt. Omar Bek', '12 were hurt, among them the driver'."""

from collections.abc import Iterator, Sequence
from typing import Any

from kadesh.extract.counting.companions import NOT_ONE
from kadesh.extract.counting.fullnames import NO_PERSONS
from kadesh.extract.counting.group import Group
from kadesh.extract.counting.handing_on import is_exact
from kadesh.extract.counting.links import Link
from kadesh.extract.counting.phrases import ROLES, is_other_noun, noun_after
from kadesh.extract.counting.strength import CHAINED
from kadesh.extract.document import Sentence
from kadesh.model.count import Count
from kadesh.model.side import COMBATANTS

_DEFINITE = frozenset("the his her their its our".split())
_INCLUDING = frozenset("including include includes included".split())
TITLES = frozenset(
    "capt. capt captain col. col colonel gen. gen general maj. maj major lt. lt lieutenant sgt. sgt sergeant brig. "
    "brigadier dr. dr doctor mr. mr mrs. mrs ms. ms sheikh shaykh emir field commander leader professor mayor".split()
)
_WITHIN = frozenset("NN NNP JJ JJS VBN HYPH POS DT PRP$ RBS :".split())
_LONGEST, _REACH, _AHEAD = 10, 14, 8
"""So many words a name has, 'including' stands behind the people, 'among them' behind the one: 'the mayor | among them'."""


def find_named(sentence: Sentence, links: Sequence[Link]) -> Iterator[Link]:
    """Yield a link for each person who is named as one of the people of a link before.

    'The blast killed 20 militants including Capt. Omar Bek' has one killed of the twenty.
    """
    tokens = sentence.tokens
    for k in range(len(tokens)):
        start = _opens(tokens, k)
        whole = _whole(links, k) if start else None
        head = _known_from(sentence, start) if whole is not None else None
        last = head if head is not None else _name_from(sentence, start) if whole is not None else None
        if whole is None or last is None or any(x.group.first <= last and start <= x.group.last for x in links):
            continue
        noun = _noun_of(tokens[start : last + 1], tokens[head] if head is not None else None, whole=whole)
        span = sentence.span_of(start, last)
        number = start if head is not None else last
        one = Count(1, 1, "exact", tokens[number].text)
        group = Group(start, last, last, one, "article", noun, span, sentence.span_of(number, number))
        yield Link(group, whole.cue, CHAINED, whole.group)


def _opens(tokens: Sequence[Any], k: int) -> int:
    """Where the words behind 'including' or 'among them' begin, or those before 'among them,'; 0 where neither stands."""
    word = tokens[k].lower_
    if k and tokens[k - 1].lower_ == "not":
        return 0  # 'nine died, not including the bomber'
    if word in ("among", "amongst") and [t.lower_ for t in tokens[k + 1 : k + 2]] in (["them"], ["whom"]):
        start = k + 2
    elif word in _INCLUDING:
        start = k + 1
    else:
        return 0
    if word in ("among", "amongst") and tokens[start : start + 1] and tokens[start].text in (",", ".", ";"):
        return max((j + 1 for j in range(max(0, k - _AHEAD), k) if tokens[j].text in (",", ";")), default=0)
    while start < len(tokens) and (tokens[start].text in (",", ":") or tokens[start].lower_ in ("was", "is")):
        start += 1
    return start


def _whole(links: Sequence[Link], k: int) -> Link | None:
    """The last link before `k`, of several people who are counted."""
    near = [x for x in links if x.group.last < k and k - max(x.group.last, x.cue.token) <= _REACH and x.whole is None]
    last = max(near, key=lambda x: x.group.last, default=None)
    several = last is not None and is_exact(last.group) and (last.group.count.low or 0) > 1
    return last if several else None


def _noun_of(words: Sequence[Any], head: Any | None, *, whole: Link) -> str:
    """What the one is: of fighters a leader is one of them, 'nine soldiers including their commander'."""
    if head is None:
        return next((t.lower_ for t in words if t.lower_ in ROLES), "")
    led = {ROLES[head.lower_], whole.group.role} <= COMBATANTS
    return whole.group.noun if led else str(head.lower_)


def _known_from(sentence: Sentence, start: int) -> int | None:
    """The noun of the one known person whom the phrase from `start` tells of: 'the captain', 'the dead man's son'."""
    tokens = sentence.tokens
    if start >= len(tokens) or tokens[start].lower_ not in _DEFINITE:
        return None
    head = noun_after(tokens, start + 1)
    if head is not None and tokens[head + 1 : head + 2] and tokens[head + 1].tag_ == "POS":
        head = noun_after(tokens, head + 2)
    if head is None or tokens[head].tag_ not in ("NN", "NNP") or tokens[head].lower_ in NOT_ONE:
        return None
    named = head + 1 < len(tokens) and tokens[head + 1].tag_ == "NNP"
    return None if named or is_other_noun(tokens, head) or tokens[head].lower_ not in ROLES else head


def _name_from(sentence: Sentence, start: int) -> int | None:
    """The last token of the name that the phrase from `start` ends with, None where it names nobody."""
    tokens = sentence.tokens
    if start >= len(tokens) or tokens[start].lower_ in ("a", "an"):
        return None
    end = start
    while (
        end < min(start + _LONGEST, len(tokens))
        and tokens[end].tag_ in _WITHIN
        and tokens[end].text not in (":", "--", "–", "—")
    ):
        end += 1
    phrase = tokens[start:end]
    if not phrase or phrase[-1].tag_ != "NNP" or not phrase[-1].text[0].isupper():
        return None
    words = {t.lower_ for t in phrase}
    told = words & TITLES or any(t.lower_ in ROLES and t.tag_ in ("NN", "NNP") for t in phrase[:-1])
    span = sentence.span_of(end - 1, end - 1)
    spans = [m.span for m in sentence.sides] + [m.span for m in sentence.places]
    spans += [m.span for m in sentence.times] + [m.span for m in sentence.outlets]
    other = words & NO_PERSONS or any(s.overlaps(span) for s in spans)
    return end - 1 if told and not other else None
