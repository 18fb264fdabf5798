"""The laws of the house, each on a real reading of the examples, and each on one that was broken on purpose."""

import io
import json
import os
import random
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from kadesh import pipeline
from kadesh.brief.arrange import arrange_brief
from kadesh.brief.formats import write_brief
from kadesh.brief.loose import quoted_claims
from kadesh.ledger import brief_ledger, keep_paths
from kadesh.model.assessment import Dispute, Range
from kadesh.model.claim import Claim, Findings, Toll
from kadesh.model.count import Count
from kadesh.model.reading import Reading
from kadesh.model.report import Report
from kadesh.model.side import Speaker
from kadesh.model.when import When
from kadesh.model.where import Place, Where
from kadesh.pipeline import Options, assemble, brief_paths, find_claims, read_report
from kadesh.resolve.lexicon import load_lexicon
from kadesh.store.open import open_store
from tests.build import report, toll
from tests.laws import find_confused, find_invented, find_lost, find_summed, find_unlicensed, find_verdicts

EXAMPLES = Path(__file__).parents[1] / "examples" / "idlib-2020"
OPTIONS = Options()
Break = Callable[[Toll], Claim]

FIVE = "Five Turkish soldiers were killed in shelling by Syrian government forces near Saraqeb on Monday, officials said."


@cache
def read_examples() -> Reading:
    """The examples, read once."""
    return brief_paths([EXAMPLES], OPTIONS)


def write(reading: Reading, form: str = "json") -> str:
    stream = io.StringIO()
    write_brief(reading, stream, form=form)
    return stream.getvalue()


def some_toll(reading: Reading) -> Toll:
    """A toll of five killed that a source is cited for."""
    return next(c for c in reading.claims if isinstance(c, Toll) and c.count.low == c.count.high == 5 and c.source)


def broken(reading: Reading, change: Break) -> Reading:
    """The reading with one of its tolls changed."""
    one = some_toll(reading)
    return replace(reading, claims=tuple(change(c) if c is one else c for c in reading.claims))


def some_range(reading: Reading) -> Range:
    return next(r for a in reading.assessments for r in a.ranges if r.low)


def with_range(reading: Reading, found: Range) -> Reading:
    """The reading with a first range put in its first assessment."""
    first, *others = reading.assessments
    return replace(reading, assessments=(replace(first, ranges=(found, *first.ranges)), *others))


# 1. Evidence gate


def test_no_claim_without_its_licence() -> None:
    reading = read_examples()
    assert len(reading.claims) > 100
    assert list(find_unlicensed(reading, load_lexicon(OPTIONS.packs))) == []


@pytest.mark.parametrize(
    "change",
    [
        lambda t: replace(t, count=Count(6, 6)),
        lambda t: replace(t, count=replace(t.count, high=None, quantifier="at-least")),
        lambda t: replace(t, outcome="captured"),
        lambda t: replace(t, victims=replace(t.victims, side="RUS")),
        lambda t: replace(t, polarity="denied"),
        lambda t: replace(t, modality="threatened"),
        lambda t: replace(t, evidence=replace(t.evidence, quote=t.evidence.quote + "!")),
        lambda t: replace(t, evidence=replace(t.evidence, start=t.evidence.start + 1)),
        lambda t: replace(t, attribution=(Speaker("the Dale Herald", "the Dale Herald"), *t.attribution[1:])),
        lambda t: replace(t, where=Where("Qamishli", None, "town", "stated")),
    ],
    ids=["number", "bound", "outcome", "side", "polarity", "modality", "words", "offset", "source", "place"],
)
def test_an_altered_claim_is_seen(change: Break) -> None:
    (line,) = find_unlicensed(broken(read_examples(), change), load_lexicon(OPTIONS.packs))
    assert line


def invent_thirteen(reports: tuple[Report, ...], _: object) -> list[Findings]:
    """A reader that reads thirteen where five are told: what a language model may do."""
    return [Findings(of.id, (toll(of, "Five Turkish soldiers were killed", "killed", 13),)) for of in reports]


