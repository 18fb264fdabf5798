"""Outlets: finds those who publish or are cited in a text, and says which one a name or an id means."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from kadesh.model.lexicon import OutletMention
from kadesh.model.pack import Outlet
from kadesh.model.span import Span
from kadesh.resolve.phrases import Phrases, fold, key_of

_BRACKETS = re.compile(r"\([^()]{0,80}\)|\[[^][]{0,80}\]")
_SITE = re.compile(r"(?:https?://)?(?:www\.)?([^/\s]{1,200}\.[a-z]{2,12})(?:/\S*)?", re.IGNORECASE)
_OPENING = re.compile(r"The \w+")
_NAME = re.compile(r" (?!(?:Newspaper|Magazine|Daily|Weekly|Reporter|Correspondent)s?\b)[A-Z]")
"""'The National Army' is no paper called The National."""

_LETTERS_BEFORE = re.compile(r"[A-Z]{2}-\Z")
_NOUNS = frozenset(("observatory", "monitor", "network", "monitoring group"))
_NAMED_BEFORE = re.compile(r"(?<![.!?] )\b(?!(?:The|This|That|Said|And|But|While|As) )[A-Z][\w-]+ \Z")
_NAMED_FOR = re.compile(r" (?:for|on|of) (?:the )?[A-Z]\w")
"""'The Zor | Observatory', 'the | Observatory | for Mines': the noun is a part of a longer name."""
_REMEMBERED = 4096
"""Names whose outlet is kept: a ledger asks for the same few hundred again and again."""


@dataclass(frozen=True)
class OutletBook:
    """The outlets of a pack, by every name and by the names that may stand in running text."""

    phrases: Phrases[Outlet]
    by_key: dict[tuple[str, ...], Outlet]
    _known: dict[str, Outlet | None] = field(default_factory=dict, repr=False, compare=False)

    @classmethod
    def of(cls, outlets: Iterable[Outlet]) -> "OutletBook":
        """Return the book of `outlets`; where two share a name the first one has it."""
        by_key: dict[tuple[str, ...], Outlet] = {}
        entries: list[tuple[str, Outlet, bool]] = []
        for outlet in outlets:
            for name in outlet.names:
                if by_key.setdefault(key_of(name), outlet) is outlet:
                    entries.append((name, outlet, True))
            by_key.setdefault((fold(outlet.id),), outlet)
            by_key.setdefault(key_of(outlet.id), outlet)
        return cls(Phrases(entries), by_key)

    def outlet(self, name: str | None) -> Outlet | None:
        """Return the outlet that `name` means: an id, a name, a name with something in brackets, an address on the web.

        None where no pack knows it; nothing is guessed from likeness.

        >>> book = OutletBook.of([Outlet("tern", ("Tern Wire", "tern.example"), "agency")])
        >>> [o and o.id for o in map(book.outlet, ("The Tern Wire (Zor)", "https://tern.example/a", "Tern Post"))]
        ['tern', 'tern', None]
        """
        if not name or not name.strip():
            return None
        if name in self._known:
            return self._known[name]
        if len(self._known) >= _REMEMBERED:
            self._known.clear()
        return self._known.setdefault(name, self._find(name))

    def _find(self, name: str) -> Outlet | None:
        for words in _readings(name):
            found = self.by_key.get(_bare(key_of(words))) or self.by_key.get(key_of(words))
            if found:
                return found
        return None


def find_outlets(text: str, book: OutletBook) -> tuple[OutletMention, ...]:
    """Return the words of `text` that name outlets, in order, the longest name where two nest.

    >>> from kadesh.resolve.packs import load_packs
    >>> book = OutletBook.of(load_packs().outlets)
    >>> [m.outlet.id for m in find_outlets("a source told SANA, Reuters said", book)]
    ['sana', 'reuters']
    """
    whole = (
        f
        for f in book.phrases.find(text)
        if (not _NAME.match(text, f.end) or not _OPENING.fullmatch(text, f.start, f.end))
        and not _is_cut(text, f.start)
        and not _is_another(text, f.start, f.end)
    )
    return tuple(OutletMention(Span(f.start, f.end), text[f.start : f.end], f.values[0]) for f in whole)


def _is_another(text: str, start: int, end: int) -> bool:
    """Whether a body's noun, known by itself, is that of another: the 'Observatory' of 'the Zor Observatory for Mines'."""
    words = text[start:end].lower()
    if words.removeprefix("the ") not in _NOUNS:
        return False
    named = words in _NOUNS and _NAMED_BEFORE.search(text, max(0, start - 24), start) is not None
    return named or _NAMED_FOR.match(text, end) is not None


def _is_cut(text: str, start: int) -> bool:
    """Whether a name only ends a longer one: the DPA of 'the CSP-DPA'."""
    return _LETTERS_BEFORE.search(text, max(0, start - 3), start) is not None


def _readings(name: str) -> list[str]:
    """The name as given, without its brackets, what stands in them, and the host if it is an address."""
    inside = [m.group()[1:-1] for m in _BRACKETS.finditer(name)]
    site = _SITE.fullmatch(name.strip())
    return [name, *([site.group(1)] if site else []), _BRACKETS.sub(" ", name), *inside]


def _bare(key: tuple[str, ...]) -> tuple[str, ...]:
    return key[1:] if key[:1] == ("the",) else key
