"""Set phrases of agencies and local papers: tolls that rise, titles that name their source, people's own, whose words."""

import pytest

from kadesh.model.claim import Toll
from tests.extract.reading import read_claims

Told = list[tuple[str, int | None]]


def told(text: str) -> Told:
    """Return outcome and least number of each toll, in the order of the text."""
    return [(t.outcome, t.count.low) for t in read_claims(text, Toll)]


@pytest.mark.parametrize(
    ("text", "tolls"),
    [
        ("The governor of Diyala in Iraq said that the death toll had surpassed 60.", [("killed", 60)]),
        ("A bomb hit a market in Sadr City, Iraq. The toll has now topped 40, police said.", [("killed", 40)]),
        ("The death toll from the attack on Bosso in Niger passed 30 on Monday.", [("killed", 30)]),
        ("The toll in Gao, Mali, rose as high as 12.", [("killed", 12)]),
        ("The toll in Gao, Mali, was expected to rise because many people were trapped in the ruins.", []),
        ("The toll in Homs could climb as several patients are waiting for blood, doctors said.", []),
        (
            "The revolt in Mali has taken a toll of over 4,000 deaths with about 300,000 people displaced.",
            [("killed", 4000), ("displaced", 300_000)],
        ),
    ],
)
def test_what_a_toll_is_said_to_be(text: str, tolls: Told) -> None:
    assert told(text) == tolls


@pytest.mark.parametrize(
    "text",
    [
        "The ministry in Khartoum, Sudan, did not say how many soldiers were killed in the ambush.",
        "It was not clear how many civilians died in the raid on Pibor in South Sudan.",
        "Police in Lahore, Pakistan, could not say how many worshippers had been wounded.",
    ],
)
def test_how_many_is_no_count(text: str) -> None:
    assert not told(text)


@pytest.mark.parametrize(
    ("text", "tolls"),
    [
        ("Killed were at least 14 nurses and 9 patients in Kunduz, Afghanistan.", [("killed", 14), ("killed", 9)]),
        ("Wounded were three soldiers, the army in Colombia said.", [("wounded", 3)]),
        ("Also killed were two guards of the bank in Port-au-Prince, Haiti.", [("killed", 2)]),
        (
            "Troops stormed the hotel in Kismayo, Somalia, killing four men and capturing two alive.",
            [("killed", 4), ("captured", 2)],
        ),
        ("Three more military personnel were killed in Cauca, Colombia.", [("killed", 3)]),
        ("At least 17 people from one family were killed in Saada, Yemen.", [("killed", 17)]),
        ("A militant and a soldier were killed in a gunfight in Kupwara, Kashmir.", [("killed", 1), ("killed", 1)]),
        ("A teacher and a nurse were killed in Narathiwat, Thailand.", [("killed", 2)]),
    ],
)
def test_who_is_counted(text: str, tolls: Told) -> None:
    assert told(text) == tolls


@pytest.mark.parametrize(
    ("text", "tolls"),
    [
        ("Shelling kills seven in Kherson: regional governor\nSeven people died in Kherson.", [("killed", 7)]),
        ("Airstrike kills five in Sirte: mayor\nAn air strike killed five people in Sirte, Libya.", [("killed", 5)]),
        ("Blast in Quetta: child killed\nA blast killed a child in Quetta.", [("killed", 1)]),
    ],
)
def test_who_closes_a_title_is_its_source(text: str, tolls: Told) -> None:
    assert told(text) == tolls


@pytest.mark.parametrize(
    ("text", "tolls"),
    [
        ("A farmer's house was burned near Goma in Congo and its owner was hurt.", [("wounded", 1)]),
        (
            "A truck bomb killed 40 sailors and injured 60 others at a troop's camp in Jaffna.",
            [("killed", 40), ("wounded", 60)],
        ),
        ("The army destroyed a number of the militants’ vehicles near Deraa, Syria.", []),
        ("Five soldiers' bodies were recovered in Diffa, Niger.", [("killed", 5)]),
        ("A 12-year-old girl's body was found in Bunia, Congo.", [("killed", 1)]),
    ],
)
def test_what_is_theirs_is_not_they(text: str, tolls: Told) -> None:
    assert told(text) == tolls


@pytest.mark.parametrize(
    "text", ["A policeman's son was kidnapped in Kano, Nigeria.", "A soldier's wife was wounded in Goma."]
)
def test_the_kin_of_fighters_are_civilians(text: str) -> None:
    assert [t.victims.role for t in read_claims(text, Toll)] == ["civilian"]


