"""Whether a sentence tells of a stretch of time or of several deeds, so that its figure is of no one incident."""

import re
from functools import lru_cache
from itertools import pairwise

from kadesh.extract.document import Sentence
from kadesh.model.lexicon import PlaceMention

_SPANS = "days|weeks|months|years|decade|decades|fortnight|48 hours|72 hours|week|month|year"
_LENGTHS = "past|last|previous|first|recent|nearly|almost|more than|just over|about|over"
_YEARS = r"\d+|two|three|four|five|six|seven|eight"
_FEW = "two|three|four|five|six|seven|eight|nine|[2-9]"
_MANY = r"ten|eleven|twelve|\d{2,3}|dozens of|scores of|several|these|those|recent|subsequent"
_STRIKES = "air ?strikes|strikes|raids|shellings"
_FIGHTS = (
    "attacks|bombings|bombardments|clashes|incidents|battles|assassinations|ambushes|murders|crimes|infightings|killings"
    "|operations"
)
_DEEDS = f"{_STRIKES}|{_FIGHTS}"
_OTHERS = "in|of|by|from|during|at|on|with|after|dead|died|killed|wounded|injured|people|civilians|were|was"
_BESIDE = rf"(?: (?!(?:{_OTHERS})\b)[a-z][\w-]*){{0,3}}"
"""Between a number and the deeds it counts; no words of people, whom it counts then: 'five injured in air strikes'."""
_AREAS = r"areas|parts|places|locations|districts|neighbou?rhoods|villages|towns|cities|provinces|regions"
_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_MONTHDAY = rf"(?:\d{{1,2}} )?(?:{_MONTHS.lower()})(?: \d{{1,2}})?"
_NTH = "(?:first|second|third|fourth|last|final)"
_BEGAN = r"(?:broke out|began|erupted|started|flared(?: up)?)"
_FIGHTING = "fighting|infighting|clashes|war|shelling|bombardment|siege|assault|offensive|battle|campaign|operation|violence"
_UNREST = (
    "unrest|uprising|insurgency|intifada|rebellion|revolt|rioting|riots|protests|violence|fighting|war|conflict|year|month"
)
_RAISING = (
    r"\b(?:bring(?:s|ing)?|brought|rais(?:es|ed|ing)|tak(?:es|ing)|took|push(?:es|ed|ing)?) (?:the |its )?(?:\w+ ){0,4}"
)
_UNSEEN = r"(?<!\bseen )(?<!\bseen again )(?<!\bheard of )(?<!\bheard from )"
"""'Have not been seen since' tells of no stretch of time in which more and more were lost."""
_PERIODS = (
    rf"{_UNSEEN}\bsince\b(?! then,? no)(?! (?:the early hours|this morning|last night|dawn|morning|midnight)\b)",
    r"\bto date\b",
    rf"\b(?:in|over|during|within) (?:the )?(?:{_LENGTHS})? ?(?:\w+[- ]){{0,3}}(?:{_SPANS})\b(?! of (?:ramadan|muharram))",
    rf"\b(?:{_YEARS})[- ](?:week|month|day)s?[- ]of (?:{_STRIKES}|bombing|attacks)\b",
    rf"\bfor (?:the )?(?:past|last|previous|first) (?:\w+[- ]){{0,2}}(?:{_SPANS})\b",
    r"\b(?:this (?:week|month|year)|last year\b(?!['’]s))",
    rf"\b(?:in|during|over|for|of) (?:the )?{_NTH}[- ](?:quarter|half) of (?:the )?(?:year|this|last|\d{{4}})",
    rf"\b(?:{_FIGHTING}|{_UNREST})\b[^.;]{{0,80}}\b{_BEGAN} (?:\w+ ){{0,3}}(?:weeks?|months?|years?) ago",
    rf"\b(?:{_FIGHTING}|{_UNREST}|hostilities)\b[^.;]{{0,80}}\b{_BEGAN}\b[^.;,]{{0,30}},? and (?:so far|since|has|have)\b",
    rf"\bbetween {_MONTHDAY}(?:,? \d{{4}})? and {_MONTHDAY}\b",
    rf"\bfrom (?:\d{{1,2}} )?(?:{_MONTHS.lower()})(?: \d{{1,4}})? (?:to|until|till|through|up to) ",
    r"\bto this day\b",
    rf"{_RAISING}(?:number|total)\b",
    rf"\btoll (?:of|from|in) (?:the |its |this |a )?(?:\w+ ){{0,4}}(?:{_UNREST})\b",
    r"\bwar (?:has|had|that)\b",
    r"\bconflict (?:has|had|that|which)\b",
    r"\b(?:violence|bloodshed|unrest|fighting|riots) (?:that |which )?(?:has|have|had) already\b",
    rf"\b(?:{_YEARS})[- ]year(?:s)?[- ](?:old )?(?:war|conflict|civil)",
    rf"\b(?:an?|{_YEARS})[- ](?:week|month|year|day)s?(?:[- ](?:long|old))?(?: of)? (?:{_FIGHTING})\b",
    r"(?<!\binvolved )\bin (?:the|its|a) (?:\w+ ){0,4}(?:war|conflict)\b(?!-)",
    r"\b(?:each|every) (?:day|month|year)\b",
    r"\bcivil war\b",
    rf"\bbetween (?:{_MONTHS.lower()})(?: \d{{4}})? and (?:{_MONTHS.lower()})\b",
    rf"\b(?:{_FIGHTING}) in (?:19|20)\d\d\b",
    rf"\bduring (?:the |its |their )?ongoing (?:\w+[- ]){{0,2}}(?:{_UNREST})\b",
    r"\boverall\b",
    r"\bdaily (?:death )?toll\b",
)
"""Words that tell of a stretch of time: 'since 2011', 'in the past nine days', 'the two-year war'."""
_PERIOD = re.compile("|".join(_PERIODS))
"""For text in small letters."""
_RARE = re.compile(
    r"\b(?:first|second|third|fourth|fifth|sixth|seventh|worst|deadliest|bloodiest|biggest|largest|heaviest|fiercest)\b"
    r"(?! (?:\w+ )?(?:days?|weeks?|months?|years?)\b)"
    r"|\bone of (?:the|their|its) (?:most )?[a-z]+(?: [a-z]+)? (?:attack|raid|strike|assault|bombing|ambush)"
)
"""How one deed stands among those of a period: 'the first bombing since March', 'the third raid in a week'."""
_RARE_REACH = 70
_WEAK = re.compile(
    r"civil war|(?:in [a-z]+ )?(?:this|last) (?:week|month|year)|in (?:the|its|a)\b.*|in .*(?:weeks|months|years)",
    re.IGNORECASE,
)
"""What only says when, or which war, where one deed is told of."""
_AGED = re.compile(r"\bin (?:the|its|this|a) (?:\d+|[a-z]+)[- ](?:week|month|year|day)s?[- ]old(?: \w+){1,3}")
"""'In the nine-month-old revolt': which war it is, where one deed is told of."""
_DAY = re.compile(r"\b(?:today|yesterday|overnight|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b")
_ONE_DEED = re.compile(
    r"\b(?:an?|the|another) (?:[\w-]+ ){0,4}"
    r"(?:attack|air ?strike|strike|raid|blast|explosion|bombing|ambush|massacre|bomb|bomber)\b|\bwhen\b",
    re.IGNORECASE,
)
_SEVERAL = re.compile(
    r"\b(?!(?:these|those) clashes\b)"
    rf"(?:(?:{_MANY}){_BESIDE} (?:{_DEEDS})|(?:{_FEW}){_BESIDE} (?:{_FIGHTS}))\b(?! (?:vehicles|groups))"
    r"|\b(?:different|various|many|other)"
    rf" (?:[\w-]+ ){{0,2}}(?:{_AREAS})\b"
    r"|\bacross (?:the country|(?-i:[A-Z])\w+\b)",
    re.IGNORECASE,
)
_BY_MONTH = re.compile(rf"\b(?:in|during|throughout) (?:{_MONTHS})\b(?! \d{{1,2}}\b)")
_MONTH_LINE = re.compile(rf"\W{{0,3}}(?:{_MONTHS})(?: \d{{4}})?\s?[:–—-]\s")
_PLURAL_DEEDS = re.compile(rf"\b(?:{_DEEDS}|shelling|bombardment)\b", re.IGNORECASE)
_RAISED = re.compile(rf"{_RAISING}(?:toll|number|total)\b")
"""Behind a figure: what another figure comes to by it."""
_RELATIVE = re.compile(r"\b(?:which|where|whose|who)\b")
_AND = re.compile(r"\s*(?:,|and|, and)?\s*(?:its |the |in |on )?(?:(?:city|town|province) of )?", re.IGNORECASE)
_FINE = frozenset(("town", "province", "district"))
_REACH = 60


