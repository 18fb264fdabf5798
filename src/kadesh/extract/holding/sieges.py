"""Sieges and occupations: who besieges, and who occupies where the words beside the ground do not tell it."""

import re

from kadesh.extract.document import Document, Sentence
from kadesh.extract.holding.barenames import ground_before
from kadesh.extract.holding.ground import Ground, join_ground
from kadesh.extract.holding.localities import localities_at
from kadesh.extract.holding.locality import Locality
from kadesh.extract.holding.owners import owner_before
from kadesh.extract.violence.compounds import party_before
from kadesh.extract.violence.parties import Actor, doer_of, is_armed, named_after, party_from, point_back
from kadesh.extract.voices.utterance import word_at
from kadesh.model.claim import Antecedent, ControlStatus
from kadesh.model.lexicon import SideMention
from kadesh.model.side import COMBATANTS

_OCCUPATION = re.compile(r"\b(?:occupation(?: forces| by)?|occupied(?: by)?)\b", re.IGNORECASE)
_SIEGE = re.compile(
    r"\b(?:besieged by|besieging|besieges|have besieged|has besieged|had besieged|sieged? by|encircled by|"
    r"surrounded by|blockaded? by|siege (?:enforced|imposed|laid) by)",
    re.IGNORECASE,
)

_REBELS = re.compile(
    r"\b(?:rebel|opposition|insurgent)s?[- ](?:held|controlled|run|enclave|stronghold|bastion|town|city|suburb|district|"
    r"neighbou?rhood|area|region|pocket)s?\b",
    re.IGNORECASE,
)
_LIFTS: tuple[list[str], ...] = ([], ["to"], ["must"], ["should"], ["will"], ["would"])
"""Between fighters and the verb of a siege of theirs."""
_NAMED_WITHIN, _BY_WITHIN = 40, 9
_OCCUPIED, _BEHIND = "occupied", 13
_ON = ("of", "on", "around", "to")
_FORCES = ("force", "government", "general")


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
            behind = 0 if match[0].lower() == _OCCUPIED else _BEHIND  # 'the occupied | Syrian Golan'
            near = [
                m for m in sentence.sides if m.side and (0 <= start - m.span.end <= 3 or 0 <= m.span.start - end < behind)
            ]
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
    places = _behind_siege(document, sentence, k=k)
    under = next((j for j in range(k - 1, max(-1, k - 6), -1) if word_at(sentence, j) == "under"), None)
    if not places and under is not None:
        inside = word_at(sentence, k + 1) in ("in", "inside") and owner_before(document, sentence, k=k) is not None
        places = localities_at(document, sentence, k=k + 2) if inside else []  # 'people live under army siege in Alpha'
        places = places or ground_before(document, sentence, k=under)
    whose = word_at(sentence, k) == "siege" or word_at(sentence, k - 1) in ("their", "its")
    told = places and (under is not None or whose)
    besieger = _besieger(document, sentence, k=k, places=places) if told else None
    return join_ground(sentence, "besieged", actor=besieger, localities=places, first=under or k, last=k) if besieger else []


def _behind_siege(document: Document, sentence: Sentence, *, k: int) -> list[Locality]:
    """What is besieged: 'siege of Alpha', 'a blockade on Beta', 'the siege imposed by Gamma on Delta'."""
    if word_at(sentence, k + 1) in _ON:
        return localities_at(document, sentence, k=k + 2)
    if word_at(sentence, k + 1) not in ("imposed", "laid", "enforced", "maintained", "by"):
        return []
    at = next((j for j in range(k + 2, min(k + 9, len(sentence.tokens))) if word_at(sentence, j) in _ON[1:]), None)
    return localities_at(document, sentence, k=at + 1) if at is not None else []


def _besieger(document: Document, sentence: Sentence, *, k: int, places: list[Locality]) -> Actor | None:
    """Whose siege the noun at token `k` is: 'a government siege', 'a siege by Alpha', or as told elsewhere."""
    mention = owner_before(document, sentence, k=k) or named_after(sentence, k + 1, words=("by", "from"), reach=8)
    if mention is not None:
        return Actor(party_from(mention)) if is_armed(mention) else None
    if word_at(sentence, k - 1) in ("their", "its"):
        lifting = named_lifting(sentence, k - 2)
        return Actor(party_from(lifting)) if lifting is not None else point_back(document, sentence, k=k - 1)
    if is_somebodys(sentence, k):
        return None
    found = _named_beside(document, _SIEGE)
    return _from_elsewhere(found) if found is not None else state_besieging(document, places=places)


