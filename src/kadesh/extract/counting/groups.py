"""Groups of people in a sentence: counted, named with an article, in a bare plural, or none at all."""

from collections.abc import Iterator
from typing import Any

from kadesh.extract.counting.cited import is_cited
from kadesh.extract.counting.companions import find_companions
from kadesh.extract.counting.counts import CountMention
from kadesh.extract.counting.cue import outcomes_told
from kadesh.extract.counting.indefinites import all_of_them, both_of_them, nobody
from kadesh.extract.counting.nationals import anyone_at_all, nationals
from kadesh.extract.counting.ordinals import find_fellows, find_ordinals
from kadesh.extract.counting.phrases import (
    SAYINGS,
    Group,
    is_other_noun,
    is_person,
    make_group,
    noun_after,
    stands_alone,
    with_body,
)
from kadesh.extract.counting.plurals import bare_plurals
from kadesh.extract.counting.rolls import named_together
from kadesh.extract.counting.singles import headline_singulars, one_named, one_of, with_article
from kadesh.extract.counting.strangers import find_strangers, is_object
from kadesh.extract.document import Sentence
from kadesh.extract.words import load_words
from kadesh.model.count import Count
from kadesh.model.side import COMBATANTS

_THINGS = load_words("no_people", "noun") | frozenset(
    "houses homes vehicles shops cars buses trucks tanks buildings shells rockets missiles bombs strikes raids villages "
    "towns schools tents huts rounds".split()
)
_BODIES = frozenset("family household gang congregation staff crew".split())
_NO_WORD = frozenset(
    "figure figures breakdown word information report reports detail details sign signs "
    "confirmation evidence apparent".split()
)
"""'No figure of the casualties' is no count of them."""

_STATED = frozenset("dead missing killed wounded injured trapped".split())
_OWNED = frozenset("ours theirs these those".split())
_THEMSELVES = frozenset("themselves himself herself their his her".split())
_ONE = frozenset("a an one another".split())
_WHERE = frozenset("area areas city town village province region district camp country neighbourhood neighborhood".split())
_MANY, _SHORT, _YEARS, _SAID_WITHIN = 5, 3, 2, 6
_FIGHTING = {"armed-group": "fighters", "military": "soldiers"}


def find_groups(sentence: Sentence) -> list[Group]:
    """Return the groups of people that `sentence` names, in order and without overlap.

    'At least 13 soldiers and a nurse' has two: (13 or more, soldiers) and (1, nurse).
    """
    found = [
        g
        for g in [*find_companions(sentence), *find_ordinals(sentence), *find_fellows(sentence)]
        if not _speaks(sentence.tokens, g)
    ]
    taken = {i for g in found for i in range(g.first, g.last + 1)}
    pronouns = [
        *nobody(sentence),
        *anyone_at_all(sentence),
        *one_of(sentence),
        *one_named(sentence),
        *both_of_them(sentence),
        *all_of_them(sentence),
    ]
    for group in [*_counted(sentence), *pronouns, *named_together(sentence)]:
        if group.first not in taken and not _speaks(sentence.tokens, group):
            found.append(group)
            taken.add(group.first)  # 'nobody of the crew' is no 'nobody' besides
    taken = {i for g in found for i in range(g.first, g.last + 1)}
    for group in [*with_article(sentence), *bare_plurals(sentence), *headline_singulars(sentence), *nationals(sentence)]:
        tokens = set(range(group.first, group.last + 1))
        if (
            not tokens & taken
            and not _speaks(sentence.tokens, group)
            and not _is_counted_along(sentence, group, found=found)
        ):
            taken |= tokens
            found.append(group)
    return sorted(found, key=lambda g: g.first)


