"""Every law of the house that a brief can break."""

import io
import re
from dataclasses import replace

import pytest

from kadesh.brief.arrange import arrange_brief
from kadesh.brief.formats import NAMES, Look, write_brief
from kadesh.brief.loose import quoted_claims
from kadesh.brief.sections import Account, Brief, Entry, Section
from kadesh.model.assessment import Assessment, Range, Stand
from kadesh.model.claim import Event, Toll
from kadesh.model.reading import Reading
from tests.brief.world import HERALD, NORTH, make_claims, make_reading, stand
from tests.build import event, incident, party, report, toll

PLAIN = ("text", "md", "html")


def print_brief(reading: Reading, form: str, width: int = 100) -> str:
    stream = io.StringIO()
    write_brief(reading, stream, form=form, look=Look(width))
    return stream.getvalue()


def section(brief: Brief, key: str) -> Section:
    return next(s for s in brief.sections if s.key == key)


def accounts(entry: Entry) -> list[Account]:
    return [account for group in entry.groups for account in group.accounts]


def test_nothing_is_lost() -> None:
    reading = make_reading()
    shown = quoted_claims(arrange_brief(reading))
    refused = {refusal.claim.id for refusal in reading.refusals}
    assert shown == {claim.id for claim in reading.claims} | refused


@pytest.mark.parametrize("form", NAMES)
def test_what_could_not_be_read_is_listed_with_its_reason(form: str) -> None:
    page = print_brief(make_reading(), form)
    for words in ("scan.bin", "binary", "this is no text", "no parser", "outcome-not-licensed"):
        assert words in page


def test_every_account_leads_to_its_words() -> None:
    reading = make_reading()
    texts = {r.id: r.text for r in reading.reports}
    brief = arrange_brief(reading)
    quotes = [a.quote for s in brief.sections for e in s.entries for a in accounts(e) if a.quote]
    assert len(quotes) == len(reading.claims) + len(reading.refusals)
    for quote in quotes:
        there = texts[quote.report][quote.start : quote.end]
        assert re.sub(r"\d|█", "#", quote.words) == re.sub(r"\d", "#", there)


def test_no_figure_that_no_claim_carries() -> None:
    reading = make_reading()
    carried = {n for c in reading.claims if isinstance(c, Toll) for n in (c.count.low, c.count.high)}
    totals = [g.total for e in section(arrange_brief(reading), "incidents").entries for g in e.groups]
    assert {int(n) for total in totals for n in re.findall(r"\d+", total)} <= carried
    assert "18" not in " ".join(totals)  # 5 + 13, and the 8 + 3 + 2 of the parts, are added to nothing


def test_parts_are_shown_and_not_added() -> None:
    entry = section(arrange_brief(make_reading()), "incidents").entries[0]
    group = entry.groups[0]
    assert (group.total, group.parts) == ("13", "of these: 8 Alda, 3 Brin, 2 Cole")
    assert [a.mark for a in group.accounts] == ["", "part", "part", "part", "unconfirmed"]


def test_a_loss_not_confirmed_stands_beside_the_claim() -> None:
    group = section(arrange_brief(make_reading()), "incidents").entries[0].groups[0]
    silent = group.accounts[-1]
    assert (silent.who, silent.says) == ("southern ministry", "did not confirm southern troops killed")


def test_null_is_not_nought() -> None:
    where = report("Some soldiers died near Alda.", "Tern Wire", "2021-03-02")
    claim = toll(where, "Some soldiers died", "killed", None, party("soldiers"), day="2021-03-01", at="Alda")
    told = event(where, "Some soldiers died near Alda", "clash", day="2021-03-01", at="Alda")
    one = incident([claim, told], "clash", "2021-03-01", "Alda")
    unbounded = Range("killed", claim.victims, None, None, None, (stand_like(claim),), None)
    reading = Reading((where,), (claim, told), (one,), (Assessment(one.id, "claims", (unbounded,)),))
    group = section(arrange_brief(reading), "incidents").entries[0].groups[0]
    assert group.total == "number not told"
    assert group.accounts[0].says == "not told"
    assert not re.search(r"\b0 soldiers", print_brief(reading, "text"))


def stand_like(claim: Toll) -> Stand:
    """The stand of a toll whose report is not of the small world."""
    return Stand("Tern Wire", "Tern Wire", claim.id, claim.count, "2021-03-02")


def test_superseded_figures_stay_visible() -> None:
    reading = make_reading()
    claims = make_claims()
    older = replace(stand(claims["five"]), standing="superseded")
    found = Range("killed", NORTH, 7, None, 7, (stand(claims["seven"]), older), 1)
    first, second = reading.assessments
    reading = replace(reading, assessments=(replace(first, ranges=(found,)), second))
    for form in PLAIN:
        assert "superseded" in print_brief(reading, form)
        assert "Five northern soldiers" in print_brief(reading, form)


