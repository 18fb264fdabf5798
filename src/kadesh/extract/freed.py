"""Captives who are rescued: whoever frees them has not taken them; from whom they are freed has."""

from typing import Any

from kadesh.extract.counting.group import Group
from kadesh.extract.document import Sentence
from kadesh.extract.violence.belligerents import party_of, side_in_subject, side_within, subject_of
from kadesh.model.side import NOBODY, Party

_RESCUES = frozenset("rescued rescue rescues rescuing".split())
_FREES = frozenset("freed free frees freeing liberated liberate liberating".split())
"""A state that frees captives has not taken them; a group may free its own."""
_PRISONERS = frozenset("prisoner prisoners detainee detainees inmate inmates pow pows".split())
"""Those whom a state frees it has held itself, unless another holds them: 'freed nine prisoners under the deal'."""
_STATES = frozenset(("military", "police"))
"""What 'the army' and 'troops' are, whose country only the report tells."""
_BEFORE = 3
"""So many tokens at most between the verb and the number."""
_BEHIND = 6


def are_freed(sentence: Sentence, group: Group) -> bool:
    """Return whether people are rescued: 'police rescued 12 hostages'; not 'the rebels freed nine', who may be theirs."""
    near = sentence.tokens[max(0, group.first - _BEFORE) : group.first]
    verb = next((t for t in reversed(near) if t.lower_ in _RESCUES | _FREES), None)
    if verb is None or verb.lower_ in _RESCUES:
        return verb is not None
    own = any(t.lower_ in _PRISONERS for t in sentence.tokens[group.first : group.last + 1])
    return _is_state(sentence, verb) and (not own or held_by(sentence, group) != NOBODY)


def _is_state(sentence: Sentence, verb: Any) -> bool:
    subject = subject_of(verb) or (subject_of(verb.head) if verb.dep_ in ("conj", "advcl") else None)
    party = side_in_subject(sentence, subject, verb=verb) if subject is not None else NOBODY
    return party.side.isupper() if party.side is not None else party.role in _STATES


def held_by(sentence: Sentence, group: Group) -> Party:
    """Return from whom captives were freed, 'rescued nine hostages from Alpha', 'held by Alpha'; else nobody."""
    for j in range(group.first, min(group.last + _BEHIND, len(sentence.tokens))):
        if sentence.tokens[j].lower_ in ("from", "by"):
            mention = side_within(sentence, j + 1, reach=5)
            if mention is not None and mention.kind not in ("country", "capital"):
                return party_of(mention)
    return NOBODY
