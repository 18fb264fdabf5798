"""What stands between a word for an outcome and its people: an age, an aside, a place."""

from typing import Any

from kadesh.extract.counting.cue import BE, HAVE
from kadesh.extract.counting.group import Group

_AGES = frozenset("between from to and under over -".split())
_ASIDE, _BEFORE_ASIDE = 4, frozenset("CC PRP$ NN NNS JJ".split())
_SETTING, _PARTED = frozenset("in at near on outside".split()), 6


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


def brings_to(tokens: tuple[Any, ...], group: Group, *, gap: tuple[Any, ...]) -> bool:
    """Return whether a number is led to its toll: 'brings | to 24 | the number of those held', 'updated to 18 its toll'."""
    led = group.first > 0 and tokens[group.first - 1].lower_ in ("to", "at")
    return led and 0 < len(gap) <= 3 and gap[0].lower_ in ("the", "its", "their", "his")


def is_verb(token: Any) -> bool:
    """Return whether a token is a form of a verb: 'selling', 'were'."""
    return bool(token.tag_.startswith("VB"))
