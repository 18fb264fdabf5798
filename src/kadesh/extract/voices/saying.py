"""One who is cited: the speaker as printed, and the part of the sentence that is theirs."""

from collections.abc import Sequence
from dataclasses import dataclass

from kadesh.model.claim import Antecedent
from kadesh.model.side import Speaker
from kadesh.model.span import Span


@dataclass(frozen=True)
class Saying:
    """Somebody said something: the speaker as printed, and the part of the sentence that is theirs.

    `pronoun` tells that the words only point back ('It said'). `hearer` is the agency it was said to, if one is named,
    `naming` the words elsewhere that give the speaker's name. `passing` tells that only a part is worded by them ('what
    the police called an error'): nobody goes on from there.
    """

    verb: int
    speaker: Speaker
    reach: Span
    pronoun: bool = False
    hearer: Speaker | None = None
    naming: Antecedent | None = None
    passing: bool = False


Cited = Sequence[Sequence[Saying]]
"""Who is cited in each sentence of a report."""
