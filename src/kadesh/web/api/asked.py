"""The query of every address of the API, declared for its description; `read_wanted` is what reads it, as for pages."""

from datetime import date
from typing import Annotated

from fastapi import Depends, Query

from kadesh.model.assessment import Preset
from kadesh.model.claim import EventType
from kadesh.web.wanted import LONGEST, MOST_KM, MOST_PAGES, Lacking, Review

Words = Annotated[str | None, Query(max_length=LONGEST)]


def ask_days(
    as_of: Annotated[date | None, Query(alias="as-of", description="Only what was published by that day.")] = None,
    first: Annotated[date | None, Query(alias="from", description="Only what may have happened on it or later.")] = None,
    last: Annotated[date | None, Query(alias="to", description="Only what may have happened on it or earlier.")] = None,
) -> None:
    """Declare the days."""


def ask_place(
    near: Annotated[str | None, Query(max_length=LONGEST, description="A place, or latitude,longitude in degrees.")] = None,
    within: Annotated[float, Query(ge=0, le=MOST_KM, description="Kilometres from it.")] = 25.0,
    without: Annotated[Lacking | None, Query(description="Only what has no day, no place, or no point.")] = None,
) -> None:
    """Declare the place."""


def ask_kind(
    side: Annotated[str | None, Query(max_length=LONGEST, description="Did it or was struck: TUR, hts.")] = None,
    type: Annotated[EventType | None, Query(description="Type of incident.")] = None,  # as the URL says it
    q: Annotated[str | None, Query(max_length=LONGEST, description="All of these words.")] = None,
) -> None:
    """Declare who, what and words."""


def ask_standing(
    disputed: Annotated[bool, Query(description="Only where something is disputed.")] = False,
    sources: Annotated[int, Query(alias="min-sources", ge=0, le=MOST_PAGES, description="Independent origins.")] = 0,
    review: Annotated[Review | None, Query(description="What people decided of it.")] = None,
) -> None:
    """Declare how it stands."""


def ask_manner(
    preset: Annotated[Preset | None, Query(description="Rule for the figures of one incident.")] = None,
    all: Annotated[bool, Query(description="Also what only looks like a dispute.")] = False,  # as above
    page: Annotated[int, Query(ge=1, le=MOST_PAGES, description="Part of the list, from 1.")] = 1,
) -> None:
    """Declare rule and part."""


ASKED = [Depends(each) for each in (ask_days, ask_place, ask_kind, ask_standing, ask_manner)]
