"""People told of by a word that is no noun: 'nobody was hurt', 'both were killed', 'some were arrested', 'all inside'."""

from collections.abc import Iterator
from typing import Any

from kadesh.extract.counting.cue import Cue
from kadesh.extract.counting.group import Group, make_group
from kadesh.extract.counting.phrases import is_person, noun_after
from kadesh.extract.document import Sentence
from kadesh.model.count import Count

_NOBODY = frozenset(("nobody", "none", "no-one"))
_SOME = frozenset("some all everyone everybody the".split())
_CLOSERS = frozenset(", ) – —".split())
_ASIDE = 10
_BEASTS = frozenset("cattle cows goats sheep camels livestock animals donkeys horses heads".split())
_COUNTED_ROLES = frozenset(("dobj", "nsubjpass"))
_BEING = frozenset("were are have had remain still".split())


def nobody(sentence: Sentence) -> Iterator[Group]:
    """Yield 'nobody was hurt', 'no one was killed', 'without loss of life': none at all, which is a number too."""
    tokens = sentence.tokens
    yield from _not_one(sentence)
    for k, token in enumerate(tokens):
        two = token.lower_ == "no" and k + 1 < len(tokens) and tokens[k + 1].lower_ == "one"
        if (token.lower_ in _NOBODY or two) and not _is_aside(tokens, k):
            last = k + 1 if two else k
            none = Count(0, 0, "exact", token.text)
            yield make_group(sentence, k, last, head=last, count=none, kind="none", number=sentence.span_of(k, last))


def _is_aside(tokens: tuple[Any, ...], k: int) -> bool:
    """'Nine people, | none of whom bore arms, | were killed': what is told between commas, and not behind them."""
    of = [t.lower_ for t in tokens[k + 1 : k + 3]] in (["of", "whom"], ["of", "them"])
    close = next((j for j in range(k + 3, min(k + _ASIDE, len(tokens) - 1)) if tokens[j].text in _CLOSERS), 0)
    done = any(t.lower_ in _BEING for t in tokens[k + 3 : close])  # 'none of whom were killed,'
    return of and close > 0 and not done and tokens[close + 1].tag_ in ("VBD", "VBP", "VBZ", "VBN")


def both_of_them(sentence: Sentence) -> Iterator[Group]:
    """Yield 'two men in masks, both of whom died', 'both were killed', 'both drivers died': two."""
    tokens = sentence.tokens
    for k, token in enumerate(tokens):
        if token.lower_ != "both" or k + 2 >= len(tokens):
            continue
        head = noun_after(tokens, k + 1)
        if head is not None and tokens[head].tag_ == "NNS" and _is_doing(tokens, head + 1):
            two = Count(2, 2, "exact", token.text)  # 'both drivers died'
            yield make_group(sentence, k, head, head=head, count=two, kind="counted", number=sentence.span_of(k, k))
            continue
        last = k + 2 if [t.lower_ for t in tokens[k + 1 : k + 3]] in (["of", "them"], ["of", "whom"]) else k
        if last + 1 < len(tokens) and tokens[last + 1].tag_ in ("VBD", "VBP", "VBN"):
            two = Count(2, 2, "exact", token.text)
            yield make_group(sentence, k, last, head=None, count=two, kind="bare", number=sentence.span_of(k, k))


def _is_doing(tokens: tuple[Any, ...], k: int) -> bool:
    return k < len(tokens) and tokens[k].tag_ in ("VBD", "VBP")


def all_of_them(sentence: Sentence) -> Iterator[Group]:
    """Yield 'some were arrested', 'the rest have been captured', 'killing all inside': several, told of elsewhere."""
    tokens = sentence.tokens
    for k, token in enumerate(tokens):
        last = _stands_for_some(tokens, k) if token.lower_ in _SOME else None
        if last is not None:
            some = Count(2, None, "vague", token.text)
            yield make_group(sentence, k, last, head=None, count=some, kind="bare", number=sentence.span_of(k, last))


def _stands_for_some(tokens: tuple[Any, ...], k: int) -> int | None:
    """The last token of words for several people from `k` on, None where they stand for nobody."""
    word, behind = tokens[k].lower_, [t.lower_ for t in tokens[k + 1 : k + 3]]
    if word in ("all", "everyone", "everybody"):
        led = k > 0 and tokens[k - 1].tag_ in ("VBG", "VBD", "VB", "VBZ")
        if behind[:1] in (["inside"], ["aboard"]) or behind == ["on", "board"]:
            inside = k + len(behind[:1]) + (behind[0] == "on")
            return inside if led or _is_done_to(tokens, inside + 1) else None
        return None
    if word == "the":
        rest = behind[:1] == ["rest"] and _is_done_to(tokens, k + 2)
        return k + 1 if rest and not _are_beasts(tokens[:k]) else None
    opens = k == 0 or tokens[k - 1].text in (",", ";", "(", '"', "“") or tokens[k - 1].lower_ in ("and", "while", "but")
    return k if opens and _is_done_to(tokens, k + 1) else None


def _are_beasts(before: tuple[Any, ...]) -> bool:
    """'Police found 60 cows; | the rest were missing': no people are left over."""
    return any(t.lower_ in _BEASTS for t in before) and not any(is_person(t) and _is_counted(t) for t in before)


def _is_counted(noun: Any) -> bool:
    """'Six | herders', or whoever something is done to."""
    return noun.dep_ in _COUNTED_ROLES or any(t.tag_ == "CD" for t in noun.children)


def _is_done_to(tokens: tuple[Any, ...], k: int) -> bool:
    """Whether a verb of being or having follows: 'some | were arrested'."""
    return k < len(tokens) and tokens[k].lower_ in _BEING


def _not_one(sentence: Sentence) -> Iterator[Group]:
    """'Not a single guard was hurt', 'not one of the crew died'."""
    tokens = sentence.tokens
    for k in range(len(tokens) - 2):
        two = tokens[k].lower_ == "not" and tokens[k + 1].lower_ in ("a", "one")
        if not two or (tokens[k + 1].lower_ == "a" and tokens[k + 2].lower_ != "single"):
            continue
        head = noun_after(tokens, k + 2)
        if head is not None and tokens[head].lower_ != "arrest":
            none = Count(0, 0, "exact", tokens[k].text)
            yield make_group(sentence, k, head, head=head, count=none, kind="none", number=sentence.span_of(k, k))


def is_none_of_them(group: Group, cue: Cue) -> bool:
    """Return whether nobody of a share is told of: 'nine were hurt, none of them | seriously', which is no outcome."""
    return group.kind == "none" and cue.token < group.first
