"""Whether words for a deal tell that one was made: not that it is wanted, is yet to come, or has just ended."""

import re

INSTRUMENT = (
    r"(?:cease-?fires?|truces?|deals?|accords?|pacts?|agreements?|treat(?:y|ies)|memorand(?:um|a)|cessation of hostilities|"
    r"resolutions?|conventions?|de-?escalation zones?)"
)
_INSTRUMENTS = re.compile(rf"\b{INSTRUMENT}\b", re.IGNORECASE)
_OF_TALKS = re.compile(rf"\b{INSTRUMENT} (?:talks?|negotiations?|offers?|proposals?|efforts?)\b", re.IGNORECASE)
_TALKS_WITHIN = 14
_NO_DEAL = re.compile(
    r"\b(?:no|not party to|without|possible|new|any|reject\w*|refus\w*|for an?|towards? an?|reach|negotiate|"
    r"talks on|hopes? for|call\w* for|proposed|draft)\b[^.;]{0,14}$",
    re.IGNORECASE,
)
_UNLESS = re.compile(r"\b(?:unless|until|whether|provided that) (?:[\w’'-]+ ){1,4}$", re.IGNORECASE)
"""'Unless they | agreed to a deal' tells of none yet."""
_AFTER_END = re.compile(
    r"\b(?:end|expiry|expiration|collapse|breakdown|failure|termination) of (?:the|a|an|this|its|their) (?:[\w’'-]+ ){0,3}$",
    re.IGNORECASE,
)
"""'After the end of the | truce was announced': what was announced is its end."""
_TOLD_OF_END = re.compile(r"\b(?:was|were|been) (?:announced|declared|proclaimed)$", re.IGNORECASE)
_TO_AGREE = re.compile(r"\b(?:to|should|must|will|would|could|may|might) (?:agree |sign |signs )$", re.IGNORECASE)
"""'Called on both sides to agree to a truce' tells of none yet."""
_TO_COME = re.compile(
    r"\b(?:(?:was|were|is|are) to (?:be|have been)|(?:will|would|could|can|might|may|should) be|yet to be|not been|not be)\b"
)
_ENDED = re.compile(
    rf"\b(?:announced|declared)\b[^.;]{{0,60}}?(?:\b(?:end|termination|suspension|cancellation|lifting|expiry|expiration|"
    rf"collapse) (?:of|to) (?:the|its|their|a|this) (?:\w+ )?{INSTRUMENT}|"
    rf"{INSTRUMENT}\b[^.;,]{{0,40}}? (?:had|has|have|is|was|were) (?:been )?(?:ended|expired|finished|void|dead|lapsed))\b",
    re.IGNORECASE,
)
"""'Announced that the truce had expired' tells of its end."""
_ENDED_WITHIN = 60
_MAKING = re.compile(
    r"\b(?:agreed|signed|brokered|mediated|reached|struck|announced|negotiated|concluded|sponsored)\b", re.IGNORECASE
)


def is_made(text: str, told: re.Match[str]) -> bool:
    """Return whether a deal is told as made: not as wanted, not yet to be signed, not as just ended."""
    verb = told[0].split(" ", 1)[0] + " "
    wanted = _NO_DEAL.search(text[: told.start()]) or _TO_AGREE.search(text[: told.start()] + verb)
    before = text[: told.start()]
    if tells_of_talks(text, told) or _UNLESS.search(before) or (_AFTER_END.search(before) and _TOLD_OF_END.search(told[0])):
        return False
    return not (wanted or _TO_COME.search(told[0]) or _ENDED.search(text, told.start(), told.end() + _ENDED_WITHIN))


def tells_of_talks(text: str, told: re.Match[str]) -> bool:
    """Return whether only talks on a deal are told of: 'truce talks of Alpha and Beta', 'broke off cease-fire talks'."""
    talks = _OF_TALKS.search(text, told.start(), told.end() + _TALKS_WITHIN)
    return talks is not None and talks.start() < told.end() and len(_INSTRUMENTS.findall(told.group())) == 1


def tells_making(words: str) -> bool:
    """Return whether `words` tell how a deal was made: 'a truce agreed in May', not 'the truce between Alpha and Beta'."""
    return _MAKING.search(words) is not None
