"""Who is cited, as a reader of one line needs it: a person with the body they speak for, a body with its short form."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import pairwise
from types import MappingProxyType

from kadesh.model.letters import SMALL_WORDS, initials_of
from kadesh.model.pack import Pack
from kadesh.model.side import Speaker

Names = Mapping[str, frozenset[str]]
"""Whom each name of a pack means, by the ids of outlets and sides."""
NO_NAMES: Names = MappingProxyType({})

_WORD = re.compile(r"[\w’'-]+")
_SMALL = rf"(?:[ -](?:{'|'.join(sorted(SMALL_WORDS))})\b)*[ -]"
_LEAST = 3
"""A short form has so many letters at least: two may be anybody's."""


def names_in(pack: Pack) -> Names:
    """Return whom each name of `pack` means: two names of one body are a full name and its short form."""
    known: defaultdict[str, set[str]] = defaultdict(set)
    for outlet in pack.outlets:
        for name in outlet.names:
            known[name].add(f"outlet {outlet.id}")
    for row in pack.side_names:
        known[row.words].add(f"side {row.side}")
    return {name: frozenset(ids) for name, ids in known.items()}


def cite_speaker(speaker: Speaker, text: str, *, names: Names = NO_NAMES) -> str:
    """Return the name of `speaker`, with what else `text` calls them.

    'Observatory director Ali Omar' whom the report gives to the Red Observatory is
    'Observatory director Ali Omar, Red Observatory'; 'Red Observatory for Peace' is 'Red Observatory for Peace (ROP)' where
    the report also writes ROP and says, or the pack of `names` knows, that both are one.

    >>> cite_speaker(Speaker("director Ali Omar", "Red Observatory"), "")
    'director Ali Omar, Red Observatory'
    >>> cite_speaker(Speaker("it", "Zor Relief Fund"), "The Zor Relief Fund (ZRF) denied it.")
    'Zor Relief Fund (ZRF)'
    """
    name = _with_other_form(speaker, text, names=names)
    if speaker.kind not in ("body", "person") or not _names_person(speaker):
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


def _with_other_form(speaker: Speaker, text: str, *, names: Names) -> str:
    """The name with its short form behind it, or a short form with its name before it, where both are known as one."""
    name = speaker.name
    if speaker.kind not in ("body", "agency"):
        return name
    if len(name.split()) == 1:
        full = next((f for f in _spelled_out(name, text) if _are_one(f, name, text=text, names=names)), None)
        return f"{full} ({name})" if full else name
    short = initials_of(" ".join(w for w in name.split() if w[:1].isupper()))
    written = len(short) >= _LEAST and short.isalpha() and re.search(rf"(?<![\w-]){short}(?![\w-])", text)
    told = written and short not in name.split() and _are_one(name, short, text=text, names=names)
    return f"{name} ({short})" if told else name


def _spelled_out(short: str, text: str) -> Iterator[str]:
    """Words of the report whose first letters are those of a short form: its name, or a title that begins so by chance."""
    if not (short.isupper() and short.isalpha() and len(short) >= _LEAST):
        return
    for found in re.finditer(r"\b" + _SMALL.join(rf"{letter}[a-zà-ÿ’'-]+" for letter in short) + r"\b", text):
        yield " ".join(found[0].split())


def _are_one(full: str, short: str, *, text: str, names: Names) -> bool:
    """Whether a full name and a short form mean the same body: the pack says so, or the report, in brackets.

    Where the pack knows whom the short form means, the report cannot make it another's: a line in front of '(SANA)' may
    be the title of what the agency wrote.
    """
    if short in names:
        return not names[short].isdisjoint(names.get(full, frozenset()))
    name = r"\s+".join(map(re.escape, full.split()))
    forms = rf"(?<![\w-])(?:{name}(?:['’]s?)?\s*[(\[]{short}[)\]]|{short}\s*[(\[](?:[Tt]he\s+)?{name}[)\]])"
    return re.search(forms, text) is not None
