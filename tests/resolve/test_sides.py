"""Which words of a text name a side, and which side that is: tables of sentences."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kadesh.model.ids import sha256_of
from kadesh.model.report import Report
from kadesh.resolve.lexicon import PackLexicon, load_lexicon
from kadesh.resolve.phrases import key_of

SYRIA = "The war in Syria went on in northern Syria. "
COLOMBIA = "The war in Colombia went on in southern Colombia. "
NOWHERE = ""


@pytest.fixture(scope="module")
def lexicon() -> PackLexicon:
    return load_lexicon()


def report_of(text: str, outlet: str | None = None) -> Report:
    return Report(text=text, raw_sha256=sha256_of(text), text_sha256=sha256_of(text), name="case", outlet=outlet)


def read(
    lexicon: PackLexicon, text: str, *, about: str = NOWHERE, outlet: str | None = None
) -> list[tuple[str, str | None]]:
    """The words and sides of `text`, in a report that begins with `about`."""
    found = lexicon.sides_in(text, report_of(about + text, outlet))
    assert all(m.span.of(text) == m.words for m in found)
    assert all(a.span.end <= b.span.start for a, b in pairwise(found))
    return [(m.words, m.side) for m in found]


DATED = [
    ("COLOMBO, Feb 12 (Reuters) - A bomb went off on a bus.", []),
    ("Kabul - A mine went off.", []),
    ("ZAMBOANGA, Philippines, April 17 (AFP) - Two divers were freed.", []),
    ("MORELIA, Mexico (AP) -- Mexico sent word.", [("Mexico", "MEX")]),
    ("Two die in a blast\nKABUL, Afghanistan -- Afghan soldiers were hit.", [("Afghan", "AFG"), ("soldiers", "AFG")]),
    ("Israel - unlike Egypt - said no.", [("Egypt", "EGY")]),
    ("The talks with Russia - long awaited - ended.", [("Russia", "RUS")]),
    ("Kabul said no.", [("Kabul", "AFG")]),
    ("The fighters (PKK) - some of them young - left.", [("fighters", None), ("PKK", "pkk")]),
]
"""A town, a country or an agency that only dates a report is no side."""


@pytest.mark.parametrize(("text", "sides"), DATED, ids=[text for text, _ in DATED])
def test_datelines(lexicon: PackLexicon, text: str, sides: list[tuple[str, str]]) -> None:
    assert read(lexicon, text) == sides


NAMED = [
    # acronyms as some papers print them; a person's initials are none
    ("The I.R.A. fired at the P.K.K., and left.", [("I.R.A.", "ira"), ("P.K.K.", "pkk")]),
    ("A. N. C. Brown and P.A. Lee came.", []),
    (
        "In Greece, in northern Greece, communist rebels came.",
        [("Greece", "GRC"), ("Greece", "GRC"), ("rebels", "grc-opposition")],
    ),
    (
        "In Afghanistan, in northern Afghanistan, US-led raids came.",
        [("Afghanistan", "AFG")] * 2 + [("US-led raids", "isaf")],
    ),
    ("In Syria, in southern Syria, a US-led raid came.", [("Syria", "SYR")] * 2 + [("US-led raid", "us-led-coalition")]),
    ("In Angola, in northern Angola, army volunteers came.", [("Angola", "AGO")] * 2 + [("army", "AGO")]),
    ("Communist rebels came to Samar in the Philippines.", [("Communist rebels", "npa"), ("the Philippines", "PHL")]),
    ("Anti-balaka fighters burned a village.", [("Anti-balaka", "anti-balaka"), ("fighters", "anti-balaka")]),
    ("Men of the ex-Seleka and of GSIM met.", [("ex-Seleka", "seleka"), ("GSIM", "jnim")]),
    ("AN AMAL OFFICIAL AND LAHD'S ARMY SAID NOTHING.", [("AMAL", "amal"), ("LAHD'S ARMY", "south-lebanon-army")]),
    ("The EZLN met the KDPI and the M-19.", [("EZLN", "ezln"), ("KDPI", "kdpi"), ("M-19", "m-19")]),
    ("Men of TELO shot at the Zomi Revolutionary Army.", [("TELO", "telo"), ("Zomi Revolutionary Army", "zra")]),
    ("The Kaniyat fled from Libya Dawn.", [("Kaniyat", "kaniyat"), ("Libya Dawn", "libya-dawn")]),
    ("Two of the Dignity Battalions fell.", [("Dignity Battalions", "PAN")]),
    ("Mistaking farmers for men of the EZLN, they fired at the KDPI.", [("KDPI", "kdpi")]),
    ("It was a mistake for the EZLN to fire at the KDPI.", [("EZLN", "ezln"), ("KDPI", "kdpi")]),
    (
        "Two of the Liberation Tigers and a Bodo Liberation Tiger fell.",
        [("Liberation Tigers", "ltte"), ("Bodo Liberation Tiger", "blt")],
    ),
    ("Two Turks and a Briton were hurt.", [("Turks", "TUR"), ("Briton", "GBR")]),
    (
        "Swedes, Danes and Finns met three Iraqis.",
        [("Swedes", "SWE"), ("Danes", "DNK"), ("Finns", "FIN"), ("Iraqis", "IRQ")],
    ),
    ("Turkey's minister spoke.", [("Turkey", "TUR")]),
    ("Turkey’s minister spoke.", [("Turkey", "TUR")]),
    ("the Syrians' homes", [("Syrians", "SYR")]),
    ("in the U.S. and the UK", [("U.S.", "USA"), ("UK", "GBR")]),
    ("let us go as it is", []),
    ("US troops and IS men", [("US", "USA"), ("troops", "USA"), ("IS", "isis")]),
    ("EVERY MAN WHO FOUGHT FELL", []),
    ("The WHO sent a doctor.", [("WHO", "who")]),
    ("Ivory Coast and DR Congo, not Burma", [("Ivory Coast", "CIV"), ("DR Congo", "COD"), ("Burma", "MMR")]),
    ("Côte d'Ivoire, cote d’ivoire", [("Côte d'Ivoire", "CIV")]),
    ("Erdoğan met Putin and Assad.", [("Erdoğan", "TUR"), ("Putin", "RUS"), ("Assad", "SYR")]),
    ("the Kremlin told Ankara", [("the Kremlin", "RUS"), ("Ankara", "TUR")]),
    ("the Pentagon, Downing Street and Tel Aviv", [("the Pentagon", "USA"), ("Downing Street", "GBR"), ("Tel Aviv", "ISR")]),
    (
        "Papua New Guinea, Guinea-Bissau and Guinea",
        [("Papua New Guinea", "PNG"), ("Guinea-Bissau", "GNB"), ("Guinea", "GIN")],
    ),
    ("South Sudanese and Sudanese alike", [("South Sudanese", "SSD"), ("Sudanese", "SDN")]),
    ("Latin American and South American states", []),
    ("al-Qaeda, al Qaeda, Al-Qaida", [("al-Qaeda", "al-qaeda"), ("al Qaeda", "al-qaeda"), ("Al-Qaida", "al-qaeda")]),
    (
        "the Islamic State of Iraq and the Levant (ISIL)",
        [("Islamic State of Iraq and the Levant", "isis"), ("ISIL", "isis")],
    ),
    ("Kurdistan Workers' Party (PKK)", [("Kurdistan Workers' Party", "pkk"), ("PKK", "pkk")]),
    ("the Syrian city near the Turkish border", [("Syrian", "SYR"), ("Turkish", "TUR")]),
    ("the Syrian-Turkish border", [("Syrian", "SYR"), ("Turkish", "TUR")]),
    ("People's Protection Units, the YPG", [("People's Protection Units", "ypg"), ("YPG", "ypg")]),
    ("UNICEF and the U.N. said", [("UNICEF", "unicef"), ("U.N.", "un")]),
    ("RSF men under Hemedti left Khartoum.", [("RSF", "rsf"), ("Hemedti", "rsf"), ("Khartoum", "SDN")]),
    ("M23 took a hill from the FARDC.", [("M23", "m23"), ("FARDC", "COD")]),
    ("Jaysh al-Islam, Jaish Al Islam", [("Jaysh al-Islam", "jaish-al-islam"), ("Jaish Al Islam", "jaish-al-islam")]),
    (
        "The Afghan National Army and the Libyan National Army",
        [("Afghan National Army", "AFG"), ("Libyan National Army", "lna")],
    ),
    ("In Iraq. State officials came.", [("Iraq", "IRQ")]),
]


@pytest.mark.parametrize(("text", "sides"), NAMED, ids=[text for text, _ in NAMED])
def test_names(lexicon: PackLexicon, text: str, sides: list[tuple[str, str]]) -> None:
    assert read(lexicon, text) == sides


QUALIFIED = [
    ("Turkish-backed rebels fled.", [("rebels", "syrian-opposition")]),
    ("Turkish backed rebels fled.", [("rebels", "syrian-opposition")]),
    ("Turkish armed forces fled.", [("Turkish", "TUR"), ("armed forces", "TUR")]),
    ("Turkish armed groups fled.", [("armed groups", None)]),
    ("US-backed Syrian Democratic Forces", [("Syrian Democratic Forces", "sdf")]),
    ("the Kurdish-led SDF", [("SDF", "sdf")]),
    ("Iran-backed militants", [("militants", None)]),
    ("The Lebanese militant group fired.", [("militant group", None)]),
    ("Lebanese police fired.", [("Lebanese", "LBN"), ("police", "LBN")]),
    ("a Russian-made tank", []),
    ("Five ethnic Armenians fled.", []),
    ("A rival of Hezbollah, the Amal Movement, fired.", [("Amal Movement", "amal")]),
    ("A rival organisation to M23 took the hill.", []),
    ("Hamas's rival Fatah won.", [("Fatah", "fatah")]),
    ("Hamas and rival Fatah met.", [("Hamas", "hamas"), ("Fatah", "fatah")]),
    (
        "An extremist group in the north -- the Al-Nusra Front -- took a priest.",
        [("extremist group", "nusra"), ("Al-Nusra Front", "nusra")],
    ),
    ("An extremist group, and later the Al-Nusra Front, fled.", [("extremist group", None), ("Al-Nusra Front", "nusra")]),
    ("Two Kosovo Serbs and 30 Kosovo Albanians fled.", []),
    ("Croatian Serbs fled.", [("Croatian Serbs", "krajina-serbs")]),
    ("a Russian made tank", []),
    ("anti-Assad slogans", []),
    ("pro-Iranian slogans", []),
    ("a rebel-held town", []),
    ("a Britain-based group", []),
    ("coalition fighter jets", [("coalition", "us-led-coalition")]),
]


@pytest.mark.parametrize(("text", "sides"), QUALIFIED, ids=[text for text, _ in QUALIFIED])
def test_a_backer_or_a_maker_is_not_the_party(lexicon: PackLexicon, text: str, sides: list[tuple[str, str | None]]) -> None:
    assert read(lexicon, text, about=SYRIA) == sides


def test_an_outlet_hides_the_side_in_its_name(lexicon: PackLexicon) -> None:
    assert read(lexicon, "the Syrian Observatory for Human Rights and the Jordan Times said") == []
    assert read(lexicon, "a White Helmets volunteer") == [("White Helmets", "white-helmets")]


GENERAL = [
    ("rebels", "syrian-opposition", "col-opposition"),
    ("opposition fighters", "syrian-opposition", "col-opposition"),
    ("guerrillas", "syrian-opposition", "col-opposition"),
    ("the army", "SYR", "COL"),
    ("regime forces", "SYR", "COL"),
    ("government troops", "SYR", "COL"),
    ("soldiers", "SYR", "COL"),
    ("police", "SYR", "COL"),
    ("security forces", "SYR", "COL"),
    ("militants", None, None),
    ("gunmen", None, None),
    ("terrorists", None, None),
]


@pytest.mark.parametrize(("words", "in_syria", "in_colombia"), GENERAL)
def test_general_words_follow_the_country(
    lexicon: PackLexicon, words: str, in_syria: str | None, in_colombia: str | None
) -> None:
    text = f"Three {words} died."
    bare = words.removeprefix("the ")
    assert read(lexicon, text, about=SYRIA) == [(bare, in_syria)]
    assert read(lexicon, text, about=COLOMBIA) == [(bare, in_colombia)]
    assert read(lexicon, text) == [(bare, None)]


NEIGHBOURS = [
    ("Houthi rebels", [("Houthi", "houthis"), ("rebels", "houthis")]),
    ("Islamic State militants", [("Islamic State", "isis"), ("militants", "isis")]),
    ("Nusra terrorists", [("Nusra", "nusra"), ("terrorists", "nusra")]),
    ("PKK guerrillas", [("PKK", "pkk"), ("guerrillas", "pkk")]),
    ("the Iraqi army", [("Iraqi", "IRQ"), ("army", "IRQ")]),
    ("Turkey's army", [("Turkey", "TUR"), ("army", "TUR")]),
    ("Russian soldiers", [("Russian", "RUS"), ("soldiers", "RUS")]),
    ("Libyan rebels", [("Libyan rebels", "lby-opposition")]),
    ("Libya rebels", [("Libya rebels", "lby-opposition")]),
    ("in Libya rebels", [("Libya", "LBY"), ("rebels", "lby-opposition")]),
    ("Syrian opposition fighters", [("Syrian opposition fighters", "syrian-opposition")]),
    ("Iraqi gunmen", [("Iraqi", "IRQ"), ("gunmen", None)]),
]


BEHIND = [
    ("rebels of the outlawed ELN", [("rebels", "eln"), ("ELN", "eln")]),
    ("the terrorist organization ISIS", [("terrorist organization", "isis"), ("ISIS", "isis")]),
    ("gunmen known as the LTTE", [("gunmen", "ltte"), ("LTTE", "ltte")]),
    ("gunmen hit Hamas", [("gunmen", None), ("Hamas", "hamas")]),
    ("fighters loyal to the Iraqi government", [("fighters", "IRQ"), ("Iraqi", "IRQ")]),
    ("fighters loyal to rivals of the Iraqi government", [("fighters", None)]),
    ("fighters seen near the Iraqi government", [("fighters", None), ("Iraqi", "IRQ")]),
    ("soldiers of ELN", [("soldiers", "COL"), ("ELN", "eln")]),
]


@pytest.mark.parametrize(("text", "sides"), BEHIND, ids=[text for text, _ in BEHIND])
def test_a_name_right_behind_a_word_for_fighters_says_who_they_are(
    lexicon: PackLexicon, text: str, sides: list[tuple[str, str | None]]
) -> None:
    assert read(lexicon, text, about=COLOMBIA) == sides


def test_killed_in_action_is_no_army_of_another_country(lexicon: PackLexicon) -> None:
    assert read(lexicon, "Driver KIA, two WIA.", about="The war in Somalia went on in southern Somalia. ") == []


@pytest.mark.parametrize(("text", "sides"), NEIGHBOURS, ids=[text for text, _ in NEIGHBOURS])
def test_a_name_right_before_a_general_word_decides(
    lexicon: PackLexicon, text: str, sides: list[tuple[str, str | None]]
) -> None:
    assert read(lexicon, text, about=COLOMBIA) == sides
    assert read(lexicon, text) == sides


LOADED = [
    ("terrorists fired shells", "SANA", SYRIA, [("terrorists", "syrian-opposition")]),
    ("terrorists fired shells", "manar", SYRIA, [("terrorists", "syrian-opposition")]),
    ("terrorists fired shells", "Reuters", SYRIA, [("terrorists", None)]),
    ("terrorists fired shells", "SANA", COLOMBIA, [("terrorists", None)]),
    ("Daesh terrorists fired shells", "SANA", SYRIA, [("Daesh", "isis"), ("terrorists", "isis")]),
    ("the occupation forces left", "SANA", NOWHERE, [("occupation forces", "ISR")]),
    ("the occupation forces left", "Hawar News", NOWHERE, [("occupation forces", "TUR")]),
    ("the occupation forces left", "Reuters", NOWHERE, []),
    ("mercenaries fired shells", "ANHA", SYRIA, [("mercenaries", "sna")]),
    ("mercenaries fired shells", "AFP", SYRIA, [("mercenaries", None)]),
    ("the regime fired shells", "Etilaf", SYRIA, [("regime", "SYR")]),
]


@pytest.mark.parametrize(("text", "outlet", "about", "sides"), LOADED)
def test_loaded_words_are_read_by_who_prints_them(
    lexicon: PackLexicon, text: str, outlet: str, about: str, sides: list[tuple[str, str | None]]
) -> None:
    assert read(lexicon, text, about=about, outlet=outlet) == sides
    by_outlet = {m.words: m.by_outlet for m in lexicon.sides_in(text, report_of(about + text, outlet))}
    if outlet == "SANA" and sides == [("terrorists", "syrian-opposition")]:
        assert by_outlet == {"terrorists": True}


def test_roles_and_kinds(lexicon: PackLexicon) -> None:
    text = "YPG men, Turkish police, Ankara, Erdogan"
    found = {m.words: (m.kind, m.role) for m in lexicon.sides_in(text, report_of(text))}
    assert found == {
        "YPG": ("force", "armed-group"),
        "Turkish": ("nationality", None),
        "police": ("general", "police"),
        "Ankara": ("capital", "official"),
        "Erdogan": ("person", "official"),
    }


PARENTS = [
    ("ypg", "sdf"),
    ("nusra", "syrian-opposition"),
    ("farc", "col-opposition"),
    ("dpr", "ukr-separatists"),
    ("USA", "us-led-coalition"),
]


@pytest.mark.parametrize(("side", "parent"), [*PARENTS, ("wagner", "RUS"), ("who", "un"), ("SYR", None), ("nobody", None)])
def test_parents(lexicon: PackLexicon, side: str, parent: str | None) -> None:
    assert lexicon.parent(side) == parent


def test_names_of_countries(lexicon: PackLexicon) -> None:
    assert lexicon.country_names("SYR")[0] == "Syria"
    assert set(lexicon.country_names("GBR")) >= {"Britain", "UK", "United Kingdom"}
    assert lexicon.country_names("isis") == ()


def test_a_lexicon_of_the_world_alone_knows_no_syrian_group() -> None:
    world = load_lexicon(("world",))
    assert world.sides_in("Faylaq al-Rahman", report_of("x")) == ()
    assert read(world, "Three rebels died.", about=SYRIA) == [("rebels", "syr-opposition")]


@given(st.text(alphabet="aAsSyYrRiInNuU.'’- \n-U.S. Syria ISIS rebels army é", max_size=60))
def test_mentions_stand_in_order_and_never_overlap(text: str) -> None:
    read(load_lexicon_once(), text, about=SYRIA)


_LEXICA: list[PackLexicon] = []


def load_lexicon_once() -> PackLexicon:
    if not _LEXICA:
        _LEXICA.append(load_lexicon())
    return _LEXICA[0]


@pytest.mark.parametrize(
    ("one", "other"), [("Al-Qa'eda", "al qa’eda"), ("Türkiye", "TURKIYE"), ("Erdoğan", "Erdogan"), ("U.S.", "u s")]
)
def test_spellings_of_one_name(one: str, other: str) -> None:
    assert key_of(one) == key_of(other)


def test_a_name_does_not_run_over_a_comma_or_a_full_stop(lexicon: PackLexicon) -> None:
    assert read(lexicon, "in Free, Syrian Army") == [("Syrian Army", "SYR")]
    assert read(lexicon, "He was in the Free. Syrian Army men came.") == [("Syrian Army", "SYR")]


def test_its_army_is_that_of_the_state_named_right_before(lexicon: PackLexicon) -> None:
    assert read(lexicon, "Moscow denied that its air force struck", about=SYRIA) == [("Moscow", "RUS"), ("air force", "RUS")]
    assert read(lexicon, "Moscow said that the air force struck", about=SYRIA) == [("Moscow", "RUS"), ("air force", "SYR")]


PALESTINE = "Shells fell in Palestine. "
WITHOUT_AN_ARMY = [
    ("Soldiers raided a camp.", [("Soldiers", "ISR")]),
    ("Palestinian soldiers raided a camp.", [("Palestinian", "PSE"), ("soldiers", "PSE")]),
    ("Police raided a camp.", [("Police", "PSE")]),
    ("The IOF raided a camp.", [("IOF", "ISR")]),
]
"""In an occupied country without an army of its own, soldiers are the occupier's."""


@pytest.mark.parametrize(("text", "sides"), WITHOUT_AN_ARMY, ids=[text for text, _ in WITHOUT_AN_ARMY])
def test_whose_the_soldiers_are(lexicon: PackLexicon, text: str, sides: list[tuple[str, str]]) -> None:
    assert read(lexicon, text, about=PALESTINE) == sides


@pytest.mark.parametrize(
    ("side", "broader"),
    [
        ("rsf", "sdn-opposition"),
        ("sdn-opposition", None),
        ("SDN", None),
        ("eln", "col-opposition"),
        ("wagner", "RUS"),
        ("un", None),
    ],
)
def test_a_group_is_of_the_rebels_of_its_country(lexicon: PackLexicon, side: str, broader: str | None) -> None:
    assert lexicon.broader(side) == broader


def test_rebels_in_general_have_a_name(lexicon: PackLexicon) -> None:
    assert lexicon.names_of({"sdn-opposition", "rsf", "nobody"}) == (
        ("rsf", "Rapid Support Forces"),
        ("sdn-opposition", "rebels in Sudan"),
    )
