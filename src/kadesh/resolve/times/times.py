"""Time expressions in running text: 'on Monday', 'overnight', 'since 2011', 'by the end of the month'."""

import re
from collections.abc import Iterator

from kadesh.model.letters import lower_in_place
from kadesh.model.lexicon import TimeMention
from kadesh.model.span import Span
from kadesh.resolve.times import stretch_forms
from kadesh.resolve.times.days import SEASONS, WEEKDAYS
from kadesh.resolve.times.grammar import M, W, Y

MONTH = re.compile(M)
_YEARS = ("19", "20")
_ORDINALS = ("1st", "2nd", "3rd", *(f"{figure}th" for figure in range(10)))
_JOINED = tuple(f"{figure}{sign}" for figure in range(10) for sign in "-/.")
PARTS = {
    "(?P<begin>": ("between", "from"),
    "half": ("half",),
    "quarter": ("quarter",),
    r"week\s+of": ("week of",),
    "(?P<feast>": ("new year", "christmas", "boxing", "may day"),
    f"(?P<w>{W})": tuple(WEEKDAYS),
    "(?P<unit>": ("hour", "day", "week", "month", "year"),
    "(?P<which>last|this|next)": ("last", "this", "next"),
    r"the\s+(?:past|last)": ("past", "last"),
    r"(?:recent|(?:past|last)": ("recent", "past", "last"),
    r"few\s+hours": ("few",),
    r"more\s+than|under": ("over", "than", "under"),
    r"(?:within|": ("within", "next", "coming", "following"),
    r"\s+(?:ago|back": ("ago", "back"),
    r"nights|a\s+fortnight)": ("ago",),
    r"\s+(?:ago|later": ("ago", "later", "earlier", "prior", "before", "previously", "afterward"),
    r"(?:later|earlier|afterwards": ("later", "earlier", "after", "before", "previously", "prior"),
    r"the\s+end\s+of\s+(?:the|": ("end",),
    r"s\s+end": ("end",),
    r"(?:start|beginning)\s+of\s+(?:the|": ("start", "beginning"),
    r"the\s+(?:following|next": ("following", "next", "previous", "preceding", "day"),
    r"this\s+(?:early\s+)?": ("this", "tonight"),
    r"before\s+yesterday": ("yesterday", "tomorrow"),
    "yesterday|tomorrow": ("yesterday", "tomorrow", "last"),
    "today": ("today",),
    "weekend": ("weekend",),
    "(?P<s>": tuple(SEASONS),
    rf"\s+of\s+)(?P<y>{Y})": _YEARS,
    rf"[-\s]+)?(?P<y>{Y})": _YEARS,
    rf"(?:between|from)\s+{Y}": _YEARS,
    rf"{Y}(?:,\s{Y})": _YEARS,
    r"the\s+(?P<d": _ORDINALS,
    r"[-/.](?P<": _JOINED,
    r"the\s+first\s+": ("first",),
    "before(?=": ("before",),
    r"since(?:\s+then": ("since",),
    r"(?:the\s+|that\s+)same": ("same", "that", "earlier", "later"),
    r"of\s+(?P<which>this|last)\s+month": ("month",),
    r"(?:that|the\s+same)\s+year": ("year",),
    "(?P<decades>": ("0s", "0's", "0’s"),
}
"""What a form has, and what a text has one of wherever such a form is found: a form is tried only where all of that stands.
As the forms and `_SIGN`, it is for text in small letters, which is searched faster than text in any."""


def _needs_of(source: str) -> frozenset[tuple[str, ...]]:
    if "(?P<begin>" in source:  # its ends are of many forms, each with parts of its own
        return frozenset((PARTS["(?P<begin>"],))
    named = {("overnight",)} if source == "overnight" else set()
    return frozenset({words for part, words in PARTS.items() if part in source} | named)


