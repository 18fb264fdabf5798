"""Tolls in sentences that lost their commas, cite people at their end, or tell again of those counted before."""

from typing import Any

import pytest

from tests.desk import Desk
from tests.extract.test_news_tolls import bounds

# text; outcome and bounds of each toll, in the notation of `test_news_tolls`
READ: list[Any] = [
    # words about people counted before count nobody; 'many of them' do
    ("A blast wounded 30 men. Some of the wounded are in a critical state.", "wounded 30"),
    ("Doctors feared for more lives, for some of the injured had burns.", ""),
    ("Nine guards died in Gao. Some of the bodies were charred.", "killed 9"),
    ("Rebels shot some of the captives in Bol.", "killed 2+"),
    ("A raid wounded 30. Several of the wounded are in a critical state.", "wounded 3+, wounded 30"),
    # who did it is held to be so, not what came of it; a share with words between
    ("A raid held to be by Chad, believed to have been mounted by drones, killed nine people.", "killed 9"),
    ("A raid believed to have been flown by Chadian jets killed nine people including two boys.", "killed 2, killed 9"),
    ("The clinic said those killed in the two raids on Arda include 13 girls.", "killed 13"),
    ("Those wounded overnight included nine people from one street.", "wounded 9"),
    # names that have a word of denial
    ("Reporters Without Borders said 12 journalists had been killed in Mali.", "killed 12"),
    ("Doctors Without Borders reported nine patients killed in Kunduz.", "killed 9"),
    ("The patrol came back to Arda without casualties.", "killed 0"),
    # ages
    ("Shells killed 40 people including nine girls under the age of six.", "killed 40, killed 9"),
    ("Militiamen killed seven boys between the ages of 8 and 12.", "killed 7"),
    ("A mine killed four pupils below the age of ten and two teachers.", "killed 2, killed 4"),
    # who says so at the end of a sentence
    ("Rockets killed 13 people when they hit Hodan and Waberi district official Ali Nur told the agency.", "killed 13"),
    ("A blast killed eight soldiers on Monday a war monitor and aid workers in the besieged area said.", "killed 8"),
    ("Among the dead were five boys and nine women said the mayor.", "killed 5, killed 9"),
    ("Gunmen killed two women in the town said the mayor.", "killed 2"),
    ("The shell killed a district official and a nurse.", "killed 2"),
    # those among the dead
    ("Among the dead of a raid on the army-held town of Luuq were a woman and a child.", "killed 2"),
    ("Among the rebels killed in Merka was a boy.", "killed 1"),
    ("Among the wounded in the raids on the port of Berbera were three sailors.", "wounded 3"),
    ("The governor said 31 farmers were identified among those killed.", "killed 31"),
    ("Among those killed was an emir who fell in clashes with gunmen.", "killed 1"),
    # more people are no share of fewer
    ("Nine medics died said the corps who were among the first there and more than 25 were hurt.", "killed 9, wounded 25+"),
    ("Six tourists were killed in Sousse, two of them infants, and 17 were wounded.", "killed 6, killed 2, wounded 17"),
    ("Eleven died (two of them women) and more than 60 were injured.", "killed 11, killed 2, wounded 60+"),
    # rockets that wound
    ("Rebels hit the clinic with rocket shells wounding three nurses.", "wounded 3"),
    ("The town was hit with mortars injuring nine farmers.", "wounded 9"),
    ("Four men with shrapnel wounds were brought in.", "wounded 4"),
    # a town that was taken is nobody
    ("The army said Deir al-Qasr was taken on Friday night without a fight.", ""),
    ("Sarah Bello was taken hostage in Gao.", "kidnapped 1"),
    ("The mayor, Ali Nur, was taken from his home in Gao.", "kidnapped 1"),
    # those who were counted, told of again by another word
    ("Raids killed 14 insurgents near Bol. The rebels were killed in a camp.", "killed 14"),
    ("Raids killed 14 soldiers near Bol. The rebels were killed in a camp.", "killed 14, killed 2+"),
    # the displaced among those killed
    ("The raid killed three farmers and a family of six displaced people.", "killed 3, killed 6"),
    ("The raid killed three farmers, two nurses and six displaced persons.", "killed 3, killed 2, killed 6"),
    ("Shells wounded nine villagers and 14 displaced civilians.", "wounded 9, wounded 14"),
    ("The storm killed 12 people, and 4,000 displaced people are in schools.", "killed 12, displaced 4000"),
    ("The war has left 3,000 dead and five million displaced people.", "killed 3000, displaced 5000000"),
    # a word in brackets, two nouns for one trade
    ("Twelve villagers were killed including five (elderly) farmers.", "killed 12, killed 5"),
    ("At Least Seven Police Officers Killed by Goma Mine", "killed 7+"),
    ("Raiders killed 14 villagers (two women among them) near Bol.", "killed 14, killed 2"),
    # two kinds of one number
    ("Twelve villagers - among them five women and five children - were killed.", "killed 12, killed 5, killed 5"),
    ("Shells killed two women in Gao. Two children were among eight killed in Bol.", "killed 2, killed 2, killed 8"),
    ("A blast killed two women in Gao. The two women died at noon.", "killed 2"),
    # a stroke between two names, a verb that shares its object, rifles, who is cited with an office, a share that has ended
    ("Police killed seven RED/BLACK rebels near Bol.", "killed 7"),
    ("Guards shot and wounded scores of the armed rebels near Bol.", "wounded 40+"),
    ("Army troops killed or captured dozens of well-armed rebels.", "killed 24+, captured 24+"),
    ("Army troops killed and injured by rebels were flown out.", "killed 2+, wounded 2+"),
    ("A big number of rebels were killed in the raid and six of their rifles were burnt.", "killed 3+"),
    ("Six rebels were killed in the raid and six of their friends were hurt.", "killed 6, wounded 6"),
    ("A shell killed 14 nurses and hurt about 30, according to Ali Nur, an official.", "killed 14, wounded 30"),
    ("According to Ali Nur, an official was killed.", "killed 1"),
    (
        "At least six rebels were killed in the fight, including Captain Ali Nur, and at least 20 others were wounded.",
        "killed 6+, killed 1, wounded 20+",
    ),
    ("Two more bombings in Gao left 14 dead and 30 wounded.", "killed 14, wounded 30"),
    ("Two more deaths were told of in Gao.", "killed 2"),
    ("The shell killed nine and hurt dozens more watchers said.", "killed 9, wounded 24+"),
    # somebody named with more words, and others beside him
    ("A man identified as Ali Nur, a trader, was shot dead.", "killed 1"),
    ("A man identified as Ali Nur, a trader and a nurse were shot dead.", "killed 1, killed 2"),
    ("A boy called Sami, a girl and her mother were killed by a mine.", "killed 1, killed 2"),
    # who goes off after the deed, and who is missed
    ("Raiders shot a guard and disappeared into the forest.", "killed 1"),
    ("Hundreds of students disappeared into prisons of the junta.", "missing 200+"),
    # who is cited, and was hurt as well
    ('"They came by night," said a baker, who was wounded in the arm.', "wounded 1"),
    ("The mine killed two, said a baker, who was at home.", "killed 2"),
    # a number right before who says so, the comma lost
    ("A raid on Arda killed nine and wounded 30 activists said.", "killed 9, wounded 30"),
    ("A raid on Arda killed at least nine local sources said on Monday.", "killed 9+"),
    ("A barrage left nine people dead and wounded 50 state media reported.", "killed 9, wounded 50"),
    ("A raid on Arda killed nine activists said the mayor.", "killed 9"),
    ('"Nine farmers were killed and 54 others wounded by raiders who hit Arda" the agency said.', "killed 9, wounded 54"),
    # a blow among several is none of the dead
    ("Nine people had been killed in air strikes on Arda including one near a clinic.", "killed 9"),
    ("Nine people had been killed in air strikes on Arda including one nurse near a clinic.", "killed 9, killed 1"),
    ("Three raids killed nine people in Arda, one of them on a market.", "killed 9"),
    ("Raids killed nine people in Arda, two of them on their way to school.", "killed 9, killed 2"),
    # those of before, told of again; who kills and hurts at once
    ("Two soldiers died in Arda. The fatalities were the first of the campaign.", "killed 2"),
    ("The army moved into Huweijet al -Sakr near Arda killing and injuring scores of rebels.", "killed 40+, wounded 40+"),
    ("The war in Mali cost many hundreds of thousands of lives.", "killed 200000+"),
    ("The war in Mali has killed many hundreds of people.", "killed 200+"),
    # figures that were updated since, and their shares
    ("A raid killed 47 people in Gao. It was later updated to 82 including nine boys.", "killed 47, killed 82, killed 9"),
    ("A raid killed 47 people in Gao. The ministry put it at 82 including 58 farmers.", "killed 47, killed 82, killed 58"),
    ("A raid killed 47 people in Gao. The mast was later raised to 12 metres.", "killed 47"),
    ("Some 220 women were abducted in Gao. Others say the number may be as high as 350.", "kidnapped 220, kidnapped -350"),
    ("About 220 women were abducted in Gao. The number of camps could be as high as 350.", "kidnapped 220"),
    # who is displaced, counted in a number, or harmed at all times
    ("They asked for help for civilians as well as 3,000 internally displaced people.", "displaced 3000"),
    ("The number of women and children abducted in Arda stands at 220.", "kidnapped 220"),
    ("Mines have been criticised for being cheap and killing farmers.", ""),
    ("The mine was laid for the army killing farmers.", "killed 2+"),
    # a share right before who attacks in the next clause, its full stop lost
    ("Nine people died two of them ambulance crew Hamas gunmen attacked a town.", "killed 9, killed 2"),
    # a penalty that is asked for
    ("The prosecutor asked hanging for four convicts.", ""),
    ("Militiamen hanged four captives.", "killed 4"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), READ)
