"""Whether the deed of a verb is told as done, as not done, or only as wanted, feared and possible."""

from itertools import pairwise
from typing import Any, Literal

from kadesh.extract.document import Sentence

Standing = Literal["done", "not", "unreal"]

_MODALS = frozenset("will would could can may might shall should must 'll 'd".split())
_REACHED = frozenset(
    "managed manage manages able succeeded continue continues continued began begun started went proceeded".split()
)
_MISSED = frozenset(
    "failed fail fails unable tried trying try tries attempt attempts attempted attempting sought struggling "
    "struggled".split()
)
_TOLD = frozenset("claim claims claimed claiming reported said".split())
_UNREAL_BEFORE = frozenset("at of towards toward for from without against".split())
_DENYING = frozenset("denied denies deny denying rejected rejects dismissed refuted".split())
_AIMS = frozenset(
    "focus focused focusing effort efforts bent intent keen set concentrate concentrated concentrating plan plans "
    "planning planned insist insisted work working".split()
)
"""Words behind which 'on taking it' tells what somebody wants."""
_WANTING = frozenset("determined expected poised ready set keen bent eager".split())
_CAMPAIGNS = frozenset(
    "offensive operation operations campaign campaigns battle assault push drive mission war bid plan plans".split()
)
_REPORTS = frozenset("allegations allegation claims claim reports report rumours rumors rumour rumor".split())
_FALSE = frozenset(
    "unfounded false untrue baseless lie lies denied denies denying dismissed rejected refuted groundless fabricated".split()
)
"""What reports are called that are not so."""
_CHANCES = frozenset("chance chances prospect prospects possibility hope hopes risk likelihood odds danger idea".split())
_IF = frozenset("if unless whether".split())


def standing_of(sentence: Sentence, k: int) -> Standing:
    """Return how the verb at `k` is told: 'seized' is done, 'has not seized' is not, 'wants to seize' is unreal."""
    tokens = sentence.tokens
    verb = tokens[k]
    before = [t.lower_ for t in tokens[max(0, k - 7) : k]]
    if any(c.lower_ in _IF for c in verb.children):
        return "unreal"
    if verb.tag_ == "VB" and before[-2:] == ["not", "to"]:  # 'warned them not to enter the town'
        return "unreal"
    if _is_denied(verb) or _is_refuted(sentence, before):
        return "not"
    if verb.tag_ == "VBG":
        return "unreal" if _is_only_thought_of(sentence, verb) else _of_gerund(before)
    if verb.tag_ == "VB" and verb.dep_ == "conj" and verb.head.tag_ == "VB":  # 'expected to surround it and take the road'
        return standing_of(sentence, verb.head.i)
    if verb.tag_ == "VB" and verb.dep_ == "xcomp" and verb.head.lower_ in _WANTING:  # 'determined to go on and take'
        return "unreal"
    if verb.tag_ in ("VB", "VBN") and ("to" in before[-3:] or any(c.tag_ == "TO" for c in verb.children)):
        return _of_infinitive(before)
    if any(w in _MODALS for w in before[-3:]) and verb.tag_ in ("VB", "VBN"):
        return "unreal"
    return "done"


def _is_denied(verb: Any) -> bool:
    """'did not', 'has yet to', 'denied that'."""
    if any(c.dep_ == "neg" or c.lower_ in ("never", "n't", "neither") for c in verb.children):
        return True
    governor = verb.head
    if verb.dep_ in ("ccomp", "xcomp", "advcl", "pcomp") and governor.i != verb.i:
        if governor.lower_ in _DENYING:  # not of 'Alpha did it, which Beta denies'
            return not any(c.dep_ in ("nsubj", "nsubjpass") and c.i > verb.i for c in governor.children)
        return verb.dep_ == "xcomp" and any(c.dep_ == "neg" for c in governor.children)
    return False


def _is_refuted(sentence: Sentence, before: list[str]) -> bool:
    """'Claims that the army entered the town are false', 'reports of rebels taking it were denied'."""
    told = any(one in _REPORTS and other in ("that", "of") for one, other in pairwise(before))
    return told and not _FALSE.isdisjoint(sentence.words)


def _is_only_thought_of(sentence: Sentence, verb: Any) -> bool:
    """'Capturing it would be a prize', 'efforts on taking it', 'hope to win by seizing it'."""
    governor = verb.head
    if verb.dep_ in ("csubj", "nsubj", "csubjpass"):
        told = sentence.span_of(verb.left_edge.i, verb.right_edge.i)
        done = any(m.span.within(told) for m in sentence.times)  # 'capturing it on Sunday would not end the war'
        return not done and any(c.lower_ in _MODALS for c in governor.children)
    if verb.dep_ != "pcomp" or governor.head.i == governor.i:
        return False
    if governor.lower_ == "on":
        return governor.head.lower_ in _AIMS or governor.head.head.lower_ in _AIMS
    above = governor.head
    return governor.lower_ == "by" and above.tag_ == "VB" and standing_of(sentence, above.i) == "unreal"


def _of_gerund(before: list[str]) -> Standing:
    if any(w in _DENYING for w in before[-2:]):
        return "not"
    last = before[-1] if before else ""
    if "of" in before[-5:] and not _CHANCES.isdisjoint(before):  # 'the chances of Alpha retaking it'
        return "unreal"
    if last == "in" and any(w in _MISSED for w in before):
        return "not"
    return "unreal" if last in _UNREAL_BEFORE else "done"


def _of_infinitive(before: list[str]) -> Standing:
    if before[-2:] == ["to", "have"] and any(w in _TOLD for w in before[-6:-2]):  # 'claims to have taken the town'
        return "not" if "not" in before else "done"
    if "yet" in before:
        return "not"
    if before[-3:] == ["to", "try", "to"]:  # 'the campaign to try to take the town' is still to be
        return "unreal"
    if any(w in _CAMPAIGNS for w in before[-3:]):  # 'began an offensive to take the town'
        return "unreal"
    if "forced" in before[-3:]:  # 'were forced to leave the town' left it
        return "done"
    if _is_forestalled(before):
        return "unreal"
    if any(w in _REACHED for w in before):
        return "not" if any(w in ("not", "n't", "never") for w in before) else "done"
    return "not" if any(w in _MISSED for w in before) else "unreal"


def _is_forestalled(before: list[str]) -> bool:
    """'Was shot before he | was able to enter': nobody did; not of 'the day before, he managed to enter'."""
    at = max((i for i, w in enumerate(before) if w == "before"), default=None)
    behind = [] if at is None else before[at + 1 :]
    return behind[:1] not in ([], [","]) and any(w in ("able", "managed") for w in behind)
