"""Events as they stand in the end: what happened, by whom, to whom, in many wars; and what is no violence."""

from typing import Any

import pytest

from kadesh.model.claim import Event
from tests.desk import Desk, wrong_today

Row = tuple[str, str | None, str | None]

# text; type, attacker, target of each event
EVENTS: list[Any] = [
    # weapons that act, verbs
    ("Rebels shelled the village of Khan Touman on Tuesday.", [("shelling", "syrian-opposition", "SYR")]),
    ("The army repelled the attack of rebels on Saraqeb in Syria.", [("clash", "syrian-opposition", "SYR")]),
    ("Russian jets bombed a market in Maarat al-Numan on Monday.", [("airstrike", "RUS", "SYR")]),
    ("The Syrian army bombarded Saraqeb with artillery.", [("shelling", "SYR", "SYR")]),
    ("Turkish drones hit a convoy of the Syrian Democratic Forces near Kobani.", [("drone", "TUR", "sdf")]),
    ("A Russian missile struck an apartment block in Kharkiv on Thursday.", [("missile", "RUS", "UKR")]),
    ("Ukrainian drones struck a refinery in Ryazan overnight.", [("drone", "UKR", "RUS")]),
    ("Houthi rebels fired two missiles at Riyadh on Sunday.", [("missile", "houthis", "SAU")]),
    ("Israeli warplanes attacked Hezbollah positions near Tyre.", [("airstrike", "ISR", "hezbollah")]),
    ("Hezbollah fired rockets at Kiryat Shmona on Friday.", [("shelling", "hezbollah", "ISR")]),
    # an armed group without aircraft is not guessed to have bombed from the air
    (
        "Rebels said they hold a village near Goma in Congo. An air strike on Goma killed two civilians on Monday.",
        [("airstrike", None, "COD")],
    ),
    # who says it was not hit, and nobody is hit by himself
    ("Two civilians died in a blast in Goma on Monday, the army said.", [("bombing", None, "COD")]),
    (
        "The airstrikes on Monday against the Houthi forces in Hodeidah killed ten, the army said.",
        [("airstrike", "YEM", "houthis")],
    ),
    ("Two rockets landed in Misrata on Friday.", [("shelling", None, "LBY")]),
    ("Shells fell on Donetsk on Sunday.", [("shelling", None, "UKR")]),
    ("Islamic State fighters beheaded two Kurdish fighters near Kobani.", [("mass-killing", "isis", "sdf")]),
    ("Gunmen shot dead three teachers in Garissa.", [("shooting", None, "KEN")]),
    ("Taliban fighters ambushed an Afghan army patrol in Ghazni on Monday.", [("clash", "taliban", "AFG")]),
    ("Al-Shabaab fighters stormed a base of the Somali army near Afgoye.", [("clash", "al-shabaab", "SOM")]),
    ("The FARC kidnapped two Colombian soldiers in Caqueta.", [("abduction", "farc", "COL")]),
    ("Turkey shot down a Syrian helicopter over Idlib on Tuesday.", [("shootdown", "TUR", "SYR")]),
    ("The army of Sudan pounded El Fasher with artillery.", [("shelling", "SDN", "SDN")]),
    ("RSF fighters overran the town of Wad Madani.", [("clash", "rsf", "SDN")]),
    ("A suicide bomber blew himself up at a checkpoint in Mogadishu on Saturday.", [("bombing", None, "SOM")]),
    ("A roadside bomb exploded in Kabul on Sunday.", [("bombing", None, "AFG")]),
    ("A car bomb went off outside a hotel in Baghdad.", [("bombing", None, "IRQ")]),
    # grenades by hand and from a tube, knives, arrests, people lost: what became of them tells what it was
    ("Youths threw a grenade at a police post in Bamako on Monday, wounding two policemen.", [("bombing", None, "MLI")]),
    ("Soldiers fired rocket-propelled grenades at houses in Goma on Monday.", [("shelling", "COD", "COD")]),
    ("A trader was stabbed to death in Kano on Sunday.", [("other", None, "NGA")]),
    ("The police arrested nine suspected rebels in Goma on Friday.", [("other", "COD", "cod-opposition")]),
    ("Rebels captured nine soldiers near Goma on Friday.", [("clash", "cod-opposition", "COD")]),
    ("Four fishermen went missing off Mombasa on Sunday.", [("other", None, "KEN")]),
    # things set on fire, mines that lay in wait, what was struck somewhere
    ("Rebels set four lorries on fire near Goma on Monday.", [("other", "cod-opposition", "COD")]),
    ("Rebels set fire to a barracks in Goma on Monday.", [("other", "cod-opposition", "COD")]),
    ("Two men died after Kenyan herders set on fire a truck in Garissa.", [("other", "KEN", "KEN")]),
    ("Two men died in a house set on fire by Kenyan herders in Garissa.", [("other", "KEN", "KEN")]),
    ("Their jeep hit a landmine near Gao on Monday, and two soldiers died.", [("bombing", None, "MLI")]),
    ("A roadside bomb in Kabul on Monday left two policemen dead.", [("bombing", None, "AFG")]),
    ("Two groups traded fire in Karachi on Monday.", [("clash", None, None)]),
    ("Three power stations were targeted in Kharkiv on Monday.", [("shelling", None, "UKR")]),
    ("Guerrillas sabotaged a pipeline near Saravena on Monday.", [("bombing", "col-opposition", "COL")]),
    ("Syrian regime warplanes bombed Kurdish positions in Hassakeh on Friday.", [("airstrike", "SYR", "ypg")]),
    # people in the street, and who is sent against them; who uses a weapon
    ("Police fired at a procession in Srinagar on Monday, killing three people.", [("protest-violence", "IND", "IND")]),
    ("Soldiers used hand grenades against a police post in Bamako on Monday.", [("bombing", "MLI", "MLI")]),
    # two who act together are one deed, of the one at home; whose branch a group is, and who tells of it, did nothing
    ("Russian and Syrian regime air strikes hit the market of Atareb in Syria on Sunday.", [("airstrike", "SYR", "SYR")]),
    ("Dozens of air raids by Russian and Syrian war planes hit Hama on Sunday.", [("airstrike", "SYR", "SYR")]),
    (
        "A sniper from al-Nusra Front (Qaeda branch in the Levant) shot dead two civilians in Aleppo on Friday.",
        [("shooting", "nusra", "SYR")],
    ),
    ("The police in Manila said NPA guerrillas ambushed a police car in Catarman.", [("clash", "npa", "PHL")]),
    ("Nine people died in Beni in Congo on Monday in an incursion attributed to the ADF.", [("offensive", "adf", "COD")]),
    ("Pakistan shelling in the Arnia sector of Jammu killed two Indian soldiers on Friday.", [("shelling", "PAK", "IND")]),
    ("The Iraqi regime used chemical bombs in Iran on Sunday.", [("chemical", "IRQ", "IRN")]),
    ("Turkey shelled Kurdish YPG fighters near Afrin on Friday.", [("shelling", "TUR", "ypg")]),
    ("Government gunships bombed Nasir in South Sudan on Monday, killing twelve people.", [("airstrike", "SSD", "SSD")]),
    (
        "Soldiers shot dead thirteen men in Derry, Britain, on Sunday. The IRA exploded a bomb at a barracks in London.",
        [("shooting", "GBR", "GBR"), ("bombing", "ira", "GBR")],
    ),
    # nouns, with attackers before and behind them
    ("Five soldiers died in shelling by Russian forces near Kramatorsk.", [("shelling", "RUS", "UKR")]),
    ("A Saudi-led coalition air strike hit Saada on Monday.", [("airstrike", "saudi-led-coalition", "YEM")]),
    ("An Israeli air raid on Gaza City killed 36 people.", [("airstrike", "ISR", "PSE")]),
    ("An Ethiopian drone strike on Mekelle killed nine people.", [("drone", "ETH", "ETH")]),
    ("Rocket fire by the Syrian regime on Saraqeb wounded four children.", [("shelling", "SYR", "SYR")]),
    ("An airstrike carried out by US forces killed an Islamic State leader near Raqqa.", [("airstrike", "USA", "isis")]),
    ("Russian air strikes on Islamic State positions near Palmyra killed 20 fighters.", [("airstrike", "RUS", "isis")]),
    ("A blast at the market of Gao killed six people.", [("bombing", None, "MLI")]),
    ("Boko Haram's attack on Maiduguri left 12 dead.", [("clash", "boko-haram", "NGA")]),
    ("An attack by Taliban fighters on Kunduz killed nine policemen.", [("clash", "taliban", "AFG")]),
    ("The assassination of a judge in Kabul shocked the city on Monday.", [("assassination", None, "AFG")]),
    ("The abduction of 300 schoolboys in Kankara made headlines.", [("abduction", None, "NGA")]),
    # the name of a side that holds the deed, means, whose place it is, who fights whom elsewhere
    ("Six people died in government air strikes on a suburb of Damascus.", [("airstrike", "SYR", "SYR")]),
    ("US-led strikes on the Syrian town of Hajin killed nine IS fighters.", [("airstrike", "us-led-coalition", "isis")]),
    (
        "An air raid by a US-led coalition fighting Daesh killed nine fighters of the SDF.",
        [("airstrike", "us-led-coalition", "sdf")],
    ),
    ("Army helicopters circled while assault units waited near Homs.", []),
    ("Clashes broke out between rebels from Ahrar al-Sham and IS in Aleppo.", [("clash", "ahrar-al-sham", "isis")]),
    (
        "The Syrian army has pressed ahead with an offensive on rebels in Idlib.",
        [("offensive", "SYR", "syrian-opposition")],
    ),
    ("Heavy Syrian and Russian strikes hit the east of Aleppo on Saturday.", [("airstrike", "SYR", "SYR")]),
    ("In 2011 the Syrian government cracked down on protests in Homs.", [("protest-violence", "SYR", "SYR")]),
    ("The protests in Homs in 2011 were met with a bloody crackdown.", [("protest-violence", "SYR", "SYR")]),
    ("The Syrian army has advanced on the town of Saraqeb.", [("offensive", "SYR", None)]),
    ("The president accused Turkey of committing massacres in Afrin.", []),
    ("Turkey shot down Moscow's fighter jet near the border in 2015.", [("shootdown", "TUR", "RUS")]),
    # passives and relative clauses
    ("Turkish troops stationed north of Saraqeb shelled Syrian regime soldiers.", [("shelling", "TUR", "SYR")]),
    ("The town of Bakhmut was shelled by Russian forces on Monday.", [("shelling", "RUS", "UKR")]),
    ("A hospital in Kunduz was bombed by US aircraft.", [("airstrike", "USA", "AFG")]),
    ("Turkish troops came under fire from Syrian government troops near Saraqeb.", [("shelling", "SYR", "TUR")]),
    ("A patrol of the Malian army was ambushed by jihadists near Tessit.", [("clash", None, "MLI")]),
    ("A missile that was fired by Russian forces hit Odesa on Friday.", [("missile", "RUS", "UKR")]),
    ("Two girls were abducted by Boko Haram in Chibok.", [("abduction", "boko-haram", "NGA")]),
    ("Dozens of villagers were massacred by the ADF near Goma.", [("mass-killing", "adf", "COD")]),
    # two sides of a fight
    ("Clashes between the Sudanese army and the Rapid Support Forces broke out in El Obeid.", [("clash", "SDN", "rsf")]),
    ("The Syrian army clashed with Islamic State fighters near Deir Ezzor.", [("clash", "SYR", "isis")]),
    ("Fighting between Armenian and Azerbaijani troops flared up near Jermuk.", [("clash", "ARM", "AZE")]),
    ("Nine Syrian soldiers were killed in clashes with rebels near Kafr Hud.", [("clash", "syrian-opposition", "SYR")]),
    wrong_today(
        "'Kurdish' alone names no side outside a Syrian report",
        "Kurdish fighters battled Islamic State militants in Kobani on Monday.",
        [("clash", "kurds", "isis")],
    ),
    # offensives
    (
        "The Syrian army launched an offensive to retake Idlib from rebels in December.",
        [("offensive", "SYR", "syrian-opposition")],
    ),
    ("Turkey launched a military operation against the Syrian Democratic Forces in Afrin.", [("offensive", "TUR", "sdf")]),
    ("The Taliban offensive in Helmand forced thousands to flee.", [("offensive", "taliban", "AFG")]),
    ("The Syrian Democratic Forces began an operation against Islamic State in Raqqa.", [("offensive", "sdf", "isis")]),
    # others
    ("Two men shot the mayor of Kaltag in Mali on Friday.", [("shooting", None, "MLI")]),
    ("Three traders were gunned down at the market of Kaltag in Mali.", [("shooting", None, "MLI")]),
    ("Soldiers fired into a crowd of mourners at Kaltag in Mali.", [("protest-violence", "MLI", "MLI")]),
    ("Raiders set a granary ablaze at Kaltag in Mali on Friday.", [("other", None, "MLI")]),
    ("Police opened fire on protesters in Conakry.", [("protest-violence", "GIN", "GIN")]),
    ("The riots in Ahmedabad left 40 people dead.", [("protest-violence", None, "IND")]),
    ("Sarin gas was used in an attack on Khan Sheikhoun on Tuesday.", [("chemical", None, "SYR")]),
    ("A shepherd stepped on a mine near Qalb Lawzeh and died.", [("bombing", None, "SYR")]),
    ("Barrel bombs dropped by government helicopters killed eight people in Douma.", [("airstrike", "SYR", "SYR")]),
    ("Terrorists planted a bomb on the road of al-Salamiyah.", [("bombing", None, "SYR")]),
    ("Maoists killed six policemen in Gadchiroli.", [("clash", "maoists", "IND")]),
    wrong_today(
        "no pack knows the Arakan Army",
        "The Arakan Army killed 11 government soldiers in Paletwa.",
        [("clash", "arakan-army", "MMR")],
    ),
    # whose town, whose allies: no attacker
    ("A bomb in the Syrian city of Homs killed four people on Monday.", [("bombing", None, "SYR")]),
    ("Air strikes on the rebel-held town of Douma killed nine civilians.", [("airstrike", None, "SYR")]),
    ("The Britain-based monitor said an air strike hit Harasta.", [("airstrike", None, "SYR")]),
    wrong_today(
        "the gate takes the side of the air strikes that back them for the attacker",
        "Syrian forces backed by Russian air strikes shelled Nairab.",
        [("shelling", "SYR", "SYR")],
    ),
    ("The Russian Defence Ministry said Ukraine shelled Belgorod on Friday.", [("shelling", "UKR", "RUS")]),
    ("An air strike hit a town controlled by Hayat Tahrir al-Sham in Idlib.", [("airstrike", None, "hts")]),
]

