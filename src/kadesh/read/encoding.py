"""Bytes to text, in any encoding: byte order mark, then UTF-8, then what the bytes themselves suggest; never the locale."""

import codecs
import re

from charset_normalizer import from_bytes

from kadesh.read.reasons import cannot_read

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_ARCHIVES = (
    b"PK\x03\x04",
    b"PK\x05\x06",
    b"\x1f\x8b",
    b"BZh",
    b"\xfd7zXZ\x00",
    b"7z\xbc\xaf\x27\x1c",
    b"Rar!\x1a\x07",
    b"\x28\xb5\x2f\xfd",
)
_PICTURES = (
    b"%PDF-",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"{\\rtf",
    b"\xd0\xcf\x11\xe0",
    b"\x7fELF",
)
_LEDGER = b"SQLite format 3\x00"
_CONTROLS = bytes(set(range(32)) - {9, 10, 11, 12, 13, 26, 27})
_USUAL_IN_1252 = frozenset(b"\x80\x82\x84\x85\x91\x92\x93\x94\x96\x97\xa0\xa3\xa7\xab\xb0\xbb\xbf") | frozenset(
    range(0xC0, 0x100)
)
"""Quotation marks, dashes and letters with accents."""
_FEW = 0.1
_SAMPLE = 1 << 16
_MOST_CONTROLS = 0.02
"""A text has none or a few stray ones; a program or picture has about one byte in ten."""


def decode(raw: bytes) -> str:
    """Return the text of `raw` without its byte order mark.

    A few broken bytes in what is otherwise UTF-8 become U+FFFD. Raises CannotRead with reason empty, archive, binary,
    encoding or ledger.

    >>> decode(b"Turkey\\x92s army")
    'Turkey’s army'
    """
    if not raw:
        raise cannot_read("empty")
    return raw.decode(encoding_of(raw), "replace")


def encoding_of(raw: bytes) -> str:
    """Return the name of the encoding that `raw`, a whole file or its beginning, is read in.

    Raises CannotRead with reason archive, binary, encoding or ledger.

    >>> encoding_of(b"\\xef\\xbb\\xbfZor"), encoding_of("Zor fell.".encode("utf-16-le")), encoding_of("Zor fell.".encode())
    ('utf-8-sig', 'utf-16-le', 'utf-8')
    """
    if raw.startswith(_ARCHIVES):
        raise cannot_read("archive")
    marked = next((name for mark, name in _MARKS if raw.startswith(mark)), None)
    if marked:
        return marked
    wide = _wide_without_mark(raw[:_SAMPLE])
    if wide:
        return wide
    if raw.startswith(_LEDGER):
        raise cannot_read("ledger")
    if raw.startswith(_PICTURES) or _looks_binary(raw[:_SAMPLE]):
        raise cannot_read("binary")
    return _narrow(raw)


def _looks_binary(sample: bytes) -> bool:
    controls = len(sample) - len(sample.translate(None, _CONTROLS))
    return controls > _MOST_CONTROLS * len(sample)


def _wide_without_mark(sample: bytes) -> str | None:
    half = len(sample) // 2
    if half < 4:
        return None
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    if odd > 0.5 * half and even < 0.05 * half:
        return "utf-16-le"
    return "utf-16-be" if even > 0.5 * half and odd < 0.05 * half else None


def _narrow(raw: bytes) -> str:
    if _is_mostly_utf8(raw):
        return "utf-8"
    sample = raw if len(raw) <= _SAMPLE else raw[:_SAMPLE]
    high = [byte for byte in sample if byte > 127]
    if len(high) < _FEW * len(sample) and sum(byte in _USUAL_IN_1252 for byte in high) >= 0.5 * len(high):
        return "cp1252"  # a guess from so few bytes is worse: it makes 'F³nf' of 'Fünf'
    best = from_bytes(sample).best()
    if best is None:
        raise cannot_read("encoding")
    return codecs.lookup(best.encoding).name


def _is_mostly_utf8(raw: bytes) -> bool:
    """Whether `raw` is UTF-8 but for a few bytes: a cut at the end, or one broken character among many good ones."""
    decoder = codecs.getincrementaldecoder("utf-8")
    try:
        decoder().decode(raw)  # not final: the last character may be cut
    except UnicodeDecodeError:
        text = decoder("replace").decode(raw)
        return len(re.findall(r"[^\x00-\x7f\ufffd]", text)) >= 4 * text.count("\ufffd")
    return True
