"""A brief as JSON: the whole reading, field by field, as documented in docs/reference/brief-json.md."""

import json
import re
from dataclasses import fields, is_dataclass
from datetime import date
from typing import Any, TextIO

from kadesh.brief.safety import HOSTILE, mask_positions
from kadesh.brief.sections import Brief
from kadesh.model.claim import Claim
from kadesh.model.judgement import Judgement
from kadesh.model.reading import Reading
from kadesh.model.report import Report

FORM = "kadesh-brief"
VERSION = 1
WITHHELD = {"raw"}
"""The bytes a report came in stay in the ledger; their SHA-256 is given."""

# Steering characters stand only within strings, where JSON can spell them as escapes without losing anything.
STEERING = re.compile(f"{HOSTILE.pattern}|[\u2028\u2029]")


def write_json(brief: Brief, reading: Reading, *, stream: TextIO) -> None:
    """Write the reading behind a brief to `stream` as JSON that is safe to show on a terminal.

    Nothing is lost but the raw bytes and the digits of positions, which are covered one for one, so that every quote
    still is `text[start:end]` of its report.
    """
    page = {"form": FORM, "version": VERSION, "head": list(brief.head), "reading": as_json(reading)}
    text = json.dumps(page, ensure_ascii=False, indent=1)
    stream.write(STEERING.sub(_escape, text) + "\n")


def as_json(value: Any) -> Any:
    """Return a noun as JSON types: a dataclass as an object; claims with `kind`; claims, reports, judgements with `id`."""
    if is_dataclass(value) and not isinstance(value, type):
        made = {f.name: as_json(getattr(value, f.name)) for f in fields(value) if f.name not in WITHHELD}
        named = {"kind": value.kind} if isinstance(value, Claim) else {}
        id_ = {"id": value.id} if isinstance(value, Claim | Report | Judgement) else {}
        return {**id_, **named, **made}
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple | list):
        return [as_json(item) for item in value]
    return mask_positions(value) if isinstance(value, str) else value


def _escape(found: re.Match[str]) -> str:
    character = ord(found.group())
    if character > 0xFFFF:
        high, low = divmod(character - 0x10000, 0x400)
        return f"\\u{0xD800 + high:04x}\\u{0xDC00 + low:04x}"
    return f"\\u{character:04x}"
