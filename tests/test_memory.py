"""What is remembered between two looks at a ledger changes the time and no answer."""

from pathlib import Path

import pytest

from kadesh.ledger import load_ledger
from kadesh.memory import Memory
from kadesh.model.claim import Findings
from kadesh.model.reading import Reading
from kadesh.pipeline import Options, conclude
from kadesh.resolve.lexicon import load_lexicon
from kadesh.store.base import Store
from kadesh.store.open import open_store
from kadesh.web.load import Look, load_snapshot
from tests.group.test_properties import judge
from tests.worlds import NOISY, World, make_world

OPTIONS = Options()
NOBODY: frozenset[str] = frozenset()


def fill(store: Store, world: World) -> None:
    for report in world.reports.values():
        claims = tuple(c for c in world.claims if c.evidence.report_id == report.id)
        store.keep(report, Findings(report.id, claims))


@pytest.mark.parametrize("seed", [1, 2])
def test_a_day_asked_for_after_the_whole_is_the_day_asked_for_alone(seed: int, tmp_path: Path) -> None:
    memory = Memory(load_lexicon(OPTIONS.packs))
    with open_store(tmp_path / "war.db") as store:
        fill(store, make_world(seed, incidents=20, noise=NOISY))
        whole = load_snapshot(store, OPTIONS, look=Look(7), tell=lambda _: None, memory=memory).reading
        days = sorted({r.published for r in whole.reports if r.published})
        for day in (days[len(days) // 2], days[2], days[-1]):
            look = Look(7, day)
            alone = load_snapshot(store, OPTIONS, look=look, tell=lambda _: None)
            again = load_snapshot(store, OPTIONS, look=look, tell=lambda _: None, memory=memory)
            assert again.reading == alone.reading
            assert again.grouped == alone.grouped == load_ledger(store, as_of=day, without=NOBODY)


def test_a_ledger_of_another_state_is_not_taken_from_memory() -> None:
    memory = Memory(load_lexicon(OPTIONS.packs))
    day = max(r.published for r in make_world(3).reports.values() if r.published)
    memory.keep_whole((7, NOBODY), Reading())
    assert memory.narrow((7, NOBODY), day) == Reading()
    assert memory.narrow((8, NOBODY), day) is None
    assert memory.narrow((7, frozenset({"a"})), day) is None


@pytest.mark.parametrize("preset", ["claims", "airwars"])
def test_a_judgement_and_names_asked_for_are_heeded(preset: str) -> None:
    world = make_world(4, incidents=15, noise=NOISY)
    reading = Reading(reports=tuple(world.reports.values()), claims=tuple(world.claims))
    memory = Memory(load_lexicon(OPTIONS.packs))
    options = Options(preset=preset)  # type: ignore[arg-type]  # both are presets
    first = conclude(reading, options=options, memory=memory)
    made = (judge("same", first.incidents[0].id, first.incidents[-1].id),)
    for judgements in (made, (), made):
        alone = conclude(reading, options=options, judgements=judgements)
        assert conclude(reading, options=options, judgements=judgements, memory=memory) == alone
