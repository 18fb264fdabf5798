"""Ground told in more words: handed over, left again, held in part, somebody's siege, a site in a town; and what is none."""

from dataclasses import replace

import pytest

from kadesh.extract.gate import gate_claims
from kadesh.model.claim import Control
from tests.extract.ground import hold_ground
from tests.extract.reading import lexicon, read_claims, report_of

# text | status actor place; ...
CASES = [
    # what one side lost another has got
    ("Congo's army lost control of Bunagana to M23 rebels in June.", "captured m23 Bunagana; lost COD Bunagana"),
    (
        "Tamil Tiger rebels lost Kilinochchi, their de facto capital, to the Sri Lankan army.",
        "captured LKA Kilinochchi; lost ltte Kilinochchi",
    ),
    ("The junta lost Lashio to the MNDAA in August.", "captured mndaa Lashio; lost MMR Lashio"),
    ("The Sri Lankan army captured Elephant Pass from the LTTE.", "captured LKA Elephant Pass; lost ltte Elephant Pass"),
    ("Mosul was retaken from Islamic State in 2017.", "lost isis Mosul"),
    # who was driven out, and left, of the town named before
    (
        "Taliban fighters attacked the district centre of Nawa and were driven out by Afghan troops.",
        "captured AFG Nawa; lost taliban Nawa",
    ),
    (
        "Georgian troops pushed into Tskhinvali, but Russian forces drove them out the next day.",
        "captured RUS Tskhinvali; entered GEO Tskhinvali; lost GEO Tskhinvali",
    ),
    (
        "Fano militiamen took Lalibela in Ethiopia after the federal army pulled out.",
        "captured fano Lalibela; lost ETH Lalibela",
    ),
    ("Ukrainian troops were forced to leave Mariupol.", "lost UKR Mariupol"),
    ("Seleka rebels entered Bangui and President Bozize fled.", "entered seleka Bangui"),
    # a part of it
    ("The Taliban control half of Helmand province.", "held taliban half of Helmand"),
    ("Gangs control 85 percent of Port-au-Prince, the UN says.", "held gangs 85 percent of Port-au-Prince"),
    ("The Houthis hold roughly a third of Marib.", "held houthis third of Marib"),
    ("The RSF holds most of the city of Nyala.", "held rsf most of the city of Nyala"),
    # a site in a town is not the town
    ("The Sudanese army regained the presidential palace in Khartoum.", "captured SDN presidential palace in Khartoum"),
    ("Gunmen of Abu Sayyaf occupied a school in Basilan in the Philippines.", "captured abu-sayyaf school in Basilan"),
    (
        "Haftar's forces captured Sabha and the Sharara oilfield in Libya.",
        "captured lna Sabha; captured lna Sharara oilfield",
    ),
    # sieges
    ("Dilling has been under RSF siege since 2023.", "besieged rsf Dilling"),
    ("Houthi fighters have tightened their siege of Taiz.", "besieged houthis Taiz"),
    ("Goma has been under a blockade by M23 for a week.", "besieged m23 Goma"),
    # who is, stays, is back there
    ("Eritrean soldiers remain in Zalambessa two years after the deal.", "held ERI Zalambessa"),
    ("Eritrean forces still occupy Irob, officials in Tigray say.", "held ERI Irob"),
    ("Syrian army troops returned to Saraqeb in April.", "entered SYR Saraqeb"),
    (
        "Russian and Ukrainian forces are fighting street by street for Bakhmut.",
        "contested RUS Bakhmut; contested UKR Bakhmut",
    ),
    ("Russia claimed the capture of Toretsk.", "captured RUS Toretsk"),
    # behind verbs that were not asked for a name
    ("Islamic State militants still control Hawija, west of Kirkuk.", "held isis Hawija"),
    ("The Pakistani army cleared Miranshah of militants.", "captured PAK Miranshah"),
    # nothing
    ("The army took the wounded to Goma.", ""),
    ("Families fled after the RSF captured Bara town.", "captured rsf Bara town"),
    ("Turkey bombed Afrin, the Kurdish enclave, at night.", "held kurds Afrin"),
    # nothing
    ("The army took the wounded to Goma.", ""),
    ("A rocket struck Rafah, in the south of the Palestinian enclave.", ""),
    ("Police have held a Palestinian during a search in the northern occupied West Bank.", ""),
    ("Syria: shells fell on rebel-held areas.", ""),
    ("It took Kalima two years to bring the men of Islamic State home.", ""),
    ("The armies race for territory vacated by Islamic State.", ""),
    ("The Ukrainian army said the capital was quiet and held talks in Vienna.", ""),
    ("The refugees returned to Homs in Syria.", ""),
    ("Wounded children remain in Aleppo.", ""),
    ("Israel captured 40 men from Hamas near Rafah.", ""),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[c[0][:60] for c in CASES])
def test_what_is_said_of_ground(text: str, expected: str) -> None:
    hold_ground(text, expected)


def test_a_village_without_a_name_says_nothing_beside_a_town_that_they_hold() -> None:
    text = "Jets hit a Houthi-held town on Sunday. Shells fell on Houthi-held Hodeidah."
    assert [c.where.words for c in read_claims(text, Control)] == ["Hodeidah"]


def test_most_of_the_city_is_a_part_of_the_one_named_before() -> None:
    text = "Homs in Syria saw protests in 2011. But most of the city is now back under regime control."
    (control,) = read_claims(text, Control)
    assert (control.where.words, control.where.place and control.where.place.name) == ("most of the city", "Homs")


def test_nobody_but_who_got_it_is_let_through_as_its_captor() -> None:
    text = "The Syrian army lost Saraqeb to the rebels."
    claims = read_claims(text, Control)
    lost = next(c for c in claims if c.status == "lost")
    assert not gate_claims(claims, report_of(text), lexicon=lexicon())[1]
    forged = replace(lost, status="captured")
    assert [r.reason for r in gate_claims([forged], report_of(text), lexicon=lexicon())[1]] == ["status"]
