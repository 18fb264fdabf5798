"""A deed that a sentence behind takes up again and places finely: 'a raid in Arda', then 'the raid hit the town of Bol'."""

import re
from collections.abc import Iterator

from kadesh.extract.document import Document, Sentence
from kadesh.extract.setting.asked import Asked
from kadesh.extract.setting.candidates import Candidate
from kadesh.extract.setting.naming import usable_places
from kadesh.extract.setting.placenames import Named
from kadesh.extract.setting.turns import turns_between

_DEED = (
    r"attacks?|assault|air ?strikes?|strikes?|(?:air )?raids?|bombings?|bombardment|blasts?|explosions?|shooting|massacre"
    r"|ambush|incident|shelling|killings?"
)
_ARM = (
    r"jets|(?:war)?planes|aircraft|helicopters?|(?:barrel |car |cluster )?bombs?|missiles?|rockets?|shells?|bombers?|gunmen"
)
_HIT = r"hit|struck|targeted|rocked|ripped through|tore through"
_OPENS = (
    r"(?:\A\W*|\b(?:said|says|added|reported|stated) (?:that )?"
    r"|\b(?:dead|victims|killed|wounded|hurt|injured|died|condition) (?:in|of) |\bcaused )"
)
"""What may stand before the words that take a deed up: a sentence's start, somebody's telling, those who fell in it."""
_RESUMED = re.compile(
    rf"{_OPENS}(?:[Tt]he|[Tt]his) (?:[\w-]+ ){{0,2}}?"
    rf"(?:(?P<deed>{_DEED})(?: late| early)?(?: (?:on )?\w+day(?: \w+)?)? "
    rf"(?:(?:that |which )?(?:{_HIT}|took place|occurred|happened|was carried out)|on|in|at|against|near)\b"
    rf"|(?P<arm>{_ARM}) (?:{_HIT}|bombed|exploded|went off|detonated|fell|landed|shelled|attacked)\b)"
    r"(?: (?:late|early))?(?: (?:on )?\w+day(?: \w+)?)?"
)
_AGAIN = re.compile(
    r"\b(?:also|another|second|other|separate|elsewhere|later|earlier|previous|same|last|similar)\b"
    r"|[.;]|\b(?:which|who|that|while|as|after|when)\b(?! (?:hit|struck|targeted|took|was)\b)",
    re.IGNORECASE,
)
"""Between those words and a place: another deed, or a clause of its own."""
_SMALL_PLACE = r"(?:[\w-]+ )?(?:market|hospital|village|school|camp|mosque|clinic|bakery)\b"
_SEVERAL = re.compile(
    r"\b(?:areas|across|towns|villages|districts|neighbou?rhoods|cities|provinces|surrounding|elsewhere)\b"
    rf"|\ban? {_SMALL_PLACE}(?:,| and|) an? {_SMALL_PLACE}",
    re.IGNORECASE,
)
"""Deeds at several places, of which the one told next is one."""
_BOMB, _HARM = r"bomb(?:er|ing)?s?", re.compile(r"\b(?:kill|dead\b|die|death|wound|injur)", re.IGNORECASE)
_KINDS = (
    (
        re.compile(r"strike|raid|jets|plane|aircraft|helicopter|bombing|bombardment|missile", re.IGNORECASE),
        re.compile(
            r"\b(?:(?:air ?)?(?:strike|raid)|jet|(?:war)?plane|aircraft|helicopter|missile)s?\b"
            rf"|\b{_BOMB}\b|\bbomb(?:ed|ardment)\b",
            re.IGNORECASE,
        ),
    ),
    (
        re.compile(r"bomb|blast|explosion", re.IGNORECASE),
        re.compile(rf"\b{_BOMB}\b|\b(?:blast|explo|detonat)", re.IGNORECASE),
    ),
    (
        re.compile(r"shell|rocket|missile|bombardment", re.IGNORECASE),
        re.compile(r"\b(?:shell|rocket|mortar|missile|bombard|artillery)", re.IGNORECASE),
    ),
    (
        re.compile(r"assault|ambush|shooting|massacre|gunmen|killing|raid", re.IGNORECASE),
        re.compile(r"\b(?:attack|assault|ambush|shooting|massacre|gunm[ae]n|raid|killing|shot\b|storm)", re.IGNORECASE),
    ),
)
"""Words that take a deed up, by kind, and the words for a deed that they may mean."""
_GENERAL = re.compile(r"attack|incident", re.IGNORECASE)
_KILLED = re.compile(r"\bkill(?:ed|ing|s) (?:(?:at least|more than|about|around|some|up to) )?(\w+)", re.IGNORECASE)
_QUARTER = r"(?:neighbou?rhood|district|quarter|suburb|camp|street|square|market)\b"
_IS_QUARTER = re.compile(rf"\s{_QUARTER}", re.IGNORECASE)
_IN_QUARTER = re.compile(r"\b(?:neighbou?rhood|district|quarter|suburb|village|camp) of (?:the )?\Z", re.IGNORECASE)
_NEXT, _NAMED_WITHIN, _BEFORE = 3, 60, 30
_CITY = 1.5
"""How fine a city that a province is named after is; a town or a site needs nothing finer."""


