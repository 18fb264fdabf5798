"""Counts in running text: 'at least 13', 'nearly half a million', 'dozens of', 'no', with their bounds."""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from kadesh.extract.counting.countforms import COUNT, NUMBER_WORDS, VAGUE
from kadesh.extract.counting.lookalikes import find_lookalikes, lookalike_over
from kadesh.extract.counting.numbers import SCALES, number_value
from kadesh.extract.counting.remainders import Remainder, find_remainders
from kadesh.model.count import Count, Quantifier
from kadesh.model.span import Span

Bound = Literal["at-least", "at-most", "about"]

_WORD = re.compile(r"[A-Za-z]+|\d")
_CHANGE = re.compile(
    r"\b(?:rose|risen|rising|increas\w+|climb\w+|jump\w+|revis\w+|rais\w+|went|up|dropp\w+|fell|fallen|updat\w+|lower\w+)\b[^.]{0,60}\bfrom\s+$",
    re.I,
)


_ROSE = re.compile(r"\b(?:gone|went|going|goes|risen|rose|rises|climbed|jumped|shot|moved)\s+$", re.IGNORECASE)
_REVISED = re.compile(r"\b(?:revis|updat|adjust|correct)(?:e|es|ed|ing)\s(?:[\w’'-]+\s){0,6}$", re.IGNORECASE)
"""Before 'up to' it tells of a figure that rose, not of a bound."""


_HANDED = re.compile(
    r"\b(?:hand(?:s|ed|ing)?|turn(?:s|ed|ing)?|sign(?:s|ed|ing)?|pass(?:es|ed|ing)?|r[au]n|running"
    r"|st(?:ands?|ood)|standing|be(?:nds?|nt)|lean(?:s|ed|ing)?|kn(?:eel(?:s|ing)?|elt)|w(?:eeps?|eeping|ept)"
    r"|pray(?:s|ed|ing)?|mourn(?:s|ed|ing)?|stepp?(?:s|ed|ing)?|stumbl(?:es?|ed|ing)|dr(?:ives?|ove)|driving)\s+$",
    re.IGNORECASE,
)
"""Verbs to which an 'over' belongs: 'handed over three hostages', 'stood over three bodies'."""


@dataclass(frozen=True, order=True)
class CountMention:
    """A count in a text: `span` with its quantifier ('at least 13'), `number` the bare number ('13'), what it says."""

    span: Span
    number: Span
    count: Count


@lru_cache(maxsize=4096)
def find_counts(text: str) -> tuple[CountMention, ...]:
    """Return the counts in `text`, in order, without dates, clock times, ages, measures, money and names of units.

    What is counted is for the caller to see: "five vehicles" is a count too. Offsets are into `text`.

    >>> [(m.count.words, m.count.low, m.count.high) for m in find_counts("At least 13 died on Feb. 3 and dozens fled")]
    [('At least 13', 13, None), ('dozens', 24, None)]
    """
    mentions: list[CountMention] = []
    start, last = 0, _last_number(text)
    match = COUNT.search(text) if last >= 0 else None
    lookalikes = find_lookalikes(text) if match else []
    left = find_remainders(text) if match else []
    while match:
        rest = next((r for r in left if match.start() < r.end and r.start < match.end()), None)
        found, start = _read_rest(text, rest) if rest else _read_match(text, match, lookalikes=lookalikes)
        mentions += found
        match = COUNT.search(text, start) if start <= last else None
    return tuple(mentions)


def _read_rest(text: str, rest: Remainder) -> tuple[list[CountMention], int]:
    """Twelve of 'all but two of the 14', nothing of 'all but two'; and where to go on."""
    if rest.left is None:
        return [], rest.end
    span, number = Span(rest.start, rest.number[1]), Span(*rest.number)
    return [CountMention(span, number, Count(rest.left, rest.left, "exact", text[span.start : span.end]))], rest.end


def _last_number(text: str) -> int:
    """Where the last word or figure stands that a count may be made of, -1 without any: behind it none is looked for."""
    return max((m.start() for m in _WORD.finditer(text) if m[0].lower() in NUMBER_WORDS or m[0].isdigit()), default=-1)


def count_of_article(words: str = "a") -> Count:
    """Return the count of one person named with an article: 'a soldier', 'an officer'."""
    return Count(1, 1, "exact", words)


def count_of_plural(words: str = "") -> Count:
    """Return the count of a plural without a number ('soldiers were killed'): two or more."""
    return Count(2, None, "vague", words)