def test_flows_stand_apart_from_stocks() -> None:
    entries = section(arrange_brief(make_reading()), "displacement").entries
    assert [(e.heading.split()[-1], [a.says for a in accounts(e)]) for e in entries] == [
        ("(flows)", ["about 900,000 people displaced"]),
        ("(stocks)", ["about 2,100,000 refugees"]),
    ]


def test_cumulative_figures_stand_apart_from_incidents() -> None:
    brief = arrange_brief(make_reading())
    assert [a.says for e in section(brief, "cumulative").entries for a in accounts(e)] == [
        "40 northern soldiers killed, 1 January 2021 to 5 March 2021"
    ]
    assert all("40" not in g.total for e in section(brief, "incidents").entries for g in e.groups)


def test_campaigns_are_no_incident_of_a_day() -> None:
    brief = arrange_brief(make_reading())
    assert [a.says for e in section(brief, "campaigns").entries for a in accounts(e)] == ["offensive, northern forces"]
    assert "offensive" not in " ".join(e.heading for e in section(brief, "incidents").entries)


def test_control_is_shown_by_claimant_side_by_side() -> None:
    (brin,) = section(arrange_brief(make_reading()), "control").entries
    assert [(g.label, [a.who for a in g.accounts]) for g in brin.groups] == [
        ("entered", ["southern army"]),
        ("not taken", ["the monitor"]),
    ]
    assert brin.beside
    assert [d.type for d in brin.disputes] == ["who holds it"]


def test_notice_given_and_not_given_side_by_side() -> None:
    entries = section(arrange_brief(make_reading()), "statements").entries
    (notice,) = [e for e in entries if e.heading.startswith("Notice")]
    assert [g.label for g in notice.groups] == ["given", "not given"]
    assert [d.by for d in notice.disputes] == [("northern ministry", "southern staff")]


def test_an_ultimatum_names_its_deadline() -> None:
    assert "deadline 31 March 2021" in print_brief(make_reading(), "md")


def test_what_has_no_day_or_place_is_listed_and_not_placed() -> None:
    (entry,) = section(arrange_brief(make_reading()), "loose").entries
    assert [(g.label, [a.says for a in g.accounts]) for g in entry.groups] == [
        ("no day and no place", ["2 fishermen wounded"])
    ]


def test_an_incident_without_a_day_is_not_put_in_order_of_time() -> None:
    claims = make_claims()
    undated = incident([claims["fishermen"]], "other")
    brief = arrange_brief(replace(make_reading(), incidents=(undated,), assessments=()))
    assert section(brief, "incidents").entries == ()
    assert (
        section(brief, "loose").entries[0].heading == "day unknown · place unknown · other · attacker not named → fishermen"
    )


@pytest.mark.parametrize("form", PLAIN)
def test_positions_in_notices_are_covered(form: str) -> None:
    page = print_brief(make_reading(), form)
    assert "10.5012" not in page
    assert "██.████, ██.████" in page


def test_no_verdict_and_no_best_figure_under_the_rule_claims() -> None:
    page = print_brief(make_reading(), "text")
    assert "5-7 northern soldiers killed" in page
    assert "best" not in page.split("Method:")[0]
    assert "Nobody is declared right" in page.replace("\n", " ")


def test_a_preset_that_names_one_figure_shows_its_range_and_arithmetic() -> None:
    claims = make_claims()
    found = Range("killed", NORTH, 5, 6, 7, (stand(claims["five"]), stand(claims["seven"])), 2, ("(5 + 7) / 2 = 6",))
    reading = make_reading()
    assessed = replace(reading.assessments[0], preset="ged", ranges=(found,))
    page = print_brief(replace(reading, assessments=(assessed,)), "text")
    assert "6 (range 5-7) northern soldiers killed" in page
    assert "(5 + 7) / 2 = 6" in page
    assert "Rule for figures: ged" in page


def test_disputes_are_named_at_a_glance_with_who_stands_against_whom() -> None:
    rows = arrange_brief(make_reading()).glance
    assert [row.disputed for row in rows] == [
        "who holds it: southern army, the monitor",
        "notice given or not: northern ministry, southern staff",
        "",
        "figures differ: President Orm, The Dale Herald",
    ]


def test_incidents_without_a_figure_are_counted_at_a_glance() -> None:
    reading = make_reading()
    bare = incident([make_claims()["campaign"]], "clash", "2021-03-04", "Dell")
    rows = arrange_brief(replace(reading, incidents=(*reading.incidents, bare))).glance
    assert rows[-1].what == "1 incident without a figure, below"
    assert not any(row.place == "Dell" for row in rows)


