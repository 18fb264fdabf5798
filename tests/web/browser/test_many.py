"""Fifty thousand incidents on the map: they are counted together until one looks closer, and the page stays usable."""

import json
from typing import Any

from playwright.sync_api import Route, expect

from kadesh.web.places import make_map
from tests.web.browser.conftest import Opened
from tests.web.entries import TOWN, make_entry

PLACES = 20_000
EACH = 2.5
IDLE = """new Promise(done => {
  const { map } = document.getElementById('map').drawn;
  map.once('idle', () => done());
  map.triggerRepaint();
})"""
MOST_DRAWN = 1_500
"""Dots and clusters on one screen."""


def make_places() -> dict[str, Any]:
    """Return the map's data for 50,000 incidents in 20,000 places, as the desk gives it."""
    (spot,) = make_map([make_entry("one", place=TOWN)])["features"]
    features = []
    for number in range(PLACES):
        point = [36 + (number % 200) / 40, 33 + (number // 200) / 25]
        values = {**spot["properties"], "key": f"{number} town", "count": 2 + number % 2, "disputed": int(number % 3 == 0)}
        features.append({**spot, "geometry": {"type": "Point", "coordinates": point}, "properties": values})
    return {"type": "FeatureCollection", "features": features, "countries": ["SYR"], "listed": []}


def test_fifty_thousand_incidents_are_clustered(visit: Opened) -> None:
    made = json.dumps(make_places())
    page = visit("/method")
    page.route("**/api/v1/map*", lambda route: _answer(route, made))
    page.goto(page.url.replace("/method", "/"))
    place = page.locator("#map")
    expect(place).to_have_attribute("data-spots", str(PLACES))
    page.evaluate(IDLE)
    drawn = page.evaluate(
        "document.getElementById('map').drawn.map.queryRenderedFeatures({layers: ['spots']}).map(one => one.properties)"
    )
    assert 10 < len(drawn) < MOST_DRAWN
    counted = {one["cluster_id"]: one["many"] for one in drawn if "cluster_id" in one}
    assert max(counted.values()) > 100
    assert sum(counted.values()) <= PLACES * EACH
    page.get_by_label("Disputed only").check()
    expect(page.locator(".tally")).to_contain_text("disputed")


def _answer(route: Route, made: str) -> None:
    route.fulfill(content_type="application/json", body=made)
