"""Whose paper a whole report is: 'Communique No 12 of the General Command', 'A statement by the committees', a signature.

Every line of such a paper is its issuer's, until another one is cited. A body's paper on its own site is told in the
outlet's own voice.
"""

import re

from kadesh.extract.document import Document, Sentence
from kadesh.extract.voices.messages import find_signature
from kadesh.extract.voices.saying import Saying
from kadesh.extract.voices.somebody import KINDS
from kadesh.extract.voices.speaker_words import make_plain_speaker
from kadesh.model.span import Span

_HEAD = 400
"""A heading that names an issuer stands within so many characters of the opening."""
_PAPER = (
    r"(?:joint |press |war |weekly |daily |monthly )?"
    r"(?:statement|communiqu[eé]|press release|situation report|bulletin|declaration|military report"
    r"|announcement|message|address|speech)"
    r"(?: (?:no\.?|number|#) ?[\d,./]+)?"
)
_NAME = r"(?:[A-Z][\w’'.&-]*|\d\w*)(?: (?:of the |of |for the |for |and |in )?(?:[A-Z][\w’'.&-]*|\d\w*)){0,8}"
_BY = re.compile(rf"\b(?i:{_PAPER})(?: (?i:(?:issued |released )?(?:by|of|from)(?: the)?)| ?[-–—:]) (?P<name>{_NAME})")
_OWN = re.compile(
    rf"[\W\d]*(?:the )?(?P<name>{_NAME}?)(?:['’]s)?[ :,–-]+(?i:{_PAPER})(?=[\W\d]*$|,| on | dated| for | of \d)"
)
_KEPT = re.compile(
    rf"\b(?i:digest|log|briefing|handout|operational (?:report|update)) (?:of|from) (?:the )?(?P<name>{_NAME})"
)
"""'Evening digest of the General Staff', 'Log of the Harbour Police'."""
_TITLE = re.compile(rf"\W*(?:a |an )?(?i:{_PAPER})\W*")
_SIGNED = re.compile(rf"\W*(?:the )?(?P<name>{_NAME})\W*")
_MARKED = re.compile(r"\[([^\[\]\n]{12,110})\]|\][ -]*([^\[\]\n:.]{8,110}):")
"""'[Announcement by the Chief of Staff]', '[Text] Joint Command communique No 7:'."""
_OPENED = re.compile(r"\[TEXT\]\s*([^\[\]\n]{12,150}?)\.\s", re.IGNORECASE)
"""'[Text] In the name of God: communique No 7 of the Joint Command on the fighting. At dawn ...'."""
_FROM = re.compile(
    r"(?:^|, |\W - )(?:[Rr]eport |[Mm]essage )?[Ff]rom (?P<name>(?:the |our |an? )?[^,:;.]{4,90})(?:, [^:;.]{4,40})?:\W*$"
)
"""'Situation this morning, from the head of the district Ali Omar:', 'From our nurse in the enclave, by radio:'."""
_NO_NAME = re.compile(
    r"\d+(?:st|nd|rd|th)?(?: [A-Z][a-z]+)?(?: \d+)?|(?i:daily|weekly|monthly|press|news|information|special|official|joint|"
    r"final|urgent|latest|field|emergency|public|security|military|the)"
)
"""A day, or what only says which kind of paper it is."""
_LABEL = re.compile(
    rf"\W*(?:from|reference|issued by|released by|signed|spokes\w+) ?: ?(?:the )?(?P<name>(?-i:{_NAME}))", re.IGNORECASE
)
"""'Reference: Ali Omar, spokesman', 'From: Defence Committee of Goma'."""
_IN_OFFICE = re.compile(rf"\W*(?P<name>{_NAME}), (?:the |our )?(?P<office>[^.;:!?\n]{{3,90}}?)\s*")
"""'Ali Omar, head of the province', as whoever writes from an office signs."""
_COMPASS = frozenset("north south east west northern southern eastern western central rural upper lower greater the".split())
_SUBJECT = re.compile(r" (?:ON|REGARDING|CONCERNING|ABOUT) ")
"""Behind it stands what a paper in capitals is about."""
_SMALL = frozenset("of the for and in".split())
_PRESS = frozenset(
    "reporter correspondent journalist editor photographer columnist writer blogger producer presenter stringer".split()
)
_SHORT, _LONG = 110, 160
"""A heading or a signature is a line of so many characters at most, one that tells from whom a report comes of some more."""
_LAST = 3
_DATED = re.compile(r"\d{4}\W*$|^\W*\d")


