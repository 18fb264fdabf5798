"""The clues by which two accounts of ONE report are held to be of one event: what the reader tied, and the text between."""

import csv
import math
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from kadesh.group.between import read_between
from kadesh.group.clue import Clue
from kadesh.group.days import days_apart
from kadesh.group.kinds import KINDS, is_bare_attack
from kadesh.group.nearness import compare_places
from kadesh.group.page import Page
from kadesh.group.tolls import compare_tolls
from kadesh.group.unit import FINENESS, Account
from kadesh.group.wording import cosine
from kadesh.model.claim import Event, Toll
from kadesh.model.side import Parent, sides_agree
from kadesh.model.when import When

FAR = 4.0
"""The logarithm of so many sentences that more of them say nothing more."""

UNSEEN = ("sentence 0", "words between some", "events between none")
"""What holds of two accounts of a report that is not at hand: as if they stood in one sentence."""


def find_inner_clues(page: Page, a: Account, b: Account, *, parent: Parent) -> tuple[Clue, ...]:
    """Return what speaks for and against two accounts of one report being of one event; `a` stands before `b`."""
    clues = [Clue(row, 1.0) for row in _find_rows(page, a, b, parent=parent)]
    return (*clues, *_likeness(page, a, b))


def score_inner(page: Page, a: Account, b: Account, *, parent: Parent) -> float:
    """Return the log-odds that two accounts of one report are of one event; `a` stands before `b`."""
    table = load_inner_weights()
    weights = [table.get(row, 0.0) for row in _find_rows(page, a, b, parent=parent)]
    weights += [table.get(row, 0.0) * strength for row, strength in _likeness(page, a, b)]
    return round(table["start"] + math.fsum(weights), 6)


def _find_rows(page: Page, a: Account, b: Account, *, parent: Parent) -> list[str]:
    """Return the rows that hold of the two, each in full."""
    rows = [*_tie(page, a, b), *_day(a.when, b.when), *_place(a, b), *_kind(page, a, b), *_sides(page, a, b, parent=parent)]
    if isinstance(a, Toll) and isinstance(b, Toll):
        rows += compare_tolls(page, a, b)
    rows += [*page.size, *_source(a, b), *_bond(page, a, b)]
    rows += read_between(page, a, b) if page.text is not None else UNSEEN
    return rows


def _likeness(page: Page, a: Account, b: Account) -> tuple[Clue, ...]:
    """How alike the two sentences sound, where there are two, which names they share, and where in the text they stand."""
    one, other = page.sentence(a), page.sentence(b)
    if page.text is None or one == other:
        return ()
    last = len(page.sentences) - 1
    return (
        Clue("sentences alike", math.sqrt(cosine(page.sentence_words(a), page.sentence_words(b)))),
        Clue("rare names", page.tellings.rare_names(one, other)),
        Clue("sentences between", min(1.0, math.log1p(other - one) / FAR)),
        Clue("first stands late", one / last),
        Clue("second stands late", other / last),
    )


@cache
def load_inner_weights() -> dict[str, float]:
    """Return the table of weights, fitted by `scripts/fit_within.py`."""
    rows = csv.DictReader(files("kadesh.group").joinpath("within.csv").read_text("utf-8").splitlines())
    return {row["clue"]: float(row["weight"]) for row in rows}


def _tie(page: Page, a: Account, b: Account) -> Iterator[str]:
    """What the reader tied: both to one event, to two, one of them, or none."""
    shape = "events" if isinstance(a, Event) and isinstance(b, Event) else "tolls"
    shape = shape if isinstance(a, Event) == isinstance(b, Event) else "toll and event"
    yield shape
    one, other = page.event_of(a), page.event_of(b)
    if one and other:
        yield f"{shape}: event {'same' if one == other else 'other'}"
    else:
        yield f"{shape}: event of {'one' if one or other else 'none'}"


def _bond(page: Page, a: Account, b: Account) -> Iterator[str]:
    if is_bound(page, a, b):
        yield "bond"


def is_bound(page: Page, a: Account, b: Account) -> bool:
    """Return whether the reader tied one to the other, and neither states a place or a day that the other contradicts."""
    if isinstance(a, Event) == isinstance(b, Event) or page.event_of(a) != page.event_of(b):
        return False
    stated = a.where.basis == b.where.basis == "stated"
    moved = compare_places(a.where, b.where) in (("apart", "near", "other-words") if stated else ("apart",))
    own = "antecedent" not in (a.when.basis, b.when.basis)
    return not moved and not (own and days_apart(a.when, b.when) > 0)


def _day(a: When, b: When) -> Iterator[str]:
    """Their days, and whether each states its own or takes it from an earlier sentence."""
    own = "-".join(sorted("none" if not w.known else "inherited" if w.basis == "antecedent" else "own" for w in (a, b)))
    if not a.known or not b.known:
        yield f"day {own}"
        return
    gap = days_apart(a, b)
    same = (a.first, a.last) == (b.first, b.last)
    yield f"day {'same' if same else 'overlaps' if not gap else 'next' if gap == 1 else 'apart'} {own}"


def _place(a: Account, b: Account) -> Iterator[str]:
    """Their places, and how many of the two are named in the account's own sentence."""
    nearness = compare_places(a.where, b.where)
    if nearness == "unknown":
        named = bool(a.where.words) + bool(b.where.words)
        yield ("place of none", "place of one", "place untold")[named]
        return
    yield f"place {nearness} {(a.where.basis == 'stated') + (b.where.basis == 'stated')} stated"
    if nearness == "same" and min(FINENESS[c.where.precision] for c in (a, b)) >= FINENESS["area"]:
        yield "place same fine"


def _kind(page: Page, a: Account, b: Account) -> Iterator[str]:
    """What kinds of violence their two events are."""
    one, other = page.deed_of(a), page.deed_of(b)
    if one is None or other is None or one is other or "other" in (one.type, other.type):
        return
    akin = KINDS.get(one.type, one.type) == KINDS.get(other.type, other.type)
    if not akin and (is_bare_attack(one) or is_bare_attack(other)):
        yield "type bare"
        return
    yield f"type {'same' if one.type == other.type else 'akin' if akin else 'other'}"


def _sides(page: Page, a: Account, b: Account, *, parent: Parent) -> Iterator[str]:
    """Who did it and who suffered it; where two sides fought, each tells of losses that are the other's deed."""
    if page.lost_to_each_other(a, b):
        yield "losses of both sides"
        return
    for name, sides in (("attacker", [_doer(page, c) for c in (a, b)]), ("target", [_hit(c) for c in (a, b)])):
        one, other = sides
        if one and other:
            yield f"{name} {'same' if sides_agree(one, other, parent) else 'other'}"


def _doer(page: Page, account: Account) -> str | None:
    deed = page.deed_of(account)
    of_deed = deed.attacker.side if deed is not None else None
    return (account.perpetrator.side or of_deed) if isinstance(account, Toll) else of_deed


def _hit(account: Account) -> str | None:
    return account.victims.side if isinstance(account, Toll) else account.target.side


def _source(a: Account, b: Account) -> Iterator[str]:
    if a.source and b.source:
        yield f"source {'same' if a.source.name == b.source.name else 'other'}"
