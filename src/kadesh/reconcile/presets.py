"""Named rules over the same claims: UCDP GED, ACLED, Airwars, Iraq Body Count. Each prints its arithmetic.

The rules are those of the projects' public codebooks; what they leave to a coder's eye is settled here by a printed rule.
"""

from collections import Counter
from collections.abc import Callable, Sequence

from kadesh.model.assessment import Range
from kadesh.model.claim import Toll
from kadesh.model.side import COMBATANTS, Party
from kadesh.reconcile.account import Account
from kadesh.reconcile.naming import tell_count
from kadesh.reconcile.ranges import Figures, make_range
from kadesh.reconcile.victims import counts_kind
from kadesh.reconcile.wordings import Reading, read_acled, read_stated

Read = Callable[[Account[Toll]], Reading | None]
Taken = tuple[tuple[Account[Toll], Reading], ...]


def range_of_ged(figures: Figures) -> Range:
    """Return best, low and high as UCDP GED gives them: integers, low <= best <= high, for people killed.

    `best` is the figure that most independent origins give, the lowest of several; an open bound counts as the figure
    stated. What nobody confirms, and a party's figure for its enemy's losses, are set aside where there is any other.
    """
    taken, lines = _take(figures, lambda a: read_stated(a.claim.count))
    if not taken:
        return make_range(figures, (None, None, None), arithmetic=lines)
    kept, said = _set_aside(taken, "unconfirmed", weak=lambda a: a.claim.polarity == "unconfirmed")
    kept, more = _set_aside(kept, "a party on another side's losses", weak=enemy_losses)
    lines += [*said, *more]
    low, high = min(r.low for _, r in kept), max(r.high for _, r in kept)
    votes = Counter(r.low for r, _ in {(r, a.origin or a.voice): None for a, r in kept})
    best = min(votes, key=lambda n: (-votes[n], n))
    lines += [f"low {low:,}, high {high:,}: {_say(kept)}", f"best {best:,}: given by {votes[best]} of {sum(votes.values())}"]
    return make_range(figures, (low, best, high), arithmetic=lines)


def range_of_acled(figures: Figures, *, large: bool) -> Range:
    """Return ACLED's one integer, the most conservative figure claimed, as low, best and high alike."""
    taken, lines = _take(figures, lambda a: read_acled(a.claim.count, large=large))
    number = min((r.low for _, r in taken), default=None)
    if number is not None:
        lines.append(f"{number:,}: the most conservative of {_say(taken)}")
    return make_range(figures, (number, number, number), arithmetic=lines)


def range_of_minmax(figures: Figures) -> Range:
    """Return minimum and maximum as Airwars and Iraq Body Count record them, without a best figure."""
    taken, lines = _take(figures, lambda a: read_stated(a.claim.count))
    low = min((r.low for _, r in taken), default=None)
    high = max((r.high for _, r in taken), default=None)
    if taken:
        lines.append(f"min {low:,}, max {high:,}: {_say(taken)}")
    lines += [f"counted once, not again: {a.name}" for a in _copies(figures)]
    return make_range(figures, (low, None, high), arithmetic=lines)


def total_of(ranges: Sequence[Range], outcome: str = "killed") -> Range | None:
    """Return the sum over victim groups that cannot overlap, None if fewer than two have a figure.

    Bare "people" may be those of the other groups, so they are held against these and never added to them: where they
    are more, the rest counts as unknown. Only those whom the words name as of another state than all others are added.

    >>> soldiers = Range("killed", Party("soldiers", "TUR", "military"), 5, None, 6, (), 1)
    >>> people = Range("killed", Party("people"), 8, None, 8, (), 1)
    >>> monks = Range("killed", Party("monks", "SYR", "civilian"), 2, None, 2, (), 1)
    >>> total_of([soldiers, monks, people]).arithmetic
    ('low 8 = 5 (soldiers) + 2 (monks) + 1 (unknown, of 8 people)', 'high 8 = 6 (soldiers) + 2 (monks)')
    """
    counted = [r for r in ranges if r.outcome == outcome and r.low is not None and r.high is not None]
    named = [r for r in counted if not _bare(r) or _of_another_state(r, counted)]
    bare = [r for r in counted if r not in named]
    if len(counted) < 2:
        return None
    bounds, lines = [], []
    for label in ("low", "best", "high"):
        total, line = _add_up(named, bare, label=label)
        told = all(getattr(r, label) is not None for r in named) and (named or label != "best")
        bounds.append(total if told else None)
        lines.append(line)
    if bounds[1] is None:
        lines.pop(1)
    stands = tuple(s for r in counted for s in r.stands)
    origins = [r.origins for r in counted if r.origins]
    total_range = (bounds[0], bounds[1], bounds[2])
    return Range(counted[0].outcome, Party("all"), *total_range, stands, max(origins, default=None), tuple(lines))


