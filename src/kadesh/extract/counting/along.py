"""'Along with', 'together with': where others are told of besides somebody, of whom the same word tells.

Who stands behind it is read elsewhere: one of theirs by the kin, several by the followers.
"""

from collections.abc import Sequence
from typing import Any

from kadesh.extract.counting.gaps import is_verb
from kadesh.extract.tokens import Token

_ALONG = frozenset(("along", "together"))
_WHOSE = frozenset(("his", "her", "their"))
_REACH = 7
"""So many words may stand behind a word for an outcome: 'was slain | in his house | along with'."""
_SETTING_REACH = 8
"""'Was hanged | from a bridge in Arda together with | seven others'."""
_BESIDE = 9
"""So many words for somebody may stand before others who were killed along with them, an aside not counted."""
_ONE_TAGS = frozenset("IN DT PRP$ NN NNP JJ CD".split())
_GAP_TAGS = _ONE_TAGS | {","}
_SETTING_TAGS = frozenset("IN DT NN NNP JJ HYPH RB".split())


def is_along(tokens: Sequence[Token], k: int) -> bool:
    """Return whether the 'with' of 'along with' or 'together with' stands at `k`."""
    return 0 < k < len(tokens) and tokens[k].lower_ == "with" and tokens[k - 1].lower_ in _ALONG


def along_behind(tokens: Sequence[Token], k: int) -> int | None:
    """Return where the 'with' stands that `k` begins: 'seized the ruler, Ali Nur |, together with | his driver'."""
    k += any(t.text == "," for t in tokens[k : k + 1])
    return k + 1 if is_along(tokens, k + 1) else None


def with_one(tokens: Sequence[Token], k: int) -> int | None:
    """Return where the 'with' of 'was slain | in his house | along with' stands, at `k` or behind it.

    Without 'along' it must be theirs: 'was seized | with his cook'.
    """
    for j in range(k, min(k + _REACH, len(tokens) - 1)):
        if tokens[j].lower_ in _ALONG and is_along(tokens, j + 1):
            return j + 1
        if tokens[j].lower_ == "with" and tokens[j + 1].lower_ in _WHOSE:
            return j
        if tokens[j].tag_ not in _ONE_TAGS:
            return None
    return None


def with_several(tokens: Sequence[Token], k: int, *, right: bool) -> int | None:
    """Return where the 'with' of 'was slain | in his house | along with', of 'killed the general | along with' stands."""
    for j in range(k, min(k + (2 if right else _REACH), len(tokens) - 1)):
        if tokens[j].lower_ == "with":
            met = not is_along(tokens, j) and any(t.tag_ == "NN" for t in tokens[k:j])
            return None if met else j  # 'was killed in a fight with five of his men'
        if tokens[j].lower_ not in _ALONG and tokens[j].tag_ not in _GAP_TAGS:
            return None
    return None


def ends_along(gap: tuple[Any, ...]) -> bool:
    """Return whether more are told of: 'he was killed | along with | two', 'five were hurt, | as was | a nurse'."""
    words = [t.lower_ for t in gap]
    if words[-2:] in (["as", "was"], ["as", "were"]):
        return not any(is_verb(t) or t.tag_ == "CD" for t in gap[:-2])
    if len(words) <= 3 and (is_along(gap, 1) or words[:1] == ["alongside"]):
        return True
    return len(words) <= _SETTING_REACH and is_along(gap, len(gap) - 1) and all(t.tag_ in _SETTING_TAGS for t in gap)


def tells_others_along(gap: tuple[Any, ...]) -> bool:
    """Return whether somebody hit stands before others: 'killing | a colonel, who was asleep, along with | two guards'."""
    if not is_along(gap, len(gap) - 1):
        return False
    commas = [i for i, t in enumerate(gap) if t.text == ","]
    told = gap[:-2]
    if len(commas) > 1 and commas[-1] == len(gap) - 3 and gap[commas[0] + 1].tag_ in ("WP", "WP$", "WDT"):
        told = gap[: commas[0]]
    return 0 < len(told) <= _BESIDE and not any(is_verb(t) or t.tag_ in ("CD", "CC") or t.text in ";:" for t in told)
