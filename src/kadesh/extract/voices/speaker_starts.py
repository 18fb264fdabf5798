"""Where the words for a speaker begin that end right before a verb of saying: commas are often lost."""

from kadesh.extract.document import Sentence
from kadesh.extract.voices.somebody import INSIDE, KINDS, LINKS, NOUNS, before_brackets, is_somebody

_PLURAL_PARTS = frozenset(
    "news rights affairs forces communications operations nations states helmets sports resources services arms "
    "armed aid emergency human organisations organizations committees countries units protection others media".split()
)
"""Plurals that may stand inside a name: 'United Nations officials', 'the Human Rights Network'."""
_GROUNDS = frozenset("province city town village area district region suburb neighbourhood neighborhood camp".split())
_OPENING = frozenset("state local official other".split())
_OF_NAMES = frozenset("news daily press tv radio".split())
_NAMING = frozenset(("of", "for"))
_WIDEST = 9
_ENDED = frozenset("dead wounded injured others killed hurt alive missing homeless unharmed unhurt".split())
_ANY_OF = frozenset(("a", "an", "another"))
_ADDING = frozenset("however meanwhile also".split())
_POWERS = frozenset("regime government army forces troops militia".split())
_COMPASS = frozenset("north south east west northeast northwest southeast southwest".split())
_COUNTED = frozenset(
    "dozens scores hundreds thousands tens others more civilians children victims casualties people men women "
    "persons".split()
)
"""Words that end what was said, before a speaker whose comma was lost: 'wounding dozens opposition activists said'."""


def first_of(sentence: Sentence, last: int) -> int:
    """The first token of the phrase that ends at `last`; 'a source in the ministry' begins at 'a'."""
    tokens = sentence.tokens
    first = _from_names(sentence, last)
    while first > 0:
        over = _over(sentence, first)
        if over is not None:
            first = over
            continue
        before = tokens[first - 1]
        if _is_behind_ground(sentence, first):
            return first
        if tokens[first].tag_ in ("DT", "PRP$") or before.tag_ not in INSIDE or ")" in before.text:
            return first  # also behind what a dash is glued to: 'GAO (PANA)- Medical | sources'
        if (
            _ends_party(sentence, first)
            or _is_closed(sentence, first - 1)
            or _is_before_outlet(sentence, first)
            or _opens_name(sentence, first)
        ):
            return first
        if before.tag_ == "CD":
            if first > 1 and tokens[first - 2].tag_ == "NNP":  # 'the Channel 24 network'
                first = _from_names(sentence, first - 2)
                continue
            return first - 1 if tokens[first].tag_ == "NNS" else first
        first = _from_names(sentence, first - 1)
    return first


def _is_behind_ground(sentence: Sentence, first: int) -> bool:
    """Whether people who speak stand right behind where it happened: 'in a western province | activists said'."""
    tokens = sentence.tokens
    if tokens[first - 1].lower_ not in _GROUNDS:
        return False
    if first > 2 and _ends_place(sentence, first - 2):
        return True  # 'in central Homs city | state media said'
    if tokens[first].tag_ != "NNS" or tokens[first].lower_ not in KINDS:
        return False
    opening = next((j for j in range(first - 2, max(-1, first - 6), -1) if tokens[j].tag_ == "DT"), None)
    return opening is not None and opening > 0 and tokens[opening - 1].tag_ == "IN"


def _over(sentence: Sentence, first: int) -> int | None:
    """Where a phrase goes on before what leads it, an aside or a description, with the names there; None if it does not."""
    led = _led(sentence, first)
    led = _led_over_place(sentence, first) if led is None else led
    led = _led_in_name(sentence, first) if led is None else led
    led = _over_aside(sentence, first) if led is None else led
    return _from_names(sentence, led) if led is not None else _over_apposed(sentence, first)


def _opens_name(sentence: Sentence, first: int) -> bool:
    """Whether a speaker opens at token `first` right behind somebody or something else: 'killing Imam Omar state TV said',
    'pictures of the scene Al-Masar reports'.
    """
    token, before = sentence.tokens[first], sentence.tokens[first - 1]
    plain = before.tag_ == "NN" and before.text.islower() and before.lower_ not in KINDS and before.lower_ not in _OF_NAMES
    if plain and (token.tag_ == "NNP" or (token.tag_ == "JJ" and token.text[:1].isupper())):
        return True
    if before.text in _COMPASS and token.text[:1].isupper() and not _is_in_place(sentence, first):
        return True  # 'came from the south | Omar said'
    behind = sentence.tokens[first + 1 : first + 2]
    opens = token.lower_ in _OPENING and bool(behind) and behind[0].tag_ in NOUNS  # no 'security | official'
    return opens and before.tag_ in NOUNS and not _is_sided(sentence, first - 1)


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