def fail_on_quiet(reports: tuple[Report, ...], _: object) -> list[Findings]:
    """A reader with a fault of its own, that breaks on one report and not on others."""
    if any(of.name == "quiet.txt" for of in reports):
        raise ZeroDivisionError("quiet")
    return [Findings(of.id) for of in reports]


def with_reader(monkeypatch: pytest.MonkeyPatch, reader: object) -> None:
    monkeypatch.setattr(pipeline, "load_tools", lambda packs, _: (reader, load_lexicon(packs)))


def test_whatever_reads_its_inventions_are_refused_and_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    with_reader(monkeypatch, invent_thirteen)
    found = read_report(report(FIVE, "Tern Wire", "2020-02-03"), OPTIONS)
    assert (found.claims, [r.reason for r in found.refusals]) == ((), ["number"])


def test_nothing_found_is_not_the_same_as_did_not_run(monkeypatch: pytest.MonkeyPatch) -> None:
    quiet = report("The weather was fine.", name="quiet.txt")
    assert read_report(quiet, OPTIONS) == Findings(quiet.id)
    with_reader(monkeypatch, fail_on_quiet)
    other = report(FIVE, name="other.txt")
    reading = assemble(find_claims([other, quiet], OPTIONS), options=OPTIONS)
    assert reading.failures == ((quiet.id, "the reader broke: ZeroDivisionError: quiet"),)
    assert {r.id for r in reading.reports} == {other.id, quiet.id}
    assert "ZeroDivisionError" in write(reading, "text")


# 2. Never invent


def test_nothing_is_invented() -> None:
    assert list(find_invented(read_examples())) == []


@pytest.mark.parametrize(
    "change",
    [
        lambda t: replace(t, where=Where("Saraqeb", Place("test:x", "x", "town", latitude=0.0, longitude=0.0))),
        lambda t: replace(t, where=Where(None, Place("test:x", "x", "country", "SYR"))),
        lambda t: replace(t, when=When(date(2020, 2, 3), date(2020, 2, 3), "day", "published")),
        lambda t: replace(t, count=Count(0, 0)),
    ],
    ids=["pin", "country", "day", "nought"],
)
def test_an_invention_is_seen(change: Break) -> None:
    (line,) = find_invented(broken(read_examples(), change))
    assert line


@pytest.mark.parametrize(("published", "known"), [(None, False), ("2020-02-05", True)])
def test_a_weekday_is_resolved_only_where_the_day_is_known(published: str | None, known: bool) -> None:
    found = read_report(report(FIVE, "Tern Wire", published), OPTIONS)
    (told,) = (c for c in found.claims if isinstance(c, Toll))
    assert told.when.known is known
    assert not known or told.when.first == date(2020, 2, 3)


def test_no_number_told_is_not_nought() -> None:
    found = read_report(report("Turkish soldiers were killed in shelling near Saraqeb.", "Tern Wire"), OPTIONS)
    assert {c.count.high for c in found.claims if isinstance(c, Toll)} == {None}


# 3. Said is not reported


def test_who_said_it_is_not_who_printed_it() -> None:
    assert list(find_confused(read_examples())) == []


def test_an_outlet_taken_for_its_source_is_seen() -> None:
    outlet = Speaker("Tern Wire", "Tern Wire", "outlet")
    changed = broken(read_examples(), lambda t: replace(t, attribution=(outlet, Speaker("officials", "officials"))))
    assert len(list(find_confused(changed))) == 1


def test_more_origins_than_claims_are_seen() -> None:
    reading = read_examples()
    found = some_range(reading)
    assert len(list(find_confused(with_range(reading, replace(found, origins=len(found.stands) + 1))))) == 1


def origins_of(*reports: Report) -> set[int | None]:
    """How many independent origins stand behind the Turkish dead of these reports."""
    reading = assemble(find_claims(reports, OPTIONS), options=OPTIONS)
    return {r.origins for a in reading.assessments for r in a.ranges if r.victims.side == "TUR"}


