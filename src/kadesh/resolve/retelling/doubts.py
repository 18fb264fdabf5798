"""Deeds of which a report says that nobody knows who did them: what else it tells makes nobody their author.

'It was not clear who carried out the raids', 'no group has claimed the blast': whom words for the deed itself name stays.
"""

import re
from dataclasses import dataclass
from functools import cached_property

from kadesh.model.claim import FIGHTS, Claim, Event, Toll
from kadesh.model.side import Party
from kadesh.resolve.retelling.stage import Stage

_DOUBT = (
    r"\b(?:unclear|(?:not|n['’]t|yet to be)\s(?:\w+\s){0,2}?(?:clear|known|determined|established|identified|sure)"
    r"|(?:unable|not\s(?:\w+\s)?able)\sto\s(?:\w+\s)?(?:say|determine|establish|confirm|specify|tell|identify)"
    r"|(?:could|did|would|has|have)(?:\snot|n['’]t)\s(?:\w+\s)?(?:say|said|determined?|establish|confirm|specify|tell|know|identify)"
    r"|no\s(?:confirmation|indication|word))\b"
)
_WHO = r"\s(?:(?:as\s)?to\s|on\s|of\s|about\s)?(?:who|whose|which|whether|if)\b"
_DID = (
    r"(?:carr(?:ied|ying)\sout|conducted|launched|fired|dropped|behind|responsib(?:le|ility)|to\sblame|belong(?:ed|ing|s)?"
    r"|(?:was|were)\s(?:the\s)?[A-Z]\w+\sor)\b"
)
_OPEN = re.compile(rf"(?i:{_DOUBT}{_WHO})[^.;]{{0,160}}?\s(?:{_DID})")
_CRAFT = (
    r"(?:(?:war|air)?\s?planes?|jets?|aircraft|helicopters?|drones?|(?:air\s?)?strikes?|raids?|shelling|forces|artillery)"
)
_EITHER = re.compile(
    r"\beither\s(?:the\s)?[A-Z][\w-]+\s(?:\w+\s)?or\s(?:the\s|its\s(?:ally\s)?)?"
    rf"[A-Z][\w-]+\s(?:(?:regime|government|army|war)\s)?{_CRAFT}\b"
)
"""'Raids flown by either Chadian or French jets'."""
_NAMELESS = re.compile(rf"\b(?:unidentified|unknown|unnamed|unmarked)\s{_CRAFT}\b", re.IGNORECASE)
"""'Unidentified warplanes killed five'."""
_OR = re.compile(r"\s(?:[a-z]+\s)?or\s(?:the\s|its\s(?:ally\s)?)?[A-Z][\w-]+")
_UNCLAIMED = re.compile(
    r"\b(?:no(?:body|\s(?:one|group|organi[sz]ation|party|individual\sor\sgroup|armed\sgroup))?|nor)\s"
    r"(?:ha[sd]\s|(?:immediate|immediately|yet|so\sfar)\s|had\s){0,3}claim(?:ed|s)?\b(?!\sthat)",
    re.IGNORECASE,
)
"""'There was no immediate claim of responsibility', 'no group has claimed'."""
_CLAIMED = frozenset(("bombing", "shooting", "assassination", "mass-killing", "other"))
"""Kinds of event that somebody claims; who flew is told by other signs."""
_BEFORE = 2
"""So many sentences before the one that leaves it open it speaks of."""

_LEAD = 4
"""So many before it, where it is asked who did it: the lead, and what tells it over again."""


@dataclass(frozen=True)
class Doubts:
    """What one report leaves open."""

    stage: Stage

    def cover(self, claim: Claim, event: Event | None) -> bool:
        """Return whether the report leaves open who did what `claim` tells, `event` being what it belongs to."""
        kind = event.type if event is not None else "other"
        if kind in FIGHTS:
            return False
        found = self._unknown | self._unclaimed if kind in _CLAIMED else self._unknown
        if not found:
            return False
        told = [claim, *((event, *self.stage.tolls.get(event.id, ())) if event is not None else ())]
        return any(self.stage.sentence_at(c.evidence.start) in found for c in told if not _is_long(c))

    def leave_either(self, claim: Claim, event: Event | None, *, party: Party) -> bool:
        """Return whether words name a `party` and another one, 'by Alpha or Beta jets', and the report leaves open which."""
        if party.basis != "stated" or party.span is None or _OR.match(self.stage.text, party.span.end) is None:
            return False
        told = [claim, *((event, *self.stage.tolls.get(event.id, ())) if event is not None else ())]
        return any(self.stage.sentence_at(c.evidence.start) in self._open for c in told if not _is_long(c))

    @cached_property
    def _unknown(self) -> frozenset[int]:
        return self._open | self._around(_EITHER, behind=1) | self._around(_NAMELESS, before=0, behind=0)

    @cached_property
    def _open(self) -> frozenset[int]:
        return self._around(_OPEN, behind=1, before=_LEAD)

    @cached_property
    def _unclaimed(self) -> frozenset[int]:
        return self._around(_UNCLAIMED, behind=0)  # 'no group has claimed it. X claimed the last one'

    def _around(self, doubt: re.Pattern[str], *, behind: int, before: int = _BEFORE) -> frozenset[int]:
        """The sentences about which the words of `doubt` are."""
        at = {self.stage.sentence_at(m.start()) for m in doubt.finditer(self.stage.text)}
        return frozenset(n for k in at for n in range(k - before, k + behind + 1))


def _is_long(claim: Claim) -> bool:
    """Whether a claim tells of a long time: of that nothing was left open here."""
    return isinstance(claim, Toll) and claim.scope == "cumulative"