def find_resumed_place(asked: Asked, best: Candidate | None) -> Candidate | None:
    """Return the place, finer than `best`, that one of the next sentences tells of the same deed; None where none does."""
    coarse = best is None or best.named.fineness >= _CITY
    if asked.period or not coarse or _SEVERAL.search(asked.sentence.text):
        return None
    index = asked.sentence.index
    for sentence in asked.document.sentences[index + 1 : index + 1 + _NEXT]:
        told = _resumed_in(asked.document, sentence, told=asked.sentence.text)
        found = next((n for n in told if best is None or _is_finer(sentence, n, than=best.named)), None)
        if found is not None and not turns_between(asked.document, sentence, asked.sentence):
            return Candidate(_lying_in(found, best), sentence, ("resumed",))
    return None


def _resumed_in(document: Document, sentence: Sentence, *, told: str) -> Iterator[Named]:
    """The places right behind words of `sentence` that take up the deed `told`, the finest first."""
    for match in _RESUMED.finditer(sentence.text):
        if _is_alike(match["deed"] or match["arm"], told) and not _kills_others(sentence.text[match.end() :], told):
            places = (n for n in usable_places(document, sentence) if _is_behind(sentence, n, words=match))
            yield from sorted(places, key=lambda n: (n.fineness, n.span))


def _is_behind(sentence: Sentence, named: Named, *, words: re.Match[str]) -> bool:
    at = named.span.start - sentence.span.start
    return 0 <= at - words.end() <= _NAMED_WITHIN and _AGAIN.search(sentence.text, words.start(), at) is None


def _kills_others(words: str, told: str) -> bool:
    """Whether words tell a deed's dead otherwise than told before, or place it in several quarters: 'and Bol districts'."""
    killed = _KILLED.search(words)
    return (killed is not None and killed.group(1) not in told) or _SEVERAL.search(words[:_NAMED_WITHIN]) is not None


def _is_alike(word: str, told: str) -> bool:
    """Whether a word may mean a deed told before: 'the strike' a raid, 'the attack' whatever killed."""
    if _GENERAL.search(word):
        return _HARM.search(told) is not None or any(deed.search(told) for _, deed in _KINDS)
    return any(kind.search(word) and deed.search(told) for kind, deed in _KINDS)


def _is_finer(sentence: Sentence, named: Named, *, than: Named) -> bool:
    """Whether a place lies in the other one: by how fine it is, or as a quarter of that town that no gazetteer knows."""
    if than.kind == "town" and (named.place is None or _is_abroad(named, than)) and _is_quarter(sentence, named):
        return True
    return named.fineness < than.fineness and not _is_abroad(named, than)


def _is_abroad(named: Named, than: Named) -> bool:
    """Whether a gazetteer has a place in another country: of a quarter, only a namesake."""
    return named.place is not None and than.place is not None and named.place.country != than.place.country


def _is_quarter(sentence: Sentence, named: Named) -> bool:
    start, end = named.span.start - sentence.span.start, named.span.end - sentence.span.start
    before = sentence.text[max(0, start - _BEFORE) : start]
    return _IS_QUARTER.match(sentence.text, end) is not None or _IN_QUARTER.search(before) is not None


def _lying_in(named: Named, best: Candidate | None) -> Named:
    """The finer place; of one that no gazetteer knows, the wider one told before is what it lies in."""
    if best is None or best.named.place is None or (named.place is not None and not _is_abroad(named, best.named)):
        return named
    return named._replace(place=None, rivals=(best.named.place,))
