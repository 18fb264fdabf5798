"""Whose figure it is past the gate: headlines, counts of the outlet's own, whoever wants no name, papers."""

from typing import Any

import pytest

from kadesh.model.claim import Toll
from kadesh.pipeline import Options, read_report
from tests.extract.reading import report_of

# text; whose figure each toll is, in the order of the text: '' where the outlet itself tells it
SOURCES: list[Any] = [
    # headlines
    ("Mine kills six near Kidal - police", ["police"]),
    ("Mine kills six near Kidal – health ministry", ["health ministry"]),
    ("Six soldiers killed near Kidal, says army", ["army"]),
    ("At least six killed in Kidal market, say residents", ["residents"]),
    ("Police: Mine kills six near Kidal", ["Police"]),
    ("Police: 6 dead, 2 hurt", ["", ""]),
    ("Mine kills six near Kidal - road closed", [""]),
    # who wants no name
    ("An official who asked not to be named said six soldiers were killed.", ["An official"]),
    ("An official who asked not to be identified said six soldiers were killed.", ["An official"]),
    # turned round, and whom no noun tells
    ("In Kidal the toll stood at 16 last night, said the caretaker.", ["the caretaker"]),
    ("Six persons, say the Dinka, died along the river.", ["the Dinka"]),
    ("A man released from a camp in July said six of his cellmates had died.", ["A man"]),
    ("The army was accused by residents of killing six civilians.", ["residents"]),
    # where a name begins and ends
    ("The Kidal health ministry said six people were killed.", ["The Kidal health ministry"]),
    ("According to medics at least six people were killed in Kidal.", ["medics"]),
    ("Figures released by the health ministry show that six people were killed.", ["the health ministry"]),
    # what is found, and what is charged
    ("Amnesty International found that soldiers shot six men.", ["Amnesty International"]),
    ("The governor accuses the rebels of killing six villagers.", ["The governor"]),
    ("Guards found a bomb that killed six villagers.", [""]),
    # the outlet itself
    ("By the count of this newspaper, 48 police officers were killed.", [""]),
    ("The mayor said roads were cut. By our own tally 48 police officers were killed.", [""]),
    ("By the count of the ministry, 48 police officers were killed.", ["the ministry"]),
    # a heading that only says where
    ("SITUATION REPORT NO. 4 - KIDAL\n\nOverview. Six aid workers were killed.", [""]),
    ("BULLETIN - KIDAL RELIEF COMMITTEE\n\nOverview. Six aid workers were killed.", ["KIDAL RELIEF COMMITTEE"]),
]


@pytest.mark.parametrize(("text", "sources"), SOURCES)
def test_whose_figure_it_is(text: str, sources: list[str]) -> None:
    tolls = [c for c in read_report(report_of(text), Options()).claims if isinstance(c, Toll)]
    tolls.sort(key=lambda toll: toll.evidence.start)
    assert [toll.source.name if toll.source else "" for toll in tolls] == sources
