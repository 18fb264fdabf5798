"""Countries and capitals that stand for a state and not for where: 'Damascus denied', "Moscow's jet", 'US air strikes'."""

import re
from functools import lru_cache

from kadesh.extract.counting.phrases import is_person
from kadesh.extract.document import Sentence
from kadesh.extract.words import load_words
from kadesh.model.lexicon import SideMention
from kadesh.model.span import Span

_BEFORE_PLACE = frozenset(
    "in near across inside into from to of outside around on at over "
    "northern southern eastern western central northwestern northeastern southeastern southwestern".split()
)
"""Words after which a country is a place and not its government."""
_GROUND = re.compile(
    r"(?:airport|checkpoint|city|suburb|district|neighbou?rhood|hospital|market|hotel|prison|port|street|area|outskirts|countryside)s?\b"
)
"""What follows a capital that is a place here, not a government: 'the Mogadishu checkpoint'."""
_OWNED_ARMS = re.compile(
    r"['’]s?\s(?:[\w-]+\s){0,2}(?:jets?|planes?|warplanes?|aircraft|helicopters?|drones?|missiles?|rockets?|tanks?|ships?|"
    r"vessels?|convoys?|troops|soldiers|forces|army|navy|fleet|air force|servicemen|"
    r"embass(?:y|ies)|consulates?|ambassadors?)\b"
)
"""What is a state's wherever it is."""
_OWNED_DEEDS = re.compile(
    r"['’]s?\s(?:(?:\d[\w-]*|military|aerial|air|ground|ongoing|relentless|full-scale|heavy)\s){0,2}"
    r"(?:bombardments?|offensives?|invasion|incursions?|air\s?strikes|bombing|shelling|assault|onslaught|campaign|raids)\b"
)
"""Whose attack it is, wherever it is: "Israel's bombardment"; not "Iraq's deadliest bombing"."""
_CLOCK = re.compile(r"\d(?: ?[AaPp]\.?[Mm]\.?| hours| hrs)?,? \(?\Z")
_ON_CLOCK = re.compile(r" (?:local |standard )?time\b", re.IGNORECASE)
"""'At 7:40 p.m. | Moscow | time': whose clock tells the hour."""
_OWNED = "|".join(sorted(load_words("notplaces", part="behind")))
_MODIFIES = re.compile(rf"-(?:led|backed|made|based|born|supplied|trained|funded)\b| (?:{_OWNED})\b")
"""What follows a state that only says whose something is: 'US military raids', 'U.S.-led'."""
_DEED_AFTER = re.compile(
    r" (?:[\w-]+ )?(?:bombings?|bombardments?|shelling|attacks?|assaults?|offensives?|operations?|invasion)\b"
)


def is_owner(sentence: Sentence, span: Span) -> bool:
    """Return whether a capital or country only owns what was hit or who hit it: "Moscow's jet" was not over Moscow."""
    after = sentence.text[span.end - sentence.span.start :]
    side = _side_over(sentence, span)
    owned = _OWNED_ARMS.match(after) or _OWNED_DEEDS.match(after) or tells_whose(sentence, span)
    clock = _ON_CLOCK.match(after) and _CLOCK.search(sentence.text[: span.start - sentence.span.start])
    return side is not None and side.kind in ("country", "capital") and bool(owned or clock)


def tells_whose(sentence: Sentence, span: Span) -> bool:
    """Return whether the initials of a state only say whose what follows is: 'killed in US air strikes'."""
    start, end = span.start - sentence.span.start, span.end - sentence.span.start
    initials = sentence.text[start:end].isupper()
    told = initials and bool(_MODIFIES.match(sentence.text, end) or _DEED_AFTER.match(sentence.text, end))
    return told or (initials and _describes(sentence, span))


def _describes(sentence: Sentence, span: Span) -> bool:
    """Whether initials only describe the noun behind them: 'a U.S. adviser', 'two UK nationals'."""
    if not sentence.tokens:
        return False
    token = sentence.tokens[sentence.token_at(span.end - 1)]
    noun = token.head
    return token.dep_ in ("compound", "nmod", "amod") and noun.i == token.i + 1 and noun.text.islower() and is_person(noun)


@lru_cache(maxsize=512)
def is_party(sentence: Sentence, span: Span) -> bool:
    """Return whether a country or capital stands for its government: 'Damascus denied', 'Turkey said', 'US strikes'."""
    side = _side_over(sentence, span)
    if side is None or side.kind not in ("country", "capital"):
        return False
    if _MODIFIES.match(sentence.text, span.end - sentence.span.start):
        return True
    before = sentence.text[: span.start - sentence.span.start].rstrip().rsplit(" ", 1)[-1].lower()
    after = sentence.text[span.end - sentence.span.start :].lstrip()
    return before not in _BEFORE_PLACE and not (side.kind == "capital" and _GROUND.match(after))


def _side_over(sentence: Sentence, span: Span) -> SideMention | None:
    return next((m for m in sentence.sides if m.span.overlaps(span)), None)
