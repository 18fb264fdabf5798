"""Review: what is most worth deciding, one question at a time, in the order of `kadesh review`."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from kadesh.brief.accounts import make_account
from kadesh.brief.questions import Question
from kadesh.brief.sections import Account
from kadesh.errors import NotFound
from kadesh.model.ids import content_id
from kadesh.model.judgement import Judgement, person_of
from kadesh.model.review import Word, find_words
from kadesh.web.paging import cut_page
from kadesh.web.visit import Visit

REASONS: Mapping[str, tuple[str, ...]] = {
    "pair": (
        "place, day and who was struck agree",
        "one report retells the other",
        "another place or another day",
        "others were struck, or by other means",
        "the words leave it open",
    ),
    "claim": ("seen on film or photograph", "a source of its own says the same", "nobody else reports it"),
    "sign": ("looked at the words again", "looked at other sources as well"),
}
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
    """Return the question asked for by its id, else the first; how many there are, and what the viewer decided last.

    Raises NotFound for a question that is no longer open.
    """
    judgements = visit.shelf.judgements()
    visit.shelf.weigh(visit.snapshot)
    queue, words = visit.snapshot.questions.queue(judgements, visit.viewer.name), find_words(judgements)
    wanted = visit.path.get("question")
    at = next((at for at, one in enumerate(queue) if name_question(one) == wanted), None) if wanted else 0
    if at is None:
        raise NotFound("this question is not open: somebody has decided it")
    last = find_last(words, visit.viewer.name)
    return {
        "asked": _ask(queue[at], visit, words=words) if queue else None,
        "onward": name_question(queue[(at + 1) % len(queue)]) if len(queue) > 1 else None,
        "number": at + 1,
        "open": len(queue),
        "reasons": REASONS[queue[at].kind] if queue else (),
        "last": last,
        "disagree": _find_disagreeing(last, words) if last else (),
        "waiting": len(_find_unsigned(visit, words)),
    }


def show_signing(visit: Visit) -> dict[str, Any]:
    """Return what others decided and nobody signed off yet, the oldest first: the second level of review."""
    waiting = _find_unsigned(visit, find_words(visit.shelf.judgements()))
    paged = cut_page(waiting, visit.wanted.page)
    index = visit.snapshot.index
    subjects = {subject for word in paged.items for subject in word.judgement.subjects if subject in index.claims}
    return {
        "paged": paged,
        "accounts": {subject: make_account(index.claims[subject], index) for subject in sorted(subjects)},
    }


def name_question(question: Question) -> str:
    """Return the id of a question, the same as long as it is on the same claims."""
    signed = question.word.judgement.id if question.word else ""
    return content_id("question", question.kind, signed, *(claim.id for claim in question.claims))


def find_last(words: Sequence[Word], who: str) -> Judgement | None:
    """Return what somebody decided last and did not take back."""
    return max((w.judgement for w in words if w.judgement.who == who), key=lambda one: one.order, default=None)


def is_shown(visit: Visit, subjects: Iterable[str]) -> bool:
    """Return whether all that a judgement is on is shown to the viewer."""
    snapshot = visit.snapshot
    places = (snapshot.index.claims, snapshot.index.reports, snapshot.incidents)
    return all(any(subject in place for place in places) for subject in subjects)


def _ask(question: Question, visit: Visit, *, words: Sequence[Word]) -> Asked:
    subjects = tuple(claim.id for claim in question.claims)
    accounts = tuple(make_account(claim, visit.snapshot.index) for claim in question.claims)
    others = tuple(word.judgement for word in words if set(word.judgement.subjects) == set(subjects))
    return Asked(name_question(question), question, subjects, accounts, others)


def _find_disagreeing(last: Judgement, words: Sequence[Word]) -> tuple[Judgement, ...]:
    """Return what others said on the same, and otherwise: nobody's word replaces another's."""
    same = (word.judgement for word in words if set(word.judgement.subjects) == set(last.subjects))
    return tuple(one for one in same if one.person != last.person and one.verdict not in (last.verdict, "rated"))


def _find_unsigned(visit: Visit, words: Sequence[Word]) -> tuple[Word, ...]:
    """Return the words of others that one person alone stands behind, on what is shown to the viewer."""
    mine = person_of(visit.viewer.name)
    open_words = (word for word in words if not word.signed and word.judgement.person != mine)
    return tuple(word for word in open_words if is_shown(visit, word.judgement.subjects))
