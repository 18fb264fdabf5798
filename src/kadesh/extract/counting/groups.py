"""Groups of people in a sentence: counted, named with an article, in a bare plural, or none at all."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal

from kadesh.extract.counting.counts import CountMention
from kadesh.extract.counting.strangers import find_strangers
from kadesh.extract.document import Sentence
from kadesh.extract.words import load_table, load_words
from kadesh.model.count import Count
from kadesh.model.span import Span

GroupKind = Literal["counted", "article", "plural", "bare", "none"]

ROLES = {row["noun"]: row["role"] for row in load_table("persons")}
"""What people so named are: 'soldiers' -> military."""
MIXED = "soldiers and civilians"
"""Stands for the noun of a group of several kinds of people."""
ELLIPTIC = frozenset("other others more another dead wounded injured".split())
"""Words that stand for a noun that was said before: 'and wounded 30 others'."""
_COUNTING = frozenset("put reported described recorded documented counted denied accused condemned".split())
"""Verbs of saying that also tell of people: 'two soldiers reported killed'."""
_SAYINGS = load_words("sayings") - _COUNTING
_COLLECTIVE = load_words("collectives", "noun")
_CASES = frozenset(("cases",))
"""'213 cases of arrest' counts people."""
_NO_WORD = frozenset(
    "figure figures word information report reports detail details sign signs confirmation evidence apparent".split()
)
"""'No figure of the casualties' is no count of them."""
_REACH = 9
_MODIFIER_TAGS = frozenset("JJ JJR JJS NN NNP NNPS VBN VBG HYPH POS CD AFX".split())
_MODIFIER_WORDS = frozenset("of the his their its our these those other same such".split())
_AFTER_NUMBER = frozenset(". , : CC IN VBN VBD VBP VBZ RB DT -RRB- WDT TO RBR MD VBG '' WP".split())
"""Tags of what may follow a number that has no noun: 'killing 10 and', 'eight in'."""
_DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday today yesterday overnight late early".split())
_SINGULAR_TAGS = frozenset(("NN", "NNP", "JJ"))
_NOBODYS = ("people", "police", "arrest", "family", "household")
_ARTICLES = frozenset(("a", "an", "another"))
_NOBODY = frozenset(("nobody", "none", "no-one"))
_UNNAMED_PLURAL = frozenset(
    "others more lives bodies remains dead wounded injured injuries deaths casualties victims arrests arrest detentions "
    "abductions kidnappings losses".split()
)


@dataclass(frozen=True)
class Group:
    """People in a sentence: tokens `first` to `last`, the noun at `head` (None for a bare number), how many."""

    first: int
    last: int
    head: int | None
    count: Count
    kind: GroupKind
    noun: str
    span: Span
    """Where the group stands in the report's text."""
    number: Span
    """Where its number stands; for a bare plural, the noun."""

    @property
    def role(self) -> str:
        """What the noun says that they are; `unknown` where it does not."""
        return "mixed" if self.noun == MIXED else ROLES.get(self.noun, "unknown")


def find_groups(sentence: Sentence) -> list[Group]:
    """Return the groups of people that `sentence` names, in order and without overlap.

    'At least 13 soldiers and a nurse' has two: (13 or more, soldiers) and (1, nurse).
    """
    found = [g for g in [*_counted(sentence), *_nobody(sentence), *_one_of(sentence)] if not _speaks(sentence.tokens, g)]
    taken = {i for g in found for i in range(g.first, g.last + 1)}
    for group in [*_with_article(sentence), *_bare_plurals(sentence), *_headline_singulars(sentence)]:
        tokens = set(range(group.first, group.last + 1))
        if not tokens & taken and not _speaks(sentence.tokens, group):
            taken |= tokens
            found.append(group)
    return sorted(found, key=lambda g: g.first)


def _speaks(tokens: tuple[Any, ...], group: Group) -> bool:
    """Whether the people are cited rather than told of: 'two officials said', 'activists told the paper'."""
    after = tokens[group.last + 1 : group.last + 3]
    return bool(after) and (
        after[0].lower_ in _SAYINGS or (after[0].lower_ == "who" and len(after) > 1 and after[1].lower_ in _SAYINGS)
    )


def _nobody(sentence: Sentence) -> Iterator[Group]:
    """'Nobody was hurt', 'no one was killed', 'without loss of life': none at all, which is a number too."""
    tokens = sentence.tokens
    for k, token in enumerate(tokens):
        two = token.lower_ == "no" and k + 1 < len(tokens) and tokens[k + 1].lower_ == "one"
        if token.lower_ in _NOBODY or two:
            last = k + 1 if two else k
            none = Count(0, 0, "exact", token.text)
            yield _group(sentence, k, last, head=last, count=none, kind="none", number=sentence.span_of(k, last))


