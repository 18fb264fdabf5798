"""The line of time: how many incidents on each day, week or month, as bars that are links; needs no script."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import accumulate

from kadesh.web.entry import Entry

MOST_BARS = 130
"""More would be too thin to point at: then a bar is a week, or a month, or a year."""
FEWEST_DAYS = 14
LABELS = 5

Span = tuple[date, date]
"""First and last day, both included."""


@dataclass(frozen=True)
class Bar:
    """The incidents of the days `first` to `last`, both included; `wide` more are of some day in a longer time that
    touches these days. Heights are in hundredths of the drawing.
    """

    first: date
    last: date
    count: int
    disputed: int
    wide: int
    height: float
    alert: float
    top: float
    chosen: bool


@dataclass(frozen=True)
class Timeline:
    """Bars from the first day to the last, empty days among them; `unit` is day, week, month or year.

    What is on no bar is told beside: `wide` incidents of a longer time than a bar, `undated` ones without a day or end.
    """

    bars: tuple[Bar, ...]
    unit: str
    wide: int
    undated: int

    @property
    def first(self) -> date | None:
        """The first day there is."""
        return self.bars[0].first if self.bars else None

    @property
    def last(self) -> date | None:
        """The last day there is."""
        return self.bars[-1].last if self.bars else None

    @property
    def starts(self) -> str:
        """The first day of every bar, for the brush."""
        return " ".join(bar.first.isoformat() for bar in self.bars)

    @property
    def labels(self) -> tuple[tuple[int, date], ...]:
        """The numbers of the bars that carry a day below them, with that day."""
        step = max(1, -(-len(self.bars) // LABELS))
        return tuple((number, self.bars[number].first) for number in range(0, len(self.bars), step))


@dataclass
class Tally:
    """Incidents by bar: within it, disputed, and those of a longer time that touch it."""

    counts: list[int]
    alerts: list[int]
    within: list[int]
    wide: int = 0


def find_span(entries: Iterable[Entry]) -> Span | None:
    """Return the first and the last day on which an incident is known to have been, at least `FEWEST_DAYS` apart.

    None where no day is known. A longer time counts only where no incident is known to the day.
    """
    times = [(e.incident.when.first, e.incident.when.last) for e in entries]
    spans = [(start, end) for start, end in times if start and end]
    exact = [span for span in spans if span[0] == span[1]] or spans
    return widen_span(min(start for start, _ in exact), max(end for _, end in exact)) if exact else None


def make_timeline(
    entries: Iterable[Entry], *, span: Span | None, first: date | None = None, last: date | None = None
) -> Timeline:
    """Return the bars of `span`, however few `entries` fill; those within `first` to `last` are chosen."""
    told = [(e.incident.when.first, e.incident.when.last, bool(e.row.disputed)) for e in entries]
    spans = [(start, end, disputed) for start, end, disputed in told if start and end]
    if span is None:
        return Timeline((), "day", 0, len(told))
    unit = choose_unit(*span)
    days = list(split_days(*span, unit=unit))
    tally = count_spans(spans, days)
    scale = 100 / max(1, *(count + wide for count, wide in zip(tally.counts, tally.within, strict=True)))
    bars = tuple(
        Bar(
            start,
            end,
            count,
            alert,
            wide,
            height=round(scale * count, 1),
            alert=round(scale * alert, 1),
            top=round(scale * (count + wide), 1),
            chosen=end >= (first or start) and start <= (last or end),
        )
        for (start, end), count, alert, wide in zip(days, tally.counts, tally.alerts, tally.within, strict=True)
    )
    return Timeline(bars, unit, tally.wide, len(told) - len(spans))


def count_spans(spans: Iterable[tuple[date, date, bool]], days: Sequence[tuple[date, date]]) -> Tally:
    """Return how many spans (first day, last day, disputed) lie in each bar of `days`, and how many touch it and others.

    >>> days = [(date(2021, 3, 1), date(2021, 3, 1)), (date(2021, 3, 2), date(2021, 3, 2))]
    >>> count_spans([(days[0][0], days[0][0], True), (days[0][0], days[1][0], False)], days)
    Tally(counts=[1, 0], alerts=[1, 0], within=[1, 1], wide=1)
    """
    starts = [start for start, _ in days]
    tally = Tally([0] * len(days), [0] * len(days), [])
    steps = [0] * (len(days) + 1)
    for start, end, disputed in spans:
        left, right = bisect_right(starts, start) - 1, bisect_right(starts, end) - 1
        if left == right and left >= 0 and end <= days[right][1]:
            tally.counts[left] += 1
            tally.alerts[left] += disputed
        else:
            tally.wide += 1
            if right >= 0 and start <= days[-1][1]:
                steps[max(left, 0)] += 1
                steps[right + 1] -= 1
    tally.within = list(accumulate(steps[:-1]))
    return tally


def widen_span(first: date, last: date) -> Span:
    """Return days around a short span, so that one day is not a bar as wide as the page.

    >>> widen_span(date(2021, 3, 2), date(2021, 3, 2))
    (datetime.date(2021, 2, 24), datetime.date(2021, 3, 9))
    """
    more = max(0, FEWEST_DAYS - 1 - (last - first).days)
    start = max(date.min.toordinal(), first.toordinal() - more // 2)
    return date.fromordinal(start), date.fromordinal(min(date.max.toordinal(), last.toordinal() + more - more // 2))


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
    """Return the first day of the week (Monday), month or year that `day` is in.

    >>> start_of(date(2021, 3, 4), "week"), start_of(date(2021, 3, 4), "month"), start_of(date(2021, 3, 4), "day")
    (datetime.date(2021, 3, 1), datetime.date(2021, 3, 1), datetime.date(2021, 3, 4))
    """
    if unit == "week":
        return day - timedelta(days=min(day.weekday(), day.toordinal() - 1))
    return day.replace(day=1, month=1) if unit == "year" else day.replace(day=1) if unit == "month" else day


def split_days(first: date, last: date, *, unit: str) -> Iterator[tuple[date, date]]:
    """Yield first and last day of every unit that `first` to `last` touches.

    >>> [(str(a), str(b)) for a, b in split_days(date(2021, 3, 4), date(2021, 4, 1), unit="month")]
    [('2021-03-01', '2021-03-31'), ('2021-04-01', '2021-04-30')]
    """
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
