"""Who acts, who speaks, and that those they tell of having killed are not their own."""

import re

from kadesh.extract.counting.links import Link
from kadesh.extract.document import Sentence
from kadesh.extract.events import parties_in
from kadesh.extract.losses import acting_subject
from kadesh.extract.situation import Situation
from kadesh.model.lexicon import SideMention
from kadesh.model.side import COMBATANTS, Role

_COMRADES = frozenset("colleague colleagues comrade comrades fellow mutiny mutineers".split())
_THAT_IT = re.compile(r"\sthat\s(?:it|they|we)\s", re.IGNORECASE)
"""'Rebels said they had killed 23 and the army that it had killed 31'."""


def sides_acting(sentence: Sentence, link: Link) -> list[SideMention]:
    """Return the sides that the subject of an active verb names: the army in 'the army killed two'."""
    subject = acting_subject(sentence, link)
    if subject is None:
        return []
    return parties_in(sentence, sentence.span_of(subject.left_edge.i, subject.i))


def speaking_side(situation: Situation, link: Link) -> str | None:
    """Return the side of whoever tells it: of X in 'X said drones of Y killed three of its troops'."""
    sentence, at = situation.sentence, situation.sentence.span.start
    before = [m for m in sentence.sides if m.span.end <= link.group.span.start]
    named = next((m for m in reversed(before) if _THAT_IT.match(sentence.text, m.span.end - at)), None)
    if named is not None:
        return named.side
    speaker = situation.voices.hear(situation.sentence, link.group.span).chain[:1]
    return speaker[0].side if speaker else None


def are_foes(situation: Situation, link: Link, *, mention: SideMention | None, role: Role) -> bool:
    """Return whether those hit are not of the one who acts: 'X said it had killed 15 militiamen'."""
    if role not in COMBATANTS or (mention is not None and mention.kind != "general"):
        return False
    whose = mention.side if mention is not None else None
    subject = acting_subject(situation.sentence, link)
    if subject is None or not _COMRADES.isdisjoint(situation.sentence.words):
        return False  # 'turned his rifle on his colleagues, killing eight policemen'
    if subject.lower_ in ("it", "they", "we"):
        speaks = speaking_side(situation, link)
        return speaks is not None and (speaks == whose or (whose is None and role == "armed-group" and speaks.islower()))
    acting = sides_acting(situation.sentence, link)
    if whose is None and role == "armed-group" and "own" not in situation.sentence.words:
        return any(m.role == "armed-group" for m in acting)  # 'jihadists stormed the camp and killed six members'
    return whose is not None and any(m.side == whose for m in acting)
