"""Folders, manifests and whatever else a person may name."""

import io
import json
import os
import tracemalloc
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kadesh.model.ids import sha256_of
from kadesh.model.report import Report, Unreadable
from kadesh.read.fields import COLUMNS
from kadesh.read.formats import FORMATS
from kadesh.read.paths import read_paths
from kadesh.read.reasons import REASONS
from tests.read.cases import MESSAGE, PAGE, TEXT, refusals, reports


def _fill(folder: Path, files: dict[str, str]) -> Path:
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def test_a_folder_is_read_in_a_fixed_order(tmp_path: Path) -> None:
    _fill(tmp_path, {"b.txt": "B", "a/z.txt": "AZ", "a/b.txt": "AB", "B.txt": "big B", "é.txt": "E"})
    found = list(read_paths([tmp_path]))
    assert [report.name for report in reports(found)] == ["B.txt", "a/b.txt", "a/z.txt", "b.txt", "é.txt"]
    assert found == list(read_paths([str(tmp_path)]))


def test_paths_come_in_the_order_given_and_twice_is_twice(tmp_path: Path) -> None:
    _fill(tmp_path, {"a.txt": "A", "b.txt": "B"})
    given_paths: list[str | Path] = [tmp_path / "b.txt", "-", tmp_path / "a.txt", tmp_path / "b.txt"]
    found = list(read_paths(given_paths, stdin=io.BytesIO(b"from a pipe")))
    assert [report.text for report in reports(found)] == ["B", "from a pipe", "A", "B"]
    first, *_, last = reports(found)
    assert first.id == last.id


def test_a_manifest_tells_the_origin(tmp_path: Path) -> None:
    _fill(
        tmp_path,
        {
            "a.txt": TEXT,
            "b.txt": TEXT,
            "c.txt": TEXT,
            "sub/d.txt": TEXT,
            "e.txt": "9 February 2020 - " + TEXT,
            "page.html": PAGE,
            "reports.csv": "file,outlet,published,url,title\n"
            "a.txt,Example Wire,2020-02-03,https://news.example/a,Shelling\n"
            "b.txt,,,,\n"
            "sub/d.txt,Other Wire,2020-02-04,,\n"
            "e.txt,,2020-02-04,,\n"
            "page.html,Named In The Manifest,2020-02-05,,\n",
        },
    )
    found = {report.name: report for report in reports(list(read_paths([tmp_path])))}
    assert sorted(found) == ["a.txt", "b.txt", "c.txt", "e.txt", "page.html", "sub/d.txt"]
    a, b, d = found["a.txt"], found["b.txt"], found["sub/d.txt"]
    assert (a.outlet, a.published, a.published_basis) == ("Example Wire", date(2020, 2, 3), "manifest")
    assert (a.url, a.title) == ("https://news.example/a", "Shelling")
    assert (b.outlet, b.published, b.published_basis, b.url, b.title) == (None, None, "unknown", None, None)
    assert (d.outlet, d.published) == ("Other Wire", date(2020, 2, 4))
    assert (found["e.txt"].published, found["e.txt"].published_basis) == (date(2020, 2, 9), "dateline")
    page = found["page.html"]
    assert (page.outlet, page.published, page.title) == ("Named In The Manifest", date(2020, 2, 5), "Shelling near the town")


def test_faults_of_a_manifest(tmp_path: Path) -> None:
    outside = tmp_path / "outside.txt"
    outside.write_text("never to be read")
    folder = tmp_path / "folder"
    lines = [
        "file,outlet,published",
        "a.txt,Wire,2020-02-03",
        "gone.txt,,",
        "../outside.txt,,",
        f"{outside},,",
        "sub/../../outside.txt,,",
        "..\\outside.txt,,",
        "C:\\outside.txt,,",
        "a.txt,Second,2020-02-04",
        "b.txt,,07/02/2020",
        "too,many,cells,here",
        ",Wire,",
        "folder,,",
    ]
    _fill(folder, {"a.txt": "A", "b.txt": "B", "reports.csv": "\n".join(lines)})
    found = list(read_paths([folder]))
    assert [(report.text, report.outlet, report.published) for report in reports(found)] == [
        ("A", "Wire", date(2020, 2, 3)),
        ("B", None, None),
    ]
    assert [reason for _, reason in refusals(found)] == [
        "missing",
        *["outside-folder"] * 5,
        "named-twice",
        "bad-date",
        "broken-line",
        "broken-line",
        "missing",
    ]
    assert refusals(found)[0][0] == "reports.csv:3"