def _add_up(named: Sequence[Range], bare: Sequence[Range], *, label: str) -> tuple[int, str]:
    """The sum of what the `named` groups have under a label, held against the `bare` people, with its arithmetic."""
    terms = [(r, getattr(r, label) or 0) for r in named]
    rest = max((getattr(r, label) or 0 for r in bare), default=0)
    known = sum(n for _, n in terms)
    line = " + ".join(f"{n:,} ({r.victims.text})" for r, n in terms)
    if rest > known:
        line = f"{line} + {rest - known:,} (unknown, of {rest:,} people)" if line else f"{rest:,} people"
    total = max(known, rest)
    return total, f"{label} {total:,} = {line}"


def enemy_losses(account: Account[Toll]) -> bool:
    """Return whether a party speaks of the losses of another side's combatants."""
    speaker, victims = account.claim.source, account.claim.victims
    speaks = speaker.side if speaker else None
    if speaks is None and account.origin and account.origin.startswith("side:"):
        speaks = account.origin.removeprefix("side:")
    fighter = victims.role in COMBATANTS
    return bool(speaks and victims.side and speaks != victims.side and fighter)


def _take(figures: Figures, read: Read) -> tuple[Taken, list[str]]:
    if figures.victims.group.unit != "people":
        return (), ["counted in households, which are not turned into people"]
    taken = tuple((a, r) for a in figures.telling if (r := read(a)) is not None)
    lines = list(dict.fromkeys(r.line for _, r in taken if r.line))
    whole = [a.claim for a, _ in taken]
    taken, said = _set_aside(taken, "only some of the victims", weak=lambda a: any(counts_kind(a.claim, w) for w in whole))
    lines += said
    if figures.only_parts and taken:
        lines.append("only shares of an unknown whole are known")
        taken = (max(taken, key=lambda t: (t[1].low, t[0].claim.id)),)
    return taken, lines


def _set_aside(taken: Taken, why: str, *, weak: Callable[[Account[Toll]], bool]) -> tuple[Taken, list[str]]:
    """Return what is not weak, with a line for each that is; where all is weak it is kept, and said to be so."""
    kept = tuple(t for t in taken if not weak(t[0]))
    aside = [f"{a.name} ({tell_count(a.claim.count)})" for a, _ in taken if weak(a)]
    if not kept:
        return taken, [f"nothing but what is {why}: {', '.join(aside)}"] if taken else []
    return kept, [f"set aside, {why}: {name}" for name in aside]


def _copies(figures: Figures) -> list[Account[Toll]]:
    return [a for a in figures.victims.accounts if figures.standings[a.claim.id] == "copy"]


def _bare(found: Range) -> bool:
    return found.victims.role in ("unknown", "mixed")


def _of_another_state(found: Range, ranges: Sequence[Range]) -> bool:
    """Return whether the words name a state of which no other group's victims can be: 'six Turks' and Syrian soldiers."""
    sides = [r.victims.side for r in ranges if r is not found]
    stated = found.victims.basis == "stated" and _state(found.victims.side)
    return stated and all(_state(s) and s != found.victims.side for s in sides)


def _state(side: str | None) -> bool:
    return side is not None and len(side) == 3 and side.isupper()


def _say(taken: Taken) -> str:
    return ", ".join(dict.fromkeys(f"{a.name} ({tell_count(a.claim.count)})" for a, _ in taken))
