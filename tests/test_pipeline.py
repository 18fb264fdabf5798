"""The whole run: a folder in, a reading out; kept twice without doubling; the same whatever the number of processes."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from kadesh.errors import NotFound, NothingReadable
from kadesh.ledger import brief_ledger, keep_paths
from kadesh.model.claim import Control, Statement, Toll
from kadesh.model.reading import Reading
from kadesh.pipeline import Options, assemble, brief_paths, find_claims, load_tools, read_paths, read_report
from tests.build import report

EXAMPLE = Path(__file__).parents[1] / "examples" / "idlib-2020"
OPTIONS = Options()
CLEAN = {
    "a.txt": "2024-02-07 Shells killed nine civilians in Goma on Monday, the mayor said.",
    "b.txt": "2024-02-09 Two Congolese soldiers were wounded near Beni on Thursday, the army said.",
    "c.txt": "2024-02-09 Rebels entered Bunia on Friday. No casualties were reported.",
}


@cache
def read_example() -> Reading:
    """The example that comes with the project, read once."""
    return brief_paths([EXAMPLE], OPTIONS)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder of three short reports."""
    made = tmp_path / "reports"
    made.mkdir()
    for name, text in CLEAN.items():
        (made / name).write_text(text, encoding="utf-8")
    return made


def tolls(reading: Reading) -> list[tuple[int | None, str, str | None]]:
    """Return number, outcome and place of each toll."""
    return [(c.count.low, c.outcome, c.where.words) for c in reading.claims if isinstance(c, Toll)]


class TestExample:
    def test_every_report_is_read(self) -> None:
        reading = read_example()
        names = {p.name for p in EXAMPLE.iterdir() if p.name != "reports.csv"}
        assert {r.name for r in reading.reports} | {u.name for u in reading.unreadable} >= names
        assert (reading.unreadable, reading.failures) == ((), ())

    def test_every_quote_stands_in_its_report(self) -> None:
        texts = {r.id: r.text for r in read_example().reports}
        for claim in read_example().claims:
            e = claim.evidence
            assert texts[e.report_id][e.start : e.end] == e.quote

    def test_the_same_claim_stands_only_once(self) -> None:
        ids = [c.id for c in read_example().claims]
        assert len(ids) == len(set(ids))

    def test_two_counts_of_one_shelling_are_both_kept(self) -> None:
        counted = {c.count.low for c in read_example().claims if isinstance(c, Toll) and c.victims.side == "TUR"}
        assert counted >= {4, 5}

    def test_who_holds_saraqeb_depends_on_who_is_asked(self) -> None:
        held = {(c.status) for c in read_example().claims if isinstance(c, Control) and "Saraqeb" in (c.where.words or "")}
        assert len(held) > 1

    def test_an_ultimatum_has_its_deadline(self) -> None:
        ultimata = [c for c in read_example().claims if isinstance(c, Statement) and c.act == "ultimatum"]
        assert date(2020, 2, 29) in {c.deadline.last for c in ultimata}

    def test_every_reference_leads_somewhere(self) -> None:
        known = {c.id for c in read_example().claims}
        refs = {ref for c in read_example().claims if isinstance(c, Toll) for ref in (c.event, c.part_of) if ref}
        assert refs <= known

    def test_an_incident_is_made_of_claims_that_are_there(self) -> None:
        known = {c.id for c in read_example().claims}
        assert {c for i in read_example().incidents for c in i.claims} <= known

    def test_all_is_sorted(self) -> None:
        reading = read_example()
        days = [r.published.isoformat() if r.published else "9999" for r in reading.reports]
        assert days == sorted(days)
        assert [c.evidence.report_id for c in reading.claims] == sorted(c.evidence.report_id for c in reading.claims)

    def test_as_of_a_day_only_what_was_known_then(self) -> None:
        day = date(2020, 2, 4)
        reading = brief_paths([EXAMPLE], OPTIONS, as_of=day)
        assert {r.id for r in reading.reports} == {
            r.id for r in read_example().reports if r.published and r.published <= day
        }
        assert 0 < len(reading.reports) < len(read_example().reports)
        assert {c.evidence.report_id for c in reading.claims} <= {r.id for r in reading.reports}


def test_a_folder_is_read(folder: Path) -> None:
    reading = brief_paths([folder], OPTIONS)
    assert {r.name for r in reading.reports} == set(CLEAN)
    assert sorted(tolls(reading), key=str) == [(0, "killed", "Bunia"), (2, "wounded", "near Beni"), (9, "killed", "Goma")]


def test_one_file_given_twice_is_read_once(folder: Path) -> None:
    (folder / "copy.txt").write_text(CLEAN["a.txt"], encoding="utf-8")
    reading = brief_paths([folder], OPTIONS)
    assert len(reading.reports) == len(CLEAN)
    assert [(u.name, u.reason) for u in reading.unreadable] == [("copy.txt", "same-report")]
    assert [type(i).__name__ for i in read_paths([folder / "a.txt", folder / "a.txt"], OPTIONS)] == ["Report", "Unreadable"]


