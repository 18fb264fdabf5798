"""An event as one sentence tells it: its kind, its word, who did it, whom it hit."""

from dataclasses import dataclass

from kadesh.model.claim import EventType
from kadesh.model.side import NOBODY, Party
from kadesh.model.span import Span


@dataclass(frozen=True)
class Happening:
    """An event as found in a sentence: its type, its word, where its phrase stands, the parties."""

    sentence: int
    type: EventType
    token: int
    span: Span
    attacker: Party = NOBODY
    target: Party = NOBODY
    vague: bool = False
    """Only 'attack' or the like: its kind is whatever was told before."""
    loose: bool = False
    """An 'operation' or 'offensive' that nothing here begins or aims: an event only if it is told more fully elsewhere."""
