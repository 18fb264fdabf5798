"""What git keeps: no large file, and no package that somebody built or downloaded."""

import subprocess
from collections.abc import Mapping
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
MOST = 8_000_000
"""Bytes of one file. The gazetteer, the largest, has less than six million."""
PACKAGES = (".whl", ".tar.gz", ".tgz", ".zip", ".egg", ".conda")


def kept_sizes(root: Path) -> dict[str, int]:
    """The files that git keeps below `root` and that are there, each with its bytes."""
    asked = ["git", "-C", str(root), "ls-files", "-z", "--cached", "--full-name"]
    try:
        done = subprocess.run(asked, capture_output=True, text=True, check=False)
    except FileNotFoundError:
        pytest.skip("what git keeps is not looked at: there is no git on this machine")
    if done.returncode != 0:
        pytest.skip("what git keeps is not looked at: this is no git checkout")
    return {name: (root / name).stat().st_size for name in done.stdout.split("\0") if name and (root / name).is_file()}


def unwanted(sizes: Mapping[str, int]) -> list[str]:
    """The files that no tree should hold."""
    return sorted(name for name, size in sizes.items() if size > MOST or name.lower().endswith(PACKAGES))


def test_git_keeps_no_large_file_and_no_package() -> None:
    sizes = kept_sizes(ROOT)
    assert "pyproject.toml" in sizes
    assert unwanted(sizes) == []


def test_what_is_unwanted_is_seen() -> None:
    sizes = {"README.md": 10, "a/B-1.0-py3-none-any.WHL": 10, "dist/kadesh-0.1.0.tar.gz": 10, "huge.csv": MOST + 1}
    assert unwanted(sizes) == ["a/B-1.0-py3-none-any.WHL", "dist/kadesh-0.1.0.tar.gz", "huge.csv"]


def test_outside_a_checkout_it_is_skipped_with_a_line(tmp_path: Path) -> None:
    with pytest.raises(pytest.skip.Exception, match="no git checkout"):
        kept_sizes(tmp_path)
