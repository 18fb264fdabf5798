"""HTML pages: the article without menus and scripts, and what the page says of itself. Nothing is ever fetched.

The page is decoded here and handed over as text, so no parser ever opens a file or an address. A page with more than
`Limits.max_tags` tags, or a tag with more than `max_attributes`, is refused before it is parsed: the time of the search for
the article grows with the one, that of the parser with the square of the other.
"""

import codecs
import logging
import re
from collections.abc import Iterator
from copy import deepcopy
from typing import Any

import trafilatura
from trafilatura.settings import DEFAULT_CONFIG, Document

from kadesh.model.report import Report
from kadesh.read.base import Limits, Origin, Source
from kadesh.read.dateline import parse_day
from kadesh.read.encoding import decode, encoding_of
from kadesh.read.making import make_report
from kadesh.read.reasons import cannot_read, parsing

for _name in ("trafilatura", "htmldate", "readability", "justext", "courlan"):
    logging.getLogger(_name).addHandler(logging.NullHandler())  # what goes wrong is told by reason codes, not on stderr

_OPENING = re.compile(r"<(?:!doctype html|html|head|body|article|section|main|div|p|meta|title|h1)[\s>/]", re.IGNORECASE)
_LEAD_IN = re.compile(r"(?:\s|<\?xml[^>]{0,200}>|<!--(?:(?!-->).){0,2000}-->)*", re.DOTALL)
_CHARSET = re.compile(rb"<meta[^>]{0,300}?charset\s{0,5}=\s{0,5}[\"']?([A-Za-z0-9_:.-]{2,40})", re.IGNORECASE)
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""What XML may not hold, and lxml refuses."""
_ATTRIBUTE = re.compile(r"""[^\s/>=][^\s/>=]*+(?:\s*+=\s*+(?:"[^"]*+"?+|'[^']*+'?+|[^\s>]*+))?+""")
_TAG = re.compile(rf"<[a-zA-Z](?:[\s/=]++|{_ATTRIBUTE.pattern})*+")
_DATES: dict[str, Any] = {
    "original_date": True,
    "extensive_search": False,
    "min_date": "1990-01-01",
    "max_date": "2100-12-31",  # without it the clock of the machine would decide
}
_CONFIG = deepcopy(DEFAULT_CONFIG)
_CONFIG["DEFAULT"]["MIN_EXTRACTED_SIZE"] = "30"
"""News in brief may be one sentence; below this the whole page is taken, menus too."""


def looks_like_html(head: str) -> bool:
    """Return whether a file that begins with `head` is a page.

    >>> looks_like_html("<!-- saved --><html><p>Shells fell"), looks_like_html("Casualties: <10, said the mayor")
    (True, False)
    """
    lead = _LEAD_IN.match(head[:8192])
    return bool(_OPENING.match(head, lead.end() if lead else 0))


def read_html(source: Source, limits: Limits, /) -> Iterator[Report]:
    """Yield the one report of a page; raises CannotRead no-text if there is no article on it."""
    raw = source.read_whole(limits)
    page = _decode_page(raw)
    check_page(page, limits)
    with parsing("the page"):
        text, told = read_page(page)
    if not text.strip():
        raise cannot_read("no-text")
    yield make_report(text, raw, name=source.name, form="html", origin=source.origin.over(told), limits=limits)


def check_page(page: str, limits: Limits) -> None:
    """Raise CannotRead too-complex for a page that would take its parser too long.

    >>> check_page("<p>Shells <b>fell</b>", Limits(max_tags=2))
    Traceback (most recent call last):
        ...
    kadesh.errors.CannotRead: too-complex: a page of about 3 tags, more than 2
    """
    tags = page.count("<")
    if tags > limits.max_tags:
        raise cannot_read("too-complex", f"a page of about {tags:,} tags, more than {limits.max_tags:,}")
    long = (tag[0] for tag in _TAG.finditer(page) if len(tag[0]) > 2 * limits.max_attributes)
    if any(sum(1 for _ in _ATTRIBUTE.finditer(tag)) > limits.max_attributes for tag in long):
        raise cannot_read("too-complex", f"a tag of more than {limits.max_attributes:,} attributes")


def read_page(page: str) -> tuple[str, Origin]:
    """Return the words of the article on `page`, empty if there is none, and what the page says of itself."""
    if "<" not in page:
        return page, Origin()
    page = _CONTROLS.sub("\ufffd", page)
    found = trafilatura.bare_extraction(
        page,
        include_comments=False,
        with_metadata=True,
        date_extraction_params=dict(_DATES),
        config=_CONFIG,
    )
    if isinstance(found, Document) and (found.text or "").strip():
        return found.text or "", _told(found)
    told = trafilatura.extract_metadata(page, date_config=dict(_DATES))
    return trafilatura.baseline(page)[1], _told(told)


def _told(document: Document) -> Origin:
    day = parse_day(document.date) if document.date else None
    return Origin(
        outlet=document.sitename or None,
        title=document.title or None,
        url=document.url or None,
        published=day,
        basis="metadata" if day else "unknown",
    )


def _decode_page(raw: bytes) -> str:
    """The bytes' own mark and valid UTF-8 go before what the page declares, as in the HTML standard's sniffing."""
    found = _CHARSET.search(raw[:4096])
    if found and encoding_of(raw) not in {"utf-8", "utf-8-sig", "utf-16", "utf-32"}:
        try:
            codec = codecs.lookup(found[1].decode("ascii"))
            return raw.decode("cp1252" if codec.name == "iso8859-1" else codec.name)
        except (LookupError, ValueError):
            return decode(raw)
    return decode(raw)
