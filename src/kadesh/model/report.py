"""A report: one text that an outlet published, as it was normalised, and what came in that was none."""

from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Literal

from kadesh.model.ids import content_id

PublishedBasis = Literal["given", "manifest", "dateline", "first-line", "metadata", "unknown"]


@dataclass(frozen=True)
class Report:
    """A text as normalised (NFC, line ends as \\n, no BOM) and what is known of its origin.

    Offsets everywhere else are Unicode code points into `text`, for good. `raw_sha256` is of the bytes the report
    came in, `text_sha256` of `text` as UTF-8. `name` is only how a person found it: a file name or a given doc_id.
    """

    text: str
    raw_sha256: str
    text_sha256: str
    name: str
    outlet: str | None = None
    title: str | None = None
    url: str | None = None
    published: date | None = None
    published_basis: PublishedBasis = "unknown"
    language: str | None = None
    form: str = "text"
    """The format it was read from: text, html, jsonl, csv, eml."""
    raw: bytes = field(default=b"", repr=False, compare=False)
    """The bytes it came in, for the ledger; not part of equality (their SHA-256 is)."""

    @cached_property
    def id(self) -> str:
        """An id made of text, outlet, day and address, so that the same report read twice is one report."""
        return content_id("report", self.text_sha256, self.outlet, self.published, self.url)


@dataclass(frozen=True, order=True)
class Unreadable:
    """Something given that no report came out of: where it was, a reason code, and one line for a person."""

    name: str
    reason: str
    detail: str
    raw_sha256: str | None = None
    raw: bytes = field(default=b"", repr=False, compare=False)
    """The bytes themselves where there are any, for the ledger; not part of equality."""
