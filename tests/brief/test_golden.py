"""The whole brief of a small reading, in every format, as it was when somebody last looked at it.

To accept a change after reading it: `python -m tests.brief.test_golden`.
"""

import io
from pathlib import Path

import pytest

from kadesh.brief.formats import Look, write_brief
from tests.brief.world import make_reading

GOLDEN = Path(__file__).parent / "golden"
PAGES = (
    ("text", 80, "brief-80.txt"),
    ("text", 120, "brief-120.txt"),
    ("md", 100, "brief.md"),
    ("html", 100, "brief.html"),
    ("json", 100, "brief.json"),
)


def print_page(form: str, width: int) -> str:
    stream = io.StringIO()
    write_brief(make_reading(), stream, form=form, look=Look(width))
    return stream.getvalue()


@pytest.mark.parametrize(("form", "width", "name"), PAGES)
def test_brief(form: str, width: int, name: str) -> None:
    assert print_page(form, width) == (GOLDEN / name).read_text(encoding="utf-8")


if __name__ == "__main__":
    GOLDEN.mkdir(exist_ok=True)
    for form, width, name in PAGES:
        (GOLDEN / name).write_text(print_page(form, width), encoding="utf-8")
