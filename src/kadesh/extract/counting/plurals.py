"""People in the plural without a figure: 'soldiers', 'and others were wounded'."""

from collections.abc import Iterator
from typing import Any

from kadesh.extract.counting.belonging import with_body
from kadesh.extract.counting.chains import STATES
from kadesh.extract.counting.group import Group, make_group
from kadesh.extract.counting.phrases import NUMBERS, ROLES, is_other_noun, is_person
from kadesh.extract.document import Sentence
from kadesh.extract.words import load_words
from kadesh.model.count import Count
from kadesh.model.side import COMBATANTS

_HARM_OF = frozenset(
    "killing killings death deaths murder murders injury injuries wounding execution executions abduction arrest arrests "
    "massacre martyrdom kidnapping displacement detention".split()
)
_HURTING = frozenset("injuring wounding injured wounded killing".split())
_FRACTIONS = frozenset("a one third half quarter thirds most many".split())
_SERVING = load_words("localities", "noun") | frozenset("centre center shelter home school hospital clinic prison".split())
_PLURAL = frozenset(("people", "passersby"))
"""Plurals that the tagger takes for one."""
_UNNAMED_PLURAL = frozenset(
    "others more lives bodies remains dead wounded injured injuries deaths casualties victims arrests arrest detentions "
    "abductions kidnappings losses killings homicides murders executions skeletons".split()
)
_BAND = 3
_BANDS = frozenset("group groups batch batches band bands column columns truckload truckloads busload busloads".split())
_BEFORE_BAND = frozenset("a an the another several many".split())


def bare_plurals(sentence: Sentence) -> Iterator[Group]:
    """Yield people without a figure: 'soldiers', 'and others were wounded'."""
    tokens = sentence.tokens
    for k, token in enumerate(tokens):
        if not _is_bare_plural(tokens, k):
            continue
        first = k if token.lower_ == "others" else _first_of_phrase(tokens, k)  # 'killed ten and injured | others'
        if first > 0 and tokens[first - 1].lower_ == "some":  # 'some people were hurt'
            first -= 1
        elif (band := _band_before(tokens, first)) is not None:
            first = band
        elif first > 0 and _is_of_others(tokens, first, k=k):
            continue
        count = Count(2, None, "vague", token.text)
        yield make_group(
            sentence, first, with_body(sentence, k), head=k, count=count, kind="plural", number=sentence.span_of(k, k)
        )


def _band_before(tokens: tuple[Any, ...], first: int) -> int | None:
    """Where 'two groups of' or 'a group of' begins before people: how many they are is not told."""
    if first < _BAND or tokens[first - 1].lower_ != "of" or tokens[first - 2].lower_ not in _BANDS:
        return None
    told = tokens[first - _BAND]
    if first > _BAND and tokens[first - _BAND - 1].lower_ == "of":
        return None  # 'six of a group of farmers'
    return first - _BAND if told.tag_ == "CD" or told.lower_ in _BEFORE_BAND else None


def _is_bare_plural(tokens: tuple[Any, ...], k: int) -> bool:
    """Whether a token is a noun for several people: not 'become refugees', nor 'others' of whom nothing is suffered."""
    token = tokens[k]
    plural = token.tag_ in ("NNS", "NNPS") or token.lower_ in _PLURAL
    unnamed = token.lower_ in _UNNAMED_PLURAL and not (token.lower_ == "others" and _suffers(tokens, k))
    if (token.lower_ in ("women", "children") and _are_with_men(tokens, k)) or _is_of_the_many(token):
        return False
    if not plural or not is_person(token) or unnamed or is_other_noun(tokens, k):
        return False
    return token.lower_ != "refugees" or not k or tokens[k - 1].lower_ not in ("become", "became", "as", "becoming")


def _are_with_men(tokens: tuple[Any, ...], k: int) -> bool:
    """'200 men, women | and | children': all of them are counted before."""
    row = [t.lower_ for t in tokens[max(0, k - 6) : k]]
    if "men" not in row:
        return False
    at = len(row) - 1 - row[::-1].index("men")
    counted = k - len(row) + at > 0 and tokens[k - len(row) + at - 1].tag_ == "CD"
    return counted and set(row[at:]) <= {"men", "women", ",", "and"}


