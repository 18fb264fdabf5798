"""A decoded text and what is known of its origin, put together into a report."""

from datetime import date

from kadesh.model.ids import sha256_of
from kadesh.model.report import PublishedBasis, Report
from kadesh.read.base import Limits, Origin
from kadesh.read.dateline import find_marker, read_dateline
from kadesh.read.normal import normalise
from kadesh.read.reasons import cannot_read


def make_report(text: str, raw: bytes, /, *, name: str, form: str, origin: Origin, limits: Limits) -> Report:
    """Return the report of `text`, which came in `raw`.

    Raises CannotRead too-large above `limits.max_chars`, empty if there is nothing but blanks.

    >>> given = "date 2021-03-04 Shells\\r\\nfell."
    >>> made = make_report(given, given.encode(), name="zor.txt", form="text", origin=Origin(), limits=Limits())
    >>> made.text, made.published, made.published_basis
    ('date 2021-03-04 Shells\\nfell.', datetime.date(2021, 3, 4), 'first-line')
    """
    text = normalise(text)
    if len(text) > limits.max_chars:
        raise cannot_read("too-large", f"a text of {len(text):,} characters, more than {limits.max_chars:,}")
    if not text.strip():
        raise cannot_read("empty")
    published, basis = tell_day(text, origin)
    return Report(
        text=text,
        raw_sha256=sha256_of(raw),
        text_sha256=sha256_of(text),
        name=_tidy(name) or "unnamed",
        outlet=_tidy(origin.outlet),
        title=_tidy(origin.title),
        url=_tidy(origin.url),
        published=published,
        published_basis=basis,
        language=_tidy(origin.language),
        form=form,
        raw=raw,
    )


def tell_day(text: str, origin: Origin) -> tuple[date | None, PublishedBasis]:
    """Return the day of publication of `text` and how it is known.

    The text's own dateline at its very start beats the day given; then the day given, then a first line such as
    `date 2020-02-07 ...`, then a dateline in its first lines. Otherwise it is unknown.

    >>> text = "ZOR, March 4, 2021 (Tern Wire) - Shells fell."
    >>> tell_day(text, Origin(published=date(2021, 3, 9), basis="given"))
    (datetime.date(2021, 3, 4), 'dateline')
    """
    marker = find_marker(text)
    dateline = None if marker else read_dateline(text, near=origin.published)
    if dateline and (dateline.own or not origin.published):
        return dateline.day, "dateline"
    if origin.published:
        return origin.published, origin.basis
    return (marker[0], "first-line") if marker else (None, "unknown")


def _tidy(words: str | None) -> str | None:
    return " ".join(normalise(words).split()) or None if words else None
