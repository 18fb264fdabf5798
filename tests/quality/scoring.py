"""Holds what was read against what a careful reader read: the figures that the floors are set on.

Precision, recall and F1 for tolls (`tolls.core`: outcome, count and spot; `tolls.full`: also the victims' side and role, and
who is cited), events, controls and statements; the share of right fields over the tolls that were found; B-cubed for
incidents.
"""

import csv
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.quality.agreeing import (
    Spot,
    agree_on_bounds,
    agree_on_days,
    agree_on_figure,
    agree_on_name,
    agree_on_role,
    find_spot,
    lie_near,
    share_words,
)

Entry = Mapping[str, Any]
Annotation = Mapping[str, Any]
Pairs = tuple[tuple[int, int], ...]
LISTS = ("tolls", "events", "controls", "statements")
NOTHING: Annotation = {}
NEAR_STATEMENTS = 20
"""Characters that may lie between two quotes of one statement."""
TYPES = dict.fromkeys(("shelling", "airstrike", "drone", "missile", "chemical"), "from afar") | dict.fromkeys(
    ("clash", "offensive", "shooting", "assassination", "mass-killing"), "on the ground"
)
STATUSES = {"captured": "taken", "entered": "taken", "not-captured": "contested"}
ACTS = {"ultimatum": "threat"}


@dataclass(frozen=True)
class Rate:
    """How much of what was read is right (precision), and how much of what is there was read (recall)."""

    matched: int = 0
    there: int = 0
    read: int = 0

    def __add__(self, other: "Rate") -> "Rate":
        """Return both together, as one."""
        return Rate(self.matched + other.matched, self.there + other.there, self.read + other.read)

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall, 0 where nothing matches; four digits."""
        return harmonic(self.matched / self.read if self.read else 0.0, self.matched / self.there if self.there else 0.0)


@dataclass(frozen=True)
class Sides:
    """Which codes of sides mean the same: `parents` (code to code) and `others` (another spelling to the code)."""

    parents: Mapping[str, str] = field(default_factory=dict)
    others: Mapping[str, str] = field(default_factory=dict)

    def agree(self, one: str | None, other: str | None) -> bool:
        """Return whether two are one side, or one a part of the other; unknown agrees with unknown only."""
        if one is None or other is None:
            return one is other
        one, other = self.others.get(one, one), self.others.get(other, other)
        if one == other or self.parents.get(one) == other or self.parents.get(other) == one:
            return True
        slugs = one.islower() and other.islower()
        return slugs and agree_on_name(one.replace("-", " "), other.replace("-", " "))


@dataclass(frozen=True)
class Score:
    """The outcome of one document or of many: rates, right fields of matched tolls, and who was put with whom."""

    rates: Mapping[str, Rate]
    right: Mapping[str, int]
    links: tuple[tuple[str, str], ...]
    """For each toll of the gold that has an event: its true incident, and the one it was put into."""


def load_sides(path: Path) -> Sides:
    """Return the table of sides at `path`: columns slug, parent, other."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    return Sides(
        {row["slug"]: row["parent"] for row in rows if row["parent"]},
        {other: row["slug"] for row in rows for other in row["other"].split()},
    )


def score(gold: Iterable[Annotation], read: Mapping[str, Annotation], sides: Sides) -> dict[str, float]:
    """Return each figure by its name, between 0 and 1; a text that was not read counts as one with nothing found."""
    return sum_up([score_document(one, read.get(one["doc_id"], NOTHING), sides) for one in gold])


def sum_up(scores: Sequence[Score]) -> dict[str, float]:
    """Return the figures of many documents together, each with four digits."""
    figures: dict[str, float] = {}
    for name in ("tolls.core", "tolls.full", *LISTS[1:]):
        figures[name] = sum((one.rates[name] for one in scores), Rate()).f1
    found = sum(one.rates["tolls.core"].matched for one in scores)
    for name in FIELDS:
        figures[f"tolls.{name}"] = round(sum(one.right[name] for one in scores) / found, 4) if found else 0.0
    figures["incidents.b3"] = b_cubed([link for one in scores for link in one.links])
    return figures


def score_document(gold: Annotation, read: Annotation, sides: Sides) -> Score:
    """Return how what was read of one text stands against its gold."""
    text = gold.get("text") or ""
    there = {name: _place_in(text, gold.get(name) or ()) for name in LISTS}
    found = {name: _place_in(text, read.get(name) or ()) for name in LISTS}
    tolls = pair_up(there["tolls"], found["tolls"], lambda a, b: weigh_tolls(a, b, sides))
    checks = [check_fields(there["tolls"][i], found["tolls"][j], sides) for i, j in tolls]
    full = sum(c["victim_side"] and c["victim_role"] and c["source"] for c in checks)
    rates = {"tolls.core": len(tolls), "tolls.full": full}
    for name, weigh in WEIGHERS.items():
        rates[name] = len(pair_up(there[name], found[name], lambda a, b, weigh=weigh: weigh(a, b, sides)))  # type: ignore[misc]  # mypy infers no default of a lambda
    sizes = {name: (len(there[name.split(".")[0]]), len(found[name.split(".")[0]])) for name in rates}
    return Score(
        {name: Rate(matched, *sizes[name]) for name, matched in rates.items()},
        {name: sum(c[name] for c in checks) for name in FIELDS},
        tuple(_link_tolls(gold, read, dict(tolls))),
    )


def pair_up(there: Sequence[Entry], found: Sequence[Entry], weigh: Callable[[Entry, Entry], float]) -> Pairs:
    """Return who is paired with whom, each at most once, heaviest first, of equal ones the last; no weight, no pair."""
    weights = [(weigh(one, other), i, j) for i, one in enumerate(there) for j, other in enumerate(found)]
    left, right = set(range(len(there))), set(range(len(found)))
    pairs = []
    for weight, i, j in sorted(weights, reverse=True):
        if weight > 0 and i in left and j in right:
            left.remove(i)
            right.remove(j)
            pairs.append((i, j))
    return tuple(pairs)


