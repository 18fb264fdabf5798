"""Numbers for words: what a rule takes a count to be, and the line that says so."""

from typing import NamedTuple

from kadesh.model.count import Count


class Reading(NamedTuple):
    """Low and high of a count under a rule that needs numbers, and a line on how, empty if nothing was done to it."""

    low: int
    high: int
    line: str = ""


def read_stated(count: Count) -> Reading | None:
    """Return the stated bounds, an open end closed at the other bound; None if the words set none.

    >>> read_stated(Count(40, None, "at-least"))
    Reading(low=40, high=40, line='40 or more counts as 40')
    """
    if count.low is None and count.high is None:
        return None
    low = count.low if count.low is not None else count.high or 0
    high = count.high if count.high is not None else low
    closed = f"{count.text} counts as {low:,}" if count.low is None or count.high is None else ""
    return Reading(low, high, closed)


def read_acled(count: Count, *, large: bool) -> Reading | None:
    """Return one conservative number by ACLED's rule; None if the words set no bound.

    'tens' is 10, 'dozens' 12, 'hundreds' 100; another vague word ('several', 'some') 10 in a large event, else 3.

    >>> read_acled(Count(24, None, "vague", "dozens"), large=False)
    Reading(low=12, high=12, line='dozens counts as 12')
    """
    if count.quantifier == "vague" and "thousand" not in count.words.lower():
        number = _vague(count.words.lower(), large=large)
        return Reading(number, number, f"{count.words or count.text} counts as {number}")
    stated = read_stated(count)
    return Reading(stated.low, stated.low, stated.line) if stated else None


def _vague(words: str, *, large: bool) -> int:
    for word, number in (("hundreds", 100), ("dozens", 12), ("dozen", 12), ("scores", 40), ("tens", 10)):
        if word in words.split():
            return number
    return 10 if large else 3
