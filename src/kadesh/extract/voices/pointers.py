"""Whom words that point back stand for: 'it', 'he', 'the source', 'its latest statement'."""

import re
from collections.abc import Iterator
from dataclasses import replace

from kadesh.extract.document import Document, Sentence
from kadesh.extract.voices.brought_in import find_brought_in
from kadesh.extract.voices.saying import Cited, Saying
from kadesh.extract.voices.somebody import KINDS
from kadesh.extract.words import load_words
from kadesh.model.lexicon import SideMention
from kadesh.model.side import Speaker

_POINTING = frozenset("the that this these those same latter".split())
_NO_DENIERS = frozenset("report reports footage data figures images videos list lists tally record records inputs".split())
_LISTS = frozenset(("list", "tally"))
_CROWDS = frozenset("authorities media people locals villagers".split())
_THINGS = frozenset(("it", "which"))
_PERSONS = frozenset(("he", "she", "who"))
GENERAL = frozenset("group organisation organization monitor watchdog charity ngo body agency network".split())
"""Nouns that may stand for a body whose name does not hold them."""
_OF_NEWS = frozenset("agency outlet network broadcaster channel newspaper".split())
_ARMED = frozenset("militant hard-line hardline extremist jihadist terror terrorist rebel armed islamist insurgent".split())
_NEWS = frozenset("news state state-run official semi-official television".split())
"""'The state news agency' is one that was cited by its name before."""
_PAPERS = frozenset("statement report communique communiqué release document message letter leaflet bulletin claim".split())
_PRIVATE = frozenset(("message", "letter"))
_OWNS = {"his": "he", "her": "she", "its": "it", "their": "they"}
_SUBJECTS = {"him": "he", "her": "she", "them": "they"}
_COUNTS = frozenset("figure figures count tally toll numbers data estimate estimates account reckoning list version".split())
_DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday today yesterday".split())
_PARTIES = ("government", "force", "general")
_STATES = (*_PARTIES, "country", "capital")
_CHARGES = re.compile(r" (?:(?:has|have|had|also|later|publicly|repeatedly) ){0,2}(?:blam|accus)(?:e|es|ed)\b(?! by\b)")
"""What a name stands before that charges another."""
_RANKS = {
    **{"gen": "general", "col": "colonel", "lt": "lieutenant", "capt": "captain", "maj": "major", "sgt": "sergeant"},
    **{"cp": "commissioner", "ppro": "officer"},
}
_ANY_OFFICE = frozenset("official officer spokesman spokesperson spokeswoman".split())
_OFFICES = _ANY_OFFICE | _RANKS.keys() | set(_RANKS.values()) | load_words("persons", "noun", role="official")
_OFFICES = _OFFICES - {"president", "ex-president"} | {"chief", "commander", "director", "superintendent", "inspector"}
"""Who 'the official' can be: a police chief, a governor; no rebel, no resident."""
_ANYBODY = frozenset(("source",))
NEAR = 4
"""A pronoun is followed so many sentences back, not further."""
_LONG = 8
"""'He' and 'she' so many: of those who were cited last one is meant."""
_FAR = 12
"""A noun that comes again, 'the source', is followed so many."""


def resolve_pointer(document: Document, cited: Cited, *, saying: Saying) -> Saying | None:
    """Return `saying` with 'it', 'he' or 'the source' replaced by whom they point back to.

    None where a pronoun points to nobody; a noun without an antecedent stays as it is.
    """
    owner = _owner(saying.speaker)
    if owner is not None:
        his = replace(saying, speaker=replace(saying.speaker, words=owner), pronoun=True)
        return resolve_pointer(document, cited, saying=his) or (None if saying.pronoun else saying)
    word = saying.speaker.words.split()[-1].lower() if saying.speaker.words else ""
    word = _SUBJECTS.get(word, word) if saying.pronoun else _RANKS.get(word, word)
    if not saying.pronoun and not _points_back(saying.speaker):
        return saying
    here = _named_here(document, cited, saying=saying) if word in _THINGS else None
    if here is not None:
        return replace(saying, speaker=here, pronoun=True)
    alone = word in ("he", "she", "it", "they") and saying.pronoun
    if alone and (new := find_brought_in(document, cited, word=word)) is not None:
        return replace(saying, speaker=new, pronoun=True)
    far = _LONG if word in ("he", "she") else NEAR if saying.pronoun or word in GENERAL | _PAPERS else _FAR
    armed = word == "group" and bool(_ARMED & set(saying.speaker.words.lower().split()))
    news = bool(_NEWS & set(saying.speaker.words.lower().split()))
    for earlier in cited_before(cited, far):
        if news and earlier.speaker.kind not in ("agency", "outlet"):
            continue
        if armed and (earlier.speaker.side is None or document.lexicon.outlet(earlier.speaker.name) is not None):
            continue
        if _can_be(earlier.speaker, word, same="same" in saying.speaker.words.lower().split()):
            return replace(saying, speaker=earlier.speaker, pronoun=True, naming=earlier.naming)
    if not saying.pronoun:
        return _last_in_office(cited, saying=saying, word=word) or saying
    return (
        _last_person(document, cited, saying=saying)
        if word in ("he", "she")
        else _last_party(document, cited, saying=saying)
    )


