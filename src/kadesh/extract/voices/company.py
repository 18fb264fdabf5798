"""Whether a verb says something in the company it stands in: 'footage shows', 'put the toll at', not 'slammed into'."""

from typing import Any

from kadesh.extract.document import Sentence
from kadesh.extract.voices.somebody import KINDS
from kadesh.extract.voices.speaker_phrases import phrase_before
from kadesh.extract.voices.tellers import HOLDING, subject_of
from kadesh.extract.voices.utterance import word_at

_WAYS_WITH = frozenset("see show out tally of that at colon reports figure asked appeal quoted".split())
_WAYS_BESIDE = frozenset(("figure", "asked", "appeal", "quoted"))
_TALLIES = frozenset(
    "toll tally total figure figures outcome count number numbers dead killed wounded injured deaths casualties losses "
    "breakdown balance".split()
)
_HARMED = frozenset("killed wounded injured".split())
_LAYING = frozenset("put puts putting placed places".split())
_POINTED = frozenset("it them these those theirs".split())
_WATCHERS = frozenset(
    "reporter reporters correspondent correspondents journalist journalists photographer photographers cameraman crew "
    "witness witnesses".split()
)
_SHOT_AT = frozenset("from of in at near inside".split())
"""Between pictures and the place they are of: 'footage | from | Arda showed'."""
_FILMS = frozenset(
    "video videos footage image images photo photos photograph photographs picture pictures clip clips".split()
)
_FOOTAGE = frozenset(
    "video videos footage image images photo photos photograph photographs picture pictures clip clips documents records "
    "figures data statistics report television tv record list log register".split()
)
_FIGHTING = ("force", "general", "government", "person")
_REMAINS = frozenset("bodies body corpses corpse remains coffins graves".split())
_LISTING = frozenset("only already the names of a list with".split())
_LISTED = frozenset("dead killed wounded injured missing hurt".split())
_BOUNDS = frozenset("only already at least about around some over up to more than as many nearly almost".split())
_QUOTES = frozenset(("”", '"', "''", "?"))
_TAG = 4
_WANTED = frozenset("witnesses information help".split())
_PUTTING = frozenset("put puts putting placed places peg pegs pegged".split())
_PUT_AT = 14
_TAKING_IN = frozenset("admitted admits admitting admit".split())
_TOLD_OF = frozenset("confirmed reported believed feared presumed declared".split())
_BEFALLEN = frozenset("killed dead wounded injured missing hurt captured kidnapped abducted drowned".split())
_WARDS = frozenset("hospital hospitals clinic clinics ward wards centre center morgue".split())
"""'The clinic admitted six' says nothing."""


def has_way(sentence: Sentence, k: int, *, way: str) -> bool:
    """Return whether a verb says something as it stands, where it does so in some company only: 'a reporter saw'."""
    if way not in _WAYS_WITH:
        return True
    if way in _WAYS_BESIDE:
        return _is_beside(sentence, k, way=way)
    near = {t.lower_ for t in sentence.tokens[k + 1 : k + 8]}
    if way == "of":
        return "of" in [word_at(sentence, k + j) for j in (1, 2, 3)]  # 'spoke on Sunday of', 'knows only of'
    if way == "out":
        return word_at(sentence, k + 1) == way
    if way == "reports":  # 'the mission received reports of'
        return any(word_at(sentence, k + j) in ("reports", "report", "information", "accounts") for j in (1, 2, 3))
    if way == "that":
        behind = [word_at(sentence, k + j) for j in (1, 2, 3)]
        return way in behind or behind[0] in ("", ",", ".")
    if way == "colon":  # 'the statement read: "'
        return word_at(sentence, k + 1) in (":", ",", '"', "“", "``", "", ".")  # '", the statement read.'
    if way == "at":  # 'slammed the raid', not 'slammed into a house'
        return word_at(sentence, k + 1) not in ("into", "in", "onto", "through")
    if way == "tally":
        pointed = word_at(sentence, k + 1) in _POINTED and word_at(sentence, k + 2) == "at"  # 'the ministry put it at 28'
        given = word_at(sentence, k)[:2] in ("gi", "ga") and is_figure(sentence, behind_bounds(sentence, k + 1))
        laid = word_at(sentence, k) in _LAYING and "at" not in near  # 'put a bomb in the shop that killed nine'
        return bool(near & (_TALLIES - _HARMED if laid else _TALLIES)) or pointed or given or _puts_at(sentence, k)
    return _is_watched(sentence, k, way=way, near=near)


def _puts_at(sentence: Sentence, k: int) -> bool:
    """Whether somebody puts something at a figure: 'put its own loss at 19', not 'put twelve guards at two gates'."""
    at = next((j for j in range(k + 2, min(k + _PUT_AT, len(sentence.tokens))) if word_at(sentence, j) == "at"), None)
    between = sentence.tokens[k + 1 : at] if at is not None else ()
    plain = not any(t.tag_ == "CD" or t.text in (",", ";", ":") for t in between)
    return (
        word_at(sentence, k) in _PUTTING
        and bool(between)
        and plain
        and is_figure(sentence, behind_bounds(sentence, (at or 0) + 1))
    )


