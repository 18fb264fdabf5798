"""People with a figure: 'at least 13 soldiers', 'seven of them children', '30 army and 39 rebel fighters'."""

import re
from collections.abc import Iterator
from typing import Any

from kadesh.extract.counting.ages import is_age, is_age_of_name
from kadesh.extract.counting.alone import is_crowd, stands_alone
from kadesh.extract.counting.belonging import with_body
from kadesh.extract.counting.counts import CountMention
from kadesh.extract.counting.group import TALLIES, Group, make_group
from kadesh.extract.counting.phrases import is_other_noun, is_person, noun_after
from kadesh.extract.counting.said_behind import says_so
from kadesh.extract.counting.strangers import find_strangers
from kadesh.extract.document import Sentence
from kadesh.extract.words import load_words
from kadesh.model.count import Count

_THINGS = load_words("no_people", "noun") | frozenset(
    "houses homes vehicles shops cars buses trucks tanks buildings shells rockets missiles bombs strikes raids villages "
    "towns schools tents huts rounds rifles guns machineguns weapons launchers cannons positions fortifications motorcycles "
    "boats aircraft planes helicopters drones tunnels depots".split()
)
_NO_WORD = TALLIES | frozenset(
    "word information report reports detail details sign signs confirmation evidence apparent".split()
)
"""'No figure of the casualties' is no count of them."""
_NO_DEAD = frozenset("body bodies corpse corpses".split())
"""Where 'no body was found' people may have died."""
_YEAR = re.compile(r"(?:19|20)(?!00)\d\d")
_TOLLED = frozenset("casualties casualty dead deaths fatalities toll killings victims losses".split())
_HURTS = frozenset("wound wounds injury injuries".split())
_DEALT_BY = frozenset("bullet gunshot gun stab knife pellet shrapnel splinter head chest leg".split())
_OWNED = frozenset("ours theirs these those".split())
_OF_FAMILIES = frozenset("members member people persons relatives children men women".split())
_MANY = 5
_BESIDE = 3
_STATES_OWN = frozenset("regime government security army police state".split())
"""Before 'forces': 'four | regime | forces' are soldiers, 'two rival forces' two armies."""
_EVERYBODY = 1_000_000_000
"""So many people no war has: money."""
_FIGHTING = {"armed-group": "fighters", "military": "soldiers"}


def counted_groups(sentence: Sentence) -> Iterator[Group]:
    """Yield the people of each number of `sentence`: 'at least 13 soldiers', 'killing ten', 'seven of them children'."""
    tokens = sentence.tokens
    numbers = [sentence.token_at(m.number.start) for m in sentence.counts]
    starts = {sentence.token_at(m.span.start) for m in sentence.counts}
    for mention in sentence.counts:
        first, last = sentence.token_at(mention.span.start), sentence.token_at(mention.span.end - 1)
        if (
            (mention.count.low or 0) >= _EVERYBODY
            or _is_year(tokens, first, last)
            or (first > 1 and tokens[first - 1].lower_ == "not" and tokens[first - 2].text == ",")
        ):
            continue  # 'two soldiers, not one, died'
        if _is_bracketed(tokens, first, last):
            first, last = first - 1, last + 1
        out = tokens[last + 1 : last + 2] and tokens[last + 1].lower_ == "out"  # 'two out of five patrolmen'
        head = noun_after(tokens, last + 2 if out else last + 1)
        if head is not None and _counts_nearer(tokens, last, head=head, numbers=numbers):
            head = None
        if says_so(tokens, first, last=last):
            yield make_group(sentence, first, last, head=None, count=mention.count, kind="bare", number=mention.span)
            continue
        if head is None and mention.count.high != 0:
            alone = last + 1 not in starts or is_crowd(tokens, last + 1)
            yield from _without_noun(sentence, mention, numbers=numbers, alone=alone)
        elif head is not None and not _counts_others(tokens, first, last, head=head, none=mention.count.high == 0):
            yield make_group(
                sentence,
                first,
                with_body(sentence, head),
                head=head,
                count=_unit(mention.count, tokens[last + 1 : head + 1]),
                kind="none" if mention.count.high == 0 else "counted",
                number=mention.span,
            )


