"""What people decided stands beside what they decided on, in every format, and nothing where nobody did."""

import io
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from kadesh.brief.arrange import arrange_brief
from kadesh.brief.formats import Look, write_brief
from kadesh.brief.history import narrow_reading
from kadesh.model.judgement import Judgement, Verdict
from kadesh.model.reading import Reading
from tests.brief.world import WIRE, make_claims, make_reading

FIVE = make_claims()["five"].id
INCIDENT = next(one for one in make_reading().incidents if FIVE in one.claims)
START = datetime(2021, 3, 9, tzinfo=UTC)


def say(verdict: Verdict, *subjects: str, who: str = "Ada", at: int = 0, **more: str) -> Judgement:
    return Judgement(verdict, subjects, who, START + timedelta(hours=at), "two others say so", **more)


RATED = say("rated", FIVE, value="B2")
MEANS = "B2 (source usually reliable, information probably true)"
SIGNED = say("signed", RATED.id, who="Bela", at=1)


def reading(*judgements: Judgement) -> Reading:
    return replace(make_reading(), judgements=judgements)


def decided(*judgements: Judgement) -> list[str]:
    brief = arrange_brief(reading(*judgements))
    accounts = [a for s in brief.sections for e in s.entries for g in e.groups for a in g.accounts]
    return list(dict.fromkeys(line for account in accounts for line in account.decided))


def test_nothing_is_said_where_nobody_decided() -> None:
    assert decided() == []


def test_lines() -> None:
    assert decided(RATED, SIGNED, say("verified", WIRE.id)) == [
        "the report: verified by Ada, 9 March 2021: two others say so (checked, not signed off)",
        f"rated {MEANS} by Ada, 9 March 2021: two others say so (signed off by Bela)",
    ]
    assert decided(RATED, say("withdrawn", RATED.id, who="Bela", at=1)) == []
    (line,) = decided(say("corrected", FIVE, slot="count", value="6"))
    assert line.startswith("corrected, count: 6; by Ada")


def test_of_an_incident() -> None:
    brief = arrange_brief(reading(say("unverifiable", INCIDENT.id)))
    groups = [g for s in brief.sections for e in s.entries for g in e.groups if g.label == "What people decided of it"]
    assert [group.notes for group in groups] == [
        ("held to be unverifiable by Ada, 9 March 2021: two others say so (checked, not signed off)",)
    ]


@pytest.mark.parametrize("form", ["text", "md", "html", "json"])
def test_every_format_tells_it(form: str) -> None:
    stream = io.StringIO()
    hostile = replace(RATED, who="<b>Ada\x1b[31m")
    write_brief(reading(hostile), stream, form=form, look=Look(120))
    said = stream.getvalue()
    assert "B2" in said
    assert "Ada" in said
    assert "\x1b" not in said
    assert form in ("text", "json") or "<b>Ada" not in said.replace("\\<b", "")


def test_a_narrowed_reading_keeps_what_is_on_it() -> None:
    other = say("rated", "claim-elsewhere", value="C3")
    assert set(narrow_reading(reading(RATED, SIGNED, other), INCIDENT).judgements) == {RATED, SIGNED}
