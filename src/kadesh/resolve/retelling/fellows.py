"""Who suffered the same beside the people of a toll, and so did not do it: 'the arrest of nine Chadians and a Dane'."""

import re

from kadesh.model.claim import Toll
from kadesh.model.side import COMBATANTS
from kadesh.resolve.camps import are_one_group
from kadesh.resolve.retelling.stage import Stage

_JOINED = re.compile(r"(?:,|,? and|,? as well as|,? along with) (?:(?:an?|another|one|two|three|four|five|six|\d+) )?")
"""Between people of one country and those of the next: 'nine Chadians | and a | Dane'."""
_REACH = 24


def fellow_sufferers(stage: Stage, toll: Toll) -> frozenset[str]:
    """Return the countries of others, unarmed, who are told in one row with the people of `toll`; of fighters their kin."""
    span, text = toll.victims.span, stage.text
    if toll.victims.role == "armed-group":
        return _kin_of(stage, toll.victims.side)
    if span is None or toll.victims.role in COMBATANTS:
        return frozenset()
    found: set[str] = set()
    for named in stage.named:
        mention = named.mention
        if mention.kind != "nationality" or named.side is None or named.side == toll.victims.side:
            continue
        start, end = mention.span.start, mention.span.end
        behind = 0 < start - span.end < _REACH and _JOINED.fullmatch(text, span.end, start) is not None
        before = 0 < span.start - end < _REACH and _JOINED.fullmatch(text, end, span.start) is not None
        if behind or before:
            found.add(named.side)
    return frozenset(found)


def _kin_of(stage: Stage, own: str | None) -> frozenset[str]:
    """The branches of a group and whose branch it is: 'the bodies of nine Alpha men, one of its Sea Alphas'."""
    return frozenset(n.side for n in stage.named if are_one_group(own, n.side, kin=stage.kin))
