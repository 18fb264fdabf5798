"""The evidence gate and tolls: words that license an outcome or a number only beside certain others."""

import pytest

from kadesh.extract.gate import check_claim
from kadesh.model.claim import Evidence, Outcome, Toll
from kadesh.model.count import Count
from kadesh.model.side import NOBODY, Party
from kadesh.model.span import Span
from tests.build import report
from tests.extract.gate_words import lexicon, number

SOME = Count(2, None, "vague")
OUTCOMES: tuple[tuple[str, Outcome, int, str], ...] = (
    # what claims people
    ("The blast claimed 12 rebels in Homs.", "killed", 12, ""),
    ("An attack on the base in Homs has claimed 12 soldiers.", "killed", 12, ""),
    ("The army said a car bomb claimed 12 soldiers.", "killed", 12, ""),
    ("The siege claimed 70 lives.", "killed", 70, ""),
    ("Cholera claimed 14 people.", "killed", 14, ""),
    ("The army claimed 12 rebels in Homs.", "killed", 12, "outcome"),
    ("After the blast the army claimed 12 rebels in Homs.", "killed", 12, "outcome"),
    ("The group behind the attack claimed 12 rebels.", "killed", 12, "outcome"),
    ("The M23 claims 3,000 fighters in Goma.", "killed", 3000, "outcome"),
    ("The army claimed two soldiers in the exchange.", "killed", 2, "outcome"),
    # whom gas affects
    ("In Douma 300 people were affected by the gas.", "wounded", 300, ""),
    ("In Douma 300 people were affected by toxic fumes.", "wounded", 300, ""),
    ("Floods affected 300 people.", "wounded", 300, "outcome"),
    ("In Douma 300 people were affected by inflation.", "wounded", 300, "outcome"),
    ("In Douma 300 people were affected by gas cuts.", "wounded", 300, "outcome"),
    ("In Douma 300 people were affected by the gas shortage.", "wounded", 300, "outcome"),
    ("In Douma 300 people were affected by the price of gas.", "wounded", 300, "outcome"),
    # who is behind bars
    ("Nine men are in prison in Minsk.", "captured", 9, ""),
    ("Nine men and 20 women are still in overcrowded prisons.", "captured", 9, ""),
    ("Nine men visited people in prison.", "captured", 9, "outcome"),
    ("Nine men visited people locked in prison.", "captured", 9, "outcome"),
    ("Nine men wrote to those locked in prison.", "captured", 9, "outcome"),
    ("Nine men visited people held in prison.", "captured", 9, "outcome"),
    ("Nine men visited people held by the army.", "captured", 9, "outcome"),
    ("Nine men held by the army were freed.", "captured", 9, ""),
    ("The army held nine men.", "captured", 9, ""),
    ("In Minsk 300 people in prison service met.", "captured", 300, "outcome"),
    ("In Minsk 300 people are in prison service.", "captured", 300, "outcome"),
    # who is brought to hospital
    ("Nine passengers were taken to the military hospital.", "wounded", 9, ""),
    ("Nine passengers were rushed to hospital for treatment.", "wounded", 9, ""),
    ("Two boys and three women were taken to a clinic.", "wounded", 2, ""),
    ("Up to nine passengers were taken to a clinic.", "wounded", 9, "quantifier"),
    ("Supplies for 200 people were flown to hospitals.", "wounded", 200, "outcome"),
    ("Supplies for 200 people were taken to hospitals.", "wounded", 200, "outcome"),
    ("The bodies of nine men were taken to a hospital.", "wounded", 9, "outcome"),
    ("Nine prisoners were brought to the clinic for vaccination.", "wounded", 9, "outcome"),
)

NUMBERS: tuple[tuple[str, str, Outcome, Count, str], ...] = (
    # one who is named
    ("The raid killed four men and Capt. Omar Bek.", "Capt. Omar Bek", "killed", number(1), ""),
    ("The raid killed four men and Dr. Omar al-Bek.", "Dr. Omar al-Bek", "killed", number(1), ""),
    ("The raid killed four men and rapper Omar Bek.", "rapper Omar Bek", "killed", number(1), ""),
    ("Raids killed nine people from Aleppo.", "nine people from Aleppo", "killed", number(1), "number"),
    ("The raid killed nine people from the Ghouta.", "nine people from the Ghouta", "killed", number(1), "number"),
    ("Raids killed nine Boko Haram.", "nine Boko Haram", "killed", number(1), "number"),
    ("Raids killed nine in towns near Aleppo.", "towns near Aleppo", "killed", number(1), "number"),
    # the article of the people counted, not any in the sentence
    ("The raid killed nine soldiers and a driver.", "driver", "killed", number(1), ""),
    ("The raid killed nine soldiers and driver Omar Bek.", "driver Omar Bek", "killed", number(1), ""),
    ("The raid killed two clerks, a farmer and driver.", "driver", "killed", number(1), ""),
    ("The raid on a camp killed nine soldiers from the north.", "soldiers", "killed", number(1), "number"),
    ("The raid on a camp wounded nine and killed villagers.", "villagers", "killed", number(1), "number"),
    # several told of before
    ("Some were arrested in Homs.", "Some", "captured", SOME, ""),
    ("The rest were arrested in Homs.", "The rest", "captured", SOME, ""),
    ("All on board were killed in Homs.", "All on board", "killed", SOME, ""),
    ("Some people were killed in Homs.", "Some people", "killed", SOME, ""),
    ("Soldiers came. Some were captured in Homs.", "Some", "captured", SOME, ""),
    ("The tanks came. Some were captured in Homs.", "Some", "captured", SOME, "number"),
    ("Three villages fell. The rest have been captured.", "The rest", "captured", SOME, "number"),
    ("Some 300 soldiers were killed in Homs.", "Some 300 soldiers", "killed", SOME, "number"),
    ("All three soldiers were killed in Homs.", "All three soldiers", "killed", SOME, "number"),
    ("Some houses were lost in Homs.", "Some houses", "killed", SOME, "number"),
)


def reason_against(text: str, outcome: Outcome, count: Count, *, victims: str | None = None) -> str:
    """Why the gate refuses a toll that has the whole of `text` for its quote, nothing where it lets it pass."""
    whole, quote = report(text), text.rstrip(".")
    span = Span(text.index(victims), text.index(victims) + len(victims)) if victims else None
    party = Party(victims, None, span=span) if victims else NOBODY
    claim = Toll(evidence=Evidence(whole.id, 0, len(quote), quote), outcome=outcome, count=count, victims=party)
    refusal = check_claim(claim, whole, lexicon=lexicon())
    return refusal.reason if refusal else ""


@pytest.mark.parametrize(("text", "outcome", "count", "reason"), OUTCOMES)
def test_a_word_tells_of_people_beside_certain_others(text: str, outcome: Outcome, count: int, reason: str) -> None:
    assert reason_against(text, outcome, number(count)) == reason


@pytest.mark.parametrize(("text", "victims", "outcome", "count", "reason"), NUMBERS)
def test_a_number_is_that_of_the_victims(text: str, victims: str, outcome: Outcome, count: Count, reason: str) -> None:
    assert reason_against(text, outcome, count, victims=victims) == reason
