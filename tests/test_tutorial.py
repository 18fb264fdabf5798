"""What the tutorial and the README show as printed is what is printed, to the letter; ids of incidents aside."""

import io
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path
from textwrap import dedent

import pytest

from kadesh.brief.formats import write_brief
from kadesh.model.assessment import Preset
from kadesh.model.reading import Reading
from kadesh.model.report import Report
from kadesh.pipeline import Found, Options, assemble, brief_paths, find_claims, read_paths

ROOT = Path(__file__).parents[1]
BLOCK = re.compile(r"(?:^    [^\n]*\n)+", re.MULTILINE)
ID = re.compile(r"incident-[0-9a-f]+")
"""It is made of the claims, so it changes wherever a claim is read otherwise."""


def blocks_of(page: str, *, beginning: str) -> list[str]:
    """What stands indented in a page and begins with certain words, without its indent."""
    found = map(dedent, BLOCK.findall((ROOT / page).read_text(encoding="utf-8")))
    return [block for block in found if block.startswith(beginning)]


def plain(text: str) -> str:
    return ID.sub("incident-", re.sub(r"^ +", "", text, flags=re.MULTILINE))


def printed(reading: Reading, *, as_of: date | None = None) -> str:
    stream = io.StringIO()
    write_brief(reading, stream, as_of=as_of)
    return plain(stream.getvalue())


@cache
def found() -> tuple[Found, ...]:
    items = read_paths([ROOT / "examples" / "idlib-2020"], Options())
    return tuple(find_claims((item for item in items if isinstance(item, Report)), Options()))


def brief_examples(*, as_of: date | None = None, preset: Preset = "claims") -> str:
    reading = assemble(found(), options=replace(Options(), preset=preset), as_of=as_of)
    return printed(reading, as_of=as_of)


def shown() -> Iterator[tuple[str, str, date | None, Preset]]:
    """Each block of the tutorial that a brief prints, with the day and the rule it is printed under."""
    whole, early = blocks_of("docs/tutorial.md", beginning="3 February 2020")
    yield "the first incident", whole, None, "claims"
    yield "the same on its day", early, date(2020, 2, 3), "claims"
    (ranges,) = blocks_of("docs/tutorial.md", beginning="4 (range 4-7)")
    yield "its range under a rule", ranges, None, "ged"


@pytest.mark.parametrize(("block", "as_of", "preset"), [row[1:] for row in shown()], ids=[row[0] for row in shown()])
def test_the_tutorial_shows_what_is_printed(block: str, as_of: date | None, preset: Preset) -> None:
    assert plain(block) in brief_examples(as_of=as_of, preset=preset)


def test_the_readme_shows_what_is_printed() -> None:
    (command,) = blocks_of("README.md", beginning='echo "')
    (block,) = blocks_of("README.md", beginning="3 February 2020")
    text = command.partition('"')[2].rpartition('"')[0]
    reading = brief_paths(["-"], Options(), stdin=io.BytesIO(text.encode()))
    lines = printed(reading).splitlines()
    assert all(line in lines for line in plain(block).splitlines())


def test_another_figure_would_be_seen() -> None:
    (ranges,) = blocks_of("docs/tutorial.md", beginning="4 (range 4-7)")
    assert plain(ranges.replace("4-7", "4-8")) not in brief_examples(preset="ged")
