"""Each format: what comes out, what is refused, and how the format is told."""

import json
from datetime import date
from pathlib import Path

import pytest

from kadesh.model.ids import sha256_of
from kadesh.model.report import Report
from kadesh.read.base import Limits
from tests.read.cases import MESSAGE, PAGE, TEXT, read_bytes, read_file, refusals, reports, the_report

LINE = json.dumps({"doc_id": "a-1", "text": TEXT, "published": "2020-02-03", "outlet": "Example Wire"})
TABLE = f'doc_id,text,published,outlet\na-1,"{TEXT}",2020-02-03,Example Wire\n'
TABLE_OF_TABS = f"doc_id\ttext\tpublished\toutlet\na-1\t{TEXT}\t2020-02-03\tExample Wire\n"


@pytest.mark.parametrize(
    ("name", "raw", "form"),
    [
        ("a.txt", TEXT, "text"),
        ("a", TEXT, "text"),
        ("a.html", PAGE, "html"),
        ("a.jsonl", LINE, "jsonl"),
        ("a.csv", TABLE, "csv"),
        ("a.tsv", TABLE_OF_TABS, "csv"),
        ("a.csv", "doc_id;text;published;outlet\na-1;" + TEXT + ";2020-02-03;Example Wire\n", "csv"),
        ("a.eml", MESSAGE, "eml"),
        # content goes before suffix
        ("a.txt", PAGE, "html"),
        ("a.txt", LINE, "jsonl"),
        ("a.html", LINE, "jsonl"),
        ("a.txt", TABLE, "csv"),
        ("a.txt", MESSAGE, "eml"),
        ("a.txt", "<?xml version='1.0'?>\n<!-- a page -->\n" + PAGE, "html"),
        # suffix decides where content does not
        ("a.html", TEXT, "html"),
        ("a.csv", f'text\n"{TEXT}"\n', "csv"),
        ("a.eml", MESSAGE.replace("Message-ID", "X-Id").replace("From", "X-From"), "eml"),
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_the_text_comes_out(tmp_path: Path, name: str, raw: str, form: str, encoding: str) -> None:
    data = raw.encode("utf-8" if form == "eml" else encoding)  # a message is bytes by its standard
    report = the_report(read_file(tmp_path, name, data))
    assert report.form == form
    assert TEXT in report.text
    assert "Home" not in report.text
    assert "tracker" not in report.text
    assert report.text_sha256 == sha256_of(report.text)
    assert report.raw_sha256 == sha256_of(report.raw)


@pytest.mark.parametrize(
    ("raw", "origin"),
    [
        (TEXT, (None, None, None, None, "unknown")),
        (PAGE, ("Example Wire", "Shelling near the town", "https://news.example/shelling", date(2020, 2, 3), "metadata")),
        (MESSAGE, ("Example Wire", "Shelling near the town", None, date(2020, 2, 3), "metadata")),
        (LINE, ("Example Wire", None, None, date(2020, 2, 3), "given")),
        (TABLE, ("Example Wire", None, None, date(2020, 2, 3), "given")),
        ("IDLIB (Example Wire) - " + TEXT, (None, None, None, None, "unknown")),
    ],
)
def test_what_is_known_of_the_origin(raw: str, origin: tuple[object, ...]) -> None:
    report = the_report(read_bytes(raw.encode()))
    assert (report.outlet, report.title, report.url, report.published, report.published_basis) == origin


@pytest.mark.parametrize(
    ("text", "given", "day", "basis"),
    [
        (TEXT, None, None, "unknown"),
        (TEXT, "2020-02-03", date(2020, 2, 3), "given"),
        ("date 2020-02-07 " + TEXT, None, date(2020, 2, 7), "first-line"),
        ("date 2020-02-07 " + TEXT, "2020-02-03", date(2020, 2, 3), "given"),
        ("7 February 2020 - " + TEXT, None, date(2020, 2, 7), "dateline"),
        ("7 February 2020 - " + TEXT, "2020-02-03", date(2020, 2, 7), "dateline"),
        ("A headline\n7 February 2020\n" + TEXT, "2020-02-03", date(2020, 2, 7), "dateline"),
        ("A headline\n7 February 2020 - " + TEXT, "2020-02-03", date(2020, 2, 3), "given"),
        ("A headline\n7 February 2020 - " + TEXT, None, date(2020, 2, 7), "dateline"),
        ("DAMASCUS, Feb 7 (SANA) - " + TEXT, "2020-02-03", date(2020, 2, 3), "given"),
        ("02-07-2016 " + TEXT, "2016-07-01", date(2016, 7, 2), "dateline"),
        ("02-07-2016 " + TEXT, None, None, "unknown"),
    ],
)
def test_the_day_of_publication(text: str, given: str | None, day: date | None, basis: str) -> None:
    report = the_report(read_bytes(json.dumps({"text": text, "published": given}).encode()))
    assert (report.published, report.published_basis) == (day, basis)


def test_a_broken_line_is_told_and_the_rest_is_read() -> None:
    lines = [LINE, '{"text": "cut', "", "[1, 2]", '{"title": "no text"}', '{"text": 5}', "[" * 100_000, LINE]
    found = read_bytes("\n".join(lines).encode())
    assert len(reports(found)) == 2
    name = "standard input"
    assert refusals(found) == [
        (f"{name}:2", "broken-line"),
        (f"{name}:4", "broken-line"),
        (f"{name}:5", "no-text"),
        (f"{name}:6", "no-text"),
        (f"{name}:7", "too-complex"),
    ]


def test_lines_in_another_encoding_than_the_rest_are_read_in_their_own() -> None:
    other = '{"text": "Turkey’s army"}'
    raw = ("\n".join([LINE] * 1000).encode(), other.encode("cp1252"), b'{"text": "a \xff\x81 b"}', LINE.encode())
    found = reports(read_bytes(b"\n".join(raw)))
    assert [report.text for report in found[-3::2]] == ["Turkey’s army", TEXT]
    assert len(found) == 1003


def test_a_jsonl_file_whose_first_line_is_broken_is_still_jsonl(tmp_path: Path) -> None:
    found = read_file(tmp_path, "a.jsonl", '{"text": "cut\n' + LINE)
    assert (len(reports(found)), refusals(found)) == (1, [("a.jsonl:1", "broken-line")])


@pytest.mark.parametrize(
    ("record", "name"),
    [
        ({"doc_id": "d", "id": "i"}, "d"),
        ({"id": "i", "name": "n"}, "i"),
        ({"name": "n"}, "n"),
        ({"id": 7}, "7"),
        ({}, "standard input:1"),
        ({"id": ""}, "standard input:1"),
    ],
)
def test_the_name_of_a_record(record: dict[str, object], name: str) -> None:
    assert the_report(read_bytes(json.dumps({**record, "text": TEXT}).encode())).name == name


def test_other_names_of_columns() -> None:
    record = {"id": "i", "text": TEXT, "date": "3 February 2020", "source": "Wire", "lang": "en", "title": "T", "url": "u"}
    report = the_report(read_bytes(json.dumps(record).encode()))
    assert (report.published, report.outlet, report.language) == (date(2020, 2, 3), "Wire", "en")
    assert (report.title, report.url) == ("T", "u")


def test_a_day_that_is_none_is_told_and_the_report_read_without_it() -> None:
    found = read_bytes(json.dumps({"id": "i", "text": TEXT, "date": "07/02/2020"}).encode())
    assert refusals(found) == [("standard input:1", "bad-date")]
    assert [report.published for report in reports(found)] == [None]


def test_rows_of_csv_that_are_broken_are_told_and_the_rest_is_read() -> None:
    rows = [
        "id,text,outlet",
        f'1,"{TEXT}",Wire',
        '2,"a ""quoted"" word,\nover two lines",Wire',
        "3,too few",
        "4,too,many,cells",
        "",
        ",,",
        "5,,Wire",
        '6,"a stray" quote,Wire',
        f"7,{TEXT.replace(',', '')},Wire",
    ]
    found = read_bytes("\r\n".join(rows).encode())
    assert [report.name for report in reports(found)] == ["1", "2", "7"]
    assert reports(found)[1].text == 'a "quoted" word,\nover two lines'
    assert [reason for _, reason in refusals(found)] == ["broken-line", "broken-line", "no-text", "broken-line"]
    assert [name.rsplit(":", 1)[1] for name, _ in refusals(found)] == ["5", "6", "9", "10"]


def test_a_quote_never_closed_does_not_swallow_the_rest_unseen() -> None:
    found = read_bytes(f'id,text\n1,{TEXT.replace(",", "")}\n2,"never closed\n3,swallowed\n'.encode())
    assert [report.name for report in reports(found)] == ["1"]
    assert refusals(found) == [("standard input:3", "broken-line")]


def test_a_record_above_the_limit_is_refused_and_the_rest_is_read() -> None:
    limits = Limits(max_record=300)
    big = json.dumps({"id": "big", "text": "x " * 1000})
    found = read_bytes("\n".join([LINE, big, LINE]).encode(), limits=limits)
    assert (len(reports(found)), refusals(found)) == (2, [("standard input:2", "too-large")])
    table = f'id,text\n1,"{TEXT}"\n2,"{"x " * 1000}"\n3,"' + "x\n" * 200 + f'"\n4,"{TEXT}"\n'
    found = read_bytes(table.encode(), limits=limits)
    assert [report.name for report in reports(found)][:1] == ["1"]
    assert reports(found)[-1].name == "4"
    assert refusals(found)[0] == ("standard input:3", "too-large")


def test_json_lines_larger_than_the_limit_of_a_file_are_read() -> None:
    found = read_bytes((LINE + "\n").encode() * 100, limits=Limits(max_bytes=1000))
    assert len(reports(found)) == 100


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        (b"", "empty"),
        (b" \n\t\n", "empty"),
        ("\ufeff\u200b\n".encode(), "empty"),
        (b"PK\x03\x04 and so on", "archive"),
        (b"\x1f\x8b\x08\x00 and so on", "archive"),
        (b"%PDF-1.7 and so on", "binary"),
        (bytes(range(256)) * 20, "binary"),
        (b"x" * 2000, "too-large"),
        (b"<html><head><title>Cut he", "no-text"),
        (b"<html><body><script>var a = 1</script></body></html>", "no-text"),
        (b"<html><body>" + b"<p>x</p>" * 60 + b"</body></html>", "too-complex"),
        (b"<?xml version='1.0'?><rss><channel></channel></rss>", "format"),
        (b"From: a@b.example\nMIME-Version: 1.0\nContent-Type: image/png\n\nabc", "no-text"),
    ],
)
def test_what_is_refused(raw: bytes, reason: str) -> None:
    limits = Limits(max_bytes=10_000, max_chars=1000, max_tags=100)
    assert refusals(read_bytes(raw, limits=limits)) == [("standard input", reason)]


