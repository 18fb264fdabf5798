"""The clues by which two accounts of ONE report are held to be of one event: what the reader tied, and the text between."""

import csv
import math
import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from kadesh.group.clue import Clue
from kadesh.group.days import days_apart
from kadesh.group.kinds import KINDS, is_bare_attack
from kadesh.group.nearness import compare_places
from kadesh.group.page import Page
from kadesh.group.parties import sides_agree
from kadesh.group.told import compare_tellings
from kadesh.group.turns import words_that
from kadesh.group.unit import FINENESS, Account
from kadesh.group.wording import cosine
from kadesh.model.claim import Event, Toll
from kadesh.model.earlier import was_given_before
from kadesh.model.side import Parent
from kadesh.model.when import When

_HELD = frozenset({"captured", "kidnapped", "missing"})
_AWAY = frozenset({"displaced", "refugees"})
_NEAR = 50
"""Characters before a figure in which "another" goes with it."""
FAR = 4.0
"""The logarithm of so many sentences that more of them say nothing more."""
_MORE = re.compile(r"another (?:\d|[a-z]+ (?:people|soldiers|civilians|were|others))", re.IGNORECASE)
"""'Another 36 were hurt' counts more people of the same event; 'another attack' is another event."""

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
        rows += [*_tolls(a, b), *_part(page, a, b)]
    rows += [*page.size, *_source(a, b), *_bond(page, a, b)]
    rows += _text(page, a, b) if page.text is not None else UNSEEN
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


def _tolls(a: Toll, b: Toll) -> Iterator[str]:
    """Their outcomes, figures and the roles of those they count."""
    if a.outcome == b.outcome:
        yield from _figures(a, b)
    else:
        yield "killed and wounded" if {a.outcome, b.outcome} == {"killed", "wounded"} else "outcome other"
    if _class(a) != _class(b):
        yield "outcome of " + " and ".join(sorted((_class(a), _class(b))))
    if (a.count.low == 0) != (b.count.low == 0):
        yield "nobody, somebody"
    roles = {a.victims.role, b.victims.role} - {"unknown"}
    if len(roles) == 2 or (roles and a.victims.role == b.victims.role):
        yield "role other" if len(roles) == 2 else "role same"
    if "cumulative" in (a.scope, b.scope):
        yield "over a period"


def _figures(a: Toll, b: Toll) -> Iterator[str]:
    one, other = a.count.low or a.count.high, b.count.low or b.count.high
    if (a.count.low, a.count.high) == (b.count.low, b.count.high):
        yield "figure same" if (one or 0) > 2 else "figure same, small"
    elif one and other:
        alike = (a.victims.side, a.victims.role) == (b.victims.side, b.victims.role)
        firm = a.scope == b.scope == "event" and "vague" not in (a.count.quantifier, b.count.quantifier)
        yield f"figure other, {'alike' if alike else 'other'} people, {'firm' if firm else 'loose'}"


def _class(toll: Toll) -> str:
    return "held" if toll.outcome in _HELD else "away" if toll.outcome in _AWAY else "hurt"


def _part(page: Page, a: Toll, b: Toll) -> Iterator[str]:
    if "part" in (a.scope, b.scope) and page.whole_of(a) is not page.whole_of(b):
        yield "part of something else"


def _shares(a: Account, b: Account) -> Iterator[str]:
    """Which of the two is a share of a figure told elsewhere."""
    yield from (f"share {n}" for n, c in (("first", a), ("second", b)) if isinstance(c, Toll) and c.scope == "part")


def _source(a: Account, b: Account) -> Iterator[str]:
    if a.source and b.source:
        yield f"source {'same' if a.source.name == b.source.name else 'other'}"


def _text(page: Page, a: Account, b: Account) -> list[str]:
    """How far they stand apart, what is told between them, and the words that turn to another event or back to this one."""
    gap = page.sentence(b) - page.sentence(a)
    rows = [f"sentence {gap if gap < 3 else '3-4' if gap < 5 else 'far'}"]
    between = page.events_between(a, b)
    rows.append(f"events between {('none', 'one')[between] if between < 2 else 'many'}")
    if page.event_of(a) and page.event_of(a) == page.event_of(b):
        rows.append(f"event same, sentence {('same', 'next')[gap] if gap < 2 else 'far'}")
    rows += ["first sentence"] if page.sentence(a) == 0 else []
    rows += _one_sentence(page, a, b) if gap == 0 else _two_sentences(page, a, b, gap=gap)
    return rows


def _one_sentence(page: Page, a: Account, b: Account) -> Iterator[str]:
    words = (page.text or "")[a.evidence.end : b.evidence.start]
    yield f"words between {'few' if len(words) < 40 else 'some' if len(words) < 120 else 'many'}"
    if len(words) < 60 and " and " in words:
        yield "and between"
    if ";" in words or words_that("between").search(words):
        yield "turn between"


def _is_revised(a: Account, b: Account) -> bool:
    """Whether 'earlier he had announced nine' gives the figure of before for the people of `a`, or those of its event."""
    if not isinstance(b, Toll) or not was_given_before(b.evidence.quote):
        return False
    return b.event == a.id if isinstance(a, Event) else (a.outcome, a.victims.side) == (b.outcome, b.victims.side)


def _two_sentences(page: Page, a: Account, b: Account, *, gap: int) -> Iterator[str]:
    if page.on_one_line(a, b):
        yield "paragraph same"
    yield from _shares(a, b)
    yield from compare_tellings(page.tellings, page.sentence(a), page.sentence(b))
    if page.sentence(a) < 2 and gap > 2:
        yield "from the lead"
    sentence = page.sentence_text(b)
    starts = b.evidence.start - page.sentences[page.sentence(b)]
    ends = starts + len(b.evidence.quote)
    if _is_revised(a, b):
        yield "revised"
    elif words_that("another").search(sentence[: starts if isinstance(b, Toll) and _MORE.match(b.evidence.quote) else ends]):
        yield "another"
    elif words_that("also").search(sentence, 0, ends):
        yield "also"
    if words_that("deed").search(sentence):
        yield "the deed"
        if gap == 1:
            yield "the deed, next"
    if isinstance(b, Toll) and words_that("further").search(sentence[max(0, starts - _NEAR) : ends]):
        yield "further"
