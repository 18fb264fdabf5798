"""Who says that they did not do it: 'Alpha denied responsibility for the blast', 'said it was not behind the raid'."""

import re

from kadesh.model.claim import Claim
from kadesh.resolve.retelling.stage import Stage

_DENIES = re.compile(
    r"(?:['’]s)? (?:[a-z]+ ){0,2}?(?:(?:has|have|had) )?(?:also )?"
    r"(?:(?:denied|denies|deny|disclaimed|disavowed) (?:any |all |its |their )?"
    r"(?:responsibility|involvement|role|part\b|links?\b|being (?:behind|involved|responsible)"
    r"|(?:having )?carr(?:ying|ied) out)"
    r"|(?:said|says|insisted|stressed) (?:that )?(?:it|they|he|the group|the movement) "
    r"(?:(?:was|were|is|are) not (?:behind|responsible|involved)|had (?:no (?:role|part|hand)|nothing to do|not carried out)"
    r"|did not carry out))\b"
)
_CONDEMNS = re.compile(
    r"(?:['’]s)? (?:[a-z]+ ){0,3}?(?:(?:has|have|had) )?(?:also |strongly |swiftly |firmly )?"
    r"(?:condemned|condemns|condemning|denounced|denounces|deplored|deplores|decried|decries|lamented|mourned|mourns"
    r"|(?:offered|expressed|sent|extended) (?:its |their )?(?:condolences|sympathy|sympathies|regrets?|shock"
    r"|sorrow|outrage))\b"
)
"""Who condemns a deed has not done it."""
_OF_IT = re.compile(
    r"\W*(?:(?:It|They)(?! (?:then|also|later|in turn|respon|retaliat|react|said|says|vowed|bombed|shelled|launched))"
    r"|The (?:attack|strike|raid|blast|bombing|shelling|air ?strike|explosion|shooting))\b"
)
"""A sentence that goes on with the deed told in the one before."""
_REACH = 120
_OTHERS = re.compile(r"(?:^|[\s\"“])they(?:['’]ve| have| had| also| then)? ?$", re.IGNORECASE)
"""Right before a deed's verb: whoever speaks calls himself 'we'."""
_BEFORE = 20


def deniers(stage: Stage, at: int) -> frozenset[str]:
    """Return the sides that deny, in the sentence of character `at`, that they did it, and are named there once."""
    here = stage.sentence_at(at)
    named = [n for n in stage.named if n.sentence == here and n.side is not None]
    denying = {n.side for n in named if _DENIES.match(stage.text, n.mention.span.end, n.mention.span.end + _REACH)}
    return frozenset(side for side in denying if sum(n.side == side for n in named) == 1)


def condemners(stage: Stage, at: int) -> frozenset[str]:
    """Return the sides that condemn the deed told at `at`, or in the sentence before that it goes on with."""
    here = stage.sentence_at(at)
    goes_on = here > 0 and _OF_IT.match(stage.text, stage.starts[here]) is not None
    named = [n for n in stage.named if n.side is not None and (n.sentence == here or (goes_on and n.sentence == here - 1))]
    named = [n for n in named if goes_on or ". " not in stage.text[n.mention.span.end : at]]
    told = {n.side for n in named if _CONDEMNS.match(stage.text, n.mention.span.end, n.mention.span.end + _REACH)}
    return frozenset(side for side in told if sum(n.side == side for n in named) == 1)


def they_of(stage: Stage, claim: Claim) -> frozenset[str]:
    """Return the side whose own words say that 'they' did it: '"They killed nine," said Alpha', who tells of others."""
    at = claim.evidence.start
    said = next((s.side for s in claim.attribution), None)
    start = stage.text.rfind("\n", 0, at) + 1
    before = stage.text[start:at]
    quoted = before.count('"') % 2 == 1 or before.count("“") > before.count("”")
    told = stage.text[at : at + 5].lower() == "they " or _OTHERS.search(before[-_BEFORE:]) is not None
    return frozenset((said,)) if said is not None and quoted and told else frozenset()
