"""What is attacked: each target takes a case and raises where the program crashed or broke its word."""

import io
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from random import Random

from kadesh.extract.counting.counts import find_counts
from kadesh.extract.sentences import cut_sentences
from kadesh.model.report import Report, Unreadable
from kadesh.model.span import Span
from kadesh.pipeline import Options, read_report
from kadesh.read.base import USUAL_LIMITS, open_source
from kadesh.read.dateline import find_dateline, find_marker, parse_day
from kadesh.read.formats import read_source
from kadesh.read.normal import normalise, trace
from kadesh.read.reasons import REASONS
from kadesh.resolve.lexicon import PackLexicon, load_lexicon
from kadesh.resolve.places import expand_place_words, precision_of, resolve_place
from kadesh.resolve.times.dates import resolve_deadline, resolve_time
from tests.build import report
from tests.fuzz.hostile import wrap
from tests.fuzz.mutate import encode, mutate_bytes, mutate_text

EXAMPLES = Path(__file__).parents[2] / "examples" / "idlib-2020"
PUBLISHED = date(2020, 2, 7)


class Broken(AssertionError):
    """The program did not crash, and what came back is not what it promises."""


def need(holds: object, what: str) -> None:
    """Raise Broken, saying what does not hold."""
    if not holds:
        raise Broken(what)


def is_harmless(words: str) -> bool:
    """Whether a terminal shows the words and does nothing else: no control character, line end or half of a character."""
    return not any(unicodedata.category(character) in ("Cc", "Cs", "Zl", "Zp") for character in words)


@cache
def good_texts() -> tuple[str, ...]:
    """The texts that go wrong: the project's own example reports."""
    return tuple(path.read_text(encoding="utf-8") for path in sorted(EXAMPLES.glob("*.txt")))


@cache
def names() -> PackLexicon:
    """The names of the two packs that are always there."""
    return load_lexicon()


def read_bytes(raw: bytes, suffix: str) -> list[Report | Unreadable]:
    """Read a file and check what every reader promises."""
    found = list(read_source(open_source(io.BytesIO(raw), name=f"case{suffix}"), USUAL_LIMITS))
    for item in found:
        if isinstance(item, Unreadable):
            need(item.reason in REASONS and is_harmless(item.detail), f"a reason that is none: {item.reason}")
        else:
            _check_report(item)
    return found


def _check_report(found: Report) -> None:
    need(found.text.strip() and found.text == normalise(found.text), "a text that is empty or not normal")
    need(len(found.text) <= USUAL_LIMITS.max_chars, "a text above the limit")
    need(found.name and is_harmless(found.name), f"a name that cannot be shown: {found.name!r}")
    need(found.id and found.text.encode("utf-8"), "a text that cannot be kept")
    need(found.published is None or 1900 <= found.published.year <= 2100, f"a day out of range: {found.published}")


def read_twice(raw: bytes, suffix: str) -> None:
    """The same bytes are the same reports."""
    need(read_bytes(raw, suffix) == read_bytes(raw, suffix), "another answer the second time")


