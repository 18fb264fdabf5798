"""The words for a speaker right beside a verb of saying, told by tags and names: commas are often lost."""

from typing import Any

from kadesh.extract.document import Sentence
from kadesh.extract.words import load_table

KINDS = {row["noun"]: row["kind"] for row in load_table("speakers")}
"""What a noun for a speaker makes of it: a person, a body, somebody without a name."""
_NOUNS = frozenset(("NN", "NNS", "NNP", "NNPS"))
_WIDEST = 9
"""So many words 'of' and what follows it have at most, behind the noun for a speaker."""
_INSIDE = _NOUNS | {"JJ", "DT", "POS", "HYPH", "PRP$", "VBN", "VBG", "CD", "JJS", "JJR"}
_NOBODY = frozenset("no neither none nobody nothing".split())
_OPENING = _NOUNS | {"DT", "JJ", "PRP", "PRP$"}
LINKS = frozenset("at in from of with for to inside close near within on behind into".split())
_PLURAL_PARTS = frozenset(
    "news rights affairs forces communications operations nations states helmets sports resources services arms "
    "armed aid emergency human organisations organizations committees countries units protection others".split()
)
"""Plurals that may stand inside a name: 'United Nations officials', 'the Human Rights Network'."""
_ADVERBS = frozenset(
    "also later earlier has have had then further reportedly there separately again already meanwhile repeatedly did not "
    "n't however officially here always immediately today yesterday often".split()
)
_SPEAKING_SIDES = frozenset(("force", "general", "government", "country", "capital", "nationality", "person"))
_VICTIMS = frozenset(
    "people person persons civilians others victims casualties bodies injuries deaths children child women woman men dead "
    "wounded injured".split()
)

_COUNTED = frozenset(
    "dozens scores hundreds thousands tens others more civilians children victims casualties people men women "
    "persons".split()
)
"""Words that end what was said, before a speaker whose comma was lost: 'wounding dozens opposition activists said'."""


def phrase_before(sentence: Sentence, k: int) -> tuple[int, int] | None:
    """Return first and last token of somebody named right before the verb at `k`; None where nobody stands there.

    Between the two only auxiliaries, adverbs and a day may stand: 'The ministry on Sunday announced'.
    """
    last = _last_before(sentence, k)
    if last is None:
        return None
    last = _before_clause(sentence, last)
    head = last if is_somebody(sentence, last) else _head_over_place(sentence, last)
    if head is None:
        return None
    first = _whole_word(sentence, _first_of(sentence, head))
    first = _with_first(sentence, first)
    while first < last and not sentence.tokens[first].text[0].isalnum():  # damaged letters, a stray mark
        first += 1
    return None if sentence.tokens[first].lower_ in _NOBODY else (first, last)


def _before_clause(sentence: Sentence, last: int) -> int:
    """The token before a clause on the speaker that ends at `last`: 'the monitor, which is based in Britain, said'."""
    tokens = sentence.tokens
    for k in range(last - 1, max(1, last - _WIDEST), -1):
        if tokens[k].lower_ in ("which", "who") and tokens[k + 1].lower_ in ("is", "are", "was", "were"):
            before = k - 2 if tokens[k - 1].text == "," else k - 1
            return before if tokens[before].tag_ in _NOUNS else last
    return last


def _head_over_place(sentence: Sentence, last: int) -> int | None:
    """The 'governor' of 'the governor of the border province of Hatay', which ends at token `last`."""
    tokens = sentence.tokens
    for k in range(last - 1, max(0, last - _WIDEST), -1):
        if tokens[k].lower_ == "of" and tokens[k - 1].lower_ in KINDS and tokens[k - 1].tag_ in _NOUNS:
            return k - 1
        if tokens[k].lower_ != "of" and tokens[k].tag_ not in _INSIDE:
            return None
    return None


