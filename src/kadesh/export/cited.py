"""Who is cited, as a reader of one line needs it: a person with the body they speak for, a body with its short form."""

import re
from itertools import pairwise

from kadesh.model.side import Speaker

_WORD = re.compile(r"[\w’'-]+")
_SMALL = r"(?:[ -](?:of|for|the|and|on|in|to|against|de|des|du|la|al)\b)*[ -]"
_LEAST = 3
"""A short form has so many letters at least: two may be anybody's."""


def cite_speaker(speaker: Speaker, text: str) -> str:
    """Return the name of `speaker`, with what else `text` calls them.

    'Observatory director Ali Omar' whom the report gives to the Red Observatory is
    'Observatory director Ali Omar, Red Observatory'; 'Red Observatory for Peace' is 'Red Observatory for Peace (ROP)' where
    the report also writes ROP.
    """
    name = _with_other_form(speaker.name, text)
    if speaker.kind != "body" or not _names_person(speaker):
        return name
    words = " ".join(speaker.words.split())
    return words if speaker.name in words else f"{words}, {name}"


def _names_person(speaker: Speaker) -> bool:
    """Whether the words name somebody beside the body: 'Ali Omar of the Red Observatory', no 'Goma-based observatory'."""
    body = {w.lower() for w in _WORD.findall(speaker.name)}
    words = _WORD.findall(speaker.words)
    runs = [
        (a, b)
        for a, b in pairwise(words)
        if a[:1].isupper() and b[:1].isupper() and not {a.lower(), b.lower()} & body and not a.endswith("-based")
    ]
    return bool(runs) and not any(a.isupper() for a, _ in runs)


def _with_other_form(name: str, text: str) -> str:
    """The name with its short form behind it, or a short form with its name before it, where the report has both."""
    words = name.split()
    if len(words) == 1:
        full = _spelled_out(name, text) if name.isupper() and name.isalpha() and len(name) >= _LEAST else None
        return f"{full} ({name})" if full else name
    short = "".join(w[0] for w in words if w[:1].isupper())
    written = len(short) >= _LEAST and short.isalpha() and re.search(rf"(?<![\w-]){short}(?![\w-])", text)
    return f"{name} ({short})" if written and short not in words else name


def _spelled_out(short: str, text: str) -> str | None:
    """The words of the report whose first letters are those of a short form."""
    found = re.search(r"\b" + _SMALL.join(rf"{letter}[a-zà-ÿ’'-]+" for letter in short) + r"\b", text)
    return " ".join(found[0].split()) if found else None
