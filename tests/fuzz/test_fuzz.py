"""A short run of the hostile cases, and every case that was ever found, as it was found."""

import io
from collections.abc import Callable
from dataclasses import replace

import pytest

from kadesh.extract.gate import check_claim
from kadesh.model.claim import Claim, Evidence, Toll
from kadesh.model.count import Count
from kadesh.model.report import Report
from kadesh.model.side import Party
from kadesh.read.base import USUAL_LIMITS, open_source
from kadesh.read.formats import read_source
from kadesh.read.html import check_page
from tests.build import report
from tests.fuzz.hostile import FILES, RUNS, run_of, wrap
from tests.fuzz.table import TARGETS
from tests.fuzz.targets import TEXTS, names, pick, read_bytes

SHORT = 1_500
"""Cases of the short run."""
LARGE = 20_000
"""Bytes of each hostile file, and of each run of characters, in the short run."""
MAIL = "From: Tern Wire <desk@example.org>\nSubject: News\nDate: {date}\n\nFive soldiers were killed."


@pytest.mark.parametrize("part", range(5))
def test_a_short_run(part: int) -> None:
    for number in range(part, SHORT, 5):
        target, random = pick(TARGETS, number)
        try:
            target.attack(random)
        except Exception as error:
            error.add_note(f"case {number} ({target.name}): python -m benchmarks.fuzz --only {number}")
            raise


def test_a_case_is_the_same_for_ever() -> None:
    one, other = (pick(TARGETS, 7) for _ in range(2))
    assert one[0] is other[0]
    assert [one[1].random() for _ in range(3)] == [other[1].random() for _ in range(3)]


@pytest.mark.parametrize("name", FILES)
def test_files_made_to_hurt(name: str) -> None:
    suffix, fill = FILES[name]
    read_bytes(fill(LARGE), suffix)


@pytest.mark.parametrize("check", [check for name, _, check, _ in TEXTS if name != "reading"])
def test_runs_that_nearly_fit_a_pattern(check: Callable[[str], None]) -> None:
    for words in RUNS.values():
        check(run_of(words, LARGE // 10).replace("\ud800", "\ufffd").replace("\0", "\ufffd"))


def test_every_format_holds_the_same_text() -> None:
    text = "Five Turkish soldiers were killed in shelling near Saraqeb on Monday, officials said."
    for suffix, raw in wrap(text):
        (found,) = read_bytes(raw, suffix)
        assert isinstance(found, Report)
        assert text in found.text


# What was found, each once.


@pytest.mark.parametrize("year", ["0202", "2920"])
def test_a_message_of_another_age_has_no_day(year: str) -> None:
    (found,) = read_bytes(MAIL.format(date=f"Fri, 7 Feb {year} 10:00:00 +0000").encode(), ".eml")
    assert isinstance(found, Report)
    assert found.published is None


def test_a_subject_without_an_end_is_no_title() -> None:
    (found,) = read_bytes(MAIL.replace("News", "=?utf-8?q?=41?= " * 2000).format(date="Fri, 7 Feb 2020").encode(), ".eml")
    assert isinstance(found, Report)
    assert found.title is None


@pytest.mark.parametrize(
    "tag",
    [
        f"<p {' '.join(f'a{n}=1' for n in range(2000))}>",
        f"<p {' '.join(f'a{n}' for n in range(2000))}>",
        f"""<p x="<script>'>" {" ".join(f"a{n}='<'" for n in range(2000))}>""",
        f"<p{'/'.join(f'a{n}' for n in range(2000))}",
        f"<p\n{' '.join(f'<a{n}' for n in range(2000))}",
    ],
)
def test_a_tag_of_attributes_without_an_end_is_refused(tag: str) -> None:
    page = f"<html><body>{tag}Five soldiers were killed.</p></body></html>"
    found = list(read_source(open_source(io.BytesIO(page.encode()), name="page.html"), USUAL_LIMITS))
    assert [getattr(item, "reason", None) for item in found] == ["too-complex"]


LONG = (f"<p>{'1 = 1, ' * 3000}</p>", f'<img src="data:{"a=" * 9000}">', f"<script>{'x=1;' * 3000}</script>")


@pytest.mark.parametrize("text", LONG)
def test_a_tag_that_is_only_long_is_not(text: str) -> None:
    check_page(f"<html><body>{text}</body></html>", replace(USUAL_LIMITS, max_attributes=100))


def test_a_quote_that_begins_inside_a_number_is_judged() -> None:
    """It cut a span that ends before it starts."""
    given = report("The ministry said 1,250 soldiers were killed near Saraqeb.", None, "2020-02-07")
    start = given.text.index("50 soldiers")
    quote = given.text[start:-1]
    claim: Claim = Toll(
        evidence=Evidence(given.id, start, start + len(quote), quote),
        outcome="killed",
        count=Count(1250, 1250, "exact", "1,250"),
        victims=Party("soldiers", None, "military"),
    )
    check_claim(claim, given, lexicon=names())
