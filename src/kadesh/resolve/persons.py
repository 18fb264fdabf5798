"""Private persons whom a report names: residents, witnesses, victims. What shows one is the report's own words.

Nobody's fame is looked up. A name is private where the report gives with it a private role ('a resident of the town, NAME'),
an age ('NAME, 34'), kinship, or that the person was killed, wounded or held - unless an office stands with it anywhere
('Colonel NAME', 'NAME, the governor'). Casualty recorders call this do no harm: Every Casualty, Standards for Casualty
Recording (2016), on the safety of victims' families and of witnesses.
"""

import re
from collections.abc import Iterator
from csv import DictReader
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from kadesh.model.report import Report
from kadesh.model.span import Span
from kadesh.resolve.lexicon import PackLexicon
from kadesh.resolve.times.days import MONTHS

_CAPITAL = "A-ZÀ-ÖØ-ÞĀĂĄĆĈĊČĎĐĒĔĖĘĚĜĞĠĢĤĦĨĪĬĮİĴĶĹĻĽĿŁŃŅŇŌŎŐŔŖŘŚŜŞŠŢŤŦŨŪŬŮŰŲŴŶŸŹŻŽА-ЯЁЄІЇҐ"
_WORD = rf"(?:[Aa]l-|[Ee]l-|[Aa][dnrstz]-|[Uu]l-|O'|d')?[{_CAPITAL}][\w'’]{{1,24}}(?:-[\w'’]{{1,24}}){{0,3}}"
_LINK = r"(?:bin|ibn|bint|abu|abd|umm|al|el|van|von|der|de|del|da|dos|la|al-|el-)"
NAME = rf"{_WORD}(?:\s(?:{_LINK}\s)?{_WORD}){{0,4}}"
"""A name of one to five words. Every repeat is bounded, for every report is hostile."""
_LIST = rf"(?P<name>{NAME}(?:(?:,? \(?\d{{1,2}}\)?)?(?:, | and |, and ){NAME}){{0,12}})"
_NAMED = r"(?:named(?: as)?|called|identified (?:only )?as|known as|who gave (?:his|her|their) (?:first )?name as)"
_HARM = r"killed|wounded|injured|murdered|executed|tortured|arrested|detained|kidnapped|abducted|shot|beheaded|raped|hanged"
_ONE_OF = r"(?:among|one of) (?:the |those |these )?(?:[\w-]{2,20} ){0,3}?"
_WAS = r"(?:was|were|is|are|had been|has been|have been|got)"
_WERE = rf"{_WAS} (?:\w{{2,12}}ly |{_ONE_OF})?(?:{_HARM}|dead|fatalities|casualties)"
"""'Was badly wounded', 'was among the dead', 'was one of five men wounded'."""
_TITLE = r"(?:Drs?|Mrs?|Ms|Miss|Prof)\.? "
"""What may stand before the name of anybody: no office."""
_PLAIN = r"(?:(?!towns?\b|village|city|place|camp|area|where|whose|that|which|in\b|of\b|with\b|by\b|for\b)[\w-]{1,20} )"
"""A word that may stand before a role ('a local farmer'), none that leads elsewhere ('a town whose residents')."""


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    roles = "|".join(sorted((word for word, kind in _words().items() if kind == "role"), key=lambda w: (-len(w), w)))
    role = rf"(?P<role>(?i:{roles}))"
    patterns = (
        # a resident of the town, NAME
        rf"\b{role}(?:,? | (?:of|from|in|at) [\w' ’-]{{2,40}}?, )(?:{_NAMED} )?(?:{_TITLE})?{_LIST}",
        rf"\b{role}(?:e?s)? (?:were |was |have been |has been )?{_NAMED}:? {_LIST}",  # the victims were named as NAME
        rf"\b(?P<name>{NAME}), (?:who is |who was )?(?:an?|another|one) {_PLAIN}{{0,3}}?{role}\b",  # NAME, a local farmer
        rf"\b(?P<name>{NAME})(?:,? (?:aged? |who (?:is|was) )?| \()\d{{1,2}}(?=,(?!\d)|[);.]| (?:was|were|years))",
        rf"\b\d{{1,2}}-year-old (?P<name>{NAME})",
        rf"\b{_TITLE}(?P<name>{NAME}) {_WERE}\b",
        rf"\b(?P<name>{NAME}) {_WERE}\b",
        rf"\b(?P<name>{NAME}), [^.;\n]{{3,80}}, (?:was|were|has been|had been) (?:\w{{2,12}}ly )?(?:{_HARM})\b",
        rf"\b(?P<name>{NAME}) (?:died|was martyred|perished|succumbed|lost (?:his|her) life)\b",
        rf"\b(?:funeral|burial|body|death|killing|murder|arrest|abduction|kidnapping) of (?P<name>{NAME})",
    )
    return tuple(re.compile(pattern) for pattern in patterns)


