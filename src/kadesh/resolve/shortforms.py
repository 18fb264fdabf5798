"""Short forms that a report itself gives to a side: 'the Armed Forces of Kasai (AFK)', 'the Sandinista People's Army [EPS]'.

Wherever the report goes on with the short form, that side is meant. A force that no pack names and that is given a short
form made of its initials is a side too: of the state whose nationality or name it holds ('Kenya Defence Forces'), else a
group of its own. What makes a name that of a force stands in `shortforms.csv`: its last noun, and whose force that tells.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from csv import DictReader
from dataclasses import replace
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from kadesh.model.letters import initials_of, words_of_name
from kadesh.model.lexicon import SideMention
from kadesh.model.side import COMBATANTS, Role
from kadesh.model.span import Span

_SHORT = re.compile(r"(?:['’]s?)?\s[(\[](?P<short>[A-Z][A-Za-z]{0,6}[A-Z])[)\]]")
_NAME = re.compile(r"(?:(?:[A-Z][\w'’-]*|of|the|for|and|de|da)\s){0,8}[A-Z][\w'’-]*$")
_LONG = 90
"""Characters of the longest name before a short form."""
_STATES = frozenset(("country", "nationality"))
_OFFSHOOT = re.compile(r"[ -](?:offshoot|splinter|spin-?off|breakaway)\b")
_NEAR = 30
"""Characters between 'the Alpha offshoot' and the name of that group, where it follows."""
_BODIES = frozenset(("coalition", "alliance"))
"""Nouns that many bodies have, by which each is called once it was named."""


class _Given(NamedTuple):
    """A short form, the name it stands for, and whose it is."""

    short: str
    name: Span
    side: str
    role: Role


def with_short_forms(text: str, mentions: Sequence[SideMention]) -> list[SideMention]:
    """Return `mentions` with the short forms that `text` gives to sides, in order and without overlap.

    >>> [m.side for m in with_short_forms("The Zor Valley Front (ZVF) fled. ZVF denied it.", ())]
    ['zvf', 'zvf', 'zvf']
    """
    if "(" not in text and "[" not in text:
        return list(mentions)
    given = {g.short: g for g in _find_given(text, mentions)}
    if not given:
        return list(mentions)
    shorts = "|".join(sorted(given))
    found = [
        SideMention(Span(m.start(), m.end()), m[0], given[m[0]].side, "force", given[m[0]].role)
        for m in re.finditer(rf"(?<![\w-])(?:{shorts})(?![\w-])", text)
    ]
    new = [*found, *(SideMention(g.name, g.name.of(text), g.side, "force", g.role) for g in given.values())]
    taken = [m for m in mentions if m.kind == "force" or not any(m.span.within(n.span) for n in new)]
    free = [n for n in new if not any(m.span.overlaps(n.span) for m in taken)]
    return sorted((*taken, *free), key=lambda m: m.span)


def follow_names(mentions: Sequence[SideMention], text: str = "") -> list[SideMention]:
    """Return `mentions` with 'the coalition' as the one that was named last, be it of states or of a people's parties.

    'The Alpha offshoot' is the group that was named last, unless its name follows.

    >>> full = SideMention(Span(4, 19), "Zoran Coalition", "zoran-opposition", "government", "official")
    >>> short = SideMention(Span(32, 41), "Coalition", "us-led-coalition", "general", "military")
    >>> [m.side for m in follow_names([full, short])]
    ['zoran-opposition', 'zoran-opposition']
    """
    told: list[SideMention] = []
    for n, mention in enumerate(mentions):
        offshoot = _OFFSHOOT.match(text, mention.span.end) is not None and not _is_near(mention, mentions[n + 1 : n + 2])
        told.append(_of_group(mention, told) if offshoot else _of_body(mention, told))
    return told


def _is_group(mention: SideMention) -> bool:
    return mention.kind == "force" and mention.role == "armed-group" and mention.side is not None


def _is_near(mention: SideMention, behind: Sequence[SideMention]) -> bool:
    return any(_is_group(m) and m.span.start - mention.span.end <= _NEAR for m in behind)


def _of_group(mention: SideMention, before: Sequence[SideMention]) -> SideMention:
    """'The Alpha offshoot' as the group named last, which is not Alpha."""
    group = next((m for m in reversed(before) if _is_group(m) and m.side != mention.side), None)
    return mention if group is None else replace(mention, side=group.side)


def _of_body(mention: SideMention, before: Sequence[SideMention]) -> SideMention:
    """'The coalition' as the one whose full name was told last."""
    noun = mention.words.lower().split()[-1]
    if mention.kind != "general" or noun not in _BODIES:
        return mention
    full = next((m for m in reversed(before) if m.kind != "general" and m.words.lower().split()[-1] == noun), None)
    return mention if full is None else replace(mention, side=full.side, kind=full.kind, role=full.role)


def _find_given(text: str, mentions: Sequence[SideMention]) -> Iterator[_Given]:
    for m in _SHORT.finditer(text):
        known = [x for x in mentions if x.span.overlaps(Span(m.start("short"), m.end("short")))]
        if known:  # what a pack knows by its short form is that side
            continue
        told = next((x for x in mentions if x.span.end == m.start() and x.kind == "force" and x.role in COMBATANTS), None)
        if told is not None and told.side is not None and told.role is not None:
            yield _Given(m["short"], told.span, told.side, told.role)
        elif (name := _name_before(text, m.start(), short=m["short"])) is not None:
            yield from _read_name(name.of(text), m["short"], at=name, mentions=mentions)


def _name_before(text: str, end: int, *, short: str) -> Span | None:
    """The words before a short form whose initials it is made of, None if there are none."""
    found = _NAME.search(text[max(0, end - _LONG) : end])
    if found is None:
        return None
    wanted = words_of_name(found[0])[-len(short) :]
    if not initials_of(found[0]).endswith(short.upper()):
        return None
    return Span(end - len(found[0]) + wanted[0].start(), end)


def _read_name(name: str, short: str, *, at: Span, mentions: Sequence[SideMention]) -> Iterator[_Given]:
    """The force of a name: of the side that a pack names in it, of the state whose nationality it holds, or a group."""
    words = re.findall(r"[\w'’-]+", name)
    head = _heads().get(words[-1]) or next((kind for word in words if (kind := _heads().get(word))), None)
    if head is None:
        return
    inside = [x for x in mentions if x.span.overlaps(at) and x.side is not None]
    if any(x.kind == "force" for x in inside):
        return
    states = {x.side for x in inside if x.kind in _STATES or x.role in ("military", "police")}
    own = head != "group" and not any(_heads().get(word) == "group" for word in words)
    side = states.pop() if own and len(states) == 1 else None
    if side is not None:
        yield _Given(short, at, side, "police" if head == "police" else "military")
    elif head != "police":
        yield _Given(short, at, _slug(short), "armed-group")


def _slug(short: str) -> str:
    return unicodedata.normalize("NFKD", short).encode("ascii", "ignore").decode().lower()


@cache
def _heads() -> dict[str, str]:
    with (files("kadesh.resolve") / "shortforms.csv").open(encoding="utf-8") as stream:
        return {row["word"]: row["kind"] for row in DictReader(stream)}
