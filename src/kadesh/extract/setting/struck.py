"""Where harm told by a relative clause was done: 'support from Paris after a raid on Goma, which killed five' in Goma."""

import re
from collections.abc import Iterator

from kadesh.extract.setting.asked import Asked
from kadesh.extract.setting.candidates import Candidate
from kadesh.extract.setting.naming import usable_places
from kadesh.extract.setting.placenames import Named
from kadesh.extract.setting.usage import is_origin
from kadesh.model.span import Span

_DEED = re.compile(
    r"\b(?:attack|strike|air ?strike|raid|bombing|shelling|bombardment|blast|explosion|ambush|assault|massacre|shooting)s?"
    r" (?:on|in|at|against|near|of) "
)
_WHICH = re.compile(r",? (?:which|that) (?:has |have |had |also )?(?:killed|left|wounded|injured|claimed|hurt|displaced)\b")
_ANOTHER = re.compile(
    r"\b(?:another|others?|came|is|are|was|were|has|had|have|but|while|when|where|who|whom|whose|that|which|since|than|after"
    r"|before|following|followed|and (?!the\b)(?=[a-z]))"
)
"""Between a deed and 'which killed', where something else is told by then: 'a raid on Goma and | fighting near Bunia'."""
_FARTHEST = 90
_NEAR = 40
"""Characters behind the verb within which its figures stand."""


def find_struck(asked: Asked) -> Candidate | None:
    """Return the first place of the deed that a relative clause tells the harm of, where the words asked about stand in it.

    None where something else is told between the two, where the deed has no place of its own or the clause has one.
    """
    at, text = asked.sentence.span.start, asked.sentence.text
    for which in _WHICH.finditer(text):
        if not (at + which.start() < asked.near.start <= at + which.end() + _NEAR):
            continue
        where = _struck_before(text, which.start())
        if where is None or any(True for _ in _named(asked, Span(which.end(), _clause_end(text, asked.near.end - at)))):
            return None
        found = next(_named(asked, where), None)
        return Candidate(found, asked.sentence, ("struck",)) if found is not None else None
    return None


def _struck_before(text: str, which: int) -> Span | None:
    """The words on where the last deed before 'which killed' was done."""
    deeds = [m.end() for m in _DEED.finditer(text, max(0, which - _FARTHEST), which)]
    if not deeds or _ANOTHER.search(text, deeds[-1], which) is not None:
        return None
    return Span(deeds[-1], which)


def _clause_end(text: str, start: int) -> int:
    """Where the clause that goes on at `start` ends."""
    stops = (text.find(mark, start) for mark in ",;:")
    return min((stop for stop in stops if stop >= 0), default=len(text))


def _named(asked: Asked, part: Span) -> Iterator[Named]:
    """The places in a part of the sentence, but for where somebody came from."""
    at = asked.sentence.span.start
    usable = (
        n for n in usable_places(asked.document, asked.sentence) if n.span.within(Span(at + part.start, at + part.end))
    )
    return (n for n in usable if not is_origin(asked.sentence, n))
