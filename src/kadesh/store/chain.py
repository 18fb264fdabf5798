"""The chain over all appended rows: each link seals its row and, through the link before it, everything earlier."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass

START = "0" * 64
"""What the first link rests on."""


@dataclass(frozen=True, order=True)
class Link:
    """One row of the chain table: the `seq`-th row appended, counted from 1, and the seal over it."""

    seq: int
    table: str
    row_id: str
    digest: str


@dataclass(frozen=True)
class Verification:
    """What `verify` found. `head` is the last seal: noted elsewhere, it also shows rows removed from the end.

    `seq`, `table` and `row_id` name the first bad row, None if the chain holds; `problem` says what is wrong with it.
    """

    ok: bool
    rows: int
    head: str
    problem: str | None = None
    seq: int | None = None
    table: str | None = None
    row_id: str | None = None

    @property
    def text(self) -> str:
        """One line for a person.

        >>> Verification(True, 12, "9f2c").text
        '12 rows hold; head 9f2c'
        >>> Verification(False, 7, "9f2c", "a row was changed", 8, "reports", "report-1").text
        'a row was changed (row 8: reports report-1); 7 rows before it hold'
        """
        if self.ok:
            return f"{self.rows} rows hold; head {self.head}"
        at = f" (row {self.seq}: {self.table} {self.row_id})" if self.table else ""
        return f"{self.problem}{at}; {self.rows} rows before it hold"


def seal(before: str, seq: int, *, table: str, row: Mapping[str, object]) -> str:
    """Return the seal of the row `seq`, 64 hex digits: SHA-256 over the seal before it and every column of the row.

    Bytes enter by their own SHA-256, so that a large row needs no copy.

    >>> seal("0" * 64, 1, table="notes", row={"who": "Lea", "raised": True})[:12]
    'a5e4b9899f17'
    >>> seal("0" * 64, 1, table="notes", row={"raised": 1, "who": "Lea"})[:12]
    'a5e4b9899f17'
    """
    columns = {name: _plain(value) for name, value in row.items()}
    text = json.dumps([before, seq, table, columns], sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode("ascii")).hexdigest()


def _plain(value: object) -> object:
    if isinstance(value, (bytes, bytearray, memoryview)):
        return {"sha256": hashlib.sha256(value).hexdigest()}
    if isinstance(value, bool):
        return int(value)  # SQLite keeps 0 and 1, PostgreSQL false and true
    if value is None or isinstance(value, (int, str)):
        return value
    return {"other": repr(value)}  # no row we write holds such a value; one that was altered may
