"""The parser keeps the words it met first and forgets the others, and what it gives is the same before and after."""

import pytest

from kadesh.extract import parser
from kadesh.extract.tokens import Token

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
