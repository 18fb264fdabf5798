"""Annotations without words come back whole with the right text, and with no other."""

import json

import pytest

from tests.quality.measuring import GOLD, TEXTS, is_here, load_gold
from tests.quality.wordless import KINDS, WORDS, Annotated, put_words_in, take_words_out

TEXT = "Shells hit Mellit on Monday. Two traders died, said the district nurse."
TOLL = {"quote": "Two traders died", "place": "Mellit", "source": "the district nurse", "outcome": "killed"}
ANNOTATED: Annotated = {"doc_id": "a", "text": TEXT, "tolls": [TOLL], "events": [], "controls": [], "statements": []}


def test_words_go_out_and_come_back() -> None:
    taken = take_words_out(ANNOTATED)
    assert taken["tolls"] == [{"quote": [29, 45], "place": [11, 17], "source": [52, 70], "outcome": "killed"}]
    assert "Mellit" not in json.dumps(taken)
    back = put_words_in(taken, {"text": TEXT, "published": "2024-05-07"})
    assert back["tolls"] == [TOLL]
    assert (back["text"], back["published"]) == (TEXT, "2024-05-07")


def test_another_text_is_refused() -> None:
    with pytest.raises(ValueError, match="another text"):
        put_words_in(take_words_out(ANNOTATED), {"text": TEXT + " "})


def test_words_that_are_not_there_are_refused() -> None:
    with pytest.raises(ValueError, match="not in the text"):
        take_words_out({**ANNOTATED, "tolls": [{"quote": "Three traders"}]})


@pytest.mark.parametrize("name", sorted(TEXTS))
def test_no_word_of_another_text_is_kept(name: str) -> None:
    for line in GOLD[name].read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        assert "text" not in row
        assert {type(claim[field]) for kind in KINDS for claim in row[kind] for field in WORDS if field in claim} <= {
            list,
            type(None),
        }


@pytest.mark.parametrize("name", sorted(TEXTS))
def test_the_words_stand_where_they_are_said_to(name: str) -> None:
    if not is_here(name):
        pytest.skip(f"{name}: its texts are not on this machine")
    for row in load_gold(GOLD[name]):
        assert all(claim["quote"] and claim["quote"] in row["text"] for kind in KINDS for claim in row[kind])
