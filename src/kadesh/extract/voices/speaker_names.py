"""Who the words for a speaker are: the name, the kind, the side, and where a phrase behind 'according to' ends."""

import re
from typing import Any, cast

from kadesh.extract.document import Sentence
from kadesh.extract.voices.bracketed import in_brackets
from kadesh.extract.voices.sent import is_sent_to
from kadesh.extract.voices.somebody import KINDS, is_somebody
from kadesh.extract.voices.speaker_media import without_medium
from kadesh.model.lexicon import OutletMention
from kadesh.model.side import Speaker, SpeakerKind
from kadesh.model.span import Span

_STATES = frozenset(("country", "capital", "government", "force"))
"""Kinds of sides that speak as a body: 'Kyiv said'."""
_SOCIETIES = frozenset(
    "network union association syndicate observatory society forum watch doctors lawyers journalists monitor "
    "collective".split()
)
_NAME_WITHIN = 7
_TURNING = frozenset("earlier later meanwhile separately however".split())
_OF_MEDIA = frozenset("affairs wing office outlets arm centre center unit department team bureau reports house".split())
_MANY = frozenset("dozens scores hundreds thousands tens".split())
_PAPERS = frozenset("statement statements communique communiqué figures tally announcement".split())
_CLOSING_TAGS = frozenset("VBD VBZ VBP MD . WDT WP : ``".split())
_NAMING_TAGS = ("JJ", "NN", "NNS", "NNP", "NNPS")
_CLOSING_WORDS = frozenset(", that as after when while who which on because although though".split())
"""Tags and words that end a speaker's name: 'according to the mayor, who'."""
_SEEN = frozenset("seen obtained reviewed viewed".split())
_BOUNDS = frozenset(
    (("at", "least"), ("at", "most"), ("more", "than"), ("fewer", "than"), ("less", "than"), ("up", "to"), ("close", "to"))
)

_WITH_FIRST = re.compile(r"(?P<who>[A-Za-z][a-z -]{2,40}?) and (?:the )?")
"""Before the name of a body: whoever says it too, by no name."""


def make_speaker(sentence: Sentence, first: int, last: int) -> Speaker:
    """Return tokens `first` to `last` as a speaker: a known outlet or body in them gives the name, a side theirs."""
    first = _behind_day(sentence, first, last)
    last = _before_bracket(sentence, first, _before_day(sentence, first, _without_paper(sentence, first, last)))
    last = without_medium(sentence, first, last)
    span = sentence.span_of(first, last)
    words = sentence.text[span.start - sentence.span.start : span.end - sentence.span.start]
    known = (m for m in sentence.outlets if m.span.within(span))
    outlet = next((m for m in known if not _is_named_behind(sentence, m, last=last)), in_brackets(sentence, last))
    side = _side_of(sentence, span)
    if outlet is not None:
        kind: SpeakerKind = "agency" if outlet.outlet.kind == "outlet" else outlet.outlet.kind  # cited, not printing
        joined = _joined_outlet(sentence, outlet)
        if joined is not None:
            both = Span(span.start, joined.span.end)
            name = f"{outlet.outlet.names[0]} and {joined.outlet.names[0]}"
            return Speaker(both.of(" " * sentence.span.start + sentence.text), name, kind, outlet.outlet.side, both)
        name = _named_with(outlet, words, span=span)
        return Speaker(words, name, kind, outlet.outlet.side or (side if kind == "person" else None), span)
    states = any(m.span.end == span.end and m.kind in _STATES for m in sentence.sides)
    states = states and not any(KINDS.get(t.lower_) == "person" for t in sentence.tokens[first : last + 1])
    return Speaker(words, words, "body" if states else _kind(sentence, first, last), side, span)


def _is_named_behind(sentence: Sentence, mention: OutletMention, *, last: int) -> bool:
    """Whether words that only describe a known body lead to the name of another one: 'the monitoring group | Tarsek'."""
    k = sentence.token_at(mention.span.end - 1) + 1
    return k <= last and mention.words.split()[-1].islower() and sentence.tokens[k].tag_ == "NNP"


def _without_paper(sentence: Sentence, first: int, last: int) -> int:
    """'Alpha's latest statement' is told by Alpha: the last token of whose it is."""
    if sentence.tokens[last].lower_ not in _PAPERS:
        return last
    whose = next((k for k in range(max(first + 1, last - 3), last) if sentence.tokens[k].tag_ == "POS"), None)
    return whose - 1 if whose is not None and sentence.tokens[whose - 1].tag_ in ("NN", "NNP", "NNPS") else last


