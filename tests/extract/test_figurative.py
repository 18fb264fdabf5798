"""Words for outcomes that are said of nobody: sentences written for them, and their like that are said of people."""

import pytest

from kadesh.model.claim import Event, Toll
from tests.extract.reading import read_claims

NOBODY = (
    "The licences of 40 traders expired on Friday in Lagos.",
    "The visas of 30 engineers have expired, Russia said.",
    "The team lost three points and two players in Accra.",
    "The club lost two defenders to injury on Saturday in Cairo.",
    "The party lost 40 members of parliament in the election in Kenya.",
    "The police lost two players before the match in Cairo.",
    "The team lost two guards to injury in Manila.",
    "The strike by 300 nurses killed all hope of a deal in Harare.",
    "Three officers were executed in effigy by protesters in Dhaka.",
    "The tally of medals stood at 40 in Paris.",
    "Soldiers killed time playing cards in Donetsk.",
    "The drill simulated an attack with 300 dead in Tel Aviv.",
    "In the third episode the villain kills 12 guards and captures the castle.",
    "The film tells how 300 Spartans die.",
    "The singer died of cancer in Accra on Monday.",
    "Hosni Mubarak has died after a long illness in Cairo.",
    "The film, in which 40 soldiers die, was shown in Paris.",
)
SOMEBODY = (
    ("The army lost 12 men in the battle near Goma.", 12),
    ("The party lost 40 members when gunmen attacked its assembly in Nairobi.", 40),
    ("The army lost 12 men this season in Goma.", 12),
    ("The team of medics lost six members in Homs.", 6),
    ("The convoy lost 12 guards at a match in Homs.", 12),
    ("The village lost 12 soldiers last season in Homs.", 12),
    ("Three patients expired on Friday in Lagos.", 3),
    ("The team of rescuers lost two men when a mine went off near Kherson.", 2),
    ("A detainee died of a heart attack in custody in Damascus.", 1),
    ("Two children died of cold in a camp near Idlib.", 2),
    ("Two soldiers were killed in a military exercise near Riga.", 2),
    ("Forty soldiers were killed in the film studio in Kyiv.", 40),
    ("The shelling killed all nine people of the house in Homs.", 9),
)


@pytest.mark.parametrize("text", NOBODY)
def test_nobody_died(text: str) -> None:
    assert list(read_claims(text, Toll)) == []


@pytest.mark.parametrize(("text", "dead"), SOMEBODY)
def test_people_died(text: str, dead: int) -> None:
    assert [(t.outcome, t.count.low) for t in read_claims(text, Toll)] == [("killed", dead)]


@pytest.mark.parametrize(
    "text",
    [
        "A boy was hit by a car in Kampala on Monday.",
        "Two guards were struck by lightning in Gulu.",
        "A strike by 40 pilots grounded flights in Paris.",
        "The pilots called off a strike in Paris.",
    ],
)
def test_an_accident_is_no_deed(text: str) -> None:
    assert list(read_claims(text, Event)) == []
