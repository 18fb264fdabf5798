"""Plain sentences on many wars: of which people the dead are, what they were, and whom a deed struck, past the gate."""

import pytest

from kadesh.model.claim import Control, Event
from kadesh.pipeline import Options, read_report
from tests.extract.reading import report_of
from tests.extract.test_whose_dead import tolls_of

STRUCK: list[tuple[str, str]] = [
    # whom the sentence of the deed tells, before those told of in the next one
    ("Serb gunners shelled Sarajevo on Monday, killing six people. A Dutch peacekeeper was wounded by a sniper.", "BIH"),
    ("BEIRUT - Militiamen shelled Beirut on Monday, killing nine people. Two Syrian soldiers were shot dead.", "LBN"),
    ("HANOI - American bombers killed 31 villagers near Vinh. Two U.S. pilots were captured.", "VNM"),
    ("KABUL - A NATO air strike killed eight civilians in Kunduz. Two Polish soldiers were wounded.", "AFG"),
    ("KIGALI - Rwandan soldiers killed hundreds of Tutsis in Kigali. Ten Belgian peacekeepers were killed, too.", "RWA"),
    # fighters aimed at, and 'more' people of another deed
    ("US jets struck a base near Jilib, Somalia, killing three al-Shabaab fighters. Two villagers were hurt.", "al-shabaab"),
]

