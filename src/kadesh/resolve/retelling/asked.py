"""What a party is looked for, and what a side, words without a side and those who came to harm are to the report."""

from csv import DictReader
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from kadesh.model.claim import Event, Toll
from kadesh.model.side import COMBATANTS, Party
from kadesh.model.span import Span
from kadesh.resolve.retelling.stage import Stage

_KINDS = {
    "shelling": "fired", "missile": "fired", "airstrike": "air", "drone": "air", "chemical": "air", "bombing": "bombing",
    "clash": "clash", "offensive": "offensive", "shooting": "small", "assassination": "small", "mass-killing": "small",
    "abduction": "abduction", "protest-violence": "protest",
}  # fmt: skip


@dataclass(frozen=True)
class Asked:
    """What a party is looked for: the words of the claim, its kind, what the rules say of this slot and of the other."""

    span: Span
    kind: str
    rule: Party
    other: Party
    home: str | None
    key: str
    outcome: str = ""
    """What became of the people of the toll whose doer is asked for; empty where it is a party of an event."""


def ask_attacker(event: Event, home: str | None) -> Asked:
    """Return what is asked about who attacked: by whom 'shells hit Zor', in which country, whom they hit."""
    return Asked(event.evidence.span, kind_of(event.type), event.attacker, event.target, home, event.id)


def ask_target(event: Event, home: str | None, *, key: str) -> Asked:
    """Return what is asked about who was hit; the attacker is settled by then. `key` is the id that the tolls know it by."""
    return Asked(event.evidence.span, kind_of(event.type), event.target, event.attacker, home, key)


def ask_doer(toll: Toll, event: Event | None, *, home: str | None) -> Asked:
    """Return what is asked about who did what a toll tells; the other party is the victims."""
    kind = kind_of(event.type) if event is not None else "no event"
    kind = f"{kind} {toll.scope}" if toll.scope == "cumulative" else kind
    return Asked(toll.evidence.span, kind, toll.perpetrator, toll.victims, home, event.id if event else "", toll.outcome)


def kind_of(event_type: str) -> str:
    """Return the broad kind of a type of event: 'fired' for shelling and missiles, 'other' where no clue tells it apart.

    >>> kind_of("missile"), kind_of("airstrike"), kind_of("clash"), kind_of("abduction")
    ('fired', 'air', 'clash', 'abduction')
    """
    return _KINDS.get(event_type, "other")


def class_of(side: str, home: str | None) -> str:
    """Return what a side is to the report: 'home', 'rebels', 'state', 'coalition', 'group'.

    >>> class_of("SYR", "SYR"), class_of("TUR", "SYR"), class_of("syrian-opposition", "SYR"), class_of("hts", "SYR")
    ('home', 'state', 'rebels', 'group')
    """
    if side == home:
        return "home"
    if side.isupper():
        return "state"
    if side.endswith("-coalition"):
        return "coalition"
    if side.endswith("-opposition"):
        return "rebels"
    return "group"


def hit_by(stage: Stage, asked: Asked) -> str | None:
    """Return whom an event hit, by what they are to the country: 'home fighters', 'group people'; None if unknown."""
    victims = next((t.victims for t in stage.tolls.get(asked.key, ()) if t.victims.side is not None), asked.other)
    if victims.side is None:
        return None
    return f"{class_of(victims.side, asked.home)} {'fighters' if victims.role in COMBATANTS else 'people'}"


def words_of(party: Party) -> str | None:
    """Return what words that name no side say of whoever acted: 'gunmen' are 'open'; None where a side is named.

    >>> words_of(Party("masked gunmen")), words_of(Party("the rebels")), words_of(Party("Turks", "TUR"))
    ('open', 'rebel', None)
    """
    if not party.words or party.side is not None:
        return None
    words = set(party.words.lower().split())
    return next((says for says, known in _doers().items() if words & known), "some")


@cache
def _doers() -> dict[str, frozenset[str]]:
    """The words of `doers.csv` for those who act, by what they say, in the order in which they are asked."""
    with (files("kadesh.resolve.retelling") / "doers.csv").open(encoding="utf-8") as stream:
        rows = [(row["says"], row["word"]) for row in DictReader(stream)]
    return {says: frozenset(word for told, word in rows if told == says) for says in ("open", "rebel", "state")}
