"""Who speaks in a sentence that shows no sign of a claim and so was not parsed: told by its bare words.

Such a sentence claims nothing itself, but the next one may go on with its speaker: 'The mayor said roads were closed.'
"""

import re
from typing import cast

from kadesh.extract.document import Sentence
from kadesh.extract.voices.somebody import KINDS
from kadesh.extract.words import load_table, load_words
from kadesh.model.side import Speaker, SpeakerKind
from kadesh.model.span import Span

_PAST = sorted(row["word"] for row in load_table("sayings") if row["way"] == "say" and row["word"].endswith(("ed", "id")))
_FIGURE = (
    r"(?:put|puts|pegged) (?:it|(?:the|its|their) \w+(?: of [\w ]{2,20})?) at|"
    r"(?:has|have) (?:only |already |the names of |a list (?:with|of) )?(?=\d[\d,]*(?:[.,;]|$| names))|(?:is|are) saying|"
    r"(?:quoted|counts?|counted|speaks? of|spoke of|gives|gave) (?=\d|about )"
)
_NOW = "|".join(sorted(w for w in load_words("sayings") if w.endswith("s") and w[:-1] in load_words("sayings")))
_READ = r"reads?(?=,? ?[:\"“])"
_SAID = re.compile(
    rf"\b(?:{'|'.join(_PAST)}|says?|told|tells|adds|reports(?= that)|wrote|pointed out|{_FIGURE}|{_READ}"
    rf"|(?:{_NOW})(?=[^.:;]{{0,60}}: ?[\"“]))\b"
)
_INVERTED = re.compile(r"\b(?:says|said) (?=(?:[A-Z][\w’'-]+ )[A-Z][\w’'-]+)")
"""'..., says Ali Omar': a name of two words right behind."""
_APPOSED = re.compile(
    rf"(?:[^\"“”,]{{0,60}}, )?(?P<first>\w[\w’' .-]{{3,60}}), (?P<aside>[^,.;:\"“”]{{3,90}}), "
    rf"(?:also |however, |later |then )?(?:{'|'.join(_PAST)}|says?|told|tells|adds)\b"
)
"""'Ali Omar, who lives there, said', 'the head of the school, Ali Omar, told'."""
_ACCORDING = re.compile(r"\W*according to (?P<words>[^,.;:()\"“”]{3,70}),", re.IGNORECASE)
_NAMED = re.compile(r"[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){1,4}")
_WORD = re.compile(r"[\w'’.&-]+")
_LINKS = frozenset("of the for at in from a an with s and".split())
_ARTICLES = frozenset(("the", "a", "an"))
_LEAST = frozenset("he she it they".split())
_JOINING = frozenset(("and", "or", "but"))
"""What stands between two verbs of one speaker: 'the mayor told it | and | confirmed'."""
_AUXILIARY = frozenset("has have had also later earlier then who on".split())
_DAYS = frozenset("Monday Tuesday Wednesday Thursday Friday Saturday Sunday yesterday today".split())
_LONGEST = 12
_REACH = 200
"""So many characters before a verb of saying are looked at."""


def speaker_words(sentence: Sentence) -> list[tuple[Span, bool]]:
    """Return where speakers' words stand right before verbs of saying, and whether they only point back ('He said')."""
    if (apposed := _apposed(sentence)) is not None:
        return [(apposed, False)]
    found: list[tuple[Span, bool]] = []
    plain = sentence.text.lower() if sentence.text.isupper() else sentence.text  # 'THE POLICE SAID'
    for verb in _SAID.finditer(plain):
        words = list(_WORD.finditer(sentence.text, max(0, verb.start() - _REACH), verb.start()))
        chosen = _walk_back(sentence.text, words, end=verb.start())
        if chosen and _is_somebody(sentence, chosen):
            start, end = chosen[-1].start(), chosen[0].end()
            alone = len(chosen) == 1 and chosen[0].group().lower() in _LEAST
            found.append((Span(sentence.span.start + start, sentence.span.start + end), alone))
    return found or _turned_round(sentence) or _opening_with(sentence)