def test_tolls_of_plain_copy(desk: Desk, text: str, expected: str) -> None:
    told = [f"{t.outcome} {bounds(t.count)}" for t in desk.tolls(text) if t.modality == "actual"]
    assert sorted(told) == sorted(expected.split(", ") if expected else [])


LEAD = (
    "The army said on Monday that its units had gone on with operations in several parts of the country against the rebels. "
)
# text behind a lead; how many tolls of words without a number stay
SCENES: list[tuple[str, int]] = [
    ("Mortars killed a number of rebels in Bentiu. Jets killed many rebels in Malakal.", 2),
    ("Jets killed scores of fighters in Marka. Troops killed scores of fighters in Luuq.", 2),
    ("Troops killed several rebels in Bol. In Bol several rebels were killed by the troops.", 1),
    ("Troops killed many rebels in Bol. Many rebels were killed there by mortars.", 1),
]


@pytest.mark.parametrize(("text", "left"), SCENES)
def test_many_in_two_villages_are_two_figures(desk: Desk, text: str, left: int) -> None:
    assert len(desk.tolls(LEAD + text)) == left


# text; the figures that stay
ONE_LINE: list[tuple[str, list[int]]] = [
    ("4 May 2016 - Raids kill civilians in Gao - At least nine civilians died in raids on Gao on Monday.", [9]),
    ("12.10.2017 - Children killed in Bol - Two children were killed by a shell in Bol.", [2]),
    ("Published 3 June 2019 - Twelve soldiers dead in Kidal - A mine killed 12 soldiers in Kidal.", [12]),
    ("Raids hit Gao in 2016 and Bol - rebels were killed in Bol - and nine men died in Gao.", [2, 9]),
]


