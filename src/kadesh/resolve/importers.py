"""Places from files that a user has: a GeoNames country dump, an OCHA p-code table, a plain CSV; rows for a pack.

Each yields (spelling, place), one for each spelling, as `Pack.places` holds them. A row without a usable point keeps
its place without coordinates; a row without a name is left out.
"""

import csv
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from kadesh.errors import CannotRead, NotFound
from kadesh.model.where import Place, PlaceKind
from kadesh.resolve.spelling import fold_name

Rows = tuple[tuple[str, Place], ...]

GEONAMES_KINDS: dict[str, PlaceKind] = {
    **dict.fromkeys("PPL PPLA PPLA2 PPLA3 PPLA4 PPLA5 PPLC PPLF PPLG PPLL PPLR PPLS STLMT".split(), "town"),
    **dict.fromkeys("PPLX RGN RGNE AREA LCTY MT MTS HLL HLLS VAL PLN DSRT".split(), "area"),
    **dict.fromkeys("ADM1 ADM1H".split(), "province"),
    **dict.fromkeys("ADM2 ADM3 ADM4 ADMD ADM2H".split(), "district"),
    **dict.fromkeys("AIRB AIRF AIRP MILB HSP SCH MSQE DAM BDG CMP CMPRF OILF RFNRY PRN".split(), "site"),
    **dict.fromkeys("STM LK RSV SEA GULF STRT WAD".split(), "water"),
}
"""GeoNames feature codes that war news names, and the kind of place each is; other rows are left out."""

_CODES = dict(
    pair.split(":")
    for pair in (
        "AF:AFG ET:ETH IL:ISR IQ:IRQ IR:IRN JO:JOR LB:LBN LY:LBY ML:MLI MM:MMR PK:PAK PS:PSE RU:RUS"
        " SA:SAU SD:SDN SO:SOM SS:SSD"
        " SY:SYR TR:TUR UA:UKR YE:YEM CD:COD CF:CAF CO:COL NE:NER NG:NGA BF:BFA TD:TCD MZ:MOZ HT:HTI AM:ARM AZ:AZE GE:GEO"
    ).split()
)
"""The commonest of the two-letter codes of a dump; a place of another country keeps no country unless it is given."""


def import_geonames(path: Path, *, countries: Mapping[str, str] | None = None) -> Rows:
    """Return the places of a GeoNames dump ('SY.txt', 'allCountries.txt': 19 tab-separated columns, no header).

    `countries` gives ISO alpha-3 for more two-letter codes than the ones known here. Raises CannotRead where a line
    has other columns. Source of the columns: the readme of download.geonames.org.
    """
    codes = {**_CODES, **(countries or {})}
    rows: list[tuple[str, Place]] = []
    with _opened(path) as file:
        for number, line in enumerate(file, 1):
            cells = line.rstrip("\r\n").split("\t")
            if len(cells) != 19:
                raise CannotRead("not-geonames", f"{path.name}, line {number}: {len(cells)} columns, a GeoNames dump has 19")
            place = _geonames_place(cells, codes)
            rows += _spellings(place, (cells[1], cells[2], *cells[3].split(","))) if place is not None else ()
    return tuple(rows)


def _geonames_place(cells: list[str], codes: Mapping[str, str]) -> Place | None:
    """The place of a line of the dump, None where it is of no kind that reports name."""
    kind = GEONAMES_KINDS.get(cells[7])
    if kind is None or not cells[1]:
        return None
    latitude, longitude = _read_point(cells[4], cells[5])
    return Place(
        id=f"geonames:{cells[0]}",
        name=cells[1],
        kind=kind,
        country=codes.get(cells[8]),
        latitude=latitude,
        longitude=longitude,
        population=int(cells[14]) if cells[14].isdigit() else 0,
    )


def import_pcodes(path: Path, *, country: str) -> Rows:
    """Return the places of an OCHA p-code table (CSV): provinces, districts or sub-districts with centre points.

    It looks for a column of p-codes, one of English names and, if there, of a centre point, under the headers that
    OCHA has used: `PCODE` or `admin2Pcode`, `NAME_EN` or `admin2Name_en`, `cent_lat`. The longest p-code column counts.
    `country` is ISO 3166 alpha-3. Raises CannotRead where it has no such columns.
    """
    rows: list[tuple[str, Place]] = []
    with _opened(path) as file:
        reader = csv.DictReader(file)
        columns = _pcode_columns([h for h in reader.fieldnames or [] if h])
        if not (columns["code"] and columns["name"]):
            raise CannotRead("not-pcodes", f"{path.name}: no columns of p-codes and English names (PCODE, NAME_EN)")
        for row in reader:
            cells = {told: (row.get(column) or "").strip() if column else "" for told, column in columns.items()}
            if cells["code"] and cells["name"]:
                place = _pcode_place(cells, country)
                rows += _spellings(place, (place.name, (row.get("NAM_EN_REF") or "").strip()))
    return tuple(rows)