def _is_counted_along(sentence: Sentence, group: Group, *, found: list[Group]) -> bool:
    """'200 soldiers and policemen' have one number, as have 'two brothers, fishermen,' and '14 youths - members'."""
    before = sentence.tokens[group.first - 1].lower_ if group.first > 1 else ""
    counted = before in ("and", ",", "-", "–", "—") and group.kind == "plural" and group.last - group.first < _SHORT
    told = next((g for g in found if g.kind == "counted" and g.last == group.first - 2), None)
    if not counted or told is None or (told.role != group.role and not {told.role, group.role} <= COMBATANTS):
        return False
    behind = sentence.tokens[group.last + 1 : group.last + 2]
    return before != "," or bool(behind and behind[0].text == ",")


def _speaks(tokens: tuple[Any, ...], group: Group) -> bool:
    """Whether the people are cited rather than told of: 'two officials said', 'activists told the paper'."""
    after = tokens[group.last + 1 : group.last + 3]
    if not after:
        return False
    if after[0].lower_ == "who":
        return (len(after) > 1 and after[1].lower_ in SAYINGS) or is_cited(tokens, group)
    if after[0].lower_ == "and" and not is_object(tokens, group.first) and _is_said_by(tokens, group.last + 2):
        return True
    if _names_speaker(tokens, group) or _speaks_from(tokens, group) or is_cited(tokens, group):
        return True
    told = len(after) > 1 and after[1].lower_ in _STATED | _THEMSELVES  # 'twelve persons feared dead', 'gave themselves up'
    told = told or _is_said_behind(tokens, group.last + 1)
    return after[0].lower_ in SAYINGS and not told and not is_object(tokens, group.first)


def _is_said_behind(tokens: tuple[Any, ...], k: int) -> bool:
    """'Five boys and nine women | said the mayor': the sentence ends with who says it, and with no verb."""
    behind = tokens[k + 1 : k + 1 + 2 * _SAID_WITHIN]
    end = next((i for i, t in enumerate(behind) if not t.text[0].isalnum()), len(behind))
    somebody = any(t.tag_ in ("NN", "NNP") for t in behind[:end]) and not any(t.tag_.startswith("VB") for t in behind[:end])
    return tokens[k].lower_ in ("said", "says", "added") and end < len(behind) and somebody


def _names_speaker(tokens: tuple[Any, ...], group: Group) -> bool:
    """Whether somebody is cited by office and name: 'hit Arda and Bol district official | Ali Nur told'."""
    if group.kind != "article" or tokens[group.first].lower_ in _ONE:
        return False
    end = next((t.i for t in tokens[group.last + 1 : group.last + _SAID_WITHIN] if t.tag_ != "NNP"), group.last + 1)
    return group.last + 1 < end and tokens[end].lower_ in SAYINGS


def _speaks_from(tokens: tuple[Any, ...], group: Group) -> bool:
    """Whether people end a sentence by what they say somewhere: 'a monitor and medics | in the besieged area said'."""
    k = group.last + 1
    end = next((t.i for t in tokens[k + 1 : k + 1 + _SAID_WITHIN] if t.lower_ in SAYINGS), k)
    if tokens[k].tag_ != "IN" or end == k or tokens[end - 1].lower_ not in _WHERE or group.kind != "plural":
        return False
    closes = end + 1 == len(tokens) or not tokens[end + 1].text[0].isalnum()
    return closes and not any(t.tag_ in ("DT", "CC") for t in tokens[k + 2 : end])


def _is_said_by(tokens: tuple[Any, ...], k: int) -> bool:
    """Whether somebody at token `k` says something, of whom no more is told: 'two villagers and | the army said'."""
    end = next((j for j in range(k, min(k + _SAID_WITHIN, len(tokens))) if tokens[j].lower_ in SAYINGS), k)
    return end > k and all(t.tag_ in ("DT", "JJ", "NN", "NNS", "NNP", "NNPS") for t in tokens[k:end])


