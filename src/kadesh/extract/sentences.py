"""Cuts a report's text into sentences, keeping their offsets.

News text as it comes: lost full stops, headlines on lines of their own, bars between related stories, datelines glued to
the lead. A cut too many costs a little, a sentence too long costs a reading, so the rules lean towards cutting.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from kadesh.extract.taglines import find_taglines
from kadesh.model.span import Span

_ABBREVIATIONS = frozenset(
    "mr mrs ms dr st gen lt col maj capt sgt cpl adm brig rep sen gov pres prof rev fr no nos vs etc inc co corp ltd "
    "jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun approx dept est hon messrs al e.g "
    "i.e u.s u.k u.n a.m p.m d.c km incl sta sto brgy mt ft pvt pfc spc insp supt cmdr comdr atty engr".split()
)
_MONTHS = frozenset("january february march april may june july august september october november december".split())
"""A stop behind a month and before its day ends no sentence: 'on April. 2'."""
_STOP = re.compile(
    r"(?<![.!?…])[.!?…]+[\"'”’)\]]*(?=\s)"
    r"|(?<![.!?])[.!?]+[\"'”’]+(?=[A-Z])"
    r"|(?<=[a-z]{3})\.(?=[A-Z][a-z])"
)
"""A full stop, question or exclamation mark, once for each run of them: a run is not read again from its middle."""
_BREAK = re.compile(
    r"\n\s*\n|\s\|\s|\s[-–—]{1,3}\s+(?=(?:[A-Z][a-z]+ ){0,3}(?:REUTERS|AFP|AP)\b)"
    r"|(?<=[a-z]) (?=[A-Z]{4,16}(?: [A-Z]{3,16})? \([A-Z][A-Za-z ]{1,20}\)\s?[-–—_])"
)
"""Also before the dateline behind a caption that has no stop: 'Troops enter Bol | ARDA (Agency) - Two citizens'."""
_LINE = re.compile(r"\n")
_GLUED_NUMBER = re.compile(
    r"(?<=[a-z]{2}) (?=(?:One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Eleven|Twelve|Dozens|Scores|Hundreds|Thousands|"
    r"At least|More than|Meanwhile|However)\s[a-z])"
)
_COUNTS_ON = re.compile(
    r"\b(?:kill|injur|wound|arrest|captur|detain|kidnap|abduct|execut|behead|displac|leav|claim|eliminat|slay|hurt)(?:e?s?|ing)\Z",
    re.IGNORECASE,
)
"""A verb whose object is the number behind it: 'Twin Bomb Attacks Kill | Dozens in'."""
_VERB_REACH = 12
_DATE_HEAD = re.compile(
    r"\A\W{0,3}(?:(?:date|published|updated|posted)\b[\w ]{0,20}:? ?)?"
    r"(?:\d{1,2}[-./]\d{1,2}[-./]\d{4}|\d{4}-\d{2}-\d{2}|(?:[A-Z][a-z]{2,8},? )?\d{1,2} [A-Z][a-z]{2,8},? \d{4}"
    r"|[A-Z][a-z]{2,8}\.? \d{1,2},? \d{4})",
    re.IGNORECASE,
)
_AGENCY = re.compile(r"[,)]\s?[A-Z]{3,8}-(?=[A-Z][a-z])|\([A-Z][A-Za-z ]{1,20}\)\s?_\s?(?=[A-Z])")
"""The dash of a dateline that was glued to the lead: 'Arda, SANA-Two citizens were hurt', 'ARDA,(AW)_Two citizens'."""
_DASH = re.compile(r"\s[-–—]{1,3}\s")
_WIDEST, _FEWEST, _MOSTLY = 100, 4, 0.8
"""A text is wrapped if no line is longer, so many lines run into the next, and such a share of them is full."""
_CAPITALS = 150
"""Of so many letters one is a capital where a text has any: names, if nothing else."""
_HEAD_REACH = 420
"""How far into a text a date, a headline and a lead may stand on one line, joined by dashes."""


@lru_cache(maxsize=32)
def cut_sentences(text: str) -> tuple[Span, ...]:
    """Return the spans of the sentences of `text`, without surrounding blanks, in order.

    The last few texts are remembered: the reader and the gate cut the same ones.

    >>> [s.of("Five died. Mr. Smith fled.") for s in cut_sentences("Five died. Mr. Smith fled.")]
    ['Five died.', 'Mr. Smith fled.']
    """
    cuts = {0, len(text)}
    small = _is_all_small(text)
    cuts.update(m.end() for m in _STOP.finditer(text) if not _is_abbreviation(text, m.start(), m.end(), small=small))
    cuts.update(m.end() for m in _BREAK.finditer(text))
    cuts.update(
        m.end()
        for m in _GLUED_NUMBER.finditer(text)
        if not _COUNTS_ON.search(text, max(0, m.start() - _VERB_REACH), m.start())
    )
    cuts.update(_line_cuts(text))
    cuts.update(_headline_cuts(text))
    cuts.update(end for listed in find_taglines(text) for end in (listed.start, listed.end))
    cuts.update(m.end() for m in _AGENCY.finditer(text[:_HEAD_REACH]))
    return tuple(_without_blanks(text, cuts))


def _without_blanks(text: str, cuts: set[int]) -> Iterator[Span]:
    for start, end in pairwise(sorted(cuts)):
        body = text[start:end]
        left = len(body) - len(body.lstrip(" \t\n\r|"))
        right = len(body.rstrip(" \t\n\r|"))
        if right > left:
            yield Span(start + left, start + right)


def _is_all_small(text: str) -> bool:
    """Whether a text has hardly a capital: its sentences begin with small letters."""
    return sum(map(str.isupper, text)) * _CAPITALS < sum(map(str.islower, text))


def _is_abbreviation(text: str, start: int, end: int, *, small: bool) -> bool:
    if text[start] != ".":
        return False
    word = re.search(r"[\w.]*\Z", text[max(0, start - 12) : start])
    before = word.group().lower() if word else ""
    after = text[end : end + 3].lstrip()
    if before in _MONTHS and after[:1].isdigit():
        return True
    if before in _ABBREVIATIONS or re.fullmatch(r"[a-z]|(?:[a-z]\.)+[a-z]", before):
        return True
    return not small and bool(after[:1].islower())


def _line_cuts(text: str) -> set[int]:
    """Every line end is a cut, unless the text is hard-wrapped and the line runs on."""
    ends = [m.start() for m in _LINE.finditer(text)]
    runs_on = sum(1 for i in ends if text[i + 1 : i + 2].islower())
    if runs_on * 4 > len(ends) or _is_wrapped(text):
        return set()
    return {i + 1 for i in ends}


def _is_wrapped(text: str) -> bool:
    """Whether lines end where a width was full: the first word of the next one would not have fitted."""
    lines = [line.rstrip() for line in text.split("\n")]
    width = max(len(line) for line in lines)
    pairs = [(a, b) for a, b in pairwise(lines) if a and b]
    if width > _WIDEST or len(pairs) < _FEWEST:
        return False
    full = sum(len(a) + 1 + len(b.split()[0]) > width for a, b in pairs)
    return full >= _MOSTLY * len(pairs)


def _headline_cuts(text: str) -> set[int]:
    """Cuts at the dashes of '5 July 2016 - Headline - Lead', only where a date opens the text."""
    head = _DATE_HEAD.match(text)
    if not head:
        return set()
    reach = text[:_HEAD_REACH]
    dashes = [m.end() for m in _DASH.finditer(reach)]
    return {head.end(), *dashes}
