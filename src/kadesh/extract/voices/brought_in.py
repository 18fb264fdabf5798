"""Who is brought in without a word of saying and then speaks: 'A driver, Ali, was washing his bus. ..., he said.'"""

import re

from kadesh.extract.document import Document, Sentence
from kadesh.extract.voices.saying import Cited
from kadesh.extract.voices.somebody import KINDS
from kadesh.extract.voices.speaker_words import make_plain_speaker
from kadesh.model.side import Speaker
from kadesh.model.span import Span

_NEAR = 3
"""So many sentences back, in one paragraph."""
_NAME = r"(?:[a-z]{2}-)?[A-Z][\w’'-]+"
_FULL = rf"[A-Z][\w’'.-]+(?: (?:al-|bin |de |van )?{_NAME}){{1,3}}"
_NOUNS = "|".join(sorted(n for n, kind in KINDS.items() if kind in ("person", "anonymous") and not n.endswith("s")))
_OFFICES = "|".join(sorted(n for n, kind in KINDS.items() if kind == "person"))
_BODIES = "|".join(sorted(n for n, kind in KINDS.items() if kind == "body" and not n.endswith("s")))
_MANY = "|".join(sorted(n for n, kind in KINDS.items() if kind == "anonymous" and n.endswith("s")))
_PLACED = rf"(?: (?:of|for|at|in|from) (?:the )?{_NAME}(?: {_NAME}){{0,4}})?"
_LEAD = r"\W*(?:(?:At|In|On|Outside|Inside|Near|By|Speaking|Addressing|Visiting|Asked) [^,.;]{3,60}, )?"
_VERB = r"(?= (?!and\b|or\b|of\b|in\b|at\b|for\b|on\b|from\b|to\b|with\b|by\b)[a-z])"
_NEW = re.compile(
    rf"{_LEAD}(?P<who>[Aa]n? (?:[a-z][\w-]* ){{0,3}}?(?:{_NOUNS})\b(?:{_PLACED}|, {_NAME}(?: {_NAME}){{0,2}}(?=,))),? [a-z]"
)
"""'Outside the clinic, an ambulance driver, Ali Omar, was': an office or a trade, new to the reader, as the subject."""
_PERSON = re.compile(
    rf"{_LEAD}(?P<who>(?:[Tt]he )?(?:[\w.’'-]+ ){{0,4}}?(?:(?i:{_OFFICES})),? {_FULL})(?:,(?: [^,.;]{{3,60}},)?)?{_VERB}"
    rf"|{_LEAD}(?P<office>[Tt]he (?:[a-z][\w-]* ){{0,3}}?(?:{_OFFICES})\b{_PLACED}){_VERB}"
    rf"|\W*(?P<name>{_FULL})(?:, \d\d)?(?:,(?: [^,.;]{{3,60}},)?)?{_VERB}"
)
"""'Army spokesman Ali Omar drew another picture', 'The mayor met the press', 'Mona Idris, 32, fled on foot'."""
_BODY = re.compile(rf"{_LEAD}(?P<who>[Tt]he (?:[\w-]+ ){{0,3}}?(?i:{_BODIES})\b{_PLACED}){_VERB}")
_PEOPLE = re.compile(rf"{_LEAD}(?P<who>(?:[Tt]he )?(?:[a-z]+ ){{0,2}}(?i:{_MANY})\b{_PLACED}){_VERB}")
_FORMS = {"he": (_NEW, _PERSON), "she": (_NEW, _PERSON), "it": (_BODY,), "they": (_PEOPLE,)}
_HARMED = re.compile(
    r"\b(?:was|were|been|is|are) (?:[a-z]+ )?"
    r"(?:killed|shot|wounded|injured|hurt|arrested|detained|kidnapped|abducted|beaten|buried)\b"
    r"|\bdied\b|\bsuccumbed\b|\bperished\b|\blost (?:his|her) li(?:fe|ves)\b"
)
"""Who is a victim in the sentence is seldom who speaks in the next."""
_FINITE = frozenset("VBD VBZ VBP MD".split())


def find_brought_in(document: Document, cited: Cited, *, word: str) -> Speaker | None:
    """Return whom 'he', 'she', 'it' or 'they' can be: the subject of a sentence right before, in its paragraph.

    Nobody may have been cited since; who is new to the reader may be brought in some sentences before.
    """
    here = len(cited) - 1
    for index in range(here - 1, max(-1, here - 1 - _NEAR), -1):
        sentence = document.sentences[index]
        gap = document.report.text[sentence.span.end : document.sentences[here].span.start]
        if "\n" in gap or any(cited[index:here]):
            return None
        for form in _FORMS[word]:
            if (form is _NEW or index == here - 1) and (found := _opens(sentence, form)) is not None:
                return found
    return None


def _opens(sentence: Sentence, form: re.Pattern[str]) -> Speaker | None:
    """Who is the subject of the sentence, no victim and no place."""
    match = form.match(sentence.text)
    if match is None or (form is not _NEW and _HARMED.search(sentence.text)):
        return None
    start, end = next(match.span(name) for name in match.groupdict() if match[name])
    span = Span(sentence.span.start + start, sentence.span.start + end)
    named = [m.span for m in sentence.places] + [m.span for m in sentence.times]
    bare = "name" in match.groupdict() and match["name"] is not None
    if bare and any(m.overlaps(span) for m in named + [m.span for m in sentence.sides] + [m.span for m in sentence.outlets]):
        return None
    first, last = sentence.token_at(span.start), sentence.token_at(span.end - 1)
    if any(t.tag_ in _FINITE for t in sentence.tokens[first : last + 1]):
        return None  # 'Rebels freed mayor Ali Omar late on'
    return make_plain_speaker(sentence, span)
