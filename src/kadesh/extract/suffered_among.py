"""Whose losses are told: 'no casualties among the police', 'ten wounded among Zor servicemen' or dealt to them."""

from typing import cast

from kadesh.extract.counting.among import is_told_among
from kadesh.extract.counting.links import Link
from kadesh.extract.counting.phrases import ROLES
from kadesh.extract.document import Sentence
from kadesh.extract.situation import Situation
from kadesh.extract.whose import side_of
from kadesh.model.side import COMBATANTS, Party, Role

_FORCES: dict[str, Role] = {
    **dict.fromkeys(("forces", "troops", "military", "army", "personnel", "servicemembers", "units"), "military"),
    **dict.fromkeys(("enforcers", "enforcement"), "police"),
}
_LONGEST = 8
_DEALT = 3
"""So many words before a number 'inflicted' may stand."""


def people_among(situation: Situation, link: Link) -> Party | None:
    """Return who suffered losses that are told 'among' them; None where none are, or where 'among them' tells of a share."""
    sentence = situation.sentence
    ends = _among(sentence, link)
    if ends is None:
        return None
    mention = side_of(sentence, sentence.span_of(*ends))
    words = [t.lower_ for t in sentence.tokens[ends[0] : ends[1] + 1]]
    roles = {ROLES.get(word, "unknown") for word in words} - {"unknown"}
    if not roles and mention is not None and mention.role is not None:
        roles = {mention.role}
    roles = roles or {role for word in words if (role := _FORCES.get(word)) is not None}
    side = mention.side if mention is not None else None
    if not roles and side is None:
        return None
    counted = link.group.span.of(situation.document.report.text)
    return Party(counted, side, _one(roles), "antecedent" if side else "unknown", link.group.span)


def _among(sentence: Sentence, link: Link) -> tuple[int, int] | None:
    """The first and last token of the words for those people."""
    tokens = sentence.tokens
    behind = (link.group.last + 1, *((link.cue.token + 1,) if link.group.first <= link.cue.token else ()))
    k = next(
        (k for k in behind if k < len(tokens) and (is_told_among(tokens, k) or _is_inflicted_on(sentence, link, k=k))), None
    )
    if k is None:
        return None
    last = k
    for i in range(k + 1, min(len(tokens), k + 1 + _LONGEST)):
        if tokens[i].tag_.startswith(("VB", "IN", "W", ".", ":")) or tokens[i].text in (",", "(", ";"):
            break
        last = i
    return (k + 1, last) if last > k else None


def _is_inflicted_on(sentence: Sentence, link: Link, *, k: int) -> bool:
    """Whether casualties are dealt to those behind token `k`: 'inflicted a dozen casualties | on | the rebels'."""
    tokens = sentence.tokens
    dealt = any(t.lower_.startswith("inflict") for t in tokens[max(0, link.group.first - _DEALT) : link.group.first])
    return dealt and tokens[k].lower_ in ("on", "upon", "to") and tokens[k - 1].lower_ in ("casualties", "losses", "deaths")


def _one(roles: set[str]) -> Role:
    if len(roles) == 1:
        return cast(Role, next(iter(roles)))
    fighting = roles & COMBATANTS
    if not roles:
        return "unknown"
    return "mixed" if fighting else "civilian"
