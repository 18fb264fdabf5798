"""Rival figures without a noun: 'the police put it at 16', 'the forum counts 530', 'residents spoke of about thirty'.

They are of the people that the figure before was of: that one is named as the antecedent.
"""

import re
from collections.abc import Sequence

from kadesh.extract.attribution import Voice, Voices, add_outlet
from kadesh.extract.counting.counts import CountMention, find_counts
from kadesh.extract.document import Document, Sentence
from kadesh.extract.setting.placing import choose_place
from kadesh.extract.setting.scenes import scene_at
from kadesh.model.claim import Antecedent, Claim, Evidence, Outcome, Toll
from kadesh.model.count import Count
from kadesh.model.side import Party, Speaker
from kadesh.model.span import Span

_PUT = re.compile(
    r"\b(?:put|puts|putting|gave|gives|giving|placed|places|estimat(?:es|ed))\s+(?:it|(?:[\w’'-]+\s+){0,4}?(?:number|figure|toll|count|total|tally"
    r"|losses|dead|casualties|deaths|fatalities)(?:\s+of\s+[\w-]+)?)\s+(?:at|as|of|to\s+be)\s+[\"“”]?"
)
_COUNTS = re.compile(
    r"\b(?:counts?|counted|speaks?\s+of|spoke\s+of|talks?\s+of|talked\s+of|guess(?:es|ed)\s+at|quoted|acknowledged|admitted(?:\s+to)?)"
    r"\s+(?:only\s+)?[\"“”]?(?=[\w~])"
)
_TOTAL = r"(?:figure|toll|count|tally|total|number)"
_COUNTED = (
    r"(?:people|persons|those|the\s+(?:dead|killed|wounded|missing)|dead|deaths|killed|victims|casualties|displaced|refugees"
    r"|wounded)\b"
)
_CHANGED = re.compile(
    rf"\b(?:revis(?:ed|ing)\s+(?:[\w’'-]+\s+){{0,3}}?{_TOTAL}\s+(?:of|from|to)|revised\s+(?:up|down)(?:wards?)?\s+(?:from|to)"
    rf"|(?:earlier|previous|initial|first|higher|lower|real|true|official|unofficial)\s+(?:\w+\s+)?{_TOTAL}\s+(?:of|was|is|were|stood\s+at)"
    rf"|the\s(?:death\s)?{_TOTAL}\s(?:(?:has|have|had)\s)?(?:(?:since|now|later)\s)?"
    r"(?:(?:risen|climbed|rose|grown|grew|jumped|increased)\sto|passed|reached)"
    rf"|(?:bring(?:s|ing)?|brought|rais(?:es|ing|ed)|takes|taking)\s+the\s+(?:\w+\s+)?{_TOTAL}\b(?!\s+(?:number\s+)?of\s+(?!{_COUNTED}))(?:\s+[\w’'-]+){{0,8}}?\s+to"
    rf"|the\s+(?:death\s+)?{_TOTAL}\s+(?:is|was|now\s+stands\s+at|stands\s+now\s+at)(?:\s+now)?|toll\s+now"
    r"|(?:this|that|it|which)\s+was\s+(?:(?:later|since|subsequently|then)\s+)?(?:updated|revised|raised)\s+(?:upwards?\s+)?to"
    rf"|the\s+(?:(?:real|true|actual)\s+)?{_TOTAL}\s+(?:could|may|might)\s+be"
    rf"|had\s+stopped\s+counting\s+at)\s+[\"“”]?(?=[\w~])"
)
"""'Revising his earlier figure of 58', 'bringing the total since May to 390,000'."""
_UPDATED = re.compile(r"(?:this|that|it|which) was\b", re.IGNORECASE)
"""'This was later updated to 58': by whoever gave the figure before."""
_NOTED = re.compile(
    rf"(?:\b(?:sources?|{_TOTAL}|dead|killed|fatalities|deaths|casualties|victims)(?:\s[\w’'-]+){{0,4}}\s?:"
    rf"|\b(?:fatalities|deaths|dead|casualties)\s+(?:coded|counted|given|recorded|listed)\s+as)\s+[\"“”]?(?=[\w~])"
)
"""'Other sources: at least 5', 'total for the week: 58', 'fatalities coded as 5'."""
_HAS = re.compile(
    r"\b(?:ministry|association|society|commission|committee|council|network|union|centre|center|office|group|monitors?|forum|hospital"
    r"|doctors|surgeons|consultancy|desk|observatory|police|army|government|opposition|bishop|mayor|chief|elders?|residents|villagers"
    r"|leaders?|lawyers?|figure|count|list|radios?|lists?|compiled)\b[^.;:]{0,60}?\b(?:has|have|had|are\s+saying|lists|listed|names|named"
    r"|with|holds?)\s+(?:only\s+|already\s+|the\s+names\s+of\s+)?[\"“”]?(?=[\w~])"
)
"""'The Medical Association has 19', 'a list compiled by teachers has 112 names'."""
_SAYS = re.compile(
    r"\b(?:says?|said|announce[sd]?|claim(?:s|ed)|insist(?:s|ed)|reckon(?:s|ed)?|published|(?:has|have|had)\s+seen|mention(?:s|ed))"
    r"\s+(?:only\s+|just\s+|it\s+(?:was|is)\s+)?[\"“”]?(?=[\w~])"
)
"""'The note said 60', 'the prefect has seen five', 'neighbours say 33'."""
_MAKES = re.compile(
    r"\b(?:(?:that|this|which)\s+(?:makes|made)(?:\s+it)?|(?:by|in|at)\s[\w\s,]{2,25}?\sit\s+(?:was|is|stood\s+at|stands\s+at)"
    r"|puts?\s+it\s+(?:lower|higher)\s*,?\s+at)\s+[\"“”]?(?=[\w~])"
)
"""'That makes 20', 'by dusk it was 38'."""
_ENDS = re.compile(
    r"\s*(?:[.,;\"“”)]|$|\b(?:now|altogether|earlier|later|last|graves|martyrs|including|among|at\s+first|on|in|since|so|nationwide|of\s+(?:its|their|his|them)|victims|names|bodies|dead|deaths|killed|by|"
    r"after|for)\b)",
    re.IGNORECASE,
)
_FORMS = (
    (_PUT, frozenset("put puts putting gave gives giving placed places estimates estimated".split())),
    (
        _COUNTS,
        frozenset(
            "count counts counted speak speaks spoke talk talks talked guesses guessed quoted acknowledged admitted".split()
        ),
    ),
    (_CHANGED, frozenset("figure toll count tally total number revised updated raised counting".split())),
    (
        _NOTED,
        frozenset(
            "source sources figure toll count tally total number dead killed fatalities deaths casualties victims".split()
        ),
    ),
    (_HAS, frozenset("has have had saying lists listed names named with hold holds".split())),
)
"""Forms for text in small letters, and the words of which a sentence has one where they are found."""
_LAST_FORMS = (
    (
        _SAYS,
        frozenset(
            "say says said announce announces announced claims claimed insists insisted reckon reckons reckoned published "
            "seen mentions mentioned".split()
        ),
    ),
    (_MAKES, frozenset("makes made it".split())),
)
"""Forms that hold least, asked for when all else has been read."""
_LOOSE = (_NOTED, _HAS, _SAYS, _MAKES)
_TIMES = 20
"""A figure by a loose form may be so many times the one before; what differs more counts something else."""
_OUTCOMES: dict[str, Outcome] = {
    "toll": "killed",
    "dead": "killed",
    "death": "killed",
    "fatalit": "killed",
    "killed": "killed",
    "wounded": "wounded",
    "injured": "wounded",
    "missing": "missing",
    "displaced": "displaced",
}

