"""The contract of `Store`, on every database."""

from datetime import UTC, date, datetime

import pytest
from sqlalchemy import func, select

from kadesh.errors import LedgerError, NotFound
from kadesh.model.claim import Findings
from kadesh.model.judgement import Judgement
from kadesh.model.report import Unreadable
from kadesh.store.base import Store
from kadesh.store.ledger import Ledger
from kadesh.store.open import open_store
from kadesh.store.tables import CLAIMS
from tests.build import incident, report
from tests.store.cases import claims, findings, reports
from tests.store.conftest import MakeUrl, Ticking


@pytest.fixture
def full(store: Store) -> Store:
    """A ledger with the four reports in it, one transaction each."""
    for one in reports():
        assert store.keep(one, findings(one))
    return store


def ids(found: object) -> list[str]:
    return [one.id for one in found]  # type: ignore[attr-defined]  # any iterable of nouns with an id


def test_what_is_kept_comes_back_as_it_was_sorted_by_id(full: Store) -> None:
    assert list(full.reports()) == sorted(reports(), key=lambda one: one.id)
    kept = [claim for one in sorted(reports(), key=lambda r: r.id) for claim in sorted(claims(one), key=lambda c: c.id)]
    assert list(full.claims()) == kept
    assert {refusal.claim for refusal in full.refusals()} == {claims(one)[0] for one in reports()[:3]}


def test_reports_come_back_side_by_side_with_what_was_found_in_them(full: Store) -> None:
    failed = report("This one could not be parsed.")
    full.keep(failed, findings(failed, error="too long"))
    kept = dict(full.found())
    assert list(kept) == sorted([*reports(), failed], key=lambda one: one.id)
    assert kept[failed].error == "too long"
    for one in reports():
        assert set(kept[one].claims) == set(claims(one))
        assert set(kept[one].refusals) == set(findings(one).refusals)
        assert kept[one].error is None
    assert [one.id for one, _ in full.found(as_of=date(2020, 2, 3))] == [reports()[0].id]


def test_the_same_again_adds_nothing(full: Store) -> None:
    head = full.verify().head
    for one in reversed(reports()):
        assert not full.keep(one, findings(one))
    assert full.verify().head == head


def test_a_ledger_opened_again_holds_the_same(make_url: MakeUrl) -> None:
    url = make_url()
    with open_store(url) as first:
        for one in reports():
            first.keep(one, findings(one))
    with open_store(url) as again:
        assert not again.keep(reports()[0], findings(reports()[0]))
        assert len(list(again.reports())) == 4


def test_the_raw_bytes_are_kept(full: Store) -> None:
    first = reports()[0]
    assert full.raw(first.raw_sha256) == first.raw
    with pytest.raises(NotFound):
        full.raw("0" * 64)


def test_bytes_that_are_not_those_of_the_report_are_refused(store: Store) -> None:
    one = report("Three were wounded.")
    wrong = type(one)(one.text, "0" * 64, one.text_sha256, one.name, raw=one.raw)
    with pytest.raises(LedgerError, match="not those it names"):
        store.keep(wrong, Findings(wrong.id))
    assert list(store.reports()) == []


def test_findings_of_another_report_are_refused(store: Store) -> None:
    one, other, *_ = reports()
    with pytest.raises(LedgerError, match="another report"):
        store.keep(one, findings(other))
    with pytest.raises(LedgerError, match="another report"):
        store.keep(one, Findings(one.id, claims(other)))


def test_one_report_in_two_files_is_one_report(make_url: MakeUrl) -> None:
    copies = report("Two died.", "A", "2020-02-03", name="a.txt"), report("Two died.", "A", "2020-02-03", name="b.txt")
    kept = []
    for order in (copies, copies[::-1]):
        with open_store(make_url()) as store:
            for one in order:
                store.keep(one, Findings(one.id))
            kept.append(list(store.reports()))
    assert len(kept[0]) == 1
    assert kept[0] == kept[1]


def test_nothing_found_is_not_did_not_run(store: Store) -> None:
    one, other, *_ = reports()
    store.keep(one, Findings(one.id))
    store.keep(other, findings(other, error="the parser ran out of memory"))
    assert store.has(one.id)
    assert not store.has(other.id)
    assert list(store.failures()) == [(other.id, "the parser ran out of memory")]
    assert not store.keep(other, findings(other, error="the parser ran out of memory"))
    assert store.keep(other, findings(other))
    assert list(store.failures()) == []
    assert store.has(other.id)