def weigh_tolls(there: Entry, found: Entry, sides: Sides) -> float:
    """Return how well two tolls go together; nothing unless outcome and figure agree and the words lie near each other."""
    bounds = agree_on_bounds(there["count"], found.get("count"))
    figure = bounds or agree_on_figure(there["count"], found.get("count"))
    if there["outcome"] != found.get("outcome") or not figure or not lie_near(there["spot"], found["spot"]):
        return 0.0
    one, other = there["victim"], found.get("victim") or {}
    whole = (share_words(there["spot"], found["spot"]), bounds, sides.agree(one["side"], other.get("side")))
    half = (bool(one["role"] == other.get("role")), bool(there["scope"] == found.get("scope")))
    return 1 + sum(whole) + 0.5 * sum(half)


def weigh_events(there: Entry, found: Entry, sides: Sides) -> float:
    """Return how well two events go together; nothing unless type and parties agree, and the words or day and place."""
    types: list[str] = [TYPES.get(one, one) for one in (str(there["type"]), str(found.get("type")))]
    parties = all(sides.agree(there[who], found.get(who)) for who in ("attacker", "target"))
    if types[0] != types[1] or not parties:
        return 0.0
    same = agree_on_name(there["place"], found.get("place")) and agree_on_days(there["date"], found.get("date"))
    return 2 * share_words(there["spot"], found["spot"]) + same


def weigh_controls(there: Entry, found: Entry, sides: Sides) -> float:
    """Return how well two entries on a place go together; nothing unless status and actor agree, and place or words."""
    statuses: list[str] = [STATUSES.get(one, one) for one in (str(there["status"]), str(found.get("status")))]
    shared = share_words(there["spot"], found["spot"])
    if statuses[0] != statuses[1] or not sides.agree(there["actor"], found.get("actor")):
        return 0.0
    return 1 + shared if shared or agree_on_name(there["place"], found.get("place")) else 0.0


def weigh_statements(there: Entry, found: Entry, sides: Sides) -> float:
    """Return how well two statements go together; nothing unless kind and speaker's side agree and the words lie near."""
    acts: list[str] = [ACTS.get(one, one) for one in (str(there["kind"]), str(found.get("kind")))]
    if acts[0] != acts[1] or not sides.agree(there["speaker_side"], found.get("speaker_side")):
        return 0.0
    near = lie_near(there["spot"], found["spot"], gap=NEAR_STATEMENTS)
    return 1 + share_words(there["spot"], found["spot"]) if near else 0.0


WEIGHERS = {"events": weigh_events, "controls": weigh_controls, "statements": weigh_statements}


def check_fields(there: Entry, found: Entry, sides: Sides) -> dict[str, bool]:
    """Return which fields of a toll that was found are right."""
    one, other = there["victim"], found.get("victim") or {}
    return {
        "victim_side": sides.agree(one["side"], other.get("side")),
        "victim_role": agree_on_role(one["role"], other.get("role")),
        "perpetrator": sides.agree(there["perpetrator"], found.get("perpetrator")),
        "source": agree_on_name(there["source"], found.get("source")),
        "place": agree_on_name(there["place"], found.get("place")),
        "date": agree_on_days(there["date"], found.get("date")),
        "scope": there["scope"] == found.get("scope"),
        "polarity": there["polarity"] == found.get("polarity"),
        "bounds": agree_on_bounds(there["count"], found.get("count")),
    }


FIELDS = ("victim_side", "victim_role", "perpetrator", "source", "place", "date", "scope", "polarity", "bounds")


def b_cubed(links: Sequence[tuple[str, str]]) -> float:
    """Return B-cubed F1 of a grouping, of (true group, found group) for each item (Bagga and Baldwin 1998)."""
    true, found = defaultdict(set), defaultdict(set)
    for item, (one, other) in enumerate(links):
        true[one].add(item)
        found[other].add(item)
    shared = [(len(true[one] & found[other]), len(true[one]), len(found[other])) for one, other in links]
    if not links:
        return 0.0
    return harmonic(sum(s / f for s, _, f in shared) / len(links), sum(s / t for s, t, _ in shared) / len(links))


def harmonic(one: float, other: float) -> float:
    """Return the harmonic mean of two shares with four digits, 0 where both are."""
    return round(2 * one * other / (one + other), 4) if one + other else 0.0


def _place_in(text: str, entries: Iterable[Entry]) -> list[Entry]:
    """Return entries with `spot`: where their words stand in the text."""
    return [{**entry, "spot": find_spot(text, entry.get("quote"), entry.get("start"))} for entry in entries]


def _link_tolls(gold: Annotation, read: Annotation, paired: Mapping[int, int]) -> Iterable[tuple[str, str]]:
    """Yield the links of one text. A toll that was not found, or was put nowhere, is a group of its own."""
    true = {event["key"]: event.get("incident") for event in gold.get("events") or ()}
    put = {event.get("key"): event.get("incident") for event in read.get("events") or ()}
    found = read.get("tolls") or ()
    for i, toll in enumerate(gold.get("tolls") or ()):
        if toll.get("event"):
            other = found[paired[i]] if i in paired else {}
            here = (put.get(other.get("event")) or other.get("incident")) if other else None
            alone = f"{gold['doc_id']}: toll {i}"
            yield true.get(toll["event"]) or f"{gold['doc_id']}: {toll['event']}", here or alone


__all__ = ["Rate", "Score", "Sides", "Spot", "load_sides", "score", "score_document", "sum_up"]
