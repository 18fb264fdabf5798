"""Words for a deed that only name an office: 'the military operations spokesman', 'commander of operations in Arda'.

Whoever speaks or commands is called after what the army does all year; no deed is told by it.
"""

import re

from kadesh.extract.document import Sentence

_DUTY = re.compile(r"(?:operations?|campaigns?|missions?|offensives?|wars?)\Z", re.IGNORECASE)
"""What an army does, as the names of its offices call it."""
_HOLDER = (
    r"(?:spokes(?:man|woman|person|men|people)|chief|commander|commandant|head|director|coordinator|co-ordinator"
    r"|officer|deputy|chair(?:man|person)|manager|supervisor)s?"
)
_BEHIND = re.compile(rf"\w+ (?:(?![a-z-]+ed |hit |struck )[\w-]+ (?:and |& )?)?{_HOLDER}\b", re.IGNORECASE)
"""From the word on: 'operations and training | chief'; not 'an operation killed commander Nur'."""
_BEFORE = re.compile(
    rf"\b(?:{_HOLDER} (?:for|of)|in charge of|responsible for|{_HOLDER} in charge of) (?:(?:the|its|their|all) )?"
    r"(?:[\w'’-]+ ){0,3}\Z",
    re.IGNORECASE,
)
_TURNED = re.compile(r"\b(?:attack|raid|strike|offensive|who|said|say|says|after|during|in|on|against)\b", re.IGNORECASE)
"""Words that part an office from a deed told behind it."""
_NEAR = 70
"""Characters before the word within which its office is named."""


def is_office(sentence: Sentence, k: int) -> bool:
    """Return whether token `k` only says of what somebody is spokesman, commander or head."""
    token = sentence.tokens[k]
    if not token.tag_.startswith("N") or _DUTY.match(token.lower_) is None:
        return False
    if _BEHIND.match(sentence.text, token.idx):
        return True
    before = _BEFORE.search(sentence.text[max(0, token.idx - _NEAR) : token.idx])
    if before is None or _TURNED.search(before.group()) is not None:
        return False
    return token.tag_ == "NNS" or not before.group().lower().startswith("responsible")  # 'responsible for the operation'
