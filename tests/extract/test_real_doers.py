"""Who did it, as agencies and local papers tell it: who is responsible, listed, charged; 'on the Kenyan side'."""

import pytest

from tests.extract.test_who_did_it import told

RESPONSIBLE = [
    (
        "In its campaign against Colombia, the FARC - listed as a band by Peru - has been responsible for 9,000 deaths.",
        ["killed 9000 <- farc"],
    ),
    (
        "Boko Haram attacked Maiduguri for years. It was responsible for the deaths of 60 Nigerian policemen there.",
        ["killed 60 <- boko-haram", "clash boko-haram>NGA"],
    ),
    (
        "The FARC was not responsible for the deaths of nine farmers in Cauca, a minister said.",
        [],
    ),
]

CHARGED = [
    (
        "Kenya blames al-Shabaab for the bombing which it says killed nine guards in Lamu.",
        ["killed 9 <- al-shabaab", "bombing al-shabaab>KEN"],
    ),
    (
        "Clerks accused Kenya of a delay in Lamu which killed nine guards.",
        ["killed 9 <- None", "shooting None>KEN"],
    ),
    (
        "Washington accused Damascus of the raid on Idlib which killed nine nurses.",
        ["killed 9 <- SYR", "airstrike None>SYR"],
    ),
    (
        "The US-led coalition bombed Raqqa. The military alliance has been accused of killing nine nurses.",
        ["killed 9 <- us-led-coalition", "shelling us-led-coalition>SYR"],
    ),
    # a foreign state and forces at home
    (
        "Russia and Syrian army jets struck Idlib, killing nine nurses.",
        ["killed 9 <- SYR", "airstrike SYR>SYR"],
    ),
    (
        "Turkey and Syrian rebels stormed Idlib, killing nine soldiers.",
        ["killed 9 <- TUR", "clash TUR>SYR"],
    ),
    (
        "Shelling by the Sudanese army killed nine people in Nyala, two days after RSF fighters attacked a convoy.",
        ["killed 9 <- SDN", "shelling SDN>SDN", "clash rsf>SDN"],
    ),
    (
        "Kenya killed an al-Shabaab commander whom it accused of leading an attack on Lamu that killed 12 teachers.",
        ["killed 1 <- KEN", "killed 12 <- al-shabaab", "clash None>al-shabaab"],
    ),
    (
        "Air raids by the Kenyan army are blamed for killing 11 herders in Kismayo, a day after rebels fired a missile.",
        ["killed 11 <- KEN", "airstrike KEN>SOM", "missile som-opposition>SOM"],
    ),
    (
        "The bombing in Kunduz was the work of Taliban fighters, a commander said.",
        ["bombing taliban>AFG"],
    ),
    ("The mosque in Kunduz is the work of the Taliban, a commander said.", []),
]

SHOT_AT = [
    ("Police said two Boko Haram gunmen were killed and six escaped.", ["killed 2 <- None"]),
    (
        "Troops in Kano clashed with Boko Haram gunmen and killed two of them, the Nigerian army said.",
        ["killed 2 <- NGA", "clash NGA>boko-haram"],
    ),
    ("Boko Haram gunmen killed nine farmers in Kano.", ["killed 9 <- boko-haram", "shooting boko-haram>NGA"]),
]

WHERE = [
    (
        "The clashes killed 30 Hezbollah members on the Lebanese side, officials said.",
        ["killed 30 <- None", "clash None>hezbollah"],
    ),
    (
        "Iranian guards clashed with Jaish al-Adl rebels near the border with Pakistan, leaving four of the rebels dead.",
        ["killed 4 <- IRN", "clash IRN>jaish-al-adl"],
    ),
    (
        (
            "Shells killed 12 people in Gao. Two shops burned. A school was hit. A clinic was closed. They said it was not "
            "clear whether the shells were fired by French or Malian guns. The Malian army shelled Kidal."
        ),
        ["killed 12 <- None", "shelling None>MLI", "shelling MLI>MLI"],
    ),
]


HE = [
    (
        "Police in Garissa, Kenya, shot a man dead after he stabbed two guards.",
        ["killed 1 <- KEN", "wounded 2 <- None", "shooting KEN>KEN", "other None>KEN"],
    ),
    (
        "Kenyan soldiers shot an al-Shabaab fighter after he threw a grenade that killed two policemen in Garissa.",
        ["killed 2 <- al-shabaab", "shooting KEN>al-shabaab", "bombing al-shabaab>KEN"],
    ),
    (
        "Al-Shabaab soldiers in Kismayo fled after they had shot two guards.",
        ["killed 2 <- al-shabaab", "shooting al-shabaab>SOM"],
    ),
]

FROM_AFAR = [
    (
        "A drone strike killed six al-Qaeda men in Shabwa, Yemen. The US is the only country that flies drones over Yemen.",
        ["killed 6 <- USA", "drone USA>al-qaeda"],
    ),
    (
        "A missile killed six soldiers in Marib, Yemen. The US is the only country that flies drones over Yemen.",
        ["killed 6 <- None", "missile None>YEM"],
    ),
    (
        "Israeli jets struck Hamas posts in Gaza. Police said that 17 rockets hit Sderot in Israel, wounding three.",
        ["wounded 3 <- hamas", "airstrike ISR>hamas", "shelling hamas>ISR"],
    ),
    (
        "The caliphate's soldiers attacked a post in Rafah, Egypt, killing 20 soldiers.",
        ["killed 20 <- isis", "clash isis>EGY"],
    ),
]


