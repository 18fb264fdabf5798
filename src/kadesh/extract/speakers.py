"""Who speaks in a sentence: 'X said', 'said X', 'according to X', 'X told the agency', and how far their words reach."""

from dataclasses import dataclass
from typing import Any, cast

from kadesh.extract.document import Sentence
from kadesh.extract.words import load_table
from kadesh.model.lexicon import OutletMention
from kadesh.model.side import Speaker, SpeakerKind
from kadesh.model.span import Span

_WAYS = {row["word"]: row["way"] for row in load_table("sayings")}
_KINDS = {row["noun"]: row["kind"] for row in load_table("speakers")}
PRONOUNS = frozenset(("he", "she", "it", "they", "who", "which"))
_SUBJECTS = frozenset(("nsubj", "nsubjpass", "csubj"))
_CLOSING_TAGS = frozenset("VBD VBZ VBP MD . WDT WP : ``".split())
_CLOSING_WORDS = frozenset(", that as after when while who which on".split())
"""Tags and words that end a speaker's name: 'according to the mayor, who'."""
_PLACED_AFTER = 4
"""So few words after 'X said' can only be a day or a place: what was said stands before it."""
_NO_SPEAKERS = frozenset(
    "death toll attack strike strikes shelling fighting number blast explosion figure this that there what".split()
)


@dataclass(frozen=True)
class Saying:
    """Somebody said something: the speaker as printed, and the part of the sentence that is theirs.

    `pronoun` tells that the words only point back ('It said'). `hearer` is the agency it was said to, if one is named.
    """

    verb: int
    speaker: Speaker
    reach: Span
    pronoun: bool = False
    hearer: Speaker | None = None


def find_sayings(sentence: Sentence) -> list[Saying]:
    """Return who is cited in `sentence`, in the order of the words that cite them."""
    if not sentence.parsed:
        return _unparsed(sentence)
    found = []
    for k, token in enumerate(sentence.tokens):
        way = _WAYS.get(token.lower_)
        if token.lower_ == "according" and _word(sentence, k + 1) == "to":
            found.append(_cited(sentence, k, k + 2))
        elif way == "cite" or (way == "quote" and not _is_passive(token)):
            found.append(_cited(sentence, k, k + 1))
        elif way and (token.tag_ in ("VBD", "VBZ", "VBP", "VBG", "VBN", "NNS", "NN") or _is_negated(token)):
            found.append(_said(sentence, k))
    return [s for s in found if s is not None]


def _unparsed(sentence: Sentence) -> list[Saying]:
    """Known names right beside a verb of saying, in a sentence that shows no sign of a claim and so was not parsed."""
    found = []
    people = [(m.span, m.words, m.words, "person", m.side) for m in sentence.sides if m.kind == "person"]
    bodies = [(m.span, m.words, m.outlet.names[0], m.outlet.kind, m.outlet.side) for m in sentence.outlets]
    for span, words, name, kind, side in [*bodies, *people]:
        after = sentence.text[span.end - sentence.span.start :].split(maxsplit=1)[:1]
        if after and _WAYS.get(after[0].strip(",.").lower()) in ("say", "tell"):
            speaker = Speaker(words, name, cast(SpeakerKind, kind), side, span)
            found.append(Saying(0, speaker, sentence.span))
    return found


def _word(sentence: Sentence, k: int) -> str:
    return str(sentence.tokens[k].lower_) if k < len(sentence.tokens) else ""


def _is_negated(token: Any) -> bool:
    """'did not confirm', 'would not say'."""
    return token.tag_ == "VB" and any(c.dep_ == "neg" for c in token.children)


def _is_passive(token: Any) -> bool:
    return any(t.dep_ in ("nsubjpass", "auxpass") for t in token.children)


def _cited(sentence: Sentence, verb: int, start: int) -> Saying | None:
    """'according to the monitor', 'citing two officials': the speaker follows, the whole sentence is theirs."""
    end = _phrase_end(sentence.tokens, start)
    if end < start:
        return None
    return Saying(verb, make_speaker(sentence, start, end), sentence.span, pronoun=_is_pointer(sentence, start, end))


def _phrase_end(tokens: tuple[Any, ...], start: int) -> int:
    """Return the last token of the noun phrase that starts at `start`; `start` - 1 if there is none."""
    end = start - 1
    for k in range(start, min(start + 16, len(tokens))):
        token = tokens[k]
        if token.tag_ in ("NN", "NNS", "NNP", "NNPS", "PRP", "CD"):
            end = k
        elif token.tag_ in _CLOSING_TAGS or (end >= start and token.lower_ in _CLOSING_WORDS):
            break
    return end


