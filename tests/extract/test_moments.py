"""The day that a claim goes with: not the day of printing, nor that of saying, nor the beginning of something else."""

from datetime import date
from pathlib import Path

import pytest

from kadesh.extract.document import open_document
from kadesh.extract.parser import load_parser
from kadesh.extract.setting.datestamps import dates_report
from kadesh.extract.setting.turns import compare_places, turns_between, turns_here
from kadesh.model.claim import Event, Toll
from kadesh.pipeline import Options, brief_paths
from tests.extract.reading import lexicon, read_claims, report_of

EXAMPLES = Path(__file__).parents[2] / "examples" / "idlib-2020"
OF_A_DEAL = (
    "The ceasefire agreed on 26 August was violated again, the centre said. Three soldiers were wounded near Avdiivka."
)

ONLY_DATES = (
    ("ANKARA, Feb 28, 2020 - Six soldiers died.", "Feb 28, 2020", True),
    ("ANKARA, Feb 28 (Reuters) - Six soldiers died.", "Feb 28", True),
    ("Ankara, Feb 28 : Six soldiers died.", "Feb 28", True),
    ("ANKARA, Turkey, Feb 28 - Six soldiers died.", "Feb 28", True),
    ("ANKARA, Turkey (Feb 28) - Six soldiers died.", "Feb 28", True),
    ("This story is from February 28, 2020 Six soldiers died.", "February 28, 2020", True),
    ("Bogota, 2 Oct 88 (AFP) -- Six soldiers died.", "2 Oct", True),
    ("5 July 2016 - Six soldiers die in Hama.", "5 July 2016", True),
    ("KARESH, NOVEMBER 4. The army shelled the town again.", "NOVEMBER 4", True),
    ("Six people died in Homs May 3. Then it was calm.", "May 3", False),
    ("It was in HOMS May 3. Six people died.", "May 3", False),
    ("Published October 3 2016 - Six soldiers die.", "October 3 2016", True),
    ("Smoke over Idlib, Syria August 6 2016 (World News) Six soldiers died.", "August 6 2016", True),
    ("Wed Sep 17 2014 175 Alpha Fighters Died.", "Sep 17 2014", True),
    ("AFP Wednesday 17 Sep 2014 Six soldiers died.", "Wednesday 17 Sep 2014", True),
    ("Six soldiers died on February 28, 2020 - a Friday.", "on February 28, 2020", False),
    ("A list of incidents.\n\nFebruary 3: Two men died in Hama.", "February 3", False),
    ("Two girls were abducted in Aleppo governorate, June 1, 2024", "June 1, 2024", False),
    ("Six soldiers died on Thursday (local time).", "on Thursday", False),
    ("The raid of 3 February 2020 (see above) killed six.", "3 February 2020", False),
)


@pytest.mark.parametrize(("text", "words", "only"), ONLY_DATES)
def test_a_day_that_only_dates_the_report(text: str, words: str, only: bool) -> None:
    document = open_document(report_of(text), lexicon(), parse=load_parser())
    found = {m.words: dates_report(s, m) for s in document.sentences for m in s.times}
    assert found[words] == only


# the last event of a text and its day: a war's beginning is the day of no deed but what it began with
IN_A_WAR = (
    (
        "A market in Zalingei was bombed on Tuesday. It was the worst attack since the start of the war in April 2013.",
        "2020-02-04",
    ),
    ("Rockets hit a clinic in Taiz. They were the first since Yemen's conflict erupted in March 2015.", "day unknown"),
    (
        "Jets bombed Gao. The raid comes in an eight-year-old conflict that has killed thousands.",
        "day unknown",
    ),
    (
        "The uprising in Syria broke out in March 2011, when police fired at crowds in Deraa.",
        "2011-03-01 to 2011-03-31",
    ),
    ("The group claimed a January 12 bomb attack on a base in Gao that killed six.", "2020-01-12"),
    ("The mayor announced a Monday raid on Gao.", "2020-02-03"),
    ("Guerrillas attacked Bria in March 2013.", "2013-03-01 to 2013-03-31"),
    ("The war in Mali began in January 2012 when rebels attacked Menaka.", "2012-01-01 to 2012-01-31"),
)


@pytest.mark.parametrize(("text", "day"), IN_A_WAR)
def test_the_beginning_of_a_war_is_the_day_of_no_deed_beside_it(text: str, day: str) -> None:
    event = read_claims(text, Event)[-1]
    assert event.when.text == day


