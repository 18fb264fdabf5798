"""What a sentence says of ground, held against what a case expects, and against the gate."""

from kadesh.extract.gate import gate_claims
from kadesh.model.claim import Control
from tests.extract.reading import lexicon, read_claims, report_of
from tests.extract.test_control import parse_case


def hold_ground(text: str, expected: str) -> None:
    """Assert that `text` tells of ground as `expected` does ('captured isis Ramadi; ...'), and that no claim is refused."""
    claims = read_claims(text, Control)
    found = sorted((c.status, str(c.actor.side), str(c.where.words)) for c in claims)
    wanted = parse_case(expected)
    assert [f[:2] for f in found] == [w[:2] for w in wanted], found
    assert [w[2] in f[2] for f, w in zip(found, wanted, strict=True)] == [True] * len(wanted), found
    _, refused = gate_claims(claims, report_of(text), lexicon=lexicon())
    assert [(r.reason, r.detail, r.claim.evidence.quote) for r in refused] == []
