"""Sentences of many wars and of other violence: what counts nobody, whose the dead are, where, who has the ground."""

import pytest

from kadesh.extract.gate import gate_claims
from kadesh.model.claim import Claim, Event, Statement, Toll
from tests.extract.ground import hold_ground
from tests.extract.reading import lexicon, read_claims, report_of

# text | count, outcome, side of the victims and of the doer, place, source
TOLLS: list[tuple[str, list[str]]] = [
    # things are no people, whoever stands before
    (
        "Bandits abducted six clerks near Zaria. In all, four oil tankers were seized.",
        ["kidnapped 6 NGA <- None @ near Zaria"],
    ),
    ("The rebels said they had captured two jeeps and dozens of rifles near Bossangoa.", []),
    (
        "A judge was kidnapped and killed in Cali, scores of telephone masts were blown up.",
        ["kidnapped 1 COL <- None @ Cali", "killed 1 COL <- None @ Cali"],
    ),
    ("Raiders kidnapped dozens of goatherds near Kapenguria in Kenya.", ["kidnapped 24 KEN <- None @ near Kapenguria"]),
    ("Villagers near Kapenguria in Kenya killed seven of their foes.", ["killed 7 KEN <- None @ near Kapenguria"]),
    # bandits and gangs without a name are no side; the machines of a state are its own
    ("Gang members shot dead three vendors in Cali, in Colombia.", ["killed 3 COL <- None @ Cali"]),
    ("Four people were killed by a government helicopter in Kidal, Mali.", ["killed 4 MLI <- MLI @ Kidal"]),
    ("Junta jets killed nine weavers near Loikaw in Myanmar.", ["killed 9 MMR <- MMR @ near Loikaw"]),
    # who 'we' lost, and whom 'we' killed
    (
        '"They were ambushed by Boko Haram near Baga, and we lost 14 men," a Nigerian army officer said.',
        ["killed 14 NGA <- boko-haram @ near Baga"],
    ),
    ("Police said they had found the men near Baga and buried six of them.", ["killed 6 None <- None @ near Baga"]),
    (
        "Kenyan soldiers killed 11 rebels near Lamu, losing two men.",
        ["killed 11 ken-opposition <- KEN", "killed 2 KEN <- ken-opposition"],
    ),
    # kidnappings are no people, and who freed somebody was not hurt
    ("The ELN has carried out several mass kidnappings in Colombia.", []),
    (
        "Judge Pedro Ruiz, who was kidnapped by drug traffickers in Cali, was released unharmed.",
        ["kidnapped 1 COL <- drug-traffickers @ Cali"],
    ),
    ("The crew of the ship got out unharmed in Aden.", ["wounded 0 YEM <- None @ Aden"]),
    # nothing happened where the police speak
    ("Kenyan police said in Nairobi on Tuesday that 14 people were killed by raiders.", ["killed 14 KEN <- None @ None"]),
    ("Kenyan police killed 14 raiders in Mandera.", ["killed 14 None <- KEN @ Mandera"]),
    # groups and peoples are no places
    ("Philippine troops stormed a camp of al-Qaida-linked gunmen and killed five soldiers of theirs.", ["killed 5"]),
    ("Gunmen killed 12 farmers of the Amhara ethnic group in Ethiopia.", ["killed 12 ETH <- None @ Ethiopia"]),
    ("Fighters from the ethnic Somali minority killed four guards in Ethiopia.", ["killed 4 ETH <- None @ Ethiopia"]),
    ("Gunmen killed 12 farmers in Amhara.", ["killed 12 ETH <- None @ Amhara"]),
]
DAYS = [
    ("Herdsmen killed three men in Benue state on 4 February.", "2020-02-04"),
    ("Gunmen shot dead a mayor in Mexico's Sinaloa state on Tuesday.", "2020-02-04"),
    ("Nine people were killed in three states on Tuesday, Indian police said.", "2020-02-04"),
    ("The ministry stated on Tuesday that nine people were killed in Kano last week.", "2020-01-27"),
]
WE = [
    '"The Taliban attacked us near Ghazni. We fired back and killed eight of them," an Afghan army officer said.',
    '"Boko Haram shelled the post near Baga. We fought until dawn and killed several of them," a Nigerian officer said.',
    '"They came from Bria. We killed 11 of them," a spokesman for the Central African army said.',
]
SAID = [
    (
        '"They died here," Colonel Adan Yusuf said. "We have counted 17 dead."\n\nRebels in Baidoa claimed the attack.',
        "Colonel Adan Yusuf",
    ),
    (
        '"Nothing is left of it," the nurse Ana Rojas said. "Nine died in Tumaco." The army blamed a gas leak.',
        "the nurse Ana Rojas",
    ),
    ('"Nine people died in Tumaco," said the mayor. The army blamed a gas leak.', "the mayor"),
    ('The shelling went on. "Nine people died in Luhansk. Ten were hurt," said the mayor.', "the mayor"),
]
GROUND = [
    ("Russian troops took the village of Sokil in Ukraine's Donetsk region.", "captured RUS Sokil"),
    ("The army retook the town of Wad Madani in Sudan's Gezira state.", "captured SDN Wad Madani"),
    ("Rebels of M23 took Goma and Bukavu in Congo's South Kivu province.", "captured m23 Bukavu; captured m23 Goma"),
    ("Russian forces no longer control Lyman.", "lost RUS Lyman"),
    (
        "Its general said Bambari in the Central African Republic was no longer in rebel hands.",
        "lost caf-opposition Bambari",
    ),
    ("Al Shabaab no longer hides its losses and holds Jilib.", "held al-shabaab Jilib"),
    ("Al Shabaab was ejected from Kismayo.", "lost al-shabaab Kismayo"),
    (
        "The Azerbaijani army said it had captured Shusha, a day after Armenia's forces said they were withdrawing.",
        "captured AZE Shusha; lost ARM Shusha",
    ),
    ("Ethiopian troops took Beledweyne and withdrew after a day.", "captured ETH Beledweyne; lost ETH Beledweyne"),
    (
        "Russian troops shelled Huliaipole. Units of the eastern group took Levadne, the Russian defence ministry said.",
        "captured RUS Levadne",
    ),
    ("The US military said troops had retaken Ramadi in Iraq.", "captured IRQ Ramadi"),
    ("Gunmen kidnapped 60 pilgrims near Arauca in Colombia but freed most of them.", ""),
    ("Colombian troops freed most of Arauca.", "captured COL Arauca"),
]
IDLE = [
    ("Separatists in Kashmir called for a strike and for marches after the arrests.", 0),
    ("Shops in Imphal stayed shut on Monday because of curfew and strikes.", 0),
    ("The president called for air strikes on Goma.", 1),
    ("Strikes on Gaza City went on.", 1),
]
VOICES = [
    ("The shelling, blamed on Boko Haram, killed nine people in Baga.", []),
    ("The bombing, attributed to the Taliban, shook Kabul.", []),
    ("The governor accused the Taliban of the bombing in Kabul.", ["The governor"]),
    ("Kyiv blamed the strikes on Russia.", ["Kyiv"]),
]


