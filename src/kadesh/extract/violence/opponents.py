"""The two sides of a fight: 'clashes between A and B', 'A clashed with B'."""

import re
from collections.abc import Sequence
from typing import Any

from kadesh.extract.document import Sentence
from kadesh.extract.violence.belligerents import party_of
from kadesh.extract.violence.locating import locates
from kadesh.extract.words import load_words
from kadesh.model.lexicon import SideMention
from kadesh.model.side import NOBODY, Party

_SAYINGS = load_words("sayings")
_FIGHT = frozenset(("force", "general", "government", "nationality", "country", "person"))
_APPOSED = re.compile(r"(?: \([^()]{2,12}\))?, (?:an?|the|one of the|its) (?:(?!and\b)[\w-]+ ){0,3}")
_TOLD_OF = 24
"""Characters between a general word and the name that tells which ones are meant."""
_AMONG = frozenset("factions groups members rival tribes clans units wings".split())
_BETWEEN = frozenset("between pitting pitted".split())
_MEET = frozenset("fought battled battling".split())
_AFTER, _BEFORE = 140, 90
"""Characters around the word in which the two sides of a fight are named."""


def opponents_of(sentence: Sentence, k: int, *, attacker: Party, target: Party) -> tuple[Party, Party]:
    """Return the two sides around the word at token `k` in the order they stand, else the attacker and target as given.

    'clashes between A and B', 'A clashed with B'.
    """
    start = sentence.tokens[k].idx + sentence.span.start
    fits = [m for m in sentence.sides if m.kind in _FIGHT and not locates(sentence, m)]
    after = _distinct(sentence, [m for m in fits if start < m.span.start <= start + _AFTER])
    before = _distinct(sentence, [m for m in fits if start - _BEFORE <= m.span.start < start])
    near = [t.lower_ for t in sentence.tokens[k + 1 : k + 11]]
    if any(w in _BETWEEN for w in near):
        if len(after) == 1 and any(w in _AMONG for w in near):
            return after[0], after[0]
        return (after[0], after[1]) if len(after) >= 2 else (attacker, target)
    if after and (_is_met(sentence.tokens[k]) or any(w in ("with", "against") for w in near[:2])):
        return (attacker, after[0]) if attacker.side is None or attacker.side != after[0].side else (NOBODY, after[0])
    if len(before) >= 2 and before[-1].span == attacker.span and _met(sentence, k, pair=before[-2:]):
        return before[-2], before[-1]
    if len(before) >= 2 and is_traded(sentence.tokens[k]) and _are_joined(sentence, before[:2]):
        return before[0], before[1]
    return attacker, target


def is_traded(token: Any) -> bool:
    """Return whether a token is the 'fire' of 'A and B exchanged fire', not that of 'traded blame for the fire'."""
    return bool(token.dep_ == "dobj" and token.head.lower_.startswith(("exchang", "trad")))


def _is_met(token: Any) -> bool:
    """'Battled X', 'have been fighting X': whoever follows the verb is the other side."""
    return token.lower_ in _MEET or (token.lower_ == "fighting" and any(c.dep_ == "dobj" for c in token.children))


def _met(sentence: Sentence, k: int, *, pair: Sequence[Party]) -> bool:
    """'A and B clashed'; not 'A said B ambushed a car', nor 'A, whose men B fought'."""
    token = sentence.tokens[k]
    spans = [party.span for party in pair if party.span is not None]
    if not token.tag_.startswith("VB") or token.lower_.startswith("ambush") or len(spans) != len(pair):
        return False
    return _are_joined(sentence, pair)


def _are_joined(sentence: Sentence, pair: Sequence[Party]) -> bool:
    """Whether 'and' stands between two who are named, and no word of saying."""
    spans = [party.span for party in pair if party.span is not None]
    if len(spans) != len(pair):
        return False
    start = sentence.span.start
    between = sentence.text[spans[0].end - start : spans[1].start - start].lower().split()
    return "and" in between and not any(w in _SAYINGS for w in between)


def _distinct(sentence: Sentence, mentions: list[SideMention]) -> list[Party]:
    """The parties named, each once; 'the army' whose side is not known is one of its own, 'rebels of X' are X."""
    named: dict[str, Party] = {}
    last: SideMention | None = None
    for mention in mentions:
        if last is not None and _only_describes(sentence, mention, name=last):
            continue
        if (
            last is not None
            and last.kind == "general"
            and mention.kind == "force"
            and _is_told_of(sentence, last, name=mention)
        ):
            named.pop(last.side or last.words.lower(), None)
        named.setdefault(mention.side or mention.words.lower(), party_of(mention))
        last = mention
    return list(named.values())


def _only_describes(sentence: Sentence, general: SideMention, *, name: SideMention) -> bool:
    """Whether a general word only tells what the one named before is: 'the ELN, the last active guerrilla'."""
    if name.kind != "force" or general.kind != "general":
        return False
    between = sentence.text[name.span.end - sentence.span.start : general.span.start - sentence.span.start]
    return _APPOSED.fullmatch(between) is not None


def _is_told_of(sentence: Sentence, general: SideMention, *, name: SideMention) -> bool:
    """Whether the name only says which ones the general word means: 'rebels from the Army of Islam'."""
    between = sentence.text[general.span.end - sentence.span.start : name.span.start - sentence.span.start]
    return len(between) <= _TOLD_OF and re.match(r"\s(?:from|of|belonging to)\b", between) is not None
