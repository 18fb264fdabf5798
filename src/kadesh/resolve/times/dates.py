"""What days a time expression means, counted from the day of publication where it must be."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import lru_cache

from kadesh.model.when import When
from kadesh.resolve.times import stretch_forms
from kadesh.resolve.times.days import Clock

_TABLE = (*stretch_forms.POINT_FORMS, *stretch_forms.FORMS)
_FORMS = tuple((re.compile(source, re.IGNORECASE), read) for source, read in _TABLE)
_PREFIX = re.compile(
    r"(?:(?P<since>(?:ever\s+)?since)(?:\s+at\s+least)?|(?P<end>(?:by|until|till|before|no\s+later\s+than)\s+the\s+end\s+of)"
    r"|(?P<until>by|until|till|before|no\s+later\s+than|up\s+to)|(?P<onward>from|starting(?:\s+on)?|beginning(?:\s+on)?)"
    r"|on|in|during|at|throughout|of|over|for|around|about|as\s+of|earlier|earlier\s+on|later|later\s+on"
    r"|(?:the\s+|on\s+the\s+|in\s+the\s+)?(?:early\s+)?(?:hours|morning|afternoon|evening|night|eve)\s+(?:of|on)|at\s+\w{4,8}\s+on"
    r"|early|late|early\s+on|late\s+on|overnight\s+on)\s+",
    re.IGNORECASE,
)
_CLOCK = re.compile(
    r"\b(?:(?:\d{1,2}(?:[:.]\d\d)? ?(?:[ap]\.?m\.?|GMT|o.clock)"
    r"|(?:[01]\d|2[0-4])[:.]?[0-5]\d ?hours)"
    r"|noon|midnight|dawn|sunset|nightfall) (?:on |of )?"
)
"""The hour of a deadline, before its day; '48 hours' are a length."""
_DOTTED = re.compile(r"(?<=[a-z])\.\s(?=\d)")
"""'April. 2': a stop behind a month's full name."""
_EDGE = re.compile(r"(?:(?:the\s+)?mid(?:dle\s+of|\b)|(?P<end>the\s+(?:very\s+)?end\s+of))[\s-]", re.IGNORECASE)
_MONTH_PART, _MIDDLE = 11, 15
_ONWARD = re.compile(r"\s+(?:on|onwards?)$", re.IGNORECASE)


def resolve_time(words: str, published: date | None, *, anchor: date | None = None) -> When:
    """Return the days that `words` mean in a report of the day `published`, or the words alone where none can be told.

    A weekday is the latest one up to the day of publication; a month without a year the latest not after it; "since X"
    runs from X to the day of publication and is `open`. "The same day", "three days later" need `anchor`, the day
    spoken of before. 07/02/2020 stays unknown: it is a day in February or in July. "By" and "until" a day set the last
    day only, "by the end of the month" and "within 48 hours" name that day.

    >>> resolve_time("on Monday", date(2020, 2, 7)).text
    '2020-02-03'
    >>> resolve_time("on Monday", None).text
    'day unknown'
    """
    return _resolve(words, Clock(published, anchor))


def resolve_deadline(words: str, published: date | None) -> When:
    """Return the day until which something is demanded: weekdays and days without a year are the next to come.

    How long there is counts from publication.

    >>> resolve_deadline("by Friday", date(2020, 2, 5)).text
    '2020-02-07'
    >>> resolve_deadline("48 hours", date(2020, 2, 5)).text
    '2020-02-07'
    """
    clock = Clock(published, ahead=True)
    found = _resolve(_CLOCK.sub("", words), clock)
    return replace(found if found.known else _resolve(f"within {words}", clock), words=words)


@lru_cache(maxsize=1024)
def _resolve(words: str, clock: Clock) -> When:
    plain = _DOTTED.sub(" ", " ".join(words.split()).strip(" ,.;:()"))
    try:
        found = _read(plain, clock) or _read_prefixed(plain, clock)
    except (ValueError, OverflowError):  # outside the calendar, as "999 years ago" in the year 900
        found = None
    return replace(found, words=words) if found else When(words=words)


def _read(plain: str, clock: Clock) -> When | None:
    known = _form_of(plain)
    return known[0](known[1], clock) if known else None


@lru_cache(maxsize=1024)
def _form_of(plain: str) -> tuple[Callable[[re.Match[str], Clock], When | None], re.Match[str]] | None:
    """The form of a time and how it fits: alike in every report, whenever it was published."""
    return next(((read, match) for form, read in _FORMS if (match := form.fullmatch(plain))), None)


def _read_prefixed(plain: str, clock: Clock, *, depth: int = 0) -> When | None:
    match = _PREFIX.match(plain)
    if not match or depth > 2:
        return None
    rest = plain[match.end() :]
    if match["since"] and rest.lower() == "then":
        return When(clock.anchor, clock.published, "open", "antecedent") if clock.anchor else None
    onward = match["onward"] and _ONWARD.search(rest)
    rest = rest[: onward.start()] if onward else rest
    found = _read(rest, clock) or _read_prefixed(rest, clock, depth=depth + 1)
    if not found:
        return None
    if match["since"] or onward:
        return _since(_begin_at(rest, found), clock)
    if match["end"]:
        return When(found.last, found.last, "day", found.basis)
    return _until(found, clock) if match["until"] else found


def _begin_at(words: str, found: When) -> When:
    """'Since mid-June' begins with the middle of the month, 'since the end of June' with its end."""
    edge = _EDGE.match(words)
    if edge is None or found.first is None or found.last is None or (found.last - found.first).days > _MONTH_PART:
        return found
    return replace(found, first=found.last if edge["end"] else found.first.replace(day=_MIDDLE))


def _since(found: When, clock: Clock) -> When | None:
    """From the first day on; up to publication, where that is known. A start after publication is none of the past."""
    if clock.published and found.first and found.first > clock.published:
        return None
    return When(found.first, clock.published, "open", found.basis)


def _until(found: When, clock: Clock) -> When:
    """A deadline names its day; looking back, 'by Friday' says only that it was no later."""
    return found if clock.ahead else When(None, found.last, "open", found.basis)