_OWNER = re.compile(r"\b(\w+?)(?:s['’]|['’]s)\s+(?:own\s+)?(?:dead|deaths|losses|casualties|toll|wounded|injured)")
"""'Put the marines' dead at six': whom the figure counts."""
_TOGETHER = 60
"""Characters between figures that are told together: 'nine were killed, among them a nurse, and 30 were hurt'."""
_AT_HAND = 700
"""So many characters before, the figure stands that another one is set against."""

_Figure = tuple[CountMention, Span, Toll]
"""A count, the words that show it, and the toll it is set against."""


def find_rival_figures(
    document: Document, claims: Sequence[Claim], *, voices: Voices, outlet: Speaker | None, last: bool = False
) -> list[Toll]:
    """Return the figures that somebody sets against one told before, in the order of the text.

    `last` asks for the forms that hold least: 'the note said 60', 'that makes 20'.
    """
    tolls = sorted((c for c in claims if isinstance(c, Toll)), key=lambda t: t.evidence.start)
    found: list[Toll] = []
    for sentence in document.sentences:
        if not _stands_behind(sentence, tolls):
            continue
        for form, telling in _LAST_FORMS if last else _FORMS:
            for match in form.finditer(sentence.small) if not telling.isdisjoint(sentence.words) else ():
                read = _read(sentence, match, tolls=tolls)
                if read is not None:
                    found.append(_tell(document, sentence, read=read, voices=voices, outlet=outlet))
    return found


