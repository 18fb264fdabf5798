"""One incident, a share or a whole period; asserted, denied or not confirmed; done or only said to be possible."""

from typing import Any

import pytest

from kadesh.extract.counting.cues import find_cues
from kadesh.extract.counting.groups import find_groups
from kadesh.extract.counting.links import Link, link_groups
from kadesh.extract.counting.modality import modality_of
from kadesh.extract.counting.polarity import polarity_of
from kadesh.extract.counting.scope import scope_of
from kadesh.extract.document import Sentence
from tests.desk import Desk, wrong_today

# sentence, the scope of its first toll
SCOPES: list[tuple[str, str]] = [
    ("Five soldiers were killed on Monday.", "event"),
    ("Six guards of three families were among the dead.", "part"),
    ("Six guards were killed on Monday and a nurse was among the wounded.", "event"),
    ("Shelling killed two women in Horlivka overnight.", "event"),
    ("Two women were killed in air strikes between Horlivka and Donetsk.", "event"),
    ("Two women were killed in drone strikes since last night.", "event"),
    ("Six people died in a drone attack two days after the truce.", "event"),
    ("The raid killed nine people on the third day of the offensive.", "event"),
    ("The blast came weeks after a bomb killed 12 people in Kabul.", "event"),
    ("More than 470,000 people have been killed since 2011.", "cumulative"),
    ("Some 700 people have died so far this year.", "cumulative"),
    ("Fourteen soldiers have been killed in the past nine days.", "cumulative"),
    ("Sixty civilians were killed over the last two weeks.", "cumulative"),
    ("About 90 rebels were killed in the last 48 hours.", "cumulative"),
    ("Two people died on Monday, taking the death toll in the unrest to 47.", "event"),
    ("The death toll in the ongoing unrest rose to 47.", "cumulative"),
    ("A rocket hit the post, raising the toll of fallen guards in the ground offensive to 47.", "cumulative"),
    ("A rocket hit the post, raising the toll of the ambush to 47.", "event"),
    ("The mayor counted 300 breaches of the truce, which have led to 40 deaths.", "cumulative"),
    ("The mayor said a breach of the truce led to 40 deaths.", "event"),
    ("Her death brought the toll of the blast to 12.", "event"),
    ("The strike brought the number of dead to 300 since April.", "cumulative"),
    ("At least 150 people have been killed during the past month.", "cumulative"),
    ("Four journalists have been killed this year.", "cumulative"),
    ("The conflict has killed 600 people.", "cumulative"),
    ("The two-year war killed 900 policemen.", "cumulative"),
    ("Fighting has displaced 120,000 people.", "cumulative"),
    ("Kenya hosts 280,000 refugees from Somalia.", "cumulative"),
    ("On average 20 civilians are killed every month.", "cumulative"),
    ("Raids on Gao killed 23 people in a town which has been under siege since March.", "event"),
    ("Last month an airstrike killed 17 people in Khartoum.", "event"),
    ("An ambush killed four guards in one of the deadliest attacks in three months of fighting.", "event"),
    ("Nine men have been wounded since the early hours of the day.", "event"),
    ("Eleven attacks killed six people in Kirkuk.", "cumulative"),
    ("Shelling wounded 20 people in different areas of Donetsk.", "cumulative"),
    ("Militants killed ten civilians in attacks on Gao and Kidal.", "cumulative"),
    ("Nineteen people were killed across Mali on Friday.", "cumulative"),
    ("Jets killed two people across the river on Friday.", "event"),
    ("A month of fighting in Sirte has killed 300 fighters.", "cumulative"),
    ("The army captured 21 rebels in May.", "cumulative"),
    ("An attack on Shaer in July left 270 people dead.", "event"),
    ("A ranger was shot dead in Virunga, the third since January.", "event"),
    ("Two fishermen have been killed off Hodeidah this year.", "event"),
    ("Three fishermen have been killed off Hodeidah this year.", "cumulative"),
    ("Medics said 19 people were killed and 30 injured in air strikes on Taiz.", "event"),
    ("The clinic received nine dead in clashes near Wau.", "event"),
    ("Three drone strikes hit the market in Sumy and killed 14 people.", "event"),
    ("Three bombings in Kirkuk killed 14 people.", "cumulative"),
    ("Forty-one people died in 40 air raids on Taiz.", "cumulative"),
    ("It was the deadliest blast in Quetta since 2013 and killed 60 people.", "event"),
    ("Gunmen shot 11 worshippers in Jos, the second massacre there in a week.", "event"),
    ("At least 11 worshippers have been shot in Jos in the first two weeks of the truce.", "cumulative"),
    ("Twelve of the wounded died later.", "part"),
    ("Three children were among the dead.", "part"),
    ("Two medics were also among those killed.", "part"),
    ("Fifteen of the wounded were children.", "part"),
]

