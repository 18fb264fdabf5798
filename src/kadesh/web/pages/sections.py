"""Pages that are sections of the brief, a part at a time: control, statements, what is loose, what was refused."""

from dataclasses import replace
from typing import Any

from kadesh.brief.sections import Entry, Section
from kadesh.errors import NotFound
from kadesh.web.paging import cut_section
from kadesh.web.visit import Visit

FIRST = 5
"""Accounts of each kind on the first page of statements."""


def show_control(visit: Visit) -> dict[str, Any]:
    """Return who is said to hold which place."""
    return _show("control", visit)


def show_loose(visit: Visit) -> dict[str, Any]:
    """Return what has no day, no place or no incident."""
    return _show("loose", visit)


def show_campaigns(visit: Visit) -> dict[str, Any]:
    """Return operations over days or months, and figures over a period: in no single incident."""
    section, paged = cut_section(join_sections("campaigns", "cumulative", visit=visit), visit.wanted.page)
    return {"section": section, "paged": paged}


def show_troubles(visit: Visit) -> dict[str, Any]:
    """Return what was refused or unreadable, and where the reader did not run."""
    return _show("troubles", visit)


def show_statements(visit: Visit) -> dict[str, Any]:
    """Return the first few of each kind of statement, with how many there are, and movements."""
    section = join_sections("statements", "movements", visit=visit)
    numbers = [sum(len(group.accounts) for group in entry.groups) for entry in section.entries]
    few = [(_few(entry), name_kind(entry.heading), number) for entry, number in zip(section.entries, numbers, strict=True)]
    return {"section": section, "entries": few}


def show_statement_kind(visit: Visit) -> dict[str, Any]:
    """Return all statements of the kind in the path; raises NotFound."""
    section = join_sections("statements", "movements", visit=visit)
    entries = tuple(entry for entry in section.entries if name_kind(entry.heading) == visit.path["kind"])
    if not entries:
        raise NotFound("no statement of this kind was read")
    cut, paged = cut_section(Section("statements", entries[0].heading, section.note, entries), visit.wanted.page)
    return {"section": cut, "paged": paged}


def join_sections(key: str, other: str, *, visit: Visit) -> Section:
    """Return two sections as one, under the title of the first."""
    one, two = visit.snapshot.sections[key], visit.snapshot.sections[other]
    notes = " ".join(section.note for section in (one, two) if section.entries and section.note)
    return Section(one.key, one.title, notes, (*one.entries, *two.entries), one.empty)


def name_kind(heading: str) -> str:
    """Return a heading as part of an address.

    >>> name_kind("Notice given or not given")
    'notice-given-or-not-given'
    """
    return "-".join("".join(sign if sign.isalnum() else " " for sign in heading.lower()).split())


def _show(key: str, visit: Visit) -> dict[str, Any]:
    section, paged = visit.section(key)
    return {"section": section, "paged": paged}


def _few(entry: Entry) -> Entry:
    groups = tuple(replace(group, accounts=group.accounts[:FIRST]) for group in entry.groups)
    return replace(entry, groups=groups)
