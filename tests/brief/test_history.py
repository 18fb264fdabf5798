"""How an incident came to stand: report by report, with nothing removed."""

from dataclasses import replace

import pytest

from kadesh.brief.arrange import arrange_brief
from kadesh.brief.history import arrange_history, arrange_incident, find_incident, narrow_reading, trace_incident
from kadesh.errors import NotFound
from kadesh.model.reading import Reading
from tests.brief.world import HERALD, WIRE, make_reading


def west(reading: Reading | None = None) -> str:
    return (reading or make_reading()).incidents[0].id


def test_an_incident_by_its_id_a_former_one_or_its_beginning() -> None:
    reading = make_reading()
    first = reading.incidents[0]
    renamed = replace(reading, incidents=(replace(first, former_ids=("incident-old",)), reading.incidents[1]))
    for named in (first.id, first.id[:14], first.id.removeprefix("incident-")[:6], "incident-old"):
        assert find_incident(renamed, named).id == first.id


@pytest.mark.parametrize("named", ["", "incident-", "incident-zz", "zz"])
def test_no_such_incident(named: str) -> None:
    with pytest.raises(NotFound):
        find_incident(make_reading(), named)


def test_a_beginning_of_several() -> None:
    reading = make_reading()
    one, other = reading.incidents
    twins = (replace(one, id="incident-aa1"), replace(other, id="incident-aa2"))
    with pytest.raises(NotFound, match="beginning of 2"):
        find_incident(replace(reading, incidents=twins), "incident-aa")


def test_steps_in_order_of_publication() -> None:
    reading = make_reading()
    steps = trace_incident(reading, reading.incidents[0])
    assert [(s.day, s.outlet, s.name) for s in steps] == [
        ("2021-03-02", "Tern Wire", "wire.txt"),
        ("2021-03-05", "The Dale Herald", "herald.txt"),
    ]


def test_a_later_figure_names_the_earlier_one() -> None:
    reading = make_reading()
    (change,) = trace_incident(reading, reading.incidents[0])[1].changes
    assert (change.of, change.account.says, change.before, change.mark) == (
        "northern soldiers killed",
        "7",
        ("5",),
        "changed",
    )


def test_a_report_without_a_day_comes_last() -> None:
    reading = make_reading()
    undated = replace(WIRE, published=None)
    claims = tuple(
        replace(c, evidence=replace(c.evidence, report_id=undated.id)) if c.evidence.report_id == WIRE.id else c
        for c in reading.claims
        if c.evidence.report_id in (WIRE.id, HERALD.id)
    )
    one = replace(reading.incidents[0], claims=tuple(sorted(c.id for c in claims)))
    steps = trace_incident(replace(reading, reports=(undated, HERALD), claims=claims, incidents=(one,)), one)
    assert [step.day for step in steps] == ["2021-03-05", None]


def test_every_account_of_the_history_has_its_words() -> None:
    reading = make_reading()
    (section,) = arrange_history(reading, reading.incidents[0]).sections
    accounts = [a for e in section.entries for g in e.groups for a in g.accounts]
    assert len(accounts) == 7  # five, three; what, who, where, when of the shelling; seven
    assert all(account.quote for account in accounts)


def test_one_incident_by_itself() -> None:
    reading = make_reading()
    first = reading.incidents[0]
    part = narrow_reading(reading, first)
    page = arrange_incident(reading, first, brief=arrange_brief(part))
    assert page.title == "Incident 2 of 2"
    assert [section.key for section in page.sections] == ["incidents"]
    assert {claim.id for claim in part.claims} == set(first.claims)
    assert {report.name for report in part.reports} == {"wire.txt", "herald.txt"}
