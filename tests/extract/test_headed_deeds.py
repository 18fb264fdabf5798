"""Headlines that tell of a deed of the body by its figure, whose deed an offensive is, what is no deed at all."""

from datetime import date

import pytest

from kadesh.model.claim import Event, Toll
from tests.extract.reading import read_claims

PUBLISHED = date(2016, 2, 5)
TITLE = "Syrian Army Kills Over 30 Nusra Fighters in Hama\n\n"
BRIEF = "Raids go on in several parts of the country, the army said. Its units have pushed on since the weekend.\n\n"
CLASH = "Army units clashed with Nusra fighters who attacked posts near Morek. "


def told(text: str) -> list[str]:
    """Return each event of `text`: its kind, who attacked whom, and where."""
    events = read_claims(text, Event, published=PUBLISHED)
    return [f"{e.type} {e.attacker.side}>{e.target.side} @{e.where.words}" for e in events]


@pytest.mark.parametrize(
    ("text", "events"),
    [
        (
            TITLE + BRIEF + CLASH + "The clashes ended with at least 30 fighters killed, a military source said.",
            ["clash SYR>nusra @near Morek"],
        ),
        (  # the figure is told of another deed
            TITLE + BRIEF + CLASH + "Troops also fought Nusra fighters in Kafr Zita, killing at least 30.",
            ["clash SYR>nusra @near Morek", "clash SYR>nusra @Kafr Zita"],
        ),
    ],
)
def test_a_headline_tells_of_the_deed_that_has_its_figure(text: str, events: list[str]) -> None:
    assert told(text) == events


@pytest.mark.parametrize(
    ("text", "events"),
    [
        (
            "Daesh attacked Syrian rebels who took part in Ankara's offensive in northern Syria on Friday.",
            ["clash isis>syrian-opposition @northern Syria", "offensive TUR>isis @northern Syria"],
        ),
        ("Twelve people were killed in Baghdad's deadliest bombing on Friday.", ["bombing None>IRQ @Baghdad"]),
        ("Washington expanded its air strikes against Islamic State to Palmyra on Friday.", ["airstrike USA>isis @Palmyra"]),
        ("The army extended its hold on Palmyra on Friday.", []),
    ],
)
def test_a_capital_stands_for_the_state_whose_deed_it_is(text: str, events: list[str]) -> None:
    assert told(text) == events


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("Turkish troops crossed into Syria to secure the town of Azaz and its bakeries from ISIS attacks.", []),
        ("The army moved to Palmyra on Friday to protect villagers from further rebel attacks.", []),
        ("Troops failed to protect Palmyra from an ISIS attack on Friday.", ["clash isis>SYR @Palmyra"]),
        ("The brother of a guard fighting to unseat the president spoke in Ghouta on Friday.", []),
        ("Heavy shelling could be heard from the Turkish town of Kilis on Friday.", []),
        ("Loud explosions were heard in Damascus on Friday.", ["bombing None>SYR @Damascus"]),
    ],
)
def test_what_people_are_kept_safe_from_or_only_hear_is_no_deed(text: str, events: list[str]) -> None:
    assert told(text) == events


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("A May 9 attack by the Syrian army on Idlib killed forty people and provoked a US strike.", "SYR"),
        ("The Syrian army shelled Idlib on Friday, triggering an explosion that killed nine people.", "SYR"),
    ],
)
def test_what_a_deed_drew_is_another_one(text: str, doer: str) -> None:
    assert [t.perpetrator.side for t in read_claims(text, Toll, published=PUBLISHED)] == [doer]


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("A powerful coalition of Islamist rebels shelled Fuaa on Friday, killing nine people.", "syrian-opposition"),
        ("An offensive by an alliance between the Nusra Front and others killed nine soldiers near Hama.", "nusra"),
        ("A coalition of 60 nations bombed Raqqa on Friday, killing nine people.", "us-led-coalition"),
        ("A coalition air strike killed nine people in Raqqa on Friday.", "us-led-coalition"),
    ],
)
def test_some_that_have_come_together_are_no_known_coalition(text: str, doer: str) -> None:
    assert [t.perpetrator.side for t in read_claims(text, Toll, published=PUBLISHED)] == [doer]


def test_blame_laid_on_each_other_tells_of_no_deed() -> None:
    assert told("The two parties blamed each other for car bombings in Aleppo that year.") == []
