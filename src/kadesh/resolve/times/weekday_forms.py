"""Times that name a weekday, or a day or night counted from the day of publication: the visible table of their forms."""

import re
from datetime import timedelta

from kadesh.model.when import When
from kadesh.resolve.times.days import WEEKDAYS, Clock, one_day, some_days, week_of, weekday_after, weekday_before
from kadesh.resolve.times.grammar import DAY, NIGHT, PART, Form, W

_HOUR = (
    rf"(?:(?:early|late|earlier|later)(?:\s+on)?\s+|(?:at|around|before|after|by)\s+{PART}\s+(?:on\s+)?"
    rf"|(?:the\s+)?(?:early\s+)?(?:{PART}|hours)\s+(?:of|on)\s+|(?:the\s+)?early\s+(?:{PART}|hours)\s+(?:of|on)\s+|{PART}\s+(?:on\s+)?)"
)
_SUFFIX = rf"(?:['’]s)?(?:,?\s+(?:early\s+|late\s+)?(?:(?:at|around|in\s+the|before|after)\s+)?(?:early\s+|late\s+)?{PART})?"
_NO_PAPER = r"(?!\s+(?:times|telegraph|express|mail|herald|mirror|tribune)\b)"
_WHICH_DAY = r"(?:(?P<which>last|next|this|this\s+past|the\s+past|past|this\s+coming|coming)\s+)?"
_LATE = r"(?:(?:early|late|earlier|later)\s+)?"


def _weekday(match: re.Match[str], clock: Clock) -> When | None:
    """The latest up to publication; 'last' leaves that day out, 'next' looks ahead, 'this' stays within the week."""
    if not clock.published:
        return None
    number, which = WEEKDAYS.index(match["w"].lower()), " ".join((match["which"] or "").lower().split())
    if which in ("next", "this coming", "coming") or (clock.ahead and not which):
        return one_day(weekday_after(clock.published, number, strictly=bool(which)), "weekday")
    if which == "this":
        return one_day(week_of(clock.published)[0] + number * DAY, "weekday")
    return one_day(weekday_before(clock.published, number, strictly=bool(which)), "weekday")


def _weekday_of_week(match: re.Match[str], clock: Clock) -> When | None:
    if not clock.published:
        return None
    weeks = {"last": -1, "this": 0, "next": 1}[match["which"].lower()]
    monday = week_of(clock.published)[0] + timedelta(weeks=weeks)
    return one_day(monday + WEEKDAYS.index(match["w"].lower()) * DAY, "weekday")


def _anchored_weekday(match: re.Match[str], clock: Clock) -> When | None:
    if not clock.anchor:
        return None
    number = WEEKDAYS.index(match["w"].lower())
    turn = weekday_after if match["which"].lower() == "following" else weekday_before
    return one_day(turn(clock.anchor, number, strictly=True), "antecedent")


def _weekdays(match: re.Match[str], clock: Clock) -> When | None:
    if not clock.published:
        return None
    last = weekday_before(clock.published, WEEKDAYS.index(match["w2"].lower()))
    if clock.ahead:
        last = weekday_after(clock.published, WEEKDAYS.index(match["w2"].lower()))
    first = weekday_before(last, WEEKDAYS.index(match["w"].lower()))
    return some_days(first, last, basis="weekday")


def _overnight_weekday(match: re.Match[str], clock: Clock) -> When | None:
    """The night that began on that day; the one that ended on it where the report came out that same day."""
    if not clock.published:
        return None
    day = weekday_before(clock.published, WEEKDAYS.index(match["w"].lower()))
    first = day - DAY if day == clock.published else day
    return some_days(first, first + DAY, basis="weekday")


def _night_into(match: re.Match[str], clock: Clock) -> When | None:
    """'Overnight into Thursday': the night that ended on that day."""
    if not clock.published:
        return None
    day = weekday_before(clock.published, WEEKDAYS.index(match["w"].lower()))
    return some_days(day - DAY, day, basis="weekday")


