"""The words for a speaker right beside a verb of saying, told by tags and names: commas are often lost."""

from typing import Any

from kadesh.extract.document import Sentence
from kadesh.extract.voices.somebody import (
    INSIDE,
    KINDS,
    NOBODY,
    NOUNS,
    SOME,
    before_brackets,
    can_speak,
    is_short_form,
    is_somebody,
)
from kadesh.extract.voices.speaker_links import whole_word
from kadesh.extract.voices.speaker_starts import behind_seat, first_of, with_first, with_forenames

_WIDEST = 9
"""So many words 'of' and what follows it have at most, behind the noun for a speaker."""
_CLAUSE = 12
_TURN = 6
_TURNS = frozenset(
    [("for", own, "part") for own in ("his", "her", "its", "their")]
    + [("on", own, "part") for own in ("his", "her", "its", "their")]
    + [("on", "the", "other", "hand"), ("in", "contrast"), ("by", "contrast"), ("in", "turn")]
    + [(word,) for word in ("though", "nevertheless", "nonetheless", "instead")]
)
"""What turns to somebody else between two commas."""
_PLACED = frozenset("of in at on from inside near with".split())
_OPENING = NOUNS | {"DT", "JJ", "PRP", "PRP$"}
_ADVERBS = frozenset(
    "also later earlier has have had then further reportedly there separately again already meanwhile repeatedly did not "
    "n't however officially here always immediately today yesterday often".split()
)


def phrase_before(sentence: Sentence, k: int) -> tuple[int, int] | None:
    """Return first and last token of somebody named right before the verb at `k`; None where nobody stands there.

    Between the two only auxiliaries, adverbs and a day may stand: 'The ministry on Sunday announced'.
    """
    last = _last_before(sentence, k)
    if last is None:
        return None
    last = _before_clause(sentence, last)
    head = _head_of_two_places(sentence, last) if is_somebody(sentence, last) else _head_over_place(sentence, last)
    if head is None:
        return None
    first = whole_word(sentence, first_of(sentence, head))
    first = with_forenames(sentence, behind_seat(sentence, with_first(sentence, first), last), last)
    while first < last and not sentence.tokens[first].text[0].isalnum():  # damaged letters, a stray mark
        first += 1
    return None if sentence.tokens[first].lower_ in NOBODY else (first, last)


def _before_clause(sentence: Sentence, last: int) -> int:
    """The token before a clause on the speaker that ends at `last`: 'the monitor, which is based in Britain, said'."""
    tokens = sentence.tokens
    if _opens_anew(sentence, last):
        return last
    for k in range(last - 1, max(1, last - _CLAUSE), -1):
        if tokens[k].text == "," and tokens[k + 1].tag_ == "DT" and tokens[last].lower_ in KINDS:
            return last  # 'the driver, who was unhurt, | the sources said'
        told = k + 2 if tokens[k + 1].tag_ == "RB" else k + 1
        tells = tokens[k].lower_ == "which" and tokens[told].tag_ in ("VBZ", "VBP")  # 'which closely follows the war'
        tells = tells or (tokens[k].lower_ == "who" and (_ends_placed(sentence, k, last=last) or _spoke(sentence, k)))
        if tokens[k].lower_ == "based" and tokens[k + 1].lower_ == "in" and is_somebody(sentence, k - 1):
            return k - 1  # 'the Observatory based in Britain'
        if tells or (tokens[k].lower_ in ("which", "who") and tokens[k + 1].lower_ in ("is", "are", "was", "were")):
            before = k - 2 if tokens[k - 1].text == "," else k - 1
            return before if tokens[before].tag_ in NOUNS else last
    return last


def _opens_anew(sentence: Sentence, last: int) -> bool:
    """Whether a noun for a speaker ends at `last` whose article stands right behind a name or a quotation: 'one of them, who
    is called "Abu Musa" the source said'.
    """
    before = sentence.tokens[last - 2 : last]
    if len(before) < 2 or sentence.tokens[last].lower_ not in KINDS or before[1].lower_ not in ("the", "a", "an"):
        return False
    return before[0].tag_ == "NNP" or before[0].text in ("”", '"', "''")


def _spoke(sentence: Sentence, who: int) -> bool:
    """Whether a clause on the speaker tells to whom they spoke: 'witnesses | who spoke to the Arda Herald | said'."""
    words = [t.lower_ for t in sentence.tokens[who + 1 : who + 3]]
    return len(words) > 1 and words[0] in ("spoke", "talked") and words[1] in ("to", "with")


def _ends_placed(sentence: Sentence, who: int, *, last: int) -> bool:
    """Whether a clause on the speaker ends with where: 'Ali Omar who works at the hospital said'."""
    tokens = sentence.tokens
    place = last - 1 if tokens[last - 1].tag_ != "DT" else last - 2
    return (
        tokens[who + 1].tag_ in ("VBZ", "VBP", "VBD") and tokens[last].tag_ in ("NN", "NNP") and tokens[place].tag_ == "IN"
    )


