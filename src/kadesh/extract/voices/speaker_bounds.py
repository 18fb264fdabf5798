"""Where another phrase ends right before the words for a speaker, its comma lost: 'in northern Syria | activists said'."""

from kadesh.extract.document import Sentence
from kadesh.extract.voices.somebody import KINDS, NOUNS

_PLURAL_PARTS = frozenset(
    "news rights affairs forces communications operations nations states helmets sports resources services arms "
    "armed aid emergency human organisations organizations committees countries units protection others media".split()
)
"""Plurals that may stand inside a name: 'United Nations officials', 'the Human Rights Network'."""
_DENYING = frozenset("refuted denied dismissed rejected debunked disputed citing quoting".split())
"""'The army refuted | media reports that'."""
_GROUNDS = frozenset("province city town village area district region suburb neighbourhood neighborhood camp".split())
_OPENING = frozenset("state local official other".split())
_OF_NAMES = frozenset("news daily press tv radio".split())
ENDED = frozenset("dead wounded injured others killed hurt alive missing homeless unharmed unhurt".split())
"""Words that tell of what befell somebody, behind which a speaker begins: 'two dead | police said'."""
_POWERS = frozenset("regime government army forces troops militia".split())
_COMPASS = frozenset("north south east west northeast northwest southeast southwest".split())
_COUNTED = frozenset(
    "dozens scores hundreds thousands tens others more civilians children victims casualties people men women "
    "persons man woman boy girl child".split()
)
"""Words that end what was said, before a speaker whose comma was lost: 'wounding dozens opposition activists said'."""


def is_behind_ground(sentence: Sentence, first: int) -> bool:
    """Return whether people who speak stand right behind where it happened: 'in a western province | activists said'."""
    tokens = sentence.tokens
    if tokens[first - 1].lower_ not in _GROUNDS:
        return False
    if first > 2 and _ends_place(sentence, first - 2):
        return True  # 'in central Homs city | state media said'
    if tokens[first].tag_ != "NNS" or tokens[first].lower_ not in KINDS:
        return False
    opening = next((j for j in range(first - 2, max(-1, first - 6), -1) if tokens[j].tag_ == "DT"), None)
    return opening is not None and opening > 0 and tokens[opening - 1].tag_ == "IN"


def opens_name(sentence: Sentence, first: int) -> bool:
    """Return whether a speaker opens at token `first` right behind somebody or something else.

    'killing Imam Omar state TV said', 'pictures of the scene Al-Masar reports'.
    """
    token, before = sentence.tokens[first], sentence.tokens[first - 1]
    plain = before.tag_ == "NN" and before.text.islower() and before.lower_ not in KINDS and before.lower_ not in _OF_NAMES
    if plain and token.tag_ in ("NNP", "JJ") and token.text[:1].isupper():
        return True
    if before.text in _COMPASS and token.text[:1].isupper() and not _is_in_place(sentence, first):
        return True  # 'came from the south | Omar said'
    behind = sentence.tokens[first + 1 : first + 2]
    named = token.text[:1].isupper() and before.text[:1].isupper() and before.tag_ == "NNP"  # 'Arda State Government'
    before_that = [t.tag_ for t in sentence.tokens[max(0, first - 3) : first - 1]]
    named = named or (before_that[-1:] == ["DT"] and before_that[:-1] != ["IN"] and before.tag_ == "NNP")
    opens = token.lower_ in _OPENING and not named and bool(behind) and behind[0].tag_ in NOUNS  # no 'security | official'
    return opens and before.tag_ in NOUNS and not _is_sided(sentence, first - 1)


def is_before_outlet(sentence: Sentence, first: int) -> bool:
    """Return whether the name of an outlet begins at token `first`, right behind another name: 'Ali Omar | Reuters said'."""
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


def is_closed(sentence: Sentence, k: int) -> bool:
    """Return whether token `k` ends another phrase, by a plural, a day or a place: 'on Sunday | activists said'."""
    token, span = sentence.tokens[k], sentence.span_of(k, k)
    if token.lower_ in _COUNTED | ENDED | _DENYING:
        return True
    if sentence.tokens[k + 1].lower_ == "representing" and token.lower_ in KINDS:
        return False  # 'groups | representing victims said'
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


def ends_party(sentence: Sentence, first: int) -> bool:
    """Return whether a government's name ends right before another side's: 'with the Assad regime | opposition sources'."""
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
