"""Whose dead a toll counts by the words before it: 'the Alpha death toll', "Kenya's toll", 'the army death toll'."""

from typing import Any

from kadesh.extract.counting.links import Link
from kadesh.extract.counting.phrases import is_person
from kadesh.extract.counting.risen import RISEN
from kadesh.extract.counting.suffered import TOLL
from kadesh.extract.document import Sentence
from kadesh.model.lexicon import SideMention

_BETWEEN = frozenset(
    "death deaths casualty casualties fatality official overall total combined confirmed reported own human military "
    "civilian daily latest final initial provisional wartime combat 's ’s ' ’ known verified".split()
)
"""Words that may stand between those who suffered and their toll."""
_POSSESSIVE = frozenset(("'s", "’s", "'", "’"))
_REACH = 5


def sufferers(sentence: Sentence, link: Link) -> SideMention | None:
    """Return the side whose toll it is, by the words right before it; None where none stands there.

    The toll's owner has not done it: 'the Alpha death toll rose to 40' and "Kenya's death toll" are those who died.
    """
    return owner_of_toll(sentence, link.cue.token) if link.cue.voice == "toll" else None


def owner_of_toll(sentence: Sentence, k: int) -> SideMention | None:
    """Return the side right before the word for a toll at `k`, None where it is no such word or another stands there."""
    tokens = sentence.tokens
    if tokens[k].lower_ not in TOLL and tokens[k].lower_ not in RISEN:
        return None
    first = k
    while first > 0 and k - first < _REACH and _goes_between(tokens[first - 1]):
        first -= 1
    if first == 0:
        return None
    before = sentence.span_of(first - 1, first - 1)
    whose = next(
        (m for m in sentence.sides if before.within(m.span) and m.kind not in ("capital", "person") and m.side != "un"), None
    )
    return None if whose is None or _is_deed_of(whose, tokens[first - 1], behind=tokens[first].lower_) else whose


def _is_deed_of(whose: SideMention, last: Any, *, behind: str) -> bool:
    """ "Alpha's death toll of 300 makes it the deadliest group": a group's own may be those it has killed.

    Not that of people: "the Alpha fighters' death toll" is theirs.
    """
    fighters = last.tag_ == "NNS" and is_person(last)
    return behind in _POSSESSIVE and not fighters and whose.side is not None and whose.side.islower()


def _goes_between(token: Any) -> bool:
    return token.lower_ in _BETWEEN
