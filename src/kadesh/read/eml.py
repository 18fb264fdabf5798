"""EML: one message as a mail program saves it. Subject is the title, Date the day, its plain or else its HTML part the text.

The sender is the outlet only where nothing else names one. Attachments are not read.
"""

import email
import re
from collections.abc import Iterator
from email.errors import MessageError
from email.header import decode_header, make_header
from email.message import Message
from email.utils import parseaddr, parsedate_to_datetime

from kadesh.errors import CannotRead
from kadesh.model.report import Report
from kadesh.read.base import Limits, Origin, Source
from kadesh.read.dateline import FIRST_YEAR, LAST_YEAR
from kadesh.read.encoding import decode
from kadesh.read.html import check_page, read_page
from kadesh.read.making import make_report
from kadesh.read.reasons import cannot_read, parsing

_HEADER = re.compile(r"([A-Za-z][A-Za-z0-9-]{1,40}):[^\n]*\n(?:[ \t][^\n]*\n){0,50}")
_USUAL = frozenset(
    ("from", "to", "date", "subject", "message-id", "mime-version", "received", "return-path", "content-type", "reply-to")
)
_LONGEST = 10_000
"""Characters of a header that is looked at: the time to decode one grows with the square of its length."""
_SURE = frozenset(("from", "message-id", "received", "mime-version", "return-path"))


def looks_like_eml(head: str) -> bool:
    """Return whether a file that begins with `head` begins with the header of a message.

    >>> looks_like_eml("From: desk@tern.example\\nSubject: Zor\\n\\nShells fell"), looks_like_eml("Date: 4 March\\nFor: Zor")
    (True, False)
    """
    head, at = head.replace("\r\n", "\n"), 0
    names: set[str] = set()
    while len(names) < 40 and (found := _HEADER.match(head, at)):
        names.add(found[1].lower())
        at = found.end()
    return len(names & _USUAL) > 1 and bool(names & _SURE)


def read_eml(source: Source, limits: Limits, /) -> Iterator[Report]:
    """Yield the one report of a message; raises CannotRead no-text if no part of it is text.

    >>> from io import BytesIO
    >>> from kadesh.read.base import open_source
    >>> mail = open_source(BytesIO(b"From: Tern Wire <desk@tern.example>\\nSubject: Zor\\n\\nShells fell."), name="a.eml")
    >>> [(one.outlet, one.title, one.text) for one in read_eml(mail, Limits())]
    [('Tern Wire', 'Zor', 'Shells fell.')]
    """
    raw = source.read_whole(limits)
    with parsing("the message"):
        message = email.message_from_bytes(raw)
        text, told = _read_body(message, limits)
        origin = source.origin.over(_told(message)).over(told)
    origin = origin if origin.outlet else Origin(outlet=_sender(message)).over(origin)
    yield make_report(text, raw, name=source.name, form="eml", origin=origin, limits=limits)


def _read_body(message: Message, limits: Limits) -> tuple[str, Origin]:
    parts = [part for part in message.walk() if not part.is_multipart() and part.get_content_disposition() != "attachment"]
    for kind in ("text/plain", "text/html"):
        for part in parts:
            text = _text_of(part) if part.get_content_type() == kind else ""
            if not text.strip():
                continue
            if kind == "text/plain":
                return text, Origin()
            check_page(text, limits)
            text, told = read_page(text)
            if text.strip():
                return text, Origin(url=told.url, language=told.language)
    raise cannot_read("no-text", "a message without a part that is text")


def _text_of(part: Message) -> str:
    payload = part.get_payload(decode=True)
    if not isinstance(payload, bytes) or not payload:
        return ""
    charset = part.get_param("charset")
    try:
        return payload.decode(charset if isinstance(charset, str) else "utf-8")
    except (LookupError, ValueError):
        pass
    try:
        return decode(payload)
    except CannotRead:
        return ""


def _told(message: Message) -> Origin:
    try:
        day = parsedate_to_datetime(str(message["Date"])[:_LONGEST]).date() if message["Date"] else None
    except (ValueError, TypeError, OverflowError, IndexError):
        day = None
    day = day if day and FIRST_YEAR <= day.year <= LAST_YEAR else None
    return Origin(title=_header(message, "Subject"), published=day, basis="metadata" if day else "unknown")


def _sender(message: Message) -> str | None:
    name, address = parseaddr(_header(message, "From") or "")
    return name or address or None


def _header(message: Message, name: str) -> str | None:
    words = message[name]
    if words is None or len(str(words)) > _LONGEST:
        return None
    try:
        return str(make_header(decode_header(str(words)))) or None
    except (MessageError, LookupError, ValueError):
        return str(words)
