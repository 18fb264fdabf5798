"""What speaks for a place of the claim's own sentence: how it is led in, what stands beside it, how near and fine it is."""

import re
from collections.abc import Iterator

from kadesh.extract.document import Sentence
from kadesh.extract.setting.asked import Asked, find_role, find_shared, preposition_of
from kadesh.extract.setting.clauses import clause_clues
from kadesh.extract.setting.crossings import grade_of
from kadesh.extract.setting.governors import find_governor
from kadesh.extract.setting.items import heads_item
from kadesh.extract.setting.naming import FINE, OPENING, find_standing
from kadesh.extract.setting.order import Order, distance
from kadesh.extract.setting.placenames import Named
from kadesh.extract.setting.usage import find_uses, is_origin
from kadesh.extract.setting.within import lies_around, owns

BESIDE = re.compile(
    r"\s(?:each\s)?(?:in|at|near|from)\s(?:the\s)?(?:(?:town|city|village|province|neighbou?rhood|district)\sof\s)?"
)
"""Between a figure and the place that is its own: 'eight in Idlib, three in Latakia'."""
_BREAKS = re.compile(r"\b(?:while|whereas|but|meanwhile|and)\b|[;:]")


def own_clues(asked: Asked, named: Named, *, own: list[Named], order: Order) -> Iterator[str]:
    """Yield what speaks for `named`, one of the places of a claim's `own` sentence, in the order it is weighed."""
    sentence = asked.sentence
    leading = preposition_of(sentence, named)
    yield "own"
    yield f"own:{named.kind}"
    yield from find_role(sentence, named, sayings=asked.sayings)
    yield from find_shared(asked, named)
    yield from find_standing(asked.document, named)
    yield f"prep:{leading}"
    yield from _first_or_sole(asked, named, own=own)
    yield from find_uses(sentence, named)
    yield from find_governor(sentence, named)
    yield from _beside(asked, named, leading=leading)
    yield from _around(sentence, named, own=own)
    yield from _in_order(asked, named, order=order)
    yield from clause_clues(sentence, asked.near, named=named, own=own)


def _first_or_sole(asked: Asked, named: Named, *, own: list[Named]) -> Iterator[str]:
    """Whether it stands in the report's opening, heads a line, or is the only place of its sentence."""
    if asked.sentence.index < OPENING:
        yield f"own-lead:{named.kind}"
    if heads_item(asked.document, named):
        yield "heads"
    if len(own) == 1:
        yield "own-sole"
        yield f"own-sole:{named.kind}"


def _around(sentence: Sentence, named: Named, *, own: list[Named]) -> Iterator[str]:
    """Whether it lies around a place beside it in the sentence, or in one."""
    k = own.index(named)
    before, after = own[k - 1] if k else None, own[k + 1] if k + 1 < len(own) else None
    if lies_around(sentence, named, before=before) or owns(sentence, named, after=after):
        yield "container"
    held = before is not None and before.fineness <= FINE and owns(sentence, before, after=named)
    if held or (after is not None and lies_around(sentence, after, before=named)):
        yield "contained"


def _in_order(asked: Asked, named: Named, *, order: Order) -> Iterator[str]:
    """Whether none of the sentence is nearer, none finer, none sooner behind the words asked about."""
    if distance(named, asked.near) == order.nearest:
        yield "nearest-finest" if named.fineness == order.finest else "nearest"
    if named.fineness == order.finest:
        yield "finest"
    if named is order.behind:
        yield "first-behind"


def _beside(asked: Asked, named: Named, *, leading: str) -> Iterator[str]:
    """How a place stands to the words asked about: before or behind them, near or far, and what stands between."""
    sentence, near = asked.sentence, asked.near
    at = sentence.span.start
    if named.span.start >= near.end:
        gap = sentence.text[near.end - at : named.span.start - at]
        if BESIDE.fullmatch(gap) and not is_origin(sentence, named):
            yield "beside"
        yield "after" if len(gap) < 60 else "after-far"
        yield f"after:{leading}"
    else:
        gap = sentence.text[named.span.end - at : max(named.span.end, near.start) - at]
        within = named.span.end > near.start
        yield "within" if within else ("before" if len(gap) < 60 else "before-far")
        if within:
            yield f"within:{grade_of(named.fineness)}"
    low, high = (
        sorted((near.end, named.span.start)) if named.span.start >= near.end else sorted((named.span.end, near.start))
    )
    if any(low <= c.span.start and c.span.end <= high for c in sentence.counts):
        yield "past-count"
    if _BREAKS.search(sentence.text[max(0, low - at) : max(0, high - at)]):
        yield "past-break"
