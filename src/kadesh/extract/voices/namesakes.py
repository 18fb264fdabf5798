"""One speaker by several names within a report: the surname alone, other letters, the office of one who is named with it.

'Turkish President Recep Tayyip Erdogan', 'Erdoğan' and 'the Turkish president' are one where the report ties them, and
only where nobody else in it can be meant: a wrong fold would make two people one.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import NamedTuple

from kadesh.extract.voices.saying import Cited, Saying
from kadesh.extract.voices.somebody import KINDS
from kadesh.model.claim import Antecedent
from kadesh.model.letters import plain_letters
from kadesh.model.side import Speaker

_TITLES = frozenset(
    "mr mrs ms miss dr sir lord gen lt col maj capt sgt brig adm hon lieutenant-general lt-gen brig-gen".split()
)
_PARTICLES = frozenset("al el bin ibn abu de la van von ben der da dos".split())
_ARTICLES = frozenset("the a an its their".split())
_LINKS = frozenset("of for in at from to with".split())
_SINGLE = frozenset("president premier king emir chancellor pope".split())
"""Offices of which a country has one: there the country tells as much as the words do."""
_WORD = re.compile(r"[^\s,()]+")


class _Person(NamedTuple):
    """Who speaks, by what stands in the words: an office with what describes it, and a name, in plain letters."""

    speaker: Speaker
    offices: tuple[str, ...]
    describing: frozenset[str]
    name: tuple[str, ...]


def settle_names(cited: Cited) -> list[list[Saying]]:
    """Return who is cited in each sentence with persons named as the report names them most fully."""
    persons = [p for one in cited for s in one if (p := _person(s.speaker)) is not None]
    full = _fullest(p for p in persons if len(p.name) > 1 or (p.name and p.offices))
    if not full:
        return [list(one) for one in cited]
    return [[_settle(s, full) for s in one] for one in cited]


def _settle(saying: Saying, full: Sequence[_Person]) -> Saying:
    person = _person(saying.speaker)
    if person is None:
        return saying
    meant = [p for p in full if (_is_called(p, person.name) if person.name else _holds(p, person))]
    if len(meant) != 1 or meant[0].speaker.name == saying.speaker.name:
        return saying
    holder = meant[0].speaker
    named = replace(saying.speaker, name=holder.name, side=holder.side or saying.speaker.side)
    naming = Antecedent("speaker", holder.span, holder.words) if holder.span else None
    return replace(saying, speaker=named, naming=naming)


def _fullest(persons: Iterable[_Person]) -> list[_Person]:
    """Each person once: of names that end alike the longest, and of these the one that stands with an office."""
    kept: list[_Person] = []
    for person in persons:
        i = next((i for i, k in enumerate(kept) if _is_one(k.name, person.name)), None)
        if i is None:
            kept.append(person)
        elif (len(person.name), bool(person.offices)) > (len(kept[i].name), bool(kept[i].offices)):
            kept[i] = person
    return kept


def _is_one(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Whether the shorter of two names ends the longer one."""
    short, long = sorted((a, b), key=len)
    return long[-len(short) :] == short


def _is_called(person: _Person, name: tuple[str, ...]) -> bool:
    """Whether a person may be called so: by the end of the name, or by the first name alone, as in Addis Ababa."""
    return person.name[-len(name) :] == name or person.name[:1] == name


def _holds(person: _Person, pointer: _Person) -> bool:
    """Whether a person holds the office that is all the words tell: 'the interior minister'."""
    if not pointer.offices or pointer.offices[-1] not in person.offices:
        return False
    if pointer.describing and pointer.describing <= person.describing:
        return True
    same = person.speaker.side is not None and person.speaker.side == pointer.speaker.side
    return same and pointer.offices[-1] in _SINGLE and bool(pointer.describing)


def _person(speaker: Speaker) -> _Person | None:
    """The office and the name in a person's words; None where they are of somebody without either."""
    if speaker.kind not in ("person", "anonymous", "body"):
        return None
    parts = [_WORD.findall(part) for part in speaker.words.split(",")][:3]
    names = [part for part in parts if part and _is_name(part)]
    offices = [part for part in parts if part not in names]
    name, office = names[0] if names else [], offices[0] if offices else []
    if not names and office:
        office, name = _cut(office)
    heads = tuple(w.lower() for w in _before_link(office) if KINDS.get(w.lower()) == "person")
    if not heads and (speaker.kind != "person" or not name or any(w.lower().rstrip(".") not in _TITLES for w in office)):
        return None
    describing = {plain_letters(w) for w in office} - _ARTICLES - _LINKS - set(heads if name else heads[-1:])
    return _Person(speaker, heads, frozenset(describing), tuple(plain_letters(w) for w in name))


def _cut(words: list[str]) -> tuple[list[str], list[str]]:
    """'Interior Minister Arsen Avakov', 'Arsen Avakov head of the ministry': office and name apart."""
    titles = [i for i, w in enumerate(words) if _is_title(w)]
    if not titles:
        return words, []
    ahead, behind = words[: titles[0]], words[titles[-1] + 1 :]
    if behind and _is_name(behind):
        return words[: titles[-1] + 1], behind
    return (words[titles[0] :], ahead) if len(ahead) > 1 and _is_name(ahead) else (words, [])


def _before_link(words: list[str]) -> list[str]:
    """The words before 'of': the head of 'the president of Turkey' stands there."""
    return words[: next((i for i, w in enumerate(words) if w.lower() in _LINKS), len(words))]


def _is_title(word: str) -> bool:
    return KINDS.get(word.lower()) is not None or word.lower().rstrip(".") in _TITLES


def _is_name(words: Sequence[str]) -> bool:
    """Whether words can be a person's name: capitals, small particles, no office."""
    named = all(w[:1].isupper() or w.lower().split("-")[0] in _PARTICLES for w in words)
    return named and words[0].lower() not in _ARTICLES and not any(_is_title(w) for w in words) and len(words) <= 5
