"""What is no deed of its own: an arrest, a death of no told cause, a body that somebody counts, a title told again below."""

from datetime import date

import pytest

from kadesh.model.claim import Event
from tests.extract.reading import read_claims

PUBLISHED = date(2016, 2, 5)


def told(text: str) -> list[str]:
    """Return each event of `text`: its kind, who attacked whom, and where."""
    events = read_claims(text, Event, published=PUBLISHED)
    return [f"{e.type} {e.attacker.side}>{e.target.side} @{e.where.words}" for e in events]


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("Rebels captured eleven soldiers in Goma on Monday.", ["clash cod-opposition>COD @Goma"]),
        ("Two women died in Goma on Monday when rebels burned their house.", ["other cod-opposition>COD @Goma"]),
        ("Two women died in a bomb blast in Goma on Monday.", ["bombing None>COD @Goma"]),
        ("Goma: 3 martyrs.", []),
        ("A raid left three martyrs in Goma on Monday.", ["airstrike None>COD @Goma"]),
        ("Two bodies were found in Goma on Monday.", ["other None>COD @Goma"]),
        ("Bombings in Goma remain frequent.", []),
        ("Raids targeting the Congolese army in Goma are common.", []),
        ("Bombings in Goma killed two people on Monday, though such attacks are rare.", ["bombing None>COD @Goma"]),
    ],
)
def test_what_became_of_people_is_a_deed_where_words_tell_of_a_hand(text: str, events: list[str]) -> None:
    assert told(text) == events


_TITLE = "Gunmen raid Goma market\n\nThe roads were closed and shops stayed shut all day. Nobody came near it on Monday. "


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("Two people killed in Goma\n\nA bomb went off near a bakery in Goma on Monday.", ["bombing None>COD @Goma"]),
        (_TITLE + "Two traders were shot dead in Goma.", ["shooting None>COD @Goma"]),
        (_TITLE + "A bomb killed a trader in Bukavu.", ["shooting None>COD @Goma market", "bombing None>COD @Bukavu"]),
        (_TITLE + "It was cold.", ["shooting None>None @Goma market"]),
    ],
)
def test_a_title_tells_what_is_told_below(text: str, events: list[str]) -> None:
    assert told(text) == events
