"""Who did it, where a pronoun is the subject: 'they', 'it' and 'we' are those who speak, or fighters told of before."""

import re
from dataclasses import replace
from typing import Any

from kadesh.extract.counting.links import Link
from kadesh.extract.document import Sentence
from kadesh.extract.losses import SAYINGS
from kadesh.extract.situation import Situation
from kadesh.extract.violence.belligerents import party_of
from kadesh.extract.violence.own_forces import are_own_forces
from kadesh.extract.voices.quotations import opening_of
from kadesh.model.lexicon import SideMention
from kadesh.model.side import COMBATANTS, Party, SideBasis

_NO_SUBJECT = re.compile(r"['’]s?\b|\W*(?:said|says|told|claimed|claims|lost|suffered)\b|\s(?:and|or|members?)\b|, ", re.I)
"""Behind the name that opens a sentence: its owner, whoever speaks or suffers, one of two."""
_HARMS = frozenset("killed kills killing left wounded injured claimed displaced had has was were is".split())


def meant_by(situation: Situation, link: Link, *, pronoun: Any) -> Party | None:
    """Return whoever 'we', 'it' or 'they' are: those who speak, but for 'they' in their own words, who are others."""
    told = _named_before(situation, pronoun) if pronoun.lower_ != "we" else None
    speaker, word = _speaking(situation, link), situation.sentence.span_of(pronoun.i, pronoun.i)
    others = pronoun.lower_ == "they" and opening_of(situation.document.report.text, word) is not None
    if others and speaker is not None:
        told = None if told is not None and told.side == speaker.side else told
        return told or _somebody(situation.sentence, pronoun)
    return speaker or told or _somebody(situation.sentence, pronoun)


def _named_before(situation: Situation, pronoun: Any) -> Party | None:
    """'Gunmen of X came in lorries; they killed nine': the fighters who are the subject of what is told last before."""
    fighters = [m for m in _subjects(situation.sentence) if m.span.end <= situation.sentence.span.start + pronoun.idx]
    basis: SideBasis = "stated"
    if not fighters and situation.sentence.index > 0:
        before = situation.document.sentences[situation.sentence.index - 1]
        fighters, basis = _subjects(before) or _states(before, pronoun), "antecedent"
    return replace(party_of(fighters[-1]), basis=basis) if fighters and fighters[-1].side is not None else None


def _somebody(sentence: Sentence, pronoun: Any) -> Party | None:
    """'They shot two brothers': somebody did it, whoever 'they' are."""
    if pronoun.lower_ != "they":
        return None
    return Party(pronoun.text, None, "unknown", "unknown", sentence.span_of(pronoun.i, pronoun.i))


def _subjects(sentence: Sentence) -> list[SideMention]:
    """The fighters named as the subject of a verb that is told of them, not one of saying or suffering."""
    if not sentence.parsed:
        return _opening(sentence)
    fighters = [m for m in sentence.sides if m.role in COMBATANTS]
    heads = ((m, sentence.tokens[sentence.token_at(m.span.end - 1)]) for m in fighters)
    return [m for m, head in heads if _acts(head) or _acts(head.head)] or _opening(sentence)


def _opening(sentence: Sentence) -> list[SideMention]:
    """The group that opens a sentence, 'The FARC – a band, as Chad says – resumed': its subject, but for "the FARC's"."""
    first = next(iter(sentence.sides), None)
    if first is None or first.kind != "force" or first.role not in COMBATANTS:
        return []
    before, behind = sentence.text[: first.span.start - sentence.span.start], first.span.end - sentence.span.start
    opens = before.strip().lower() in ("", "the") and _NO_SUBJECT.match(sentence.text, behind) is None
    return [first] if opens else []


def _states(sentence: Sentence, pronoun: Any) -> list[SideMention]:
    """The country that did something: 'Kenya sent tanks. Its jets killed nine'; 'it killed' is said of floods, too."""
    if not sentence.parsed or (pronoun.head.lower_ in _HARMS and not are_own_forces(pronoun)):
        return []
    states = (m for m in sentence.sides if m.kind == "country")
    heads = ((m, sentence.tokens[sentence.token_at(m.span.end - 1)]) for m in states)
    return [m for m, head in heads if _acts(head) and head.head.dep_ == "ROOT"]


def _acts(token: Any) -> bool:
    return token.dep_ == "nsubj" and token.head.lower_ not in SAYINGS


def _speaking(situation: Situation, link: Link) -> Party | None:
    speaker = next(iter(situation.voices.hear(situation.sentence, link.group.span).chain), None)
    return Party(speaker.words, speaker.side, "unknown", "antecedent", speaker.span) if speaker and speaker.side else None
