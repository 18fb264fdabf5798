"""People told of together, one of them known and uncounted: 'the mayor and his guards', 'his wife, daughter and two sons'.

One word tells what became of them all, so they are one group that counts as many as they come to.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from kadesh.extract.counting.counts import CountMention
from kadesh.extract.counting.fullnames import DEEDS, bearer_at, with_name
from kadesh.extract.counting.group import MIXED, Group, GroupKind
from kadesh.extract.counting.phrases import ELLIPTIC, ROLES, SAYINGS, is_other_noun, is_person, noun_after
from kadesh.extract.document import Sentence
from kadesh.extract.tokens import Token
from kadesh.extract.words import load_words
from kadesh.model.count import Count
from kadesh.model.side import COMBATANTS

_WHOSE = frozenset("his her their its our my".split())
_THEIRS = frozenset("his her their".split())
"""Whose somebody told of before may be: 'two of his men'; '17 of our comrades' are those of whoever speaks."""
_DEFINITE = _WHOSE | {"the"}
_PRONOUNS = frozenset(("he", "she", "him", "her"))
_FAMILY = frozenset(("family", "relatives"))
_ARTICLES = frozenset(("a", "an", "one", "another"))
_AGED = frozenset("younger elder older youngest eldest oldest pregnant infant baby twin teenage little".split())
"""Words between 'his father and' and one more of his kin: 'and | younger | brother'."""
_JOINTS = frozenset((",", "and", "&"))
_KIN = load_words("kin", "noun")
NOT_ONE = ELLIPTIC | frozenset(
    "people police staff crew family personnel death body injury arrest public number group".split()
)
"""Nouns of people that are of no one person."""
_FELLOWS = frozenset("companions comrades colleagues men relatives escorts aides bodyguards passengers helpers".split())
"""Nouns for those who were with somebody told of before them: 'a commander and two men'."""
_OF_REACH = 6
_MOST, _PAIR = 8, 2
"""Items that a list may have."""


@dataclass(frozen=True)
class _Item:
    """One item of a list: its first token, its noun, its last token, how many."""

    first: int
    head: int
    last: int
    count: Count
    whose: bool


def find_companions(sentence: Sentence) -> Iterator[Group]:
    """Yield the groups of several items that open with a person taken for known, or hold somebody of theirs."""
    tokens = sentence.tokens
    counted = {sentence.token_at(m.span.start): m for m in sentence.counts}
    k = 0
    while k < len(tokens):
        told = _is_one_told(tokens, k)
        named = tokens[k].tag_ == "NNP" and bearer_at(sentence, k) is not None
        known = told or named or tokens[k].lower_ in _DEFINITE
        opens = (known and not _is_anothers(tokens, k)) or tokens[k].lower_ in _ARTICLES or k in counted
        items = _read_list(sentence, k, counted=counted, known=known) if opens else []
        if len(items) > 1 and (_is_one_company(tokens, items) if known else _is_theirs(tokens, items)):
            yield _group(sentence, items)
            k = items[-1].last
        k += 1


def _is_one_told(tokens: tuple[Token, ...], k: int) -> bool:
    """'She and her family', 'killing | him, | his wife and their daughter'; not 'killing | her | husband and two sons'."""
    if tokens[k].lower_ not in _PRONOUNS:
        return False
    behind = [t.lower_ for t in tokens[k + 1 : k + 3]]
    return behind[:1] == ["and"] or (behind[:1] == [","] and behind[1:] != [] and behind[1] in _THEIRS)


def _is_anothers(tokens: tuple[Token, ...], k: int) -> bool:
    """'A general of | the guard and four of his men', 'said | the governor, and one man was hurt'."""
    if not k:
        return False
    says = k > 1 and tokens[k - 1].lower_ in SAYINGS and not tokens[k - 2].text[0].isalnum()
    return says or (k > 1 and tokens[k - 1].lower_ == "of" and is_person(tokens[k - 2]))


def _read_list(sentence: Sentence, k: int, *, counted: Mapping[int, CountMention], known: bool) -> list[_Item]:
    """The items from token `k` on, joined by commas and an 'and' before the last; none if it opens with no person."""
    tokens = sentence.tokens
    items: list[_Item] = []
    closed = False
    while k < len(tokens) and len(items) < _MOST:
        item = _read_item(sentence, k, counted=counted, kin=bool(items) and items[0].whose)
        if item is None or (known and not items and item.count.high != 1):
            break
        items.append(item)
        end = item.last + 1
        if closed or end + 1 >= len(tokens) or tokens[end].lower_ not in _JOINTS:
            break
        closed = any(t.lower_ in ("and", "&") for t in tokens[end : end + 2])
        k = end + (2 if tokens[end].text == "," and tokens[end + 1].lower_ == "and" else 1)
    joint = tokens[items[-1].first - 1].lower_ if len(items) > 1 else ""
    return items if joint in ("and", "&") else []


def _read_item(sentence: Sentence, k: int, *, counted: Mapping[int, CountMention], kin: bool) -> _Item | None:
    tokens = sentence.tokens
    word = tokens[k].lower_
    whose = word in _WHOSE
    start = k + 1 if whose and k + 1 in counted else k  # 'his two guards'
    if start in counted:
        return _read_counted(sentence, k, mention=counted[start], whose=whose)
    if _is_one_told(tokens, k):
        return _Item(k, k, k, Count(1, 1, "exact", tokens[k].text), whose=False)
    if whose and k and tokens[k - 1].lower_ == "and" and tokens[k + 1 : k + 2] and tokens[k + 1].lower_ in _FAMILY:
        return _Item(k, k + 1, k + 1, Count(1, None, "vague", tokens[k + 1].text), whose=True)  # 'she | and her family'
    if word in _DEFINITE or word in _ARTICLES:
        return _read_one(tokens, k, start=k + 1, whose=whose)
    if tokens[k].tag_ == "NNP" and (bearer := bearer_at(sentence, k)) is not None:
        return _Item(k, bearer.head, bearer.last, Count(1, 1, "exact", tokens[k].text), whose=False)
    if kin and word in _AGED and tokens[k + 1 : k + 2] and _is_kin(tokens, k + 1):
        return _Item(k, k + 1, _with_in_law(tokens, k + 1), Count(1, 1, "exact", tokens[k + 1].text), whose=True)
    bare = kin and word in _KIN and tokens[k].tag_ == "NN"  # 'his wife, | daughter and two sons'
    return _Item(k, k, _with_in_law(tokens, k), Count(1, 1, "exact", tokens[k].text), whose=True) if bare else None


def _is_kin(tokens: tuple[Token, ...], k: int) -> bool:
    """'His father and younger | brother', not 'and younger brother's | teacher'."""
    owns = k + 1 < len(tokens) and tokens[k + 1].tag_ == "POS"
    return tokens[k].lower_ in _KIN and tokens[k].tag_ == "NN" and not owns


