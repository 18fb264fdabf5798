"""What the same people did when they came to one place: 'attacked the village, killing nine and abducting 20'."""

import re
from typing import Any

from kadesh.extract.document import Sentence
from kadesh.extract.violence.happening import Happening
from kadesh.extract.violence.words import VERBS

_ALONG = frozenset(("conj", "advcl", "xcomp", "dep"))
"""How a verb hangs on the one whose subject it shares."""
_OF_LIST = frozenset(("DT", "JJ", "NN", "NNS", "HYPH", ",", "CC", "VBN", "CD", "AFX"))
_COMINGS = frozenset(("clash", "shooting", "mass-killing", "other"))
_TAKINGS = frozenset(("abduction", "other", "mass-killing", "shooting"))
_KILLED = re.compile(r"(?:kill|massacr|slaughter|behead|murder|execut|dead\b|death\b)", re.IGNORECASE)


def is_one_coming(sentence: Sentence, a: Happening, b: Happening) -> bool:
    """Return whether `b` is what those of `a` did beside, told by a verb of the same subject and at no place of its own."""
    token = sentence.tokens[b.token]
    if a.type not in _COMINGS or b.type not in _TAKINGS or any(c.dep_ == "auxpass" for c in token.children):
        return False
    if not _hangs_on(token, a.token):
        return False
    placed = [p.span.start - sentence.span.start for p in sentence.places]
    here = sentence.tokens[b.token].idx
    return not (any(at < here for at in placed) and any(at > here for at in placed))


def is_means(sentence: Sentence, a: Happening, b: Happening) -> bool:
    """Return whether `b` is only what those of `a` came with: 'attacked a convoy with mines, rifles and | grenades'."""
    between = sentence.tokens[a.token + 1 : b.token]
    means = sentence.tokens[b.token]
    if not means.tag_.startswith("NN") or means.dep_ in ("nsubj", "nsubjpass"):
        return False  # 'attacked a post with mortars, and a bomb went off'
    opened = next((i for i, t in enumerate(between) if t.lower_ in ("with", "using") and i), None)
    return opened is not None and all(t.tag_ in _OF_LIST for t in between[opened + 1 :])


def is_beside_killing(sentence: Sentence, a: Happening, b: Happening) -> bool:
    """Return whether people were killed before others were taken: 'killing nine and abducting 20' is no mere abduction."""
    between = sentence.tokens[a.token : b.token]
    return b.type == "abduction" and any(_KILLED.match(t.lower_) for t in between)


def is_arson(sentence: Sentence, happening: Happening) -> bool:
    """Return whether houses were burnt, which says nothing of how people were killed beside."""
    row = VERBS.get(sentence.tokens[happening.token].lower_)
    return row is not None and row["type"] == "arson"


def _hangs_on(token: Any, first: int) -> bool:
    """Whether a verb hangs on token `first`, or on the verb of which that is the subject, with no subject of its own."""
    while token.i > first and token.dep_ in _ALONG and not _subjects(token):
        token = token.head
    return bool(token.i == first or first in _subjects(token))


def _subjects(token: Any) -> list[int]:
    return [c.i for c in token.children if c.dep_ in ("nsubj", "nsubjpass")]
