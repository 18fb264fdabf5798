"""Which telling of an incident is the fullest: what has gone on for years tells little of one deed."""

from datetime import date

import pytest

from kadesh.model.claim import Event, Evidence
from kadesh.model.when import When
from kadesh.resolve.retelling.fullness import fullness

LAST = date(2016, 2, 5)


def told(quote: str, *, since: date) -> Event:
    """Return an event told below a headline, in `quote`, of the time from `since` on."""
    return Event(
        evidence=Evidence("report-1", 200, 200 + len(quote), quote),
        type="bombing",
        when=When(words="since then", first=since, last=LAST, basis="stated"),
    )


@pytest.mark.parametrize(
    ("quote", "since", "full"),
    [
        ("car bombs have hit Arda since 2011", date(2011, 3, 1), -2),
        ("car bombs have hit Arda since Monday", date(2016, 2, 1), 0),
        ("a car bomb hit Arda on Friday", date(2016, 2, 5), 2),
    ],
)
def test_what_lasts_tells_little_of_one_deed(quote: str, since: date, full: int) -> None:
    event = told(quote, since=since)
    assert fullness(event, set(), again=False)[0] == full
