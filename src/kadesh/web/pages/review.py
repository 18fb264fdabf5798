"""Review: what is most worth deciding, one question at a time, in the order of `kadesh review`."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from kadesh.brief.accounts import make_account
from kadesh.brief.questions import Question
from kadesh.brief.sections import Account
from kadesh.errors import NotFound
from kadesh.model.ids import content_id
from kadesh.model.judgement import Judgement
from kadesh.web.visit import Visit

REASONS = (
    "place, day and who was struck agree",
    "one report retells the other",
    "another place or another day",
    "others were struck, or by other means",
    "the words leave it open",
)
"""What reviewers say most often. None is chosen beforehand: a reason that nobody gave would be none."""


@dataclass(frozen=True)
class Asked:
    """A question as the page shows it: its id, the ids of its claims, and each claim as an account."""

    id: str
    question: Question
    subjects: tuple[str, ...]
    accounts: tuple[Account, ...]
    others: tuple[Judgement, ...]


def show_review(visit: Visit) -> dict[str, Any]:
    """Return the question asked for by its id, else the first; how many there are, and what the viewer decided last."""
    judgements = visit.shelf.judgements()
    queue = visit.snapshot.queue(judgements)
    wanted = visit.path.get("question")
    at = next((at for at, one in enumerate(queue) if name_question(one) == wanted), None) if wanted else 0
    if at is None:
        raise NotFound("this question is not open: somebody has decided it")
    asked = _ask(queue[at], visit, judgements) if queue else None
    onward = name_question(queue[(at + 1) % len(queue)]) if len(queue) > 1 else None
    last = find_last(judgements, visit.viewer.name)
    return {
        "asked": asked,
        "onward": onward,
        "number": at + 1,
        "open": len(queue),
        "reasons": REASONS,
        "last": last,
        "disagree": _find_disagreeing(last, judgements) if last else (),
    }


def name_question(question: Question) -> str:
    """Return the id of a question, the same as long as it is on the same claims."""
    return content_id("question", *(claim.id for claim in question.claims))


def find_last(judgements: Sequence[Judgement], who: str) -> Judgement | None:
    """Return what somebody decided last and did not take back."""
    gone = {subject for one in judgements if one.verdict == "withdrawn" for subject in one.subjects}
    mine = [one for one in judgements if one.who == who and one.verdict != "withdrawn" and one.id not in gone]
    return max(mine, key=lambda one: (one.at.isoformat(), one.id), default=None)


def _ask(question: Question, visit: Visit, judgements: Sequence[Judgement]) -> Asked:
    subjects = tuple(claim.id for claim in question.claims)
    accounts = tuple(make_account(claim, visit.snapshot.index) for claim in question.claims)
    others = tuple(one for one in judgements if set(one.subjects) == set(subjects))
    return Asked(name_question(question), question, subjects, accounts, others)


def _find_disagreeing(last: Judgement, judgements: Sequence[Judgement]) -> tuple[Judgement, ...]:
    """Return what others said on the same, and otherwise: nobody's word replaces another's."""
    gone = {subject for one in judgements if one.verdict == "withdrawn" for subject in one.subjects}
    same = (one for one in judgements if set(one.subjects) == set(last.subjects) and one.id not in gone)
    return tuple(one for one in same if one.who != last.who and one.verdict not in (last.verdict, "withdrawn"))
