"""Fit the table of weights by which the place of a claim is chosen, on annotated texts.

    PYTHONPATH=. python scripts/fit_places.py GOLD.jsonl[=TIMES]... [--whole GOLD.jsonl[=TIMES]...] [--without IDS] >TABLE

Of each file the texts are sorted by id and every other one is used, the half that is worked on; those after `--whole` are
used whole. What an example counts for stands behind each file. IDS holds a doc_id a line, of texts that are left out. The
table that is shipped, `src/kadesh/extract/words/placeclues.csv`, was printed by

    PYTHONPATH=. python scripts/fit_places.py ../shared/gold/fakes-dev.jsonl=3 ../shared/gold/press-dev.jsonl=6 \\
        ../shared/gold/wars-dev.jsonl=4 tests/quality/wider.jsonl=0.5 --whole tests/quality/rest.jsonl=1.3 \\
        tests/quality/reports.jsonl tests/quality/gold.jsonl=0.5 --without tests/quality/held_out.txt

on the reading before keywords of a page were no text; what it prints now is near it and no better on all sets
(`docs/ideas/reading/places-and-days.md` has what each gives).

For each toll that is both annotated and read, and each annotated event, the places around it are listed with their clues;
those that the annotation names are right. The weights make the right ones likeliest (a softmax), each pulled to what `PRIOR`
says, else to nothing.
"""

import argparse
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from softmax import Example, print_weights
from tests.quality.agreeing import agree_on_name, find_spot
from tests.quality.given import entry_of, report_of
from tests.quality.measuring import load_gold
from tests.quality.scoring import load_sides, pair_up, weigh_tolls

from kadesh.extract.attribution import Voices
from kadesh.extract.document import Document, Sentence, open_document
from kadesh.extract.parser import load_parser
from kadesh.extract.reader import read_document
from kadesh.extract.setting.asked import Asked
from kadesh.extract.setting.candidates import list_candidates, nothing_clues
from kadesh.extract.setting.placing import place_by_rule
from kadesh.extract.setting.rank import has_lost_commas
from kadesh.extract.setting.scene import Lead
from kadesh.extract.setting.scenes import find_lead
from kadesh.extract.voices.saying import Saying
from kadesh.model.claim import Toll
from kadesh.model.span import Span
from kadesh.resolve.lexicon import load_lexicon
from kadesh.resolve.places import expand_place_words

Entry = dict[str, Any]
SIDES = load_sides(Path("tests/quality/sides.csv"))
PRIOR = {
    "points-called": 2.0,
    "open-called": 3.0,
    "inside-own": 2.5,
    "outside-own": -4.0,
    "container": -1.5,
    "speaker": -2.0,
    "force": -2.0,
    "based": -2.0,
    "said-there": -3.0,
    "period:country:False": 1.5,
    "home-far": 4.5,
    "home-far:bare": 0.5,
    "ruled:period": 2.0,
    "period:country": 1.0,
    "anew-beyond": -1.0,
    "desk:here": 4.0,
    "desk:pointed": 4.0,
    "unhit": -1.5,
    "heads": 2.0,
    "heads-line": 3.0,
    "other-line": -1.5,
}
"""What clues weigh that few texts show and every reader knows: a weight is pulled to it, else to nothing."""
OF_EVENT = 0.2
"""What an event counts for beside a toll."""


def main() -> None:
    """Print the table fitted on the texts that the arguments name."""
    print_fitted(find_examples, pull=6.0, prior=PRIOR, about=__doc__)


def print_fitted(
    find: Callable[[list[Entry]], Iterable[Example]], *, pull: float, prior: Mapping[str, float], about: str | None
) -> None:
    """Read the arguments, fit on the examples found in the texts they name, print the table."""
    parser = argparse.ArgumentParser(description=about)
    parser.add_argument("gold", nargs="+")
    parser.add_argument("--whole", nargs="+", default=[])
    parser.add_argument("--without")
    parser.add_argument("--pull", type=float, default=pull)
    args = parser.parse_args()
    without = frozenset(Path(args.without).read_text(encoding="utf-8").split()) if args.without else frozenset[str]()
    files = [(told, 2) for told in args.gold] + [(told, 1) for told in args.whole]
    examples: list[Example] = []
    for told, every in files:
        path, _, times = told.partition("=")
        texts = _every(load_gold(Path(path)), every, without=without)
        examples += [e._replace(counts=float(times or 1) * e.counts) for e in find(texts)]
    print_weights(examples, pull=args.pull, prior=prior)


def _every(gold: list[Entry], step: int, *, without: frozenset[str]) -> list[Entry]:
    """Every text, or every second one by its id, of those that are not left out."""
    return sorted((d for d in gold if d["doc_id"] not in without), key=lambda d: str(d["doc_id"]))[::step]


def find_examples(gold: list[Entry]) -> Iterator[Example]:
    """Yield an example for each toll and each event of annotated texts."""
    for asked in find_asked(gold):
        document, sentence, words, sayings, period = asked.document, asked.sentence, asked.words, asked.sayings, asked.period
        ruled = place_by_rule(document, sentence, near=words, sayings=sayings, lead=asked.lead, period=period)
        question = Asked(document, sentence, words, tuple(sayings), period, ruled.span)
        yield _example(question, asked.entry["place"], asked.counts)


class Annotated(NamedTuple):
    """An annotated toll or event, the words it was read at, and what the example counts for."""

    entry: Entry
    document: Document
    sentence: Sentence
    words: Span
    sayings: list[Saying]
    lead: Lead
    period: bool
    counts: float


def find_asked(gold: list[Entry]) -> Iterator[Annotated]:
    """Yield each toll that is annotated and read, and each annotated event, of the texts."""
    parse, lexicon = load_parser(), load_lexicon()
    for text in gold:
        document = open_document(report_of(text), lexicon, parse=parse)
        voices, lead = Voices(document), find_lead(document)
        for entry, near, period, counts in _annotated(text, document):
            sentence = next((s for s in document.sentences if s.span.start <= near.start < s.span.end), None)
            if sentence is not None:
                words = Span(near.start, min(near.end, sentence.span.end))
                sayings = voices.sayings(sentence) if sentence.parsed else []
                yield Annotated(entry, document, sentence, words, sayings, lead, period, counts)


def _example(asked: Asked, place: str | None, counts: float) -> Example:
    candidates = list_candidates(asked)
    text = asked.document.report.text
    words = [expand_place_words(text, c.named.span).of(text) for c in candidates]
    right = [place is not None and agree_on_name(place, w) for w in words]
    clues = (*(c.clues for c in candidates), nothing_clues(asked, candidates))
    return Example(clues, (*right, not place), counts, has_lost_commas(asked.document))


def _annotated(entry: Entry, document: Document) -> Iterator[tuple[Entry, Span, bool, float]]:
    """What is annotated, the words it goes with, whether they are of a period, what the example counts for."""
    text = entry["text"]
    read = [c for c in read_document(document) if isinstance(c, Toll)]
    there = [{**t, "spot": find_spot(text, t["quote"], t.get("start"))} for t in entry["tolls"]]
    for i, j in pair_up(there, [entry_of(t) for t in read], lambda a, b: weigh_tolls(a, b, SIDES)):
        toll = read[j]
        yield entry["tolls"][i], toll.victims.span or toll.evidence.span, toll.scope == "cumulative", 1.0
    for event in entry["events"]:
        spot = find_spot(text, event["quote"], event.get("start"))
        if spot is not None:
            yield event, Span(*spot), False, OF_EVENT


if __name__ == "__main__":
    main()
