"""Tolls in the sentences of news, as a reader would count them: monitors, wires, local press, several wars and riots."""

import pytest

from kadesh.model.count import Count
from tests.desk import Desk

# sentence; outcome and bounds of each toll: `5` exactly, `5+` at least, `-5` at most, `?` left open
READ: list[tuple[str, str]] = [
    # monitors
    (
        "Observers in Daraa documented the death of a young man and the injury of three others in a landmine blast.",
        "killed 1, wounded 3",
    ),
    (
        "The monitor has recorded the deaths of 1,057 civilians, including 181 children and 94 women, in 2021.",
        "killed 1057, killed 181, killed 94",
    ),
    (
        "We documented at least 213 cases of arbitrary arrest, including 13 children and seven women, in May.",
        "captured 213+, captured 13, captured 7",
    ),
    ("Activists reported the martyrdom of four fighters in the clashes.", "killed 4"),
    ("The network recorded no fewer than 162 arbitrary arrests in March.", "captured 162+"),
    ("The death toll from the strike on the market of Ariha rose to 11.", "killed 11"),
    ("The number of deaths has risen to 14, including three women.", "killed 14, killed 3"),
    ("Thus, the number of people killed since early January has reached 87, including 12 children.", "killed 87, killed 12"),
    ("A child died of wounds he sustained days ago in the shelling of Ariha.", "killed 1"),
    ("A fighter succumbed to his injuries after a clash near Tal Tamr.", "killed 1"),
    ("Two brothers were killed when a mine went off in their field.", "killed 2"),
    ("Unidentified gunmen assassinated a former fighter in Jasim.", "killed 1"),
    ("The body of a man was found near the village with signs of torture.", "killed 1"),
    ("Residents found the bodies of two unidentified men in the desert.", "killed 2"),
    ("Security forces arrested five young men at a checkpoint in Homs.", "captured 5"),
    ("Intelligence agents raided homes and detained 17 people, among them two women.", "captured 17, captured 2"),
    ("A woman was shot dead by unknown men in Al-Hol camp.", "killed 1"),
    ("An SDF fighter was killed and two others were injured in a drone strike.", "killed 1, wounded 2"),
    ("Eleven people, mostly children, were injured.", "wounded 11"),
    ("A car bomb claimed the lives of nine people and left 20 wounded.", "killed 9, wounded 20"),
    ("Shells left a woman dead and her husband injured.", "killed 1, wounded 1"),
    ("Turkish gendarmes shot and killed a Syrian man trying to cross the border.", "killed 1"),
    ("Two members of the forces lost their lives in the blast.", "killed 2"),
    ("The strike resulted in the death of one civilian and the injury of six.", "killed 1, wounded 6"),
    ("The attack resulted in casualties among civilians.", "wounded 2+"),
    ("Artillery fire injured a farmer and his son.", "wounded 2"),
    ("Gunmen opened fire on a car, killing its driver.", "killed 1"),
    ("The factions arrested a citizen and took him to an unknown location.", "captured 1"),
    ("Five civilians, including a pregnant woman and two children, were martyred.", "killed 5, killed 1, killed 2"),
    ("Clashes left casualties on both sides.", "wounded 2+"),
    ("The shelling caused no casualties.", "killed 0"),
    ("No injuries were reported.", "wounded 0"),
    ("The raid caused only material damage, with no human losses.", "killed 0"),
    # wires
    (
        "At least 12 people were killed and scores injured when a truck bomb exploded in Mogadishu.",
        "killed 12+, wounded 40+",
    ),
    ("A suicide bomber killed himself and eight others at a mosque in Kano.", "killed 8"),
    ("The attackers killed seven soldiers before being killed themselves.", "killed 7"),
    ("Police said the gunman was shot dead.", "killed 1"),
    ("Rescuers pulled 13 bodies from the rubble.", "killed 13"),
    ("Hospital officials said they received 27 bodies and 80 wounded.", "killed 27, wounded 80"),
    ("Medics said they had treated 45 wounded people.", "wounded 45"),
    ("Twenty-two people remain missing after the boat sank.", "missing 22"),
    ("Some 300 girls are still missing.", "missing 300"),
    ("Around 40 villagers went missing during the raid.", "missing 40"),
    ("The army lost 30 men in the ambush.", "killed 30"),
    ("The rebels lost 15 fighters and the army six soldiers.", "killed 15, killed 6"),
    ("The bombing left three dead and seven others critically injured.", "killed 3, wounded 7"),
    ("Seven of the injured are in critical condition.", "wounded 7"),
    (
        "More than 2 million people have been displaced within Sudan and 700,000 have fled to neighbouring countries.",
        "displaced 2000000+, refugees 700000",
    ),
    ("The fighting uprooted about 20,000 families.", "displaced 20000"),
    ("Thousands of residents fled their homes.", "displaced 2000+"),
    ("Tens of thousands were forced to leave their homes.", "displaced 20000+"),
    ("Kenya hosts nearly 280,000 Somali refugees.", "refugees 280000"),
    ("The militants abducted 110 schoolgirls from Dapchi.", "kidnapped 110"),
    ("Three aid workers were taken hostage.", "kidnapped 3"),
    ("Nine hostages were freed by the army.", "kidnapped 9"),
    ("The dead included four policemen.", "killed 4"),
    ("Among the wounded were two reporters.", "wounded 2"),
    ("Most of the victims were women.", ""),
    ("Rebels executed 11 prisoners of war.", "killed 11"),
    ("A mob lynched two men accused of theft.", "killed 2"),
    ("Villagers hacked a policeman to death.", "killed 1"),
    ("Two constables were beaten to death by the crowd.", "killed 2"),
    ("Police fired on the protesters, killing two and wounding nine.", "killed 2, wounded 9"),
    ("Three demonstrators died in police firing in Ahmedabad.", "killed 3"),
    ("One person was stabbed to death in fresh violence.", "killed 1"),
    ("Six persons, including two policemen, sustained injuries in the stone pelting.", "wounded 6, wounded 2"),
    ("A 14-year-old boy was killed and his sister hurt.", "killed 1, wounded 1"),
    ("At least 60 people were burnt alive in the train.", "killed 60+"),
    ("The toll in the riots has gone up to 97.", "killed 97"),
    ("The death toll stands at 34.", "killed 34"),
    ("The official toll was put at 790 Muslims and 254 Hindus.", "killed 790, killed 254"),
    ("Guerrillas of the ELN killed three soldiers and wounded five others in an ambush in Arauca.", "killed 3, wounded 5"),
    ("Six Jesuit priests and two women were murdered at dawn.", "killed 6, killed 2"),
    ("Attorney General Roberto Molina was assassinated by urban commandos.", "killed 1"),
    ("The murder of the two union leaders was condemned by the church.", "killed 2"),
    ("Terrorists dynamited a bridge; there were no victims.", "killed 0"),
    ("The explosion caused no victims but serious damage.", "killed 0"),
    ("Four peasants were slain by the death squads.", "killed 4"),
    ("The government troops suffered 12 casualties.", "wounded 12"),
    ("Army patrols killed 15 guerrillas in combat and captured three more.", "killed 15, captured 3"),
    ("The guerrillas released two soldiers captured on Sunday.", "captured 2"),
    ("Ukrainian officials said the missile killed a mother and her infant.", "killed 2"),
    (
        "Russian shelling killed one person and injured four, including a teenager, in Kherson.",
        "killed 1, wounded 4, wounded 1",
    ),
    ("A 72-year-old woman died in the strike on Nikopol.", "killed 1"),
    (
        "The drone attack wounded 11 people, the governor said, adding that two were in serious condition.",
        "wounded 11, wounded 2",
    ),
    ("Two people were trapped under the debris; their fate is unknown.", ""),
    (
        "The Gaza health ministry said 37,084 Palestinians have been killed and 84,494 wounded since Oct. 7.",
        "killed 37084, wounded 84494",
    ),
    ("Hamas killed about 1,200 people and took more than 250 hostage.", "killed 1200, kidnapped 250+"),
    ("An Israeli strike killed at least nine members of one family in Rafah.", "killed 9+"),
    ("Paramilitaries massacred over 100 people in Wad al-Nourah village.", "killed 100+"),
    ("RSF fighters looted the hospital and killed patients.", "killed 2+"),
    ("An air strike on a school in Sagaing killed 11 children.", "killed 11"),
    ("Azerbaijan said 192 of its servicemen were killed and 511 wounded.", "killed 192, wounded 511"),
    ("Artsakh authorities said at least 200 people were killed, among them 10 civilians.", "killed 200+, killed 10"),
    ("Eritrean soldiers shot dead hundreds of civilians in Axum.", "killed 200+"),
    ("Bandits killed 23 farmers in separate attacks on three villages.", "killed 23"),
    ("Al-Shabaab claimed it had killed 137 soldiers.", "killed 137"),
    ("The army said 40 militants were neutralised.", "killed 40"),
    ("Two helicopters were shot down, killing all six crew members.", "killed 6"),
    ("None of the passengers survived.", ""),
    ("Nobody was hurt.", "wounded 0"),
    ("He denied that civilians had been killed.", ""),
    ("The minister said it was not true that 50 soldiers had died.", ""),
    ("Fifty people could die if the dam breaks.", ""),
    ("The group threatened to kill ten hostages.", ""),
    ("A judge sentenced two men to death for the murder.", ""),
    ("Doctors Without Borders said its clinic treated more than 200 injured people.", "wounded 200+"),
    ("The bodies of 12 men, all shot in the head, were found.", "killed 12"),
    ("A mass grave holding 87 bodies was discovered near Geneina.", "killed 87"),
    ("Four children drowned when their boat capsized.", "killed 4"),
    ("Scores were arrested.", "captured 40+"),
    ("Hundreds of activists have been rounded up.", "captured 200+"),
    ("Two journalists were detained for hours.", "captured 2"),
    ("Fighters surrendered on Tuesday.", ""),
    ("Three Turkish soldiers were martyred in Afrin.", "killed 3"),
    ("Israeli forces shot and wounded a Palestinian teenager.", "wounded 1"),
    ("A soldier and four militants died in a gun battle in Kupwara.", "killed 1, killed 4"),
    ("A sniper shot dead a mother of three.", "killed 1"),
]


@pytest.mark.parametrize(("text", "expected"), READ)
def test_tolls_of_news(desk: Desk, text: str, expected: str) -> None:
    told = [f"{t.outcome} {bounds(t.count)}" for t in desk.tolls(text) if t.modality == "actual"]
    assert sorted(told) == sorted(expected.split(", ") if expected else [])


def bounds(count: Count) -> str:
    """Return the bounds in the notation of the table."""
    if count.low is None:
        return "?" if count.high is None else f"-{count.high}"
    return (
        f"{count.low}+" if count.high is None else str(count.low) if count.low == count.high else f"{count.low}-{count.high}"
    )
