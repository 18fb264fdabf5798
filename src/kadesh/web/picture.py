"""A range as a picture: one line for each claimant, from its lower to its upper bound, on one scale from nought."""

from collections.abc import Iterable
from dataclasses import dataclass

from kadesh.brief.accounts import phrase_number
from kadesh.model.assessment import Range, Stand
from kadesh.web.speakers import VOICES, Voice

WIDTH = 400.0
"""Units of the drawing between nought and the end of the scale."""
ROW = 22
GAP = 6.0
"""Units that a bound without a number reaches on: the arrow says that it is open."""

Told = tuple[Stand, str, Voice]
"""A figure, who gives it, and of whose losses."""


@dataclass(frozen=True)
class Line:
    """One claimant's figure. `left` and `right` are units of the drawing, None where its words set no bound at all."""

    y: int
    who: str
    number: str
    voice: Voice
    standing: str
    left: float | None
    right: float | None
    open_left: bool
    open_right: bool
    claim: str


@dataclass(frozen=True)
class Picture:
    """The lines, the ticks of the scale as (unit, number), and the range that a rule makes of them."""

    lines: tuple[Line, ...]
    ticks: tuple[tuple[float, int], ...]
    height: int
    low: float | None
    high: float | None
    best: float | None


def draw_range(found: Range, stands: Iterable[Told]) -> Picture | None:
    """Return the picture of a range and of (stand, who, voice) behind it, None where no number is told.

    A party's figures of its own losses come first, those of another side's losses last.
    """
    ordered = sorted(stands, key=_order)
    bounds = [b for stand, _, _ in ordered for b in (stand.count.low, stand.count.high) if b is not None]
    bounds += [b for b in (found.low, found.best, found.high) if b is not None]
    if not bounds:
        return None
    end = round_up(max(bounds))
    lines = tuple(_line(n, told, end=end) for n, told in enumerate(ordered))
    ticks = tuple((WIDTH * part / 4, end * part // 4) for part in ((0, 2, 4) if end % 4 else (0, 1, 2, 3, 4)))
    low, best, high = (WIDTH * b / end if b is not None else None for b in (found.low, found.best, found.high))
    return Picture(lines, ticks, ROW * (len(lines) + 1), low, high, best)


def round_up(number: int) -> int:
    """Return the end of a scale that holds `number`: 1, 2, 4, 6 or 8 and noughts behind it, an even number.

    >>> round_up(0), round_up(5), round_up(13), round_up(3600000)
    (2, 6, 20, 4000000)
    """
    size = 1
    while number > 10 * size:
        size *= 10
    return next((step * size for step in (2, 4, 6, 8, 10) if number <= step * size), 10 * size)


def _order(told: Told) -> tuple[int, bool, str, str, str]:
    stand, who, voice = told
    return VOICES.index(voice), stand.standing != "current", stand.day or "9", who, stand.claim


def _line(number: int, told: Told, *, end: int) -> Line:
    stand, who, voice = told
    low, high = stand.count.low, stand.count.high
    left = WIDTH * low / end if low is not None else (None if high is None else max(0.0, WIDTH * high / end - 4 * GAP))
    right = WIDTH * high / end if high is not None else (None if low is None else WIDTH * low / end + 4 * GAP)
    return Line(
        y=ROW * number + ROW // 2,
        who=who,
        number=phrase_number(stand),
        voice=voice,
        standing=stand.standing,
        left=left,
        right=right,
        open_left=low is None and high is not None,
        open_right=high is None and low is not None,
        claim=stand.claim,
    )
