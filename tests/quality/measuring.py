"""Reads the texts of a gold file as `kadesh annotate` does, and measures what was read out of them."""

import json
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kadesh.cli.annotate import annotate_document, find_in_documents
from kadesh.cli.options import Run
from kadesh.config import Settings
from kadesh.export.cited import names_in
from kadesh.model.ids import sha256_of
from kadesh.model.report import Unreadable
from kadesh.pipeline import Options, assemble
from kadesh.resolve.packs import load_packs
from tests.quality.scoring import Annotation, load_sides, score
from tests.quality.wordless import put_words_in, texts_of

HERE = Path(__file__).parent
SHARED = HERE.parents[2] / "shared" / "gold"
"""Gold that is no part of the project: where it is not there, only the project's own is measured."""
GIVEN = ("doc_id", "text", "published", "outlet")
"""All that a reader is given of a text; the rest is what it is measured by."""
FLOORS = HERE / "floors.json"
SIDES = load_sides(HERE / "sides.csv")
GOLD: dict[str, Path] = {
    "own": HERE / "gold.jsonl",
    "rest": HERE / "rest.jsonl",
    "reports": HERE / "reports.jsonl",
    "apart": HERE / "apart.jsonl",
    **{name: SHARED / f"{name}.jsonl" for name in ("seeds", "fakes-dev", "press-dev", "wars-dev")},
}
TEXTS = {"rest": SHARED / "fakes-rest.jsonl"}
"""Where the texts stand of a gold that holds none."""


@dataclass(frozen=True)
class Floors:
    """The least that each figure of one gold file may be, and the SHA-256 of the file they were set on."""

    sha256: str
    figures: dict[str, float]


def load_floors(path: Path = FLOORS) -> dict[str, Floors]:
    """Return the floors by the name of the gold."""
    told = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
    return {name: Floors(row["sha256"], row["figures"]) for name, row in told.items()}


def fingerprint(path: Path) -> str:
    """Return the SHA-256 of a file in 64 hex digits."""
    return sha256_of(path.read_bytes())


def measure(path: Path) -> dict[str, float]:
    """Return each figure by its name for the gold at `path`."""
    gold = load_gold(path)
    return score(gold, {one["doc_id"]: one for one in annotate(gold)}, SIDES)


def is_here(name: str) -> bool:
    """Return whether the gold of that name and its texts are on this machine."""
    return GOLD[name].exists() and (name not in TEXTS or TEXTS[name].exists())


def load_gold(path: Path) -> list[dict[str, Any]]:
    """Return the annotated texts of a file, one to a line; those kept without words get them from where the texts stand."""
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    texts = TEXTS.get(path.stem)
    return [row if "text" in row or texts is None else put_words_in(row, texts_of(texts)[row["doc_id"]]) for row in rows]


def annotate(gold: list[dict[str, Any]], options: Options | None = None) -> list[Annotation]:
    """Return what is read out of the texts alone, by the way that `kadesh annotate` goes."""
    run = Run(Settings(), options or Options())
    unreadable: list[Unreadable] = []
    with tempfile.TemporaryDirectory() as folder:
        given = Path(folder) / "texts.jsonl"
        given.write_text("".join(_strip(one) + "\n" for one in gold), encoding="utf-8")
        read = list(find_in_documents(str(given), run, unreadable=unreadable))
    if broken := [f"{document.doc_id}: {findings.error}" for document, findings in read if findings.error]:
        raise RuntimeError("; ".join(broken))
    reading = assemble([(d.report, f) for d, f in read], tuple(unreadable), options=run.options)
    incident_of = {claim: incident.id for incident in reading.incidents for claim in incident.claims}
    names = names_in(load_packs(run.options.packs))
    return [annotate_document(document, findings, incident_of=incident_of, names=names) for document, findings in read]


def _strip(one: dict[str, Any]) -> str:
    return json.dumps({name: one[name] for name in GIVEN if one.get(name)}, ensure_ascii=False)


def fall_short(figures: dict[str, float], floors: dict[str, float]) -> list[str]:
    """Return a line for each figure under its floor, or that has none."""
    low = [f"{name}: {figures[name]} is under {floors[name]}" for name in sorted(floors) if figures[name] < floors[name]]
    return low + [f"{name}: no floor" for name in sorted(figures) if name not in floors]
