"""Who is still heard in a sentence that cites nobody: how far a speaker carries, and what ends it."""

import re

from kadesh.extract.document import Document, Sentence
from kadesh.extract.voices.over_lists import find_over_list, stands_in_list
from kadesh.extract.voices.reaches import tells_deed
from kadesh.extract.voices.saying import Cited, Saying
from kadesh.extract.voices.under_colons import heard_over_lines
from kadesh.model.lexicon import PlaceMention

_ANEW = re.compile(
    r"\W*(?:meanwhile|elsewhere|later|earlier|separately|in the meantime|on the same day|on the other hand"
    r"|there (?:was|were|is|are|appeared|has|have) no immediate)\b",
    re.IGNORECASE,
)
_TAKING_UP = re.compile(
    r"\W*(?:and|moreover|among|another|those|in addition|(?:the|these) (?:dead|wounded|victims|strikes?|attacks?|raids?|"
    r"bombings?|blasts?|explosions?|shelling|clashes|fighting|battles?|bombardment|air ?strikes?|assault|fire)|"
    r"(?:[\w-]+ ){1,6}also|of (?:them|these|those)|th(?:at|is) (?:figure|toll|number|count) includ\w+|the (?:\w+ )?others"
    r"|[\w-]+ others (?:were|are)|[\w-]+ of (?:them|these|those|the (?:dead|wounded|victims|injured)))\b",
    re.IGNORECASE,
)
_SET_BESIDE = re.compile(
    r"\W*(?!(?:\w+ ){0,3}?(?:dead|victims?|wounded|killed)\b)(?:[\w’'-]+,? ){1,9}?"
    r"(?:(?:comes?|came) (?:[\w’'-]+ ){0,5}?(?:after|amid|as|on the heels|in a)"
    r"|(?:took place|occurred|happened) (?:as|in (?:the same|a|an) \w+)"
    r"|(?:is|was) (?:just |only |also )?(?:one in|one of|(?:among )?the (?:latest|(?:\w+ )?(?:most \w+|\w+est"
    r"|worst|first))))\b",
    re.IGNORECASE,
)
"""'The attack comes two weeks after gunmen killed nine', 'is the worst since': the outlet sets it beside what it knows."""
_ADDED = re.compile(
    r"\W*(?!(?:s?he|it|they)\b)(?:(?:moreover|in addition)\b(?![^.;]*\b(?:today|this (?:morning|evening|afternoon))\b)"
    r"|(?:[\w-]+ ){1,6}also (?!killed|wounded|injured|hurt|martyred|died|among)\b)",
    re.IGNORECASE,
)
"""What adds something of its own: with a day in it, it is no longer of whoever spoke before, with 'this morning' it is."""
_OWN = re.compile(
    r"^\W*(?:he|she)\b|\b(?:he|she|his own|her own) (?:knows?|knew|saw|lost|counted|buried)\b|\b(?:his|her) own\b",
    re.IGNORECASE,
)
_PLACED = re.compile(r"\W*(?:in|at|near|around|outside|north|south|east|west)\b", re.IGNORECASE)
"""A sentence that opens with another place tells of something else, unless one speaker tells all of the report."""
_HEADED = re.compile(r" (?:The|A|An|In|On|At|Army|Units?|Later|Earlier) [a-z]")
_OF_A_PERIOD = re.compile(
    r"\b(?:since|so far|years?|months?|in total|war|conflict|uprising|revolt|began|(?:19|20)\d\d)\b", re.IGNORECASE
)
_SUMMED = re.compile(r"\b(?:over|in|during|within) the (?:past|last|previous) |\bnationwide\b|\bin total\b", re.IGNORECASE)
_SINCE = re.compile(r"\W*since\b[^.;]{3,60}?\b(?:has|have)\b", re.IGNORECASE)
_LATELY = re.compile(r"\b(?:recent|past|last)\s(?:few\s)?(?:days?|weeks?|months?)\b|\blately\b|\brecently\b", re.IGNORECASE)
_AT_ONCE = 15
_LOCAL = re.compile(
    r"\b(?:police|command|governorate|governor|hospital|clinic|municipality|mayor|directorate|provincial|district|council)\b",
    re.IGNORECASE,
)
"""Who knows what happens at one place."""
_QUARTER = re.compile(r" (?:neighbou?rhoods?|quarters?|districts?|streets?)\b")
"""A quarter of whatever town is told of."""
_MARK = re.compile(r'["“”]')
_ROW = 4
_AROUND = 5
"""So many sentences back others count who may as well be heard."""
_CROWD, _LITTLE, _MOSTLY = 3, 0.25, 0.5
"""Among so many speakers, one of so little of all that is cited is not carried on; one of most of it is for longer."""


