"""Whose word a figure is: claims that others doubt, whoever is named behind, lists under lists, what an outlet ranks."""

from typing import Any

import pytest

from kadesh.model.claim import Toll
from kadesh.pipeline import Options, read_report
from tests.extract.reading import report_of

LIST = (
    "According to the Observatory, 72 men have died since January, as follows:\n- Nine rebels were killed in raids.\n"
    "By region:\n- Kidal: two raids left 21 dead:\n19 soldiers.\nTwo shepherds.\n- Gao: one raid left two dead."
)
# text; whose figure each toll is, in the order of the text: '' where the outlet itself tells it
SOURCES: list[Any] = [
    # the claim of one, told or doubted by another
    ("The government has challenged M23's assertion that six soldiers were killed near Goma.", ["M23"]),
    ("Diplomats could not verify the Malian report that 15 rebels had been killed near Kidal.", ["Malian report"]),
    ("The mayor refuted M23's claim that six soldiers were killed near Goma.", ["The mayor"]),
    ("The army could not confirm that nine soldiers were killed near Goma.", [""]),
    ("The army has not confirmed that nine of its soldiers were killed near Goma.", ["The army"]),
    ("The army confirmed that nine soldiers were killed near Goma.", ["The army"]),
    # named in the sentence behind
    (
        "Shells killed one clerk in Kidal.\nOmar Diallo, head of the region, wrote this in a message on Telegram.",
        ["Omar Diallo, head of the region"],
    ),
    ("A raid killed one clerk in Kidal.\nOmar Diallo, a driver, said this was the end.", [""]),
    (
        "Gunmen killed nine shepherds near Kidal.\nThe killings, reported on Monday by a medical source, go on.",
        ["a medical source"],
    ),
    ("Gunmen killed nine shepherds near Kidal.\nThe killings, condemned on Monday by a mayor, go on.", [""]),
    # a body that is only described in the lead
    (
        "Eight clerks died in Kadugli, a Sudanese medical group said.\nThe Sudan Doctors Network said three women died.",
        ["The Sudan Doctors Network", "The Sudan Doctors Network"],
    ),
    # data that nobody owns
    ("According to the latest data, two people were killed near Kidal.", [""]),
    ("According to police data, two people were killed near Kidal.", ["police data"]),
    ("According to a police report seen by Reuters, two people were killed near Kidal.", ["a police report"]),
    # who only passes on
    (
        "The director of the clinic confirmed that six men died in Kidal, according to Reuters.",
        ["The director of the clinic"],
    ),
    ("The blast killed six men in Kidal, according to Reuters.", ["Reuters"]),
    # a name with its office, whoever issues a statement
    (
        "One more clerk was killed in the village of Bol, Kidal, Omar Diallo, the regional governor, said on Facebook.",
        ["Omar Diallo"],
    ),
    ("Shells fell on Kidal, Omar Diallo, the mayor, was hurt and two men died, police said.", ["police"]),
    (
        "The spokesman of the interior ministry in a statement said police units killed two rebels near Kidal.",
        ["The spokesman of the interior ministry"],
    ),
    ("Governor Omar Diallo confirmed nine deaths in Kidal and quoted women as saying they ran.", ["Governor Omar Diallo"]),
    # what the outlet knows beside it
    ("The Observatory said a raid hit Goma. The raid is the deadliest since nine men died there in May.", [""]),
    ("The Observatory said a raid hit Goma. Moreover, nine men were killed there on Monday.", [""]),
    ("The Observatory said a raid hit Goma. Moreover, nine men were killed there this morning.", ["Observatory"]),
    ("The Observatory said raids went on in Goma. These raids killed nine men.", ["Observatory"]),
    ("The Observatory said nine men died in Goma. Of them, three were clerks.", ["Observatory", "Observatory"]),
    (
        "Gunmen killed 42 men in Goma, a nurse said on Friday, the latest raid in a land where unrest left hundreds dead.",
        ["a nurse", ""],
    ),
    ("Worsening security in Goma: raids leave dozens dead.", [""]),
    # lists under lists
    (LIST, ["the Observatory"] * 6),
    ("The Observatory said a raid hit Goma.\n\nNine rebels.\n\nTwo shepherds were killed.", [""]),
    # 'he' is not many
    (
        "A clerk was hurt, a police officer said. The clinic took him in, authorities said. Two men died in Bol, he said.",
        ["a police officer", "a police officer"],
    ),
]


@pytest.mark.parametrize(("text", "sources"), SOURCES)
def test_whose_word_it_is(text: str, sources: list[str]) -> None:
    tolls = [c for c in read_report(report_of(text), Options()).claims if isinstance(c, Toll)]
    tolls.sort(key=lambda toll: toll.evidence.start)
    assert [toll.source.name if toll.source else "" for toll in tolls] == sources
