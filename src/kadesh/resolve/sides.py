"""Sides: which words of a text name a party, and which side that is in this report.

The rules, in the order they apply (docs/reference/packs.md tells them to those who write packs):

1. The longest name wins; an outlet's name hides the side inside it ("Syrian Observatory" is not Syria).
2. A word joined to a participle names a backer or a maker, not the party: "Turkish-backed rebels", "Russian-made"; behind
   "ethnic" it names a people, not the state: "ethnic Armenians"; and a party's rival is another one (`qualifiers.py`).
3. A word that says what it means only in some outlets (`allegiance`) or countries (`country`) holds there alone.
4. A general word right after a name takes the side of that name: "Houthi rebels", "Iraqi army", "Syrian rebels".
5. Otherwise "rebels" are the opposition, and "the army" the state, of the country the report is about, and "militants" the
   one armed group that it names (`setting.py`); if that is not clear, the side is None. Nothing is the default.
"""

import re
from collections.abc import Callable
from dataclasses import replace

from kadesh.model.lexicon import SideMention
from kadesh.model.pack import NOBODY, Outlet, SideName
from kadesh.model.report import Report
from kadesh.model.span import Span
from kadesh.resolve.datelines import is_dateline
from kadesh.resolve.general_words import Frame, choose_name, mention_of
from kadesh.resolve.introduced import with_introduced
from kadesh.resolve.phrases import Found, Word, split_words
from kadesh.resolve.senders import SENT, follow_senders
from kadesh.resolve.setting import Setting
from kadesh.resolve.shortforms import follow_names, with_short_forms
from kadesh.resolve.side_book import SideBook, names_in
from kadesh.resolve.slashed import with_slashed
from kadesh.resolve.spoken_selves import with_selves
from kadesh.resolve.told_behind import as_told_behind

_PAIRED = re.compile(r"[-–][A-Z][a-z]{3,}")
_PAIRED_BEFORE = re.compile(r"\b[A-Z][a-z]{3,}[-–]\Z")
_PAIR = 24
_FAMILY = re.compile(r"['’]?s? (?:family|household|home|house|residence|tribe|clan)\b")
_MISTAKEN = re.compile(r"\bmist(?:ak(?:en|enly|ing)|ook)\b[^.;:!?]{0,50}\b(?:as|for) (?:[a-z]{1,12} ){0,3}\Z", re.IGNORECASE)
_MISTAKEN_WITHIN = 90
_OF_FIGHTERS = re.compile(
    r" (?:made up |consisting )?of (?:[\w’'-]+,? ){0,5}?(?:rebels?|insurgents?|opposition|islamists?|jihadists?|militants?|"
    r"militias?|guerrillas?|factions?|brigades?|armed groups?|tribes?|tribal)\b",
    re.IGNORECASE,
)
_SOME = re.compile(r"\b[Aa]n? (?:[\w-]+ ){0,3}\Z")
_SOME_WITHIN = 90
_MADE_OF = re.compile(
    r" (?:of|between|among|comprising|grouping) (?!(?:[\w-]+ ){0,3}(?:nations|countries|states|governments|powers)\b)"
)
"""Behind 'a powerful | coalition' that is none of those known: 'of rebel groups', 'between Alpha and Beta'."""
_COALITIONS = frozenset("coalition alliance coalitions alliances".split())