@lru_cache(maxsize=1024)
def tells_of_period(sentence: Sentence, at: int, *, counted: bool = False, deed: bool = False) -> bool:
    """Return whether the figure that ends at `at` of the sentence's text is of a period or of several deeds.

    `counted`: it is told as 'the number of', which goes up with each deed; `deed`: few were killed, and have not 'been' so.
    """
    relative = _RELATIVE.search(sentence.text, at) or _RAISED.search(sentence.text, at)
    text = (
        sentence.text[: relative.start()] if relative else sentence.text
    )  # '... in a town which has been under siege since'
    one = bool(_ONE_DEED.search(text))
    small = sentence.small[: len(text)]
    aged = next((m for m in _AGED.finditer(small) if deed and _tells_which(small, m, at=at)), None)
    periods = (m for m in _PERIOD.finditer(small) if aged is None or not aged.start() <= m.start() < aged.end())
    if any(not (one and _WEAK.fullmatch(m[0])) and not _is_rare(small, m) for m in periods):
        return True
    if not one and (_SEVERAL.search(text) or _BY_MONTH.search(text)):
        return True
    deeds = _PLURAL_DEEDS.search(text)
    return deeds is not None and (counted or _in_several_towns(sentence, deeds.end()))


def _tells_which(small: str, aged: re.Match[str], *, at: int) -> bool:
    """Whether 'in the nine-month-old revolt' says which war it is: not right behind a figure, nor first without a day."""
    opens = not small[: aged.start()].strip()
    return _DAY.search(small) is not None if opens else aged.start() < at or bool(small[at : aged.start()].strip())


