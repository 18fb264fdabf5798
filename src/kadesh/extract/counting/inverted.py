"""People who stand behind the word that tells of them: 'among the dead were 20 children', 'Killed were 14 nurses'."""

from typing import Any

from kadesh.extract.counting.cue import BE, Voice, next_word
from kadesh.extract.counting.phrases import is_person
from kadesh.model.claim import Outcome

_OPENING = 3
_OPENERS = frozenset(("that", ",", ":", ";", "and", "but", '"', "“"))
"""What a clause that begins with 'among the victims' may stand behind."""
_INCLUDES = frozenset(("included", "include", "includes"))
_SET = frozenset(("in", "during", "by", "at", "on", "when"))
"""What opens the words for where and how people were hit: 'Killed | in | the raid were two nurses'."""
_TAKEN_OFF = ("kidnap", "abduct", "hostage")
_NEAR, _INVERTED = 6, 16
"""So many words behind 'among the dead' the verb stands, within a sentence and where it opens with them."""


def victims_voice(tokens: tuple[Any, ...], k: int) -> Voice | None:
    """Return left for 'two medics were among the victims', right for 'the victims included two medics', else None."""
    among = next((j for j in range(k - 1, max(-1, k - 4), -1) if tokens[j].lower_ == "among"), None)
    if among is not None:
        opens = (k < _OPENING or tokens[among - 1].lower_ in _OPENERS) and next_word(tokens, k) in (
            "was",
            "were",
            "are",
            "is",
        )
        return "right" if opens else "left"  # 'among the victims was a nurse'
    return "right" if includes(tokens, k) else None


def includes(tokens: tuple[Any, ...], k: int) -> bool:
    """Return whether the people that token `k` tells of include those named behind it: 'the dead also included a nurse'."""
    behind = [t.lower_ for t in tokens[k + 1 : k + 3]]
    return bool(_INCLUDES & set(behind[1:] if behind[:1] == ["also"] else behind[:1]))


def victims_fate(tokens: tuple[Any, ...], k: int) -> Outcome:
    """Return what befell 'victims': those 'of the abduction', and 'kidnappings in which a nurse was among the | victims'."""
    behind = [t.lower_ for t in tokens[k + 1 : k + _NEAR]]
    of_it = behind[:1] == ["of"] and any(w.startswith(_TAKEN_OFF) for w in behind)
    before = [t.lower_ for t in tokens[max(0, k - _INVERTED) : k]]
    led = next((i for i, w in enumerate(before) if w.startswith(_TAKEN_OFF)), None)
    within = led is not None and "which" in before[led:] and not any(w.startswith("kill") for w in before[led:])
    return "kidnapped" if of_it or within else "killed"


def included_by(tokens: tuple[Any, ...], k: int) -> int | None:
    """Return the verb before those hit: 'those killed in the raids | include | nine girls', 'hurt in the raid | were | two'.

    The participle at `k` describes its subject, or opens the sentence before it.
    """
    if k < 2 and (turned := _turned_round(tokens, k)) is not None:
        return turned
    those = tokens[k].head
    told = tokens[k].tag_ == "VBN" and tokens[k].dep_ == "acl" and those.lower_ == "those" and those.dep_ == "nsubj"
    verb = those.head
    near = told and verb.lower_ in _INCLUDES and 1 < verb.i - k <= _INVERTED
    return int(verb.i) if near else None


def _turned_round(tokens: tuple[Any, ...], k: int) -> int | None:
    """The verb of 'Injured | in the shooting at the bar | were | a guard and two drinkers'."""
    behind = tokens[k + 1 : k + _INVERTED]
    verb = next((t for t in behind if t.tag_.startswith("VB") or t.text in (",", ";", ":")), None)
    opens = all(t.lower_ == "also" for t in tokens[:k]) and tokens[k].tag_ in ("VBN", "VBD", "JJ")
    led = opens and verb is not None and behind[0].lower_ in _SET
    return int(verb.i) if led and verb is not None and verb.lower_ in ("was", "were") else None


def is_inverted(tokens: tuple[Any, ...], k: int) -> bool:
    """Return whether the people stand behind: 'among the dead were 20 children', 'those killed included six women'."""
    before = [t.lower_ for t in tokens[max(0, k - 2) : k]]
    if k < 2 and next_word(tokens, k) in ("were", "was") and all(w == "also" or not w[0].isalnum() for w in before):
        return True  # 'Killed were 14 nurses'
    if includes(tokens, k):
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
