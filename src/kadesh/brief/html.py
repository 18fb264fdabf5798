"""A brief as one HTML page: no script, nothing from elsewhere, every word of a report escaped."""

from collections.abc import Iterator
from html import escape
from typing import TextIO

from kadesh.brief.accounts import phrase_origin
from kadesh.brief.safety import clean_text
from kadesh.brief.sections import Account, Brief, Contradiction, Entry, Glance, Group, Section

STYLE = """
:root { color-scheme: light dark; --ink: #1b1b1b; --soft: #5a5a5a; --line: #d5d2cb; --page: #fbfaf7; --alert: #9c1c1c; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e8e6e1; --soft: #a5a29b; --line: #45433f; --page: #171614; --alert: #ff9a8b; } }
body { font: 1rem/1.5 system-ui, sans-serif; color: var(--ink); background: var(--page); margin: 0 auto; padding: 1rem;
  max-width: 60rem; }
h1 { font-size: 1.6rem; } h2 { border-bottom: 2px solid var(--line); margin-top: 2.5rem; } h3 { margin-bottom: .2rem; }
h4 { margin: .8rem 0 .2rem; } ul { margin: .2rem 0; padding-left: 1.2rem; } q, .words { font-style: italic; }
table { border-collapse: collapse; width: 100%; font-size: .95rem; } th, td { text-align: left; vertical-align: top;
  padding: .3rem .6rem .3rem 0; border-bottom: 1px solid var(--line); } .scroll { overflow-x: auto; }
.soft, .where { color: var(--soft); font-size: .9rem; } .where { font-family: ui-monospace, monospace; font-size: .8rem; }
.disputed { color: var(--alert); } .mark { border: 1px solid var(--line); border-radius: .3rem; padding: 0 .3rem;
  font-size: .8rem; } .beside { display: grid; grid-template-columns: repeat(auto-fit, minmax(16rem, 1fr)); gap: 1rem; }
@media print { body { max-width: none; } }
"""
POLICY = "default-src 'none'; style-src 'unsafe-inline'"


def write_html(brief: Brief, stream: TextIO) -> None:
    """Write a brief to `stream` as a page that stands alone."""
    for line in _lines(brief):
        stream.write(f"{line}\n")


def escape_html(text: str) -> str:
    """Return `text` as HTML that shows exactly these words, in an element or in an attribute.

    >>> escape_html('<script>"five"')
    '&lt;script&gt;&quot;five&quot;'
    """
    return escape(clean_text(text), quote=True)


def _lines(brief: Brief) -> Iterator[str]:
    title = escape_html(brief.title)
    yield '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">'
    yield f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield f"<title>{title}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n<header>\n<h1>{title}</h1>"
    yield from (f"<p>{escape_html(line)}</p>" for line in brief.head)
    yield from (_contents(brief), "</header>\n<main>")
    if brief.glance:
        yield from _glance(brief.glance)
    for section in brief.sections:
        yield from _section(section)
    yield "</main>\n<footer>"
    yield from (f'<p class="soft">{escape_html(line)}</p>' for line in brief.foot)
    yield "</footer>\n</body>\n</html>"


def _contents(brief: Brief) -> str:
    links = (f'<li><a href="#{escape_html(s.key)}">{escape_html(s.title)}</a></li>' for s in brief.sections)
    return f'<nav aria-label="Contents"><ul>{"".join(links)}</ul></nav>'


def _glance(rows: tuple[Glance, ...]) -> Iterator[str]:
    yield '<section aria-labelledby="glance">\n<h2 id="glance">At a glance</h2>\n<div class="scroll"><table>'
    heads = "".join(f'<th scope="col">{head}</th>' for head in ("Day", "Place", "What", "Claimed", "Disputed, by"))
    yield f"<thead><tr>{heads}</tr></thead>\n<tbody>"
    for row in rows:
        cells = "".join(f"<td>{escape_html(cell)}</td>" for cell in (row.day, row.place, row.what, row.figures))
        yield f'<tr>{cells}<td class="disputed">{escape_html(row.disputed)}</td></tr>'
    yield "</tbody></table></div>\n</section>"


def _section(section: Section) -> Iterator[str]:
    key = escape_html(section.key)
    yield f'<section aria-labelledby="{key}">\n<h2 id="{key}">{escape_html(section.title)}</h2>'
    note = section.note if section.entries else section.empty
    if note:
        yield f'<p class="soft">{escape_html(note)}</p>'
    for entry in section.entries:
        yield from _entry(entry)
    yield "</section>"


def _entry(entry: Entry) -> Iterator[str]:
    named = f' id="{escape_html(entry.id)}"' if entry.id else ""
    yield f"<article{named}>\n<h3>{escape_html(entry.heading)}</h3>"
    detail = " · ".join(part for part in (entry.detail, entry.id or "") if part)
    if detail:
        yield f'<p class="soft">{escape_html(detail)}</p>'
    if entry.disputes:
        yield f"<ul>{''.join(_contradiction(dispute) for dispute in entry.disputes)}</ul>"
    yield '<div class="beside">' if entry.beside else "<div>"
    for group in entry.groups:
        yield from _group(group)
    yield "</div>\n</article>"


def _contradiction(dispute: Contradiction) -> str:
    lead = '<strong class="disputed">Disputed</strong>' if dispute.real else "Not a dispute"
    return f"<li>{lead} ({escape_html(dispute.type)}): {escape_html(dispute.sentence)}</li>"


def _group(group: Group) -> Iterator[str]:
    title = " ".join(escape_html(part) for part in (group.total, group.label) if part)
    parts = f"; {escape_html(group.parts)}" if group.parts else ""
    yield "<div>"
    if title:
        yield f"<h4>{title}{parts}</h4>"
    yield from (f'<p class="soft">{escape_html(note)}</p>' for note in group.notes)
    yield f"<ul>{''.join(_account(account) for account in group.accounts)}</ul>\n</div>"


def _account(account: Account) -> str:
    says = escape_html(account.says)
    says = f"<s>{says}</s>" if account.mark == "superseded" else f"<strong>{says}</strong>"
    mark = f' <span class="mark">{escape_html(account.mark)}</span>' if account.mark else ""
    line = f'{says} <span dir="auto">{escape_html(phrase_origin(account))}</span>{mark}'
    if account.quote:
        quote = account.quote
        where = f"{quote.name} {quote.start}-{quote.end}"
        line += f'<br><q dir="auto">{escape_html(quote.words)}</q> <span class="where">{escape_html(where)}</span>'
    line += "".join(f'<br><span class="soft">{escape_html(decided)}</span>' for decided in account.decided)
    return f"<li>{line}</li>"
