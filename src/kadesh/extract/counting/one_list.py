"""Whether people told of one after the other are one list: 'a father, a mother and a son', 'women and children'."""

from collections.abc import Sequence

from kadesh.extract.counting.asides import without_asides
from kadesh.extract.counting.group import Group
from kadesh.extract.counting.kin import OF_REACH, WHOSE
from kadesh.extract.counting.links import Link
from kadesh.extract.counting.phrases import ELLIPTIC, ROLES
from kadesh.extract.tokens import Token

_JOINTS = frozenset((",", "and", "&", "as", "well", "also"))
_CLASSES = {"military": "fighters", "police": "fighters", "armed-group": "fighters", "unknown": "people"}
_STEPS = 4
"""So many arcs of the parse may lie between the first of a list and one behind."""
_STATE = frozenset(("military", "police"))
_ANYBODY = frozenset(("man", "woman", "member"))


def is_joint(gap: Sequence[Token]) -> bool:
    """Return whether only joints stand between two who are listed: 'a father | of five and | two little sisters'."""
    if len(gap) > 1 and gap[0].lower_ in ("of", "aged"):
        years = next((i for i, t in enumerate(gap) if t.tag_ == "CD"), 0)
        about = all(t.lower_ in ("about", "around", "some") for t in gap[1 : max(1, years)])
        gap = gap[years + 1 :] if years and about else gap  # 'a father of five | and two little sisters'
    return len(gap) <= 3 and all(t.lower_ in _JOINTS or t.lower_ in WHOSE for t in gap)


def goes_along(tokens: Sequence[Token], a: Link, b: Link) -> bool:
    """Return whether one word tells of both: 'two patients were killed in their beds along with a cleaner'."""
    between = [t.lower_ for t in tokens[a.cue.last + 1 : b.group.first]]
    along = between[-2:] in (["along", "with"], ["together", "with"]) or between[-1:] == ["alongside"]
    exact = all(g.count.low and g.count.low == g.count.high for g in (a.group, b.group))
    exact = exact and "article" in (a.group.kind, b.group.kind)
    after = a.group.last < a.cue.token < b.group.first and a.cue == b.cue and a.whole is None and b.whole is None
    return after and along and exact and len(between) <= OF_REACH and _alike({a.group.role, b.group.role})


def _alike(roles: set[str]) -> bool:
    return len(roles) == 1 or roles <= {"civilian", "unknown"} or roles <= _STATE


def are_listed(tokens: Sequence[Token], a: Link, b: Link) -> bool:
    """Return whether two links are one list: one outcome, one kind of count, one kind of people, only joints between."""
    if a.cue != b.cue or a.whole != b.whole or _are_of_two_nations(tokens, a.group, b.group):
        return False
    if b.group.first <= a.group.last:  # 'one of the | three commanders killed'
        return False
    own = any(t.lower_ in WHOSE for t in tokens[a.group.last + 1 : b.group.last + 1])
    others = a.group.kind == "article" and b.group.noun in ("others", "people") and _is_others(tokens, b.group)
    if (kind_of_people(a.group) != kind_of_people(b.group) or _are_foes(a.group, b.group)) and not (own or others):
        return False
    if not (others and a.whole is None) and not _may_be_summed(tokens, a, b):
        return False
    gap = tokens[a.group.last + 1 : b.group.first]
    if len(without_asides(tuple(gap))) < len(gap):
        return False  # 'killed a girl, the mayor said, and four nurses'
    between = min(a.group.last, b.group.last) < a.cue.token < max(a.group.first, b.group.first)
    return not between and (is_joint(gap) or _are_joined(tokens, a.group, b.group))


def _are_of_two_nations(tokens: Sequence[Token], a: Group, b: Group) -> bool:
    """'Two Chadians and a Dane' are of two sides: their countries are all that is told of them."""
    if a.noun in ELLIPTIC and b.noun not in ROLES and b.kind == "article":
        return True  # 'eleven wounded and a Dane'
    if {a.kind, b.kind} == {"article"} and b.noun in _ANYBODY and _is_named(tokens, b) and not _is_named(tokens, a):
        return True  # 'a child and a Fatah man'
    heads = [tokens[g.head] for g in (a, b) if g.head is not None and g.noun not in ROLES]
    return len(heads) == len((a, b)) and all(h.text[:1].isupper() and not h.text.isupper() for h in heads)


def _is_named(tokens: Sequence[Token], group: Group) -> bool:
    """Whether a name stands between the article and the noun."""
    last = group.head if group.head is not None else group.last
    return any(t.text[:1].isupper() for t in tokens[group.first + 1 : last])


def _are_joined(tokens: Sequence[Token], a: Group, b: Group) -> bool:
    """Whether the parse has the second beside the first or with them: 'a mother with a baby in her arms and a boy of 14'."""
    if a.head is None or b.head is None:
        return False
    token = tokens[b.head]
    if token.dep_ != "conj" and not (token.dep_ == "pobj" and token.head.lower_ == "with"):
        return False
    for _ in range(_STEPS):
        token = token.head if token.dep_ in ("conj", "pobj", "prep") else token
        if a.first <= token.i <= a.last:
            return True
    return False


def _may_be_summed(tokens: Sequence[Token], a: Link, b: Link) -> bool:
    """Plurals stay plurals; 'a mother and her three children' are four, not where they are told as shares of the dead."""
    kinds = {a.group.kind, b.group.kind}
    if kinds == {"plural"}:
        return True
    if "article" not in kinds or not kinds <= {"article", "counted"}:
        return False
    whose = any(t.lower_ in WHOSE for t in tokens[a.group.last + 1 : b.group.last + 1])
    if a.whole is not None and kinds != {"article"} and not whose:
        return False
    exact = all(g.count.low == g.count.high and (g.count.low or 0) > 0 for g in (a.group, b.group))
    among = range(min(a.group.first, a.cue.token), max(b.group.last, a.cue.token))
    if kinds == {"article"} and a.whole is None and any(tokens[i].lower_ == "among" for i in among):
        return False
    alike = kinds == {"article"} or _alike({a.group.role, b.group.role})
    return exact and (alike or whose)


def _is_others(tokens: Sequence[Token], group: Group) -> bool:
    """'Three others', 'three other people': beside somebody told before."""
    return any(t.lower_ in ("other", "others") for t in tokens[group.first : group.last + 1])


def _are_foes(a: Group, b: Group) -> bool:
    """'A militant and a soldier were killed': one of either camp, whom no number counts together."""
    return a.kind == b.kind == "article" and (a.role == "armed-group") != (b.role == "armed-group")


def kind_of_people(group: Group) -> str:
    """Return the kind by which people are put together: 'fighters', 'people' where it is not told, else 'civilians'."""
    return _CLASSES.get(group.role, "civilians")