def test_a_newer_version_of_the_rules_supersedes_and_the_older_claims_stay(full: Store) -> None:
    one = reports()[0]
    assert not full.has(one.id, "rules/2")
    assert full.keep(one, findings(one, fewer=1), reader="rules/2")
    assert full.has(one.id, "rules/2")
    assert [claim for claim in full.claims() if claim.evidence.report_id == one.id] == list(claims(one)[1:])
    assert sorted(full.superseded(one.id), key=lambda pair: pair[1].id) == [
        ("rules/1", claim) for claim in sorted(claims(one), key=lambda claim: claim.id)
    ]
    assert not full.keep(one, findings(one, fewer=1), reader="rules/2")


def test_a_version_that_comes_back_supersedes_what_came_between(full: Store) -> None:
    one = reports()[0]
    full.keep(one, findings(one, fewer=1), reader="rules/2")
    assert not full.has(one.id, "rules/1")
    assert full.keep(one, findings(one), reader="rules/1")
    assert full.has(one.id, "rules/1")
    assert not full.has(one.id, "rules/2")
    assert full.has_read(one.id, "rules/2")
    assert not full.has_read(one.id, "rules/3")
    full.keep(one, findings(one, error="no"), reader="rules/3")
    assert not full.has_read(one.id, "rules/3")
    assert len([claim for claim in full.claims() if claim.evidence.report_id == one.id]) == 2
    assert [reader for reader, _ in full.superseded(one.id)] == ["rules/1", "rules/1", "rules/2"]
    assert full.keep(one, findings(one, fewer=1), reader="rules/2")
    assert full.has(one.id, "rules/2")
    assert full.verify().ok


def test_what_another_version_read_is_outdated(full: Store) -> None:
    first, second, third, fourth = reports()
    full.keep(first, findings(first), reader="rules/2")
    full.keep(second, findings(second, error="no"), reader="rules/2")
    full.set_flag(third.id, "hidden", why="a position", who="a desk")
    full.delete(fourth.id, "withdrawn", "a desk")
    seen = []
    for one in full.outdated("rules/2"):
        seen.append(one.id)
        assert full.keep(one, findings(one), reader="rules/2")
    assert seen == sorted([second.id, third.id])
    assert list(full.outdated("rules/2")) == []
    assert full.has(fourth.id, "rules/2")


def test_a_newer_version_that_did_not_run_supersedes_nothing(full: Store) -> None:
    one = reports()[0]
    full.keep(one, findings(one, error="no"), reader="rules/2")
    assert len([claim for claim in full.claims() if claim.evidence.report_id == one.id]) == 2
    assert list(full.failures()) == [(one.id, "no")]
    full.keep(one, findings(one), reader="rules/3")
    assert list(full.failures()) == []


def test_another_reader_stands_beside(full: Store) -> None:
    one = reports()[3]
    full.keep(one, Findings(one.id), reader="model/1")
    assert full.has(one.id, "model/1")
    assert full.has(one.id, "rules/1")
    assert list(full.superseded(one.id)) == []


def test_as_of_leaves_out_what_was_published_later_or_on_no_known_day(full: Store) -> None:
    assert {one.published for one in full.reports(as_of=date(2020, 2, 5))} == {date(2020, 2, 3), date(2020, 2, 5)}
    shown = {claim.evidence.report_id for claim in full.claims(as_of=date(2020, 2, 3))}
    assert shown == {reports()[0].id}
    assert {refusal.claim.evidence.report_id for refusal in full.refusals(as_of=date(2020, 2, 3))} == shown
    assert full.count_undated() == 1


def test_recorded_before_shows_what_the_ledger_knew_then(store: Store, clock: Ticking) -> None:
    one, other, *_ = reports()
    store.keep(one, findings(one))
    then = clock()
    store.keep(other, findings(other))
    store.keep(one, Findings(one.id), reader="rules/2")
    assert ids(store.reports(recorded_before=then)) == [one.id]
    assert len(list(store.claims(recorded_before=then))) == 2
    assert {claim.evidence.report_id for claim in store.claims()} == {other.id}
    assert list(store.claims(recorded_before=datetime(2020, 1, 1, tzinfo=UTC))) == []


def test_unreadable_things_are_kept_once_with_their_bytes(store: Store) -> None:
    bad = Unreadable("a.bin", "binary", "not a text", "4bf5122f344554c53bde2ebb8cd2b7e3d1600ad631c385a5d7cce23c7785459a")
    assert store.keep_unreadable(bad, b"\x01")
    assert not store.keep_unreadable(bad, b"\x01")
    assert store.keep_unreadable(Unreadable("name \udcff", "empty", ""))
    assert sorted(store.unreadable()) == [bad, Unreadable("name \udcff", "empty", "")]
    assert store.raw(bad.raw_sha256 or "") == b"\x01"


