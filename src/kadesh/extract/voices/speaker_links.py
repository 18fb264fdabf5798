"""Where the words for a speaker go on before what is tied to them: 'a source at the ministry', 'Ali Omar, a doctor'."""

from kadesh.extract.document import Sentence
from kadesh.extract.voices.somebody import KINDS, LINKS, NOUNS, before_brackets

_NAMING = frozenset(("of", "for"))
_WIDEST = 12
_ANY_OF = frozenset(("a", "an", "another"))
_ADDING = frozenset("however meanwhile also".split())


def goes_on_before(sentence: Sentence, first: int) -> int | None:
    """Return where a phrase goes on before what leads it, with the names there; None if it does not.

    The 'source' of 'a source at the ministry', for the token 'the'.
    """
    led = _led(sentence, first)
    led = _led_over_place(sentence, first) if led is None else led
    led = _led_in_name(sentence, first) if led is None else led
    led = _over_aside(sentence, first) if led is None else led
    return first_of_name(sentence, led) if led is not None else _over_apposed(sentence, first)


def _over_aside(sentence: Sentence, first: int) -> int | None:
    """The token before brackets or the 'and' of a title: 'Islamic State (IS) group', 'for Peace and Security'."""
    tokens = sentence.tokens
    if tokens[first - 1].text == ")":
        before = before_brackets(tokens, first - 1)
        return before if 0 <= before < first - 2 and tokens[before].tag_ in NOUNS else None
    titled = {t.lower_ for t in tokens[max(0, first - 7) : first - 2]} & {"for", "of"}
    names = first > 2 and all(t.tag_ in ("NNP", "NNPS") for t in (tokens[first], tokens[first - 2]))
    return first - 2 if names and titled and tokens[first - 1].lower_ == "and" else None


def _led_over_place(sentence: Sentence, first: int) -> int | None:
    """The 'source' of 'a source at Goma Governorate', where a place stands before token `first`."""
    if first == 0 or sentence.tokens[first].tag_ == "DT":  # 'on a clinic in Goma | a source in the militia said'
        return None
    end = sentence.span_of(first - 1, first - 1).end
    start = next((m.span.start for m in sentence.places if m.span.end == end), None)
    return None if start is None else _led(sentence, sentence.token_at(start))


def _led_in_name(sentence: Sentence, first: int) -> int | None:
    """The 'Union' of 'the Union for the Care of Detainees', whose end begins at token `first`: all in capitals."""
    tokens = sentence.tokens
    if first < 3 or tokens[first - 1].lower_ not in _NAMING or not tokens[first].text[:1].isupper():
        return None
    for k in range(first - 2, max(-1, first - _WIDEST), -1):
        token = tokens[k]
        if token.lower_ in KINDS and token.tag_ == "NNP" and token.text[:1].isupper():
            return k
        if not (token.text[:1].isupper() or token.lower_ in _NAMING or token.lower_ in ("the", "and")):
            return None
    return None


def whole_word(sentence: Sentence, first: int) -> int:
    """Return where the word of token `first` begins, for no phrase begins inside one: 'so' for the '-' of 'so-called'."""
    while first > 0 and sentence.tokens[first].tag_ in ("HYPH", "POS"):
        first -= 1
    if first > 0 and sentence.tokens[first - 1].tag_ == "DT":
        first -= 1
    return first


def first_of_name(sentence: Sentence, k: int) -> int:
    """Return the first token of the name that covers token `k`, `k` itself where none does: 'Free' of 'Free Army'."""
    span = sentence.span_of(k, k)
    names = [m.span.start for m in sentence.outlets if m.span.overlaps(span)]
    names += [m.span.start for m in sentence.sides if m.span.overlaps(span)]
    return min([k, *(sentence.token_at(start) for start in names)])


def _led(sentence: Sentence, first: int) -> int | None:
    """The noun for a speaker that a preposition ties to token `first`: the 'source' of 'source at the ministry'."""
    tokens = sentence.tokens
    if first < 2 or tokens[first - 1].lower_ not in LINKS:
        return None
    for k in range(first - 2, max(-1, first - 5), -1):
        if tokens[k].tag_ in NOUNS and (tokens[k].lower_ in KINDS or _is_person(sentence, k)):
            return k
        if tokens[k].lower_ not in LINKS and tokens[k].tag_ not in ("JJ", "RB", "VBG"):
            return None  # 'a correspondent | working | in Goma'
    return None


def _over_apposed(sentence: Sentence, first: int) -> int | None:
    """Where a name begins that ends right before an article: 'Ali Omar a doctor said', 'the Committees a network said'."""
    if sentence.tokens[first].tag_ != "DT":
        return None
    if first == 1 and _is_first_name(sentence):
        return 0
    if _opens_with_name(sentence, first):
        return 0
    if _is_body_here(sentence, first - 1):
        return whole_word(sentence, first_of_name(sentence, first - 1))
    return first_of_name(sentence, first - 1) if _is_named_here(sentence, first - 1) else None


def _is_body_here(sentence: Sentence, k: int) -> bool:
    """Whether the name of a known body ends at token `k`."""
    end = sentence.span_of(k, k).end
    return any(m.span.end == end and m.outlet.kind == "body" for m in sentence.outlets)


def _is_first_name(sentence: Sentence) -> bool:
    """Whether a name of one word opens the sentence, which is no place, no day and nobody's known name."""
    token, span = sentence.tokens[0], sentence.span_of(0, 0)
    known = [m.span for m in sentence.places] + [m.span for m in sentence.times] + [m.span for m in sentence.sides]
    return token.tag_ == "NNP" and token.lower_ not in KINDS and not any(other.overlaps(span) for other in known)


def _opens_with_name(sentence: Sentence, first: int) -> bool:
    """Whether only a name stands before what somebody is called: 'The Rescue Corps another group said'; no place, no day."""
    tokens = sentence.tokens
    if tokens[first].lower_ not in _ANY_OF or not 1 < first < _WIDEST:
        return False
    end = first - 1 if tokens[first - 1].lower_ in _ADDING else first
    named = [t for t in tokens[:end] if t.tag_ in ("NNP", "NNPS")]
    plain = all(t.tag_ in ("NNP", "NNPS", "HYPH", "POS") or t.lower_ in ("the", "for", "of", "and") for t in tokens[:end])
    whole = sentence.span_of(0, end - 1)
    elsewhere = [m.span for m in sentence.times] + [m.span for m in sentence.places if m.span.end == whole.end]
    return plain and len(named) > 1 and tokens[end - 1] in named and not any(m.overlaps(whole) for m in elsewhere)


def _is_named_here(sentence: Sentence, k: int) -> bool:
    """Whether a person's name ends at token `k`, not of a house: 'at Nur Hospital a surgeon said'."""
    placed = k > 1 and sentence.tokens[k - 2].tag_ == "IN"
    return not placed and sentence.tokens[k].lower_ not in KINDS and _is_person(sentence, k)


def _is_person(sentence: Sentence, k: int) -> bool:
    """Whether token `k` ends a name of two words that is no place: the 'Omar' of 'Ali Omar of the city hospital'."""
    if k > 1 and sentence.tokens[k - 2].tag_ == "DT":  # 'the UN Charter'
        return False
    if k == 0 or any(t.tag_ != "NNP" or not t.text[:1].isupper() for t in sentence.tokens[k - 1 : k + 1]):
        return False
    span = sentence.span_of(k - 1, k)
    elsewhere = [m.span for m in sentence.places] + [m.span for m in sentence.times] + [m.span for m in sentence.outlets]
    return not any(other.overlaps(span) for other in elsewhere)