def test_the_number_before_the_people_is_that_of_the_claim() -> None:
    of = report("Nine others were wounded and five northern soldiers killed in Alda.", "Tern Wire", "2021-03-02")
    more = {"day": "2021-03-01", "at": "Alda"}
    five = toll(of, "five northern soldiers killed", "killed", 5, party("five northern soldiers", "NOR"), **more)  # type: ignore[arg-type]  # one table of arguments
    nine = toll(of, "Nine others were wounded", "wounded", 9, party("Nine others"), **more)  # type: ignore[arg-type]  # as above
    one = incident([five, nine], "clash", "2021-03-01", "Alda")
    (entry,) = section(arrange_brief(Reading((of,), (five, nine), (one,))), "incidents").entries
    assert [(g.label, [a.says for a in g.accounts]) for g in entry.groups] == [
        ("northern soldiers killed", ["5 northern soldiers killed"]),
        ("people wounded", ["9 people wounded"]),
    ]


def test_a_side_without_words_has_its_name() -> None:
    reading = make_reading()
    (told,) = [c for c in reading.claims if c.kind == "event" and c.id in reading.incidents[0].claims]
    assert isinstance(told, Event)
    nameless = replace(told, target=party(None, "NOR", "military"))
    one = replace(reading.incidents[0], claims=(nameless.id,))
    named = replace(reading, claims=(nameless,), incidents=(one,), assessments=(), side_names=(("NOR", "Norland"),))
    assert "southern gunners → forces of Norland" in print_brief(named, "text", 120)


@pytest.mark.parametrize("form", NAMES)
def test_order_of_the_reading_changes_nothing(form: str) -> None:
    reading = make_reading()
    turned = Reading(
        reports=reading.reports,
        claims=reading.claims[::-1],
        incidents=reading.incidents[::-1],
        assessments=reading.assessments[::-1],
        disputes=reading.disputes[::-1],
        refusals=reading.refusals[::-1],
        unreadable=reading.unreadable[::-1],
        failures=reading.failures[::-1],
    )
    if form != "json":  # JSON gives the reading as it is, in its own order
        assert print_brief(turned, form) == print_brief(reading, form)


@pytest.mark.parametrize("form", NAMES)
def test_an_empty_reading_says_so(form: str) -> None:
    page = print_brief(Reading(), form)
    assert "0 reports from 0 outlets" in page


def test_a_part_names_its_people_when_they_are_its_point() -> None:
    claims = make_claims()
    whole = claims["three"]
    child = toll(
        HERALD, "killed seven northern soldiers", "killed", 2, party("children"), scope="part", part_of=whole.id, at="Alda"
    )
    assert isinstance(whole, Toll)
    found = Range("killed", whole.victims, 3, None, 3, (stand(whole),), 1, (), (stand(child),))
    reading = make_reading()
    assessed = replace(reading.assessments[0], ranges=(found,))
    reading = replace(reading, claims=(*reading.claims, child), assessments=(assessed,))
    groups = section(arrange_brief(reading), "incidents").entries[1].groups
    assert groups[0].parts == "of these: 2 children"


def test_a_figure_of_another_scope_is_told_in_full_and_makes_no_total() -> None:
    reading, claims = make_reading(), make_claims()
    forty = replace(stand(claims["sum"]), standing="other-scope")
    found = Range("killed", NORTH, None, None, None, (forty,), None)
    one = replace(reading.incidents[0], claims=tuple(sorted((*reading.incidents[0].claims, claims["sum"].id))))
    assessed = replace(reading.assessments[0], ranges=(found,), subject=one.id)
    brief = arrange_brief(replace(reading, incidents=(one,), assessments=(assessed,)))
    (group, *_) = section(brief, "incidents").entries[0].groups
    assert group.total == ""
    assert [(a.says, a.mark) for a in group.accounts[:1]] == [("40 northern soldiers killed", "other-scope")]


def test_a_figure_only_denied_makes_no_total() -> None:
    of = report("The army denied that any guards were killed.", "Tern Wire", "2021-03-02")
    none = toll(of, "any guards were killed", "killed", 0, party("guards"), polarity="denied", day="2021-03-01", at="Alda")
    one = incident([none], "clash", "2021-03-01", "Alda")
    found = Range("killed", none.victims, None, None, None, (replace(stand_like(none), standing="denied"),), None)
    brief = arrange_brief(Reading((of,), (none,), (one,), (Assessment(one.id, "claims", (found,)),)))
    (group,) = section(brief, "incidents").entries[0].groups
    assert (group.total, [a.says for a in group.accounts]) == ("", ["no guards killed"])


def test_a_report_of_no_outlet_is_named_by_its_day() -> None:
    of = report("Five guards were killed in Alda.", None, "2021-03-02")
    five = toll(of, "Five guards were killed", "killed", 5, party("Five guards"), day="2021-03-01", at="Alda")
    brief = arrange_brief(Reading((of,), (five,), (incident([five], "clash", "2021-03-01", "Alda"),)))
    assert [a.who for a in accounts(section(brief, "incidents").entries[0])] == ["the report of 2 March"]