def test_copies_of_one_wire_are_one_origin() -> None:
    wire = f"SARAQEB, Syria, Feb 3 (Reuters) - {FIVE.replace(', officials said', '')}"
    own = "Five Turkish soldiers died on Monday when Syrian government forces shelled their post near Saraqeb, AFP reported."
    first, copy = report(wire, "Reuters", "2020-02-03"), report(wire + " More follows.", "Dale Herald", "2020-02-04")
    assert origins_of(first, copy) == {1}
    assert origins_of(first, report(own, "Agence France-Presse", "2020-02-04")) == {2}  # the count can be more than one


def test_an_unknown_origin_is_unknown() -> None:
    assert origins_of(report(FIVE.replace(", officials said", ""), None, "2020-02-03")) == {None}


# 4. Nothing is summed that overlaps


def test_nothing_is_summed() -> None:
    reading = read_examples()
    assert sum(len(a.ranges) for a in reading.assessments) > 20
    assert list(find_summed(reading)) == []


def test_a_sum_is_seen() -> None:
    reading = read_examples()
    found = some_range(reading)
    assert list(find_summed(with_range(reading, replace(found, high=9999)))) == [
        f"killed {found.low}-9999: a bound that nobody claims"
    ]


def test_another_outcome_among_the_figures_is_seen() -> None:
    reading = read_examples()
    lines = list(find_summed(with_range(reading, replace(some_range(reading), outcome="wounded"))))
    assert lines == ["wounded: another outcome among the figures"]


def test_a_part_among_the_figures_is_seen() -> None:
    reading = read_examples()
    found = next(r for a in reading.assessments for r in a.ranges if r.parts and r.stands)
    whole = [claim for claim in reading.claims if isinstance(claim, Toll) and claim.part_of]
    part = next(s for s in found.parts if any(c.id == s.claim for c in whole))
    mixed = replace(found, stands=(*found.stands, replace(part, standing="current")))
    assert any("a share" in line for line in find_summed(with_range(reading, mixed)))


# 5. Same input, same result