def _is_watched(sentence: Sentence, k: int, *, way: str, near: set[str]) -> bool:
    """Whether whoever shows or sees it is one whom it can be heard from: footage, a reporter, who has seen the dead."""
    bounds = [b for b in (phrase_before(sentence, k), subject_of(sentence, k)) if b is not None]
    words = {t.lower_ for first, last in bounds for t in sentence.tokens[first : last + 1]}
    if way == "see" and near & _REMAINS:  # 'the priest has seen 27 bodies'
        return any(KINDS.get(word) in ("person", "anonymous") for word in words - {"he", "she"})
    return bool(words & (_WATCHERS if way == "see" else _FOOTAGE))


def _is_beside(sentence: Sentence, k: int, *, way: str) -> bool:
    """Whether what makes a verb say something stands right beside it."""
    if way == "figure":  # 'names nine who died', 'recognised 45 dead', 'count 91'
        return is_figure(sentence, behind_bounds(sentence, k + 1))
    if way == "quoted":  # '"We ran," he continued.'
        closed = any(t.text in _QUOTES for t in sentence.tokens[max(0, k - _TAG) : k])
        return closed and not word_at(sentence, k + 1)[:1].isalnum()
    if way == "asked":  # '"With what car?" asked the mother'
        return k == 0 or sentence.tokens[k - 1].text in _QUOTES
    wanted = any(t.lower_ in _WANTED for t in sentence.tokens[k + 2 : k + 6])
    return word_at(sentence, k + 1) == "for" and wanted  # 'police are appealing for witnesses after a man was shot'


def is_film(sentence: Sentence, bounds: tuple[int, int]) -> bool:
    """Return whether only pictures show it, of nobody who is named: 'a video showed' is told by the outlet itself."""
    first, last = bounds
    film = first < last and sentence.tokens[first].lower_ in _FILMS
    named = [t.i for t in sentence.tokens[first + film : last + 1] if t.tag_ in ("NNP", "NNPS") and t.text != "CCTV"]
    if not named:
        return sentence.tokens[last].lower_ in _FILMS
    return (
        film
        and word_at(sentence, first + 1) in _SHOT_AT
        and all(any(p.span.overlaps(sentence.span_of(i, i)) for p in sentence.places) for i in named)
    )


def takes_in(sentence: Sentence, k: int, *, bounds: tuple[int, int]) -> bool:
    """Return whether a place takes people in, and nobody says it: 'the clinic admitted six'."""
    first, last = bounds
    return word_at(sentence, k) in _TAKING_IN and any(word_at(sentence, j) in _WARDS for j in range(first, last + 1))


def is_told_of(sentence: Sentence, k: int) -> bool:
    """Return whether what befell somebody stands right behind the verb: 'with seven guards confirmed killed'."""
    told = word_at(sentence, k) in _TOLD_OF and word_at(sentence, k + 1) in _BEFALLEN
    return told and word_at(sentence, k + 2) != ":" and not is_figure(sentence, k + 2)


def gives_figure(sentence: Sentence, k: int) -> bool:
    """Return whether the verb at token `k` gives a bare figure: 'the association has 19', 'has a list with 34 names'."""
    at = k + 1
    while word_at(sentence, at) in _LISTING | _BOUNDS:
        at += 1
    if word_at(sentence, k) not in HOLDING or not is_figure(sentence, at):
        return False
    behind = sentence.tokens[at + 1 :][:1]
    if behind and behind[0].lower_ in _LISTED:
        return _keeps_count(sentence, k)
    return sentence.tokens[k].dep_ != "aux" and (
        word_at(sentence, at - 2) == "names"
        or not behind
        or behind[0].tag_ in (".", ",", ":")
        or behind[0].lower_ in ("names", "bodies")
    )


def _keeps_count(sentence: Sentence, k: int) -> bool:
    """Whether who 'has ten dead' is a body that counts them; an army that has them lost them."""
    near = phrase_before(sentence, k)
    if near is None:
        return False
    span = sentence.span_of(*near)
    counts = any(m.span.overlaps(span) for m in sentence.outlets) or KINDS.get(word_at(sentence, near[1])) == "body"
    return counts and not _fights(sentence, near)


def _fights(sentence: Sentence, near: tuple[int, int] | None) -> bool:
    """Whether words name one of those who fight: 'the army', 'rebels'."""
    span = sentence.span_of(*near) if near is not None else None
    return any(m.kind in _FIGHTING for m in sentence.sides if span is not None and m.span.overlaps(span))


def behind_bounds(sentence: Sentence, k: int) -> int:
    """Return the first token from `k` on that says more than how exact a number is: the '40' of 'at least 40'."""
    while word_at(sentence, k) in _BOUNDS:
        k += 1
    return k


def is_figure(sentence: Sentence, k: int) -> bool:
    """Return whether a number stands at token `k`: 'quoted 49' gives a figure, 'quoted a doctor' somebody else's words."""
    return k < len(sentence.tokens) and sentence.tokens[k].tag_ == "CD"


def is_negated(token: Any) -> bool:
    """Return whether a bare verb tells: 'did not confirm', 'would not say', 'would confirm no more than'."""
    return token.tag_ == "VB" and any(c.dep_ == "neg" or (c.dep_ == "aux" and c.lower_ == "would") for c in token.children)
