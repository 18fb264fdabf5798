"""Fit the table of weights by which accounts of one report come together, on annotated texts.

    python -m scripts.fit_within [--half GOLD.jsonl...] [--faint GOLD.jsonl...] [--without IDS] GOLD.jsonl...
        > src/kadesh/group/within.csv

Each file is used whole, without the texts whose ids stand in the file of `--without`; of those named with `--half` the
texts are sorted by id and every other one is used; those named with `--faint` count little (`FAINT`), since they were
written to be measured by, and turn from event to event as news seldom does. Each text is read; its pairs of accounts that
the annotation knows are of one event or of two. A logistic regression over their clues, each weight pulled to nothing; a
text counts for `FULL` pairs at the most. The table that is shipped is of an earlier reading: fitted anew it
gave less at equal precision (`docs/ideas/incidents.md`).
"""

import argparse
import math
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import combinations
from pathlib import Path
from typing import Any, NamedTuple

from tests.quality.agreeing import find_spot
from tests.quality.given import entry_of, report_of
from tests.quality.measuring import load_gold
from tests.quality.scoring import load_sides, pair_up, weigh_tolls

from kadesh.group.kinds import KINDS
from kadesh.group.page import Page, open_page
from kadesh.group.unit import Account, groupable
from kadesh.group.within import find_inner_clues
from kadesh.model.claim import Claim, Event, Toll
from kadesh.pipeline import Options, load_tools, read_report

OPTIONS = Options()
SIDES = load_sides(Path("tests/quality/sides.csv"))
FAINT = 0.03
"""What a pair of a text counts for that was written to be measured by."""
GIVEN = {"bond": 1.0}
"""Set by hand: what a tie that nothing speaks against counts beyond what is fitted for it, since it is all that ties
reports plainer than those that were annotated."""
PULL, LEAST, ROUNDS, FULL, OF_EVENT = 2.0, 10, 12, 20, 0.5
"""The pull; how often a clue must be seen; steps; pairs of one text; what a pair with an event counts for."""


class Example(NamedTuple):
    """The clues of one pair of accounts, whether they are of one event, and what the pair counts for."""

    clues: dict[str, float]
    same: bool
    counts: float


def main() -> None:
    """Read the arguments, fit, print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("gold", nargs="*")
    parser.add_argument("--half", nargs="*", default=[])
    parser.add_argument("--faint", nargs="*", default=[])
    parser.add_argument("--without")
    args = parser.parse_args()
    held = set(Path(args.without).read_text("utf-8").split()) if args.without else set()
    texts = [text for path in args.gold for text in load_gold(Path(path)) if text["doc_id"] not in held]
    texts += [t for path in args.half for t in sorted(load_gold(Path(path)), key=lambda d: str(d["doc_id"]))[::2]]
    print("clue,weight")
    examples = [e for text in texts for e in find_examples(text)]
    faint = (e for path in args.faint for text in load_gold(Path(path)) for e in find_examples(text))
    examples += [e._replace(counts=e.counts * FAINT) for e in faint]
    weights = fit_weights(examples) | GIVEN
    for clue, weight in sorted(weights.items()):
        print(f'"{clue}",{weight:.2f}' if "," in clue else f"{clue},{weight:.2f}")


def find_examples(entry: dict[str, Any]) -> Iterator[Example]:
    """Yield an example for each pair of accounts of a text of which both are annotated."""
    report = report_of(entry)
    claims = read_report(report, OPTIONS).claims
    page = open_page(groupable(claims), report.text)
    told, parent = _incidents(entry, claims), load_tools(OPTIONS.packs, OPTIONS.spacy_model)[1].parent
    pairs = [(a, b) for a, b in combinations(page.accounts, 2) if a.id in told and b.id in told]
    pairs = [(a, b) for a, b in pairs if not _is_tied(page, a, b)]
    for a, b in pairs:
        clues = dict(find_inner_clues(page, a, b, parent=parent))
        counts = min(1.0, FULL / len(pairs)) * (1.0 if isinstance(a, Toll) and isinstance(b, Toll) else OF_EVENT)
        yield Example(clues | {"start": 1.0}, told[a.id] == told[b.id], counts)


def fit_weights(examples: Sequence[Example]) -> dict[str, float]:
    """Return a weight for each clue that is seen often enough, by Newton's steps."""
    seen = Counter(clue for e in examples for clue in e.clues if clue not in GIVEN)
    names = sorted(clue for clue, times in seen.items() if times >= LEAST)
    index = {name: i for i, name in enumerate(names)}
    rows = [([(index[c], v) for c, v in e.clues.items() if c in index], e) for e in examples]
    pulls = [0.01 if name == "start" else PULL for name in names]
    weights = [0.0] * len(names)
    for _ in range(ROUNDS):
        slope = [p * w for p, w in zip(pulls, weights, strict=True)]
        bend = [[p if i == j else 0.0 for j in range(len(names))] for i, p in enumerate(pulls)]
        for clues, example in rows:
            chance = 1 / (1 + math.exp(-sum(weights[i] * v for i, v in clues)))
            for i, v in clues:
                slope[i] += example.counts * (chance - example.same) * v
                for j, u in clues:
                    bend[i][j] += example.counts * chance * (1 - chance) * v * u
        weights = [w - step for w, step in zip(weights, _solve(bend, slope), strict=True)]
    return dict(zip(names, weights, strict=True))


