"""The packed names: each is found where it stands, and those of countries are told apart."""

import pytest

from kadesh.resolve.atlas import Atlas, load_atlas


@pytest.fixture(scope="module")
def atlas() -> Atlas:
    return load_atlas()


def test_every_thousandth_name_and_the_outermost_are_found(atlas: Atlas) -> None:
    lines = atlas.names.decode().strip().split("\n")
    for line in (*lines[::1000], lines[-1]):
        name, _, rows = line.partition("\t")
        assert [place.id for place in atlas.named(name)] == [atlas.place_at(int(at)).id for at in rows.split()]


@pytest.mark.parametrize("name", ["", "a", "zzzz", "damascus of", "dam", "~", "\U0010ffff"])
def test_what_is_no_whole_name_is_not_found(atlas: Atlas, name: str) -> None:
    assert atlas.named(name) == ()


def test_the_names_of_countries_are_those_that_mean_one(atlas: Atlas) -> None:
    assert {"syria", "cote divoire", "united states"} <= atlas.states
    assert all(any(place.kind == "country" for place in atlas.named(name)) for name in atlas.states)
    assert atlas.states.isdisjoint(("idlib", "odesa", "sanaa"))
