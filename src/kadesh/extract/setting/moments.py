"""When: the time that the words of a claim go with, the day of the deed and not the day of saying or printing it."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from kadesh.extract.document import Document, Sentence
from kadesh.extract.setting.measures import only_measures
from kadesh.extract.voices.saying import Saying
from kadesh.extract.words import load_words
from kadesh.model.lexicon import TimeMention
from kadesh.model.span import Span
from kadesh.model.when import When

SAME_DAY = frozenset(("overnight", "today", "earlier", "the same day", "that day"))
_VAGUE = frozenset(("earlier", "later", "recently", "earlier on", "later on", "ago"))
"""Words for a time that no day can be told from: they leave it to the sentences before."""
_DAY = re.compile(
    r"\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday|tonight|overnight"
    r"|(?:this|last) (?:morning|night|evening)"
    r"|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.? \d{1,2}|\d{1,2}(?:st|nd|rd|th)?"
    r" (?:of )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|\d{4}-\d\d-\d\d|\d{1,2}[./-]\d{1,2}[./-]\d{2,4})",
    re.IGNORECASE,
)
"""What tells a single day: only such a time may be carried over to another sentence."""
_BEGUN = re.compile(
    r"\b(?:since|began|begun|broke out|erupted|started|flared(?: up)?|beginning|starting)\b(?!\s+to\b)[^.;,]{0,110}\Z",
    re.IGNORECASE,
)
"""Before the day from which something lasts: 'since the war broke out in March 2011', 'the war that began in 2011'."""
_THAT_DID = re.compile(r"\s(?:that|which)\s(?!ha(?:s|ve)\b)")
"""'Since a raid on Tuesday that killed six': they died on Tuesday."""
_LASTS_ON = re.compile(
    r"\b(?:beg[au]n|start(?:ed)?|beginning|outbreak|onset|effect|force|broke|erupted|launched|resumed|declared)\b"
)
"""'Since an attack on Tuesday that killed six' only tells when six died."""
_GOES_ON = re.compile(
    r"\b(?:wars?|conflict|uprising|revolt|insurgency|unrest|violence|hostilities|fighting|battles?|offensive|campaign|siege"
    r"|operation|onslaught|protests|riots),? (?:that|which)(?: ha(?:s|d))? \Z",
    re.IGNORECASE,
)
"""Before 'erupted on Friday': what goes on from then on, unlike a blast or a clash."""
_LASTS = re.compile(
    r"\b(?:war|conflict|uprising|revolt|revolution|insurgency|rebellion)\b",
    re.IGNORECASE,
)
"""What lasts so long that a figure of it counts from its beginning."""
_WAR = r"(?:war|conflict|uprising|revolt|revolution|insurgency|rebellion|crisis|unrest)"
_WAR_BEGINS = re.compile(
    rf"\b(?:{_WAR}\b[^.;,\n]{{0,40}}?\b(?:since|beg[au]n|broke out|erupted|started|flared(?: up)?)"
    rf"|(?:since|beginning|start|outbreak|onset)\b[^.;,\n]{{0,40}}?\b{_WAR}"
    r"|(?:beg[au]n|started|took up) (?:fighting|battling|arms|hostilities)\b[^.;,\n]{0,80}?)\b[^.;,\n]{0,30}\Z",
    re.IGNORECASE,
)
"""Before the day or the year of which a war is: 'the conflict that began in', 'since the start of the uprising in', 'the
front began fighting the army in'."""
_SINCE = re.compile(
    r"\b[Ss]ince\b[^.;,\n]{0,60}?\b(?:beg[au]n|beginning|start(?:ed)?|launch(?:ed)?|outbreak|onset|broke out|erupted)\b"
    r"[^.;,\n]{0,60}\Z"
)
_CRACKED = re.compile(r"crack(?:down|ed|ing|s)|repress", re.IGNORECASE)
_AS_LONG = re.compile(rf"\byears?\b.*\b{_WAR}\b", re.IGNORECASE)
_WAR_WITHIN = 110
_WITH = 60
"""What is told so close behind the beginning of a war was done then: 'began in 2011 with a crackdown'."""
_DEED_BEHIND = re.compile(
    r"(?:(?<=['’]s)|(?<=s)|['’]s?)\s(?:[\w-]+\s){0,2}(?:attacks?|assaults?|strikes?|raids?|bombings?|blasts?|shelling|clash(?:es)?"
    r"|killings?|explosions?|dead|toll|violence|fighting|massacre|incident|bombardment|ambush)\b",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?:19|20)\d\d\Z")
