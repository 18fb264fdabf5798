"""Sides as they were when a report was published, in sentences read past the resolving of claims."""

from datetime import date

import pytest

from kadesh.model.claim import Toll
from tests.extract.reading import read_claims

VICTIMS = [
    ("Soldiers killed six farmers near Wau in South Sudan.", date(1988, 6, 2), "SDN"),
    ("Soldiers killed six farmers near Wau in South Sudan.", date(2014, 6, 2), "SSD"),
    ("Soldiers killed six farmers near Wau in South Sudan.", None, "SSD"),
    ("A mine killed four Serbian policemen in Kosovo.", date(1998, 8, 1), "YUG"),
    ("A mine killed four Serbian policemen in Kosovo.", date(2011, 8, 1), "SRB"),
    ("Three Albanians were found shot near Pristina, in Kosovo.", date(1999, 5, 1), "YUG"),
    ("Three Albanians were found shot near Pristina, in Kosovo.", date(2010, 5, 1), "XKX"),
    ("In El Salvador the army killed 14 guerrillas.", date(1984, 3, 1), "fmln"),
    ("In El Salvador the army killed 14 guerrillas.", date(1971, 3, 1), "slv-opposition"),
    ("Rebels killed nine soldiers of the Tripoli government near Sebha, Libya.", date(1986, 3, 1), "LBY"),
    ("Rebels killed nine soldiers of the Tripoli government near Sebha, Libya.", date(2019, 3, 1), "gna"),
    ("Gunmen killed nine Chechen policemen in Shali.", date(1995, 3, 1), "chechen-separatists"),
    ("Gunmen killed nine Chechen policemen in Shali.", date(2005, 3, 1), "RUS"),
    ("Shells killed nine Chechen civilians in Shali.", date(1995, 3, 1), "RUS"),
    # people of a town are those of the land it is in; whoever is named by a state stays that state's
    ("A truce broke down in Azerbaijan. Shells killed two people in Hadrut.", date(2020, 10, 5), "artsakh"),
    ("A truce broke down in Azerbaijan. Shells killed two people in Hadrut.", date(2024, 10, 5), "AZE"),
    ("A truce broke down in Azerbaijan. Shells killed two people in Ganja.", date(2020, 10, 5), "AZE"),
    ("Two Azerbaijani soldiers were killed in Hadrut.", date(2020, 10, 5), "AZE"),
]


@pytest.mark.parametrize(("text", "published", "side"), VICTIMS)
def test_people_are_of_the_side_there_was_when_the_report_was_published(
    text: str, published: date | None, side: str
) -> None:
    assert [toll.victims.side for toll in read_claims(text, Toll, published=published)] == [side]


def test_whoever_did_it_and_who_says_so_are_of_that_day_too() -> None:
    text = "Serbia said the rebels killed six policemen in Kosovo. The Serbian army killed two farmers in Kosovo."
    tolls = read_claims(text, Toll, published=date(1998, 8, 1))
    assert tolls[0].source is not None
    assert (tolls[0].source.side, tolls[1].perpetrator.side) == ("YUG", "YUG")
