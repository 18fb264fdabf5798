"""Of whom something is said: who is accused, whose deed is condemned, who is asked."""

import re

from kadesh.extract.document import Sentence
from kadesh.extract.violence.parties import mentions_in, party_from
from kadesh.extract.voices.utterance import first_side, is_place, word_at
from kadesh.model.claim import Act
from kadesh.model.lexicon import SideMention
from kadesh.model.side import Party

_CONDEMNING = ("condemn", "denounc", "decr", "deplor", "slam", "critici", "lambast")
_ASKING = ("ask", "urg", "appeal", "call", "implor", "begg", "press", "exhort")
_ABOUT = frozenset("in on at near with against to into for inside across over under toward towards".split())
"""Behind these stands where a deed was done, or to whom: 'condemned the raid on Alpha'."""
_DONE_TO = frozenset(
    "killing killings murder murders bombing bombings shelling bombardment targeting assassination execution executions "
    "kidnapping abduction slaughter detention arrest".split()
)
"""'The killing of Alpha's reporters': behind 'of' stand those who were killed."""
_RELATIVE = frozenset(("that", "which"))
_WHO = frozenset(("whom", "which", "who"))
_FORCES = frozenset("army military troops forces soldiers police units men commanders fighters navy".split())
_WORDING = frozenset("terms statement words message letter tweet post interview speech".split())
"""'Condemned in a statement' tells how."""
_AVENGED = re.compile(
    r"\b(?:aveng\w+|revenge for|respon\w+ to|answer\w*|retaliat\w+ (?:for|over|to))\b(?: [\w’'-]+){0,3}? "
    r"(?:(?:killings?|murders?|assassinations?|executions?|deaths?|loss|slaughter"
    r"|bombings?|shelling|bombardment|targeting) of"
    r"|(?:attacks?|strikes?|raids?|assaults?|incursions?) (?:on|against|into))\b[^,;]*\Z",
    re.IGNORECASE,
)
"""'Vowed to avenge the killing of Alpha's chief': who was hit is not who is threatened."""
_UNDER = re.compile(r"\bunder (?:the )?\Z")
"""'Urged residents of areas under | Alpha's control to flee': Alpha is asked nothing."""
_BOTH = 4
_LONGEST_NAME = 12
_LONGEST_ASKED = 7


def target_of(sentence: Sentence, k: int, *, last: int, act: Act, speaker: str | None) -> SideMention | None:
    """Return the side that the speech verb at `k` is aimed at, in its words up to token `last`; None where it is none.

    Of 'accused foreign powers of arming Alpha' it is none: Alpha is only what they are accused of.
    """
    mentions = [m for m in mentions_in(sentence, k + 1, last) if not (m.kind == "capital" and act == "threat")]
    mentions = [m for m in mentions if act == "demand" or not is_place(sentence, m)]
    word = word_at(sentence, k)
    if act == "accusation" and word.startswith(("accus", "blam")) and word_at(sentence, k + 1) in ("of", "for"):
        return _accused_before(sentence, k)
    if act == "accusation" and word.startswith("accus"):
        of = _of_deed(sentence, k, last=last)
        mentions = [m for m in mentions if of is None or sentence.token_at(m.span.start) < of]
    elif act == "accusation" and word.startswith(_CONDEMNING):
        mentions = [m for m in mentions if _did_it(sentence, k, mention=m)]
    elif act == "threat":
        mentions = [m for m in mentions if not _is_avenged(sentence, k, mention=m)]
    elif act == "demand" and word.startswith(_ASKING):
        mentions = [m for m in mentions if not _UNDER.search(sentence.text, 0, m.span.start - sentence.span.start)]
        to = _what_for(sentence, k, last=last)
        mentions = [m for m in mentions if to is None or sentence.token_at(m.span.start) < to]
    return first_side(mentions, speaker)


def _accused_before(sentence: Sentence, k: int) -> SideMention | None:
    """'Alpha, which Beta | accused of', 'Alpha is accused of': who stands before; None where that is no side."""
    who = next((j for j in range(k - 1, max(0, k - _LONGEST_ASKED), -1) if word_at(sentence, j) in _WHO), None)
    if who is None:
        return None
    before = who - (2 if word_at(sentence, who - 1) == "," else 1)
    return next((m for m in sentence.sides if sentence.token_at(m.span.end - 1) == before), None)


def orders_own(sentence: Sentence, k: int, *, speaker: str | None) -> bool:
    """Return whether the verb at `k` orders the speaker's own: 'instructed the army to strike', 'ordered his men'."""
    if not word_at(sentence, k).startswith(("order", "instruct", "direct")):
        return False
    whom = next((j for j in range(k + 1, k + _LONGEST_ASKED) if word_at(sentence, j) in _FORCES), None)
    if whom is None or any(word_at(sentence, j) == "to" for j in range(k + 1, whom)):
        return False
    return all(m.kind == "general" or m.side in (None, speaker) for m in mentions_in(sentence, k + 1, whom))


def both_named(sentence: Sentence, k: int) -> list[Party]:
    """Return the two who are 'both' before the verb at `k`: in 'Alpha and Beta signed, but both accuse each other'."""
    near = [j for j in range(max(0, k - _BOTH), k) if word_at(sentence, j) == "both"]
    if not near or word_at(sentence, near[-1] + 1) in ("sides", "parties", "countries", "camps", "groups", "and"):
        return []
    named = {m.side: m for m in mentions_in(sentence, 0, near[-1]) if m.side}
    return [party_from(m) for m in named.values()] if len(named) == 2 else []


def _of_deed(sentence: Sentence, k: int, *, last: int) -> int | None:
    """The 'of' behind which the deed stands: 'accused the army of Alpha | of burning homes'."""
    near = [j for j in range(k + 2, min(k + _LONGEST_NAME, last)) if word_at(sentence, j) == "of"]
    doing = (j for j in near if sentence.tokens[j + 1].tag_ == "VBG")
    return next(doing, near[0] if near else None)


def _did_it(sentence: Sentence, k: int, *, mention: SideMention) -> bool:
    """Whether a side is told as who did what is condemned: 'by Alpha', 'Alpha's raids', not 'on', not 'killing of'."""
    words = [word_at(sentence, j) for j in range(k + 1, sentence.token_at(mention.span.start))]
    told = [j for j, w in enumerate(words) if w == "by" or (w in _ABOUT and _WORDING.isdisjoint(words[j + 1 : j + 5]))]
    if told:
        return words[told[-1]] == "by"
    if not _RELATIVE.isdisjoint(words[:-1]):
        return False  # 'condemned the raid that killed men of | Alpha'
    return "of" not in words[1:] or words[len(words) - words[::-1].index("of") - 2] not in _DONE_TO


def _is_avenged(sentence: Sentence, k: int, *, mention: SideMention) -> bool:
    """Whether a side is told as the one that was hit before, for which somebody shall pay."""
    start = sentence.span.start
    return _AVENGED.search(sentence.text, sentence.span_of(k, k).end - start, mention.span.start - start) is not None


def _what_for(sentence: Sentence, k: int, *, last: int) -> int | None:
    """The 'to' behind which stands what somebody is asked: 'asked parliament | to approve raids on Alpha'."""
    near = range(k + 2, min(k + _LONGEST_ASKED + 1, last))
    return next((j for j in near if sentence.tokens[j].tag_ == "TO" and sentence.tokens[j + 1].tag_ == "VB"), None)
