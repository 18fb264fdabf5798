"""Days that only tell when a report was written: 'ANKARA, Feb 28, 2020 -', '(Reuters, 6 August 2016)'."""

import re

from kadesh.extract.document import Sentence
from kadesh.model.lexicon import TimeMention

_STAMPED = re.compile(
    r"\s?(?:(?:,\s[A-Z]{2,8}|\))?\s?[-–—:|]{1,3}\s|\([A-Z][^)\n]{1,40}\)|\n|\d{1,2}[:.]\d\d|\d{6}\b|\Z)"
    r"|\s(?:\d+ )?[A-Z\"“]|\.(?:\s|\Z)",
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
