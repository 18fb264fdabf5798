"""Two figures of one number count two groups: side by side, a few at two places, or further on in other words."""

from dataclasses import replace

import pytest

from kadesh.model.claim import Toll
from kadesh.model.side import Party
from kadesh.model.span import Span
from kadesh.model.where import Where
from kadesh.resolve.retelling.others import are_others
from kadesh.resolve.retelling.repeats import drop_repeats
from tests.build import count, party, place, report, speakers, toll

TEXT = report("Two clerks were shot in Goma. Two nurses and two drivers died. A bomb killed two of them.")
GOMA, BUKAVU = (Where(n, place(n, country="COD"), "town", "stated") for n in ("Goma", "Bukavu"))
CARRIED = replace(BUKAVU, basis="antecedent")
CLERKS = toll(TEXT, "Two clerks were shot", "killed", 2, party("Two clerks", "COD", "civilian"), at=GOMA)
GUARDS = replace(CLERKS, victims=party("two of their guards", "COD", "civilian"))
OF_THEM = replace(CLERKS, scope="part", victims=party("two", "COD", "civilian"), count=count(2, words="two"))
BODIES = replace(CLERKS, victims=party("two bodies", "COD", "unknown"))
NURSE = speakers("a nurse", None)
SEEN = replace(BODIES, attribution=NURSE)
CLERKS_ELSEWHERE = replace(CLERKS, where=CARRIED)
CARRIED_ON = replace(CLERKS, where=replace(GOMA, basis="antecedent"))


def at(claim: Toll, start: int) -> Toll:
    """Return a toll with its words further down in the report."""
    return replace(claim, evidence=replace(claim.evidence, start=start, end=start + len(claim.evidence.quote)))


# the first telling at 400, the second, where that starts, whether they are two groups
TOLD: list[tuple[str, Toll, Toll, int, bool]] = [
    ("bodies seen by a nurse", CLERKS, SEEN, 900, False),
    ("bodies in the next sentence", CLERKS, SEEN, 450, False),
    ("bodies at the same place, by nobody else", CLERKS, BODIES, 900, False),
    ("bodies in another town alone", CLERKS, replace(BODIES, where=CARRIED), 900, False),
    ("clerks in a town that is carried on", CLERKS, CLERKS_ELSEWHERE, 900, True),
    ("clerks in a town that is carried on, next", CLERKS, CLERKS_ELSEWHERE, 450, False),
    ("in two towns carried on", CARRIED_ON, CLERKS_ELSEWHERE, 900, False),
    ("many clerks", replace(CLERKS, count=count(31)), replace(CLERKS_ELSEWHERE, count=count(31)), 900, False),
    ("two of them and two of their guards", OF_THEM, GUARDS, 450, True),
    ("two of them and the two", OF_THEM, replace(OF_THEM, attribution=NURSE), 450, False),
]


@pytest.mark.parametrize(("first", "second", "start", "two"), [row[1:] for row in TOLD], ids=[row[0] for row in TOLD])
def test_who_is_told_of_further_on(first: Toll, second: Toll, start: int, two: bool) -> None:
    assert len(drop_repeats([at(first, 400), at(second, start)])) == (2 if two else 1)


@pytest.mark.parametrize(
    ("first", "second", "two"),
    [
        ("A 43-year-old man", "a 33-year-old man", True),
        ("A 43-year-old man", "the 43-year-old man", False),
        ("A 43-year-old man", "a man", False),
    ],
)
def test_one_of_another_age_is_another(first: str, second: str, two: bool) -> None:
    told = [replace(CLERKS, count=count(1), victims=party(w, "COD", "civilian")) for w in (first, second)]
    assert are_others(told[0], at(told[1], 450)) is two


@pytest.mark.parametrize(("gap", "two"), [(2, True), (40, False)])
def test_groups_of_one_number_side_by_side(gap: int, two: bool) -> None:
    nurses, drivers = (party(f"two {w}", "COD", "civilian") for w in ("nurses", "drivers"))
    first, second = replace(nurses, span=Span(400, 410)), replace(drivers, span=Span(410 + gap, 421 + gap))
    told = [at(replace(CLERKS, victims=first), 400), at(replace(CLERKS, victims=second), 410 + gap)]
    assert len(drop_repeats(told)) == (2 if two else 1)


def test_a_title_tells_of_nobody_of_another_side() -> None:
    title = replace(CLERKS, count=count(1, words="Bishop"), victims=Party("Bishop", "RWA", "civilian"))
    porter = replace(CLERKS, count=count(1), victims=party("a porter", "COD", "civilian"))
    assert len(drop_repeats([at(title, 0), at(porter, 900)])) == 2
    bishop = replace(porter, victims=Party("a bishop", "RWA", "civilian"))
    assert len(drop_repeats([at(title, 0), at(bishop, 900)])) == 1
