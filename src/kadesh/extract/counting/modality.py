"""Whether a deed that harms people is told as done, or only as possible, wanted, feared or ordered."""

import re

from kadesh.extract.counting.links import Link
from kadesh.extract.counting.shown import text_of
from kadesh.extract.document import Sentence
from kadesh.extract.tokens import Token
from kadesh.model.claim import Modality

_MAY_RISE = re.compile(r"\b(?:could|may|might|would|will|can)\s(?:\w+\s){0,2}(?:rise|climb|grow|increase|go|jump)\b")
"""'The toll could rise to 40': what nobody counts yet."""
_AUXILIARIES = "could|would|might|may|will|should|shall|can|to|if|unless|tried|trying"
_INTENTS = "threat|plan|risk|fear|aim|vow|want|intend|attempt|order|refus|avoid|prevent|potential|pledg"
_HYPOTHETICAL = re.compile(rf"\b(?:{_AUXILIARIES}|(?:{_INTENTS})\w*)\b", re.IGNORECASE)
"""Words before a deed that is only possible, wanted, feared or ordered."""
_AIMED_AT = re.compile(
    r"\b(?:aim|aims|goal|purpose|intention|intent|hope|idea|plan|plans|objective) (?:was )?of$|\baimed at$"
)
"""Before 'killing' these tell what is wanted: 'an attack with the aim of | killing the general'."""
_ATTAINED = frozenset("achieved achieving attained reached fulfilled accomplished succeeded".split())
_REACHED = re.compile(r"\b(?:manag|succeed|proceed|continu|went on|beg[au]n|start)\w* to\b")
"""'To' behind these tells of a deed done, unless it is denied: 'managed to kill two'."""
_HELD_TO_BE = re.compile(
    r"\b(?:thought|believed|feared|presumed|known|said|reported|understood|suspected|assumed) to (?:\w+ )?be\b"
)
"""'Are thought to be under the rubble': told as it is held to be."""
_CAUSES = frozenset(
    "forced forcing forces prompted prompting compelled compelling caused causing drove driving obliged obliging led pushed "
    "pushing made making triggering triggered".split()
)
"""'To' behind these tells of a deed done: 'forced thousands to flee'."""
_CAUSE_REACH = 9
_WOULD_HAVE = re.compile(r"\b(?:could|would|might|may|should) (?:\w+ )?have\b")


def modality_of(sentence: Sentence, link: Link) -> Modality:
    """Return `hypothetical` for deeds not told as done ('could have killed', 'threatened to kill'), else `actual`."""
    tokens = sentence.tokens
    k = link.cue.token
    if _is_supposed(tokens, min(k, link.group.first), asked=link.group.kind == "plural" and k != link.group.first):
        return "hypothetical"
    if link.cue.voice == "toll" and _MAY_RISE.search(text_of(sentence, k, last=max(k, link.group.first))):
        return "hypothetical"
    if tokens[k].tag_ == "VBG" and _is_aimed_at(tokens, k):
        return "hypothetical"
    if tokens[k].tag_ != "VB" and not (k and tokens[k - 1].lower_ in ("be", "been", "have")):
        return "actual"
    words = " ".join(_small(t) for t in _before_deed(tokens, k) if not _spans(tokens, t.i))
    if may_have_been(tokens, k) or _HELD_TO_BE.search(words):
        return "actual"
    if "have" in words.split():
        return "hypothetical" if _WOULD_HAVE.search(words) else "actual"
    if _REACHED.search(words) and not re.search(r"\bnot\b|n[’']t\b|\bnever\b", words):
        return "actual"
    return "hypothetical" if _HYPOTHETICAL.search(words) else "actual"


def _spans(tokens: tuple[Token, ...], k: int) -> bool:
    """The 'to' of '10 | to | 15 soldiers had been killed', which no verb follows."""
    return tokens[k].lower_ == "to" and 0 < k < len(tokens) - 1 and tokens[k - 1].tag_ == tokens[k + 1].tag_ == "CD"


def _is_aimed_at(tokens: tuple[Token, ...], k: int) -> bool:
    """'Came with the aim of | killing the judge'; not 'achieved their aim of | killing the judge'."""
    before = [_small(t) for t in tokens[max(0, k - 9) : k]]
    return _AIMED_AT.search(" ".join(before[-5:])) is not None and _ATTAINED.isdisjoint(before)


def may_have_been(tokens: tuple[Token, ...], k: int) -> bool:
    """Return whether it is 'up to 200 may have been killed': told as done, by somebody who does not vouch for it."""
    before = [_small(t) for t in tokens[max(0, k - 5) : k]]
    if tokens[k].lower_ == "died" and before[-1:] == ["have"] and "may" in before[:-1]:
        return True  # 'could have died' tells of nobody
    return before[-2:] == ["have", "been"] and any(w in ("may", "might", "could") for w in before[:-2])


def _small(token: Token) -> str:
    """A word in small letters, but for the month of May."""
    return token.text if token.text == "May" else token.lower_


def _before_deed(tokens: tuple[Token, ...], k: int) -> tuple[Token, ...]:
    """The words before a deed; where it was brought about, as in 'forced 2,000 to flee', those before 'forced'."""
    for j in range(k - 1, max(-1, k - _CAUSE_REACH), -1):
        if tokens[j].lower_ in _CAUSES:
            return tokens[max(0, j - 5) : j]
    return tokens[max(0, k - 5) : k]


def _is_supposed(tokens: tuple[Token, ...], first: int, *, asked: bool) -> bool:
    """Whether an 'if', or a 'whether' that is asked, opens the clause: 'if another soldier was hurt'."""
    for token in reversed(tokens[max(0, first - 4) : first]):
        if token.text in (",", ";", ":", "."):
            return False
        if token.lower_ in ("if", "unless"):
            return True
        if token.lower_ == "whether":
            return asked
    return False
