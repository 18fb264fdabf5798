"""What agencies and monitors write every day: deaths in prisons, figures placed, contact lost, a promise of quiet."""

import pytest

from kadesh.model.claim import Event, Statement
from tests.desk import Desk
from tests.extract.test_news_tolls import bounds

# texts; who did it
JAILERS: list[tuple[str, str | None]] = [
    ("Activists said six farmers from Nawa in Syria died under torture in regime jails.", "SYR"),
    ("Nine detainees died under torture in the prisons of the Houthis.", "houthis"),
    ("A Palestinian man died in Israeli custody on Monday, the ministry said.", "ISR"),
    ("Four hostages died in Hamas captivity.", "hamas"),
    # nobody's prison, a riot
    ("Two men died in a prison in Homs.", None),
    ("Three inmates were killed in a riot in a Syrian prison.", None),
]

# texts; outcome and bounds of the tolls
TOLLS: list[tuple[str, str]] = [
    ("Some 780 rebel and jihadist fighters and 610 soldiers died in the fighting.", "killed 780, killed 610"),
    ("A rebel and army officers were killed.", "killed 1, killed 2+"),
    ("The number of air strikes executed by jets on Idlib rose to 11.", ""),
    ("The number of executions rose to 20.", "killed 20"),
    ("The number of attacks by rebels in which people died rose to 20.", ""),
    ("A doctor in Taiz, Salim, said the school was hit.", ""),
    ("Two customers were hit.", "wounded 2"),
    ("No one was hit.", "wounded 0"),
]

# texts; kinds of their statements
SAID: list[tuple[str, list[str]]] = [
    ("Shelling drove 3,000 people out of their homes and hit 20 clinics, the United Nations says.", []),
    ("Hamas said their fighters hit a tank.", ["claim-of-responsibility"]),
    ("Israel promised to end its strikes on Beirut.", []),
    ("Hezbollah vowed not to attack Haifa.", []),
    ("Hezbollah vowed to attack Haifa.", ["threat"]),
    ("Hezbollah vowed to protect its people and strike Haifa.", ["threat"]),
    ("Hezbollah vowed to end the war by attacking Haifa.", ["threat"]),
    ("Hezbollah vowed to halt the raids and attacks on Haifa.", []),
]


@pytest.mark.parametrize(("text", "side"), JAILERS)
def test_whose_prison_it_was(desk: Desk, text: str, side: str | None) -> None:
    (toll,) = desk.tolls(text)
    assert toll.perpetrator.side == side


@pytest.mark.parametrize(("text", "expected"), TOLLS)
def test_tolls(desk: Desk, text: str, expected: str) -> None:
    assert ", ".join(f"{t.outcome} {bounds(t.count)}" for t in desk.tolls(text)) == expected


@pytest.mark.parametrize(("text", "expected"), SAID)
def test_statements(desk: Desk, text: str, expected: list[str]) -> None:
    assert [c.act for c in desk.read(text).claims if isinstance(c, Statement)] == expected


def test_torture_is_no_raid(desk: Desk) -> None:
    text = "Six farmers from Nawa in Syria died under torture in regime jails. Russian jets bombed Nawa."
    assert [(e.type, e.attacker.side) for e in desk.read(text).claims if isinstance(e, Event)] == [
        ("other", "SYR"),
        ("airstrike", "RUS"),
    ]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (
            "Activists: nine killed near Hama\n\nAt night, activists said 20 bodies lay in the town.",
            "Hama",
        ),
        ("Nine of the Abdeen family died in a strike on Gaza.", "Gaza"),
    ],
)
def test_no_speaker_and_no_family_is_a_place(desk: Desk, text: str, place: str) -> None:
    assert place in (desk.tolls(text)[-1].where.words or "")


@pytest.mark.parametrize(
    ("text", "side", "source"),
    [
        ("The UN has placed the toll in Mali at over 900.", None, "The UN"),
        ("The rebels put a bomb in Homs that killed nine.", None, None),
        (
            "Six Kenyan soldiers fell in a clash with gunmen near the Somali border, the army said.",
            None,
            "the army",
        ),
        ("Afghan border guards killed four Pakistani soldiers.", "AFG", None),
    ],
)
def test_who_did_it_and_who_says_so(desk: Desk, text: str, side: str | None, source: str | None) -> None:
    (toll,) = desk.tolls(text)
    assert (toll.perpetrator.side, toll.attribution[0].words if toll.attribution else None) == (side, source)


def test_contact_is_lost_and_nobody_is(desk: Desk) -> None:
    assert not desk.tolls("The agency lost contact with two doctors in Goma.")
    assert desk.tolls("The army lost two doctors in Goma.")


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("The minister denied that troops shelled Arbin, saying rebels had killed nine there.", "The minister"),
        ("Residents confirmed what the army said, adding that nine people had been killed in Goma.", "Residents"),
        ("Residents blamed the army, which said it had shelled Goma, adding that nine people had died.", "the army"),
        ("The governor said the army denied that it shelled Goma, saying nine people had been killed.", "the army"),
    ],
)
def test_who_takes_a_stand_goes_on(desk: Desk, text: str, source: str) -> None:
    assert desk.tolls(text)[-1].attribution[0].words == source


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Chadian soldiers backed by 30 tanks assaulted Mao on Monday.", "clash"),
        ("Rebels attacked Goma with tanks on Monday.", "shelling"),
        ("Troops backed by warplanes bombed Saraqib in Idlib.", "airstrike"),
    ],
)
def test_backing_makes_no_bombardment(desk: Desk, text: str, kind: str) -> None:
    assert [c.type for c in desk.read(text).claims if isinstance(c, Event)] == [kind]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The clashes left 50 rebels dead and nine of their vehicles, two of which were armoured, in flames.", "killed 50"),
        ("The leader was shot by gunmen as he left his house in Gao, sustaining two bullets to the legs.", "wounded 1"),
        ("The leader was shot by gunmen as he left his house in Gao.", "killed 1"),
    ],
)
def test_who_was_hit_and_how(desk: Desk, text: str, expected: str) -> None:
    assert ", ".join(f"{t.outcome} {bounds(t.count)}" for t in desk.tolls(text)) == expected


@pytest.mark.parametrize(
    ("words", "role"),
    [
        ("medical personnel", "medical"),
        ("civil defense personnel", "aid"),
        ("hospital staff", "medical"),
        ("army personnel", "military"),
    ],
)
def test_personnel_are_what_they_serve(desk: Desk, words: str, role: str) -> None:
    (toll,) = desk.tolls(f"Nine {words} were killed in Idlib.")
    assert toll.victims.role == role


def test_no_operation_goes_on_despite_itself(desk: Desk) -> None:
    text = "Despite the many security operations of the SDF, gunmen killed two men in Basira."
    assert [c.type for c in desk.read(text).claims if isinstance(c, Event)] == ["shooting"]


def test_a_label_says_nothing(desk: Desk) -> None:
    assert not desk.tolls("WATCH: Six men killed in Homs")[0].attribution
    assert desk.tolls("UNHCR: 40 dead in Goma")[0].attribution[0].words == "UNHCR"


def test_a_network_notes_in_its_report(desk: Desk) -> None:
    text = "The Observatory for Human Rights notes in its paper of this week that 19 civilians were killed."
    assert desk.tolls(text)[0].attribution[0].words == "The Observatory for Human Rights"
    assert not desk.tolls("He took notes in the room that was hit, and nine men were killed.")[0].attribution