def named_lifting(sentence: Sentence, k: int) -> SideMention | None:
    """Return the fighters right before the verb at `k`, of a siege of theirs: 'that Alpha | end their siege'."""
    if k < 1 or not sentence.tokens[k].tag_.startswith("VB"):
        return None
    at = sentence.span_of(k, k).start
    before = [m for m in sentence.sides if is_armed(m) and m.span.end < at]
    gaps = (sentence.text[m.span.end - sentence.span.start : at - sentence.span.start].split() for m in before)
    return next((m for m, gap in zip(before, gaps, strict=True) if gap in _LIFTS), None)


def is_somebodys(sentence: Sentence, k: int) -> bool:
    """Return whether words behind token `k` say whose siege it is, known or not: 'besieged since May by hungry locals'."""
    return any(word_at(sentence, j) == "by" for j in range(k + 1, k + _BY_WITHIN))


def _from_elsewhere(mention: SideMention) -> Actor:
    return Actor(party_from(mention, basis="antecedent"), (Antecedent("perpetrator", mention.span, mention.words),))


def tell_besieged(document: Document, sentence: Sentence, k: int) -> list[Ground]:
    """'the besieged town of Alpha', where the report tells elsewhere who besieges, or that rebels hold it."""
    told = _tell_elsewhere(document, sentence, k=k, pattern=_SIEGE, status="besieged")
    places = localities_at(document, sentence, k=k + 1)
    actor = state_besieging(document, places=places) if not told else None
    if actor is not None:
        told = join_ground(sentence, "besieged", actor=actor, localities=places, first=k, last=k)
    holder = _holder_behind(document, sentence, k=k)
    return [g for g in told if holder is None or g.actor.party.side != holder]


def _holder_behind(document: Document, sentence: Sentence, *, k: int) -> str | None:
    """Who holds 'the besieged | rebel-held town': whoever besieges it, they do not."""
    hyphen = next((j for j in range(k + 2, k + 5) if word_at(sentence, j) in ("-", "‐", "‑")), None)
    if hyphen is None or word_at(sentence, hyphen + 1) not in ("held", "controlled", "run"):
        return None
    party = party_before(document, sentence, k=hyphen)
    return party.side if party is not None else None


def state_besieging(document: Document, *, places: list[Locality]) -> Actor | None:
    """Return who besieges ground that the report calls the rebels': the state at home, where its forces are named."""
    own = document.lexicon.sides_in("government forces", document.report)
    if not own or own[0].side is None or not any(_is_rebels(document, p) for p in places):
        return None
    forces = (m for s in document.sentences for m in s.sides if m.side == own[0].side and m.kind in _FORCES)
    named = next((m for m in forces if m.role in COMBATANTS or m.kind == "government"), None)
    return _from_elsewhere(named) if named is not None else None


def _is_rebels(document: Document, place: Locality) -> bool:
    """Whether the report says that rebels hold a place, by its last word: 'rebel-held Alpha', 'a rebel bastion in Beta'."""
    name = (place.where.words or "").rpartition(" ")[2]
    text = document.report.text
    behind = (re.split(r"[.,;:]", text[m.end() : m.end() + _NAMED_WITHIN])[0] for m in _REBELS.finditer(text))
    return name[:1].isupper() and any(name in words.split() for words in behind)


def _tell_elsewhere(
    document: Document, sentence: Sentence, *, k: int, pattern: re.Pattern[str], status: ControlStatus
) -> list[Ground]:
    """The ground behind token `k`, with the party that words of `pattern` name anywhere in the report, if they do."""
    found = _named_beside(document, pattern)
    if found is None:
        return []
    places = localities_at(document, sentence, k=k + 1)
    return join_ground(sentence, status, actor=_from_elsewhere(found), localities=places, first=k, last=k)