def opens_by_month(text: str) -> bool:
    """Return whether a line tells of a month: 'March: four raids killed nine'.

    >>> opens_by_month("March: four raids killed nine"), opens_by_month("In March two men died")
    (True, False)
    """
    return _MONTH_LINE.match(text) is not None


def _is_rare(small: str, period: re.Match[str]) -> bool:
    """Whether a period, such as 'since March', says how one deed stands among others rather than when people died."""
    return _RARE.search(small, max(0, period.start() - _RARE_REACH), period.start()) is not None


def _in_several_towns(sentence: Sentence, after: int) -> bool:
    """'Attacks in Gao and Kidal': two towns beside each other behind a word for several deeds."""
    start = sentence.span.start + after
    named = [m for m in sentence.places if start <= m.span.start <= start + _REACH and m.places[0].kind in _FINE]
    return any(_are_two(sentence, a, b) for a, b in pairwise(named))


def _are_two(sentence: Sentence, a: PlaceMention, b: PlaceMention) -> bool:
    between = sentence.text[a.span.end - sentence.span.start : b.span.start - sentence.span.start]
    if sentence.text[: a.span.start - sentence.span.start].endswith("between "):  # one spot on the way from one to the other
        return False
    x, y = a.places[0], b.places[0]
    nested = x.name in (y.admin1, y.name) or y.name == x.admin1
    return not nested and _AND.fullmatch(between) is not None
