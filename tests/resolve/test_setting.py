"""What a report is about: its country and its armed group, and what general words come to mean by them."""

import pytest

from kadesh.resolve.lexicon import PackLexicon, load_lexicon
from tests.build import report


@pytest.fixture(scope="module")
def lexicon() -> PackLexicon:
    return load_lexicon()


COUNTRIES = [
    ("Fighting went on in Idlib and Aleppo. Turkey, Turkey and again Turkey warned Russia.", "SYR"),
    ("Shells fell in Khartoum and Omdurman, in Sudan.", "SDN"),
    ("Talks went on.", None),
    ("Six men fled in Chad's Lac region.", "TCD"),
    ("Six men fled in Chad's restive north.", "TCD"),
    ("Six men fled in Chad's northern neighbour.", None),
    ("Ministers from Turkey, Russia and Iran met.", None),
    ("One man was in Turkey.", "TUR"),
    ("Turkey and Turks.", "TUR"),
    ("Turks.", None),
    ("Shells fell on Mekele.", "ETH"),
    ("In US strikes on Syria, a man in southern Syria died.", "SYR"),
    ("In Syria and in Iraq.", None),
    ("PORT-AU-PRINCE, Oct. 12 - A gang came to Curepipe, Haitian police said.", "HTI"),
    ("US drones hit Miranshah, Wana and Bannu.", "PAK"),
    ("Four were shot in Blantyre and two in Zomba.", "MWI"),
    ("Four were shot in Blantyre.", None),
    ("Thousands fled Goma after the M23 took Sake. Kigali called it ridiculous, and Rwanda's army moved.", "COD"),
    ("Four were shot in Blantyre and two in Zomba, Kenya and Uganda said.", None),
    ("US troops left. Men were shot in Chalatenango, San Miguel and La Union, a Salvadoran priest said.", "SLV"),
    ("France and French troops. Shots were heard in Bouake, Man and Korhogo, an Ivorian said.", "CIV"),
]


@pytest.mark.parametrize(("text", "country"), COUNTRIES, ids=[text for text, _ in COUNTRIES])
def test_the_country_a_report_is_about(lexicon: PackLexicon, text: str, country: str | None) -> None:
    assert lexicon.setting_of(report(text)).country == country


OUTLETS = [
    ("Soldiers fired shells.", "Reuters", None),
    ("Soldiers fired shells.", "Agence France-Presse", None),
    ("Soldiers fired shells.", "Saudi Press Agency", "SAU"),
    ("Soldiers fired shells.", "The Times of India", "IND"),
    ("Soldiers fired shells.", "Chadian Courier", "TCD"),
    ("Soldiers fired shells in northern Yemen.", "The Times of India", "YEM"),
]


@pytest.mark.parametrize(("text", "outlet", "country"), OUTLETS)
def test_an_outlet_named_for_a_country_is_a_sign_of_it_where_the_report_gives_no_other(
    lexicon: PackLexicon, text: str, outlet: str, country: str | None
) -> None:
    assert lexicon.country_of(report(text, outlet)) == country


def test_the_title_counts(lexicon: PackLexicon) -> None:
    assert lexicon.country_of(report("Shells fell.", title="War in northern Yemen")) == "YEM"


GROUPS = [
    ("The FARC left. The FARC came back.", "farc"),
    ("The FARC came.", None),
    ("The FARC and the ELN met the FARC and the ELN.", None),
    ("The YPG and the SDF met the YPJ.", "sdf"),
    ("The army met the police.", None),
    ("Hezbollah, Hezbollah, Hezbollah and Hamas.", "hezbollah"),
]


@pytest.mark.parametrize(("text", "group"), GROUPS, ids=[text for text, _ in GROUPS])
def test_the_group_a_report_speaks_of(lexicon: PackLexicon, text: str, group: str | None) -> None:
    assert lexicon.setting_of(report(text)).group == group


MEANT = [
    ("Al-Shabaab struck in southern Somalia, al-Shabaab said.", "Ten militants died.", "al-shabaab"),
    ("Al-Shabaab struck in southern Somalia, al-Shabaab said.", "Ten gunmen died.", None),
    ("Al-Shabaab struck in southern Somalia, al-Shabaab said.", "Ten soldiers died.", "SOM"),
    ("The Houthis struck in northern Yemen, the Houthis said.", "Ten rebels died.", "houthis"),
    ("The New People's Army struck in the southern Philippines.", "Ten rebels died.", "npa"),
    ("The New People's Army and Abu Sayyaf struck in the southern Philippines.", "Ten rebels died.", "phl-opposition"),
    ("Islamic State struck in northern Yemen, Islamic State said.", "Ten rebels died.", "yem-opposition"),
    ("Islamic State struck in northern Syria, Islamic State said.", "Ten rebels died.", "syrian-opposition"),
    ("Islamic State struck in northern Syria, Islamic State said.", "Ten jihadists died.", "isis"),
    ("Nusra struck in northern Syria, Nusra said.", "Ten rebels died.", "syrian-opposition"),
    ("Shells fell in eastern Ukraine.", "Ten separatists died.", "ukr-separatists"),
    ("Shells fell in northern Yemen.", "The coalition fired.", "saudi-led-coalition"),
    ("Shells fell in northern Syria.", "The coalition fired.", "us-led-coalition"),
    ("Shells fell in northern Chad.", "The separatists fired.", None),
    ("The SDF and Nusra fought in northern Syria.", "Ten fighters died.", None),
]


@pytest.mark.parametrize(("before", "text", "side"), MEANT)
def test_general_words_follow_the_setting(lexicon: PackLexicon, before: str, text: str, side: str | None) -> None:
    """The same words mean the same wherever in the report they are asked for: alone, or in the whole text."""
    whole = report(f"{before} {text}")
    assert [m.side for m in lexicon.sides_in(text, whole)] == [side]
    assert lexicon.sides_in(whole.text, whole)[-1].side == side
