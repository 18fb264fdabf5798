"""Names of sides that only say where: 'in Syria', 'the Syrian city of', 'rebels' northern stronghold'."""

import re

from kadesh.extract.document import Sentence
from kadesh.extract.setting.powers import is_owner
from kadesh.model.company import tells_origin
from kadesh.model.lexicon import SideMention
from kadesh.model.span import Span

_LOCATING = frozenset(
    "in across inside near over around outside within into northern southern eastern western central "
    "northwestern northeastern north south east west "
    "southwestern southeastern north-west north-east northwest northeast southeast southwest greater "
    "neighbouring neighboring".split()
)
_ATTACHED = re.compile(
    r"[-‑–](?:based|led(?! (?:[A-Z]\w+ \d+ )?(?:attack|assault|raid|massacre|onslaught|incursion)s?\b)"
    r"|backed|held|controlled|brokered|supported|run|made|born)|\s?border"
    r"|[-‑–][A-Z]\w+ (?:border|frontier)\b|\s(?:uniforms?|fatigues)\b"
)
"""'Britain-based', 'Russian-made' and 'police uniforms' name no party."""
_PLACED = re.compile(
    r"(?:['’]s)?\s(?:border |coastal |northern |southern |eastern |western |port )?"
    r"(?:province|city|town|village|capital|region|district|territor(?:y|ies)|soil|lands?|airspace|waters|skies|governorate|countryside"
    r"|side of)\b"
)
"""'The Syrian city of' says where, not whom."""
_BORDER = re.compile(r"\b(?:borders?|frontiers?) (?:with|of|to|between)(?: the)? (?:[A-Z]\w+ and )?\Z")
_LAID = re.compile(
    r"\s(?:(?:(?P<suicide>suicide)|car|truck|roadside|motorcycle|bicycle|parcel|nail|lorry|minibus|market|hotel|mosque|church)"
    r"[\s-]){1,2}(?:bomb|bombing|blast|explosion|attack)s?\b|\s(?:blast|explosion|landmine)s?\b"
)
"""Behind the name of a nation: what no state sets off."""
_ON_SIDE = re.compile(r"\bon (?:the |either )?\Z", re.IGNORECASE)
_POSSESSED = re.compile(r"['’]s? (?:(?!and\b|or\b)[a-z][\w-]* ){0,3}")
_GOES_ON = frozenset(("VBD", "VBZ", "VBP", "VB", "VBG", "IN", "TO", "MD"))
"""Tags of what tells a deed of the state: "Sudan's army bombed | the RSF", "Sudan's raids on | the RSF"."""
_CALLED = re.compile(
    r" (?:paramilitary|rebel|militant|guerrilla|insurgent|jihadist|Islamist|separatist|armed|terrorist) ?(?:group )?"
)
"""Between a state and a group: "Sudan's paramilitary | RSF", 'the Ugandan rebel group | ADF'."""
_GROUNDS = re.compile(
    r"(?:['’]s|s['’])?\s(?:terror |terrorist |extremist |jihadist |militant )?(?:group['’]s\s)?"
    r"(?:(?!(?:on|in|at|near|of|to|for|against|and)\b)\w+\s){0,3}?(?:capital|stronghold|bastion|heartland|territory|areas)\b"
)
"""'Near the rebels' northern stronghold' says where, not whom."""
_HELD = frozenset("held controlled besieged occupied governed administered dominated ruled run led".split())
"""Verbs that only say whose the ground is: 'rebel held areas'; any other is a deed: 'rebels shelled residential areas'."""


def parties_in(sentence: Sentence, window: Span) -> list[SideMention]:
    """Return the sides named in `window` as parties; 'in Syria' and 'northern Iraq' only say where."""
    return [m for m in sentence.sides if m.span.overlaps(window) and not locates(sentence, m)]


