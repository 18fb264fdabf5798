"""An older ledger with content becomes one of today."""

from datetime import UTC, datetime

from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import text

from kadesh.model.judgement import Judgement
from kadesh.store.database import Database
from kadesh.store.ledger import Ledger
from kadesh.store.migrate import migrate, revisions
from kadesh.store.open import open_store
from kadesh.store.rows import claim_rows, judgement_row, raw_row, reading_row, report_rows
from kadesh.store.tables import APPENDED, CHAIN, CLAIMS, JUDGEMENTS, METADATA, RAW, READINGS, RECEIPTS, REPORTS
from kadesh.store.verify import check_rows
from kadesh.store.writer import Writer
from tests.store.cases import claims, findings, reports
from tests.store.conftest import MakeUrl

DECIDED = Judgement("verified", (claims(reports()[0])[0].id,), "a desk", datetime(2020, 3, 2, tzinfo=UTC), "seen on film")


def make_old_ledger(database: Database) -> None:
    """Go back to the first form, and fill it as the first version did."""
    with database.writing() as connection:
        for later in ("sessions", "tokens", "users", "attempts", "audit", "search", "judged"):
            connection.execute(text(f"DROP TABLE {later}"))
        for numbered in ("memberships", "flags", "corrections"):
            connection.execute(text(f"DROP INDEX ix_{numbered}_number"))
        if database.postgres:
            connection.execute(text("DROP TEXT SEARCH CONFIGURATION kadesh"))
            connection.execute(text("DROP TEXT SEARCH DICTIONARY kadesh_stem"))
        else:
            for table in (*APPENDED, CHAIN):
                connection.execute(text(f"DROP TRIGGER {table.name}_no_replace"))
        connection.execute(text("UPDATE alembic_version SET version_num = '0001'"))
    with database.writing() as connection:
        writer = Writer(connection)
        for report in reports():
            row, receipt = report_rows(report, raw_kept=True)
            found = findings(report)
            reading = reading_row(found, "rules/1", previous=None)
            kept = ((RAW, raw_row(report.raw)), (REPORTS, row), (RECEIPTS, receipt), (READINGS, reading))
            for table, one in kept:
                writer.append(table, [one])
            writer.append(CLAIMS, claim_rows(found, reading["id"]))
        writer.append(JUDGEMENTS, [judgement_row(DECIDED)])


def test_an_older_ledger_with_content_is_brought_up_to_date(make_url: MakeUrl) -> None:
    url = make_url()
    with open_store(url) as store:
        assert isinstance(store, Ledger)
        make_old_ledger(store.database)
        with store.database.reading() as connection:
            head = check_rows(connection).head
    with open_store(url) as store:
        assert {report for report, _ in store.found()} == set(reports())
        assert len(store.search("soldiers")) == 2
        assert store.verify(head).ok
        assert not store.keep(reports()[0], findings(reports()[0]))
        assert store.last_moment(" A  Desk") == DECIDED.at
        assert store.judge(Judgement("withdrawn", (DECIDED.id,), "two", datetime(2020, 3, 3, tzinfo=UTC), "another film"))
        assert [line.sentence for line in store.corrections()] == ["withdrawn: verified (another film)"]


def test_the_steps_make_the_tables_that_the_code_knows(make_url: MakeUrl) -> None:
    with open_store(make_url()) as store:
        assert isinstance(store, Ledger)
        with store.database.reading() as connection:
            options = {"include_name": lambda name, kind, _: kind != "table" or not str(name).startswith("search")}
            context = MigrationContext.configure(connection, opts={**options, "compare_type": True})
            assert compare_metadata(context, METADATA) == []


def test_steps_run_one_by_one(make_url: MakeUrl) -> None:
    url = make_url()
    with open_store(url) as store:
        assert isinstance(store, Ledger)
        with store.database.reading() as connection:
            assert connection.execute(text("SELECT version_num FROM alembic_version")).scalar_one() == revisions()[-1]
        with store.database.writing() as connection:
            migrate(connection)
        assert store.verify().ok