_STARTS = re.compile(
    r"(?:19|20)\d\d|day\b|\blast (?:week|month|year)"
    r"|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|dawn|morning|spring|summer|autumn|winter)",
    re.IGNORECASE,
)
"""What something can last from: a year, a month, a day; not 'three years'."""
_LASTING = re.compile(
    r"(?:since|between|during|over|throughout|from|in the (?:past|last)|[\w -]*(?:hour|day|week|month|year)s? of)\b",
    re.IGNORECASE,
)
"""What a time begins with in which many things were counted, and not one thing said: 'says a month of war has killed'."""
_TOLL_GREW = re.compile(
    r"\btoll\b(?:[^.;\n]*\b(?:ros|ris|climb|increas|jump|soar|mount)\w*"
    r"|,? (?:from|in|of) (?:the|an?|\S+day[’']s)\s[^.;,\n]*\b(?:reach|st(?:ood|ands?)|pass|top|hit)\w*)"
    r"(?: (?:to|at|by|from))?(?: \w+){0,3}? \d[\d,]*(?: (?:people|dead|deaths|killed))?(?: (?:late|early))?,?\s(?:on )?\Z",
    re.IGNORECASE,
)
"""Before a day: it is that of the count, 'the toll of the bombing rose to 58 on Friday'."""
_SAYINGS = frozenset(
    w for w in load_words("sayings", way="say") | load_words("sayings", way="tell") if not w.endswith("ing")
) - {"documented", "recorded", "registered", "monitored", "state", "states"}
"""Verbs of saying that take a day for themselves; beside 'with Ankara warning on Monday' the day is that of the news, and so
it is behind 'in Benue state'.

Whoever 'documented on Monday' nine dead tells when they died."""
_SPOKEN_WITHIN = 24
"""A time this close behind a verb of saying is when it was said, not when it happened."""
_BACK = 2
"""A day is carried over from so many sentences before."""
_OPENING = 3
_STAMPED = re.compile(
    r"\s?(?:(?:,\s[A-Z]{2,8}|\))?\s?[-–—:|]{1,3}\s|\([A-Z][^)\n]{1,40}\)|\n|\d{1,2}[:.]\d\d|\d{6}\b|\Z)|\s[A-Z\"“]|\.(?:\s|\Z)",
)
"""What follows a day that only dates a report: a dash, the agency in brackets, a clock, the headline."""
_STAMP_BEFORE = re.compile(
    r"(?:\A|\n|\b[A-Z]{2,},?\s|\A[A-Z][a-z]+(?:[ -][A-Z][a-z]+)?,\s"
    r"|(?:\A|\n)[A-Z]{3,}(?:[ -][A-Z]+){0,3}, [A-Z][\w.]*(?: [A-Z]\w*)?(?:,\s|\s\()"
    r"|\AThis story is from\s|\b(?i:updated|published|posted|publication|date|dated|modified)\b[\w ]{0,14}:?\s)"
    r"(?:(?i:mon|tue|wed|thu|fri|sat|sun)[a-z]*,?\s)?\Z"
)
"""What stands before it: the beginning, a town and an agency, 'Published'; a day of a deed has 'on' or a verb before it."""
_CAPITALS_BEFORE = re.compile(r"(?:\A|\n|[.!?]\s)\W*[A-Z]{3,}(?: [A-Z]{3,}){0,3},?\s\Z")
"""'STEPANAKERT, NOVEMBER 4.': a town in capitals and a day that ends with a stop date a report."""
_LEADING = re.compile(r"(?:on|in|by|since|until|from|at|during|late|early|last|this)\b", re.IGNORECASE)
_STAMP_REACH = 400
"""Characters at the start of a report in which a day may date it; brackets with an agency do so anywhere."""
_LED = re.compile(r"\b(?:on|in|by|since|until|from|at|during|of|before|after)\s+\Z", re.IGNORECASE)
_LED_REACH = 40
_DATE = re.compile(r"\d.*\b(?:19|20)\d\d|\b(?:19|20)\d\d-\d\d-\d\d|\b[A-Za-z]{3,9}\.? \d{1,2}\Z|\A\d{1,2} [A-Za-z]{3,9}\Z")
_FULL = re.compile(r"\d.*\b(?:19|20)\d\d|\b(?:19|20)\d\d-\d\d-\d\d")


