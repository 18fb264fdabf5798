"""Days of what is done about a deed, an arrest, an order, a trial: 'on Monday police held two men over the killing of six'.

Nobody tells by them when the six were killed.
"""

import re

from kadesh.extract.document import Sentence
from kadesh.extract.setting.moments import tells_day
from kadesh.model.lexicon import TimeMention
from kadesh.model.span import Span

_DONE = (
    r"arrest(?:ed|s|ing)?|detain(?:ed|s|ing)?|held|jailed|imprisoned|charg(?:ed|es|ing)|indicted|convicted|sentenced|tried"
    r"|accus(?:ed|es|ing)|blam(?:ed|es|ing)|suspected|wanted|hunt(?:ed|ing|s)?|responsible|guilty|behind|extradited|executed|hanged"
    r"|fined|sanctioned|condemn(?:ed|s|ing)|denounc(?:ed|es|ing)|deplor(?:ed|es|ing)|protest(?:ed|s|ing)?|mourn(?:ed|s|ing)?"
    r"|investigat(?:ed|es|ing)|probing|probe|apologi[sz]ed|reward|bounty|inquiry|investigation|warrants?|trial"
)
_DEED = (
    r"(?:killings?|murders?|massacres?|deaths?|attacks?|bombings?|kidnappings?|abductions?|shootings?|beheadings?|assassinations?|raids?"
    r"|blasts?|explosions?|ambush|attacking|murdering|abducting|assassinating|ambushing)"
)
_ABOUT = re.compile(
    rf"\b(?:{_DONE})\s(?:(?:(?!(?:and\s\w+ed|hostage|captive)\b)[\w-]+\s){{0,6}}?(?:of|for|over|with|in|into|about|after|against)\s)?"
    rf"(?:(?:the|an?|his|their|this|last|recent|alleged|allegedly|having)\s){{0,3}}(?:\w+\s)?(?P<deed>{_DEED})"
    r"(?:\s(?:of|on)(?:\s[a-z-]+){0,3}?)?",
    re.IGNORECASE,
)
_CLAIMED = re.compile(
    r"\b(?:claim(?:ed|s|ing)|t(?:ook|akes|aking)|assum(?:ed|es|ing)) (?:(?:the|full|joint) )?(?:responsibility|credit)\b",
    re.IGNORECASE,
)
"""'Alpha on Monday claimed responsibility for a raid that killed six': the day of the claim."""
_ANEW = re.compile(r"[;:]|,\s(?:and|but|while|when|who|which)\b|\b(?:when|while)\b")

_CLAUSE = re.compile(r"[;:]|\b(?:which|that|who|whom|when|while|after|and|but|as)\b")
"""Between a day and a claim: 'the raid on Monday, for which Alpha claimed responsibility'."""


def is_of_proceeding(sentence: Sentence, mention: TimeMention, *, near: Span) -> bool:
    """Return whether a day before the deed at `near` is that of an arrest, an order or a trial over it."""
    at = sentence.span.start
    if not near.within(sentence.span) or mention.span.end > near.start or not tells_day(mention):
        return False
    if _is_of_claim(sentence.text, mention.span.end - at, near.start - at):
        return True
    return any(
        _leads(sentence, mention, about=about) for about in _ABOUT.finditer(sentence.text) if _is_told(about, near, at=at)
    )


def _is_of_claim(text: str, start: int, end: int) -> bool:
    """Whether somebody claims, between a day and what is told of the deed, to have done it."""
    claimed = _CLAIMED.search(text, start, end)
    return claimed is not None and _CLAUSE.search(text, start, claimed.start()) is None


def _is_told(about: re.Match[str], near: Span, *, at: int) -> bool:
    """Whether it is the deed at `near` about which something is done."""
    return near.start - at <= about.end() + 1 and near.end - at >= about.start("deed") and near.start - at > about.start()


def _leads(sentence: Sentence, mention: TimeMention, *, about: re.Match[str]) -> bool:
    """Whether a time goes with what is done about a deed: it stands before it, in the same clause."""
    end = mention.span.end - sentence.span.start
    return end <= about.start("deed") and _ANEW.search(sentence.text, end, max(end, about.start())) is None
