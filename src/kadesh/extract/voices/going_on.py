"""Who goes on in a participle behind a comma: 'the minister denied that troops shelled the town, saying rebels had'."""

from typing import Any

from kadesh.extract.document import Sentence
from kadesh.extract.words import load_words

_STANCES = frozenset(
    "denied denies denying rejected rejects dismissed dismisses rubbished rubbishes refuted refutes disputed disputes "
    "confirmed confirms condemned condemns blamed blames accused accuses criticised criticized questioned welcomed "
    "acknowledged".split()
)
"""Verbs by which somebody takes a stand on what others tell, and whose subject goes on."""
_TOLD = frozenset(("ccomp", "acl", "relcl", "advcl", "dobj", "pobj", "prep", "conj", "xcomp", "appos"))
"""What leads from the words told up to the verb that takes a stand on them."""
_TELLING = load_words("sayings", way="say") | load_words("sayings", way="tell")
_STEPS = 6


def stance_above(sentence: Sentence, k: int) -> Any | None:
    """Return the verb whose subject says what the participle at token `k` opens, None where it is the nearest verb's.

    In 'the minister denied that troops shelled the town, saying' it is 'denied'; in 'troops withdrew, saying' none.
    """
    verb = sentence.tokens[k]
    if verb.tag_ != "VBG" or k == 0 or sentence.tokens[k - 1].text != ",":
        return None
    above = verb.head
    for _ in range(_STEPS):
        if above.lower_ in _STANCES and above.i < k:
            return None if _tells_itself(sentence, above.i, last=k) else above
        if above.dep_ not in _TOLD or above.head.i == above.i:
            return None
        above = above.head
    return None


def _tells_itself(sentence: Sentence, first: int, *, last: int) -> bool:
    """Whether a clause between two tokens says what goes on: 'blamed the army, which said nine had died, adding that'."""
    whose = next((j for j in range(first, last) if sentence.tokens[j].lower_ in ("which", "who")), last)
    return any(t.lower_ in _TELLING for t in sentence.tokens[whose + 1 : min(whose + 4, last)])