def _read_counted(sentence: Sentence, k: int, *, mention: CountMention, whose: bool) -> _Item | None:
    tokens = sentence.tokens
    last = sentence.token_at(mention.span.end - 1)
    of = [t.lower_ for t in tokens[last + 1 : last + 3]]
    behind = len(of) > 1 and of[0] == "of" and of[1] in _DEFINITE
    head = noun_after(tokens, last + 3 if behind else last + 1)
    if head is None or mention.count.low is None or mention.count.low < 1 or is_other_noun(tokens, head):
        return None
    return _Item(k, head, head, mention.count, whose=whose or (behind and of[1] in _THEIRS))


def _read_one(tokens: tuple[Token, ...], k: int, *, start: int, whose: bool) -> _Item | None:
    """'The owner of the bar', 'his pregnant wife', 'a girl'."""
    head = noun_after(tokens, start)
    if head is not None and tokens[head + 1 : head + 2] and tokens[head + 1].tag_ == "POS":  # 'the clerk's | brother'
        head = noun_after(tokens, head + 2)
    if head is None or tokens[head].tag_ not in ("NN", "NNP") or tokens[head].lower_ in NOT_ONE:
        return None
    if tokens[head].lower_ not in ROLES or is_other_noun(tokens, head) or _is_deed(tokens, start, head=head):
        return None
    last = _with_of(tokens, _with_in_law(tokens, head))
    return _Item(k, head, with_name(tokens, last), Count(1, 1, "exact", tokens[k].text), whose=whose)


def _is_deed(tokens: tuple[Token, ...], start: int, *, head: int) -> bool:
    """'The killing of | one officer and three soldiers': what befell them, nobody of theirs."""
    return any(t.lower_ in DEEDS and tokens[t.i + 1].lower_ == "of" for t in tokens[start:head])


def _with_in_law(tokens: tuple[Token, ...], k: int) -> int:
    return k + 4 if [t.lower_ for t in tokens[k + 1 : k + 5]] == ["-", "in", "-", "law"] else k


def _with_of(tokens: tuple[Token, ...], last: int) -> int:
    """The last token of 'of the 5th regiment' behind a noun, where an 'and' or a comma follows it."""
    if last + 2 >= len(tokens) or tokens[last + 1].lower_ != "of":
        return last
    for j in range(last + 2, min(last + 2 + _OF_REACH, len(tokens))):
        if tokens[j].lower_ in _JOINTS:
            return j - 1 if j > last + 2 else last
        if tokens[j].tag_.startswith("VB") or tokens[j].tag_ in ("WP", "WDT", ".", ":"):
            return last
    return last


def _is_one_company(tokens: tuple[Token, ...], items: list[_Item]) -> bool:
    """Whether they are of one kind, bear arms or not, or belong to the first: 'the mayor and his guards'."""
    if any(i.whose for i in items[1:]):
        return True
    armed = {ROLES.get(tokens[i.head].lower_, "unknown") in COMBATANTS for i in items}
    return len(armed) == 1


def _is_theirs(tokens: tuple[Token, ...], items: list[_Item]) -> bool:
    """Whether somebody behind belongs to those before: 'two sisters and their nurse', 'a sheikh and two men'."""
    if any(i.count.low != i.count.high or i.count.unit != "people" for i in items):
        return False
    first = items[0].count.low or 0
    if first > 1 and not items[1].whose and sum(i.count.low or 0 for i in items[1:]) == first:
        return False  # 'two civilians, a man and his daughter'
    fellows = len(items) == _PAIR and first == 1 and tokens[items[1].head].lower_ in _FELLOWS
    return fellows or any(i.whose for i in items[1:])


def _group(sentence: Sentence, items: list[_Item]) -> Group:
    first, last = items[0].first, items[-1].last
    low = sum(i.count.low or 0 for i in items)
    exact = all(i.count.low == i.count.high for i in items)
    span = sentence.span_of(first, last)
    count = Count(low, low if exact else None, "exact" if exact else "at-least", sentence.tokens[first].text)
    nouns = [sentence.tokens[i.head].lower_ for i in items]
    armed = {ROLES.get(n, "unknown") in COMBATANTS for n in nouns}
    kind: GroupKind = "article" if sentence.tokens[first].lower_ in _ARTICLES else "counted"
    noun = next((n for n in nouns if n in ROLES), nouns[0]) if len(armed) == 1 else MIXED
    return Group(first, last, items[0].head, count, kind, noun, span, span)
