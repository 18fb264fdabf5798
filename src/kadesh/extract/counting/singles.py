"""People told of one by one: 'a child', 'another', 'one of the workers', and the single ones of headlines."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from kadesh.extract.counting.belonging import with_body
from kadesh.extract.counting.group import TALLIES, Group, make_group
from kadesh.extract.counting.phrases import ROLES, is_other_noun, is_person, noun_after
from kadesh.extract.counting.speaking import closes_title
from kadesh.extract.counting.strangers import find_stranger
from kadesh.extract.document import Sentence
from kadesh.extract.words import load_words
from kadesh.model.count import Count

_SINGULAR_TAGS = frozenset(("NN", "NNP", "JJ"))
_NOBODYS = ("people", "police", "crew", "arrest", "family", "household")
_ARTICLES = frozenset(("a", "an", "another"))
_OF_CORPSES = frozenset(
    "dead lifeless charred burned burnt mutilated decomposed decomposing headless unidentified naked bloated single second "
    "third fourth female male human".split()
)
_OF_SOMEBODY = load_words("kin", "noun") | frozenset("bodyguard aide widow relative cousin fiancee".split())
"""Who is told of by whose they are."""
_HEADLINED = frozenset(
    "kill kills abduct abducts kidnap kidnaps behead beheads execute executes wound wounds injure injures murder murders "
    "detain detains assassinate assassinates lynch lynches slay slays maim maims arrest arrests capture captures snatch "
    "snatches shoot shoots".split()
)
"""Verbs of headlines: 'gunmen kill priest'."""
_HARMED = frozenset("killed injured wounded assassinated injuring wounding arrested kidnapped leaving left".split())
"""Before somebody of a force whose article monitors leave out: 'wounded | SDF member', 'leaving | Alpha guard dead'."""
_WHOSE_FORCES = frozenset("regime opposition rebel army".split())
_LOADED = frozenset(("full", "packed", "laden", "loaded", "filled"))
_EXCEPT = ("but", "except", "bar")
_AHEAD = ("JJ", "NN", "NNP", "VBN", "HYPH")
_SHOT_DOWN = {"dead": ("shoot", "shoots", "shot"), "down": ("gun", "guns")}


_SINGLE = frozenset(("one", "1", "single"))
_HARM = frozenset(("death", "injury"))
_NOT_ONE = frozenset("of too per after every is".split())
_YEARS_OLD = ["-", "year", "-", "old"]


def one_of(sentence: Sentence) -> Iterator[Group]:
    """Yield 'one of the workers', 'one of their activists': a person, where 'one of the largest' is no number."""
    tokens = sentence.tokens
    for k in range(len(tokens) - 3):
        if tokens[k].lower_ == "one" and tokens[k + 1].lower_ == "of" and tokens[k + 2].tag_ in ("DT", "PRP$", "POS"):
            if k and tokens[k - 1].lower_ in _EXCEPT:
                continue  # 'all but | one of the hostages'
            head = noun_after(tokens, k + 3)
            if head is not None and tokens[head].tag_ in ("NNS", "NNPS"):
                one = Count(1, 1, "exact", tokens[k].text)
                yield make_group(
                    sentence,
                    k,
                    with_body(sentence, head),
                    head=head,
                    count=one,
                    kind="article",
                    number=sentence.span_of(k, k),
                )


def one_named(sentence: Sentence) -> Iterator[Group]:
    """Yield 'one Sanjay Kumar was hit': a person whom nobody is expected to know, by name and surname."""
    tokens = sentence.tokens
    for k in range(len(tokens) - 3):
        if tokens[k].lower_ != "one" or any(t.tag_ != "NNP" or t.lower_ in ROLES for t in tokens[k + 1 : k + 3]):
            continue
        last = k + 2
        while last + 1 < len(tokens) and tokens[last + 1].tag_ == "NNP":
            last += 1
        one = Count(1, 1, "exact", tokens[k].text)
        yield make_group(sentence, k, last, head=None, count=one, kind="article", number=sentence.span_of(k, k))


def one_death(sentence: Sentence) -> Iterator[Group]:
    """Yield 'one death', 'a single injury': somebody's of whom nothing more is told; not 'one death sentence'."""
    tokens = sentence.tokens
    for k in range(len(tokens) - 1):
        if tokens[k].lower_ not in _SINGLE or tokens[k + 1].lower_ not in _HARM or _goes_on(tokens, k + 2):
            continue
        one = Count(1, 1, "exact", tokens[k].text)
        yield make_group(sentence, k, k + 1, head=k + 1, count=one, kind="counted", number=sentence.span_of(k, k))


