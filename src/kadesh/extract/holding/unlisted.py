"""Names that no gazetteer knows, by how they are written, and by what is told of them: ', a village 9 km east of Arda'."""

import re

from kadesh.extract.document import Sentence
from kadesh.extract.holding.locality import Locality
from kadesh.extract.voices.utterance import word_at
from kadesh.model.where import Where

_NOUN = r"(?P<noun>towns?|city|cities|villages?|settlements?|hamlets?|suburbs?|townships?|port|base|airport|hill|island)\b"
_DESCRIBED = re.compile(
    rf"(?:,| [-–—(]) ?(?:(?:the|an?|another|one of (?:the|several|many|two|three)) "
    rf"(?:(?!(?:of|from|in|at|on|near|for|to|by|behind|who|whose) )[\w’'-]+ ){{0,4}}?{_NOUN}"
    r"|(?:lying |located |situated |which lies )?(?:(?:some|about|around|just|only|nearly|roughly) )?"
    r"[\d.,]+ ?(?:kms?|kilomet(?:er|re)s?|miles?|mi)\b(?! (?:race|march))"
    r"|(?:just )?(?:north|south|east|west)(?:-?(?:east|west))?(?:ern)? of [A-Z])"
)
"""Behind a name, that it is a place."""
_BESIDE = frozenset("north south east west northeast northwest southeast southwest home".split())
_AGE = re.compile(r",? \(?\d\d(?:,|\)| years)")


def bare_name(sentence: Sentence, k: int) -> tuple[int, int] | None:
    """Return the first and last token of a name at `k` that is no party, day or known place: 'Um Rawaba'; None if none."""
    if k >= len(sentence.tokens) or not opens_name(sentence, k):
        return None
    last = end_of_name(sentence, k)
    span = sentence.span_of(k, last)
    others = (m.span for ms in (sentence.sides, sentence.times, sentence.outlets, sentence.places) for m in ms)
    return None if any(span.overlaps(o) for o in others) else (k, last)


def end_of_name(sentence: Sentence, k: int) -> int:
    """The last token of the name that begins at token `k`, two more words at the most; 'Alpha-North' is one word."""
    last = k
    while last + 1 < len(sentence.tokens) and last < k + 2 and sentence.tokens[last + 1].tag_ == "NNP":
        last += 1
    if word_at(sentence, last + 1) == "-" and last + 2 < len(sentence.tokens) and sentence.tokens[last + 2].tag_ == "NNP":
        last += 2
    return last


def locality_by_name(sentence: Sentence, bounds: tuple[int, int]) -> Locality:
    """Return the town that the tokens within `bounds` name, which no gazetteer knows: 'Um Rawaba'."""
    span = sentence.span_of(*bounds)
    words = sentence.text[span.start - sentence.span.start : span.end - sentence.span.start]
    return Locality(Where(words, None, "town", "stated", span))


def opens_name(sentence: Sentence, k: int) -> bool:
    """Whether the token at `k` begins a name: 'Um' of 'Um Rawaba' is often tagged as something else."""
    token = sentence.tokens[k]
    named = k + 1 < len(sentence.tokens) and sentence.tokens[k + 1].tag_ == "NNP"
    return token.text[:1].isupper() and (token.tag_ == "NNP" or (token.tag_ in ("UH", "NN", "FW", "JJ") and named))


def name_described(sentence: Sentence, k: int) -> list[Locality]:
    """Return the name at token `k` that is told to be a place: 'Arda, some 9 km east of Bol', 'Arda, a border town'."""
    bounds = bare_name(sentence, k)
    if bounds is None:
        return []
    end = sentence.span_of(*bounds).end - sentence.span.start
    told = _DESCRIBED.match(sentence.text, end)
    titled = (
        told is not None and told["noun"] and _is_title(sentence, sentence.token_at(sentence.span.start + told.end() - 1))
    )
    return [locality_by_name(sentence, bounds)] if told is not None and not titled else []


def _is_title(sentence: Sentence, noun: int) -> bool:
    """Whether the noun for ground at a token only leads to another: 'Omar, the town | mayor'; not 'the town west of'."""
    behind = sentence.tokens[noun + 1 : noun + 2]
    return bool(behind) and behind[0].tag_ in ("NN", "NNS") and behind[0].lower_ not in _BESIDE


def is_of_age(sentence: Sentence, k: int) -> bool:
    """Return whether the name at token `k` is a person's, told with an age: 'captured Omar Nur, 31, in Arda'."""
    bounds = bare_name(sentence, k)
    return bounds is not None and _AGE.match(sentence.text, sentence.span_of(*bounds).end - sentence.span.start) is not None