def phrase_after(sentence: Sentence, k: int) -> tuple[int, int] | None:
    """Return first and last token of somebody named right behind an inverted verb: 'said the monitor'; None if nobody is.

    A finite verb behind the name shows that the name is its subject and was only spoken of.
    """
    tokens = sentence.tokens
    last = _end_of_phrase(tokens, k + 1)
    if last <= k or tokens[k + 1].tag_ not in _OPENING or not can_speak(sentence, k + 1, last):
        return None
    behind = tokens[last + 1 : last + 3]
    if any(t.tag_ in ("VBD", "VBZ", "VBP", "MD") for t in behind) and behind[0].lower_ not in ("who", "which", "that", ","):
        return None
    return k + 1, last


def is_somebody(sentence: Sentence, k: int) -> bool:
    """Return whether the noun at token `k` can speak: a noun for speakers, a known body or party, a person's name."""
    token = sentence.tokens[k]
    if token.lower_ in KINDS:
        return True
    span = sentence.span_of(k, k)
    if any(m.span.overlaps(span) for m in sentence.outlets):
        return True
    if any(m.span.overlaps(span) and m.kind in _SPEAKING_SIDES and m.role != "civilian" for m in sentence.sides):
        return True
    if token.tag_ not in ("NNP", "NNPS") or not token.text[:1].isupper():
        return False
    elsewhere = [m.span for m in sentence.times] + [m.span for m in sentence.places]
    return not any(other.overlaps(span) for other in elsewhere) and len(token.text) > 1


def can_speak(sentence: Sentence, first: int, last: int) -> bool:
    """Return whether tokens `first` to `last` are somebody: 'a drone' and 'at least 50 others' are not, 'the woman' is."""
    tokens = sentence.tokens[first : last + 1]
    if any(t.tag_ == "PRP" or t.lower_ in ("who", "which") for t in tokens):
        return True
    if tokens[0].lower_ in _NOBODY:
        return False
    head = _head_of(sentence, first, last)
    if tokens[head - first].lower_ in _VICTIMS:
        return any(t.lower_ in ("the", "one", "another", "a") for t in tokens[: head - first])
    if is_somebody(sentence, head) or (is_somebody(sentence, last) and tokens[-1].tag_ in ("NNP", "NNPS")):
        return True
    titled = sentence.tokens[head].tag_ == "NNP"  # 'activist Abu Goma'
    return titled and any(t.lower_ in KINDS and t.tag_ in _NOUNS for t in tokens[: head - first])


def _head_of(sentence: Sentence, first: int, last: int) -> int:
    """The last noun before a preposition or a comma: the 'killing' of 'the killing of a mayor'."""
    head = last
    for k in range(first, last + 1):
        token = sentence.tokens[k]
        if k > first and (token.tag_ in ("IN", "TO", ",") or token.lower_ in ("of", "and")):
            break
        if token.tag_ in _NOUNS or token.tag_ == "CD":
            head = k
    return head


def _last_before(sentence: Sentence, k: int) -> int | None:
    """The last token before the verb that is no adverb, auxiliary or day."""
    j = k - 1
    for _ in range(8):
        if j < 0:
            return None
        token = sentence.tokens[j]
        span = sentence.span_of(j, j)
        day = next((m for m in sentence.times if m.span.start < span.end <= m.span.end), None)
        if day is not None:
            j = sentence.token_at(day.span.start) - 1
            if j >= 0 and sentence.tokens[j].tag_ == "IN":
                j -= 1
        elif token.lower_ in ("who", "which") and j > 0:  # 'the coalition, which has said'
            j -= 2 if sentence.tokens[j - 1].text == "," else 1
        elif token.lower_ in _ADVERBS or token.tag_ in ("RB", "RBR") or token.text == ")":
            j = _before_brackets(sentence.tokens, j)
        else:
            return j if token.tag_ in _NOUNS else None
    return None


def _before_brackets(tokens: tuple[Any, ...], j: int) -> int:
    if tokens[j].text != ")":
        return j - 1
    opening = next((i for i in range(j, max(-1, j - 8), -1) if tokens[i].text == "("), j)
    return opening - 1


