"""Words by which a group owns up to what the report tells: 'claimed the attack', 'said it was behind it'."""

import re

from kadesh.model.span import Span

_OWNS_UP = re.compile(
    r"\b(?:attacks?|blasts?|bombings?|explosions?|assault|ambush|raid|shooting|killings?) (?:was|were) claimed by\b|"
    r"\b(?:claim(?:s|ed|ing)?|t(?:ook|akes|aking)|accept(?:s|ed)) (?:(?:the )?(?:responsibility|credit)(?! for)|"
    r"(?:(?:the )?(?:responsibility|credit) for )?(?:it|(?:the|this|both|\w+['’]s) (?:\w+ ){0,2}"
    r"(?:attacks?|blasts?|bombings?|explosions?|assault|operation|action|crimes?|ambush|raid|shooting|killings?)(?! of)))\b|"
    r"\bone of (?:its|their) (?:\w+ )?(?:fighters|members|men|militants|bombers|martyrs)\b|"
    r"\bresponsibility was claimed by\b",
    re.IGNORECASE,
)
_DONE_BY = re.compile(
    r"\b(?:the|this|these|both) (?:[\w-]+ ){0,3}?(?:attacks?|assaults?|raids?|ambush|massacres?|killings?|murders?|"
    r"shootings?|bombings?|abductions?) (?:was|were|is|has been|have been|had been) (?:\w+ly )?"
    r"(?:(?:carried out|perpetrated|committed|conducted|staged|executed) by|the work of) (?:[\w'’-]+ ){0,5}\Z",
    re.IGNORECASE,
)
_BEHIND_IT = re.compile(
    r"(?: [\w-]+){0,3}? (?:was|were|is|are|has been|had been)"
    r"(?: (?:\w+ly )?(?:believed|suspected|thought|said|known) (?:to be|to have been|of being))?"
    r" (?:behind|responsible for) (?:the|this|that|both|these)\b"
    r"|(?: [\w-]+){0,3}? (?:had |have |has )?(?:carried out|perpetrated|committed|staged|conducted)"
    r" (?:the|this|that|both|these|\w+day['’]s) (?:[\w-]+ ){0,2}"
    r"(?:attacks?|assaults?|raids?|ambush|killings?|massacre|bombings?)\b"
)
"""Behind a name: 'Alpha | was behind the attack', 'Alpha gunmen | carried out Sunday's raid'."""
_BEFORE = 140
_DOUBTED = re.compile(
    r"\b(?:doubt\w*|den(?:y|ied|ies|ying)|reject\w*|dismiss\w*|whether|if|unclear|unlikely|ruled out"
    r"|no (?:evidence|proof|sign)|not)\b[^.;\n]*\Z",
    re.IGNORECASE,
)
"""Before a name: 'officials doubted that | Alpha was behind the attack'."""
_OTHER_DEED = re.compile(
    r"[^.;,\n]{0,40}?\b(?:(?:19|20)\d\d|first|previous(?:ly)?|earlier|in the past"
    r"|last (?:week|month|year)|(?:weeks|months|years?) ago)\b"
)
"""Behind it, of a deed told nowhere here: 'Alpha was behind the | 2018 attack', 'the raids on Arda last year'."""
_WAS_BEHIND = re.compile(r"\b(?:was|were|been) (?:behind|responsible)\Z")
_THIS = re.compile(r"(?: for)?(?: (?:the|this|both|it|\w+day['’]s)\b(?! \w+ (?:in|of) \w+)|\s*[.,;\n]|\Z)")
"""Behind 'said it was responsible': 'for the attack', not 'for a bombing last year'."""


def owns_up(text: str, claim: Span) -> bool:
    """Return whether the words of a claim of responsibility are about what the report tells, not another deed.

    >>> said = "It said it was behind a blast last year and claimed the attack"
    >>> owns_up(said, Span(0, 21)), owns_up(said, Span(44, len(said)))
    (False, True)
    """
    quote = claim.of(text)
    behind = _WAS_BEHIND.search(quote) is not None and is_of_this(text, claim.end)
    return behind or _OWNS_UP.search(quote) is not None


def is_of_this(text: str, at: int) -> bool:
    """Return whether the words of `text` from `at` on name no other deed than the one told: 'was behind | the attack'."""
    return _THIS.match(text, at) is not None


def is_told_doer(text: str, named: Span) -> bool:
    """Return whether a side is named as who did the deed told before: 'the attack was carried out by | Alpha'.

    >>> is_told_doer("Nine died. The attack was carried out by Alpha.", Span(41, 46))
    True
    """
    before = text[max(0, named.start - _BEFORE) : named.start]
    if _DOUBTED.search(before) is not None:
        return False
    behind = _BEHIND_IT.match(text, named.end)
    return _DONE_BY.search(before) is not None or (behind is not None and _OTHER_DEED.match(text, behind.end()) is None)
