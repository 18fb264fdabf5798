"""Whom the words for a speaker stand for in a report: 'it', 'the source', 'a monitor', a surname, 'the observatory'."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from kadesh.extract.document import Document
from kadesh.extract.voices.saying import Cited, Saying
from kadesh.extract.voices.somebody import KINDS, LINKS
from kadesh.model.claim import Antecedent
from kadesh.model.lexicon import OutletMention
from kadesh.model.side import Speaker
from kadesh.model.span import Span

_POINTING = frozenset("the that this these those same latter".split())
_NO_DENIERS = frozenset(("report", "reports", "footage", "data", "figures", "images", "videos"))
_THINGS = frozenset(("it", "which"))
_PERSONS = frozenset(("he", "she", "who"))
_GENERAL = frozenset("group organisation organization monitor watchdog charity ngo body agency network".split())
"""Nouns that may stand for a body whose name does not hold them."""
_OF_NEWS = frozenset("agency outlet network broadcaster channel newspaper".split())
_ARMED = frozenset("militant hard-line hardline extremist jihadist terror terrorist rebel armed islamist insurgent".split())
_NEWS = frozenset("news state state-run official semi-official television".split())
"""'The state news agency' is one that was cited by its name before."""
_PAPERS = frozenset("statement report communique communiqué release document message letter leaflet bulletin claim".split())
_PRIVATE = frozenset(("message", "letter"))
_OWNS = {"his": "he", "her": "she", "its": "it", "their": "they"}
_COUNTS = frozenset("figure figures count tally toll numbers data estimate estimates".split())
_DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday today yesterday".split())
_PARTIES = ("government", "force", "general")
_MONITORS = frozenset("monitor monitors watchdog observatory organisation organization group ngo".split())
_DESCRIBING = frozenset(
    "a an the another one war rights human monitoring monitor watchdog group observatory organisation organization head "
    "ngo chief director of opposition independent local international leading network based activist".split()
)
"""All words of 'the head of the Britain-based monitoring group': they describe a body and name none."""
_WATCHING = frozenset("monitoring tracking documenting following that which".split())
"""'A group monitoring the war' is a group."""
_LOOSE = frozenset("the a an local some of in from at and".split())
_TELLING = 2
"""So many words of a body's name tell that it is meant."""
_RANKS = {"gen": "general", "col": "colonel", "lt": "lieutenant", "capt": "captain", "maj": "major", "sgt": "sergeant"}
_NEAR = 4
"""A pronoun is followed so many sentences back, not further."""
_FAR = 12
"""A noun that comes again, 'the source', is followed so many."""
_OFFICE = re.compile(
    r"[\s,(]*(?:(?:of|for|with|from|at|the|who|heads?|runs|directs|director|chief|founder|spokes\w+|which|is|its|'s|"
    r"[\w-]+-based|monitoring|group|executive|and|media|office)[\s,]*){0,8}\)?\s*(?:\w+\s+){0,2}"
)
"""What may stand between a person and the body they speak for: 'head of the Britain-based'; a first name."""


def resolve_pointer(document: Document, cited: Cited, *, saying: Saying) -> Saying | None:
    """Return `saying` with 'it', 'he' or 'the source' replaced by whom they point back to.

    None where a pronoun points to nobody; a noun without an antecedent stays as it is.
    """
    owner = _owner(saying.speaker)
    if owner is not None:
        his = replace(saying, speaker=replace(saying.speaker, words=owner), pronoun=True)
        return resolve_pointer(document, cited, saying=his) or saying
    word = saying.speaker.words.split()[-1].lower() if saying.speaker.words else ""
    if not saying.pronoun and not _points_back(saying.speaker):
        return saying
    here = _named_here(document, cited, saying=saying) if word in _THINGS else None
    if here is not None:
        return replace(saying, speaker=here, pronoun=True)
    far = _NEAR if saying.pronoun or word in _GENERAL | _PAPERS else _FAR
    armed = word == "group" and bool(_ARMED & set(saying.speaker.words.lower().split()))
    news = bool(_NEWS & set(saying.speaker.words.lower().split()))
    for earlier in _back(cited, far):
        if news and earlier.speaker.kind not in ("agency", "outlet"):
            continue
        if armed and (earlier.speaker.side is None or document.lexicon.outlet(earlier.speaker.name) is not None):
            continue
        if _can_be(earlier.speaker, word, same="same" in saying.speaker.words.lower().split()):
            return replace(saying, speaker=earlier.speaker, pronoun=True, naming=earlier.naming)
    if not saying.pronoun:
        return saying
    return (
        _last_person(document, cited, saying=saying)
        if word in ("he", "she")
        else _last_party(document, cited, saying=saying)
    )


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


