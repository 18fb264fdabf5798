"""A page of the documentation as plain values: headings, paragraphs and lists, with bold words, code and links.

It reads the Markdown that docs/ is written in and no more; whatever it does not know stays as the words it is.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Literal

_INLINE = re.compile(
    r"\*\*(?P<bold>[^*\n]{1,400})\*\*|`(?P<code>[^`\n]{1,400})`|\[(?P<words>[^\]\n]{1,400})\]\([^()\s]{1,300}\)"
)
_ITEM = re.compile(r"(?:- |\d{1,3}\. )")


@dataclass(frozen=True)
class Run:
    """Words in one manner. A link of the documentation stands as its words: its pages are not on the desk."""

    words: str
    manner: Literal["plain", "bold", "code"] = "plain"


@dataclass(frozen=True)
class Block:
    """A heading of a level, a paragraph, or a list; `items` has one line of runs for each item."""

    kind: Literal["heading", "paragraph", "list", "steps"]
    items: tuple[tuple[Run, ...], ...]
    level: int = 0


@cache
def load_page(name: str) -> tuple[Block, ...]:
    """Return docs/NAME.md, from the installed package or from the sources beside it."""
    shipped = files("kadesh.web") / "docs" / f"{name}.md"
    text = shipped.read_text(encoding="utf-8") if shipped.is_file() else _source(name).read_text(encoding="utf-8")
    return tuple(read_blocks(text))


def read_blocks(text: str) -> Iterator[Block]:
    """Yield the blocks of a text, which are parted by empty lines or begin a heading or an item.

    >>> [(block.kind, block.level) for block in read_blocks("## Method\\nWhat is read.\\n\\n- one\\n- two\\n\\n1. first")]
    [('heading', 2), ('paragraph', 0), ('list', 0), ('steps', 0)]
    """
    for chunk in re.split(r"\n\s*\n", text.strip()):
        lines = chunk.splitlines()
        while lines and lines[0].startswith("#"):
            line = lines.pop(0)
            yield Block("heading", (tuple(read_runs(line.lstrip("# "))),), len(line) - len(line.lstrip("#")))
        if lines and _ITEM.match(lines[0]):
            kind: Literal["list", "steps"] = "list" if lines[0].startswith("-") else "steps"
            yield Block(kind, tuple(tuple(read_runs(item)) for item in _items(lines)))
        elif lines:
            yield Block("paragraph", (tuple(read_runs(" ".join(line.strip() for line in lines))),))


def read_runs(line: str) -> Iterator[Run]:
    """Yield the runs of a line.

    >>> [run.words for run in read_runs("It **reads**, see [docs](a.md).")]
    ['It ', 'reads', ', see ', 'docs', '.']
    """
    at = 0
    for found in _INLINE.finditer(line):
        if found.start() > at:
            yield Run(line[at : found.start()])
        if found["bold"]:
            yield Run(found["bold"], "bold")
        elif found["code"]:
            yield Run(found["code"], "code")
        else:
            yield Run(found["words"])
        at = found.end()
    if at < len(line):
        yield Run(line[at:])


def _items(lines: list[str]) -> Iterator[str]:
    item = ""
    for line in lines:
        begins = _ITEM.match(line)
        if begins:
            if item:
                yield item
            item = line[begins.end() :]
        else:
            item += " " + line.strip()
    yield item


def _source(name: str) -> Path:
    return Path(__file__).parents[3] / "docs" / f"{name}.md"
