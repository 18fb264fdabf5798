"""Whether two mentions in one report tell of one incident: points for what they share, against what sets them apart.

A report tells its main incident in the headline, the lead and the body, each time with other words for the place and the
day. So no single difference decides: a figure told with both outweighs another town; another day and another town do not
fall together.
"""

from dataclasses import dataclass, replace
from datetime import date

from kadesh.model.claim import Event
from kadesh.model.side import Party
from kadesh.model.when import UNKNOWN_TIME, When
from kadesh.resolve.retelling.claimants import names_claimant
from kadesh.resolve.retelling.heads import HEADLINE
from kadesh.resolve.retelling.kinds import KINDS, kinds_apart, points_at_raid, same_kind, says_where, tells_deed
from kadesh.resolve.retelling.placeclues import compare_places
from kadesh.resolve.retelling.stage import Kin

Figures = frozenset[tuple[str, int]]
"""Outcomes with their least numbers, as the tolls of one mention tell them: ('killed', 16)."""
_LONG_AGO = 31
"""Days after which what is told is no other telling of the news: 'two blasts there in December 2011'."""
_LATELY = 2
"""So many days before a report are news, and not 'earlier this month'."""
_FAR = 1500
"""Characters between two tellings of which much else is told."""

POINTS = {
    "bias": 1.0,
    "parties apart": -9.0,
    "parties apart, one carried": -1.0,
    "whom, one figure": -2.0,
    "place same": 1.5,
    "place within": -1.0,
    "place apart": -3.0,
    "day same": 0.5,
    "day apart": -3.0,
    "long apart": -4.0,
    "figure same": 3.0,
    "few, in the headline": 1.5,
    "dead of two sides": -2.0,
    "new": -2.0,
    "again": 1.5,
    "again, told last": 1.5,
    "again, placed": 2.5,
    "headline": 1.0,
    "far": -1.0,
    "turn": -1.0,
    "answered": -4.0,
    "many": 1.0,
    "kinds apart": -1.0,
}
"""What each clue is worth; two mentions are one incident where they come to more than nothing."""


@dataclass(frozen=True)
class Mention:
    """One telling of an incident, with what its tolls say: the figures, and the sides whose fighters it hit."""

    event: Event
    figures: Figures = frozenset()
    hit: frozenset[str] = frozenset()
    by: frozenset[str] = frozenset()
    """The attackers that tellings of it name themselves."""
    again: bool = False
    new: bool = False
    many: bool = False
    day: When = UNKNOWN_TIME
    """The day that a telling of it states itself."""
    turn: int | None = None
    """Where its sentence starts, if that goes on to another place or another deed."""
    answered: range = range(0)
    """The words of its sentence that tell what came after it: 'jets hit Arda | after shells were fired'."""
    older: bool = False
    """Whether it only measures when another was: 'came a week after a raid'."""
    few: Figures = frozenset()
    """Figures of one or two, which many incidents share: a headline's is told again below."""

    @property
    def leads(self) -> bool:
        """Whether it stands in the headline."""
        return self.event.evidence.start < HEADLINE


def day_told(event: Event) -> When:
    """Return the day that an event states itself, unknown where it is taken over from elsewhere."""
    return event.when if event.when.known and event.when.basis != "antecedent" else UNKNOWN_TIME


def likeness(a: Mention, b: Mention, kin: Kin) -> float:
    """Return how much speaks for `b` telling the incident of `a`: above 0, they are one."""
    if a.event.polarity != b.event.polarity or a.event.modality != b.event.modality:
        return -9.0
    raid = b.again and points_at_raid(a.event, b.event)
    if not same_kind(a.event, b.event) and not (_is_open(a) or _is_of_crowd(a, b) or raid):
        return -9.0
    parties, scene = _of_parties(a, b, kin), [*compare_places(a.event.where, b.event.where), *_of_days(a.day, b.day)]
    clues = ["bias", *(_outweighed(clue, a, b, kin=kin) for clue in parties), *scene]
    if kinds_apart(a.event, b.event):
        clues.append("kinds apart")
    if a.figures & b.figures:
        clues.append("figure same")
    elif a.few & b.few and _is_headline_of(a, b) and "day apart" not in clues:
        clues.append("few, in the headline")
    fought = a.event.type == b.event.type == "clash"  # in which both sides lose men
    if a.hit and b.hit and not fought and not any(kin(x, y) for x in a.hit for y in b.hit):
        clues.append("dead of two sides")
    clues += (
        ["new"] * b.new
        + ["again"] * b.again
        + ["again, placed"] * (b.again and says_where(b.event))
        + ["headline"] * (a.leads and not b.leads)
    )
    clues += ["turn"] * (b.turn is not None and a.event.evidence.start < b.turn)
    clues += ["answered"] * (a.event.evidence.start in b.answered and a.event.evidence.end - 1 in b.answered)
    clues += ["answered"] * b.older
    clues += ["many"] * b.many + ["far"] * (b.event.evidence.start - a.event.evidence.start > _FAR)
    return sum(POINTS[clue] for clue in clues)


