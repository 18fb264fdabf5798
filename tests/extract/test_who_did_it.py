"""Plain sentences on who attacked whom and who killed them, read to the end: doers of tolls, both parties of events."""

import pytest

from kadesh.model.claim import Event, Toll
from kadesh.pipeline import Options, read_report
from tests.extract.reading import report_of


def told(text: str) -> list[str]:
    """Return what is read: each toll with its doer, each event with both its parties."""
    claims = read_report(report_of(text), Options()).claims
    tolls = [f"{c.outcome} {c.count.low} <- {c.perpetrator.side}" for c in claims if isinstance(c, Toll)]
    return [*tolls, *(f"{c.type} {c.attacker.side}>{c.target.side}" for c in claims if isinstance(c, Event))]


ANSWERS = [
    (
        "Rebels retaliated for the army raid by shelling a garrison in Idlib, killing six soldiers.",
        ["killed 6 <- syrian-opposition", "shelling SYR>syrian-opposition", "shelling syrian-opposition>SYR"],
    ),
    (
        "Hezbollah fired rockets at Haifa on Monday in response to Israeli raids.",
        ["shelling hezbollah>ISR", "shelling ISR>hezbollah"],
    ),
    ("Turkey responded with artillery fire on Syrian army positions.", ["shelling TUR>SYR"]),
    ("Turkey responded with talk of fire on Syrian army positions.", []),
    (
        "In response to Hamas rocket fire, Israel shelled Beit Hanoun, killing three militants.",
        ["killed 3 <- ISR", "shelling hamas>ISR", "shelling ISR>hamas"],
    ),
]

CLAIMS = [
    (
        "Two bombs exploded in Baghdad on Monday, killing 22 people. Islamic State said it was behind the attack.",
        ["killed 22 <- isis", "bombing isis>IRQ"],
    ),
    (
        "A bomb killed nine people in Kabul on Monday. Responsibility was claimed by the Taliban.",
        ["killed 9 <- taliban", "bombing taliban>AFG"],
    ),
    (
        "Gunmen killed three policemen in Ingushetia on Monday. Islamic State said its fighters were responsible.",
        ["killed 3 <- isis", "shooting isis>RUS"],
    ),
    (
        "A bomb killed nine people in Kabul on Monday. The Taliban said the army was behind the attack.",
        ["killed 9 <- None", "bombing None>AFG"],
    ),
    (
        "A bomb killed nine people in Kabul on Monday. The Taliban said they were behind a blast in Herat last year.",
        ["killed 9 <- None", "bombing None>AFG", "bombing taliban>AFG"],
    ),
    (
        "Unknown gunmen shot dead a judge in Kabul on Monday. The Taliban claimed responsibility for the attack.",
        ["killed 1 <- taliban", "shooting taliban>AFG"],
    ),
    (
        "Unknown gunmen shot dead a judge in Kabul on Monday. The Taliban claimed responsibility for a bombing in Herat.",
        ["killed 1 <- None", "shooting None>AFG", "bombing taliban>AFG"],
    ),
    (
        "A clerk was shot dead by two men on a motorcycle in Karachi. The Pakistani Taliban claimed responsibility.",
        ["killed 1 <- ttp", "shooting ttp>PAK"],
    ),
    (
        "A bomb killed nine people in Kabul on Monday. Responsibility was claimed by no group, but the army accused it.",
        ["killed 9 <- None", "bombing None>AFG"],
    ),
]

OTHERS = [
    # whoever shot the killer did not kill his victims
    (
        "Police shot dead an attacker who had killed two people in Marseille.",
        ["killed 1 <- FRA", "killed 2 <- None", "shooting FRA>FRA"],
    ),
    (
        "Israeli troops shot dead a Hamas gunman who had killed two people near Nablus.",
        ["killed 1 <- ISR", "killed 2 <- hamas", "shooting ISR>hamas", "shooting hamas>PSE"],
    ),
    (
        "Police shot dead a man who killed two women in Nairobi.",
        ["killed 1 <- KEN", "killed 2 <- None", "shooting KEN>KEN"],
    ),
    # from whose ground it came, before who fired it
    (
        "A rocket launched from Lebanon by Hezbollah hit a pitch near Haifa, killing 12 children.",
        ["killed 12 <- hezbollah", "shelling hezbollah>LBN"],
    ),
    # an aircraft that falls raids nobody; one that flies does
    ("Taliban fighters shot down an Afghan transport plane near Ghazni.", ["shootdown taliban>AFG"]),
    ("Afghan jets bombed the Taliban near Ghazni; an Afghan plane crashed.", ["airstrike AFG>taliban"]),
    # of what people are accused
    (
        "Al-Shabaab executed five men accused of spying for Kenya in Jilib.",
        ["killed 5 <- al-shabaab", "mass-killing al-shabaab>SOM"],
    ),
]


