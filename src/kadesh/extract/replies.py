"""Figures of an answer: whom 'the response' killed fell to those who had been attacked, not to the attack itself."""

import re

from kadesh.extract.document import Sentence
from kadesh.extract.events import Happening
from kadesh.model.claim import Antecedent, Event
from kadesh.model.side import NOBODY, Party

_REPLY = re.compile(
    r"\b(?:in|as|by way of) (?:the |a |an |its |their |his |our )?(?:[\w-]+ ){0,2}?"
    r"(?:response|retaliation|return|reply|reprisals?|counter-?(?:attack|strike|fire|offensive))\b(?! (?:for|to power|home))"
    r"|\bin the (?:[\w-]+ )?counter-?(?:attack|strike|fire)\b"
    r"|\b(?:retaliated|hit back|struck back|fired back|returned (?:the )?fire|responded in kind)\b",
    re.IGNORECASE,
)

_AVENGED = re.compile(
    r"\b(?:(?:revenge|retaliation|reprisals?|vengeance|payback|retribution|retaliat(?:ed?|es|ing)) (?:for|over|against)"
    r"|(?:in response|respond(?:s|ed|ing)?) to|aveng(?:e|es|ed|ing)|prompted by|provoked by|sparked by)"
    r" (?:the |an? |its |their |his )?(?:[\w-]+ ){0,3}\Z",
    re.IGNORECASE,
)


def is_avenged(before: str) -> bool:
    """Return whether the words before a toll say that it is what an attack was the answer to.

    >>> is_avenged("The group said it was revenge for the "), is_avenged("The group said that it killed ")
    (True, False)
    """
    return _AVENGED.search(before) is not None


def is_reply(text: str) -> bool:
    """Return whether a sentence tells of an answer to an attack.

    >>> is_reply("In the response 40 gunmen were killed."), is_reply("Forty gunmen were killed.")
    (True, False)
    """
    return _REPLY.search(text) is not None


def find_replier(
    sentence: Sentence, earlier: tuple[tuple[Happening, Event], ...], *, victims: Party
) -> tuple[Party, tuple[Antecedent, ...]]:
    """Return whom the last attack hit, for they answered it, with their words; nobody where the victims are theirs."""
    if not is_reply(sentence.text) or not earlier:
        return NOBODY, ()
    hit = earlier[-1][1].target
    same = hit.side is not None and hit.side == victims.side
    if same or hit.span is None or not hit.words or hit.role == "civilian":
        return NOBODY, ()
    return Party(hit.words, hit.side, hit.role, "antecedent", hit.span), (Antecedent("perpetrator", hit.span, hit.words),)
