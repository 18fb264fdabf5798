"""One person by several names is one voice, so that a new figure is a revision; two people never become one."""

from datetime import date

import pytest

from kadesh.model.assessment import Standing
from kadesh.model.claim import Claim, Toll
from kadesh.model.report import Report
from kadesh.model.side import Speaker
from kadesh.reconcile.account import make_accounts
from kadesh.reconcile.assess import assess_incident
from kadesh.reconcile.independence import no_outlet
from kadesh.reconcile.namesakes import fold_persons
from tests.build import incident
from tests.extract.reading import read_claims, report_of


def person(name: str, side: str | None = None) -> Speaker:
    return Speaker(name, name, "person", side)


@pytest.mark.parametrize(
    "speakers",
    [
        [person("Oko Lado"), person("Governor Oko Lado")],
        [person("Oko Ladó"), person("oko lado")],
        [person("Turkish President Oko Lado", "TUR"), person("Oko Lado"), person("Lado", "TUR")],
        [person("Turkish President Oko Lado", "TUR"), person("the Turkish president", "TUR")],
        [person("Oko Lado, the president of Turkey", "TUR"), person("the president of Turkey", "TUR")],
        [person("the president of Turkey, Oko Lado", "TUR"), person("Mr Lado", "TUR")],
    ],
)
def test_one_person(speakers: list[Speaker]) -> None:
    assert len(set(fold_persons(speakers).values())) == 1


@pytest.mark.parametrize(
    "speakers",
    [
        # a surname of somebody of whose side nothing is known
        [person("Oko Lado"), person("Lado")],
        # two of that name
        [person("Oko Lado", "TUR"), person("Ama Lado", "TUR"), person("Lado", "TUR")],
        [
            person("Turkish President Oko Lado", "TUR"),
            person("Turkish President Ama Nur", "TUR"),
            person("the Turkish president", "TUR"),
        ],
        # another side, another office, no country
        [person("Oko Lado", "TUR"), person("Governor Oko Lado", "SYR")],
        [person("Turkish President Oko Lado", "TUR"), person("the Turkish minister", "TUR")],
        [person("President Oko Lado", "TUR"), person("the president", "TUR")],
        # 'father of Ali' may be many
        [person("Abu Ali"), person("Hassan Abu Ali")],
    ],
)
def test_people_apart(speakers: list[Speaker]) -> None:
    assert len(set(fold_persons(speakers).values())) == len(speakers)


def test_bodies_are_no_persons() -> None:
    assert fold_persons([Speaker("the army", "the army"), None]) == {}


def test_the_voice_is_the_person_in_whatever_letters() -> None:
    told = [report_of(f"{name} said nine men were killed in Goma.") for name in ("Governor Oko Ladó", "Oko Lado")]
    claims = [claim for report in told for claim in read_claims(report.text, Toll)]
    assert len({a.voice for a in make_accounts(claims, {r.id: r for r in told}, outlets=no_outlet)}) == 1


@pytest.mark.parametrize(
    ("first", "second", "standings", "disputed"),
    [
        ("Turkish President Oko Ladó", "Oko Lado", ["superseded", "current"], False),
        ("Turkish President Oko Lado", "The Turkish president", ["superseded", "current"], False),
        ("Governor Oko Lado", "Governor Ama Nur", ["current", "current"], True),
    ],
)
def test_a_new_figure_of_one_person_is_a_revision(
    first: str, second: str, standings: list[Standing], disputed: bool
) -> None:
    claims: dict[str, Claim] = {}
    reports: dict[str, Report] = {}
    for name, number, day in ((first, "Five", 4), (second, "Seven", 6)):
        text = f"{number} soldiers were killed in the shelling of Goma on February 3, {name} said."
        report = report_of(text, published=date(2020, 2, day))
        (claim,) = read_claims(text, Toll, published=date(2020, 2, day))
        claims[claim.id], reports[claim.evidence.report_id] = claim, report
    found = assess_incident(incident(list(claims.values()), "shelling"), claims, reports=reports)
    assert [s.standing for r in found.ranges for s in sorted(r.stands, key=lambda s: s.count.low or 0)] == standings
    assert any(d.real and d.type == "figures" for d in found.disputes) == disputed
