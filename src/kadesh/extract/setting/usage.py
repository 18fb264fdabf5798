"""How a sentence uses the name of a place: where somebody came from, went to or was treated; in brackets behind another."""

import re
from collections.abc import Iterator

from kadesh.extract.document import Sentence
from kadesh.extract.setting.placenames import Named

_REACH = 48
"""Characters before a name that are looked at."""
_FROM = re.compile(
    r"\b(?:(?P<who>m[ae]n|wom[ae]n|people|person|residents?|villagers?|civilians?|famil(?:y|ies)|refugees?|migrants?|citizens?|nationals?"
    r"|youths?|youngsters?|child(?:ren)?|boys?|girls?|brothers?|sisters?|siblings|cousins?|farmers?|shepherds?|herders?|students?|teachers?"
    r"|militants?|fighters?|rebels?|gunmen|insurgents?|troops|soldiers?|forces|militiamen|tribesmen|bandits|those|hails?|native|displaced"
    r"|aged \d+,|who (?:is|was|are|were))"
    r"|(?P<shot>fired?|launched|rockets?|shells?|missiles?|jets?|planes?|aircraft|crossed|infiltrated|came|coming|sent|deployed)"
    r"|(?P<fled>fled|flee|fleeing|escaped|returned|returning|returnees?|evacuated|driven|displaced|expelled|left|withdrew|withdrawn))"
    r"\s(?:[\w-]+\s)?from\s(?:the\s)?(?:[\w-]+\s){0,2}$",
    re.IGNORECASE,
)
_CARED = re.compile(
    r"\b(?:treat|admit|receiv|taken|took|brought|arriv|transfer|rushed|carried|evacuat|died (?:of|in|at)\b|succumb|morgue"
    r"|doctor|surgeon|medic|undergo)",
    re.IGNORECASE,
)
"""Without such a word a hospital may be what was hit."""
_HIT = re.compile(
    r"\b(?:air\s?strike|bomb|shell|struck|strike|hit|attack|raid|storm|target|blast|explo|destroy|burn|set fire|execut)",
    re.IGNORECASE,
)
"""Nor where one of these words stands: else the dead and wounded of a hospital were hurt elsewhere."""
_CARE_BEFORE = re.compile(
    r"\b(?:hospitals?|clinics?|morgues?|mortuary)\s(?:in|of|at)\s(?:the\s)?(?:[\w-]+\s){0,2}$", re.IGNORECASE
)
_IS_CARE = re.compile(r"\b(?:[Hh]ospital|[Cc]linic|[Mm]orgue|[Mm]edical)")
_CARE = re.compile(r"(?:['’]s)?\s(?:[\w-]+\s){0,2}(?:[Hh]ospitals?|[Cc]linics?|[Mm]orgues?)\b")
_AHEAD = re.compile(
    r"\b(?:road|way|direction|route|path|highway|bound|headed|heading|travell?ing|travelled|march|driving|gone|moved|fled|flee|fleeing"
    r"|crossed|transferred|taken|brought|carried|evacuated|withdrew|retreated|sent|returning|returned|came)\s(?:[\w-]+\s){0,2}?"
    r"(?:to|for|of|into|towards?)\s(?:the\s)?(?:[\w-]+\s){0,2}$"
)
_BORDER = re.compile(
    r"(?:['’]s)?\s(?:[\w-]+\s)?(?:border|frontier)\b|\s(?:and|with)\s[A-Z]\w+(?:['’]s)?\s(?:border|frontier)"
)
_BORDER_BEFORE = re.compile(r"\b(?:border|frontier|bordering)\s(?:(?:with|of|between|to)\s)?(?:the\s)?$")
_ATTRIBUTE = re.compile(
    r"\s(?!(?:and|or|in|on|at|by|as|to|of|for|from|with|when|where|while|who|which|that|was|were|is|are|has|have|had|will|would|after"
    r"|before|during|since|over|under|near|but|late|early|this|last|against|between|into|said|says|the|an?|also)\b)[a-z]{3,}"
)
_MOVED = re.compile(
    r"\b(?:driv(?:e|en|ing)|drove|forc(?:ed|ing)|evict\w*|evacuat\w*|fled|flee(?:ing)?|shelter\w*|kidnap\w*|abduct\w*"
    r"|expel\w*|uproot\w*|took|taken|missing|seiz\w*)\b"
)
"""Where people were moved from is where that was done to them: 'drove 900 people from | Arda'."""
_COARSE = 4.0
"""From provinces on a name may stand for a nation or a government: 'Pakistan shelling'."""


def is_origin(sentence: Sentence, named: Named) -> bool:
    """Return whether a name tells where people come from, 'a young man from the town of | Arda', not where they were hit."""
    start = named.span.start - sentence.span.start
    before = sentence.text[max(0, start - _REACH) : start]
    came = _FROM.search(before)
    if came is None or came.lastgroup != "who" or _MOVED.search(sentence.small) is not None:
        return False
    return came["who"].lower() != "displaced" or before[: came.start()].endswith(", ")  # '900 families displaced from Arda'


def find_uses(sentence: Sentence, named: Named) -> Iterator[str]:
    """Yield what a name is used for, as clues: where people or fire came from, care, a way ahead, a border, brackets."""
    start, end = named.span.start - sentence.span.start, named.span.end - sentence.span.start
    before, after = sentence.text[max(0, start - _REACH) : start], sentence.text[end : end + 30]
    words = before.split()[-5:]
    if "from" in words and (came := _FROM.search(before)):
        yield f"from-{came.lastgroup}"
    elif not {"to", "for", "of", "into", "toward", "towards"}.isdisjoint(words) and _AHEAD.search(before):
        yield "ahead-of"
    if _CARE.match(after) or _CARE_BEFORE.search(before) or _IS_CARE.search(named.words):
        if _CARED.search(sentence.text):
            yield "care"
        if not _HIT.search(sentence.text):
            yield "unhit"
    if _BORDER.match(after) or _BORDER_BEFORE.search(before):
        yield "border"
    if named.fineness >= _COARSE and _ATTRIBUTE.match(after):
        yield "attribute"
    if sentence.text.rfind("(", 0, start) > sentence.text.rfind(")", 0, start):
        yield "bracket"
