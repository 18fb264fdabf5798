"""Inputs that are made to hurt: each grammar fills as many bytes as it is asked for, none by chance."""

import base64
import gzip
import io
import json
import zipfile
from collections.abc import Callable, Iterator, Mapping

RUNS: Mapping[str, str] = {
    "digits": "7",
    "digits and commas": "1,",
    "numbers": "13 ",
    "number words": "nine hundred and ninety-nine thousand ",
    "hyphens": "-",
    "joined words": "five-to-six-",
    "commas": ",",
    "and": "and ",
    "blanks": " ",
    "tabs and ends": "\t\n",
    "line ends": "\n",
    "full stops": ".",
    "stops and blanks": ". ",
    "capitals": "A",
    "capital words": "Al ",
    "initials": "A. ",
    "abbreviations": "Gen. Col. ",
    "quotes": '"',
    "curly quotes": "“",
    "quoted": '"Five died," ',
    "brackets": "(",
    "apostrophes": "'s ",
    "direction marks": "\u202e\u2066",
    "combining marks": "\u0301",
    "lone surrogates": "\ud800",
    "NULs": "\0a",
    "bars": " | ",
    "dashes": " - ",
    "killed": "killed ",
    "said": "said ",
    "near": "near ",
    "of the": "of the ",
    "in the west of": "in the west of the countryside of ",
    "on Monday": "on Monday ",
    "since": "since ",
    "dates": "3 February 2020 ",
    "slashes": "2020/02/03/",
    "Saraqeb": "Saraqeb ",
    "tolls": "Five soldiers were killed near Saraqeb on Monday, Ankara said. ",
    "tolls without a stop": "five soldiers were killed near Saraqeb and ",
    "unlike letters": "İßﬁ",
    "ampersands": "&amp;",
    "less than": "<",
    "greater than": ">",
}
"""Name -> what is repeated without an end: a pattern's worst case is a run that nearly fits."""


def run_of(words: str, size: int) -> str:
    """Return at least `size` characters of `words`, one after the other, between two words that make them news."""
    return f"Killed {words * (size // len(words) + 1)} dead"


def _text(words: str) -> Callable[[int], bytes]:
    return lambda size: run_of(words, size).encode("utf-8", "surrogatepass")


def _tags(opening: str, closing: str = "") -> Callable[[int], bytes]:
    """A page of one tag, nested or in a row."""

    def page(size: int) -> bytes:
        times = size // len(opening + closing)
        return f"<html><body>{opening * times}Five died.{closing * times}</body></html>".encode()

    return page


def _attributes(size: int) -> bytes:
    return f"<html><body><p {' '.join(f'a{n}=1' for n in range(size // 8))}>Five soldiers died.</p></body></html>".encode()


def _entities(size: int) -> bytes:
    """The billion laughs, as a page and with as many references as fit."""
    rows = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12))
    doctype = f'<?xml version="1.0"?><!DOCTYPE html [<!ENTITY a0 "dead">{rows}]>'
    return f"{doctype}<html><body><p>{'&a11;' * (size // 5)}</p></body></html>".encode()


def _outside(_: int) -> bytes:
    doctype = b'<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
    return doctype + b"<html><body><article><p>Five died. &x; &x;</p></article></body></html>"


def _parts(size: int) -> bytes:
    """A message of ever deeper parts."""
    depth = size // 60
    opened = "".join(f'Content-Type: multipart/mixed; boundary="b{n}"\n\n--b{n}\n' for n in range(depth))
    return f"From: a@example.org\nSubject: x\nMIME-Version: 1.0\n{opened}\nFive soldiers died.\n".encode()


