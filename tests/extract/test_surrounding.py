"""The town around a place that no gazetteer knows: it lies there and is not the town."""

import pytest

from kadesh.extract.document import open_document
from kadesh.extract.parser import load_parser
from kadesh.extract.setting.placenames import name_places
from kadesh.extract.setting.surrounding import places_around
from kadesh.model.claim import Event
from tests.extract.reading import lexicon, read_claims, report_of

AROUND = (
    ("A bomb killed six outside the Tirvale clinic in Mogadishu.", "Tirvale clinic", "Mogadishu"),
    ("Shells fell on the Odonmar school in southern Hama on Friday.", "Odonmar school", "Hama"),
    ("A man blew himself up at Karesh Park, Lahore.", "Karesh Park", "Lahore"),
    ("Gunmen stormed the Tirvale Hotel in the Somali capital Mogadishu.", "Tirvale Hotel", "Mogadishu"),
    ("Gunmen stormed the Tirvale Hotel and fled to Mogadishu.", "Tirvale Hotel", None),
    ("Six died in Tirvale and nine in Hama.", "Tirvale", None),
    ("A bomb killed six at the Tirvale clinic in Somalia.", "Tirvale clinic", None),
)


@pytest.mark.parametrize(("text", "words", "town"), AROUND)
def test_a_place_that_no_gazetteer_knows_lies_in_the_town_behind_it(text: str, words: str, town: str | None) -> None:
    sentence = open_document(report_of(text), lexicon(), parse=load_parser()).sentences[0]
    named = next(n for n in name_places(sentence) if n.words == words)
    assert named.place is None
    assert next((p.name for p in places_around(sentence, named)), None) == town


def test_a_known_place_has_none_around_it() -> None:
    sentence = open_document(report_of("Six died in Hama, Homs."), lexicon(), parse=load_parser()).sentences[0]
    assert places_around(sentence, name_places(sentence)[0]) == ()


def test_an_event_keeps_the_words_of_the_place_and_the_town_beside_it() -> None:
    (event,) = read_claims("A bomb killed six people at the Tirvale clinic in Mogadishu on Friday.", Event)
    assert (event.where.words, event.where.place) == ("Tirvale clinic", None)
    assert event.where.rivals[0].name == "Mogadishu"
