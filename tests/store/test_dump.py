"""The ledger as text, and back: the same bytes after a round trip and from either database."""

import io
import json

import pytest

from kadesh.errors import InputError, KadeshError, LedgerBroken, LedgerError, LedgerTooNew
from kadesh.model.claim import Findings
from kadesh.model.judgement import Judgement
from kadesh.model.report import Unreadable
from kadesh.store.base import Store
from kadesh.store.dump import dump, load
from kadesh.store.open import open_store
from tests.build import incident, report
from tests.store.cases import claims, findings, reports
from tests.store.conftest import MakeUrl, Ticking


def fill_store(store: Store, *, backwards: bool = False) -> None:
    """A bit of everything that a ledger can hold."""
    for one in reports()[:: -1 if backwards else 1]:
        store.keep(one, findings(one))
    first, second, *_ = reports()
    odd = report("NUL \0 and a lone \udcff", "Sarāqib \u0633 News", name="odd \udc80.txt")
    store.keep(odd, Findings(odd.id))
    store.keep(first, findings(first, fewer=1), reader="rules/2")
    store.keep(second, findings(second, error="no parse"), reader="model/1")
    store.keep_unreadable(Unreadable("a.bin", "binary", "no text"), b"\x00\xff")
    store.keep_incidents([incident(claims(first), "shelling", "2020-02-03", "Tel Hadid")])
    store.judge(Judgement("verified", (claims(first)[0].id,), "a desk", Ticking()(), "seen on film"))
    store.set_flag(second.id, "restricted", why="a position", who="a desk")
    store.delete(reports()[2].id, "withdrawn by the agency", "a desk")
    store.correct("incident-1", "The toll was 5.", "a desk")


def text_of(store: Store, *, clock: bool = True) -> str:
    stream = io.StringIO()
    dump(store, stream, clock=clock)
    return stream.getvalue()


@pytest.fixture
def full(store: Store) -> Store:
    fill_store(store)
    return store


@pytest.mark.parametrize("timed", [True, False])
def test_a_dump_loads_into_a_ledger_that_dumps_the_same_bytes(full: Store, make_url: MakeUrl, timed: bool) -> None:
    text = text_of(full, clock=timed)
    with open_store(make_url()) as again:
        assert load(io.StringIO(text), again) == text.count("\n") - 1
        assert text_of(again, clock=timed) == text
        assert again.verify().ok
        assert (again.verify().head == full.verify().head) is timed
        assert list(again.found(withheld=True)) == list(full.found(withheld=True))
        assert again.search("soldiers") == full.search("soldiers")


@pytest.mark.parametrize("timed", [True, False])
def test_a_dump_is_sorted_and_one_line_a_row(full: Store, timed: bool) -> None:
    lines = [json.loads(line) for line in text_of(full, clock=timed).splitlines()]
    assert lines[0] == {"kadesh": "ledger", "form": 1, "clock": timed}
    order = list(dict.fromkeys(line["table"] for line in lines[1:]))
    assert [(order.index(line["table"]), line["id"]) for line in lines[1:]] == sorted(
        (order.index(line["table"]), line["id"]) for line in lines[1:]
    )
    assert all(("recorded_at" in line) is timed for line in lines[1:])
    assert len(lines) - 1 == full.verify().rows


def test_without_clock_two_readings_of_the_same_reports_dump_alike(make_url: MakeUrl) -> None:
    texts = []
    for backwards in (False, True):
        with open_store(make_url()) as store:
            fill_store(store, backwards=backwards)
            texts.append(text_of(store, clock=False))
    assert texts[0] == texts[1]


def test_both_databases_dump_the_same_bytes(tmp_path: object, server: object, make_url: MakeUrl) -> None:
    """Each database against one fixed digest of the dump would change with the zlib of the machine: compare with SQLite."""
    with open_store(f"{tmp_path}/plain.db", clock=Ticking()) as plain, open_store(make_url(), clock=Ticking()) as other:
        fill_store(plain)
        fill_store(other)
        assert text_of(plain) == text_of(other)
        assert text_of(plain, clock=False) == text_of(other, clock=False)


def test_a_ledger_that_holds_something_takes_no_dump(full: Store) -> None:
    text = text_of(full)
    with pytest.raises(LedgerError, match="empty"):
        load(io.StringIO(text), full)


def _change(text: str, old: str, new: str) -> str:
    assert old in text
    return text.replace(old, new, 1)


@pytest.mark.parametrize(
    ("old", "new", "error"),
    [
        ('"kadesh":"ledger"', '"kadesh":"cheese"', InputError),
        ('"form":1', '"form":2', LedgerTooNew),
        ('"table":"reports"', '"table":"rumours"', LedgerTooNew),
        ("Five soldiers were killed when", "Nine soldiers were killed when", LedgerBroken),
        ('"recorded_at":"2020-03-01T00:00:01', '"recorded_at":"2020-03-01T00:00:00', LedgerBroken),
        ('"seq":3,', '"seq":99,', LedgerBroken),
        ('"bytes":"', '"bytes":"!', InputError),
        ('"size":', '"sighs":', InputError),
        ('\n{"', "\n{", InputError),
        ('\n{"', '\n[1]\n{"', InputError),
    ],
)
def test_a_dump_that_was_changed_is_refused_whole(
    full: Store, make_url: MakeUrl, old: str, new: str, error: type[KadeshError]
) -> None:
    text = _change(text_of(full), old, new)
    with open_store(make_url()) as again:
        with pytest.raises(error):
            load(io.StringIO(text), again)
        assert again.verify().rows == 0
        assert list(again.reports()) == []


def test_bytes_that_were_changed_in_a_dump_without_clock_are_found(full: Store, make_url: MakeUrl) -> None:
    lines = text_of(full, clock=False).splitlines()
    assert '"table":"raw"' in lines[1]
    lines[1] = lines[1].replace('"bytes":"', '"bytes":"AAAA')
    with open_store(make_url()) as again, pytest.raises(LedgerBroken):
        load(io.StringIO("\n".join(lines)), again)
