"""Bulletins of monitors: titles that tell whom it hit, pronouns, where people come from, lines that count beside news."""

from datetime import date
from typing import Any

import pytest

from kadesh.model.claim import Event, Toll
from tests.extract.reading import read_claims

PUBLISHED = date(2023, 3, 17)

# text; outcome, least number, side, role and place of each toll
TOLLS: list[Any] = [
    # what a deed led to is told with a pronoun
    (
        "Masked men fired on a member of the SDF in Hajin, killing him.",
        ["killed 1 sdf/armed-group @Hajin"],
    ),
    (
        "A drone targeted a member of the Asayish on his motorbike near Amuda, which caused his immediate death.",
        ["killed 1 sdf/police @near Amuda"],
    ),
    ("Masked men fired on two policemen near Salqin, killing them.", ["killed 2 SYR/police @near Salqin"]),
    (
        "Gunmen seized a baker near Salqin before killing him.",
        ["kidnapped 1 SYR/civilian @near Salqin", "killed 1 SYR/civilian @near Salqin"],
    ),
    ("Snipers targeted a woman in Salqin, wounding her.", ["wounded 1 SYR/civilian @Salqin"]),
    ("Police in Salqin arrested a man on charges of killing her.", ["captured 1 SYR/civilian @Salqin"]),
    ("The police in Salqin stopped a man who had beaten a guard, killing him.", []),
    # where people come from is not where they were hit
    ("A young man from the town of Salqin was killed in Azaz by gunmen.", ["killed 1 SYR/civilian @Azaz"]),
    (
        "Two brothers from Salqin were killed when a mine exploded at a mill near Azaz.",
        ["killed 2 SYR/civilian @near Azaz"],
    ),
    (
        "The offensive in northern Syria has driven 900 people from Salqin and Azaz.",
        ["displaced 900 SYR/unknown @Salqin"],
    ),
    # persons are no places
    (
        "Samir Jasim al-Omar, aged 31, from Salqin, was killed by a landmine near Azaz.",
        ["killed 1 SYR/unknown @near Azaz"],
    ),
    # words with a capital in a title are no places
    ("Bodies in Mass Grave; Nine Killed Across Mali\n\nNine people were killed.", ["killed 9 MLI/unknown @Mali"]),
    # 'documented' only carries what became of people
    ("Nine herders were documented killed in raids on Salqin.", ["killed 9 SYR/civilian @Salqin"]),
    ("As more deaths are recorded in Salqin, nobody knows.", []),
    # the last that is told of people counts
    (
        "The number of detainees who died under torture in Syria since early 2021 has risen to 61.",
        ["killed 61 SYR/unknown @Syria"],
    ),
    ("The number of detainees in Syria has risen to 61 since 2021.", ["captured 61 SYR/unknown @Syria"]),
    (
        "A gunfight led to the killing of one officer and three other soldiers near Azaz.",
        ["killed 1 SYR/military @near Azaz", "killed 3 SYR/military @near Azaz"],
    ),
    # those counted before
    (
        "Two bodies were found near Salqin. The dead men were killed in a feud, the mayor said.",
        ["killed 2 SYR/unknown @near Salqin"],
    ),
]


@pytest.mark.parametrize(("text", "tolls"), TOLLS)
def test_whom_a_bulletin_counts(text: str, tolls: list[str]) -> None:
    found = read_claims(text, Toll, published=PUBLISHED)
    told = [f"{t.outcome} {t.count.low} {t.victims.side}/{t.victims.role} @{t.where.words}" for t in found]
    assert told == tolls


_TITLE = "Shelling hits homes in southern Idlib\n\nRescue crews closed the roads for most of the day and nobody came near. "
# text; each event as its kind, who attacked whom, and where
EVENTS: list[Any] = [
    # a title drops 'was': it tells of whom it hit
    ("SDF fighter assassinated in Hajin", ["assassination None>sdf @Hajin"]),
    ("Two members of the SDF shot dead in Hajin", ["shooting None>sdf @Hajin"]),
    ("Two members of the SDF shot dead a farmer in Hajin", ["shooting sdf>SYR @Hajin"]),
    ("Israel assassinated a commander of Hamas in Beirut.", ["assassination ISR>hamas @Beirut"]),
    # a village may lie in the stretch of a province that the title names
    (
        _TITLE + "Shells of the army hit two homes in Hazarin village on Monday.",
        ["shelling SYR>SYR @Hazarin village"],
    ),
    (
        _TITLE + "Shells of the army hit two homes in Marea on Monday.",
        ["shelling SYR>SYR @southern Idlib", "shelling SYR>SYR @Marea"],
    ),
]


@pytest.mark.parametrize(("text", "events"), EVENTS)
def test_what_a_bulletin_tells_of(text: str, events: list[str]) -> None:
    found = read_claims(text, Event, published=PUBLISHED)
    assert [f"{e.type} {e.attacker.side}>{e.target.side} @{e.where.words}" for e in found] == events


def test_a_line_that_counts_deeds_does_not_tell_the_news_again() -> None:
    text = (
        "Two members of the SDF killed in Hajin\n\nTwo members of the SDF were shot dead by gunmen in Hajin.\n\n"
        "The bureau counted 31 attacks since early 2021:\n\n- Hasaka: 12 attacks left two guards dead."
    )
    found = read_claims(text, Toll, published=PUBLISHED)
    assert [(t.count.low, t.victims.side, t.where.words) for t in found] == [(2, "sdf", "Hajin"), (2, "SYR", "Hasaka")]


def test_what_was_said_on_one_day_was_done_on_another() -> None:
    text = "The bureau on Thursday said an Israeli raid yesterday killed one guard in Hasaka."
    found = read_claims(text, Toll, published=date(2023, 3, 16))
    assert [t.when.first for t in found] == [date(2023, 3, 15)]
