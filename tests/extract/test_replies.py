"""An answer to an attack is another deed; what was counted earlier, and whom the cold killed, is told as such."""

import pytest

from kadesh.extract.replies import is_reply
from kadesh.model.claim import Event, Toll
from kadesh.pipeline import Options, read_report
from tests.extract.reading import read_claims, report_of

ANSWERS = (
    "Rockets hit an army post near Adwa on Monday, killing two Ethiopian soldiers. In the response 40 rebels were killed.",
    "Mortars hit a Turkish base near Azaz on Monday and killed two Turkish soldiers. In retaliation 40 rebels were killed.",
)


def resolved(text: str) -> list[Toll]:
    """The tolls of a text, their parties settled over the whole of it."""
    return [c for c in read_report(report_of(text), Options()).claims if isinstance(c, Toll)]


@pytest.mark.parametrize("text", ANSWERS)
def test_whom_an_answer_killed_is_no_victim_of_the_attack(text: str) -> None:
    attacked, answered = read_claims(text, Toll)
    assert attacked.event != answered.event
    assert answered.perpetrator.side == attacked.victims.side


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("An ambush that killed nine villagers in Taiz on Monday prompted retaliatory Saudi strikes.", None),
        ("A Houthi ambush that killed nine soldiers near Taiz on Monday triggered reprisals by Saudi jets.", "houthis"),
        ("Saudi strikes that killed nine villagers in Taiz on Monday prompted a Houthi response.", "SAU"),
    ],
)
def test_whoever_answered_a_deed_did_not_do_it(text: str, doer: str | None) -> None:
    assert [t.perpetrator.side for t in resolved(text)] == [doer]


@pytest.mark.parametrize(
    "text", ["In return for the prisoners 40 rebels left.", "In response to the flood 40 tents were sent."]
)
def test_what_is_given_in_return_is_no_violence(text: str) -> None:
    assert [e for e in read_claims(text, Event) if e.attacker.side] == []


def test_words_of_an_answer() -> None:
    told = ("The army hit back.", "Jets struck in retaliation.", "They met in return for money.", "It returned home.")
    assert [is_reply(text) for text in told] == [True, True, False, False]


def test_a_figure_given_earlier_is_quoted_with_the_words_that_say_so() -> None:
    text = "A raid killed nine people in Adwa on Monday, the mayor said. Earlier he had announced six dead."
    quotes = {t.count.low: t.evidence.quote for t in read_claims(text, Toll)}
    assert quotes == {9: "killed nine people", 6: "Earlier he had announced six dead"}


def test_whom_the_cold_killed_was_hit_by_nobody() -> None:
    text = "Russian jets bombed a camp near Kharkiv on Monday and killed four people. Two babies died of cold there."
    bombed, frozen = read_claims(text, Toll)
    assert (bombed.event is not None, frozen.event, frozen.perpetrator.side) == (True, None, None)


def test_so_far_counts_the_dead_of_one_attack() -> None:
    text = "A blast shook a market in Kaduna on Monday. So far 12 people have died, the police said."
    assert [t.scope for t in read_claims(text, Toll)] == ["event"]


AVENGED = (
    "Gunmen shot dead 15 people near Quetta on Tuesday. A spokesman said it was revenge for the killing of two guards.",
    "Fulani herders killed 11 farmers in Jos on Monday in retaliation for the death of two herders, the chief said.",
)


@pytest.mark.parametrize("text", AVENGED)
def test_whom_an_attack_avenged_did_not_die_in_it(text: str) -> None:
    claims = read_report(report_of(text), Options()).claims
    died, avenged = (c for c in claims if isinstance(c, Toll))
    assert (avenged.count.low, avenged.event, avenged.perpetrator.side, avenged.when.known) == (2, None, None, False)
    assert died.event is not None
