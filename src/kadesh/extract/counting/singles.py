"""People told of without a figure: 'a child', 'soldiers', 'nobody', 'another', and the single ones of headlines."""

from collections.abc import Iterator
from typing import Any

from kadesh.extract.counting.phrases import ROLES, Group, is_other_noun, is_person, make_group, noun_after, with_body
from kadesh.extract.counting.strangers import find_stranger
from kadesh.extract.document import Sentence
from kadesh.extract.words import load_words
from kadesh.model.count import Count
from kadesh.model.side import COMBATANTS

_SINGULAR_TAGS = frozenset(("NN", "NNP", "JJ"))
_NOBODYS = ("people", "police", "crew", "arrest", "family", "household")
_ARTICLES = frozenset(("a", "an", "another"))
_OF_CORPSES = frozenset(
    "dead lifeless charred burned burnt mutilated decomposed decomposing headless unidentified naked bloated single second "
    "third fourth female male human".split()
)
_NOBODY = frozenset(("nobody", "none", "no-one"))
_HEADLINED = frozenset(
    "kill kills abduct abducts kidnap kidnaps behead beheads execute executes wound wounds injure injures murder murders "
    "detain detains".split()
)
"""Verbs of headlines: 'gunmen kill priest'."""
_HARM_OF = frozenset(
    "killing killings death deaths murder murders injury injuries wounding execution executions abduction arrest arrests "
    "massacre martyrdom kidnapping displacement detention".split()
)
_HURTING = frozenset("injuring wounding injured wounded killing".split())
_SOME = frozenset("some all everyone everybody the".split())
_SERVING = load_words("localities", "noun") | frozenset("centre center shelter home school hospital clinic prison".split())
_BEING = frozenset("were are have had remain still".split())
_UNNAMED_PLURAL = frozenset(
    "others more lives bodies remains dead wounded injured injuries deaths casualties victims arrests arrest detentions "
    "abductions kidnappings losses killings homicides murders executions skeletons".split()
)


def nobody(sentence: Sentence) -> Iterator[Group]:
    """'Nobody was hurt', 'no one was killed', 'without loss of life': none at all, which is a number too."""
    tokens = sentence.tokens
    yield from _not_one(sentence)
    for k, token in enumerate(tokens):
        two = token.lower_ == "no" and k + 1 < len(tokens) and tokens[k + 1].lower_ == "one"
        if token.lower_ in _NOBODY or two:
            last = k + 1 if two else k
            none = Count(0, 0, "exact", token.text)
            yield make_group(sentence, k, last, head=last, count=none, kind="none", number=sentence.span_of(k, last))


def both_of_them(sentence: Sentence) -> Iterator[Group]:
    """'Two men in masks, both of whom died', 'both were killed': two, where no noun follows."""
    tokens = sentence.tokens
    for k, token in enumerate(tokens):
        if token.lower_ != "both" or k + 2 >= len(tokens):
            continue
        last = k + 2 if [t.lower_ for t in tokens[k + 1 : k + 3]] in (["of", "them"], ["of", "whom"]) else k
        if last + 1 < len(tokens) and tokens[last + 1].tag_ in ("VBD", "VBP", "VBN"):
            two = Count(2, 2, "exact", token.text)
            yield make_group(sentence, k, last, head=None, count=two, kind="bare", number=sentence.span_of(k, k))


def all_of_them(sentence: Sentence) -> Iterator[Group]:
    """'Some were arrested', 'the rest have been captured', 'killing all inside': several, told of elsewhere."""
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
        return k + 1 if behind[:1] == ["rest"] and _is_done_to(tokens, k + 2) else None
    opens = k == 0 or tokens[k - 1].text in (",", ";", "(", '"', "“") or tokens[k - 1].lower_ in ("and", "while", "but")
    return k if opens and _is_done_to(tokens, k + 1) else None


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


def one_of(sentence: Sentence) -> Iterator[Group]:
    """'One of the workers', 'one of their activists': a person, where 'one of the largest' is no number."""
    tokens = sentence.tokens
    for k in range(len(tokens) - 3):
        if tokens[k].lower_ == "one" and tokens[k + 1].lower_ == "of" and tokens[k + 2].tag_ in ("DT", "PRP$", "POS"):
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
    """'One Sanjay Kumar was hit': a person whom nobody is expected to know, by name and surname."""
    tokens = sentence.tokens
    for k in range(len(tokens) - 3):
        if tokens[k].lower_ != "one" or any(t.tag_ != "NNP" or t.lower_ in ROLES for t in tokens[k + 1 : k + 3]):
            continue
        last = k + 2
        while last + 1 < len(tokens) and tokens[last + 1].tag_ == "NNP":
            last += 1
        one = Count(1, 1, "exact", tokens[k].text)
        yield make_group(sentence, k, last, head=None, count=one, kind="article", number=sentence.span_of(k, k))


def with_article(sentence: Sentence) -> Iterator[Group]:
    """Yield the single ones: 'a child', 'another'."""
    tokens = sentence.tokens
    for k, token in enumerate(tokens):
        if token.lower_ not in _ARTICLES:
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
        if is_other_noun(tokens, head) or _is_no_corpse(tokens, k, head=head):
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


