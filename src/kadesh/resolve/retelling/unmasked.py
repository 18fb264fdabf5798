"""Who the unknown attackers were, where a later sentence says it: 'The attackers were Alpha fighters, the mayor said'.

An event whose attacker no words name is the work of those who are so named; the words it rests on are kept as an antecedent.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from kadesh.model.claim import Antecedent, Claim, Event, Toll
from kadesh.model.lexicon import SideMention
from kadesh.model.side import Party
from kadesh.resolve.retelling.followed import follow_event

_WHO = (
    r"(?:the\s)?(?:attackers?|assailants?|gunm[ae]n|raiders?|perpetrators?|killers?|kidnappers?|abductors?|bombers?"
    r"|(?:suicide\s)bombers?|culprits?)"
)
_HELD = r"(?:believed|suspected|thought|said|reported|known|understood|presumed|identified|described)"
_TO = r"to\s(?:be|belong\sto|come\sfrom|have\s(?:been|come\sfrom|belonged\sto))"
_BEING = rf"(?:were|was|are|is)\s(?!not\b)(?:all\s|mostly\s|also\s)?(?:{_HELD}\s(?:{_TO}|as|by\s\w+\sas)\s)?"
_UNMASKED = re.compile(
    rf"\b{_WHO}\s(?:{_BEING}|belong(?:ed)?\sto\s|came\sfrom\s)"
    rf"|\b(?:identif(?:y|ies|ied|ying)|describ(?:e|es|ed|ing)|nam(?:ed|ing))\s{_WHO}\sas\s(?:being\s)?"
    rf"|\b{_WHO},?\s(?:{_HELD}\sto\s(?:be|belong\sto)|who\s(?:\w+\s){{0,3}}belong(?:ed)?\sto)\s",
    re.IGNORECASE,
)
_REACH = re.compile(
    r"(?:(?:from|of|members?|fighters?|militants?|soldiers?|part|a|an|the|some|ethnic|armed|local|allied|suspected|volunteer|militia|group"
    r"|groups|gang|known|called|as|with|loyal|linked|affiliated|to|rival|neighbou?ring|minority|pastoralist|nomadic|islamist|jihadist"
    r"|extremist|rebel|dissident|notorious|outlawed|banned|faction)\s){0,9}",
    re.IGNORECASE,
)
"""Words that may stand before the name of those who did it."""
_BETWEEN = re.compile(r"\b(?:clash|fight|battle)\w*\s(?:\w+\s){0,3}?between\b", re.IGNORECASE)
_NO_DOERS = frozenset(("country", "capital", "nationality", "person"))


def settle_unmasked(claims: Sequence[Claim], text: str, *, mentions: Sequence[SideMention]) -> list[Claim]:
    """Return `claims` with whoever `text` says that the attackers were, in the event told last before that names nobody."""
    settled = {c.id: c for c in claims if isinstance(c, Event)}
    told: dict[str, SideMention] = {}
    for mention in _named(text, mentions):
        open_events = [e for e in settled.values() if _is_open(e) and e.target.side != mention.side]
        before = [e for e in open_events if e.evidence.start <= mention.span.start]
        if before:
            event = max(before, key=lambda e: (e.evidence.start, e.id))
            name = next(old for old, e in settled.items() if e is event)
            settled[name], told[name] = _attributed(event, mention), mention
    return [follow_event(_done_by(c, told), settled) for c in claims]


def _is_open(event: Event) -> bool:
    """Whether some one attacked, of whom no words tell: not in 'clashes between the two peoples'."""
    return event.attacker.side is None and _BETWEEN.search(event.evidence.quote) is None


def _done_by(claim: Claim, told: Mapping[str, SideMention]) -> Claim:
    """A toll of such an event as done by them, where nobody is told to have done it."""
    mention = told.get(claim.event or "") if isinstance(claim, Toll) and claim.scope != "cumulative" else None
    if not isinstance(claim, Toll) or mention is None:
        return claim
    if claim.perpetrator.side is not None or claim.victims.side == mention.side:
        return claim
    because = Antecedent("perpetrator", mention.span, mention.words)
    evidence = replace(claim.evidence, antecedents=(*claim.evidence.antecedents, because))
    return replace(claim, perpetrator=_party(mention), evidence=evidence)


def _named(text: str, mentions: Sequence[SideMention]) -> Iterator[SideMention]:
    """The names of those who are said to have been the attackers, in the order of the text."""
    for match in _UNMASKED.finditer(text):
        led = _REACH.match(text, match.end())
        starts = range(match.end(), (led.end() if led is not None else match.end()) + 1)
        named = [m for m in mentions if m.span.start in starts and _may_have_done(m)]
        yield from (named[:1] if not (proper := [m for m in named if m.kind != "general"]) else proper[:1])


def _may_have_done(mention: SideMention) -> bool:
    """Whether a name is that of a group or a people; of a state's nationals nobody says that the state did it."""
    state = mention.side is None or mention.side.isupper()
    return not state or (mention.side is not None and mention.kind not in _NO_DOERS)


def _attributed(event: Event, mention: SideMention) -> Event:
    because = Antecedent("perpetrator", mention.span, mention.words)
    evidence = replace(event.evidence, antecedents=(*event.evidence.antecedents, because))
    return replace(event, attacker=_party(mention), evidence=evidence)


def _party(mention: SideMention) -> Party:
    return Party(mention.words, mention.side, mention.role or "armed-group", "stated", mention.span)
