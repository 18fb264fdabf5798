"""Nouns as rows of the ledger, and back."""

import json
import zlib

from kadesh.errors import LedgerBroken, LedgerError, NotFound
from kadesh.model.claim import Findings
from kadesh.model.ids import content_id, sha256_of
from kadesh.model.judgement import Judgement
from kadesh.model.report import Report, Unreadable
from kadesh.store.codec import Plain, decode, dumps, encode, to_json
from kadesh.store.writer import Row

_OF_TEXT = ("text", "text_sha256", "outlet", "published", "url")
"""The fields of a report that its id is made of. The others tell how it came in, and differ from copy to copy."""


def raw_row(raw: bytes) -> Row:
    """Return the bytes as kept: compressed, under the SHA-256 of what they were.

    >>> row = raw_row(b"Shells fell on Zor.")
    >>> row["size"], row["id"] == sha256_of(b"Shells fell on Zor.")
    (19, True)
    """
    return {"id": sha256_of(raw), "size": len(raw), "packed": zlib.compress(raw, 6)}


def unpack(raw_id: str, packed: bytes, *, size: int) -> bytes:
    """Return the `size` bytes again. Raises `LedgerBroken` if they are not those that were kept.

    No more than that is unpacked: a dump that somebody made up could hold a bomb.

    >>> row = raw_row(b"Shells fell on Zor.")
    >>> unpack(row["id"], row["packed"], size=row["size"])
    b'Shells fell on Zor.'
    """
    unpacker = zlib.decompressobj()
    try:
        raw = unpacker.decompress(packed, max(0, size) + 1)
    except (zlib.error, OverflowError, TypeError) as error:
        raise LedgerBroken(f"the bytes {raw_id} cannot be unpacked: {error}") from error
    if len(raw) != size or not unpacker.eof or unpacker.unused_data or sha256_of(raw) != raw_id:
        raise LedgerBroken(f"the bytes {raw_id} are not those that were kept")
    return raw


def report_rows(report: Report, *, raw_kept: bool) -> tuple[Row, Row]:
    """Return a report as what it says and as one receipt of it.

    Two copies of one report, from two files, are one report with two receipts, in whatever order they are read.
    """
    plain = {name: value for name, value in encode(report).items() if name != "raw"}
    said = {name: value for name, value in plain.items() if name in (*_OF_TEXT, "v", "@")}
    came = {name: value for name, value in plain.items() if name not in (*_OF_TEXT, "v", "@")}
    published = report.published.isoformat() if report.published else None
    row = {"id": report.id, "text_sha256": report.text_sha256, "published": published, "body": to_json(said)}
    receipt = to_json(came)
    key = content_id("receipt", report.id, receipt)
    return row, {"id": key, "report_id": report.id, "raw_id": report.raw_sha256 if raw_kept else None, "body": receipt}


def read_report(said: str, came: str) -> Report:
    """Return the report that `report_rows` made rows of, without its raw bytes."""
    report = decode({**json.loads(came), **json.loads(said)})
    assert isinstance(report, Report)
    return report


def reading_row(findings: Findings, reader: str, *, previous: str | None, again: bool = False) -> Row:
    """Return the row that says a reader looked at a report, whether it found something, nothing, or did not run.

    `again` tells a reading from an earlier one by the same version, which another has superseded meanwhile.
    """
    name, _, version = reader.partition("/")
    after = (previous,) if again else ()
    return {
        "id": content_id("reading", findings.report_id, reader, findings.error, *after),
        "report_id": findings.report_id,
        "reader": name,
        "version": version,
        "failed": findings.error is not None,
        "previous": previous,
        "body": to_json({"error": findings.error, "claims": len(findings.claims), "refusals": len(findings.refusals)}),
    }


def claim_rows(findings: Findings, reading_id: str) -> list[Row]:
    """Return the claims of one reading; the very same claim twice is one row."""
    rows = {}
    for claim in findings.claims:
        body = dumps(claim)
        key = content_id("found", reading_id, body)
        rows[key] = {"id": key, "reading_id": reading_id, "report_id": findings.report_id, "body": body}
        rows[key] |= {"claim_id": claim.id, "kind": claim.kind}
    return list(rows.values())


def refusal_rows(findings: Findings, reading_id: str) -> list[Row]:
    """Return what one reading proposed and the gate did not let through."""
    rows = {}
    for refusal in findings.refusals:
        body = dumps(refusal)
        key = content_id("refused", reading_id, body)
        rows[key] = {"id": key, "reading_id": reading_id, "report_id": findings.report_id, "body": body}
        rows[key] |= {"reason": refusal.reason}
    return list(rows.values())


def unreadable_row(unreadable: Unreadable, *, raw_id: str | None) -> Row:
    """Return the row of something that no report came out of."""
    body = dumps(unreadable)
    return {"id": content_id("unreadable", body), "reason": unreadable.reason, "raw_id": raw_id, "body": body}


def judgement_row(judgement: Judgement) -> Row:
    """Return the row of what a person decided."""
    return {"id": judgement.id, "verdict": judgement.verdict, "body": dumps(judgement)}


def note_row(prefix: str, subject: str, **body: Plain) -> Row:
    """Return a row about `subject` (a tombstone, a correction) with who and why in its body.

    >>> note_row("tombstone", "report-1", who="Lea", why="names a child")["body"]
    '{"who":"Lea","why":"names a child"}'
    """
    text = to_json(body)
    return {"id": content_id(prefix, subject, text), "subject": subject, "body": text}


def read_who(body: str) -> str:
    """Return who wrote the note of that body.

    >>> read_who(note_row("tombstone", "report-1", who="Lea", why="names a child")["body"])
    'Lea'
    """
    return str(json.loads(body)["who"])


def is_code(text: str) -> bool:
    """Return whether a text can be an id or a code: printable ASCII, which every database keeps and sorts alike.

    >>> is_code("report-3f2a"), is_code("report-é"), is_code("report\\n1")
    (True, False, False)
    """
    return text.isascii() and text.isprintable()


def check_subject(subject: str) -> str:
    """Return an id as given; raises NotFound for a text that can be none.

    >>> check_subject("report-é")
    Traceback (most recent call last):
        ...
    kadesh.errors.NotFound: an id has none but printable ASCII characters
    """
    if not is_code(subject):
        raise NotFound("an id has none but printable ASCII characters")
    return subject


def check_raw(report: Report) -> None:
    """Raise `LedgerError` if the bytes that come with a report are not those it names."""
    if sha256_of(report.raw) != report.raw_sha256:
        raise LedgerError(f"{report.name}: the bytes that came with the report are not those it names")


def check_findings(report: Report, findings: Findings) -> None:
    """Raise `LedgerError` if the findings, or a claim in them, are those of another report."""
    owners = {findings.report_id} | {claim.evidence.report_id for claim in findings.claims}
    if owners != {report.id}:
        raise LedgerError(f"{report.name}: the findings are those of another report")
