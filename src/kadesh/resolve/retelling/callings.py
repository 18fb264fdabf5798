"""What the people of a toll are called, and what that says of two tolls: 'the woman', 'a colonel'."""

from kadesh.model.claim import Toll
from kadesh.resolve.retelling.headlines import is_headline

_DEFINITE = frozenset("the his her its their".split())
_KINDS = frozenset("children child women woman girls girl boys boy babies baby infants minors kids".split())
_ONE = frozenset(("a", "an"))
_MANY = 10
"""So many people are told of in a few words, and loosely."""


def names_the_one(a: Toll, b: Toll) -> bool:
    """Return whether somebody told of by an office, 'a police colonel', is named behind it: 'Colonel Karim Dawud'."""
    told, named = (a, b) if a.evidence.start < b.evidence.start else (b, a)
    if not told.count.low == told.count.high == named.count.low == named.count.high == 1 or nouns_of(told)[0] not in _ONE:
        return False
    words = (named.victims.words or "").split()
    office = nouns_of(told)[-1]
    at = next((i for i, w in enumerate(words) if w.lower() == office), len(words))
    names = words[at + 1 :]
    alike = len({told.victims.side, named.victims.side} - {None}) < 2 and told.victims.words != named.victims.words
    return alike and len(names) > 1 and all(w[0].isupper() for w in (words[at], *names))


def nouns_of(toll: Toll) -> list[str]:
    """Return the words for the people of a toll in small letters, one empty word where there are none."""
    return (toll.victims.words or "").lower().split() or [""]


def callings_of(toll: Toll) -> set[str]:
    """Return the words for people, in a title with their number: 'two of them' are not 'two of their guards'."""
    told, one = set(nouns_of(toll)), toll.count
    loose = is_headline(toll) or one.quantifier == "vague" or (one.low or 0) >= _MANY
    return told if loose else told - set(one.words.lower().split()) - {"of"}


def is_known(toll: Toll) -> bool:
    """Return whether people are told of as known: 'the woman died', 'his men'."""
    return nouns_of(toll)[0] in _DEFINITE and (toll.count.low == 1 or toll.count.quantifier == "vague")


def are_names(toll: Toll) -> bool:
    """Return whether several have their names alone, 'Ali Nur and Omar Bek', which says less than 'two soldiers'."""
    told = toll.victims.words or ""
    words = told.replace(" al-", " Al-").replace(" and ", " ").split()
    return " and " in told and 1 < (toll.count.low or 0) <= len(words) // 2 and all(w[0].isupper() for w in words)


def is_kind(toll: Toll) -> bool:
    """Return whether the people are of one age or sex: ten children are not the ten people told of elsewhere."""
    return bool(nouns_of(toll)) and nouns_of(toll)[-1] in _KINDS
