"""An event is quoted with the words of its sentence that it rests on, and no further."""

import pytest

from kadesh.model.claim import Event, Toll
from tests.desk import Desk

# text; the quote of its one event
SHOWN = [
    (
        "Gunmen entered a village near Gao on Sunday, killing two traders. The mayor left.",
        "Gunmen entered a village near Gao on Sunday, killing two traders",
    ),
    (
        "On Monday a shell fell on the market. In Kharkiv it was quiet before a Russian missile killed six people.",
        "Kharkiv it was quiet before a Russian missile killed six people",
    ),
]


@pytest.mark.parametrize(("text", "quote"), SHOWN)
def test_an_event_is_shown_by_who_where_when_and_whom(text: str, quote: str, desk: Desk) -> None:
    claims = desk.read(text, None, "2020-02-10").claims
    events = [c for c in claims if isinstance(c, Event)]
    assert quote in [e.evidence.quote for e in events]
    assert all(e.evidence.quote == text[e.evidence.start : e.evidence.end] for e in events)
    assert {c.event for c in claims if isinstance(c, Toll)} <= {e.id for e in events}