def _last_in_office(cited: Cited, *, saying: Saying, word: str) -> Saying | None:
    """'The official', 'the source' behind a police spokesman or a resident: whoever was cited last, if that is one."""
    last = next(cited_before(cited, NEAR), None)
    if last is None or word not in _ANY_OFFICE | _ANYBODY:
        return None
    words = {w.strip(",.'’").lower() for w in last.speaker.words.split()}
    fits = bool(words & _OFFICES) if word in _ANY_OFFICE else last.speaker.kind in ("person", "anonymous")
    if not fits or not _can_be_person(last.speaker, "he", words=words):
        return None
    return replace(saying, speaker=last.speaker, pronoun=True, naming=last.naming)


def _owner(speaker: Speaker) -> str | None:
    """'His figures' are told by him, 'its latest statement' by it."""
    words = speaker.words.lower().split()
    told = len(words) > 1 and (words[-1] in _COUNTS or words[-1] in _PAPERS)
    return _OWNS.get(words[0]) if told else None


def _named_here(document: Document, cited: Cited, *, saying: Saying) -> Speaker | None:
    """The body named last before 'it' in the same sentence: 'The Helmets released pictures of what it said was gas'."""
    start = saying.speaker.span.start if saying.speaker.span else 0
    sentence = document.sentences[len(cited) - 1]
    bodies = [m for m in sentence.outlets if m.outlet.kind == "body" and m.span.end <= start]
    if not bodies:
        return None
    m = bodies[-1]
    return Speaker(m.words, m.outlet.names[0], "body", m.outlet.side, m.span)


def _points_back(speaker: Speaker) -> bool:
    """Whether the words go back to one named before: 'the source', 'that same official'."""
    words = speaker.words.lower().split()
    known = len(words) > 1 and (words[-1] in KINDS or words[-1] in _PAPERS) and speaker.name == speaker.words
    if words and words[-1] in _PAPERS and speaker.name == speaker.words:
        return all(w in _POINTING or w.replace("’", "'").removesuffix("'s") in _DAYS for w in words[:-1])
    if known and words[0] == "the" and words[-1] in _OF_NEWS and all(w in _NEWS for w in words[1:-1]):
        return True
    if known and words[0] == "the" and words[-1] == "group" and all(w in _ARMED for w in words[1:-1]):
        return True
    return known and all(w in _POINTING for w in words[:-1])


def cited_before(cited: Cited, far: int) -> Iterator[Saying]:
    """Yield what was said in the last `far` sentences, the last first: of 'A said ..., B added' what B added."""
    for sentence in reversed(cited[-far:]):
        yield from reversed(sentence)


