"""Statements about the shared seed reports: true ones are supported, altered ones are not."""

import json
from pathlib import Path

import pytest

from kadesh.brief.index import Index
from kadesh.cli.check import read_statement
from kadesh.pipeline import Options, brief_paths
from kadesh.reconcile.check import Ground, check_claims, sum_up
from kadesh.resolve.lexicon import load_lexicon

SHARED = Path(__file__).parents[3] / "shared"
STATEMENTS = SHARED / "gold" / "false-claims.jsonl"

pytestmark = pytest.mark.skipif(not STATEMENTS.is_file(), reason="the shared texts are not here")


def test_statements_about_the_seeds() -> None:
    options = Options()
    reading = brief_paths([SHARED / "seeds"], options)
    ground = Ground(reading.claims, Index(reading).reports, load_lexicon().parent)
    wrong = []
    for number, line in enumerate(STATEMENTS.read_text(encoding="utf-8").splitlines(), 1):
        row = json.loads(line)
        findings = check_claims(read_statement(row["statement"], options), ground, text=row["statement"])
        if (sum_up(findings) == "supported") != row["true"]:
            wrong.append(number)
    assert wrong == []
