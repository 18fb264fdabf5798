"""Fit the table of weights by which the day of a claim is chosen, on annotated texts.

    PYTHONPATH=. python scripts/fit_days.py GOLD.jsonl[=TIMES]... [--whole GOLD.jsonl[=TIMES]...] [--without IDS] >TABLE

As `fit_places.py`, for `src/kadesh/extract/words/dayclues.csv`. The table that is shipped is older than the wider set and of
an earlier reading, own cases counting 0.3; what was fitted since is no better on all sets
(`docs/ideas/reading/places-and-days.md`).

Right is each time around a claim whose days are those that the annotation tells, and none where it tells no first day. Where
no time can be told for want of a day of publication, the example says nothing.
"""

from collections.abc import Iterator

from fit_places import Annotated, Entry, find_asked, print_fitted
from softmax import Example
from tests.quality.agreeing import agree_on_days

from kadesh.export.annotations import days_of
from kadesh.extract.setting.days import list_moments
from kadesh.extract.setting.nodays import no_moment_clues
from kadesh.extract.setting.rank import has_lost_commas
from kadesh.extract.setting.scenes import time_by_rule
from kadesh.extract.setting.told import Told
from kadesh.model.when import When
from kadesh.resolve.times.dating import resolve_when, year_of

PRIOR = {"background": -3.0, "own:anchored": 3.0, "ruled-else": 1.0, "other-line": -1.5}
"""What clues weigh that few texts show and every reader knows: since when something lasts is no day of a deed."""


def main() -> None:
    """Print the table fitted on the texts that the arguments name."""
    print_fitted(find_examples, pull=8.0, prior=PRIOR, about=__doc__)


def find_examples(gold: list[Entry]) -> Iterator[Example]:
    """Yield an example for each toll and each event of annotated texts."""
    for asked in find_asked(gold):
        example = _example(asked)
        if example is not None:
            yield example


def _example(asked: Annotated) -> Example | None:
    document, days = asked.document, asked.entry["date"]
    ruled = time_by_rule(
        document, asked.sentence, near=asked.words, sayings=asked.sayings, lead=asked.lead, period=asked.period
    )
    told = Told(document, asked.sentence, asked.words, tuple(asked.sayings), asked.period, ruled)
    moments = list_moments(told)
    resolved = [_days(m.when, asked) for m in moments]
    undated = not days or not days[0]
    anchored = any("own:anchored" in m.clues for m in moments)  # counted from a day told before, which is not known here
    if (undated and None in resolved) or anchored:
        return None
    right = [found is not None and agree_on_days(days, found) for found in resolved]
    clues = (*(m.clues for m in moments), no_moment_clues(told, moments))
    return Example(clues, (*right, undated), asked.counts, has_lost_commas(document))


def _days(when: When, asked: Annotated) -> list[str | None] | None:
    report = asked.document.report
    return days_of(resolve_when(when, report.published, year=None if report.published else year_of(report.text)))


if __name__ == "__main__":
    main()
