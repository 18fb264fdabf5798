"""Who speaks in a sentence, and how much of it is theirs."""

from typing import Any

import pytest

from kadesh.extract.voices.speaker_names import make_speaker
from kadesh.extract.voices.speakers import find_sayings
from tests.desk import Desk

# sentence, the speaker's words, the name, the kind
SPOKEN: list[Any] = [
    ("The army said five soldiers were killed.", "The army", "The army", "body"),
    ("Five soldiers were killed, the army said.", "the army", "the army", "body"),
    ("Five soldiers were killed, said the governor.", "the governor", "the governor", "person"),
    (
        "Five soldiers were killed in Goma, the governor of Ituri said soon after.",
        "the governor of Ituri",
        "the governor of Ituri",
        "person",
    ),
    (
        "Five soldiers were killed in Goma, the head of the northern district of Ituri said.",
        "the head of the northern district of Ituri",
        "the head of the northern district of Ituri",
        "person",
    ),
    ("The Red Network which is based in Britain said five soldiers died.", "The Red Network", "The Red Network", "body"),
    ("The Red Network which closely follows the war in Sudan said five died.", "The Red Network", "The Red Network", "body"),
    (
        "A Sahel Press reporter working in Khartoum said five died.",
        "A Sahel Press reporter working in Khartoum",
        "A Sahel Press reporter working in Khartoum",
        "person",
    ),
    (
        "Nine men fell with one of the leaders in Bara who is called “Abu Musa” the source confirmed.",
        "the source",
        "the source",
        "anonymous",
    ),
    (
        "“Ten people died in Barda” a district of the kin of President Omar Bashir said Talal al-Barani.",
        "Talal al-Barani",
        "Talal al-Barani",
        "person",
    ),
    ("Nine soldiers died at a checkpoint in a western province activists said.", "activists", "activists", "anonymous"),
    (
        "A rocket hit a clinic in Goma a source in the militia said.",
        "a source in the militia",
        "a source in the militia",
        "anonymous",
    ),
    ("According to the governor, shells hit the school.", "the governor", "the governor", "person"),
    (
        "According to the Union of Lake Nurses (ULN), nine people died.",
        "the Union of Lake Nurses",
        "the Union of Lake Nurses",
        "body",
    ),
    (
        "Nine people died, according to the Karesh Relief Council (KRC).",
        "the Karesh Relief Council",
        "the Karesh Relief Council",
        "body",
    ),
    (
        "Nine people died, according to the mayor (a miller) of Goma.",
        "the mayor (a miller) of Goma",
        "the mayor (a miller) of Goma",
        "person",
    ),
    ("The mayor said six people died.", "The mayor", "The mayor", "person"),
    ("Shells hit the school, according to two witnesses.", "two witnesses", "two witnesses", "anonymous"),
    ("Citing local officials, the radio aired a list of nine dead.", "local officials", "local officials", "anonymous"),
    (
        "President Volodymyr Zelensky said the attack killed nine.",
        "President Volodymyr Zelensky",
        "President Volodymyr Zelensky",
        "person",
    ),
    (
        "A spokesman for the rebels said they had taken Goma.",
        "A spokesman for the rebels",
        "A spokesman for the rebels",
        "person",
    ),
    (
        "Ethiopia's government denied that its troops killed civilians.",
        "Ethiopia's government",
        "Ethiopia's government",
        "body",
    ),
    ("The Sudan Doctors Network reported 14 deaths.", "The Sudan Doctors Network", "The Sudan Doctors Network", "body"),
    (
        "Doctors at the hospital said ten men were wounded.",
        "Doctors at the hospital",
        "Doctors at the hospital",
        "anonymous",
    ),
    # between the speaker and the verb an aside or a relative clause; nouns that no list has
    ("Major Oko Lado, asked about the raid, said ten men died.", "Major Oko Lado", "Major Oko Lado", "person"),
    (
        "The head of the team, Ali Nur, told us of ten bodies.",
        "The head of the team, Ali Nur",
        "The head of the team, Ali Nur",
        "person",
    ),
    ("A private trader whose lorry was hit says he saw ten bodies.", "A private trader", "A private trader", "person"),
    ("The camp's emergency room counts ten dead.", "The camp's emergency room", "The camp's emergency room", "body"),
    ("Rights bodies pointed out that ten men were killed.", "Rights bodies", "Rights bodies", "body"),
    ("Unit commanders report ten men dead.", "Unit commanders", "Unit commanders", "anonymous"),
    ("The Rangers claimed to have killed ten men.", "The Rangers", "The Rangers", "body"),
    # who is the subject, not who stands beside the verb
    ("Doctors in the town held by the rebels said ten men died.", "Doctors in the town", "Doctors in the town", "anonymous"),
    ("The group which relies on activists said ten men died.", "The group", "The group", "body"),
    # names that look like other words, and what only belongs to a speaker
    ("Omari said six men were killed.", "Omari", "Omari", "person"),
    ("Shells hit the school killing six men said Omari.", "Omari", "Omari", "person"),
    (
        "Six men were killed a source on the ground announced.",
        "a source on the ground",
        "a source on the ground",
        "anonymous",
    ),
    (
        "Ten men died an organisation monitoring the war said.",
        "an organisation monitoring the war",
        "an organisation monitoring the war",
        "body",
    ),
    ("Ten men died in the raid Turkish army sources said.", "Turkish army sources", "Turkish army sources", "anonymous"),
    (
        "The raid killed eight drivers opposition activists said.",
        "opposition activists",
        "opposition activists",
        "anonymous",
    ),
    ("The raid left scores wounded reports say.", "reports", "reports", "anonymous"),
    ("According to Save the Children 12 pupils died.", "Save the Children", "Save the Children", "body"),
    ("According to MSF two clinics were hit and six nurses died.", "MSF", "Médecins Sans Frontières", "body"),
    ("According to reports the army's raids killed six.", "reports", "reports", "anonymous"),
    (
        "Ali a resident of the camp said two men died.",
        "Ali a resident of the camp",
        "Ali a resident of the camp",
        "anonymous",
    ),
    (
        "Six men died in the raid the Local Coordination Committees a network of activists on the ground said.",
        "the Local Coordination Committees a network of activists on the ground",
        "Local Coordination Committees",
        "body",
    ),
    (
        "Six men died the Red Network which relies on a group of sources inside Goma said.",
        "the Red Network",
        "the Red Network",
        "body",
    ),
    (
        "Six men died in the town Turkish officials and media said.",
        "Turkish officials and media",
        "Turkish officials and media",
        "anonymous",
    ),
    ("Six men died in the raid Ali Omar who works at the clinic said.", "Ali Omar", "Ali Omar", "person"),
    ("UNHCR staff, who keep the lists, believe that ten men died.", "UNHCR staff", "UNHCR staff", "anonymous"),
    # whose count it is, of whom no verb tells that they say it
    ("By the town's own reckoning ten men died.", "the town", "the town", "body"),
    ("Ten men died, by newspaper count.", "newspaper count", "newspaper count", "body"),
    ("Ten men died, by the Ukrainian account.", "Ukrainian account", "Ukrainian account", "body"),
    ("Ten men died, per Reuters account.", "Reuters account", "Reuters", "agency"),
    ("Ten men died, by the governor account.", "governor account", "governor account", "body"),
    ("Ten men died, by police records.", "police records", "police records", "anonymous"),
    ("By the town's count villagers lost ten men.", "the town", "the town", "body"),
    ("By the account of the relief committee ten men died.", "the relief committee", "the relief committee", "body"),
    ("The early count of the relief committee is ten dead.", "the relief committee", "the relief committee", "body"),
    ("Ten men died, if the diocese is right.", "the diocese", "the diocese", "body"),
    ("Ten men died, if one goes by the mayor.", "the mayor", "the mayor", "person"),
    ("Families were told by a colonel that ten men had died.", "a colonel", "a colonel", "person"),
    # verbs of doing that tell a figure
    ("Ten men died, the clinic made it known.", "the clinic", "the clinic", "body"),
    ("The network set the number of dead at ten.", "The network", "The network", "body"),
    ("The local priest has seen ten bodies.", "The local priest", "The local priest", "person"),
    ("Ten men died there, as guards put it.", "guards", "guards", "body"),
    ("The medics' union has ten wounded on its list.", "The medics' union", "The medics' union", "body"),
    ("A note from the railway put the deaths at ten.", "A note from the railway", "A note from the railway", "body"),
    # a verb that is read as a noun
    ("Ten men died, local media report.", "local media", "local media", "anonymous"),
    ("Ten men died at the ford, UNICEF reports, of some forty.", "UNICEF", "UNICEF", "body"),
    ("Peasants affirm that ten men died.", "Peasants", "Peasants", "body"),
    # two who say it together, commas lost
    (
        "Ten men died a day after the capture of a pilot a monitor and rebels said.",
        "a monitor and rebels",
        "a monitor and rebels",
        "body",
    ),
    ("Ten men died on Sunday a monitor and a medic said.", "a monitor and a medic", "a monitor and a medic", "body"),
    # commas lost, the name right beside the verb
    ("Ten men were killed in the east of Goma Radio Okapi reported on Sunday.", "Radio Okapi", "Radio Okapi", "agency"),
    ("Ten men were killed in a besieged suburb the group said on Friday.", "the group", "the group", "body"),
    ("Shots fell east of Damascus said a local monitor.", "a local monitor", "a local monitor", "body"),
    ("The ministry on Sunday announced that ten men were killed.", "The ministry", "The ministry", "body"),
    ("Ten men were killed in Goma the agency reports.", "the agency", "the agency", "body"),
    (
        "A source at the Goma police told us of ten dead.",
        "A source at the Goma police",
        "A source at the Goma police",
        "anonymous",
    ),
    ("A reporter saw ten bodies in the street.", "A reporter", "A reporter", "person"),
    ("Footage showed ten bodies in the street.", "Footage", "Footage", "anonymous"),
    ("Witnesses told Reuters that shots were fired.", "Witnesses", "Witnesses", "anonymous"),
    ("Kyiv said its troops had entered the town.", "Kyiv", "Kyiv", "body"),
    ("Moscow has confirmed the loss of a warship.", "Moscow", "Moscow", "body"),
    ("SOHR reported that two rebels were killed.", "SOHR", "Syrian Observatory for Human Rights", "body"),
    ("State news agency SANA said the army took the hill.", "State news agency SANA", "SANA", "agency"),
    ("Activists say dozens of people were killed.", "Activists", "Activists", "anonymous"),
    ("Residents added that the shelling lasted all night.", "Residents", "Residents", "anonymous"),
    ("The Houthis claimed that they had shot down a drone.", "The Houthis", "The Houthis", "body"),
    (
        "An Israeli military spokesman said two soldiers fell in battle.",
        "An Israeli military spokesman",
        "An Israeli military spokesman",
        "person",
    ),
    (
        "The Afghan interior ministry announced that six police were killed.",
        "The Afghan interior ministry",
        "The Afghan interior ministry",
        "body",
    ),
    ("Human Rights Watch said the army shelled a camp.", "Human Rights Watch", "Human Rights Watch", "body"),
    ("He said nine men were killed.", "He", "He", "person"),
]