@pytest.mark.parametrize(
    "text",
    [
        "Bandits abducted the head of the market in Birnin Magaji, Nigeria.",
        "Gunmen kidnapped the head of a clinic in Kaduna, Nigeria.",
    ],
)
def test_who_acts_is_not_harmed(text: str) -> None:
    assert not told(text)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The rebels denied any role in the attack on a bus which killed 14 people in Bria.", None),
        ("The regime denied bombing the school in Idlib, leaving nine pupils dead.", None),
        ("The army in Mali said a raid on a camp killed 14 rebels.", "The army in Mali"),
        ("Al-Shabaab claimed the attack on the base in Baidoa. Soldiers killed all four attackers.", None),
        ("Some 40 people died in Multan, Pakistan, based on reports from the Edhi Foundation.", "the Edhi Foundation"),
        ("At least 12 people died in Wau, based on accounts by local officials.", "local officials"),
        ("A security official said four bodies were found in Khost, Afghanistan.", "A security official"),
        ("A health ministry official said nine people died in Jos, Nigeria.", "A health ministry official"),
        ("Saudi official media said four soldiers died in Jizan.", "Saudi official media"),
        ("GAO (PANA)- Medical sources said 30 people died near Menaka in Mali.", "Medical sources"),
        ("A volunteer helping to carry the bodies told AFP that 35 people had died in Kherson.", "A volunteer"),
        ("Residents of Pibor said 35 people had died in South Sudan.", "Residents of Pibor"),
    ],
)
def test_whose_figure_it_is(text: str, speaker: str | None) -> None:
    toll = read_claims(text, Toll)[-1]
    assert (toll.source.words if toll.source else None) == speaker


@pytest.mark.parametrize(
    ("text", "tolls"),
    [
        (
            "A strike killed the group's deputy leader, Omar Nasser, and six others.",
            [("killed", 1), ("killed", 6)],
        ),
        ("A drone killed the commander, Abu Omar, and four fighters of Islamic State.", [("killed", 1), ("killed", 4)]),
        ("Gunmen kidnapped the district head of Adabka in Zamfara, Nigeria.", [("kidnapped", 1)]),
        (
            "The army met the rebels, killing a number of them and injuring others.",
            [("killed", 3), ("wounded", 2)],
        ),
        ("Pictures from Goma showed dead rebels, some of them children.", []),
        (
            "Rockets killed 20 people. The governor said the number had risen to 31.",
            [("killed", 20), ("killed", 31)],
        ),
        ("A bomb killed 20 people in Iraq. Officials said the figure had passed 31.", [("killed", 20), ("killed", 31)]),
        ("A bomb hit a bus in Kabul. Officials said most of the casualties were civilians.", []),
        ("A bomb hit a bus in Kabul, causing casualties.", [("wounded", 2)]),
        ("A reward was offered for the arrest of three men in Garissa, Kenya.", []),
        ("Police in Kenya called for the arrest of two clerics.", []),
        ("Police in Kenya reported the arrest of two clerics.", [("captured", 2)]),
    ],
)
def test_who_is_told_of_too(text: str, tolls: Told) -> None:
    assert told(text) == tolls


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        (
            "Ten members of the Malian army were killed near Gao. Five members were wounded.",
            {"MLI"},
        ),
        ("Hezbollah said Israeli strikes had killed four fighters.", {"hezbollah"}),
        ("The SDF announced the deaths of three fighters near Kobani in Syria.", {"sdf"}),
        ("The SDF said it had killed three militants of Islamic State near Hajin.", {"isis"}),
        ("A blast hit a bus in Mogadishu, Somalia. Dozens of wounded people were flown to Turkey for treatment.", {"SOM"}),
        ("A policeman turned his rifle on his colleagues in Faryab, Afghanistan, killing eight policemen.", {"AFG"}),
        ("The chief of a village was killed in Ituri, Congo.", {"COD"}),
        ("Security forces killed eight khwarij in Bannu, Pakistan.", {"pak-opposition"}),
        ("The army in Syria attacked militants near Palmyra, killing a number of them.", {None}),
        ("An Israeli strike killed Hamas commander Ali Nur in Tyre, Lebanon.", {"hamas"}),
    ],
)
def test_whose_they_are(text: str, sides: set[str | None]) -> None:
    assert {t.victims.side for t in read_claims(text, Toll)} == sides


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("At least 147 students and four militants were killed in Garissa, Kenya, while 79 were injured.", "unknown"),
        ("Four militants were killed in Garissa, Kenya, and nine wounded.", "armed-group"),
        ("Four militants were killed in Garissa, Kenya, while two policemen were injured.", "police"),
    ],
)
def test_a_bare_number_behind_two_kinds_of_people(text: str, role: str) -> None:
    assert read_claims(text, Toll)[-1].victims.role == role


@pytest.mark.parametrize(
    "text",
    [
        "One resident and Amnesty International said ten women were killed in Damboa, Nigeria.",
        "Two villagers and the army said ten men died in Pibor, South Sudan.",
        "A medic and local media reported ten dead in Sirte, Libya.",
    ],
)
def test_who_says_it_together_is_not_harmed(text: str) -> None:
    assert told(text) == [("killed", 10)]