def find_issuer(document: Document) -> Saying | None:
    """Return whoever issued the report as a paper of theirs, by its heading or its signature; None where nothing tells.

    In 'Statement by the Relief Committees, Friday. ... Six dead' the committees count the dead.
    """
    text = document.report.text
    name = _in_heading(text) or _under_title(text) or _signed(text) or _signed_in_office(text) or find_signature(text)
    if name is None or _is_own(document, name.of(document.report.text)):
        return None
    sentence = next((s for s in document.sentences if name.start < s.span.end), None)
    if sentence is None or not name.within(sentence.span) or _is_ground(sentence, name):
        return None
    return Saying(0, make_plain_speaker(sentence, name), Span(0, len(document.report.text)))


def _is_ground(sentence: Sentence, name: Span) -> bool:
    """Whether a heading only names where a paper tells of: 'Situation report no. 4 - North Kivu'."""
    places = [m.span for m in sentence.places if m.span.end == name.end]
    before = [sentence.text[name.start - sentence.span.start : p.start - sentence.span.start].lower() for p in places]
    return any(not set(words.split()) - _COMPASS for words in before)


def _lines(text: str) -> list[Span]:
    """The lines of a text that are not empty."""
    found, at = [], 0
    for line in text.split("\n"):
        if line.strip():
            found.append(Span(at, at + len(line)))
        at += len(line) + 1
    return found


def _headings(text: str) -> list[Span]:
    """The lines that may head a text, and the sentence that opens it: 'Police press release, Goma. At dawn ...'."""
    lines = _lines(text[:_HEAD])
    ends = [m.start() for m in re.finditer(r"(?<!\bNo)\.(?= )", lines[0].of(text))] if lines else []
    marked = [m.span(1) if m[1] else m.span(2) for m in _MARKED.finditer(text, 0, _HEAD)]
    marked += [m.span(1) for m in _OPENED.finditer(text, 0, _HEAD)]
    return [*(Span(*at) for at in marked), *(Span(lines[0].start, lines[0].start + end) for end in ends[:1]), *lines]


def _in_heading(text: str) -> Span | None:
    for line in _headings(text):
        words = line.of(text)
        if line.end - line.start > _LONG:
            continue
        match = _FROM.search(words)
        if line.end - line.start <= _SHORT:
            match = _BY.search(words) or _OWN.match(words) or _KEPT.search(words) or match or _LABEL.match(words)
        if match and match["name"] and not _NO_NAME.fullmatch(match["name"]):
            subject = _SUBJECT.search(match["name"]) if words.isupper() else None
            end = match.start("name") + subject.start() if subject else match.end("name")
            return Span(line.start + match.start("name"), line.start + end)
    return None


def _under_title(text: str) -> Span | None:
    """Whose paper it is that has the name of a body in the line below: 'PRESS RELEASE', 'Central Committee of the Front'."""
    lines = _lines(text[:_HEAD])
    if len(lines) < _LAST or not _TITLE.fullmatch(lines[0].of(text)) or lines[1].end - lines[1].start > _SHORT:
        return None
    words = re.findall(r"[\w’'-]+", lines[1].of(text))
    named = all(w[:1].isupper() or w.lower() in _SMALL for w in words)
    body = any(KINDS.get(w.lower()) == "body" for w in words)
    return lines[1] if named and body and len(words) > 1 else None


def _signed(text: str) -> Span | None:
    """Who signs a text that only calls itself a statement: a line of its own at the end, a day may stand below."""
    opening = _lines(text[:_HEAD])[:1]
    if not opening or not _TITLE.fullmatch(opening[0].of(text)) or len(lines := _lines(text)) < _LAST:
        return None
    for line in reversed(lines[max(2, len(lines) - _LAST) :]):
        words = line.of(text)
        match = _SIGNED.fullmatch(words) if line.end - line.start <= _SHORT and not _DATED.search(words) else None
        if match:
            return Span(line.start + match.start("name"), line.start + match.end("name"))
    return None


def _signed_in_office(text: str) -> Span | None:
    """Who signs in the last line with what they are, in a line of its own; no reporter does it so that it counts."""
    lines = _lines(text)
    match = _IN_OFFICE.fullmatch(lines[-1].of(text)) if len(lines) > _LAST else None
    office = match["office"].lower().split() if match else []
    if match is None or not any(KINDS.get(word) == "person" for word in office) or _PRESS & set(office):
        return None
    return Span(lines[-1].start + match.start("name"), lines[-1].start + match.end("name"))


def _is_own(document: Document, name: str) -> bool:
    """Whether the outlet is the issuer itself."""
    outlet = (document.report.outlet or "").lower()
    known = document.lexicon.outlet(name)
    same = known is not None and known == document.lexicon.outlet(document.report.outlet or "")
    return same or (bool(outlet) and (outlet in name.lower() or name.lower() in outlet))
