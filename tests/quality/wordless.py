"""Annotations of texts that are no part of the project: instead of words they hold where in the text the words stand."""

import json
from functools import cache
from pathlib import Path
from typing import Any

from kadesh.model.ids import sha256_of

WORDS = ("quote", "place", "source", "speaker")
"""Fields that hold words of the text."""
KINDS = ("tolls", "events", "controls", "statements")
Annotated = dict[str, Any]


def take_words_out(annotated: Annotated) -> Annotated:
    """Return the annotation with the offsets of its words instead of them. Raises ValueError where the text lacks them.

    >>> taken = take_words_out({"doc_id": "a", "text": "Two died.", "controls": [{"quote": "Two"}]})
    >>> taken["controls"], "text" in taken
    ([{'quote': [0, 3]}], False)
    """
    text = annotated["text"]
    lists = {kind: [_map(claim, lambda w: _find(w, text)) for claim in annotated.get(kind, [])] for kind in KINDS}
    return {"doc_id": annotated["doc_id"], "sha256": sha256_of(text), **lists}


def put_words_in(taken: Annotated, given: Annotated) -> Annotated:
    """Return the annotation with the words of the text `given`. Raises ValueError if it is another text."""
    text = given["text"]
    if sha256_of(text) != taken["sha256"]:
        raise ValueError(f"{taken['doc_id']}: another text than the one that was annotated")
    lists = {kind: [_map(claim, lambda at: text[at[0] : at[1]]) for claim in taken[kind]] for kind in KINDS}
    return {**{name: given.get(name) for name in ("outlet", "published", "title")}, **taken, "text": text, **lists}


@cache
def texts_of(path: Path) -> dict[str, Annotated]:
    """Return the texts of a file by their ids."""
    rows = (json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip())
    return {row["doc_id"]: row for row in rows}


def _find(words: str, text: str) -> list[int]:
    start = text.find(words)
    if start < 0:
        raise ValueError(f"not in the text: {words!r}")
    return [start, start + len(words)]


def _map(claim: Annotated, change: Any) -> Annotated:
    return {name: change(value) if name in WORDS and value is not None else value for name, value in claim.items()}