def choose_time(sentence: Sentence, near: Span, *, sayings: list[Saying], period: bool = False) -> When:
    """Return the time that goes with `near`, its words unresolved; an empty When if the sentence names none.

    Not the day of saying, nor that of the report ('ANKARA, Feb 28, 2020 -'), nor, unless of a `period`, one since when
    something else lasts ('which has been besieged since 2013').
    """
    verbs = [sentence.span_of(s.verb, s.verb).end for s in sayings]
    usable = [m for m in sentence.times if m.words.lower() not in _VAGUE and not dates_report(sentence, m)]
    usable = [m for m in usable if not is_birth(sentence, m)]
    usable = [m for m in usable if near.overlaps(m.span) or not any(is_spoken(sentence, v, mention=m) for v in verbs)]
    usable = [m for m in usable if near.overlaps(m.span) or not is_of_saying(sentence, m)]
    usable = [m for m in usable if period or not (is_background(m) or only_measures(sentence, m, near=near))]
    usable = [m for m in usable if period or began_war(sentence, near) or not is_of_war(sentence, m, near=near)]
    if not usable:
        return When()
    best = min(usable, key=lambda m: (_distance(near, m.span), m.span))
    return When(words=best.words, span=best.span)


def is_spoken(sentence: Sentence, verb: int, *, mention: TimeMention) -> bool:
    """Return whether a time begins so close behind the end of a verb of saying that it is when that was said.

    In 'said that on Monday six died' it is not: what is said begins before it.
    """
    start, time = sentence.span.start, mention.span.start
    if _LASTING.match(mention.words):
        return False
    return 0 <= time - verb <= _SPOKEN_WITHIN and " that " not in sentence.text[verb - start : time - start]


def dates_report(sentence: Sentence, mention: TimeMention) -> bool:
    """Return whether a day only tells when the report was written: 'ANKARA, Feb 28, 2020 -', '(Reuters, 6 August 2016)'."""
    if _LEADING.match(mention.words) or not _DATE.search(mention.words):
        return False
    start, end = mention.span.start - sentence.span.start, mention.span.end - sentence.span.start
    end += 3 if re.match(r" \d\d (?:\(|--|[-–—])", sentence.text[end : end + 6]) else 0  # '2 Oct 88 (AFP)'
    after = _STAMPED.match(sentence.text, end)
    if after is None:
        return False
    if "(" in after.group():  # a caption's or a story's agency in brackets, wherever it stands
        return not _LED.search(sentence.text, max(0, start - _LED_REACH), start)
    if after.group().strip() == ":" and sentence.index and not sentence.text[:start].strip():
        return False  # 'May 3: two died', an item in a list of days
    dash = after.group().strip(" )").lstrip(", ABCDEFGHIJKLMNOPQRSTUVWXYZ") in ("-", "--", "–", "—", ":")
    dash = dash or (after.group().strip() in ("", ".") and _CAPITALS_BEFORE.search(sentence.text[:start]) is not None)
    if not _FULL.search(mention.words) and not dash:
        return False
    return mention.span.end <= _STAMP_REACH and bool(_STAMP_BEFORE.search(sentence.text, max(0, start - _LED_REACH), start))


