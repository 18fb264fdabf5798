"""Shares told in lists and between dashes, those who only say it, those of whom nothing new is told."""

import pytest

from kadesh.model.claim import Toll
from tests.extract.reading import read_claims

Told = list[tuple[str, int | None, str]]


def told(text: str) -> Told:
    """Return outcome, least number and scope of each toll that is told as done, in the order of the text."""
    tolls = [t for t in read_claims(text, Toll) if t.modality == "actual"]
    return [(t.outcome, t.count.low, t.scope) for t in tolls]


@pytest.mark.parametrize(
    ("text", "tolls"),
    [
        ("Three nurses and four clerks were among the dead in Gao, Mali.", [("killed", 3, "part"), ("killed", 4, "part")]),
        ("Three nurses and four clerks were killed in Gao, Mali.", [("killed", 3, "event"), ("killed", 4, "event")]),
        (
            "Sixteen died — nine nurses and seven guards — and 40 were wounded in Gao, Mali.",
            [("killed", 16, "event"), ("killed", 9, "part"), ("killed", 7, "part"), ("wounded", 40, "event")],
        ),
        ("Six of those wounded in Gao were nurses.", [("wounded", 6, "part")]),
        ("In all 31 people were hurt in Gao, Mali, some of whom were flown to Paris.", [("wounded", 31, "event")]),
    ],
)
def test_shares(text: str, tolls: Told) -> None:
    assert told(text) == tolls


@pytest.mark.parametrize(
    ("text", "tolls"),
    [
        ("According to a baker, Omar Farah, seven people died in Gao, Mali.", [("killed", 7, "event")]),
        ("A mine went off, wounding six, said Captain Omar Farah, a spokesman.", [("wounded", 6, "event")]),
        ("At least 14 girls were among the dead in Gao, Mali, said a nurse.", [("killed", 14, "part")]),
        ("A mine killed Captain Omar Farah, a spokesman.", [("killed", 1, "event")]),
        ("Rebels wounded a guard, Omar Farah, 34.", [("wounded", 1, "event")]),
    ],
)
def test_whoever_says_it_is_no_victim(text: str, tolls: Told) -> None:
    assert told(text) == tolls


@pytest.mark.parametrize(
    ("text", "tolls"),
    [
        ("Mines are increasingly killing and maiming farmers in Mali.", []),
        ("Police asked whether any women were among the victims in Mali.", []),
        ("He was hurt in clashes between the army and rebels and was taken to hospital in Mali.", []),
        ("Two of the farmers who suffered serious injuries died in Gao, Mali.", [("killed", 2, "event")]),
        ("Five people were declared dead from their injuries in Gao, Mali.", [("killed", 5, "event")]),
        ("Some 30 gunmen disappeared into the forest near Gao, Mali.", []),
        ("Some 30 boys disappeared near Gao, Mali.", [("missing", 30, "event")]),
        ("There was a tally of 14 deaths, but medics did not reach Gao, Mali.", [("killed", 14, "event")]),
    ],
)
def test_nobody_new(text: str, tolls: Told) -> None:
    assert told(text) == tolls


@pytest.mark.parametrize(
    ("text", "tolls"),
    [
        (
            "A mine killed 60 people in Gao, Mali. Among them were four women and seven boys.",
            [("killed", 60, "event"), ("killed", 4, "part"), ("killed", 7, "part")],
        ),
        (
            "A mine killed 60 people in Gao, Mali. The dead were mostly farmers but included four guards.",
            [("killed", 60, "event"), ("killed", 4, "part")],
        ),
        (
            "A mine killed 60 people in Gao, Mali. Some of the dead were guards.",
            [("killed", 60, "event"), ("killed", 2, "part")],
        ),
        (
            "A mine killed 60 people in Gao, Mali. One of those killed was Omar Bek.",
            [("killed", 60, "event"), ("killed", 1, "part")],
        ),
        # of others: of guests told since, of who is named as he speaks, of a ward's nurses
        (
            "A mine killed 60 people in Gao, Mali. Guests had come to town. Among them were three women.",
            [("killed", 60, "event")],
        ),
        ("A mine hurt 60 people in Gao, Mali. One of the wounded, Omar Bek, said it was dark.", [("wounded", 60, "event")]),
        (
            "A mine hurt 60 people in Gao, Mali. The wounded were taken to a ward where nurses included four women.",
            [("wounded", 60, "event")],
        ),
    ],
)
def test_shares_in_a_sentence_of_their_own(text: str, tolls: Told) -> None:
    assert told(text) == tolls
