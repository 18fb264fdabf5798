"""Which words of a sentence are places, and which only look like it."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kadesh.model.lexicon import PlaceMention
from kadesh.model.pack import Pack
from kadesh.model.where import Place
from kadesh.resolve.gazetteer import Gazetteer
from kadesh.resolve.packs import load_packs

SEEDS = Path(__file__).parents[3] / "shared" / "seeds"


@pytest.fixture(scope="module")
def syria() -> Gazetteer:
    return Gazetteer.load([load_packs(("world", "syria"))])


@pytest.fixture(scope="module")
def world() -> Gazetteer:
    return Gazetteer.load([load_packs(("world",))])


def words(mentions: tuple[PlaceMention, ...]) -> list[str]:
    return [m.words for m in mentions]


SYRIA = [
    ("Troops entered Saraqeb and moved on Binnish.", ["Saraqeb", "Binnish"]),
    ("Shells fell on Saraqib, Sarmin and al-Nairab overnight.", ["Saraqib", "Sarmin", "al-Nairab"]),
    ("The army took Maaret al-Nouman last week.", ["Maaret al-Nouman"]),
    ("The army took Ma’arat al-Nu’man last week.", ["Ma’arat al-Nu’man"]),
    ("Three died in Deir ez-Zor, two in Deir Ezzor.", ["Deir ez-Zor", "Deir Ezzor"]),
    ("Fighting in Ar-Raqqah province and in al-Hasakah.", ["Ar-Raqqah", "al-Hasakah"]),
    ("A raid on the village of al-Bab killed two.", ["al-Bab"]),
    ("Bombs hit Aleppo University Hospital.", ["Aleppo"]),
    ("Rebels left Eastern Ghouta for Idlib province.", ["Eastern Ghouta", "Idlib"]),
    ("Three soldiers died in Latakia and two in Hama said the monitor", ["Latakia", "Hama"]),
    ("DAMASCUS (Agency) - Two shells hit the Old City.", ["DAMASCUS"]),
    ("They crossed the Euphrates near Manbij.", ["Euphrates", "Manbij"]),
    ("The leaders met in Sochi in 2018.", ["Sochi"]),
    ("At Aleppo the front held.", ["Aleppo"]),
    ("Al-Nusra Front and Ahrar al-Sham fighters pulled back.", []),
    ("President Bashar al-Assad and Mustafa Hassan met Ali.", []),
    ("Syrian, Turkish and Russian officers spoke on Monday.", []),
    ("idlib and aleppo without capitals are no names", []),
    ("In March the Police said Independence Day was quiet.", []),
]
WORLD = [
    ("Kyiv and Kiev are one town; Kharkiv was Kharkov.", ["Kyiv", "Kiev", "Kharkiv", "Kharkov"]),
    ("Clashes in the Donetsk region and near Bakhmut, Ukraine.", ["Donetsk", "Bakhmut", "Ukraine"]),
    ("Twelve died in El Fasher, North Darfur, Sudan.", ["El Fasher", "North Darfur", "Sudan"]),
    ("Blue Nile state saw more fighting.", ["Blue Nile"]),
    ("Militants struck in Lower Shebelle, Somalia.", ["Lower Shebelle", "Somalia"]),
    ("Air raids in Kachin state, Myanmar, and on Hodeidah in Yemen.", ["Kachin", "Myanmar", "Hodeidah", "Yemen"]),
    ("Tanks rolled into Khan Younis and Rafah in Gaza.", ["Khan Younis", "Rafah", "Gaza"]),
    ("Mosul fell, and Mekelle did not.", ["Mosul", "Mekelle"]),
    ("US troops told us nothing about the U.S. base.", ["US", "U.S."]),
    ("Turkey and Russia talked.", ["Turkey", "Russia"]),
    ("They served turkey.", []),
    ("Reading the list, he said Nice things about Mobile phones.", []),
    ("A bus left Mosul for Van, near Lake Van, and a man in Nice waited.", ["Mosul", "Van", "Nice"]),
    ("The New York Times and the Jerusalem Post wrote of it.", []),
    ("Most people Split up in May; Same here.", []),
    ("Liberal members and a Man named Ali stayed.", []),
]


@pytest.mark.parametrize(("sentence", "expected"), SYRIA)
def test_places_with_the_syria_pack(syria: Gazetteer, sentence: str, expected: list[str]) -> None:
    assert words(syria.find(sentence)) == expected


@pytest.mark.parametrize(("sentence", "expected"), WORLD)
def test_places_of_the_world(world: Gazetteer, sentence: str, expected: list[str]) -> None:
    assert words(world.find(sentence)) == expected


FIRST = [
    ("fighting in Idlib", "Idlib", "town"),
    ("fighting in Idlib province", "Idlib", "province"),
    ("the province of Hama", "Hama", "province"),
    ("Aleppo governorate", "Aleppo", "province"),
    ("the city of Aleppo", "Aleppo", "town"),
    ("in Georgia", "Georgia", "country"),
    ("in Syria", "Syria", "country"),
    ("all over the Middle East", "Middle East", "region"),
]


@pytest.mark.parametrize(("sentence", "name", "kind"), FIRST)
def test_the_words_around_name_the_kind(syria: Gazetteer, sentence: str, name: str, kind: str) -> None:
    (mention,) = syria.find(sentence)
    assert (mention.words, mention.places[0].kind) == (name, kind)


SPELLINGS = [
    ("Saraqeb", "Sarāqib"),
    ("Saraqib", "Saraqab"),
    ("Deir ez-Zor", "Deir al-Zour"),
    ("Idlib", "Idleb"),
    ("Raqqa", "Ar Raqqah"),
    ("Khan Sheikhoun", "Khan Shaykhun"),
    ("Kobani", "Ayn al-Arab"),
    ("Kafr Nabl", "Kafranbel"),
    ("Qamishli", "Kamishli"),
    ("Maaret al-Nouman", "Maarrat al-Numan"),
]


@pytest.mark.parametrize(("one", "other"), SPELLINGS)
def test_two_spellings_are_one_place(syria: Gazetteer, one: str, other: str) -> None:
    ids = [syria.find(f"They fought in {name}.")[0].places[0].id for name in (one, other)]
    assert ids[0] == ids[1]


def test_a_pack_comes_before_the_world() -> None:
    mine = Place("mine:moscow", "Moscow", "site", "SYR", latitude=35.0, longitude=36.0)
    found = Gazetteer.load([Pack("mine", places=(("Moscow", mine),), countries=("SYR",))]).find("in Moscow")
    assert found[0].places[0] == mine
    assert "geonames:524901" in {p.id for p in found[0].places}


def test_a_spelling_nobody_lists_is_found_only_where_its_country_is_in_play(world: Gazetteer) -> None:
    assert words(world.find("Shells fell in Sarraqeb.")) == []
    assert words(world.find("Shells fell in Sarraqeb.", countries=("SYR",))) == ["Sarraqeb"]
    assert words(world.find("Shells fell in Sarraqeb, Syria.")) == ["Sarraqeb", "Syria"]


def test_a_name_that_sounds_alike_in_the_packs_war_is_none_in_a_report_on_another(syria: Gazetteer) -> None:
    assert words(syria.find("Shells fell in Sarraqeb.")) == ["Sarraqeb"]
    assert words(syria.find("Shells fell in Sarraqeb, between Srinagar and Kupwara.")) == ["Srinagar", "Kupwara"]
    assert words(syria.find("Shells fell in Sarraqeb, wrote a man from Srinagar.")) == ["Sarraqeb", "Srinagar"]
    assert words(syria.find("Shells fell in Sarraqeb and Aleppo, wrote men of Srinagar and Kupwara."))[:1] == ["Sarraqeb"]


def test_no_point_is_invented(syria: Gazetteer) -> None:
    places = [p for rows in syria.names.values() for p in rows]
    assert places
    assert all((p.latitude is None) == (p.longitude is None) and (p.latitude, p.longitude) != (0.0, 0.0) for p in places)
    assert all(32.0 < p.latitude < 37.6 and 35.4 < p.longitude < 42.6 for p in places if p.latitude and p.longitude)


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.sampled_from("In Idlib al- al Aleppo , . west of the Old ’s — 'As At US (MOSCOW) \n Kafr Nabl town x".split(" ")),
        max_size=25,
    )
)
def test_spans_hold_the_words_in_order_without_overlap(parts: list[str]) -> None:
    text = " ".join(parts)
    last = 0
    for mention in Gazetteer.load().find(text):
        assert mention.span.of(text) == mention.words
        assert mention.span.start >= last
        assert mention.places
        last = mention.span.end


@pytest.mark.skipif(not SEEDS.is_dir(), reason="the seed reports are not beside the checkout")
def test_the_places_of_the_seed_reports(syria: Gazetteer) -> None:
    expected = {
        "Saraqeb": 8,
        "Idlib": 24,
        "Sochi": 3,
        "Binnish": 2,
        "Nairab": 1,
        "Latakia": 1,
        "Hama": 1,
        "Maaret al-Nouman": 1,
    }
    found = [m.words for path in sorted(SEEDS.glob("*.txt")) for m in syria.find(path.read_text(encoding="utf-8"))]
    assert {name: found.count(name) for name in expected} == expected
