"""Rows as CSV, JSON, GeoJSON and Atom: from any iterable, the same bytes each time, nothing that a program would run."""

import csv
import json
import xml.etree.ElementTree as ET
from dataclasses import dataclass
from datetime import UTC, datetime
from io import StringIO

import pytest

from kadesh.export.atom import Feed, Item, write_atom
from kadesh.export.geojson import Feature, write_geojson
from kadesh.export.tables import guard_cell, write_csv, write_json


@dataclass(frozen=True)
class Row:
    """A row of every kind of value."""

    name: str
    number: int | None
    told: bool = False
    more: tuple[str, ...] = ()


ROWS = (Row("=1+1", None), Row('a "b", c\nd', 0, True, ("x", "y")))
ATOM = "{http://www.w3.org/2005/Atom}"


def test_csv_tells_null_from_nought_and_runs_no_formula() -> None:
    stream = StringIO()
    write_csv(iter(ROWS), stream)
    read = list(csv.reader(StringIO(stream.getvalue())))
    assert read == [["name", "number", "told", "more"], ["'=1+1", "", "no", ""], ['a "b", c\nd', "0", "yes", "x; y"]]


@pytest.mark.parametrize("cell", ["=A1", "+1", "-1", "@x", "\tx", "\rx"])
def test_a_cell_that_a_spreadsheet_would_run_is_guarded(cell: str) -> None:
    assert guard_cell(cell) == f"'{cell}"


def test_json_keeps_null_and_broken_unicode() -> None:
    stream = StringIO()
    write_json(iter((*ROWS, Row("half \ud83d", 1))), stream)
    assert stream.getvalue().isascii()
    assert [row["number"] for row in json.loads(stream.getvalue())] == [None, 0, 1]


def test_nothing_at_all_is_an_empty_list() -> None:
    stream = StringIO()
    write_json((), stream)
    assert json.loads(stream.getvalue()) == []


def test_geojson_has_longitude_first_and_no_point_where_there_is_none() -> None:
    stream = StringIO()
    write_geojson([Feature("a", (35.9, 36.6), "town", ROWS[0]), Feature("b", None, "country", ROWS[1])], stream)
    one, other = json.loads(stream.getvalue())["features"]
    assert one["geometry"] == {"type": "Point", "coordinates": [36.6, 35.9]}
    assert other["geometry"] is None
    assert (one["properties"]["precision"], other["properties"]["precision"]) == ("town", "country")
    assert one["properties"]["number"] is None


def test_a_feed_is_whole_whatever_its_words_hold() -> None:
    words = "<b>& \x00 \ufffe \ud83d ]]>"
    item = Item("urn:kadesh:a", words, datetime(2020, 2, 3, tzinfo=UTC), words, 'http://127.0.0.1/?a="1"&b=2', words)
    stream = StringIO()
    write_atom(Feed("urn:kadesh:feed", "Kadesh", "http://127.0.0.1/f", "http://127.0.0.1/"), [item], stream=stream)
    root = ET.fromstring(stream.getvalue())
    (entry,) = root.findall(f"{ATOM}entry")
    assert entry.findtext(f"{ATOM}title", "").startswith("<b>& ")
    assert entry.findtext(f"{ATOM}updated") == "2020-02-03T00:00:00Z"
    assert root.findtext(f"{ATOM}updated") == "2020-02-03T00:00:00Z"


def test_a_feed_of_nothing_has_its_moment() -> None:
    stream = StringIO()
    write_atom(Feed("urn:kadesh:feed", "Kadesh", "http://127.0.0.1/f", "http://127.0.0.1/"), (), stream=stream)
    assert ET.fromstring(stream.getvalue()).findtext(f"{ATOM}updated") == "1970-01-01T00:00:00Z"
