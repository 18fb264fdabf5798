"""Who is cited without a verb of saying: 'Army spokesman: one dead', 'by the ministry's count', 'reports by X that'."""

from itertools import pairwise

from kadesh.extract.document import Sentence
from kadesh.extract.voices.headline_sources import LABELS, heads_line
from kadesh.extract.voices.mere_data import is_mere_data
from kadesh.extract.voices.saying import Saying
from kadesh.extract.voices.somebody import KINDS, is_somebody
from kadesh.extract.voices.speaker_names import make_speaker, phrase_end, with_name, with_second
from kadesh.extract.voices.speaker_phrases import phrase_before
from kadesh.extract.voices.utterance import word_at
from kadesh.extract.voices.whose_claim import CLAIMS, in_claim
from kadesh.model.span import Span

_COLON = 14
"""So many words at most stand before the colon behind a speaker."""
_COUNTS = frozenset("count tally figures figure estimate estimates reckoning account toll numbers".split())
_TOLLS = frozenset("toll tally figure figures count number numbers list estimate statement casualties deaths losses".split())
_COUNTED_BY = frozenset("documented recorded counted registered monitored reported confirmed verified".split())
"""Verbs behind which 'by' tells whose count it is: 'deaths documented by the network'."""
_GIVEN_BY = frozenset("given provided issued announced released published compiled circulated".split())
"""Verbs that tell so only of a toll: 'the toll given by the governor', not 'prisoners released by the army'."""
_ENDING = frozenset(".;!")
_QUOTED = frozenset(('"', "”", "''"))
_DASHES = frozenset(("-", "–", "—"))
_PARTING = _DASHES | {",", ".", '"', ";", ":"}
_HEARSAY = frozenset(
    "allegations claims reports accounts statements testimony assertions word claim report account statement "
    "communique".split()
)
_NO_AUTHORITIES = frozenset(
    "plan plans schedule law laws rule rules custom tradition agreement accord deal need needs ability size criteria "
    "model standard standards terms principle principles wishes reality protocol constitution convention resolution treaty "
    "calendar timetable information which what injuries wounds severity gravity condition conditions circumstances".split()
)
"""Nouns that nothing is told by: 'according to the law'."""
_SORTED = frozenset("distributed divided classified categorised categorized grouped sorted ranked down".split())
_SORTS = frozenset(
    "party side perpetrator actor type cause weapon region governorate province sex gender age category".split()
)
"""By what the dead are told apart: 'distributed according to the party responsible'."""
_OWN_COUNTS = frozenset("count tally figure figures estimate estimates reckoning".split())
_USED = frozenset("use uses keep keeps give gives accept accepts".split())
_LINKS = frozenset("of for in at".split())
_ISSUED_IN = frozenset("statement communique release message letter bulletin report tweet".split())
_NEAR, _FAR, _SHORT, _AT_ONCE = 8, 14, 6, 4


def find_credits(sentence: Sentence) -> list[Saying]:
    """Return who is cited in `sentence` without a verb that they do, in the order of the words."""
    found = [_before_colon(sentence, k) for k in _colons(sentence) if sentence.tokens[k - 1].text not in LABELS]
    for k, token in enumerate(sentence.tokens):
        if token.lower_ == "by":
            found.append(_counted_by(sentence, k))
        elif token.text == "(":
            found.append(_in_brackets(sentence, k) or _behind_words(sentence, k))
        elif token.lower_ == "per" and word_at(sentence, k - 1) == "as":
            found.append(make_cited(sentence, k, start=k + 1))
        elif token.lower_ in _OWN_COUNTS and k > 1:
            found.append(_in_count(sentence, k))
        elif token.lower_ in CLAIMS and k > 1:
            found.append(in_claim(sentence, k))
        elif token.lower_ == "based" and word_at(sentence, k + 1) == "on":
            found.append(_based_on(sentence, k))
        elif token.lower_ == "words" and word_at(sentence, k - 2) == "in" and word_at(sentence, k + 1) == "of":
            found.append(make_cited(sentence, k, start=k + 2))
    return [s for s in found if s is not None]