_WITH_ROLE = 3
"""So many of the patterns, the first ones, tell a role too."""
_HARMED = 6
"""From this pattern on only the deed shows it: a name of two words or more is asked for."""
_AROUND = 60
"""An office stands within so many characters of the name, in the same sentence."""


@dataclass(frozen=True, order=True)
class PrivatePerson:
    """A name that is not shown, where it stands first, and what may be said instead: 'resident', 'witness', 'person'."""

    span: Span
    name: str
    role: str


def find_private_persons(report: Report, lexicon: PackLexicon) -> tuple[PrivatePerson, ...]:
    """Return the private persons whom the text names, each once, in the order in which they are named first."""
    text = report.text
    found: dict[str, PrivatePerson] = {}
    for place, pattern in enumerate(_patterns()):
        for match in pattern.finditer(text):
            role = match["role"].lower() if place < _WITH_ROLE else "person"
            for span in _names_in(match):
                person = _narrow(PrivatePerson(span, span.of(text), role), text)
                if person and _is_somebody(person, report, lexicon=lexicon, harmed=place >= _HARMED):
                    found[person.name] = min(person, found.get(person.name, person), key=lambda p: (p.role == "person", p))
    return tuple(sorted(found.values()))


def _names_in(match: re.Match[str]) -> Iterator[Span]:
    """The single names of a match that may be a list of them."""
    for one in re.finditer(NAME, match["name"]):
        start = match.start("name") + one.start()
        yield Span(start, start + len(one.group()))


def _narrow(person: PrivatePerson, text: str) -> PrivatePerson | None:
    """The person without words in front that belong to no name ('On Friday', 'Two'); None if nothing is left."""
    span = person.span
    while (first := span.of(text).split(maxsplit=1)) and _kind(first[0]) == "never":
        if len(first) == 1:
            return None
        span = Span(span.end - len(first[1]), span.end)
    return PrivatePerson(span, span.of(text), person.role)


def _is_somebody(person: PrivatePerson, report: Report, *, lexicon: PackLexicon, harmed: bool) -> bool:
    words = person.name.split()
    if harmed and len(words) < 2:
        return False
    if any(_kind(word) is not None for word in words) or person.name.isupper() or _is_month(person, report.text):
        return False
    return not (_is_known(person.name, report, lexicon=lexicon) or _holds_office(person.name, report.text))


def _is_month(person: PrivatePerson, text: str) -> bool:
    """Whether it is the month of a date ('Feb 3, 2020'), whose day looks like an age; 'Jan, 34' is somebody."""
    after = text[person.span.end : person.span.end + 2]
    return person.name.lower() in (*MONTHS, "sept") and after.startswith(" ") and after[1:].isdigit()


def _is_known(name: str, report: Report, *, lexicon: PackLexicon) -> bool:
    """A place, a side, a force or an outlet, not a person; or a person whom a pack names for a side."""
    if lexicon.outlets_in(name) or lexicon.sides_in(name, report):
        return True
    return any(mention.words == name for mention in lexicon.places_in(name))


def _holds_office(name: str, text: str) -> bool:
    """Whether an office stands with any mention of the name, or of its last word: 'Colonel NAME', 'NAME, the governor'."""
    last = name.rsplit(maxsplit=1)[-1]
    for found in re.finditer(rf"(?<!\w){re.escape(last)}(?!\w)", text):
        before = re.split(r"[.!?\n]\s", text[max(0, found.start() - _AROUND) : found.start()])[-1]
        after = re.split(r"[.!?\n]", text[found.end() : found.end() + _AROUND])[0]
        if _offices(_beside(before)) or (after.startswith(",") and _offices(after.split(",")[1])):
            return True
    return False


def _beside(before: str) -> str:
    """The words right before a name, from the last comma or verb of saying on: 'the governor of the province'."""
    return re.split(r",|\b(?:said|told|says|and|by|with|that)\b", before)[-1] or before


def _offices(words: str) -> bool:
    return any(_kind(word) == "office" for word in re.findall(r"[\w-]{2,20}", words))


@cache
def _words() -> dict[str, str]:
    with (files("kadesh.resolve") / "private.csv").open(encoding="utf-8") as stream:
        return {row["word"]: row["kind"] for row in DictReader(stream)}


def _kind(word: str) -> str | None:
    return _words().get(word.lower().strip(".,").split("-")[0])
