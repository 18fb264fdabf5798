"""Which group 'the militants' who hold a place are: the one named last before, where the words alone only say fighters."""

from dataclasses import replace

from kadesh.extract.document import Document, Sentence
from kadesh.extract.violence.parties import Actor
from kadesh.extract.words import load_words
from kadesh.model.claim import Antecedent
from kadesh.model.lexicon import SideMention

_FIGHTERS = load_words("fighters", column="noun")
_BACK = 2
"""So many sentences back a group is still meant."""


def name_fighters(document: Document, sentence: Sentence, *, actor: Actor) -> Actor:
    """Return `actor` as the armed group named last before, where its words are only 'the jihadists', 'the group'.

    'Alpha Front took the town. The militants now control its port': Alpha Front does.
    """
    span = actor.party.span
    words = (actor.party.words or "").lower().split()
    if span is None or not words or words[-1] not in _FIGHTERS or not span.within(sentence.span):
        return actor
    own = next((m for m in sentence.sides if m.span == span), None)
    if own is None or own.kind != "general" or not _is_pointed_at(sentence, own):
        return actor
    group = _group_before(document, sentence, at=span.start)
    if group is None:
        return actor
    party = replace(actor.party, side=group.side, role="armed-group", basis="antecedent")
    return Actor(party, (*actor.antecedents, Antecedent("perpetrator", group.span, group.words)))


def _is_pointed_at(sentence: Sentence, mention: SideMention) -> bool:
    """Whether an article or the like stands before: 'the militants' were named, 'militants' may be others."""
    before = sentence.text[: mention.span.start - sentence.span.start].lower().split()[-2:]
    inside = mention.words.lower().split()[0]
    return inside == "the" or any(w in ("the", "these", "those") for w in before[-2:])


def _group_before(document: Document, sentence: Sentence, *, at: int) -> SideMention | None:
    for earlier in reversed(document.sentences[max(0, sentence.index - _BACK) : sentence.index + 1]):
        named = [m for m in earlier.sides if m.side and m.kind == "force" and m.span.end <= at and m.side.islower()]
        if named:
            return named[-1]
    return None
