"""A brief as Markdown (CommonMark), with every word of a report escaped."""

import re
from collections.abc import Iterator
from typing import TextIO

from kadesh.brief.accounts import phrase_origin
from kadesh.brief.safety import clean_text
from kadesh.brief.sections import Account, Brief, Contradiction, Entry, Glance, Group, Section

# Everything CommonMark or GFM could read as markup: a backslash before ASCII punctuation always makes it plain.
MARKUP = re.compile(r"([\\`*_{}\[\]#<>|~&@$]|:(?=//))")
LEADING = re.compile(r"^(\s*)([-+]|\d{1,9}(?=[.)]))")


def write_markdown(brief: Brief, stream: TextIO) -> None:
    """Write a brief to `stream` as Markdown."""
    for line in _lines(brief):
        stream.write(f"{line}\n")


def escape_markdown(text: str) -> str:
    r"""Return `text` as Markdown that shows exactly these words, in one line.

    >>> print(escape_markdown("<script> *five* www.example.org"))
    \<script\> \*five\* www\.example.org
    """
    plain = MARKUP.sub(r"\\\1", clean_text(text))
    plain = LEADING.sub(lambda m: f"{m[1]}\\{m[2]}" if m[2] in "-+" else m[0], plain)
    plain = re.sub(r"^(\s*\d{1,9})([.)])", r"\1\\\2", plain)
    return re.sub(r"(?i)\bwww\.", lambda m: m[0][:-1] + r"\.", plain)


def _lines(brief: Brief) -> Iterator[str]:
    yield f"# {escape_markdown(brief.title)}"
    yield ""
    yield from (f"- {escape_markdown(line)}" for line in brief.head)
    if brief.glance:
        yield from _glance(brief.glance)
    for section in brief.sections:
        yield from _section(section)
    yield from ("", "---", "")
    yield from (f"- {escape_markdown(line)}" for line in brief.foot)


def _glance(rows: tuple[Glance, ...]) -> Iterator[str]:
    yield from ("", "## At a glance", "", "| day | place | what | claimed | disputed, by |", "|---|---|---|---|---|")
    for row in rows:
        cells = (row.day, row.place, row.what, row.figures, row.disputed)
        yield "| " + " | ".join(escape_markdown(cell) for cell in cells) + " |"


def _section(section: Section) -> Iterator[str]:
    yield from ("", f"## {escape_markdown(section.title)}")
    if section.entries and section.note:
        yield from ("", f"*{escape_markdown(section.note)}*")
    if not section.entries:
        yield from ("", escape_markdown(section.empty))
    for entry in section.entries:
        yield from _entry(entry)


def _entry(entry: Entry) -> Iterator[str]:
    yield from ("", f"### {escape_markdown(entry.heading)}")
    detail = " · ".join(part for part in (entry.detail, entry.id or "") if part)
    if detail:
        yield from ("", escape_markdown(detail))
    if entry.disputes:
        yield ""
        yield from (_contradiction(dispute) for dispute in entry.disputes)
    for group in entry.groups:
        yield from _group(group)


def _contradiction(dispute: Contradiction) -> str:
    lead = "**Disputed**" if dispute.real else "Not a dispute"
    return f"- {lead} ({escape_markdown(dispute.type)}): {escape_markdown(dispute.sentence)}"


def _group(group: Group) -> Iterator[str]:
    title = " ".join(f"**{escape_markdown(part)}**" for part in (group.total, group.label) if part)
    parts = f"; {escape_markdown(group.parts)}" if group.parts else ""
    if title:
        yield from ("", title + parts)
    yield ""
    yield from (f"- *{escape_markdown(note)}*" for note in group.notes)
    yield from (_account(account) for account in group.accounts)


def _account(account: Account) -> str:
    says = escape_markdown(account.says)
    mark = f" \\[{account.mark}\\]" if account.mark else ""
    line = f"- {f'~~{says}~~' if account.mark == 'superseded' else says} — {escape_markdown(phrase_origin(account))}{mark}"
    quote = account.quote
    if quote is not None:
        where = f"{quote.name} {quote.start}-{quote.end}"
        line = f"{line}  \n  “{escape_markdown(quote.words)}” ({escape_markdown(where)})"
    return "".join((line, *(f"  \n  {escape_markdown(decided)}" for decided in account.decided)))
