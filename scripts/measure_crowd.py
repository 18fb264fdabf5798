"""Holds the killed that were read against what a crowd counted in the same articles: `python -m scripts.measure_crowd`.

Prints the share of articles with a crowd's total of killed above nought in which that total is among the claimed figures,
and the tolls per article beside those of another file, so that nobody finds more by claiming more. The crowd's labels are
noisy: a figure to look at, not a gate.
"""

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from tests.quality.measuring import SHARED, annotate, load_gold
from tests.quality.scoring import Annotation


def main() -> None:
    """Read both files, print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", nargs="?", type=Path, default=SHARED / "fakes-rest.jsonl", help="texts with `crowd` labels")
    parser.add_argument(
        "--beside", type=Path, default=SHARED / "fakes-dev.jsonl", help="texts whose tolls per article compare"
    )
    args = parser.parse_args()
    for path in (args.file, args.beside):
        if not path.exists():
            raise SystemExit(f"no file {path}: this measure needs texts that are no part of the project")
    texts = load_gold(args.file)
    read = annotate(texts)
    found, counted = count_found(texts, read)
    print(f"crowd's total killed among the claimed figures: {found} of {counted} articles ({found / max(1, counted):.1%})")
    ours, theirs = mean_tolls(read), mean_tolls(annotate(load_gold(args.beside)))
    print(f"tolls per article: {ours:.2f}, in {args.beside.name} {theirs:.2f} ({ours / theirs - 1:+.1%})")


def count_found(texts: Sequence[dict[str, Any]], read: Sequence[Annotation]) -> tuple[int, int]:
    """Return in how many articles the crowd's total is claimed, and how many have one above nought."""
    by_id = {one["doc_id"]: one for one in read}
    counted = [(total_of(text), by_id.get(text["doc_id"], {})) for text in texts if total_of(text) > 0]
    return sum(total in killed_in(one) for total, one in counted), len(counted)


def total_of(text: dict[str, Any]) -> int:
    """Return how many were killed by the crowd's count."""
    crowd = text["crowd"]
    return int(crowd.get("civilians") or 0) + int(crowd.get("noncivilians") or 0)


def killed_in(one: Annotation) -> set[int]:
    """Return every bound of every toll of killed."""
    return {n for toll in one.get("tolls", ()) if toll["outcome"] == "killed" for n in toll["count"] if n is not None}


def mean_tolls(read: Sequence[Annotation]) -> float:
    """Return how many tolls an article has on the average."""
    return sum(len(one["tolls"]) for one in read) / max(1, len(read))


if __name__ == "__main__":
    main()
