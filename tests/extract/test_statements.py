"""What parties do by speaking: sentences of several wars, and sentences in which nobody accuses, threatens or agrees."""

from datetime import date

import pytest

from kadesh.extract.gate import gate_claims
from kadesh.model.claim import Statement
from tests.extract.reading import lexicon, read_claims, report_of

# text | act speaker>addressee; ...   '-' is a side that nothing tells
CASES = [
    # threats by what they announce, whatever the verb of saying
    ("Turkey's minister said Ankara would not allow the town to fall to the YPG.", "threat TUR>ypg"),
    ("The Ukrainian army said the raid on Kharkiv will not go unpunished.", "threat UKR>-"),
    ("The Russian ministry insisted that all options were on the table after the strike.", "threat RUS>-"),
    ("Guests said the dish will not go unpunished by the cook after the attack.", ""),
    # claims, denials, charges in more words
    ("The Islamic State group claimed the attack in a statement.", "claim-of-responsibility isis>-"),
    ("The Houthis said they were responsible for a strike on the port.", "claim-of-responsibility houthis>-"),
    ("Russia's ministry said the strike was a mistake that killed nine soldiers.", "denial RUS>-"),
    ("Turkey's army said it had no hand in the raid.", "denial TUR>-"),
    ("Kyiv said Russian jets dropped napalm on the village.", "accusation UKR>RUS"),
    # whoever brokered a deal is a party to it where nobody else is
    ("A ceasefire brokered by Russia and Turkey took effect in Idlib after the raids.", "agreement RUS>TUR"),
    ("The truce between Turkey and Russia is still in effect in Syria.", "agreement TUR>RUS"),
    ("M23 declared a unilateral ceasefire in Congo after the strikes.", "agreement m23>-"),
    ("The truce between Turkey and Russia in Syria has largely held.", "agreement TUR>RUS"),
    ("Families wait to see whether the ceasefire holds in Idlib after the strikes.", ""),
    ("Ceasefire talks were held in Cairo after the strikes.", ""),
    ("Turkey denied breaking the truce in Idlib.", "denial TUR>-"),
    # demands, warnings and deeds in other words
    ("Turkey sought the removal of Russian mines from the town.", "demand TUR>RUS"),
    ("Israel warned Iran against opening another front in Syria.", "threat ISR>IRN"),
    ("The Indian navy said it had sunk a pirate vessel off Somalia.", "claim-of-responsibility IND>-"),
    ("Islamic State claimed to have shot down a jet over Homs.", "claim-of-responsibility isis>-"),
    ("The Houthis confirmed having carried out a strike on the port.", "claim-of-responsibility houthis>-"),
    ("Turkey's army dissociated itself from the attack.", "denial TUR>-"),
    ("Turkey's general staff rejected this within hours.", "denial TUR>-"),
    # accusations
    ("Turkey accused Russia of bombing a market in Idlib.", "accusation TUR>RUS"),
    ("Ukraine blamed Russian forces for the strike on Kharkiv.", "accusation UKR>RUS"),
    ("The Houthis condemned the Saudi raids on Sanaa.", "accusation houthis>SAU"),
    ("Syria's government has been accused of using barrel bombs.", "accusation ->SYR"),
    ("Armenia accused Azerbaijan of shelling villages.", "accusation ARM>AZE"),
    ("Kyiv said Russian troops had committed a massacre in Bucha.", "accusation UKR>RUS"),
    ("Moscow said the rebels in Syria had used chemical weapons.", "accusation RUS>syrian-opposition"),
    ("Ethiopia's government said TPLF fighters were responsible for the killings.", "accusation ETH>tplf"),
    ("The Sudanese army blames the RSF for the attack.", "accusation SDN>rsf"),
    ("Turkish Foreign Ministry Accuses Syrian Army of Attack on Post", "accusation TUR>SYR"),
    ("Russia and Ukraine accused each other of shelling the town.", "accusation UKR>RUS; accusation RUS>UKR"),
    ("The United States issued a statement condemning the Syrian army for the shelling.", "accusation USA>SYR"),
    ("Turkey holds Russia responsible for the strike on the town.", "accusation TUR>RUS"),
    ('Ukraine charged Russia with "mass murder" after the strike.', "accusation UKR>RUS"),
    ("Moscow said the rebels in Syria had released gas to discredit the army.", "accusation RUS>syrian-opposition"),
    ('Russia called the raid a "terrorist act" on the town.', "accusation RUS>-"),
    (
        "Russia, the main backer of Syrian President Bashar al-Assad, accused Turkey of shelling the town.",
        "accusation RUS>TUR",
    ),
    ("Damascus said Turkey sent a convoy to protect the rebels and to obstruct the army's advance.", "accusation SYR>TUR"),
    # denials
    ('Turkey described the reports of a raid as "invented" on Sunday.', "denial TUR>-"),
    ('Russia dismissed this as "an inversion of the facts" after the strike.', "denial RUS>-"),
    ("Russia denied that its jets had struck the hospital.", "denial RUS>-"),
    ("Damascus rejected the accusations of a chemical attack.", "denial SYR>-"),
    ("Israel dismissed reports that it had shelled the camp.", "denial ISR>-"),
    ("The Kremlin has always denied responsibility for the downing of the plane.", "denial RUS>-"),
    ("Azerbaijan refuted claims that it had crossed the border.", "denial AZE>-"),
    ("Syria described the reports as completely untrue.", "denial SYR>-"),
    # demands
    ("Turkey demanded that Syrian forces pull back.", "demand TUR>SYR"),
    ("The United Nations called on the RSF to open the road.", "demand un>rsf"),
    ("Washington urged Ethiopia to halt its attacks.", "demand USA>ETH"),
    ("Saudi Arabia called for an emergency meeting of the Security Council.", "demand SAU>un"),
    ("Moscow should not stand in Turkey's way, Erdogan said.", "demand TUR>RUS"),
    ('"Russia must withdraw its troops from the plant," Ukraine\'s foreign ministry said.', "demand UKR>RUS"),
    # threats
    ("Turkey threatened to strike Syrian forces in Idlib.", "threat TUR>SYR"),
    ("Hezbollah vowed to retaliate for the killing.", "threat hezbollah>-"),
    ('"We will crush the RSF," the Sudanese army said.', "threat SDN>rsf"),
    ("The Turkish Defence Ministry said all attacks will be retaliated.", "threat TUR>-"),
    ("The Houthis warned that Israel would pay for the strike.", "threat houthis>ISR"),
    ("Iran pledged to avenge the general.", "threat IRN>-"),
    # agreements
    ("Armenia and Azerbaijan signed a ceasefire agreement on Tuesday.", "agreement ARM>AZE"),
    ("A truce agreed by Russia and the United States came into force.", "agreement RUS>USA"),
    ("Turkey and Russia reached a deal on Idlib.", "agreement TUR>RUS"),
    ("Troops left the posts set up under the Sochi agreement.", "agreement TUR>RUS"),
    ("A ceasefire between Israel and Hamas took effect.", "agreement ISR>hamas"),
    # violations
    ("Ukraine said Russian forces violated the ceasefire near Donetsk.", "violation UKR>RUS"),
    ("The ceasefire has collapsed, and fighting resumed in Khartoum.", "violation ->-"),
    ("Azerbaijan accused Armenian forces of breaching the truce.", "violation AZE>ARM"),
    # notice
    (
        "Turkey's Defence Ministry said its troops came under fire despite advance notification of their coordinates.",
        "notification TUR>-",
    ),
    (
        "Turkish troops moved at night without informing the Russian side, the Russian Defence Ministry said.",
        "non-notification RUS>TUR",
    ),
    ("The Israeli army was not notified of the convoy's route, the Israeli army said.", "non-notification ISR>-"),
    # claims of responsibility
    ("Islamic State claimed responsibility for the bombing.", "claim-of-responsibility isis>-"),
    ("Al-Shabaab has claimed responsibility for the attack in Mogadishu.", "claim-of-responsibility al-shabaab>-"),
    ("The Houthis said they had shot down a Saudi drone.", "claim-of-responsibility houthis>-"),
    ("Russia's Defence Ministry said Russian jets destroyed four depots of Islamic State.", "claim-of-responsibility RUS>-"),
    ("The attack in Mogadishu was claimed by Al-Shabaab.", "claim-of-responsibility al-shabaab>-"),
    ("The shelling went on, Kyiv said, accusing Russia of hitting a market.", "accusation UKR>RUS"),
    ("Activists pointed the finger at the Syrian regime.", "accusation ->SYR"),
    ("The Kremlin said it had no information about the deaths.", "denial RUS>-"),
    # acts in other words
    ("Damascus called the report a lie.", "denial SYR>-"),
    ("Damascus called it aggression.", "accusation SYR>-"),
    ("Rwanda says it has no soldiers in Congo.", "denial RWA>-"),
    ("Hezbollah vowed on Saturday to avenge its dead.", "threat hezbollah>-"),
    ("Israel will strike the convoys of Hezbollah, the Israeli army warned.", "threat ISR>hezbollah"),
    ("The RSF must leave Khartoum within 48 hours or be destroyed, the Sudanese army said.", "ultimatum SDN>rsf"),
    ("M23 gave the governor of North Kivu until Friday to leave Goma.", "ultimatum m23>-"),
    ("Boko Haram gave Christians three days to leave northern Nigeria.", "ultimatum boko-haram>-"),
    ("Hamas said Israel had until 6 p.m. on Thursday to withdraw its soldiers.", "ultimatum hamas>ISR"),
    ("The RSF has 48 hours to leave Khartoum, Sudan's army said.", "ultimatum SDN>rsf"),
    ("Unless Kyiv withdraws by noon, the assault will begin, the Russian commander said.", "ultimatum RUS>UKR"),
    ("Israel ordered residents of Rafah to leave within 24 hours.", "ultimatum ISR>-"),
    ("The Houthis set a deadline of midnight for the ship's crew to leave.", "ultimatum houthis>-"),
    (
        "Syrian forces must pull back by the end of February or Turkey would drive them back, Erdogan said.",
        "ultimatum TUR>SYR",
    ),
    ("Villagers were told by the rebels to pay or be killed, the Nigerian army said.", ""),
    ("The children have three days to return the books, Hamas said.", ""),
    ("Israel gave the family an hour to bury him.", ""),
    ("The Russian army gave its soldiers three days of leave.", ""),
    ("Aid workers have 48 hours to deliver food, the United Nations said.", ""),
    ("Kyiv said the war would last unless Moscow withdrew its troops by summer.", ""),
    ("Turkey ordered 40 drones to be delivered within three months.", ""),
    ("Armenia and Azerbaijan agreed in Moscow to stop fighting at noon.", "agreement ARM>AZE"),
    (
        "Washington complained that Moscow fired its missiles without warning the coalition.",
        "non-notification USA>RUS",
    ),
    (
        "The Turkish army had told Russia the route of its patrol in advance, a Turkish officer said.",
        "notification TUR>RUS",
    ),
    ("Islamic State said it was behind the blast in Kabul.", "claim-of-responsibility isis>-"),
    # nothing
    ("The army said Russian jets killed nine fighters, according to the mayor.", ""),
    ("The Syrian Observatory for Human Rights said five people were killed in shelling.", ""),
    ("Five soldiers died in an attack near Donetsk, the ministry said.", ""),
    ("Disease threatened the camp near Khartoum.", ""),
    ("The minister called his office from Ankara.", ""),
    ("Talks on a possible ceasefire were held in Geneva.", ""),
    ("The two sides failed to reach a deal.", ""),
    ("Rescuers demanded nothing and dug on.", ""),
    ("A warning siren sounded in Haifa.", ""),
    ("The charge was heard in Gaza.", ""),
    ("She was denied entry to the hospital in Aleppo.", ""),
    ("The bank rejected the loan.", ""),
    ("Rockets fell on the town while residents slept.", ""),
]