def today(_: re.Match[str], clock: Clock) -> When | None:
    """Return the day of publication."""
    return one_day(clock.published, "published")


def _by_days(match: re.Match[str], clock: Clock) -> When | None:
    """Yesterday, tomorrow, last night, the day before yesterday."""
    if not clock.published:
        return None
    words = match[0].lower()
    days = 2 if re.match(r".*\bday\b", words) else 1
    return one_day(clock.published + (days if "tomorrow" in words else -days) * DAY, "relative")


def _overnight(_: re.Match[str], clock: Clock) -> When | None:
    return some_days(clock.published - DAY, clock.published, basis="relative") if clock.published else None


def _weekend(match: re.Match[str], clock: Clock) -> When | None:
    if not clock.published:
        return None
    which = (match["which"] or "").lower()
    saturday = weekday_before(clock.published, 5)
    if which == "last" and clock.published - saturday < 2 * DAY:
        saturday -= 7 * DAY
    if which in ("this", "this coming", "coming", "next") or clock.ahead:
        saturday = week_of(clock.published)[0] + (12 if which == "next" else 5) * DAY
    return some_days(saturday, saturday + DAY, basis="relative")


_DEEDS = (
    "violence|attacks?|clashes|fighting|raids?|strikes?|bombings?|shootings?|riots?|unrest|bloodshed|massacre|protests?|offensive"
    "|assault|ambush|blasts?|killings?"
)
"""'Weekend violence'."""
FORMS: tuple[Form, ...] = (
    (
        (
            rf"(?:between|from)\s+(?:(?:late|early)\s+)?(?P<w>{W})(?:\s+{PART})?\s+(?:and|to|until|through)\s+"
            rf"(?:(?:late|early)\s+)?(?P<w2>{W})(?:\s+{PART})?"
        ),
        _weekdays,
    ),
    (
        (
            rf"(?:overnight\s+(?:on\s+|from\s+)?|{NIGHT}|(?:late|early)\s+(?:on\s+)?)?(?P<w>{W})(?:\s+night)?"
            rf"(?:\s?[-–]\s?|\s+(?:and\s+)?(?:to|into|and)\s+)(?:(?:late|early)\s+)?(?P<w2>{W})(?:\s+{PART})?"
        ),
        _weekdays,
    ),
    (rf"overnight\s+(?:on\s+)?(?P<w>{W})", _overnight_weekday),
    (rf"overnight\s+(?:in)?to\s+(?P<w>{W})", _night_into),
    (rf"(?P<w>{W})\s+overnight", _overnight_weekday),
    (rf"(?P<w>{W})(?:\s+of)?\s+(?P<which>last|this|next)\s+week", _weekday_of_week),
    (rf"(?P<which>last|this|next)\s+week\s+on\s+(?P<w>{W})", _weekday_of_week),
    (rf"the\s+(?P<which>previous|following)\s+(?P<w>{W})", _anchored_weekday),
    (rf"{_HOUR}?{_WHICH_DAY}(?P<w>{W}){_NO_PAPER}{_SUFFIX}", _weekday),
    (rf"{_LATE}today(?:['’]s)?|{_HOUR}today", today),
    (rf"(?:earlier\s+|late\s+|later\s+)?this\s+(?:early\s+)?{PART}(?:['’]s)?|tonight", today),
    (r"the\s+day\s+(?:before\s+yesterday|after\s+tomorrow)", _by_days),
    (rf"{_HOUR}?(?:yesterday|tomorrow){_SUFFIX}|(?:late\s+|midnight\s+)?last\s+(?:night|evening)", _by_days),
    (r"overnight", _overnight),
    (r"(?:the\s+|this\s+past\s+|(?P<which>last|this|next|this\s+coming|coming)\s+)weekend(?:['’]s)?", _weekend),
    (rf"weekend(?P<which>(?!))?(?=\s+(?:of\s+)?(?:{_DEEDS})\b|$)", _weekend),
)
"""Form and what it means; see `grammar.Form`."""
