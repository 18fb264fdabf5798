"""One body that is cited by two names tells one figure once; two bodies tell it twice."""

from dataclasses import replace

import pytest

from kadesh.model.claim import Toll
from kadesh.model.side import Speaker, SpeakerKind
from kadesh.resolve.retelling.repeats import drop_repeats
from tests.build import party, report, toll

TEXT = report("Nine men were killed in Goma. Shells killed nine men.")
MEN = party("nine men", "COD", "civilian")
FIRST = toll(TEXT, "Nine men were killed", "killed", 9, MEN)
SECOND = toll(TEXT, "killed nine men", "killed", 9, MEN)


def said(claim: Toll, name: str, side: str | None = None, *, kind: SpeakerKind = "body") -> Toll:
    """Return `claim` as said by somebody."""
    return replace(claim, attribution=(Speaker(name, name, kind, side),))


# who is cited first and who is cited next, which of the two tellings are kept
CITED = [
    ("initials", said(FIRST, "the Arda Relief Fund"), said(SECOND, "ARF"), [FIRST]),
    ("other initials", said(FIRST, "the Arda Relief Fund"), said(SECOND, "AFR"), [FIRST, SECOND]),
    ("a state and its army", said(FIRST, "Russia", "RUS"), said(SECOND, "the Russian army", "RUS"), [SECOND]),
    ("a ministry and its state", said(FIRST, "the Defence Ministry", "RUS"), said(SECOND, "Russia", "RUS"), [FIRST]),
    ("two states", said(FIRST, "Russia", "RUS"), said(SECOND, "the Defence Ministry", "SYR"), [FIRST, SECOND]),
    (
        "two ministries",
        said(FIRST, "the Defence Ministry", "RUS"),
        said(SECOND, "the health ministry", "RUS"),
        [FIRST, SECOND],
    ),
    ("an army by two names", said(FIRST, "The Israeli military", "ISR"), said(SECOND, "the army", None), [FIRST]),
    (
        "an office and its holder",
        said(FIRST, "an officer", kind="person"),
        said(SECOND, "Captain Omar Bek", kind="person"),
        [FIRST],
    ),
    (
        "several and one",
        said(FIRST, "officials", kind="anonymous"),
        said(SECOND, "Omar Bek", kind="person"),
        [FIRST, SECOND],
    ),
    ("two by name", said(FIRST, "Ali Nur", kind="person"), said(SECOND, "Omar Bek", kind="person"), [FIRST, SECOND]),
    ("state media", said(FIRST, "state television"), said(SECOND, "the Zor Agency", kind="agency"), [SECOND]),
]


@pytest.mark.parametrize(("first", "second", "kept"), [row[1:] for row in CITED], ids=[row[0] for row in CITED])
def test_a_body_by_two_names_tells_one_figure(first: Toll, second: Toll, kept: list[Toll]) -> None:
    assert [t.evidence.quote for t in drop_repeats([first, second])] == [t.evidence.quote for t in kept]
