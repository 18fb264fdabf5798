"""What the people of a toll met, by the weapon told beside them, else by what became of them."""

import re
from bisect import bisect_right

from kadesh.extract.document import Document, Sentence
from kadesh.extract.violence.crowds import is_in_street
from kadesh.extract.violence.weapons import weapon_in
from kadesh.model.claim import EventType, Toll
from kadesh.model.hardship import UNVIOLENT, died_of_hardship, took_own_life
from kadesh.model.side import COMBATANTS

_FOUND = re.compile(r"\b(?:bod(?:y|ies)|corpses?)\b", re.IGNORECASE)
"""Who is found dead was killed, nobody knows how: an event of its own."""
_DISCOVERED = re.compile(r"\b(?:found|finds?|discover\w*|dumped|unidentified|thrown|tied|bound|handcuffed)\b", re.IGNORECASE)
"""Where a body lay that nobody saw die; those that a clinic counts after shelling died of it."""
_RISEN = re.compile(
    r"\btoll\b[^.;]{0,60}\b(?:rose|risen|rises|climbed|climbs|increased|jumped|went up|reached|mounted)\b", re.IGNORECASE
)
"""'The toll rose to nine as two more bodies were found': they died of what the toll is of."""
_NEAR = 80
"""So many characters around a toll the weapon is told that its people met."""
_CROWD = re.compile(r"\b(?:rioters?|protest[eo]rs?|demonstrators?)\b", re.IGNORECASE)
"""People in the street."""
_PERISHED = re.compile(
    r"\b(?:died|dies|die|dying|perished|deaths?|fatalit\w+|casualt\w+|lost (?:his|her|their) li(?:fe|ves))\b", re.I
)
"""Words for death that tell of no hand in it."""
_ARREST = re.compile(r"\b(?:arrest|detain|nabbed|apprehend|custody|rounded up|suspect)", re.IGNORECASE)


_KEPT = re.compile(
    r"\b(?:prison|jail|detention (?:cent(?:re|er)|camp|facility)|penitentiary|gaol|camp|cells?)s?\b[^.;]{0,60}?"
    r"\b(?:ha[sd]|holds?|held|hous(?:e[sd]?|ing)|holding|contain(?:s|ed|ing)?|accommodat\w+|where|with)\b[^.;]{0,30}?"
    r"\b(?:prisoners|inmates|detainees|convicts|captives)\b",
    re.IGNORECASE,
)
"""'The prison has 300 inmates': who is kept was taken at some time, and no deed is told."""
_TAKEN = re.compile(r"\b(?:captur|took\b|take[ns]?\b|taking\b|seiz|arrest|round)", re.IGNORECASE)
_BURNED = re.compile(r"fires?\b|blaze", re.IGNORECASE)
_ARMED = re.compile(
    r"\b(?:gunm[ae]n|attackers?|assailants?|militants?|militiam[ae]n|insurgents?|terrorists?|bandits|raiders)\b"
    r"(?:(?!\b(?:as|when|while|after|by)\b)[^.;]){0,60}\b(?:kill(?:ed|ing|s)|shot|massacred|slaughtered)\b",
    re.IGNORECASE,
)
"""Whose deed it was, whatever the weather and what burned: 'gunmen used a storm to kill nine'."""


def kind_met(toll: Toll, document: Document) -> EventType | None:
    """Return what the people of a toll met, by the weapon told beside them, else by what became of them; None if untold.

    'A shell killed six' met shelling; fighters who 'were captured' met a clash.
    """
    if toll.outcome in ("displaced", "refugees"):
        return None
    if toll.outcome == "kidnapped":
        return "abduction"
    if toll.outcome == "captured" and _are_kept(toll, document):
        return None
    if toll.outcome in ("captured", "missing"):
        return "clash" if toll.victims.role in ("military", "armed-group") and not _is_arrest(toll, document) else "other"
    clause = _clause(toll, document)
    if _is_nobodys_doing(clause):
        return None
    if _FOUND.search(toll.evidence.quote):
        return "other"
    if _PERISHED.search(toll.evidence.quote):
        return weapon_in(clause) or "other"
    if is_in_street(clause) or _CROWD.search(toll.evidence.quote):
        return "protest-violence"
    return weapon_in(clause) or ("clash" if toll.victims.role in COMBATANTS else "shooting")


def _is_nobodys_doing(clause: str) -> bool:
    """Whether an accident or the weather is told, no one armed who killed, and no weapon that set the fire."""
    cause = UNVIOLENT.search(clause)
    if cause is None or _ARMED.search(clause) is not None:
        return False
    return _BURNED.search(cause[0]) is None or weapon_in(clause) is None


def has_risen(sentence: Sentence) -> bool:
    """Return whether a sentence tells of a toll that went up: all its dead are of one deed."""
    return _RISEN.search(sentence.text) is not None


def is_found(toll: Toll, document: Document) -> bool:
    """Return whether the people of a toll were found dead: 'nine bodies were found dumped by the road'."""
    found = _FOUND.search(toll.evidence.quote) is not None
    return found and _DISCOVERED.search(_clause(toll, document)) is not None


def of_hardship(toll: Toll, document: Document) -> bool:
    """Return whether the people of a toll died by nobody's hand or their own: 'nine children froze to death'."""
    at, text = toll.evidence, document.report.text
    own = took_own_life(text, at.start, at.end)
    return toll.outcome == "killed" and (own or died_of_hardship(text, at.start, at.end))


def _are_kept(toll: Toll, document: Document) -> bool:
    """Whether people of a jail are told of, and not that they were 'captured at the camp and held with other prisoners'."""
    return _KEPT.search(_clause(toll, document)) is not None and _TAKEN.search(toll.evidence.quote) is None


def _is_arrest(toll: Toll, document: Document) -> bool:
    return _ARREST.search(_clause(toll, document)) is not None


def _clause(toll: Toll, document: Document) -> str:
    """The words of a toll with some of those around them, within its sentence."""
    text, at, sentence = document.report.text, toll.evidence, sentence_of(toll, document)
    return text[max(sentence.span.start, at.start - _NEAR) : min(max(sentence.span.end, at.end), at.end + _NEAR)]


def sentence_of(toll: Toll, document: Document) -> Sentence:
    """Return the sentence in which a toll begins: of two the one that holds 'six were killed'."""
    return document.sentences[bisect_right([s.span.start for s in document.sentences], toll.evidence.start) - 1]
