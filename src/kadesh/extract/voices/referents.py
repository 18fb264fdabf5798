"""Which body the words for a speaker mean in a report: 'a monitor', 'the observatory', its spokesman."""

import re
from collections.abc import Sequence
from dataclasses import replace

from kadesh.extract.document import Document
from kadesh.extract.voices.pointers import GENERAL, NEAR, cited_before
from kadesh.extract.voices.saying import Cited, Saying
from kadesh.extract.voices.somebody import KINDS, LINKS
from kadesh.model.claim import Antecedent
from kadesh.model.lexicon import OutletMention
from kadesh.model.side import Speaker
from kadesh.model.span import Span

_MONITORS = frozenset("monitor monitors watchdog observatory organisation organization group ngo".split())
_DESCRIBING = frozenset(
    "a an the another one war rights human monitoring monitor watchdog group observatory organisation organization head "
    "ngo chief director of opposition independent local international leading network based activist".split()
)
"""All words of 'the head of the Britain-based monitoring group': they describe a body and name none."""
_WATCHING = frozenset("monitoring tracking documenting following that which".split())
"""'A group monitoring the war' is a group."""
_MINISTRIES = frozenset("ministry minister ministers department secretary".split())
_DEFENCE = frozenset(("defence", "defense"))
_LOOSE = frozenset("the a an local some of in from at and".split())
_NEW = frozenset(("a", "an", "another"))
_TELLING = 2
"""So many words of a body's name tell that it is meant."""
_OFFICE = re.compile(
    r"[\s,(]*(?:(?:of|for|with|from|at|the|who|heads?|runs|directs|director|chief|founder|spokes\w+|which|is|its|'s|"
    r"[\w-]+-based|monitoring|group|executive|and|media|office)[\s,]*){0,8}\)?\s*(?:\w+\s+){0,2}"
)
"""What may stand between a person and the body they speak for: 'head of the Britain-based'; a first name."""


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
    for earlier in cited_before(cited, NEAR):
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
        free = [m for m in bodies if m.outlet.side is None] or bodies
        return _introduced(document, free, speaker=speaker) or free[0]
    return _sharing(bodies, speaker) or (_employing(document, speaker) if speaker.kind == "person" else None)


def _introduced(document: Document, bodies: Sequence[OutletMention], *, speaker: Speaker) -> OutletMention | None:
    """The body that is named first in the sentence of 'a rights group', which opens something new, or in the next one."""
    span = speaker.span
    at = next((s.index for s in document.sentences if span is not None and span.within(s.span)), None)
    if span is None or at is None or speaker.words.lower().split()[0] not in _NEW:
        return None
    end = document.sentences[min(at + 1, len(document.sentences) - 1)].span.end
    before = {m.outlet.names[0] for m in bodies if m.span.start < span.start}
    new = (m for m in bodies if span.start <= m.span.start < end and m.outlet.names[0] not in before)
    return next(new, None)


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
    """The words in a speaker's that only tell a country: the 'Syrian' of 'a Syrian war monitor'.

    So too of 'the London-based Syrian opposition organisation'.
    """
    span = speaker.span
    sentence = next((s for s in document.sentences if span is not None and span.within(s.span)), None)
    if sentence is None or span is None:
        return set()
    within = [m for m in sentence.sides if m.span.within(span)]
    based = "-based " in speaker.words
    parties = [m.words.lower().split() for m in within if based and m.words.lower().endswith(" opposition")]
    return {m.words.lower() for m in within if m.kind == "nationality"} | {words[0] for words in parties}


def _sharing(bodies: Sequence[OutletMention], speaker: Speaker) -> OutletMention | None:
    """'Civil defence sources', 'the observatory': the body whose name in this report has these words."""
    said = re.findall(r"[\w']+", speaker.words.lower())
    words = {w for w in said if w not in _LOOSE and KINDS.get(w) != "anonymous"}
    kinds = {w for w in words if KINDS.get(w) == "body" and w not in GENERAL}
    if not _MINISTRIES.isdisjoint(said):
        kinds -= _DEFENCE  # 'a defence ministry spokesman' is nobody of the Civil Defence
    if speaker.kind == "person":  # 'observatory head Ali Omar'
        return next((m for m in bodies if kinds & _ends_of(m)), None)
    if len(words) < _TELLING and not kinds:
        return None
    return next((m for m in bodies if any(words <= set(_plain(name)) for name in m.outlet.names)), None)


def _ends_of(mention: OutletMention) -> set[str]:
    """The nouns that say what kind of body the names are of."""
    return {w for name in mention.outlet.names for w in _plain(name) if KINDS.get(w) == "body" and w not in GENERAL}


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
    return replace(speaker, name=max(printed, key=lambda n: (not n.islower(), len(n)))) if printed else speaker