def find_sides(text: str, report: Report, *, book: SideBook, setting: Callable[[], Setting]) -> tuple[SideMention, ...]:
    """Return the words of `text` that name sides, in order and without overlap, read against `report`.

    `setting` tells what the report is about (`setting.find_setting`); it is asked only when a word depends on it.
    """
    frame = Frame(book, book.outlets.outlet(report.outlet), setting)
    mentions: list[SideMention] = []
    words = split_words(text)
    for found in (_shorter(text, f, words=words, frame=frame) for f in names_in(text, book, words=words)):
        chosen = choose_name(found.values, frame)
        if chosen is None or chosen.side == NOBODY:
            continue
        mention = mention_of(text, found, name=chosen, frame=frame, before=mentions[-1] if mentions else None)
        if is_dateline(text, mention) or _is_of_pair(text, mention):
            continue
        if _is_of_family(text, mention) or _is_mistaken(text, mention) or _is_of_others(text, mention):
            continue
        mention = _with_nationality(text, mention, before=mentions[-1] if mentions else None, book=book)
        if mentions and mention.span.start == mentions[-1].span.start:
            mentions[-1] = mention
        else:
            mentions.append(mention)
    told = follow_senders(with_short_forms(text, as_told_behind(text, follow_names(mentions, text))))
    told = with_slashed(text, with_selves(text, told))
    return with_introduced(
        text, told, taken=lambda: [Span(f.start, f.end) for f in book.phrases.find(text, split_words(text))]
    )


def _shorter(text: str, found: Found[SideName | Outlet], *, words: list[Word], frame: Frame) -> Found[SideName | Outlet]:
    """A general word within a name that means somebody only elsewhere: the 'rebels' of 'communist rebels' in Greece."""
    elsewhere = all(isinstance(v, SideName) and v.country and not v.allegiance for v in found.values)
    proper = not words[found.last].printed.islower()  # 'the Arab Coalition'
    if proper or not elsewhere or found.first == found.last or choose_name(found.values, frame) is not None:
        return found
    for part in (words[found.first + 1 : found.last + 1], words[found.first : found.last]):
        for within in frame.book.phrases.find(text, part):
            if all(isinstance(v, SideName) and v.kind == "general" for v in within.values):
                return within
    return found


def _is_mistaken(text: str, mention: SideMention) -> bool:
    """'Mistaking the patrol for | rebels', 'mistaken as | Zor Guards': whom somebody took others for was not there."""
    start = mention.span.start
    return _MISTAKEN.search(text, max(0, start - _MISTAKEN_WITHIN), start) is not None


def _is_of_others(text: str, mention: SideMention) -> bool:
    """'A coalition of Islamist and rebel groups', 'an alliance between Alpha and Beta': theirs, not the one so called."""
    words, start, end = mention.words.lower().split(), mention.span.start, mention.span.end
    if mention.kind != "general" or words[-1] not in _COALITIONS:
        return False
    if _OF_FIGHTERS.match(text, end) is not None:
        return True
    some = words in (["coalition"], ["alliance"]) and _SOME.search(text[max(0, start - _SOME_WITHIN) : start]) is not None
    return some and _MADE_OF.match(text, end) is not None


def _is_of_pair(text: str, mention: SideMention) -> bool:
    """'The Lavrov-Blinken zone': two persons give their names to a thing, neither does anything there."""
    if mention.kind != "person":
        return False
    at = mention.span
    return bool(_PAIRED_BEFORE.search(text, max(0, at.start - _PAIR), at.start) or _PAIRED.match(text, at.end))


def _is_of_family(text: str, mention: SideMention) -> bool:
    """'A home of the Abu Akar clan': a minister's surname that others have."""
    return mention.kind == "person" and _FAMILY.match(text, mention.span.end) is not None


def _with_nationality(text: str, mention: SideMention, *, before: SideMention | None, book: SideBook) -> SideMention:
    """'Palestinian Hamas', 'Lebanese Hezbollah': a nationality right before a group at home there is part of its name.

    'Nepali peacekeepers' are soldiers of Nepal, whoever sent them.
    """
    if before is None or before.kind != "nationality" or mention.side is None or mention.kind not in ("force", "general"):
        return mention
    joined = text[before.span.end : mention.span.start].isspace() and before.span.end < mention.span.start
    if joined and before.side is not None and mention.words.lower() in SENT:
        span = Span(before.span.start, mention.span.end)
        return replace(before, span=span, words=span.of(text), role=mention.role)
    if mention.kind != "force" or not joined or mention.side == before.side:
        return mention
    if book.country_of_side(mention.side) != before.side:
        return mention
    span = Span(before.span.start, mention.span.end)
    return replace(mention, span=span, words=span.of(text))
