"""A party that the report names elsewhere, taken for a claim together with the words that name it."""

from dataclasses import replace

from kadesh.model.claim import Antecedent, Evidence, Slot
from kadesh.model.lexicon import SideMention
from kadesh.model.side import COMBATANTS, NOBODY, Party
from kadesh.resolve.retelling.stage import Named, Stage, best_mention


def take_party(stage: Stage, evidence: Evidence, *, side: str | None, slot: Slot) -> tuple[Party, Evidence]:
    """Return the party that the report names elsewhere, and the evidence resting on the words that name it."""
    named = best_mention(stage, side, near=evidence.span) if side is not None else None
    if named is None:
        return NOBODY, evidence
    mention = named.mention
    fighting = (n.mention.role for n in stage.of(named.side) if n.mention.role in COMBATANTS)
    role = next(fighting, mention.role) or "unknown"
    party = Party(mention.words, named.side, role, "antecedent", mention.span)
    if mention.span.within(evidence.span):
        return party, evidence
    because = [Antecedent(slot, m.span, m.words) for m in _naming(stage, named)]
    return party, replace(evidence, antecedents=(*evidence.antecedents, *because))


def _naming(stage: Stage, taken: Named) -> list[SideMention]:
    """The words taken for a side and, where they are general ones, the last before that name it: 'terrorists' whose?"""
    if taken.mention.side is not None:
        return [taken.mention]
    before = [n.mention for n in stage.of(taken.side) if n.mention.span.end <= taken.mention.span.start]
    names = [m for m in before if m.side is not None and m.kind != "general"]
    return [*names[-1:], taken.mention]