def make_cited(sentence: Sentence, verb: int, *, start: int, reach: Span | None = None) -> Saying | None:
    """'according to the monitor', 'citing two officials': the speaker follows, the whole sentence is theirs."""
    start += word_at(sentence, start) == "by"  # 'figures cited by the agency'
    end = phrase_end(sentence.tokens, start)
    if end >= start and word_at(sentence, end) in _COUNTS and word_at(sentence, end + 1) in ("that", "which"):
        start, end = end + 2, phrase_end(sentence.tokens, end + 2)  # 'according to figures that the Red Cross compiled'
    if end < start or not _is_cited(sentence, verb, bounds=(start, end)):
        return None
    end = with_name(sentence, start, with_second(sentence, end))
    pronoun = points_back(sentence, start, end)
    return Saying(verb, make_speaker(sentence, start, end), reach or sentence.span, pronoun=pronoun)


def _is_cited(sentence: Sentence, verb: int, *, bounds: tuple[int, int]) -> bool:
    """Whether words are somebody's who is cited: 'according to a carter' is somebody, 'according to plan' is not."""
    start, end = bounds
    if _is_order(sentence, verb, bounds=bounds):
        return False
    if is_mere_data(sentence, start, end):
        return False  # 'according to a provisional toll' is nobody's, a police toll somebody's
    if any(is_somebody(sentence, k) or points_back(sentence, k, k) for k in range(start, end + 1)):
        return True
    opens = sentence.tokens[start].tag_ in ("DT", "PRP$", "NNP", "NNS", "CD") or sentence.tokens[start].text[:1].isupper()
    words = {t.lower_ for t in sentence.tokens[start : end + 1]}
    return word_at(sentence, verb) in ("according", "per") and opens and not words & _NO_AUTHORITIES


def _is_order(sentence: Sentence, verb: int, *, bounds: tuple[int, int]) -> bool:
    """'The dead are distributed | according to | the party that killed them': by what they are told apart."""
    sorts = any(word_at(sentence, k) in _SORTS for k in range(bounds[0], bounds[1] + 1))
    return sorts and any(word_at(sentence, k) in _SORTED for k in (verb - 2, verb - 1))


def points_back(sentence: Sentence, first: int, last: int) -> bool:
    """Return whether tokens `first` to `last` are a mere pronoun; 'WHO' is a body."""
    pronoun = word_at(sentence, first) in ("he", "she", "it", "they", "who", "which", "him", "her", "them")
    return first == last and pronoun and sentence.tokens[first].text != "WHO"


def _in_brackets(sentence: Sentence, k: int) -> Saying | None:
    """'many wounded (Xinhua: 9)': a name before a colon, in brackets that open at token `k`."""
    tokens = sentence.tokens
    colon = next((j for j in range(k + 2, min(k + _SHORT, len(tokens) - 1)) if tokens[j].text == ":"), None)
    if colon is None or tokens[colon + 1].tag_ != "CD" or not is_somebody(sentence, colon - 1):
        return None
    end = next((j for j in range(colon + 1, len(tokens)) if tokens[j].text == ")"), len(tokens) - 1)
    reach = Span(sentence.span_of(k, k).start, sentence.span_of(end, end).end)
    return Saying(colon, make_speaker(sentence, k + 1, colon - 1), reach)


