"""What a person decided: append-only, never overridden by a machine, keyed by content."""

from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import Literal

from kadesh.model.ids import content_id

Verdict = Literal["same", "different", "unsure", "verified", "unverifiable", "corrected", "withdrawn"]


@dataclass(frozen=True)
class Judgement:
    """A verdict on one or two subjects (claim or incident ids), with who, when and why.

    For `corrected`, `slot` names what is wrong ('place') and `value` what a person says it is.
    """

    verdict: Verdict
    subjects: tuple[str, ...]
    who: str
    at: datetime
    why: str
    slot: str | None = None
    value: str | None = None

    @cached_property
    def id(self) -> str:
        """An id made of all that was decided, by whom and when."""
        at = self.at.isoformat()
        return content_id("judgement", self.verdict, self.subjects, self.who, at, self.why, self.slot, self.value)