def _said(sentence: Sentence, k: int) -> Saying | None:
    verb = sentence.tokens[k]
    if verb.tag_ in ("NN", "NNS") and not any(t.dep_ in _SUBJECTS for t in verb.children):
        return None
    if verb.tag_ == "VBN" and verb.dep_ in ("amod", "acl"):
        return None
    if verb.lower_.startswith("claim") and {_word(sentence, j) for j in range(k + 1, k + 5)} & {"life", "lives"}:
        return None
    bounds = _trailing(sentence, k) or _subject(sentence, k)
    if bounds is None:
        return None
    first, last = _led_by(sentence, bounds[0]), bounds[1]
    words = _word(sentence, first) if first == last else str(sentence.tokens[last].lower_)
    if words in _NO_SPEAKERS or (_is_passive(verb) and verb.lower_ != "quoted"):
        return None
    speaker = make_speaker(sentence, first, last)
    return Saying(
        k, speaker, _reach(sentence, k, first=first, last=last), _is_pointer(sentence, first, last), _hearer(sentence, k)
    )


def _head(sentence: Sentence, first: int, last: int) -> Any:
    """The token of the phrase whose head lies outside it."""
    return next(
        (t for t in sentence.tokens[first : last + 1] if not first <= t.head.i <= last or t.head.i == t.i),
        sentence.tokens[last],
    )


def _trailing(sentence: Sentence, k: int) -> tuple[int, int] | None:
    """The name right before a verb that closes its sentence, where a comma was lost: '... on Friday the paper reported'."""
    tokens = sentence.tokens
    after = [t for t in tokens[k + 1 :] if t.tag_[0].isalpha()]
    if k == 0 or len(after) > _PLACED_AFTER or tokens[k - 1].tag_ not in ("NN", "NNS", "NNP", "NNPS"):
        return None
    verb = sentence.span_of(k, k).start
    outlet = next((m for m in sentence.outlets if 0 <= verb - m.span.end <= 2), None)
    if outlet is not None:
        return sentence.token_at(outlet.span.start), k - 1
    ends = [m.span.end for m in sentence.times] + [m.span.end for m in sentence.places]
    named = [end for end in ends if end < verb]
    first = k - 1
    while (
        first > max(0, k - 6)
        and tokens[first].tag_ != "DT"
        and tokens[first - 1].tag_ in ("NN", "NNS", "NNP", "NNPS", "JJ", "DT")
    ):
        if sentence.span_of(first, first).start - 1 in named:
            break
        first -= 1
    if first and tokens[first - 1].tag_ in ("IN", "TO", "POS"):
        return None
    return (first, k - 1) if first < k - 1 else None


def _subject(sentence: Sentence, k: int) -> tuple[int, int] | None:
    """Return the tokens of the verb's subject: by the parse, of the verb it is joined to, else the words beside it."""
    verb = sentence.tokens[k]
    for _ in range(3):
        for child in verb.children:
            if child.dep_ in _SUBJECTS:
                return _noun_phrase(child)
        if (
            verb.dep_ not in ("conj", "advcl", "xcomp", "ccomp")
            or verb.head.i == verb.i
            or not verb.head.tag_.startswith("VB")
        ):
            break
        if verb.dep_ == "ccomp" and verb.head.lower_ not in _WAYS:
            break
        verb = verb.head
    return _beside(sentence, k)


def _noun_phrase(head: Any) -> tuple[int, int]:
    """Return first and last token of a subject without its relative clauses and asides."""
    first = last = head.i
    stack = [head]
    while stack:
        token = stack.pop()
        first, last = min(first, token.i), max(last, token.i)
        stack.extend(
            c
            for c in token.children
            if c.dep_ not in ("relcl", "acl", "punct", "cc", "conj", "advcl", "ccomp", "parataxis")
            and not (c.dep_ == "appos" and c.i > token.i + 12)
        )
    if last - first > 24:
        return head.left_edge.i, head.i
    return first, last


