"""What somebody does at all times counts nobody: 'they kill teachers', 'mines are increasingly killing farmers'."""

import re

from kadesh.extract.counting.links import Link
from kadesh.extract.document import Sentence

_GROWS = frozenset("increase rise surge spate wave string spike uptick escalation".split())
_GROWING = 6
_EVER = frozenset("frequently often regularly routinely sometimes usually typically occasionally".split())
_BARE = frozenset("kill kidnap abduct murder execute assassinate arrest detain capture wound injure massacre".split())
"""'They frequently | kidnap | clerks', whatever the parse takes the verb for."""
_CHARGES = frozenset("criticised criticized notorious infamous decried".split())
_CHARGED = 7
_BEING = 5
"""So many words before a verb in -ing 'are' may stand: 'are increasingly killing and wounding'."""
_USED_FOR = re.compile(
    r"\b(?:us(?:e[sd]?|ing) the (?:word|term|phrase)|(?:word|term|phrase)\b[^,;.]{0,40}\b(?:is|are|was) used)\b|"
    r"\b(?:word|term|phrase) (?:[^\s,;.]+ ){0,2}(?:means|implies|refers)\b"
)
_NTH = frozenset("second third fourth fifth sixth seventh eighth ninth tenth latest first".split())
_ONE_DEED = frozenset(("killing", "murder", "assassination", "kidnapping", "abduction"))


def is_habit(sentence: Sentence, link: Link) -> bool:
    """Return whether people without a number are told of in the present, but in a title: 'they kill teachers'."""
    k = link.cue.token
    if _is_on_the_rise(sentence, k) and link.group.kind == "plural" and link.whole is None:
        return True
    if link.group.kind == "plural" and (_is_nth(sentence, k) or _USED_FOR.search(sentence.small, 0, sentence.tokens[k].idx)):
        return True  # 'use the word "neutralised" to imply the rebels were killed'
    going_on = sentence.tokens[k].tag_ == "VBG" and any(t.lower_ == "are" for t in sentence.tokens[max(0, k - _BEING) : k])
    ever = sentence.tokens[k].lower_ in _BARE and k > 0 and sentence.tokens[k - 1].lower_ in _EVER
    going_on = going_on or _is_way_of(sentence, k) or _is_charged_with(sentence, k)
    present = (going_on or ever or sentence.tokens[k].tag_ in ("VB", "VBP")) and link.cue.voice == "right"
    return present and not _is_title(sentence) and link.group.kind == "plural" and link.whole is None


def _is_nth(sentence: Sentence, k: int) -> bool:
    """'The second | killing | of policemen this week': how many died is told of none of them."""
    before = [t.lower_ for t in sentence.tokens[max(0, k - 2) : k]]
    return sentence.tokens[k].lower_ in _ONE_DEED and not _NTH.isdisjoint(before)


def _is_way_of(sentence: Sentence, k: int) -> bool:
    """'Gangs who raid farms, | killing | and robbing farmers': how those do who do so at all times."""
    token = sentence.tokens[k]
    while token.tag_ == "VBG" and token.dep_ in ("conj", "advcl") and token.head.i < token.i:
        token = token.head
    return sentence.tokens[k].tag_ == "VBG" and token.tag_ == "VBP" and token.dep_ == "relcl"


def _is_charged_with(sentence: Sentence, k: int) -> bool:
    """'Mines are criticised for | killing | farmers': what they do at all times."""
    before = [t.lower_ for t in sentence.tokens[max(0, k - _CHARGED) : k]]
    led = next((i for i, w in enumerate(before) if w == "for" and i and before[i - 1] in _CHARGES), None)
    return sentence.tokens[k].tag_ == "VBG" and led is not None


def _is_on_the_rise(sentence: Sentence, k: int) -> bool:
    """'An increase in cases of | killing of farmers', 'a wave of kidnappings of priests'."""
    before = [t.lower_ for t in sentence.tokens[max(0, k - _GROWING) : k]]
    return not _GROWS.isdisjoint(before) and before[-1:] in (["of"], ["in"], ["the"])


def _is_title(sentence: Sentence) -> bool:
    """Whether a sentence opens a report and ends without a stop: titles tell in the present, 'Rockets kill mourners'."""
    return sentence.index == 0 and sentence.text.rstrip()[-1:] not in (".", "!", "?", '"', "”")