def _toll(toll: Toll) -> str:
    return f"{toll.outcome} {toll.count.low} {toll.victims.side} <- {toll.perpetrator.side} @ {toll.where.words}"


def _is_licensed(text: str, claims: list[Claim]) -> bool:
    return not gate_claims(claims, report_of(text), lexicon=lexicon())[1]


@pytest.mark.parametrize(("text", "expected"), TOLLS)
def test_tolls_of_other_violence(text: str, expected: list[str]) -> None:
    claims = list(read_claims(text, Toll))
    found = sorted(map(_toll, claims))
    assert len(found) == len(expected), found
    assert all(f.startswith(e) for f, e in zip(found, sorted(expected), strict=True)), found
    assert _is_licensed(text, list(claims))


@pytest.mark.parametrize(("text", "day"), DAYS)
def test_a_state_says_nothing_on_a_day(text: str, day: str) -> None:
    assert {str(t.when.first) for t in read_claims(text, Toll)} == {day}


@pytest.mark.parametrize("text", WE)
def test_whom_we_killed_are_not_ours(text: str) -> None:
    assert [t.victims.side for t in read_claims(text, Toll)] == [None]


@pytest.mark.parametrize(("text", "speaker"), SAID)
def test_a_quotation_is_of_who_is_named_beside_it(text: str, speaker: str) -> None:
    assert {t.source.words for t in read_claims(text, Toll) if t.source is not None} == {speaker}


def test_who_opens_the_next_paragraph_has_not_said_it() -> None:
    text = '"It is a ruin. We have counted 17 dead."\n\nRebels in Baidoa claimed the attack.'
    assert [t.source for t in read_claims(text, Toll)] == [None]


@pytest.mark.parametrize(("text", "expected"), GROUND)
def test_ground_of_other_wars(text: str, expected: str) -> None:
    hold_ground(text, expected)


@pytest.mark.parametrize(("text", "count"), IDLE)
def test_a_strike_of_workers_is_no_strike(text: str, count: int) -> None:
    assert len(read_claims(text, Event)) == count


@pytest.mark.parametrize(("text", "speakers"), VOICES)
def test_deeds_and_ground_say_nothing(text: str, speakers: list[str]) -> None:
    found = [s for s in read_claims(text, Statement) if s.act == "accusation"]
    assert [s.speaker.words for s in found if s.speaker.words] == speakers
