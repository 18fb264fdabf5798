"""Times counted from a day spoken of before: the visible table of their forms."""

import re

from kadesh.model.when import TimePrecision, When
from kadesh.resolve.times.days import Clock, one_day, read_number, some_days, step, whole_unit
from kadesh.resolve.times.grammar import DAY, PART, Form, N, U

_DAYLONG = 24
"""So many hours make a day: fewer are told within the day they are counted from."""
_SPOKEN = rf"(?:(?:the\s+|that\s+)same|that)\s+(?:day|{PART})"
_ALONE = r"(?=\s*(?:[.,;:)]|$)|\s+(?:in|at|near|on|by|when|and|outside|inside|to|from)\b)"
"""What follows 'the week before' where it stands alone: not 'the week before the vote'."""


def _around_anchor(match: re.Match[str], clock: Clock) -> When | None:
    """'That year', 'the same week', 'the following month', 'the week before': whole ones, by the day spoken of before."""
    if not clock.anchor:
        return None
    words, unit = match[0].lower(), match["unit"].lower()
    moved = (
        1 if re.match(r"the\s+(?:following|next)", words) else -1 if re.search(r"before|previous|preceding", words) else 0
    )
    first, last = whole_unit(clock.anchor, moved, unit=unit)
    precision: TimePrecision = "week" if unit == "week" else "month" if unit == "month" else "year"
    return some_days(first, last, precision=precision, basis="antecedent")


def _same_day(_: re.Match[str], clock: Clock) -> When | None:
    return one_day(clock.anchor, "antecedent")


def _next_to_anchor(match: re.Match[str], clock: Clock) -> When | None:
    if not clock.anchor:
        return None
    ahead = re.search(r"following|next|after", match[0], re.IGNORECASE)
    return one_day(clock.anchor + (DAY if ahead else -DAY), "antecedent")


def _from_anchor(match: re.Match[str], clock: Clock) -> When | None:
    if not clock.anchor:
        return None
    if match["unit"].lower().startswith("hour"):
        return one_day(clock.anchor, "antecedent") if read_number(" ".join(match["n"].split())) < _DAYLONG else None
    number = read_number(" ".join(match["n"].split()))
    number *= -1 if re.search(r"earlier|before|previously|prior", match[0], re.IGNORECASE) else 1
    unit = match["unit"].lower().rstrip("s")
    day = step(clock.anchor, number, unit=unit)
    if unit in ("month", "year"):
        first, last = whole_unit(day, 0, unit=unit)
        return some_days(first, last, precision="month" if unit == "month" else "year", basis="antecedent")
    return one_day(day, "antecedent")


def _since_anchor(_: re.Match[str], clock: Clock) -> When | None:
    """'Nine have died since.': from the day told before them up to publication."""
    return When(clock.anchor, clock.published, "open", "antecedent") if clock.anchor else None


FORMS: tuple[Form, ...] = (
    (r"(?:(?<!long\s)(?<!not\s)|ever\s+)since(?:\s+then\b|(?=\s*(?:[.,;:)]|$)))", _since_anchor),
    (rf"{_SPOKEN}|(?:earlier|later)\s+(?:[io]n\s+the|that|the\s+same)\s+day", _same_day),
    (rf"the\s+(?:following|next|previous|preceding)\s+(?:day|{PART})|the\s+day\s+(?:before|after)", _next_to_anchor),
    (r"(?:(?:a\s+few|several|some|just|only)\s+)?hours\s+(?:later|earlier)", _same_day),
    (rf"the\s+(?:night|evening|morning)\s+before{_ALONE}", _next_to_anchor),
    (
        rf"(?P<n>{N})\s+(?P<unit>{U})\s+(?:later|earlier|afterwards?|previously|(?:before|after|prior)(?=\s*(?:[.,;:)]|$)))",
        _from_anchor,
    ),
    (
        r"(?:that|(?:the|that)\s+same|the\s+(?:following|previous|preceding))\s+(?P<unit>week|month|year)(?!['’]s|[-\s]old|[-\s]long)",
        _around_anchor,
    ),
    (rf"the\s+(?P<unit>week|month|year)\s+before{_ALONE}", _around_anchor),
)
"""Form and what it means; see `grammar.Form`."""
