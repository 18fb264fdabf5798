"""What kind a time is: a weekday, a date, since when, how long."""

import re
from functools import lru_cache

_STRIFE = (
    "war|conflict|fight|clash|viol|unrest|protest|uprising|revolt|insurg|rebel|attack|air|strike|bomb|shell|siege|battle"
    "|offens|campaign|infight|blood|riot"
)
_KINDS = tuple(
    (kind, re.compile(pattern, re.IGNORECASE))
    for kind, pattern in (
        ("lasting", rf"\b(?:hour|day|week|month|year)s?(?:[- ]old|[- ]long)? (?:of )?(?:[a-z-]+ ){{0,2}}(?:{_STRIFE})"),
        ("counted", r"\Ain (?:\d{1,3}|an?|[a-z]+) (?:hour|day|week|month|year)s?\Z"),
        ("since", r"\b(?:since|from)\b"),
        (
            "span",
            r"\b(?:past|recent|within|between|(?:last|in) \w+ (?:days|weeks|months|years|hours))\b",
        ),
        ("weekday", r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b"),
        (
            "anchored",
            r"\b(?:(?:same|next|previous|following|that) (?:day|night|morning)|day (?:before|after)|later|earlier)\b",
        ),
        (
            "near",
            r"\b(?:today|yesterday|overnight|tonight|this (?:morning|evening|afternoon)|last night|dawn|noon|midnight)\b",
        ),
        ("date", r"\d{1,2}(?:st|nd|rd|th)? (?:of )?[A-Z][a-z]{2}|[A-Z][a-z]{2,8}\.? \d{1,2}\b|\d{4}-\d\d-\d\d|\d[./]\d"),
        ("year", r"\b(?:19|20)\d\d(?:['’]?s)?\b"),
        ("week", r"\b(?:week|weekend)s?\b"),
        ("month", r"\bmonths?\b|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b"),
    )
)


@lru_cache(maxsize=4096)
def kind_of(words: str) -> str:
    """Return the kind of a time: 'weekday', 'since', 'year' ...

    >>> kind_of("on Monday"), kind_of("since 2011"), kind_of("in March")
    ('weekday', 'since', 'month')
    """
    return next((kind for kind, pattern in _KINDS if pattern.search(words)), "other")
