"""Whether a statement and a report cite the same source, and whether what is said is about the same thing."""

import re
from collections.abc import Iterator

from kadesh.model.claim import Claim, Statement
from kadesh.model.letters import plain_letters
from kadesh.model.report import Report
from kadesh.model.side import Speaker
from kadesh.reconcile.bodies import fold_bodies

_SMALL = frozenset(
    "the a an of for and s that had has have was were been being its their his her this these those with from into over "
    "after north south east west northern southern eastern western capital they them any there which who on in at to it as "
    "by not no said says saying statement denied denies deny denying accused accuses accusing claimed claims blamed blames "
    "told added also according reports would will".split()
)
BEFORE = 200
"""Characters before what somebody denies in which it is named: 'it denied any involvement'."""
_NAMED = re.compile(r"\b(?!The\b)[A-Z]\w")
_STEM = 5
"""Letters by which two words are one: 'shelled' and 'shelling'."""
_NATION = 4
"""Letters by which two words in capitals of one state are one: 'Congo', 'Congolese'."""


def is_same_source(said: Claim, claim: Claim, *, report: Report | None) -> bool | None:
    """Return whether the source that a statement cites is in the claim's chain, or its outlet; True where it cites none.

    None where it cites nobody by name: 'local volunteers' may be whom the report calls a committee.
    """
    if said.source is None:
        return True
    names = [name for speaker in claim.attribution for name in (speaker.name, speaker.words)]
    names += [report.outlet] if report and report.outlet else []
    wanted = (_words_of(said.source.name), _words_of(said.source.words))
    if any(words <= told or told <= words for told in map(_words_of, names) for words in wanted if told and words):
        return True
    speaks = isinstance(claim, Statement) and said.source.side is not None and claim.speaker.side == said.source.side
    if speaks or any(_is_one(said.source, speaker) for speaker in claim.attribution):
        return True
    return None if said.source.kind == "anonymous" or not _NAMED.search(said.source.name) else False


def _is_one(one: Speaker, other: Speaker) -> bool:
    """Whether two names are of one body: its letters, its army's spokesman, its government by the state's other name."""
    keys = fold_bodies((one, other))
    if one.name in keys and keys.get(one.name) == keys.get(other.name):
        return True
    if one.side is None or one.side != other.side:
        return False
    said, told = _of_state(one.name), _of_state(other.name)
    return said == told or (bool(said) and said <= told and ("spokes" in other.name.lower() or len(said) == 1))


def _of_state(name: str) -> frozenset[str]:
    """The words of a name, those in capitals by their first letters."""
    words = re.findall(r"[^\W_]+", name)
    kept = [w for w in words if w.casefold() not in _SMALL]
    return frozenset(w[:_NATION].casefold() if w[:1].isupper() else w.casefold() for w in kept)


def is_about(said: Statement, claim: Statement, *, text: str, report: Report | None) -> bool:
    """Return whether two who deny, accuse or threaten speak of one thing: a word of it stands in both.

    Nothing is held against a statement that says no more than who did so.
    """
    wanted = set(_stems(text or said.evidence.quote, said))
    return not wanted or bool(wanted & set(_stems(_setting(claim, report), claim)))


def _setting(claim: Claim, report: Report | None) -> str:
    if report is None:
        return claim.evidence.quote
    start, end = claim.evidence.start, claim.evidence.end
    return report.text[max(0, start - BEFORE) : end] + re.split(r"[.;!?](?:\s|$)|\n", report.text[end:], maxsplit=1)[0]


def _stems(words: str, claim: Statement) -> Iterator[str]:
    names = [n for s in claim.attribution for n in (s.name, s.words)] + [
        claim.speaker.words or "",
        claim.addressee.words or "",
    ]
    own = frozenset().union(*map(_words_of, names))
    for word in re.findall(r"[^\W\d_]{4,}", plain_letters(words)):
        if word not in _SMALL and word not in own:
            yield word[:_STEM]


def _words_of(name: str) -> frozenset[str]:
    return frozenset(re.findall(r"[^\W_]+", name.casefold())) - {"the", "a", "an", "of", "for", "and", "s"}
