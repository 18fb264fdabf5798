"""Report texts are hostile input, whatever the format."""

import io
import json
import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kadesh.brief.formats import NAMES, Look, write_brief
from kadesh.brief.html import escape_html
from kadesh.brief.markdown import escape_markdown
from kadesh.brief.safety import HOSTILE, clean_text, mask_positions
from kadesh.model.assessment import Assessment, Dispute
from kadesh.model.reading import Reading
from kadesh.model.report import Unreadable
from tests.build import control, event, incident, party, report, statement, toll

HOSTILE_WORDS = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "\x1b[31mred\x1b[0m",
    "\x1b]8;;http://example.org\x07link\x1b]8;;\x07",
    "\u202egnp.exe",
    "\u2066turned\u2069",
    "zero\u200bwidth",
    "bell\x07 and back\x08space and \x9b31m",
    "[bold red]markup[/bold red]",
    "[click](javascript:alert(1))",
    "![x](http://example.org/x.png)",
    "| a | table |\n|---|---|",
    "\n# heading\n- item\n1. item",
    "```\ncode\n```",
    "https://example.org www.example.org",
    "&lt;b&gt; &amp;",
    ":smile: ~~gone~~ *loud* _low_ `code`",
    "half \ud83d a pair",
    "tag \U000e0041\U000e0042",
    "line\u2028and\u2029paragraph",
)


def hostile_reading(words: str) -> Reading:
    """A reading with `words` in every place that a report or a file name can fill."""
    of = report(f"Five {words} died.", words, "2021-03-02", words, title=words, url=words)
    people = party(words, "NOR", "military")
    five = toll(of, f"Five {words} died", "killed", 5, people, by=people, source=words, day="2021-03-01", at=words)
    told = event(of, f"Five {words} died", "clash", people, people, source=words, day="2021-03-01", at=words)
    held = control(of, f"Five {words}", "entered", people, words, source=words)
    said = statement(of, f"{words} died", "notification", people, people, source=words, agreement=words)
    one = incident([five, told], "clash", "2021-03-01", words)
    dispute = Dispute("dispute-1", "figures", True, ((five.id,), (told.id,)), words)
    return Reading(
        (of,),
        (five, told, held, said),
        (one,),
        (Assessment(one.id, "claims", (), (dispute,), words, (words,)),),
        (replace(dispute, id="dispute-2"),),
        unreadable=(Unreadable(words, "binary", words),),
        failures=((of.id, words),),
    )


def print_brief(reading: Reading, form: str, width: int = 80) -> str:
    stream = io.StringIO()
    write_brief(reading, stream, form=form, look=Look(width))
    return stream.getvalue()


@pytest.mark.parametrize("form", NAMES)
@pytest.mark.parametrize("words", HOSTILE_WORDS)
def test_no_character_steers_the_reader(words: str, form: str) -> None:
    page = print_brief(hostile_reading(words), form)
    assert not HOSTILE.search(page)
    assert page.encode("utf-8")


class Elements(HTMLParser):
    """Collects the elements and attributes of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.addresses: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes |= {name for name, _ in attrs}
        self.addresses |= {value or "" for name, value in attrs if name in ("href", "src")}


@pytest.mark.parametrize("words", HOSTILE_WORDS)
def test_a_page_holds_no_element_of_a_report(words: str) -> None:
    hostile, plain = Elements(), Elements()
    hostile.feed(print_brief(hostile_reading(words), "html"))
    plain.feed(print_brief(hostile_reading("soldiers"), "html"))
    assert hostile.tags == plain.tags
    assert hostile.attributes == plain.attributes
    assert not hostile.tags & {"script", "img", "iframe", "object", "link"}
    assert all(address.startswith("#") for address in hostile.addresses)


@pytest.mark.parametrize("words", HOSTILE_WORDS)
def test_markdown_holds_no_markup_of_a_report(words: str) -> None:
    page = print_brief(hostile_reading(words), "md")
    bare = re.sub(r"\\.", "", page)
    assert "<" not in bare
    assert "`" not in bare
    assert "](" not in bare
    assert "://" not in bare
    headings = [line for line in page.splitlines() if line.startswith("#")]
    assert len(headings) == len([line for line in print_brief(hostile_reading("x"), "md").splitlines() if line[:1] == "#"])


@pytest.mark.parametrize("words", HOSTILE_WORDS)
def test_json_keeps_every_word(words: str) -> None:
    page = json.loads(print_brief(hostile_reading(words), "json"))
    assert page["reading"]["reports"][0]["text"] == f"Five {words} died."
    assert page["reading"]["unreadable"][0]["name"] == words


@pytest.mark.parametrize("width", [80, 100, 120])
def test_text_keeps_to_its_columns(width: int) -> None:
    page = print_brief(hostile_reading("a very long word " * 20), "text", width)
    assert max(len(line) for line in page.splitlines()) <= width


def test_no_escapes_without_colour_and_some_with() -> None:
    stream = io.StringIO()
    write_brief(hostile_reading("\x1b[31m"), stream, form="text", look=Look(80, colour=True))
    assert "\x1b[" in stream.getvalue()
    assert "\ufffd[31m" in stream.getvalue()
    assert "\x1b" not in print_brief(hostile_reading("\x1b[31m"), "text")


@given(st.text())
def test_clean_text_keeps_length_and_stays_in_one_line(text: str) -> None:
    made = clean_text(text)
    assert len(made) == len(text)
    assert len(made.splitlines()) <= 1
    assert clean_text(made) == made


@given(st.text())
def test_masks_keep_length(text: str) -> None:
    assert len(mask_positions(text)) == len(text)


@given(st.text())
def test_html_is_one_piece_of_text(text: str) -> None:
    page = Elements()
    page.feed(f"<p>{escape_html(text)}</p>")
    assert page.tags == {"p"}


@pytest.mark.parametrize(
    ("text", "covered"),
    [
        ("at 35.8512, 36.8023", "at ██.████, ██.████"),
        ("at 35.8512N 36.8023E", "at ██.████N ██.████E"),
        ("at 35°51'04\"N, 36°48'12\"E", "at ██°██'██\"N, ██°██'██\"E"),
        ("grid 37S BV 12345 67890", "grid ██S BV █████ █████"),
        ("at -4.0521/39.6661", "at -█.████/██.████"),
    ],
)
def test_positions_are_covered(text: str, covered: str) -> None:
    assert mask_positions(text) == covered


@pytest.mark.parametrize(
    "text",
    [
        "2.5 million fled",
        "13 soldiers: 8, 3 and 2",
        "on 3.2.2020 at 14.30",
        "rose from 3,500 to 4,000",
        "T-72 and M5",
        "1.5, 2.5",
    ],
)
def test_other_numbers_are_not(text: str) -> None:
    assert mask_positions(text) == text


@pytest.mark.parametrize(
    ("words", "shown"),
    [("- five", r"\- five"), ("5. five", r"5\. five"), ("# five", r"\# five"), ("a_b*c", r"a\_b\*c"), ("3 + 4", "3 + 4")],
)
def test_markdown_shows_the_words(words: str, shown: str) -> None:
    assert escape_markdown(words) == shown
