"""Who says that they did not do it: 'Alpha denied responsibility for the blast', 'said it was not behind the raid'."""

import re

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
_REACH = 120


def deniers(stage: Stage, at: int) -> frozenset[str]:
    """Return the sides that deny, in the sentence of character `at`, that they did it, and are named there once."""
    here = stage.sentence_at(at)
    named = [n for n in stage.named if n.sentence == here and n.side is not None]
    denying = {n.side for n in named if _DENIES.match(stage.text, n.mention.span.end, n.mention.span.end + _REACH)}
    return frozenset(side for side in denying if sum(n.side == side for n in named) == 1)