def _beside(sentence: Sentence, k: int) -> tuple[int, int] | None:
    """The noun phrase right before the verb, or right after an inverted one ('said the monitor')."""
    tokens = sentence.tokens
    first = k
    while first > 0 and tokens[first - 1].tag_ in ("NN", "NNS", "NNP", "NNPS", "JJ", "DT", "POS", "HYPH", "PRP"):
        first -= 1
    if first < k:
        return first, k - 1
    if (
        tokens[k].lower_ in ("said", "says", "added", "told", "reported", "announced", "confirmed")
        and _word(sentence, k + 1) != "that"
    ):
        end = _phrase_end(tokens, k + 1)
        if end > k and tokens[k + 1].tag_ in ("DT", "NNP", "NN", "NNS", "PRP", "JJ", "NNPS"):
            return k + 1, end
    return None


def _led_by(sentence: Sentence, first: int) -> int:
    """Of 'sources close to the government troops said' the speaker begins at 'sources'."""
    tokens = sentence.tokens
    if first < 2 or tokens[first - 1].tag_ not in ("IN", "TO"):
        return first
    for k in range(first - 2, max(-1, first - 7), -1):
        if tokens[k].lower_ in _KINDS:
            return k
        if tokens[k].tag_ not in ("JJ", "IN", "TO", "NN", "NNS", "NNP", "DT", "RB"):
            return first
    return first


def _is_pointer(sentence: Sentence, first: int, last: int) -> bool:
    return first == last and _word(sentence, first) in PRONOUNS


def _reach(sentence: Sentence, k: int, *, first: int, last: int) -> Span:
    """What stands after 'X said'; or before it, where it closes the sentence, or is turned round ('said X')."""
    tokens = sentence.tokens
    after = [t for t in tokens[max(k, last) + 1 :] if t.tag_[0].isalpha()]
    quoted_before = any(t.text in ("”", '"', "''") for t in tokens[max(0, first - 3) : first])
    said_before = any(c.dep_ == "ccomp" and c.i < first for c in tokens[k].children)
    if (len(after) <= _PLACED_AFTER or first > k or quoted_before or said_before) and first > 2:
        return Span(sentence.span.start, sentence.span.end)
    return Span(sentence.span.start + tokens[k].idx, sentence.span.end)


def _hearer(sentence: Sentence, k: int) -> Speaker | None:
    """The agency in 'told Reuters'."""
    if sentence.tokens[k].lower_ not in ("told", "tells", "telling"):
        return None
    start = sentence.span.start + sentence.tokens[k].idx
    for mention in sentence.outlets:
        if start < mention.span.start <= start + 40:
            return Speaker(mention.words, mention.outlet.names[0], "agency", mention.outlet.side, mention.span)
    return None


def make_speaker(sentence: Sentence, first: int, last: int) -> Speaker:
    """Return tokens `first` to `last` as a speaker: a known outlet or body in them gives the name, a side theirs."""
    last = _before_day(sentence, first, last)
    span = sentence.span_of(first, last)
    words = sentence.text[span.start - sentence.span.start : span.end - sentence.span.start]
    outlet = next((m for m in sentence.outlets if m.span.within(span)), None)
    side = next((m.side for m in sentence.sides if m.span.within(span) and m.side), None)
    if outlet is not None:
        kind: SpeakerKind = outlet.outlet.kind
        joined = _joined_outlet(sentence, outlet)
        if joined is not None:
            both = Span(span.start, joined.span.end)
            name = f"{outlet.outlet.names[0]} and {joined.outlet.names[0]}"
            return Speaker(both.of(" " * sentence.span.start + sentence.text), name, kind, outlet.outlet.side, both)
        return Speaker(words, outlet.outlet.names[0], kind, outlet.outlet.side or (side if kind == "person" else None), span)
    return Speaker(words, words, _kind(sentence, first, last), side, span)


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


def _joined_outlet(sentence: Sentence, outlet: OutletMention) -> OutletMention | None:
    """The second of two who say it together: 'SANA and al-Ikhbariya TV said'."""
    after = sentence.text[outlet.span.end - sentence.span.start :][:5]
    return next(
        (m for m in sentence.outlets if after.startswith(" and ") and 5 <= m.span.start - outlet.span.end <= 9), None
    )


def _kind(sentence: Sentence, first: int, last: int) -> SpeakerKind:
    order = [_head(sentence, first, last).i, *range(last, first - 1, -1)]
    for k in order:
        kind = _KINDS.get(sentence.tokens[k].lower_)
        if kind in ("person", "body", "anonymous"):
            return kind  # type: ignore[return-value]  # the table holds no other kind
    return "person" if sentence.tokens[last].tag_ == "NNP" else "body"