FORMS = tuple(
    (
        _needs_of(source),
        f"(?P<m>{M})" in source,
        re.compile(rf"(?<![\w$€£./-])(?:{re.sub(r'[?]P<[a-z0-9]+>', '?:', source)})(?!\w|-(?:long|old)\b)"),
    )
    for source, _ in (*stretch_forms.POINT_FORMS, *stretch_forms.FORMS)
)
_NEEDED = frozenset(words for needs, _, _ in FORMS for words in needs)
_PREFIX = re.compile(
    r"(?<!\w)(?:(?:ever\s+)?since(?:\s+at\s+least)?|(?:by|until|till|before|up\s+to|no\s+later\s+than)(?:\s+the\s+end\s+of)?|on|in|during|at"
    r"|throughout|over|earlier(?:\s+on)?|later\s+on)\s+$",
    re.IGNORECASE,
)
_OWNS = re.compile(r"(?:['’]s?|(?<=['’]s))\s(?!(?:end|close|deadline)\b)\w")
"""Behind 'by Monday': 'were hurt by Monday's blast' is no limit."""
_ONWARD = re.compile(r"\s+onwards?\b|\s+on(?=\s*[,.;])")
_FROM = re.compile(r"(?<!\w)(?:from|starting(?:\s+on)?|beginning(?:\s+on)?)\s+$", re.IGNORECASE)
_NAME = re.compile(rf"\b(?:{M})", re.IGNORECASE)
_BARE_YEAR = re.compile(rf"{Y}", re.IGNORECASE)
_DATED = re.compile(r"\b(?:in|during) the\s\Z", re.IGNORECASE)
_DATED_DEED = re.compile(
    r"\s(?:campaigns?|offensives?|war|massacres?|attacks?|bombings?|coup|uprising|siege|raids?|invasion|fighting|killings?)\b"
)
"""'During the 1986 | campaign': the year of what was done then."""
_BARE_MONTH = re.compile(r"(?:may|march|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.?", re.IGNORECASE)
_PLAIN_MONTH = re.compile(r"(?:january|february|april|june|july|september|october|november|december)")
_LEADS = re.compile(
    r"\b(?:in|since|during|throughout|by|until|till|before|after|from|of|to|and|between|around|about|early|late|mid|last|this|next"
    r"|through)[\s-]+$",
    re.IGNORECASE,
)
_PERSONS = re.compile(r"\s+(?:people|persons|civilians|soldiers|fighters|refugees|children|women|men|families|others)\b")
_BULLET = re.compile(r"(?:^|[\n\s])[•*–-]\s{0,3}$")
"""What opens an item of a list: '• March: two attacks'."""
_DECADE, _SINCE = re.compile(r"\d0['’]?s\Z"), re.compile(r"\bsince\s(?:at least\s)?\Z", re.IGNORECASE)
"""'The deadliest raid since | the 1980s' is of no such time."""
_NOT_A_DAY = re.compile(r"\b(?:black|bloody|good|holy|ash|palm|easter|super)\s+$", re.IGNORECASE)
LOOK_BACK = 40
_AROUND = 70
"""No form reaches further from the word it is known by."""
_SIGN = re.compile(
    rf"(?<!\w)(?:{M}|(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday|tomorrow|tonight|overnight|weekend|weeks?|months?|years?|decades?"
    r"|days?|hours?|minutes?|mornings?|afternoons?|evenings?|nights?|noon|midday|midnight|dawn|dusk|daybreak|sun(?:set|rise)|recently|ago|later|earlier"
    r"|christmas|quarter|fortnight|since(?=\s+then\b|\s*[.,;:)])"
    r"|spring|summer|autumn|fall|winter|(?:19|20)\d\d|\d{1,2}[-./]\d{1,2}[-./]\d|(?<=the )\d{1,2}(?:st|nd|rd|th)\b)"
)

