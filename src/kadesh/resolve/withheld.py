"""What is withheld by default: names of private persons, covered in all that a reading shows.

The ledger keeps every text as it came, since evidence that was altered is none. Whoever has the right to see the names
asks for them; everybody else gets the same reading with a role where a name stood. Letters are covered one for one, so
that every quotation still is `text[start:end]` of its report, and every id stays what it was.
"""

import re
from collections.abc import Iterable
from dataclasses import fields, is_dataclass, replace
from typing import Any

from kadesh.model.claim import Claim, Evidence, Refusal
from kadesh.model.cover import COVER
from kadesh.model.report import Report
from kadesh.model.side import Speaker
from kadesh.resolve.lexicon import PackLexicon
from kadesh.resolve.persons import PrivatePerson, find_private_persons

_SHORT = 3
"""A part of a name must have so many letters to be covered where it stands alone."""
_KEPT = frozenset(("report_id", "name", "url", "raw_sha256", "text_sha256", "id", "reader"))
"""Fields that hold ids and addresses, not words of the report; names of places and sides are no persons."""


def withhold_names(
    reports: Iterable[Report], claims: Iterable[Claim], *, refusals: Iterable[Refusal], lexicon: PackLexicon
) -> tuple[tuple[Report, ...], tuple[Claim, ...], tuple[Refusal, ...]]:
    """Return all three with the names of private persons covered, in the order given; ids and offsets stay.

    A speaker who is such a person becomes an anonymous one: 'resident, name withheld'.
    """
    given = tuple(reports)
    persons = {r.id: found for r in given if (found := find_private_persons(r, lexicon))}
    covers = {report_id: Cover(found) for report_id, found in persons.items()}
    covered = {r.id: _cover_report(r, covers[r.id]) for r in given if r.id in covers}
    shown = tuple(covered.get(r.id, r) for r in given)

    def cover(claim: Claim) -> Claim:
        report = covered.get(claim.evidence.report_id)
        return claim if report is None else _cover_claim(claim, report, cover=covers[report.id])

    return shown, tuple(map(cover, claims)), tuple(replace(r, claim=cover(r.claim)) for r in refusals)


def find_cover(report: Report, lexicon: PackLexicon) -> "Cover":
    """Return what covers the names of the report's private persons in any words of it.

    >>> from kadesh.resolve.lexicon import load_lexicon
    >>> text = "A resident, Sami Darwish, fled. Darwish is safe."
    >>> find_cover(Report(text, "", "", "a.txt"), load_lexicon())("Darwish is safe")
    '███████ is safe'
    """
    return Cover(find_private_persons(report, lexicon))


class Cover:
    """Covers the names of one report's private persons in any words of it."""

    def __init__(self, persons: tuple[PrivatePerson, ...]) -> None:
        """Keep whom to cover; nobody is fine."""
        self.persons = persons
        names = {word for person in persons for word in (person.name, *person.name.split())}
        parts = {part for word in names for part in (word, word.rpartition("-")[2]) if len(part) >= _SHORT}
        longest_first = sorted(parts, key=lambda part: (-len(part), part))
        self._pattern = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first)) or '(?!)'})(?!\w)")

    def __call__(self, words: str) -> str:
        """Return `words`, as long as they were, with each letter of a name covered."""
        return self._pattern.sub(lambda found: re.sub(r"\S", COVER, found.group()), words)

    def role_of(self, words: str) -> str:
        """Return what the first private person named in `words` is, 'person' where none of them is named."""
        return next((p.role for p in self.persons if set(p.name.split()) & set(re.findall(r"[\w'’-]+", words))), "person")


def _cover_report(report: Report, cover: Cover) -> Report:
    title = cover(report.title) if report.title else report.title
    return replace(report, text=cover(report.text), title=title)


def _cover_claim(claim: Claim, report: Report, *, cover: Cover) -> Claim:
    """The claim without the names; it keeps its id, by which people judged it."""
    given = {f.name: getattr(claim, f.name) for f in fields(claim)}
    made = {name: _cover_value(value, cover) for name, value in given.items() if name not in ("evidence", "attribution")}
    speakers = tuple(_cover_speaker(s, cover) for s in claim.attribution)
    shown = replace(claim, **made, evidence=_cover_evidence(claim.evidence, report, cover=cover), attribution=speakers)
    shown.__dict__["id"] = claim.id  # the id is made of the words as they stand in the report, which the ledger keeps
    return shown


def _cover_evidence(evidence: Evidence, report: Report, *, cover: Cover) -> Evidence:
    antecedents = tuple(replace(a, words=cover(a.words)) for a in evidence.antecedents)
    return replace(evidence, quote=report.text[evidence.start : evidence.end], antecedents=antecedents)


def _cover_speaker(speaker: Speaker, cover: Cover) -> Speaker:
    words = cover(speaker.words)
    if speaker.kind not in ("person", "anonymous") or words == speaker.words:
        return replace(speaker, words=words, name=cover(speaker.name))
    told = f"{cover.role_of(speaker.words)}, name withheld"
    return Speaker(told, told, "anonymous", speaker.side, speaker.span)


def _cover_value(value: Any, cover: Cover) -> Any:
    if isinstance(value, str):
        return cover(value)
    if is_dataclass(value) and not isinstance(value, type):
        told = {f.name: _cover_value(getattr(value, f.name), cover) for f in fields(value) if f.name not in _KEPT}
        return replace(value, **told)
    return tuple(_cover_value(item, cover) for item in value) if isinstance(value, tuple) else value
