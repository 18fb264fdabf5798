"""What is told in general or in passing: what somebody does often, what a war is about, whose enemies they are."""

import re
from typing import Any

from kadesh.extract.document import Sentence

_BACKED = re.compile(
    r"\b(?:backed|supported|covered|assisted) by (?:[\w-]+ ){0,4}\Z|\b(?:backing|support|cover) (?:of|"
    r"from) (?:[\w-]+ ){0,3}\Z",
    re.IGNORECASE,
)
_CHARGED = re.compile(
    r"\b(?:commit(?:s|ted|ting)?|accus\w+ [^.;]{0,40} of|blam\w+ each other for"
    r"|(?:wanted|sought|jailed) (?:for|over)|convicted of|charged with)"
    r" (?:\w+ ){0,2}[\"“]?\Z",
    re.IGNORECASE,
)
"""'Accused of attacks', 'wanted for bombings': a charge in general, no deed told."""
_GOAL = re.compile(
    r"(?:fight(?:s|ing)?|battl(?:es|ing)|fought) (?:to (?:drive|overthrow|topple|oust|unseat|depose|end"
    r"|unite|establish|create|win|gain"
    r"|impose|install|carve|secure|achieve|liberate|expel|turn|set up|break away|bring down)"
    r"|for (?:(?:an?|the|their|its|greater|full) )?(?:[\w-]+ )?(?:independence|autonomy|homeland|state|secession))\b",
    re.IGNORECASE,
)
"""'Is | fighting to overthrow the state', 'fought for independence': what a war is about."""
_HABITS = frozenset("often regularly routinely usually frequently sometimes typically commonly".split())
_OFTEN = frozenset("common commonplace frequent rare routine regular uncommon infrequent".split())
_FINITE = ("VBD", "VBZ", "VBP")
_FOR_YEARS = re.compile(
    r"\bsince (?:[\w-]+ ){0,9}?(?:19|20)\d\d\b|\b(?:for|over) (?:[\w-]+ ){0,4}?(?:years|decades?|months)\b", re.IGNORECASE
)
_MORE_OR_LESS = re.compile(
    r"\b(?:increase|rise|surge|spike|uptick|reduction|decrease|decline|drop|recurrence|resurgence|upsurge) (?:in|of)"
    r" (?:[\w-]+ ){0,3}\Z"
    r"|\b(?:increased|stepped up|escalated|intensified|ramped up) (?:its|their|his) (?:[\w-]+ ){0,4}\Z",
    re.IGNORECASE,
)
"""Before 'attacks': how many of them there are."""
_TIED_TO = re.compile(
    r"\b(?:behind|responsible for|involved in|complicit in|(?:complicity|role|part|hand) in|connected (?:to|with))"
    r" (?:the|this|that) (?:[\w-]+ ){0,2}\Z",
    re.IGNORECASE,
)
_FIGHTS = frozenset(("fighting", "battling", "clashing"))
"""A fight that 'has been' going on is one, where it is told at all."""
_BESIDE = frozenset(("alongside", "beside", "together"))
_HEADLINES = 3
"""Sentences in which the present tense is a headline's."""
_BEHIND = 60


def is_behind_it(sentence: Sentence, k: int) -> bool:
    """Return whether a deed is only named as one that somebody is tied to: 'accused of being behind the | raid'."""
    return _TIED_TO.search(sentence.text, 0, sentence.tokens[k].idx) is not None


def is_general(sentence: Sentence, k: int, *, rough: str, is_verb: bool) -> bool:
    """Return whether the violence of token `k` is told in general: 'backed by air strikes', 'they are attacking people'."""
    token = sentence.tokens[k]
    before = sentence.text[max(0, token.idx - _BEHIND) : token.idx]
    if not is_verb and (_BACKED.search(before) or (token.tag_ == "NNS" and _CHARGED.search(before))):
        return True
    if token.tag_ in ("NNS", "VBG") and (_recurs(sentence, k) or _MORE_OR_LESS.search(before)):
        return True
    if is_verb and rough == "fight" and (_tells_who(token) or not _is_finite(token)):
        return True
    if rough == "fight" and _GOAL.match(sentence.text, token.idx):
        return True
    if is_verb and rough in ("fight", "hit", "attack") and _lasts(sentence, token):
        return True
    if rough == "fight" and any(t.lower_ in _BESIDE for t in sentence.tokens[k + 1 : k + 3]):
        return True  # 'fought alongside the rebels'
    if any(t.lower_ in _HABITS for t in sentence.tokens[max(0, k - 4) : k]):
        return True  # 'often fire', 'is regularly targeted'
    if not is_verb or sentence.index < _HEADLINES:
        return False
    now = any(c.dep_ == "aux" and c.lower_ in ("are", "is") for c in token.children)
    return now or token.tag_ == "VBP"


def _recurs(sentence: Sentence, k: int) -> bool:
    """'Attacks on the police remain common': the first verb behind says how often there are such deeds."""
    verb = next((t.i for t in sentence.tokens[k + 1 :] if t.tag_ in _FINITE), None)
    return verb is not None and any(t.lower_ in _OFTEN for t in sentence.tokens[verb + 1 : verb + 3])


def _lasts(sentence: Sentence, token: Any) -> bool:
    """'Has been fighting the government for 15 years', 'have been attacking farmers since 2017': what a war is about."""
    been = token.tag_ == "VBG" and any(c.dep_ == "aux" and c.lower_ == "been" for c in token.children)
    if been and token.lower_ not in _FIGHTS and sentence.index >= _HEADLINES and not sentence.times:
        return True  # 'the group has been attacking hotels in the capital'
    return been and _FOR_YEARS.search(sentence.text[token.idx :]) is not None


def _is_finite(token: Any) -> bool:
    return token.tag_ != "VBG" or any(c.dep_ == "aux" for c in token.children)


def _tells_who(token: Any) -> bool:
    """'Fighters who have been battling the army', 'and are fighting them': whose enemies they are, not what happened."""
    verb = token
    while verb.dep_ == "conj" and verb.head.i < verb.i:
        verb = verb.head
    return verb.dep_ in ("relcl", "acl")
