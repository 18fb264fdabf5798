"""Events that nobody did and that harmed nobody, beside one of their kind that is told in full."""

from datetime import date

import pytest

from kadesh.model.claim import Event, EventType, Evidence
from kadesh.model.side import Party
from kadesh.model.when import UNKNOWN_TIME, When
from kadesh.model.where import Place, Where
from kadesh.resolve.retelling.bare import drop_bare

TEXT = "Jets of Alpha hit Karesh. Raids went on. Shells fell. A raid hit Binna."
BINNA = Where("Binna", Place("binna", "Binna", "town", "SYR"), "town", "stated")


def event(
    start: int, *, kind: EventType, by: str | None = None, where: Where | None = None, when: When = UNKNOWN_TIME
) -> Event:
    party = Party(by, by if by and by.isupper() else None, "military", "stated") if by else Party()
    evidence = Evidence("report-1", start, start + 4, TEXT[start : start + 4])
    return Event(evidence=evidence, type=kind, attacker=party, where=where or Where(), when=when)


MAY = When(date(2016, 5, 3), date(2016, 5, 3), "day", "stated")
FULL = event(0, kind="airstrike", by="RUS")

# an event told beside `FULL`; whether it stays
BESIDE = (
    (event(26, kind="airstrike"), False),
    (event(26, kind="drone"), False),
    (event(41, kind="shelling"), True),
    (event(54, kind="airstrike", where=BINNA), True),
    (event(26, kind="airstrike", by="SYR"), True),
    (event(26, kind="airstrike", by="unknown pilots"), True),
    (event(26, kind="airstrike", when=MAY), True),
)


@pytest.mark.parametrize(("other", "stays"), BESIDE)
def test_what_tells_nothing_of_its_own_is_left_out(other: Event, stays: bool) -> None:
    assert drop_bare([FULL, other]) == ([FULL, other] if stays else [FULL])


def test_it_stays_where_nobody_is_told_to_have_done_its_like() -> None:
    alone = event(26, kind="airstrike")
    assert drop_bare([alone]) == [alone]
