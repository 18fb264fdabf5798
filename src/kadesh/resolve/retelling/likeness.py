"""Whether two mentions in one report tell of one incident: points for what they share, against what sets them apart.

A report tells its main incident in the headline, the lead and the body, each time with other words for the place and the
day. So no single difference decides: a figure told with both outweighs another town; another day and another town do not
fall together.
"""

import re
from dataclasses import dataclass, replace
from datetime import date

from kadesh.model.claim import Event
from kadesh.model.side import Party
from kadesh.model.when import UNKNOWN_TIME, When
from kadesh.model.where import Where
from kadesh.resolve.retelling.stage import Kin
from kadesh.resolve.retelling.stretches import lies_in_stretch

Figures = frozenset[tuple[str, int]]
"""Outcomes with their least numbers, as the tolls of one mention tell them: ('killed', 16)."""

KINDS = {
    "shelling": "shells", "missile": "shells", "airstrike": "air", "drone": "air", "chemical": "air", "clash": "ground",
    "shooting": "ground", "mass-killing": "ground", "offensive": "offensive", "bombing": "bombing",
}  # fmt: skip
_LOOSE = {frozenset(("air", "shells")): frozenset(("missile", "drone", "chemical"))}
FINE = frozenset(("site", "town", "area", "district"))
_NO_NAME = frozenset(
    "the near around north south east west northern southern eastern western central outside city town "
    "village neighborhood neighbourhood district "
    "camp area countryside province governorate suburb suburbs outskirts road and hospital market".split()
)
"""Words of a place's name that many places share."""
_NEW = re.compile(
    r"\b(?:another|second|third|fourth|separate|separately|elsewhere|similar|meanwhile"
    r"|minutes later|hours later|previous"
    r"|earlier(?! (?:today|this (?:day|morning|week|month|evening|afternoon)))"
    r"|same (?:day|night|morning|evening|week|afternoon)"
    r"|(?:day|week|month|night|evening|year)s? (?:before|later|earlier|after)|that (?:evening|night|afternoon)"
    r"|in (?:the |its |their |a )?(?:response|retaliation|return|reply|reprisals?)|retaliat(?:ed|ion|ory)"
    r"|(?:revenge|reprisals?|vengeance) for|aveng\w+"
    r"|in the (?:evening|afternoon)|last (?:month|year)|later (?:that|in the|on)|one of the (?:strikes|attacks|raids))\b",
    re.IGNORECASE,
)
"""Words that say: not the one told before."""
_PAST = re.compile(r"[^.;\n]{0,40}\bin the past(?=[.,;)]|\s(?:and|but)\b|\s*\Z)", re.IGNORECASE)
"""What a group 'has done in the past' is none of the news."""
_ALSO = re.compile(r"\balso\b(?! (?:said|says|reported|told|added|confirmed))", re.IGNORECASE)
"""'The regime also shelled': beside what was told before."""
_BESIDE = 45
"""Characters before a mention among which 'also' stands; three times as many of its own words are looked at."""
_TURNS = re.compile(
    r"\W*(?:meanwhile|elsewhere|separately|also|earlier|later|further|another|on (?:the )?(?:same|other)"
    r"|(?:in|at) (?:the )?[a-z]|to the (?:north|south|east|west)|north|south|east|west)",
    re.IGNORECASE,
)
"""How a sentence opens that goes on to another place or another deed."""
_ENDS = re.compile(r"[.!?][\"”’)]*\s+|\n+")
_SENTENCE = 400
"""Characters before a mention among which its sentence starts."""
_AGAIN = re.compile(
    r"\A(?:air |suicide |bomb |car )?"
    r"(?:attack|strike|raid|blast|explosion|bombing|assault|shelling|ambush|massacre|clash|shooting)",
    re.IGNORECASE,
)
_DEFINITE = re.compile(
    r"\b(?:(?:the|this|that|these|those)|(?:its|their|his|the) (?:failed|foiled|latest))\s\Z", re.IGNORECASE
)
_POINTED = re.compile(
    r"\b(?:the|this|that|these|those)\s(?:air |suicide |bomb |car |double |deadly |rocket )?"
    r"(?:attacks?|strikes?|airstrikes?|raids?|blasts?|explosions?|bombings?|assault|ambush|massacre|clashes)\b",
    re.IGNORECASE,
)
_BACKDROP = re.compile(r"[\w-]+(?: [a-z-]+)? (?:(?:has|have) )?(?:comes?|came|coincid\w+)\b(?! under)")
"""'The blast comes as', 'the attacks came a day after': what follows is not told of it."""
_OWN_KIND = re.compile(
    r"\b(?:arson|torch\w*|burn\w*|ablaze|alight|stab\w*|arrest\w*|detain\w*|bod(?:y|ies)|corpses?)\b", re.IGNORECASE
)
"""What is of no kind that has a name, yet no mere 'attack': it is not the blast or the raid told beside it."""
_BLAST = re.compile(
    r"\b(?:explosions?|blasts?|explosive|exploded)\b|(?<!car )(?<!suicide )(?<!truck )\bbombings?\b(?! in\b)", re.IGNORECASE
)
"""What may be of shells and of bombs from the air as of one that was planted; 'the bombing' points back to either."""
_PLANTED = re.compile(
    r"\b(?:(?:car|truck|suicide|vehicle|roadside|lorry|van|bus|motorcycle|motorbike)[- ]?bomb\w*|bomb-laden|booby"
    r"|landmines?|IEDs?|blew (?:him|her|them)sel\w+|suicide (?:attack|blast)|explosive (?:belt|vest)s?)\b",
    re.IGNORECASE,
)
"""What was planted or worn: no shell and no bomb from the air, whatever 'the blast' beside it is called."""
_DEED = re.compile(
    r"(?:attack|strike|raid|blast|explo|bomb|assault|shell|ambush|massacre|clash|shoot|shot|fire|fight|battle|kidnap|abduct"
    r"|murder|assassin|execut|behead|stab|mine|missile|rocket|drone|storm|grenade|bullet|gun|rifle|mortar|overr[au]n"
    r"|invad|offensive|operation|unrest|riot|torch|burn|captur|arrest|detain)",
    re.IGNORECASE,
)
_LONG_AGO = 31
"""Days after which what is told is no other telling of the news: 'two blasts there in December 2011'."""
_FAR = 1500
"""Characters between two tellings of which much else is told."""
_MANY = re.compile(r"(?:strikes|raids|attacks|clashes|bombings|bombardments|battles|operations)\b", re.IGNORECASE)
_AHEAD = 90
_HEADLINE = 110
"""Characters at the start of a report that are its headline, told again below."""

