"""Whose claim a figure is: named in the sentence, pointed back to, carried on, or nobody's but the outlet's."""

from typing import Any

import pytest

from kadesh.extract.attribution import Voice, Voices, add_outlet
from kadesh.model.claim import Statement
from kadesh.model.side import Speaker
from kadesh.model.span import Span
from tests.desk import Desk, wrong_today
from tests.extract.reading import read_claims

# text, words of the claim, names of the chain
HEARD: list[Any] = [
    ("Nine men were killed, the mayor said.", "Nine men", ["the mayor"]),
    ("The mayor said nine men were killed.", "nine men", ["The mayor"]),
    ("Nine men were killed in Goma.", "Nine men", []),
    # what stands behind 'said' may only tell of the saying
    ("Nine men were brought to Goma, a medic said, two days after the raid on their camp.", "Nine men", ["a medic"]),
    ("Nine men were killed by the river, her colleagues said, raising the toll to twelve.", "Nine men", ["her colleagues"]),
    ("Nine men were killed, the army was quoted as saying by local media.", "Nine men", ["the army"]),
    ("Nine men died late Tuesday, an officer who asked not to be named said.", "Nine men", ["an officer"]),
    ("The police spoke on Saturday of nine men dead.", "nine men", ["The police"]),
    ("The deaths of nine men documented by Siege Watch are in the list.", "nine men", ["Siege Watch"]),
    ("Strikes on Goma kill nine civilians activists", "nine civilians", ["activists"]),
    ("Strikes on Goma kill nine activists", "nine activists", []),
    ("According to the group they counted nine men killed.", "nine men", ["the group"]),
    # without a verb that the speaker does
    ("The army's spokesman: nine men dead, the road open again.", "nine men", ["The army's spokesman"]),
    ("Government forces: nine men dead, twelve wounded.", "nine men", []),
    ("By the ministry's count nine men were killed.", "nine men", ["the ministry"]),
    ("The toll given by the governor that night was nine dead.", "nine dead", ["the governor"]),
    ("Nine men were among the prisoners released by the army.", "Nine men", []),
    ("Claims by the district governor that nine men were killed are looked into.", "nine men", ["the district governor"]),
    ("Gunmen, in the words of the mayor, stormed the post and killed nine men.", "nine men", ["the mayor"]),
    # commas lost, the sentence goes on behind 'X said'
    ("The raid killed nine men as they fled the group said adding that the road was cut.", "nine men", ["the group"]),
    ("Nine men were killed it said and many were dying. ", "Nine men", []),
    ("Siege Watch said shells fell. Nine men were killed it said and many were dying.", "Nine men", ["Siege Watch"]),
    ("Raids killed nine men opposition activists said as the fighting went on.", "nine men", ["opposition activists"]),
    (
        "Jets hit Goma killing nine men the source told Reuters on condition of anonymity.",
        "nine men",
        ["the source", "Reuters"],
    ),
    # a body stands for what it says from its own sources; an agency passes on theirs
    ("The Observatory said nine men were killed, citing medics.", "nine men", ["Observatory"]),
    ("SANA said nine men were killed, citing medics.", "nine men", ["medics", "SANA"]),
    (
        "The Interior Ministry said it was calm. Its spokesman said nine men were killed.",
        "nine men",
        ["The Interior Ministry spokesman"],
    ),
    ("The chief condemned a raid on Goma that killed nine men according to the mayor.", "nine men", ["the mayor"]),
    ("“Nine men were hurt some of them badly” said the Red Network said.", "Nine men", ["the Red Network"]),
    ("According to the latest OCHA estimates nine men died.", "nine men", ["OCHA"]),
    (
        "AP Monday 4 May 2020 Sudan's state TV has raised the toll from the bombing saying nine men were killed.",
        "nine men",
        ["Sudan's state TV"],
    ),
    ("The Observatory confirmed two women died under the shells saying it also hurt nine men.", "nine men", ["Observatory"]),
    # a quotation that ends for good, and one whose speaker stands behind it
    (
        "“Calm” said Omar Musa. “Then nine men died.” The Red Network which relies on men inside said it had heard shells.",
        "nine men",
        ["Omar Musa"],
    ),
    ("“At dawn it was bad. Nine men died. They still bomb us.” the Red Network said.", "Nine men", ["the Red Network"]),
    # what the outlet sets beside what it was told
    ("The mayor said four fell. The raid comes two weeks after gunmen killed nine men.", "nine men", []),
    ("The mayor said four fell. The raid also killed nine men.", "nine men", ["The mayor"]),
    # a place that stands over another story
    (
        "An aide said two fell. The police said one did. A medic said four. Aleppo In the same way nine men were killed.",
        "nine men",
        [],
    ),
    # pictures are nobody
    ("A video posted online showed nine men dead.", "nine men", []),
    # pointing back
    ("Siege Watch said shells hit a clinic. It said nine men were killed.", "nine men", ["Siege Watch"]),
    (
        "Governor Oleh Syniehubov said a drone hit the bus. He said nine men were killed.",
        "nine men",
        ["Governor Oleh Syniehubov"],
    ),
    (
        "A source in the army spoke of a raid, a source said. The source added that nine men were killed.",
        "nine men",
        ["a source"],
    ),
    ("Two officials said a bomb went off. They added that nine men were killed.", "nine men", ["Two officials"]),
    ("SOHR said jets struck Idlib. The monitor said nine men were killed.", "nine men", ["SOHR"]),
    # carried on: what takes up the story, though it tells a day, and not what begins another
    ("A raid hit Goma, the mayor said. The strikes also killed nine men on Sunday.", "nine men", ["the mayor"]),
    ("A raid hit Goma, the mayor said. Meanwhile nine men were killed in Rutshuru.", "nine men", []),
    # in another place, or one of many speakers, nobody is heard any longer; who tells most of a report is for longer
    ("A raid hit Goma, the mayor said. A source said it was calm. In Rutshuru nine men were killed.", "nine men", []),
    (
        "Six men died, the mayor said. He said jets struck. The mayor said three died there. It was dark. Nine were killed.",
        "Nine were",
        ["the mayor"],
    ),
    # a noun that comes again, a surname, a body called by what it is
    ("Eyewitnesses said shots fell. According to the witnesses, nine men were killed.", "nine men", ["Eyewitnesses"]),
    (
        "SOHR said jets struck. An aide said it was calm. Nine men were killed, the same source said.",
        "Nine men",
        ["An aide"],
    ),
    (
        "Ali Nur, head of the Syrian Observatory for Human Rights, spoke of raids. Nur said nine men were killed.",
        "nine men",
        ["Syrian Observatory for Human Rights"],
    ),
    (
        "The Syrian Observatory for Human Rights said jets struck. Nine men were killed, the observatory said.",
        "Nine men",
        ["Syrian Observatory for Human Rights"],
    ),
    (
        "The ministry said it was calm. The army spoke too, the mayor said. Nine men were killed, the ministry added.",
        "Nine men",
        ["The ministry"],
    ),
    ("Medics said it was calm. They added that nine men were killed.", "nine men", ["Medics"]),
    # who speaks in a sentence without a sign of a claim is heard in the next
    ("Mayor Ali Nur said the roads were open. Nine men were killed, he added.", "Nine men", ["Mayor Ali Nur"]),
    # one person by surname, in other letters, by the office, also ahead of the full name; not where two may be meant
    ("Governor Oko Lado said shells fell. Ladó said nine men were killed.", "nine men", ["Governor Oko Lado"]),
    ("Lado said nine men were killed. Governor Oko Lado added that shells fell.", "nine men", ["Governor Oko Lado"]),
    (
        "Interior Minister Oko Lado said shells fell. The interior minister said nine men were killed.",
        "nine men",
        ["Interior Minister Oko Lado"],
    ),
    (
        "Turkish President Oko Lado said shells fell. The president of Turkey said nine men were killed.",
        "nine men",
        ["Turkish President Oko Lado"],
    ),
    (
        "Interior Minister Oko Lado said shells fell. The defence minister said nine men were killed.",
        "nine men",
        ["The defence minister"],
    ),
    ("Oko Lado said shells fell. Ama Lado said jets struck. Lado said nine men were killed.", "nine men", ["Lado"]),
    (
        "Mayor Oko Lado spoke. Mayor Ama Nur said it was calm. Police spokesman Bo Ik said nine men died.",
        "nine men",
        ["Police spokesman Bo Ik"],
    ),
    # two of them, one citing the other
    (
        "Nine men were killed, a source in the town said on Monday the radio reported.",
        "Nine men",
        ["a source in the town", "the radio"],
    ),
    ("Nine men were killed, according to the mayor and two doctors.", "Nine men", ["the mayor and two doctors"]),
    # carrying on
    ("The mayor said shells hit the market. Nine men were killed.", "Nine men", ["The mayor"]),
    ("The mayor said shells hit the market. Nine men were killed on Friday.", "Nine men", []),
    ("The mayor said shells hit the market. The road is closed. The bridge is open. Nine men were killed.", "Nine men", []),
    # whoever says it, also with a noun that no list has
    ("Nine men were killed, the plant's operator said.", "Nine men", ["the plant's operator"]),
    ("Yerevan speaks of nine men killed.", "nine men", ["Yerevan"]),
    ("Gunmen took nine men in the hills; the army said it knew of four of them.", "nine men", []),
    # two speakers
    ("Witnesses told Reuters that nine men were killed.", "nine men", ["Witnesses", "Reuters"]),
    ("The army said that rebels said nine men were killed in the battle of Goma.", "nine men", ["rebels", "The army"]),
    ("The army said six men died, but the rebels said nine men were killed in the battle.", "six men", ["The army"]),
    wrong_today(
        "what 'X said' opens reaches to the end of the sentence, past another's 'but'",
        "The army said six men died, but the rebels said nine men were killed in the battle.",
        "nine men",
        ["the rebels"],
    ),
    # a quotation that runs on
    ("“They came at night. Nine men were killed,” said the mayor.", "Nine men", ["the mayor"]),
    ('The statement read: "Our men held the bridge. Nine men were killed. It was dark."', "Nine men", ["The statement"]),
    # a figure is what is said
    ("The governor's aide, Ali Nur, quoted nine dead on Tuesday.", "nine dead", ["The governor's aide, Ali Nur"]),
    ("Six men died. The Command had on Monday put it at 16.", "put it at 16", ["The Command"]),
    ("Then the lights went out, says Ama Lado, 27. She counted nine men dead.", "nine men dead", ["Ama Lado"]),
    ("The mayor would confirm no more than nine dead.", "nine dead", ["The mayor"]),
    # asides and clauses between the speaker and the verb
    ("A police spokesman, confirming nine deaths, said the road was open.", "nine deaths", ["A police spokesman"]),
    (
        "Then the outlawed Sarim Front, in a letter sent to a radio, said nine men died.",
        "nine men",
        ["the outlawed Sarim Front"],
    ),
    ("Nine men were killed, the aid group that supports it said.", "Nine men", ["the aid group"]),
    ("Other sources reported to the paper that nine men died.", "nine men", ["Other sources"]),
    ("The raid went on, the minister, Oko Lado, said. Nine men died.", "Nine men", ["the minister, Oko Lado"]),
    (
        "Nine men died, officers counted, although villagers put the number at 26.",
        "villagers put the number at 26",
        ["villagers"],
    ),
    (
        "The police say six died; the Medical Association has 19.",
        "the Medical Association has 19",
        ["the Medical Association"],
    ),
    ("Six died. The head of the drivers, Oko Lado, has a list with 34 names.", "has a list with 34 names", ["Oko Lado"]),
    ("The army has 12 soldiers killed.", "12 soldiers", []),
    ("Lado said six died, since some radios are saying nineteen died.", "some radios are saying nineteen", ["some radios"]),
    ("The mission also received reports of the abduction of nine men.", "nine men", ["The mission"]),
    ("Two men died, many were wounded (Xinhua: 9).", "9", ["Xinhua"]),
    ("Six died. The Command put it at 16, while an aide, Ali Nur, quoted 49.", "quoted 49", ["Ali Nur"]),
    (
        "Goma spoke. A spokesman for the Sarim Project, an activist group, said the group knew of nine men dead.",
        "nine men",
        ["A spokesman for the Sarim Project, an activist group"],
    ),
    ("The defence group known as the White Helmets said nine men died.", "nine men", ["White Helmets"]),
    # names: whole, and no more than the name
    (
        "The Union for the Care of Detainees said it was calm. Nine men are held, it said.",
        "Nine men",
        ["The Union for the Care of Detainees"],
    ),
    ("Nine men died as seen in pictures of the scene SANA said.", "Nine men", ["SANA"]),
    ("Nine men died in a breach of the Goma Charter the Coalition said.", "Nine men", ["the Coalition"]),
    ("A recent report issued by the Goma Network showed nine men had died.", "nine men", ["the Goma Network"]),
    ("According to SANA jets struck. Nine men died, the official news agency said.", "Nine men", ["SANA"]),
    (
        "The Syrian Observatory for Human Rights spoke. Nine men died on Sunday a Britain-based monitor and a medic said.",
        "Nine men",
        ["Syrian Observatory for Human Rights and a medic"],
    ),
    ("A Syrian war monitor said nine men died. SOHR has more.", "nine men", ["SOHR"]),
    # who is only described in the lead is named right behind it; news organisations by one, bodies by a body
    ("Nine men died, an NGO said. SOHR said two were boys.", "Nine men", ["SOHR"]),
    ("Nine men died, the official Syrian news agency said. SANA said a bomb wounded two men.", "Nine men", ["SANA"]),
    ("Nine men died, an NGO said. SANA said two were boys.", "Nine men", ["an NGO"]),
    ("Nine men died, local media said. SANA said two were boys.", "Nine men", ["local media"]),
    ("Shells fell, Hamas said. The hard-line militant group said nine men died.", "nine men", ["Hamas"]),
    (
        "One of the guards manning the gate told AFP nine men died.",
        "nine men",
        ["One of the guards", "Agence France-Presse"],
    ),
    ("A bomb killed nine men Imam Oko state TV said.", "nine men", ["state TV"]),
    # nobody says it
    ("The missile has slammed into a house of the army killing nine men.", "nine men", []),
    ("The clinic admitted nine wounded men.", "nine wounded men", []),
    ("The Front claimed responsibility for a bombing that killed nine men.", "nine men", []),
    (
        "He said nine men fell. The mayor said the raid hit the market and centre of the town warning nine men may die.",
        "nine men may",
        ["The mayor"],
    ),
    # what takes up the story, or what the speaker knows, is carried among many speakers
    (
        "An aide said so. A medic spoke of fire. Raids hit Goma, police said. Among the dead were nine men. SANA says so.",
        "nine men",
        ["police"],
    ),
    # a list is of whoever the sentence above it is of
    ("SOHR counted the dead as follows:\n- Idlib: two boys.\n- Homs: nine men killed.", "nine men", ["SOHR"]),
    ("SOHR spoke of strikes. It was dark. The list:\n- Homs: nine men killed.", "nine men", ["SOHR"]),
    ("Nobody knows.\n- Idlib: two boys.\n- Homs: nine men killed.", "nine men", []),
    # an item of a list that cites nobody, a paper's issuer, who signs a line
    ("Six were hurt in Goma and nine men killed (police); two were missing (army).", "nine men", ["police"]),
    ("The Relief Network (RN) met. Nine men were killed by the Red Front (RF).", "Nine men", []),
    ("Nine men were killed, as per local sources.", "Nine men", ["local sources"]),
    ("Nine men were killed, according to a carter who passed by.", "Nine men", ["a carter"]),
    ("Nine men were killed according to the law of the land.", "Nine men", []),
    ("WHO: nine men dead, twelve hurt.", "nine men", ["WHO"]),
    ("A report of the Rights Council has it that nine men died.", "nine men", ["A report of the Rights Council"]),
    ("NINE MEN WERE KILLED, SECURITY SOURCES SAY.", "NINE MEN", ["SECURITY SOURCES"]),
    ("A DOCTOR AT THE AIRFIELD SAID HE HAD MUCH TO DO. HE LOST NINE MEN.", "NINE MEN", ["A DOCTOR AT THE AIRFIELD"]),
    (
        "Goma, 9 Feb 95 (Radio Kivu) -- [Text] Joint Command communique No 3: It is day two. Nine men were killed.",
        "Nine men",
        ["Joint Command"],
    ),
    (
        "Goma: a message\n\nFrom our nurse in the enclave, by radio:\n\nNine men died.",
        "Nine men",
        ["our nurse in the enclave"],
    ),
    ("Bulletin of 17 March 1987\n\nNine men were killed.", "Nine men", []),
    ("Daily bulletin, 3 May 2016\n\nNine men were killed.", "Nine men", []),
    ("Six men were killed, police said.\n\nNine others were hurt.", "Nine others", ["police"]),
    ("Two men died, police said. It was dark. Nine men were lost.", "Nine men", ["police"]),
    ("- Idlib: a raid. Police said two died.\n- Homs: nine men killed.", "nine men", []),
    # among many speakers, too, some of the dead and what the speaker did are of whoever counted them
    (
        "An aide said so. A medic spoke of fire. Twelve died, police said. Nine of the dead were men. SANA says so.",
        "Nine of the dead",
        ["police"],
    ),
    (
        "An aide said so. SANA says so. A medic spoke of fire, a surgeon said. He buried nine men. The army said so.",
        "nine men",
        ["a surgeon"],
    ),
    ("Nine men were killed the mayor said after the army announced that a truce had ended.", "Nine men", ["the mayor"]),
    # a day right at the opening is a story of its own
    ("Twelve men died, police said. And in January another raid killed nine men.", "nine men", []),
    # who is told of behind a quotation that is closed speaks in a sentence of their own
    (
        'A guard said it was dark. "Nine men had fallen on the road." Ten were hurt according to a medic.',
        "Nine men",
        ["A guard"],
    ),
    ("The Front said its men had come. The claim which named nobody said nine men died.", "nine men", ["The Front"]),
    # the speaker's own words are nobody's claim of theirs
    ("Two wounded men said the army shelled the town.", "Two wounded men", []),
    ("As the fighting spread, nine men were killed, and the army said it was ready to talk.", "nine men", []),
]


