"""Sides that the words leave open: decided by the place, the country, the people before; or left unknown."""

from dataclasses import replace

import pytest

from kadesh.model.claim import Toll
from kadesh.model.side import Party, Role
from kadesh.model.where import PlaceBasis
from kadesh.resolve.context import settle_sides
from tests.build import control, party, place, report, toll, where

REPORT = report("Nine men died in Goma and six were hurt. Far later two others died too. The army took Goma.")
GOMA = where("Goma", place("Goma", country="COD"))
ADEN = where("Aden", place("Aden", country="YEM"))
NOWHERE = where("Sakepo")

# role and words of the people, where it was, the report's country; side, basis
SETTLED: list[tuple[Role, str | None, object, str | None, str | None, str]] = [
    ("civilian", "nine civilians", GOMA, None, "COD", "place"),
    ("civilian", "nine civilians", GOMA, "RWA", "COD", "place"),
    ("civilian", "nine civilians", NOWHERE, "RWA", "RWA", "place"),
    ("civilian", "nine civilians", NOWHERE, None, None, "unknown"),
    ("unknown", "nine young people", ADEN, None, "YEM", "place"),
    ("medical", "two nurses", ADEN, None, "YEM", "place"),
    ("aid", "two aid workers", ADEN, None, "YEM", "place"),
    ("media", "a reporter", ADEN, None, "YEM", "place"),
    ("official", "a judge", ADEN, None, "YEM", "place"),
    ("police", "two policemen", ADEN, None, "YEM", "place"),
    ("military", "two soldiers", ADEN, "YEM", "YEM", "place"),
    ("military", "two soldiers", ADEN, "SAU", "SAU", "place"),
    ("military", "two soldiers", ADEN, None, "YEM", "place"),
    ("military", "two soldiers", NOWHERE, None, None, "unknown"),
    ("armed-group", "two gunmen", ADEN, "YEM", None, "unknown"),
]


def victims(role: Role, words: str | None, at: object, country: str | None) -> Party:
    """Return the people of one toll, once settled."""
    one = toll(REPORT, "Nine men died", "killed", 9, Party(words, None, role), at=at)  # type: ignore[arg-type]  # a table of Where
    (settled,) = settle_sides([one], country)
    assert isinstance(settled, Toll)
    return settled.victims


@pytest.mark.parametrize(("role", "words", "at", "country", "side", "basis"), SETTLED)
def test_the_place_decides_whose_people_they_are(
    role: Role, words: str, at: object, country: str | None, side: str | None, basis: str
) -> None:
    people = victims(role, words, at, country)
    assert (people.side, people.basis, people.role, people.words) == (side, basis, role, words)


@pytest.mark.parametrize(
    ("country", "named", "side"), [("RWA", {"RWA"}, "RWA"), ("RWA", {"RWA", "COD"}, "COD"), (None, {"RWA"}, "COD")]
)
def test_a_place_in_a_country_that_nobody_names_is_no_sign_of_whose_people_they_are(
    country: str | None, named: set[str], side: str
) -> None:
    one = toll(REPORT, "Nine men died", "killed", 9, Party("nine men", None, "civilian"), at=GOMA)
    (settled,) = settle_sides([one], country, named=frozenset(named))
    assert isinstance(settled, Toll)
    assert settled.victims.side == side


@pytest.mark.parametrize(("basis", "side"), [("stated", "COD"), ("antecedent", None)])
def test_whose_police_acted_is_told_by_a_place_beside_them_only(basis: PlaceBasis, side: str | None) -> None:
    at = replace(GOMA, basis=basis)
    held = toll(REPORT, "Nine men died", "captured", 9, party("nine men"), by=Party("the police", None, "police"), at=at)
    (settled,) = settle_sides([held], None, meaning=lambda _words, country: country)
    assert isinstance(settled, Toll)
    assert settled.perpetrator.side == side


def test_a_side_in_the_words_stays() -> None:
    stated = toll(REPORT, "Nine men died", "killed", 9, party("nine Rwandans", "RWA", "civilian"), at=GOMA)
    assert settle_sides([stated], "COD") == [stated]


def test_others_are_what_the_people_before_them_were() -> None:
    first = toll(REPORT, "Nine men died", "killed", 9, party("nine Rwandan soldiers", "RWA", "military"), at=GOMA)
    later = toll(REPORT, "six were hurt", "wounded", 6, Party("six", None), at=GOMA)
    _, settled = settle_sides([first, later], "COD")
    assert isinstance(settled, Toll)
    assert (settled.victims.side, settled.victims.role, settled.victims.basis) == ("RWA", "military", "antecedent")


def test_people_told_much_earlier_decide_nothing() -> None:
    far = report("Nine men died. " + "The road was closed. " * 20 + "Two others died.")
    first = toll(far, "Nine men died", "killed", 9, party("nine Rwandan soldiers", "RWA", "military"), at=GOMA)
    later = toll(far, "Two others died", "killed", 2, Party("Two others", None), at=GOMA)
    _, settled = settle_sides([first, later], None)
    assert isinstance(settled, Toll)
    assert (settled.victims.side, settled.victims.basis) == ("COD", "place")


def test_a_share_is_of_the_people_of_its_whole() -> None:
    whole = toll(REPORT, "Nine men died", "killed", 9, party("Nine Rwandans", "RWA", "civilian"), at=GOMA)
    between = toll(REPORT, "six were hurt", "wounded", 6, party("six Kenyans", "KEN", "civilian"), at=GOMA)
    share = toll(REPORT, "two others died", "killed", 2, Party("two others", None), at=GOMA, scope="part", part_of=whole.id)
    settled = settle_sides([whole, between, share], "COD")[-1]
    assert isinstance(settled, Toll)
    assert (settled.victims.side, settled.victims.basis) == ("RWA", "antecedent")


def test_other_claims_pass_unchanged() -> None:
    taken = control(REPORT, "The army took Goma", "captured", party("The army", None, "military"), GOMA)
    assert settle_sides([taken], "COD") == [taken]


def test_settling_twice_is_settling_once() -> None:
    first = toll(REPORT, "Nine men died", "killed", 9, Party("nine men", None, "civilian"), at=GOMA)
    later = toll(REPORT, "six were hurt", "wounded", 6, Party("six", None), at=ADEN)
    once = settle_sides([first, later], "COD")
    assert settle_sides(once, "COD") == once
    assert settle_sides([replace(first)], "COD") == once[:1]
