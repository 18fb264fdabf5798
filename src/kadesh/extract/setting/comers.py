"""Names of places that only tell where people or planes came from, or that stand for a government which acts.

'Evacuees from Foua were killed at a transit point', 'jets from Chad', 'since Moscow intervened', "Damascus's ally": nothing
is told to have happened there.
"""

import re

from kadesh.extract.document import Sentence
from kadesh.model.lexicon import SideMention
from kadesh.model.span import Span

_NAMES = r"(?:[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){0,2}(?:,\s|,?\sand\s)(?:the\s)?){0,3}"
_MOVED = re.compile(
    r"\b(?i:evacuees|evacuated|refugees|pilgrims|migrants)"
    rf"\sfrom\s(?:the\s)?(?:\w+ern\s)?(?:\w+\s)?(?:(?:town|village|city|area|district)s?\sof\s)?{_NAMES}\Z"
)
"""Before where people come from who had left it when they were hit; those displaced are counted where they fled."""
_SENT = re.compile(
    r"\b(?i:aircraft|jets|planes|warplanes|troops|soldiers|mercenaries|volunteers|fighters)"
    rf"\sfrom\s(?:the\s)?{_NAMES}(?:the\s)?\Z"
)
"""Before the countries that aircraft and soldiers are of."""
_ALLY = re.compile(r"['’]s?\s(?:\w+\s)?(?:all(?:y|ies)|backers?|patrons?|intervention|involvement|client)\b")
_HERE = re.compile(
    r"\bthere(?=[.,;]| (?:on|in|at|last|this|yesterday|by|and|when|after)\b|\Z)|\bin the (?:city|capital|country)\b"
)
"""Behind a government that acts, where the rest happened: 'Baghdad ordered a curfew after bombs killed nine | there'."""
_ACTS = tuple(
    "interven launch began begun begin start carrie carry conduct wage waging bomb shell strike struck attack back "
    "support extend widen "
    "send sent deploy step resum halt announc accus deny denie veto mount expand escalat intensif invad arm suppl fight "
    "fought lead led join weigh pledg vow order withdr enter".split()
)
"""How verbs begin that tell what a government does; a land 'sees', 'suffers' or 'mourns'."""


def comes_from_there(sentence: Sentence, span: Span) -> bool:
    """Return whether `span` only tells where somebody came from: 'evacuees from | Foua were killed', 'jets from | Chad'."""
    before = sentence.text[: span.start - sentence.span.start]
    if _MOVED.search(before):
        return True
    side = _land(sentence, span)
    return side is not None and side.kind == "country" and _SENT.search(before) is not None


def acts(sentence: Sentence, span: Span) -> bool:
    """Return whether a country or capital is the government that does something: 'since | Moscow intervened'."""
    if _land(sentence, span) is None:
        return False
    if _ALLY.match(sentence.text, span.end - sentence.span.start):
        return True
    if not sentence.parsed:
        return False
    if _HERE.search(sentence.text, span.end - sentence.span.start):
        return False
    token = sentence.tokens[sentence.token_at(span.end - 1)]
    return token.dep_ == "nsubj" and token.head.lower_.startswith(_ACTS)


def _land(sentence: Sentence, span: Span) -> SideMention | None:
    named = (m for m in sentence.sides if m.span.overlaps(span))
    return next((m for m in named if m.kind in ("country", "capital")), None)