def test_any_text_is_kept_as_it_is(store: Store) -> None:
    odd = report(
        "NUL \0, lone \ud800, right to left \u202e, emoji \U0001f6d1, Sarāqib \u0633\u0631\u0627\u0642\u0628, 'quotes\" \\",
        "O\0",
    )
    assert store.keep(odd, Findings(odd.id))
    assert list(store.reports()) == [odd]
    assert store.verify().ok


def test_a_report_of_megabytes_is_kept_and_found(store: Store) -> None:
    long = report("shelling near the mill " * 90_000 + "at last Umm Jalal")
    assert store.keep(long, Findings(long.id))
    assert list(store.reports()) == [long]
    assert [hit.report_id for hit in store.search("Jalal")] == [long.id]


def test_incidents_are_kept_as_they_change(store: Store, clock: Ticking) -> None:
    one, other, *_ = reports()
    small = incident(claims(one), "shelling", "2020-02-03", "Tel Hadid")
    large = incident([*claims(one), *claims(other)], "shelling", "2020-02-03", "Tel Hadid")
    grown = type(large)(small.id, large.claims, "shelling", large.when, large.where)
    assert store.keep_incidents([small]) == 1
    assert store.keep_incidents([small]) == 0
    then = clock()
    assert store.keep_incidents([grown, large]) == 2
    assert store.keep_incidents([large]) == 1
    assert list(store.incidents()) == [large]
    assert list(store.incidents(recorded_before=then)) == [small]
    assert [moment.incident for moment in store.history(small.id)] == [small, grown, None]
    assert store.history(small.id)[0].at < then
    assert store.keep_incidents([small]) == 2
    assert list(store.incidents()) == [small]
    assert store.verify().ok


def test_a_grouping_that_others_wrote_into_is_not_kept(full: Store) -> None:
    one, other, *_ = reports()
    before = incident(claims(one), "shelling", "2020-02-03", "Tel Hadid")
    known = full.count_rows()
    assert not full.is_grouped()
    assert full.keep_incidents([before], known=known) == 1
    assert full.is_grouped()
    full.correct(one.id, "no matter for grouping", "a desk")
    assert full.is_grouped()
    assert full.keep_incidents([before], known=known) == 0
    full.keep(other, findings(other), reader="rules/2")
    assert full.keep_incidents([], known=known) is None
    assert not full.is_grouped()
    assert list(full.incidents()) == [before]
    known = full.count_rows()
    full.judge(Judgement("verified", (claims(one)[0].id,), "a desk", Ticking()(), "seen"))
    assert full.keep_incidents([], known=known) is None
    assert full.keep_incidents([], known=full.count_rows()) == 1


def test_a_judgement_survives_a_fresh_reading(full: Store, clock: Ticking) -> None:
    one = reports()[0]
    at = datetime(2020, 3, 2, 8, 30, tzinfo=UTC)
    decided = Judgement("verified", (claims(one)[1].id,), "a desk", at, "two more outlets say so")
    assert full.judge(decided)
    assert not full.judge(decided)
    full.keep(one, findings(one), reader="rules/2")
    assert list(full.judgements()) == [decided]
    assert decided.subjects[0] in ids(full.claims())
    assert full.knows(decided.id)
    assert full.knows(one.id)
    assert full.knows(claims(one)[0].id)
    assert not full.knows("claim-none")


def test_what_is_deleted_is_shown_nowhere_and_does_not_come_back(full: Store, clock: Ticking) -> None:
    one = reports()[0]
    full.delete(one.id, "names a child", "a desk")
    assert one.id not in ids(full.reports())
    assert one.id not in ids(full.reports(withheld=True, recorded_before=clock()))
    assert all(claim.evidence.report_id != one.id for claim in full.claims())
    assert all(refusal.claim.evidence.report_id != one.id for refusal in full.refusals())
    assert full.search("shells") == ()
    assert list(full.superseded(one.id)) == []
    with pytest.raises(NotFound):
        full.raw(one.raw_sha256)
    assert not full.keep(one, findings(one), reader="rules/2")
    assert one.id not in ids(full.reports())
    stone = full.tombstones()[0]
    assert (stone.subject, stone.why, stone.who) == (one.id, "names a child", "a desk")
    assert full.verify().ok
    with pytest.raises(NotFound):
        full.delete("report-none", "why", "who")


def test_one_claim_can_be_deleted(full: Store) -> None:
    gone = claims(reports()[0])[0]
    full.delete(gone.id, "misread", "a desk")
    assert gone.id not in ids(full.claims())
    assert len(list(full.claims())) == 4


