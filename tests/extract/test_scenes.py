"""Where and when: the most specific place and the day that go with the words, here or in the sentences before."""

from typing import Any

import pytest

from kadesh.extract.setting.moments import choose_time
from kadesh.extract.setting.placenames import name_places
from kadesh.extract.setting.placing import choose_place
from kadesh.extract.setting.scenes import find_lead, set_scene
from kadesh.extract.voices.speakers import find_sayings
from kadesh.model.claim import Toll
from kadesh.model.span import Span
from tests.desk import Desk, wrong_today
from tests.extract.reading import read_claims

# sentence, words of the claim, words of the place
PLACES: list[Any] = [
    ("Five soldiers were killed in Bakhmut.", "Five soldiers", "Bakhmut"),
    ("Five soldiers were killed in the village of Nairab in Idlib.", "Five soldiers", "Nairab"),
    ("Shells hit Taftanaz, a town in Idlib, and killed five soldiers.", "five soldiers", "Taftanaz"),
    ("In Ethiopia's Tigray region five soldiers were killed in Adwa.", "five soldiers", "Adwa"),
    ("Five soldiers were killed in Sudan.", "Five soldiers", "Sudan"),
    ("Five soldiers were killed near Goma in eastern Congo.", "Five soldiers", "Goma"),
    ("In Idlib, five soldiers were killed and two were wounded by shelling, the ministry said.", "five soldiers", "Idlib"),
    ("In Ankara, the minister spoke as five soldiers were killed near Saraqeb.", "five soldiers", "Saraqeb"),
    ("Eight died in Mekele, three in Adwa.", "Eight", "Mekele"),
    ("Eight died in Mekele, three in Adwa.", "three", "Adwa"),
    ("Nine people were killed in Kharkiv and two in Odesa.", "two", "Odesa"),
    ("Five soldiers were killed in the town of Abu Zabdan.", "Five soldiers", "Abu Zabdan"),
    ("Shells killed six at the Dar Shifa hospital in Aleppo.", "six", "Dar Shifa hospital"),
    ("Shells killed six at the Ibn Rushd hospital in Aleppo.", "six", "Ibn Rushd hospital"),
    ("Five soldiers were killed on Monday.", "Five soldiers", None),
    ("Damascus denied that five soldiers were killed.", "five soldiers", None),
    ("Turkey said five soldiers were killed.", "five soldiers", None),
    ("Russia's army lost five soldiers.", "five soldiers", None),
    ("Five soldiers were killed in Idlib despite a deal reached between two states in Sochi.", "Five soldiers", "Idlib"),
    ("Five soldiers were hurt in Idlib and taken to a hospital in Hama.", "Five soldiers", "Idlib"),
    ("Five soldiers were treated in hospitals in Hama and Homs.", "Five soldiers", None),
    ("The ministers met in Bern after five soldiers were killed.", "five soldiers", None),
    ("The president left for Lima on the day five soldiers were killed.", "five soldiers", None),
    ("The Minsk agreement did not save five soldiers, who were killed.", "five soldiers", None),
    ("Rebels shot down Moscow's fighter jet and killed two pilots.", "two pilots", None),
    ("Five soldiers of the Free Syrian Army were killed.", "Five soldiers", None),
    ("Five soldiers were killed near Marib, Yemen.", "Five soldiers", "Marib"),
    ("In the town of Tirvale, 25 km south of Grozny, five soldiers were killed.", "five soldiers", "Tirvale"),
    ("Five soldiers were killed in Goma, some 30 km (19 miles) east of Sake.", "Five soldiers", "Goma"),
    ("Gunmen stormed the district headquarters of Tirvale and killed six.", "six", "Tirvale"),
    ("Bombs killed 20 people in Sanaa and Taiz.", "20 people", "Sanaa"),
    ("A mine killed six women on a road outside Mopti in Mali.", "six women", "Mopti"),
    ("Six fishermen were shot off the coast of Hodeidah.", "Six fishermen", "Hodeidah"),
]

# sentence, words of the claim, words of the time
TIMES: list[Any] = [
    ("Five soldiers were killed on Monday.", "Five soldiers", "on Monday"),
    ("Five soldiers were killed overnight in Kupiansk.", "Five soldiers", "overnight"),
    ("On 3 May 2023 shells killed nine people.", "nine people", "On 3 May 2023"),
    ("Nine people were killed, the mayor said on Tuesday.", "Nine people", None),
    ("The mayor said on Tuesday that nine people were killed on Monday.", "nine people", "on Monday"),
    ("Nine people were killed on Sunday, the mayor said on Tuesday.", "Nine people", "on Sunday"),
    ("Nine people were killed in Goma.", "Nine people", None),
    wrong_today(
        "the nearer day wins, though it stands before 'and'",
        "Six died on Monday and nine people were killed on Tuesday.",
        "nine people",
        "on Tuesday",
    ),
    ("Six died on Monday and nine people were killed on Tuesday.", "Six", "on Monday"),
]


def spot(text: str, words: str) -> Span:
    """Return where `words` stand in `text`."""
    return Span(text.index(words), text.index(words) + len(words))


@pytest.mark.parametrize(("text", "words", "place"), PLACES)
def test_the_place_that_goes_with_the_words(desk: Desk, text: str, words: str, place: str | None) -> None:
    sentence = desk.sentence(text)
    assert choose_place(sentence, spot(text, words), sayings=find_sayings(sentence)).words == place


@pytest.mark.parametrize(("text", "words", "time"), TIMES)
def test_the_time_that_goes_with_the_words(desk: Desk, text: str, words: str, time: str | None) -> None:
    sentence = desk.sentence(text)
    assert choose_time(sentence, spot(text, words), sayings=find_sayings(sentence)).words == time