def _one_of(sentence: Sentence) -> Iterator[Group]:
    """'One of the workers', 'one of their activists': a person, where 'one of the largest' is no number."""
    tokens = sentence.tokens
    for k in range(len(tokens) - 3):
        if tokens[k].lower_ == "one" and tokens[k + 1].lower_ == "of" and tokens[k + 2].tag_ in ("DT", "PRP$", "POS"):
            head = noun_after(tokens, k + 3)
            if head is not None and tokens[head].tag_ in ("NNS", "NNPS"):
                one = Count(1, 1, "exact", tokens[k].text)
                yield _group(
                    sentence,
                    k,
                    _with_body(sentence, head),
                    head=head,
                    count=one,
                    kind="article",
                    number=sentence.span_of(k, k),
                )


def _counted(sentence: Sentence) -> Iterator[Group]:
    tokens = sentence.tokens
    numbers = [sentence.token_at(m.number.start) for m in sentence.counts]
    starts = {sentence.token_at(m.span.start) for m in sentence.counts}
    for mention in sentence.counts:
        first, last = sentence.token_at(mention.span.start), sentence.token_at(mention.span.end - 1)
        head = noun_after(tokens, last + 1)
        if head is not None and _counts_nearer(tokens, last, head, numbers=numbers):
            head = None
        if head is None and mention.count.high != 0:
            yield from _without_noun(sentence, mention, numbers=numbers, alone=last + 1 not in starts)
        elif head is not None and not _counts_others(tokens, first, last, head=head, none=mention.count.high == 0):
            yield _group(
                sentence,
                first,
                _with_body(sentence, head),
                head=head,
                count=_unit(mention.count, tokens[head]),
                kind="none" if mention.count.high == 0 else "counted",
                number=mention.span,
            )


def _counts_others(tokens: tuple[Any, ...], first: int, last: int, *, head: int, none: bool) -> bool:
    """'Two police vehicles' are no police, 'no figure of the casualties' no count, 'of five families' counts families."""
    if none and tokens[last + 1].lower_ in _NO_WORD:
        return True
    if tokens[head].tag_ in ("NN", "NNP", "JJ") and _is_other_noun(tokens, head):
        return True
    return bool(tokens[head].lower_ == "family" and first and tokens[first - 1].lower_ == "of")


def _without_noun(sentence: Sentence, mention: CountMention, *, numbers: list[int], alone: bool) -> Iterator[Group]:
    """A number whose noun is said elsewhere, or by no word that is known: '30 army and 39 rebel fighters', 'killed ten'."""
    tokens = sentence.tokens
    first, last = sentence.token_at(mention.span.start), sentence.token_at(mention.span.end - 1)
    shared = _shared_noun(tokens, last, numbers)
    if shared is not None:
        end, noun = shared
        yield Group(first, end, None, mention.count, "counted", noun, sentence.span_of(first, end), mention.span)
        return
    head = _of_them(tokens, last)
    head = head if head is not None else find_strangers(tokens, first, last)
    if head is not None:
        yield _group(sentence, first, head, head=head, count=mention.count, kind="counted", number=mention.span)
    elif alone and not _is_parent(tokens, first) and _stands_alone(tokens, last + 1):
        yield _group(sentence, first, last, head=None, count=mention.count, kind="bare", number=mention.span)


def _is_parent(tokens: tuple[Any, ...], first: int) -> bool:
    """'A mother of three': the number counts her children."""
    return first > 1 and tokens[first - 1].lower_ == "of" and tokens[first - 2].lower_ in ("mother", "father", "parents")


def _of_them(tokens: tuple[Any, ...], last: int) -> int | None:
    """The noun of 'seven of them children', '13 of whom were women'; None if another word follows."""
    if [t.lower_ for t in tokens[last + 1 : last + 3]] not in (["of", "them"], ["of", "whom"]):
        return None
    k = last + 3
    while k < len(tokens) and tokens[k].lower_ in ("were", "are", "was", "is", "a", "an"):
        k += 1
    return noun_after(tokens, k)


def _counts_nearer(tokens: tuple[Any, ...], last: int, head: int, *, numbers: list[int]) -> bool:
    """'0 85 12 soldiers': the last number counts them, not in 'two of the 12 soldiers'."""
    return any(last < n <= head for n in numbers) and tokens[last + 1].lower_ != "of"


def _shared_noun(tokens: tuple[Any, ...], last: int, numbers: list[int]) -> tuple[int, str] | None:
    """The last modifier and the noun of a number whose noun stands behind the next one: '30 army and 39 rebel fighters'."""
    k = last + 1
    while k < len(tokens) and k <= last + 3 and tokens[k].tag_ in ("JJ", "NN", "NNP", "HYPH"):
        k += 1
    if k == last + 1 or k + 1 not in numbers or tokens[k].lower_ not in ("and", "or", ",", "&"):
        return None
    head = noun_after(tokens, k + 2)
    return (k - 1, tokens[head].lower_) if head is not None else None


