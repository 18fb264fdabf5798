"""Report: the text with every claim in its place, what was read there, and what was refused."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

from kadesh.brief.accounts import make_account, mark_claim
from kadesh.brief.days import phrase_time
from kadesh.brief.index import Index
from kadesh.brief.phrases import phrase_place
from kadesh.brief.safety import HOSTILE, SHOWN_AS, mask_positions
from kadesh.brief.sections import Account
from kadesh.errors import NotFound
from kadesh.model.claim import Claim
from kadesh.model.report import PublishedBasis, Report
from kadesh.web.visit import CHARACTERS, Visit

BASES: dict[PublishedBasis, str] = {
    "given": "as given",
    "manifest": "by the list that came with it",
    "dateline": "by its dateline",
    "first-line": "by its first line",
    "metadata": "by what its page says of itself",
    "unknown": "",
}
"""How the day of publication is known."""


@dataclass(frozen=True)
class Note:
    """What was read from some words. `number` is how it is called on the page; a refusal has its `reason`."""

    number: int
    id: str
    start: int
    end: int
    kind: str
    account: Account
    slots: tuple[tuple[str, str], ...]
    incident: str | None = None
    reason: str = ""


@dataclass(frozen=True)
class Piece:
    """Words between two borders of claims, with the notes on them; `begins` are those whose first words these are."""

    words: str
    notes: tuple[Note, ...] = ()
    begins: tuple[Note, ...] = field(default=())


def show_report(visit: Visit) -> dict[str, Any]:
    """Return the report in the path with its claims and refusals; raises NotFound, also for one that is withheld."""
    snapshot = visit.snapshot
    report = snapshot.index.reports.get(visit.path["id"])
    if report is None:
        raise NotFound("no such report, or it is not shown as of this day or to this role")
    claims = snapshot.claims_of.get(report.id, ())
    notes = [
        _note(n, claim, index=snapshot.index, incident=snapshot.incident_of.get(claim.id))
        for n, claim in enumerate(claims, 1)
    ]
    refused = [
        _note(n, refusal.claim, index=snapshot.index, reason=f"{refusal.reason}: {refusal.detail}")
        for n, refusal in enumerate(snapshot.refusals_of.get(report.id, ()), len(notes) + 1)
    ]
    start = (visit.wanted.page - 1) * CHARACTERS
    return {
        "report": report,
        "pieces": tuple(cut_pieces(report, [*notes, *refused], start=start, end=start + CHARACTERS)),
        "notes": notes,
        "refused": refused,
        "parts": -(-len(report.text) // CHARACTERS) or 1,
        "failure": dict(snapshot.reading.failures).get(report.id),
        "flags": dict(snapshot.flags).get(report.id, ()),
        "link": safe_link(report.url),
        "basis": BASES[report.published_basis],
    }


def cut_pieces(report: Report, notes: Iterable[Note], *, start: int = 0, end: int = CHARACTERS) -> Iterable[Piece]:
    """Yield the text from `start` to `end` in pieces that any note covers wholly or not at all; positions are covered."""
    shown = HOSTILE.sub(SHOWN_AS, mask_positions(report.text))
    last = min(end, len(shown))
    within = [note for note in notes if note.start < last and note.end > start]
    borders = {start, last} | {b for note in within for b in (note.start, note.end) if start < b < last}
    marks = sorted(borders)
    for left, right in pairwise(marks):
        here = tuple(note for note in within if note.start <= left and right <= note.end)
        yield Piece(shown[left:right], here, tuple(note for note in here if max(note.start, start) == left))


def safe_link(url: str | None) -> str | None:
    """Return an address on the web, None for anything else: a report may say where it is from, not what to run.

    >>> safe_link("javascript:alert(1)"), safe_link("https://news.example/a")
    (None, 'https://news.example/a')
    """
    return url if url and url.lower().startswith(("https://", "http://")) else None


def _note(number: int, claim: Claim, *, index: Index, incident: str | None = None, reason: str = "") -> Note:
    e = claim.evidence
    return Note(number, claim.id, e.start, e.end, claim.kind, make_account(claim, index), _slots(claim), incident, reason)


def _slots(claim: Claim) -> tuple[tuple[str, str], ...]:
    """What was read beside the figure itself, and the words elsewhere it rests on."""
    told = [
        ("when", f"{phrase_time(claim.when)} ({claim.when.basis})" if claim.when.known or claim.when.words else "not told"),
        ("where", f"{phrase_place(claim.where)} ({claim.where.basis})" if claim.where.words else "not told"),
        ("read as", mark_claim(claim) or "asserted"),
    ]
    told += [(f"{a.slot} from", f"“{a.words}” {a.span.start}-{a.span.end}") for a in claim.evidence.antecedents]
    return tuple(told)
