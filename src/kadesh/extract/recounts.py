"""Another count of the same people, told by its number alone: 'the hospital says thirteen', 'the ministry put it at 28'.

Accounts contradict each other in such words. Who they are and what became of them was told before: the toll that the number
counts anew is kept as the antecedent, and the gate asks for its words.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from kadesh.extract.attribution import Voice, Voices, add_outlet
from kadesh.extract.counting.counts import CountMention, find_counts
from kadesh.extract.document import Document, Sentence
from kadesh.extract.gates.outcomes import find_outcomes
from kadesh.extract.setting.scenes import scene_of
from kadesh.model.claim import Antecedent, Claim, Evidence, Toll
from kadesh.model.side import Speaker
from kadesh.model.span import Span

_SAID = (
    r"says?|said|told us|puts?|gave|gives|counts?|counted|confirms?|confirmed|admits?|admitted|acknowledged|reports?|"
    r"reported|claims?|claimed|(?:spoke|speaks) of"
)
_BETWEEN = (
    r"it|this|that|the|an?|its|earlier|later|then|only|just|figure|number|toll|count|total|of|dead|deaths|at|as|to|was|were|is|"
    r"had|been|in|fact"
)
_GIVEN = re.compile(rf"\b(?:{_SAID})(?:\s(?:{_BETWEEN})){{0,6}}\s\Z", re.IGNORECASE)
"""What stands right before a number that somebody gives."""
_ALONE = re.compile(r"\s*(?:[.;:!?)\"”]|,(?!\d)|\Z|(?:and|but|while|as|by|on|in the)\b)(?!\s*(?:per cent|percent|%))")
"""What follows a number that stands alone: it counts those told of before."""
_SAME = re.compile(
    r"\b(?:(?:has |have |had )?(?:also )?confirmed (?:the|this|that) (?P<toll>(?:death )?toll)"
    r"|(?:also )?(?:gave|reported|confirmed)(?: the [a-z]+ and)? (?P<same>the same (?:(?:death )?toll|figure)))\b(?! of\b)",
    re.IGNORECASE,
)
"""What tells the figure before anew: 'confirmed the death toll', 'gave the same toll'."""
_UNSAID = re.compile(r"(?:\b(?:not|never|cannot|nor|neither|yet|no|nobody|none|without)\b|n['’]t\b)[^.;:]*\Z", re.IGNORECASE)
"""What stands before the verb where somebody does not tell it: 'has not confirmed', 'nor has the army confirmed'."""
_VERB = re.compile(rf"\b(?:{_SAID})\b", re.IGNORECASE)
_SAID_BEFORE = 60
_BESIDE = 20
"""So many characters stand between who says it and the verb."""
_BACK = 3
"""So many sentences before it the toll may stand that is counted anew."""
_TOGETHER = 60
"""Characters between figures that are told together."""
_TIMES = 20
"""A count may be so many times another one; what differs more counts something else."""


def find_recounts(document: Document, claims: Sequence[Claim], *, voices: Voices, outlet: Speaker | None) -> Iterator[Toll]:
    """Yield the tolls that are told by a number alone, each resting on the one before it that is counted anew."""
    told = [c for c in claims if isinstance(c, Toll)]
    asserted = [t for t in told if t.scope != "part" and t.polarity == "asserted" and t.count.low]
    tolls = [t for t in asserted if find_outcomes(document.report.text, t.evidence.span)]
    for index in sorted({i for t in tolls for i in _behind(document, t)}):
        sentence = document.sentences[index]
        if _VERB.search(sentence.text) is None:
            continue
        for mention in find_counts(sentence.text):
            number = _moved(mention, sentence.span.start)
            given = _given(sentence, mention)
            speaker = _speaker_before(sentence, given, voices=voices) if given is not None else None
            before = _counted(document, sentence, mention=number, tolls=tolls) if speaker is not None else None
            if speaker is None or before is None or any(t.evidence.span.overlaps(number.span) for t in told):
                continue
            yield _recount(document, number, before=before, speaker=speaker, outlet=outlet)
        yield from _confirmed(document, sentence, tolls=tolls, voices=voices, outlet=outlet)


def _confirmed(
    document: Document, sentence: Sentence, *, tolls: Sequence[Toll], voices: Voices, outlet: Speaker | None
) -> Iterator[Toll]:
    """'A medical source confirmed the death toll': the figure before, by another speaker."""
    start = sentence.span.start
    for same in _SAME.finditer(sentence.text) if "toll" in sentence.words or "figure" in sentence.words else ():
        speaker = _speaker_before(sentence, same.start(), voices=voices) if _is_said(sentence, same.start()) else None
        toll = Span(start + same.start("toll" if same["toll"] else "same"), start + same.end())
        before = _told_last(document, sentence, tolls=tolls, end=start + same.start())
        if speaker is not None and before is not None:
            yield _recount(document, CountMention(toll, toll, before.count), before=before, speaker=speaker, outlet=outlet)


def _told_last(document: Document, sentence: Sentence, *, tolls: Sequence[Toll], end: int) -> Toll | None:
    """The last count of dead told in the sentences before."""
    start = document.sentences[max(0, sentence.index - _BACK)].span.start
    near = [t for t in tolls if start <= t.evidence.start and t.evidence.end <= end and t.outcome == "killed"]
    return max(near, key=lambda t: (t.evidence.start, t.evidence.end), default=None)


def _behind(document: Document, toll: Toll) -> range:
    """The sentences in which a toll may be counted anew: its own and those right behind."""
    own = bisect_right([s.span.start for s in document.sentences], toll.evidence.start) - 1
    return range(own, min(own + _BACK + 1, len(document.sentences)))


def _moved(mention: CountMention, by: int) -> CountMention:
    return replace(
        mention,
        span=Span(mention.span.start + by, mention.span.end + by),
        number=Span(mention.number.start + by, mention.number.end + by),
    )


def _given(sentence: Sentence, mention: CountMention) -> int | None:
    """Where the verb begins that gives a number standing alone, None where none does."""
    given = _GIVEN.search(sentence.text, max(0, mention.span.start - _SAID_BEFORE), mention.span.start)
    if given is None or not _is_said(sentence, given.start()):
        return None
    return given.start() if _ALONE.match(sentence.text, mention.span.end) else None


def _is_said(sentence: Sentence, verb: int) -> bool:
    """Whether nothing before the verb tells that it was not said."""
    return _UNSAID.search(sentence.text, max(0, verb - _SAID_BEFORE), verb) is None


def _speaker_before(sentence: Sentence, verb: int, *, voices: Voices) -> Speaker | None:
    """Who is named right before the verb."""
    at = sentence.span.start + verb
    near = [s.speaker for s in voices.sayings(sentence) if s.speaker.span is not None]
    return next((s for s in near if s.span is not None and 0 <= at - s.span.end <= _BESIDE and s.kind != "outlet"), None)


def _counted(document: Document, sentence: Sentence, *, mention: CountMention, tolls: Sequence[Toll]) -> Toll | None:
    """The toll that is counted anew: the last one told before, of the same order."""
    start = document.sentences[max(0, sentence.index - _BACK)].span.start
    near = [t for t in tolls if start <= t.evidence.start and t.evidence.end <= mention.span.start and t.count.low]
    last = max(near, key=lambda t: (t.evidence.start, t.evidence.end), default=None)
    if last is not None and last.outcome != "killed":  # 'gave 358 dead, 228 injured ... said 276': the dead come first
        beside = [t for t in near if t.outcome == "killed" and last.evidence.start - t.evidence.end < _TOGETHER]
        last = max(beside, key=lambda t: (t.evidence.start, t.evidence.end), default=last)
    number = mention.count.low or mention.count.high
    if last is None or not number or not last.count.low:
        return None
    return last if number <= last.count.low * _TIMES and last.count.low <= number * _TIMES else None


def _recount(document: Document, mention: CountMention, *, before: Toll, speaker: Speaker, outlet: Speaker | None) -> Toll:
    span = Span((speaker.span or mention.span).start, mention.span.end)
    whole = Antecedent("whole", before.evidence.span, before.evidence.quote)
    kept = [a for a in before.evidence.antecedents if a.slot in ("place", "time", "perpetrator", "whole")]
    scene = scene_of(before)
    kept += scene.antecedents
    antecedents = tuple(dict.fromkeys([whole, *kept]))
    victims = replace(before.victims, words=mention.span.of(document.report.text), span=mention.span, basis="antecedent")
    return replace(
        before,
        evidence=Evidence(document.report.id, span.start, span.end, document.words(span), antecedents),
        attribution=add_outlet(Voice((speaker,)), outlet),
        count=mention.count,
        victims=victims,
        where=scene.where,
        when=scene.when,
        part_of=None,
    )
