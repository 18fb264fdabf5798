"""Troops and convoys under way: what moves, whose it is, from where to where; and what is no movement of forces."""

import pytest

from kadesh.extract.gate import gate_claims
from kadesh.model.claim import Movement
from tests.extract.reading import lexicon, read_claims, report_of

# text, what, side, origin, destination, strength
CASES = [
    ("Turkey has sent reinforcements to Idlib.", "reinforcements", "TUR", None, "Idlib", None),
    (
        "A Russian convoy of 30 vehicles arrived in Qamishli from Hasakah.",
        "convoy",
        "RUS",
        "Hasakah",
        "Qamishli",
        "30 vehicles",
    ),
    ("Ethiopia deployed about 3,000 troops to Gondar.", "troops", "ETH", None, "Gondar", "about 3,000 troops"),
    ("Ukrainian troops withdrew from Lysychansk to Sloviansk.", "troops", "UKR", "Lysychansk", "Sloviansk", None),
    ("The Sudanese army moved tanks and armoured vehicles into Omdurman.", "tanks", "SDN", None, "Omdurman", None),
    ("Hundreds of fighters of the RSF left Khartoum for Nyala.", "fighters", "rsf", "Khartoum", "Nyala", None),
    ("Russia dispatched two battalions to Aleppo.", "battalions", "RUS", None, "Aleppo", "two battalions"),
    ("Turkish soldiers were deployed to Saraqeb.", "soldiers", "TUR", None, "Saraqeb", None),
    ("Kenya pulled its soldiers out of Goma.", "soldiers", "KEN", "Goma", None, None),
]
NONE = [
    "An aid convoy arrived in Douma.",
    "Refugees were sent to Idlib.",
    "Turkish shells reached Afrin.",
    "The Sudanese army said it would send troops to Juba.",
    "Russia did not send troops to Aleppo.",
    "Turkey plans to deploy soldiers to Tripoli.",
    "Families left Khartoum for Nyala.",
    "Letters were sent to Ankara.",
    "Turkish troops are deployed in Afrin.",
    "Buses carrying fighters' families arrived in Idlib.",
]


@pytest.mark.parametrize(("text", "what", "side", "origin", "to", "strength"), CASES, ids=[c[0][:50] for c in CASES])
def test_a_movement(text: str, what: str, side: str, origin: str | None, to: str | None, strength: str | None) -> None:
    (found,) = read_claims(text, Movement)
    read = (found.what, found.forces.side, found.origin.words, found.where.words, found.strength)
    assert read == (what, side, origin, to, strength)


@pytest.mark.parametrize("text", NONE)
def test_no_movement(text: str) -> None:
    assert [m.evidence.quote for m in read_claims(text, Movement)] == []


@pytest.mark.parametrize("text", [c[0] for c in CASES], ids=[c[0][:50] for c in CASES])
def test_the_gate_lets_them_pass(text: str) -> None:
    _, refused = gate_claims(read_claims(text, Movement), report_of(text), lexicon=lexicon())
    assert [(r.reason, r.detail) for r in refused] == []


def test_forces_are_not_sent_to_where_the_report_was_written() -> None:
    text = "ISTANBUL, Feb 3, 2020 - Four Turkish soldiers died. The ministry said the troops had been sent to the area."
    assert [m.where.words for m in read_claims(text, Movement)] == ["area"]
