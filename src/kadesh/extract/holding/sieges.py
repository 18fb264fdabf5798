"""Sieges and occupations: who besieges, and who occupies where the words beside the ground do not tell it."""

import re

from kadesh.extract.document import Document, Sentence
from kadesh.extract.holding.ground import Ground, join_ground
from kadesh.extract.holding.localities import localities_at
from kadesh.extract.holding.objects import ground_before
from kadesh.extract.holding.owners import owner_before
from kadesh.extract.violence.parties import Actor, doer_of, is_armed, named_after, party_from, point_back
from kadesh.extract.voices.utterance import word_at
from kadesh.model.claim import Antecedent, ControlStatus
from kadesh.model.lexicon import SideMention

_OCCUPATION = re.compile(r"\b(?:occupation(?: forces| by)?|occupied(?: by)?)\b", re.IGNORECASE)
_SIEGE = re.compile(
    r"\b(?:besieged by|besieging|besieges|have besieged|has besieged|had besieged|sieged? by|encircled by|"
    r"surrounded by|blockaded? by|siege (?:enforced|imposed|laid) by)",
    re.IGNORECASE,
)


def tell_occupied(document: Document, sentence: Sentence, k: int) -> list[Ground]:
    """'the occupied town of Alpha', where the report tells elsewhere who occupies: 'occupied by Beta'."""
    if word_at(sentence, k - 1) == "-":
        return []
    return _tell_elsewhere(document, sentence, k=k, pattern=_OCCUPATION, status="held")


def _named_beside(document: Document, pattern: re.Pattern[str]) -> SideMention | None:
    """The first party that the report names right before or behind words of occupation or siege."""
    for sentence in document.sentences:
        for match in pattern.finditer(sentence.text):
            start, end = sentence.span.start + match.start(), sentence.span.start + match.end()
            near = [m for m in sentence.sides if m.side and (0 <= start - m.span.end <= 3 or 0 <= m.span.start - end <= 12)]
            near = [m for m in near if "," not in sentence.text[match.end() : max(0, m.span.start - sentence.span.start)]]
            if near:
                return near[0]
    return None


def tell_siege(document: Document, sentence: Sentence, k: int) -> list[Ground]:
    """'under siege by X', 'a government siege', 'X's siege of P': the actor is the besieger."""
    if word_at(sentence, k - 1) in ("laid", "lay", "laying") and word_at(sentence, k + 1) == "to":
        besieger = doer_of(document, sentence, k=k - 1)
        places = localities_at(document, sentence, k=k + 2) if besieger is not None else []
        return join_ground(sentence, "besieged", actor=besieger, localities=places, first=k - 1, last=k) if besieger else []
    places = localities_at(document, sentence, k=k + 2) if word_at(sentence, k + 1) == "of" else []
    under = next((j for j in range(k - 1, max(-1, k - 6), -1) if word_at(sentence, j) == "under"), None)
    if not places and under is not None:
        places = ground_before(document, sentence, k=under)
    besieger = (
        _besieger(document, sentence, k=k) if places and (under is not None or word_at(sentence, k) == "siege") else None
    )
    return join_ground(sentence, "besieged", actor=besieger, localities=places, first=under or k, last=k) if besieger else []


def _besieger(document: Document, sentence: Sentence, *, k: int) -> Actor | None:
    """Whose siege the noun at token `k` is: 'a government siege', 'a siege by Alpha', or as told elsewhere."""
    mention = owner_before(document, sentence, k=k) or named_after(sentence, k + 1, words=("by", "from"), reach=8)
    if mention is not None:
        return Actor(party_from(mention)) if is_armed(mention) else None
    if word_at(sentence, k - 1) in ("their", "its"):
        return point_back(document, sentence, k=k - 1)
    found = _named_beside(document, _SIEGE)
    if found is None:
        return None
    return Actor(party_from(found, basis="antecedent"), (Antecedent("perpetrator", found.span, found.words),))


def tell_besieged(document: Document, sentence: Sentence, k: int) -> list[Ground]:
    """'the besieged town of Alpha', where the report tells elsewhere who besieges: 'the siege by Beta'."""
    return _tell_elsewhere(document, sentence, k=k, pattern=_SIEGE, status="besieged")


def _tell_elsewhere(
    document: Document, sentence: Sentence, *, k: int, pattern: re.Pattern[str], status: ControlStatus
) -> list[Ground]:
    """The ground behind token `k`, with the party that words of `pattern` name anywhere in the report, if they do."""
    found = _named_beside(document, pattern)
    if found is None:
        return []
    words = Antecedent("perpetrator", found.span, found.words)
    actor = Actor(party_from(found, basis="antecedent"), (words,))
    return join_ground(sentence, status, actor=actor, localities=localities_at(document, sentence, k=k + 1), first=k, last=k)
