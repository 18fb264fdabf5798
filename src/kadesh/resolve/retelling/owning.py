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
