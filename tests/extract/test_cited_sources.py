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
    ("Mine kills six near Kidal - Reuters", ["Reuters"]),
    ("Mine kills six near Kidal - BBC News", [""]),
    # who wants no name
    ("An official who asked not to be named said six soldiers were killed.", ["An official"]),
    ("An official who asked not to be identified said six soldiers were killed.", ["An official"]),
    # turned round, and whom no noun tells
    ("In Kidal the toll stood at 16 last night, said the caretaker.", ["the caretaker"]),
    ("Six persons, say the Dinka, died along the river.", ["the Dinka"]),
    ("A man released from a camp in July said six of his cellmates had died.", ["A man"]),
    ("The army was accused by residents of killing six civilians.", ["residents"]),
    ("Six soldiers died, said a man who gave his name as Omar.", ["a man"]),
    ("Six soldiers died, the mayor was quoted by the agency as saying.", ["the mayor"]),
    (
        "A military official familiar with the raid said six rebels were killed.",
        ["A military official familiar with the raid"],
    ),
    ('"Our troops killed six rebels," the statement read.', ["the statement"]),
    # where a name begins and ends
    ("Six soldiers died, said the Health Board at the time.", ["the Health Board"]),
    ("The Kidal health ministry said six people were killed.", ["The Kidal health ministry"]),
    ("According to medics at least nine people died in Kidal.", ["medics"]),
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
    # a paper: its name in the line below, behind other words of the opening, signed in the first person
    (
        "PRESS RELEASE\nCentral Committee of the Front\nMarch 4\n\nSix soldiers fell.\n\nGudsa",
        ["Central Committee of the Front"],
    ),
    (
        "[TEXT] IN THE NAME OF GOD: COMMUNIQUE NO 8 OF THE SOUTH COMMAND ON THE WAR. SIX SOLDIERS WERE KILLED.",
        ["SOUTH COMMAND"],
    ),
    ("Evening digest of the General Staff, 18:00\n\nSix workers were killed in Kidal.", ["General Staff"]),
    ("Evening briefing by Omar Diallo\n\nSix workers were killed in Kidal.", [""]),
    ("Kidal. This morning they fired on a bus. We have six dead. Hold on.\n\nOmar Diallo", ["Omar Diallo"]),
    ("Six people were killed in Kidal. Hold on, a man said.\n\nOmar Diallo", [""]),
    ("Six people were killed in Kidal. Villagers told us the driver fled.\n\nOmar Diallo", [""]),
    # who is only named behind it
    (
        "Rebels lost six men near Kidal. This was reported on Sunday by the ministry's spokesman, Omar Diallo.",
        ["the ministry's spokesman, Omar Diallo"],
    ),
    ("Six men were killed near Kidal. This was confirmed by the army on Sunday.", ["the army"]),
    ("Six men were killed near Kidal. This was followed on Sunday by a march.", [""]),
    # 'he', 'it' and 'they' are the subject of the sentence before
    ("The governor visited Kidal on Monday. He said six people had died.", ["The governor"]),
    ("Prime Minister Omar Diallo met the press. He said six people had died.", ["Prime Minister Omar Diallo"]),
    ('Mona Idris, 32, fled Kidal on foot. "They shot six men," she said.', ["Mona Idris"]),
    ("The ministry opened an inquiry. It said six people had died.", ["The ministry"]),
    ("Villagers left at dawn. They said six people had died.", ["Villagers"]),
    ("Omar Diallo and Mona Idris left Kidal. He said six people had died.", [""]),
    ("Mona Idris was shot dead on the road. She said six people had died.", ["", ""]),
    ("The governor visited Kidal on Monday.\n\nHe said six people had died.", [""]),
    ("Rebels freed mayor Omar Diallo late on Monday. He said six people had died.", [""]),
    # a share is of whoever its own sentence cites
    ("A strike killed six people. Two of them were children, the mayor said.", ["", "the mayor"]),
    ("A strike killed six people, the mayor said. Two of them were children.", ["the mayor", "the mayor"]),
    # whoever counted over a month
    (
        "The Kidal Rights Network documented 83 deaths in October. In Gao six died under torture.",
        ["The Kidal Rights Network", "The Kidal Rights Network"],
    ),
    (
        "A mine killed six in Gao on Sunday. The Kidal Rights Network documented 83 deaths in October.",
        ["", "The Kidal Rights Network"],
    ),
    ("The Kidal Rights Network documented a raid. It rained. In Gao six died on Sunday.", [""]),
]


@pytest.mark.parametrize(("text", "sources"), SOURCES)
def test_whose_figure_it_is(text: str, sources: list[str]) -> None:
    tolls = [c for c in read_report(report_of(text), Options()).claims if isinstance(c, Toll)]
    tolls.sort(key=lambda toll: toll.evidence.start)
    assert [toll.source.name if toll.source else "" for toll in tolls] == sources