# text, words of the claim, place, its basis, time, its basis
SCENES: list[Any] = [
    (
        "Jets struck Mekele on Tuesday. Five people were killed.",
        "Five people",
        "Mekele",
        "antecedent",
        "on Tuesday",
        "antecedent",
    ),
    (
        "Jets struck Mekele on Tuesday. Five people were killed in Adwa.",
        "Five people",
        "Adwa",
        "stated",
        "on Tuesday",
        "antecedent",
    ),
    (
        "Jets struck Mekele on Tuesday. Five people were killed on Friday.",
        "Five people",
        None,
        "unknown",
        "on Friday",
        "unknown",
    ),
    (
        "Shells hit Saraqeb. Five people were killed in Idlib province.",
        "Five people",
        "Saraqeb",
        "antecedent",
        None,
        "unknown",
    ),
    ("Shells hit Gaza City. Five people were killed in Yemen.", "Five people", "Yemen", "stated", None, "unknown"),
    ("Five people were killed.", "Five people", None, "unknown", None, "unknown"),
]


@pytest.mark.parametrize(("text", "words", "place", "place_basis", "time", "time_basis"), SCENES)
def test_place_and_time_of_the_sentences_before(
    desk: Desk, text: str, words: str, place: str | None, place_basis: str, time: str | None, time_basis: str
) -> None:
    document, at = desk.open(text), spot(text, words)
    sentence = next(s for s in document.sentences if at.within(s.span))
    scene = set_scene(document, sentence, near=at, sayings=find_sayings(sentence), lead=find_lead(document))
    assert (scene.where.words, scene.where.basis) == (place, place_basis)
    assert (scene.when.words, scene.when.basis) == (time, time_basis)
    borrowed = {
        "place": place if place_basis == "antecedent" else None,
        "time": time if time_basis == "antecedent" else None,
    }
    assert {a.slot: a.words for a in scene.antecedents} == {k: v for k, v in borrowed.items() if v}


def test_a_figure_of_a_war_has_its_country_and_its_beginning(desk: Desk) -> None:
    text = "Shells hit Taiz in Yemen on Monday. More than 150,000 people have been killed since the war began in 2014."
    document, at = desk.open(text), spot(text, "More than 150,000 people")
    sentence = document.sentences[1]
    scene = set_scene(document, sentence, near=at, sayings=[], lead=find_lead(document), period=True)
    assert (scene.where.words, scene.where.basis) == ("Yemen", "antecedent")
    assert scene.when.words == "since the war began in 2014"


def test_places_that_only_the_words_around_them_show(desk: Desk) -> None:
    sentence = desk.sentence("Shells fell on the village of Umm Zabda and on Tal Warda village.")
    assert [(n.words, n.place) for n in name_places(sentence)] == [("Umm Zabda", None), ("Tal Warda", None)]


def test_the_lead_is_the_first_town_and_the_first_day(desk: Desk) -> None:
    lead = find_lead(desk.open("Fighting spread in Sudan. Shells hit Omdurman on Friday. Others hit Nyala on Sunday."))
    assert (lead.where.words, lead.when.words) == ("Omdurman", "on Friday")


CITED = (
    ("A shell hit a house in Karesh village on Sunday. Three wounded men lie in Hama hospital.", "Karesh village"),
    ("A shell hit a house in Karesh village on Sunday. Three of the wounded are in Hama hospital.", "Karesh village"),
    ("HOMS, Feb 3 (Reuters) - Troops patrolled the streets again. The toll in the city rose to 41 dead.", "HOMS"),
)
"""Places of care are no scenes; 'the city' is the one that the report is dated from."""


@pytest.mark.parametrize(("text", "place"), CITED)
def test_the_place_of_a_toll_told_elsewhere(text: str, place: str) -> None:
    assert [t.where.words for t in read_claims(text, Toll)] == [place]


HELD = (
    ("A blast in Baghdad's Karesh district killed nine soldiers.", "Karesh district"),
    ("Nine soldiers died in a raid on a depot in Khartoum's Tirvale neighbourhood.", "Tirvale neighbourhood"),
    ("A rocket hit Kyiv's Odonmar quarter and killed two soldiers.", "Odonmar quarter"),
    ("Five people died in a house in Gaza City's Zeitoun neighbourhood.", "Zeitoun neighbourhood"),
    ("A blast in Baghdad's markets killed nine soldiers.", "Baghdad's markets"),
    ("Four soldiers died in raids on the Idlib town of Ariha.", "town of Ariha"),
    ("Shelling killed six soldiers in the Donetsk region city of Kostiantynivka.", "city of Kostiantynivka"),
    ("Gunmen killed six soldiers in the Kaduna village of Kurmin.", "village of Kurmin"),
    ("Six soldiers died in the Karesh neighbourhood of Maradi.", "Karesh neighbourhood"),
    ("A colonel told Al Jazeera that four soldiers were killed near Gao.", "near Gao"),
    ("Deir Ezzor 24, which told of the raid, said four soldiers were killed near Gao.", "near Gao"),
    ("Four soldiers were killed near Sinjar, Kurdistan 24 said.", "near Sinjar"),
    ("Four soldiers were killed on Al-Mayadeen road.", "Al-Mayadeen road"),
)
"""A quarter of a town is told with the town, a town with its province; what an outlet is called is no place."""


@pytest.mark.parametrize(("text", "place"), HELD)
def test_the_finer_of_two_places_that_are_told_together(text: str, place: str) -> None:
    (toll,) = read_claims(text, Toll)
    assert toll.where.words is not None
    assert toll.where.words in place