def _stands_behind(sentence: Sentence, tolls: Sequence[Toll]) -> bool:
    """Whether a toll ends before the sentence does, and so near that a figure in it may be set against it."""
    return any(t.evidence.end <= sentence.span.end and sentence.span.start <= t.evidence.start + _AT_HAND for t in tolls)


def _read(sentence: Sentence, match: re.Match[str], *, tolls: Sequence[Toll]) -> _Figure | None:
    """The figure behind the words, where it stands and the one it is set against; None if it counts something else."""
    mention = next((m for m in find_counts(sentence.text[match.end() :][:80]) if m.span.start == 0), None)
    if mention is None or not (mention.count.low or mention.count.high):
        return None
    start = sentence.span.start + match.end()
    end = start + mention.span.end
    ends = _ENDS.match(sentence.text, end - sentence.span.start)
    if ends is None or any(t.evidence.span.overlaps(Span(start, end)) for t in tolls):
        return None
    if match.re in (_SAYS, _MAKES) and (ends[0].strip().startswith("of") or mention.count.high == 1):
        return None
    outcome = next((outcome for stem, outcome in _OUTCOMES.items() if stem in match[0]), None)
    before = [t for t in tolls if t.evidence.end <= start <= t.evidence.start + _AT_HAND and t.scope != "part"]
    before = [t for t in before if t.polarity == "asserted" and outcome in (None, t.outcome)]
    owner = _OWNER.search(match[0])
    theirs = [t for t in before if owner is not None and owner[1].lower() in t.evidence.quote.lower()]
    rival = _choose(theirs or before)
    if rival is None or rival.count.low == mention.count.low:
        return None
    if match.re in _LOOSE and not _is_of_one_order(mention.count, rival.count):
        return None
    return mention, Span(sentence.span.start + match.start(), end), rival


def _choose(before: Sequence[Toll]) -> Toll | None:
    """The toll a figure is set against: the last one; of those told with it, or before the hurt, that of the dead."""
    last = max(before, key=lambda t: t.evidence.end, default=None)
    hurt = last is not None and last.outcome == "wounded"
    near = [t for t in before if last is not None and (hurt or last.evidence.start - t.evidence.end < _TOGETHER)]
    return next((t for t in reversed(near) if t.outcome == "killed"), last)


def _is_of_one_order(a: Count, b: Count) -> bool:
    x, y = a.low or a.high or 0, b.low or b.high or 0
    return x <= y * _TIMES and y <= x * _TIMES


def _giver_of(rival: Toll) -> Voice:
    """Whoever gave the figure that is said to have been updated since."""
    speaker = rival.source
    if speaker is None or speaker.span is None:
        return Voice()
    return Voice((speaker,), (Antecedent("speaker", speaker.span, speaker.words),))


def _tell(document: Document, sentence: Sentence, *, read: _Figure, voices: Voices, outlet: Speaker | None) -> Toll:
    mention, span, rival = read
    voice = voices.hear(sentence, span)
    if not voice.chain and _UPDATED.match(document.words(span)):
        voice = _giver_of(rival)
    where = choose_place(sentence, span, sayings=[])
    scene = scene_at(sentence, where if where.span is not None else rival.where, when=rival.when)
    before = Antecedent("victims", rival.evidence.span, rival.evidence.quote)
    evidence = (*voice.antecedents, before, *scene.antecedents)
    return Toll(
        evidence=Evidence(document.report.id, span.start, span.end, document.words(span), tuple(dict.fromkeys(evidence))),
        attribution=add_outlet(voice, outlet),
        polarity="asserted",
        modality="actual",
        when=scene.when,
        where=scene.where,
        outcome=rival.outcome,
        count=mention.count,
        victims=Party(None, rival.victims.side, rival.victims.role, "antecedent" if rival.victims.side else "unknown", None),
        scope=rival.scope,
        event=rival.event,
    )
