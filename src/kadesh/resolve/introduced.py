"""Armed groups that no pack names but the report itself introduces: 'the rebel group Kivu Shield (KS)', 'the Ranvir Sena'.

Such a group is a side of its own, by its printed name or the short form behind it, wherever the report names it. What
makes a name that of an armed group stands in `introduced.csv`: words before it, behind it, that it begins with.
"""

import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from csv import DictReader
from functools import cache
from importlib.resources import files

from kadesh.model.lexicon import SideMention
from kadesh.model.span import Span

_NAME = r"[A-Z][\w'’-]{1,24}"
_LINKED = rf"{_NAME}(?:[\s-](?:of\s|the\s|al-|e-|i-|ul-)?{_NAME}){{0,3}}"
_SHORT = re.compile(r"\s\((?P<short>[A-Z][\w-]{0,6}[A-Z])\)")
_INNER = frozenset(("nationality", "country", "general"))
_WAYS = ("told", "headed", "begun", "followed", "apposed", "gang")
"""How a report introduces a group, by the name of the part of the pattern that holds its name."""
_FINITE = re.compile(r"\s(?:ha[sd]|is|was|were|[a-z]{2,20}ed|came|fled|fought|took|shot|set)\b")
_SOLE = frozenset(("told", "gang"))
"""Ways that introduce nobody whose name a pack knows in part: 'Iraqi militia', 'rebel group Syrian television named'."""


def with_introduced(
    text: str, mentions: Sequence[SideMention], *, taken: Callable[[], Sequence[Span]] = tuple
) -> tuple[SideMention, ...]:
    """Return `mentions` with those of armed groups that `text` introduces, in order and without overlap.

    `taken` tells where else names stand that packs know, such as those of outlets; it is asked only if a group is found.

    >>> [m.side for m in with_introduced("The rebel group Kivu Shield fled. Kivu Shield is small.", ())]
    ['kivu-shield', 'kivu-shield']
    """
    if not _may_introduce(text):
        return tuple(mentions)
    inner = [m.span for m in mentions if m.kind in _INNER]
    sides = dict(_introduce(text, mentions, taken=[span for span in taken() if span not in inner]))
    if not sides:
        return tuple(mentions)
    names = "|".join(re.escape(name) for name in sorted(sides, key=lambda name: (-len(name), name)))
    found = [
        SideMention(Span(m.start(), m.end()), m[0], sides[m[0]], "force", "armed-group")
        for m in re.finditer(rf"(?<!\w)(?:{names})(?!\w)", text)
    ]
    new = [f for f in found if not any(m.span.overlaps(f.span) and not _inside(m, f) for m in mentions)]
    old = [m for m in mentions if not any(m.span.overlaps(n.span) for n in new)]
    return tuple(sorted((*old, *new), key=lambda m: m.span))


def _inside(mention: SideMention, name: SideMention) -> bool:
    """Whether a nation or a word such as 'army' is only a part of the name: 'Bodo Liberation Army'."""
    return mention.kind in _INNER and mention.span.within(name.span)


def _introduce(text: str, mentions: Sequence[SideMention], *, taken: Sequence[Span]) -> Iterator[tuple[str, str]]:
    """Yield each name and short form with its side: the one that a pack knows by the short form, else the form itself."""
    for m in _pattern().finditer(text):
        group = next(g for g in _WAYS if m[g])
        name = m[group]
        here = SideMention(Span(*m.span(group)), name, None, "force")
        known = [x for x in mentions if x.span.overlaps(here.span)]
        if (
            any(span.overlaps(here.span) for span in taken)
            or any(group in _SOLE or x.span == here.span or not _inside(x, here) for x in known)
            or _is_no_name(name, group=group)
            or (group == "apposed" and _is_persons(text, m))
            or (group == "gang" and name.endswith(("'s", "’s")))  # "Thursday's gang attacks"
        ):
            continue
        short = _SHORT.match(text, m.end(group))
        if short is None:
            yield name, _slug(name)
            continue
        at = Span(*short.span("short"))
        side = next((x.side for x in mentions if x.span.overlaps(at) and x.side), None)
        for words in (name, short["short"]):
            yield words, side or _slug(short["short"])


