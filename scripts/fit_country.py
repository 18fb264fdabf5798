"""Fit the table of weights by which the country of a report is chosen, on annotated texts.

    python -m scripts.fit_country GOLD.jsonl... [--half GOLD.jsonl...] [--without IDS] > country.csv

Each file is used whole; of those named with `--half` the texts are sorted by id and every other one is used; the
texts whose ids stand in the file of `--without`, one a line, are left out, to judge by. The countries whose civilians,
police and people were hurt, each by its number of tolls, are made likely (a softmax over all countries that the report
gives a sign of); every weight is pulled to what is given for it, or to nothing. The table stands in `src/kadesh/resolve/`.
The one that is shipped is of an earlier reading; the nearest to it is printed for `rest`, the reports, the own cases and the
wider set, whole, and the halves worked on.
"""

import argparse
import math
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from tests.quality.measuring import load_gold

from kadesh.resolve.country_signs import read_mentions
from kadesh.resolve.lexicon import PackLexicon, load_lexicon

ROUNDS, STEP, PULL = 600, 1.0, 0.2
PRIOR = {"within": 1.5, "ground": 1.5, "place": 0.5}
"""What clues weigh before any text is seen: where things happen counts for more than who acts."""
GIVEN = {"pack": 0.4}
"""What is not fitted: whoever loads the pack of a war reads on that war, which texts gathered from many do not show."""
PEOPLE = ("civilian", "unknown", "mixed", "police")
KNOWN_WAR, OTHER_WAR = 0.5, 1.0
"""What a text counts for: those on the one war that most texts are of count for less."""

Clues = dict[str, float]


class Example(NamedTuple):
    """The clues of each country, which share of the people hurt is of it, and what the text counts for."""

    clues: tuple[Clues, ...]
    shares: tuple[float, ...]
    counts: float


def main() -> None:
    """Read the arguments, fit, print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("gold", nargs="*")
    parser.add_argument("--half", nargs="*", default=[])
    parser.add_argument("--without")
    args = parser.parse_args()
    lexicon = load_lexicon()
    texts = [text for path in args.gold for text in load_gold(Path(path))]
    texts += [t for path in args.half for t in sorted(load_gold(Path(path)), key=lambda d: str(d["doc_id"]))[::2]]
    apart = set(Path(args.without).read_text(encoding="utf-8").split()) if args.without else set()
    texts = [text for text in texts if text["doc_id"] not in apart]
    print("clue,weight")
    for clue, weight in sorted(fit_weights(list(find_examples(texts, lexicon))).items()):
        print(f"{clue},{weight:.2f}")


def find_examples(texts: Sequence[dict[str, Any]], lexicon: PackLexicon) -> Iterator[Example]:
    """Yield an example for each text that tells whose people were hurt."""
    about = lexicon.sides.about
    for entry in texts:
        hurt = Counter(t["victim"]["side"] for t in entry["tolls"] if t["victim"]["role"] in PEOPLE)
        states = {side: times for side, times in hurt.items() if side and side.isupper()}
        text, outlet = entry["text"], entry.get("outlet")
        places = lexicon.places_in(outlet) if outlet else ()
        mentioned = read_mentions(
            text, book=lexicon.sides, places=lexicon.places_in(text), outlet=outlet, outlet_places=places
        )
        countries = mentioned.countries()
        right = sum(states.get(country, 0) for country in countries)
        if right:
            yield Example(
                tuple(mentioned.clues(c, about) for c in countries),
                tuple(states.get(c, 0) / right for c in countries),
                KNOWN_WAR if max(states, key=lambda s: states[s]) in about else OTHER_WAR,
            )


def fit_weights(examples: Sequence[Example]) -> dict[str, float]:
    """Return the weight of each clue: softmax regression, every weight pulled to its prior by `PULL`."""
    weights = {
        clue: GIVEN.get(clue, PRIOR.get(clue, 0.0))
        for clue in sorted({c for e in examples for clues in e.clues for c in clues})
    }
    whole = sum(e.counts for e in examples)
    for _ in range(ROUNDS):
        slope = {clue: -PULL * (weight - PRIOR.get(clue, 0.0)) / len(weights) for clue, weight in weights.items()}
        for example in examples:
            for clues, miss in zip(example.clues, _misses(example, weights), strict=True):
                for clue, value in clues.items():
                    slope[clue] += example.counts * miss * value / whole
        weights = {clue: GIVEN.get(clue, weight + STEP * slope[clue]) for clue, weight in weights.items()}
    return weights


def _misses(example: Example, weights: dict[str, float]) -> list[float]:
    """By how much each country is likelier in truth than by the weights."""
    scores = [sum(weights[clue] * value for clue, value in clues.items()) for clues in example.clues]
    powers = [math.exp(score - max(scores)) for score in scores]
    return [share - power / sum(powers) for share, power in zip(example.shares, powers, strict=True)]


if __name__ == "__main__":
    main()
