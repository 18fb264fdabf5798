"""Claims of control and statements as wars without a pack of their own tell them, past the evidence gate."""

from typing import Any

import pytest

from kadesh.model.claim import Control, Statement
from kadesh.pipeline import Options, read_report
from tests.build import report

# text, status, side, places
HELD: list[Any] = [
    ("Ethiopian federal troops retook Debark and Dabat on Sunday.", "captured", "ETH", ["Debark", "Dabat"]),
    (
        "M23 rebels claim to have retaken the localities of Katogota and Lubarika.",
        "captured",
        "m23",
        ["Katogota", "Lubarika"],
    ),
    ("M23 took Goma and Nzuzi fled.", "captured", "m23", ["Goma"]),
    ("M23 said it was in control of Goma and Rutshuru.", "held", "m23", ["Goma", "Rutshuru"]),
    ('Russia said its troops had "liberated" the village of Kozinka.', "captured", "RUS", ["village of Kozinka"]),
    ("RSF fighters have ringed El Fasher.", "besieged", "rsf", ["El Fasher"]),
    ("M23 rebels attacked in June. Goma fell on 27 June, and with it the road.", "captured", "m23", ["Goma"]),
    ("M23 rebels attacked in June. Snow fell on 27 June in Goma.", "captured", "m23", []),
    ("Ukraine's army said Lyman is still ours.", "held", "UKR", ["Lyman"]),
    ("It took three hours to reach Lyman, Ukraine's army said.", "held", "UKR", []),
    ('Monitors visited the morgue in "DPR"-controlled Donetsk on Sunday.', "held", "dpr", ["Donetsk"]),
    ("The RSF has laid siege to El Fasher.", "besieged", "rsf", ["El Fasher"]),
    ("Goma, a town in North Kivu controlled by M23 rebels, was shelled.", "held", "m23", ["Goma"]),
    ("Government troops drove the RSF out of Bara and Kazgeil.", "lost", "rsf", ["Bara", "Kazgeil"]),
    ("Ukrainian troops have lost Bakhmut, Kyiv conceded.", "lost", "UKR", ["Bakhmut"]),
    ("M23 fighters took Goma on Friday and withdrew after two days.", "lost", "m23", ["Goma"]),
]

# text, act, side
SAID: list[Any] = [
    ("Sudan's army spokesman said none of its units shot at demonstrators in Khartoum.", "denial", "SDN"),
    ("The Turkish army said it was not aware of any strike in Manbij on that day.", "denial", "TUR"),
    ("The RSF, who said they had shot down an army jet, hold the base.", "claim-of-responsibility", "rsf"),
    ("The RSF said it had no reports of civilian losses.", "denial", "rsf"),
    ('Kenya\'s army called the figure "imaginary".', "denial", "KEN"),
    ("Hamas claimed the explosion in Haifa.", "claim-of-responsibility", "hamas"),
    ("JNIM says it overran the camp near Mopti.", "claim-of-responsibility", "jnim"),
    ("The RSF said it had no more food.", "denial", None),
]


@pytest.mark.parametrize(("text", "status", "side", "places"), HELD)
def test_whose_ground(text: str, status: str, side: str, places: list[str]) -> None:
    claims = read_report(report(text, None, "2020-02-28"), Options()).claims
    found = [c for c in claims if isinstance(c, Control) and (c.status, c.actor.side) == (status, side)]
    assert [c.where.words for c in found] == places


@pytest.mark.parametrize(("text", "act", "side"), SAID)
def test_what_is_done_by_speaking(text: str, act: str, side: str | None) -> None:
    claims = read_report(report(text, None, "2020-02-28"), Options()).claims
    found = [c.speaker.side for c in claims if isinstance(c, Statement) and c.act == act]
    assert found == ([side] if side else [])
