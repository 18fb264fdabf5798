"""Verbs of doing that tell a figure in some company only: 'made it known', 'set the figure at', 'went on to say'."""

from kadesh.extract.document import Sentence
from kadesh.extract.voices.company import has_way
from kadesh.extract.voices.utterance import word_at

_FIGURES = frozenset("toll tally figure count number total losses loss dead".split())
_NEAR = 9
_ASIDE = frozenset(("he", "she", "they", "it"))
_CONFIRMING = frozenset("confirm confirmed verify verified".split())
_ABLE, _NOT = frozenset(("could", "can", "ca", "able")), frozenset(("not", "n't"))
_GOING_ON = frozenset((("on", "to", "say"), ("on", "to", "add"), ("on", "by", "saying"), ("on", "by", "adding")))


def tells(sentence: Sentence, k: int, *, way: str) -> bool:
    """Return whether the verb at token `k` says something as it stands.

    In 'the hospital made it known that ten had died' it does, in 'the hospital made room' it says nothing.
    """
    if word_at(sentence, k) in _CONFIRMING and _is_unable(sentence, k) and word_at(sentence, k + 1) in ("that", "the"):
        return False  # 'diplomats could not confirm that ten had died'; 'did not confirm' leaves a toll of its own open
    if way == "known":  # 'the hospital made it known'
        return way in (word_at(sentence, k + 1), word_at(sentence, k + 2))
    if way == "pegged":  # 'the network set the figure of killed at 28'
        behind = [word_at(sentence, j) for j in range(k + 1, k + _NEAR)]
        return bool(set(behind[:4]) & _FIGURES) and "at" in behind
    if way == "found":  # 'the inquiry found that'
        return word_at(sentence, k + 1) == "that"
    if way == "on":  # 'the sources went on to say'
        ends = word_at(sentence, k + 1) == "on" and not word_at(sentence, k + 2)[:1].isalnum()  # '..., he went on.'
        adds = tuple(word_at(sentence, k + j) for j in (1, 2, 3)) in _GOING_ON
        return adds or (ends and word_at(sentence, k - 1) in _ASIDE)
    return has_way(sentence, k, way=way) or (way == "tally" and _is_put_so(sentence, k))


def _is_unable(sentence: Sentence, k: int) -> bool:
    """'Could not | confirm', 'has not been able to | verify'."""
    near = {word_at(sentence, k - j) for j in range(1, 6)}
    return "cannot" in near or bool(_ABLE & near and _NOT & near) or "unable" in near


def _is_put_so(sentence: Sentence, k: int) -> bool:
    """'Forty died, as security sources put it': of what was told before."""
    opened = any(word_at(sentence, j) == "as" for j in range(max(0, k - _NEAR), k))
    named = k > 0 and sentence.tokens[k - 1].tag_ != "PRP"
    return word_at(sentence, k + 1) == "it" and opened and named and not word_at(sentence, k + 2).isalpha()