def test_a_manifest_given_by_itself_reads_what_it_names(tmp_path: Path) -> None:
    _fill(tmp_path, {"a.txt": "A", "b.txt": "B", "list.csv": "file,outlet\nb.txt,Wire\ngone.txt,\n"})
    found = list(read_paths([tmp_path / "list.csv"]))
    assert [(report.name, report.outlet) for report in reports(found)] == [("b.txt", "Wire")]
    assert refusals(found) == [("list.csv:3", "missing")]


def test_a_reports_csv_with_texts_in_it_is_no_manifest(tmp_path: Path) -> None:
    _fill(tmp_path, {"reports.csv": f'file,text\na.txt,"{TEXT}"\n'})
    assert [report.text for report in reports(list(read_paths([tmp_path])))] == [TEXT]


def test_hidden_files_and_links_are_skipped_with_a_reason(tmp_path: Path) -> None:
    folder = _fill(tmp_path / "folder", {"a.txt": "A", ".hidden": "H", ".git/x.txt": "X", "sub/b.txt": "B"})
    (tmp_path / "outside.txt").write_text("never to be read")
    (folder / "out.txt").symlink_to(tmp_path / "outside.txt")
    (folder / "up").symlink_to(tmp_path)
    (folder / "loop").symlink_to(folder / "loop")
    (folder / "inside").symlink_to(folder / "sub")
    (folder / "again.txt").symlink_to(folder / "a.txt")
    (folder / "nowhere.txt").symlink_to(folder / "gone.txt")
    os.mkfifo(folder / "pipe")
    found = list(read_paths([folder]))
    assert [report.text for report in reports(found)] == ["A", "A", "B"]
    assert dict(refusals(found)) == {
        ".git": "hidden",
        ".hidden": "hidden",
        "inside": "special-file",
        "loop": "missing",
        "nowhere.txt": "missing",
        "out.txt": "outside-folder",
        "pipe": "special-file",
        "up": "outside-folder",
    }


def test_folders_in_folders_end(tmp_path: Path) -> None:
    deep = tmp_path.joinpath(*["d"] * 60)
    _fill(deep, {"a.txt": "A"})
    (refusal,) = refusals(list(read_paths([tmp_path])))
    assert refusal == ("/".join(["d"] * 51), "too-complex")


def test_what_is_not_there_or_empty(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "empty.txt").touch()
    gone = str(tmp_path / "gone.txt")
    found = list(read_paths([gone, tmp_path / "empty", tmp_path / "empty.txt", "a\0b"]))
    assert [reason for _, reason in refusals(found)][:3] == ["missing", "empty-folder", "empty"]
    assert refusals(found)[0][0] == gone
    assert len(found) == 4


def test_bytes_that_are_no_report_are_known_again(tmp_path: Path) -> None:
    (tmp_path / "a.zip").write_bytes(b"PK\x03\x04 zipped")
    (refusal,) = read_paths([tmp_path / "a.zip"])
    assert isinstance(refusal, Unreadable)
    assert refusal.raw_sha256 == sha256_of(b"PK\x03\x04 zipped")


