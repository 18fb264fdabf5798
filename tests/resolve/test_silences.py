"""Whoever leaves a toll open speaks of the toll of the same people that somebody else counts in the same passage."""

import pytest

from kadesh.model.claim import Event, Toll
from tests.desk import Desk

HIT = "Rockets fired by the Syrian army killed six Turkish soldiers near Nayrab on Sunday, Ankara said."
ANSWER = "Turkish artillery then killed nine Syrian soldiers near Saraqeb, the Orontes Monitor said."
OPEN = "Damascus has not confirmed any casualties among its soldiers."


@pytest.mark.parametrize("text", [f"{HIT} {ANSWER} {OPEN}", f"{HIT} {OPEN} {ANSWER}"])
def test_a_government_that_confirms_nothing_stands_with_its_own_dead(text: str, desk: Desk) -> None:
    claims = desk.read(text, None, "2020-02-10").claims
    tolls = [c for c in claims if isinstance(c, Toll) and c.outcome == "killed"]
    (silent,) = (t for t in tolls if t.polarity == "unconfirmed")
    (own,) = (t for t in tolls if t.count.low == 9)
    assert silent.count.low is None
    assert silent.event == own.event is not None
    assert silent.event in {c.id for c in claims if isinstance(c, Event)}


def test_where_nobody_counts_them_it_stays_where_it_was(desk: Desk) -> None:
    tolls = desk.tolls(f"{HIT} {OPEN}", None, "2020-02-10")
    (silent,) = (t for t in tolls if t.polarity == "unconfirmed")
    (theirs,) = (t for t in tolls if t.count.low == 6)
    assert (silent.victims.side, theirs.victims.side) == ("SYR", "TUR")
    assert silent.event != theirs.event
