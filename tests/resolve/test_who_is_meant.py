"""Whom 'the enemy' and 'the movement' mean, and what is told of by a clause behind a place or a time."""

import pytest

from kadesh.model.claim import Control, Event, Statement, Toll
from tests.desk import Desk

# text of a paper of Ukraine, whose the dead of its first toll are, who did it
ENEMY: tuple[tuple[str, str | None, str | None], ...] = (
    ("The enemy shelled Kherson, killing seven people.", "UKR", "RUS"),
    ("Due to enemy shelling, seven people were killed in Kherson.", "UKR", "RUS"),
    ("The enemy lost seven men near Pokrovsk.", "RUS", None),
    ("Our troops killed 30 of the enemy near Pokrovsk.", "RUS", "UKR"),
    ("Enemy drones hit Sumy and wounded four women.", "UKR", "RUS"),
    ("An enemy drone hit a car in Kherson. Both occupants were killed.", "UKR", "RUS"),  # they sat in it
    ("In Sudan, the enemy lost 40 fighters near El Fasher, the army said.", None, "SDN"),  # another war's enemy
    ("Russian-installed authorities said an enemy drone killed two people in Horlivka.", "UKR", None),
)


@pytest.mark.parametrize(("text", "whose", "doer"), ENEMY)
def test_the_enemy_is_harmed_only_where_it_lost_somebody(desk: Desk, text: str, whose: str | None, doer: str | None) -> None:
    toll = desk.tolls(text, "Ukrinform", "2025-07-17")[0]
    assert (toll.victims.side, toll.perpetrator.side) == (whose, doer)


def test_the_enemy_of_those_who_are_cited_is_not_their_own(desk: Desk) -> None:
    text = 'Enemy drones hit Belgorod, its governor said: "One man was killed."'
    sides = {c.attacker.side for c in desk.read(text, "Ukrinform", "2025-07-17").claims if isinstance(c, Event)}
    assert "RUS" not in sides


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("A spokesman for the Houthi movement said that the movement launched six drone attacks on Jizan.", "houthis"),
        ("The M23 said on Monday its fighters had shelled Goma, killing six.", "m23"),
        ("Hamas said its fighters were shelled by Israeli troops in Rafah.", "ISR"),
    ],
)
def test_a_group_that_speaks_means_itself(desk: Desk, text: str, doer: str | None) -> None:
    attackers = [c.attacker.side for c in desk.read(text).claims if isinstance(c, Event)]
    assert doer in attackers


def test_a_militia_that_killed_men_of_those_who_speak_is_another(desk: Desk) -> None:
    claims = desk.read("Hezbollah said the militia had killed two of its men in Beirut.").claims
    assert [c.attacker.side for c in claims if isinstance(c, Event)] == [None]


def test_whose_commander_was_killed_has_not_killed_him(desk: Desk) -> None:
    text = "Hezbollah condemned the killing of its commander in Beirut and fired rockets at Safed, wounding five."
    first = desk.tolls(text)[0]
    assert (first.victims.side, first.perpetrator.side) == ("hezbollah", None)


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("A bomb killed nine in Peshawar. The TTP was behind the attack.", "ttp"),
        ("A bomb killed nine in Peshawar. Officials doubted that the TTP was behind the attack.", None),
        ("A blast in Kabul killed nine. The Taliban was behind the 2018 attack on the embassy.", None),
        (
            "Israeli jets bombed Gaza City. Islamic Jihad fired at Ashkelon. A rocket fell short in Jabalia, killing six.",
            "islamic-jihad",
        ),
    ],
)
def test_who_was_behind_a_deed_is_told_without_doubt_and_of_this_one(desk: Desk, text: str, doer: str | None) -> None:
    assert desk.tolls(text)[-1].perpetrator.side == doer


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("He sought support from Washington after a drone attack on Tyre, which killed four people.", "Tyre"),
        ("He flew to Paris after a raid on a market in the town of Beni, which left six people dead.", "town of Beni"),
        ("In Paris he spoke of a raid that killed six soldiers in Beni.", "Beni"),
        ("The raid in Goma was the worst since an ambush near Beni that left 30 dead.", "near Beni"),
        ("A blast in Goma and a second blast in Beni that killed 12 people were condemned.", "Beni"),
        ("An attack on a convoy from Goma, which killed five people in Beni, was condemned.", "Beni"),
    ],
)
def test_harm_told_of_a_deed_is_done_where_the_deed_was(desk: Desk, text: str, place: str) -> None:
    assert desk.tolls(text)[0].where.words == place


