"""Fit the weights by which the parties of events and the doers of tolls are chosen, on annotated texts.

    python -m scripts.fit_parties > partyclues.csv

prints a table fitted on the annotated texts of the repository and the working halves of the gold
beside it. With `--onto` only the doers are fitted, each weight pulled to the one that is shipped, the other slots printed as
they are, and the articles of the war that most annotations are of count three times beside the wider set:

    python -m scripts.fit_parties --onto --pull 40 > partyclues.csv

The doers that are shipped came of one such run on the table before it; another run starts from its own result.

Other texts may be named:

    python -m scripts.fit_parties GOLD.jsonl... [--half GOLD.jsonl ...] [--twice GOLD.jsonl ...] [--without IDS] [--pull P]

Files are used whole, those behind `--half` every other text, sorted by id; texts whose ids stand in the file of `--without`
are held out, those of `--twice`, which are whole reports on many wars, count twice for the parties of events. Each text is
read by rules; for each event and toll that is both annotated and read, the sides are listed with their clues, and those that
are annotated are right. Attackers are fitted first, targets and doers with them chosen. The weights make the right ones
likeliest (a softmax), each pulled to nothing, what rules say to a little more.
"""

import argparse
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any

import numpy as np
from numpy.typing import NDArray
from tests.quality.agreeing import agree_on_days, agree_on_name, find_spot, share_words
from tests.quality.given import report_of
from tests.quality.measuring import load_gold
from tests.quality.scoring import load_sides, pair_up, weigh_tolls

from kadesh.extract.gate import gate_claims
from kadesh.extract.lessen import lessen_claims, tie_again
from kadesh.model.claim import Claim, Event, Toll
from kadesh.model.report import Report
from kadesh.pipeline import HANDFUL, Options, load_tools
from kadesh.resolve.claims import home_in, kin_of, set_stage, settle_claims
from kadesh.resolve.lexicon import PackLexicon
from kadesh.resolve.retelling.asked import Asked, ask_attacker, ask_doer, ask_target
from kadesh.resolve.retelling.candidates import list_sides
from kadesh.resolve.retelling.choices import Choice
from kadesh.resolve.retelling.partyclues import clues_for
from kadesh.resolve.retelling.partyweights import load_weights
from kadesh.resolve.retelling.perpetrators import settle_perpetrators
from kadesh.resolve.retelling.stage import Stage

SIDES = load_sides(Path("tests/quality/sides.csv"))
WHOLE = ["tests/quality/rest.jsonl", "tests/quality/reports.jsonl", "tests/quality/gold.jsonl"]
TWICE = ["tests/quality/reports.jsonl"]
WIDER = ["tests/quality/wider.jsonl"]
HELD_OUT = "tests/quality/held_out.txt"
THRICE = 3
HALVES = [f"../shared/gold/{name}-dev.jsonl" for name in ("fakes", "press", "wars")]
LEAST, ROUNDS, STEP = 5, 400, 0.05
Entry = Mapping[str, Any]
Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
PRIOR = {"rule": 1.0}
"""What clues weigh before anything is fitted: a weight is pulled to it, else to nothing."""


@dataclass(frozen=True)
class Text:
    """One annotated text, and what rules read out of it."""

    entry: Entry
    report: Report
    claims: tuple[Claim, ...]


@dataclass(frozen=True)
class Example:
    """The clues of each side that a party is chosen from, and which of them are right."""

    doc: str
    clues: tuple[tuple[str, ...], ...]
    right: tuple[bool, ...]