# what is told once in several sentences is one event
TOLD_TWICE: list[Any] = [
    ("Russian jets bombed Saraqeb on Monday. The raid killed nine people.", [("airstrike", "RUS", "SYR")]),
    ("Car bomb kills six in Baghdad. A car bomb killed six people in Baghdad on Monday.", [("bombing", None, "IRQ")]),
    ("Shells fell on Donetsk on Sunday. The shelling by Ukrainian forces killed two.", [("shelling", "UKR", "UKR")]),
    ("Gunmen attacked a church in Ouagadougou. The attack left nine dead.", [("shooting", None, "BFA")]),
    (
        "Clashes broke out in Jonglei on Monday. The fighting between rebels and the army killed six.",
        [("clash", "ssd-opposition", "SSD")],
    ),
    ("Russian jets bombed Saraqeb. A Turkish drone hit Saraqeb.", [("airstrike", "RUS", "SYR"), ("drone", "TUR", "SYR")]),
    ("A bomb exploded in Kabul on Sunday. A bomb exploded in Kabul on Monday.", [("bombing", None, "AFG")] * 2),
    ("A missile struck Kharkiv. A second missile struck Odesa.", [("missile", None, "UKR"), ("missile", None, "UKR")]),
    ("Israeli jets bombed Tyre. Israeli jets bombed Nabatieh.", [("airstrike", "ISR", "LBN")] * 2),
    # who lies in a hospital and who is found dead are of what was told before; an arson is not the attack beside it
    (
        "A bomb exploded at the market of Gao on Monday, killing six. Nine wounded were taken to a hospital in Bamako.",
        [("bombing", None, "MLI")],
    ),
    ("A car bomb exploded in Mosul on Monday. Residents counted eight bodies.", [("bombing", None, "IRQ")]),
    ("Woman found dead in Homs\n\nA woman was shot dead in Homs on Monday.", [("shooting", None, "SYR")]),
    ("Gunmen took advantage of heavy rains and killed six soldiers in Bol.", [("clash", None, "TCD")]),
    ("A rocket set off a warehouse fire that killed six workers in Odesa.", [("shelling", None, "UKR")]),
    (
        "Arsonists burned a school in Narathiwat on Monday. An attack on a post in Pattani killed two soldiers.",
        [("other", None, "THA")] * 2,
    ),
]

