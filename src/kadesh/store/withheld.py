"""What is not shown: deleted, hidden and restricted reports and claims, and all that follows from them."""

import json
from collections.abc import Collection, Iterable
from dataclasses import replace

from sqlalchemy import Connection, or_, select

from kadesh.errors import NotFound
from kadesh.model.claim import Evidence
from kadesh.model.incident import Incident
from kadesh.model.when import UNKNOWN_TIME
from kadesh.model.where import UNKNOWN_PLACE
from kadesh.store import rows
from kadesh.store.codec import loads, read_row
from kadesh.store.queries import View, flag_stands
from kadesh.store.tables import CLAIMS, FLAGS, MEMBERSHIPS, RECEIPTS, REPORTS, TOMBSTONES, UNREADABLE

_AT_ONCE = 500


def find_deleted(connection: Connection) -> frozenset[str]:
    """Return the ids of reports and claims that were deleted, with the claims of such reports."""
    return _with_claims(connection, set(connection.execute(select(TOMBSTONES.c.subject)).scalars()))


def find_withheld(connection: Connection) -> frozenset[str]:
    """Return the ids of reports and claims that are hidden or restricted, with the claims of such reports."""
    return _with_claims(connection, set(connection.execute(select(FLAGS.c.subject).where(flag_stands())).scalars()))


def find_unseen(connection: Connection, subjects: Iterable[str] | None = None) -> list[Evidence]:
    """Return the words of the claims of these ids, of whatever reading; if None, of all that are not shown."""
    if subjects is None:
        deleted = connection.execute(select(TOMBSTONES.c.subject)).scalars()
        subjects = {*deleted, *connection.execute(select(FLAGS.c.subject).where(flag_stands())).scalars()}
    named, found = sorted(subjects), set[Evidence]()
    for start in range(0, len(named), _AT_ONCE):
        some = named[start : start + _AT_ONCE]
        for key in (CLAIMS.c.claim_id, CLAIMS.c.id):
            bodies = connection.execute(select(CLAIMS.c.body).where(key.in_(some))).scalars()
            found.update(read_row(lambda body: loads(body).evidence, body) for body in bodies)
    return sorted(found, key=lambda one: (one.report_id, one.start, one.end))


def narrow_incident(incident: Incident, gone: Collection[str]) -> Incident | None:
    """Return an incident without the claims that are not shown, None if none is left.

    Its day and place may come from one of them: they are unknown until the claims are grouped again.

    >>> one = Incident("incident-1", ("claim-1", "claim-2"), "shelling", UNKNOWN_TIME, UNKNOWN_PLACE)
    >>> narrow_incident(one, {"claim-2"}).claims, narrow_incident(one, {"claim-1", "claim-2"})
    (('claim-1',), None)
    """
    left = tuple(claim for claim in incident.claims if claim not in gone)
    if len(left) == len(incident.claims):
        return incident
    return replace(incident, claims=left, when=UNKNOWN_TIME, where=UNKNOWN_PLACE) if left else None


def is_among(connection: Connection, subject: str, *, gone: Collection[str]) -> bool:
    """Return whether a subject is one of those, or an incident of nothing but those."""
    if subject in gone or not gone:
        return subject in gone
    asked = select(MEMBERSHIPS.c.body).where(MEMBERSHIPS.c.incident_id == subject, MEMBERSHIPS.c.body != "null")
    body = connection.execute(asked.order_by(MEMBERSHIPS.c.number.desc()).limit(1)).scalar_one_or_none()
    return body is not None and all(claim in gone for claim in read_row(json.loads, body).get("claims", ()))


def is_deleted(connection: Connection, subject: str) -> bool:
    """Return whether a report or claim has a tombstone."""
    return connection.execute(select(TOMBSTONES.c.id).where(TOMBSTONES.c.subject == subject)).first() is not None


def is_shown(connection: Connection, raw_id: str, *, view: View) -> bool:
    """Return whether a report that is shown, or something unreadable, came in these bytes."""
    shown = select(RECEIPTS.c.id).where(RECEIPTS.c.raw_id == raw_id, view.shown(RECEIPTS.c.report_id))
    unreadable = select(UNREADABLE.c.id).where(UNREADABLE.c.raw_id == raw_id)
    return any(connection.execute(found).first() is not None for found in (shown, unreadable))


def check_subject(connection: Connection, subject: str) -> None:
    """Raise NotFound for what is no report and no claim of the ledger."""
    rows.check_subject(subject)
    report = select(REPORTS.c.id).where(REPORTS.c.id == subject)
    claim = select(CLAIMS.c.id).where(or_(CLAIMS.c.claim_id == subject, CLAIMS.c.id == subject))
    if all(connection.execute(found).first() is None for found in (report, claim)):
        raise NotFound(f"{subject}: no report and no claim has this id")


def _with_claims(connection: Connection, subjects: set[str]) -> frozenset[str]:
    found, named = set(subjects), sorted(subjects)
    for start in range(0, len(named), _AT_ONCE):
        some = named[start : start + _AT_ONCE]
        found.update(connection.execute(select(CLAIMS.c.claim_id).where(CLAIMS.c.report_id.in_(some))).scalars())
        found.update(connection.execute(select(CLAIMS.c.claim_id).where(CLAIMS.c.id.in_(some))).scalars())
    return frozenset(found)
