"""The two sides of a fight in which a place was taken: 'retook the town from X after a gun battle'."""

from typing import Any

from kadesh.extract.document import Sentence
from kadesh.extract.violence.belligerents import party_of, side_in_subject, side_within, subject_of
from kadesh.extract.words import load_table
from kadesh.model.side import NOBODY, Party

_TAKES = frozenset(
    r["word"] for r in load_table("control") if r["status"] == "captured" and r["form"] in ("take", "restore")
)
_LOST_IN = frozenset("after following in amid during".split())
_REACH = 5
"""Tokens behind 'from' among which it is named who lost the place."""


def sides_of_taking(sentence: Sentence, k: int) -> tuple[Party, Party]:
    """Return who took a place and from whom in the fight at token `k`, NOBODY twice where it is no such fight.

    Of 'troops recaptured Arda from the rebels after a gun battle' the troops and the rebels.
    """
    verb = _taking(sentence.tokens[k])
    subject = subject_of(verb) if verb is not None else None
    if verb is None or subject is None:
        return NOBODY, NOBODY
    taker = side_in_subject(sentence, subject, verb=verb)
    loser = next((_loser(sentence, j) for j in range(verb.i + 1, k) if sentence.tokens[j].lower_ == "from"), NOBODY)
    return (taker, loser) if taker.side is not None and taker.side != loser.side else (NOBODY, NOBODY)


def _loser(sentence: Sentence, k: int) -> Party:
    found = side_within(sentence, k + 1, reach=_REACH)
    return party_of(found) if found is not None else NOBODY


def _taking(token: Any) -> Any | None:
    """The verb of a taking behind which the fight is told, None where it is no such verb."""
    while token.dep_ in ("conj", "compound") and token.head.i != token.i:
        token = token.head
    prep = token.head
    if token.dep_ not in ("pobj", "pcomp") or prep.lower_ not in _LOST_IN:
        return None
    head = prep.head
    for _ in range(3):
        if head.tag_.startswith("VB"):
            break
        head = head.head
    return head if head.lower_ in _TAKES else None
