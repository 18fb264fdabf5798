"""What looks like a count and is none: a year, an age, a distance, the name of a brigade."""

import re
from typing import NamedTuple

from kadesh.extract.counting.numbers import NUMBER, ONES, SCALES, TENS, UNITS

_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?"
    r"|Dec(?:ember)?)"
)
_DAY = r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?"
_N = rf"(?:\d[\d,.]*|{NUMBER})(?:\s?(?:[-–]|to|or|and)\s?(?:\d[\d,.]*|{NUMBER}))?"
_PEOPLE = (
    r"(?:people|persons?|civilians?|soldiers?|fighters?|militants?|rebels?|troops|refugees|children|women|men|deaths?|casualties|killed|dead|wounded"
    r"|injured|died|others|residents|families|victims|prisoners|members|terrorists|policemen|officers|inhabitants|migrants|displaced|detainees)"
)
_NUMBER_ENDS = "teen ty one two three four five six seven eight nine ten eleven twelve hundred thousand".split()
_ONE_PERSON = r"(?:\w+\s+)?(?:person|civilian|soldier|fighter|militant|rebel|child|woman|man|boy|girl)\b"
_UNIT = (
    rf"(?:%|percent|per\s+cent|pct|kms?|kilomet(?:er|re)s?|miles?|met(?:er|re)s?|cm|mm|m(?!\s+{_PEOPLE}|\s+[A-Z])|kg|kilo(?:gram(?:me)?)?s?|tons?|tonnes?|feet|foot|ft"
    r"|yards?|inch(?:es)?|acres?|hectares?|square|sq|lit(?:er|re)s?|degrees?|seconds?|minutes?|mins?|hours?|days?|nights?|weeks?|weekends?"
    r"|months?|years?|decades?|centuries|am|pm|[ap]\.m\.?|o['’]clock|GMT|UTC|local\s+time|dollars?|euros?|pounds?|lira|liras|rubles?|roubles?"
    r"|shekels?|dinars?|rials?|francs?|pesos|rupees|birr|hryvnias?|yuan|USD|US\$|cents|calib(?:er|re)|times|points?|per|thirds?|quarters?\b(?!\s+of\s+an?\s+(?:million|billion))"
    r"|fifths?|tenths?|stor(?:e?y|ies)|consecutive|straight|kilometric)"
)
_DESIGNATOR = (
    r"(?:Resolutions?|Articles?|Chapter|Brigade|Regiment|Division|Battalion|Corps|Army|Base|Point|Phase|Flight|Group|Channel|Unit|Highway"
    r"|Route|Road|No\.?|Nos\.?|Number|Page|Paragraph|Section|Area|Camp|Mi|MiG|Su|Tu|Il|An|Boeing|Airbus|Grad|Sector|Zone|Gate|Protocol|Law|Decree"
    r"|Order|Bill|Act|Covid|World\s+War|Apollo|Volume|Vol\.|Issue|Line|Room|Block|Pier|Hill|Height|Checkpoint|Operation|Type|Mark|Model|Level|Category)"
)
_ONE_WHO = (
    r"[a-z]{2,}(?:ist|eer|cher|yer|ver|mer|ler|tor|tian|ician|man|woman)|nurse|clerk|cook|guard|soldier|corporal|sergeant|lieutenant"
    r"|captain|constable|porter|priest|nun|monk|rabbi|imam|mother|father|widow|labourer|carpenter|tailor|baker"
)
"""Nouns for one person, whose age a number behind 'of' is: 'a flautist of 21'."""
_BANDS = (
    "groups|batches|bands|columns|convoys|truckloads|busloads|boatloads|carloads|waves|generations|categories|rows|lists"
)
"""What is counted in 'two groups of prisoners' are no people."""
_COUNTED = (
    r"(?:(?:more|other|further|alleged|suspected|armed|security|police|army|[A-Z]\w+)\s+){0,2}"
    r"(?:[A-Za-z]{3,}s|people|personnel|[a-z]*(?:men|children)|(?<=01\s)[a-z]{4,}|(?<=01\smore\s)[a-z]{4,})\b"
)
"""What a number of two figures that opens with nought may count: '04 militants'."""
_SAID_TWICE = "(?:" + "|".join(rf"(?<={end}\s)" for end in _NUMBER_ENDS) + ")"
"""'Fifteen | (15) | people' are 15."""
_IN_BRACKETS = (
    r"(?:(?:more|other|innocent|wounded|injured)\s)?(?:people|persons|civilians|citizens|soldiers|martyrs|fighters|militants|rebels"
    r"|children|women|men|deaths|injuries|bodies|others|families|victims|prisoners|members|terrorists|policemen|officers)\b"
)
"""Behind a figure in brackets that counts: 'killed (31) people'; 'Omar (31) was hurt' is as old."""
LOOKALIKES = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?<!\b[Ii]n\s)\b{_MONTH}\.?\s+{_DAY}(?:\s?(?:[-–/,]|to|and)\s?{_DAY}(?!\s*,?\s*{_PEOPLE}))?(?!\w|,\d\d\d)(?:,?\s+(?:19|20)\d\d\b)?",
        rf"(?<=\b[Ii]n\s){_MONTH}\.?\s+{_DAY}(?=,\s(?!(?:includ|among|most|many|all|some\sof|one)))",
        rf"(?<![\w,.]){_DAY}(?:\s?(?:[-–/]|to|and)\s?{_DAY})?\s+(?:of\s+)?{_MONTH}\b\.?(?:,?\s+(?:19|20)\d\d\b)?",
        r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s(?:the\s)?\d{1,2}(?=\s*[:,–-]\s)",
        r"(?<![\w.])\d{1,4}[./-]\d{1,2}[./-]\d{1,4}(?!\w)|(?<!\w)\d{1,4}/\d{1,4}(?!\w)",
        r"(?<!\w)\d{1,2}[:.]\d{2}(?:\s?(?:[ap]\.?m\.?|hrs|hours|GMT))?(?!\w|,\d)(?!\s?(?:million|billion|thousand|bn|mln))",
        r"(?<!\w)\d{1,4}\s?(?:[ap]\.?m\b\.?|[AP]\.?M\b\.?|GMT|UTC|hrs\b)|\b[aA][tT]\s+[0-2]\d[0-5]\d\b",
        (
            rf"(?i:\b(?:aged?|ages(?:\s+of)?)\s+(?:about\s+|around\s+|between\s+|from\s+|under\s+|over\s+)?{_N}"
            rf"(?:(?:,\s|\sand\s|,\sand\s)(?:\d{{1,2}}|{NUMBER})(?=\s*(?:[,.;)]|(?:and|were|was|died|have|had)\b|\Z))){{0,4}})"
        ),
        rf"(?i:\bage\s+of\s+(?:about\s+)?(?:\d{{1,3}}|{NUMBER})\b)",
        (
            rf"(?<=[A-Za-z.)],)\s\d{{1,2}}(?=,(?!\d))|{_SAID_TWICE}\(\d{{1,3}}\)|\(\d{{1,3}}\)(?!\s{_IN_BRACKETS})"
            r"|\((?:[A-Z][a-z]+|\d{1,2}),\s\d{1,2}(?:,\s?\d{1,2})*\)"
            r"|\b\d+['’]s\b|^[ \t]*\d{1,2}[.)]\s"
        ),
        rf"(?i:(?<![\w.,]){_N}[\s\u00a0-]{{0,2}}{_UNIT})(?![\w])",
        rf"(?i:(?<![\w.,-]){_N}-(?!(?:{ONES}|odd|plus|quarters|hundred|thousand|million)\b)[a-z]+)",
        (
            r"(?:[$€£₽₺₹]|\b(?:USD|EUR|US\$|[Rr][Ss]\.?|[Tt]k\.?|K[Ss]h\.?)\s?)\s?\d[\d,.]*"
            r"(?:\s?(?:million|billion|thousand|trillion|lakhs?|crores?|bn|mln|m|k)\b)?"
        ),
        rf"(?i:(?<![\w.,$]){_N}\s+(?:[A-Z]\w+\s+)?(?:dollars|euros|pounds|lira|roubles|rubles|shekels)\b)",
        rf"(?<!\w){_DESIGNATOR}[\s-](?i:{_N})\b(?!\s+(?:[A-Z]\w+\s+)?{_PEOPLE})",
        rf"(?i:\b(?:boy|girl|man|woman|youth|teenager|son|daughter|child|pupil|student)\s+of\s+(?:about\s+)?{_N}\b)",
        rf"\b[Aa]n?\s(?:[a-z-]+\s){{0,2}}(?:{_ONE_WHO})\sof\s(?:about\s)?[1-9]\d\b(?!,\d|\.\d|\s+[a-z]+s\b)",
        rf"(?<![\w.,])(?<!\d[\s\u00a0\u202f])0\d{{1,3}}\b(?!,\d)(?!(?<=\b0[1-9])\s+{_COUNTED})",
        rf"(?<!\w)(?i:class|grade|form|standard|ward)\s(?i:{_N})\b(?!\s+(?:[A-Z]\w+\s+)?{_PEOPLE})",
        r"\+\d[\d\s()-]{6,20}|(?<!\w)\d{2,4}[- ]\d{3,4}[- ]\d{3,4}(?:-\d+)?(?!\w)|(?<![\w,.])\d{8,20}|(?<!\w)\d{3}-\d{4}\b",
        r"(?<![\w,.])\d+\.\d+(?![\d.]*\s?(?:million|billion|thousand|lakh|crore|mln|bn|m\b))[\d.]*",
        r"(?i:\b(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)[-\s](?:fir|seco|thi|four|fif|six|seven|eigh|nin)(?:st|nd|rd|th)\b)",
        (
            r"(?i:\bone\s+(?:of\s+(?:the|these|those|its|his|her|their|our|my|your|a|[A-Z]\w+['’]s)|another|day|side|by\s+one|such|time|thing|point"
            rf"|of\s+(?:some\s+|about\s+)?{_N}\s+(?!(?:\w+\s+)?{_PEOPLE})"
            r"|after\s+(?:another|the\s+other)|more\s+time|can|must|should|would|could|may|might|has\s+to|way|or\s+the\s+other|night|morning)\b)"
        ),
        (
            rf"(?i:\b(?:the|this|(?<!added\s)(?<!said\s)(?<!says\s)(?<!reported\s)(?<!confirmed\s)that|which|any|each|every|no|some)\s+one\b(?!\s+hundred|\s+thousand|\s+million|\s+[a-z]+\s+(?:killed|wounded|injured)|\s+of\s+(?:them|whom)|\s+{_ONE_PERSON})"
            r"|\bone['’-]\w+|\b(?:on\s+the\s+)?one\s+hand\b|\bat\s+one\b)"
        ),
        rf"(?i:(?<![\w.,/-]){_N}\s+(?:[a-z-]+\s+)?(?:{_BANDS})\s+of\b)",
        r"(?i:\bgo(?:es)?\s+(?:well\s+)?(?:beyond|past|above|over)\s+\d[\d,]*(?:,?\s+(?:or\s+)?(?:beyond|past|above|over)\s+\d[\d,]*)*)",
        r"(?i:\b(?:half|most|many|several|some|none|both)\s+of\s+(?:this|it|that)\b|\bhalf\s+of\s+(?:the|its|all|their|us|them)\b)",
        (
            rf"(?i:(?<![\w,.-])(?:in|since|of|by|from|until|till|during|before|after|through|to|and|late|early|mid|the|around|about)\s+(?:19|20)\d\d"
            rf"(?:\s?(?:[-–/]\s?(?:19|20)?|(?:,|and|to)\s?(?:19|20))\d\d)?(?!\s+{_PEOPLE})(?![\w,]*\d))"
        ),
        rf"(?<![\w,.])(?:19|20)\d\d(?:s|(?:\s?[-–/]\s?(?:19|20)?\d\d))?(?![\w]|,\d\d\d|\.\d)(?!\s+{_PEOPLE})",
    )
)
"""What looks like a count and is none: dates, times, ages, measures, money, names of units, numbers of lists ..."""


