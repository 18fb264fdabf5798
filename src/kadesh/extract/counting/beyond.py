"""Where a denial or a doubt ends: what is told of a deed that is known, or behind another verb, is not denied with it."""

import re

_KNOWN = re.compile(
    r",\s+(?:(?:in|during|by|after|at|from|with|for)\s+)?(?:which|who|whom|where)\s"
    r"|,\s(?:(?:and|but)\s)?(?:then|later|afterwards)\s"
    r"|\b(?:the|this|that|[\w]+['’]s)\s+(?:[\w-]+\s+){0,2}"
    r"(?:attacks?|assault|ambush|bombings?|blasts?|explosions?|raids?|(?:air\s?)?strikes?|shelling|shootings?|massacre|killings?"
    r"|clash(?:es)?|fighting|battle|violence|incident|bomb|rocket|missile|drone|crash|fire|stampede)\s"
    r"(?:[\w’'-]+\s){0,4}?(?:that|which)\s",
    re.IGNORECASE,
)
_ASKED = r"(?:say|said|explain(?:ed)?|known?|clear|reveal(?:ed)?|disclosed?|specify|specified|understood)"
_HELD_NOT = re.compile(
    rf"\b{_ASKED}\s(?:yet\s)?(?:(?:why|when|where|how(?!\s(?:many|much|far|long)\b))\s(?=the\s)"
    r"|who\s(?!(?:was|were)\b)|whether\s(?=the\s(?:(?!were|was|had|have)[\w-]+\s){1,4}$))|"
    r"\bnot\samong\s(?=the\s)|\b(?:not|never)\s(?!confirm|den)[^,;.:]{2,60},\sand\s(?=(?:[\w-]+\s){2,5}(?:are|were)\b)|"
    r"\b(?:did|does|do|could|would|has|have|had)(?:\s+not|n['’]t)\s+(?:hold|last|stop|help|work|end|come|arrive|leave|react"
    r"|respond|surrender|yield|open|move)\b(?:\s(?!that\b)[\w’'-]+){0,4}?,?\sand\s+(?=(?:at|more|about|some|nearly|\d|[a-z]))",
    re.IGNORECASE,
)


def behind_known(clause: str) -> str:
    """Return the words behind what a relative clause tells of a deed or of people, and behind a verb that an 'and' ends.

    >>> behind_known("Alpha did not claim the attack, in which nine people ")
    'nine people '
    >>> behind_known("The army denied the raid that killed "), behind_known("The truce did not hold and nine soldiers were ")
    ('killed ', 'nine soldiers were ')
    """
    cuts = [m.end() for form in (_KNOWN, _HELD_NOT) for m in form.finditer(clause)]
    return clause[max(cuts, default=0) :]