def _back(cited: Cited, far: int) -> Iterator[Saying]:
    """Those cited so far, the last first."""
    for sentence in reversed(cited[-far:]):
        yield from reversed(sentence)


def _can_be(earlier: Speaker, word: str, *, same: bool) -> bool:
    """Whether one cited before can be meant by a pronoun or a noun."""
    words = {w.strip(",.'’").lower() for w in earlier.words.split()}
    person = any(KINDS.get(w) == "person" for w in words)
    if same:
        return True
    if word in _PERSONS:
        many = any(
            w in KINDS and w.endswith("s") and {w[:-1], w[:-2]} & KINDS.keys() for w in words
        )  # 'sources' are no 'he'
        return (person or earlier.kind in ("person", "anonymous")) and not (many and word in ("he", "she"))
    if word in _THINGS:
        source = "source" in words and word == "it"  # 'a source at the ministry said ... It added'
        return earlier.kind == "body" or source or (earlier.kind in ("agency", "outlet") and not _is_of_many(words))
    if word == "they" and not words.isdisjoint(_NO_DENIERS):
        return False  # 'reports of a raid, which they deny'
    if word == "they":
        return earlier.kind in ("body", "agency", "outlet") or _is_of_many(words)
    if word in _PAPERS:
        return earlier.kind in ("body", "agency", "outlet") or (word in _PRIVATE and person)
    if word in _GENERAL:
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


def _is_of_many(words: set[str]) -> bool:
    """Whether the words are for people without a name: 'two officials', 'an AFP reporter'."""
    return any(KINDS.get(w) in ("anonymous", "person") for w in words)


def _last_person(document: Document, cited: Cited, *, saying: Saying) -> Saying | None:
    """'He' may be a leader who was only spoken of so far."""
    start = saying.speaker.span.start if saying.speaker.span else 0
    for index in range(len(cited) - 1, max(-1, len(cited) - 1 - _NEAR), -1):
        before = [m for m in document.sentences[index].sides if m.kind == "person" and m.span.end <= start]
        if before:
            m = before[-1]
            return replace(saying, speaker=Speaker(m.words, m.words, "person", m.side, m.span), pronoun=True)
    return None


def _last_party(document: Document, cited: Cited, *, saying: Saying) -> Saying | None:
    """'It' and 'they' may be a party that was only spoken of so far, in this sentence or the one before: the first named."""
    if saying.speaker.words.lower() not in ("it", "they"):
        return None
    start = saying.speaker.span.start if saying.speaker.span else 0
    for sentence in reversed(document.sentences[max(0, len(cited) - 2) : len(cited)]):
        named = [m for m in sentence.sides if m.kind in _PARTIES and m.role != "civilian" and m.span.end <= start]
        if named:
            m = named[0]
            return replace(saying, speaker=Speaker(m.words, m.words, "body", m.side, m.span), pronoun=True)
    return None


def name_speaker(document: Document, cited: Cited, *, saying: Saying) -> Saying:
    """Return `saying` with its speaker's fullest name in this report: 'the monitor' is a body named elsewhere in it."""
    speaker = saying.speaker
    if speaker.name == speaker.words:
        owner = _owner_of(cited, speaker)
        if owner is not None:
            return replace(saying, speaker=owner[0], naming=owner[1])
        joined = _joined(document, speaker)
        if joined is not None:
            return replace(saying, speaker=joined[0], naming=joined[1])
        body = _body_of(document, speaker)
        if body is not None:
            named = replace(speaker, name=body.outlet.names[0], side=body.outlet.side or speaker.side)
            naming = Antecedent("speaker", body.span, body.words)
            return replace(saying, speaker=_in_words(document, named), naming=naming)
    return replace(saying, speaker=_in_words(document, speaker))


def _joined(document: Document, speaker: Speaker) -> tuple[Speaker, Antecedent] | None:
    """'A monitor and a medic': two who say it together, of whom one is a body that the report names elsewhere."""
    parts = speaker.words.split(" and ")
    if len(parts) != 2 or speaker.span is None:
        return None
    at = speaker.span.start
    both = (Speaker(p, p, speaker.kind, speaker.side, Span(at, at + len(p))) for p in parts)
    for i, one in enumerate(both):
        body = _body_of(document, one) if _is_nameless(document, one) else None
        if body is not None:
            named = [body.outlet.names[0] if j == i else part for j, part in enumerate(parts)]
            return replace(speaker, name=" and ".join(named)), Antecedent("speaker", body.span, body.words)
    return None


