"""Numbers that are years of age and count nobody: 'a boy of nine', 'children under five', 'nephews, 8 and 11,'."""

from typing import Any

from kadesh.extract.counting.cue import outcomes_told
from kadesh.extract.counting.phrases import is_person
from kadesh.extract.document import Sentence

_BODIES = frozenset("family household gang congregation staff crew".split())
_YEARS = 2
_CLOSES = frozenset((",", "-", "–", "—", "--", ";", ")"))


def is_age_of_name(sentence: Sentence, first: int, last: int) -> bool:
    """Return whether 'Ziad 13 suffered a wound' lost its commas: a name of no place, a number of years, a verb."""
    tokens = sentence.tokens
    if _is_between_commas(sentence, first, last) or _is_behind_comma(sentence, first, last):
        return True
    if not first or first != last or last + 1 >= len(tokens) or tokens[first - 1].tag_ != "NNP":
        return False
    years = _is_years(tokens[first])
    acts = tokens[last + 1].tag_ in ("VBD", "VBZ") and tokens[last + 1].lower_ not in ("were", "died")
    return years and acts and not _is_known(sentence, first - 1)


def _is_between_commas(sentence: Sentence, first: int, last: int) -> bool:
    """'Ali Nur, | around 40 |, and Omar Tal, | 22 | — were abducted': years of age behind a first and a last name."""
    tokens = sentence.tokens
    closed = any(t.text in _CLOSES for t in tokens[last + 1 : last + 2])
    return closed and _is_named(sentence, first) and _is_years(tokens[last])


_BEHIND_AGES = frozenset("and who whose from hailing".split())
_MANY = frozenset(("were", "are", "have", "fell"))
_OPENS = frozenset(("IN", "TO", "CD", ","))
"""What opens a phrase that is no subject: 'in', 'according to', by their tags."""
_NOT_OPENS = frozenset(("of", "that", "as", "when", "after", "before"))


def _is_behind_comma(sentence: Sentence, first: int, last: int) -> bool:
    """'Ali Nur, | 34 | was shot', 'killed Ali Nur, | 34 | and wounded his wife': years that no comma closes.

    'In Bol Tal, 34 were killed', 'according to Ali Nur, 34 died' count people: behind a preposition stands no subject.
    """
    tokens = sentence.tokens
    if first != last or not _is_named(sentence, first) or last + 1 >= len(tokens) or not _is_years(tokens[first]):
        return False
    start = next(k for k in range(first - 3, -2, -1) if k < 0 or tokens[k].tag_ not in ("NNP", "HYPH"))
    behind = tokens[last + 1]
    if behind.lower_ in ("was", "is", "has"):
        return True
    if (
        start >= 0
        and (tokens[start].tag_ in _OPENS or tokens[start].lower_ == "told")
        and tokens[start].lower_ not in _NOT_OPENS
    ):
        return False
    one = behind.tag_ in ("VBD", "VBZ", "VBP") and behind.lower_ not in _MANY
    return one or behind.lower_ in _BEHIND_AGES or _is_second_named(sentence, start)


def _is_named(sentence: Sentence, k: int) -> bool:
    """Whether a first and a last name and a comma stand before `k`, and neither is that of a place, a side or a time."""
    tokens = sentence.tokens
    named = k > 2 and tokens[k - 1].text == "," and all(tokens[k - n].tag_ == "NNP" for n in (2, 3))
    return bool(named and not _is_known(sentence, k - 2) and not _is_known(sentence, k - 3))


def _is_second_named(sentence: Sentence, k: int) -> bool:
    """'Ali Nur, 34 | and | Omar Tal, 27 were killed': the name before the 'and' has its years behind it too."""
    tokens = sentence.tokens
    return k > 3 and tokens[k].lower_ == "and" and _is_years(tokens[k - 1]) and _is_named(sentence, k - 1)


def _is_years(token: Any) -> bool:
    return token.text.isdigit() and len(token.text) == _YEARS


def _is_known(sentence: Sentence, k: int) -> bool:
    """Whether the name at `k` is that of a place, a side or a time."""
    span = sentence.span_of(k, k)
    known = [m.span for m in sentence.places] + [m.span for m in sentence.sides] + [m.span for m in sentence.times]
    return any(other.overlaps(span) for other in known)


