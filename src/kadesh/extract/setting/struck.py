"""Where harm told by a relative clause was done: 'support from Paris after a raid on Goma, which killed five' in Goma."""

import re

from kadesh.extract.setting.asked import Asked
from kadesh.extract.setting.candidates import Candidate
from kadesh.extract.setting.naming import usable_places

_DEED = re.compile(
    r"\b(?:attack|strike|air ?strike|raid|bombing|shelling|bombardment|blast|explosion|ambush|assault|massacre|shooting)s?"
    r" (?:on|in|at|against|near|of) (?P<where>[^.;]{2,90}?),? (?:which|that) (?:has |have |had |also )?"
    r"(?:killed|left|wounded|injured|claimed|hurt|displaced)\b"
)
_NEAR = 40
"""Characters behind the verb within which its figures stand."""


def find_struck(asked: Asked) -> Candidate | None:
    """Return the first place of the deed that a relative clause tells the harm of, where the words asked about stand in it.

    None where another clause begins between the two, or the deed has no place of its own.
    """
    at, text = asked.sentence.span.start, asked.sentence.text
    for deed in _DEED.finditer(text):
        start, end = at + deed.start("where"), at + deed.end("where")
        if not (end < asked.near.start and asked.near.start <= at + deed.end() + _NEAR):
            continue
        named = (n for n in usable_places(asked.document, asked.sentence) if start <= n.span.start and n.span.end <= end)
        found = next(named, None)
        return Candidate(found, asked.sentence, ("struck",)) if found is not None else None
    return None