def takes_up(sentence: Sentence) -> bool:
    """Return whether a sentence takes up what was told: 'And 300 died in the siege', 'Since Monday it has killed nine'."""
    return bool(_TAKING_UP.match(sentence.text) or _SINCE.match(sentence.text))


def here_again(document: Document, cited: Cited, *, sentence: Sentence) -> bool:
    """Return whether a sentence that takes up what was told cites only whoever told it: 'The raids killed six, though the
    group said more were hurt'.
    """
    before = cited[sentence.index - 1] if sentence.index else ()
    same = bool(before) and {_name(s) for s in cited[sentence.index]} == {_name(before[-1])}
    return same and takes_up(sentence) and not tells_deed(document.sentences[sentence.index - 1], before[-1].verb)


def find_carried(document: Document, cited: Cited, *, sentence: Sentence) -> Saying | None:
    """Return the saying that carries on into `sentence`, which cites nobody; None where the outlet itself speaks again.

    The speaker of the sentence before carries on, unless this one opens anew: another scene, a day of its own. One that
    takes up what was told ('The raids also killed') is of the same speaker though it tells a day. Who is cited for most
    of a report is heard over one sentence more.
    """
    if stands_in_list(document, sentence):
        return find_over_list(document, cited, sentence=sentence)
    if (listed := heard_over_lines(document, cited, sentence=sentence)) is not None:
        return listed
    if _sums_up(document, cited, sentence=sentence):
        return cited[sentence.index - 1][-1]
    dated = sentence.times and (_ADDED.match(sentence.text) or not _TAKING_UP.match(sentence.text))
    anew = _ANEW.match(sentence.text) or _opens_day(sentence) or dated
    if anew or sentence.index == 0 or _SET_BESIDE.match(sentence.text):
        return None
    if _PLACED.match(sentence.text) and (summed := _of_sum(document, cited, sentence=sentence)) is not None:
        return summed
    before = cited[sentence.index - 1]
    if before and _is_local_elsewhere(document, before[-1], sentence=sentence):
        return None
    if before:
        return (
            before[-1]
            if _goes_on(cited, sentence, last=before[-1])
            and not _parted(document, cited, sentence=sentence)
            and not tells_deed(document.sentences[sentence.index - 1], before[-1].verb)
            else None
        )
    if sentence.index == 1 or document.sentences[sentence.index - 1].times or not cited[sentence.index - 2]:
        return None
    last = cited[sentence.index - 2][-1]
    told = bool(document.sentences[sentence.index - 2].counts)
    steady = told and not _OF_A_PERIOD.search(sentence.text) and _share(cited, last) > _MOSTLY
    return last if steady or _alone_in_paragraph(document, cited, sentence=sentence) else None


def _sums_up(document: Document, cited: Cited, *, sentence: Sentence) -> bool:
    """Whether a sentence counts what the one before told of a time: 'Shells hit it in recent days, the monitor said. Since
    Monday they have killed nine.'
    """
    if sentence.index == 0 or not cited[sentence.index - 1] or _SINCE.match(sentence.text) is None:
        return False
    return _LATELY.search(document.sentences[sentence.index - 1].text) is not None


def _opens_day(sentence: Sentence) -> bool:
    """'And in January another bomb killed six': a day right at the opening is a story of its own, whatever leads to it."""
    return any(m.span.start - sentence.span.start < _AT_ONCE for m in sentence.times)


