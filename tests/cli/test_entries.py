"""Rows as entries: nothing is wider than the terminal, nothing is told twice, and the other forms stay."""

from dataclasses import dataclass
from io import StringIO

import pytest

from kadesh.brief.formats import Look
from kadesh.cli.entries import write_entries


@dataclass(frozen=True)
class Row:
    incident: str
    type: str
    sentence: str
    by: str | None


ROWS = (
    Row("incident-0123456789abcdef", "figures", "The mayor: 12 millers killed; " * 9 + "the dean: 14.", "the mayor"),
    Row("incident-fedcba9876543210", "time", "When? The dean: on 3 May.", None),
)


def written(form: str = "text", *, width: int | None = None, colour: bool = False) -> str:
    stream = StringIO()
    write_entries(ROWS, stream, form=form, head=("type", "incident"), body=("sentence", "by"), look=Look(width, colour))
    return stream.getvalue()


@pytest.mark.parametrize("width", [60, 80, 120])
def test_no_line_is_wider_than_the_terminal(width: int) -> None:
    assert max(len(line) for line in written(width=width).splitlines()) <= width


def test_an_entry_is_named_and_told_once() -> None:
    first, second = written().split("\n\n")
    assert first.startswith("figures  incident-01234567\n  The mayor: 12 millers killed;")
    assert first.endswith("\n  by: the mayor")
    assert second == "time  incident-fedcba98\n  When? The dean: on 3 May.\n"


def test_colour_marks_the_line_that_names_an_entry() -> None:
    assert written(colour=True).startswith("\x1b[1mfigures  incident-01234567\x1b[0m\n")


def test_the_other_forms_are_those_of_rows() -> None:
    assert written("csv").splitlines()[0] == "incident,type,sentence,by"
    assert written("table").split()[:4] == ["type", "incident", "sentence", "by"]
