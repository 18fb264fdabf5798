"""Local press and monitors: who acts behind a day, persons who are no places, shares of a month's figure by who did it."""

from datetime import date
from typing import Any

import pytest

from kadesh.model.claim import Control, Event, Toll
from tests.extract.reading import read_claims

PUBLISHED = date(2023, 3, 17)

# text; each event as its kind, who attacked whom, and where
EVENTS: list[Any] = [
    # a country behind a day acts, behind a town it only says where that is
    ("On 9 March, Chad shelled a camp near Nyala in Sudan.", ["shelling TCD>SDN @near Nyala"]),
    ("Meanwhile, Turkey bombed nine hamlets near Kobani.", ["shelling TUR>SYR @near Kobani"]),
    ("A blast shook a bakery in Nyala, Sudan on Monday.", ["bombing None>SDN @Nyala"]),
    # what goes on again is somebody's
    ("Regime troops renewed ground shelling on positions near Salqin.", ["shelling SYR>None @near Salqin"]),
    (
        "An exchange of shelling broke out between rebels and the army near Salqin.",
        ["clash syrian-opposition>SYR @near Salqin"],
    ),
    (
        "The Malian army answered the shelling by targeting insurgents near Mopti.",
        ["shelling MLI>mli-opposition @near Mopti"],
    ),
    ("Alpha gunmen executed an ambush near Mopti on Monday.", ["clash None>None @near Mopti"]),
    # which one is meant, what a firm makes, what is only threatened
    ("The targeted band belongs to Hamas.", []),
    ("One of the depots targeted was that of the Libyan Gas Company.", []),
    ("Chadian ministers spoke again, threatening to launch another large ground offensive against Sudan.", []),
    # persons are no places
    (
        "Unknown men opened fire on Salim Idris Nur while he was near a mill in the town of Salqin.",
        ["shooting None>SYR @town of Salqin"],
    ),
    (
        "On Monday, the US targeted Hashim Rauf al-Omari, a leader of Kataib Hezbollah, in Mosul.",
        ["airstrike USA>kataib-hezbollah @Mosul"],
    ),
    ("Gunmen attacked the surgeon Salim Idris in Salqin on Monday.", ["shooting None>SYR @Salqin"]),
    # where jets came from is not where they struck
    ("The raids were carried out from eastern Chad. They killed a herder.", ["airstrike None>TCD @None"]),
    # whoever acts beside somebody is not hit by him
    (
        "The Turkish army and its mercenaries bombarded two hamlets near Kobani. Mercenaries fled Kobani.",
        ["shelling TUR>SYR @near Kobani"],
    ),
]


@pytest.mark.parametrize(("text", "events"), EVENTS)
def test_what_local_press_tells_of(text: str, events: list[str]) -> None:
    found = read_claims(text, Event, published=PUBLISHED)
    assert [f"{e.type} {e.attacker.side}>{e.target.side} @{e.where.words}" for e in found] == events


# text; outcome, least number, role, doer and place of each toll
TOLLS: list[Any] = [
    # as many as are named
    ("Omar Salim Nur and Hadi Rauf Bek were killed in Salqin on Monday.", ["killed 2 unknown None @Salqin"]),
    ("The army killed Omar Bek, Salim Idris and Hadi Rauf near Salqin.", ["killed 3 unknown SYR @near Salqin"]),
    (  # who they were is told before
        (
            "The town is quiet again, the clinic said.\n\nTwo guards of the mill were killed near Salqin on Monday. "
            "A neighbour said that both Omar Salim Nur and Hadi Rauf Bek were shot dead."
        ),
        ["killed 2 unknown None @near Salqin"],
    ),
    # a word without its verb
    (
        "Three clerks were killed and a baker wounded in Marib in eastern Yemen when a rocket of the Houthis hit a mill.",
        ["killed 3 civilian houthis @Marib", "wounded 1 civilian houthis @Marib"],
    ),
    ("Men fired at the headman of Salqin on Monday, killing him on the spot.", ["killed 1 unknown None @Salqin"]),
    # how many there were is not told
    (
        "The raids in Libya led to no more civilian deaths than in the spring. They led to no more casualties than before.",
        [],
    ),
    # who works in a hospital speaks there
    (
        (
            "A guard was killed in a raid in Kifri on Monday, the director of the Rauf Memorial hospital told a paper.\n\n"
            "He said three other guards were wounded in the raid."
        ),
        ["killed 1 unknown None @Kifri", "wounded 3 unknown None @Kifri"],
    ),
]


@pytest.mark.parametrize(("text", "tolls"), TOLLS)
def test_whom_local_press_counts(text: str, tolls: list[str]) -> None:
    found = read_claims(text, Toll, published=PUBLISHED)
    assert [f"{t.outcome} {t.count.low} {t.victims.role} {t.perpetrator.side} @{t.where.words}" for t in found] == tolls


# text; least number, scope, doer of each toll, and whether it belongs to an event
SHARES: list[Any] = [
    (
        (
            "The bureau counted 74 killings in Syria in April 2022. Regime forces killed 31 people, while Russian forces "
            "killed nine. The Syrian National Army was responsible for two deaths. A further 33 people died at the "
            "hands of other actors."
        ),
        [
            (74, "cumulative", None, False),
            (31, "part", "SYR", False),
            (9, "part", "RUS", False),
            (2, "part", "sna", False),
            (33, "part", None, False),
        ],
    ),
    (  # deeds that are only counted
        (
            "The bureau counted 61 deaths since early 2021. These operations left 61 people dead. They are distributed as "
            "follows:\n\n- Gao: 22 raids left 40 herders dead.\n\n- Kidal: Nine raids left 11 guards "
            "and ten herders of the area dead."
        ),
        [
            (61, "cumulative", None, False),
            (40, "part", None, False),
            (11, "part", None, False),
            (10, "part", None, False),
        ],
    ),
]


@pytest.mark.parametrize(("text", "tolls"), SHARES)
def test_what_is_a_share_of_a_time(text: str, tolls: list[tuple[int, str, str | None, bool]]) -> None:
    found = read_claims(text, Toll, published=PUBLISHED)
    assert [(t.count.low, t.scope, t.perpetrator.side, t.event is not None) for t in found] == tolls


def test_those_posted_somewhere_do_not_hold_what_they_fire_on() -> None:
    text = "Rebels positioned in Darat Izza, west of the river, shelled Nubl and Zahraa districts."
    held = read_claims(text, Control, published=PUBLISHED)
    assert [c.where.words for c in held] == ["Darat Izza"]


def test_of_one_day_nothing_is_shared_out() -> None:
    text = "Fighting near Kobani on Monday killed 14 people. The SDF killed six fighters and the army killed eight."
    assert [t.scope for t in read_claims(text, Toll, published=PUBLISHED)] == ["event", "event", "event"]


def test_those_of_a_body_that_no_pack_knows_are_not_of_the_group_named_last() -> None:
    text = "Boko Haram fired on a post near Maiduguri. The raid wounded a member of the Zamba Guard."
    assert [t.victims.side for t in read_claims(text, Toll, published=PUBLISHED)] == [None]
