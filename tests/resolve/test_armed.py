"""People who fought by words that do not say so, read past the gate: prisoners, comrades, somebody's men, guards, crews."""

import pytest

from kadesh.model.claim import Toll
from kadesh.pipeline import Options, read_report
from tests.extract.reading import report_of

CASES = [
    # prisoners taken in a fight are soldiers, political prisoners and inmates are not told to be
    ("In Chad rebels overran Bardai and took eight prisoners.", ["captured TCD/military"]),
    ("Chad's police detained eight political prisoners in Bardai.", ["captured TCD/unknown"]),
    (
        "In Chad rebels took eight prisoners in Bardai. Shells killed three in Abeche.",
        ["captured TCD/military", "killed TCD/unknown"],
    ),
    # comrades
    ("In Chad five comrades were killed near Bardai, an army spokesman said.", ["killed TCD/military"]),
    ("In Chad five bakers were killed near Bardai, an army spokesman said.", ["killed TCD/civilian"]),
    # the men of a force named before
    ("Colombian troops surprised the FARC in Meta and killed 12 of its men.", ["killed farc/armed-group"]),
    ("In Colombia troops killed 12 men in Meta.", ["killed COL/civilian"]),
    ("Colombian troops killed three ELN men in Arauca.", ["killed eln/armed-group"]),
    # whoever guards is no policeman by that word alone
    ("In Kenya gunmen killed two security guards in Garissa.", ["killed KEN/civilian"]),
    ("In Kenya gunmen killed two prison guards in Garissa.", ["killed KEN/police"]),
    ("In Kenya gunmen killed two guards in Garissa.", ["killed KEN/unknown"]),
    ("In Kenya a mine killed nine security personnel in Garissa.", ["killed KEN/mixed"]),
    # on board of what soldiers fly
    ("A Russian military helicopter crashed in Mali, killing all six people on board.", ["killed RUS/military"]),
    ("A Russian plane crashed in Mali, killing all six people on board.", ["killed RUS/unknown"]),
    ("In Mali the army lost 40 men in three raids near Gao.", ["killed MLI/military"]),
    ("In Mali the village buried 40 men after three raids near Gao.", ["killed MLI/civilian"]),
    # of them who fought, on whose side
    ("A patrol of FARC fighters was ambushed in Meta. Nine of them died.", ["killed farc/armed-group"]),
    ("FARC fighters ambushed villagers in Meta, in Colombia. Nine of them died.", ["killed COL/unknown"]),
    ("Shells fell in Gaza. On the Israeli side about 60 were hurt.", ["wounded ISR/unknown"]),
    ("Shells fell in Gaza. On the Israeli side of the fence 60 were hurt.", ["wounded PSE/unknown"]),
    # whoever comes from elsewhere is not of the country
    ("In Niger gunmen kidnapped two foreign engineers near Agadez.", ["kidnapped None/civilian"]),
    ("In Niger gunmen kidnapped two engineers near Agadez.", ["kidnapped NER/civilian"]),
    ("In India the army said it had killed six infiltrators at Keran.", ["killed None/armed-group"]),
    # peacekeepers are soldiers of the nation named
    ("A mine killed two Nepali peacekeepers in Goma, in DR Congo.", ["killed NPL/military"]),
    ("A mine killed two UN peacekeepers in Goma, in DR Congo.", ["killed un/military"]),
]


@pytest.mark.parametrize(("text", "told"), CASES)
def test_who_bore_arms(text: str, told: list[str]) -> None:
    tolls = [c for c in read_report(report_of(text), Options()).claims if isinstance(c, Toll)]
    assert [f"{t.outcome} {t.victims.side}/{t.victims.role}" for t in tolls] == told