POLARITIES: list[Any] = [
    ("Five soldiers were killed.", "asserted"),
    ("The army confirmed that five soldiers were killed.", "asserted"),
    ("No civilians were killed in the raid.", "denied"),
    ("Kigali denied that the raid killed nine men.", "denied"),
    ("Kigali has denied using gas in the long war which has killed 900 people.", "asserted"),
    ("Nobody was wounded in the blast.", "denied"),
    ("No one was killed in the crossfire.", "denied"),
    ("No casualties were reported in Belgorod.", "denied"),
    ("There were no deaths among the peacekeepers.", "denied"),
    ("Five soldiers were not killed by the blast.", "denied"),
    wrong_today("'any soldiers' is no group of people", "The drones did not kill any soldiers.", "denied"),
    ("Unconfirmed reports said ten people were killed.", "unconfirmed"),
    ("Twenty miners are feared dead after the attack.", "unconfirmed"),
    ("The ministry did not confirm that soldiers were killed.", "unconfirmed"),
    ("Up to 15 sailors may have been killed.", "unconfirmed"),
    ("It is unclear whether civilians were killed.", "unconfirmed"),
]

MODALITIES: list[tuple[str, str]] = [
    ("Five soldiers were killed.", "actual"),
    ("The rebels killed five soldiers.", "actual"),
    ("Air raids since May have killed nine people.", "actual"),
    ("In all, 40 people in May have been killed.", "actual"),
    ("Air raids may have killed nine people.", "hypothetical"),
    ("A strike could kill hundreds of civilians.", "hypothetical"),
    ("The blast could have killed dozens of people.", "hypothetical"),
    ("The group threatened to kill ten villagers.", "hypothetical"),
    ("The rebels vowed to kill more soldiers.", "hypothetical"),
    ("The army managed to kill 12 fighters.", "actual"),
    ("The army did not manage to kill 12 fighters.", "hypothetical"),
    ("The state was accused of failing to kill 12 fighters.", "hypothetical"),
    ("The famine may kill thousands of people.", "hypothetical"),
    ("The gunmen planned to kidnap two ministers and six pupils.", "hypothetical"),
]


def first_link(desk: Desk, text: str) -> tuple[Sentence, Link]:
    """Return the sentence and the first of its groups that an outcome speaks of."""
    sentence = desk.sentence(text)
    return sentence, link_groups(sentence, find_groups(sentence), cues=find_cues(sentence))[0]


@pytest.mark.parametrize(("text", "scope"), SCOPES)
def test_the_scope_of_a_figure(desk: Desk, text: str, scope: str) -> None:
    assert scope_of(*first_link(desk, text)) == scope


@pytest.mark.parametrize(("text", "polarity"), POLARITIES)
def test_whether_a_figure_is_asserted(desk: Desk, text: str, polarity: str) -> None:
    assert polarity_of(*first_link(desk, text)) == polarity


@pytest.mark.parametrize(("text", "modality"), MODALITIES)
def test_whether_it_was_done(desk: Desk, text: str, modality: str) -> None:
    assert modality_of(*first_link(desk, text)) == modality
