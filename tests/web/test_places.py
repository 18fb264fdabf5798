"""What the map is given: a place is drawn as exactly as it is told, and nobody is pinned where nobody knows."""

from datetime import date

import pytest
from fastapi.testclient import TestClient

from kadesh.model.where import Place
from kadesh.web.places import HEADINGS, RINGS, find_spot, group_places, make_map, name_spot, tell_spot
from tests.web.entries import COUNTRY, NOWHERE, POINTLESS, PROVINCE, TOWN, make_entry


@pytest.mark.parametrize(
    ("place", "precision", "drawn"),
    [
        (TOWN, "town", "dot"),
        (TOWN, "site", "dot"),
        (TOWN, "area", "ring"),
        (TOWN, "district", "ring"),
        (PROVINCE, "province", "ring"),
        (COUNTRY, "country", "listed"),
        (TOWN, "region", "listed"),
        (TOWN, "unknown", "listed"),
        (POINTLESS, "town", "listed"),
        (NOWHERE, "town", "listed"),
    ],
    ids=lambda value: getattr(value, "id", value),
)
def test_a_place_is_drawn_as_it_is_told(place: Place, precision, drawn: str) -> None:  # type: ignore[no-untyped-def]  # a word of the table
    made = make_map([make_entry("one", place=place, precision=precision)])
    if drawn == "listed":
        assert [made["features"], len(made["listed"])] == [[], 1]
        return
    (feature,) = made["features"]
    assert made["listed"] == []
    assert feature["geometry"]["coordinates"] == [place.longitude, place.latitude]
    assert feature["properties"]["ring"] == (RINGS[precision] if drawn != "dot" else None)


def test_no_place_is_neither_drawn_nor_listed() -> None:
    made = make_map([make_entry("one")])
    assert [made["features"], made["listed"], made["countries"]] == [[], [], []]


def test_incidents_of_one_place_share_a_spot_and_its_name_in_the_list() -> None:
    one = make_entry("one", place=TOWN, day=date(2020, 2, 3), disputed="figures")
    other = make_entry("other", place=TOWN, words="made-up", day=date(2020, 2, 1))
    wide = make_entry("wide", place=TOWN, precision="area")
    spots = group_places([one, other, wide])
    assert [(spot.precision, len(spot.entries), spot.disputed) for spot in spots] == [("town", 2, 1), ("area", 1, 0)]
    assert name_spot(one) == name_spot(other) == spots[0].key != name_spot(wide)


def test_first_and_last_day_of_a_place() -> None:
    days = [date(2020, 2, 3), None, date(2020, 2, 1)]
    made = make_map(make_entry(str(number), place=TOWN, day=day) for number, day in enumerate(days))
    values = made["features"][0]["properties"]
    assert [values["first"], values["last"], values["count"]] == ["2020-02-01", "2020-02-03", 3]


def test_words_of_a_report_are_cleaned() -> None:
    made = make_map([make_entry("one", place=TOWN, words="Made\u202eUp")])
    assert "\u202e" not in made["features"][0]["properties"]["name"]


def test_the_countries_of_what_is_drawn(client: TestClient) -> None:
    snapshot = client.app.state.shelf.take(None)  # type: ignore[attr-defined]  # the application of the desk
    assert "SYR" in make_map(snapshot.entries)["countries"]


def test_a_place_that_is_pointed_at_tells_its_first_incidents() -> None:
    entries = [make_entry(str(number), place=TOWN, day=date(2020, 2, 1 + number)) for number in range(HEADINGS + 2)]
    spot = find_spot([*entries, make_entry("nowhere")], name_spot(entries[0]))
    assert spot is not None
    told = tell_spot(spot)
    assert [told["count"], [line["id"] for line in told["incidents"]]] == [HEADINGS + 2, [str(n) for n in range(HEADINGS)]]
    assert find_spot(entries, "elsewhere town") is find_spot([make_entry("nowhere")], "") is None


def test_the_desk_tells_of_a_place(client: TestClient) -> None:
    key = client.get("/api/v1/map").json()["features"][0]["properties"]["key"]
    assert client.get("/api/v1/map/spot", params={"key": key}).json()["key"] == key
    assert client.get("/api/v1/map/spot", params={"key": "nowhere"}).status_code == 404
    assert client.get("/api/v1/map/spot").status_code in (400, 422)
