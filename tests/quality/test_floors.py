"""The quality gate: no figure falls under its floor, and the gold is the one that the floors were set on.

Floors go up with `python -m scripts.raise_floors`; letting one down takes `--allow-lower` and a reason in the change.
"""

from pathlib import Path

import pytest

from tests.quality.measuring import GOLD, fall_short, fingerprint, is_here, load_floors, measure


def present(name: str) -> Path:
    """The gold file of that name; a test without it is skipped, with the reason."""
    if not is_here(name):
        pytest.skip(f"{name}: this gold is not here; only the project's own is measured")
    return GOLD[name]


def test_every_gold_has_floors() -> None:
    assert set(load_floors()) == set(GOLD)


@pytest.mark.parametrize("name", GOLD)
def test_the_gold_is_that_of_its_floors(name: str) -> None:
    assert fingerprint(present(name)) == load_floors()[name].sha256, f"{name} has changed: measure again, and say why"


@pytest.mark.parametrize("name", GOLD)
def test_no_figure_is_under_its_floor(name: str) -> None:
    figures = measure(present(name))
    assert fall_short(figures, load_floors()[name].figures) == []


def test_the_gate_bites() -> None:
    floors = load_floors()["own"].figures
    assert fall_short(floors, floors) == []
    for name in floors:
        assert fall_short({**floors, name: floors[name] - 0.001}, floors) == [
            f"{name}: {floors[name] - 0.001} is under {floors[name]}"
        ]
    assert fall_short({**floors, "new": 1.0}, floors) == ["new: no floor"]


def test_a_changed_gold_is_seen(tmp_path: Path) -> None:
    copy = tmp_path / "gold.jsonl"
    copy.write_bytes(GOLD["own"].read_bytes() + b" ")
    assert fingerprint(copy) != fingerprint(GOLD["own"])