def check_normal(text: str) -> None:
    """`trace` says what `normalise` says, both are idempotent, and the way back stays inside the text."""
    plain, way = trace(text)
    need(plain == normalise(text) == normalise(plain), "normalising twice changes something")
    for start in range(0, len(plain) + 1, max(1, len(plain) // 20)):
        back = way.given(Span(start, min(len(plain), start + 5)))
        need(0 <= back.start <= back.end <= len(text), "the way back leads out of the text")


def check_dateline(text: str) -> None:
    """A day that a text names stands where it is said to stand."""
    for found in (find_dateline(text), find_marker(text)):
        if found:
            need(parse_day(found[1].of(text)) in (found[0], None), "a day that its own words do not name")
    parse_day(text[:200])


def check_sentences(text: str) -> None:
    """Sentences are in order, overlap nowhere, and lose nothing but blanks and bars."""
    at = 0
    for span in cut_sentences(text):
        need(at <= span.start < span.end <= len(text), "sentences out of order")
        need(not text[at : span.start].strip(" \t\n\r|"), "words between sentences")
        at = span.end
    need(not text[at:].strip(" \t\n\r|"), "words after the last sentence")


def check_counts(text: str) -> None:
    """Counts stand in order where they are said to stand, and none is below nought."""
    at = 0
    for found in find_counts(text):
        need(at <= found.number.end <= len(text) and found.span.start <= found.number.start, "counts out of order")
        need(found.number.of(text).strip() and found.span.of(text).strip(), "a count without words")
        need(all(bound is None or bound >= 0 for bound in (found.count.low, found.count.high)), "fewer than nobody")
        at = found.number.start


def check_days(text: str) -> None:
    """Times stand where they are said to stand, and resolve to days or to none, with and without a day of publication."""
    _check_spans(text, [(m.span, m.words) for m in names().times_in(text)])
    for words in (*(m.words for m in names().times_in(text)[:30]), text[:120]):
        for published in (PUBLISHED, None, date.min, date.max):
            resolve_time(words, published, anchor=published)
            resolve_deadline(words, published)


def check_places(text: str) -> None:
    """Places stand where they are said to stand, and each is resolved to one of its own readings."""
    found = names().places_in(text)
    _check_spans(text, [(m.span, m.words) for m in found])
    for mention in found[:30]:
        place, rivals = resolve_place(mention, countries=("SYR",))
        need({place, *rivals} - {None} <= set(mention.places), "a place that nobody named")
        phrase = expand_place_words(text, mention.span)
        need(0 <= phrase.start <= mention.span.start and mention.span.end <= phrase.end <= len(text), "a phrase cut short")
        precision_of(phrase.of(text), place)


def check_sides(text: str) -> None:
    """Sides, outlets and deals stand where they are said to stand."""
    _check_spans(text, [(m.span, m.words) for m in names().sides_in(text, report(text, "SANA"))])
    _check_spans(text, [(m.span, m.words) for m in names().outlets_in(text)])
    _check_spans(text, [(m.span, m.words) for m in names().agreements_in(text)])


def check_reading(text: str) -> None:
    """A report is read to its end, and every claim's words are in it."""
    text = normalise(text)
    found = read_report(report(text, "Tern Wire", "2020-02-07"), Options())
    need(found.error is None, f"did not run: {found.error}")
    for claim in found.claims:
        need(text[claim.evidence.start : claim.evidence.end] == claim.evidence.quote, "words that are not there")


def _check_spans(text: str, spans: Iterable[tuple[Span, str]]) -> None:
    at = 0
    for span, words in spans:
        need(at <= span.start < span.end <= len(text), "names out of order")
        need(span.of(text) == words, "words that are not there")
        at = span.end


@dataclass(frozen=True)
class Target:
    """One target: `attack` makes a case out of random numbers and runs it; `weight` is its share of the cases."""

    name: str
    weight: int
    attack: Callable[[Random], None]


def on_bytes(suffix: str) -> Callable[[Random], None]:
    def attack(random: Random) -> None:
        text = mutate_text(_some(random), random, good_texts())
        good = next(raw for known, raw in wrap(text) if known == suffix)
        raw = mutate_bytes(encode(text, random) if suffix == ".txt" or random.random() < 0.1 else good, random)
        (read_twice if random.random() < 0.1 else read_bytes)(raw, suffix)

    return attack


def on_text(check: Callable[[str], None], *, normal: bool = True) -> Callable[[Random], None]:
    def attack(random: Random) -> None:
        text = mutate_text(_some(random), random, good_texts())
        check(normalise(text) if normal else text)

    return attack


def _some(random: Random) -> str:
    """A good text, or mostly a few sentences of one."""
    text = random.choice(good_texts())
    start = random.randrange(len(text))
    return text if random.random() < 0.1 else text[start : start + random.choice((20, 100, 400, 1000))]


def pick(targets: Sequence[Target], number: int) -> tuple[Target, Random]:
    """Return the target of case `number`, by weight, and its random numbers: the same ones for ever."""
    random = Random(f"case {number}")
    return random.choices(targets, [target.weight for target in targets])[0], random


TEXTS: tuple[tuple[str, int, Callable[[str], None], bool], ...] = (
    ("normal", 8, check_normal, False),
    ("dateline", 8, check_dateline, True),
    ("sentences", 8, check_sentences, True),
    ("counts", 12, check_counts, True),
    ("days", 12, check_days, True),
    ("places", 6, check_places, True),
    ("sides", 4, check_sides, True),
    ("reading", 1, check_reading, True),
)
"""Name, weight, check, and whether the text is put into its normal form first, as every reader does."""
BYTES: tuple[tuple[str, int], ...] = ((".txt", 6), (".jsonl", 8), (".csv", 8), (".html", 3), (".eml", 8))
