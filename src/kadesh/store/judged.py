"""Finds judgements by what they are on and by who gave them. The index is made of the judgements and can be made again."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime

from sqlalchemy import Connection, delete, func, insert, select, text

from kadesh.model.ids import sha256_of
from kadesh.model.judgement import Judgement, person_of
from kadesh.store.codec import loads, read_row
from kadesh.store.tables import JUDGED, JUDGEMENTS
from kadesh.store.writer import Row

_AT_ONCE = 500


def fill(connection: Connection) -> None:
    """Index every judgement there is; for a ledger of a version that had no such index."""
    connection.execute(delete(JUDGED))
    asked = select(JUDGEMENTS.c.body).order_by(JUDGEMENTS.c.id)
    for batch in connection.execute(asked, execution_options={"yield_per": _AT_ONCE}).scalars().partitions():
        _insert(connection, [row for body in batch for row in read_row(_read_rows, body)])
    if connection.dialect.name == "postgresql":
        connection.execute(text("ANALYZE judged"))  # until they are counted, the server takes many rows for few


def add_judged(connection: Connection, judgement: Judgement) -> None:
    """Index one judgement."""
    _insert(connection, _make_rows(judgement))


def find_related(connection: Connection, judgement: Judgement) -> tuple[Judgement, ...]:
    """Return the judgements that can bear on one, or it on them, by id, without itself.

    These are those on the very same subjects, those it names or that name it (sign-offs, withdrawals), and so on from
    each of them. What else was judged stands as it stood, whatever this one says.
    """
    kept: dict[str, Judgement] = {}
    edge = [judgement]
    while edge:
        found = _find_near(connection, edge)
        new = (one for one in found if one.id not in kept and one.id != judgement.id)
        edge = [one for one in new if any(_are_bound(one, other) for other in edge)]
        kept |= {one.id: one for one in edge}
    return tuple(kept[name] for name in sorted(kept))


def find_last_moment(connection: Connection, who: str) -> datetime | None:
    """Return the moment of the last judgement of a person, in UTC; None if there is none."""
    asked = select(func.max(JUDGED.c.at)).where(JUDGED.c.person == _key(person_of(who)))
    at = connection.execute(asked).scalar_one()
    return None if at is None else read_row(datetime.fromisoformat, at)


def _find_near(connection: Connection, judgements: Iterable[Judgement]) -> list[Judgement]:
    """Return the judgements that are named, and those on anything that is named.

    In two steps: asked for both at once, PostgreSQL goes through all judgements.
    """
    names = sorted({name for one in judgements for name in (one.id, *one.subjects)})
    ids = {name for name in names if name.isascii() and name.isprintable()}
    for some in _batches([_key(name) for name in names]):
        ids.update(connection.execute(select(JUDGED.c.judgement_id).where(JUDGED.c.subject.in_(some))).scalars())
    found: list[str] = []
    for some in _batches(sorted(ids)):
        found += connection.execute(select(JUDGEMENTS.c.body).where(JUDGEMENTS.c.id.in_(some))).scalars().all()
    return [read_row(loads, body) for body in found]


def _batches(names: Sequence[str]) -> Iterator[Sequence[str]]:
    return (names[start : start + _AT_ONCE] for start in range(0, len(names), _AT_ONCE))


def _are_bound(one: Judgement, other: Judgement) -> bool:
    return one.id in other.subjects or other.id in one.subjects or set(one.subjects) == set(other.subjects)


def _insert(connection: Connection, rows: Sequence[Row]) -> None:
    for start in range(0, len(rows), _AT_ONCE):
        connection.execute(insert(JUDGED), rows[start : start + _AT_ONCE])


def _read_rows(body: str) -> list[Row]:
    return _make_rows(loads(body))


def _make_rows(judgement: Judgement) -> list[Row]:
    """Subjects and author as SHA-256: both may be longer than what a database indexes."""
    person, at = _key(judgement.person), judgement.order[0].isoformat(timespec="microseconds")
    made = {"judgement_id": judgement.id, "person": person, "at": at}
    return [{"subject": _key(subject), **made} for subject in sorted(set(judgement.subjects))]


def _key(words: str) -> str:
    return sha256_of(words)