def locates(sentence: Sentence, mention: SideMention) -> bool:
    """Return whether the side's name only says where: 'in Syria', 'the Syrian city of'."""
    after = sentence.text[mention.span.end - sentence.span.start :][:24]
    if _ATTACHED.match(after) or _is_ground(sentence, mention):
        return True
    if tells_origin(sentence.text, mention, others=sentence.sides, start=sentence.span.start) or _has(sentence, mention):
        return True
    if mention.kind == "nationality":
        named = any(0 < p.span.start - mention.span.end <= 2 for p in sentence.places)
        return (
            named
            or bool(_PLACED.match(after))
            or _tells_side(sentence, mention, after=after)
            or _is_scene(sentence, mention)
        )
    if mention.kind not in ("country", "capital"):
        return False
    if sentence.text[: mention.span.start - sentence.span.start].rstrip().endswith(","):
        return not _acts_behind_comma(sentence, mention)  # 'Aleppo, Syria'
    if _BORDER.search(sentence.text[: mention.span.start - sentence.span.start]):
        return True
    led = _word_before(sentence, mention.span.start) in _LOCATING
    return led and not is_owner(sentence, mention.span)  # "in Ankara's offensive"


def _tells_side(sentence: Sentence, mention: SideMention, *, after: str) -> bool:
    """'Clashes left nine dead on the Lebanese side': on whose side they fell, not who did it."""
    before = sentence.text[: mention.span.start - sentence.span.start]
    return re.match(r"\sside\b", after) is not None and _ON_SIDE.search(before) is not None


def _is_scene(sentence: Sentence, mention: SideMention) -> bool:
    """'Somali car bomb kills six', 'an Afghan blast': where it was, unless its places are another country's."""
    laid = _LAID.match(sentence.text, mention.span.end - sentence.span.start)
    if laid is None or mention.side is None or not mention.side.isupper():
        return False
    homes = {p.places[0].country for p in sentence.places}
    return mention.side in homes or not (homes or laid["suicide"])


def _is_ground(sentence: Sentence, mention: SideMention) -> bool:
    ground = _GROUNDS.match(sentence.text[mention.span.end - sentence.span.start :][:40])
    if ground is None or not sentence.parsed:
        return ground is not None
    last = sentence.token_at(mention.span.end + ground.end() - 1)
    between = sentence.tokens[sentence.token_at(mention.span.end - 1) + 1 : last]
    return all(t.lower_ in _HELD for t in between if t.tag_ in ("VBD", "VBZ", "VBP"))


def _has(sentence: Sentence, mention: SideMention) -> bool:
    """Whether a state is only where the group named behind it is: "Sudan's Rapid Support Forces"."""
    if mention.kind not in ("country", "nationality"):
        return False
    named = next((m for m in sentence.sides if m.span.start > mention.span.end and m.kind != "general"), None)
    if named is None or named.kind != "force" or named.side in (None, mention.side):
        return False
    between = sentence.text[mention.span.end - sentence.span.start : named.span.start - sentence.span.start]
    if (_POSSESSED if mention.kind == "country" else _CALLED).fullmatch(between) is None:
        return False
    words = sentence.tokens[sentence.token_at(mention.span.end - 1) + 1 : sentence.token_at(named.span.start)]
    return not any(t.tag_ in _GOES_ON for t in words)


def _acts_behind_comma(sentence: Sentence, mention: SideMention) -> bool:
    """Whether the comma before a country only closes a day or what opens the sentence: 'On 2 May, Chad shelled'."""
    end = len(sentence.text[: mention.span.start - sentence.span.start].rstrip()) - 1 + sentence.span.start
    if any(t.span.end == end for t in sentence.times):
        return True
    if not sentence.parsed:
        return False
    k = sentence.token_at(mention.span.end - 1)
    behind = sentence.tokens[k + 1 : k + 2]
    return sentence.tokens[k].dep_ == "nsubj" and bool(behind) and behind[0].tag_.startswith(("VB", "MD"))


def _word_before(sentence: Sentence, offset: int) -> str:
    words = sentence.text[: offset - sentence.span.start].split()
    return words[-1].lower() if words else ""
