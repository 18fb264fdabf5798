"""People as news counts them: lists, shares, headlines, several words for one outcome, numbers that go on."""

import pytest

from tests.desk import Desk

Row = tuple[int | None, int | None, str, str]

# text; low, high, outcome and scope of each toll in the end
READ: list[tuple[str, list[Row]]] = [
    # persons named one after the other
    ("A farmer, his wife heard, and a nurse and a driver were killed in Goma.", [(2, 2, "killed", "event")]),
    (
        "The monitor put the losses at nine guards of Mali and 12 of Hamas.",
        [(9, 9, "killed", "event"), (12, 12, "killed", "event")],
    ),
    ("Government troops captured about 20 villages in Jabal al-Zawiya.", []),
    ("A father, a mother and a son were killed in Horlivka.", [(3, 3, "killed", "event")]),
    ("A soldier and a nurse were killed in Taiz.", [(1, 1, "killed", "event"), (1, 1, "killed", "event")]),
    (
        "Shells killed 20 people, including women and children.",
        [(20, 20, "killed", "event"), (2, None, "killed", "part")],
    ),
    ("The raid on Gondar wounded 30 people, mostly women and children.", [(30, 30, "wounded", "event")]),
    # one number over two nouns, one noun over two numbers
    ("At least 25 soldiers and militiamen were killed in Kidal.", [(25, None, "killed", "event")]),
    (
        "The clash in Shire killed 30 army and 39 rebel fighters.",
        [(30, 30, "killed", "event"), (39, 39, "killed", "event")],
    ),
    ("Mortars killed one of the workers in Donetsk.", [(1, 1, "killed", "event")]),
    # those who fought beside those whom it left so
    ("Clashes between soldiers and rebels in Taiz left nine dead.", [(9, 9, "killed", "event")]),
    ("A raid on rebels left two villagers and their son wounded.", [(3, 3, "wounded", "event")]),
    ("Nine villagers who left two days ago died.", [(9, 9, "killed", "event")]),
    # those who fared otherwise
    ("The blast killed nine people in Goma; six survived.", [(9, 9, "killed", "event")]),
    ("The crash of a bomber killed six and three survived.", [(6, 6, "killed", "event")]),
    ("Gunmen kidnapped 12 villagers near Kaduna, but four escaped.", [(12, 12, "kidnapped", "event")]),
    ("Shelling killed nine in Homs and three were killed in Hama.", [(9, 9, "killed", "event"), (3, 3, "killed", "event")]),
    ("A bomb killed nine people, of whom three were children.", [(9, 9, "killed", "event"), (3, 3, "killed", "part")]),
    # numbers that count nothing beside them
    ("Watch: 9427 At least ten civilians were killed in Mekelle.", [(10, None, "killed", "event")]),
    ("Shelling destroyed two police vehicles and killed four men in Cali.", [(4, 4, "killed", "event")]),
    # who only speaks
    (
        "The blast in Kabul killed nine people, witnesses and aid workers said.",
        [(9, 9, "killed", "event")],
    ),
    # shares and what stands beside them
    (
        "Four people were killed including three children and 43 others were injured in Taiz.",
        [(4, 4, "killed", "event"), (3, 3, "killed", "part"), (43, 43, "wounded", "event")],
    ),
    (
        "Among the dead in Baidoa were 20 children and nine women.",
        [(20, 20, "killed", "part"), (9, 9, "killed", "part")],
    ),
    ("The victims included two medics, said the hospital in Goma.", [(2, 2, "killed", "part")]),
    (
        "The raid on Togoga killed 22 people, seven of them children.",
        [(22, 22, "killed", "event"), (7, 7, "killed", "part")],
    ),
    ("The strike on Odesa kills 18 including five children", [(18, 18, "killed", "event"), (5, 5, "killed", "part")]),
    # headlines without commas
    (
        "8 persons killed 58 others injured in rocket attacks on Gao",
        [(8, 8, "killed", "event"), (58, 58, "wounded", "event")],
    ),
    (
        "Rebels kill 83 injured 100 soldiers near Goma",
        [(83, 83, "killed", "event"), (100, 100, "wounded", "event")],
    ),
    ("88 killed and injured in market blast in Kano", [(88, 88, "killed", "event"), (88, 88, "wounded", "event")]),
    # outcomes in several words
    ("Gunmen rounded up 40 villagers near Jos.", [(40, 40, "captured", "event")]),
    ("Twelve herders were hacked to death near Jos.", [(12, 12, "killed", "event")]),
    ("Gunmen gunned down three teachers in Zamfara.", [(3, 3, "killed", "event")]),
    ("Rebels held 15 nurses hostage in Bangui.", [(15, 15, "kidnapped", "event")]),
    ("Six soldiers were taken prisoner near Bakhmut.", [(6, 6, "captured", "event")]),
    ("The shelling has forced 13,000 residents to flee Bakhmut.", [(13_000, 13_000, "displaced", "cumulative")]),
    # numbers that go on
    (
        "Thirty fighters were killed near Gao and another five outside Kidal.",
        [(30, 30, "killed", "event"), (5, 5, "killed", "event")],
    ),
    ("The kidnapping brings to 24 the number of policemen held by rebels.", [(24, 24, "captured", "cumulative")]),
    ("All five people on board the plane are believed to have died.", [(5, 5, "killed", "event")]),
    # not told of people, or not told as done
    ("No figure of the casualties has been released in Homs.", []),
    ("Protesters held a rally in Goma after the strike.", []),
]