def _is_bracketed(tokens: tuple[Any, ...], first: int, last: int) -> bool:
    """'Killed | (31) | people', 'while | (103) | others': a figure in brackets before people, no age."""
    marks = [t.text for t in (*tokens[max(0, first - 1) : first], *tokens[last + 1 : last + 2])]
    return marks == ["(", ")"] and noun_after(tokens, last + 2) in range(last + 2, last + 2 + _BESIDE)


def _is_year(tokens: tuple[Any, ...], first: int, last: int) -> bool:
    """'The 2023 casualties', 'the 2011 dead': when, not how many."""
    led = first > 0 and tokens[first - 1].lower_ in ("the", "its", "their", "those")
    tolled = any(t.lower_ in _TOLLED for t in tokens[last + 1 : last + 2])
    return led and tolled and first == last and _YEAR.fullmatch(tokens[first].text) is not None


def _counts_others(tokens: tuple[Any, ...], first: int, last: int, *, head: int, none: bool) -> bool:
    """'Two police vehicles' are no police, 'no figure of the casualties' no count, 'of five families' counts families.

    'Several mass kidnappings' counts deeds, 'multiple bullet wounds' what one body has.
    """
    if tokens[head - 1].lower_ == "mass" and tokens[head].lower_.endswith("s"):
        return True
    if tokens[head].lower_ in _HURTS and tokens[head - 1].lower_ in _DEALT_BY and head - 1 > last:
        return True
    if none and (tokens[head].lower_ in _NO_DEAD or any(t.lower_ in _NO_WORD for t in tokens[last + 1 : head])):
        return True
    own = tokens[head + 1 : head + 2] != () and tokens[head + 1].tag_ == "POS"  # 'many citizens' | homes'
    if (own or tokens[head].tag_ in ("NN", "NNP", "JJ")) and is_other_noun(tokens, head):
        return True
    if tokens[head].lower_ == "families" and first > 1 and tokens[first - 2].lower_ in _OF_FAMILIES:
        return tokens[first - 1].lower_ in ("of", "from")  # 'six members of | two families'
    return bool(tokens[head].lower_ == "family" and first and tokens[first - 1].lower_ in ("of", "from", "in"))


def _without_noun(sentence: Sentence, mention: CountMention, *, numbers: list[int], alone: bool) -> Iterator[Group]:
    """A number whose noun is said elsewhere, or by no word that is known: '30 army and 39 rebel fighters', 'killed ten'."""
    tokens = sentence.tokens
    first, last = sentence.token_at(mention.span.start), sentence.token_at(mention.span.end - 1)
    shared = _shared_noun(tokens, last, numbers=numbers) or _fighters_of(sentence, mention)
    if shared is not None:
        end, noun = shared
        yield Group(first, end, None, mention.count, "counted", noun, sentence.span_of(first, end), mention.span)
        return
    head = _of_them(tokens, last)
    head = head if head is not None else find_strangers(tokens, first, last)
    head = head if head is not None else _forces(tokens, last + 1, many=(mention.count.low or 0) >= _MANY)
    if head is not None:
        yield make_group(sentence, first, head, head=head, count=mention.count, kind="counted", number=mention.span)
    elif (
        alone
        and not is_age(tokens, first)
        and not is_age_of_name(sentence, first, last)
        and not _is_model(tokens, first)
        and not _of_things(tokens, last + 1)
        and not (tokens[last].lower_ == "both" and tokens[last + 1 : last + 2] and tokens[last + 1].tag_ == "DT")
        and stands_alone(tokens, last + 1)
    ):
        yield make_group(sentence, first, last, head=None, count=mention.count, kind="bare", number=mention.span)


def _is_model(tokens: tuple[Any, ...], first: int) -> bool:
    """'A Toyota Hilux | 420 fled': the number of a thing that has a name and an article."""
    named = tokens[first - 1] if first > 1 else None
    if named is None or named.tag_ != "NNP" or tokens[first].head.i != named.i:
        return False
    return any(t.tag_ == "DT" and t.i < first for t in named.children)


