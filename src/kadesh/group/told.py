"""What single sentences of a report tell, by which two of them may be held to tell of one event: days, things hit, names."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate

from kadesh.group.turns import words_like, words_that

_NAME = re.compile(r"\b[A-Z][\w'-]{3,40}")
_NUMBER = re.compile(r"\b\d{2,9}\b")
_YEAR = re.compile(r"(?:19|20)\d\d")
_HAD = re.compile(r"\bhad (?:been )?\w{1,30}ed\b")
_OF_THEM = re.compile(
    r"\b(?:among|(?:most |many |some )?of|all|included?|including) "
    r"(?:(?:the|those|all|them|his|its|\w{3,12}'s) )?(?:\w{1,30} )?"
    r"(?:dead|killed|victims|wounded|injured|casualties|fatalities|slain|martyrs|them)\b"
    r"|\b(?:the|those|their) (?:victims|dead|wounded|injured|bodies|casualties|fatalities|deaths)\b|\b(?:death )?toll\b",
    re.IGNORECASE,
)
"""'Two women were among the dead' points back to dead who were told of before."""
_HARMED = re.compile(r"\b(?:kill|wound|injur|d(?:ied|ead)\b|dying|lost\b|hurt\b|slain\b|perish|martyr)", re.IGNORECASE)
_COUNTED = re.compile(
    r"\b(?:\d{1,9}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w{3,6}teen|twenty|thirty|forty|fifty|"
    r"dozens?|scores|hundreds?)\b",
    re.IGNORECASE,
)
RARE = 4
"""A name that a report gives more often tells nothing of which event a sentence is about."""
MANY_NAMES = 3.0


@dataclass(frozen=True)
class Telling:
    """What one sentence tells: words for days, what was hit and with what, names, numbers, and what it points back to."""

    days: frozenset[str]
    objects: frozenset[str]
    names: frozenset[str]
    numbers: frozenset[str]
    of_them: bool
    had: bool
    deed: bool


@dataclass(frozen=True)
class Tellings:
    """What each sentence of a text tells; `starts` says where the sentences begin."""

    text: str
    starts: Sequence[int]

    @cached_property
    def _known(self) -> dict[int, Telling]:
        return {}

    @cached_property
    def _names(self) -> Counter[str]:
        return Counter(_NAME.findall(self.text))

    @cached_property
    def _dated(self) -> tuple[int, ...]:
        """How many sentences before each one have a word for a day."""
        days = words_that("day")
        ends = (*self.starts[1:], len(self.text))
        found = (days.search(self.text, start, end) is not None for start, end in zip(self.starts, ends, strict=True))
        return (0, *accumulate(found))

    def of(self, number: int) -> Telling:
        """Return what one sentence tells."""
        if number not in self._known:
            end = self.starts[number + 1] if number + 1 < len(self.starts) else None
            self._known[number] = _tell(self.text[self.starts[number] : end])
        return self._known[number]

    def rare_names(self, one: int, other: int) -> float:
        """Return how many names that stand nearly nowhere else two sentences share: 0 none, 1 three or more."""
        shared = self.of(one).names & self.of(other).names
        return min(MANY_NAMES, sum(self._names[name] <= RARE for name in shared)) / MANY_NAMES

    def tells_a_day_between(self, one: int, other: int) -> bool:
        """Return whether a sentence behind `one` and before `other` has a word for a day."""
        return self._dated[other] > self._dated[one + 1]


def compare_tellings(tellings: Tellings, one: int, other: int) -> Iterator[str]:
    """Yield the rows of the table of weights that hold of two sentences, the second standing farther on.

    >>> text = "A bomb hit the market on Monday. Two women were among the dead of the bomb."
    >>> list(compare_tellings(Tellings(text, (0, 33)), 0, 1))
    ['objects same', 'of the dead', 'of the dead of the deed']
    """
    a, b = tellings.of(one), tellings.of(other)
    if b.days:
        yield "day told"
    if a.days and b.days:
        yield f"day told, {'the same' if a.days & b.days else 'another'}"
    if tellings.tells_a_day_between(one, other):
        yield "day told between"
    if a.objects and b.objects:
        yield f"objects {'same' if a.objects & b.objects else 'other'}"
    if b.of_them:
        yield "of the dead"
        if b.deed:
            yield "of the dead of the deed"
    if a.numbers & b.numbers:
        yield "number same"
    if b.had:
        yield "had been"


def _tell(sentence: str) -> Telling:
    numbers = (n for n in _NUMBER.findall(sentence) if not _YEAR.fullmatch(n))
    return Telling(
        _lower(words_that("day").findall(sentence)),
        frozenset(word.replace(" ", "") for word in _lower(words_like("object").findall(sentence))),
        frozenset(_NAME.findall(sentence[1:])),
        frozenset(numbers),
        of_them=any(not _is_of_its_own(sentence, m) for m in _OF_THEM.finditer(sentence)),
        had=_HAD.search(sentence) is not None,
        deed=words_that("deed").search(sentence) is not None,
    )


def _is_of_its_own(sentence: str, match: re.Match[str]) -> bool:
    """Whether 'among them' speaks of people counted before it in the same sentence, and of nobody told before."""
    before = sentence[: match.start()]
    them = match.group().lower().endswith("them")
    return them and _HARMED.search(before) is not None and _COUNTED.search(before) is not None


def _lower(words: Sequence[str]) -> frozenset[str]:
    return frozenset(word.lower() for word in words)
