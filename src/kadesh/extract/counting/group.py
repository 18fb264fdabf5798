"""A group of people in a sentence: how many, by what noun, and where it stands."""

from dataclasses import dataclass
from typing import Any, Literal

from kadesh.extract.counting.phrases import ROLES
from kadesh.extract.document import Sentence
from kadesh.model.count import Count
from kadesh.model.span import Span

GroupKind = Literal["counted", "article", "plural", "bare", "none"]
"""How people are told of: with a number, an article, in a bare plural, by a bare number, or as nobody."""
TALLIES = frozenset("figure figures breakdown estimate estimates tally tallies count record records list lists".split())
"""What is made of people's number: 'no figure of the casualties', 'an estimate of the dead' are no count of them."""
MIXED = "soldiers and civilians"
"""Stands for the noun of a group of several kinds of people."""


@dataclass(frozen=True)
class Group:
    """People in a sentence: tokens `first` to `last`, the noun at `head` (None for a bare number), how many."""

    first: int
    last: int
    head: int | None
    count: Count
    kind: GroupKind
    noun: str
    span: Span
    """Where the group stands in the report's text."""
    number: Span
    """Where its number stands; for a bare plural, the noun."""

    @property
    def role(self) -> str:
        """What the noun says that they are; `unknown` where it does not."""
        return "mixed" if self.noun == MIXED else ROLES.get(self.noun, "unknown")


_BODIES = {
    **dict.fromkeys(("family", "families", "household", "clan"), "relatives"),
    **dict.fromkeys(("staff", "crew", "team", "hospital", "medical", "delegation", "faculty"), "staff"),
    **dict.fromkeys(
        ("community", "congregation", "church", "union", "club", "choir", "public", "tribe", "caste"), "residents"
    ),
    **dict.fromkeys(("council", "parliament", "assembly", "cabinet", "government", "board", "jury", "senate"), "officials"),
}
"""Bodies whose members bear no arms, and the noun that tells what those are."""


def make_group(sentence: Sentence, first: int, last: int, *, head: int | None, count: Count, **more: Any) -> Group:
    """Return the tokens `first` to `last` as a group; 'members' of a family are relatives, of a staff no fighters."""
    noun = sentence.tokens[head].lower_ if head is not None else ""
    if head is not None and noun in ("member", "members"):
        noun = _members_of(sentence.tokens, head) or noun
    noun = "soldiers" if noun == "military" else noun  # 'three military died'
    noun = "sultan" if head is not None and noun == "emir" and rules_place(sentence, head) else noun
    noun = "hitmen" if noun in ("man", "men") and head and sentence.tokens[head - 1].lower_ == "hit" else noun
    return Group(first, last, head, count, noun=noun, span=sentence.span_of(first, last), **more)


def rules_place(sentence: Sentence, head: int) -> bool:
    """Return whether it is 'the emir of Kano', who rules a town, and no band."""
    behind = sentence.tokens[head + 1 : head + 3]
    if [t.lower_ for t in behind[:1]] != ["of"] or len(behind) < len("of"):
        return False
    at = sentence.span.start + behind[1].idx
    return any(m.span.start == at for m in sentence.places) and not any(m.span.start == at for m in sentence.sides)


def _members_of(tokens: tuple[Any, ...], head: int) -> str | None:
    """What 'members' are by the body beside them ('nine members of one family', 'two staff members'), None if by none."""
    body = _body_behind(tokens, head) or (tokens[head - 1] if head else None)
    return _BODIES.get(body.lower_) if body is not None else None


def _body_behind(tokens: tuple[Any, ...], head: int) -> Any | None:
    """The last noun of what stands behind 'members of'."""
    body = None
    for token in tokens[head + 2 : head + 7] if [t.lower_ for t in tokens[head + 1 : head + 2]] == ["of"] else ():
        if token.tag_.startswith("N"):
            body = token
        elif body is not None:
            break
    return body