def _unit(count: Count, noun: Any) -> Count:
    if noun.lower_ in ("families", "households", "family", "household"):
        return Count(count.low, count.high, count.quantifier, count.words, "households")
    return count


def _group(sentence: Sentence, first: int, last: int, *, head: int | None, count: Count, **more: Any) -> Group:
    noun = sentence.tokens[head].lower_ if head is not None else ""
    if noun in ("member", "members") and _of_family(sentence.tokens, last):
        noun = "relatives"
    return Group(first, last, head, count, noun=noun, span=sentence.span_of(first, last), **more)


def _of_family(tokens: tuple[Any, ...], last: int) -> bool:
    """'Nine members of one family'."""
    behind = [t.lower_ for t in tokens[last + 1 : last + 5]]
    return behind[:1] == ["of"] and "family" in behind


def noun_after(tokens: tuple[Any, ...], start: int) -> int | None:
    """Return the token of the person noun that heads the phrase from `start`, None if it has none."""
    head = None
    aside = joined = -1
    for k in range(start, min(start + _REACH, len(tokens))):
        token = tokens[k]
        if token.text == "(" and k > start and head is None:
            aside = next((j for j in range(k + 1, min(k + 4, len(tokens))) if tokens[j].text == ")"), -1)
        if k <= aside:  # 'Islamic State (IS) fighters'
            continue
        if is_person(token) and not _is_name(tokens, k):
            if head is not None and k > joined + 1:
                break
            head = joined = k
        elif head is not None:
            if not (token.tag_ in ("NN", "NNP", "HYPH", "VBN") and _continues(tokens, k)):
                break
            joined = k
        elif not (token.lower_ == "and" and k > start and _joins_modifiers(tokens, k)) and _ends_phrase(token):
            break
    return head


def _ends_phrase(token: Any) -> bool:
    """Whether no noun for people can stand behind this word: no modifier, or a plural that is none ('tanks')."""
    if token.lower_ in _CASES:
        return False
    return not _is_modifier(token) or (token.tag_ in ("NNS", "NNPS") and token.lower_ not in _COLLECTIVE)


def _joins_modifiers(tokens: tuple[Any, ...], k: int) -> bool:
    """'70 Syrian regime and rebel fighters': the word joins two modifiers of one noun."""
    after = tokens[k + 1 : k + 3]
    return (
        len(after) == 2 and after[0].tag_ in ("JJ", "NN", "NNP", "NNS") and tokens[k - 1].tag_ in ("JJ", "NN", "NNP", "NNS")
    )


def is_person(token: Any) -> bool:
    """Whether a token is a noun for a person: 'soldiers', or a nationality in the plural ('Syrians')."""
    if token.lower_ in ROLES:
        return token.tag_ not in ("VB", "VBP", "VBZ")
    return bool(token.tag_ == "NNPS") and token.text.endswith(("ans", "is", "ns", "ese", "ds", "ks"))


def _continues(tokens: tuple[Any, ...], k: int) -> bool:
    """Whether a person noun follows, as in 'army / soldiers' or 'defence / force / members'."""
    return any(t.lower_ in ROLES and t.tag_ in ("NNS", "NN") for t in tokens[k + 1 : k + 2])


def _is_name(tokens: tuple[Any, ...], k: int) -> bool:
    """Whether a word such as 'General' or 'Police' is part of a name rather than the noun: a name follows it."""
    token = tokens[k]
    after = tokens[k + 1] if k + 1 < len(tokens) else None
    return bool(
        token.tag_ == "NNP"
        and token.text[0].isupper()
        and after is not None
        and after.tag_ == "NNP"
        and after.lower_ not in ROLES
    )


def _is_modifier(token: Any) -> bool:
    return token.tag_ in _MODIFIER_TAGS or token.lower_ in _MODIFIER_WORDS or token.lower_ in _COLLECTIVE


def _stands_alone(tokens: tuple[Any, ...], k: int) -> bool:
    """Whether no noun follows the number, so that it may count people named elsewhere: 'killing 10 and', 'eight in'."""
    if k >= len(tokens):
        return True
    token = tokens[k]
    if token.lower_ in _DAYS or (token.tag_ in ("NNP", "NNPS") and _acts(tokens, k + 1)):
        return True
    return token.tag_ in _AFTER_NUMBER or token.lower_ in ELLIPTIC or token.lower_ in ("killed", "critically", "seriously")


def _acts(tokens: tuple[Any, ...], k: int) -> bool:
    """Whether a finite verb follows a name behind a number: '30,000 Amhara have been arrested'."""
    return k < len(tokens) and tokens[k].tag_ in ("VBP", "VBD", "MD") and tokens[k].lower_ not in _SAYINGS


