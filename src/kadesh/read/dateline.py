"""The day of publication as a text itself tells it: '3 February 2020 - ...', 'Published: 2020-02-03'.

Only a full day counts: without a year there is none. 07/02/2020 can be read in two ways and stays unknown, unless a day
above 12 decides or the day given with the report lies near one reading alone. With dots it is day.month.year, as
everywhere dots are used for days. "On 3 February 2020 ..." is a sentence and no dateline.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from kadesh.model.span import Span

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)\b"
)
_WEEKDAY = r"(?:mon|tue(?:s)?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b[.,،]? {0,2}"
_CLOCK = r"\d{1,2}[:.]\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?"
_ISO_CLOCK = r"T\d{2}:?\d{2}[\d:.,]{0,16}(?:Z|[+-]\d{2}:?\d{2})?"
_ZONE = r" ?(?:(?-i:[ap]\.?m\.?|[AP]M) ?)?(?:(?-i:[A-Z]{3,4}|Z)?[+-]\d{1,2}(?::?\d{2})?|(?-i:[A-Z]{3,4}|Z)\b)?"
_ORDINAL = r"(?:st|nd|rd|th)?"
_DAY = (
    rf"(?:{_WEEKDAY})?(?:"
    rf"(?P<y1>\d{{4}})(?P<s1>[-/])(?P<m1>\d{{2}})(?P=s1)(?P<d1>\d{{2}})(?!\d)(?:{_ISO_CLOCK})?"
    rf"|(?P<d2>\d{{1,2}}){_ORDINAL}[ .-]{{0,2}}(?P<m2>{_MONTH})[.,،]?[ -]{{0,3}}(?P<y2>\d{{4}})(?!\d)"
    rf"|(?P<m3>{_MONTH})[. ]{{0,3}}(?P<d3>\d{{1,2}}){_ORDINAL}[,،]? {{0,2}}(?P<y3>\d{{4}})(?!\d)"
    r"|(?P<n1>\d{1,2})(?P<s4>[./-])(?P<n2>\d{1,2})(?P=s4)(?P<y4>\d{4})(?!\d))"
)
_LABEL = (
    r"(?:(?:date(?: of publication)?|publication date|(?:first |date )?published|posted|(?:last )?(?:updated|modified)"
    r"|issued|this story is from)(?: (?:on|at))? {0,2}[:-]? {0,2})"
)
_CAPS = r"(?-i:[A-Z][A-Z'’.-]{1,24})"
_WORD = rf"(?!{_WEEKDAY}|{_MONTH})(?-i:[A-Z][\w'’.-]{{1,24}})"
_CHUNK = rf"\(?(?:{_WORD}(?: {_WORD}){{0,3}}(?: ?[,،/:()]| [–—-])(?: [–—-])? ?|{_CAPS}(?: {_CAPS}){{0,4}} )"
_PLACE = rf"(?:{_CHUNK}){{1,4}}"
"""Town, country and agency as a dateline has them: 'IDLIB, Syria (Reuters) - ', each followed by a sign or all capitals."""

_STAMP = re.compile(rf"{_CAPS} (?:{_WEEKDAY})(?=\d)", re.IGNORECASE)
"""An agency and a weekday before the day, as 'AFP Wednesday 17 Sep 2014 Strikes ...' below a title: the text's own day."""
_RUN_ON = re.compile(
    rf"\b(?-i:AFP|AP|DPA|EFE|UPI|IRNA|SANA|TASS|Reuters) (?=(?:mon|tues|wednes|thurs|fri|satur|sun)day )(?P<day>{_DAY})",
    re.IGNORECASE,
)
"""The same in a title that the text runs on from: 'Six die in a raid AFP Wednesday 17 Sep 2014 Strikes ...'."""
_HEAD = re.compile(rf"[\s(\[]{{0,20}}(?:{_LABEL}|{_PLACE})?(?P<day>{_DAY})", re.IGNORECASE)
_TAIL = re.compile(
    rf"[)\]]?(?P<clock>,? {{0,2}}(?:at )?{_CLOCK}{_ZONE}| at \d{{4}}\b|,? \d{{4}}{_ZONE})?[)\]]?"
    r"(?P<end> {0,3}(?:$|\n)| {0,2}[-–—:|(/.]| by )?(?P<next>,? {1,3}(?-i:[A-Z0-9\"'“‘(]))?",
    re.IGNORECASE,
)
_OLD = re.compile(
    rf"\s{{0,20}}(?!In\b|On\b|At\b)(?:\[\w{{4,12}}\] )?[\[(]?"
    rf"(?:(?:{_CHUNK}){{1,3}}|(?-i:[A-Z])[^\n.]{{0,110}}?\d{{4}} GMT |(?:{_WORD} ){{1,3}}(?-i:[A-Z]{{3,}}) )"
    rf"(?P<day>(?P<d>\d{{1,2}})[ -](?P<m>{_MONTH})\.?[ -]['’]?(?P<y>[5-9]\d))"
    r"(?:[\])]|\s\(|\s?(?:--|[-–—])\s|\s\[|[:.]\s|\s?$)",
    re.IGNORECASE,
)
"""'Bogota, 2 Oct 88 (AFP) --': a year of two digits behind a town or an hour and before an agency or a dash is of the
last century."""
_MARKER = re.compile(r"\s{0,20}date[: ]{1,3}(?P<day>\d{4}-\d{2}-\d{2})(?!\d)")
FIRST_YEAR, LAST_YEAR = 1900, 2100
"""A day of publication outside these years is none."""
_STAMPED = re.compile(
    rf"(?:[^\n|•·]{{1,70}}\s?[|•·]\s?|(?:written |posted )?by [^\n|:]{{2,50}}[,:]? )?"
    rf"(?:{_LABEL}|(?:first posted|added|created|publish(?:ed)?(?: date| time)?|released|uploaded|modified)(?: on)? ?:? ?)?"
    rf"(?:{_CLOCK}(?: ?[ap]\.?m\.?)?{_ZONE},? )?(?P<day>{_DAY})"
    rf"(?:(?:,| at| -)? ?{_CLOCK}(?: ?[ap]\.?m\.?)?(?: ?\([^)]{{2,12}}\)|{_ZONE})?)?(?: ?[|•·] ?[^\n]{{0,40}})?",
    re.IGNORECASE,
)
"""A line of a page's head that gives a day and no more than who wrote it, where and at what hour."""
_UPDATED = re.compile(r"\b(?:updated|modified)\b", re.IGNORECASE)
_BYLINE = 120
_LINES, _HEAD_LINES = 3, 8
_TITLE = 200
_NEAR = 45