TOLLS: list[tuple[str, list[str]]] = [
    # Indians of the Americas and of India
    ("GUATEMALA CITY - The army killed 40 Indians in Nebaj, Guatemala.", ["killed 40 GTM/? <- GTM"]),
    ("NEW DELHI - Pakistani shells killed two Indians in Poonch.", ["killed 2 IND/? <- PAK"]),
    # communists of whichever country
    ("MANILA - Communist rebels killed six soldiers in Samar.", ["killed 6 PHL/military <- npa"]),
    ("RANCHI, India - Communist rebels killed six policemen in Latehar.", ["killed 6 IND/police <- maoists"]),
    # the name of a force tells what its people are, better than its noun does
    ("MADRID - ETA killed two Civil Guards in Burgos, Spain.", ["killed 2 ESP/police <- eta"]),
    ("Three Revolutionary Guards were killed in Sistan, Iran.", ["killed 3 ?/military <- ?"]),
    ("Six volunteers for the defence of the homeland died in Djibo.", ["killed 6 vdp/armed-group <- nobody"]),
    ("Six volunteers for the Red Crescent died in Homs.", ["killed 6 ?/aid <- nobody"]),
    # on whose side they fell
    (
        "On the Peruvian side, six soldiers died. In Ecuador four people died.",
        ["killed 6 PER/military <- ?", "killed 4 ECU/? <- ?"],
    ),
    (
        "Clashes killed six people on the Peruvian side and nine on the Ecuadorian side.",
        ["killed 6 PER/? <- ?", "killed 9 ECU/? <- ?"],
    ),
    ("QUITO - Six soldiers died near Loja, Ecuador, the Peruvian side said.", ["killed 6 ECU/military <- ?"]),
    # fire 'from' a side, which those whom it hit are not of
    ("Two soldiers were hurt by fire from the Ecuadorian side.", ["wounded 2 ?/military <- ECU"]),
    ("From the Peruvian side, gunmen fired and killed two soldiers.", ["killed 2 ?/military <- ?"]),
    (
        "Clashes killed 11 soldiers: six from the Peruvian side and five from the Ecuadorian side.",
        ["killed 11 ?/military <- PER", "killed 6 PER/military <- ?", "killed 5 ECU/military <- PER"],
    ),
    # whoever lost soldiers, and not who tells of it
    ("Ecuador lost 40 soldiers near Loja, the armed forces of Peru said.", ["killed 40 ECU/military <- ?"]),
    ("By the count of the armed forces of Peru, Ecuador has lost 40 soldiers.", ["killed 40 ECU/military <- ?"]),
    ("The armed forces of Peru said that they had lost 40 soldiers.", ["killed 40 PER/military <- ?"]),
    # what they were, told behind them
    ("Two men shot dead in Cali, Colombia, were identified as members of the ELN.", ["killed 2 eln/armed-group <- ?"]),
    ("Two men shot dead in Cali, Colombia, were buried by the ELN.", ["killed 2 COL/civilian <- ?"]),
    ("Six members of Chad's military were killed near Bol.", ["killed 6 TCD/military <- ?"]),
    ("A commander with Iran's Revolutionary Guards was killed near Homs, Syria.", ["killed 1 IRN/military <- ?"]),
    # soldiers of whoever tells of them, one of its own
    ("The DPR militia said that a soldier was killed by Ukrainian shells near Horlivka.", ["killed 1 dpr/military <- UKR"]),
    ("The Taliban said that ten soldiers were killed in Kunduz.", ["killed 10 AFG/military <- taliban"]),
    ("Chad's army said one of its soldiers, a sergeant, was killed in Yobe, Nigeria.", ["killed 1 TCD/military <- ?"]),
    (
        "Houthi army spokesman Ali Nur said that nine soldiers were killed in Marib. The Houthi army holds the ridge.",
        ["killed 9 YEM/military <- houthis"],
    ),
    (
        "The Artsakh Ministry of Defence said that six soldiers were killed. The Artsakh army holds the ridge.",
        ["killed 6 artsakh/military <- ?"],
    ),
    # peacekeepers of one nation, or of a body
    ("Dutch peacekeepers were fired on in Bria. Two peacekeepers were hurt.", ["wounded 2 NLD/military <- ?"]),
    ("Dutch peacekeepers were fired on in Bria. The UN said two peacekeepers were hurt.", ["wounded 2 un/military <- ?"]),
    ("A border guard was shot dead near Bol, Chad.", ["killed 1 TCD/police <- ?"]),
    # troopers of a state, and of an army
    ("Two state troopers were shot dead in Texas.", ["killed 2 USA/police <- ?"]),
    ("Two troopers of a rifle regiment were shot dead in Texas.", ["killed 2 USA/military <- ?"]),
    # dead among one people and among another
    (
        "There were 40 deaths among soldiers and 12 among villagers.",
        ["killed 40 ?/military <- ?", "killed 12 ?/civilian <- ?"],
    ),
    ("Nine were wounded among Chadian servicemen.", ["wounded 9 TCD/military <- ?"]),
    # others, told of after a few from abroad
    (
        "A blast in Bria killed nine people, two of them Danes, and wounded 14 others.",
        ["killed 9 CAF/? <- ?", "killed 2 DNK/? <- ?", "wounded 14 CAF/? <- ?"],
    ),
    # peoples of a state who are not its rebels
    ("Rebels shot dead a Chechen policeman in Vedeno, Russia.", ["killed 1 RUS/police <- rus-opposition"]),
    ("Chechen separatists shot dead a soldier in Vedeno, Russia.", ["killed 1 RUS/military <- chechen-separatists"]),
    # a number behind a deed on fighters
    (
        "Government helicopters fired on rebels near Massaguet, Chad, killing 30.",
        ["killed 30 tcd-opposition/armed-group <- TCD"],
    ),
    ("U.S. drones hit a convoy of Taliban fighters in Khost, killing 14.", ["killed 14 taliban/armed-group <- USA"]),
    (
        "Rebels ambushed an army convoy near Jolo, Philippines, killing 14 and wounding nine.",
        ["killed 14 PHL/military <- ?", "wounded 9 PHL/military <- ?"],
    ),
    ("Boko Haram attacked a village near Chibok, Nigeria, killing 11.", ["killed 11 NGA/unknown <- boko-haram"]),
    ("Gunmen attacked a police station in Sinai, Egypt, killing three.", ["killed 3 EGY/unknown <- ?"]),
    (
        "A suicide bomber struck an army convoy in a busy market in Mogadishu, Somalia, killing 14.",
        ["killed 14 SOM/unknown <- ?"],
    ),
    # soldiers of a state that fights a group abroad, not beside it
    (
        "Turkish troops and rebels attacked Saraqib, Syria. Nine soldiers were killed.",
        ["killed 9 SYR/military <- ?"],
    ),
    (
        "Russian troops helped drive rebels from Saraqib, Syria. Nine soldiers were killed.",
        ["killed 9 SYR/military <- ?"],
    ),
    (
        "Kenyan troops fought al-Shabab near Kismayo, Somalia. Three soldiers were wounded.",
        ["wounded 3 KEN/military <- al-shabaab"],
    ),
    ("Russian forces shelled Vuhledar, Ukraine. Three soldiers died.", ["killed 3 UKR/military <- RUS"]),
    (
        "Malian troops fought jihadists near Gao. Two soldiers were killed.",
        ["killed 2 MLI/military <- ?"],
    ),
    # what the whole was, a share told by its nation is
    (
        "Troops killed three militants, two of them Pakistanis, in Kupwara, India.",
        ["killed 3 ?/armed-group <- IND", "killed 2 PAK/armed-group <- IND"],
    ),
    (
        "Shells killed nine people, two of them Pakistanis, in Poonch, India.",
        ["killed 9 IND/unknown <- ?", "killed 2 PAK/unknown <- ?"],
    ),
    (
        "A blast killed six policemen and nine others, two of them Chinese, in Quetta.",
        ["killed 6 PAK/police <- ?", "killed 9 ?/? <- ?", "killed 2 CHN/unknown <- ?"],
    ),
    # the country that a region is said to be of
    ("Gunmen killed 14 people in Burkina Faso's Sahel region.", ["killed 14 BFA/unknown <- ?"]),
    # an opposition that bears no arms
    ("MANAMA, Bahrain - Police arrested six opposition leaders.", ["captured 6 BHR/civilian <- BHR"]),
    ("KAMPALA, Uganda - Soldiers killed six opposition fighters.", ["killed 6 uga-opposition/armed-group <- UGA"]),
    # whose 'its' are, where an authority tells of its own
    (
        "The Nagorno-Karabakh defence ministry said 51 of its servicemen had died.",
        ["killed 51 artsakh/military <- ?"],
    ),
    ("TRIPOLI, Libya - The Tripoli government said four of its men died near Sirte.", ["killed 4 gna/armed-group <- ?"]),
]

