"""'The dawn raid', 'Monday's blast' point back to what was told; what they came after is older; an office is no deed."""

import pytest

from kadesh.model.claim import Event
from tests.desk import Desk

PUBLISHED = "2020-02-07"

# a report; the kinds of its events with the words for their places, in the order of the text
REPORTS = [
    (
        (
            "Taliban fighters overran a police post in Ghormach district of Badghis on Tuesday and killed six officers."
            " The dawn attack at Qara Jangal also left four others wounded, a spokesman said."
        ),
        [("clash", "Ghormach district")],
    ),
    (
        (
            "Taliban fighters overran a police post in Ghormach district of Badghis on Tuesday and killed six officers."
            " An attack at Almar on Wednesday left four others wounded, a spokesman said."
        ),
        [("clash", "Ghormach district"), ("clash", "Almar")],
    ),
    # what another deed came after
    (
        (
            "A truck bomb killed 30 people in Kirkuk on Saturday."
            " Saturday's attack came two weeks after 41 people were killed in a car bombing in the city."
        ),
        [("bombing", "Kirkuk"), ("bombing", "Kirkuk")],
    ),
    (
        (
            "A US drone strike killed two Al-Qaeda suspects in Shabwa on Saturday."
            " Saturday's strike follows a similar attack on Thursday which killed three people in Marib."
        ),
        [("drone", "Shabwa"), ("airstrike", "Marib")],
    ),
    ("A car bomb killed nine people in Kirkuk on Monday. The blast was followed by gunfire.", [("bombing", "Kirkuk")]),
    # offices
    (
        "Zabihullah Omar, the Taliban's military operations chief, said fighters killed nine soldiers in Kunduz on Monday.",
        [("clash", "Kunduz")],
    ),
    (
        "Rebels killed nine villagers in Mocha on Monday, said Ali Bango, spokesman for military operations in the region.",
        [("shooting", "Mocha")],
    ),
    (
        "A military operation targeted commander Omar Nur in Kunduz on Monday, killing nine fighters.",
        [("shelling", "Kunduz")],
    ),
    (
        "The army launched an operation in Kunduz on Monday, its spokesman said.",
        [("offensive", "Kunduz")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), REPORTS)
def test_what_points_back_is_no_event_of_its_own(desk: Desk, text: str, expected: list[tuple[str, str]]) -> None:
    told = [c for c in desk.read(text, published=PUBLISHED).claims if isinstance(c, Event)]
    assert [(e.type, e.where.words) for e in told] == expected