def parse_case(expected: str) -> list[tuple[str, str]]:
    return sorted((p.strip().split(" ", 1)[0], p.strip().split(" ", 1)[1]) for p in expected.split(";") if p.strip())


def parties_of(statement: Statement) -> str:
    return f"{statement.speaker.side or '-'}>{statement.addressee.side or '-'}"


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[c[0][:60] for c in CASES])
def test_what_is_done_by_speaking(text: str, expected: str) -> None:
    assert sorted((s.act, parties_of(s)) for s in read_claims(text, Statement)) == parse_case(expected)


def test_an_ultimatum_needs_a_limit_of_time() -> None:
    (ultimatum,) = read_claims(
        "Turkey threatened to strike Syrian forces unless they leave by the end of the month.", Statement
    )
    assert (ultimatum.act, ultimatum.deadline.last) == ("ultimatum", date(2020, 2, 29))
    (threat,) = read_claims("Turkey threatened to strike Syrian forces unless they leave.", Statement)
    assert (threat.act, threat.deadline.last) == ("threat", None)


def test_a_deal_of_a_pack_is_known_by_its_id() -> None:
    (deal,) = read_claims("Troops left the posts set up under the Sochi agreement.", Statement)
    assert deal.agreement == "sochi-2018"


def test_a_deal_cited_again_is_told_once() -> None:
    text = "Turkey and Russia reached a deal on Idlib. Under the Sochi deal Turkey set up posts."
    assert [s.act for s in read_claims(text, Statement)] == ["agreement"]


