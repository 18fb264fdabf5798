"""Pages that are sections of the brief, a part at a time: control, statements, what is loose, what was refused."""

from dataclasses import replace
from typing import Any

from kadesh.brief.sections import Entry, Section
from kadesh.errors import NotFound
from kadesh.web.paging import cut_section
from kadesh.web.sifting import join_sections, sift_section
from kadesh.web.visit import Visit, show_sifted

FIRST = 5
"""Accounts of each kind on the first page of statements."""


def show_control(visit: Visit) -> dict[str, Any]:
    """Return who is said to hold which place, and of how many places that is disputed."""
    entries = visit.snapshot.sections["control"].entries
    disputed = sum(any(dispute.real for dispute in entry.disputes) for entry in entries)
    return {**visit.section("control"), "disputed": disputed}


def show_loose(visit: Visit) -> dict[str, Any]:
    """Return what has no day, no place or no incident."""
    return visit.section("loose")


def show_campaigns(visit: Visit) -> dict[str, Any]:
    """Return operations over days or months, and figures over a period: in no single incident."""
    return visit.section("campaigns", "cumulative")


def show_troubles(visit: Visit) -> dict[str, Any]:
    """Return what was refused or unreadable, and where the reader did not run: no claims, so no filter is asked."""
    section, paged = cut_section(visit.snapshot.sections["troubles"], visit.wanted.page)
    return {"section": section, "paged": paged}


def show_statements(visit: Visit) -> dict[str, Any]:
    """Return the first few of each kind of statement, with how many there are, and movements."""
    sifted = visit.sift("statements", "movements")
    section = sifted.section
    numbers = [sum(len(group.accounts) for group in entry.groups) for entry in section.entries]
    few = [(_few(entry), name_kind(entry.heading), number) for entry, number in zip(section.entries, numbers, strict=True)]
    return {"section": section, "entries": few, "sifted": sifted}


def show_statement_kind(visit: Visit) -> dict[str, Any]:
    """Return all statements of the kind in the path; raises NotFound."""
    kind = visit.path["kind"]
    every = join_sections([visit.snapshot.sections[key] for key in ("statements", "movements")])
    entries = tuple(entry for entry in every.entries if name_kind(entry.heading) == kind)
    if not entries:
        raise NotFound("no statement of this kind was read")
    section = Section("statements", entries[0].heading, every.note, entries, every.empty)
    sifted = visit.remember(("statements", kind), lambda: sift_section(section, visit.wanted, snapshot=visit.snapshot))
    return show_sifted(sifted, visit.wanted)


def name_kind(heading: str) -> str:
    """Return a heading as part of an address.

    >>> name_kind("Notice given or not given")
    'notice-given-or-not-given'
    """
    return "-".join("".join(sign if sign.isalnum() else " " for sign in heading.lower()).split())


def _few(entry: Entry) -> Entry:
    groups = tuple(replace(group, accounts=group.accounts[:FIRST]) for group in entry.groups)
    return replace(entry, groups=groups)