def _outweighed(clue: str, a: Mention, b: Mention, *, kin: Kin) -> str:
    """The clue of the parties of two tellings, which says less where both tell one number of people at one place and day.

    'A blast near the camp of Alpha killed 20' and 'a blast at Beta's border killed 20' are one, if nobody else did it.
    """
    scene = [*compare_places(a.event.where, b.event.where), *_of_days(a.day, b.day)]
    one = a.figures & b.figures and not b.new and not {"place apart", "day apart"} & set(scene)
    by_one = all(kin(x, y) for x in a.by for y in b.by)
    return "whom, one figure" if clue == "parties apart" and one and by_one else clue


def _is_headline_of(a: Mention, b: Mention) -> bool:
    """Whether `b` stands in the body of what `a` heads, and is not told as something else."""
    return a.leads and not b.leads and not b.new and KINDS.get(a.event.type) == KINDS.get(b.event.type)


def _is_of_crowd(a: Mention, b: Mention) -> bool:
    """Whether 'the shooting', 'the clashes' point back to what police did to people in the street."""
    return b.again and a.event.type == "protest-violence" and b.event.type in ("shooting", "clash", "mass-killing")


def _is_open(mention: Mention) -> bool:
    """Whether a headline tells of the dead with no word for what they met: the body says it."""
    return mention.leads and not tells_deed(mention.event)


def _of_parties(a: Mention, b: Mention, kin: Kin) -> list[str]:
    if a.event.type == b.event.type == "clash" and not names_claimant(a.event, b.event):
        ways = [_apart(a.event, b.event, kin), _apart(a.event, swapped(b.event), kin)]
        return min(ways, key=lambda clues: (len(clues), clues))
    if a.by and b.by and not names_claimant(a.event, b.event) and not any(kin(x, y) for x in a.by for y in b.by):
        return ["parties apart"]
    return _apart(a.event, b.event, kin)


def swapped(event: Event) -> Event:
    """Return a clash with its two sides exchanged.

    >>> from kadesh.model.claim import Evidence
    >>> clash = Event(evidence=Evidence("report-1", 0, 5, "fight"), type="clash", target=Party("police"))
    >>> swapped(clash).attacker.words
    'police'
    """
    return replace(event, attacker=event.target, target=event.attacker)


def _apart(a: Event, b: Event, kin: Kin) -> list[str]:
    clues = []
    pairs = ((a.attacker, b.attacker), (a.target, b.target))
    for x, y in pairs[1:] if names_claimant(a, b) else pairs:
        if x.side is not None and y.side is not None and not kin(x.side, y.side):
            carried = "antecedent" in (x.basis, y.basis)
            clues.append("parties apart, one carried" if carried else "parties apart")
    return clues


def _of_days(a: When, b: When) -> list[str]:
    if not (a.known and b.known):
        return []
    if _came_before(a, b) or _came_before(b, a):
        return ["day apart"]
    gap = max(_days_between(a.last, b.first), _days_between(b.last, a.first))
    if gap > 0:
        return ["day apart", "long apart"] if gap > _LONG_AGO else ["day apart"]
    return ["day same"] if a.first == b.first else []


def _came_before(stretch: When, day: When) -> bool:
    """Whether 'earlier this month' tells of other days than the last one of that stretch, the day of the news."""
    earlier = stretch.words is not None and stretch.words.lower().startswith(("earlier this month", "earlier this year"))
    ends = stretch.last is not None and day.first is not None and day.first == day.last
    return earlier and ends and 0 <= _days_between(day.first, stretch.last) <= _LATELY


def _days_between(end: date | None, start: date | None) -> int:
    """How many days one time begins after another ends; 0 where either is open."""
    return (start - end).days if end is not None and start is not None else 0


def party_known(party: Party) -> bool:
    """Whether the words of the mention itself name the side.

    >>> party_known(Party("Turkish jets", "TUR", basis="stated")), party_known(Party("the jets", "TUR", basis="antecedent"))
    (True, False)
    """
    return party.side is not None and party.basis != "antecedent"