def corpus(folder: Path, *, seed: int) -> Path:
    """The texts of the examples as JSON Lines, in an order that `seed` makes."""
    rows = [
        {"doc_id": r.name, "text": r.text, "outlet": r.outlet, "published": r.published.isoformat() if r.published else None}
        for r in read_examples().reports
    ]
    random.Random(seed).shuffle(rows)
    folder.mkdir(exist_ok=True)
    (folder / "texts.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return folder / "texts.jsonl"


def run(*words: str | Path, hash_seed: str = "0") -> bytes:
    command = [sys.executable, "-m", "kadesh", *map(str, words)]
    env = {n: v for n, v in os.environ.items() if not n.startswith("KADESH_")} | {"PYTHONHASHSEED": hash_seed}
    return subprocess.run(command, env=env, capture_output=True, check=True).stdout


def test_order_processes_and_hash_seed_change_no_byte_of_a_brief(tmp_path: Path) -> None:
    one, other = corpus(tmp_path / "a", seed=1), corpus(tmp_path / "b", seed=2)
    assert one.read_bytes() != other.read_bytes()
    pages = {
        run("brief", one, "--format", "json", hash_seed="1"),
        run("brief", other, "--format", "json", hash_seed="2"),
        run("brief", other, "--format", "json", "--processes", "2", hash_seed="3"),
    }
    assert len(pages) == 1


def test_order_processes_and_hash_seed_change_no_annotation(tmp_path: Path) -> None:
    one, other = corpus(tmp_path / "a", seed=1), corpus(tmp_path / "b", seed=2)
    told = [
        run("annotate", one, "--out", "-", hash_seed="1"),
        run("annotate", other, "--out", "-", "--processes", "2", hash_seed="2"),
    ]
    assert sorted(told[0].splitlines()) == sorted(told[1].splitlines())
    assert told[0] != told[1]  # the lines keep the order of the texts, so the orders did differ


def test_a_result_that_hangs_on_the_order_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    found = list(find_claims(read_examples().reports, OPTIONS))
    turned = found[::-1]
    assert write(assemble(found, options=OPTIONS)) == write(assemble(turned, options=OPTIONS))
    monkeypatch.setattr("kadesh.model.reading._claim_order", lambda _: ("", 0, 0, ""))
    assert write(assemble(found, options=OPTIONS)) != write(assemble(turned, options=OPTIONS))


def test_a_ledger_changes_nothing(tmp_path: Path) -> None:
    keep_paths([EXAMPLES], tmp_path / "kept.db", OPTIONS)
    kept, read = brief_ledger(tmp_path / "kept.db", OPTIONS), read_examples()
    assert kept.claims == read.claims
    assert [i.id for i in kept.incidents] == [i.id for i in read.incidents]
    assert write(kept, "md") == write(read, "md")


# 6. Nothing is lost


def given_files() -> list[Path]:
    return [path for path in sorted(EXAMPLES.iterdir()) if path.name != "reports.csv"]


def shown(reading: Reading) -> frozenset[str]:
    return quoted_claims(arrange_brief(reading))


def test_nothing_is_lost() -> None:
    reading = read_examples()
    assert list(find_lost(reading, given_files(), shown(reading))) == []


def test_a_loss_is_seen() -> None:
    reading = read_examples()
    fewer = replace(reading, reports=reading.reports[1:])
    assert list(find_lost(fewer, given_files(), shown(reading))) == [f"{reading.reports[0].name}: neither read nor listed"]
    unseen = shown(replace(reading, claims=reading.claims[1:], incidents=(), assessments=(), disputes=()))
    assert list(find_lost(reading, given_files(), unseen)) == [f"{reading.claims[0].id}: not shown"]


def test_what_cannot_be_read_is_listed_with_its_reason(tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text(FIVE, encoding="utf-8")
    (tmp_path / "bad.bin").write_bytes(bytes(range(256)))
    reading = brief_paths([tmp_path], OPTIONS)
    assert list(find_lost(reading, sorted(tmp_path.iterdir()), shown(reading))) == []
    assert list(find_lost(replace(reading, unreadable=()), sorted(tmp_path.iterdir()), shown(reading))) != []


def test_the_bytes_are_kept(tmp_path: Path) -> None:
    keep_paths([EXAMPLES], tmp_path / "kept.db", OPTIONS)
    with open_store(tmp_path / "kept.db", read_only=True) as store:
        kept = {store.raw(r.raw_sha256) for r in store.reports()}
    assert kept == {path.read_bytes() for path in given_files()}


def test_what_was_once_known_can_be_shown_as_of_that_day() -> None:
    early = brief_paths([EXAMPLES], OPTIONS, as_of=date(2020, 2, 10))
    last = max(r.published for r in early.reports if r.published)
    assert last <= date(2020, 2, 10)
    assert {c.id for c in early.claims} < {c.id for c in read_examples().claims}


# 7. No verdict


def test_no_verdict() -> None:
    reading = read_examples()
    assert [d for a in reading.assessments for d in a.disputes]
    assert list(find_verdicts(reading)) == []
    assert "Nobody is declared right" in " ".join(write(reading, "text").split())


def test_a_preferred_figure_is_seen() -> None:
    reading = read_examples()
    found = some_range(reading)
    assert len(list(find_verdicts(with_range(reading, replace(found, best=found.low))))) == 1


@pytest.mark.parametrize(
    "dispute",
    [
        Dispute("d", "figures", real=True, accounts=(("a",),), sentence="Tern Wire: 5."),
        Dispute("d", "figures", real=True, accounts=(("a",), ("b",)), sentence="Tern Wire: 5; in truth 7."),
        Dispute("d", "denial", real=True, accounts=(("a",), ("b",)), sentence="The ministry is lying."),
    ],
    ids=["one account", "in truth", "lying"],
)
def test_a_verdict_is_seen(dispute: Dispute) -> None:
    assert len(list(find_verdicts(replace(read_examples(), disputes=(dispute,))))) == 1


def test_both_stay_where_two_contradict() -> None:
    seven = FIVE.replace("Five", "Seven").replace("officials", "the Syrian Observatory for Human Rights")
    reports = [report(FIVE, "Tern Wire", "2020-02-05"), report(seven, "Dale Herald", "2020-02-05")]
    reading = assemble(find_claims(reports, OPTIONS), options=OPTIONS)
    (found,) = (r for a in reading.assessments for r in a.ranges)
    assert (found.low, found.best, found.high) == (5, None, 7)
    assert {s.count.low for s in found.stands} == {5, 7}
