"""On whose side people fell: 'six on the Zor side and four on the Arda side', 'On the Zor side, nine soldiers died'."""

import re

from kadesh.extract.counting.links import Link
from kadesh.extract.document import Sentence
from kadesh.model.lexicon import SideMention
from kadesh.model.side import COMBATANTS

_SIDE = re.compile(
    r"\b(?:on|from)\s(?:the\s)?(?P<whose>(?:[\w.-]+\s){1,3}?|[\w.-]+['’]s?\s)side\b(?!\sof\b(?!\s(?:the\s)?(?:L[oO]C|[Ll]ine|front)))"
    r"|\b(?:on|from)\sthe\s(?:side|part)\sof\s(?:the\s)?(?P<of>(?:[\w.-]+\s?){1,3})",
    re.IGNORECASE,
)
_CLOSED = re.compile(
    r"[;:.,]|\b(?:while|but|whereas|when|after|as)\b"
    r"|\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b",
    re.IGNORECASE,
)
"""What ends the reach of people to a side told behind them: another clause, another number."""
_TURNS = re.compile(r"[;.]|\b(?:while|but|whereas)\b")
_OPENS = re.compile(r"(?:[\"“'‘(-]|and|but|while|meanwhile|,|\s)*\Z", re.IGNORECASE)
_KINDS = frozenset(("nationality", "country", "force", "government"))
_ARE = re.compile(r"\s?(?:(?:killed|dead|wounded|injured)\s)?(?:(?:were|was|are)\s)?", re.IGNORECASE)
"""Between people and 'from': 'two | from the Zor side'; behind a deed whoever fired is told, 'shot from the Zor side'."""
_BEHIND, _AHEAD = 70, 110


def side_fallen_on(sentence: Sentence, link: Link) -> SideMention | None:
    """Return the name of the side on which the people of `link` are told to have fallen, else None."""
    at = sentence.span.start
    return _behind(sentence, link.group.span.end - at) or _ahead(sentence, link.group.span.start - at)


def _behind(sentence: Sentence, end: int) -> SideMention | None:
    """'Three were killed on the Zor side'."""
    found = _SIDE.search(sentence.text, end, end + _BEHIND)
    if found is None or _CLOSED.search(sentence.text, end, found.start()):
        return None
    theirs = not _is_from(found) or _ARE.fullmatch(sentence.text, end, found.start())
    return _named(sentence, found) if theirs else None


def _ahead(sentence: Sentence, start: int) -> SideMention | None:
    """'On the Zor side, nine soldiers and two drivers died': the last side that opens a clause before them."""
    told = list(_SIDE.finditer(sentence.text, max(0, start - _AHEAD), start))
    last = told[-1] if told else None
    if last is None or (_is_from(last) and not last["of"]) or _TURNS.search(sentence.text, last.end(), start):
        return None
    clause = re.split(r"[;,]\s", sentence.text[: last.start()])[-1]
    return _named(sentence, last) if _OPENS.match(clause) else None


def _is_from(found: re.Match[str]) -> bool:
    return found[0].lower().startswith("from")


def _named(sentence: Sentence, found: re.Match[str]) -> SideMention | None:
    first, last = found.span("whose" if found["whose"] else "of")
    at = sentence.span.start
    names = [m for m in sentence.sides if m.span.start < at + last and m.span.end > at + first]
    return next((m for m in names if m.side is not None and (m.kind in _KINDS or m.role in COMBATANTS)), None)
