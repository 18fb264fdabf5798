"""The reader's desk for tests: texts opened with the real names and the real parse, each text only once."""

from dataclasses import dataclass, field
from typing import Any

import pytest

from kadesh.extract.document import Document, Parser, Sentence, open_document
from kadesh.extract.reader import read_document
from kadesh.model.claim import Claim, Findings, Toll
from kadesh.pipeline import Options, read_report
from kadesh.resolve.lexicon import PackLexicon
from tests.build import report

Key = tuple[str, str | None, str | None]


@dataclass(frozen=True, repr=False)
class Desk:
    """Opens and reads texts; what was opened or read once is kept for the next row that asks for it.

    It has no words of its own for a failure's report: all names of the world would take seconds to write.
    """

    lexicon: PackLexicon
    parse: Parser
    _opened: dict[Key, Document] = field(default_factory=dict)
    _read: dict[Key, Findings] = field(default_factory=dict)

    def open(self, text: str, outlet: str | None = None, published: str | None = None) -> Document:
        """Return `text` cut, named and parsed."""
        key = (text, outlet, published)
        if key not in self._opened:
            self._opened[key] = open_document(report(*key), self.lexicon, parse=self.parse)
        return self._opened[key]

    def sentence(self, text: str) -> Sentence:
        """Return the only sentence of `text`, which must show a sign of a claim."""
        (only,) = self.open(text).sentences
        assert only.parsed, f"never parsed: {text}"
        return only

    def propose(self, text: str, outlet: str | None = None, published: str | None = None) -> list[Claim]:
        """Return what the rules read out of `text`, before the gate and before anything is resolved."""
        return list(read_document(self.open(text, outlet, published)))

    def read(self, text: str, outlet: str | None = None, published: str | None = None) -> Findings:
        """Return what `text` claims in the end: read, past the gate, resolved."""
        key = (text, outlet, published)
        if key not in self._read:
            self._read[key] = read_report(report(*key), Options())
        return self._read[key]

    def tolls(self, text: str, outlet: str | None = None, published: str | None = None) -> list[Toll]:
        """Return the tolls of `text` in the end, in the order of the text."""
        return [c for c in self.read(text, outlet, published).claims if isinstance(c, Toll)]


def wrong_today(reason: str, *row: object) -> Any:
    """Return a row of a table on which the reading is wrong today; the test fails on the day when it is right."""
    return pytest.param(*row, marks=pytest.mark.xfail(strict=True, reason=reason))
