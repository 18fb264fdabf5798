"""What parties say beside the account of an incident: who is charged with it, who denies it, who says that he did it.

Such words belong to no incident of their own. They are taken to speak of the deed that their report tells of nearest to
them, and to speak of a deed at all: a truce, a number or a town denied is something else.
"""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable

from kadesh.model.claim import Claim, Event, Statement, Toll
from kadesh.model.incident import Incident

FindBeside = Callable[[Incident], tuple[Statement, ...]]

NEAR = 400
"""Characters between such words and those of a deed for the one to be of the other."""

_ACTS = frozenset({"accusation", "denial", "claim-of-responsibility"})
_DEED = re.compile(
    r"\b(?:attack|assault|shell|bomb|strik|struck|str(?:ike|uck)|raid|fir(?:e|ed|ing)\b|kill|massacre|murder|blast|explo|rocket|"
    r"missile|drone|throw|hit\b|hitting|target|behind|responsib|involve|blam|carr(?:y|ied|ying) out|execut|shoot|shot\b)",
    re.IGNORECASE,
)
_NO_DEED = re.compile(
    r"\b(?:truce|cease-?fire|agreement|deal|fallen|falling|captured|seized|taken|retreat|withdr\w+|figures?|toll|number)\b",
    re.IGNORECASE,
)


def find_beside(claims: Iterable[Claim]) -> FindBeside:
    """Return the function that gives the accusations, denials and claims of responsibility that stand beside an incident."""
    deeds: defaultdict[str, list[tuple[int, int, str]]] = defaultdict(list)
    said: list[Statement] = []
    for claim in claims:
        if isinstance(claim, Statement):
            said += [claim] if _is_of_deed(claim) else []
        elif isinstance(claim, Toll | Event):
            deeds[claim.evidence.report_id].append((claim.evidence.start, claim.evidence.end, claim.id))
    near: defaultdict[str, list[Statement]] = defaultdict(list)
    for report_id in deeds:
        deeds[report_id].sort()
    for statement in sorted(said, key=lambda s: s.id):
        deed = _nearest(statement, deeds.get(statement.evidence.report_id, []))
        if deed is not None:
            near[deed].append(statement)
    return lambda incident: tuple(dict.fromkeys(s for claim in incident.claims for s in near.get(claim, ())))


def _is_of_deed(statement: Statement) -> bool:
    if statement.act not in _ACTS or statement.polarity == "denied" or statement.modality != "actual":
        return False
    words = statement.evidence.quote
    return statement.act == "claim-of-responsibility" or bool(_DEED.search(words) and not _NO_DEED.search(words))


def _nearest(statement: Statement, deeds: list[tuple[int, int, str]]) -> str | None:
    """The deed that these words overlap, else the last one before them, else the first one behind them."""
    start, end = statement.evidence.start, statement.evidence.end
    overlapping = [d for d in deeds if d[0] < end and start < d[1]]
    if overlapping:
        return overlapping[0][2]
    at = bisect_right(deeds, (start, 0, ""))
    before = max(deeds[:at], key=lambda d: d[1], default=None)
    if before is not None and start - before[1] <= NEAR:
        return before[2]
    behind = deeds[at] if at < len(deeds) else None
    return behind[2] if behind is not None and behind[0] - end <= NEAR else None