def _head_over_place(sentence: Sentence, last: int) -> int | None:
    """The 'governor' of 'the governor of the border province of Hatay', 'our reporter in Goma' that ends at `last`."""
    tokens = sentence.tokens
    for k in range(last - 1, max(0, last - _WIDEST), -1):
        leads = tokens[k].lower_ in _PLACED or tokens[k].tag_ == "VBG"  # 'a group monitoring the war'
        if leads and tokens[k - 1].lower_ in KINDS and tokens[k - 1].tag_ in NOUNS:
            among = {t.lower_ for t in tokens[max(0, k - 4) : k - 1]}  # 'one of the guards manning the gate' is one
            return None if "of" in among and among & SOME else k - 1
        if tokens[k].lower_ not in _PLACED and tokens[k].tag_ not in INSIDE and not _joins_names(sentence, k):
            return None
    return None


def _joins_names(sentence: Sentence, k: int) -> bool:
    """The 'and' of 'officials in Arda and Bol said'."""
    around = sentence.tokens[max(0, k - 1) : k + 2]
    return sentence.tokens[k].lower_ == "and" and len(around) == 3 and around[0].tag_ == around[2].tag_ == "NNP"


def _head_of_two_places(sentence: Sentence, last: int) -> int:
    """The 'officials' of 'officials in Arda and Kabul said'; in 'shot traders in Arda and Kabul said' it is `last`."""
    if (
        last < 4
        or not _joins_names(sentence, last - 1)
        or sentence.tokens[last - 3].lower_ not in ("in", "of", "from", "at")
    ):
        return last
    head = _head_over_place(sentence, last)
    before = sentence.tokens[first_of(sentence, head) - 1 : head] if head is not None and first_of(sentence, head) else ()
    done_to = any(t.tag_ in ("VBD", "VBN", "VBG", "VB", "IN", "TO") for t in before[:1])
    return last if head is None or done_to else head


def phrase_after(sentence: Sentence, k: int) -> tuple[int, int] | None:
    """Return first and last token of somebody named right behind an inverted verb: 'said the monitor'; None if nobody is.

    A finite verb behind the name shows that the name is its subject and was only spoken of.
    """
    tokens = sentence.tokens
    last = _end_of_phrase(tokens, k + 1)
    if last <= k or tokens[k + 1].tag_ not in _OPENING:
        return None
    if not (_is_surname(sentence, k + 1, last) or can_speak(sentence, k + 1, last)):
        return None
    behind = _behind_names(tokens, last)
    if any(t.tag_ in ("VBD", "VBZ", "VBP", "MD") for t in behind) and behind[0].lower_ not in (
        *("who", "which", "that", ","),
        tokens[k].lower_,  # '" said the monitor said'
    ):
        return None
    return k + 1, last


def _behind_names(tokens: tuple[Any, ...], last: int) -> tuple[Any, ...]:
    """The words behind a name, and behind another that is joined to it: 'said Alpha and Beta fighters | killed'."""
    joined = [t.lower_ for t in tokens[last + 1 : last + 2]] == ["and"] and tokens[last].tag_ == "NNP"
    more = _end_of_phrase(tokens, last + 2) if joined else last
    return tokens[more + 1 : more + 3] if more > last + 1 else tokens[last + 1 : last + 3]


def _is_surname(sentence: Sentence, first: int, last: int) -> bool:
    """Whether a name alone closes a clause: 'said Barani.', 'said Ali al-Barani.', also where a place is called so."""
    span = sentence.span_of(first, last)
    names = all(t.tag_ in ("NNP", "HYPH") for t in sentence.tokens[first : last + 1])
    ends = not any(t.text[:1].isalnum() for t in sentence.tokens[last + 1 : last + 2])
    wider = first == last or not any(span.within(m.span) for m in sentence.places)
    return names and wider and ends and not any(m.span.overlaps(span) for m in sentence.times)


def _last_before(sentence: Sentence, k: int) -> int | None:
    """The last token before the verb that is no adverb, auxiliary or day."""
    j = _before_turn(sentence, k) - 1
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
            j = before_brackets(sentence.tokens, j)
        else:
            return j if token.tag_ in NOUNS or is_short_form(sentence, j) else None
    return None


def _before_turn(sentence: Sentence, k: int) -> int:
    """The first token of ', however,' or ', for its part,' right before the verb at `k`; `k` itself where none stands."""
    tokens = sentence.tokens
    if k < 4 or tokens[k - 1].text != ",":
        return k
    opening = next((j for j in range(k - 3, max(0, k - _TURN), -1) if tokens[j].text == ","), k)
    words = tuple(t.lower_ for t in tokens[opening + 1 : k - 1])
    return opening if words in _TURNS or (len(words) == 1 and words[0] in _ADVERBS) else k


def _end_of_phrase(tokens: tuple[Any, ...], start: int) -> int:
    """The last token of the noun phrase that begins at `start`, with 'of the X' behind it; `start` - 1 if none."""
    end = start - 1
    for k in range(start, min(start + 14, len(tokens))):
        token = tokens[k]
        if token.tag_ in NOUNS or token.tag_ == "PRP":
            end = k
        elif token.lower_ in ("of", "for", "and", "at", "&", "in") and end >= start:
            follows = tokens[k + 1].tag_ if k + 1 < len(tokens) else ""
            if follows not in INSIDE or token.lower_ == "and" or tokens[min(k + 2, len(tokens) - 1)].lower_ == "time":
                break  # 'said the council at the time'
        elif token.tag_ not in INSIDE or (token.tag_ in ("VBN", "VBG") and tokens[k - 1].tag_ != "HYPH"):
            break
    return end