def with_first(sentence: Sentence, first: int) -> int:
    """The first token with a speaker joined before: 'SANA and state TV said', 'Police and doctors said' at the opening."""
    tokens = sentence.tokens
    if first < 2 or tokens[first - 1].lower_ != "and":
        return first
    if not is_somebody(sentence, first - 2):
        return first - 2 if first == 2 and tokens[0].tag_ == "JJ" else first  # 'Local and foreign sources said'
    span = sentence.span_of(first - 2, first - 2)
    opens = not any(t.tag_ in ("VBD", "VBZ", "VBP", "VBN", "VBG") for t in tokens[: first - 1])
    joined = whole_word(sentence, first_of(sentence, first - 2))
    known = any(m.span.overlaps(span) for m in sentence.outlets)
    counted = tokens[first].tag_ == "CD"
    bare = not counted and _opens_bare(sentence, joined, noun=first - 2)
    return joined if opens or known or bare or _opens_speech(sentence, joined, counted=counted) else first


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
    if sentence.tokens[first - 1].tag_ in NOUNS or sentence.tokens[first - 1].lower_ in _ENDED:
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
    apart = before.tag_ in NOUNS or before.lower_ in _ENDED or any(m.span.end == end for m in sentence.times)
    return apart and KINDS.get(sentence.tokens[noun].lower_) == "anonymous" and sentence.tokens[noun].tag_ == "NNS"


def whole_word(sentence: Sentence, first: int) -> int:
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
    if not any(m.span.start == span.start for m in sentence.outlets):
        return False
    noun = sentence.tokens[first - 1]
    if noun.tag_ == "NN" and noun.lower_ not in KINDS and noun.lower_ not in _OF_NAMES:
        return True  # 'pictures taken of the scene Al-Ahram reports'
    if noun.tag_ != "NNP":
        return False
    before = sentence.span_of(first - 1, first - 1)
    return not any(m.span.overlaps(before) for m in sentence.sides)


def _is_closed(sentence: Sentence, k: int) -> bool:
    """Whether token `k` ends another phrase: a plural, a day, a place that is no part of a name."""
    token, span = sentence.tokens[k], sentence.span_of(k, k)
    if token.lower_ in _COUNTED | _ENDED:
        return True
    if token.tag_ == "NNS" and token.lower_ not in _PLURAL_PARTS and k + 1 < len(sentence.tokens):
        behind = [t.lower_ in KINDS for t in sentence.tokens[k + 1 : k + 3]]
        return not (sentence.tokens[k + 1].tag_ == "NN" and behind[0]) or behind == [True, True]
    if k + 1 < len(sentence.tokens) and sentence.tokens[k + 1].tag_ == "HYPH":
        return False
    return any(m.span.overlaps(span) for m in sentence.times) or _ends_place(sentence, k)


def _ends_place(sentence: Sentence, k: int) -> bool:
    """Whether a place that a preposition leads to ends at token `k`: 'in northern Syria'."""
    span = sentence.span_of(k, k)
    grounds = [m.span for m in sentence.places] + [m.span for m in sentence.sides if m.kind in ("country", "capital")]
    ground = max((g for g in grounds if g.end == span.end), key=lambda g: g.end - g.start, default=None)
    return ground is not None and _is_after_in(sentence, sentence.token_at(ground.start))


def _is_in_place(sentence: Sentence, k: int) -> bool:
    """Whether token `k` is of a place's name: 'south Lebanon officials'."""
    span = sentence.span_of(k, k)
    return any(m.span.overlaps(span) for m in sentence.places) or _is_sided(sentence, k)


def _ends_party(sentence: Sentence, first: int) -> bool:
    """Whether a government's name ends right before that of another side: 'with the Assad regime | opposition sources'."""
    start, end = sentence.span_of(first, first).start, sentence.span_of(first - 1, first - 1).end
    states = [m for m in sentence.sides if m.span.end == end and m.words.lower().split()[-1] in _POWERS]
    behind = [m for m in sentence.sides if m.span.start == start and m.kind not in ("nationality", "country", "capital")]
    return any(a.words.lower().split()[-1] != b.words.lower().split()[0] for a in states for b in behind)


def _is_sided(sentence: Sentence, k: int) -> bool:
    """Whether token `k` names a party or a country: 'North Korea state media'."""
    span = sentence.span_of(k, k)
    return any(m.span.overlaps(span) for m in sentence.sides)


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
        return whole_word(sentence, _from_names(sentence, first - 1))
    return _from_names(sentence, first - 1) if _is_named_here(sentence, first - 1) else None


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
