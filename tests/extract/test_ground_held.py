"""Ground in set phrases of communiques and wires: brought under control, a firm grip, split between two, told as ours."""

import pytest

from tests.extract.ground import hold_ground

# text | status actor place; ...
CASES = [
    # came under control
    ("Sudan's Kadugli came under the control of the RSF on Friday.", "captured rsf Kadugli"),
    ("The villages of Bilohirka and Stara Ruda were brought under Russian control in May.", "captured RUS Bilohirka"),
    ("Kismayo had come under the control of al-Shabaab by then.", "captured al-shabaab Kismayo"),
    ("Kismayo came under fire from al-Shabaab.", ""),
    # shared by two who are told of one by one; a group is no ground
    (
        "Taiz in Yemen is split between government control on the plain and Houthi control in the hills.",
        "contested YEM Taiz; contested houthis Taiz",
    ),
    ("The town of Binnish was long a bastion of the Islamic Front, Syria's army said.", "held islamic-front Binnish"),
    ("Salma in Syria is held by a league of rebels including Islamic State.", "held syrian-opposition Salma"),
    # named right before what it is called, a comma lost; kept by a presence there
    (
        "Two died in Kafr Batna another rebel-held suburb near Damascus, Syrian activists said.",
        "held syrian-opposition Kafr Batna",
    ),
    ("Jets bombed Raqqa city an Islamic State stronghold on Sunday.", "held isis Raqqa"),
    ("Jets bombed Raqqa the de facto Daesh capital on Sunday.", "held isis Raqqa"),
    ("Jets bombed Islamic State's Syrian bastion Raqqa on Sunday.", "held isis Raqqa"),
    ("The attack is on the group's last Iraqi bastion of Mosul.", ""),
    ("The army's last Syrian bastion in Idlib was shelled.", "held SYR Idlib"),
    ("Shells hit the Turkish enclave of Jarablus.", "held TUR enclave of Jarablus"),
    ("Al-Shabaab retains a foothold in Kismayo.", "held al-shabaab Kismayo"),
    ("Al-Shabaab retains a lead in Kismayo.", ""),
    # besieged: the ground of a relative clause, people in it, nobody named but the rebels' foe at home
    ("Jets hit the Haditha dam, which Islamic State has besieged for a month.", "besieged isis Haditha dam"),
    ("In Sirte, where Islamic State has besieged 9,000 people, food ran out.", "besieged isis Sirte"),
    ("Some 9,000 civilians are besieged by the RSF in Babanusa.", "besieged rsf Babanusa"),
    ("The people of Bara, who are farmers and were besieged by the RSF, left.", "besieged rsf Bara"),
    (
        "Syrian government forces shelled rebel-held Rastan, which has been besieged since 2014.",
        "besieged SYR Rastan; held syrian-opposition Rastan",
    ),
    ("Syrian government forces shelled Rastan, which has been besieged since 2014.", ""),
    (
        "Syrian government forces shelled rebel-held Rastan, besieged since May by hungry locals.",
        "held syrian-opposition Rastan",
    ),
    (
        "Syrian government forces shelled rebel-held Rastan. Rastan is under siege by hungry locals.",
        "held syrian-opposition Rastan",
    ),
    ("Families sit under government siege in the northern part of Homs, Syria's rebels said.", "besieged SYR Homs"),
    ("Al-Shabaab fighters tightened their blockade of the town of Hudur.", "besieged al-shabaab Hudur"),
    ("The siege imposed by Boko Haram on Maiduguri goes on.", "besieged boko-haram Maiduguri"),
    # security restored, a grip gained
    ("Army units restored security and stability to Deir Hafir town on Monday.", "captured SYR Deir Hafir"),
    ("Iraqi troops restored stability to Hawija last week.", "captured IRQ Hawija"),
    ("The Sri Lankan army gained a firm grip on Mannar.", "captured LKA Mannar"),
    ("Talks about the security and stability of Deir Hafir will go on, the army said.", ""),
    ("The generals tightened their grip on power in Myanmar.", ""),
    # made their way in, held on
    ("Ukrainian marines made their way into Krynky at dawn.", "entered UKR Krynky"),
    (
        "Rebels forced their way into Bossangoa, residents of the Central African Republic said.",
        "entered caf-opposition Bossangoa",
    ),
    ("Armenian troops managed to hold on to Hadrut.", "held ARM Hadrut"),
    ("The pastor made his way into Bossangoa on foot.", ""),
    # a bastion told behind 'which', by a name that looks like a verb
    ("Manbij, which is a key IS bastion, was shelled on Sunday.", "held isis Manbij"),
    ("Tabuk, which is a quiet town, was shelled by the Houthis.", ""),
    # held by people whose verb looks like a noun, in hands, as a stronghold, a part without an article
    ("Libyan National Army forces loyal to General Haftar control most of eastern Libya.", "held lna eastern Libya"),
    ("The Kurdish forces controlling northeast Syria asked for help.", "held sdf northeast Syria"),
    ("Kurtunwarey has been in al-Shabaab's hands since 2009.", "held al-shabaab Kurtunwarey"),
    ("Kibumba was an M23 stronghold during the war.", "held m23 Kibumba"),
    ("The Taliban controls everything in Kunduz besides the airport.", "held taliban Kunduz"),
    ("Jets hit the IS stronghold Raqqa.", "held isis Raqqa"),
    ("Reporters based in Mosul told of Islamic State militants.", ""),
    ("His fate is in the hands of the court in Kampala.", ""),
    ("The party's stronghold was the cotton trade, General Haftar said.", ""),
    ("Houthi fighters based in Hodeidah fired a rocket.", "held houthis Hodeidah"),
    # split between two
    (
        "Hodeidah is split between the Houthis and government forces in Yemen.",
        "contested YEM Hodeidah; contested houthis Hodeidah",
    ),
    (
        "Control of Qamishli is divided between Kurdish fighters and the army.",
        "contested SYR Qamishli; contested sdf Qamishli",
    ),
    ("The money was split between the Houthis and the army of Yemen.", ""),
    # fallen, or denied to have
    (
        "Taliban fighters attacked Kunduz at dawn. The governor of Kunduz denied that Kunduz had fallen.",
        "not-captured taliban Kunduz",
    ),
    (
        "Boko Haram attacked Maiduguri in Nigeria. An officer denied that Maiduguri had fallen, calling the report a lie.",
        "not-captured boko-haram Maiduguri",
    ),
    (
        "Islamic State fighters reached Ramadi. Ramadi has fallen, a councillor said.",
        "captured isis Ramadi; entered isis Ramadi",
    ),
    ("Islamic State fighters shot at Ramadi. In Ramadi 14 fell, a councillor said.", ""),
    # names that no gazetteer knows, told elsewhere as where something lies
    ("M23 still holds Kalembero. Shops in Kalembero were shut.", "held m23 Kalembero"),
    ("The FARC captured Tambuyaco on Monday. The town of Tambuyaco had a post of nine.", "captured farc Tambuyaco"),
    ("The ELN holds Sorvetti. His wife asked for proof that he lives.", ""),
    # our troops
    (
        "Our troops have taken control of Bunagana, M23 spokesman Willy Ngoma said. The Congolese army fled.",
        "captured m23 Bunagana",
    ),
    ("Goma is firmly in the hands of our forces, said a spokesman for the M23.", "held m23 Goma"),
    ("Our soldiers entered Mekelle, the TPLF said. Ethiopian troops left.", "entered tplf Mekelle"),
    # who claims it, not who says that they do
    ("Sudan's army said that the RSF claimed that they had taken over Zalingei.", "captured rsf Zalingei"),
    # the port city of a sea
    ("Russian troops moved into the Black Sea port city of Poti.", "entered RUS Poti"),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[c[0][:60] for c in CASES])
def test_what_set_phrases_say_of_ground(text: str, expected: str) -> None:
    hold_ground(text, expected)
