"""Figures that go on with the time told before them, and figures of no day at all."""

import pytest

from kadesh.model.claim import Toll
from tests.desk import Desk
from tests.extract.reading import read_claims

# a text, the scope and the days' words of its last toll
GOING_ON: list[tuple[str, str, str | None]] = [
    ("Rebels raided ten towns over the past week. Nearly 210 men have been killed.", "cumulative", "over the past week"),
    (
        "Raids have killed 900 people in Gao since early May. On the Malian side, 22 soldiers have been killed by rockets.",
        "cumulative",
        "since early May",
    ),
    (
        "Since 3 May 2019 police have lost 60 men. Nine villagers were killed in the same period.",
        "cumulative",
        "Since 3 May 2019",
    ),
    (
        "Nine soldiers died in the past month. On Friday they rested. Six guards were killed in the same period.",
        "event",
        "on Friday",
    ),
    ("Gao has been besieged since 2013. Nine people have been killed in a raid.", "event", None),
    ("Rebels raided ten towns over the past week. Nine people have been killed in the blasts.", "event", None),
    ("Rebels raided ten towns over the past week. Nine people were killed.", "event", None),
    ("The clashes began from 3 May and so far about 160 people have been killed.", "cumulative", "began from 3 May"),
    ("The raid began on 3 May and left nine people dead.", "event", "on 3 May"),
]


@pytest.mark.parametrize(("text", "scope", "words"), GOING_ON)
def test_a_figure_goes_on_with_the_stretch_told_before(text: str, scope: str, words: str | None) -> None:
    toll = read_claims(text, Toll)[-1]
    assert toll.scope == scope
    assert toll.when.words is None if words is None else (toll.when.words or "").lower() == words.lower()


def test_lines_of_statistics_are_of_the_stretch_above_them() -> None:
    text = (
        "Since early 2019 mines have killed 33 people. The victims are distributed as follows:\n\n- Gao: 14 mines left 12 "
        "men dead.\n\n- Kidal: Nine mines left nine people dead.\n\n- 3 May: two died in Gao."
    )
    whens = [t.when.words for t in read_claims(text, Toll)]
    assert whens[:3] == ["Since early 2019"] * 3
    assert whens[-1] == "3 May"


GENERAL = "Gunmen killed six people in Gao on Monday. The army came. It found arms. "

# how a report goes on, and the day of its last toll
LATER: list[tuple[str, str | None]] = [
    ("Alpha strikes have also claimed hundreds of lives in other towns.", None),
    ("The gunmen shot nine others.", "on Monday"),
]


@pytest.mark.parametrize(("more", "words"), LATER)
def test_what_has_been_done_till_now_has_the_day_of_no_other_sentence(more: str, words: str | None) -> None:
    assert read_claims(GENERAL + more, Toll)[-1].when.words == words


# a text, the scopes of its tolls
ADDED_UP: list[tuple[str, list[str]]] = [
    (
        "Jets killed nine people in Idlib province. In the town of Ariha five died. A raid on Binnish killed four.",
        ["cumulative", "event", "event"],
    ),
    (
        "A bomb killed nine people in Ariha on Monday. Six soldiers died and three civilians died in the blast.",
        ["event", "part", "part"],
    ),
    (  # of the same kind: as well of two deeds
        "A bomb killed nine civilians in Ariha on Monday. Six civilians died and three civilians died in the blast.",
        ["event", "event", "event"],
    ),
    (  # what each side lost
        "Clashes in Borno killed 14 people on Monday. Boko Haram lost six fighters and eight soldiers were killed.",
        ["event", "event", "event"],
    ),
    (  # not of the day told first
        (
            "Raids killed nine people in Idlib province on 6 May 2024. On 9 May 2024 a mine killed five people in Ariha "
            "and a shell killed four people in Binnish."
        ),
        ["event", "event", "event"],
    ),
    (  # a town lies in no other
        "Raids killed nine people in Jassem. A mine killed five people in Ariha. A shell killed four people in Binnish.",
        ["event", "event", "event"],
    ),
    ("Raids killed three people in Idlib. A mine killed two in Ariha. A shell killed one in Binnish.", ["event"] * 3),
]


@pytest.mark.parametrize(("text", "scopes"), ADDED_UP)
def test_a_first_figure_that_others_add_up_to(desk: Desk, text: str, scopes: list[str]) -> None:
    assert [c.scope for c in desk.read(text).claims if isinstance(c, Toll)] == scopes
