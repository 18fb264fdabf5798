"""Offsets in the text as it was given."""

import io
import json
from pathlib import Path

import pytest

from kadesh.errors import CannotRead
from kadesh.model.report import Unreadable
from kadesh.model.span import Span
from kadesh.read.jsonl import Document, read_documents
from tests.read.cases import TEXT

GOLD = Path(__file__).parents[3] / "shared" / "gold"


def _documents(*texts: str) -> list[Document | Unreadable]:
    lines = [json.dumps({"doc_id": f"d-{n}", "text": text}) for n, text in enumerate(texts)]
    return list(read_documents(io.BytesIO("\n".join(lines).encode())))


@pytest.mark.parametrize(
    ("text", "same"),
    [
        (TEXT, True),
        ("“Five” soldiers –\n\ndied", True),
        ("Five\u00a0soldiers", False),
        ("\ufeffOne\r\nfive sol\u00addiers", False),
        ("Five\u200b soldiers\u200b", False),
        ("Cafe\u0301: five soldiers", False),
    ],
)
def test_every_word_is_found_again(text: str, same: bool) -> None:
    (document,) = _documents(text)
    assert isinstance(document, Document)
    assert document.doc_id == document.report.name == "d-0"
    assert document.given == text
    assert (document.report.text == text) is same
    start = document.report.text.lower().index("five")
    assert document.locate(Span(start, start + 4)).of(text).lower() == "five"


def test_a_line_that_is_none_stands_between_those_that_are() -> None:
    found = _documents(TEXT, " ", TEXT)
    assert [type(item) for item in found] == [Document, Unreadable, Document]


def test_nothing_is_refused_as_a_whole() -> None:
    with pytest.raises(CannotRead, match="empty"):
        list(read_documents(io.BytesIO(b"")))


def test_an_archive_is_refused_as_a_whole() -> None:
    with pytest.raises(CannotRead, match="archive"):
        list(read_documents(io.BytesIO(b"\x1f\x8b\x08 zipped")))


@pytest.mark.parametrize("name", ["seeds", "fakes-dev", "press-dev", "wars-dev"])
def test_quotes_of_the_shared_texts_keep_their_place(name: str) -> None:
    path = GOLD / f"{name}.jsonl"
    if not path.exists():
        pytest.skip("the shared gold texts are not here")
    records = {record["doc_id"]: record for record in map(json.loads, path.read_text(encoding="utf-8").splitlines())}
    with path.open("rb") as stream:
        documents = list(read_documents(stream))
    assert len(documents) == len(records)
    for document in documents:
        assert isinstance(document, Document)
        assert document.given == records[document.doc_id]["text"]
        text = document.report.text
        for start in range(0, len(text), 97):
            words = text[start : start + 30]
            there = document.locate(Span(start, start + len(words))).of(document.given)
            assert len(there) >= len(words)