def test_a_file_above_the_limit_of_bytes() -> None:
    assert refusals(read_bytes(TEXT.encode(), limits=Limits(max_bytes=10))) == [("standard input", "too-large")]


@pytest.mark.parametrize("name", ["a.json", "b.xml"])
def test_other_json_and_xml_are_refused_not_read_as_words(tmp_path: Path, name: str) -> None:
    raw = '[\n {"text": "x"}\n]' if name == "a.json" else '<?xml version="1.0"?><a>x</a>'
    assert refusals(read_file(tmp_path, name, raw)) == [(name, "format")]


def test_a_csv_file_without_a_header_is_refused(tmp_path: Path) -> None:
    assert refusals(read_file(tmp_path, "a.csv", "1,2,3\n4,5,6\n")) == [("a.csv", "format")]


def test_a_page_cut_short_is_read_as_far_as_it_goes() -> None:
    report = the_report(read_bytes(PAGE[: PAGE.index("Two more")].encode()))
    assert TEXT in report.text


@pytest.mark.parametrize("charset", ["windows-1256", "WINDOWS-1251", "no-such-charset"])
def test_the_charset_a_page_declares(charset: str) -> None:
    words = {"windows-1256": "قتل خمسة جنود في قصف", "WINDOWS-1251": "Пять солдат погибли"}.get(charset, "Five soldiers")
    codec = charset if charset.lower().startswith("windows") else "ascii"
    page = f'<html><head><meta charset="{charset}"></head><body><p>{words}.</p></body></html>'
    assert words in the_report(read_bytes(page.encode(codec))).text


