"""The basemap that ships: every country once, provinces under the gazetteer's names, small enough to be sent."""

import gzip
import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest

MAP = Path(__file__).parents[2] / "src/kadesh/web/static/map"
MOST_BYTES = 130_000
"""Of the map of the world, compressed."""


@cache
def read_map(name: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((MAP / f"{name}.json").read_text(encoding="utf-8"))
    return found


def shapes_of(name: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = read_map(name)["objects"]["areas"]["geometries"]
    return found


def test_every_country_of_the_world_map_has_a_map_of_its_own() -> None:
    named = [shape["id"] for shape in shapes_of("world") if "id" in shape]
    assert len(named) == len(set(named)) > 230
    assert {path.stem for path in MAP.iterdir()} - {"world", "ATA"} == set(named)


def test_the_world_is_small_enough_to_be_sent() -> None:
    assert len(gzip.compress((MAP / "world.json").read_bytes(), 9)) < MOST_BYTES


@pytest.mark.parametrize("name", ["world", "SYR", "UKR", "SDN", "MMR", "COL"])
def test_shapes_are_made_of_arcs_that_are_there(name: str) -> None:
    arcs = read_map(name)["arcs"]
    used = {
        ~arc if arc < 0 else arc for shape in shapes_of(name) for rings in shape["arcs"] for ring in rings for arc in ring
    }
    assert used == set(range(len(arcs)))
    assert all(len(arc) > 1 for arc in arcs)


@pytest.mark.parametrize("name", ["SYR", "UKR", "SDN"])
def test_rings_close(name: str) -> None:
    def walk(number: int) -> list[tuple[int, int]]:
        x = y = 0
        points = []
        for dx, dy in read_map(name)["arcs"][~number if number < 0 else number]:
            x, y = x + dx, y + dy
            points.append((x, y))
        return points[::-1] if number < 0 else points

    for ring in (ring for shape in shapes_of(name) for rings in shape["arcs"] for ring in rings):
        ends = [(walk(arc)[0], walk(arc)[-1]) for arc in ring]
        assert all(ends[i - 1][1] == ends[i][0] for i in range(len(ends)))


@pytest.mark.parametrize(
    ("country", "province"), [("SYR", "Idlib"), ("SYR", "Aleppo"), ("UKR", "Donetsk"), ("SDN", "Khartoum")]
)
def test_a_province_is_called_as_in_the_gazetteer(country: str, province: str) -> None:
    assert province in {shape["properties"]["name"] for shape in shapes_of(country)}


def test_disputed_borders_are_told_apart() -> None:
    assert len(read_map("world")["disputed"]) > 40
