"""A reading that was stopped goes on where it stopped, and ends with the ledger of one that was left alone."""

import io
from collections.abc import Callable
from pathlib import Path

import pytest

from kadesh.ledger import Summary, keep_paths, reread_ledger
from kadesh.model.report import Report, Unreadable
from kadesh.pipeline import Options, find_reader
from kadesh.store.dump import dump
from kadesh.store.ledger import Ledger
from kadesh.store.open import open_store

Step = Callable[[Report | Unreadable], None]
TEXTS = {
    "first.txt": "Five Turkish soldiers were killed in shelling by Syrian forces near Saraqeb on Monday, the ministry said.",
    "later.txt": "Seven Turkish soldiers were killed in the shelling near Saraqeb on Monday, the observatory said.",
    "none.txt": "The market was open and the weather was fine.",
    "empty.txt": "",
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "reports"
    made.mkdir()
    for name, text in TEXTS.items():
        (made / name).write_text(text, encoding="utf-8")
    return made


def text_of(ledger: Path) -> str:
    stream = io.StringIO()
    with open_store(ledger, read_only=True) as store:
        assert store.verify().ok
        dump(store, stream, clock=False)
    return stream.getvalue()


def stop(*given: object, **named: object) -> int:
    raise KeyboardInterrupt


def stop_at(number: int) -> Step:
    """What is told of progress, and stops at the thing of that number."""
    seen: list[Report | Unreadable] = []

    def step(one: Report | Unreadable) -> None:
        seen.append(one)
        if len(seen) == number:
            raise KeyboardInterrupt

    return step


def test_a_reading_stopped_after_each_report_ends_alike(folder: Path, tmp_path: Path) -> None:
    keep_paths([folder], tmp_path / "whole.db", Options())
    for number in range(1, len(TEXTS) + 1):
        with pytest.raises(KeyboardInterrupt):
            keep_paths([folder], tmp_path / f"{number}.db", Options(), on_progress=stop_at(number))
        keep_paths([folder], tmp_path / f"{number}.db", Options())
        assert text_of(tmp_path / f"{number}.db") == text_of(tmp_path / "whole.db")


def test_a_reading_stopped_before_the_incidents_ends_alike(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep_paths([folder], tmp_path / "whole.db", Options())
    monkeypatch.setattr(Ledger, "keep_incidents", stop)
    with pytest.raises(KeyboardInterrupt):
        keep_paths([folder], tmp_path / "stopped.db", Options())
    monkeypatch.undo()
    assert text_of(tmp_path / "stopped.db") != text_of(tmp_path / "whole.db")
    keep_paths([folder], tmp_path / "stopped.db", Options())
    assert text_of(tmp_path / "stopped.db") == text_of(tmp_path / "whole.db")


def test_the_same_folder_again_changes_nothing(folder: Path, tmp_path: Path) -> None:
    ledger = tmp_path / "ledger.db"
    first = keep_paths([folder], ledger, Options())
    with open_store(ledger) as store:
        head = store.verify().head
        assert list(store.incidents())
    again = keep_paths([folder], ledger, Options())
    assert (first.new, again.new, again.known) == (3, 0, 3)
    with open_store(ledger) as store:
        assert store.verify().head == head


def make_pack(folder: Path, names: str) -> str:
    folder.mkdir()
    (folder / "pack.toml").write_text('name = "hills"\n', encoding="utf-8")
    (folder / "names.csv").write_text(f"words,side,kind,role,allegiance,country,cased\n{names}", encoding="utf-8")
    return str(folder)


def test_another_edition_of_the_reader_reads_anew_and_supersedes(folder: Path, tmp_path: Path) -> None:
    ledger = tmp_path / "ledger.db"
    older = Options(packs=("world", make_pack(tmp_path / "older", "")))
    newer = Options(packs=("world", make_pack(tmp_path / "newer", "hill guard,TUR,force,armed-group,,,\n")))
    first, same, again = (keep_paths([folder], ledger, options) for options in (older, older, newer))
    assert [(s.new, s.again, s.known) for s in (first, same, again)] == [(3, 0, 0), (0, 0, 3), (0, 3, 0)]
    reader = find_reader(newer.packs, newer.spacy_model)
    with open_store(ledger) as store:
        assert all(store.has(report.id, reader) for report in store.reports())
        superseded = {by for report in store.reports() for by, _ in store.superseded(report.id)}
        assert superseded == {find_reader(older.packs, older.spacy_model)}
        assert store.verify().ok


def test_a_ledger_is_read_anew_from_itself(folder: Path, tmp_path: Path) -> None:
    ledger = tmp_path / "ledger.db"
    keep_paths([folder], ledger, Options(packs=("world",)))
    with open_store(ledger) as store:
        receipts = text_of(ledger).count('"table":"receipts"')
        rows = store.count_rows()
    assert reread_ledger(ledger, Options(packs=("world",))).again == 0
    with open_store(ledger) as store:
        assert store.count_rows() == rows
    assert reread_ledger(ledger, Options()).again == 3
    assert text_of(ledger).count('"table":"receipts"') == receipts
    keep_paths([folder], tmp_path / "other.db", Options())
    with open_store(ledger) as store, open_store(tmp_path / "other.db") as other:
        assert list(store.found()) == list(other.found())
        assert list(store.incidents()) == list(other.incidents())


def read_by(packs: tuple[str, ...], folder: Path, ledger: Path) -> tuple[Summary, str]:
    summary = keep_paths([folder], ledger, Options(packs=packs))
    return summary, text_of(ledger)


def test_two_with_other_packs_do_not_go_on_superseding_each_other(folder: Path, tmp_path: Path) -> None:
    ledger = tmp_path / "both.db"
    (first, _), (second, settled) = (read_by(packs, folder, ledger) for packs in (("world", "syria"), ("world",)))
    assert (first.new, second.new, second.again, second.passed) == (3, 0, 3, 0)
    for packs, passed in ((("world", "syria"), 3), (("world",), 0)) * 2:
        again, text = read_by(packs, folder, ledger)
        assert (again.new, again.again, again.known, again.passed) == (0, 0, 3, passed)
        assert text == settled
    (folder / "more.txt").write_text("Four Turkish soldiers were killed near Binnish on Friday.", encoding="utf-8")
    assert read_by(("world", "syria"), folder, ledger)[0].new == 1
    assert reread_ledger(ledger, Options()).again == 3
    with open_store(ledger, read_only=True) as store:
        assert list(store.outdated(find_reader(Options().packs, Options().spacy_model))) == []