def _side_of(sentence: Sentence, span: Span) -> str | None:
    """The side in a speaker's words: that of a name, before that of a word which only its context gives a side.

    In 'the general staff of Beta's army' that is Beta, not the army of the country the report is about.
    """
    inside = [m for m in sentence.sides if m.span.within(span) and m.side and not _is_opposed(sentence, span, side=m.span)]
    inside = [m for m in inside if not is_sent_to(sentence, m)]
    inside = [m for m in inside if m.kind != "country" or not _names_society(sentence, Span(m.span.end, span.end))]
    if inside and inside[0].span.start == span.start and _is_apposed(sentence, inside[0].span):
        return inside[0].side  # 'Russia, the backer of the Syrian president' is Russia
    named = [m for m in inside if m.kind in ("force", "person")] or [m for m in inside if m.kind != "general"]
    return next((m.side for m in named or inside), None)


def _names_society(sentence: Sentence, behind: Span) -> bool:
    """Whether a country only opens the name of a body of citizens: 'the Sudan Doctors Network' is no state."""
    words = sentence.text[behind.start - sentence.span.start : behind.end - sentence.span.start].split()
    return bool(words) and words[-1].lower() in _SOCIETIES and all(w[:1].isupper() for w in words)


def _is_apposed(sentence: Sentence, side: Span) -> bool:
    """Whether what a side is called stands behind it, after a comma."""
    return sentence.text[side.end - sentence.span.start :].startswith(",")


def _is_opposed(sentence: Sentence, speaker: Span, *, side: Span) -> bool:
    """Whether a side is only whom the speaker is against: 'a spokesman for the operation against the rebels'."""
    at = sentence.span.start
    return "against" in sentence.text[speaker.start - at : side.start - at].lower().split()


def _named_with(outlet: OutletMention, words: str, *, span: Span) -> str:
    """The name of a body, with the second speaker if two say it: 'the Observatory and local officials'."""
    behind = words[outlet.span.end - span.start :]
    second = behind.partition(" and ")[2] if " and " in behind[:12] else ""
    name = outlet.outlet.names[0]
    first = _WITH_FIRST.fullmatch(words, 0, max(0, outlet.span.start - span.start))
    if first is not None and name.lower() not in first["who"].lower():
        return f"{first['who']} and {name}"  # 'two nurses and Radio Arda'
    return f"{name} and {second}" if second else name


def with_second(sentence: Sentence, last: int) -> int:
    """Return the last token with a second speaker joined on, `last` if none: 'according to the army and two officials'."""
    tokens = sentence.tokens
    if last + 1 >= len(tokens) or tokens[last + 1].lower_ != "and":
        return last
    end = phrase_end(tokens, last + 2)
    counted = any(t.tag_ == "CD" for t in tokens[last + 2 : end]) and tokens[end].lower_ not in KINDS
    if end < last + 2 or counted or not is_somebody(sentence, end):
        return last
    return last if any(t.tag_ in ("VBD", "VBZ", "VBP", "MD") for t in tokens[end + 1 : end + 3]) else end


def with_name(sentence: Sentence, first: int, last: int) -> int:
    """Return the last token with the name behind an office: 'according to the governor of Ituri, Ali Omar'."""
    tokens = sentence.tokens
    one = any(KINDS.get(t.lower_) in ("person", "anonymous") and t.tag_ != "NNS" for t in tokens[first : last + 1])
    if not one or _ends_with_name(sentence, last):
        return last
    end = last + 1
    while end + 1 < len(tokens) and tokens[end + 1].tag_ in ("NNP", "HYPH") and end - last < _NAME_WITHIN:
        end += 1
    closed = end + 1 >= len(tokens) or tokens[end + 1].text in (",", ".", ";", ")")
    if end < last + 3 or not closed or tokens[last + 1].text != ",":
        return last
    elsewhere = [m.span for m in sentence.times] + [m.span for m in sentence.outlets]
    opening = sentence.span_of(last + 2, last + 2)  # 'the mayor, Ali Arda' is named like a town; 'Arda Valley' is where
    placed = any(m.span.overlaps(opening) for m in sentence.places)
    return last if placed or any(m.overlaps(sentence.span_of(last + 2, end)) for m in elsewhere) else end


def _ends_with_name(sentence: Sentence, last: int) -> bool:
    """Whether a person is named there already, whose name is no place: 'the governor Ali Omar'."""
    span = sentence.span_of(max(0, last - 1), last)
    named = all(t.tag_ == "NNP" and t.text[:1].isupper() for t in sentence.tokens[max(0, last - 1) : last + 1])
    return named and not any(m.span.overlaps(span) for m in sentence.places)


def _before_day(sentence: Sentence, first: int, last: int) -> int:
    """Return the last token without the day of speaking: 'the president on Feb. 5' is the president."""
    span = sentence.span_of(first, last)
    day = next((m for m in sentence.times if m.span.end >= span.end > m.span.start > span.start), None)
    if day is None:
        return last
    cut = sentence.token_at(day.span.start) - 1
    while cut > first and sentence.tokens[cut].tag_ in ("IN", ","):
        cut -= 1
    return max(first, cut)