def _behind_words(sentence: Sentence, k: int) -> Saying | None:
    """'Ten dead, five hurt (police)': who alone stands in brackets behind what is told, up to the last ';'."""
    tokens = sentence.tokens
    close = next((j for j in range(k + 2, min(k + _SHORT + 1, len(tokens))) if tokens[j].text == ")"), None)
    quoted = k > 0 and tokens[k - 1].text in _QUOTED
    if close is None or (close + 1 < len(tokens) and tokens[close + 1].text not in _ENDING and not quoted):
        return None
    start = sentence.span_of(k, k).start
    opening = next((tokens[j + 1].idx for j in range(k - 1, 0, -1) if tokens[j].text == ";"), 0)
    reach = Span(sentence.span.start + opening, start)
    known = any(m.span == sentence.span_of(k + 1, close - 1) for m in sentence.outlets) and not any(
        m.span.end >= start - 1 and m.span.start < start for m in sentence.outlets
    )  # not 'the Relief Network (RN)'
    named = (tokens[close - 1].lower_ in KINDS and not tokens[close - 1].text.isupper()) or known
    named = named or (quoted and any(KINDS.get(t.lower_) == "person" for t in tokens[k + 1 : close]))
    if not named or not (quoted or any(m.span.within(reach) for m in sentence.counts)):
        return None
    return Saying(k, make_speaker(sentence, k + 1, close - 1), reach)


def _colons(sentence: Sentence) -> list[int]:
    """The tokens that may part a speaker from what is theirs: the first colon of a sentence, and of what a ';' opens."""
    openings = [0, *(k for k, t in enumerate(sentence.tokens) if t.text == ";")]
    found = []
    for at in openings:
        ahead = enumerate(sentence.tokens[at + 1 : at + _COLON], at + 1)
        found.append(next((j for j, t in ahead if t.text == ":"), 0))
    return [j for j in dict.fromkeys(found) if 0 < j < len(sentence.tokens) - 3]


def _before_colon(sentence: Sentence, colon: int) -> Saying | None:
    """'The army's spokesman: one dead'; a side before a colon heads a list of its losses: 'Government forces: 12 dead'."""
    tokens = sentence.tokens
    start = sentence.span_of(colon, colon).start
    named = next((m for m in sentence.outlets if 0 <= start - m.span.end <= 1), None)
    near = (
        (sentence.token_at(named.span.start), colon - 1)
        if named
        else phrase_before(sentence, _before_paper(sentence, colon))
    )
    if near is None and colon < _AT_ONCE and _is_acronym(sentence, colon - 1):
        near = (colon - 1, colon - 1)  # 'WHO: 40 dead'
    if near is None or (near[0] > 0 and tokens[near[0] - 1].text not in _PARTING and _is_word(tokens[near[0] - 1].text)):
        return None
    end = sentence.span_of(*near).end
    sided = any(m.span.end == end and m.kind in ("force", "general", "country", "capital") for m in sentence.sides)
    if named is None and (sided or not _is_headed(sentence, near)) and not heads_line(sentence, colon):
        return None
    reach = Span(sentence.span_of(colon, colon).end, sentence.span.end)
    dash = (
        j + 1
        for j in range(near[1] - 1, near[0] - 1, -1)
        if tokens[j].text in _DASHES and tokens[j + 1].idx > tokens[j].idx + 1
    )
    return Saying(colon, make_speaker(sentence, next(dash, near[0]), near[1]), reach)  # '18:00 - Minister of Health:'


def _is_acronym(sentence: Sentence, k: int) -> bool:
    """'WHO', 'UNHCR' in a sentence that is not all in capitals; no place that heads a line."""
    text, span = sentence.tokens[k].text, sentence.span_of(k, k)
    short = text.isupper() and 1 < len(text) <= _SHORT and text.isalpha() and not sentence.text.isupper()
    return short and not any(m.span.overlaps(span) for m in sentence.places)


def _is_word(text: str) -> bool:
    """Whether a token is no mark and no hour, which may stand before whoever opens a line."""
    return text[0].isalnum() and not text[0].isdigit()


def _before_paper(sentence: Sentence, colon: int) -> int:
    """The comma of 'The ministry, in a statement:'; the colon itself where no paper stands before it."""
    if colon < 5 or word_at(sentence, colon - 1) not in _ISSUED_IN or word_at(sentence, colon - 4) != ",":
        return colon
    return colon - 4 if word_at(sentence, colon - 3) in ("in", "by") else colon