def _row_of_parts(size: int) -> bytes:
    head = 'From: a@example.org\nSubject: x\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="b"\n\n'
    return (head + "--b\nContent-Type: text/plain\n\n \n" * (size // 34)).encode()


def _headers(size: int) -> bytes:
    return ("From: a@example.org\nSubject: x\n" + "X: y\n" * (size // 5) + "\nFive soldiers died.\n").encode()


def _encoded_words(size: int) -> bytes:
    return (
        "From: a@example.org\nMIME-Version: 1.0\nSubject: " + "=?utf-8?q?=41?= " * (size // 16) + "\n\nFive soldiers died.\n"
    ).encode()


def _attached(size: int) -> bytes:
    body = base64.encodebytes(gzip.compress(b"\0" * size * 100, 6)).decode()
    head = (
        "From: a@example.org\nSubject: x\nMIME-Version: 1.0\nContent-Type: text/plain\nContent-Transfer-Encoding: base64\n\n"
    )
    return (head + body).encode()


def _columns(size: int) -> bytes:
    header = "text," + ",".join(f"c{n}" for n in range(size // 16))
    return f"{header}\nFive soldiers died.{',1' * (size // 16)}\n".encode()


def _cells(size: int) -> bytes:
    return ("text,outlet\n" + 'Five died.,"x"\n' * (size // 15)).encode()


def _open_quote(size: int) -> bytes:
    return ('text,outlet\n"' + "Five died,\n" * (size // 11)).encode()


def _nested(opening: str, closing: str) -> Callable[[int], bytes]:
    def record(size: int) -> bytes:
        return f'{{"text": "Five died.", "x": {opening * (size // 2)}{closing * (size // 2)}}}\n'.encode()

    return record


def _long_number(size: int) -> bytes:
    return f'{{"text": "Five died.", "published": {"9" * size}}}\n'.encode()


def _keys(size: int) -> bytes:
    return (json.dumps({"text": "Five died.", **{f"k{n}": n for n in range(size // 14)}}) + "\n").encode()


def _objects(size: int) -> bytes:
    return b'{"text":"Five died."}\n' * (size // 22)


def _escapes(size: int) -> bytes:
    return ('{"text":"Five died ' + "\\ud800" * (size // 6) + '"}\n').encode()


def _zip(size: int) -> bytes:
    """A small archive that unpacks to a hundred times `size`."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("report.txt", b"\0" * size * 100)
    return out.getvalue()


def _gzip(size: int) -> bytes:
    return gzip.compress(b"\0" * size * 100, 6)


def _noise(size: int) -> bytes:
    return bytes(at * 197 % 251 for at in range(size))


def _half_utf8(size: int) -> bytes:
    return b"Five died \xe2\x80" * (size // 12)


FILES: Mapping[str, tuple[str, Callable[[int], bytes]]] = {
    "tags in a row": (".html", _tags("<p>", "</p>")),
    "tags nested": (".html", _tags("<div>")),
    "tags nested and closed": (".html", _tags("<div>", "</div>")),
    "tables nested": (".html", _tags("<table><tr><td>")),
    "comments": (".html", _tags("<!--")),
    "attributes": (".html", _attributes),
    "entities in entities": (".html", _entities),
    "entity of a file": (".html", _outside),
    "references": (".html", _tags("&#65;&lt;")),
    "parts nested": (".eml", _parts),
    "parts in a row": (".eml", _row_of_parts),
    "headers": (".eml", _headers),
    "encoded words": (".eml", _encoded_words),
    "packed body": (".eml", _attached),
    "columns": (".csv", _columns),
    "rows": (".csv", _cells),
    "open quote": (".csv", _open_quote),
    "lists nested": (".jsonl", _nested("[", "]")),
    "objects nested": (".jsonl", _nested('{"a":', "}")),
    "long number": (".jsonl", _long_number),
    "keys": (".jsonl", _keys),
    "objects": (".jsonl", _objects),
    "escaped surrogates": (".jsonl", _escapes),
    "zip bomb": (".zip", _zip),
    "gzip bomb": (".txt", _gzip),
    "noise": (".txt", _noise),
    "half characters": (".txt", _half_utf8),
    **{f"text of {name}": (".txt", _text(words)) for name, words in RUNS.items()},
}
"""Name -> suffix and what fills a file of about so many bytes."""


def wrap(text: str) -> Iterator[tuple[str, bytes]]:
    """Yield `text` as a file of each format, with its suffix, as good as that format can be written."""
    raw = text.encode("utf-8", "surrogatepass")
    record = {"doc_id": "a", "text": text, "published": "2020-02-07", "outlet": "Tern Wire"}
    yield ".txt", raw
    yield ".jsonl", json.dumps(record).encode() + b"\n"
    yield ".csv", b'text,outlet\n"' + raw.replace(b'"', b'""') + b'",Tern Wire\n'
    yield (
        ".html",
        b"<html><head><title>News</title></head><body><article><p>"
        + raw.replace(b"\n", b"</p><p>")
        + b"</p></article></body></html>",
    )
    yield ".eml", b"From: Tern Wire <desk@example.org>\nSubject: News\nDate: Fri, 7 Feb 2020 10:00:00 +0000\n\n" + raw
