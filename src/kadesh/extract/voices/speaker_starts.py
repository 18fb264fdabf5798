"""Where the words for a speaker begin that end right before a verb of saying: commas are often lost."""

from typing import Any

from kadesh.extract.counting.said_behind import says_so
from kadesh.extract.document import Sentence
from kadesh.extract.voices.somebody import INSIDE, KINDS, NOUNS, is_somebody
from kadesh.extract.voices.speaker_bounds import ENDED, ends_party, is_before_outlet, is_behind_ground, is_closed, opens_name
from kadesh.extract.voices.speaker_links import first_of_name, goes_on_before, whole_word

_DESCRIBING = frozenset(("JJ", "NN", "NNP"))
_PARTING = frozenset((",", "”", '"', "''"))
_OWNED = 6
_OPENERS = frozenset(("”", '"', "''", "—", "–", ":", ";"))
"""What a name at the beginning of a clause may stand behind."""


def first_of(sentence: Sentence, last: int) -> int:
    """Return the first token of the phrase that ends at `last`; 'a source in the ministry' begins at 'a'."""
    tokens = sentence.tokens
    first = first_of_name(sentence, last)
    while first > 0:
        over = goes_on_before(sentence, first)
        if over is not None:
            first = over
            continue
        before = tokens[first - 1]
        if first > 1 and _is_within_word(sentence, first):
            first = first_of_name(sentence, first - 2)
            continue
        if _is_mark_of_owner(sentence, first) or _is_graded(sentence, first):
            first = first_of_name(sentence, first - 2)
            continue
        if is_behind_ground(sentence, first):
            return first
        if tokens[first].tag_ in ("DT", "PRP$") or before.tag_ not in INSIDE or ")" in before.text:
            return first  # also behind what a dash is glued to: 'GAO (PANA)- Medical | sources'
        if (
            ends_party(sentence, first)
            or is_closed(sentence, first - 1)
            or is_before_outlet(sentence, first)
            or opens_name(sentence, first)
        ):
            return first
        if before.tag_ == "CD":
            if first > 1 and tokens[first - 2].tag_ == "NNP":  # 'the Channel 24 network'
                first = first_of_name(sentence, first - 2)
                continue
            counted = tokens[first].tag_ == "NNS" and not says_so(tokens, first - 1, last=first - 1)
            return first - 1 if counted or _is_one(sentence, first) else first
        first = first_of_name(sentence, first - 1)
    return first


def _is_within_word(sentence: Sentence, first: int) -> bool:
    """Whether token `first` goes on a word of office in three parts: 'the commander-in- | chief said'."""
    tokens = sentence.tokens
    if tokens[first - 1].text != "-":
        return False
    return tokens[first].lower_ == "in" or (first > 3 and tokens[first - 2].lower_ == "in" and tokens[first - 3].text == "-")


def _is_mark_of_owner(sentence: Sentence, first: int) -> bool:
    """Whether a curled mark of a name's owners stands before token `first`: 'the Arda Miners’ | Union said'."""
    tokens = sentence.tokens
    if first < 3 or tokens[first - 1].text not in ("’", "'") or not tokens[first].text[:1].isupper():
        return False
    owners = tokens[first - 2].text
    return owners.endswith("s") and owners[:1].isupper() and "‘" not in sentence.text


def _is_graded(sentence: Sentence, first: int) -> bool:
    """Whether an adverb and its article stand before token `first`: 'the widely | recognised union said'."""
    tokens = sentence.tokens
    adverb = first > 1 and tokens[first - 1].tag_ == "RB" and tokens[first - 1].lower_.endswith("ly")
    return adverb and tokens[first - 2].tag_ == "DT" and tokens[first].tag_ in ("JJ", "VBN")


def _is_one(sentence: Sentence, first: int) -> bool:
    """Whether 'one' before token `first` is somebody who speaks: 'one source said', not 'killing one officer said'."""
    noun, before = sentence.tokens[first], sentence.tokens[max(0, first - 2)]
    alone = first < 2 or before.text in _PARTING or before.tag_ in ("CC", ".")
    return alone and sentence.tokens[first - 1].lower_ == "one" and KINDS.get(noun.lower_) in ("anonymous", "person")


def with_first(sentence: Sentence, first: int) -> int:
    """Return the first token with a speaker joined before: 'SANA and state TV said', 'Police and doctors said' in front."""
    tokens = sentence.tokens
    if first < 2 or tokens[first - 1].lower_ != "and":
        return first
    if _shares_noun(sentence, first):
        return whole_word(sentence, first - 2)
    if not is_somebody(sentence, first - 2) or tokens[first].tag_ == "PRP":
        return first
    span = sentence.span_of(first - 2, first - 2)
    opens = not any(t.tag_ in ("VBD", "VBZ", "VBP", "VBN", "VBG") for t in tokens[: first - 1])
    joined = whole_word(sentence, first_of(sentence, first - 2))
    known = any(m.span.overlaps(span) for m in sentence.outlets)
    counted = tokens[first].tag_ == "CD"
    bare = not counted and _opens_bare(sentence, joined, noun=first - 2)
    bare = bare or (not counted and _closes_clause(sentence, joined, noun=first - 2))
    return joined if opens or known or bare or _opens_speech(sentence, joined, counted=counted) else first


