"""How fast the reading is beside a plain spaCy pipeline on the same texts, in one run: `python benchmarks/speed.py [FILE]`.

FILE is JSON Lines with `text`; without one, the project's examples are told again and again. Prints reports a second of our
reader in one process, opening and cleaning the file included, of a whole spaCy pipeline (every component, `nlp.pipe`) on the
texts as the file has them, and their ratio; then the gain of two processes, and the most memory that reading into a ledger
took for a number of reports and for twice as many.
"""

import argparse
import json
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable
from dataclasses import replace
from itertools import islice
from pathlib import Path

import spacy
from spacy.language import Language

from kadesh.ledger import keep_paths
from kadesh.model.ids import sha256_of
from kadesh.model.report import Report
from kadesh.pipeline import Options, brief_paths, find_claims, load_tools, read_paths

ROOT = Path(__file__).parents[1]
USUAL = ROOT.parent / "shared" / "gold" / "fakes-rest.jsonl"
EXAMPLES = ROOT / "examples" / "idlib-2020"
TARGET = 1.5
INVENTED = 300
"""Reports made of the examples where there is no file to read."""
PART = 256
"""Reports that each of the two reads before the other takes its turn: as many as spaCy itself takes at once."""


def main() -> None:
    """Measure what is asked for and print it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", nargs="?", type=Path, default=USUAL)
    parser.add_argument("--sample", type=int, metavar="N", help="only the first N reports")
    parser.add_argument("--quick", action="store_true", help="only the ratio to spaCy")
    parser.add_argument("--keep", nargs=2, metavar=("LINES", "LEDGER"), help=argparse.SUPPRESS)
    args = parser.parse_args()
    if args.keep:
        print(keep(Path(args.keep[0]), Path(args.keep[1])))
        return
    start = time.process_time()
    reports = load_reports(args.file, args.sample)
    opened = time.process_time() - start
    if not reports:
        raise SystemExit("nothing to read")
    print(f"{len(reports)} reports, {sum(len(r.text) for r in reports):,} characters, from {args.file.name}")
    compare(reports, raw_texts(args.file, reports), opened=opened)
    if not args.quick:
        spread(reports)
        with tempfile.TemporaryDirectory(prefix="kadesh-speed-") as folder:
            weigh(reports, Path(folder))


def load_reports(file: Path, sample: int | None = None) -> list[Report]:
    """Return the reports of a file, no more of them opened than asked for, or the examples told again under other names."""
    if file.exists():
        return list(islice((found for found in read_paths([file], Options()) if isinstance(found, Report)), sample))
    known = brief_paths([EXAMPLES], Options()).reports
    return [vary(known[n % len(known)], n) for n in range(sample or INVENTED)]


def vary(report: Report, number: int) -> Report:
    """Return a report that is another one: its text ends in a line of its own."""
    text = f"{report.text}\n\nNote {number}."
    return replace(report, text=text, text_sha256=sha256_of(text), name=f"{number}-{report.name}")


def raw_texts(file: Path, reports: list[Report]) -> list[str]:
    """Return the texts as the file has them, of as many lines as there are reports."""
    if not file.exists():
        return [r.text for r in reports]
    with file.open(encoding="utf-8") as lines:
        return [str(json.loads(line)["text"]) for line in lines][: len(reports)]


def compare(reports: list[Report], given: list[str], *, opened: float) -> None:
    """Print both rates and their ratio; the two take turns on the same parts. `opened`: what opening the file took us."""
    options = Options()
    load_tools(options.packs, options.spacy_model)
    nlp = spacy.load(options.spacy_model)
    for _ in nlp.pipe(given[:5]):  # both are warm before the clock starts
        pass
    list(find_claims(reports[:5], options))
    ours = theirs = 0.0
    claims = 0
    for at in range(0, len(reports), PART):
        part = reports[at : at + PART]
        start = time.process_time()
        claims += sum(len(found.claims) for _, found in find_claims(part, options))
        ours += time.process_time() - start
        theirs += _parse(nlp, given[at : at + PART])
    print(f"kadesh, one process: {len(reports) / (opened + ours):6.1f} reports a second of processor time ({claims} claims)")
    print(f"spaCy, every part:   {len(reports) / theirs:6.1f} reports a second of processor time")
    print(f"ratio: {theirs / (opened + ours):.2f} (target at least {TARGET})")


def _parse(nlp: Language, texts: list[str]) -> float:
    """Return the seconds of processor time that the pipeline takes for texts."""
    start = time.process_time()
    for _ in nlp.pipe(texts):
        pass
    return time.process_time() - start


def spread(reports: list[Report]) -> None:
    """Print how much less time two processes take, by the clock on the wall."""
    seconds = []
    for processes in (1, 2):
        start = time.perf_counter()
        for _found in find_claims(reports, Options(processes=processes)):
            pass
        seconds.append(time.perf_counter() - start)
    print(f"two processes: {seconds[0] / seconds[1]:.2f} times as fast as one (on the wall, their start included)")


def weigh(reports: list[Report], folder: Path) -> None:
    """Print the most memory of a process that reads into a ledger, for these reports and for twice as many."""
    for times in (1, 2):
        lines = folder / f"{times}.jsonl"
        write_lines(lines, (vary(r, n) for n in range(times) for r in reports))
        command = [sys.executable, __file__, "--keep", str(lines), str(folder / f"{times}.db")]
        peak = float(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
        print(f"memory: at most {peak:.0f} MB while {times * len(reports)} reports were read into a ledger")


def write_lines(path: Path, reports: Iterable[Report]) -> None:
    """Write reports as JSON Lines."""
    with path.open("w", encoding="utf-8") as file:
        for report in reports:
            file.write(json.dumps({"doc_id": report.name, "text": report.text, "outlet": report.outlet}) + "\n")


def keep(lines: Path, ledger: Path) -> float:
    """Read a file into a ledger; return the most memory this process took, in MB."""
    keep_paths([lines], ledger, Options())
    own = Path("/proc/self/status")
    if own.exists():  # where Linux tells it: getrusage there counts what the parent had before this process was its own
        peak = next(line for line in own.read_text(encoding="utf-8").splitlines() if line.startswith("VmHWM:"))
        return int(peak.split()[1]) * 1024 / 1e6
    unit = 1 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit / 1e6


if __name__ == "__main__":
    main()