@pytest.mark.parametrize(("text", "expected"), READ)
def test_people_are_counted_as_a_reader_would(desk: Desk, text: str, expected: list[Row]) -> None:
    tolls = [t for t in desk.tolls(text) if t.count.low is not None or t.count.high is not None]
    assert [(t.count.low, t.count.high, t.outcome, t.scope) for t in tolls] == expected


@pytest.mark.parametrize(
    ("text", "polarity"),
    [
        ("Up to 200 miners may have been killed near Kolwezi.", "unconfirmed"),
        ("All five people on board the plane are believed to have died.", "unconfirmed"),
        ("There are unconfirmed reports of more casualties in Goma.", "unconfirmed"),
    ],
)
def test_what_nobody_vouches_for_is_unconfirmed(desk: Desk, text: str, polarity: str) -> None:
    assert {t.polarity for t in desk.tolls(text)} == {polarity}


def test_a_list_of_several_kinds_is_mixed(desk: Desk) -> None:
    (toll,) = desk.tolls("At least 25 soldiers and civilians were killed in Kidal.")
    assert toll.victims.role == "mixed"


def test_a_wrapped_line_ends_no_sentence(desk: Desk) -> None:
    lines = (
        "Four Colombian policemen and one army sergeant were killed on",
        "Friday in an ambush near the town of Tame. The governor said",
        "that the bodies were taken to the capital. Rebels of the north",
        "had attacked the post twice in the month before. The army sent",
        "two companies there.",
    )
    assert [t.count.low for t in desk.tolls("\n".join(lines))] == [4, 1]


def test_a_headline_gives_way_to_the_body(desk: Desk) -> None:
    text = (
        "18 killed in raid in northern Syria\n"
        "Air strikes on the town of Ariha killed 18 people on Monday, the Syrian Observatory for Human Rights said."
    )
    (toll,) = desk.tolls(text)
    assert toll.evidence.start > text.index("\n")


def test_whom_the_report_takes_for_known_is_not_counted_twice(desk: Desk) -> None:
    text = "Shells hit a house in Afrin and killed a woman on Monday. The woman was killed in her kitchen."
    assert [t.count.low for t in desk.tolls(text)] == [1]


# sentence, role of those counted
MEMBERS: list[tuple[str, str]] = [
    ("Three family members were killed in Goma.", "civilian"),
    ("Two staff members were wounded in Goma.", "unknown"),
    ("Two members of the hospital staff were wounded in Goma.", "unknown"),
    ("Six council members were abducted in Goma.", "official"),
    ("Nine gang members were killed in Goma.", "armed-group"),
    ("Two members of the group were killed in Goma.", "armed-group"),
]


@pytest.mark.parametrize(("text", "role"), MEMBERS)
def test_members_are_fighters_only_of_what_fights(desk: Desk, text: str, role: str) -> None:
    assert [t.victims.role for t in desk.tolls(text)] == [role]