def test_whatever_is_kept_makes_the_ledger_longer(store: Store) -> None:
    assert store.count_rows() == 0
    one = reports()[0]
    store.keep(one, findings(one))
    kept = store.count_rows()
    assert kept >= 3
    store.keep(one, findings(one))
    assert store.count_rows() == kept
    store.set_flag(one.id, "hidden", why="a name", who="ana")
    assert store.count_rows() == kept + 1


@pytest.mark.parametrize("flag", ["hidden", "restricted"])
def test_flags_withhold_until_they_are_lifted(full: Store, flag: str) -> None:
    one = reports()[0]
    assert full.set_flag(one.id, flag, why="position", who="a desk")  # type: ignore[arg-type]  # parametrize gives str
    assert not full.set_flag(one.id, flag, why="position", who="a desk")  # type: ignore[arg-type]
    assert full.flags() == {one.id: (flag,)}
    assert one.id not in ids(full.reports())
    assert one.id in ids(full.reports(withheld=True))
    assert len(list(full.claims(withheld=True))) == len(list(full.claims())) + 2
    assert len(list(full.refusals(withheld=True))) == len(list(full.refusals())) + 1
    assert full.search("shells") == ()
    with pytest.raises(NotFound):
        full.raw(one.raw_sha256)
    assert full.raw(one.raw_sha256, withheld=True) == one.raw
    assert full.set_flag(one.id, flag, why="known by now", who="a desk", raised=False)  # type: ignore[arg-type]
    assert full.flags() == {}
    assert one.id in ids(full.reports())


def test_corrections_are_a_log(store: Store) -> None:
    store.correct("incident-1", "The toll was 5, not 8.", "a desk")
    store.correct("incident-1", "The toll was 5, not 8.", "a desk")
    store.correct("incident-2", "The day was a Monday.", "another desk")
    assert [line.subject for line in store.corrections()] == ["incident-1", "incident-1", "incident-2"]
    assert store.corrections()[0].at < store.corrections()[1].at


@pytest.mark.parametrize(
    ("query", "first", "last", "found"),
    [
        ("soldiers", None, None, 2),
        ("soldier", None, None, 2),
        ("SOLDIERS killed", None, None, 2),
        ('"killed soldiers"', None, None, 0),
        ('"soldiers were killed"', None, None, 2),
        ("convoy", date(2020, 2, 7), None, 1),
        ("convoy", date(2020, 2, 8), None, 0),
        ("convoy", None, date(2020, 2, 6), 0),
        ("mill", None, None, 1),
        ("near the mill", None, None, 1),
        ("míll", None, None, 1),
        ("mill", date(2020, 1, 1), None, 0),
        ("", None, None, 0),
        ('" * ( OR NEAR ^ : -', None, None, 0),
        ("words:soldiers", None, None, 0),
        ("'; DROP TABLE reports; --", None, None, 0),
    ],
)
def test_search(full: Store, query: str, first: date | None, last: date | None, found: int) -> None:
    assert len(full.search(query, first=first, last=last)) == found


def test_a_hit_shows_the_words_where_they_stand(store: Store) -> None:
    long = report("Nothing happened here. " * 99 + "A convoy then left the crossing. " + "Nothing more. " * 99)
    store.keep(long, Findings(long.id))
    (hit,) = store.search("convoys")
    assert "A convoy then left the crossing." in hit.words
    assert len(hit.words) <= 160


def test_search_shows_claims_that_stand_only(full: Store) -> None:
    one = reports()[0]
    assert [hit.claim_id for hit in full.search("soldiers killed")] == [None, claims(one)[1].id]
    full.keep(one, Findings(one.id), reader="rules/2")
    assert [hit.claim_id for hit in full.search("soldiers killed")] == [None]


def test_what_is_read_in_one_go_is_of_one_moment(full: Store) -> None:
    assert isinstance(full, Ledger)
    count = select(func.count()).select_from(CLAIMS)
    with full.database.reading() as connection:
        before = connection.execute(count).scalar_one()
        assert full.keep(reports()[0], findings(reports()[0]), reader="rules/2")
        assert connection.execute(count).scalar_one() == before
    with full.database.reading() as connection:
        assert connection.execute(count).scalar_one() > before


def test_reading_goes_on_while_something_is_written(full: Store) -> None:
    reading = full.reports()
    next(reading)
    new = report("Later on, four were wounded.", "Agency One", "2020-02-09")
    assert full.keep(new, Findings(new.id))
    assert len(list(reading)) == 3
    assert len(list(full.reports())) == 5