def test_bad_files_do_not_stop_the_rest(tmp_path: Path) -> None:
    _fill(tmp_path, {"a.txt": "", "c.html": "<html><head>", "d.jsonl": '{"text": "x"}\n{"text"\n', "z.txt": TEXT})
    (tmp_path / "b.txt").write_bytes(bytes(range(256)) * 8)
    (tmp_path / "e.zip").write_bytes(b"PK\x03\x04")
    found = list(read_paths([tmp_path]))
    assert [report.text for report in reports(found)] == ["x", TEXT]
    assert [reason for _, reason in refusals(found)] == ["empty", "binary", "no-text", "broken-line", "archive"]


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may open everything")
def test_a_file_that_may_not_be_opened(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("A")
    (tmp_path / "a.txt").chmod(0)
    assert refusals(list(read_paths([tmp_path]))) == [("a.txt", "cannot-open")]


class _Pipe(io.RawIOBase):
    """A pipe without end: so many lines, made as they are read, which cannot be wound back."""

    def __init__(self, lines: int) -> None:
        self._lines = self._make(lines)
        self._rest = b""
        self.taken = 0

    def _make(self, lines: int) -> Iterator[bytes]:
        for number in range(lines):
            self.taken += 1
            yield json.dumps({"id": number, "text": f"{number} " + "x " * 2000}).encode() + b"\n"

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview, /) -> int:  # type: ignore[override]  # only ever called with a memoryview
        self._rest = self._rest or next(self._lines, b"")
        piece, self._rest = self._rest[: len(buffer)], self._rest[len(buffer) :]
        buffer[: len(piece)] = piece
        return len(piece)


def test_memory_does_not_grow_with_the_number_of_reports() -> None:
    def peak(lines: int) -> int:
        tracemalloc.start()
        count = sum(isinstance(item, Report) for item in read_paths(["-"], stdin=io.BufferedReader(_Pipe(lines))))
        assert count == lines
        _, highest = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        return highest

    peak(50)
    assert peak(2000) < peak(200) * 1.5


def test_a_pipe_is_read_as_its_reports_are_asked_for() -> None:
    pipe = _Pipe(2000)
    next(read_paths(["-"], stdin=io.BufferedReader(pipe)))
    assert pipe.taken < 100


SEEDS = [
    TEXT.encode(),
    PAGE.encode(),
    MESSAGE.encode(),
    b'{"text": "x", "id": 1}\n' * 2,
    b'id,text\n1,"x"\n',
    b"\xff\xfe",
    b"PK\x03\x04",
]


@st.composite
def _hostile(draw: st.DrawFn) -> bytes:
    raw = bytearray(draw(st.sampled_from(SEEDS)) + draw(st.binary(max_size=60)))
    for _ in range(draw(st.integers(0, 4))):
        at = draw(st.integers(0, len(raw)))
        raw[at : at + draw(st.integers(0, 3))] = draw(st.binary(max_size=5))
    return bytes(raw)


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.one_of(st.binary(max_size=300), _hostile()))
def test_any_bytes_are_a_report_or_a_reason(raw: bytes) -> None:
    found = list(read_paths(["-"], stdin=io.BytesIO(raw)))
    assert found or not raw.strip() or raw.lstrip().lower().startswith((b"id,", b"{")) or b"text" in raw.lower()
    assert found == list(read_paths(["-"], stdin=io.BytesIO(raw)))
    for item in found:
        if isinstance(item, Unreadable):
            assert item.reason in REASONS
            assert "\n" not in item.detail
            continue
        again = list(read_paths(["-"], stdin=io.BytesIO(json.dumps({"text": item.text}).encode())))
        assert [report.text for report in reports(again)] == [item.text]


def test_the_page_on_formats_names_every_reason_column_and_limit() -> None:
    page = (Path(__file__).parents[2] / "docs" / "reference" / "formats.md").read_text(encoding="utf-8")
    source = "".join(p.read_text(encoding="utf-8") for p in (Path(__file__).parents[2] / "src/kadesh/read").glob("*.py"))
    for reason, meaning in REASONS.items():
        assert f"| `{reason}` | {meaning} |" in page
        assert f'annot_read("{reason}"' in source or f'CannotRead("{reason}"' in source, f"{reason} is never given"
    for row in FORMATS:
        assert f"| {row.name} | " + ", ".join(f"`{suffix}`" for suffix in row.suffixes) in page
    for names in COLUMNS.values():
        assert all(f"`{name}`" in page for name in names)
    for limit in ("50,000,000", "2,000,000", "10,000,000", "100,000"):
        assert limit in page