def _with_body(sentence: Sentence, head: int) -> int:
    """Return the last token of 'members of the X forces': the noun with the body its people belong to."""
    tokens = sentence.tokens
    if head + 2 < len(tokens) and tokens[head + 1].lower_ in ("of", "from", "with"):
        reach = tokens[head + 2].idx + sentence.span.start
        for side in sentence.sides:
            if reach <= side.span.start <= reach + 12:
                last = sentence.token_at(side.span.end - 1)
                while last + 1 < len(tokens) and tokens[last + 1].lower_ in _COLLECTIVE:
                    last += 1
                return last
    return head


def _with_article(sentence: Sentence) -> Iterator[Group]:
    tokens = sentence.tokens
    for k, token in enumerate(tokens):
        if token.lower_ not in _ARTICLES:
            continue
        head = noun_after(tokens, k + 1)
        if head is None and token.lower_ == "another" and _stands_for_person(tokens, k):
            one = Count(1, 1, "exact", token.text)
            yield _group(sentence, k, k, head=k, count=one, kind="article", number=sentence.span_of(k, k))
        if head is None or tokens[head].tag_ not in _SINGULAR_TAGS or tokens[head].lower_.endswith(_NOBODYS):
            continue
        if _is_other_noun(tokens, head):
            continue
        yield _group(
            sentence,
            k,
            _with_body(sentence, head),
            head=head,
            count=Count(1, 1, "exact", token.text),
            kind="article",
            number=sentence.span_of(k, k),
        )


def _stands_for_person(tokens: tuple[Any, ...], k: int) -> bool:
    """'Another was injured', 'another seriously injured', 'the injury of another'."""
    after = tokens[k + 1] if k + 1 < len(tokens) else None
    return after is None or after.tag_ in ("VBN", "VBD", "RB", ",", ".", "IN")


def _is_other_noun(tokens: tuple[Any, ...], head: int) -> bool:
    """Whether the person noun only modifies another noun: 'a police post', 'a civilian plane', 'a refugee camp'."""
    after = tokens[head + 1] if head + 1 < len(tokens) else None
    return after is not None and after.tag_ in ("NN", "NNS", "HYPH") and after.lower_ not in ROLES


def _bare_plurals(sentence: Sentence) -> Iterator[Group]:
    tokens = sentence.tokens
    for k, token in enumerate(tokens):
        plural = token.tag_ in ("NNS", "NNPS") or token.lower_ == "people"
        unnamed = token.lower_ in _UNNAMED_PLURAL and not (token.lower_ == "others" and _suffers(tokens, k))
        if not plural or not is_person(token) or unnamed or _is_other_noun(tokens, k):
            continue
        if token.lower_ == "refugees" and k and tokens[k - 1].lower_ in ("become", "became", "as", "becoming"):
            continue
        first = k
        while first > 0 and tokens[first - 1].tag_ in ("JJ", "NN", "NNP", "NNPS", "VBN", "HYPH", "POS"):
            first -= 1
        before = tokens[first - 1] if first > 0 else None
        if before is not None and (
            before.tag_ in ("DT", "PRP$", "CD", "WP$", "PDT") or before.lower_ in ("of", "like", "as")
        ):
            continue
        count = Count(2, None, "vague", token.text)
        yield _group(
            sentence, first, _with_body(sentence, k), head=k, count=count, kind="plural", number=sentence.span_of(k, k)
        )


def _suffers(tokens: tuple[Any, ...], k: int) -> bool:
    """'And others were wounded': the word stands at the head of a clause in the passive."""
    before = tokens[k - 1].lower_ if k else ""
    after = tokens[k + 1].lower_ if k + 1 < len(tokens) else ""
    return before in ("and", "while", ",", "") and after in ("were", "are", "was", "have", "had", "wounded", "injured")


def _headline_singulars(sentence: Sentence) -> Iterator[Group]:
    """'Child killed in blast', 'Boy killed, man injured': one person without an article, as headlines have it."""
    tokens = sentence.tokens
    for k, token in enumerate(tokens):
        if token.tag_ not in ("NN", "NNP") or token.lower_ not in ROLES or _is_other_noun(tokens, k):
            continue
        first = k
        while first > 0 and tokens[first - 1].tag_ in ("JJ", "NN", "NNP", "VBN", "HYPH"):
            first -= 1
        opens = (
            first == 0
            or tokens[first - 1].text in (",", "|", ":", ";", "-", "–")
            or tokens[first - 1].lower_ in ("and", "of", "killing")
        )
        if opens and token.lower_ not in ("people", "police", "staff", "personnel", "body", "death", "injury", "arrest"):
            yield _group(
                sentence,
                first,
                k,
                head=k,
                count=Count(1, 1, "exact", token.text),
                kind="article",
                number=sentence.span_of(k, k),
            )
