"""Whose verb tells what befell people: of somebody who did it, or of a side's own losses."""

from typing import Any

from kadesh.extract.counting.links import Link
from kadesh.extract.document import Sentence
from kadesh.extract.violence.belligerents import subject_of
from kadesh.extract.words import load_words

_LEAVES = frozenset(("left", "leave", "leaves", "leaving"))
_LEFT_WITHIN = 6
_THEIR_MEN = frozenset("fighters fighter members member comrades comrade combatants".split())
SAYINGS = load_words("sayings") - load_words("sayings", way="that")
"""Verbs of saying, but for those that only say so before 'that'."""
_LOSES = frozenset("lost lose losing loses suffered suffer suffers suffering sustained sustain sustains incurred".split())
WAGED = frozenset("fighting infighting clashes clash battles battle war conflict violence hostilities unrest riots".split())
"""Subjects of 'killed' that are no party: 'infighting killed 45'."""


def acting_subject(sentence: Sentence, link: Link) -> Any | None:
    """Return the subject of the active verb that tells what was done to the people of `link`, None where none is told.

    'Troops' in 'Troops killed a commander and captured six of his men'.
    """
    verb = sentence.tokens[link.cue.token]
    if link.cue.voice != "right" or losing_verb(sentence, link) is not None:
        return None
    for _ in range(3):
        subject = subject_of(verb)
        if subject is not None or verb.head.i == verb.i or verb.head.lower_ in SAYINGS:
            return None if subject is None or subject.lower_ in WAGED else subject
        verb = verb.head
    return None


def losing_verb(sentence: Sentence, link: Link) -> Any | None:
    """Return the verb by which somebody tells own losses, 'lost 40 men', 'suffered hundreds of dead'; None for any other."""
    left = _leaving_behind(sentence, link)
    if left is not None:
        return left
    verb = sentence.tokens[link.cue.token]
    for _ in range(3):
        if verb.lower_ in _LOSES or verb.tag_ in ("VBD", "VBZ", "VBP"):
            break
        if verb.dep_ == "conj" and any(c.dep_ == "dobj" for c in verb.children):
            return None  # 'had lost five and had killed 14 soldiers'
        verb = verb.head
    return verb if verb.lower_ in _LOSES else None


def _leaving_behind(sentence: Sentence, link: Link) -> Any | None:
    """'The rebels left behind nine dead fighters': theirs; villagers or soldiers that they left behind dead are not."""
    words = [t.lower_ for t in sentence.tokens[: link.cue.token]][-_LEFT_WITHIN:]
    at = next((j for j in range(len(words) - 2, -1, -1) if words[j] in _LEAVES and words[j + 1] == "behind"), None)
    if at is None or link.group.noun not in _THEIR_MEN:
        return None
    return sentence.tokens[link.cue.token - len(words) + at]
