"""Round-ups: lines that begin with the place they tell of."""

import pytest

from kadesh.extract.document import open_document
from kadesh.extract.parser import load_parser
from kadesh.extract.setting.items import find_items, item_of
from kadesh.model.claim import Toll
from tests.extract.reading import lexicon, read_claims, report_of

ROUND_UP = """Security developments on Sunday.

* BAGHDAD - Police found six bodies in the capital.

* SUWARA - Three bodies were pulled from a canal. They had been shot.

MOSUL - A lawyer was killed by gunmen."""

HEADS: tuple[tuple[str, list[str]], ...] = (
    (ROUND_UP, ["BAGHDAD", "SUWARA", "MOSUL"]),
    ("1. Karesh: five dead on Monday.\n2. Tirvale: looting. Nine dead.", ["Karesh", "Tirvale"]),
    ("KABUL (AP) - Five soldiers died in Kunduz on Monday.\nMore followed: two in Balkh.", []),
    ("Mon 4 May. Karesh. A raid at noon.\nTue 5 May. Bol. Fog. Nine hurt.", ["Karesh", "Bol"]),
    ("3. Karesh village. Two dead.\n4. Displacement. Nine families.\n5. Bol. One dead.", ["Karesh", "Bol"]),
    ("Karesh is quiet. Nine died.\nBol fell on Monday. Two died.", []),
    ("Killed: 5.\nWounded: 24.\nTotal: 29.", []),
    ("Five soldiers died.", []),
)


@pytest.mark.parametrize(("text", "heads"), HEADS)
def test_lines_headed_by_a_place(text: str, heads: list[str]) -> None:
    document = open_document(report_of(text), lexicon(), parse=load_parser())
    assert [i.head.of(document.report.text) for i in find_items(document)] == heads


def test_a_sentence_stands_in_its_line() -> None:
    document = open_document(report_of(ROUND_UP), lexicon(), parse=load_parser())
    items = [item_of(document, s) for s in document.sentences]
    assert [i.head.of(document.report.text) if i else None for i in items] == [None, "BAGHDAD", "SUWARA", "SUWARA", "MOSUL"]


def test_the_dead_of_a_line_are_of_its_place() -> None:
    tolls = read_claims(ROUND_UP, Toll)
    assert [(t.count.low, t.where.words) for t in tolls] == [(6, "BAGHDAD"), (3, "SUWARA"), (1, "MOSUL")]


def test_a_name_that_is_a_whole_sentence_heads_its_line() -> None:
    text = "Mon 4 May. Karesh. A raid at noon. Nine people were killed.\nTue 5 May. Bolvar. Fog. Four people were hurt."
    assert [(t.count.low, t.where.words) for t in read_claims(text, Toll)] == [(9, "Karesh"), (4, "Bolvar")]


def test_a_plain_word_heads_no_line() -> None:
    text = "3. Tesk. Two people died.\n4. Funding. Nine people were killed.\n5. Bolvar. Four people were hurt."
    assert "Funding" not in [t.where.words for t in read_claims(text, Toll)]


def test_an_agency_is_no_place() -> None:
    text = "HOMS (Danube) - Nine people were killed in Homs on Monday. A medic told Danube that four more were hurt."
    assert [(t.count.low, t.where.words) for t in read_claims(text, Toll)] == [(9, "Homs"), (4, "Homs")]


def test_this_town_is_the_one_that_a_report_is_dated_from() -> None:
    text = "BENGHAZI, Libya - At least 94 people were killed in fighting for this city. In Misrata snipers killed nine."
    assert [(t.count.low, t.where.words) for t in read_claims(text, Toll)] == [(94, "BENGHAZI"), (9, "Misrata")]
