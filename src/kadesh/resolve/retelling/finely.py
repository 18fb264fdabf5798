"""A deed told at a wide place and again at a fine one: toll and event have the finer place of each other.

'A blast killed nine in northern Arda', then 'the blast hit the town of Bol': all of it was in Bol. Figures of several deeds
stay where they are told.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from kadesh.model.claim import Antecedent, Claim, Event, Evidence, Toll
from kadesh.model.span import Span
from kadesh.model.where import Where
from kadesh.resolve.retelling.placeclues import FINE
from kadesh.resolve.retelling.stage import find_sentences

_MANY = re.compile(
    r"\b(?:attacks|(?:air ?)?strikes|raids|clashes|bombings|incidents|explosions|blasts|ambushes|killings|protests|battles"
    r"|areas|towns|villages|districts|provinces|regions|several|separate|across|nationwide|elsewhere|since|torture"
    r"|(?:days|weeks?|months?|years?)(?!-old|-long))\b",
    re.IGNORECASE,
)
"""A sentence of several deeds, or of a long time."""
_ANOTHER = re.compile(
    r"\b(?:another|others?|second|separate|elsewhere|earlier|later|previous|similar|also|meanwhile)\b"
    r"(?! (?:said|told|reported))",
    re.IGNORECASE,
)
"""A sentence of another deed, or of other people."""
_GUNS = re.compile(r"\b(?:gunm[ae]n|shot|ambush\w*|stabbed|stormed|gunfire|gunfight|firefight)\b", re.IGNORECASE)
_FROM_AFAR = re.compile(
    r"\b(?:jets?|(?:war)?planes?|air ?(?:strikes?|raids?)|helicopters?|drones?|shell(?:s|ed|ing)|rockets?|missiles?)\b",
    re.IGNORECASE,
)
"""What gunmen do not do."""
_WIDE = frozenset(("province", "region", "country"))
_NO_NAME = re.compile(
    r"(?:the )?(?:north|south|east|west|state|central)(?:ern)?"
    r"|.*\b(?:regions?|provinces?|several|other|governorate|across|(?:the|this|that) (?:country|city|town|village))\b.*",
    re.IGNORECASE,
)
"""Words for a place that tell no finer one."""


def place_finely(claims: Sequence[Claim], text: str) -> list[Claim]:
    """Return `claims`, a toll at a wide place at the finer one of its event, an event at that of all its tolls.

    >>> from kadesh.model.claim import Evidence
    >>> raid = Event(evidence=Evidence("report-1", 0, 16, "Raids killed two"), type="airstrike")
    >>> place_finely([raid], "Raids killed two.") == [raid]
    True
    """
    starts = find_sentences(text)
    events = {c.id: c for c in claims if isinstance(c, Event) and c.where.words}
    fallen: dict[str, list[Toll]] = {}
    for toll in (c for c in claims if isinstance(c, Toll) and c.event and c.scope != "cumulative"):
        fallen.setdefault(toll.event or "", []).append(toll)

    def place(toll: Toll) -> Toll:
        event = events.get(toll.event or "")
        if event is None or event.where.span is None:
            return toll
        said, told = (_sentence(text, starts, span=s) for s in (toll.evidence.span, event.where.span))
        if _MANY.search(said) or (said != told and (_ANOTHER.search(told) or _is_unlike(said, told))):
            return toll
        return _place_toll(toll, event, others=fallen.get(event.id, ()))

    wholes = {c.id: (c, place(c)) for c in claims if isinstance(c, Toll) and c.scope != "part"}
    placed = [_place_share(c, wholes) if isinstance(c, Toll) else c for c in claims]
    return [_place_event(c, fallen.get(c.id, ())) if isinstance(c, Event) else c for c in placed]


def _sentence(text: str, starts: Sequence[int], *, span: Span) -> str:
    """The sentence that `span` begins in."""
    first = max((s for s in starts if s <= span.start), default=0)
    return text[first : min((s for s in starts if s > span.start), default=len(text))]


def _is_unlike(said: str, told: str) -> bool:
    """Whether one sentence tells of men with guns and the other of what comes from afar."""
    guns, afar = (_GUNS.search(said), _GUNS.search(told)), (_FROM_AFAR.search(said), _FROM_AFAR.search(told))
    return bool((guns[0] and afar[1] and not (guns[1] or afar[0])) or (guns[1] and afar[0] and not (guns[0] or afar[1])))


def _place_toll(toll: Toll, event: Event, *, others: Sequence[Toll]) -> Toll:
    """The toll at its event's finer place, if no other toll of that event is at some other one."""
    if toll.scope == "cumulative" or toll.where.precision == "province" or not is_within(event.where, toll.where):
        return toll  # of a lead's province the figures are as often of several towns
    if toll.when.known and event.when.known and toll.when.first != event.when.first:
        return toll
    told = event.where.span
    if toll.where.basis == "stated" and (told is None or told.start < toll.evidence.start):
        return toll  # where these fell is told behind that
    if {t.where.words for t in others if t.where.precision in FINE} - {event.where.words}:
        return toll
    where, evidence = taken(event.where, toll.evidence)
    return replace(toll, where=where, evidence=evidence)


def _place_share(toll: Toll, wholes: Mapping[str, tuple[Toll, Toll]]) -> Toll:
    """A toll as it is placed among the `wholes`; a share goes with its whole from the one place of both."""
    if toll.id in wholes:
        return wholes[toll.id][1]
    old, new = wholes.get(toll.part_of or "", (None, None))
    if old is None or new is None or new is old or toll.where.words != old.where.words:
        return toll
    where, evidence = taken(new.where, toll.evidence)
    return replace(toll, where=where, evidence=evidence)


def _place_event(event: Event, tolls: Sequence[Toll]) -> Event:
    """The event at the one place of all its tolls."""
    places = {t.where.words: t.where for t in tolls if t.where.words}
    there = next(iter(places.values())) if len(places) == 1 else None
    if there is None or not is_within(there, event.where):
        return event
    where, evidence = taken(there, event.evidence)
    return replace(event, where=where, evidence=evidence)


def is_within(there: Where, here: Where) -> bool:
    """Return whether a place is finer than a province, a region or a country, and nothing tells that it lies outside.

    >>> is_within(Where("Bol", precision="town"), Where("Arda", precision="town"))
    False
    """
    if there.precision not in FINE or here.precision not in _WIDE or here.place is None or not there.words:
        return False
    if there.one is None:
        return there.place is None and _NO_NAME.fullmatch(there.words) is None
    if here.precision == "province" and there.one.admin1 is not None:
        return there.one.admin1 in (here.place.name, here.place.admin1)
    return there.one.country == here.place.country


def taken(told: Where, evidence: Evidence) -> tuple[Where, Evidence]:
    """Return a place that another claim tells, and the evidence with the words that it rests on."""
    where = replace(told, basis="antecedent")
    if where.span is not None and where.words and not where.span.within(evidence.span):
        evidence = replace(evidence, antecedents=(*evidence.antecedents, Antecedent("place", where.span, where.words)))
    return where, evidence
