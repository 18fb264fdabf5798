"""How a row of a pack's table becomes a noun; a row that cannot says why."""

import math
import re
from datetime import date
from typing import get_args

from kadesh.model.pack import Agreement, Alliance, Era, NameKind, Outlet, Side, SideName
from kadesh.model.side import Role, SpeakerKind
from kadesh.model.where import Place, PlaceKind
from kadesh.resolve.pack_tables import Row

_SLUG = re.compile(r"[A-Z]{3}|[a-z0-9]+(?:-[a-z0-9]+)*")
_ISO3 = re.compile(r"[A-Z]{3}")
_YES_NO = {"": True, "yes": True, "no": False}


def make_side(row: Row) -> Side:
    """Return the side of a row of sides.csv. Raises ValueError.

    >>> make_side(Row("sides.csv", 3, {"slug": "zor-front", "name": "Zor Front", "parent": "", "country": "SYR"}))
    Side(slug='zor-front', name='Zor Front', parent=None, country='SYR')
    """
    slug = row.need("slug")
    if not _SLUG.fullmatch(slug):
        raise ValueError(f"slug {slug!r} is neither three capitals (a state) nor lower-case words joined by '-'")
    return Side(slug, row.need("name"), row.get("parent"), _country(row))


def make_name(row: Row) -> SideName:
    """Return the name of a row of names.csv. Raises ValueError."""
    cased = row.cells.get("cased", "").lower()
    if cased not in _YES_NO:
        raise ValueError(f"cased is {cased!r}, not yes or no")
    kind = _one_of(row.need("kind"), get_args(NameKind), column="kind")
    role = row.get("role") and _one_of(row.need("role"), get_args(Role), column="role")
    return SideName(
        words=row.need("words"),
        side=row.need("side"),
        kind=kind,  # type: ignore[arg-type]  # _one_of has held it against the very same list
        role=role or None,  # type: ignore[arg-type]  # as above
        allegiance=row.get("allegiance"),
        country=_country(row),
        cased=_YES_NO[cased],
    )


def make_outlet(row: Row) -> Outlet:
    """Return the outlet of a row of outlets.csv. Raises ValueError."""
    names = row.many("names")
    if not names:
        raise ValueError("names is empty")
    kind = _one_of(row.need("kind"), get_args(SpeakerKind), column="kind")
    return Outlet(
        id=row.need("id"),
        names=names,
        kind=kind,  # type: ignore[arg-type]  # _one_of has held it against the very same list
        family=row.get("family"),
        allegiance=row.get("allegiance"),
        side=row.get("side"),
        home=_country(row, "home"),
    )


def make_place(row: Row) -> tuple[str, Place]:
    """Return the spelling and the place of a row of places.csv. Raises ValueError.

    >>> make_place(Row("places.csv", 3, {"latitude": "0", "longitude": "0"}))
    Traceback (most recent call last):
        ...
    ValueError: coordinates 0, 0: leave both empty where no point is known
    """
    latitude, longitude = _point(row.get("latitude"), row.get("longitude"))
    place = Place(
        id=row.need("id"),
        name=row.need("canonical"),
        kind=_one_of(row.need("kind"), get_args(PlaceKind), column="kind"),  # type: ignore[arg-type]  # as above
        country=_country(row),
        admin1=row.get("admin1"),
        admin2=row.get("admin2"),
        latitude=latitude,
        longitude=longitude,
        population=_whole(row.get("population")),
    )
    return row.need("name"), place


def make_agreement(row: Row) -> Agreement:
    """Return the agreement of a row of agreements.csv. Raises ValueError.

    >>> make_agreement(Row("agreements.csv", 3, {"id": "zor-truce", "names": "Zor Truce; Zor deal", "signed": "2021-03-04"}))
    Agreement(id='zor-truce', names=('Zor Truce', 'Zor deal'), parties=(), signed=datetime.date(2021, 3, 4))
    """
    names = row.many("names")
    if not names:
        raise ValueError("names is empty")
    return Agreement(row.need("id"), names, row.many("parties"), _day(row.get("signed")))


def make_alliance(row: Row) -> Alliance:
    """Return the alliance of a row of alliances.csv. Raises ValueError."""
    return Alliance(row.need("side"), row.need("ally"), *_period(row))


def make_era(row: Row) -> Era:
    """Return the era of a row of eras.csv. Raises ValueError."""
    return Era(row.need("side"), row.need("was"), *_period(row), row.many("places"), row.many("words"))


def _period(row: Row) -> tuple[date | None, date | None]:
    since, until = _day(row.get("since"), column="since"), _day(row.get("until"), column="until")
    if since is not None and until is not None and until < since:
        raise ValueError(f"until {until} is before since {since}")
    return since, until


def _one_of(value: str, allowed: tuple[str, ...], *, column: str) -> str:
    if value not in allowed:
        raise ValueError(f"unknown {column} {value!r}, one of: {', '.join(allowed)}")
    return value


def _country(row: Row, column: str = "country") -> str | None:
    value = row.get(column)
    if value is not None and not _ISO3.fullmatch(value):
        raise ValueError(f"{column} {value!r} is not three capital letters (ISO 3166 alpha-3)")
    return value


def _point(latitude: str | None, longitude: str | None) -> tuple[float | None, float | None]:
    if latitude is None and longitude is None:
        return None, None
    if latitude is None or longitude is None:
        raise ValueError("latitude without longitude, or the other way round")
    try:
        north, east = float(latitude), float(longitude)
    except ValueError:
        raise ValueError(f"coordinates {latitude!r}, {longitude!r} are no numbers") from None
    if not (math.isfinite(north) and math.isfinite(east) and abs(north) <= 90 and abs(east) <= 180):
        raise ValueError(f"coordinates {latitude}, {longitude} are out of range")
    if north == 0 and east == 0:
        raise ValueError("coordinates 0, 0: leave both empty where no point is known")
    return north, east


def _whole(value: str | None) -> int:
    if value is None:
        return 0
    if not (value.isascii() and value.isdigit() and len(value) < 12):
        raise ValueError(f"population {value!r} is no whole number")
    return int(value)


def _day(value: str | None, *, column: str = "signed") -> date | None:
    if value is None:
        return None
    try:
        return date.fromisoformat(value)
    except ValueError:
        raise ValueError(f"{column} {value!r} is no day such as 2018-09-17") from None