_NAMED_SO = re.compile(
    r" (?:[A-Z][\w’'-]+ ){0,2}"
    r"(?:Brigades?|Battalions?|Martyrs|Movement|Revolution|Alliance|Coalition|Camp|Bloc|Forces|Bridge)\b"
)
"""Behind a day that only calls somebody so: 'the headquarters of the 17 February Brigade'."""


def find_times(text: str) -> tuple[TimeMention, ...]:
    """Return the time expressions of `text`, in order and whole, with the words that open or close a stretch of time.

    'may', 'march', 'august' and abbreviations count with a capital or a figure only; bare 'May' and 'March', and bare
    years, only after a word like 'in' or 'since', such months also as '• March:' at the head of an item.

    >>> [m.words for m in find_times("Two men died late on Thursday and 40 have since 3 February.")]
    ['late on Thursday', 'since 3 February']
    """
    small = lower_in_place(text)
    spans = {m.span() for start, end in _windows(small) for m in _find_forms(small, start, end)}
    mentions: list[TimeMention] = []
    end = 0
    for start, stop in sorted(spans, key=lambda s: (s[0], -s[1])):
        if start < end or not _is_time(text, start, stop=stop):
            continue
        if _NAMED_SO.match(text, stop):
            end = stop
            continue
        begin, end = _extend(text, start, stop=stop, floor=end)
        mentions.append(TimeMention(Span(begin, end), text[begin:end]))
    return tuple(mentions)


def _find_forms(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    window = text[start:end]
    there = {words for words in _NEEDED if any(word in window for word in words)}
    month = MONTH.search(window) is not None
    for needs, monthly, form in FORMS:
        if (month or not monthly) and needs <= there:
            yield from form.finditer(text, start, end)


def _windows(text: str) -> Iterator[tuple[int, int]]:
    """Yield the stretches around the words that every form has one of; the rest of a text is not searched."""
    start = end = -1
    for sign in _SIGN.finditer(text):
        first, last = _blank_before(text, sign.start() - _AROUND), _blank_after(text, sign.end() + _AROUND)
        if first > end:
            if end > 0:
                yield start, end
            start = first
        end = last
    if end > 0:
        yield start, end


def _blank_before(text: str, at: int) -> int:
    return max(0, text.rfind(" ", 0, max(0, at)))


def _blank_after(text: str, at: int) -> int:
    found = text.find(" ", min(at, len(text)))
    return len(text) if found < 0 else found


def _is_time(text: str, start: int, *, stop: int) -> bool:
    words, before = text[start:stop], text[max(0, start - LOOK_BACK) : start]
    lower = [name[0] for name in _NAME.finditer(words) if name[0][0].islower()]
    if any(not _PLAIN_MONTH.fullmatch(name) for name in lower) and not re.search(r"[a-z] \d", words):
        return False
    if _NOT_A_DAY.search(before) or (_DECADE.search(words) and _SINCE.search(before)):
        return False
    if _BARE_YEAR.fullmatch(words):
        dated = _DATED.search(before) and _DATED_DEED.match(text, stop)
        return bool(dated or (_LEADS.search(before) and not _PERSONS.match(text, stop)))
    if not _BARE_MONTH.fullmatch(words):
        return True
    listed = text[stop : stop + 1] == ":" and _BULLET.search(before) is not None
    return listed or _LEADS.search(before) is not None


def _extend(text: str, start: int, *, stop: int, floor: int) -> tuple[int, int]:
    """Take in the word before ('since', 'by', 'on') and, after 'from', the word behind ('onwards')."""
    left = max(floor, start - LOOK_BACK)
    before = text[left:start]
    onward = _ONWARD.match(text, stop)
    opening = _FROM.search(before)
    if onward and opening:
        return left + opening.start(), onward.end()
    prefix = _PREFIX.search(before)
    if prefix is not None and _OWNS.match(text, stop) is not None and prefix.group().lower().startswith("by"):
        return start, stop
    return (left + prefix.start() if prefix else start), stop
