"""Deeds that another one came after, and what only sounds like the beginning or the name of something."""

import pytest

from kadesh.extract.sentences import cut_sentences
from kadesh.model.claim import Event, Toll
from tests.extract.reading import read_claims

DAYS = (
    ("The raid came a day after a bomb hit a convoy in Zalingei on Sunday. The bomb wounded three soldiers.", "2020-02-02"),
    ("The raid in Zalingei on Sunday came a day after the talks. The raid killed three soldiers.", "2020-02-02"),
    ("Four guards were killed in a clash that broke out on Wednesday in Zalingei.", "2020-02-05"),
    (
        "The firing, which broke out at 5:30 p.m. on Wednesday in Zalingei, lasted two hours. It killed two men.",
        "2020-02-05",
    ),
    ("The fighting, which broke out on Wednesday in Zalingei, lasted about two hours. It killed two men.", "2020-02-05"),
    ("Four guards were killed in fighting that broke out on Wednesday in Zalingei.", "2020-02-05 to 2020-02-07"),
    ("The faction, which broke away on 3 May 2012, killed four guards in Zalingei on Wednesday.", "2020-02-05"),
    ("Four guards were killed in Zalingei last January 29, the army said.", "2020-01-29"),
    ("Four guards were killed in Zalingei last Jan. 29.", "2020-01-29"),
    ("Four guards were killed in Zalingei last January.", "2020-01-01 to 2020-01-31"),
)
PLACES = (
    ("The clash came after the murder of six guards in Zalingei on Monday. Five rebels were killed.", [None]),
    ("Friday's blast in Nyala followed the killing of two men in Zalingei. The blast wounded nine.", ["Zalingei", "Nyala"]),
    ("The blast happened after a bomber entered a market in Zalingei. Nine people were killed.", ["Zalingei"]),
    ("The raid in Zalingei came a day after shells killed nine people in the town.", ["Zalingei"]),
    (
        "A member of the Zalingei District People's Defence Force said six people died when shells hit Odonmar camp.",
        ["Odonmar camp"],
    ),
    ("Six people died in Barangay Sto. Karesh on Monday.", ["Sto. Karesh"]),
    ("Six people died in Gen. Odonmar town on Monday.", ["Gen. Odonmar town"]),
    ("Six people died in Zalingei. The bodies were handed to Gen. Odonmar on Monday.", ["Zalingei"]),
    ("Six people died in Zalingei.\n\nShare on Google+\n\nThe blast wounded nine.", ["Zalingei", "Zalingei"]),
)
CUT = (
    ("Rebels raided Sta. Karesh and fled. Pfc. Reyes died.", 2),
    ("The town lies on Mt. Odonmar. Insp. Cruz said so.", 2),
    ("They waited at the fort. It fell.", 2),
)


@pytest.mark.parametrize(("text", "day"), DAYS)
def test_each_deed_has_its_own_day(text: str, day: str) -> None:
    assert [
        str(toll.when.first) if toll.when.first == toll.when.last else f"{toll.when.first} to {toll.when.last}"
        for toll in read_claims(text, Toll)
    ][-1] == day


@pytest.mark.parametrize(("text", "places"), PLACES)
def test_each_deed_has_its_own_place(text: str, places: list[str | None]) -> None:
    assert [toll.where.words for toll in read_claims(text, Toll)][-len(places) :] == places


@pytest.mark.parametrize(("text", "sentences"), CUT)
def test_titles_and_saints_end_no_sentence(text: str, sentences: int) -> None:
    assert len(cut_sentences(text)) == sentences


def test_an_event_that_came_before_has_its_own_day() -> None:
    (event,) = read_claims("The arrest came a day after a bomb hit a convoy in Zalingei on Sunday.", Event)
    assert str(event.when.first) == "2020-02-02"


OTHER_DAYS = (
    ("Nine people were wounded by Monday's blast in Zalingei.", "2020-02-03"),
    ("By Monday nine people had been wounded in Zalingei.", "None to 2020-02-03"),
    ("By Monday's end nine people had been wounded in Zalingei.", "None to 2020-02-03"),
    ("On Monday men held a bridge and killed six pilgrims in an attack on Zalingei.", "2020-02-03"),
    ("Police on Monday arrested two men over the killing of six pilgrims in Zalingei.", "None"),
    ("The court on Monday jailed two men for killing six pilgrims in Zalingei in 2013.", "2013-01-01 to 2013-12-31"),
    ("On Monday men blamed for a string of attacks killed six pilgrims in Zalingei.", "2020-02-03"),
    ("In the deadliest raid in the region since 2018, gunmen killed six pilgrims in Zalingei.", "None"),
    ("Gunmen have killed six pilgrims in Zalingei since 2018.", "2018-01-01 to 2020-02-07"),
    ("Six pilgrims died in Zalingei late Jan. 29, the army says.", "2020-01-29"),
    ("Six pilgrims died in raids in Zalingei late Tuesday and Wednesday.", "2020-02-04 to 2020-02-05"),
    ("Six pilgrims died in an hour-long clash on Monday in Zalingei.", "2020-02-03"),
    ("Six pilgrims died in a two-hour battle in Zalingei on Monday.", "2020-02-03"),
    ("Clashes broke out in Zalingei from January 3 to January 5 and killed nine people.", "2020-01-03 to 2020-01-05"),
    ("The toll was given by the army on Monday. It said nine people had died in Zalingei.", "None"),
    ("A man died in Zalingei, in the worst violence since the vote on Monday. Nine people were wounded.", "None"),
    ("Six pilgrims died in Zalingei, said a statement issued by the ministry on Monday.", "None"),
    (
        "Six pilgrims died in Zalingei.\n\nProtesters shout in Nyala, Dec. 1, 2016.\n\nThe pilgrims were shot.",
        "None",
    ),
)
OTHER_PLACES = (
    ("Six pilgrims died in Borno state's Gwoza district.", "Gwoza district"),
    ("Six pilgrims died in Borno state's capital Maiduguri.", "Maiduguri"),
    ("Six pilgrims died in Barangay (village) Odonmar.", "Odonmar"),
    ("Rebels raided Odonmar county as part of the Karesh Highway project. They killed six men.", "Odonmar county"),
    ("Rebels raided the Karesh Highway. They killed six men.", "Karesh Highway"),
    ("A drone hit Odonmar village. Five of the wounded made their way to Nyala, a priest said.", "Odonmar village"),
    ("Six men died in Odonmar village of Tirvale district.", "Odonmar village"),
    ("Six men died in the village of Odonmar.", "village of Odonmar"),
    ("Six men died in violence in Manipur between Meitei and Kuki people.", "Manipur"),
    ("Six men died in Naga on Monday.", "Naga"),
    ("Six men died in the city of Naga.", "city of Naga"),
    ("Six men died in Naga villages near Zalingei.", "near Zalingei"),
    ("The minister visited Zalingei, where gunmen killed six men.", "Zalingei"),
    ("The minister visited Zalingei. Gunmen killed six men in Nyala.", "Nyala"),
)


@pytest.mark.parametrize(("text", "day"), OTHER_DAYS)
def test_what_a_day_is_of(text: str, day: str) -> None:
    when = read_claims(text, Toll)[-1].when
    assert (str(when.first) if when.first == when.last else f"{when.first} to {when.last}") == day


@pytest.mark.parametrize(("text", "place"), OTHER_PLACES)
def test_what_a_name_is_of(text: str, place: str) -> None:
    assert [toll.where.words for toll in read_claims(text, Toll)][-1] == place