# published on Friday, 7 February 2020
DAYS = (
    ("Jets struck Hama on Tuesday. Five people were killed.", "2020-02-04"),
    ("ANKARA, Feb 5, 2020 - Six soldiers were killed in Hama.", "day unknown"),
    ("ANKARA, Feb 5, 2020 - Six soldiers were killed in Hama on Monday.", "2020-02-03"),
    ("Six soldiers were killed in Hama, state television reported on Sunday.", "day unknown"),
    ("Six soldiers were killed in Hama. A monitor confirmed Tuesday's assault on the base.", "2020-02-04"),
    ("The death toll from the bombing in Hama rose to 58 on Monday, the mayor said.", "day unknown"),
    ("The toll of the raid on Hama on Sunday climbed to 41 on Tuesday.", "2020-02-02"),
    ("The toll in the market blast in Hama reached 40 late on Monday.", "day unknown"),
    ("A bombing in Hama on Monday raised the toll to 58.", "2020-02-03"),
    ("The death toll in Hama on Monday rose to 58.", "2020-02-03"),
    ("The town has been besieged since 2013. Six people were killed in Hama.", "day unknown"),
    ("The town fell last year. Six people were killed in Hama.", "day unknown"),
    ("Five people were killed on Monday. Six others were killed the previous day.", "2020-02-02"),
    ("The war began in March 2011. More than 400,000 people have been killed in the conflict.", "2011-03-01 to 2020-02-07"),
    ("More than 400,000 people have been killed in the war that began in 2011.", "2011-01-01 to 2020-02-07"),
    ("Among the dead of Hama are two volunteers born in 2001.", "day unknown"),
    ("Nine people have been killed in Hama this year.", "2020-01-01 to 2020-02-07"),
    ("At least 45 people have been killed in three days of air strikes on Hama.", "2020-02-04 to 2020-02-07"),
    ("The office said since October at least 19 people have been killed in Hama.", "2019-10-01 to 2020-02-07"),
    ("At least 50 people have been killed since a truce was signed last month.", "2020-01-01 to 2020-02-07"),
    ("The mayor said that on Monday raiders killed six people in Hama.", "2020-02-03"),
    ("The mayor recalled that on 12 January six people were killed in Hama.", "2020-01-12"),
    ("The monitor documented on Monday the death of six people in Hama.", "2020-02-03"),
    (
        "Since the siege of Hama began on 20 January, 30 rebels and 12 civilians have been killed.",
        "2020-01-20 to 2020-02-07",
    ),
    (
        "Some 9,000 have lost their lives since the revolt began with marches in March 2019 that were met with bullets.",
        "2019-03-01 to 2020-02-07",
    ),
    ("At least 175 fighters were killed in an offensive which began last week.", "2020-01-27 to 2020-02-07"),
    ("Forty people have died in fighting that erupted in Zalingei on 3 February.", "2020-02-03 to 2020-02-07"),
    ("Unrest that started on Tuesday has left seven people dead in Colombo.", "2020-02-04 to 2020-02-07"),
    ("Two men were killed in a brawl that erupted on Tuesday.", "2020-02-04"),
    ("Hundreds rallied in Dhaka on Tuesday to protest the killing of six students.", "day unknown"),
    ("Exiles gathered in Juba on Monday for a vigil mourning a raid that left 30 dead in Pibor.", "day unknown"),
    ("Exiles gathered in Juba on Monday to protest a raid that left 30 dead and nine girls abducted.", "day unknown"),
    ("Crowds rallied on Tuesday against the ban and police shot dead six in Lagos.", "2020-02-04"),
    ("Police shot dead six students who rallied on Tuesday against the ban.", "2020-02-04"),
    ("Thousands rallied in Dhaka on Tuesday against the ban. Police shot dead six students.", "2020-02-04"),
    ("The monitor says a month of fighting in Hama has killed 300 rebels.", "2020-01-07 to 2020-02-07"),
    ("Officials said two days of clashes in Zalingei killed nine herders.", "2020-02-05 to 2020-02-07"),
    ("The mayor said a week of shelling had left 30 dead in Donetsk.", "2020-01-31 to 2020-02-07"),
    ("Nine herders died in Zalingei, the mayor said on Monday.", "day unknown"),
    ("It was the first death in Hama since an attack on Tuesday that killed six civilians.", "2020-02-04"),
    ("It was the worst raid since a blast killed six people in August 2018.", "2018-08-01 to 2018-08-31"),
    ("The army killed nine rebels in Bria as it moves to regain ground lost last year.", "day unknown"),
    ("Nine men of the front that signed a truce in 2016 were killed in Bria.", "day unknown"),
    ("Nine herders who lost their cattle on Monday were killed in Bria on Tuesday.", "2020-02-04"),
    ("Nine herders were killed in Bria. The Zor Front began fighting the army in April 2018.", "day unknown"),
    ("The raid came after the murder of two nurses in Bria on 6 January.", "2020-01-06"),
    ("The raid came after the arrest of a chief in Bria on 6 January. Nine herders were killed.", "day unknown"),
    ("After a blast in Bria on Tuesday nine bodies were found.", "2020-02-04"),
    ("Following the surrender of a chief on Sunday, the militia burned Bria, killing nine.", "day unknown"),
    ("On 3 February the minister condemned the massacre. Nine herders were killed in Bria.", "day unknown"),
    ("On 3 February the army attacked Bria. Nine herders were killed.", "2020-02-03"),
    ("Three bodies were found in Bria on 2 February, and four other bodies were found there on 9 January.", "2020-01-09"),
    ("Nine were shot in Bria on Sunday. Thousands have been killed in the conflict.", "day unknown"),
    ("Nine were shot in Bria on Sunday. Two thousand have been killed since 2018.", "2018-01-01 to 2020-02-07"),
    ("It was the first raid on Bria since August, when gunmen shot six people.", "2019-08-01 to 2019-08-31"),
    ("Since August, when the siege began, 60 people have been killed in Bria.", "2019-08-01 to 2020-02-07"),
    ("Nine were shot in Bria on 4 February; two of them have died since.", "2020-02-04 to 2020-02-07"),
    ("Clashes began in Bria on 4 February. Nine herders have been killed since then.", "2020-02-04 to 2020-02-07"),
    ("On the anniversary of the January 7 raid the front met. Nine herders were killed in Bria.", "day unknown"),
    ("A truce could come as early as Monday. Nine herders were killed in Bria.", "day unknown"),
    ("Nine herders were killed in Bria. The offensive that began on January 7 is the third.", "day unknown"),
    ("The offensive that began on January 7 has killed nine herders in Bria.", "2020-01-07 to 2020-02-07"),
    ("An offensive began in Bria on January 7. Nine herders were killed.", "2020-01-07"),
    ("The council met on Monday. Some 200 boys have been detained for almost three months in Bria.", "day unknown"),
)