class Telling(NamedTuple):
    """What a text has wherever a pattern finds something: one of `words`, one of `parts` (both in small letters, words with
    a capital where only that tells), and so many figures."""

    words: frozenset[str] = frozenset()
    parts: tuple[str, ...] = ()
    figures: int = 0


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


_YEARS = Telling(parts=("19", "20"), figures=1)
_MONTHS = Telling(
    _words(
        "Jan January Feb February Mar March Apr April May Jun June Jul July Aug August Sep Sept September"
        " Oct October Nov November Dec December"
    ),
    figures=1,
)
TELLING = {
    r"(?<!\b[Ii]n\s)\b(?:Jan": _MONTHS,
    r"(?<=\b[Ii]n\s)(?:Jan": _MONTHS,
    r"(?<![\w,.])(?:0?[1-9]": _MONTHS,
    r"(?<![\w.])\d{1,4}[./-]": Telling(figures=2),
    r"(?<!\w)\d{1,2}[:.]": Telling(figures=2),
    r"(?<!\w)\d{1,4}\s?(?:[ap]": Telling(_words("am pm m gmt utc hrs at"), figures=1),
    r"(?i:\b(?:aged?": Telling(parts=("age",)),
    r"(?i:\bage\s": Telling(_words("age")),
    r"(?<=[A-Za-z.)],)\s\d": Telling(figures=1),
    r"(?i:(?<![\w.,])": Telling(
        _words(
            "% percent per pct km kms kilometer kilometers kilometre kilometres mile miles meter meters"
            " metre metres cm mm m kg kilo kilos kilogram kilograms kilogramme kilogrammes ton tons tonne"
            " tonnes feet foot ft yard yards inch inches acre acres hectare hectares square sq liter liters"
            " litre litres degree degrees second seconds minute minutes min mins hour hours day days night"
            " nights week weeks weekend weekends month months year years decade decades centuries am pm"
            " clock gmt utc local dollar dollars euro euros pound pounds lira liras ruble rubles rouble"
            " roubles shekel shekels dinar dinars rial rials franc francs pesos rupees birr hryvnia"
            " hryvnias yuan usd us cents caliber calibre times point points third thirds quarter quarters"
            " fifth fifths tenth tenths story storey stories consecutive straight kilometric"
        )
    ),
    r"(?i:(?<![\w.,-])": Telling(parts=tuple(f"{end}-" for end in (*"0123456789.,", *UNITS, *TENS, *SCALES))),
    "(?:[$€£₽₺₹]": Telling(parts=("$", "€", "£", "₽", "₺", "₹", "usd", "eur", "rs", "tk", "ksh"), figures=1),
    r"(?i:(?<![\w.,$])": Telling(_words("dollars euros pounds lira roubles rubles shekels")),
    r"(?<!\w)(?:Resolutions": Telling(
        _words(
            "Resolution Resolutions Article Articles Chapter Brigade Regiment Division Battalion Corps"
            " Army Base Point Phase Flight Group Channel Unit Highway Route Road No Nos Number Page"
            " Paragraph Section Area Camp Mi MiG Su Tu Il An Boeing Airbus Grad Sector Zone Gate Protocol"
            " Law Decree Order Bill Act Covid World Apollo Volume Vol Issue Line Room Block Pier Hill"
            " Height Checkpoint Operation Type Mark Model Level Category"
        )
    ),
    r"(?i:\b(?:boy": Telling(_words("boy girl man woman youth teenager son daughter child pupil student")),
    r"\b[Aa]n?\s(?:[a-z-]+": Telling(_words("of"), figures=1),
    r"(?<![\w.,])(?<!\d": Telling(parts=("0",), figures=1),
    r"(?<!\w)(?i:class": Telling(_words("class grade form standard ward")),
    r"\+\d[\d\s()-]{6,20}": Telling(figures=1),
    r"(?<![\w,.])\d+\.\d+": Telling(figures=2),
    r"(?i:\b(?:twenty": Telling(frozenset(TENS)),
    r"(?i:\bone": Telling(_words("one")),
    r"(?i:\b(?:the|this": Telling(_words("one")),
    r"(?i:(?<![\w.,/-])": Telling(parts=tuple(f"{band} of" for band in _BANDS.split("|"))),
    r"(?i:\bgo(?:es": Telling(_words("go goes"), figures=1),
    r"(?i:\b(?:half": Telling(_words("half most many several some none both")),
    r"(?i:(?<![\w,.-])(?:in|since": _YEARS,
    r"(?<![\w,.])(?:19|20)": _YEARS,
}
"""How each pattern begins, and what tells of it, which is looked for first: words in a set cost less than a pattern."""
_TRIED = tuple(
    (next((told for begin, told in TELLING.items() if p.pattern.startswith(begin)), Telling()), p) for p in LOOKALIKES
)
_WORD, _FIGURE = re.compile(r"[A-Za-z]+|%"), re.compile(r"\d+")