GROUND: list[tuple[str, list[str]]] = [
    ("Sudan's paramilitary Rapid Support Forces seized the town of Bara from the army.", ["rsf captured", "SDN lost"]),
    ("Myanmar's ethnic armed group the Arakan Army seized the town of Paletwa.", ["arakan-army captured"]),
    ("Sudan's army seized the town of Bara.", ["SDN captured"]),
]


@pytest.mark.parametrize(("text", "target"), STRUCK)
def test_a_deed_struck_whom_its_own_sentence_tells(text: str, target: str) -> None:
    events = [c for c in read_report(report_of(text), Options()).claims if isinstance(c, Event)]
    assert events[0].target.side == target


@pytest.mark.parametrize(("text", "expected"), TOLLS)
def test_names_of_forces_and_peoples_hold_in_their_country(text: str, expected: list[str]) -> None:
    told = [t.replace("/", " ").split() for t in tolls_of(text)]
    wanted = [e.replace("/", " ").split() for e in expected]
    assert len(told) == len(wanted), told
    assert all(w in ("?", t) for ts, ws in zip(told, wanted, strict=True) for t, w in zip(ts, ws, strict=True)), told


@pytest.mark.parametrize(("text", "expected"), GROUND)
def test_a_state_before_the_name_of_a_group_takes_no_town(text: str, expected: list[str]) -> None:
    held = [c for c in read_report(report_of(text), Options()).claims if isinstance(c, Control)]
    assert sorted(f"{c.actor.side} {c.status}" for c in held) == sorted(expected)