def _first_of(sentence: Sentence, last: int) -> int:
    """The first token of the phrase that ends at `last`; 'a source in the ministry' begins at 'a'."""
    tokens = sentence.tokens
    first = _from_names(sentence, last)
    while first > 0:
        led = _led(sentence, first)
        led = _led_over_place(sentence, first) if led is None else led
        if led is not None:
            first = _from_names(sentence, led)
            continue
        before = tokens[first - 1]
        over = _over_aside(sentence, first)
        if over is not None:
            first = _from_names(sentence, over)
            continue
        if tokens[first].tag_ == "DT" and _is_person(sentence, first - 1):  # 'Ali Omar a doctor said'
            first = _from_names(sentence, first - 1)
            continue
        if tokens[first].tag_ in ("DT", "PRP$") or before.tag_ not in _INSIDE:
            return first
        if _is_closed(sentence, first - 1) or _is_before_outlet(sentence, first):
            return first
        if before.tag_ == "CD":
            return first - 1 if tokens[first].tag_ == "NNS" else first
        first = _from_names(sentence, first - 1)
    return first


def _over_aside(sentence: Sentence, first: int) -> int | None:
    """The token before brackets or the 'and' of a title: 'Islamic State (IS) group', 'for Peace and Security'."""
    tokens = sentence.tokens
    if tokens[first - 1].text == ")":
        before = _before_brackets(tokens, first - 1)
        return before if 0 <= before < first - 2 and tokens[before].tag_ in _NOUNS else None
    titled = {t.lower_ for t in tokens[max(0, first - 7) : first - 2]} & {"for", "of"}
    names = first > 2 and all(t.tag_ in ("NNP", "NNPS") for t in (tokens[first], tokens[first - 2]))
    return first - 2 if names and titled and tokens[first - 1].lower_ == "and" else None


def _led_over_place(sentence: Sentence, first: int) -> int | None:
    """The 'source' of 'a source at Goma Governorate', where a place stands before token `first`."""
    if first == 0:
        return None
    end = sentence.span_of(first - 1, first - 1).end
    start = next((m.span.start for m in sentence.places if m.span.end == end), None)
    return None if start is None else _led(sentence, sentence.token_at(start))


def _with_first(sentence: Sentence, first: int) -> int:
    """The first token with a speaker joined before: 'SANA and state TV said', 'Police and doctors said' at the opening."""
    tokens = sentence.tokens
    if first < 2 or tokens[first - 1].lower_ != "and" or not is_somebody(sentence, first - 2):
        return first
    span = sentence.span_of(first - 2, first - 2)
    opens = not any(t.tag_ in ("VBD", "VBZ", "VBP", "VBN", "VBG") for t in tokens[: first - 1])
    joined = _whole_word(sentence, _first_of(sentence, first - 2))
    return (
        joined if opens or any(m.span.overlaps(span) for m in sentence.outlets) or _opens_speech(sentence, joined) else first
    )


def _opens_speech(sentence: Sentence, first: int) -> bool:
    """Whether a noun for a speaker with its article begins at token `first`, right behind a comma or a day: 'on Sunday a
    monitor and a medic said'; 'killed two rebels and a medic' are no two speakers.
    """
    if first == 0 or sentence.tokens[first].tag_ != "DT":
        return False
    end = sentence.span_of(first - 1, first - 1).end
    return sentence.tokens[first - 1].text == "," or any(m.span.end == end for m in sentence.times)


def _whole_word(sentence: Sentence, first: int) -> int:
    """No phrase begins inside a word: the '-called' of 'so-called', the ''s' of a name."""
    while first > 0 and sentence.tokens[first].tag_ in ("HYPH", "POS"):
        first -= 1
    if first > 0 and sentence.tokens[first - 1].tag_ == "DT":
        first -= 1
    return first


def _from_names(sentence: Sentence, k: int) -> int:
    """The first token of a name of a body, party or person that covers token `k`, `k` itself where none does."""
    span = sentence.span_of(k, k)
    names = [m.span.start for m in sentence.outlets if m.span.overlaps(span)]
    names += [m.span.start for m in sentence.sides if m.span.overlaps(span)]
    return min([k, *(sentence.token_at(start) for start in names)])


