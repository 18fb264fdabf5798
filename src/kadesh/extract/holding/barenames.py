"""Names that no gazetteer knows, where the words around them tell that they are ground: 'retook Shasha'."""

import re

from kadesh.extract.document import Document, Sentence
from kadesh.extract.holding.apposed import name_apposed
from kadesh.extract.holding.localities import places_before
from kadesh.extract.holding.locality import Locality
from kadesh.extract.holding.unlisted import bare_name, end_of_name, locality_by_name, opens_name
from kadesh.extract.violence.parties import subject_tokens
from kadesh.extract.voices.utterance import word_at
from kadesh.model.where import Where

_GROUND_ONLY = frozenset(
    "took take takes taking taken retook retake retakes recaptured recapture regained regain reclaimed entered enter enters "
    "overran overrun liberated liberate conquered stormed storm besieged besiege encircled encircle surrounded surround "
    "abandoned abandons wrested into occupied occupies occupy annexed annexes vacated cleared secured "
    "secures reoccupied re-entered re-took left leave reached fell fallen falls control controls controlled siege blockade "
    "under remain remains remained".split()
)
"""Verbs whose object is ground though no gazetteer knows its name."""
_WITH_ARTICLE = frozenset("holds hold held controls control controlled seized captured".split())
"""With these only a name behind 'the' is ground: 'holds the Polytechnic', but 'captured Hassan'."""
_LIES = (
    r"\b(?:in|inside|into|near|outside|around|(?:town|village|city|port|district) of) {0}\b"
    r"|\b{0} (?:town|village|district)\b"
)
_COMPASS = frozenset("northern southern eastern western central".split())
_FROM_WITHIN = 20
_CAPTIVE = frozenset("hostage prisoner captive aback seriously over up".split())


def name_with_article(sentence: Sentence, at: int, *, verb: str) -> list[Locality]:
    """Return a name behind 'the', which is no person: 'holds the Polytechnic'; [] for any other."""
    if verb not in _WITH_ARTICLE or word_at(sentence, at) != "the":
        return []
    bounds = bare_name(sentence, at + 1)
    if bounds is None or sentence.tokens[bounds[1]].tag_ != "NNP" or sentence.tokens[bounds[1]].dep_ == "compound":
        return []
    return [locality_by_name(sentence, bounds)]


def name_in_no_gazetteer(sentence: Sentence, at: int, *, verb: str) -> list[Locality]:
    """Return a bare name behind a verb that is only said of ground, 'retook Shasha'; [] for a party, a day, a hostage."""
    if verb not in _GROUND_ONLY:
        return []
    first, at = at, at + (word_at(sentence, at) in _COMPASS)
    last = end_of_name(sentence, at)
    if at >= len(sentence.tokens) or not opens_name(sentence, at):
        return []
    span = sentence.span_of(first, last)
    others = [m.span for m in sentence.sides] + [m.span for m in sentence.times] + [m.span for m in sentence.outlets]
    if any(span.overlaps(o) for o in others) or word_at(sentence, last + 1) in _CAPTIVE:
        return []
    words = sentence.text[span.start - sentence.span.start : span.end - sentence.span.start]
    return [Locality(Where(words, None, "town", "stated", span))]


def ground_before(document: Document, sentence: Sentence, *, k: int) -> list[Locality]:
    """Return the place that the word at `k` is said of, also one that no gazetteer knows: 'Alpha is under siege'."""
    found = name_apposed(sentence, places_before(document, sentence, k=k))
    bounds = subject_tokens(sentence, k) if not found else None
    if bounds is None or bounds[0] > k or any(t.tag_ != "NNP" for t in sentence.tokens[bounds[0] : bounds[1] + 1]):
        return found
    return name_in_no_gazetteer(sentence, bounds[0], verb="under")


def name_before(sentence: Sentence, k: int) -> list[Locality]:
    """Return the name in no gazetteer that is all the subject of a verb only said of ground at `k`; [] if none.

    'Alpha fell to the army'.
    """
    bounds = subject_tokens(sentence, k)
    if bounds is None or bounds[0] > k or any(t.tag_ != "NNP" for t in sentence.tokens[bounds[0] : bounds[1] + 1]):
        return []
    return name_in_no_gazetteer(sentence, bounds[0], verb=word_at(sentence, k))


def with_names_beside(sentence: Sentence, at: int, *, found: list[Locality]) -> list[Locality]:
    """Return `found` with the names in no gazetteer that are joined to them by 'and': 'retook Goma and Shasha' is both.

    The phrase begins at token `at`; nothing but one name may stand on the other side of 'and'.
    """
    spans = [f.where.span for f in found if f.where.span is not None and f.where.span.within(sentence.span)]
    if not spans or len(spans) != len(found):
        return found
    first, last = sentence.token_at(min(spans).start), sentence.token_at(max(spans, key=lambda s: s.end).end - 1)
    before = bare_name(sentence, at) if first > at and word_at(sentence, first - 1) == "and" else None
    behind = bare_name(sentence, last + 2) if word_at(sentence, last + 1) == "and" else None
    ahead = [before] if before is not None and before[1] == first - 2 else []
    after = [behind] if behind is not None and not _does_something(sentence, behind[1] + 1) else []
    amid = _names_amid(sentence, first, last=last)
    return [
        *(locality_by_name(sentence, b) for b in ahead),
        *found,
        *(locality_by_name(sentence, b) for b in [*amid, *after]),
    ]


def _names_amid(sentence: Sentence, first: int, *, last: int) -> list[tuple[int, int]]:
    """The names between commas of a list of places: the second of 'Alpha, Shasha and Beta'."""
    names = [(j + 1, b[1]) for j in range(first, last) if word_at(sentence, j) == "," and (b := bare_name(sentence, j + 1))]
    return [n for n in names if n[1] < last and word_at(sentence, n[1] + 1) in (",", "and")]


def name_taken_from(sentence: Sentence, at: int, *, verb: str) -> list[Locality]:
    """Return the name in 'captured Alpha from the rebels': nobody is captured from somebody, so it is ground; [] if none."""
    bounds = bare_name(sentence, at) if verb in _WITH_ARTICLE else None
    if bounds is None or word_at(sentence, bounds[1] + 1) != "from":
        return []
    start = sentence.span_of(bounds[1], bounds[1]).end
    from_side = any(0 <= m.span.start - start <= _FROM_WITHIN and m.kind in ("force", "general") for m in sentence.sides)
    return [locality_by_name(sentence, bounds)] if from_side else []


def name_told_as_place(document: Document, sentence: Sentence, *, at: int, verb: str) -> list[Locality]:
    """Return the name in 'still holds Alpha', where the report elsewhere tells what lies 'in Alpha'; [] where it does not.

    'The town of Alpha' tells as much.
    """
    bounds = bare_name(sentence, at) if verb in _WITH_ARTICLE else None
    if bounds is None:
        return []
    named = locality_by_name(sentence, bounds)
    told = re.compile(_LIES.format(re.escape(named.where.words or "")))
    return [named] if told.search(document.report.text) else []


def _does_something(sentence: Sentence, k: int) -> bool:
    """Whether a finite verb stands at token `k`: in 'took Goma and Kabila fled' the second name is no place."""
    return k < len(sentence.tokens) and sentence.tokens[k].tag_ in ("VBD", "VBZ", "VBP", "MD")
