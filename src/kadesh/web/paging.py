"""One page of many: of a list, or of a section with all its entries and groups."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Generic, TypeVar

from kadesh.brief.sections import Entry, Group, Section

PER_PAGE = 50

T = TypeVar("T")


@dataclass(frozen=True)
class Paged(Generic[T]):
    """The `items` of page `page` (from 1) of `pages`; `of` is how many there are in all, `first` the number of the first."""

    items: tuple[T, ...]
    page: int
    pages: int
    of: int
    first: int


def cut_page(items: Sequence[T], page: int, *, per: int = PER_PAGE) -> Paged[T]:
    """Return a page of `items`; one after the last is empty.

    >>> cut_page("abcde", 2, per=2).items
    ('c', 'd')
    """
    start = (page - 1) * per
    return Paged(tuple(items[start : start + per]), page, max(1, -(-len(items) // per)), len(items), start + 1)


def cut_section(section: Section, page: int, *, per: int = PER_PAGE) -> tuple[Section, Paged[None]]:
    """Return the part of a section whose accounts stand on `page`; headings come along with what stands under them.

    >>> whole = Section("a", "Loose", entries=tuple(map(Entry, ("one", "two", "three"))))
    >>> part, paged = cut_section(whole, 2, per=2)
    >>> [entry.heading for entry in part.entries], paged.pages
    (['three'], 2)
    """
    total = sum(_weight(group) for entry in section.entries for group in entry.groups or (Group(""),))
    start, end, at = (page - 1) * per, page * per, 0
    entries = []
    for entry in section.entries:
        groups, begins = [], at
        for group in entry.groups:
            part = group.accounts[max(0, start - at) : max(0, end - at)]
            if part or (not group.accounts and start <= at < end):
                groups.append(replace(group, accounts=part))
            at += _weight(group)
        at += 0 if entry.groups else 1
        if groups or (not entry.groups and start <= begins < end):
            entries.append(_part(entry, groups, first=start <= begins))
    return replace(section, entries=tuple(entries)), Paged((), page, max(1, -(-total // per)), total, start + 1)


def _weight(group: Group) -> int:
    return max(1, len(group.accounts))


def _part(entry: Entry, groups: list[Group], *, first: bool) -> Entry:
    """An entry that goes on from the page before does not tell its disputes again."""
    return replace(entry, groups=tuple(groups), disputes=entry.disputes if first else ())