def test_entities_of_a_page_are_never_followed(tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("the secret")
    kind = f'<!DOCTYPE html [<!ENTITY x SYSTEM "{secret.as_uri()}"><!ENTITY y "yyyy">]>'
    text = the_report(read_bytes(f"{kind}<html><body><p>&x; &y; {TEXT}</p></body></html>".encode())).text
    assert TEXT in text
    assert "the secret" not in text
    assert "yyyy;" not in text


@pytest.mark.parametrize(
    "page",
    [
        "<html><body>" + "<div>" * 90_000 + TEXT,
        "<html><body>" + "<table><tr><td>" * 30_000 + TEXT,
        "<html><body>" + "<p>x</p>" * 1_000_000,
        "<html><body><p>" + "Five soldiers died. " * 500_000,
        "<html><body><!--" + "<p>x</p>" * 10_000,
        "<html " + "a=b " * 100_000,
        "<!--" * 100_000,
    ],
    ids=["nested", "tables", "million", "one-line", "comment", "attributes", "comments"],
)
def test_hostile_pages_end(page: str) -> None:
    assert read_bytes(page.encode())


MULTIPART = """From: =?utf-8?q?Wire_=C3=A9?= <desk@wire.example>
Subject: =?utf-8?b?U2hlbGxpbmc=?=
MIME-Version: 1.0
Content-Type: multipart/alternative; boundary="b"

--b
Content-Type: text/html; charset=utf-8

<html><body><p>The page says six soldiers died near the town.</p></body></html>
--b
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: quoted-printable

Turkey=E2=80=99s army: five soldiers died.
--b
Content-Type: text/plain
Content-Disposition: attachment; filename="x.txt"

Not this.
--b--
"""


def test_a_message_in_parts() -> None:
    report = the_report(read_bytes(MULTIPART.encode()))
    assert report.text.strip() == "Turkey’s army: five soldiers died."
    assert (report.title, report.outlet, report.published) == ("Shelling", "Wire é", None)


def test_the_page_of_a_message_without_plain_text() -> None:
    html_only = MULTIPART.replace("text/plain; charset", "text/rtf; charset")
    assert "six soldiers" in the_report(read_bytes(html_only.encode())).text


@pytest.mark.parametrize(
    "change",
    [
        ("Mon, 03 Feb 2020 10:00:00 +0000", "some day"),
        ("Mon, 03 Feb 2020 10:00:00 +0000", "Mon, 99 Feb 99999 10:00:00 +9999999"),
        ("Shelling near the town", "=?no-such-charset?q?x?="),
        ("Example Wire <desk@wire.example>", "<<<>>>"),
        ("Message-ID: <1@wire.example>", "Message-ID: x\nContent-Type: text/plain; charset=no-such"),
        ("Message-ID: <1@wire.example>", "Message-ID: x\nContent-Transfer-Encoding: base64"),
    ],
)
def test_a_message_with_a_broken_header_is_read_or_refused(change: tuple[str, str]) -> None:
    assert change[0] in MESSAGE
    assert len(read_bytes(MESSAGE.replace(*change).encode())) == 1


def test_a_message_nested_a_thousand_times_ends() -> None:
    head = "From: a@b.example\nMIME-Version: 1.0\n"
    layers = "".join(f'Content-Type: multipart/mixed; boundary="b{n}"\n\n--b{n}\n' for n in range(3000))
    assert len(read_bytes((head + layers + "\n" + TEXT).encode())) == 1


def test_text_that_is_normal_comes_back_identical() -> None:
    text = "  “Five” – soldiers\n\n\tdied…\n"
    assert the_report(read_bytes(text.encode())).text == text
    assert isinstance(read_bytes(text.encode())[0], Report)