OWN_FORCES = [
    # 'its forces' are those of whoever speaks
    (
        "Ukraine's General Staff said its forces had struck a Russian command post near Melitopol, killing 12 officers.",
        ["killed 12 <- UKR", "airstrike UKR>RUS"],
    ),
    ("Pakistan said its forces had shot down two Indian jets.", ["shootdown PAK>IND"]),
    ("The Houthis said their forces had attacked an American destroyer.", ["clash houthis>USA"]),
    ("A spokesman said its forces had shot down two Indian jets.", ["shootdown None>IND"]),
]

EQUALS = [
    # a fight between two whose dead are nobody's own, and among groups without a name
    (
        "Clashes with heavy weapons in the town of Sabha between the Tebu and the Awlad Suleiman left a boy dead.",
        ["killed 1 <- None", "clash tebu>awlad-suleiman"],
    ),
    ("Two rival cartels clashed in Culiacan, Mexico, leaving 14 gunmen dead.", ["killed 14 <- None", "clash None>None"]),
    (
        "Two rival militias fought the Libyan army in Zawiya, killing ten soldiers.",
        ["killed 10 <- None", "clash None>LBY"],
    ),
    ("Soldiers clashed with a cartel in Culiacan, Mexico, leaving 14 gunmen dead.", ["killed 14 <- MEX", "clash MEX>None"]),
    (
        "Unknown gunmen believed to be Boko Haram killed 14 villagers near Chibok.",
        ["killed 14 <- boko-haram", "shooting boko-haram>NGA"],
    ),
]

STATES = [
    # 'it' and 'its jets' are those of the country told before
    (
        "Turkey sent tanks across the border on Monday. Its jets bombed Afrin, killing nine people.",
        ["killed 9 <- TUR", "airstrike TUR>SYR"],
    ),
    ("Mali saw heavy rain. It killed nine people.", ["killed 9 <- None", "shooting None>MLI"]),
    (
        "A US-led raid killed scores of Syrian soldiers near Deir ez-Zor.",
        ["killed 40 <- us-led-coalition", "airstrike us-led-coalition>SYR"],
    ),
]

VERBS = [
    # who beat people to death, who exchanged fire with whom
    ("Soldiers beat two men to death in Kano, Nigeria.", ["killed 2 <- NGA", "other NGA>NGA"]),
    ("A mob beat two men to death in Kano, Nigeria.", ["killed 2 <- None", "other None>NGA"]),
    ("Hezbollah and Israel traded fire across the border on Monday.", ["clash hezbollah>ISR"]),
    ("Kenyan troops exchanged fire with Somali troops near Mandera on Monday.", ["clash KEN>SOM"]),
    ("The two sides exchanged fire near Mandera on Monday.", ["clash None>None"]),
    ("Kenya and Somalia exchanged accusations over the shelling of Mandera.", ["shelling None>KEN"]),
    ("The army and rebels traded blame for a raid in Taiz that killed nine.", ["killed 9 <- None", "airstrike None>YEM"]),
]

LAMENTS = [
    # a state that tells of its foes' dead laments nothing
    (
        "Pakistan said air strikes killed 30 militants in North Waziristan.",
        ["killed 30 <- PAK", "airstrike PAK>pak-opposition"],
    ),
    ("Turkey said a drone strike killed three PKK militants in Sirnak.", ["killed 3 <- TUR", "drone TUR>pkk"]),
]

CAPTIVES = [
    # whoever frees captives has not taken them
    (
        "Nigerian soldiers rescued 300 hostages from Boko Haram in Borno.",
        ["kidnapped 300 <- boko-haram", "abduction boko-haram>NGA"],
    ),
    ("Police commandos rescued 12 hostages held by gunmen in Nairobi.", ["captured 12 <- None", "other None>KEN"]),
    ("The FARC freed nine hostages in Colombia.", ["kidnapped 9 <- farc", "abduction farc>COL"]),
    ("The army freed nine hostages in Colombia.", ["kidnapped 9 <- None", "abduction None>COL"]),
]


def test_a_broadcaster_heard_is_no_place() -> None:
    heard = told("Israeli raids killed 16 people in Gaza, Al Jazeera reported.")
    assert heard == ["killed 16 <- ISR", "airstrike ISR>PSE"]


@pytest.mark.parametrize(
    ("text", "expected"), [*VERBS, *EQUALS, *STATES, *OWN_FORCES, *LAMENTS, *CAPTIVES, *ANSWERS, *CLAIMS, *OTHERS]
)
def test_who_did_it(text: str, expected: list[str]) -> None:
    assert told(text) == expected