@pytest.mark.parametrize(("text", "days"), DAYS)
def test_the_day_of_a_toll(text: str, days: str) -> None:
    assert read_claims(text, Toll)[-1].when.text == days


TURNS = (
    ("Two men died in Hama on Monday. Three more died in Hama later.", False, "same"),
    ("Two men died in Hama on Monday. Meanwhile, three died in Idlib.", True, "apart"),
    ("Two men died on Monday. In a separate attack, three died in Idlib.", True, None),
    ("Two men died on Monday. Elsewhere three died in Idlib. A clinic was hit there.", True, None),
)


@pytest.mark.parametrize(("text", "turns", "places"), TURNS)
def test_a_report_turns_to_another_story(text: str, turns: bool, places: str | None) -> None:
    document = open_document(report_of(text), lexicon(), parse=load_parser())
    first, second, last = document.sentences[0], document.sentences[1], document.sentences[-1]
    assert (turns_between(document, last, first), turns_here(document, second)) == (turns, turns)
    assert compare_places(first, second) == places


def test_who_died_since_are_not_those_hurt_before() -> None:
    text = "Shells wounded 20 people in Hama on 4 February, four of whom have died since."
    days = [t.when.text for t in read_claims(text, Toll)]
    assert days == ["2020-02-04", "2020-02-04 to 2020-02-07"]


def test_the_dateline_of_an_example_is_not_its_day() -> None:
    reading = brief_paths([EXAMPLES / "20-agency-thirty-three.txt"], Options())
    killed = [c for c in reading.claims if isinstance(c, Toll) and c.count.low in (32, 33)]
    assert {(c.when.first, c.when.last) for c in killed} == {(date(2020, 2, 27), date(2020, 2, 27))}


def test_the_day_of_a_deal_is_not_the_day_of_what_breaks_it() -> None:
    (wounded,) = read_claims(OF_A_DEAL, Toll, published=date(2016, 9, 3))
    assert wounded.when.words != "on 26 August"
