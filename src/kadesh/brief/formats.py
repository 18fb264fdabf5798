"""The formats of a brief, one row each: a new one is a file and a row here."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import TextIO

from kadesh.brief.arrange import arrange_brief
from kadesh.brief.html import write_html
from kadesh.brief.json import write_json
from kadesh.brief.markdown import write_markdown
from kadesh.brief.sections import Brief
from kadesh.brief.text import write_text
from kadesh.model.reading import Reading


@dataclass(frozen=True)
class Look:
    """How a text for a terminal looks: its columns (None for 100), and whether it may use colour."""

    width: int | None = None
    colour: bool = False


Writer = Callable[[Brief, Reading, TextIO, Look], None]

FORMATS: tuple[tuple[str, Writer], ...] = (
    ("text", lambda brief, _, stream, look: write_text(brief, stream, width=look.width, colour=look.colour)),
    ("md", lambda brief, _, stream, __: write_markdown(brief, stream)),
    ("html", lambda brief, _, stream, __: write_html(brief, stream)),
    ("json", lambda brief, reading, stream, _: write_json(brief, reading, stream=stream)),
)
NAMES = tuple(name for name, _ in FORMATS)


def write_brief(
    reading: Reading,
    stream: TextIO,
    *,
    form: str = "text",
    look: Look | None = None,
    as_of: date | None = None,
) -> None:
    """Write the brief of a reading to `stream` in one of the formats in `NAMES`; any other name is a ValueError."""
    write_page(arrange_brief(reading, as_of=as_of), reading, stream=stream, form=form, look=look)


def write_page(brief: Brief, reading: Reading, *, stream: TextIO, form: str = "text", look: Look | None = None) -> None:
    """Write what was arranged of a reading, as `write_brief` does."""
    writer = dict(FORMATS).get(form)
    if writer is None:
        raise ValueError(f"no such format: {form} (there are {', '.join(NAMES)})")
    writer(brief, reading, stream, look or Look())
