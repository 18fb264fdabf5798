"""What reviewers are asked of a snapshot: the questions still open, the most worth deciding first."""

from collections.abc import Sequence

from kadesh.brief.questions import Question, queue_questions
from kadesh.group.doubtful import find_close_pairs
from kadesh.group.grouper import Grouper
from kadesh.model.judgement import Judgement
from kadesh.model.reading import Reading
from kadesh.model.side import Parent

ClosePairs = tuple[tuple[float, tuple[str, str]], ...]
"""How open, and which pair, where the score lies near the threshold of grouping."""


class Questions:
    """The questions of one reading; what was worked out for a reviewer, or for judgements, is kept.

    `grouped` are the reports and claims as they were grouped, before names were covered, `grouper` what grouped them.
    """

    def __init__(self, reading: Reading, *, grouped: Reading | None, grouper: Grouper | None, parent: Parent) -> None:
        self._reading, self._grouped, self._grouper, self._parent = reading, grouped, grouper, parent
        self._queues: dict[str, tuple[int, tuple[Question, ...]]] = {}
        self._close: dict[int, ClosePairs] = {}

    def queue(self, judgements: tuple[Judgement, ...], who: str) -> tuple[Question, ...]:
        """Return what is open for a reviewer, the most worth deciding first, as it is after these judgements.

        It takes a while unless the pairs are weighed; `shelf.weigh` waits for that. Judgements are only
        added, so their number tells whether they are those of the last time.
        """
        known, queue = self._queues.get(who, (-1, ()))
        if known != len(judgements):
            queue = queue_questions(self._reading, judgements, close=self.weigh(judgements), who=who)
            self._queues[who] = (len(judgements), queue)
        return queue

    def weigh(self, judgements: Sequence[Judgement]) -> ClosePairs:
        """Return the pairs that are close calls after these judgements.

        What is decided is left out by the queue; only a word that was taken back opens again what grouping had joined.
        """
        taken = sum(one.verdict == "withdrawn" for one in judgements)
        if taken not in self._close:
            self._close.clear()
            self._close[taken] = find_close_pairs(
                self._grouped or self._reading, judgements, parent=self._parent, grouper=self._grouper
            )
        return self._close[taken]

    @property
    def weighed(self) -> bool:
        """Whether the close calls are known."""
        return bool(self._close)
