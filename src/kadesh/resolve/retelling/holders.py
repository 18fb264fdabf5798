"""Who holds what was struck, and so has not struck it: 'an attack on a prison held by Alpha', 'raids on its stronghold'."""

import re

from kadesh.model.span import Span
from kadesh.resolve.retelling.stage import Stage

_BESIDE = (
    r"(?:near|outside|around|from|who|soldiers|troops|forces|policem[ae]n|police|peacekeepers|civilians|villagers|people"
    r"|fighters|militants|rebels|convoy|patrol)\b"
)
"""Words that part what was struck from ground that somebody holds: 'an attack on troops in a town held by Alpha'."""
_STRUCK_HELD = re.compile(
    r"\b(?:attack|assault|raid|strike|bombardment|bombing|shelling|offensive|advance)s? (?:on|against|of) "
    rf"(?:(?!{_BESIDE})[\w'’,-]+ ){{1,8}}?(?:held|controlled|run|manned|guarded|administered) by ",
    re.IGNORECASE,
)
_STRONGHOLD = re.compile(r"(?:['’]s|s['’])?\s(?:[a-z-]+\s){0,2}(?:strongholds?|bastions?|heartlands?)\b")
_HIT = re.compile(
    r"\b(?:target(?:s|ed|ing)?|struck|hit|hits|rocked|(?:ripped|tore|rips|tears) through|(?:blast|explosion|bombing)s? in)\b"
    r"[^.;\n]{0,90}\Z"
)
_WERE_HIT = re.compile(
    r"[^.;\n]{0,90}?,?\s(?:was|were|came|been|being)\s(?:also\s|heavily\s|repeatedly\s)?"
    r"(?:hit|struck|rocked|shelled|pounded|bombed|bombarded|targeted|under\s(?:\w+\s)?(?:fire|attack|shelling|bombardment))\b"
)
"""Behind a stronghold: 'rebel bastions in the province of Zor | were hit by shelling'."""
_NAME = 16
"""Characters behind 'held by' within which the holder's name begins."""


def holders_struck(stage: Stage, span: Span) -> frozenset[str]:
    """Return the sides that the sentence in which `span` begins tells to hold what was struck."""
    sentence, start = stage.sentence_of(span), stage.starts[stage.sentence_at(span.start)]
    held = _STRUCK_HELD.search(sentence)
    behind = range(start + held.end(), start + held.end() + _NAME) if held is not None else range(0)
    within = (n for n in stage.named if start <= n.mention.span.start < start + len(sentence))
    return frozenset(
        n.side for n in within if n.mention.span.start in behind or _is_stronghold(stage, n.mention.span, since=start)
    )


def _is_stronghold(stage: Stage, name: Span, *, since: int) -> bool:
    """Whether a name is that of those whose stronghold was hit: "attacks targeting Alpha's stronghold"."""
    ground = _STRONGHOLD.match(stage.text, name.end)
    if ground is None:
        return False
    if _WERE_HIT.match(stage.text, ground.end()) is not None:
        return True
    return _HIT.search(stage.text[since : name.start]) is not None
