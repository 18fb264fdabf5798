"""Which accounts are compared at all: nothing is lost at a border."""

import pytest

from kadesh.group.block import areas, is_wide
from kadesh.group.neighbours import pair_up
from kadesh.group.unit import Unit, make_unit
from kadesh.model.where import Place, Where
from tests.build import event, party, report


def unit(
    n: int, *, where: Place | None = None, words: str = "", day: str | None = None, published: str | None = None
) -> Unit:
    given = report(f"{n}: an attack", None, published)
    precision = where.kind if where and where.kind != "water" else "town"
    at = Where(words or (where.name if where else ""), where, precision, "stated") if where or words else None
    return make_unit((event(given, "attack", "shelling", party(None, "SYR"), party(None, "TUR"), day=day, at=at),), given)


def town(name: str, latitude: float, longitude: float, admin1: str) -> Place:
    return Place(f"t:{name}", name, "town", "SYR", admin1, None, latitude, longitude)


EAST = town("East", 35.0, 37.001, "Homs")
WEST = town("West", 35.0, 36.999, "Hama")
FAR = town("Far", 35.0, 39.0, "Raqqa")
SYRIA = Place("t:s", "Syria", "country", "SYR")


@pytest.mark.parametrize(
    ("one", "other", "compared"),
    [
        (unit(1, where=EAST, day="2020-02-03"), unit(2, where=EAST, day="2020-02-06"), True),
        (unit(1, where=EAST, day="2020-02-03"), unit(2, where=EAST, day="2020-02-07"), False),
        (unit(1, where=EAST, day="2020-01-31"), unit(2, where=EAST, day="2020-02-01"), True),
        (unit(1, where=EAST, day="2020-02-03"), unit(2, where=WEST, day="2020-02-03"), True),
        (unit(1, where=EAST, day="2020-02-03"), unit(2, where=FAR, day="2020-02-03"), False),
        (unit(1, where=EAST, day="2020-02-03"), unit(2, where=SYRIA, day="2020-02-03"), True),
        (unit(1, where=EAST, day="2020-02-03"), unit(2, words="Tell Afra", day="2020-02-03"), True),
        (unit(1, words="Tell Afra", day="2020-02-03"), unit(2, words="Tell Afra", day="2020-02-05"), True),
        (unit(1, where=EAST, day="2020-02-03"), unit(2, day="2020-02-03"), True),
        (unit(1, where=EAST, day="2020-02-03"), unit(2, day="2020-02-06"), False),
        (unit(1, where=EAST, published="2020-02-04"), unit(2, where=EAST, day="2020-02-03"), True),
        (unit(1, where=EAST), unit(2, where=EAST, day="2020-02-03"), True),
        (unit(1), unit(2), False),
    ],
)
def test_pair_up(one: Unit, other: Unit, *, compared: bool) -> None:
    assert pair_up((one, other)) == (((0, 1),) if compared else ())


def test_a_province_on_a_border_has_cells_on_both_sides() -> None:
    assert set(areas(unit(1, where=EAST))) & set(areas(unit(2, where=WEST)))


def test_a_country_is_compared_as_one_though_towns_bear_its_name() -> None:
    """'In Mexico' is no town of Cuba, and is looked for by its country alone."""
    given = report("1: an attack", None)
    at = Where("Syria", SYRIA, "country", "stated", rivals=(FAR,))
    told = make_unit(
        (event(given, "attack", "shelling", party(None, "SYR"), party(None, "TUR"), day="2020-02-03", at=at),), given
    )
    assert is_wide(told)
    assert areas(told) == ("word:syria",)
    assert pair_up((told, unit(2, where=EAST, day="2020-02-03"))) == ((0, 1),)


def test_a_place_of_several_readings_is_looked_for_by_all_of_them() -> None:
    given = report("1: an attack", None)
    at = Where("Tell", None, "town", "stated", rivals=(FAR,))
    told = make_unit(
        (event(given, "attack", "shelling", party(None, "SYR"), party(None, "TUR"), day="2020-02-03", at=at),), given
    )
    assert not is_wide(told)
    assert "id:t:Far" in areas(told)


def test_a_country_is_no_area_to_look_in() -> None:
    assert is_wide(unit(1, where=SYRIA))
    assert not is_wide(unit(1, where=EAST))