def with_forenames(sentence: Sentence, first: int, last: int) -> int:
    """Return the first token with the name before an office: 'Ali Omar, police chief said', which opens its sentence."""
    tokens = sentence.tokens
    if KINDS.get(tokens[last].lower_) != "person" or tokens[last].tag_ != "NN" or _closes_with_verb(tokens, last):
        return first
    comma = _behind_comma(sentence, first) - 1
    start = comma
    while start > 0 and tokens[start - 1].tag_ == "NNP":
        start -= 1
    opens = start == 0 or (start > 0 and tokens[start - 1].text in _OPENERS)
    opens = opens or any(m.span.end == sentence.span_of(start - 1, start - 1).end for m in sentence.times)
    return start if opens and 2 <= comma - start <= 4 and not _is_known(sentence, start) else first


def _closes_with_verb(tokens: tuple[Any, ...], last: int) -> bool:
    """'Ali Omar, a witness said, was hit': he is spoken of."""
    return any(t.text == "," for t in tokens[last + 2 : last + 3])


def _behind_comma(sentence: Sentence, first: int) -> int:
    """The first token behind a comma, a place before an office between: 'Ali Omar, Arda | police chief'; else nowhere."""
    before = sentence.span_of(max(0, first - 1), max(0, first - 1))
    placed = next((m for m in sentence.places if m.span.overlaps(before)), None)
    start = first if placed is None else sentence.token_at(placed.span.start)
    return start if start > 2 and sentence.tokens[start - 1].text == "," else 0


def _is_known(sentence: Sentence, k: int) -> bool:
    """Whether the name that begins at token `k` is no person's."""
    span = sentence.span_of(k, k)
    known = [*(m.span for m in sentence.places), *(m.span for m in sentence.times), *(m.span for m in sentence.outlets)]
    known += [m.span for m in sentence.sides if m.kind != "person"]
    return any(m.overlaps(span) for m in known)


def _shares_noun(sentence: Sentence, first: int) -> bool:
    """Whether a word before 'and' describes the same people as the one at `first`: 'local and foreign sources said'."""
    tokens = sentence.tokens
    many = first + 1 < len(tokens) and tokens[first + 1].tag_ == "NNS" and tokens[first + 1].lower_ in KINDS
    both = tokens[first].tag_ in _DESCRIBING and tokens[first - 2].tag_ in _DESCRIBING
    if not many or not both:
        return False
    end = sentence.span_of(first - 3, first - 3).end if first > 2 else 0
    return first == 2 or tokens[first - 3].text in _PARTING or any(m.span.end == end for m in sentence.times)


def _closes_clause(sentence: Sentence, first: int, *, noun: int) -> bool:
    """'..., police and residents said': a noun for speakers right behind a comma."""
    behind = first > 2 and sentence.tokens[first - 1].text == ","
    if not behind or sentence.tokens[noun].lower_ not in KINDS:
        return False
    between = sentence.tokens[first:noun]
    owned = any(t.tag_ == "POS" for t in between) and all(t.tag_ in INSIDE for t in between)  # ', Beta's state agency and'
    return first >= noun - 2 or (owned and first >= noun - _OWNED)


def behind_seat(sentence: Sentence, first: int, last: int) -> int:
    """Return the first token without where somebody speaks: 'at the U.N. | French Foreign Minister Alain Roy said'."""
    if first == 0 or sentence.tokens[first - 1].tag_ != "IN" or sentence.tokens[first].tag_ != "DT":
        return first
    ends = {m.span.end for m in sentence.sides if m.kind in ("government", "capital")}
    ends |= {m.span.end for m in sentence.outlets} | {m.span.end for m in sentence.places}
    for k in range(first + 2, last):
        land = any(m.span.start == sentence.span_of(k, k).start for m in sentence.sides if m.kind == "nationality")
        if (
            land
            and sentence.span_of(k - 1, k - 1).end in ends
            and any(t.lower_ in KINDS for t in sentence.tokens[k : last + 1])
        ):
            return k
    return first


def _opens_speech(sentence: Sentence, first: int, *, counted: bool) -> bool:
    """Whether a noun for a speaker with its article begins at token `first`, right behind a comma or a day: 'on Sunday a
    monitor and a medic said'; 'killed two rebels and a medic' are no two speakers.
    """
    if first == 0 or sentence.tokens[first].tag_ != "DT":
        return False
    if sentence.tokens[first - 1].tag_ in NOUNS or sentence.tokens[first - 1].lower_ in ENDED:
        return not counted  # '... after the capture of a pilot a monitor and rebels said'
    end = sentence.span_of(first - 1, first - 1).end
    return sentence.tokens[first - 1].text == "," or any(m.span.end == end for m in sentence.times)


def _opens_bare(sentence: Sentence, first: int, *, noun: int) -> bool:
    """'... in the town Turkish officials and media said': a bare noun for people without a name, who are not counted, hit or
    led to by a preposition.
    """
    if first == 0:
        return False
    before = sentence.tokens[first - 1]
    end = sentence.span_of(first - 1, first - 1).end
    apart = before.tag_ in NOUNS or before.lower_ in ENDED or any(m.span.end == end for m in sentence.times)
    return apart and KINDS.get(sentence.tokens[noun].lower_) == "anonymous" and sentence.tokens[noun].tag_ == "NNS"
