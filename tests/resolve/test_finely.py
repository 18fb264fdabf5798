"""A deed told at a wide place and again at a fine one: toll and event have the finer place, if there is only one deed."""

from dataclasses import replace

import pytest

from kadesh.model.claim import Claim, Event, Evidence, Toll
from kadesh.model.count import Count
from kadesh.model.span import Span
from kadesh.model.where import Place, Where
from kadesh.resolve.retelling.finely import place_finely

ARDA = Place("arda", "Arda", "region", "SYR")
TIRVALE = Place("tirvale", "Tirvale", "town", "IRQ", "Tirvale")
TEXT = "A blast killed nine people in Arda. The blast hit the town of Bol. In Bol two died. Raids killed six in Arda."


RAID = Event(evidence=Evidence("report-1", 2, 7, "blast"), type="bombing")


def _where(words: str, *, wide: bool = False, place: Place | None = None, basis: str = "stated") -> Where:
    at, precision = TEXT.index(words), "region" if wide else "town"
    return Where(words, ARDA if wide else place, precision, basis, Span(at, at + len(words)))  # type: ignore[arg-type]


def _toll(words: str, where: Where) -> Toll:
    at = TEXT.index(words)
    return Toll(
        evidence=Evidence("report-1", at, at + len(words), words),
        outcome="killed",
        count=Count(9, 9),
        where=where,
        event=RAID.id,
    )


def _event(where: Where) -> Event:
    return replace(RAID, where=where)


WIDE, FINE = _where("Arda", wide=True), _where("Bol")
NINE = _toll("killed nine people", WIDE)

# a toll, its event, another toll, and where the first one is then
TOLLS: list[tuple[Toll, Event, list[Claim], str]] = [
    (NINE, _event(FINE), [], "Bol"),
    (NINE, _event(FINE), [_toll("two died", FINE)], "Bol"),
    # another town, several deeds, another place of the same deed
    (NINE, _event(_where("Bol", place=TIRVALE)), [], "Arda"),
    (_toll("killed six", WIDE), _event(FINE), [], "Arda"),
    (NINE, _event(FINE), [_toll("two died", _where("town"))], "Arda"),
    (NINE, _event(WIDE), [], "Arda"),
]


@pytest.mark.parametrize(("toll", "event", "others", "place"), TOLLS)
def test_a_toll_has_the_finer_place_of_its_event(toll: Toll, event: Event, others: list[Claim], place: str) -> None:
    assert place_finely([toll, event, *others], TEXT)[0].where.words == place


def test_an_event_has_the_finer_place_of_all_its_tolls() -> None:
    event = _event(WIDE)
    assert place_finely([event, _toll("two died", FINE)], TEXT)[0].where.words == "Bol"
    assert place_finely([event, _toll("two died", FINE), NINE], TEXT)[0].where.words == "Arda"
