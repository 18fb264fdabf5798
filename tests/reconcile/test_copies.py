"""Texts printed twice: the same ones whether few reports are compared or many."""

import random
from itertools import combinations

import pytest

from kadesh.model.report import Report
from kadesh.reconcile.copies import COPIED, FEW, FEWEST_SHINGLES, SHINGLE, find_copies
from tests.build import report

WORDS = "mill bridge river shells fell near old town night guns smoke road north post men said seven eight".split()


def make_texts(seed: int, *, count: int) -> list[Report]:
    """Return reports of which some repeat a part of another, from nothing to all of it."""
    chance = random.Random(seed)
    texts: list[list[str]] = []
    for _ in range(count):
        own = [f"{chance.choice(WORDS)}{chance.randrange(40)}" for _ in range(chance.randint(8, 60))]
        if texts and chance.random() < 0.6:
            own = chance.choice(texts)[: chance.randint(5, 60)] + own[: chance.randint(0, 30)]
        texts.append(own)
    return [report(" ".join(text), "Tern Wire", "2020-02-03", name=f"{n}.txt") for n, text in enumerate(texts)]


def compare_all(reports: list[Report]) -> dict[str, str]:
    """Return what `find_copies` should, by comparing every report with every other."""
    passages = {}
    for one in reports:
        words = one.text.split()
        passages[one.id] = {tuple(words[i : i + SHINGLE]) for i in range(len(words) - SHINGLE + 1)}
    groups = {name: {name} for name in passages}
    for a, b in combinations(sorted(passages), 2):
        shorter = min(len(passages[a]), len(passages[b]))
        if shorter >= FEWEST_SHINGLES and len(passages[a] & passages[b]) >= COPIED * shorter:
            joined = groups[a] | groups[b]
            groups |= dict.fromkeys(joined, joined)
    return {name: min(group) for name, group in sorted(groups.items()) if len(group) > 1}


@pytest.mark.parametrize("count", [2, FEW, FEW + 1, 60, 150])
@pytest.mark.parametrize("seed", range(6))
def test_copies_are_those_of_comparing_each_with_each(seed: int, count: int) -> None:
    reports = make_texts(seed, count=count)
    found = find_copies(reports)
    assert found == compare_all(reports)
    assert found == find_copies(reversed(reports))
    assert found or count == 2


def test_a_short_text_is_no_copy() -> None:
    words = " ".join(WORDS[: FEWEST_SHINGLES + SHINGLE - 2])
    assert find_copies([report(words, "Tern Wire"), report(f"{words} ", "Lark Post")]) == {}


def test_ten_thousand_reports_are_not_compared_each_with_each() -> None:
    reports = [report(" ".join(f"word{n}x{i}" for i in range(20)), "Tern Wire") for n in range(10_000)]
    assert find_copies(reports) == {}
