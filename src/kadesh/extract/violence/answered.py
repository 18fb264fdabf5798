"""Two deeds of one sentence, the second an answer to the first: whom the first hit answers with the second."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Any

from kadesh.extract.document import Sentence
from kadesh.extract.violence.happening import Happening
from kadesh.model.side import Party

_ANSWERS = frozenset(
    "response responded responding retaliation retaliated retaliating reprisal reprisals revenge reply answer".split()
)
"""Between two deeds: the one is the answer to the other."""
ANSWERING = frozenset(
    "responded responds respond retaliated retaliates retaliate replied replies answered answers hit struck".split()
)
"""'Alpha responded with air strikes', 'hit back with shells': whoever answers with a deed does it."""
_DRAWS = frozenset("sparked sparking prompted prompting provoked provoking drew drawing triggered triggering".split())
"""'A raid that killed nine and | sparked | a missile strike': what came of a deed is another one."""
_FROM_AFAR = frozenset(("airstrike", "shelling", "missile", "drone"))
_REACH = 12
"""Tokens between a verb for answering and the deed that is the answer."""
_NEAR = 6
"""Tokens before a deed among which it is told what it is answered by."""


def is_answered(sentence: Sentence, a: Happening, b: Happening) -> bool:
    """Return whether the second of two deeds answers the first.

    'Retaliated for the raid by shelling', 'responding to an attack, troops bombed'.
    """
    before = [t.lower_ for t in sentence.tokens[max(0, a.token - _NEAR) : a.token]]
    turns = any(t.lower_ in (",", "by", "with") for t in sentence.tokens[a.token + 1 : b.token])
    return turns and any(w in _ANSWERS and v in ("to", "for") for w, v in pairwise(before))


def answer_by(sentence: Sentence, k: int) -> int | None:
    """Return the verb of whoever answers with the deed at `k`: 'Alpha responded to the raid by | bombing'."""
    tokens = sentence.tokens
    if k == 0 or tokens[k - 1].lower_ != "by" or not tokens[k].lower_.endswith("ing"):
        return None
    near = range(k - 2, max(-1, k - _REACH), -1)
    if [t.lower_ for t in tokens[k + 1 : k + 2]] in (["of"], ["by"]):
        return None
    return next((j for j in near if tokens[j].lower_ in ANSWERING and tokens[j].tag_.startswith("VB")), None)


def tells_answer(words: Sequence[Any]) -> bool:
    """Return whether words between two deeds say that the second answers the first: 'in retaliation'."""
    return any(t.lower_ in _ANSWERS for t in words)


def draws_fire(words: Sequence[Any], fire: Happening) -> bool:
    """Return whether words before a `fire` from afar say that a deed was followed by it: 'sparked a missile strike'."""
    return fire.type in _FROM_AFAR and any(t.lower_ in _DRAWS for t in words)


def aim_answers(sentence: Sentence, found: list[Happening]) -> list[Happening]:
    """Return `found` with whoever answers a deed as its target: 'in response to Alpha's rockets Beta shelled'."""
    aimed = list(found)
    for i, (a, b) in enumerate(pairwise(found)):
        if is_answered(sentence, a, b) and _may_be_hit(a, by=b.attacker):
            aimed[i] = replace(a, target=replace(b.attacker, basis="antecedent"))
    return aimed


def _may_be_hit(happening: Happening, *, by: Party) -> bool:
    known = by.side is not None and by.side != happening.attacker.side
    return known and (happening.target.words is None or _is_hit_back(happening, by=by))


def _is_hit_back(happening: Happening, *, by: Party) -> bool:
    """'Troops answered the attack by shelling rebels': the rebels, who stand behind both, were hit by the answer."""
    target = happening.target.span
    return by.span is not None and target is not None and by.span.end <= happening.span.start < target.start