def time_around(document: Document, sentence: Sentence, *, opening: When) -> When:
    """Return the day told in the two sentences before, in the report's opening, or of the deed in the next sentence.

    As an antecedent; empty where none is told.
    """
    earlier = document.sentences[max(0, sentence.index - _BACK) : sentence.index][::-1]
    later = document.sentences[sentence.index + 1 : sentence.index + 2]
    told = [*(choose_day(s) for s in earlier), opening, *(_day_of_deed(s) for s in later)]
    found = next((t for t in told if t.words), None)
    return replace(found, basis="antecedent") if found is not None and found.span is not None else When()


def choose_day(sentence: Sentence) -> When:
    """Return the first time of a sentence that tells a single day, and so may be carried over; empty if none does."""
    days = [m for m in sentence.times if _DAY.search(m.words) and not dates_report(sentence, m)]
    days = [m for m in days if not m.words.lower().startswith("since") and not is_of_saying(sentence, m)]
    days = [m for m in days if not is_of_war(sentence, m) and not is_beginning(sentence, m)]
    days = [m for m in days if not only_measures(sentence, m)]
    return When(words=days[0].words, span=days[0].span) if days else When()


def _day_of_deed(sentence: Sentence) -> When:
    """'A monitor spoke of Tuesday's assault': the day belongs to the deed."""
    at = sentence.span.start
    found = next((m for m in sentence.times if tells_day(m) and _DEED_BEHIND.match(sentence.text, m.span.end - at)), None)
    return When(words=found.words, span=found.span) if found is not None else When()


def begin_of_war(document: Document, sentence: Sentence) -> When:
    """Return since when a war lasts, as the report tells elsewhere, for a figure of all of it; empty if it does not.

    'The conflict began in March 2011. ... Since then 200,000 people have been killed.' -> 'began in March 2011'
    """
    if not _LASTS.search(sentence.text) and "since then" not in sentence.text.lower():
        return When()
    order = sorted(document.sentences, key=lambda s: (s.index > sentence.index, abs(s.index - sentence.index)))
    found = next((w for s in order if _LASTS.search(s.text) for w in _beginnings(s)), None)
    return replace(found, basis="antecedent") if found is not None else When()


def _beginnings(sentence: Sentence) -> Iterator[When]:
    for mention in sentence.times:
        if _YEAR.search(mention.words):
            begun = since_when(sentence, When(words=mention.words, span=mention.span))
            if begun.span != mention.span or mention.words.lower().startswith("since"):
                yield begun


def since_when(sentence: Sentence, when: When, *, near: Span | None = None) -> When:
    """Return a time with the words before it from which it lasts: 'since the war broke out in March 2011'.

    Whoever is spoken of at `near`, behind the 'since', was hit at that time: 'since a blast killed six in March'.
    """
    if when.span is None or not when.span.within(sentence.span):
        return when
    before = sentence.text[: when.span.start - sentence.span.start]
    match = _BEGUN.search(before)
    if match is None or not _STARTS.search(when.words or ""):
        return when
    span = Span(sentence.span.start + match.start(), when.span.end)
    if near is not None and (near.within(span) or _died_then(sentence, span, near=near)):
        return when
    return replace(when, words=sentence.text[match.start() : span.end - sentence.span.start], span=span)


def _died_then(sentence: Sentence, begun: Span, *, near: Span) -> bool:
    """Whether a clause behind a time tells of `near`: 'since a raid on Tuesday that killed six'."""
    return near.start >= begun.end and _THAT_DID.match(sentence.text, begun.end - sentence.span.start) is not None


