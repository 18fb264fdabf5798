"""How parties are named: in a line of a claim by the report's words, in a heading in Kadesh's own voice."""

import pytest

from kadesh.brief.parties import phrase_parties, phrase_party, phrase_people, phrase_side
from kadesh.brief.phrases import phrase_toll
from kadesh.model.count import Count
from kadesh.model.side import NOBODY, Party
from tests.build import report, toll

NAMES = {"SYR": "Syria", "TUR": "Turkey", "hts": "Hayat Tahrir al-Sham", "civil-defence": "Civil Defence"}

IN_A_LINE = [
    (Party("Turkish", "TUR"), "Turkey"),
    (Party("Ankara", "TUR", "official"), "Turkey"),
    (Party("Turkish soldiers", "TUR", "military"), "Turkish soldiers"),
    (Party("regime", "SYR"), "regime"),
    (Party(None, "SYR", "medical"), "medical staff of Syria"),
    (Party(None, "SYR", "unknown"), "Syria"),
    (NOBODY, "unknown"),
]

BEHIND_A_NUMBER = [
    (Party(None, "SYR", "military"), "soldiers of Syria"),
    (Party("39", "SYR", "military"), "soldiers of Syria"),
    (Party(None, None, "medical"), "medics"),
    (Party("39 regime soldiers", "SYR", "military"), "regime soldiers"),
    (NOBODY, "people"),
]

IN_A_HEADING = [
    (Party("regime forces", "SYR", "military"), "forces of Syria"),
    (Party("Assad regime", "SYR"), "Syria"),
    (Party("terrorists", "hts", "armed-group"), "Hayat Tahrir al-Sham"),
    (Party("rescuers", "civil-defence", "aid"), "aid workers of Civil Defence"),
    (Party("three gunmen", None, "armed-group"), "gunmen"),
    (Party("raiders", "unheard-of", "armed-group"), "raiders"),
    (NOBODY, ""),
]


@pytest.mark.parametrize(("party", "said"), IN_A_LINE)
def test_a_line_keeps_the_words_of_the_report(party: Party, said: str) -> None:
    assert phrase_party(party, names=NAMES) == said


@pytest.mark.parametrize(("party", "said"), BEHIND_A_NUMBER)
def test_people_are_called_so_that_they_can_be_counted(party: Party, said: str) -> None:
    assert phrase_people(party, names=NAMES) == said


@pytest.mark.parametrize(("party", "said"), IN_A_HEADING)
def test_a_heading_names_a_side_by_its_own_name(party: Party, said: str) -> None:
    assert phrase_side(party, names=NAMES) == said


def test_who_did_it_to_whom_stands_in_one_line() -> None:
    assert phrase_parties(Party("Turkish", "TUR"), Party(None, "SYR", "military"), names=NAMES) == "Turkey → forces of Syria"


def test_households_are_named_once() -> None:
    told = report("Some 40 households fled.", "A", "2020-02-03")
    fled = toll(told, "40 households fled", "displaced", Count(40, 40, unit="households"), Party("Some 40 households"))
    assert phrase_toll(fled).count("households") == 1
