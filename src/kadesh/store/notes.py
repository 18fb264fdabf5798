"""The notes of a ledger: what was deleted, hidden, restricted and corrected, by whom, when and why."""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Table, select

from kadesh.store.answers import Correction, Flag, FlagNote, Tombstone
from kadesh.store.decisions import DELETED, WITHHELD
from kadesh.store.queries import flag_stands
from kadesh.store.stream import stream, to_flag
from kadesh.store.tables import CHAIN, CORRECTIONS, FLAGS, TOMBSTONES
from kadesh.store.withheld import find_deleted, find_withheld, is_among
from kadesh.store.writer import read_stamp


def list_tombstones(connection: Connection) -> tuple[Tombstone, ...]:
    """Return what was deleted, oldest first."""
    return tuple(Tombstone(s, body["why"], body["who"], at) for s, body, at in _notes(connection, TOMBSTONES))


def group_flags(connection: Connection) -> dict[str, tuple[Flag, ...]]:
    """Return the flags that stand, by subject."""
    found: dict[str, tuple[Flag, ...]] = {}
    asked = select(FLAGS.c.subject, FLAGS.c.flag).where(flag_stands()).order_by(FLAGS.c.subject, FLAGS.c.flag)
    for subject, flag in stream(connection, asked, read=lambda row: (row.subject, row.flag)):
        found[subject] = (*found.get(subject, ()), flag)
    return found


def list_flags(connection: Connection) -> tuple[FlagNote, ...]:
    """Return the flags that stand with who, when and why, oldest first."""
    asked = select(FLAGS.c.subject, FLAGS.c.flag, FLAGS.c.body, FLAGS.c.recorded_at).where(flag_stands())
    return tuple(stream(connection, asked.order_by(FLAGS.c.number), read=to_flag))


def list_corrections(connection: Connection) -> tuple[Correction, ...]:
    """Return the public log of corrections, oldest first, without a word on what is not shown."""
    lines = [Correction(s, body["sentence"], body["who"], at) for s, body, at in _notes(connection, CORRECTIONS)]
    deleted, withheld = find_deleted(connection), find_withheld(connection)
    return tuple(_cover(connection, line, deleted=deleted, withheld=withheld) for line in lines)


def _notes(connection: Connection, table: Table) -> Iterator[tuple[str, dict[str, Any], datetime]]:
    """(Subject, body, moment) of a table of notes, in the order they were written."""
    linked = table.join(CHAIN, CHAIN.c.row_id == table.c.id)
    asked = select(table.c.subject, table.c.body, table.c.recorded_at).select_from(linked)
    asked = asked.where(CHAIN.c.table_name == table.name).order_by(CHAIN.c.seq)
    return stream(connection, asked, read=lambda row: (row.subject, json.loads(row.body), read_stamp(row.recorded_at)))


def _cover(connection: Connection, line: Correction, *, deleted: frozenset[str], withheld: frozenset[str]) -> Correction:
    """A line of the log with nothing but its moment and author where its subject is not shown."""
    if is_among(connection, line.subject, gone=deleted):
        return replace(line, sentence=DELETED)
    return replace(line, sentence=WITHHELD) if is_among(connection, line.subject, gone=withheld) else line