def _can_be(earlier: Speaker, word: str, *, same: bool) -> bool:
    """Whether one cited before can be meant by a pronoun or a noun."""
    words = {w.strip(",.'’").lower() for w in earlier.words.split()}
    person = _names_person(words)
    if same:
        return True
    if word in _PERSONS:
        return _can_be_person(earlier, word, words=words)
    if word in _THINGS:
        source = "source" in words and word == "it"  # 'a source at the ministry said ... It added'
        body = (earlier.kind == "body" or words >= {"general", "staff"}) and words.isdisjoint(_LISTS)
        return body or source or (earlier.kind in ("agency", "outlet") and not _is_of_many(_without_rank(earlier)))
    if word == "they" and not words.isdisjoint(_NO_DENIERS):
        return False  # 'reports of a raid, which they deny'
    if word == "they":
        return earlier.kind in ("body", "agency", "outlet") or _is_of_many(words)
    if word in _PAPERS:
        return earlier.kind in ("body", "agency", "outlet") or (word in _PRIVATE and person)
    if word in GENERAL:
        return (
            earlier.kind == "body"
            or word in words
            or (word in ("agency", "network") and earlier.kind in ("agency", "outlet"))
        )
    if word in _OF_NEWS and earlier.kind in ("agency", "outlet"):
        return not _is_of_many(words)
    if word == "alliance":
        return "coalition" in words or "alliance" in words
    names = {_RANKS.get(w, w) for w in words | set(earlier.name.lower().split())}
    return any(w.rstrip("s") == word.rstrip("s") or w.endswith(word) for w in names)


def _can_be_person(earlier: Speaker, word: str, *, words: set[str]) -> bool:
    """Whether 'he', 'she' or 'who' can mean them: no 'sources', no list; 'one of the guards' can be."""
    person = _names_person(words)
    many = any(w in KINDS and w.endswith("s") and {w[:-1], w[:-2]} & KINDS.keys() for w in words) and "one" not in words
    many = many or (earlier.kind != "person" and not words.isdisjoint(_CROWDS))
    told = person or (earlier.kind in ("person", "anonymous") and words.isdisjoint(_NO_DENIERS))
    return told and not (many and word in ("he", "she"))


def _names_person(words: set[str]) -> bool:
    return any(KINDS.get(w) == "person" for w in words) or words >= {"one", "of"}


def _without_rank(speaker: Speaker) -> set[str]:
    """The words of 'the official Arda news agency' without the 'official' that tells whose it is and is nobody."""
    *before, last = [w.strip(",.'’").lower() for w in speaker.words.split()] or [""]
    return {last, *(w for w in before if w != "official")}


def _is_of_many(words: set[str]) -> bool:
    """Whether the words are for people without a name: 'two officials', 'an AFP reporter'."""
    return any(KINDS.get(w) in ("anonymous", "person") for w in words)


def _last_person(document: Document, cited: Cited, *, saying: Saying) -> Saying | None:
    """'He' may be a leader who was only spoken of so far."""
    start = saying.speaker.span.start if saying.speaker.span else 0
    for index in range(len(cited) - 1, max(-1, len(cited) - 1 - NEAR), -1):
        before = [m for m in document.sentences[index].sides if m.kind == "person" and m.span.end <= start]
        if before:
            m = before[-1]
            return replace(saying, speaker=Speaker(m.words, m.words, "person", m.side, m.span), pronoun=True)
    return None


def _last_party(document: Document, cited: Cited, *, saying: Saying) -> Saying | None:
    """'It' and 'they' may be a party that was only spoken of so far, in this sentence or the one before: the first named."""
    word = saying.speaker.words.lower()
    if word not in ("it", "they"):
        return None
    start = saying.speaker.span.start if saying.speaker.span else 0
    for sentence in reversed(document.sentences[max(0, len(cited) - 2) : len(cited)]):
        before = [m for m in sentence.sides if m.span.end <= start]
        charging = _charging(before, sentence) if word == "it" else None
        if charging is not None:
            return replace(saying, speaker=Speaker(charging.words, charging.words, "body", charging.side, charging.span))
        named = [m for m in before if m.kind in _PARTIES and m.role != "civilian" and not (word == "it" and _is_plural(m))]
        if named:
            m = named[0]
            return replace(saying, speaker=Speaker(m.words, m.words, "body", m.side, m.span), pronoun=True)
    return None


def _charging(before: list[SideMention], sentence: Sentence) -> SideMention | None:
    """The state or party right before a verb of charge: Alpha of 'Alpha blames Beta for a raid which it says'."""
    for m in before:
        behind = sentence.text[m.span.end - sentence.span.start :]
        if m.kind in _STATES and _CHARGES.match(behind):
            return m
    return None


def _is_plural(mention: SideMention) -> bool:
    """Whether a party is named by a common noun for many: 'it' is not the terrorists."""
    return mention.kind == "general" and mention.words.islower() and mention.words.endswith("s")