def main() -> None:
    """Read the arguments, fit, print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("gold", nargs="*", default=WHOLE)
    parser.add_argument("--half", nargs="*", default=HALVES)
    parser.add_argument("--twice", nargs="*", default=TWICE)
    parser.add_argument("--without", default=HELD_OUT)
    parser.add_argument("--pull", type=float, default=15.0)
    parser.add_argument("--onto", action="store_true", help="fit the doers onto the table that is shipped")
    args = parser.parse_args()
    if args.onto:
        fit_onto(pull=args.pull)
        return
    entries = _entries(args.gold) + _halves(args.half)
    held_out = set(Path(args.without).read_text(encoding="utf-8").split()) if args.without else set()
    entries = [e for e in entries if e["doc_id"] not in held_out]
    _, lexicon = load_tools(Options().packs, Options().spacy_model)
    twice = {e["doc_id"] for path in args.twice for e in load_gold(Path(path))}
    print_table(fit_all(list(read_texts(entries)), lexicon, pull=args.pull, twice=twice))


def fit_onto(*, pull: float) -> None:
    """Print the table with the doers fitted anew, each weight pulled to the one that is shipped."""
    _, lexicon = load_tools(Options().packs, Options().spacy_model)
    shipped, held_out = load_weights(), set(Path(HELD_OUT).read_text(encoding="utf-8").split())
    examples: list[Example] = []
    for times, entries in ((1, _entries(WHOLE[1:] + WIDER)), (THRICE, _entries(WHOLE[:1]) + _halves(HALVES))):
        texts = read_texts([e for e in entries if e["doc_id"] not in held_out])
        examples += [e for t in texts for e in find_examples(t, lexicon, slot="doer", weights=shipped)] * times
    fitted = fit_weights(examples, pull=pull, prior=shipped["doer"])
    print_table({**shipped, "doer": {**shipped["doer"], **fitted}})


def _entries(paths: Iterable[str]) -> list[Entry]:
    return [e for path in paths for e in load_gold(Path(path))]


def _halves(paths: Iterable[str]) -> list[Entry]:
    """Every other text of each file, sorted by id: the half that is worked on."""
    return [e for path in paths for e in sorted(load_gold(Path(path)), key=lambda e: str(e["doc_id"]))[::2]]


def print_table(table: Mapping[str, Mapping[str, float]]) -> None:
    """Print the rows of each slot by their clue."""
    print("slot,clue,weight")
    for slot, weights in table.items():
        for clue, weight in sorted(weights.items()):
            if abs(weight) >= 0.005:
                print(f'{slot},"{clue}",{weight:.2f}' if "," in clue else f"{slot},{clue},{weight:.2f}")


def fit_all(
    texts: Sequence[Text], lexicon: PackLexicon, *, pull: float, twice: Collection[str] = ()
) -> dict[str, dict[str, float]]:
    """Return the weights of each slot; of the texts `twice`, by their ids, the events count twice."""
    weights: dict[str, dict[str, float]] = {}
    for slot in ("attacker", "target", "doer"):
        examples = [e for text in texts for e in find_examples(text, lexicon, slot=slot, weights=weights)]
        examples += [e for e in examples if slot != "doer" and e.doc in twice]
        weights[slot] = fit_weights(examples, pull=pull)
    return weights


def read_texts(entries: Sequence[Entry]) -> Iterator[Text]:
    """Yield each text with its claims as they stand before parties are chosen."""
    options = Options()
    reader, lexicon = load_tools(options.packs, options.spacy_model)
    for first in range(0, len(entries), HANDFUL):
        handful = entries[first : first + HANDFUL]
        reports = [report_of(e) for e in handful]
        for entry, report, findings in zip(handful, reports, reader(reports, lexicon), strict=True):
            passed, refused = gate_claims(findings.claims, report, lexicon=lexicon)
            weaker, _ = gate_claims(lessen_claims(refused), report, lexicon=lexicon)
            told = tie_again((*passed, *weaker), refused)
            yield Text(entry, report, tuple(settle_claims(told, report, lexicon=lexicon)))


def find_examples(
    text: Text, lexicon: PackLexicon, *, slot: str, weights: Mapping[str, Mapping[str, float]]
) -> Iterator[Example]:
    """Yield an example for each claim of `text` that is annotated too; slots fitted before are chosen by their weights."""
    home = home_in(lexicon.country_of(text.report))
    choice = Choice(set_stage(text.claims, text.report, lexicon=lexicon), home, weights)
    claims: Sequence[Claim] = text.claims
    if slot == "doer":
        claims = settle_perpetrators(choice.choose_parties(claims), kin_of(lexicon))
        choice = Choice(set_stage(claims, text.report, lexicon=lexicon), home, weights)
    for there, claim in _pairs(text, claims, slot):
        if isinstance(claim, Event):
            key = claim.id
            told = choice.choose_attacker(claim) if slot == "target" else claim
            asked = ask_attacker(claim, home(claim)) if slot == "attacker" else ask_target(told, home(told), key=key)
        else:
            assert isinstance(claim, Toll)
            event = next((c for c in claims if c.id == claim.event and isinstance(c, Event)), None)
            asked = ask_doer(claim, event, home=home(claim))
        wanted = there["perpetrator" if slot == "doer" else slot]
        yield _example(choice.stage, asked, slot=slot, wanted=wanted, doc=str(text.entry["doc_id"]))


def _pairs(text: Text, claims: Sequence[Claim], slot: str) -> Iterator[tuple[Entry, Claim]]:
    kind = Toll if slot == "doer" else Event
    found = [c for c in claims if isinstance(c, kind) and c.modality == "actual"]
    body = text.entry["text"]
    entries = text.entry["tolls" if slot == "doer" else "events"]
    there = [{**e, "spot": find_spot(body, e["quote"], e.get("start"))} for e in entries]
    read = [_as_entry(c) for c in found]
    weigh = (lambda a, b: weigh_tolls(a, b, SIDES)) if slot == "doer" else _weigh_spots
    for i, j in pair_up(there, read, weigh):
        yield there[i], found[j]


def _weigh_spots(there: Entry, found: Entry) -> float:
    same = agree_on_name(there["place"], found["place"]) and agree_on_days(there["date"], found["date"])
    alike = 0.1 * (same and there["type"] == found["type"])
    return float(2 * share_words(there["spot"], found["spot"]) + same + alike)


def _as_entry(claim: Claim) -> Entry:
    days = [d.isoformat() if d else None for d in (claim.when.first, claim.when.last)]
    entry = {"spot": (claim.evidence.start, claim.evidence.end), "place": claim.where.words, "date": days}
    if isinstance(claim, Event):
        return entry | {"type": claim.type}
    assert isinstance(claim, Toll)
    victim = {"side": claim.victims.side, "role": claim.victims.role}
    count = [claim.count.low, claim.count.high]
    return entry | {"outcome": claim.outcome, "count": count, "victim": victim, "scope": claim.scope}


def _example(stage: Stage, asked: Asked, *, slot: str, wanted: str | None, doc: str) -> Example:
    sides = list_sides(stage, asked, slot=slot)
    clues = tuple(clues_for(stage, asked, sides=sides).values())
    exact = tuple(s == wanted for s in sides)
    right = exact if any(exact) else tuple(SIDES.agree(wanted, s) for s in sides)
    return Example(doc, clues, right)


def fit_weights(
    examples: Iterable[Example], *, pull: float, prior: Mapping[str, float] = MappingProxyType(PRIOR)
) -> dict[str, float]:
    """Return a weight for each clue seen in several texts: steps down the slope, each as long as the last ones allow."""
    used = [e for e in examples if any(e.right)]
    texts = Counter(clue for clue, _ in {(c, e.doc) for e in used for clues in e.clues for c in clues})
    names = sorted(clue for clue, n in texts.items() if n >= LEAST)
    at = {clue: n for n, clue in enumerate(names)}
    rows = [[at[c] for c in clues if c in at] for e in used for clues in e.clues]
    table = Table(
        np.repeat(np.arange(len(rows)), [len(row) for row in rows]),
        np.array([n for row in rows for n in row], dtype=np.int64),
        np.repeat(np.arange(len(used)), [len(e.clues) for e in used]),
        np.array([ok for e in used for ok in e.right]),
    )
    start = np.array([prior.get(name, 0.0) for name in names])
    return dict(zip(names, map(float, _descend(table, start, pull=pull)), strict=True))


@dataclass(frozen=True)
class Table:
    """All sides of all examples: each clue of each (`row`, `clue`), the example that a row belongs to, what is right."""

    row: Ints
    clue: Ints
    owner: Ints
    right: NDArray[np.bool_]


def _descend(table: Table, prior: Floats, *, pull: float) -> Floats:
    weights = prior.copy()
    speed, force = np.zeros(len(weights)), np.zeros(len(weights))
    for turn in range(1, ROUNDS + 1):
        sums: Floats = np.bincount(table.row, weights[table.clue], len(table.owner)).astype(np.float64)
        chances = np.exp(sums - _top(sums, table.owner)[table.owner])
        whole = np.bincount(table.owner, chances)
        hit = np.bincount(table.owner, chances * table.right)
        pushed = chances / whole[table.owner] - chances * table.right / hit[table.owner]
        slope = np.bincount(table.clue, pushed[table.row], len(weights)) + pull * (weights - prior)
        speed, force = 0.9 * speed + 0.1 * slope, 0.999 * force + 0.001 * slope**2
        step = STEP * (1 - turn / (ROUNDS + 1))
        weights -= step * speed / (1 - 0.9**turn) / (np.sqrt(force / (1 - 0.999**turn)) + 1e-8)
    return weights


def _top(sums: Floats, owner: Ints) -> Floats:
    top = np.full(int(owner.max()) + 1, -np.inf)
    np.maximum.at(top, owner, sums)
    return top


if __name__ == "__main__":
    main()