def _behind_day(sentence: Sentence, first: int, last: int) -> int:
    """Return the first token without a date, or 'the latest', before a name: 'the latest OCHA | estimates' are OCHA's."""
    span = sentence.span_of(first, last)
    day = next((m for m in sentence.times if m.span.start <= span.start < m.span.end < span.end), None)
    if day is not None:
        return sentence.token_at(day.span.end - 1) + 1
    words = [t.lower_ for t in sentence.tokens[first : first + 2]]
    if words[0] in _TURNING and first < last and sentence.tokens[first + 1].tag_ == "DT":
        return first + 1  # 'Earlier a spokesman said'
    named = first + 2 <= last and sentence.tokens[first + 2].tag_ == "NNP"
    return first + 2 if words in (["the", "latest"], ["the", "newest"]) and named else first


def _before_bracket(sentence: Sentence, first: int, last: int) -> int:
    """Return the last token without letters whose bracket closes behind it: 'the Lake Union' of 'the Lake Union (LU)'."""
    opened = next((k for k in range(last, first, -1) if sentence.tokens[k].text in ("(", ")")), first)
    return opened - 1 if opened > first + 1 and sentence.tokens[opened].text == "(" else last


def _joined_outlet(sentence: Sentence, outlet: OutletMention) -> OutletMention | None:
    """The second of two who say it together: 'SANA and al-Ikhbariya TV said'."""
    after = sentence.text[outlet.span.end - sentence.span.start :][:5]
    return next(
        (m for m in sentence.outlets if after.startswith(" and ") and 5 <= m.span.start - outlet.span.end <= 9), None
    )


def _kind(sentence: Sentence, first: int, last: int) -> SpeakerKind:
    named = next((k - 1 for k in range(first + 1, last + 1) if sentence.tokens[k].tag_ in ("IN", ",")), last)
    order = [head_token(sentence, first, last).i, *range(named, first - 1, -1)]
    if sentence.tokens[named].tag_ != "NNP":  # a name at the end is a person's, whatever follows it
        order += range(last, named, -1)
    found = (KINDS.get(sentence.tokens[k].lower_) for k in order)
    kind = next((kind for kind in found if kind in ("person", "body", "anonymous")), None)
    return cast(SpeakerKind, kind or ("person" if sentence.tokens[named].tag_ == "NNP" else "body"))


def head_token(sentence: Sentence, first: int, last: int) -> Any:
    """Return the token of the phrase whose head lies outside it."""
    return next(
        (t for t in sentence.tokens[first : last + 1] if not first <= t.head.i <= last or t.head.i == t.i),
        sentence.tokens[last],
    )


def _counts(tokens: tuple[Any, ...], k: int, *, end: int, start: int) -> bool:
    """Whether the number at `k`, right behind one word, counts what follows: 'according to UNICEF two schools'."""
    return end == start == k - 1 and k + 1 < len(tokens) and tokens[k + 1].tag_ in ("NNS", "JJ", "NN", "VBN")


def _closes_many(token: Any) -> bool:
    """Whether a plural for speakers ends there: what stands right behind it is somebody else."""
    return token.tag_ == "NNS" and token.text.islower() and (token.lower_ in KINDS or token.lower_ == "reports")


def _opens_bound(tokens: tuple[Any, ...], k: int) -> bool:
    """'At least', 'more than', 'up to', which lead to a number and end a name; 'of killing', which leads to a deed."""
    if tokens[k].lower_ == "of" and k + 1 < len(tokens) and tokens[k + 1].tag_ == "VBG":
        return True
    pair = tuple(t.lower_ for t in tokens[k : k + 2])
    return pair in _BOUNDS or (pair[:1] == ("as",) and pair[1:] in (("many",), ("few",)))


def phrase_end(tokens: tuple[Any, ...], start: int) -> int:
    """Return the last token of the noun phrase that starts at `start`; `start` - 1 if there is none."""
    end = start - 1
    for k in range(start, min(start + 16, len(tokens))):
        token = tokens[k]
        if token.tag_ == "DT" and end == k - 1 and end >= start:
            break  # 'according to the monitor a toll that nobody confirmed'
        if end >= start and (_opens_bound(tokens, k) or token.lower_ in _SEEN):
            break  # 'according to medics at least ten people died', 'accused by residents of killing six'
        named = token.tag_ in _NAMING_TAGS and not _closes_many(token) and token.lower_ not in _OF_MEDIA  # 'media affairs'
        if end == k - 1 and end >= start and named and _closes_many(tokens[end]):
            break  # 'according to media reports Alpha fighters killed', 'according to medics ten people died'
        counted = end > start or _counts(tokens, k, end=end, start=start)
        if (token.tag_ in ("CD", "PRP") and counted) or (token.lower_ in _MANY and end >= start):
            break  # 'according to the police ten people died', 'they died', 'dozens died'
        if token.tag_ in ("NN", "NNS", "NNP", "NNPS", "PRP", "CD"):
            end = k
        elif token.tag_ in _CLOSING_TAGS or (end >= start and token.lower_ in _CLOSING_WORDS):
            break
    return end