def _goes_on(tokens: tuple[Any, ...], k: int) -> bool:
    """'One death | sentence', 'one death | of a guard', 'one death | too many', 'one death | , that of a guard'."""
    if k >= len(tokens):
        return False
    told = tokens[k].text == "," and [t.lower_ for t in tokens[k + 1 : k + 2]] == ["that"]
    return told or tokens[k].tag_ in ("NN", "NNS", "NNP", "HYPH", "POS") or tokens[k].lower_ in _NOT_ONE


def with_article(sentence: Sentence) -> Iterator[Group]:
    """Yield the single ones: 'a child', 'another'."""
    tokens = sentence.tokens
    for k, token in enumerate(tokens):
        if token.lower_ not in _ARTICLES or (k > 1 and tokens[k - 1].lower_ == "after" and tokens[k - 2].lower_ == "one"):
            continue
        head = noun_after(tokens, k + 1)
        if head is None and (old := _aged(tokens, k + 1)) is not None:
            one = Count(1, 1, "exact", token.text)
            yield make_group(sentence, k, old, head=None, count=one, kind="article", number=sentence.span_of(k, k))
        if head is None:
            head = find_stranger(tokens, k)
        if head == k + 1 and token.lower_ == "another" and tokens[head].tag_ in ("VBN", "VBD"):
            head = None  # 'and another injured when ...'
        if head is None and token.lower_ == "another" and _stands_for_person(tokens, k):
            one = Count(1, 1, "exact", token.text)
            yield make_group(sentence, k, k, head=k, count=one, kind="article", number=sentence.span_of(k, k))
        if head is None or not _is_single(tokens[head]) or tokens[head].lower_.endswith(_NOBODYS):
            continue
        if is_other_noun(tokens, head) or _is_no_corpse(tokens, k, head=head) or _tells_whose(tokens, k):
            continue
        if _is_identified_as(tokens, k) or _leads_to_others(tokens, k, head=head):
            continue
        yield make_group(
            sentence,
            k,
            with_body(sentence, head),
            head=head,
            count=Count(1, 1, "exact", token.text),
            kind="article",
            number=sentence.span_of(k, k),
        )


def _leads_to_others(tokens: tuple[Any, ...], k: int, *, head: int) -> bool:
    """'A bus full of | army staff', 'an estimate of | the dead'; 'a records clerk' is a person."""
    words = tokens[k + 1 : head]
    return any(a.lower_ in _LOADED | TALLIES and b.lower_ in ("of", "with") for a, b in pairwise(words))


def _tells_whose(tokens: tuple[Any, ...], k: int) -> bool:
    """'The wife of | a soldier', 'the aide of | a judge': whose somebody is, who is told of alone."""
    if k < 2 or tokens[k - 1].lower_ != "of" or tokens[k - 2].tag_ != "NN":
        return False
    return tokens[k - 2].lower_ in _OF_SOMEBODY


def _is_identified_as(tokens: tuple[Any, ...], k: int) -> bool:
    """'A man, identified as | a lieutenant, was hit': who the one told of before was."""
    led = k > 2 and tokens[k - 1].lower_ == "as" and tokens[k - 2].lower_ in ("identified", "described", "known")
    return led and tokens[k - 3].tag_ in ("NN", "NNP", ",")


def _is_single(noun: Any) -> bool:
    return noun.tag_ in _SINGULAR_TAGS or noun.lower_ == "passer"  # 'a passer-by'


def _aged(tokens: tuple[Any, ...], k: int) -> int | None:
    """The last token of '18-year-old' where no noun follows: 'an 18-year-old was brought in dead'."""
    if k + 5 > len(tokens) or tokens[k].tag_ != "CD" or [t.lower_ for t in tokens[k + 1 : k + 5]] != _YEARS_OLD:
        return None
    if _ends_person(tokens, k + 5):
        return k + 4
    last = k + 5 + (tokens[k + 5].lower_ == "ethnic" and k + 6 < len(tokens))  # 'a 19-year-old (ethnic) Serb during'
    national = tokens[last].text[:1].isupper() and tokens[last].tag_ in ("JJ", "NNP", "NN")
    return last if national and _ends_person(tokens, last + 1) else None