def find_lookalikes(text: str) -> list[tuple[int, int]]:
    """Return where dates, times, ages, measures, money and names stand in `text`, merged and in order."""
    small, printed, figures = text.lower(), _WORD.findall(text), len(_FIGURE.findall(text))
    words = {*printed, *map(str.lower, printed)}
    tried = (p for told, p in _TRIED if _is_told(told, words, small=small, figures=figures))
    spans = sorted(m.span() for pattern in tried for m in pattern.finditer(text))
    merged: list[tuple[int, int]] = []
    for start, end in spans:
        if merged and start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def _is_told(told: Telling, words: set[str], *, small: str, figures: int) -> bool:
    if figures < told.figures or (told.words and told.words.isdisjoint(words)):
        return False
    return not told.parts or any(part in small for part in told.parts)


def lookalike_over(lookalikes: list[tuple[int, int]], *, start: int, end: int) -> tuple[int, int] | None:
    """Return the stretch that looks like a count and is none and touches `start` to `end`, None if there is none."""
    low, high = 0, len(lookalikes)
    while low < high:
        middle = (low + high) // 2
        if lookalikes[middle][1] <= start:
            low = middle + 1
        else:
            high = middle
    if low < len(lookalikes) and lookalikes[low][0] < end:
        return lookalikes[low]
    return None