POINTS = {
    "bias": 1.0,
    "parties apart": -9.0,
    "parties apart, one carried": -1.0,
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
    "headline": 1.0,
    "far": -1.0,
    "turn": -1.0,
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
    few: Figures = frozenset()
    """Figures of one or two, which many incidents share: a headline's is told again below."""

    @property
    def leads(self) -> bool:
        """Whether it stands in the headline."""
        return self.event.evidence.start < _HEADLINE


def day_told(event: Event) -> When:
    """Return the day that an event states itself, unknown where it is taken over from elsewhere."""
    return event.when if event.when.known and event.when.basis != "antecedent" else UNKNOWN_TIME


def is_new(event: Event, text: str) -> bool:
    """Whether words say that this is another incident than the one told before.

    >>> from kadesh.model.claim import Evidence
    >>> text = "Shells fell. A separate blast hit Zor."
    >>> is_new(Event(evidence=Evidence("report-1", 13, 37, text[13:37]), type="bombing"), text)
    True
    """
    start, quote = event.evidence.start, event.evidence.quote
    before = re.split(r"[.\n]", text[max(0, start - _AHEAD) : start])[-1]
    if _NEW.search(before) or _NEW.search(quote) or is_past(event, text):
        return True
    return bool(_ALSO.search(before[-_BESIDE:]) or _ALSO.search(quote[: 3 * _BESIDE]))


def is_past(event: Event, text: str) -> bool:
    """Whether a deed is told of as one that was done before: 'the group has carried out such attacks in the past'.

    >>> from kadesh.model.claim import Evidence
    >>> text = "The group bombed buses in Karesh in the past. It was quiet then."
    >>> is_past(Event(evidence=Evidence("report-1", 10, 32, text[10:32]), type="bombing"), text)
    True
    """
    return _PAST.match(text, event.evidence.end) is not None


def find_turn(event: Event, text: str) -> int | None:
    """Return where the sentence of `event` starts if it opens with a turn ('Elsewhere', 'In Homs'), else None."""
    start = event.evidence.start
    first = max(0, start - _SENTENCE)
    opens = max((m.end() for m in _ENDS.finditer(text, first, start)), default=first)
    return opens if _TURNS.match(text, opens) else None


def is_again(event: Event, text: str) -> bool:
    """Whether it is only pointed back to: 'the attack', 'this blast'."""
    before = text[max(0, event.evidence.start - 16) : event.evidence.start]
    quote = event.evidence.quote
    return bool((_DEFINITE.search(before) and _AGAIN.match(quote)) or _POINTED.search(quote))


def is_backdrop(event: Event, text: str) -> bool:
    """Return whether a sentence only says beside what a deed was done: 'the blast comes as troops advance on Zor'.

    >>> from kadesh.model.claim import Evidence
    >>> text = "The blast came a day after talks in Zor."
    >>> is_backdrop(Event(evidence=Evidence("report-1", 4, 9, text[4:9]), type="bombing"), text)
    True
    """
    return _BACKDROP.match(text, event.evidence.start) is not None


def is_many(event: Event) -> bool:
    """Whether deeds are told of in the plural: 'air strikes', 'the clashes'; they are seldom new ones.

    >>> from kadesh.model.claim import Evidence
    >>> hit = Event(evidence=Evidence("report-1", 0, 17, "air strikes hit Zor"), type="airstrike")
    >>> is_many(hit), is_many(Event(evidence=Evidence("report-1", 0, 17, "an air strike hit Zor"), type="airstrike"))
    (True, False)
    """
    return bool(_MANY.search(event.evidence.quote))


def likeness(a: Mention, b: Mention, kin: Kin) -> float:
    """Return how much speaks for `b` telling the incident of `a`: above 0, they are one."""
    if a.event.polarity != b.event.polarity or a.event.modality != b.event.modality:
        return -9.0
    if not same_kind(a.event, b.event) and not _is_open(a):
        return -9.0
    clues = ["bias", *_of_parties(a, b, kin), *_of_place(a.event.where, b.event.where)]
    clues += _of_days(a.day, b.day)
    if _kinds_apart(a.event, b.event):
        clues.append("kinds apart")
    if a.figures & b.figures:
        clues.append("figure same")
    elif a.few & b.few and _is_headline_of(a, b) and "day apart" not in clues:
        clues.append("few, in the headline")
    if a.hit and b.hit and not any(kin(x, y) for x in a.hit for y in b.hit):
        clues.append("dead of two sides")
    clues += ["new"] * b.new + ["again"] * b.again + ["headline"] * (a.leads and not b.leads)
    clues += ["turn"] * (b.turn is not None and a.event.evidence.start < b.turn)
    clues += ["many"] * b.many + ["far"] * (b.event.evidence.start - a.event.evidence.start > _FAR)
    return sum(POINTS[clue] for clue in clues)


def _is_headline_of(a: Mention, b: Mention) -> bool:
    """Whether `b` stands in the body of what `a` heads, and is not told as something else."""
    return a.leads and not b.leads and not b.new and KINDS.get(a.event.type) == KINDS.get(b.event.type)


def _is_open(mention: Mention) -> bool:
    """Whether a headline tells of the dead with no word for what they met: the body says it."""
    return mention.leads and not tells_deed(mention.event)


def tells_deed(event: Event) -> bool:
    """Return whether the words of an event say what was done, and not only that people were killed.

    >>> from kadesh.model.claim import Evidence
    >>> tells_deed(Event(evidence=Evidence("report-1", 0, 10, "six killed"), type="clash"))
    False
    """
    return _DEED.search(event.evidence.quote) is not None


def same_kind(a: Event, b: Event) -> bool:
    """Whether two events may be of one kind: what fell from the sky, what was fired, what was fought on the ground.

    >>> from kadesh.model.claim import Evidence
    >>> raid = Event(evidence=Evidence("report-1", 0, 4, "raid"), type="airstrike")
    >>> same_kind(raid, replace(raid, type="drone")), same_kind(raid, replace(raid, type="clash"))
    (True, False)
    """
    x, y = KINDS.get(a.type, a.type), KINDS.get(b.type, b.type)
    if x != y and any(e.type == "other" and _OWN_KIND.search(e.evidence.quote) for e in (a, b)):
        return False
    if "other" in (x, y) or {a.type, b.type} == {"shelling", "shooting"}:
        return True
    if "bombing" in (x, y) and {x, y} & {"shells", "air"}:  # a blast may be of anything that explodes
        quote = (a if x == "bombing" else b).evidence.quote
        return _BLAST.search(quote) is not None and _PLANTED.search(quote) is None
    return x == y or bool(_LOOSE.get(frozenset((x, y)), frozenset()) & {a.type, b.type})


def _kinds_apart(a: Event, b: Event) -> bool:
    """Whether words for two kinds are told, and not for a mere attack or blast: a shell here, a shot there."""
    x, y = KINDS.get(a.type, a.type), KINDS.get(b.type, b.type)
    return x != y and {x, y} != {"air", "shells"} and {a.type, b.type} != {"shelling", "shooting"}


def _of_parties(a: Mention, b: Mention, kin: Kin) -> list[str]:
    if a.event.type == b.event.type == "clash":
        ways = [_apart(a.event, b.event, kin), _apart(a.event, swapped(b.event), kin)]
        return min(ways, key=lambda clues: (len(clues), clues))
    if a.by and b.by and not any(kin(x, y) for x in a.by for y in b.by):
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
    for x, y in ((a.attacker, b.attacker), (a.target, b.target)):
        if x.side is not None and y.side is not None and not kin(x.side, y.side):
            carried = "antecedent" in (x.basis, y.basis)
            clues.append("parties apart, one carried" if carried else "parties apart")
    return clues


def _of_place(a: Where, b: Where) -> list[str]:
    if a.words is None or b.words is None or "antecedent" in (a.basis, b.basis):
        return []
    if a.one is None or b.one is None:
        if _name_words(a.words) & _name_words(b.words):
            return ["place same"] if a.place is None or b.place is None else []  # one of several is not all of them
        return [_told_apart(a, b)] if a.precision in FINE and b.precision in FINE else []
    if a.one.id == b.one.id:
        return ["place same"]
    return ["place within"] if _holds(a, b) or _holds(b, a) else [_told_apart(a, b)]


def _told_apart(a: Where, b: Where) -> str:
    return "place within" if lies_in_stretch(a, b) else "place apart"


def _name_words(words: str) -> set[str]:
    return set(re.findall(r"[a-z]{3,}", words.lower())) - _NO_NAME


def _holds(outer: Where, inner: Where) -> bool:
    """Whether `outer` is a country or province that `inner` lies in; two quarters of one city are two places."""
    assert outer.place is not None
    assert inner.place is not None
    if outer.precision == "country":
        return outer.place.country == inner.place.country
    if outer.precision not in ("province", "region"):
        return False
    return outer.place.name == inner.place.admin1 or (
        outer.place.admin1 is not None and outer.place.admin1 == inner.place.admin1
    )


def _of_days(a: When, b: When) -> list[str]:
    if not (a.known and b.known):
        return []
    gap = max(_days_between(a.last, b.first), _days_between(b.last, a.first))
    if gap > 0:
        return ["day apart", "long apart"] if gap > _LONG_AGO else ["day apart"]
    return ["day same"] if a.first == b.first else []


def _days_between(end: date | None, start: date | None) -> int:
    """How many days one time begins after another ends; 0 where either is open."""
    return (start - end).days if end is not None and start is not None else 0


def party_known(party: Party) -> bool:
    """Whether the words of the mention itself name the side.

    >>> party_known(Party("Turkish jets", "TUR", basis="stated")), party_known(Party("the jets", "TUR", basis="antecedent"))
    (True, False)
    """
    return party.side is not None and party.basis != "antecedent"
