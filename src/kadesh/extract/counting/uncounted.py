"""Who is meant by a word that nothing counts: 'Omar Said', 'the driver', 'his son', 'all the rebels'."""

from collections.abc import Iterator, Sequence
from typing import Any

from kadesh.extract.counting.fullnames import NO_PERSONS, PARTICLES, names_other
from kadesh.extract.counting.group import Group, GroupKind, rules_place
from kadesh.extract.counting.links import Link
from kadesh.extract.counting.numbers import number_value
from kadesh.extract.counting.phrases import ROLES
from kadesh.extract.counting.rolls import count_names, start_of_names
from kadesh.extract.counting.those_before import are_those_before
from kadesh.extract.document import Sentence
from kadesh.model.count import Count

_NAMES = ("NNP",)
_TWO = 2
_DEFINITE = frozenset("the his her its their our my all".split())
PRONOUNS = frozenset(("he", "she"))
HIM = frozenset(("him", "her"))
_PLURAL_TAGS = frozenset(("NNS", "NNPS"))
_HEADED = frozenset("village district community ward clan council".split())
_BODIES = frozenset(
    "court office party department school hospital branch movement committee commission administration municipality police "
    "intelligence brigade battalion".split()
)
"""What somebody may be the head of: 'the head of the rebel court'."""
_NOBODY_KNOWN = frozenset("people police crew gang death body bodies victims dead deceased".split())
"""Of whom 'the' tells nothing: 'they buried the dead' counts nobody."""
_HURT = frozenset(("wounded", "injured"))
"""Adjectives that stand for many: 'doctors treated the wounded'."""


def person_of(sentence: Sentence, head: Any, *, links: Sequence[Link]) -> Group | None:
    """Return the person, or the few, that `head` tells of by name or as known; None where it names nobody."""
    if head.tag_ in _NAMES and (together := _named_together(sentence, head)) is not None:
        return together
    joined = [t for t in head.children if t.dep_ == "conj"]
    counted = [k.group for k in links if k.group.kind != "plural"]
    if any(not any(g.first <= t.i <= g.last for g in counted) for t in joined):
        return None  # unless whoever is joined to them is counted: 'the mayor and two guards'
    if head.lower_ in PRONOUNS | HIM:
        span = sentence.span_of(head.i, head.i)
        return Group(head.i, head.i, head.i, Count(1, 1, "exact", head.text), "article", "", span, span)
    if _is_of_people(sentence.tokens, head):
        return _known_by_people(sentence, head)
    if head.tag_ in _NAMES:
        return _named(sentence, head)
    return _known(sentence, head)


def _named_together(sentence: Sentence, head: Any) -> Group | None:
    """'Ali Nur and Omar Bek were killed': as many as are named one by one up to the last name of the list."""
    last = head
    while (further := max([last, *_joined(last)], key=lambda t: t.i)).i > last.i:
        last = further
    start = start_of_names(sentence.text, last.idx + len(last.text))
    first = sentence.token_at(sentence.span.start + start) if start is not None else last.i
    span = sentence.span_of(first, last.i)
    bodies = {t.lower_ for t in sentence.tokens[first : last.i + 1]} & NO_PERSONS
    if start is None or head.i < first or bodies or names_other(sentence, span):
        return None
    named = count_names(sentence.text[start : last.idx + len(last.text)])
    return Group(first, last.i, last.i, Count(named, named, "exact", last.text), "counted", "", span, span)


def _joined(name: Any) -> Iterator[Any]:
    """The names that the parse joins to one in a list, or to its years: 'Ali Nur, | Omar Bek |, 34 and | Said Tal'."""
    years = [t for t in name.children if t.tag_ == "CD"]
    return (t for of in (name, *years) for t in of.children if t.dep_ in ("conj", "appos") and t.tag_ in _NAMES)


def _is_of_people(tokens: Sequence[Any], head: Any) -> bool:
    """'Killings of ethnic Tutsis': some of a people, no person of that name."""
    return bool(head.i > 0 and tokens[head.i - 1].lower_ == "ethnic" and head.tag_.startswith("NN"))


def _known_by_people(sentence: Sentence, head: Any) -> Group:
    span = sentence.span_of(head.i - 1, head.i)
    number, some = sentence.span_of(head.i, head.i), Count(2, None, "vague", head.text)
    return Group(head.i - 1, head.i, head.i, some, "plural", head.lower_, span, number)