def since_told(sentence: Sentence, when: When, *, near: Span) -> When:
    """Return a time with what began then and lasts before it: 'since the siege began on 16 September', for any figure.

    'In all 553 have died since the offensive began on 16 September' -> 'since the offensive began on 16 September'
    '9 were killed in fighting that erupted on Friday' -> 'erupted on Friday'
    """
    begun = since_when(sentence, when, near=near)
    if begun.span is None or begun.span == when.span:
        return when
    words = begun.words or ""
    if words[:5].lower() == "since":
        return begun if _LASTS_ON.search(words) else when
    return begun if _GOES_ON.search(sentence.text[: begun.span.start - sentence.span.start]) else when


def is_birth(sentence: Sentence, mention: TimeMention) -> bool:
    """Return whether a time only tells when somebody was born."""
    return sentence.text[: mention.span.start - sentence.span.start].rstrip().endswith("born")


def is_vague(mention: TimeMention) -> bool:
    """Return whether no day can be told from a time: 'earlier', 'recently'."""
    return mention.words.lower() in _VAGUE


def tells_day(mention: TimeMention) -> bool:
    """Return whether a time tells a single day: 'on Monday', '3 February', 'overnight'."""
    return _tells_day(mention.words)


@lru_cache(maxsize=1024)
def _tells_day(words: str) -> bool:
    return bool(_DAY.search(words))


def is_of_saying(sentence: Sentence, mention: TimeMention) -> bool:
    """Return whether it is the day somebody spoke or counted: 'state media reported on Sunday', not 'reported since May'."""
    if _LASTING.match(mention.words):
        return False
    if _leads_saying(sentence, mention):
        return True
    told = sentence.text[: mention.span.start - sentence.span.start]
    if "toll" in sentence.words and _TOLL_GREW.search(told):
        return True
    before = told.lower().split()[-2:]
    if before[-1:] in (["a"], ["an"]):  # 'claimed an October 2 attack'
        return False
    return before[-1:] != ["that"] and any(word in _SAYINGS for word in before)


def _leads_saying(sentence: Sentence, mention: TimeMention) -> bool:
    """'The monitor on Thursday | said a raid yesterday killed two': what was said has a day of its own."""
    behind = sentence.text[mention.span.end - sentence.span.start :].split(maxsplit=1)[:1]
    return bool(behind) and behind[0].lower() in _SAYINGS and any(m.span.start > mention.span.end for m in sentence.times)


def is_of_war(sentence: Sentence, mention: TimeMention, *, near: Span | None = None) -> bool:
    """Return whether a time is that of a whole war, and not of what is told at `near`, or in another sentence.

    'It was the worst raid since war broke out in April 2015': the raid was not in April 2015.
    """
    words, at = mention.words, sentence.span.start
    if _AS_LONG.search(words):
        return near is None or not near.overlaps(mention.span)
    if not _YEAR.search(words):
        return False
    start = mention.span.start - at + (len("since") if words[:5].lower() == "since" else 0)
    begins = _WAR_BEGINS.search(sentence.text, max(0, start - _WAR_WITHIN), start)
    if begins is None or near is None:
        return begins is not None
    close = near.within(sentence.span) and 0 <= near.start - mention.span.end < _WITH
    return not (close or near.overlaps(Span(at + begins.start(), mention.span.end)))


def began_war(sentence: Sentence, near: Span) -> bool:
    """Return whether the words at `near` tell of what wars begin with: a crackdown."""
    at = sentence.span.start
    return _CRACKED.search(sentence.text, max(0, near.start - at), max(0, near.end - at)) is not None


def is_background(mention: TimeMention) -> bool:
    """Return whether it tells how long something else lasts: 'divided since July 2012', 'besieged since 2013'."""
    return mention.words.lower().startswith("since") and bool(_YEAR.search(mention.words))


def is_beginning(sentence: Sentence, mention: TimeMention) -> bool:
    """Return whether it tells since when something lasts for long: 'since its operations began on 30 September 2015'."""
    if not _YEAR.search(mention.words):
        return False
    start = mention.span.start - sentence.span.start
    return "since" in sentence.words and _SINCE.search(sentence.text, max(0, start - _WAR_WITHIN), start) is not None


def _distance(a: Span, b: Span) -> int:
    return max(0, b.start - a.end, a.start - b.end)
