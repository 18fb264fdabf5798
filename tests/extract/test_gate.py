"""The evidence gate: true claims pass, and each of them, altered in one thing, is refused with the reason for it."""

from dataclasses import replace
from typing import Any

import pytest

from kadesh.extract.gate import REASONS, check_claim, gate_claims
from kadesh.model.claim import Antecedent, Control, Evidence, Toll
from kadesh.model.side import NOBODY
from kadesh.model.span import Span
from kadesh.model.where import UNKNOWN_PLACE
from tests.build import report
from tests.extract.gate_altered import ALTERED
from tests.extract.gate_licensed import TRUE
from tests.extract.gate_words import at, by, lexicon, number, shown, text_of, who


@pytest.mark.parametrize("name", TRUE)
def test_a_claim_its_words_license_passes(name: str) -> None:
    source, claim = TRUE[name]
    assert check_claim(claim, text_of(source), lexicon=lexicon()) is None


@pytest.mark.parametrize(("name", "change", "reason"), ALTERED, ids=[f"{n}: {sorted(c)}" for n, c, _ in ALTERED])
def test_an_altered_claim_is_refused(name: str, change: dict[str, Any], reason: str) -> None:
    source, claim = TRUE[name]
    refusal = check_claim(replace(claim, **change), text_of(source), lexicon=lexicon())
    assert refusal is not None
    assert refusal.reason == reason, refusal.detail


def test_there_are_at_least_forty_of_each() -> None:
    assert len(TRUE) >= 40
    assert len(ALTERED) >= 40
    assert {reason for _, _, reason in ALTERED} <= {code for code, _ in REASONS}


def test_a_quote_must_stand_where_it_is_said_to() -> None:
    source, claim = TRUE["doctor"]
    moved = replace(claim.evidence, start=claim.evidence.start + 1, end=claim.evidence.end + 1)
    other = replace(claim.evidence, quote="A nurse was killed!")
    foreign = replace(claim.evidence, report_id="report-of-somebody-else")
    for evidence in (moved, other, foreign):
        refusal = check_claim(replace(claim, evidence=evidence), text_of(source), lexicon=lexicon())
        assert refusal is not None
        assert refusal.reason == "quote-not-in-text"


def test_an_antecedent_must_stand_where_it_is_said_to() -> None:
    source, claim = TRUE["share in Idlib"]
    wrong = replace(claim.evidence, antecedents=(Antecedent("whole", Span(0, 12), "11 Syrian soldiers were killed"),))
    refusal = check_claim(replace(claim, evidence=wrong), text_of(source), lexicon=lexicon())
    assert refusal is not None
    assert refusal.reason == "antecedent-not-in-text"


def test_what_is_only_intended_is_no_capture() -> None:
    name = "Khartoum"
    text = report(f"The Sudanese army vowed to capture {name}. The Sudanese army captured Sinja.")
    start = text.text.index("The Sudanese army vowed")
    quote = f"The Sudanese army vowed to capture {name}"
    claim = Control(
        evidence=Evidence(text.id, start, start + len(quote), quote),
        where=at(name),
        actor=who(None, "SDN"),
        status="captured",
    )
    refusal = check_claim(claim, text, lexicon=lexicon())
    assert refusal is not None
    assert refusal.reason == "status"


def test_a_threat_to_kill_is_no_death() -> None:
    text = report("The Houthis threatened to kill 40 hostages on Monday.")
    quote = "threatened to kill 40 hostages"
    start = text.text.index(quote)
    claim = Toll(evidence=Evidence(text.id, start, start + len(quote), quote), outcome="killed", count=number(40))
    refusal = check_claim(claim, text, lexicon=lexicon())
    assert refusal is not None
    assert refusal.reason == "modality"
    assert check_claim(replace(claim, modality="threatened"), text, lexicon=lexicon()) is None


def test_the_gate_keeps_the_order_and_every_refusal() -> None:
    true = [claim for source, claim in TRUE.values() if source == "syria"]
    false = [replace(claim, count=number(99)) for claim in true if isinstance(claim, Toll)]
    accepted, refusals = gate_claims([*true, *false], text_of("syria"), lexicon=lexicon())
    assert accepted == tuple(true)
    assert [refusal.claim for refusal in refusals] == false
    assert all(refusal.detail for refusal in refusals)


def test_reasons_are_told_once_each_with_a_line() -> None:
    codes = [code for code, _ in REASONS]
    assert len(codes) == len(set(codes))
    assert all(line and "\n" not in line for _, line in REASONS)


def test_an_empty_claim_claims_nobody() -> None:
    assert Toll(evidence=shown("yemen", "A doctor"), outcome="killed", count=number(1)).victims == NOBODY
    assert UNKNOWN_PLACE.words is None