def _owner_of(cited: Cited, speaker: Speaker) -> tuple[Speaker, Antecedent] | None:
    """'Its spokesman' is the spokesman of the body that was cited last."""
    first, _, rest = speaker.words.partition(" ")
    if first.lower() not in ("its", "their") or KINDS.get(rest.split()[-1].lower() if rest else "") != "person":
        return None
    for earlier in _back(cited, _NEAR):
        body = earlier.speaker
        if body.kind in ("body", "agency") and body.span is not None:
            named = replace(speaker, name=f"{body.name} {rest}", side=speaker.side or body.side)
            return named, Antecedent("speaker", body.span, body.words)
    return None


def _body_of(document: Document, speaker: Speaker) -> OutletMention | None:
    """The body that is meant by a description, a part of its name, or one of its people; None where it is none."""
    bodies = [m for s in document.sentences for m in s.outlets if m.outlet.kind == "body"]
    if not bodies:
        return None
    if _is_nameless(document, speaker):
        return next((m for m in bodies if m.outlet.side is None), bodies[0])
    return _sharing(bodies, speaker) or (_employing(document, speaker) if speaker.kind == "person" else None)


def _is_nameless(document: Document, speaker: Speaker) -> bool:
    """Whether the words only say what a body is: 'the monitor', 'a rights group', 'the head of the London-based group'."""
    words = speaker.words.lower().split()
    end = next((i for i, w in enumerate(words) if i > 1 and w in _WATCHING), len(words))
    watching, words = end < len(words), words[:end]
    if words[-1] not in _MONITORS or len(words) < 2:
        return False
    plain = [w for w in words if not w.endswith("-based") and w not in _nationalities(document, speaker)]
    return set(plain) <= _DESCRIBING and (words[-1] != "group" or watching or len(plain) > 2 or words[0] == "the")


def _nationalities(document: Document, speaker: Speaker) -> set[str]:
    """The words in a speaker's that only tell a country: the 'Syrian' of 'a Syrian war monitor'."""
    span = speaker.span
    sentence = next((s for s in document.sentences if span is not None and span.within(s.span)), None)
    return (
        {m.words.lower() for m in sentence.sides if span and m.span.within(span) and m.kind == "nationality"}
        if sentence
        else set()
    )


def _sharing(bodies: Sequence[OutletMention], speaker: Speaker) -> OutletMention | None:
    """'Civil defence sources', 'the observatory': the body whose name in this report has these words."""
    said = re.findall(r"[\w']+", speaker.words.lower())
    words = {w for w in said if w not in _LOOSE and KINDS.get(w) != "anonymous"}
    kinds = {w for w in words if KINDS.get(w) == "body" and w not in _GENERAL}
    if speaker.kind == "person":  # 'observatory head Ali Omar'
        return next((m for m in bodies if kinds & _ends_of(m)), None)
    if len(words) < _TELLING and not kinds:
        return None
    return next((m for m in bodies if any(words <= set(_plain(name)) for name in m.outlet.names)), None)


def _ends_of(mention: OutletMention) -> set[str]:
    """The nouns that say what kind of body the names are of."""
    return {w for name in mention.outlet.names for w in _plain(name) if KINDS.get(w) == "body" and w not in _GENERAL}


def _plain(name: str) -> list[str]:
    return name.lower().replace("-", " ").split()


def _employing(document: Document, speaker: Speaker) -> OutletMention | None:
    """The body that the report gives a person to: 'Ali Omar, head of the Observatory', where only 'Omar' speaks now."""
    *ahead, name = speaker.words.split() or [""]
    if not name[:1].isupper() or len(name) < 3 or (ahead and ahead[-1].lower() in LINKS):
        return None  # 'a spokesman at the clinic in Idlib' is nobody called Idlib
    for sentence in document.sentences:
        at = sentence.text.find(name)
        if at < 0:
            continue
        person = Span(sentence.span.start + at, sentence.span.start + at + len(name))
        for body in sentence.outlets:
            first, last = sorted((person, body.span))
            gap = document.report.text[first.end : last.start]
            if body.outlet.kind == "body" and _OFFICE.fullmatch(gap):
                return body
    return None


def _in_words(document: Document, speaker: Speaker) -> Speaker:
    """A name is given as the report gives it: the acronym where the full name never stands in it."""
    text = document.report.text
    outlet = document.lexicon.outlet(speaker.name)
    if outlet is None or speaker.name in text:
        return speaker
    printed = [n for n in outlet.names if n in speaker.words] or [n for n in outlet.names if n in text]
    here = next((m for s in document.sentences for m in s.outlets if speaker.span and m.span.within(speaker.span)), None)
    if here is not None and not printed and here.outlet == outlet:
        return replace(speaker, name=here.words)  # in other letters than the pack has it
    return replace(speaker, name=max(printed, key=len)) if printed else speaker