# sentences in which nobody is cited
SILENT: list[Any] = [
    "Two suicide blasts at a checkpoint near Damascus claim four martyrs.",
    "A photograph shows a man carrying the body of a child.",
    "Five soldiers were killed in the fighting.",
    # accounts that are no count, counts that only describe another noun
    "By the company account ten men died.",
    "By Syrian company records ten men died.",
    "Ten men were killed by hospital records.",
    "Ten men died, by police records office.",
    "Ten men died, by newspaper count office.",
    "By the army account manager ten men died.",
    "By the town's records office ten men died.",
    "The death toll said much about the war.",
    "Shelling by the army killed nine people.",
    "The attack was reported on Monday.",
    "The strike was said to be the worst of the war.",
    "The ministry took the hill and the fighting went on.",
    "The wounded were taken to the hospital of the town.",
    "Drones struck a depot that the army uses.",
    "By one estimate ten men died.",
    "By that count ten men died.",
    "Rebels collected ten wounded fighters.",
    "The army had ten dead in the ambush.",
    "A second blast put the death toll at ten.",
    "The claim that ten men died was false.",
    "They walked home, as they put it, and ten men died.",
]

# sentence, words that are the speaker's, words that are not
REACHES: list[Any] = [
    ("Rebels fled the town as the army said five of its men had died there.", "five of its men", "Rebels fled"),
    ("After the raid on Goma, the governor said nine people were killed by shells.", "nine people", "the raid"),
    ("Five men died, the mayor said, two days after a bomb killed nine.", "Five men", "killed nine"),
    ("The army claimed the raid on the camp that killed six.", "the raid on the camp", "killed six"),
    ("Rebels fled the town as the army said five men had died.", "five men", "Rebels"),
]