@pytest.mark.parametrize(
    ("text", "quote", "source"),
    [
        (
            "But the Monitor for Taiz, a watchdog, said 13 people were killed.",
            "13 people were killed",
            "the Monitor for Taiz",
        ),
        ("But the Monitor, a watchdog, said 13 people were killed.", "13 people were killed", "the Monitor, a watchdog"),
        (
            "The Saba agency and Al Masirah television said 13 people were killed.",
            "13 people were killed",
            "The Saba agency",
        ),
        ("13 people were killed, according to the mayor.", "13 people were killed", "the mayor"),
        ("Local media said 13 people were killed, citing medics.", "13 people were killed", "medics"),
        ("The mayor launched an appeal in May and said 13 people were killed.", "13 people were killed", "The mayor"),
        (
            "The last tally of the harbour office is that 13 people were killed.",
            "13 people were killed",
            "the harbour office",
        ),
    ],
)
def test_a_speaker_is_heard_however_the_sentence_is_built(text: str, quote: str, source: str) -> None:
    whole = report(text)
    start = text.index(quote)
    evidence = Evidence(whole.id, start, start + len(quote), quote)
    claim = Toll(evidence=evidence, attribution=by(source), outcome="killed", count=number(13))
    assert check_claim(claim, whole, lexicon=lexicon()) is None


@pytest.mark.parametrize(
    ("text", "source", "refused"),
    [
        ("The bishop, who toured Arda and Bol, says 13 people were killed.", "The bishop", False),
        ("The bishop toured Arda and the Bol clinic says 13 people were killed.", "The bishop", True),
        ("The mayor denied it; he said 13 people were killed.", "The mayor", False),
        ("The mayor denied it; the nurse said 13 people were killed.", "The mayor", True),
    ],
)
def test_a_clause_of_another_is_not_the_speakers(text: str, source: str, refused: bool) -> None:
    whole, quote = report(text), "13 people were killed"
    start = text.index(quote)
    evidence = Evidence(whole.id, start, start + len(quote), quote)
    claim = Toll(evidence=evidence, attribution=by(source), outcome="killed", count=number(13))
    refusal = check_claim(claim, whole, lexicon=lexicon())
    assert (refusal is not None and refusal.reason == "source") == refused


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("13 people were killed as the army went north.", "the army"),
        ("The rebels set fire to a house and 13 people were killed.", "The rebels"),
        ("Soldiers were seen where 13 people were killed.", "Soldiers"),
        ("The yard of the harbour office is where 13 people were killed.", "the harbour office"),
        ("In the southern states the army shelled a camp, 13 people were killed.", "the army"),
        ("13 people were killed where the army is right of the river.", "the army"),
        ("13 people were killed, bombs kill police\nIt was Monday.", "police"),
        ("13 people were killed near army\nIt was Monday.", "army"),
    ],
)
def test_who_says_nothing_is_no_speaker(text: str, source: str) -> None:
    whole = report(text)
    quote = "13 people were killed"
    start = text.index(quote)
    evidence = Evidence(whole.id, start, start + len(quote), quote)
    claim = Toll(evidence=evidence, attribution=by(source), outcome="killed", count=number(13))
    refusal = check_claim(claim, whole, lexicon=lexicon())
    assert refusal is not None
    assert refusal.reason == "source"


# text, whether the attack may be the work of Boko Haram, and the words it rests on
MEANT = [
    ("Nine men were killed in a terrorist attack in Homs.", None, False),
    ("Boko Haram came on Monday. Nine men were killed in a terrorist attack in Baga.", None, False),
    ("Boko Haram came on Monday. Nine men were killed in a terrorist attack in Baga.", "Boko Haram", True),
    ("The M23 came on Monday. Nine men were killed in a terrorist attack in Baga.", "The M23", False),
    ("Terrorists came on Monday. Nine men were killed in a terrorist attack in Baga.", "Terrorists", False),
    ("Boko Haram said nine men were killed in a terrorist attack in Baga.", None, False),
    ("As Boko Haram came, nine men were killed in a terrorist attack in Baga.", None, True),
]


@pytest.mark.parametrize(("text", "because", "passes"), MEANT)
def test_a_loose_word_for_fighters_means_a_group_only_where_words_name_it(
    text: str, because: str | None, passes: bool
) -> None:
    source = report(text)
    start, end = text.lower().index("nine men"), text.index(" attack in") + len(" attack")
    at_words = text.index(because) if because else 0
    antecedents = (Antecedent("perpetrator", Span(at_words, at_words + len(because)), because),) if because else ()
    evidence = Evidence(source.id, start, end, text[start:end], antecedents)
    claim = Toll(
        evidence=evidence,
        outcome="killed",
        count=number(9),
        perpetrator=who(None, "boko-haram", "armed-group", "antecedent"),
    )
    refusal = check_claim(claim, source, lexicon=lexicon())
    assert (refusal is None) == passes
    assert refusal is None or refusal.reason == "perpetrator"