def _alone_in_paragraph(document: Document, cited: Cited, *, sentence: Sentence) -> bool:
    """Whether whoever is cited two sentences back is still heard: in one paragraph, nobody else near, no other scene."""
    index = sentence.index
    text = document.report.text[document.sentences[index - 2].span.start : sentence.span.start]
    if "\n" in text or _PLACED.match(sentence.text) or _PLACED.match(document.sentences[index - 1].text):
        return False
    if _MARK.search(document.sentences[index - 2].text):
        return False  # who is quoted is heard in the quotation and right behind it
    near = {_name(s) for one in cited[max(0, index - _ROW) : index + 2] for s in one}
    return len(near) == 1 and bool(document.sentences[index - 2].counts) and not _OF_A_PERIOD.search(sentence.text)


def _of_sum(document: Document, cited: Cited, *, sentence: Sentence) -> Saying | None:
    """Who summed up what this sentence tells by places: '19 died in the past day, the ministry said. In Goma four died.'"""
    head = sentence.index - 1
    while head > max(0, sentence.index - _ROW) and not cited[head] and _PLACED.match(document.sentences[head].text):
        head -= 1
    summed = cited[head] and _SUMMED.search(document.sentences[head].text)
    return cited[head][-1] if summed else None


def _parted(document: Document, cited: Cited, *, sentence: Sentence) -> bool:
    """Whether a paragraph ends before the sentence, whose report is not mostly of the one cited there."""
    gap = document.report.text[document.sentences[sentence.index - 1].span.end : sentence.span.start]
    last = cited[sentence.index - 1][-1]
    return "\n" in gap and _share(cited, last) <= _MOSTLY and not takes_up(sentence)


def _is_local_elsewhere(document: Document, saying: Saying, *, sentence: Sentence) -> bool:
    """Whether an office of one place is asked of another: 'a source at Alpha Police Command' says nothing of Beta."""
    span = saying.speaker.span
    if span is None or not sentence.places or _LOCAL.search(saying.speaker.words) is None:
        return False
    own = {name for s in document.sentences for p in s.places if p.span.within(span) for name in _around(p)}
    here = [_around(p) for p in sentence.places if _QUARTER.match(sentence.text, p.span.end - sentence.span.start) is None]
    return bool(own) and bool(here) and all(names and not names & own for names in here)


def _around(mention: PlaceMention) -> frozenset[str]:
    """A place's own name and its province's, as far as they are known."""
    found = mention.places[:1]
    return frozenset(name for p in found if p.kind in ("town", "province") for name in (p.name, p.admin1) if name)


def _goes_on(cited: Cited, sentence: Sentence, *, last: Saying) -> bool:
    """Whether the speaker of the sentence before goes on: not where another place opens, nor one of many speakers."""
    share = _share(cited, last)
    if share > _MOSTLY:
        return True
    if _TAKING_UP.match(sentence.text) or _is_of(sentence, last):
        return True
    around = {_name(s) for one in cited[max(0, sentence.index - _AROUND) : sentence.index + 3] for s in one}
    elsewhere = _PLACED.match(sentence.text) or _is_headed(sentence)
    return not elsewhere and (len(around) < _CROWD or share > _LITTLE)


def _is_headed(sentence: Sentence) -> bool:
    """Whether a place stands over the sentence, run into it: 'Aleppo Elsewhere a guard was shot'."""
    start = sentence.span.start
    head = next((m.span.end - start for m in sentence.places if m.span.start == start), None)
    return head is not None and _HEADED.match(sentence.text, head) is not None


def _is_of(sentence: Sentence, last: Saying) -> bool:
    """Whether the sentence speaks of what the one cited before knows: 'twelve others he knows of', 'four of her own men'."""
    return last.speaker.kind in ("person", "anonymous") and bool(_OWN.search(sentence.text))


def _share(cited: Cited, saying: Saying) -> float:
    """How much of all that is cited in a report is of one speaker."""
    names = [_name(s) for one in cited for s in one]
    return names.count(_name(saying)) / max(1, len(names))


def _name(saying: Saying) -> str:
    return saying.speaker.name.lower().removeprefix("the ")