def _solve(matrix: list[list[float]], right: list[float]) -> list[float]:
    """Return x of matrix times x = right; the matrix is symmetric and positive."""
    rows = [[*row, value] for row, value in zip(matrix, right, strict=True)]
    for i, row in enumerate(rows):
        for other in rows[i + 1 :]:
            share = other[i] / row[i]
            if share:
                other[i:] = [o - share * r for o, r in zip(other[i:], row[i:], strict=True)]
    found = [0.0] * len(rows)
    for i in range(len(rows) - 1, -1, -1):
        found[i] = (rows[i][-1] - sum(rows[i][j] * found[j] for j in range(i + 1, len(rows)))) / rows[i][i]
    return found


def _incidents(entry: dict[str, Any], claims: Sequence[Claim]) -> dict[str, str]:
    """Return the annotated incident of each claim that is annotated: tolls as they are scored, events by their words."""
    names = {e["key"]: e["incident"] for e in entry["events"]}
    text = entry["text"]
    read = [c for c in claims if isinstance(c, Toll) and c.modality == "actual"]
    there = [{**t, "spot": find_spot(text, t["quote"], t.get("start"))} for t in entry["tolls"]]
    pairs = pair_up(there, [entry_of(t) for t in read], lambda a, b: weigh_tolls(a, b, SIDES))
    told = {read[j].id: names[there[i]["event"]] for i, j in pairs if there[i]["event"]}
    spots = [(find_spot(text, e["quote"], e.get("start")), e) for e in entry["events"]]
    for claim in claims:
        if isinstance(claim, Event):
            shared = [(_shared(spot, claim), e["incident"]) for spot, e in spots if spot and _akin(e["type"], claim.type)]
            if shared and max(shared)[0] > 0:
                told[claim.id] = max(shared)[1]
    return told


def _shared(spot: tuple[int, int], claim: Claim) -> int:
    return min(spot[1], claim.evidence.end) - max(spot[0], claim.evidence.start)


def _akin(one: str, other: str) -> bool:
    return KINDS.get(one, one) == KINDS.get(other, other)


def _is_tied(page: Page, a: Account, b: Account) -> bool:
    """Whether two tolls are parts of one whole, or one of the other: these are not weighed."""
    return isinstance(a, Toll) and isinstance(b, Toll) and page.whole_of(a) is page.whole_of(b)


if __name__ == "__main__":
    main()
