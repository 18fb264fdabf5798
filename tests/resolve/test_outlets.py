"""Which words of a text name an outlet or a monitor, and which one a name or an id means; deals are found alike."""

import pytest

from kadesh.resolve.lexicon import PackLexicon, load_lexicon


@pytest.fixture(scope="module")
def lexicon() -> PackLexicon:
    return load_lexicon()


IN_TEXT = [
    ("the Syrian Observatory for Human Rights (SOHR) said", ["sohr", "sohr"]),
    ("The Britain-based monitor, known as the Observatory, said", ["sohr", "sohr"]),
    ("A source told SANA, and Reuters printed it.", ["sana", "reuters"]),
    ("Syria's state news agency reported", ["sana"]),
    ("al-Manar and Al Manar TV and Press TV", ["manar", "manar", "press-tv"]),
    ("Turkey's Anadolu Agency, TRT World, Daily Sabah", ["anadolu", "trt", "dailysabah"]),
    ("North Press, ANHA and Kurdistan 24", ["north-press", "hawar", "kurdistan24"]),
    ("AFP, AP and dpa", ["afp", "ap", "dpa"]),
    ("the White Helmets", ["white-helmets"]),
    ("the Islamic State's Amaq agency", ["aamaq"]),
    ("to observe and monitor an independent press", []),
    ("the nation and the times", []),
]


@pytest.mark.parametrize(("text", "ids"), IN_TEXT, ids=[text for text, _ in IN_TEXT])
def test_outlets_in_a_text(lexicon: PackLexicon, text: str, ids: list[str]) -> None:
    found = lexicon.outlets_in(text)
    assert [m.outlet.id for m in found] == ids
    assert all(m.span.of(text) == m.words for m in found)


SHORT = (
    "ahram dailysabah sputnik alaraby etilaf manar alalam sana jordantimes nna trt tass reuters arabiya asharqalawsat"
).split()


@pytest.mark.parametrize("name", SHORT)
def test_short_ids_are_known(lexicon: PackLexicon, name: str) -> None:
    outlet = lexicon.outlet(name)
    assert outlet is not None
    assert outlet.id == name


NAMES = [
    ("Syrian Observatory for Human Rights", "sohr"),
    ("Syria Observatory for Human Rights (SOHR)", "sohr"),
    ("the Guardian", "guardian"),
    ("Guardian", "guardian"),
    ("Stars and Stripes (AP)", "stars-and-stripes"),
    ("An Unheard-of Gazette (Reuters)", "reuters"),
    ("sana", "sana"),
    ("https://www.sana.sy/en/?p=1", "sana"),
    ("www.reuters.com", "reuters"),
    ("An Unheard-of Gazette", None),
    ("Reuters of Nowhere", None),
    ("", None),
    (None, None),
]


@pytest.mark.parametrize(("name", "outlet_id"), NAMES)
def test_the_outlet_that_a_name_means(lexicon: PackLexicon, name: str | None, outlet_id: str | None) -> None:
    outlet = lexicon.outlet(name)
    assert (outlet.id if outlet else None) == outlet_id


BELONGS = [
    ("SANA", "syr-state", "SYR"),
    ("al-Manar", "hezbollah", "SYR"),
    ("Al-Alam", "irn-state", "SYR"),
    ("Sputnik", "rus-state", "RUS"),
    ("TASS", "rus-state", "RUS"),
    ("Anadolu", "tur-state", "TUR"),
    ("Etilaf", "syrian-opposition", "syrian-opposition"),
    ("Hawar News", "aanes", "aanes"),
    ("Amaq", "isis", "isis"),
    ("Reuters", "reuters", None),
    ("SOHR", "sohr", None),
    ("SNHR", "snhr", None),
]


@pytest.mark.parametrize(("name", "family", "allegiance"), BELONGS)
def test_whom_an_outlet_belongs_to(lexicon: PackLexicon, name: str, family: str, allegiance: str | None) -> None:
    outlet = lexicon.outlet(name)
    assert outlet is not None
    assert (outlet.family, outlet.allegiance) == (family, allegiance)


DEALS = [
    ("under the Sochi agreement of 2018", ["sochi-2018"]),
    ("the Astana process and the Minsk agreements", ["astana", "minsk-2"]),
    ("the 5 March ceasefire", ["moscow-2020"]),
    ("a ceasefire was agreed in Sochi", []),
]


@pytest.mark.parametrize(("text", "ids"), DEALS, ids=[text for text, _ in DEALS])
def test_deals_in_a_text(lexicon: PackLexicon, text: str, ids: list[str]) -> None:
    assert [m.agreement.id for m in lexicon.agreements_in(text)] == ids


def test_every_family_is_that_of_its_own_house(lexicon: PackLexicon) -> None:
    """State outlets of one state share a family, so that two of them never count as two origins."""
    families = {o.id: o.family for o in lexicon.pack.outlets}
    for one, other in [
        ("sana", "syrian-tv"),
        ("tass", "sputnik"),
        ("ria", "rt"),
        ("anadolu", "trt"),
        ("press-tv", "alalam"),
    ]:
        assert families[one] == families[other] is not None
    assert all(family != "independent" for family in families.values())
