"""Deeds that are told as stopped, opposed or left undone, and names that only tell where somebody came from."""

from datetime import date

import pytest

from kadesh.model.claim import Event
from tests.extract.reading import read_claims

PUBLISHED = date(2016, 2, 5)


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("The air force had stopped bombing Kidal on Friday.", []),
        ("Chadian jets halted air strikes on Kidal on Friday.", []),
        ("The party voted against bombing Kidal.", []),
        ("The envoy urged both sides to avoid targeting civilians in Kidal on Friday.", []),
        ("The army announced a pause in bombing Kidal on Friday.", []),
        ("People waited for a deadline to resume bombing Kidal.", []),
        ("A moratorium on air strikes ended because of rebel shelling of Kidal on Friday.", ["shelling"]),
        ("Chadian jets stopped two convoys and bombed a third near Kidal on Friday.", ["airstrike"]),
        ("After a lull in bombing, warplanes struck Kidal on Friday.", ["airstrike"]),
        ("The army halted a rebel offensive near Kidal on Friday.", ["offensive"]),
    ],
)
def test_what_is_called_off_was_not_done(text: str, kinds: list[str]) -> None:
    assert [e.type for e in read_claims(text, Event, published=PUBLISHED)] == kinds


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Eight evacuees from the northern towns of Kidal and Gao died when a mine hit their bus near Mopti.", "near Mopti"),
        ("Nine pilgrims from Kidal were killed on Friday when a bomb hit their bus near Mopti.", "near Mopti"),
        ("Nine residents of Kidal were killed on Friday when a bomb hit their bus.", "Kidal"),
        ("Raids killed nine in Kidal after Bamako intervened.", "Kidal"),
        ("Raids killed nine people on Friday after Moscow intervened.", None),
        ("Raids killed nine people in Kidal on Friday, and Bamako's ally praised them.", "Kidal"),
        ("A suicide bomber killed nine people in Moscow on Friday.", "Moscow"),
    ],
)
def test_where_somebody_comes_from_is_no_scene(text: str, place: str | None) -> None:
    assert {e.where.words for e in read_claims(text, Event, published=PUBLISHED)} <= {place}
    assert place is None or read_claims(text, Event, published=PUBLISHED)


def test_who_stands_around_those_who_are_hit_did_not_hit_them() -> None:
    text = "French jets carried out four air strikes against Malian troops surrounded by Ansar Dine in Kidal on Friday."
    (event,) = read_claims(text, Event, published=PUBLISHED)
    assert (event.attacker.side, event.target.side) == ("FRA", "MLI")


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("The rebels had used chemical weapons in Kidal last year.", ["chemical Kidal"]),
        ("Chemical weapons were used against the rebels in Kidal on Friday.", ["chemical Kidal"]),
        ("The army denied that it had used chemical weapons in Kidal on Friday.", []),
        ("Experts want to know whether chemical weapons were used in Kidal.", []),
        ("The plant in Kidal used chemical agents in May.", []),
        ("Mali has used chemical weapons.", []),
    ],
)
def test_gas_that_is_used_somewhere_is_a_deed(text: str, events: list[str]) -> None:
    assert [f"{e.type} {e.where.words}" for e in read_claims(text, Event, published=PUBLISHED)] == events


def test_who_is_accused_of_a_deed_did_it() -> None:
    (event,) = read_claims("France accused Chad of carrying out an air raid on Kidal on Friday.", Event, published=PUBLISHED)
    assert event.attacker.side == "TCD"
