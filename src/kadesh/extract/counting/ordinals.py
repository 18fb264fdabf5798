"""One of a row tells of all: 'he is the third mayor killed this year' counts three."""

from collections.abc import Iterator

from kadesh.extract.counting.group import Group, make_group
from kadesh.extract.counting.phrases import is_other_noun, noun_after
from kadesh.extract.document import Sentence
from kadesh.extract.tokens import Token
from kadesh.model.count import Count

ORDINALS = {
    word: n
    for n, word in enumerate(
        "second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth".split(),
        2,
    )
}
"""What an ordinal in words counts up to."""
_SINCE = frozenset("since".split())
_PERIODS = frozenset(
    "year month week weeks months days day january february march april may june july august september october november "
    "december far now".split()
)
_OPENS_PERIOD = frozenset("in within over during this so until".split())
_REACH = 16
_WAS = frozenset("was is has later".split())
_IS = frozenset("is was became becomes 's be been".split())
_HITS = frozenset("injuring wounding injured wounded killing killed hurting hurt".split())
_BEFORE = {"second": "one", "third": "two", "fourth": "three", "fifth": "four", "sixth": "five", "seventh": "six"}


def find_ordinals(sentence: Sentence) -> Iterator[Group]:
    """Yield a group for 'the third mayor' where the words behind it span a time since which they are counted."""
    tokens = sentence.tokens
    for k in range(2, len(tokens)):
        number = ordinal_value(tokens[k].lower_)
        if number is None or tokens[k - 1].lower_ != "the" or tokens[k - 2].lower_ not in _IS:
            continue
        head = noun_after(tokens, k + 1)
        if head is None or tokens[head].tag_ not in ("NN", "NNP") or is_other_noun(tokens, head) or not _spans(tokens, head):
            continue
        count = Count(number, number, "exact", tokens[k].text)
        yield make_group(sentence, k, head, head=head, count=count, kind="counted", number=sentence.span_of(k, k))


def find_fellows(sentence: Sentence) -> Iterator[Group]:
    """Yield a group of one for 'a third' behind others, of whom it is told what became: 'and a third was hurt'."""
    tokens = sentence.tokens
    for k in range(1, len(tokens) - 1):
        if (
            tokens[k].lower_ in ORDINALS
            and tokens[k - 1].lower_ == "a"
            and (_is_told_of(tokens, k + 1) or _is_hit_too(tokens, k))
        ):
            one = Count(1, 1, "exact", tokens[k - 1].text)
            yield make_group(sentence, k - 1, k, head=k, count=one, kind="article", number=sentence.span_of(k - 1, k - 1))


def _is_hit_too(tokens: tuple[Token, ...], k: int) -> bool:
    """'Killing three cousins and hurting a | fourth': so many stand before, and no noun or 'of' behind."""
    before = k > 2 and tokens[k - 2].lower_ in _HITS and tokens[k - 3].lower_ in ("and", "while", ",")
    behind = tokens[k + 1]
    alone = behind.text in (".", ",") or (behind.tag_ in ("NNP", "IN", "VBD", "CC", "DT") and behind.lower_ != "of")
    return before and alone and any(t.lower_ == _BEFORE.get(tokens[k].lower_) for t in tokens[: k - 2])


def _is_told_of(tokens: tuple[Token, ...], k: int) -> bool:
    """Whether a verb in the singular stands at token `k`, no noun and no 'of them'."""
    return tokens[k].lower_ in _WAS or (tokens[k].tag_ in ("VBD", "VBN") and tokens[k].lower_ not in ("were", "had"))


def ordinal_value(word: str) -> int | None:
    """Return what 'third' or '14th' counts up to, None for 'first' and other words."""
    if word[:-2].isdigit() and word[-2:] in ("th", "nd", "rd", "st"):
        return int(word[:-2]) if int(word[:-2]) > 1 else None
    return ORDINALS.get(word)


def _spans(tokens: tuple[Token, ...], head: int) -> bool:
    """Whether a time is told behind in which they were counted: 'since May', 'this year', 'in less than a week'."""
    behind = [t.lower_ for t in tokens[head + 1 : head + 1 + _REACH]]
    if _SINCE & set(behind):
        return True
    for i, word in enumerate(behind):
        if word in _OPENS_PERIOD and any(w in _PERIODS or _is_year(w) for w in behind[i + 1 : i + 6]):
            return True
    return False


def _is_year(word: str) -> bool:
    return word.isdigit() and len(word) == len("2019") and word[:2] in ("19", "20")