def _read_match(text: str, match: re.Match[str], *, lookalikes: list[tuple[int, int]]) -> tuple[list[CountMention], int]:
    """The mentions of one match and where to go on."""
    group = next(name for name in ("vague", "couple", "none", "low") if match[name])
    at = match.start(group)
    end = match.end(group)
    hit = lookalike_over(lookalikes, start=at, end=end)
    if hit:
        return [], max(hit[1], match.start() + 1)
    if group == "vague":
        return [_mention(match, end=end, group=group, count=_vague_count(match))], end
    if group == "couple":
        return [_mention(match, end=end, group=group, count=Count(2, 2, "exact"))], end
    if group == "none":
        return [_mention(match, end=end, group=group, count=Count(0, 0, "exact"), start=at)], end
    return _read_number(text, match, lookalikes=lookalikes)


def _read_number(text: str, match: re.Match[str], *, lookalikes: list[tuple[int, int]]) -> tuple[list[CountMention], int]:
    low = number_value(match["low"])
    high_end = match.end("high")
    if low is None:
        return [], match.end("low")
    if match["high"] and not lookalike_over(lookalikes, start=match.start("high"), end=high_end):
        bounds = _range_bounds(text, match)
        if bounds:
            about = bool(match["about"] or match["also"])
            count = Count(bounds[0], bounds[1], "about" if about else "range")
            span = _mention(match, end=high_end, group="low", count=count)
            return [CountMention(span.span, Span(match.start("low"), high_end), span.count)], high_end
    end = match.end("low")
    after = match["after"] if match["after"] and not match["high"] else None
    if after:
        end = match.end("after")
    if match["between"]:
        return [_mention(match, end=end, group="low", count=Count(low, low), start=match.start("low"))], end
    bound = _bound(match, after)
    start = match.start("low") if bound is None and (match["least"] or match["most"]) else None
    return [_mention(match, end=end, group="low", count=_bounded(low, bound=bound), start=start)], end


def _range_bounds(text: str, match: re.Match[str]) -> tuple[int, int] | None:
    """Both ends of '3-4 million', 'between 20 and 30', 'two or three'; None where the two are figures of their own."""
    join, raw_low, raw_high = match["join"].strip().lower(), match["low"], match["high"]
    if join == "and" and not match["between"]:
        return None
    if join == "to" and _CHANGE.search(text[max(0, match.start() - 90) : match.start()]):
        return None
    low, high = number_value(raw_low), number_value(raw_high)
    if low is not None and high is not None:
        scaled = low * _scale_of(raw_high)
        low = scaled if low < scaled < high and _scale_of(raw_low) == 1 else low
    return (low, high) if low is not None and high is not None and low < high else None


def _scale_of(words: str) -> int:
    """What the last word multiplies by, as in '3-4 million', and 1 where it is no such word."""
    last = re.split(r"[\s\d]", words.lower())[-1]
    return SCALES.get(last, 1)


def _bound(match: re.Match[str], after: str | None) -> Bound | None:
    if (match["least"] and not _is_handed_over(match)) or (after and re.search(r"more|\+|plus", after)):
        return "at-least"
    before = match.string[max(0, match.start() - 60) : match.start()]
    if match["most"] and (_ROSE.search(before) or (match["most"].lower() == "up to" and _REVISED.search(before))):
        return None
    if match["most"] or (after and re.search(r"fewer|less", after)):
        return "at-most"
    return "about" if match["about"] or match["also"] or after else None


def _is_handed_over(match: re.Match[str]) -> bool:
    """'Handed over three hostages' bounds nothing: 'over' belongs to the verb."""
    return (
        match["least"].lower() == "over"
        and _HANDED.search(match.string[max(0, match.start() - 12) : match.start()]) is not None
    )


def _bounded(number: int, *, bound: Bound | None) -> Count:
    if bound == "at-least":
        return Count(number, None, "at-least")
    if bound == "at-most":
        return Count(None, number, "at-most")
    return Count(number, number, bound or "exact")


def _vague_count(match: re.Match[str]) -> Count:
    """'hundreds' is 200 or more; 'up to several dozen' sets no lower bound that one could name, and stays vague."""
    words = " ".join(match["vague"].lower().split())
    plain = words.removeprefix("many ").removeprefix("several ") if " of " in words else words
    if plain in VAGUE:
        return Count(VAGUE[plain], None, "vague")
    if "number" in words:
        return Count(3, None, "vague")
    scaled = [number_value(word.rstrip("s")) or 1 for word in words.split() if word not in ("several", "a", "few", "many")]
    factor = 1
    for scale in scaled:
        factor *= scale
    return Count((2 if words.endswith("s") else 3) * factor, None, "vague")


def _mention(match: re.Match[str], *, end: int, group: str, count: Count, start: int | None = None) -> CountMention:
    begin = match.start() if start is None else start
    number_end = min(end, match.end(group))
    words = match.string[begin:end]
    quantifier: Quantifier = count.quantifier
    return CountMention(
        Span(begin, end), Span(match.start(group), number_end), Count(count.low, count.high, quantifier, words)
    )