SCENES = [
    ("Kenyan car bomb kills six in Garissa", ["killed 6 <- None", "bombing None>KEN"]),
    ("Palestinian suicide bombing kills two in Haifa", ["killed 2 <- PSE", "bombing PSE>ISR"]),
    (
        "Nine soldiers died in an attack on a prison in Raqqa held by the SDF.",
        ["killed 9 <- None", "other None>SYR"],
    ),
    ("Forty inmates died in a riot in a Venezuelan jail.", ["killed 40 <- None", "protest-violence None>VEN"]),
    ("A farmer died of a fever in a Venezuelan jail.", ["killed 1 <- None"]),
    ("Six farmers died in a shooting near a Venezuelan jail.", ["killed 6 <- None", "shooting None>VEN"]),
    ("Six farmers were tortured to death in Venezuelan jails.", ["killed 6 <- VEN", "other VEN>VEN"]),
    ("The army attacked a hill near Tyre held by Hezbollah, killing six.", ["killed 6 <- LBN", "clash LBN>hezbollah"]),
    (
        "Police found the bodies of nine men in Gao, Mali, where soldiers fought rebels.",
        ["killed 9 <- None", "other None>MLI"],
    ),
]


GROUPS = [
    (
        "Since Hezbollah attacked Israel, clashes between Hezbollah and Israeli troops have killed 426 Lebanese.",
        ["killed 426 <- None", "clash hezbollah>ISR"],
    ),
    ("Hamas fighters shot dead six Palestinians in Gaza.", ["killed 6 <- hamas", "shooting hamas>PSE"]),
    (
        "In Gao, Mali, three guards were killed in an ambush by fighters belonging to the local branch of Islamic State.",
        ["killed 3 <- isis", "clash isis>MLI"],
    ),
    (
        "Boko Haram attacked Bama, Nigeria. Commander John Musa was shot dead by the insurgents.",
        ["killed 1 <- boko-haram", "shooting boko-haram>NGA"],
    ),
    (
        "In reply to raids on its posts in Idlib, Syrian troops have killed two rebels in Saraqeb.",
        ["killed 2 <- SYR", "airstrike SYR>syrian-opposition"],
    ),
    (
        "A car bomb killed five people in Beirut, the latest of several attacks targeting Hezbollah's stronghold.",
        ["killed 5 <- None", "bombing None>LBN"],
    ),
    (
        "A roadside bomb killed nine policemen in Kandahar, a Taliban stronghold.",
        ["killed 9 <- taliban", "bombing None>AFG"],
    ),
]


NEAR_MISSES = [
    # who alone condemns or sells drones has not flown them
    (
        "A drone strike killed six al-Qaeda men in Shabwa, Yemen. Russia is the only country to condemn the drones.",
        ["killed 6 <- None", "drone None>al-qaeda"],
    ),
    # what was hit is described, nobody listed
    (
        "The attack on the banned party in Bauchi was carried out by Boko Haram and killed nine people.",
        ["killed 9 <- boko-haram", "clash boko-haram>NGA"],
    ),
    # a drone that comes down, and what somebody crashed
    (
        "A Ukrainian drone crashed into a block of flats in Kursk, killing two people.",
        ["killed 2 <- UKR", "drone UKR>RUS"],
    ),
    (
        "The Taliban crashed a lorry laden with explosives into a clinic in Herat, killing two people.",
        ["killed 2 <- taliban", "bombing taliban>AFG"],
    ),
    # troops in a region that somebody holds
    (
        "An attack on the post, near a village controlled by al-Shabaab, killed nine Kenyan soldiers.",
        ["killed 9 <- al-shabaab", "other al-shabaab>KEN"],
    ),
    # what else people die of in a prison
    ("Nine inmates died in a riot in a Kenyan prison on Sunday.", ["killed 9 <- None", "protest-violence None>KEN"]),
    ("A Somali man died of cancer in a Kenyan prison on Sunday.", ["killed 1 <- None"]),
    ("Nine people died in a fire in a Kenyan jail in Kisumu.", ["killed 9 <- None"]),
    # a commander of one group killed by another
    (
        "SDF fighters took Manbij. Commander Rojda was killed by insurgents on Sunday.",
        ["killed 1 <- syrian-opposition", "clash syrian-opposition>sdf"],
    ),
    # a state's own men
    (
        "Kenya has been fighting al-Shabaab for years. On Sunday its troops killed nine people in Kismayo.",
        ["killed 9 <- KEN", "shooting None>SOM"],
    ),
    # bodies found where something happened on a day
    (
        "Police found nine bodies in a suburb of Bukavu where gunmen attacked a wedding on Sunday.",
        ["killed 9 <- None", "shooting None>COD"],
    ),
]

OTHER_CLAUSES = [
    (
        "After a suicide attack - blamed on Islamic State - in Suruc that killed 33 people, the PKK fled Iraq.",
        ["killed 33 <- isis", "bombing isis>TUR"],
    ),
    ("An army helicopter crashed near Kisumu, Kenya, killing nine.", ["killed 9 <- None"]),
    (
        "A US tutor was shot dead by gunmen in Aden, Yemen. Ansar al-Sharia said that it had been behind the attack.",
        ["killed 1 <- aqap", "shooting aqap>USA"],
    ),
]


@pytest.mark.parametrize(
    ("text", "read"),
    [*OTHER_CLAUSES, *GROUPS, *SCENES, *RESPONSIBLE, *CHARGED, *SHOT_AT, *WHERE, *HE, *FROM_AFAR, *NEAR_MISSES],
)
def test_doers_in_agency_news(text: str, read: list[str]) -> None:
    assert told(text) == read