def _is_of_the_many(token: Any) -> bool:
    """'Thousands of Sunnis, Druze and | members | of others': one number for all of a row."""
    first = token
    while first.dep_ == "conj" and first.head.i < first.i:
        first = first.head
    of = first.head
    several = token.head is not first or any(t.dep_ == "conj" for t in token.children)  # not 'dozens of soldiers and rebels'
    return bool(first is not token and several and first.dep_ == "pobj" and of.lower_ == "of" and of.head.lower_ in NUMBERS)


def _first_of_phrase(tokens: tuple[Any, ...], k: int) -> int:
    """Where the adjectives and nouns before a noun begin."""
    first = k
    while first > 0 and tokens[first - 1].tag_ in ("JJ", "NN", "NNP", "NNPS", "VBN", "HYPH", "POS"):
        if tokens[k].lower_ == "others" and tokens[first - 1].lower_ in STATES:
            break  # 'killed nine and | injured | others'
        first -= 1
    return first


def _is_of_others(tokens: tuple[Any, ...], first: int, *, k: int) -> bool:
    """Whether the words before a plural make it no count of its own: 'the soldiers', 'a group of men', 'as fighters'."""
    if _is_harmed(tokens, first) and ROLES.get(tokens[k].lower_) in COMBATANTS:
        return False  # 'the killing of regime soldiers'
    before = tokens[first - 1]
    if before.lower_ == "not":
        return True  # 'killed fighters, not | civilians'
    if before.lower_ in ("and", "or") and first < k:
        before = _before_both(tokens, first - 1)
    led = before.tag_ in ("DT", "PRP$", "CD", "WP$", "PDT") or before.lower_ in ("of", "like", "as", "by", "how")
    if before.lower_ == "among" and tokens[k].lower_ == "people":
        return True  # 'three deaths among | people who had been hurt'
    return led or _is_cited(tokens, first) or _is_apposed(tokens, first) or _is_served(tokens, first, k=k)


def _before_both(tokens: tuple[Any, ...], joint: int) -> Any:
    """What stands before two words for one plural: the 'of' in 'the homes of Sunni | and | Shia leaders'; else the joint."""
    k = joint - 1
    while k > 0 and tokens[k].tag_ in ("JJ", "NNP"):
        k -= 1
    return tokens[k] if 0 <= k < joint - 1 and tokens[joint + 1].tag_ in ("JJ", "NNP") else tokens[joint]


def _is_served(tokens: tuple[Any, ...], first: int, *, k: int) -> bool:
    """'A camp for | displaced persons', 'the Union for | Refugees': people whom a place or a body is there for.

    Not where what became of them is told behind: 'a home for people | displaced by war'.
    """
    if first < 2 or tokens[first - 1].lower_ != "for" or any(t.tag_ == "VBN" for t in tokens[k + 1 : k + 2]):
        return False
    return tokens[first - 2].lower_ in _SERVING or tokens[first - 2].tag_ in ("NNP", "NNPS")


def _is_apposed(tokens: tuple[Any, ...], first: int) -> bool:
    """'Most of them | combatants', 'all of whom were | students': who those counted before were."""
    k = first - 1
    if k > 0 and tokens[k].lower_ == "and":  # 'all of them women | and children'
        k -= 1
        while k > 0 and tokens[k].tag_ in ("NNS", "NN", "JJ"):
            k -= 1
    while k > 0 and tokens[k].lower_ in ("were", "are", "was", "being"):
        k -= 1
    while k > 0 and tokens[k].lower_ in _FRACTIONS:  # 'of whom a third were | children'
        k -= 1
    return k > 0 and tokens[k].lower_ in ("them", "whom") and tokens[k - 1].lower_ == "of"


def _is_cited(tokens: tuple[Any, ...], first: int) -> bool:
    """'According to relatives'."""
    return first > 1 and tokens[first - 1].lower_ == "to" and tokens[first - 2].lower_ == "according"


def _is_harmed(tokens: tuple[Any, ...], first: int) -> bool:
    return first > 1 and tokens[first - 1].lower_ == "of" and tokens[first - 2].lower_ in _HARM_OF


def _suffers(tokens: tuple[Any, ...], k: int) -> bool:
    """'And others were wounded': the word stands at the head of a clause in the passive."""
    before = tokens[k - 1].lower_ if k else ""
    after = tokens[k + 1].lower_ if k + 1 < len(tokens) else ""
    if k > 1 and before in _HURTING and tokens[k - 2].lower_ in ("and", ","):
        return True  # 'killing ten and injuring others'
    return before in ("and", "while", ",", "") and after in ("were", "are", "was", "have", "had", "wounded", "injured")
