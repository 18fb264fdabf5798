"""The HTTP API answers whatever its description allows, and what it does not, without a fault of its own."""

from pathlib import Path

from tests.web.probe import make_desk, probe


def test_no_answer_is_a_fault_of_the_desk(tmp_path: Path) -> None:
    asked, faults = probe(*make_desk(tmp_path / "desk.ledger"), examples=8)
    assert faults == []
    assert asked
