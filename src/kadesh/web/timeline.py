"""The line of time: how many incidents on each day, week or month, as bars that are links; needs no script."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from kadesh.web.entry import Entry

MOST_BARS = 130
"""More would be too thin to point at: then a bar is a week, or a month, or a year."""
HEIGHT = 64
LABELS = 5


@dataclass(frozen=True)
class Bar:
    """The incidents that begin from `first` to `last`, both included; heights of 100 are those of the highest bar."""

    first: date
    last: date
    count: int
    disputed: int
    height: float
    alert: float
    chosen: bool


@dataclass(frozen=True)
class Timeline:
    """Bars from the first day to the last, empty days among them. `unit` is day, week, month or year; `undated` is told
    beside, since an incident without a day is on no bar.
    """

    bars: tuple[Bar, ...]
    unit: str
    undated: int
    first: date | None
    last: date | None

    @property
    def labels(self) -> tuple[tuple[int, date], ...]:
        """The numbers of the bars that carry a day below them, with that day."""
        step = max(1, -(-len(self.bars) // LABELS))
        return tuple((number, self.bars[number].first) for number in range(0, len(self.bars), step))


def make_timeline(entries: Iterable[Entry], *, first: date | None = None, last: date | None = None) -> Timeline:
    """Return the bars of all `entries`; those within `first` to `last` are chosen, all of them where neither is given."""
    shown = tuple(entries)
    days = sorted((date.fromisoformat(e.row.first), bool(e.row.disputed)) for e in shown if e.row.first)
    undated = len(shown) - len(days)
    if not days:
        return Timeline((), "day", undated, None, None)
    unit = choose_unit(days[0][0], days[-1][0])
    counts = Counter(start_of(day, unit) for day, _ in days)
    alerts = Counter(start_of(day, unit) for day, disputed in days if disputed)
    highest = max(counts.values())
    bars = tuple(
        Bar(
            start,
            end,
            counts[start],
            alerts[start],
            height=round(100 * counts[start] / highest, 1),
            alert=round(100 * alerts[start] / highest, 1),
            chosen=end >= (first or start) and start <= (last or end),
        )
        for start, end in split_days(days[0][0], days[-1][0], unit=unit)
    )
    return Timeline(bars, unit, undated, bars[0].first, bars[-1].last)


def choose_unit(first: date, last: date) -> str:
    """Return the smallest unit that keeps the bars from `first` to `last` wide enough to point at.

    >>> choose_unit(date(2020, 1, 1), date(2020, 3, 1)), choose_unit(date(2011, 1, 1), date(2020, 3, 1))
    ('day', 'month')
    """
    days = (last - first).days + 1
    for unit, length in (("day", 1), ("week", 7), ("month", 30.4)):
        if days / length <= MOST_BARS:
            return unit
    return "year"


def start_of(day: date, unit: str) -> date:
    """Return the first day of the week (Monday), month or year that `day` is in."""
    if unit == "week":
        return day - timedelta(days=min(day.weekday(), day.toordinal() - 1))
    return day.replace(day=1, month=1) if unit == "year" else day.replace(day=1) if unit == "month" else day


def split_days(first: date, last: date, *, unit: str) -> Iterator[tuple[date, date]]:
    """Yield first and last day of every unit that `first` to `last` touches."""
    start = start_of(first, unit)
    while start <= last:
        end = _end_of(start, unit)
        yield start, end
        if end == date.max:
            return
        start = end + timedelta(days=1)


def _end_of(start: date, unit: str) -> date:
    if unit == "day":
        return start
    if unit == "week":
        return date.fromordinal(min(start.toordinal() + 6, date.max.toordinal()))
    if unit == "month":
        return (start + timedelta(days=31)).replace(day=1) - timedelta(days=1) if start < date(9999, 12, 1) else date.max
    return date(start.year, 12, 31)