def _is_headed(sentence: Sentence, near: tuple[int, int]) -> bool:
    """Whether words before a colon are a speaker's: 'The army spokesman', 'Organization for Migration', 'UNHCR'."""
    words = [t.lower_ for t in sentence.tokens[near[0] : near[1] + 1]]
    if len(words) == 1:
        known = words[0] in KINDS and (sentence.tokens[near[0]].text.isupper() or sentence.text.isupper())
        return known or (_is_acronym(sentence, near[0]) and sentence.tokens[near[1] + 2].tag_ == "CD")
    return words[-1] in KINDS or any(a in KINDS and a != "security" and b in _LINKS for a, b in pairwise(words))


def _in_count(sentence: Sentence, k: int) -> Saying | None:
    """Whose 'count' stands at token `k`: 'WHO's count', 'in the count of the Red Cross', 'by the count most doctors use'."""
    tokens = sentence.tokens
    owner = next((j for j in (k - 1, k - 2) if tokens[j].tag_ == "POS"), None)
    if owner is not None:
        near = phrase_before(sentence, owner) if is_somebody(sentence, owner - 1) else None
        told = Span(sentence.span_of(k, k).start, sentence.span.end)
        counts = near is not None and tokens[k].dep_ != "pobj"
        return Saying(k, make_speaker(sentence, *near), told) if near is not None and counts else None
    if word_at(sentence, k - 2) not in ("in", "by", "on"):
        return None
    if word_at(sentence, k + 1) == "of":
        return make_cited(sentence, k, start=k + 2)
    user = next((j for j in range(k + 2, k + _SHORT) if word_at(sentence, j) in _USED), None)
    somebody = user is not None and is_somebody(sentence, user - 1)
    return Saying(k, make_speaker(sentence, k + 1, user - 1), sentence.span) if somebody and user is not None else None


def _based_on(sentence: Sentence, k: int) -> Saying | None:
    """'Based on reports from the clinic and the police', 'based on accounts by residents': whose figures they are."""
    paper = next((j for j in range(k + 2, k + _SHORT) if word_at(sentence, j) in _HEARSAY | _COUNTS), None)
    if paper is None or word_at(sentence, paper + 1) not in ("from", "by", "of"):
        return None
    return make_cited(sentence, k, start=paper + 2)


def _counted_by(sentence: Sentence, k: int) -> Saying | None:
    """What stands behind 'by' at token `k`: 'by the ministry's count', 'counted by the group', 'claims by X that'."""
    tokens = sentence.tokens
    owner = next((j for j in range(k + 2, min(k + _NEAR, len(tokens) - 1)) if tokens[j].tag_ == "POS"), k)
    counts = owner > k and bool(_COUNTS & {word_at(sentence, owner + 1), word_at(sentence, owner + 2)})
    if counts and is_somebody(sentence, owner - 1):
        return Saying(k, make_speaker(sentence, k + 1, owner - 1), sentence.span)
    before = tokens[max(0, k - 1)]
    if before.tag_ in ("VBN", "VBD") and (
        before.lower_ in _COUNTED_BY
        or (before.lower_ in _GIVEN_BY and any(t.lower_ in _TOLLS for t in tokens[max(0, k - _NEAR) : k - 1]))
    ):
        return make_cited(sentence, k - 1, start=k + 1)
    if before.lower_ == "accused" and any(word_at(sentence, j) == "of" for j in range(k + 2, k + _FAR)):
        return make_cited(sentence, k - 1, start=k + 1)  # 'the army was accused by residents of killing six'
    that = any(word_at(sentence, j) in ("that", ":") for j in range(k + 2, k + _FAR))
    if before.lower_ in _HEARSAY and before.tag_ in ("NN", "NNS") and that:
        return make_cited(sentence, k - 1, start=k + 1, reach=Span(sentence.span_of(k, k).start, sentence.span.end))
    return None