def test_what_is_told_by_when_has_the_time_before_it(desk: Desk) -> None:
    text = "Six men died in Marib on Thursday. Yemen has been torn since 2014, when the Houthis captured Sanaa."
    (taken,) = [c for c in desk.read(text, None, "2021-10-29").claims if isinstance(c, Control)]
    assert taken.when.words == "2014"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Following the raid in October 2019, they signed a truce. Shells fell on Goma, killing six.", None),
        ("After shells fell on Goma in May 2023, six people died there. Nine others were wounded.", "2023-05-01"),
        ("Rebels attacked Goma on 6 May 2024. Six people died in the town, fewer than in 2023.", "2024-05-06"),
    ],
)
def test_a_month_that_opens_a_sentence_is_of_what_goes_on_with_it(desk: Desk, text: str, day: str | None) -> None:
    first = desk.tolls(text)[-1].when.first
    assert (first and first.isoformat()) == day


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Rwanda, whom the United Nations has accused of shelling Goma, killed six people on Monday.", "Goma"),
        ("A commander, who was wanted for murder in Beni, died in Goma on Monday.", "Goma"),
    ],
)
def test_who_is_accused_of_a_deed_dies_elsewhere_but_may_have_killed_there(desk: Desk, text: str, place: str) -> None:
    assert desk.tolls(text)[0].where.words == place


@pytest.mark.parametrize("text", ["The prison in Gao holds 300 prisoners.", "The jail in Gao had 300 prisoners."])
def test_who_is_kept_in_a_jail_is_no_fighter_and_no_deed(desk: Desk, text: str) -> None:
    claims = desk.read(text).claims
    assert [c.victims.role for c in claims if isinstance(c, Toll)] == ["unknown"]
    assert not [c for c in claims if isinstance(c, Event)]


def test_a_jail_that_is_stormed_is_a_deed(desk: Desk) -> None:
    claims = desk.read("Rebels stormed the prison in Gao and took 30 prisoners.").claims
    assert [c for c in claims if isinstance(c, Event)]


def test_who_reports_and_who_confirms_are_two(desk: Desk) -> None:
    text = 'This was reported by local media and confirmed by the mayor.\n"One person was killed," he said.'
    source = desk.tolls(text)[0].source
    assert source is not None
    assert source.words == "local media"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Police fatally shot two men in Nairobi.", [("killed", 2)]),
        ("Police fatally shot a young farmer in Nairobi.", [("killed", 1)]),
        ("A youth was fatally shot in Nairobi.", [("killed", 1)]),
        ("He was a former prisoner, the agency said.", []),
        ("Gunmen killed two former prisoners in Jenin.", [("killed", 2)]),
        ("Two clerks were hospitalized due to injuries from strikes in Kharkiv.", [("wounded", 2)]),
        ("Strikes caused injuries in Kharkiv.", [("wounded", 2)]),
        ("On 14 April at 23:30, a soldier was killed by fire.", [("killed", 1)]),
        ("At 11:30, six men were killed in Goma.", [("killed", 6)]),
        ("A soldier received a fatal wound near Agdam.", [("killed", 1)]),
    ],
)
def test_everyday_tolls(desk: Desk, text: str, told: list[tuple[str, int]]) -> None:
    assert [(t.outcome, t.count.low) for t in desk.tolls(text)] == told


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("Shelling killed six in Goma, bringing the toll to 45 in the conflict.", "cumulative"),
        ("Shelling killed six in Goma, bringing the toll to 45 since dawn.", "event"),
        ("Three more bodies were found, raising the toll to 45.", "event"),
    ],
)
def test_a_toll_that_rose_over_a_war_is_of_the_war(desk: Desk, text: str, scope: str) -> None:
    assert desk.tolls(text)[-1].scope == scope


def test_no_state_killed_its_own_people_abroad_unless_told(desk: Desk) -> None:
    text = (
        "Israeli troops shot dead four men in Jenin. "
        "Its army arrested the suspect in an attack that killed three Israelis near Nablus."
    )
    assert desk.tolls(text)[-1].perpetrator.side != "ISR"


def test_who_is_captured_at_a_camp_is_no_inmate_of_it(desk: Desk) -> None:
    text = "Rebels captured 30 soldiers at the camp in Gao, holding them with other prisoners."
    assert [c.attacker.side for c in desk.read(text).claims if isinstance(c, Event)] != []


def test_who_failed_to_stop_others_is_accused(desk: Desk) -> None:
    claims = desk.read("Israel failed to stop settlers from attacking the village, the United Nations said.").claims
    assert [c.speaker.side for c in claims if isinstance(c, Statement)] == ["un"]


def test_who_failed_to_stop_is_not_accused(desk: Desk) -> None:
    claims = desk.read("Troops shot two rebels in Silopi when they failed to stop at a checkpoint, a source said.").claims
    assert not [c for c in claims if isinstance(c, Statement)]
