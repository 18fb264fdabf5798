"""A feed as Atom (RFC 4287), from any iterable of items; every word is text, nothing in it is markup."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TextIO
from xml.sax.saxutils import escape, quoteattr

from kadesh.export.tables import Clean

NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that no XML document may hold, however they are written."""
NEVER = datetime(1970, 1, 1, tzinfo=UTC)
"""When a feed without items changed last: the form asks for a moment."""


@dataclass(frozen=True)
class Item:
    """An entry of a feed. `id` is an URN that stays; `at` is when it last changed, in UTC; `link` where it is shown."""

    id: str
    title: str
    at: datetime
    words: str
    link: str
    author: str = "Kadesh"


@dataclass(frozen=True)
class Feed:
    """The head of a feed: `address` is its own, `page` that of the page it follows."""

    id: str
    title: str
    address: str
    page: str


def write_atom(feed: Feed, items: Iterable[Item], *, stream: TextIO, clean: Clean = str) -> None:
    """Write a feed to `stream`, its items in the order given; `clean` is done to every word."""
    told = tuple(items)
    newest = max((item.at for item in told), default=NEVER)
    stream.write('<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom">\n')
    stream.write(f"<id>{_text(feed.id, clean)}</id>\n<title>{_text(feed.title, clean)}</title>\n")
    stream.write(f"<updated>{_moment(newest)}</updated>\n<author><name>Kadesh</name></author>\n")
    stream.write(f'<link rel="self" href={_attribute(feed.address)}/>\n<link href={_attribute(feed.page)}/>\n')
    for item in told:
        stream.write(
            f"<entry>\n<id>{_text(item.id, clean)}</id>\n<title>{_text(item.title, clean)}</title>\n"
            f"<updated>{_moment(item.at)}</updated>\n<author><name>{_text(item.author, clean)}</name></author>\n"
            f"<link href={_attribute(item.link)}/>\n<summary>{_text(item.words, clean)}</summary>\n</entry>\n"
        )
    stream.write("</feed>\n")


def _text(words: str, clean: Clean) -> str:
    return escape(NOT_XML.sub("\ufffd", clean(words)))


def _attribute(words: str) -> str:
    return quoteattr(NOT_XML.sub("\ufffd", words))


def _moment(at: datetime) -> str:
    return f"{at.astimezone(UTC):%Y-%m-%dT%H:%M:%S}Z"