@dataclass(frozen=True)
class Dateline:
    """A day that a text names as its own.

    `own` is true at the very start, on a line of its own right below the title, or behind an agency and a weekday there:
    it beats a given day.
    """

    day: date
    span: Span
    own: bool


def find_dateline(text: str) -> tuple[date, Span] | None:
    """Return the day that the first lines of `text` name as its day of publication, and where; None if they do not.

    >>> find_dateline("DAMASCUS, Feb 3, 2020 (SANA) - The army entered the town.")
    (datetime.date(2020, 2, 3), Span(start=10, end=21))
    >>> find_dateline("DAMASCUS, Feb 3 (SANA) - The army entered the town.")
    """
    found = read_dateline(text)
    return (found.day, found.span) if found else None


def read_dateline(text: str, *, near: date | None = None) -> Dateline | None:
    """Return what `find_dateline` does, and whether it is the text's own; `near` may decide an ambiguous numeric day.

    >>> read_dateline("ZOR, 04/06/2021 (Tern Wire) - Shells fell.", near=date(2021, 6, 9))
    Dateline(day=datetime.date(2021, 6, 4), span=Span(start=5, end=15), own=True)
    """
    lines = list(_first_lines(text))
    for number, (start, line) in enumerate(lines[:_LINES]):
        old = _OLD.match(line[:_TITLE])
        day = _make(f"19{old['y']}", _month(old["m"]), int(old["d"])) if old else None
        if old and day:
            return Dateline(day, Span(start + old.start("day"), start + old.end("day")), True)
        run_on = _RUN_ON.search(line[:_TITLE]) if number == 0 else _RUN_ON.match(line)
        day = _day_of(run_on, near) if run_on else None
        if run_on and day:
            return Dateline(day, Span(start + run_on.start("day"), start + run_on.end("day")), True)
        found = _HEAD.match(line)
        tail = _TAIL.match(line, found.end()) if found else None
        stamped = number > 0 and _STAMP.match(line) is not None
        if found and tail and _ends_well(tail, first=number == 0 or stamped):
            day = _day_of(found, near)
            if day:
                span = Span(start + found.start("day"), start + found.end("day"))
                return Dateline(day, span, number == 0 or stamped or not line[tail.end() :].strip())
    return _in_head(lines, near)