def _pcode_columns(header: list[str]) -> dict[str, str | None]:
    """The headers under which a table has each of the things that are read, None where it has no such column."""
    level = max((_level_of(h) for h in header), default=0)
    return {
        "code": _column(header, ("pcode", f"admin{level}pcode", f"adm{level}_pcode")),
        "name": _column(header, ("name_en", f"admin{level}name_en", f"adm{level}_en")),
        "latitude": _column(header, ("cent_lat", "lat", "latitude")),
        "longitude": _column(header, ("cent_lon", "lon", "longitude")),
        "upper": _column(header, ("adm1_en", "admin1name_en")),
    }


def _pcode_place(cells: Mapping[str, str], country: str) -> Place:
    """The place of one row: a province where its code is short."""
    point = _read_point(cells["latitude"], cells["longitude"])
    kind: PlaceKind = "province" if len(cells["code"]) <= 4 else "district"
    admin1 = cells["upper"] or (cells["name"] if kind == "province" else None)
    return Place(f"pcode:{cells['code']}", cells["name"], kind, country, admin1, None, point[0], point[1])


def import_table(path: Path, *, country: str | None = None) -> Rows:
    """Return the places of a plain CSV with the columns name, lat, lon (or latitude, longitude); further ones are ignored.

    Raises CannotRead without these columns, or where a point is no number or lies outside the globe.
    """
    rows: list[tuple[str, Place]] = []
    with _opened(path) as file:
        reader = csv.DictReader(file)
        header = [h for h in reader.fieldnames or [] if h]
        name, lat, lon = (_column(header, c) for c in (("name",), ("lat", "latitude"), ("lon", "lng", "longitude")))
        if name is None or lat is None or lon is None:
            raise CannotRead("not-places", f"{path.name}: needs the columns name, lat, lon")
        for row in reader:
            words = (row.get(name) or "").strip()
            if not words:
                continue
            given = (row.get(lat) or "").strip(), (row.get(lon) or "").strip()
            point = _read_point(*given)
            if any(given) and point == (None, None):
                at = f"{path.name}, line {reader.line_num}"
                raise CannotRead("not-places", f"{at}: {given[0]}, {given[1]} is no point on the globe")
            slug = fold_name(words).replace(" ", "-")
            where = f"@{point[0]},{point[1]}" if point[0] is not None else ""
            rows.append((words, Place(f"table:{slug}{where}", words, "town", country, None, None, point[0], point[1])))
    return tuple(rows)


@contextmanager
def _opened(path: Path) -> Iterator[IO[str]]:
    """Open a text file. Raises NotFound where it is not there and CannotRead where it is not UTF-8."""
    if not path.is_file():
        raise NotFound(f"no file at {path}")
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            yield file
    except UnicodeDecodeError as error:
        raise CannotRead("not-utf-8", f"{path.name}: not UTF-8 at byte {error.start}") from error
    except csv.Error as error:
        raise CannotRead("not-csv", f"{path.name}: {error}") from error


def _level_of(header: str) -> int:
    low = header.lower()
    return next((n for n in (4, 3, 2, 1) if low in (f"admin{n}pcode", f"adm{n}_pcode")), 0)


def _column(header: list[str], names: tuple[str, ...]) -> str | None:
    return next((h for name in names for h in header if h.strip().lower() == name), None)


def _read_point(latitude: str, longitude: str) -> tuple[float, float] | tuple[None, None]:
    """Return a point, None for what is no number, no place on the globe, or the 0, 0 that stands for unknown."""
    try:
        point = float(latitude), float(longitude)
    except ValueError:
        return None, None
    if not (-90 <= point[0] <= 90 and -180 <= point[1] <= 180) or point == (0.0, 0.0):
        return None, None
    return point


def _spellings(place: Place, names: tuple[str, ...]) -> list[tuple[str, Place]]:
    """Return a row for each spelling in Latin letters, one of each fold."""
    found: dict[str, str] = {}
    for name in names:
        folded = fold_name(name)
        if len(folded) >= 3 and folded.isascii():
            found.setdefault(folded, name.strip())
    return [(name, place) for name in found.values()]