def _named(sentence: Sentence, head: Any) -> Group | None:
    """The name that ends at `head`, None if it names a place, a side or a body."""
    tokens = sentence.tokens
    first = head.i
    while first > 0 and tokens[first - 1].tag_ in ("NNP", "HYPH", "NN") and _is_of_name(tokens[first - 1]):
        first -= 1
    span = sentence.span_of(first, head.i)
    words = [t.lower_ for t in tokens[first : head.i + 1]]
    if set(words) & NO_PERSONS or not head.text[0].isupper() or names_other(sentence, span):
        return None
    office = first - 1 if first and tokens[first - 1].tag_ == "NN" and tokens[first - 1].lower_ in ROLES else first
    noun = next((w for w in (*words, tokens[office].lower_) if w in ROLES), _apposed(tokens, head.i))
    if office < first:
        while office and tokens[office - 1].tag_ == "NN":
            office -= 1  # 'community | leader Ali Nur'
        first = _with_side(sentence, office)
    if (several := _several(sentence, first, head=head)) is not None:
        return several
    span, number = sentence.span_of(first, head.i), sentence.span_of(head.i, head.i)
    return Group(first, head.i, head.i, Count(1, 1, "exact", head.text), "article", noun, span, number)


def _several(sentence: Sentence, first: int, *, head: Any) -> Group | None:
    """'12 | Karesh Vans | were killed': as many as the number before a name says, which nobody of that name is."""
    were = any(t.lower_ in ("were", "are", "have") for t in head.head.children)
    number = number_value(sentence.tokens[first - 1].text) if first and sentence.tokens[first - 1].tag_ == "CD" else None
    if not were or number is None or number < _TWO:
        return None
    told, span = sentence.span_of(first - 1, first - 1), sentence.span_of(first - 1, head.i)
    if any(m.span.overlaps(told) for m in sentence.times):
        return None  # 'on March | 12'
    return Group(
        first - 1, head.i, head.i, Count(number, number, "exact", sentence.tokens[first - 1].text), "bare", "", span, told
    )


def _with_side(sentence: Sentence, office: int) -> int:
    """The first token of 'Alpha commander' in 'Alpha commander Ali Nur', where a name of a side ends before the office."""
    end = sentence.span_of(office, office).start - 1
    named = next((m for m in sentence.sides if m.span.end == end), None)
    return office if named is None else sentence.token_at(named.span.start)


def _is_of_name(token: Any) -> bool:
    return bool(token.text[0].isupper()) or token.text in PARTICLES


def _apposed(tokens: Sequence[Any], k: int) -> str:
    """What the person was, as told behind the name: 'Omar Said, mayor of ...'."""
    if k + 2 < len(tokens) and tokens[k + 1].text == ",":
        return next((t.lower_ for t in tokens[k + 2 : k + 6] if t.lower_ in ROLES), "")
    return ""


def _heads(head: Any) -> bool:
    """'The district head', 'the village head': an office, not a part of the body."""
    if head.lower_ != "head":
        return False
    return any(t.lower_ in _HEADED for t in head.children if t.dep_ == "compound") or _headed(head) is not None


def _headed(head: Any) -> Any | None:
    """What somebody is told to be the head of: the court of 'the head of the rebel court'."""
    of = (c for t in head.children if t.dep_ == "prep" and t.lower_ == "of" for c in t.children)
    return next((c for c in of if head.lower_ == "head" and c.lower_ in _HEADED | _BODIES), None)


def _known(sentence: Sentence, head: Any) -> Group | None:
    """'The driver', 'his son', 'all the rebels': persons whom the report takes for known."""
    det = next((t for t in head.children if t.dep_ in ("det", "poss", "predet") and t.lower_ in _DEFINITE), None)
    if det is None:  # 'the clinic's | director'
        det = next((t for t in head.children if t.dep_ == "poss" and t.tag_ in ("NN", "NNP")), None)
    if (
        det is None
        or are_those_before(head, det)
        or (head.lower_ not in ROLES and not _heads(head))
        or head.lower_ in _NOBODY_KNOWN
    ):
        return None
    if head.lower_ in _HURT and head.dep_ not in ("dobj", "obj"):
        return None  # 'the injured were taken to hospital' tells of those counted before
    plural = head.tag_ in _PLURAL_TAGS or head.lower_ in _HURT
    if not plural and any(t.lower_ in ("were", "are") for t in head.head.children):
        return None  # one of two: 'the guard and his brother'
    first = min(det.i, head.left_edge.i)
    count = Count(2, None, "vague", head.text) if plural else Count(1, 1, "exact", det.text)
    number = sentence.span_of(head.i, head.i) if plural else sentence.span_of(det.i, det.i)
    kind: GroupKind = "plural" if plural else "article"
    body = _headed(head)  # whose 'the head of the rebel court' is, its court tells
    last = body.i if body is not None else head.i
    noun = "sultan" if head.lower_ == "emir" and rules_place(sentence, head.i) else head.lower_
    return Group(first, last, head.i, count, kind, noun, sentence.span_of(first, last), number)
