"""Reads a sentence as the pipeline does, with the real packs: for tables of sentences and what must be found in them."""

from collections.abc import Sequence
from datetime import date
from functools import cache
from typing import TypeVar

from kadesh.extract.parser import load_parser
from kadesh.extract.reader import RulesReader
from kadesh.model.claim import Claim
from kadesh.model.ids import sha256_of
from kadesh.model.report import Report
from kadesh.resolve.claims import resolve_claims
from kadesh.resolve.lexicon import PackLexicon, load_lexicon

C = TypeVar("C", bound=Claim)
PUBLISHED = date(2020, 2, 7)


@cache
def lexicon() -> PackLexicon:
    """Return the lexicon of the packs `world` and `syria`."""
    return load_lexicon()


def report_of(text: str, *, outlet: str | None = None, published: date | None = PUBLISHED) -> Report:
    """Return `text` as a report of 7 February 2020, a Friday."""
    return Report(text, "test", sha256_of(text), "case", outlet=outlet, published=published)


def read_claims(text: str, kind: type[C], *, outlet: str | None = None, published: date | None = PUBLISHED) -> Sequence[C]:
    """Return the claims of one kind that are read from `text`, in its order; each quote stands where it says."""
    report = report_of(text, outlet=outlet, published=published)
    findings = next(RulesReader(load_parser())([report], lexicon()))
    claims = [c for c in resolve_claims(findings.claims, report, lexicon=lexicon()) if isinstance(c, kind)]
    for claim in claims:
        assert text[claim.evidence.start : claim.evidence.end] == claim.evidence.quote
    return claims