def _is_no_name(name: str, *, group: str) -> bool:
    """Whether a name is, or begins with, words that name no group: 'Lashkar Gah Hospital'.

    'West Arda Liberation Army' may begin with where.
    """
    first = re.split(r"[\s-]", name)[0]
    within = group == "headed" and first.lower().endswith(("north", "south", "east", "west"))
    town = " ".join(name.split()[:2])
    return not _nowhere().isdisjoint((name, town)) or (first in _nowhere() and not within)


def _is_persons(text: str, match: re.Match[str]) -> bool:
    """'Said the president of the council, | Ali Nur, the rebel group | killed two': a person's name, and a clause begins."""
    before = text[max(0, match.start() - len(", ")) : match.start()]
    return before == ", " and _FINITE.match(text, match.end()) is not None


def _slug(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return "-".join(re.findall(r"[a-z0-9]+", plain.replace("'", "")))


@cache
def _rows() -> tuple[tuple[str, str], ...]:
    with (files("kadesh.resolve") / "introduced.csv").open(encoding="utf-8") as stream:
        return tuple((row["words"], row["part"]) for row in DictReader(stream))


def _listed(part: str) -> tuple[str, ...]:
    return tuple(sorted(words for words, kind in _rows() if kind == part))


def _words(part: str) -> str:
    return "|".join(sorted(re.escape(words) for words in _listed(part)))


@cache
def _nowhere() -> frozenset[str]:
    return frozenset(words for words, kind in _rows() if kind == "no name")


def _may_introduce(text: str) -> bool:
    """Whether a report introduces a group in any way; each is looked for only where words stand that it needs."""
    return any(
        all(any(word in text for word in words) for words in needs) and pattern.search(text) is not None
        for needs, pattern in _ways()
    )


@cache
def _ways() -> tuple[tuple[tuple[tuple[str, ...], ...], re.Pattern[str]], ...]:
    needs = {
        "told": ("kind", "body"),
        "headed": ("head",),
        "begun": ("beginning",),
        "apposed": ("apposed",),
        "gang": ("behind",),
    }
    return tuple(
        (tuple(_listed(part) for part in needs.get(way, ())), re.compile(source)) for way, source in _sources().items()
    )


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile("|".join(_sources().values()))


@cache
def _sources() -> dict[str, str]:
    called = r",?\s(?:called\s|known\sas\s|named\s|calling\sitself\s|that\scalls\sitself\s)?(?:the\s)?(?:so-called\s)?[\"“]?"
    told = rf"\b(?:{_words('kind')})\s(?:{_words('body')}){called}(?P<told>{_LINKED})"
    headed = rf"\b(?:The\s)?(?P<headed>{_NAME}(?:\s{_NAME}){{0,3}}?\s(?:{_words('head')}))\b"
    begun = rf"\b(?P<begun>(?:{_words('beginning')})(?:[\s-](?:al-|e-|i-|ul-)?{_NAME}){{1,2}})"
    of = r"of\sthe\s(?:so-called\s|self-styled\s)?|affiliated\s(?:with|to)\s(?:the\s)?|loyal\sto\sthe\s"
    named = rf"\s(?:{_words('behind')})\s[A-Z]"  # 'fighters of the Tuareg militia Alpha' are Alpha's
    followed = rf"\b(?i:{_words('fighters')})\s(?:{of})[\"“]?(?P<followed>{_LINKED})(?!{named})"
    apposed = (
        rf"\b(?P<apposed>{_NAME}(?:\s{_NAME}){{0,2}}),\s(?:a|an|the|another)\s(?:[\w-]+\s){{0,2}}?(?:{_words('apposed')})\b"
    )
    gang = rf"(?<=[a-z,]\s)(?P<gang>{_NAME}(?:\s{_NAME})?)[\"”]?\s(?:{_words('behind')})\b(?!\s[A-Z])"
    return dict(zip(_WAYS, (told, headed, begun, followed, apposed, gang), strict=True))