_BETWEEN_AGES = frozenset((",", "-", "–", "and", "to"))
_BEFORE_AGES = frozenset(("aged", "ages", "age"))


def _is_listed_age(tokens: tuple[Any, ...], first: int) -> bool:
    """'Two girls, aged 9, 14 | and 31': a number in a list that 'aged' opens."""
    k = first
    while k > 0 and (tokens[k - 1].lower_ in _BETWEEN_AGES or tokens[k - 1].tag_ == "CD"):
        k -= 1
    return k > 0 and tokens[k - 1].lower_ in _BEFORE_AGES


def _is_age_at(tokens: tuple[Any, ...], first: int) -> bool:
    """'The brothers are Ali Nur at | 25, and Omar Nur at | 18': a number of years behind somebody's name."""
    led = first > 2 and tokens[first - 1].lower_ == "at" and all(t.tag_ == "NNP" for t in tokens[first - 3 : first - 1])
    ends = first + 1 >= len(tokens) or tokens[first + 1].lower_ in (",", ".", ";", "and", "who", ")")
    return led and ends and tokens[first].text.isdigit() and len(tokens[first].text) <= _YEARS


def _is_youngest(tokens: tuple[Any, ...], first: int) -> bool:
    """'Girls as young as | nine were abducted', 'men as old as | 80': not 'as few as | nine'."""
    words = [t.lower_ for t in tokens[max(0, first - 3) : first]]
    return words in (["as", "young", "as"], ["as", "old", "as"])


def is_age(tokens: tuple[Any, ...], first: int) -> bool:
    """Return whether a number counts years, or children: 'a boy of nine', 'children under five', 'a mother of three'."""
    if first < 1:
        return False
    if _is_listed_age(tokens, first) or _is_age_at(tokens, first) or _is_youngest(tokens, first):
        return True
    if first > 3 and [t.lower_ for t in tokens[first - 3 : first : 2]] == ["of", "and"] and _are_ages(tokens, first - 2):
        return True
    if tokens[first - 1].text == "," or tokens[first - 1].lower_ == "and":
        return _is_age_apposed(tokens, first)
    if tokens[first].lower_ in ("under", "over", "below", "above", "between"):
        return is_person(tokens[first - 1]) or tokens[first - 1].lower_ in ("them", "whom")
    one = tokens[first - 2] if first > 1 and tokens[first - 1].lower_ == "of" else None
    if one is None or one.lower_ in _BODIES or one.lower_ in outcomes_told():
        return False  # 'the arrest of 57'
    return one.lower_ == "parents" or (one.tag_ == "NN" and is_person(one)) or _are_ages(tokens, first)


def _are_ages(tokens: tuple[Any, ...], first: int) -> bool:
    """'Two boys of 15 and 16': one number for each of a few, none of them old enough for a crowd."""
    behind = tokens[first + 1 : first + 3]
    two = len(behind) > 1 and behind[0].lower_ == "and" and behind[1].tag_ == "CD"
    return two and tokens[first - 2].tag_ == "NNS" and is_person(tokens[first - 2])


def _is_age_apposed(tokens: tuple[Any, ...], first: int) -> bool:
    """Whether numbers alone stand between commas behind people: 'her daughter, six, sustained burns'."""
    if _closes_with_years(tokens, first):
        return True
    k = first
    while k > 1 and (tokens[k - 1].text == "," or tokens[k - 1].lower_ == "and") and tokens[k - 2].tag_ == "CD":
        k -= 2
    end = first
    while end + 2 < len(tokens) and tokens[end + 1].lower_ == "and" and tokens[end + 2].tag_ == "CD":
        end += 2
    if k < 2 or tokens[k - 1].text != "," or tokens[end + 1 : end + 2] == () or tokens[end + 1].text != ",":
        return False
    return tokens[k - 2].tag_ in ("NN", "NNS") and is_person(tokens[k - 2])


def _closes_with_years(tokens: tuple[Any, ...], first: int) -> bool:
    """'Hurt a ranger, Ali Nur, | 28.': two figures behind a name, which end the sentence."""
    years = _is_years(tokens[first])
    ends = first + 1 == len(tokens) or tokens[first + 1].text in (".", ";")
    return years and ends and first > 1 and tokens[first - 1].text == "," and tokens[first - 2].tag_ == "NNP"