def test_nothing_readable_is_an_error_with_a_reason(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_bytes(b"")
    with pytest.raises(NothingReadable, match=r"empty\.txt"):
        brief_paths([tmp_path / "empty.txt"], OPTIONS)
    with pytest.raises(NothingReadable):
        brief_paths([], OPTIONS)
    with pytest.raises(NothingReadable):
        keep_paths([tmp_path / "empty.txt"], tmp_path / "k.db", OPTIONS)


def test_one_bad_file_costs_only_itself(folder: Path) -> None:
    (folder / "bad.txt").write_bytes(bytes(range(256)) * 40)
    reading = brief_paths([folder], OPTIONS)
    assert len(reading.reports) == len(CLEAN)
    assert [u.name for u in reading.unreadable] == ["bad.txt"]


def test_keeping_twice_doubles_nothing(folder: Path, tmp_path: Path) -> None:
    ledger = tmp_path / "k.db"
    first = keep_paths([folder], ledger, OPTIONS)
    kept = brief_ledger(ledger, OPTIONS)
    again = keep_paths([folder], ledger, OPTIONS)
    assert (first.new, first.known, again.new, again.known) == (3, 0, 0, 3)
    assert brief_ledger(ledger, OPTIONS) == kept


def test_a_ledger_tells_what_the_paths_tell(folder: Path, tmp_path: Path) -> None:
    keep_paths([folder], tmp_path / "k.db", OPTIONS)
    kept, read = brief_ledger(tmp_path / "k.db", OPTIONS), brief_paths([folder], OPTIONS)
    assert (kept.claims, kept.incidents, kept.assessments, kept.disputes) == (
        read.claims,
        read.incidents,
        read.assessments,
        read.disputes,
    )
    as_of = date(2024, 2, 7)
    assert brief_ledger(tmp_path / "k.db", OPTIONS, as_of=as_of).claims == brief_paths([folder], OPTIONS, as_of=as_of).claims


def test_no_ledger_is_told(tmp_path: Path) -> None:
    with pytest.raises(NotFound):
        brief_ledger(tmp_path / "none.db", OPTIONS)


def test_every_report_is_told_of(folder: Path, tmp_path: Path) -> None:
    seen: list[str] = []
    keep_paths([folder], tmp_path / "k.db", OPTIONS, on_progress=lambda item: seen.append(item.name))
    assert sorted(seen) == sorted(CLEAN)


def test_two_processes_change_nothing(folder: Path) -> None:
    assert brief_paths([folder], replace(OPTIONS, processes=2)) == brief_paths([folder], OPTIONS)


def test_the_order_of_the_paths_changes_nothing(folder: Path) -> None:
    paths = sorted(folder.iterdir())
    assert brief_paths(paths[::-1], OPTIONS) == brief_paths(paths, OPTIONS)


def test_a_report_read_twice_says_the_same() -> None:
    text = (EXAMPLE / "01-agency-first-count.txt").read_text(encoding="utf-8")
    told = report(text, "AFP", "2020-02-03")
    load_tools.cache_clear()
    once = read_report(told, OPTIONS)
    assert read_report(told, OPTIONS) == once
    assert once.error is None
    assert once.claims


def test_other_packs_are_heeded() -> None:
    told = report("The Free Syrian Army killed nine soldiers near Saraqeb.", None, "2020-02-03")
    sides = [
        {c.perpetrator.side for c in read_report(told, Options(packs=packs)).claims if isinstance(c, Toll)}
        for packs in (("world",), ("world", "syria"))
    ]
    assert sides[0] != sides[1]


def test_a_report_that_breaks_the_reader_is_kept_with_the_reason(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object, **__: object) -> Callable[[], None]:
        raise RecursionError("too deep")

    monkeypatch.setattr("kadesh.pipeline.gate_claims", broken)
    found = read_report(report("Nine men were killed in Goma."), OPTIONS)
    assert (found.claims, found.error) == ((), "the reader broke: RecursionError: too deep")


def test_reports_and_findings_stay_together() -> None:
    told = [report(f"Shells killed {n} soldiers in Goma on Monday.", None, "2024-02-07") for n in ("two", "six", "nine")]
    found = list(find_claims(told, OPTIONS))
    assert [r for r, _ in found] == told
    assert [f.report_id for _, f in found] == [r.id for r in told]
    assert [[c.count.low for c in f.claims if isinstance(c, Toll)] for _, f in found] == [[2], [6], [9]]


def test_a_report_without_a_day_is_left_out_as_of_a_day() -> None:
    told = report("Shells killed nine soldiers in Goma.", None, None)
    found = [(told, read_report(told, OPTIONS))]
    assert assemble(found, options=OPTIONS).reports == (told,)
    assert assemble(found, options=OPTIONS, as_of=date(2030, 1, 1)).reports == ()