def _is_single(noun: Any) -> bool:
    return noun.tag_ in _SINGULAR_TAGS or noun.lower_ == "passer"  # 'a passer-by'


def _aged(tokens: tuple[Any, ...], k: int) -> int | None:
    """The last token of '18-year-old' where no noun follows: 'an 18-year-old was brought in dead'."""
    if (
        k + 5 > len(tokens)
        or tokens[k].tag_ != "CD"
        or [t.lower_ for t in tokens[k + 1 : k + 5]] != ["-", "year", "-", "old"]
    ):
        return None
    if _ends_person(tokens, k + 5):
        return k + 4
    national = tokens[k + 5].text[:1].isupper() and tokens[k + 5].tag_ in ("JJ", "NNP", "NN")
    return k + 5 if national and _ends_person(tokens, k + 6) else None  # 'a 19-year-old Palestinian during clashes'


def _ends_person(tokens: tuple[Any, ...], k: int) -> bool:
    """Whether the words for a person end before token `k`: no noun stands there."""
    return k >= len(tokens) or tokens[k].tag_ in ("VBD", "VBN", "VBZ", "IN", ",", ".", "CC", "WP", "MD", "TO")


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


def bare_plurals(sentence: Sentence) -> Iterator[Group]:
    """Yield people without a figure: 'soldiers', 'and others were wounded'."""
    tokens = sentence.tokens
    for k, token in enumerate(tokens):
        if not _is_bare_plural(tokens, k):
            continue
        first = _first_of_phrase(tokens, k)
        if first > 0 and tokens[first - 1].lower_ == "some":  # 'some people were hurt'
            first -= 1
        elif first > 0 and _is_of_others(tokens, first, k=k):
            continue
        count = Count(2, None, "vague", token.text)
        yield make_group(
            sentence, first, with_body(sentence, k), head=k, count=count, kind="plural", number=sentence.span_of(k, k)
        )


def _is_bare_plural(tokens: tuple[Any, ...], k: int) -> bool:
    """Whether a token is a noun for several people: not 'become refugees', nor 'others' of whom nothing is suffered."""
    token = tokens[k]
    plural = token.tag_ in ("NNS", "NNPS") or token.lower_ == "people"
    unnamed = token.lower_ in _UNNAMED_PLURAL and not (token.lower_ == "others" and _suffers(tokens, k))
    if not plural or not is_person(token) or unnamed or is_other_noun(tokens, k):
        return False
    return token.lower_ != "refugees" or not k or tokens[k - 1].lower_ not in ("become", "became", "as", "becoming")


def _first_of_phrase(tokens: tuple[Any, ...], k: int) -> int:
    """Where the adjectives and nouns before a noun begin."""
    first = k
    while first > 0 and tokens[first - 1].tag_ in ("JJ", "NN", "NNP", "NNPS", "VBN", "HYPH", "POS"):
        first -= 1
    return first


def _is_of_others(tokens: tuple[Any, ...], first: int, *, k: int) -> bool:
    """Whether the words before a plural make it no count of its own: 'the soldiers', 'a group of men', 'as fighters'."""
    if _is_harmed(tokens, first) and ROLES.get(tokens[k].lower_) in COMBATANTS:
        return False  # 'the killing of regime soldiers'
    before = tokens[first - 1]
    led = before.tag_ in ("DT", "PRP$", "CD", "WP$", "PDT") or before.lower_ in ("of", "like", "as", "by", "how")
    return led or _is_cited(tokens, first) or _is_apposed(tokens, first) or _is_served(tokens, first, k=k)


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


def headline_singulars(sentence: Sentence) -> Iterator[Group]:
    """'Child killed in blast', 'Boy killed, man injured': one person without an article, as headlines have it."""
    tokens = sentence.tokens
    for k, token in enumerate(tokens):
        if token.tag_ not in ("NN", "NNP") or token.lower_ not in ROLES or is_other_noun(tokens, k):
            continue
        first = k
        while first > 0 and tokens[first - 1].tag_ in ("JJ", "NN", "NNP", "VBN", "HYPH"):
            first -= 1
        if _closes_title(tokens, first, last=k) or _are_many(tokens, k):
            continue
        opens = (
            first == 0
            or tokens[first - 1].text in (",", "|", ":", ";", "-", "–")
            or tokens[first - 1].lower_ in ("and", "of", "killing")
            or (tokens[first - 1].lower_ in _HEADLINED and tokens[first - 1].tag_ in ("VBP", "VBZ", "VB"))
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


def _are_many(tokens: tuple[Any, ...], k: int) -> bool:
    """'Officers', 'ethnic Tutsis', taken for a name: nouns for several."""
    word = tokens[k].lower_
    singular = word[:-1] in ROLES or (k > 0 and tokens[k - 1].lower_ == "ethnic")
    return tokens[k].tag_ == "NNP" and word.endswith("s") and singular


def _closes_title(tokens: tuple[Any, ...], first: int, *, last: int) -> bool:
    """Whether the words stand alone behind the colon or dash that ends a title: 'Shelling kills 7: | regional governor'."""
    behind = all(not t.text[:1].isalnum() for t in tokens[last + 1 :])
    return behind and first > 1 and tokens[first - 1].text in (":", "-", "–", "—", "|")