@pytest.mark.parametrize(("text", "figures"), ONE_LINE)
def test_a_title_between_dashes_is_told_below(desk: Desk, text: str, figures: list[int]) -> None:
    assert [t.count.low for t in desk.tolls(text)] == figures


# sentence, what each of those counted were
OTHERS: list[tuple[str, list[str]]] = [
    ("Nine people, including two policemen, were killed and 14 others wounded in Gao.", ["unknown", "police", "unknown"]),
    ("A mine killed nine people including two policemen and wounded 14 others.", ["unknown", "police", "unknown"]),
    ("A mine killed two policemen and wounded 14 others in Gao.", ["police", "police"]),
]


@pytest.mark.parametrize(("text", "roles"), OTHERS)
def test_others_go_on_with_the_whole(desk: Desk, text: str, roles: list[str]) -> None:
    assert [t.victims.role for t in desk.tolls(text)] == roles


# sentence, whose they were
WHOSE: list[tuple[str, str | None]] = [
    ("Two pro-regime militants were killed in Aleppo.", "SYR"),
    ("Three pro-government gunmen were killed in Marib.", "YEM"),
    ("A blast killed two pro-state militants in Mogadishu.", "SOM"),
    ("Two militants were killed in Marib.", "yem-opposition"),
]


@pytest.mark.parametrize(("text", "side"), WHOSE)
def test_who_is_for_the_state_is_no_rebel(desk: Desk, text: str, side: str | None) -> None:
    assert [t.victims.side for t in desk.tolls(text)] == [side]