NOTHING = [
    "The rebels and the army have a truce in Douma, and neither fired on Monday.",
    "The Syrian army often shells Douma.",
    "Syria's government has split with Kurdish fighters who have been fighting Islamic State.",
    "A roadside bomb found near Kabul was defused.",
    "A set of plates caught the light of the fire in Lyon.",
    "The coast near Nice was hit by a storm on Monday.",
    "Haiti was hit by new unrest in 2004.",
    "More than 900 people have been killed in Mali since the start of its war in January 2012.",
    "Some 13,000 people have died since the insurgency against Idriss Deby began in 2005.",
    "The conflict in Yemen has cost thousands of lives since 2014.",
    "The advance risked a military confrontation between Turkish and Syrian troops.",
    "The minister came under fire at a press conference over the price of bread.",
    "The union called a strike for Thursday.",
    "Militants in Bol lost their homes as heavy rains killed six people.",
    "A warehouse fire killed six workers in Odesa.",
    "A baby girl and an old man died of cold in a camp near Goma on Monday.",
    "Four people of one family were killed in Goma on Monday when the stove in their tent caught fire.",
    "The ministry left by denying reports of Turkish raids.",
    "Turkey denied shelling the market in Idlib.",
    "The Houthis denied on Monday that they had shelled the port of Aden.",
    "Ethiopia's army denied bombing Mekelle.",
    "State radio said nothing of air strikes on Goma.",
    "Kampala said on Monday that it was worried about attacks by rebels near Goma.",
    "State radio made no mention of an attack by Ukrainian drones on Tver.",
    "Nurses went on strike in Nairobi.",
    "The two sides struck a deal in Sochi.",
    "Moscow hit back and accused Ankara of failing to keep its word.",
    "The government will target inflation, the finance minister said.",
    "He died of a heart attack in 1998.",
    "Turkey threatened to strike Syrian forces in Idlib.",
    "Israel could attack Iran, the paper wrote.",
    "If Turkish soldiers come under attack, Ankara will respond.",
    "The rebels plan to attack Bamako.",
    "The army did not shell the town of Douma.",
    "No attack was reported in Aleppo.",
    "The talks were meant to prevent an attack on Idlib.",
    "Residents of Idlib fear a Russian air strike.",
    "The air force vowed to bomb the camp.",
    "The city moved in advance of the storm.",
    "The vaccination campaign in Aden reached 70,000 households.",
    "Rescue operations in Antakya went on all night.",
    "The army moved 24 tanks and artillery to Idlib.",
    "Rockets are stored in the basement, a witness said.",
    "The election campaign in Kenya began on Monday.",
    "The magazine was about the battle against cancer.",
    "Lawyers shot holes in the prosecution's case in Accra.",
    "The gold mine near Segovia employs 900 people.",
    "A ceasefire in Tripoli held for a third day.",
    "The film was shot in Aleppo.",
    "The observers could not say who fired at Sarajevo.",
    "Riot police stood on the square in Santiago.",
    "A fire broke out in a warehouse in Lagos.",
    "Houses in Ain Issa caught fire.",
    "A war crimes court in The Hague heard two witnesses.",
    "Hackers attacked a bank in Tallinn, its spokesman said.",
]


