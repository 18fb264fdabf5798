"""Who attacked and who was hit, chosen among all sides that a report names."""

from collections.abc import Mapping
from dataclasses import replace

import pytest

from kadesh.model.claim import Antecedent, Event, Toll
from kadesh.model.count import Count
from kadesh.model.report import Report
from kadesh.model.side import NOBODY, Party
from kadesh.resolve.claims import home_in, set_stage
from kadesh.resolve.lexicon import PackLexicon, load_lexicon
from kadesh.resolve.retelling.choices import Choice
from kadesh.resolve.retelling.partyweights import load_weights
from tests.build import evidence, report
from tests.extract.reading import read_claims

TEXT = "The army said rebels fired at Kafra in Syria. A shell fell on the market. Two people died."
SHELLED = "A shell fell on the market"


@pytest.fixture(scope="module")
def lexicon() -> PackLexicon:
    return load_lexicon()


def told(attacker: Party = NOBODY) -> tuple[Report, Event]:
    read = report(TEXT)
    return read, Event(evidence=evidence(read, SHELLED), type="shelling", attacker=attacker)


def choose(lexicon: PackLexicon, weights: Mapping[str, Mapping[str, float]], attacker: Party = NOBODY) -> Event:
    read, event = told(attacker)
    choice = Choice(set_stage([event], read, lexicon=lexicon), home_in("SYR"), weights)
    (chosen,) = choice.choose_parties([event])
    assert isinstance(chosen, Event)
    return chosen


def test_without_weights_what_rules_say_stands(lexicon: PackLexicon) -> None:
    assert choose(lexicon, {}) == told()[1]


def test_a_side_taken_from_elsewhere_rests_on_the_words_that_name_it(lexicon: PackLexicon) -> None:
    chosen = choose(lexicon, {"attacker": {"is rebels": 1.0}})
    assert (chosen.attacker.side, chosen.attacker.basis) == ("syrian-opposition", "antecedent")
    span = chosen.attacker.span
    assert span is not None
    assert Antecedent("perpetrator", span, "rebels") in chosen.evidence.antecedents


def test_what_the_gate_refuses_is_not_chosen(lexicon: PackLexicon) -> None:
    read, event = told()
    weights = {"attacker": {"is rebels": 1.0}, "target": {"is home": 1.0}}
    stage = set_stage([event], read, lexicon=lexicon)
    assert Choice(stage, home_in("SYR"), weights, lambda _: False).choose_parties([event]) == [event]


def test_whom_the_words_name_is_not_overruled(lexicon: PackLexicon) -> None:
    army = Party("army", "SYR", "military", "stated")
    assert choose(lexicon, {"attacker": {"is rebels": 9.0}}, army).attacker == army


def test_soldiers_who_died_do_not_take_the_attacker_from_who_is_named(lexicon: PackLexicon) -> None:
    army = Party("army", "SYR", "military", "stated")
    read, event = told(army)
    dead = Toll(
        evidence=evidence(read, "Two people died"),
        outcome="killed",
        count=Count(2, 2, "exact", "Two"),
        victims=replace(army, basis="antecedent"),
        event=event.id,
    )
    choice = Choice(set_stage([event, dead], read, lexicon=lexicon), home_in("SYR"), {"attacker": {"is rebels": 9.0}})
    assert [c.attacker for c in choice.choose_parties([event, dead]) if isinstance(c, Event)] == [army]


def test_nobody_is_chosen_whom_the_report_does_not_name(lexicon: PackLexicon) -> None:
    assert choose(lexicon, {"attacker": {"is group": 9.0, "is coalition": 9.0}}).attacker.side is None


def test_only_as_those_hit_the_people_of_the_country_need_no_words(lexicon: PackLexicon) -> None:
    target = choose(lexicon, {"target": {"is home": 1.0}}).target
    assert (target.side, target.words) == ("SYR", None)


def test_the_only_armed_group_that_a_report_names_is_told_apart(lexicon: PackLexicon) -> None:
    text = "The Taliban said nothing. A shell fell on the market in Kabul."
    read = report(text)
    event = Event(evidence=evidence(read, "A shell fell on the market"), type="shelling")
    choice = Choice(set_stage([event], read, lexicon=lexicon), home_in("AFG"), {"attacker": {"only group": 1.0}})
    assert choice.choose_attacker(event).attacker.side == "taliban"


def test_every_slot_has_weights() -> None:
    assert set(load_weights()) == {"attacker", "target", "doer"}


# text; attacker and target of each event
WEIGHED: list[tuple[str, list[tuple[str | None, str | None]]]] = [
    ("The Taliban offensive in Helmand forced thousands to flee.", [("taliban", "AFG")]),
    ("An air strike killed nine Turkish soldiers in Syria. Turkish forces are there.", [(None, "TUR")]),
    ("Russian jets bombed Kafra in Syria.\nThe raid killed four people.", [("RUS", "SYR")]),
]


@pytest.mark.parametrize(("text", "expected"), WEIGHED)
def test_who_hit_whom(text: str, expected: list[tuple[str | None, str | None]]) -> None:
    assert [(e.attacker.side, e.target.side) for e in read_claims(text, Event)] == expected


def test_the_doer_of_a_toll_is_whom_the_words_name() -> None:
    (toll,) = read_claims("Government forces in Syria killed six rebels in Kafra.", Toll)
    assert toll.perpetrator.side == "SYR"


ALLIES = (
    (
        "Government forces attacked Saraqeb in Syria and killed six Turkish soldiers. Two Russian soldiers also died.",
        ["SYR", None],
    ),
    ("Regime forces shelled the market of Ariha. Five Hezbollah fighters also died in Idlib province.", [None]),
    ("Government troops stormed Khan Touman. Eight Iranian militiamen were killed in the fighting.", [None]),
    ("Russian jets bombed Syrian army positions by mistake near Palmyra, killing four Syrian soldiers.", ["RUS"]),
    ("Russian jets bombed Kafra in Syria on Monday, killing four Syrian civilians.", ["RUS"]),
)


@pytest.mark.parametrize(("text", "doers"), ALLIES)
def test_an_ally_did_it_only_where_words_say_so(text: str, doers: list[str | None]) -> None:
    assert [toll.perpetrator.side for toll in read_claims(text, Toll)] == doers