@pytest.mark.parametrize(("text", "words", "name", "kind"), SPOKEN)
def test_who_is_cited(desk: Desk, text: str, words: str, name: str, kind: str) -> None:
    sayings = find_sayings(desk.sentence(text))
    assert [(s.speaker.words, s.speaker.name, s.speaker.kind) for s in sayings] == [(words, name, kind)]


@pytest.mark.parametrize("text", SILENT)
def test_nobody_is_cited(desk: Desk, text: str) -> None:
    assert find_sayings(desk.sentence(text)) == []


@pytest.mark.parametrize(("text", "theirs", "not_theirs"), REACHES)
def test_how_far_a_speakers_words_reach(desk: Desk, text: str, theirs: str, not_theirs: str) -> None:
    (saying,) = find_sayings(desk.sentence(text))
    reach = saying.reach.of(text)
    assert theirs in reach
    assert not_theirs not in reach


@pytest.mark.parametrize(
    "text",
    [
        "Five men were killed, the mayor said.",
        "“Five men were killed,” the mayor said on Friday.",
        "Five men were killed, said the mayor.",
        "Five men were killed the mayor said most of them guards.",
        "Five men were killed the mayor said: three at the mill and two at home.",
        "Five men were killed, as the mayor put it.",
        "Five men were killed the mayor said a day after the truce.",
        "Five men were killed the mayor said hours before the talks.",
        "Five men were killed the mayor said since dawn.",
        "Five men were killed the mayor said The bridge is cut.",
        "“Five men were killed in the raid” the mayor went on to say.",
    ],
)
def test_what_stands_before_a_closing_verb_is_said(desk: Desk, text: str) -> None:
    (saying,) = find_sayings(desk.sentence(text))
    assert "Five men were killed" in saying.reach.of(text)


def test_a_pronoun_only_points(desk: Desk) -> None:
    (saying,) = find_sayings(desk.sentence("It said that nine men were killed."))
    assert saying.pronoun


def test_the_agency_that_was_told_is_the_hearer(desk: Desk) -> None:
    (saying,) = find_sayings(desk.sentence("A medic told Reuters that nine men were killed."))
    assert saying.hearer is not None
    assert (saying.hearer.name, saying.hearer.kind) == ("Reuters", "agency")


def test_two_who_speak_are_both_cited(desk: Desk) -> None:
    sayings = find_sayings(desk.sentence("The agency said that the ministry said nine men were killed."))
    assert [s.speaker.words for s in sayings] == ["The agency", "the ministry"]


def test_a_speaker_has_the_side_of_the_words(desk: Desk) -> None:
    sentence = desk.sentence("A Russian general said nine men were killed.")
    assert make_speaker(sentence, 0, 2).side == "RUS"
