"""Which place is meant, how exactly, and in which words."""

import pytest

from kadesh.model.distance import distance_km
from kadesh.model.lexicon import PlaceMention
from kadesh.model.span import Span
from kadesh.model.where import Place
from kadesh.resolve.places import expand_place_words, precision_of, resolve_place

IDLIB = Place("syria:idlib", "Idlib", "town", "SYR", "Idlib", None, 35.9306, 36.6339, 128_840)
IDLIB_PROVINCE = Place("syria:sy07", "Idlib", "province", "SYR", "Idlib", None, 35.8, 36.7)
TRIPOLI_LBY = Place("geonames:2210247", "Tripoli", "town", "LBY", "Tripoli", None, 32.875, 13.1875, 1_150_989)
TRIPOLI_LBN = Place("geonames:266826", "Tripoli", "town", "LBN", "Liban-Nord", None, 34.4367, 35.8497, 229_398)
RAMA_ONE = Place("geonames:1", "Rama", "town", "ISR", "Northern", None, 32.94, 35.37, 7_000)
RAMA_TWO = Place("geonames:2", "Rama", "town", "NIC", "South", None, 12.16, -84.22, 7_000)


def mention(*places: Place) -> PlaceMention:
    return PlaceMention(Span(0, 4), places[0].name, places)


def test_the_country_in_play_decides() -> None:
    assert resolve_place(mention(TRIPOLI_LBY, TRIPOLI_LBN), countries=["LBN"]) == (TRIPOLI_LBN, (TRIPOLI_LBY,))
    assert resolve_place(mention(TRIPOLI_LBY, TRIPOLI_LBN), countries=["LBY"]) == (TRIPOLI_LBY, (TRIPOLI_LBN,))


def test_nearness_to_other_places_decides() -> None:
    beirut = Place("geonames:276781", "Beirut", "town", "LBN", None, None, 33.8933, 35.5016, 1_916_100)
    assert resolve_place(mention(TRIPOLI_LBY, TRIPOLI_LBN), countries=[], near=[beirut])[0] == TRIPOLI_LBN


def test_a_toss_up_between_distant_places_is_left_open() -> None:
    place, rivals = resolve_place(mention(RAMA_ONE, RAMA_TWO), countries=[])
    assert place is None
    assert set(rivals) == {RAMA_ONE, RAMA_TWO}


def test_town_and_province_of_one_name_are_no_toss_up() -> None:
    assert resolve_place(mention(IDLIB, IDLIB_PROVINCE), countries=["SYR"]) == (IDLIB, (IDLIB_PROVINCE,))
    assert resolve_place(mention(IDLIB_PROVINCE, IDLIB), countries=["SYR"])[0] == IDLIB_PROVINCE


def test_a_small_town_of_a_country_nobody_speaks_of_is_not_believed() -> None:
    assert resolve_place(mention(RAMA_TWO), countries=["SYR"]) == (None, (RAMA_TWO,))
    assert resolve_place(mention(RAMA_TWO), countries=[])[0] == RAMA_TWO


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
def test_equal_places_come_in_one_order(order: tuple[int, int]) -> None:
    pair = (RAMA_ONE, RAMA_TWO)
    near = [Place("x", "X", "town", "ISR", None, None, 32.9, 35.3)]
    assert resolve_place(mention(*(pair[i] for i in order)), countries=[], near=near)[0] == RAMA_ONE


PRECISION = [
    ("Saraqeb", "town"),
    ("near Saraqeb", "area"),
    ("outskirts of Saraqeb", "area"),
    ("southern countryside of Saraqeb", "area"),
    ("10 km west of Saraqeb", "area"),
    ("southern Saraqeb", "area"),
    ("Saraqeb district", "district"),
    ("Saraqeb province", "province"),
    ("the governorate of Saraqeb", "province"),
    ("Saraqeb region", "province"),
    ("town of Saraqeb", "town"),
    ("Saraqeb hospital", "site"),
    ("Saraqeb military airport", "site"),
    ("Omar Faris Road, west of Saraqeb", "site"),
]


@pytest.mark.parametrize(("words", "expected"), PRECISION)
def test_precision_follows_the_words(words: str, expected: str) -> None:
    assert precision_of(words, Place("a", "Saraqeb", "town")) == expected


def test_precision_follows_the_place_where_the_words_say_nothing() -> None:
    assert precision_of("Idlib", IDLIB_PROVINCE) == "province"
    assert precision_of("Euphrates", Place("w", "Euphrates", "water")) == "region"
    assert precision_of("somewhere", None) == "unknown"


PHRASES = [
    ("in the southern countryside of Idlib, ten fell", "Idlib", "southern countryside of Idlib"),
    ("they hold the town of Binnish and more", "Binnish", "town of Binnish"),
    ("a raid on Kafr Nabl town on Monday", "Kafr Nabl", "Kafr Nabl town"),
    ("bombs hit Aleppo University Hospital again", "Aleppo", "Aleppo University Hospital"),
    ("an area west of Saraqeb, he said", "Saraqeb", "west of Saraqeb"),
    ("on Omar Faris Road, west of Qamishli city, killing", "Qamishli", "Omar Faris Road, west of Qamishli city"),
    ("in Idlib province and", "Idlib", "Idlib province"),
    ("the north-western province of Idlib, Syria", "Idlib", "north-western province of Idlib"),
    ("about 30 km north of Hama on Friday", "Hama", "about 30 km north of Hama"),
    ("on the outskirts of the town of Binnish", "Binnish", "outskirts of the town of Binnish"),
    ("in the northern Aleppo countryside", "Aleppo", "northern Aleppo countryside"),
    ("jets left Hama military airport", "Hama", "Hama military airport"),
    ("in rural Hama", "Hama", "rural Hama"),
    ("killed in Idlib on Monday", "Idlib", "Idlib"),
    ("Idlib", "Idlib", "Idlib"),
]


@pytest.mark.parametrize(("text", "name", "expected"), PHRASES)
def test_the_phrase_a_reader_would_quote(text: str, name: str, expected: str) -> None:
    at = text.index(name)
    assert expand_place_words(text, Span(at, at + len(name))).of(text) == expected


def test_distance_needs_both_points() -> None:
    assert distance_km(IDLIB, Place("a", "A", "town")) is None
    assert distance_km(IDLIB, IDLIB) == 0.0
    assert distance_km(TRIPOLI_LBY, TRIPOLI_LBN) == pytest.approx(2100, rel=0.05)
