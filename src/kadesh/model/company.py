"""Names that only tell of another one beside them: whose branch it is, who goes with it."""

import re
from collections.abc import Iterable

from kadesh.model.lexicon import SideMention
from kadesh.model.side import COMBATANTS
from kadesh.model.span import Span

_OFFSHOOT = re.compile(r"(?:['’]s)?\s(?:[\w-]+\s){0,2}?(?:affiliates?|branch|offshoot|franchise)\b", re.IGNORECASE)
"""'Al-Qaeda's affiliate the Front' is the Front, as is 'the Front, Chad's Al-Qaeda affiliate'."""
_ORIGIN = 45
"""Characters around a name in which the offshoot is named that it is told of."""
_IN_TOW = re.compile(
    r"[\"”]?\s(?:(?!(?:and|or|as|while|when)\b)[\w-]+\s){0,4}?"
    r"(?:(?:backed|supported|aided|assisted|joined|accompanied) by|(?:that|which|who) includes?|including)\s"
    r"(?:(?:the|its|his|their|an?|some|allied|ally|allies|affiliates?|branch|fighters|members|from|of|elite|foreign|local"
    r"|(?-i:(?:al-)?[A-Z])[\w’'-]*)\s){0,5}",
    re.IGNORECASE,
)
_TOW = 90
"""Characters between two names of which the second only goes with the first."""


def tells_origin(text: str, mention: SideMention, *, others: Iterable[SideMention], start: int = 0) -> bool:
    """Return whether a name only says whose branch another group is that is named right beside it; `text` begins at `start`.

    >>> text = "the Front, Al-Qaeda's branch, fired"
    >>> front, base = SideMention(Span(4, 9), "Front", "f", "force"), SideMention(Span(11, 19), "Al-Qaeda", "q", "force")
    >>> tells_origin(text, base, others=[front, base])
    True
    """
    if mention.kind not in ("force", "country", "nationality"):
        return False
    if not _OFFSHOOT.match(text[mention.span.end - start :][:36]):
        return False
    near = Span(max(0, mention.span.start - _ORIGIN), mention.span.end + _ORIGIN)
    return any(m.kind == "force" and m.side != mention.side and m.span.overlaps(near) for m in others)


def find_leader(text: str, mention: SideMention, *, others: Iterable[SideMention], start: int = 0) -> SideMention | None:
    """Return the fighters whom `mention` only goes with, None if it goes with nobody; `text` begins at `start`.

    The army in 'the army backed by its ally Alpha shelled', the alliance in 'the alliance that includes Alpha began'.
    """
    if _OFFSHOOT.match(text[mention.span.end - start :][:36]):
        return None  # 'fighters of Al-Qaeda's Chad branch'
    at = mention.span.start
    before = (m for m in others if 0 < at - m.span.end <= _TOW and m.role in COMBATANTS and m.side != mention.side)
    return next((m for m in before if _IN_TOW.fullmatch(text[m.span.end - start : at - start])), None)
