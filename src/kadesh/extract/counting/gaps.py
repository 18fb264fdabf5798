"""What stands between a word for an outcome and its people: an age, an aside, a place, 'along with'."""

from typing import Any

from kadesh.extract.counting.cue import BE, HAVE
from kadesh.extract.counting.group import Group

_AGES = frozenset("between from to and under over -".split())
_ASIDE, _BEFORE_ASIDE = 4, frozenset("CC PRP$ NN NNS JJ".split())
_SETTING, _PARTED = frozenset("in at near on outside".split()), 6
_SETTING_REACH = 8
"""'Was hanged | from a bridge in Arda together with | seven others'."""


def is_who(gap: tuple[Any, ...]) -> bool:
    """Return whether a gap without its aside is 'who' behind a place: 'ten men | from Arda who, they say, | died'."""
    return len(gap) <= _ASIDE + 1 and gap[-1].lower_ == "who" and all(t.tag_ in ("IN", "NNP", "DT") for t in gap[:-1])


def is_parted(gap: tuple[Any, ...], group: Group) -> bool:
    """Return whether only a place or a day stands between a verb and its people: 'killed | in Bria | two aid workers'."""
    if group.kind not in ("counted", "article") or not 2 <= len(gap) <= _PARTED or gap[0].lower_ not in _SETTING:
        return False
    return gap[-1].tag_ in ("NNP", "NNPS") and all(t.tag_ in ("IN", "NNP", "NNPS", "DT", "HYPH") for t in gap)


def without_age(gap: tuple[Any, ...]) -> tuple[Any, ...]:
    """Return the words behind an age: 'four men | aged 20 to 34 | were killed'."""
    if not gap or gap[0].lower_ != "aged":
        return gap
    return gap[next((i for i, t in enumerate(gap) if i and t.tag_ != "CD" and t.lower_ not in _AGES), len(gap)) :]


def without_opened_aside(gap: tuple[Any, ...]) -> tuple[Any, ...]:
    """Return the words behind an aside: 'two brothers, | taken off a bus near Arda, | were killed'."""
    if len(gap) < _ASIDE:
        return gap
    opens = next((i for i, t in enumerate(gap[:_ASIDE]) if t.text in (",", "(")), -1)
    if not 0 <= opens < len(gap) - 1 or any(t.tag_ not in _BEFORE_ASIDE for t in gap[:opens]):
        return gap
    gap = gap[opens:]
    if gap[1].tag_ not in ("VBN", "VBG", "JJ", "JJS", "WP", "WP$", "VBD"):
        return gap
    closes = max((i for i, t in enumerate(gap) if i and t.text in (",", ")")), default=0)
    rest = gap[closes + 1 :]
    ends = closes and 0 < len(rest) <= _ASIDE and rest[0].lower_ in BE | HAVE
    return rest if ends and not any(t.tag_ == "CC" for t in gap[1:closes]) else gap


def ends_along(gap: tuple[Any, ...]) -> bool:
    """Return whether more are told of: 'he was killed | along with | two', 'five were hurt, | as was | a nurse'."""
    words = [t.lower_ for t in gap]
    if words[-2:] in (["as", "was"], ["as", "were"]):
        return not any(is_verb(t) or t.tag_ == "CD" for t in gap[:-2])
    if len(words) <= 3 and (words[:2] in (["along", "with"], ["together", "with"]) or words[:1] == ["alongside"]):
        return True
    setting = all(t.tag_ in ("IN", "DT", "NN", "NNP", "JJ", "HYPH", "RB") for t in gap)
    return setting and len(words) <= _SETTING_REACH and words[-2:] in (["along", "with"], ["together", "with"])


_WITH = (["along", "with"], ["together", "with"])
_BESIDE = 9
"""So many words for somebody may stand before others who were killed along with them, an aside not counted."""


def tells_others_along(gap: tuple[Any, ...]) -> bool:
    """Return whether somebody hit stands before others: 'killing | a colonel, who was asleep, along with | two guards'."""
    if [t.lower_ for t in gap[-2:]] not in _WITH:
        return False
    commas = [i for i, t in enumerate(gap) if t.text == ","]
    told = gap[:-2]
    if len(commas) > 1 and commas[-1] == len(gap) - 3 and gap[commas[0] + 1].tag_ in ("WP", "WP$", "WDT"):
        told = gap[: commas[0]]
    return 0 < len(told) <= _BESIDE and not any(is_verb(t) or t.tag_ in ("CD", "CC") or t.text in ";:" for t in told)


def brings_to(tokens: tuple[Any, ...], group: Group, *, gap: tuple[Any, ...]) -> bool:
    """Return whether a number is led to its toll: 'brings | to 24 | the number of those held', 'updated to 18 its toll'."""
    led = group.first > 0 and tokens[group.first - 1].lower_ in ("to", "at")
    return led and 0 < len(gap) <= 3 and gap[0].lower_ in ("the", "its", "their", "his")


def is_verb(token: Any) -> bool:
    """Return whether a token is a form of a verb: 'selling', 'were'."""
    return bool(token.tag_.startswith("VB"))
