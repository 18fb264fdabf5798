"""Places of a report's claims: which of one name, in whose words, how exactly; nothing where no words are."""

from dataclasses import replace

import pytest

from kadesh.model.claim import Antecedent, Movement
from kadesh.model.span import Span
from kadesh.model.where import Place, Where
from kadesh.resolve.located import place_claims
from tests.build import movement, party, report, toll

TEXT = "Nine men died near Tripoli and in the village of Zarqa. A convoy left Homs for Tripoli. Six died in Beirut."
REPORT = report(TEXT)
LIBYA = Place("geonames:2210247", "Tripoli", "town", "LBY", "Tripoli", None, 32.875, 13.1875, 1_150_989)
LEBANON = Place("geonames:266826", "Tripoli", "town", "LBN", "Liban-Nord", None, 34.4367, 35.8497, 229_398)
BEIRUT = Place("geonames:276781", "Beirut", "town", "LBN", None, None, 33.8933, 35.5016, 1_916_100)
HOMS = Place("geonames:169577", "Homs", "town", "SYR", "Homs", None, 34.72682, 36.72339, 775_404)


def at(words: str, *places: Place, nth: int = 0) -> Where:
    """Return a place as the rules propose it: words, where they stand, what the gazetteer says, likeliest first."""
    start = -1
    for _ in range(nth + 1):
        start = TEXT.index(words, start + 1)
    kind = places[0].kind if places else "town"
    return Where(words, places[0] if places else None, kind, "stated", Span(start, start + len(words)), places[1:])  # type: ignore[arg-type]  # no water here


def place(where: Where, country: str | None = None) -> Where:
    """Return the place of one toll, resolved."""
    one = toll(REPORT, "Nine men died", "killed", 9, party("Nine men"), at=where)
    return place_claims([one], TEXT, country=country)[0].where


@pytest.mark.parametrize(("country", "meant", "rival"), [("LBN", LEBANON, LIBYA), ("LBY", LIBYA, LEBANON)])
def test_the_reports_country_decides(country: str, meant: Place, rival: Place) -> None:
    found = place(at("Tripoli", LIBYA, LEBANON), country)
    assert (found.place, found.rivals) == (meant, (rival,))


def test_the_places_beside_it_decide() -> None:
    six = toll(REPORT, "Six died", "killed", 6, party("Six"), at=at("Beirut", BEIRUT))
    nine = toll(REPORT, "Nine men died", "killed", 9, party("Nine men"), at=at("Tripoli", LIBYA, LEBANON))
    assert place_claims([nine, six], TEXT, country="LBN")[0].where.place == LEBANON


def test_words_around_a_name_belong_to_it_and_make_it_an_area() -> None:
    found = place(at("Tripoli", LIBYA), "LBY")
    assert (found.words, found.precision) == ("near Tripoli", "area")
    assert found.span is not None
    assert found.span.of(TEXT) == "near Tripoli"


def test_an_antecedent_has_all_the_words_its_place_has() -> None:
    own = replace(at("Tripoli", LIBYA), basis="antecedent")
    one = toll(REPORT, "Six died", "killed", 6, party("Six"), at=own)
    assert own.span is not None
    said = replace(one.evidence, antecedents=(Antecedent("place", own.span, "Tripoli"),))
    (found,) = place_claims([replace(one, evidence=said)], TEXT, country="LBY")
    assert found.where.span is not None
    assert found.evidence.antecedents == (Antecedent("place", found.where.span, "near Tripoli"),)


def test_a_town_is_a_town() -> None:
    found = place(at("Beirut", BEIRUT), "LBN")
    assert (found.words, found.precision, found.place) == ("Beirut", "town", BEIRUT)


def test_a_place_that_only_words_show_has_no_pin() -> None:
    found = place(at("Zarqa"), "LBN")
    assert found.place is None
    assert found.precision == "town"
    assert found.words is not None
    assert "Zarqa" in found.words


def test_no_words_no_place() -> None:
    assert place(Where(), "LBN") == Where()


def test_both_ends_of_a_movement_are_placed() -> None:
    one = movement(REPORT, "A convoy left Homs for Tripoli", "convoy", party("A convoy"))
    both = Movement(
        evidence=one.evidence,
        forces=one.forces,
        what="convoy",
        where=at("Tripoli", LIBYA, LEBANON, nth=1),
        origin=at("Homs", HOMS),
    )
    (found,) = place_claims([both], TEXT, country="LBN")
    assert isinstance(found, Movement)
    assert (found.where.place, found.origin.place) == (LEBANON, HOMS)


def test_evidence_and_ids_stay() -> None:
    one = toll(REPORT, "Nine men died", "killed", 9, party("Nine men"), at=at("Tripoli", LIBYA, LEBANON))
    (found,) = place_claims([one], TEXT, country="LBN")
    assert (found.id, found.evidence) == (one.id, one.evidence)


def test_no_claims_no_places() -> None:
    assert place_claims([], TEXT, country="SYR") == []
