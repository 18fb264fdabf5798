"""What a page is asked for: the as-of day and the filters, all of them in the URL and nowhere else."""

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from datetime import date
from typing import Any, Literal, get_args
from urllib.parse import urlencode

from kadesh.errors import BadSetting
from kadesh.model.assessment import Preset
from kadesh.model.claim import EventType

Review = Literal["none", "verified", "unverifiable", "corrected", "contested"]
Lacking = Literal["day", "place", "point"]

MOST_KM = 20_000.0
MOST_PAGES = 1_000_000
LONGEST = 200
"""Characters of a value; a longer one is no name and no place."""

NAMES = {"first": "from", "last": "to", "as_of": "as-of", "sources": "min-sources", "lacking": "without"}
"""What a field is called in the URL, where that is another word."""


@dataclass(frozen=True)
class Wanted:
    """As-of day, filters, rule for figures and page. What is None (or 0, or false) lets everything through.

    `near` is a place as typed, or 'latitude,longitude'; `within` kilometres from it. `lacking` asks for what has no day, no
    place, or a place without a point. `since` is the day a returning reader was here last. `all` asks for what only looks
    like a dispute, too.
    """

    as_of: date | None = None
    first: date | None = None
    last: date | None = None
    near: str | None = None
    within: float = 25.0
    side: str | None = None
    type: EventType | None = None
    disputed: bool = False
    sources: int = 0
    review: Review | None = None
    lacking: Lacking | None = None
    preset: Preset | None = None
    since: date | None = None
    all: bool = False
    q: str | None = None
    page: int = 1

    def query(self, **changes: Any) -> str:
        """Return the URL's query for this with changes, '' where nothing is asked for; equal wishes give equal queries.

        >>> Wanted(side="TUR").query(as_of=date(2020, 2, 3))
        '?as-of=2020-02-03&side=TUR'
        """
        pairs = self.pairs(**changes)
        return f"?{urlencode(pairs)}" if pairs else ""

    def pairs(self, **changes: Any) -> tuple[tuple[str, str], ...]:
        """Return names and values of the query, for the hidden fields of a form."""
        asked, usual = replace(self, **changes), Wanted()
        told = (f.name for f in fields(asked) if getattr(asked, f.name) != getattr(usual, f.name))
        return tuple((NAMES.get(name, name), _spell(getattr(asked, name))) for name in told)

    def clear(self) -> "Wanted":
        """Return this without filters: the day and the rule stay."""
        return Wanted(as_of=self.as_of, preset=self.preset)

    @property
    def filtering(self) -> bool:
        """Whether anything is left out, whatever the day and the page."""
        plain = replace(self, as_of=None, preset=None, since=None, all=False, page=1, within=25.0)
        return plain != Wanted()


def _spell(value: Any) -> str:
    if isinstance(value, bool):
        return "1" if value else ""
    return f"{value:g}" if isinstance(value, float) else str(value)


def read_wanted(query: Mapping[str, str]) -> Wanted:
    """Return what the URL's query asks for; an empty value asks for nothing, a name that is none is passed over.

    Raises BadSetting, in one line, for a value that is none: showing something else than was asked for would mislead.

    >>> read_wanted({"side": "TUR", "page": "2", "colour": "red", "near": " "}).pairs()
    (('side', 'TUR'), ('page', '2'))
    >>> read_wanted({"from": "2021-03-04", "to": "2021-03-02"})
    Traceback (most recent call last):
        ...
    kadesh.errors.BadSetting: from is after to
    """
    given = {f.name: query.get(NAMES.get(f.name, f.name), "").strip() for f in fields(Wanted)}
    read = {name: _read(name, words) for name, words in given.items() if words}
    wanted = Wanted(**read)
    if wanted.first and wanted.last and wanted.first > wanted.last:
        raise BadSetting("from is after to")
    return wanted


def _read(name: str, words: str) -> Any:
    called = NAMES.get(name, name)
    if len(words) > LONGEST or not words.isprintable():
        raise BadSetting(f"{called}: at most {LONGEST} printable characters")
    if name in ("as_of", "first", "last", "since"):
        return _read_day(called, words)
    if name == "within":
        return _read_km(called, words)
    if name in ("sources", "page"):
        return _read_number(called, words, low=1 if name == "page" else 0)
    if name in ("disputed", "all"):
        return words not in ("0", "no", "false")
    choices = CHOICES.get(name)
    if choices and words not in choices:
        raise BadSetting(f"{called}: no {words!r}; there are {', '.join(choices)}")
    return words


CHOICES: dict[str, tuple[str, ...]] = {
    "type": get_args(EventType),
    "review": get_args(Review),
    "lacking": get_args(Lacking),
    "preset": get_args(Preset),
}


def _read_day(called: str, words: str) -> date:
    try:
        return date.fromisoformat(words)
    except ValueError as error:
        raise BadSetting(f"{called}: {words!r} is no day; write it as 2020-02-03") from error


def _read_km(called: str, words: str) -> float:
    try:
        km = float(words)
    except ValueError as error:
        raise BadSetting(f"{called}: {words!r} is no number of kilometres") from error
    if not 0 <= km <= MOST_KM:
        raise BadSetting(f"{called}: from 0 to {MOST_KM:g} kilometres")
    return km


def _read_number(called: str, words: str, *, low: int) -> int:
    if not (words.isascii() and words.isdigit() and low <= int(words) <= MOST_PAGES):
        raise BadSetting(f"{called}: {words!r} is no whole number from {low} to {MOST_PAGES}")
    return int(words)
