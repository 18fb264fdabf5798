"""How two places lie to one another."""

import pytest

from kadesh.group.nearness import Nearness, compare_places
from kadesh.model.where import UNKNOWN_PLACE, Place, Where

SARAQEB = Place("t:1", "Saraqeb", "town", "SYR", "Idlib", "Idlib District", 35.86, 36.80)
QUARTER = Place("t:2", "East quarter of Saraqeb", "site", "SYR", "Idlib", None, 35.87, 36.82)
NAIRAB = Place("t:3", "Nairab", "town", "SYR", "Idlib", None, 35.90, 36.75)
ALEPPO = Place("t:4", "Aleppo", "town", "SYR", "Aleppo", None, 36.20, 37.16)
IDLIB = Place("t:5", "Idlib", "province", "SYR", "Idlib")
IDLIB_TOWN = Place("t:6", "Idlib", "town", "SYR", "Idlib", None, 35.93, 36.63)
ALEPPO_PROVINCE = Place("t:7", "Aleppo", "province", "SYR", "Aleppo")
DISTRICT = Place("t:8", "Idlib District", "district", "SYR", "Idlib", "Idlib District")
SYRIA = Place("t:9", "Syria", "country", "SYR")
HATAY = Place("t:10", "Hatay", "province", "TUR", "Hatay")
NOWHERE = Place("t:11", "Tell Nowhere", "town", "SYR", "Idlib")


def known(place: Place, *rivals: Place) -> Where:
    return Where(place.name, place, place.kind if place.kind != "water" else "area", "stated", rivals=rivals)


def words(text: str) -> Where:
    return Where(text, precision="town", basis="stated")


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        (known(SARAQEB), known(SARAQEB), "same"),
        (known(SARAQEB), known(QUARTER), "same"),
        (known(SARAQEB), known(NAIRAB), "near"),
        (known(SARAQEB), Where("Idlib city", IDLIB_TOWN, "town", "stated"), "apart"),
        (known(SARAQEB), known(IDLIB_TOWN), "near"),
        (known(SARAQEB), known(ALEPPO), "apart"),
        (known(SARAQEB), known(IDLIB), "within"),
        (known(SARAQEB), known(DISTRICT), "within"),
        (known(DISTRICT), known(IDLIB), "within"),
        (known(ALEPPO), known(IDLIB), "apart"),
        (known(IDLIB), known(ALEPPO_PROVINCE), "apart"),
        (known(SARAQEB), known(SYRIA), "country"),
        (known(SYRIA), known(SYRIA), "country"),
        (known(SYRIA), known(HATAY), "apart"),
        (known(SARAQEB), known(NOWHERE), "unknown"),
        (known(IDLIB_TOWN, IDLIB), known(SARAQEB), "near"),
        (known(SARAQEB), UNKNOWN_PLACE, "unknown"),
        (words("Tell Afra"), words("Tell Afra"), "same"),
        (words("the village of Shorik"), words("Shorik"), "same"),
        (words("Marjan mosque in Shorik"), words("Shorik"), "within"),
        (words("Maghayir"), words("al-Maghawir"), "sounds"),
        (words("Bureij"), words("Breij"), "sounds"),
        (words("north market"), words("south market"), "other-words"),
        (words("Shorik"), known(SARAQEB), "unknown"),
        (Where("the Nairab quarter", ALEPPO, "area", "stated"), known(SARAQEB), "unknown"),
        (Where("the outskirts of Aleppo", ALEPPO, "area", "stated"), known(SARAQEB), "apart"),
    ],
)  # fmt: skip
def test_compare_places(a: Where, b: Where, expected: Nearness) -> None:
    assert compare_places(a, b) == expected
    assert compare_places(b, a) == expected
