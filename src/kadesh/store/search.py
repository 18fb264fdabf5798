"""Full-text search over reports and claims. What it needs is made of the other tables and can be made again."""

import json
import re
import sqlite3
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from datetime import date
from typing import Any

from sqlalchemy import Connection, Select, TextClause, column, select, table, text

from kadesh.model.claim import Evidence
from kadesh.model.cover import by_report, cover_words, find_spans
from kadesh.store.answers import Hit
from kadesh.store.codec import read_row
from kadesh.store.queries import View, reading_stands
from kadesh.store.tables import CLAIMS, READINGS, REPORTS
from kadesh.store.withheld import find_unseen
from kadesh.store.writer import Row

SEARCH = table("search", column("report_id"), column("claim_row"), column("words"))

_PIECE = 200_000
"""Characters indexed as one; PostgreSQL takes at most a megabyte."""
_SHOWN = 160
"""Characters of a report that a hit shows."""
_SQLITE = (
    "CREATE VIRTUAL TABLE search USING fts5("
    "report_id UNINDEXED, claim_row UNINDEXED, words, tokenize = 'porter unicode61 remove_diacritics 2')"
)
_POSTGRES = (
    # As PostgreSQL's own English, but without words that are left out: SQLite leaves out none.
    "CREATE TEXT SEARCH DICTIONARY kadesh_stem (TEMPLATE = snowball, Language = english)",
    "CREATE TEXT SEARCH CONFIGURATION kadesh (COPY = english)",
    "ALTER TEXT SEARCH CONFIGURATION kadesh ALTER MAPPING REPLACE english_stem WITH kadesh_stem",
    "CREATE TABLE search (report_id VARCHAR NOT NULL, claim_row VARCHAR, words TEXT NOT NULL, vector tsvector NOT NULL)",
    "CREATE INDEX ix_search_vector ON search USING gin (vector)",
)
_INSERT = {
    "sqlite": "INSERT INTO search (report_id, claim_row, words) VALUES (:report_id, :claim_row, :words)",
    "postgresql": "INSERT INTO search (report_id, claim_row, words, vector) "
    "VALUES (:report_id, :claim_row, :words, to_tsvector('kadesh', :bare))",
}
_WORD = re.compile(r'"([^"]*)"|([^\s"]+)')


def make_tables(connection: Connection) -> None:
    """Make the index, empty."""
    if connection.dialect.name == "sqlite":
        connection.execute(text(_SQLITE))
        return
    for step in _POSTGRES:
        connection.execute(text(step))


def fill(connection: Connection) -> None:
    """Index every report and claim there is; for a ledger of a version that had no search."""
    connection.execute(text("DELETE FROM search"))
    some = {"yield_per": 100}
    with connection.execute(select(REPORTS.c.id, REPORTS.c.body), execution_options=some) as found:
        for row in found:
            add_report(connection, row.id, words=read_row(lambda row: str(json.loads(row.body)["text"]), row))
    for batch in connection.execute(select(CLAIMS), execution_options=some).partitions():
        add_claims(connection, [dict(row._mapping) for row in batch])


def add_report(connection: Connection, report_id: str, *, words: str) -> None:
    """Index the text of a report."""
    _insert(connection, ({"report_id": report_id, "claim_row": None, "words": piece} for piece in _pieces(words)))


def add_claims(connection: Connection, rows: Iterable[Row]) -> None:
    """Index the words that claims were read from."""
    quotes = ((row, json.loads(row["body"])["evidence"]["quote"]) for row in rows)
    _insert(
        connection,
        ({"report_id": row["report_id"], "claim_row": row["id"], "words": _clean(quote)} for row, quote in quotes),
    )


def find(connection: Connection, query: str, *, first: date | None, last: date | None, limit: int) -> tuple[Hit, ...]:
    """Return what holds all words of `query`, by day of publication (unknown first), report and claim."""
    words = _words(query)
    if not words:
        return ()
    days = [REPORTS.c.published >= first.isoformat()] if first else []
    days += [REPORTS.c.published <= last.isoformat()] if last else []
    found = _select_standing(View()).where(_matches(connection, words), *days)
    unseen = by_report(find_unseen(connection))
    with connection.execute(found).yield_per(100) as rows:
        seen = (
            _cover(connection, row, unseen=hidden, words=words) if (hidden := unseen.get(row.report_id)) else row
            for row in rows
        )
        return tuple(_hits(filter(None, seen), words, limit=limit))


def _select_standing(view: View) -> Select[Any]:
    """What can be found: the texts that are shown, and the claims of readings that stand, in the order of the answer."""
    joined = (
        SEARCH.join(REPORTS, REPORTS.c.id == SEARCH.c.report_id)
        .outerjoin(CLAIMS, CLAIMS.c.id == SEARCH.c.claim_row)
        .outerjoin(READINGS, READINGS.c.id == CLAIMS.c.reading_id)
    )
    stands = SEARCH.c.claim_row.is_(None) | reading_stands(view)
    shown = view.shown(REPORTS.c.id) & (CLAIMS.c.claim_id.is_(None) | view.shown(CLAIMS.c.claim_id))
    return (
        select(REPORTS.c.published, SEARCH.c.report_id, CLAIMS.c.claim_id, SEARCH.c.words, SEARCH.c.claim_row)
        .select_from(joined)
        .where(stands, shown)
        .order_by(REPORTS.c.published.nulls_first(), SEARCH.c.report_id, CLAIMS.c.claim_id.nulls_first(), SEARCH.c.words)
    )


