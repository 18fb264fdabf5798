"""People who stand behind the word that tells of them: 'among the dead were 20 children', 'Killed were 14 nurses'."""

from typing import Any

from kadesh.extract.counting.cue import BE, Voice, next_word
from kadesh.extract.counting.phrases import is_person

_OPENING = 3
_INCLUDES = frozenset(("included", "include", "includes"))
_NEAR, _INVERTED = 6, 16
"""So many words behind 'among the dead' the verb stands, within a sentence and where it opens with them."""


def victims_voice(tokens: tuple[Any, ...], k: int) -> Voice | None:
    """Return left for 'two medics were among the victims', right for 'the victims included two medics', else None."""
    if any(t.lower_ == "among" for t in tokens[max(0, k - 3) : k]):
        opens = k < _OPENING and next_word(tokens, k) in ("was", "were", "are", "is")
        return "right" if opens else "left"  # 'among the victims was a nurse'
    return "right" if next_word(tokens, k) in _INCLUDES else None


def included_by(tokens: tuple[Any, ...], k: int) -> int | None:
    """Return the verb of 'those killed in the raids include nine girls' whose subject the participle at `k` describes."""
    those = tokens[k].head
    told = tokens[k].tag_ == "VBN" and tokens[k].dep_ == "acl" and those.lower_ == "those" and those.dep_ == "nsubj"
    verb = those.head
    near = told and verb.lower_ in _INCLUDES and 1 < verb.i - k <= _INVERTED
    return int(verb.i) if near else None


def is_inverted(tokens: tuple[Any, ...], k: int) -> bool:
    """Return whether the people stand behind: 'among the dead were 20 children', 'those killed included six women'."""
    before = [t.lower_ for t in tokens[max(0, k - 2) : k]]
    if k < 2 and next_word(tokens, k) in ("were", "was") and all(w == "also" or not w[0].isalnum() for w in before):
        return True  # 'Killed were 14 nurses'
    if next_word(tokens, k) in _INCLUDES:
        return before[-1:] in (["the"], ["those"])
    named = k > 2 and before[0] == "the" and tokens[k - 3].lower_ == "among" and is_person(tokens[k - 1])
    if not named and before not in (["among", "the"], ["among", "those"]):
        return False
    start = k - 2 - named
    if any(t.lower_ in BE for t in tokens[max(0, start - 2) : start]):
        return False
    for token in tokens[k + 1 : k + (_INVERTED if start == 0 else _NEAR)]:
        if token.lower_ in ("were", "was", "are", "is"):
            return True
        joined = token.tag_ == "VBN" and tokens[token.i - 1].tag_ == "HYPH"  # 'the rebel-held | town'
        if (token.tag_.startswith("VB") and not joined) or token.tag_ in ("CC", "CD") or token.text in (",", ";"):
            return False
    return False
