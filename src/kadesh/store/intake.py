"""What a reading brings in, row by row: reports with their bytes, readings with their claims, incidents that changed."""

import hashlib
from collections.abc import Iterable, Iterator

from sqlalchemy import select

from kadesh.model.claim import Findings
from kadesh.model.report import Report
from kadesh.store import queries, rows, search
from kadesh.store.carry import carry_flags
from kadesh.store.queries import View
from kadesh.store.tables import CLAIMS, RAW, READINGS, RECEIPTS, REFUSALS, REPORTS
from kadesh.store.writer import Writer, ids_there


def keep_report(writer: Writer, report: Report) -> None:
    """Append a report with its bytes and how it came in; what is there already is left."""
    if report.raw:
        there = select(RAW.c.id).where(RAW.c.id == report.raw_sha256)
        if writer.connection.execute(there).first() is None:
            rows.check_raw(report)
            writer.append(RAW, [rows.raw_row(report.raw)])
    row, receipt = rows.report_rows(report, raw_kept=bool(report.raw))
    if writer.add(REPORTS, [row]):
        search.add_report(writer.connection, report.id, words=report.text)
    writer.add(RECEIPTS, [receipt])


def keep_reading(writer: Writer, findings: Findings, *, reader: str) -> bool:
    """Append a reading where another stands or none; one that stood before and comes again supersedes what came between."""
    name = reader.partition("/")[0]
    mine = (READINGS.c.report_id == findings.report_id, READINGS.c.reader == name, queries.reading_stands(View()))
    standing = writer.connection.execute(select(READINGS.c.id, READINGS.c.version).where(*mine)).one_or_none()
    if standing is not None and f"{name}/{standing.version}" == reader:
        return False
    previous = standing.id if standing is not None else None
    row = rows.reading_row(findings, reader, previous=previous)
    if ids_there(writer.connection, READINGS, ids=[row["id"]]) and not row["failed"]:
        row = rows.reading_row(findings, reader, previous=previous, again=True)
    if not writer.add(READINGS, [row]):
        return False
    claims = rows.claim_rows(findings, row["id"])
    writer.append(CLAIMS, claims)
    search.add_claims(writer.connection, claims)
    writer.append(REFUSALS, rows.refusal_rows(findings, row["id"]))
    if claims and previous is not None:
        carry_flags(writer, findings.report_id, found=claims)
    return True


def find_changes(before: dict[str, bytes], after: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Yield the incidents that are new or changed, and `null` for those that are gone, which `before` is left with.

    >>> before = {"incident-1": digest_of("{}"), "incident-2": digest_of("{}"), "incident-3": digest_of("null")}
    >>> list(find_changes(before, [("incident-1", "{}"), ("incident-4", "{}")]))
    [('incident-4', '{}'), ('incident-2', 'null')]
    """
    for incident_id, body in after:
        if before.pop(incident_id, None) != digest_of(body):
            yield incident_id, body
    yield from ((incident_id, "null") for incident_id in sorted(before) if before[incident_id] != digest_of("null"))


def digest_of(body: str) -> bytes:
    """Return the SHA-256 of a row's body."""
    return hashlib.sha256(body.encode("utf-8", "surrogatepass")).digest()