def _cover(connection: Connection, row: Any, *, unseen: Sequence[Evidence], words: list[str]) -> Sequence[Any] | None:
    """Return a hit without the words that are not shown, None where it would be none without them.

    A search that finds what is covered would tell what the cover is there to keep.
    """
    if not unseen:
        return tuple(row)
    body = connection.execute(select(REPORTS.c.body).where(REPORTS.c.id == row.report_id)).scalar_one()
    text = read_row(lambda body: str(json.loads(body)["text"]), body)
    spans = find_spans(text, unseen)
    start, end = 0, len(text)
    if row.claim_id:
        start, end = _find_evidence(connection, row.claim_row)
    left = _clean(cover_words(text[start:end], start, spans=spans))
    return (row.published, row.report_id, row.claim_id, left) if _has_all(connection, left, words=words) else None


def _find_evidence(connection: Connection, claim_row: str) -> tuple[int, int]:
    body = connection.execute(select(CLAIMS.c.body).where(CLAIMS.c.id == claim_row)).scalar_one()
    return read_row(
        lambda body: (int(json.loads(body)["evidence"]["start"]), int(json.loads(body)["evidence"]["end"])), body
    )


def _has_all(connection: Connection, text_: str, *, words: list[str]) -> bool:
    """Return whether a text that stands in no index holds all words, as the database understands them."""
    quoted = " ".join(f'"{word}"' for word in words)
    if connection.dialect.name == "postgresql":
        asked = text("SELECT to_tsvector('kadesh', :words) @@ websearch_to_tsquery('kadesh', :query)")
        values = ({"words": _bare(piece), "query": _bare(quoted)} for piece in _pieces(text_))
        return any(connection.execute(asked, value).scalar_one() for value in values)
    with closing(sqlite3.connect(":memory:")) as beside:
        beside.execute(_SQLITE)
        beside.executemany("INSERT INTO search (words) VALUES (?)", ((piece,) for piece in _pieces(text_)))
        return beside.execute("SELECT 1 FROM search WHERE search MATCH ?", (quoted,)).fetchone() is not None


def _hits(rows: Iterable[Sequence[Any]], asked: Sequence[str], *, limit: int) -> Iterator[Hit]:
    seen: set[tuple[str, str | None]] = set()
    for published, report_id, claim_id, words, *_ in rows:
        if (report_id, claim_id) in seen:
            continue
        if len(seen) == limit:
            return
        seen.add((report_id, claim_id))
        shown = words if claim_id else _cut_out(words, asked)
        yield Hit(read_row(date.fromisoformat, published) if published else None, report_id, claim_id, shown)


def _cut_out(words: str, asked: Sequence[str]) -> str:
    """Return the part of a text in which the first of the words asked for stands, or its beginning.

    The index knows forms of a word that this does not: the first letters are looked for.
    """
    low = words.lower()
    found = [at for word in asked if (at := low.find(word.lower()[:5])) >= 0]
    start = max(0, min(found) - _SHOWN // 3) if found else 0
    start = words.rfind(" ", 0, start) + 1
    return " ".join(words[start : start + _SHOWN].split())


def _matches(connection: Connection, words: list[str]) -> TextClause:
    quoted = " ".join(f'"{word}"' for word in words)
    if connection.dialect.name == "sqlite":
        return text("search MATCH :query").bindparams(query=quoted)
    return text("search.vector @@ websearch_to_tsquery('kadesh', :query)").bindparams(query=_bare(quoted))


def _words(query: str) -> list[str]:
    """Return words and quoted phrases. Signs are dropped: none of them means anything to a database then."""
    found = (phrase or word for phrase, word in _WORD.findall(_clean(query)))
    kept = (" ".join(re.findall(r"\w+", item)) for item in found)
    return [item for item in kept if item]


def _pieces(words: str) -> Iterator[str]:
    start = 0
    while start < len(words):
        end = start + _PIECE
        space = words.rfind(" ", start + _PIECE // 2, end) if end < len(words) else len(words)
        end = space if space > start else end
        yield _clean(words[start:end])
        start = end


def _clean(words: str) -> str:
    """Return words without what a database does not take as text: NUL, lone surrogates."""
    return words.replace("\0", " ").encode("utf-8", "replace").decode("utf-8")


def _bare(words: str) -> str:
    """Return words without accents, as SQLite indexes them: 'Sarāqib' and 'Saraqib' are found alike."""
    return "".join(sign for sign in unicodedata.normalize("NFD", words) if unicodedata.category(sign) != "Mn")


def _insert(connection: Connection, rows: Iterable[Row]) -> None:
    values = [{**row, "bare": _bare(row["words"])} for row in rows]
    if values:
        connection.execute(text(_INSERT[connection.dialect.name]), values)
