"""The parser keeps the words it met first and forgets the others, and what it gives is the same before and after."""

from collections.abc import Iterable, Iterator

import pytest

from kadesh.extract import parser
from kadesh.extract.document import open_documents
from kadesh.extract.tokens import Token
from tests.extract.reading import lexicon, report_of

TEXTS = tuple(f"Guards of Bavorin{n} shelled Tel Hadid on Monday." for n in range(300))


def plain(tokens: tuple[Token, ...]) -> list[tuple[str, str, str, int]]:
    return [(t.text, t.tag_, t.dep_, t.head.i) for t in tokens]


def test_a_parser_that_forgets_often_reads_alike(monkeypatch: pytest.MonkeyPatch) -> None:
    seldom = [plain(tokens) for tokens in parser.load_parser.__wrapped__()(TEXTS)]
    for name, value in (("_RUNS", 1), ("_AT_ONCE", 64), ("_KEPT", 0)):
        monkeypatch.setattr(parser, name, value)
    often = parser.load_parser.__wrapped__()
    assert [plain(tokens) for tokens in often(TEXTS)] == seldom
    assert [plain(tokens) for tokens in often(TEXTS[:3])] == seldom[:3]


def test_a_sentence_that_several_reports_print_is_parsed_once() -> None:
    asked: list[str] = []

    def parse(texts: Iterable[str]) -> Iterator[tuple[Token, ...]]:
        asked.extend(texts)
        return parser.load_parser()(asked)

    told = "Guards shelled Tel Hadid."
    reports = [report_of(f"{told}\n\nTwo men died. {told}"), report_of(f"{told} Nine fled.")]
    documents = list(open_documents(reports, lexicon(), parse=parse))
    assert asked == [told, "Two men died.", "Nine fled."]
    assert [[s.text for s in d.sentences if s.tokens] for d in documents] == [
        [told, "Two men died.", told],
        [told, "Nine fled."],
    ]
