"""Fit the table of weights by which the place of a claim is chosen, on annotated texts.

    PYTHONPATH=. python scripts/fit_places.py GOLD.jsonl[=TIMES]... [--whole GOLD.jsonl[=TIMES]...] [--without IDS] >TABLE

Of each file the texts are sorted by id and every other one is used, the half that is worked on; those after `--whole` are
used whole. What an example counts for stands behind each file: 6 for the press, 3 and 4 for fakes and wars, 1.3 for `rest`,
1 for reports, 0.5 for the own cases and the wider set. The table is `src/kadesh/extract/words/placeclues.csv`. For each toll
that is both annotated and read, and each annotated event, the places around it are listed with their clues; those that the
annotation names are right. The weights make the right ones likeliest (a softmax), each pulled to what `PRIOR` says, else to
nothing. IDS holds a doc_id a line, of texts that are left out.
"""

import argparse
from collections.abc import Iterator
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
from kadesh.extract.setting.rank import has_lost_commas
from kadesh.extract.setting.scenes import Lead, find_lead, place_by_rule
from kadesh.extract.voices.saying import Saying
from kadesh.model.claim import Toll
from kadesh.model.span import Span
from kadesh.resolve.lexicon import load_lexicon
from kadesh.resolve.places import expand_place_words

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
OF_EVENT, OF_OWN = 0.2, 0.3
"""What an event, and for days a case of the project's own, count for beside a toll of a report."""


def main() -> None:
    """Read the arguments, fit, print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("gold", nargs="+")
    parser.add_argument("--whole", nargs="+", default=[])
    parser.add_argument("--without")
    parser.add_argument("--pull", type=float, default=6.0)
    args = parser.parse_args()
    without = frozenset(Path(args.without).read_text(encoding="utf-8").split()) if args.without else frozenset[str]()
    examples = [e for told in args.gold for e in _counted(told, every=2, without=without)]
    examples += [e for told in args.whole for e in _counted(told, every=1, without=without)]
    print_weights(examples, pull=args.pull, prior=PRIOR)


def _counted(told: str, *, every: int, without: frozenset[str]) -> Iterator[Example]:
    """The examples of 'GOLD.jsonl=3', each of which counts three times."""
    path, _, times = told.partition("=")
    return (weigh_example(e, float(times or 1)) for e in find_examples(path, every=every, without=without))


def weigh_example(example: Example, times: float) -> Example:
    """Return the example counting so many times what it did."""
    return example._replace(counts=times * example.counts)


def find_examples(path: str, *, every: int, without: frozenset[str]) -> Iterator[Example]:
    """Yield an example for each toll and each event of the texts of a file, of which every second or each is used."""
    for asked in find_asked(load_gold(Path(path)), every=every, without=without):
        document, sentence, words, sayings, period = asked.document, asked.sentence, asked.words, asked.sayings, asked.period
        ruled = place_by_rule(document, sentence, near=words, sayings=sayings, lead=asked.lead, period=period)
        question = Asked(document, sentence, words, tuple(sayings), period, ruled.span)
        yield _example(question, asked.entry["place"], asked.counts)


class Annotated(NamedTuple):
    """An annotated toll or event, the words it was read at, and what the example counts for."""

    entry: dict[str, Any]
    document: Document
    sentence: Sentence
    words: Span
    sayings: list[Saying]
    lead: Lead
    period: bool
    counts: float


def find_asked(gold: list[dict[str, Any]], *, every: int, without: frozenset[str] = frozenset()) -> Iterator[Annotated]:
    """Yield each toll that is annotated and read, and each annotated event, of every second or each text."""
    parse, lexicon = load_parser(), load_lexicon()
    kept = sorted((d for d in gold if d["doc_id"] not in without), key=lambda d: str(d["doc_id"]))
    for text in kept[::every]:
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


def _annotated(entry: dict[str, Any], document: Document) -> Iterator[tuple[dict[str, Any], Span, bool, float]]:
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
