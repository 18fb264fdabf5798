"""Who says that it was theirs: an event whose attacker no words name is the work of whoever claims it in the same report.

'A suicide bomber killed 16. The group claimed responsibility for the attack': that stays a claim, and the words it rests on
are kept as an antecedent of the event.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from kadesh.model.claim import Antecedent, Claim, Event, Statement
from kadesh.resolve.retelling.followed import follow_event
from kadesh.resolve.retelling.owning import is_of_this

_OPEN = frozenset(("bombing", "shooting", "assassination", "mass-killing", "other"))
"""Kinds of event that somebody claims; who shells or bombs from the air is known by other signs."""
_CLAIMING = re.compile(
    r"\b(?:responsib|claim|(?:was|were|been) behind\b|"
    r"one of (?:its|their) (?:\w+ )?(?:fighters|members|men|militants|bombers|martyrs|cells|units)\b)",
    re.IGNORECASE,
)
_UNNAMED = frozenset(
    "gunmen gunman attackers attacker assailants assailant militants bomber bombers extremists raiders".split()
)
"""Whoever they were: a group that claims the deed says that they were its men."""
_OTHERS = re.compile(r"\b(?:previous|earlier|similar|past|other|several|many|recent)\b", re.IGNORECASE)
"""What is claimed is not the event told here."""

_ANOTHER = re.compile(r"\bfor (?:an?|two|three|several)\b", re.IGNORECASE)


def settle_responsibility(claims: Sequence[Claim], text: str) -> list[Claim]:
    """Return `claims` of the report `text` with whoever claims responsibility as the attacker, where no words name one."""
    settled = {c.id: c for c in claims if isinstance(c, Event)}
    told = dict(settled)
    for statement in (c for c in claims if isinstance(c, Statement) and _claims(c, text)):
        event = _claimed([e for old, e in told.items() if settled[old] is e], statement)
        if event is not None:
            settled[event.id] = _attributed(event, statement)
    return [follow_event(c, settled) for c in claims]


def _claims(statement: Statement, text: str) -> bool:
    said = statement.act == "claim-of-responsibility" and statement.polarity == "asserted"
    group = statement.speaker.side is not None and statement.speaker.side.islower()
    quote = statement.evidence.quote
    claims = _CLAIMING.search(quote) is not None and _OTHERS.search(quote) is None
    return said and group and claims and (not quote.endswith("behind") or is_of_this(text, statement.evidence.end))


def _claimed(events: Sequence[Event], statement: Statement) -> Event | None:
    """The event without an attacker told last before the statement, else the first one after it."""
    if any(_is_told_by(statement, e) for e in events):
        return None
    open_events = [e for e in events if e.type in _OPEN and _may_be_of(e, statement)]
    before = [e for e in open_events if e.evidence.start <= statement.evidence.start]
    if before:
        return max(before, key=lambda e: (e.evidence.start, e.id))
    return min(open_events, key=lambda e: (e.evidence.start, e.id), default=None)


def _is_told_by(statement: Statement, event: Event) -> bool:
    """Whether the claim itself tells of a deed of its own: 'claimed responsibility for a bombing in the capital'."""
    own = event.attacker.side == statement.speaker.side and event.evidence.span.overlaps(statement.evidence.span)
    return own and _ANOTHER.search(statement.evidence.quote) is not None


def _may_be_of(event: Event, statement: Statement) -> bool:
    """Whether no words name the attacker of an event but those of the claim itself."""
    attacker, claim = event.attacker, statement.evidence.span
    within = attacker.span is not None and attacker.span.within(claim)
    same = within and attacker.basis == "antecedent" and attacker.side == statement.speaker.side
    return same or (attacker.side is None and (attacker.words or "gunmen").lower().split()[-1] in _UNNAMED)


def _attributed(event: Event, statement: Statement) -> Event:
    speaker = statement.speaker
    because = (Antecedent("perpetrator", speaker.span, speaker.words),) if speaker.span is not None and speaker.words else ()
    evidence = replace(event.evidence, antecedents=(*event.evidence.antecedents, *because))
    return replace(event, attacker=replace(speaker, basis="antecedent"), evidence=evidence)
