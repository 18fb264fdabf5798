"""People whose noun no vocabulary has: 'five Dinkas were killed', 'killed three sharecroppers'.

Only people and animals are killed by the number: a noun that is formed like one for people, right before 'were killed' or
right behind 'killed', counts people.
"""

from collections.abc import Sequence
from typing import Any

from kadesh.extract.words import load_words

_THINGS = load_words("no_people", "noun")
_FORMS = ("ers", "ors", "ists", "men", "women", "ians", "ees", "ants", "mates", "folk", "ites", "smiths")
"""Endings of nouns for people in the plural."""
_HARMED = frozenset(
    "killed wounded injured hurt slain murdered massacred executed beheaded martyred kidnapped abducted arrested detained "
    "displaced hospitalised hospitalized lynched".split()
)
_HARMING = frozenset(
    "killed kills killing kill wounded wounds wounding injured injures injuring murdered massacred executed beheaded "
    "kidnapped kidnapping abducted abducting arrested arresting detained detaining".split()
)
_HARMED_MANY = _HARMED | frozenset(
    "dead missing captured neutralised neutralized eliminated shot hanged hacked evicted".split()
)
"""What happens to things too: asked of nouns that are formed like those for people, in the plural."""
_ENDED = frozenset("dead killed died perished drowned surrendered wounded captured".split())
_HARMING_MANY = _HARMING | frozenset(("captured", "captures", "capturing"))
_BE = frozenset("were are was been being".split())
_ASIDES = frozenset("have had also reportedly allegedly".split())
_ALLEGED = frozenset("alleged suspected wanted armed masked".split())
_MODIFIERS = frozenset("JJ NN NNP HYPH".split())
QUOTES = frozenset(('"', "“", "”", "``", "''", "'", "‘"))
"""A mark that may open the name somebody gives to people: 'killed 21 "traitors"'."""
_DAYS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september "
    "october november december".split()
)
_NOT_THERE = frozenset("VBD VBZ VBP".split())
_REACH = 4
_OBJECT_REACH = 14


def find_strangers(tokens: Sequence[Any], first: int, last: int) -> int | None:
    """Return the token of the noun behind the number of tokens `first` to `last`, None where it need not be of people."""
    k = last + 1
    if k < len(tokens) and tokens[k].lower_ == "of":
        k += 1
    if k < len(tokens) and tokens[k].text in QUOTES:
        k += 1
    if k < len(tokens) and (
        _is_party(tokens, k, harming=first > 0 and tokens[first - 1].lower_ in _HARMING)
        or _is_people(tokens, k, first=first)
    ):
        return k
    stop = min(k + _REACH, len(tokens))
    while k < stop and (tokens[k].tag_ in _MODIFIERS or tokens[k].lower_ in _ALLEGED):
        k += 1
    if tokens[k - 1].lower_ == "military" and k - 1 > last:
        led = first > 0 and tokens[first - 1].lower_ in _HARMING
        ended = any(t.lower_ in _ENDED for t in tokens[k : k + 1])
        return k - 1 if led or ended or _is_harmed(tokens, k - 1) else None
    if k >= stop or tokens[k].tag_ not in ("NNS", "NNPS") or not _is_like_people(tokens[k]):
        return None
    harming = _HARMING_MANY if tokens[k].lower_.endswith(_FORMS) else _HARMING  # 'captures several regions'
    return k if _is_harmed(tokens, k, harmed=_HARMED_MANY) or (first > 0 and tokens[first - 1].lower_ in harming) else None


def _is_party(tokens: Sequence[Any], k: int, *, harming: bool) -> bool:
    """'29 Falata killed', 'put two ADF out of action': a name that stands for its people."""
    if tokens[k].tag_ not in ("NNP", "NNPS") or len(tokens[k].text) < 2:
        return False
    behind = tokens[k + 1] if k + 1 < len(tokens) else None
    ends = behind is None or behind.tag_ in (".", ",", "CC", "IN", ":")
    if harming:
        return tokens[k].text.isupper() and ends
    return behind is not None and behind.lower_ in _HARMED and behind.tag_ in ("VBN", "VBD")


def _is_people(tokens: Sequence[Any], k: int, *, first: int) -> bool:
    """'Killed nine | Fulani | in Arda', '29 | Falata | and 8 Rizeigat were killed': many of a people, by its name."""
    if tokens[k].tag_ not in ("NNP", "NNPS") or tokens[k].lower_ in _DAYS or tokens[first].lower_ in ("one", "1"):
        return False
    behind = tokens[k + 1 : k + 2]
    if behind and behind[0].tag_ not in (".", ",", "CC", "IN", ":"):
        return False
    before = [t.tag_ for t in tokens[max(0, first - 3) : first]]
    led = first if before != ["CD", "NNP", "CC"] else first - 3  # 'killed nine Fulani and | four Dinka'
    if led and tokens[led - 1].lower_ in _HARMING and tokens[led - 1].tag_ != "VBN":
        return not any(t.tag_ == "IN" and tokens[t.i + 1].tag_ in _NOT_THERE for t in behind)
    row = tokens[k + 1 : k + 4]
    joined = [t.tag_ for t in row] == ["CC", "CD", "NNP"] or [t.tag_ for t in row] == ["CC", "CD", "NNPS"]
    return joined and (_is_harmed(tokens, k + 3) or any(t.lower_ in _HARMED for t in tokens[k + 4 : k + 5]))


def find_stranger(tokens: Sequence[Any], article: int) -> int | None:
    """Return the token of the noun behind an article that an act of harm makes a person: 'injuring a subedar'."""
    k = article + 1
    while k < len(tokens) and k <= article + _REACH and tokens[k].tag_ in (*_MODIFIERS, "VBN"):
        k += 1
    head = k - 1
    if head == article or tokens[head].tag_ not in ("NN", "NNP") or tokens[head].lower_ in _THINGS:
        return None
    struck = article > 0 and tokens[article - 1].lower_ in _HARMING and tokens[article - 1].tag_.startswith("VB")
    return head if struck or _is_harmed(tokens, head) else None


def is_object(tokens: Sequence[Any], first: int) -> bool:
    """Whether the phrase at `first` hangs on an active word of harm: 'killed four people said the monitor'."""
    for k in range(first - 1, max(-1, first - _OBJECT_REACH), -1):
        if tokens[k].lower_ in _HARMING and tokens[k].tag_ in ("VBD", "VBG", "VBN", "VBZ"):
            return k == 0 or tokens[k - 1].lower_ not in _BE
        if tokens[k].tag_.startswith("VB") or tokens[k].text in (".", ";", ":"):
            return False
    return False


def _is_like_people(token: Any) -> bool:
    return (
        token.lower_ not in _THINGS
        and not token.lower_.endswith(("dozens", "scores", "sands"))
        and (token.tag_ == "NNPS" or token.lower_.endswith(_FORMS))
    )


def _is_harmed(tokens: Sequence[Any], k: int, *, harmed: frozenset[str] = _HARMED) -> bool:
    """Whether 'were killed' follows, an adverb or 'reportedly' between."""
    behind = [t.lower_ for t in tokens[k + 1 : k + 5]]
    if tokens[k].tag_ == "NNPS" and behind[:1] and behind[0] in _ENDED:
        return True  # 'with 31 Tigers dead'
    if harmed is _HARMED_MANY and behind[:1] and behind[0] in ("died", "perished") and tokens[k].lower_.endswith(_FORMS):
        return True  # 'eleven growers died'
    for i, word in enumerate(behind[:-1]):
        if word in _BE:
            return any(w in harmed for w in behind[i + 1 :])
        if word not in _ASIDES:
            return False
    return False
