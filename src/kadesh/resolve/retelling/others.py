"""Whether two figures of one number are told of two groups: side by side, at two places, or further on in other words."""

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence

from kadesh.model.claim import Claim, Toll
from kadesh.model.where import Where
from kadesh.resolve.retelling.headlines import is_of_one_noun, opens_report
from kadesh.resolve.retelling.stage import find_sentences

_ANEW = re.compile(
    r"(?:(?:hours |minutes )?later(?: (?:in|on|that|the same) (?:the )?\w+)?,? "
    r"(?=an?\b|the\b|another\b|two\b|\w+ (?:men|gunmen|fighters|rebels)\b)"
    r"|in (?:a separate|another|a second|a different|a similar) (?:\w+ )?"
    r"(?:attack|incident|raid|ambush|blast|strike|case|assault)\b"
    r"|separately\b|elsewhere\b)",
    re.IGNORECASE,
)
"""What opens a sentence that tells of another deed."""
_OPENING = 80
_ANOTHER = re.compile(
    r"\b(?P<which>another|an? (?:second|third|fourth|fifth|sixth)|the (?:second|third|fourth|fifth|other))\s"
    r"(?:[\w-]+\s){0,3}?(?:bomb(?:er|ing)?|blast|explosion|attack|strike|airstrike|raid|shell|rocket|ambush|shooting)\b",
    re.IGNORECASE,
)
"""Within a sentence, before who came to harm by it: 'a second car bomb went off in Arda, killing three'."""
_JOINT = r"\s*(?:,|,?\s*\band\b)\s*"
_WORDS = r"(?:\s(?!(?:were|was|are|had|have|has|died|fell|killed|hurt|wounded|injured|including|among|of|and)\b)[\w’'-]+)"
_NUMBER = r"(?:\d[\d,]*|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
_BESIDE = re.compile(rf"{_JOINT}|{_WORDS}{{0,4}}{_JOINT}(?:{_NUMBER}{_WORDS}{{1,4}}{_JOINT}){{1,2}}")
"""Between two of one list: 'two clerks | and | two nurses', 'two clerks | in a mill, nine boys and | two nurses'."""
_COMMA = 2
"""Characters of a comma between two groups that are told side by side."""
_FAR = 200
"""Characters between two tellings of which the second does not go on with the first."""
_FEW = range(2, 10)
"""So few are told of two places by chance."""
_FINE = frozenset(("site", "town", "district", "area"))
_AGED = re.compile(r"\b(\d{1,3})[- ]years?[- ]old\b|\baged (\d{1,3})\b", re.IGNORECASE)
"""'A 43-year-old man', 'a clerk aged 30'."""


def are_others(a: Toll, b: Toll) -> bool:
    """Return whether two tolls of one outcome and number count two groups of people."""
    return _are_listed(a, b) or _are_of_two_ages(a, b) or _are_told_anew(a, b)


def _are_of_two_ages(a: Toll, b: Toll) -> bool:
    """Whether one person is of another age than the other: 'a 43-year-old man' is not 'a 33-year-old man'."""
    if not a.count.low == a.count.high == b.count.low == b.count.high == 1:
        return False
    x, y = (_AGED.findall(t.victims.words or "") for t in (a, b))
    return len(x) == len(y) == 1 and x != y


def find_told_anew(claims: Sequence[Claim], text: str) -> dict[str, int]:
    """Return where the sentence begins of each toll whose sentence opens with another deed: 'Later a convoy was hit'.

    Of a few whom 'a second bomb' harmed, where that is told, unless it was told of them before.
    """
    starts, found = find_sentences(text), dict[str, int]()
    named = set[tuple[object, ...]]()
    for toll in sorted((c for c in claims if isinstance(c, Toll)), key=lambda t: (t.evidence.start, t.id)):
        at = starts[max(0, bisect_right(starts, toll.evidence.start) - 1)] if starts else 0
        other = next(iter(reversed(list(_ANOTHER.finditer(text, at, toll.evidence.end)))), None)
        if _ANEW.match(text[at : at + _OPENING].lstrip(' \n"“')):
            found[toll.id] = at
        elif other is not None and toll.count.low in _FEW:
            which = (other["which"].lower().split()[-1], toll.outcome, toll.count.low)
            found |= {} if which in named else {toll.id: other.start()}
            named.add(which)
    return found


def is_another(a: Toll, b: Toll, anew: Mapping[str, int]) -> bool:
    """Return whether the later of two is told of another deed; what the title tells as well has to be of its day."""
    first, second = sorted((a, b), key=lambda t: t.evidence.start)
    if second.id not in anew or first.evidence.start >= anew[second.id] or _may_tell_again(first, second):
        return False
    x, y = first.when, second.when
    if x.first is None or x.last is None or y.first is None or y.last is None:
        return not opens_report(first)
    return not opens_report(first) or x.first > y.last or y.first > x.last


def _may_tell_again(first: Toll, second: Toll) -> bool:
    """Whether somebody else is cited for the later of two than for the first."""
    return second.source is not None and first.source is not None and second.source != first.source


def names_of(where: Where) -> frozenset[str]:
    """Return the words of a place that are names: of 'the outskirts of Homs city' that is Homs."""
    return frozenset(w.lower() for w in (where.words or "").replace("-", " ").split() if w[:1].isupper())


def _are_listed(a: Toll, b: Toll) -> bool:
    """Whether two groups of one number are told side by side: 'two women and two children', 'two clerks, two nurses'."""
    first, second = sorted((a, b), key=lambda t: t.evidence.start if t.victims.span is None else t.victims.span.start)
    x, y = first.victims.span, second.victims.span
    vague = "vague" in (a.count.quantifier, b.count.quantifier)
    if x is None or y is None or x.end > y.start or a.outcome != b.outcome or vague:
        return False
    wholes = (t.evidence for t in (a, b) if t.evidence.start <= x.start and y.end <= t.evidence.end)
    beside = any(_BESIDE.fullmatch(w.quote, x.end - w.start, y.start - w.start) for w in wholes)
    return beside or y.start - x.end <= _COMMA


def _are_told_anew(a: Toll, b: Toll) -> bool:
    """Whether others are told of further on: few at another place, or any by another noun,
    at another place, on another day and by another voice.

    'Two clerks were shot in Arda. [...] A nurse saw two bodies by the bridge of Bol.' A title calls people as it likes.
    """
    first, second = sorted((a, b), key=lambda t: t.evidence.start)
    if second.evidence.start - first.evidence.end < _FAR:
        return False
    if opens_report(first):
        return len({a.victims.side, b.victims.side} - {None}) > 1 and _are_few_apart(a, b)
    if is_of_one_noun(a, b):
        return _are_few_apart(a, b)
    return all(x != y for x, y in zip(_setting(a), _setting(b), strict=True))


def _setting(toll: Toll) -> tuple[object, ...]:
    """Where and when people came to harm, and who says so."""
    return toll.where.words, (toll.when.first, toll.when.last), toll.source


def _are_few_apart(a: Toll, b: Toll) -> bool:
    """Whether a few are told of two places by name, of which one at least is told with them."""
    x, y = a.where, b.where
    few = a.count.low in _FEW and "vague" not in (a.count.quantifier, b.count.quantifier)
    if not few or not {x.precision, y.precision} <= _FINE or "stated" not in (x.basis, y.basis):
        return False
    one = x.place is not None and y.place is not None and x.place.id == y.place.id
    here, there = names_of(x), names_of(y)
    return not one and bool(here and there) and not here & there
