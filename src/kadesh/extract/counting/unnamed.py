"""Outcomes that stand for their people: 'causing casualties', 'confirmed no casualties'."""

from collections.abc import Iterator

from kadesh.extract.counting.phrases import Group, GroupKind
from kadesh.extract.document import Sentence
from kadesh.model.count import Count

_OUTCOMES = frozenset("casualties fatalities injuries".split())
_CAUSES = frozenset(
    "cause caused causes causing leave left leaving result resulted resulting results lead led leading "
    "were are reported including suffered suffering".split()
)
_ASKED = frozenset("word confirm confirmed report reports mention acknowledge comment information figure figures".split())
_REPORTED = frozenset("report reports reported".split())
_OPEN = frozenset("word confirm confirmed mention acknowledge comment information figure figures".split())
"""Who says nothing of losses leaves them open; 'no reports of casualties' tells of none."""
_NOT = frozenset(("not", "n't", "n’t", "no", "without"))


def find_unnamed(sentence: Sentence) -> Iterator[tuple[Group, int]]:
    """Yield the groups that an outcome stands for by itself, 'causing casualties', with the token of the outcome."""
    tokens = sentence.tokens
    for k, token in enumerate(tokens):
        if token.lower_ not in _OUTCOMES or token.tag_ != "NNS":
            continue
        around = {t.lower_ for t in tokens[max(0, k - 6) : k + 4]}
        before = {t.lower_ for t in tokens[max(0, k - 5) : k]}
        reported = around & _REPORTED and not around & _OPEN
        if before & _NOT and (reported or tokens[k - 1].lower_ == "without" or (around & _CAUSES and not around & _ASKED)):
            yield _stand_in(sentence, k, Count(0, 0, "exact", token.text), kind="none"), k
        elif (around & _ASKED and around & _NOT) or _is_unknown({t.lower_ for t in tokens[k + 1 : k + 8]}):
            yield _stand_in(sentence, k, Count(None, None, "unknown", token.text)), k
        elif around & _CAUSES:
            yield _stand_in(sentence, k, Count(2, None, "vague", token.text)), k


def _is_unknown(behind: set[str]) -> bool:
    """'Casualties inside are not known', 'civilian casualties unknown', 'casualties are yet to be ascertained'."""
    unsure = behind & {"known", "verified", "clear", "ascertained", "established"}
    return bool(behind & {"unknown", "unclear"} or (unsure and behind & {"not", "n't", "n’t", "yet", "cannot"}))


def _stand_in(sentence: Sentence, k: int, count: Count, *, kind: GroupKind = "plural") -> Group:
    span = sentence.span_of(k, k)
    return Group(k, k, k, count, kind, sentence.tokens[k].lower_, span, span)
