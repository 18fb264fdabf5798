"""Two levels of review: what any reviewer says is checked; what a second, different person signs off is signed off.

The rules, each held by a test:

1. Of one person the last word on a question counts. A question is: whether these are the same; whether this can be
   verified; what is right in this slot; how this is rated.
2. A sign-off names a judgement. It counts only if another person than the one who decided gives it.
3. Who changes their mind leaves the sign-off of the earlier word behind.
4. A withdrawal names a judgement, or claims on which the same person spoke before. A judgement that nobody signed off
   is withdrawn by anybody; one that was signed off, by who decided, or by a withdrawal that is signed off itself. A
   sign-off given after a withdrawal comes too late, and a withdrawn sign-off counts no longer.
5. Nothing is removed: all of it stays in the ledger, with who, when and why.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

from kadesh.model.judgement import Judgement, Verdict
from kadesh.model.rating import UNRATED

Level = Literal["open", "checked", "signed-off"]
PAIRED: tuple[Verdict, ...] = ("same", "different", "unsure")
SETTLING = ("verified", "unverifiable")


@dataclass(frozen=True)
class Word:
    """A judgement that stands, with those who signed it off, oldest first."""

    judgement: Judgement
    signed: tuple[Judgement, ...] = ()

    @property
    def level(self) -> Level:
        """How far it was reviewed: checked by one person, or signed off by a second."""
        return "signed-off" if self.signed else "checked"


@dataclass(frozen=True)
class Review:
    """Which judgements were taken back, and which sign-offs count, by the id of what they sign off."""

    gone: frozenset[str]
    signed: Mapping[str, tuple[Judgement, ...]]


def review_judgements(judgements: Iterable[Judgement]) -> Review:
    """Return what was taken back and what was signed off, by the rules above, in whatever order the judgements come.

    >>> first = Judgement("verified", ("claim-1",), "Lea", datetime(2021, 3, 2), "on film")
    >>> signs = [Judgement("signed", (first.id,), who, datetime(2021, 3, 4), "seen") for who in ("Lea", "Omar")]
    >>> [sign.who for sign in review_judgements([first, *signs]).signed[first.id]]
    ['Omar']
    """
    ordered = sorted(judgements, key=lambda one: one.order)
    known = {one.id: one for one in ordered}
    taken_back = _by_subject(one for one in ordered if one.verdict == "withdrawn")
    signs = {
        subject: tuple(s for s in given if _counts(s, known.get(subject), withdrawals=taken_back.get(subject, ())))
        for subject, given in _by_subject(one for one in ordered if one.verdict == "signed").items()
    }
    signs = {subject: tuple(s for s in given if s.id not in taken_back) for subject, given in signs.items()}
    gone = frozenset(
        subject
        for subject, given in taken_back.items()
        if not signs.get(subject) or any(one.person == known[subject].person or signs.get(one.id) for one in given)
    )
    return Review(gone, {subject: given for subject, given in signs.items() if given and subject not in gone})


def find_words(judgements: Iterable[Judgement]) -> tuple[Word, ...]:
    """Return the words that stand, oldest first: the last of each person on each question, with its sign-offs.

    >>> first = Judgement("verified", ("claim-1",), "Lea", datetime(2021, 3, 2), "on film")
    >>> later = Judgement("unverifiable", ("claim-1",), "LEA", datetime(2021, 3, 4), "the film is older")
    >>> [word.judgement.why for word in find_words([later, first])]
    ['the film is older']
    """
    every = tuple(judgements)
    review = review_judgements(every)
    last: dict[tuple[str, ...], Judgement] = {}
    for one in sorted(every, key=lambda one: one.order):
        if one.verdict == "withdrawn":
            subjects = set(one.subjects)
            last = {q: word for q, word in last.items() if word.person != one.person or set(word.subjects) != subjects}
        elif one.verdict != "signed" and one.id not in review.gone:
            last[question_of(one)] = one
    return tuple(Word(one, review.signed.get(one.id, ())) for one in sorted(last.values(), key=lambda one: one.order))


def words_on(subject: str, words: Iterable[Word]) -> tuple[Word, ...]:
    """Return the words on one claim, report or incident."""
    return tuple(word for word in words if subject in word.judgement.subjects)


def judgements_on(judgements: Iterable[Judgement], subjects: Collection[str]) -> tuple[Judgement, ...]:
    """Return the judgements on nothing but `subjects`, by id, with those that sign them off or withdraw them."""
    known, kept = set(subjects), dict[str, Judgement]()
    left = sorted(judgements, key=lambda one: one.id)
    while found := {one.id: one for one in left if known.issuperset(one.subjects)}:
        kept |= found
        left = [one for one in left if one.id not in found]
        known |= found.keys()
    return tuple(kept[name] for name in sorted(kept))


def level_of(words: Collection[Word]) -> Level:
    """Return how far something was reviewed: open without any word, signed off if any of the words is.

    >>> level_of(())
    'open'
    """
    return "signed-off" if any(word.signed for word in words) else "checked" if words else "open"


def are_torn(words: Collection[Word]) -> bool:
    """Return whether reviewers say of one thing both that it is verified and that it cannot be.

    Where some of these words were signed off, only they count.

    >>> seen, not_seen = (Judgement(v, ("claim-1",), v, datetime(2021, 3, 2), "") for v in ("verified", "unverifiable"))
    >>> are_torn([Word(seen), Word(not_seen)]), are_torn([Word(seen, (not_seen,)), Word(not_seen)])
    (True, False)
    """
    settling = [word for word in words if word.judgement.verdict in SETTLING]
    final = [word for word in settling if word.signed]
    return len({word.judgement.verdict for word in final or settling}) > 1


def ratings_of(subject: str, words: Iterable[Word]) -> tuple[str, ...]:
    """Return the ratings people gave to one claim or report, those signed off first; F6 alone if there is none.

    Nobody's rating is averaged with another's, and none passes from a report to its claims.

    >>> ratings_of("claim-1", ())
    ('F6',)
    """
    given = [word for word in words_on(subject, words) if word.judgement.verdict == "rated"]
    told = [word.judgement.value or UNRATED for word in sorted(given, key=lambda word: not word.signed)]
    return tuple(dict.fromkeys(told)) or (UNRATED,)


def moment_after(last: datetime | None, *, now: datetime) -> datetime:
    """Return `now`, or the first moment after the `last` word of the same person, where a clock was set back since.

    >>> moment_after(datetime(2021, 3, 2, 12), now=datetime(2021, 3, 2, 11)).isoformat()
    '2021-03-02T12:00:00.000001'
    """
    return now if last is None or now > last else last + timedelta(microseconds=1)


def question_of(judgement: Judgement) -> tuple[str, ...]:
    """Return what a person's word is on: a later one on the same takes its place.

    >>> question_of(Judgement("corrected", ("claim-1",), "Léa HADDAD", datetime(2021, 3, 2), "see the map", "place", "Gao"))
    ('léa haddad', 'corrected', 'place', 'claim-1')
    """
    verdict = judgement.verdict
    kind = "pair" if verdict in PAIRED else "truth" if verdict in SETTLING else verdict
    return (judgement.person, kind, judgement.slot or "", *sorted(set(judgement.subjects)))


def _counts(sign: Judgement, signed: Judgement | None, *, withdrawals: Collection[Judgement]) -> bool:
    """Return whether a sign-off counts: by another person, on a decision, and not after it was withdrawn."""
    if signed is None or signed.verdict == "signed" or signed.person == sign.person:
        return False
    return all(sign.order < withdrawal.order for withdrawal in withdrawals)


def _by_subject(judgements: Iterable[Judgement]) -> dict[str, tuple[Judgement, ...]]:
    found: defaultdict[str, list[Judgement]] = defaultdict(list)
    for one in judgements:
        for subject in dict.fromkeys(one.subjects):
            found[subject].append(one)
    return {subject: tuple(given) for subject, given in found.items()}
