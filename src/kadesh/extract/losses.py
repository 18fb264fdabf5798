"""Whose verb tells what befell people: of somebody who did it, or of a side's own losses."""

from typing import Any

from kadesh.extract.counting.links import Link
from kadesh.extract.document import Sentence
from kadesh.extract.violence.belligerents import subject_of
from kadesh.extract.words import load_words

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
    verb = sentence.tokens[link.cue.token]
    for _ in range(3):
        if verb.lower_ in _LOSES or verb.tag_ in ("VBD", "VBZ", "VBP"):
            break
        if verb.dep_ == "conj" and any(c.dep_ == "dobj" for c in verb.children):
            return None  # 'had lost five and had killed 14 soldiers'
        verb = verb.head
    return verb if verb.lower_ in _LOSES else None
