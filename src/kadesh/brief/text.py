"""A brief for a terminal of 80 to 120 columns: plain without colour, and readable as a file."""

from collections.abc import Iterator
from io import StringIO
from typing import TextIO

from rich.console import Console, RenderableType
from rich.console import Group as Stack
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from kadesh.brief.accounts import phrase_origin
from kadesh.brief.safety import clean_text
from kadesh.brief.sections import Account, Brief, Contradiction, Entry, Glance, Group, Quote, Section

WIDTH = 100
FOUND_SHOWN = 12
"""How many refused claims of one reason a terminal shows; the other formats show all of them."""


def write_text(brief: Brief, stream: TextIO, *, width: int | None = None, colour: bool = False) -> None:
    """Write a brief to `stream` in lines of `width` columns (100 unless given); escapes only if `colour`."""
    buffer = StringIO()
    console = Console(
        file=buffer,
        width=width or WIDTH,
        force_terminal=colour,
        color_system="standard" if colour else None,
        highlight=False,
        markup=False,
        emoji=False,
        legacy_windows=False,
    )
    for part in _parts(brief):
        console.print(part)
    stream.write(buffer.getvalue() if colour else _trim(buffer.getvalue()))


def _trim(text: str) -> str:
    return "".join(f"{line.rstrip()}\n" for line in text.splitlines())


def _parts(brief: Brief) -> Iterator[RenderableType]:
    yield _text(brief.title.upper(), "bold")
    yield from (_text(line) for line in brief.head)
    if brief.glance:
        yield from ("", Rule("At a glance", align="left", style="dim"), *_glance(brief.glance))
    for section in brief.sections:
        yield from _section(section)
    yield from ("", Rule(style="dim"))
    yield from (_text(line, "dim") for line in brief.foot)


def _glance(rows: tuple[Glance, ...]) -> Iterator[RenderableType]:
    table = Table(box=None, padding=(0, 2, 0, 0), show_edge=False, header_style="dim", expand=True)
    for title, ratio in (("day", 3), ("place", 3), ("what", 5), ("claimed", 5), ("disputed, by", 5)):
        table.add_column(title, ratio=ratio, overflow="fold")
    for row in rows:
        if row.day:
            cells = (_text(row.day), _text(row.place), _text(row.what), _text(row.figures))
            table.add_row(*cells, _text(row.disputed, "bold red"))
    for row in rows:
        if row.disputed and not row.day:
            yield (
                Text("DISPUTED ", "bold red")
                .append(clean_text(f"({row.disputed.split(':')[0]}) "), "red")
                .append(clean_text(row.what), "")
            )
    if table.row_count:
        yield table
    yield from (_text(row.what, "dim") for row in rows if not row.day and not row.disputed)


def _section(section: Section) -> Iterator[RenderableType]:
    yield from ("", Rule(Text(section.title.upper(), "bold"), align="left", characters="━"))
    if section.entries and section.note:
        yield _text(section.note, "dim")
    if not section.entries:
        yield _text(section.empty, "dim")
    for entry in section.entries:
        yield ""
        yield from _entry(entry, limit=FOUND_SHOWN if section.key == "troubles" else None)


def _entry(entry: Entry, *, limit: int | None) -> Iterator[RenderableType]:
    yield _text(entry.heading, "bold")
    detail = " · ".join(part for part in (entry.detail, entry.id or "") if part)
    if detail:
        yield _indent(_text(detail, "dim"), 2)
    yield from (_indent(_contradiction(dispute), 2) for dispute in entry.disputes)
    if entry.beside and len(entry.groups) > 1:
        yield _indent(_beside(entry.groups), 2)
        return
    for group in entry.groups:
        yield from (_indent(part, 2) for part in _group(group, limit))


def _contradiction(dispute: Contradiction) -> Text:
    line = Text("DISPUTED " if dispute.real else "not a dispute: ", "bold red" if dispute.real else "dim")
    line.append(f"({dispute.type}) ", "red" if dispute.real else "dim")
    return line.append(clean_text(dispute.sentence), "" if dispute.real else "dim")


def _group(group: Group, limit: int | None) -> Iterator[RenderableType]:
    title = Text(clean_text(group.total), "bold")
    title.append((" " if group.total else "") + clean_text(group.label), "bold" if group.total else "underline")
    if group.parts:
        title.append(f"; {clean_text(group.parts)}")
    if title:
        yield title
    yield from (_indent(_text(note, "dim"), 2) for note in group.notes)
    shown = group.accounts[:limit] if limit else group.accounts
    yield from (_indent(_account(account), 2) for account in shown)
    if len(shown) < len(group.accounts):
        yield _indent(_text(f"and {len(group.accounts) - len(shown)} more, in the other formats", "dim"), 2)


def _beside(groups: tuple[Group, ...]) -> Table:
    table = Table.grid(padding=(0, 3, 0, 0), expand=True)
    for _ in groups:
        table.add_column(ratio=1, overflow="fold")
    table.add_row(*(Stack(*_group(group, None)) for group in groups))
    return table


def _account(account: Account) -> Table:
    struck = account.mark == "superseded"
    line = Text(clean_text(account.says), "dim strike" if struck else "bold")
    who = phrase_origin(account, short=True)
    named = len(account.who)
    line.append(f"  {clean_text(who[:named])}", "dim" if struck else "cyan").append(clean_text(who[named:]), "dim")
    if account.mark:
        line.append(f"  [{account.mark}]", "yellow")
    grid = Table.grid(padding=(0, 1, 0, 0))
    grid.add_column(width=1)
    grid.add_column(overflow="fold")
    grid.add_row("-", line)
    if account.quote:
        grid.add_row("", _quote(account.quote))
    for decided in account.decided:
        grid.add_row("", _text(decided, "green"))
    return grid


def _quote(quote: Quote) -> Text:
    line = Text(f"“{clean_text(quote.words)}”", "italic")
    return line.append(f"  {clean_text(quote.name)} {quote.start}-{quote.end}", "dim not italic")


def _text(text: str, style: str = "") -> Text:
    return Text(clean_text(text), style)


def _indent(part: RenderableType, by: int) -> Padding:
    return Padding(part, (0, 0, 0, by))
