"""Keywords of a page that came into its text are no sentence of the report."""

import pytest

from kadesh.extract.sentences import cut_sentences
from kadesh.extract.taglines import find_taglines
from kadesh.model.claim import Toll
from tests.extract.reading import read_claims

LISTED = (
    (
        "Nine dead, medics say.\n\nTags Arda siege Alpha Front At least nine people were killed on Monday.",
        "Tags Arda siege Alpha Front ",
    ),
    ("Tags: Arda, raids\n\nNine people were killed in Arda.", "Tags: Arda, raids"),
    ("Keywords Tell Nur Kurds Car Bomb A bomber struck a wedding in Tell Nur.", "Keywords Tell Nur Kurds Car Bomb "),
    ("Tags Arda hunger women Hizbollah Fourteen women were killed in Arda.", "Tags Arda hunger women Hizbollah "),
    ("Tags Arda Russia army Raids on a market have killed four people.", "Tags Arda Russia army "),
    ("Tags Arda Russia army Rebels and army troops have fought.", "Tags Arda Russia army "),
    ("Shells fell. Tags army shelling Arda", "Tags army shelling Arda"),
)
NOT_LISTED = (
    "Tags on the bodies of nine people showed where they were killed.",
    "Tags were found beside nine bodies in Arda.",
    "He wore dog Tags Arda had made; nine people were killed.",
    "Tags that nine men wore were found in Arda.",
    "Keywords of the speech were peace and trade.",
)


@pytest.mark.parametrize(("text", "listed"), LISTED)
def test_keywords_end_where_the_news_begins(text: str, listed: str) -> None:
    assert [span.of(text) for span in find_taglines(text)] == [listed]
    assert listed.strip() in [span.of(text) for span in cut_sentences(text)]


@pytest.mark.parametrize("text", NOT_LISTED)
def test_a_sentence_about_tags_is_one(text: str) -> None:
    assert list(find_taglines(text)) == []


def test_keywords_name_no_attacker_and_no_place() -> None:
    told = read_claims("Tags Hasaka Kurds Suicide Attack A bomber killed nine people in Qamishli on Monday.", Toll)
    assert [(t.perpetrator.side, t.where.words) for t in told] == [(None, "Qamishli")]