def rows(found: list[Event]) -> list[Row]:
    """Return type and parties of each event."""
    return [(e.type, e.attacker.side, e.target.side) for e in found]


@pytest.mark.parametrize(("text", "expected"), [*EVENTS, *TOLD_TWICE])
def test_what_happened_by_whom_to_whom(desk: Desk, text: str, expected: list[Row]) -> None:
    claims = desk.read(text, None, "2020-02-18").claims
    assert rows([c for c in claims if isinstance(c, Event)]) == expected


@pytest.mark.parametrize("text", NOTHING)
def test_what_is_no_violence(desk: Desk, text: str) -> None:
    assert not [c for c in desk.read(text, None, "2020-02-18").claims if isinstance(c, Event)]


def test_the_quote_of_an_event_ends_before_who_says_it(desk: Desk) -> None:
    claims = desk.read("Two civilians died in a blast in Goma on Monday, the army said.", None, "2020-02-18").claims
    assert [c.evidence.quote for c in claims if isinstance(c, Event)] == ["Two civilians died in a blast in Goma on Monday"]


def test_those_who_were_hit_hit_others_in_a_deed_of_their_own(desk: Desk) -> None:
    text = (
        "Two Palestinian gunmen opened fire at a bus stop near Ofra on Thursday, killing two Israeli soldiers. "
        "Hours earlier, Israeli troops had killed two Hamas men wanted for earlier attacks."
    )
    claims = desk.read(text, None, "2018-12-13").claims
    events = {c.id: c.attacker.side for c in claims if isinstance(c, Event)}
    assert [events[t.event or ""] for t in desk.tolls(text, None, "2018-12-13")] == ["PSE", "ISR"]


def test_what_our_forces_did_is_theirs_with_all_that_came_of_it(desk: Desk) -> None:
    text = "Our forces ambushed an army patrol near Perquin this morning, killing seven soldiers. We suffered no losses."
    (event,) = [c for c in desk.read(text, "Radio Venceremos", "1985-06-02").claims if isinstance(c, Event)]
    killed, none = desk.tolls(text, "Radio Venceremos", "1985-06-02")
    assert (event.attacker.side, killed.event, killed.perpetrator.side) == ("fmln", event.id, "fmln")
    assert (none.victims.side, none.perpetrator.side) == ("fmln", None)