def test_what_is_said_later_of_he_is_told_of_the_person_named_before() -> None:
    text = "Erdogan spoke to reporters in Ankara. He accused Russia of breaking its word."
    (found,) = read_claims(text, Statement)
    assert (found.act, found.speaker.side, found.addressee.side) == ("accusation", "TUR", "RUS")


def test_a_headline_that_the_body_repeats_is_told_once() -> None:
    text = "Turkey urges Russia to stop the attacks\n\nTurkey on Friday urged Russia to stop the attacks in Idlib at once."
    (found,) = read_claims(text, Statement)
    assert found.evidence.quote.endswith("at once")


@pytest.mark.parametrize("text", [c[0] for c in CASES if c[1]], ids=[c[0][:60] for c in CASES if c[1]])
def test_the_gate_lets_them_pass(text: str) -> None:
    _, refused = gate_claims(read_claims(text, Statement), report_of(text), lexicon=lexicon())
    assert [(r.reason, r.detail, r.claim.evidence.quote) for r in refused] == []


def test_the_day_of_a_deal_is_not_the_day_of_the_demand() -> None:
    (demand,) = read_claims("The European Union demanded that Turkey keep to the migration deal of 2016.", Statement)
    assert demand.when.first is None or demand.when.first.year != 2016


def test_who_accuses_behind_a_semicolon_is_not_cited_by_who_spoke_before() -> None:
    text = (
        "Moscow says that Kyiv did not keep its side of the deal; Kyiv accuses Moscow of breaking the ceasefire of Jan. 12."
    )
    breach = next(s for s in read_claims(text, Statement) if "accuses" in s.evidence.quote)
    assert [s.name for s in breach.attribution] == ["Kyiv"]


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("M23 gave the governor of North Kivu until Friday to leave Goma.", date(2020, 2, 7)),
        ("Boko Haram gave Christians three days to leave northern Nigeria.", date(2020, 2, 10)),
        ("The RSF has 48 hours to leave Khartoum, Sudan's army said.", date(2020, 2, 9)),
        ("Hamas said Israel had until 6 p.m. on Monday to withdraw its soldiers.", date(2020, 2, 10)),
    ],
)
def test_how_long_there_is_counts_from_publication(text: str, last: date) -> None:
    (ultimatum,) = read_claims(text, Statement)
    assert ultimatum.deadline.last == last
