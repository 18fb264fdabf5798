"""Since when something lasts: a war, a siege, an offensive that began on a day."""

import re
from collections.abc import Iterator
from dataclasses import replace

from kadesh.extract.document import Document, Sentence
from kadesh.extract.setting.untilnow import goes_on_until_now
from kadesh.model.lexicon import TimeMention
from kadesh.model.span import Span
from kadesh.model.when import When

_BEGUN = re.compile(
    r"\b(?:since|began|begun|broke out|erupted|started|flared(?: up)?|beginning|starting)\b(?!\s+to\b)[^.;,]{0,110}\Z",
    re.IGNORECASE,
)
"""Before the day from which something lasts: 'since the war broke out in March 2011', 'the war that began in 2011'."""
_THAT_DID = re.compile(r"\s(?:that|which)\s(?!ha(?:s|ve)\b)")
"""'Since a raid on Tuesday that killed six': they died on Tuesday."""
_WHEN_DID = re.compile(r",?\swhen\s[^,;]{0,80}")
_SINCE_WORD = re.compile(r"since\s+(?=\S)", re.IGNORECASE)
"""'The first raid since May, when shells killed six': they died in May."""
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
_OVER = re.compile(
    r"\b(?:last(?:ed|ing) (?:for )?|ended (?:after|within|in) )(?:\w+ ){0,3}(?:minutes?|hours?)\b"
    r"|\b(?:hours?|minutes?)-long\b"
)
"""'The fighting, which broke out on Friday, | lasted an hour'."""
_ENDED = re.compile(r"(?:from|between)\b.+\b(?:to|and|until|till|through)\b", re.IGNORECASE)
"""'Broke out | from 3 to 5 March' is over."""
_LASTS = re.compile(
    r"\b(?:war|conflict|uprising|revolt|revolution|insurgency|rebellion)\b",
    re.IGNORECASE,
)
"""What lasts so long that a figure of it counts from its beginning."""
_WAR = r"(?:war|conflict|uprising|revolt|revolution|insurgency|rebellion|crisis|unrest)"
_THAT_BEGAN = re.compile(
    r"\b(?:campaign|offensive|operation|push|invasion|war)s? (?:that|which) (?:beg[au]n|started|was launched) (?:on )?\Z"
)
"""'The offensive that began on | May 4': the day of no other deed."""
_WAR_BEGINS = re.compile(
    rf"\b(?:{_WAR}\b[^.;,\n]{{0,40}}?\b(?:since|beg[au]n|broke out|erupted|started|resurfaced|resumed|flared(?: up)?)"
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
_CAMPAIGN = re.compile(
    r"\b(?:beg[au]n|launched|started|opened|initiated)\s(?:its|an?|the|their)\s(?:[\w’'-]+\s){0,3}?"
    r"(?:campaign|war|intervention|aggression|onslaught)\b[^.;,\n]{0,50}\Z",
    re.IGNORECASE,
)
"""Before the day of which a campaign is that still goes on: 'began a military campaign against Alpha on 26 March'."""
_RULE = re.compile(
    r"\b(?:[Ss]ince|[Aa]fter|[Ww]hen|who|that|which)\b[^.;\n]{0,60}?\b(?:(?:came|come|rose|swept) (?:in)?to (?:power|office)"
    r"|(?:took|taken|seized|assumed|gained|won) (?:power|office|independence)|gaining independence"
    r"|(?:was|were) (?:elected|sworn in|ousted|toppled|overthrown))\b[^.;\n]{0,30}\Z"
)
"""Before the year in which somebody came to rule: 'since the president took office in 2018'."""
_IN_POWER = re.compile(
    r"\b(?:in (?:power|office|charge)|at the helm|ruling|ruled|governing)(?: the country)?,?\s\Z", re.IGNORECASE
)
"""Before a time since when somebody rules, and no war lasts: 'the party in power | since 1968'."""
_CRACKED = re.compile(r"crack(?:down|ed|ing|s)|repress", re.IGNORECASE)
_RULE_WITHIN = 40
_AS_LONG = re.compile(rf"\byears?\b.*\b{_WAR}\b", re.IGNORECASE)
_WAR_WITHIN = 110
_EVER_SINCE = frozenset(("since", "since then", "ever since"))
_WITH = 60
"""What is told so close behind the beginning of a war was done then: 'began in 2011 with a crackdown'."""
_YEAR = re.compile(r"(?:19|20)\d\d(?:['’]?s)?\Z")
_AGO = re.compile(r"\b(?:weeks?|months?|years?|decades?) (?:ago|earlier)\Z", re.IGNORECASE)
_YEARS_AGO = re.compile(r"\b(?:years|decades?) (?:ago|earlier)\Z", re.IGNORECASE)
_STARTS = re.compile(
    r"(?:19|20)\d\d|day\b|\blast (?:week|month|year)"
    r"|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|dawn|morning|spring|summer|autumn|winter)",
    re.IGNORECASE,
)
"""What something can last from: a year, a month, a day; not 'three years'."""


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
        if _YEAR.search(mention.words) and not is_of_rule(sentence, mention):
            begun = since_when(sentence, When(words=mention.words, span=mention.span))
            if begun.span != mention.span or mention.words.lower().startswith("since"):
                yield begun


def since_when(sentence: Sentence, when: When, *, near: Span | None = None) -> When:
    """Return a time with the words before it from which it lasts: 'since the war broke out in March 2011'.

    Whoever is spoken of at `near`, behind the 'since', was hit at that time: 'since a blast killed six in March'.
    """
    if when.span is None or not when.span.within(sentence.span):
        return when
    if near is not None and near.start >= when.span.end and (since := _SINCE_WORD.match(when.words or "")):
        told = _WHEN_DID.fullmatch(sentence.text, when.span.end - sentence.span.start, near.start - sentence.span.start)
        return when if told is None else _without(when, since.end())
    before = sentence.text[: when.span.start - sentence.span.start]
    match = _BEGUN.search(before)
    if match is None or not _starts(when.words or "", begun=match[0]) or _ENDED.match(when.words or ""):
        return when
    span = Span(sentence.span.start + match.start(), when.span.end)
    if near is not None and (near.within(span) or _died_then(sentence, span, near=near)):
        return when
    return replace(when, words=sentence.text[match.start() : span.end - sentence.span.start], span=span)


def _starts(words: str, *, begun: str) -> bool:
    """Whether something can last from a time: 'a year', 'a day', 'since it broke out | two years ago'; not 'three years'."""
    ago = begun[:5].lower() == "since" and _AGO.search(words) is not None
    return ago or _STARTS.search(words) is not None


def _without(when: When, letters: int) -> When:
    """A time without so many letters that lead it in."""
    assert when.span is not None
    assert when.words is not None
    return replace(when, words=when.words[letters:], span=Span(when.span.start + letters, when.span.end))


def _died_then(sentence: Sentence, begun: Span, *, near: Span) -> bool:
    """Whether a clause behind a time tells of `near`: 'since a raid on Tuesday that killed six'."""
    return near.start >= begun.end and _THAT_DID.match(sentence.text, begun.end - sentence.span.start) is not None


def since_told(sentence: Sentence, when: When, *, near: Span) -> When:
    """Return a time with what began then and lasts before it: 'since the siege began on 16 September', for any figure.

    'In all 553 have died since the offensive began on 16 September' -> 'since the offensive began on 16 September'
    '9 were killed in fighting that erupted on Friday' -> 'erupted on Friday'
    """
    begun = since_when(sentence, when, near=near)
    if begun.span is None or when.span is None or begun.span == when.span:
        return when
    words = begun.words or ""
    if begun.span.start > when.span.start:
        return begun
    if words[:5].lower() == "since":
        return begun if _LASTS_ON.search(words) else when
    if _OVER.search(sentence.small) is not None:
        return when
    before = sentence.text[: begun.span.start - sentence.span.start]
    until_now = near.start >= begun.span.end and goes_on_until_now(sentence, begun.span)
    lasts = until_now or _GOES_ON.search(before) is not None
    return begun if lasts else when


def is_of_war(sentence: Sentence, mention: TimeMention, *, near: Span | None = None) -> bool:
    """Return whether a time is that of a whole war, and not of what is told at `near`, or in another sentence.

    'It was the worst raid since war broke out in April 2015': the raid was not in April 2015.
    """
    words, at = mention.words, sentence.span.start
    if _AS_LONG.search(words):
        return near is None or not near.overlaps(mention.span)
    if not (_YEAR.search(words) or _YEARS_AGO.search(words)):
        elsewhere = (near is None or not near.within(sentence.span)) and "day" not in words.lower()
        return elsewhere and _THAT_BEGAN.search(sentence.text, 0, mention.span.start - at) is not None
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


def is_of_rule(sentence: Sentence, mention: TimeMention) -> bool:
    """Return whether a time tells since when somebody rules: 'the party in power | since 1968'."""
    at = mention.span.start - sentence.span.start
    return _IN_POWER.search(sentence.text, max(0, at - _RULE_WITHIN), at) is not None


def is_background(mention: TimeMention) -> bool:
    """Return whether it tells how long something else lasts: 'divided since July 2012', 'besieged since 2013'."""
    return mention.words.lower().startswith("since") and bool(_YEAR.search(mention.words))


def is_beginning(sentence: Sentence, mention: TimeMention) -> bool:
    """Return whether it tells since when something lasts for long: 'since its operations began on 30 September 2015'."""
    start = mention.span.start - sentence.span.start
    lately = mention.words.lower().endswith("day")  # 'launched a campaign on Monday' is news
    if not lately and _CAMPAIGN.search(sentence.text, max(0, start - _WAR_WITHIN), start):
        return True
    if not _YEAR.search(mention.words):
        return False
    since = "since" in sentence.words and _SINCE.search(sentence.text, max(0, start - _WAR_WITHIN), start) is not None
    return since or _RULE.search(sentence.text, max(0, start - _WAR_WITHIN), start) is not None


def is_since_of_others(sentence: Sentence, mention: TimeMention, *, near: Span) -> bool:
    """Return whether 'since' behind another figure is not told of `near`: '20 were hurt, four of whom have died since'."""
    if mention.words.lower() != "since" or near.end > mention.span.start:
        return False
    between, at = Span(near.end, mention.span.start), sentence.span.start
    apart = "," in sentence.text[between.start - at : between.end - at]
    return apart and any(c.span.within(between) for c in sentence.counts)


def ever_since(sentence: Sentence, near: Span) -> When | None:
    """Return the 'since' that ends the clause of `near`: 'six have died since', from the day told before them."""
    for mention in sentence.times:
        if mention.words.lower() in _EVER_SINCE and 0 < mention.span.start - near.end < _WITH:
            between = Span(near.end, mention.span.start)
            gap = sentence.text[between.start - sentence.span.start : between.end - sentence.span.start]
            if "," not in gap and not any(c.span.within(between) for c in sentence.counts):
                return When(words=mention.words, span=mention.span)
    return None
