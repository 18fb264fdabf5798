"""Those who speak of their own: 'the ministry said its forces had struck', 'Alpha claims that its fighters killed'."""

from typing import Any

from kadesh.extract.document import Sentence
from kadesh.extract.losses import SAYINGS
from kadesh.extract.violence.belligerents import side_in_subject, subject_of
from kadesh.model.side import NOBODY, Party

_FORCES = frozenset(
    "forces troops army soldiers military fighters men militants jets warplanes aircraft planes drones helicopters "
    "artillery navy units gunners guerrillas police commandos snipers militiamen pilots brigades unit airmen marines tanks "
    "warships".split()
)
_THEIR = frozenset(("its", "their", "our"))


def are_own_forces(subject: Any) -> bool:
    """Return whether a subject is 'its forces', 'their fighters'."""
    return subject.lower_ in _FORCES and any(c.dep_ == "poss" and c.lower_ in _THEIR for c in subject.children)


def party_saying(sentence: Sentence, verb: Any) -> Party:
    """Return who says that `verb` was done, the army of 'the army said that its jets had struck'; NOBODY if no one does."""
    saying = verb.head
    if verb.dep_ == "conj":
        saying = verb.head.head
    speaker = subject_of(saying) if saying.lower_ in SAYINGS and saying.i < verb.i else None
    return side_in_subject(sentence, speaker, verb=saying) if speaker is not None else NOBODY