def _in_head(lines: list[tuple[int, str]], near: date | None) -> Dateline | None:
    """The day that a short line of the head gives: 'Written by Ali Omar | Published: May 3, 2016', 'Zor | 3 May 2016'.

    The day of an update counts only where there is no other; None where the head gives several.
    """
    told: list[Dateline] = []
    updated: list[Dateline] = []
    for number, (start, line) in enumerate(lines[1:], start=1):
        if len(line) > _BYLINE:
            break
        found = _STAMPED.fullmatch(line.strip())
        bare = found is not None and found["day"] == line.strip() and number >= _LINES  # a heading may be a day, too
        day = _day_of(found, near) if found and not bare else None
        if found and day:
            at = start + len(line) - len(line.lstrip())
            kept = updated if _UPDATED.search(line) else told
            kept.append(Dateline(day, Span(at + found.start("day"), at + found.end("day")), False))
    told = told or updated
    return told[0] if len({d.day for d in told}) == 1 else None


def find_marker(text: str) -> tuple[date, Span] | None:
    """Return the day of a first line such as `date 2020-02-07 Turkey has sent ...`, and where it stands.

    >>> find_marker("date 2021-03-04 Shells fell on Zor."), find_marker("The date 2021-03-04 is disputed.")
    ((datetime.date(2021, 3, 4), Span(start=5, end=15)), None)
    """
    found = _MARKER.match(text)
    day = parse_day(found["day"]) if found else None
    return (day, Span(*found.span("day"))) if found and day else None


def parse_day(words: str) -> date | None:
    """Return the day that `words` are, with or without a time of day; None if they are none or can be read in two ways.

    >>> parse_day("2020-02-03T10:15:00Z"), parse_day("Monday, 3 February 2020"), parse_day("07/02/2020")
    (datetime.date(2020, 2, 3), datetime.date(2020, 2, 3), None)
    """
    words = " ".join(words[:100].split())
    found = _WHOLE.fullmatch(words)
    return _day_of(found, None) if found else None


_WHOLE = re.compile(
    rf"(?P<day>{_DAY})(?:,? ?(?:at )?{_CLOCK}(?: ?[ap]\.?m\.?)?(?: ?(?:[A-Z]{{3,4}}|Z|[+-]\d{{2}}:?\d{{2}}))?)?",
    re.IGNORECASE,
)


def _first_lines(text: str) -> Iterator[tuple[int, str]]:
    count = 0
    for line in re.finditer(r"[^\n]+", text[: _LINES * 2 * _TITLE]):
        if not line.group().strip():
            continue
        yield line.start(), line.group()
        count += 1
        if count == _HEAD_LINES or len(line.group()) > _TITLE:
            return


def _ends_well(tail: re.Match[str], *, first: bool) -> bool:
    return bool(tail["end"] is not None or tail["clock"] or (first and tail["next"]))


def _day_of(found: re.Match[str], near: date | None) -> date | None:
    for year, month, day in (("y1", "m1", "d1"), ("y2", "m2", "d2"), ("y3", "m3", "d3")):
        if found[year]:
            return _make(found[year], _month(found[month]), int(found[day]))
    first, second, year = int(found["n1"]), int(found["n2"]), found["y4"]
    if found["s4"] == ".":
        return _make(year, second, first)
    readings = {day for day in (_make(year, second, first), _make(year, first, second)) if day}
    if len(readings) > 1 and near:
        readings = {day for day in readings if abs((day - near).days) <= _NEAR}
    return readings.pop() if len(readings) == 1 else None


def _month(words: str) -> int:
    return int(words) if words.isdigit() else _MONTHS.index(words[:3].lower()) + 1


def _make(year: str, month: int, day: int) -> date | None:
    try:
        made = date(int(year), month, day)
    except ValueError:
        return None
    return made if FIRST_YEAR <= made.year <= LAST_YEAR else None
