"""Texts and bytes that went wrong: a few seeded changes to a good one, the same for the same random numbers."""

import re
from collections.abc import Callable, Sequence
from random import Random

TOKENS = (
    *(
        "\0",
        "\ud800",
        "\udfff",
        "\ufffe",
        "\ufeff",
        "\u202e",
        "\u2066",
        "\u200b",
        "\u00ad",
        "\u0301" * 40,
        "\x85",
        "\x92",
        "\x1b[31m",
    ),
    *(
        "\u00a0",
        "\u2028",
        "\r",
        "\r\n",
        "\v",
        "\t",
        "İ",
        "ß",
        "ﬁ",
        "٣",
        "²",
        "½",
        "Ⅻ",
        "𝟝",
        "五",
        "e\u0301",
        "\U0001f4a3",
        "\U00010ffff"[:1],
    ),
    *(
        "killed",
        "at least",
        "between 3 and",
        "no fewer than",
        "dozens of",
        "hundreds",
        "a couple of",
        "1,000,000",
        "-5",
        "5.5",
        "0",
        "00",
    ),
    *(
        "9" * 30,
        "1,1,1,1,1",
        "5-5-5-5",
        "3 to 2",
        "five to three",
        "nine hundred and ninety-nine",
        "million million",
        "one" * 9,
    ),
    *(
        "on Monday",
        "since 0000",
        "31 February 2020",
        "99/99/9999",
        "10000-01-01",
        "in the year 0",
        "999999 years ago",
        "by the end of",
    ),
    *(
        "near ",
        "west of ",
        "in the countryside of ",
        "Saraqeb",
        "Idlib,",
        "Syria",
        "Al-",
        "al-al-al-",
        "'s",
        "U.S.",
        "Mr. ",
        "A.B.C.",
    ),
    *(
        '"',
        "“",
        "”",
        "'",
        "(((",
        "]]]",
        "--",
        " - ",
        "...",
        "!?!?",
        ",",
        ",,,,",
        ";",
        ":",
        "|",
        "\n\n",
        "REUTERS - ",
        "said",
        "denied",
    ),
    *(
        "<p>",
        "</div>",
        "<!--",
        "]]>",
        "&amp;#0;",
        "&#x110000;",
        "<!DOCTYPE x [<!ENTITY a 'b'>]>",
        "<script>",
        "{",
        '{"text":',
        "\\u0000",
    ),
    *(
        "=?utf-8?b?",
        "Content-Type: text/html\n",
        "\n--b\n",
        "MIME-Version: 1.0\n",
        "text,file\n",
        '"a","b',
        "date 2020-02-07 ",
    ),
)
"""What parsers and patterns stumble over, put in anywhere."""
ENCODINGS = (
    "utf-8",
    "utf-8",
    "utf-8",
    "utf-8-sig",
    "utf-16",
    "utf-16-le",
    "utf-32",
    "cp1252",
    "cp1256",
    "utf-7",
    "shift_jis",
    "koi8-r",
)
MOST_CHANGES = 6
LONGEST = 40_000
"""Characters of a changed text: larger ones have cases of their own."""

Change = Callable[[str, Random], str]


def mutate_text(text: str, random: Random, others: Sequence[str]) -> str:
    """Return `text` after one to six changes; `others` are texts to take pieces from."""
    for _ in range(random.randint(1, MOST_CHANGES)):
        if random.random() < 0.2:
            text = _splice(text, random.choice(others), random)
        else:
            text = random.choice(CHANGES)(text, random)
        text = text[:LONGEST]
    return text


def mutate_bytes(raw: bytes, random: Random) -> bytes:
    """Return `raw` with up to three changes below the level of characters; a third stay as they are."""
    found = bytearray(raw)
    for _ in range(random.randint(0, 3) if random.random() < 0.67 else 0):
        at = random.randint(0, len(found))
        match random.randrange(4):
            case 0:
                found[at : at + 1] = bytes([random.randrange(256)])
            case 1:
                found[at : at + random.randint(1, 40)] = b""
            case 2:
                found[at:at] = random.randbytes(random.randint(1, 8))
            case _:
                found[at:at] = bytes([random.randrange(256)]) * random.randint(1, 200)
    return bytes(found)


def encode(text: str, random: Random) -> bytes:
    """Return `text` in some encoding; what that does not have is escaped, dropped or (as UTF-8) passed through."""
    encoding = random.choice(ENCODINGS)
    if encoding == "utf-8":
        return text.encode(encoding, "surrogatepass")
    return text.encode(encoding, "replace" if encoding.startswith("utf") else "xmlcharrefreplace")


def _splice(text: str, other: str, random: Random) -> str:
    start, end = _stretch(other, random)
    at = random.randint(0, len(text))
    return text[:at] + other[start:end] + text[at:]


def _cut(text: str, random: Random) -> str:
    start, end = _stretch(text, random)
    return text[:start] + text[end:]


def _double(text: str, random: Random) -> str:
    start, end = _stretch(text, random)
    return text[:end] + text[start:end] * _times(random, end - start) + text[end:]


def _insert(text: str, random: Random) -> str:
    at = random.randint(0, len(text))
    token = random.choice(TOKENS)
    return text[:at] + token * _times(random, len(token)) + text[at:]


def _character(text: str, random: Random) -> str:
    at = random.randint(0, len(text))
    return (
        text[:at]
        + chr(random.choice((random.randrange(128), random.randrange(0x3000), random.randrange(0x110000))))
        + text[at + 1 :]
    )


def _digits(text: str, random: Random) -> str:
    return re.sub(r"\d", lambda _: random.choice("0123456789"), text, count=random.randint(1, 6))


def _case(text: str, random: Random) -> str:
    return random.choice((str.upper, str.lower, str.title, str.swapcase))(text)


def _blanks(text: str, random: Random) -> str:
    return text.replace(" ", random.choice(("", "  ", "\u00a0", "\n", "\t", "-", ", ", "\u2009")), random.randint(1, 80))


def _words(text: str, random: Random) -> str:
    words = text.split(" ")
    start, end = sorted((random.randint(0, len(words)), random.randint(0, len(words))))
    some = words[start:end]
    random.shuffle(some)
    return " ".join([*words[:start], *some, *words[end:]])


CHANGES: tuple[Change, ...] = (_cut, _double, _insert, _insert, _insert, _character, _digits, _case, _blanks, _words)


def _stretch(text: str, random: Random) -> tuple[int, int]:
    """Start and end of a short piece of a text, seldom of a long one."""
    start = random.randint(0, len(text))
    size = random.choice((1, 3, 10, 40, 200, len(text)))
    return start, min(len(text), start + size)


def _times(random: Random, size: int) -> int:
    """How often something of `size` characters is repeated: mostly once, seldom until it fills some kilobytes."""
    return 1 if random.random() < 0.8 else random.choice((2, 5, 30, max(1, 4000 // max(1, size))))
