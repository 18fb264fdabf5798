"""Whose figure, whose dead and which deed, where a sentence tells of two: of wars everywhere, past the gate."""

import pytest

from kadesh.model.claim import Claim, Event, Toll
from kadesh.pipeline import Options, read_report
from tests.extract.reading import report_of

# text, who is cited for its last toll
CITED: tuple[tuple[str, str | None], ...] = (
    ("The government said 21 soldiers died in Gao, Mali, but residents said 34 were killed.", "residents"),
    ("The army said 21 men died in Gao, Mali, while other sources said 34 were killed.", "other sources"),
    ("A shell killed nine people in Gao, the mayor said Monday.", "the mayor"),
)
# text; number, side and role of its tolls
WHOSE: tuple[tuple[str, list[str]], ...] = (
    ("Soldiers found rebels in northern Guatemala and killed 11 on Friday.", ["11 gtm-opposition/armed-group"]),
    (
        "Rebels shelled the army in northern Guatemala, killing two people and injuring eight.",
        ["2 GTM/unknown", "8 GTM/unknown"],
    ),
    ("The Salvadoran army suffered 312 casualties in El Salvador.", ["312 SLV/military"]),
    (
        "Seven marines were killed in Sulu. On the side of Abu Sayyaf, eight were killed.",
        ["7 PHL/military", "8 abu-sayyaf/armed-group"],
    ),
    (
        "Seven soldiers died near Bria. On the rebel side three were killed.",
        ["7 CAF/military", "3 caf-opposition/armed-group"],
    ),
    ("The toll might go beyond 60, beyond 70 and the wounded are in Bor, the mayor said.", []),
)
# text, places of its events
PLACES: tuple[tuple[str, list[str | None]], ...] = (
    ("Malian rebels killed a U.S. adviser and nine guards in Segou.", ["Segou"]),
    ("Soldiers in Mali kept shelling the town from across the Bani River.", ["Mali"]),
)
# text, kinds of its events
KINDS: tuple[tuple[str, list[str]], ...] = (
    (
        "A bomb killed nine men in Kabul on Monday. Nobody claimed it but IS has made similar attacks aimed at the police.",
        ["bombing"],
    ),
    ("Nine rioters were killed in unrest in Kasganj.", ["protest-violence"]),
    ("An armed group known as Fano targeted ethnic Oromos in Wollega on Monday.", ["clash"]),
)


def _claims_of(text: str) -> tuple[Claim, ...]:
    return read_report(report_of(text), Options()).claims


@pytest.mark.parametrize(("text", "speaker"), CITED)
def test_few_words_behind_a_speaker_are_theirs(text: str, speaker: str | None) -> None:
    source = [c for c in _claims_of(text) if isinstance(c, Toll)][-1].source
    assert (source and source.words) == speaker


@pytest.mark.parametrize(("text", "expected"), WHOSE)
def test_a_bare_number_is_of_those_who_were_met(text: str, expected: list[str]) -> None:
    tolls = [c for c in _claims_of(text) if isinstance(c, Toll)]
    assert [f"{t.count.low} {t.victims.side}/{t.victims.role}" for t in tolls] == expected


@pytest.mark.parametrize(("text", "expected"), PLACES)
def test_it_was_neither_at_the_makers_nor_at_the_guns(text: str, expected: list[str | None]) -> None:
    assert [c.where.words for c in _claims_of(text) if isinstance(c, Event)] == expected


@pytest.mark.parametrize(("text", "expected"), KINDS)
def test_deeds_of_a_kind_are_no_deed(text: str, expected: list[str]) -> None:
    assert [c.type for c in _claims_of(text) if isinstance(c, Event)] == expected


def test_a_toll_as_high_as_a_number_is_of_the_dead() -> None:
    text = "Nine men died near Bria. Herders put the toll as high as 52, with dozens kidnapped."
    told = [(t.outcome, t.count.high) for t in _claims_of(text) if isinstance(t, Toll)]
    assert ("killed", 52) in told


def test_an_unknown_number_was_hurt_all_the_same() -> None:
    tolls = [c for c in _claims_of("Six men died in Bor. An unknown number of people were wounded.") if isinstance(c, Toll)]
    assert [t.polarity for t in tolls] == ["asserted", "asserted"]