def _forces(tokens: tuple[Any, ...], k: int, *, many: bool) -> int | None:
    """The last token of '30 | regime forces', where a few forces are armies; of one state's, few are soldiers."""
    end = next((j for j in range(k, min(k + 4, len(tokens))) if tokens[j].tag_ not in ("JJ", "NN", "NNP", "HYPH")), k)
    meant = many or tokens[end - 1].lower_ in _STATES_OWN
    return end if end > k and tokens[end].lower_ == "forces" and meant else None


def _of_things(tokens: tuple[Any, ...], k: int) -> bool:
    """'Scores of houses', 'dozens of power plants': a plural behind 'of' that no vocabulary has among people.

    Somebody's may be people by any noun: 'seven of their foes'.
    """
    if k >= len(tokens) or tokens[k].lower_ != "of":
        return False
    owned = any(t.tag_ == "PRP$" or t.lower_ in _OWNED for t in tokens[k + 1 : k + 3])
    for token in tokens[k + 1 : k + 6]:
        if token.tag_ in ("NNS", "NNPS"):
            named = token.tag_ == "NNPS" or owned
            return not is_person(token) and (not named or token.lower_ in _THINGS)
        if token.tag_ not in ("DT", "PRP$", "JJ", "NN", "CD", "HYPH", "VBN"):
            return False
    return False


def _of_them(tokens: tuple[Any, ...], last: int) -> int | None:
    """The noun of 'seven of them children', '13 of whom were women'; None if another word follows."""
    if [t.lower_ for t in tokens[last + 1 : last + 3]] not in (["of", "them"], ["of", "whom"]):
        return None
    k = last + 3
    while k < len(tokens) and tokens[k].lower_ in ("were", "are", "was", "is", "a", "an"):
        k += 1
    if k < len(tokens) and tokens[k].tag_ == "VBG" and any(t.dep_ == "dobj" and t.i > k for t in tokens[k].children):
        return None  # 'two shells fell, one of them killing four men'
    return noun_after(tokens, k)


def _counts_nearer(tokens: tuple[Any, ...], last: int, *, head: int, numbers: list[int]) -> bool:
    """'0 85 12 soldiers': the last number counts them, not in 'two of the 12 soldiers'."""
    return any(last < n <= head for n in numbers) and tokens[last + 1].lower_ not in ("of", "out")


def _shared_noun(tokens: tuple[Any, ...], last: int, *, numbers: list[int]) -> tuple[int, str] | None:
    """The last modifier and the noun of a number whose noun stands behind the next one: '30 army and 39 rebel fighters'."""
    k = last + 1
    while k < len(tokens) and k <= last + 3 and tokens[k].tag_ in ("JJ", "NN", "NNP", "HYPH"):
        k += 1
    if k == last + 1 or k + 1 not in numbers or tokens[k].lower_ not in ("and", "or", ",", "&"):
        return None
    head = noun_after(tokens, k + 2)
    return (k - 1, tokens[head].lower_) if head is not None else None


def _fighters_of(sentence: Sentence, mention: CountMention) -> tuple[int, str] | None:
    """The last word of the fighters named behind a bare number, and what they are: '12 of the factions', '9 of Hamas'."""
    end = mention.span.end
    if not sentence.text.startswith(" of ", end - sentence.span.start):
        return None
    named = next((m for m in sentence.sides if m.span.start - end in (4, 8) and m.role in _FIGHTING), None)
    return None if named is None else (sentence.token_at(named.span.end - 1), _FIGHTING[named.role or ""])


def _unit(count: Count, words: tuple[Any, ...]) -> Count:
    """'Five families' and '2,300 families displaced' count households, 'five family members', 'five of a family' people."""
    if words[0].lower_ == "of" and words[-1].lower_ in ("family", "household"):
        return count
    if words[-1].lower_ in ("family", "household") or any(t.lower_ in ("families", "households") for t in words):
        return Count(count.low, count.high, count.quantifier, count.words, "households")
    return count