@pytest.mark.parametrize(("text", "words", "names"), HEARD)
def test_who_is_heard(desk: Desk, text: str, words: str, names: list[str]) -> None:
    assert [s.name for s in hear(desk, text, words).chain] == names


def hear(desk: Desk, text: str, words: str, *, carried: bool = True) -> Voice:
    """Return whose `words` are."""
    document = desk.open(text)
    at = Span(text.index(words), text.index(words) + len(words))
    sentence = next(s for s in document.sentences if at.within(s.span))
    return Voices(document).hear(sentence, at, carried=carried)


def test_a_background_figure_has_only_the_speaker_of_its_own_sentence(desk: Desk) -> None:
    text = "The mayor said shells hit the market. Nine men were killed."
    assert hear(desk, text, "Nine men", carried=False).chain == ()


def test_words_of_another_sentence_are_an_antecedent(desk: Desk) -> None:
    text = "The mayor said shells hit the market. Nine men were killed."
    (antecedent,) = hear(desk, text, "Nine men").antecedents
    assert (antecedent.slot, antecedent.words, antecedent.span.of(text)) == ("speaker", "The mayor", "The mayor")


def test_a_name_is_given_as_the_report_has_it(desk: Desk) -> None:
    short = "SOHR said nine men were killed."
    long = "The Syrian Observatory for Human Rights (SOHR) counted the dead. SOHR said nine men were killed."
    assert [s.name for s in hear(desk, short, "nine men").chain] == ["SOHR"]
    assert [s.name for s in hear(desk, long, "nine men").chain] == ["Syrian Observatory for Human Rights"]


def test_the_outlet_is_the_last_link() -> None:
    mayor, paper = Speaker("the mayor", "the mayor", "person"), Speaker("The Paper", "The Paper", "outlet")
    assert add_outlet(Voice((mayor,)), paper) == (mayor, paper)
    assert add_outlet(Voice((mayor,)), None) == (mayor,)
    assert add_outlet(Voice(), paper) == (paper,)


def test_its_ministry_speaks_for_the_state_named_right_before() -> None:
    text = (
        "Six died in Homs. Russia gave another account. Its Defence Ministry said Turkish artillery had opened fire first."
    )
    (charge,) = [s for s in read_claims(text, Statement) if s.act == "accusation"]
    assert (charge.speaker.side, charge.addressee.side) == ("RUS", "TUR")


def test_a_pronoun_is_no_name_of_a_speaker() -> None:
    text = (
        "An air strike killed two Turkish soldiers in Idlib on Thursday, the Turkish Defence Ministry said. "
        "It held the Syrian government responsible and said that more than 50 Syrian soldiers were killed in the response."
    )
    named = [s.source.name for s in read_claims(text, Statement) if s.source is not None]
    assert named == ["the Turkish Defence Ministry"]