def _apposed(sentence: Sentence) -> Span | None:
    """Who is named before an office or a clause between two commas: 'Ali Omar, the mayor, said', 'the mayor, Ali Omar,'."""
    match = _APPOSED.match(sentence.text)
    if match is None:
        return None
    first, aside = match["first"], match["aside"]
    offices = [bool({w.lower() for w in _WORD.findall(part)} & KINDS.keys()) for part in (first, aside)]
    named = [_NAMED.fullmatch(part) is not None for part in (first, aside)]
    at = sentence.span.start
    placed = [m.span for m in sentence.places] + [m.span for m in sentence.times]
    if any(m.overlaps(Span(at + match.start("first"), at + match.end("first"))) for m in placed) and not offices[0]:
        return None
    if not (named[0] or (offices[0] and named[1])):
        return None
    end = match.end("aside" if offices[1] or named[1] else "first")
    return Span(at + match.start("first"), at + end)


def _opening_with(sentence: Sentence) -> list[tuple[Span, bool]]:
    """'According to the nurses, the first days were:'."""
    named = _ACCORDING.match(sentence.text)
    words = list(_WORD.finditer(named["words"])) if named else []
    if named is None or not any(w.group().lower() in KINDS or w.group()[:1].isupper() for w in words):
        return []
    return [(Span(sentence.span.start + named.start("words"), sentence.span.start + named.end("words")), False)]


def _turned_round(sentence: Sentence) -> list[tuple[Span, bool]]:
    """Where a name of two words or more stands right behind a verb of saying."""
    verb = _INVERTED.search(sentence.text)
    name = verb and _NAMED.match(sentence.text, verb.end())
    return [(Span(sentence.span.start + name.start(), sentence.span.start + name.end()), False)] if name else []


def _walk_back(text: str, words: list[re.Match[str]], *, end: int) -> list[re.Match[str]]:
    """The words of the speaker, last first: names, nouns for speakers and what links them; [] where none speaks."""
    while words and (words[-1].group().lower() in _AUXILIARY | _JOINING or words[-1].group() in _DAYS):
        end = words[-1].start()
        words = words[:-1]
    if words and words[-1].group()[:1].isupper() and text[words[-1].end() : end].strip() == ",":
        end = words[-1].end()  # 'an aide, Ali Omar, quoted'
    chosen: list[re.Match[str]] = []
    for word in reversed(words[-_LONGEST:]):
        if text[word.end() : end].strip():
            break
        plain = word.group().lower().rstrip(".")
        if not (word.group()[:1].isupper() or plain in KINDS or plain in _LINKS or plain in _LEAST):
            break
        if chosen and chosen[-1].group().lower() in _ARTICLES and plain not in _LINKS:
            break  # 'in the city of Goma the agency reported'
        chosen.append(word)
        end = word.start()
    while chosen and chosen[-1].group().lower() in _LINKS - {"the", "a", "an"}:
        chosen.pop()
    return chosen


def _is_somebody(sentence: Sentence, chosen: list[re.Match[str]]) -> bool:
    last = chosen[0].group()
    span = Span(sentence.span.start + chosen[-1].start(), sentence.span.start + chosen[0].end())
    named_here = [m.span for m in sentence.outlets] + [m.span for m in sentence.sides if m.role != "civilian"]
    if any(other.overlaps(span) for other in named_here):
        return True
    plain = [w.group().lower() for w in chosen]
    named = last[:1].isupper() and (len(chosen) > 1 or last.isupper() or chosen[0].start() > 0)
    return plain[0] in KINDS or plain[0] in _LEAST or named or any(w in KINDS for w in plain)


def make_plain_speaker(sentence: Sentence, span: Span) -> Speaker:
    """Return the speaker that the words at `span` name: a known body, a party, a person."""
    words = sentence.text[span.start - sentence.span.start : span.end - sentence.span.start]
    outlet = next((m.outlet for m in sentence.outlets if m.span.overlaps(span)), None)
    side = next((m.side for m in sentence.sides if m.span.overlaps(span) and m.side), None)
    if outlet is not None:
        known: SpeakerKind = "agency" if outlet.kind == "outlet" else outlet.kind
        return Speaker(words, outlet.names[0], known, outlet.side, span)
    kinds = [KINDS[w] for w in words.lower().split() if w in KINDS]
    kind = kinds[0] if kinds else ("person" if words[:1].isupper() else "body")
    return Speaker(words, words, cast(SpeakerKind, kind), side, span)
