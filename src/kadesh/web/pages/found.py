"""Search: reports and claims that hold all words, of what this visitor may see and of what was known by the day."""

import re
import unicodedata
from dataclasses import dataclass
from typing import Any

from kadesh.model.cover import COVER
from kadesh.model.report import Report
from kadesh.store.answers import Hit
from kadesh.web.paging import cut_page
from kadesh.web.visit import Visit

SHOWN = 160
"""Characters of a report that a hit shows."""
STEM = 4
"""Letters by which a form of a word is known again; the index knows more forms than this."""


@dataclass(frozen=True)
class Found:
    """A hit with its report; `start` is where the claim's words stand, None for the report itself."""

    report: Report
    words: str
    claim: str | None = None
    start: int | None = None


def show_found(visit: Visit) -> dict[str, Any]:
    """Return the hits in order of publication, each with the report it stands in."""
    query = visit.wanted.q or ""
    return {"query": query, "paged": cut_page(find_words(visit, query), visit.wanted.page)}


def find_words(visit: Visit, query: str) -> tuple[Found, ...]:
    """Return what holds all words of `query`, in the words of the snapshot: names that are covered there cannot be found.

    A search that gave a hit for a covered name would tell what the cover is there to keep.
    """
    hits = visit.shelf.search(visit.viewer, query, last=visit.wanted.as_of) if query else ()
    stems = [bare(word)[:STEM] for word in re.findall(r"\w+", query)]
    made = (_make_found(hit, visit, stems=stems) for hit in hits)
    return tuple(found for found in made if found)


def bare(words: str) -> str:
    """Return words in lower case and without accents.

    >>> bare("Sarāqib")
    'saraqib'
    """
    signs = unicodedata.normalize("NFD", words.casefold())
    return "".join(sign for sign in signs if unicodedata.category(sign) != "Mn")


def _make_found(hit: Hit, visit: Visit, *, stems: list[str]) -> Found | None:
    index = visit.snapshot.index
    report, claim = index.reports.get(hit.report_id), index.claims.get(hit.claim_id or "")
    if report is None or (hit.claim_id and claim is None):
        return None
    text = claim.evidence.quote if claim else report.text
    low = bare(text) if COVER in text else ""
    if low and not all(re.search(rf"\b{re.escape(stem)}", low) for stem in stems):
        return None
    if claim:
        return Found(report, text, claim.id, claim.evidence.start)
    return Found(report, _cut_out(text, stems))


def _cut_out(text: str, stems: list[str]) -> str:
    low = text.casefold()
    found = [at for stem in stems if (at := low.find(stem)) >= 0]
    start = max(0, min(found) - SHOWN // 3) if found else 0
    start = text.rfind(" ", 0, start) + 1
    return " ".join(text[start : start + SHOWN].split())