def _ends_person(tokens: tuple[Any, ...], k: int) -> bool:
    """Whether the words for a person end before token `k`: no noun stands there."""
    return k >= len(tokens) or tokens[k].tag_ in ("VBD", "VBN", "VBZ", "VBP", "IN", ",", ".", "CC", "WP", "MD", "TO")


def _is_no_corpse(tokens: tuple[Any, ...], first: int, *, head: int) -> bool:
    """'A monitoring body', 'the governing body': those who count, or rule."""
    if tokens[head].lower_ != "body" or head == first + 1:
        return False
    before = tokens[head - 1]
    return before.tag_ in ("VBG", "NN", "JJ") and before.lower_ not in _OF_CORPSES and not is_person(before)


def _stands_for_person(tokens: tuple[Any, ...], k: int) -> bool:
    """'Another was injured', 'another seriously injured', 'the injury of another'."""
    after = tokens[k + 1] if k + 1 < len(tokens) else None
    return after is None or after.tag_ in ("VBN", "VBD", "RB", ",", ".", "IN")


def headline_singulars(sentence: Sentence) -> Iterator[Group]:
    """Yield 'Child killed in blast', 'Boy killed, man injured': one person without an article, as headlines have it."""
    tokens = sentence.tokens
    for k, token in enumerate(tokens):
        if token.tag_ not in ("NN", "NNP") or token.lower_ not in ROLES or is_other_noun(tokens, k):
            continue
        first = k
        while first > 0 and tokens[first - 1].tag_ in _AHEAD and not _is_shot_down(tokens, first):
            first -= 1
        first -= [t.lower_ for t in tokens[first - 1 : first + 4]][1:] == _YEARS_OLD and tokens[first - 1].tag_ == "CD"
        if closes_title(tokens, first, last=k) or _are_many(tokens, k) or _is_numbered(tokens, first):
            continue
        if token.dep_ == "compound" and token.head.i > k and tokens[k + 1].tag_ == "NN" and tokens[k + 1].lower_ in ROLES:
            continue  # 'killed two, | rebel | spokesman Omar Bek said'
        opens = (
            first == 0
            or tokens[first - 1].text in (",", "|", ":", ";", "-", "–", "—")
            or tokens[first - 1].lower_ in ("and", "of", "killing")
            or _is_headlined(tokens, first)
            or _is_of_force(tokens, first, k=k)
        )
        if opens and token.lower_ not in ("people", "police", "staff", "personnel", "body", "death", "injury", "arrest"):
            yield make_group(
                sentence,
                first,
                k,
                head=k,
                count=Count(1, 1, "exact", token.text),
                kind="article",
                number=sentence.span_of(k, k),
            )


def _is_headlined(tokens: tuple[Any, ...], first: int) -> bool:
    """'Gunmen kill | priest', 'troops shoot dead | teenager', 'gunmen gun down | cleric'."""
    verb = tokens[first - 1]
    return _is_shot_down(tokens, first) or (verb.lower_ in _HEADLINED and verb.tag_ in ("VBP", "VBZ", "VB"))


def _is_of_force(tokens: tuple[Any, ...], first: int, *, k: int) -> bool:
    """'Wounded | SDF member', 'left | regime soldier dead': one of a force, who is not told by name besides."""
    verb = tokens[first - 1]
    if first == k or verb.lower_ not in _HARMED or verb.tag_ not in ("VBD", "VBG", "VBN"):
        return False
    named = any(t.tag_ == "NNP" or t.lower_ == "and" for t in tokens[k + 1 : k + 2])
    return not named and (tokens[first].text[:1].isupper() or tokens[first].lower_ in _WHOSE_FORCES)


def _is_shot_down(tokens: tuple[Any, ...], first: int) -> bool:
    """Whether 'shoot dead' or 'gun down' stands right before token `first`."""
    return first > 1 and tokens[first - 2].lower_ in _SHOT_DOWN.get(tokens[first - 1].lower_, ())


def _is_numbered(tokens: tuple[Any, ...], first: int) -> bool:
    """'The number of | dead in Arda was 52', which are no single one."""
    return first > 1 and tokens[first - 1].lower_ == "of" and tokens[first - 2].lower_ in ("number", "total", "toll")


def _are_many(tokens: tuple[Any, ...], k: int) -> bool:
    """'Officers', 'ethnic Tutsis', taken for a name: nouns for several."""
    word = tokens[k].lower_
    singular = word[:-1] in ROLES or (k > 0 and tokens[k - 1].lower_ == "ethnic")
    return tokens[k].tag_ == "NNP" and word.endswith("s") and singular
