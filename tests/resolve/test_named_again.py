"""Who is told of as 'a man' first and by name next is one person; who is named at another place is another one."""

from dataclasses import replace

import pytest

from kadesh.model.claim import Toll
from kadesh.model.where import Where
from kadesh.resolve.retelling.repeats import drop_repeats
from tests.build import party, report, toll

TEXT = report("Officials met. " * 10 + "A man was shot in Arda. Karim Dawud died there. Omar Bek fell.")
ARDA, BOL = (Where(n, None, "town", "stated") for n in ("Arda", "Bol"))
MAN = toll(TEXT, "A man was shot", "killed", 1, party("A man", "COD", "civilian"), at=ARDA)
KARIM = toll(TEXT, "Karim Dawud died", "killed", 1, party("Karim Dawud", "COD", "unknown"), at=ARDA)
OMAR = toll(TEXT, "Omar Bek fell", "killed", 1, party("Omar Bek", "COD", "unknown"), at=ARDA)

# the tolls of a report, how many of them are kept
NAMED = [
    ("by name next", [MAN, KARIM], 1),
    ("two names for one", [MAN, KARIM, OMAR], 2),
    ("at another place", [MAN, replace(KARIM, where=BOL)], 2),
    ("at no place", [replace(MAN, where=Where()), replace(KARIM, where=Where())], 2),
    ("of another fate", [MAN, replace(KARIM, outcome="wounded")], 2),
    ("of another side", [MAN, replace(KARIM, victims=party("Karim Dawud", "RWA", "unknown"))], 2),
    ("another without a name", [MAN, replace(KARIM, victims=party("A farmer", "COD", "civilian"))], 2),
    ("two by name", [KARIM, OMAR], 2),
]


@pytest.mark.parametrize(("tolls", "kept"), [row[1:] for row in NAMED], ids=[row[0] for row in NAMED])
def test_somebody_named_is_the_one_told_of_before(tolls: list[Toll], kept: int) -> None:
    assert len(drop_repeats(tolls)) == kept
