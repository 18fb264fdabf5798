"""Verbs of violence and harm in every form: headlines' present, participles; persons in the singular and plural."""

import pytest

from kadesh.model.claim import Event
from tests.desk import Desk
from tests.extract.test_news_tolls import bounds

# sentences; outcome and bounds of each toll in the notation of `test_news_tolls`
COUNTED: list[tuple[str, str]] = [
    # headlines: the present tense, one person without an article
    ("Gunmen gun down three policemen in Karachi", "killed 3"),
    ("Gunman guns down judge in Quetta", "killed 1"),
    ("Gunmen assassinate mayor in Jalalabad", "killed 1"),
    ("Police shoot dead protester in Lagos", "killed 1"),
    ("Mob lynches two men in Assam", "killed 2"),
    ("Boko Haram slaughters 43 farmers in Borno", "killed 43"),
    ("Army captures rebel commander in Ituri", "captured 1"),
    ("Police arrest imam in Kano", "captured 1"),
    ("Rebels capture Goma", ""),
    ("Visitors shoot film in Kano", ""),
    # participles
    ("The rebels have been butchering villagers in Ituri, killing 20 on Friday.", "killed 2+, killed 20"),
    ("Rebels put 40 villagers in harm's way in Goma.", ""),
    # persons
    ("Two widows and a hunter were killed near Kapan.", "killed 3"),
    ("Two chiefs were abducted in Bamenda.", "kidnapped 2"),
    ("Three stewardesses were wounded.", "wounded 3"),
    # who is sent home is not displaced
    ("Sweden expelled two Russian diplomats.", ""),
    ("Four envoys were expelled.", ""),
    ("The army expelled 200 farmers from Goma.", "displaced 200"),
]

# headlines and sentences; type of their only event, none where nothing violent is told
KINDS: list[tuple[str, str | None]] = [
    ("Militants behead two farmers in Borno", "mass-killing"),
    ("Insurgents murder three teachers in Kano", "mass-killing"),
    ("Gunmen abduct 12 pupils in Kaduna", "abduction"),
    ("Gunmen gun down cleric in Kano", "shooting"),
    ("The army was invading Lebanon on Monday.", "offensive"),
    ("Jets hit the town of Arbin near Damascus on Monday, massacring dozens.", "airstrike"),
    ("Police arrest man with gun down the road in Kano", "other"),
    ("The bomb failed to explode in Kabul.", None),
]

# what nobody did to people: counted, and no event
UNVIOLENT = (
    "Heavy rains killed 12 people in Jos, officials said.",
    "Cholera has killed 40 people in Aden, the ministry said.",
    "A fire at a factory in Dhaka killed 52 workers.",
    "Nine people died in flooding in Kabul.",
    "The storm killed two children in a camp in Idlib.",
)


def _told(desk: Desk, text: str) -> str:
    return ", ".join(f"{t.outcome} {bounds(t.count)}" for t in desk.tolls(text))


def _kinds(desk: Desk, text: str) -> list[str]:
    return [c.type for c in desk.read(text).claims if isinstance(c, Event)]


@pytest.mark.parametrize(("text", "expected"), COUNTED)
def test_people_are_counted(desk: Desk, text: str, expected: str) -> None:
    assert _told(desk, text) == expected


@pytest.mark.parametrize(("text", "expected"), KINDS)
def test_what_was_done(desk: Desk, text: str, expected: str | None) -> None:
    assert _kinds(desk, text) == ([expected] if expected else [])


@pytest.mark.parametrize("text", UNVIOLENT)
def test_no_event_for_the_dead_of_weather_fire_or_disease(desk: Desk, text: str) -> None:
    assert desk.tolls(text)
    assert not _kinds(desk, text)


def test_rebels_take_a_town_by_storm(desk: Desk) -> None:
    assert _kinds(desk, "Troops decided to storm Goma and killed nine people.") == ["clash"]