def _counted(sentence: Sentence) -> Iterator[Group]:
    tokens = sentence.tokens
    numbers = [sentence.token_at(m.number.start) for m in sentence.counts]
    starts = {sentence.token_at(m.span.start) for m in sentence.counts}
    for mention in sentence.counts:
        first, last = sentence.token_at(mention.span.start), sentence.token_at(mention.span.end - 1)
        if first > 1 and tokens[first - 1].lower_ == "not" and tokens[first - 2].text == ",":
            continue  # 'two soldiers, not one, died'
        out = tokens[last + 1 : last + 2] and tokens[last + 1].lower_ == "out"  # 'two out of five patrolmen'
        head = noun_after(tokens, last + 2 if out else last + 1)
        if head is not None and _counts_nearer(tokens, last, head=head, numbers=numbers):
            head = None
        if head is None and mention.count.high != 0:
            yield from _without_noun(sentence, mention, numbers=numbers, alone=last + 1 not in starts)
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


def _counts_others(tokens: tuple[Any, ...], first: int, last: int, *, head: int, none: bool) -> bool:
    """'Two police vehicles' are no police, 'no figure of the casualties' no count, 'of five families' counts families.

    'Several mass kidnappings' counts deeds.
    """
    if tokens[head - 1].lower_ == "mass" and tokens[head].lower_.endswith("s"):
        return True
    if none and tokens[last + 1].lower_ in _NO_WORD:
        return True
    if tokens[head].tag_ in ("NN", "NNP", "JJ") and is_other_noun(tokens, head):
        return True
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
    head = head if head is not None or (mention.count.low or 0) < _MANY else _forces(tokens, last + 1)
    if head is not None:
        yield make_group(sentence, first, head, head=head, count=mention.count, kind="counted", number=mention.span)
    elif (
        alone
        and not _is_age(tokens, first)
        and not _is_age_of_name(sentence, first, last)
        and not _of_things(tokens, last + 1)
        and stands_alone(tokens, last + 1)
    ):
        yield make_group(sentence, first, last, head=None, count=mention.count, kind="bare", number=mention.span)


def _forces(tokens: tuple[Any, ...], k: int) -> int | None:
    """The last token of '30 | regime forces', where a few forces are armies."""
    end = next((j for j in range(k, min(k + 4, len(tokens))) if tokens[j].tag_ not in ("JJ", "NN", "NNP", "HYPH")), k)
    return end if end > k and tokens[end].lower_ == "forces" else None


def _is_age_of_name(sentence: Sentence, first: int, last: int) -> bool:
    """'Ziad 13 suffered a wound', where commas were lost: a name of no place and a number of years before a verb."""
    tokens = sentence.tokens
    if not first or first != last or last + 1 >= len(tokens) or tokens[first - 1].tag_ != "NNP":
        return False
    years = tokens[first].text.isdigit() and len(tokens[first].text) == _YEARS
    acts = tokens[last + 1].tag_ in ("VBD", "VBZ") and tokens[last + 1].lower_ not in ("were", "died")
    span = sentence.span_of(first - 1, first - 1)
    known = [m.span for m in sentence.places] + [m.span for m in sentence.sides] + [m.span for m in sentence.times]
    return years and acts and not any(other.overlaps(span) for other in known)


def _is_age(tokens: tuple[Any, ...], first: int) -> bool:
    """'A mother of three' counts her children, 'a boy of nine', 'children under five', 'nephews, 8 and 11,' years."""
    if first < 1:
        return False
    if first > 3 and [t.lower_ for t in tokens[first - 3 : first : 2]] == ["of", "and"] and _are_ages(tokens, first - 2):
        return True
    if tokens[first - 1].text == "," or tokens[first - 1].lower_ == "and":
        return _is_age_apposed(tokens, first)
    if tokens[first].lower_ in ("under", "over", "below", "above"):
        return is_person(tokens[first - 1])
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
    k = first
    while k > 1 and (tokens[k - 1].text == "," or tokens[k - 1].lower_ == "and") and tokens[k - 2].tag_ == "CD":
        k -= 2
    end = first
    while end + 2 < len(tokens) and tokens[end + 1].lower_ == "and" and tokens[end + 2].tag_ == "CD":
        end += 2
    if k < 2 or tokens[k - 1].text != "," or tokens[end + 1 : end + 2] == () or tokens[end + 1].text != ",":
        return False
    return tokens[k - 2].tag_ in ("NN", "NNS") and is_person(tokens[k - 2])


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
