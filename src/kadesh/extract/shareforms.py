"""How shares are told without a word for what became of them: 'half of them children', 'among them were nine women'."""

import re

from kadesh.extract.counting.numbers import NUMBER

FRACTIONS = {"half": 2, "more than half": 2, "over half": 2, "a third": 3, "one third": 3, "a quarter": 4, "one quarter": 4}
"""What a fraction divides by."""
_FRACTION = r"(?:(?:more\s+than\s+|over\s+)?half|a\s+third|one\s+third|a\s+quarter|one\s+quarter)"
_SOME = (
    r"(?:(?:at\s+least|more\s+than|over|about|around|some|nearly|up\s+to|a\s+mere|only)\s+)?"
    rf"(?:{NUMBER}|{_FRACTION}|several|dozens)"
)
_HARMED = (
    r"(?:dead|killed|victims|slain|fallen|deceased|wounded|injured|casualties|detainees|detained|arrested|missing|displaced"
    r"|abducted)"
)
_THEM = (
    r"of\s+(?:them|whom|these|those(?:\s+(?P<a>killed|wounded|injured|dead|arrested|detained|missing|displaced))?"
    rf"|the\s+(?:{NUMBER}\s+)?(?P<b>{_HARMED})|the\s+(?P<all>{NUMBER})(?=\s+(?:were|are|was|is)\b))"
)
SHARE = re.compile(
    rf"(?<![\w-])(?:(?P<n>{_SOME}|some(?!\s+of\s+whom\b))\s+{_THEM}\b|of\s+whom,?\s+(?P<m>{_SOME})\b)"
    r"(?:,|\s+have\s+been\s+identified\s+as|\s+(?:were|are|was|is|being))?\s+(?P<who>[^,.;:()\"“”]{2,60})",
    re.IGNORECASE,
)
OF_THEM = re.compile(r"of\s+(?:them|whom|these|those|the|all)\b")
"""What both `SHARE` and `OF_ALL` have, in small letters."""
OF_ALL = re.compile(
    rf"\bof\s+(?:the|all|those)\s+(?:{NUMBER}\s+)?(?:people\s+|persons\s+|who\s+were\s+)?(?P<b>{_HARMED}),?\s+(?P<n>{_SOME})"
    r"\s+(?:were|are|was|is)\s+(?P<who>(?:under\s+)?(?:[\w’'-]+\s+){0,4}?[\w’'-]+)",
    re.IGNORECASE,
)
"""'Of the 41 killed, 12 were children'."""
WERE = re.compile(
    rf"(?:\A|(?<=[;,]\s)|(?<=,\sand\s)|(?<=,\swhile\s))(?P<n>{_SOME})\s+(?:were|are|was|is|being)\s+(?:an?\s+)?"
    r"(?P<who>(?:[\w’'-]+\s+){0,2}?[\w’'-]+)(?=\s*(?:[,.;]|(?:and|who|from|of|in)\b|\Z))",
    re.IGNORECASE,
)
"""'Fifteen were children', behind the figure that they are a share of."""
INCLUDES = re.compile(
    rf"\A(?:this|these|they|that)\s(?:figure\s|toll\s|number\s|total\s)?includ(?:es|e|ed)\s(?P<n>{_SOME})\s(?P<who>[^,.;:()\"“”]{{2,60}})",
    re.IGNORECASE,
)
"""'This includes two nurses', behind the figure."""
AMONG = re.compile(
    rf"(?:\A|[,;]\s(?:and\s)?)among\s(?:them|these|those|the\s(?P<b>{_HARMED}))\s(?:also\s)?(?:were|are|was|is)\s(?:also\s)?"
    rf"(?P<n>{_SOME})\s(?P<who>[^,.;:()\"“”]{{2,60}})",
    re.IGNORECASE,
)
"""'Among them were nine women', behind the figure."""
INCLUDED = re.compile(
    rf"\b(?P<b>{_HARMED})\s(?:were|are)\s[^.;:()\"“”]{{2,80}}?\b(?:and|but)\s(?:they\s)?(?:also\s)?included\s"
    rf"(?P<n>{_SOME})\s(?P<who>[^,.;:()\"“”]{{2,60}})",
    re.IGNORECASE,
)
"""'The dead were mostly villagers | but included four nurses', behind the figure."""
INCLUDING = re.compile(rf"(?:,\s)?\bincluding\s(?P<n>{_SOME})\s(?P<who>[^,.;:()\"“”]{{2,60}})", re.IGNORECASE)
"""'Put it at 82 | including 58 civilians', behind a figure that is set against another."""
NAME = re.compile(r"(?:[A-Z][\w’'-]+\s){1,3}(?:al-)?[A-Z][\w’'-]+")
WAS = re.compile(r"\b(?:was|is|were|are)\s+\Z|\bidentified\s+as\s+\Z")
MORE = re.compile(
    rf"(?:,|\s+and|,\s+and)\s+(?P<n>{_SOME})\s+(?:(?:were|are|was|is)\s+)?(?P<who>[^,.;:()\"“”]{{2,60}})", re.IGNORECASE
)
"""Behind a share one more: '12 were children | and nine women'."""
