"""What became in the end of people told of by what befell them first: 'led away and not seen since'."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from kadesh.extract.counting.cue import Cue
from kadesh.extract.counting.links import Link
from kadesh.extract.document import Sentence

_TAKEN = ("kidnapped", "captured")
_STOPS = frozenset((";", ":", ".", "while", "but"))
_OBJECTS = frozenset(("nsubjpass", "dobj"))


def told_to_the_end(sentence: Sentence, links: Sequence[Link], *, cues: Sequence[Cue]) -> list[Link]:
    """Return `links`, each with the word that tells of the end of its people where a first one told of the beginning."""
    return [replace(k, cue=_end_of(sentence.tokens, k, cues=cues, links=links) or k.cue) for k in links]


def _end_of(tokens: Sequence[Any], link: Link, *, cues: Sequence[Cue], links: Sequence[Link]) -> Cue | None:
    if link.cue.outcome in _TAKEN:
        return next((c for c in cues if c.outcome == "missing" and _goes_on(tokens, link, lost=c, links=links)), None)
    within = link.group.first <= link.cue.token <= link.group.last
    if link.cue.outcome != "wounded" or not within or link.group.head is None:
        return None
    return next((c for c in cues if c.outcome == "killed" and _is_done_to(tokens[link.group.head], c)), None)


def _goes_on(tokens: Sequence[Any], link: Link, *, lost: Cue, links: Sequence[Link]) -> bool:
    """'Six men were led away by soldiers and have | not been seen since': the same six."""
    start = max(link.cue.last, link.group.last)
    between = tokens[start + 1 : lost.token]
    others = any(start < k.group.first < lost.token for k in links)
    seen = tokens[lost.token].lower_ in ("not", "n't", "n’t", "never")
    return seen and start < lost.token and not others and all(t.lower_ not in _STOPS for t in between)


def _is_done_to(head: Any, cue: Cue) -> bool:
    """'Forty wounded prisoners were | executed', 'executed forty wounded prisoners'."""
    return head.dep_ in _OBJECTS and cue.token <= head.head.i <= cue.last
