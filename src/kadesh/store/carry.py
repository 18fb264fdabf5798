"""What is withheld stays withheld where another edition reads the same words otherwise, as another claim."""

from collections.abc import Iterator, Mapping, Sequence

from sqlalchemy import select

from kadesh.model.claim import Claim
from kadesh.store import rows
from kadesh.store.answers import Flag
from kadesh.store.codec import loads, read_row
from kadesh.store.queries import flag_stands, next_number
from kadesh.store.tables import CLAIMS, FLAGS, TOMBSTONES
from kadesh.store.writer import Row, Writer


def append_flag(writer: Writer, subject: str, *, flag: Flag, why: str, who: str, raised: bool = True) -> None:
    """Append a flag on a report or claim, or that it stands no longer."""
    number = next_number(writer.connection, FLAGS)
    row = rows.note_row("flag", subject, why=why, who=who, number=number)
    writer.append(FLAGS, [{**row, "flag": flag, "number": number, "raised": raised}])


def carry_flags(writer: Writer, report_id: str, *, found: Sequence[Row]) -> None:
    """Flag the claims among `found` that no earlier reading had and whose words were read as a withheld claim of their kind.

    Each keeps its own flag, by whom the first was raised, with a reason that names it; whoever thinks otherwise lifts it.
    What was deleted is hidden then: a machine deletes nothing.
    """
    new = {str(row["id"]) for row in found}
    known = {claim_id: body for key, claim_id, body in _read_claims(writer, report_id) if key not in new}
    unknown = [row for row in found if row["claim_id"] not in known]
    if not known or not unknown:
        return
    for old, flag, who in _find_withheld(writer, known):
        for row in unknown:
            if _read_otherwise(read_row(loads, str(row["body"])), old) and not _is_flagged(
                writer, row["claim_id"], flag=flag
            ):
                append_flag(writer, row["claim_id"], flag=flag, why=f"the words of {old.id}, read otherwise", who=who)


def _read_claims(writer: Writer, report_id: str) -> list[tuple[str, str, str]]:
    """Return (key of the row, id of the claim, body) of the claims of all readings of a report."""
    asked = select(CLAIMS.c.id, CLAIMS.c.claim_id, CLAIMS.c.body).where(CLAIMS.c.report_id == report_id)
    return [(row.id, row.claim_id, row.body) for row in writer.connection.execute(asked.order_by(CLAIMS.c.id))]


def _find_withheld(writer: Writer, known: Mapping[str, str]) -> Iterator[tuple[Claim, Flag, str]]:
    """Yield (claim, flag, who) of what is withheld among the claims that earlier readings found."""
    subjects = sorted(known)
    stones = select(TOMBSTONES.c.subject, TOMBSTONES.c.body).where(TOMBSTONES.c.subject.in_(subjects))
    flags = select(FLAGS.c.subject, FLAGS.c.body, FLAGS.c.flag).where(FLAGS.c.subject.in_(subjects), flag_stands())
    for stone in writer.connection.execute(stones.order_by(TOMBSTONES.c.subject)).all():
        yield read_row(loads, known[stone.subject]), "hidden", read_row(rows.read_who, stone.body)
    for note in writer.connection.execute(flags.order_by(FLAGS.c.number)).all():
        yield read_row(loads, known[note.subject]), note.flag, read_row(rows.read_who, note.body)


def _read_otherwise(claim: Claim, old: Claim) -> bool:
    """Return whether two claims are of one kind and share words of their report."""
    one, other = claim.evidence, old.evidence
    return claim.kind == old.kind and one.start < other.end and other.start < one.end


def _is_flagged(writer: Writer, subject: str, *, flag: Flag) -> bool:
    asked = select(FLAGS.c.id).where(FLAGS.c.subject == subject, FLAGS.c.flag == flag)
    return writer.connection.execute(asked).first() is not None