def _is_before_outlet(sentence: Sentence, first: int) -> bool:
    """Whether the name of an outlet begins at token `first` and another name ends right before it."""
    span = sentence.span_of(first, first)
    if not any(m.span.start == span.start for m in sentence.outlets) or sentence.tokens[first - 1].tag_ != "NNP":
        return False
    before = sentence.span_of(first - 1, first - 1)
    return not any(m.span.overlaps(before) for m in sentence.sides)


def _is_closed(sentence: Sentence, k: int) -> bool:
    """Whether token `k` ends another phrase: a plural, a day, a place that is no part of a name."""
    token, span = sentence.tokens[k], sentence.span_of(k, k)
    if token.lower_ in _COUNTED:
        return True
    if token.tag_ == "NNS" and token.lower_ not in _PLURAL_PARTS and k + 1 < len(sentence.tokens):
        return not (sentence.tokens[k + 1].tag_ == "NN" and sentence.tokens[k + 1].lower_ in KINDS)
    if k + 1 < len(sentence.tokens) and sentence.tokens[k + 1].tag_ == "HYPH":
        return False
    if any(m.span.overlaps(span) for m in sentence.times):
        return True
    grounds = [m.span for m in sentence.places] + [m.span for m in sentence.sides if m.kind in ("country", "capital")]
    ground = max((g for g in grounds if g.end == span.end), key=lambda g: g.end - g.start, default=None)
    return ground is not None and _is_after_in(sentence, sentence.token_at(ground.start))


def _is_after_in(sentence: Sentence, k: int) -> bool:
    """Whether a preposition, with at most one adjective, stands before token `k`: 'in northern Syria'."""
    return any(t.tag_ == "IN" for t in sentence.tokens[max(0, k - 1) : k]) or (
        k > 1 and sentence.tokens[k - 1].tag_ == "JJ" and sentence.tokens[k - 2].tag_ == "IN"
    )


def _led(sentence: Sentence, first: int) -> int | None:
    """The noun for a speaker that a preposition ties to token `first`: the 'source' of 'source at the ministry'."""
    tokens = sentence.tokens
    if first < 2 or tokens[first - 1].lower_ not in LINKS:
        return None
    for k in range(first - 2, max(-1, first - 5), -1):
        if tokens[k].tag_ in _NOUNS and (tokens[k].lower_ in KINDS or _is_person(sentence, k)):
            return k
        if tokens[k].lower_ not in LINKS and tokens[k].tag_ not in ("JJ", "RB"):
            return None
    return None


def _is_person(sentence: Sentence, k: int) -> bool:
    """Whether token `k` ends a name of two words that is no place: the 'Omar' of 'Ali Omar of the city hospital'."""
    if k == 0 or any(t.tag_ != "NNP" or not t.text[:1].isupper() for t in sentence.tokens[k - 1 : k + 1]):
        return False
    span = sentence.span_of(k - 1, k)
    elsewhere = [m.span for m in sentence.places] + [m.span for m in sentence.times] + [m.span for m in sentence.outlets]
    return not any(other.overlaps(span) for other in elsewhere)


def _end_of_phrase(tokens: tuple[Any, ...], start: int) -> int:
    """The last token of the noun phrase that begins at `start`, with 'of the X' behind it; `start` - 1 if none."""
    end = start - 1
    for k in range(start, min(start + 14, len(tokens))):
        token = tokens[k]
        if token.tag_ in _NOUNS or token.tag_ == "PRP":
            end = k
        elif token.lower_ in ("of", "for", "and", "at", "&", "in") and end >= start:
            follows = tokens[k + 1].tag_ if k + 1 < len(tokens) else ""
            if follows not in _INSIDE or token.lower_ == "and":
                break
        elif token.tag_ not in _INSIDE or (token.tag_ in ("VBN", "VBG") and tokens[k - 1].tag_ != "HYPH"):
            break
    return end
