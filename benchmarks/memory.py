"""What reading into a ledger takes in memory, for ever more reports, in one run: `python benchmarks/memory.py [SIZE...]`.

FILE is JSON Lines with `text`; without one, the project's examples. Each report is told again and again as another one:
other days, other towns, a sentence of its own with names that no other text has. Each size is read by a process of its own,
which prints its peak; the last line is how many bytes a report added from the first size to the last.
"""

import argparse
import json
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from datetime import timedelta
from functools import cache
from itertools import count, islice
from pathlib import Path

from speed import USUAL, load_reports

from kadesh.model.report import Report
from kadesh.resolve.lexicon import load_lexicon

SPEED = Path(__file__).with_name("speed.py")
SIZES = (600, 1200, 2400, 4800)
SYLLABLES = tuple(first + vowel for first in "bdfghjklmnrstz" for vowel in ("a", "e", "i", "o", "u"))
DAY = re.compile(r"\b([1-9]|[12]\d)(?= (?:January|March|May|July|August|October|December)\b)")


def main() -> None:
    """Measure what is asked for and print it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sizes", nargs="*", type=int, default=SIZES, metavar="SIZE")
    parser.add_argument("--file", type=Path, default=USUAL)
    args = parser.parse_args()
    reports = load_reports(args.file)
    print(f"{len(reports)} reports of {args.file.name}, told again as others")
    with tempfile.TemporaryDirectory(prefix="kadesh-memory-") as folder:
        peaks = [weigh(reports, size, folder=Path(folder)) for size in args.sizes]
    more = args.sizes[-1] - args.sizes[0]
    if more > 0:
        added = (peaks[-1] - peaks[0]) * 1e6 / more
        print(f"the last takes {peaks[-1] / peaks[0]:.2f} times the memory of the first: {added:,.0f} bytes a report")


def weigh(reports: list[Report], size: int, *, folder: Path) -> float:
    """Print and return the peak in MB of a process that reads `size` reports into a ledger."""
    lines = folder / f"{size}.jsonl"
    with lines.open("w", encoding="utf-8") as file:
        for told in islice(retell(reports), size):
            file.write(json.dumps(told) + "\n")
    command = [sys.executable, str(SPEED), "--keep", str(lines), str(folder / f"{size}.db")]
    peak = float(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
    print(f"{size:,} reports: at most {peak:.0f} MB", flush=True)
    return peak


def retell(reports: list[Report]) -> Iterator[dict[str, str | None]]:
    """Yield the reports without an end, the first time as they are, then with other days, towns and names."""
    for again in count():
        for number, report in enumerate(reports):
            day = report.published + timedelta(days=11 * again) if report.published else None
            yield {
                "doc_id": f"{again}-{report.name}",
                "text": retell_text(report.text, again, number) if again else report.text,
                "outlet": report.outlet,
                "published": day.isoformat() if day else None,
            }


def retell_text(text: str, again: int, number: int) -> str:
    """Return the text with its towns and days moved on, and a sentence of its own."""
    names, place = towns()
    moved = place.sub(lambda found: names[(names.index(found[0]) + again * 37) % len(names)], text)
    moved = DAY.sub(lambda found: str((int(found[1]) + again) % 28 + 1), moved)
    town, who = names[(again * 101 + number * 13) % len(names)], invent(again * 10_007 + number)
    return f"{moved}\n\nTwo guards of {who} were wounded near {town}, {invent(again * 7_919 + number + 3)} said."


@cache
def towns() -> tuple[list[str], re.Pattern[str]]:
    """Return names of towns in Syria, and what finds them."""
    places = load_lexicon(("world", "syria")).pack.places
    names = sorted({name for name, place in places if place.kind == "town" and name.isalpha() and len(name) > 5})[::3]
    return names, re.compile(r"\b(?:" + "|".join(map(re.escape, names)) + r")\b")


def invent(number: int) -> str:
    """Return a name of four syllables that only this number has."""
    parts = []
    for _ in range(4):
        number, rest = divmod(number, len(SYLLABLES))
        parts.append(SYLLABLES[rest])
    return "".join(parts).title()


if __name__ == "__main__":
    main()
