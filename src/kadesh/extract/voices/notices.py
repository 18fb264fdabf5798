"""Notice given to the other side of positions and movements, or not given. The positions themselves are never collected."""

import re

from kadesh.extract.attribution import Voices
from kadesh.extract.document import Document, Sentence
from kadesh.extract.violence.parties import mentions_in, party_from
from kadesh.extract.voices.standpoints import heard_party
from kadesh.extract.voices.utterance import Utterance, first_side
from kadesh.model.claim import Act
from kadesh.model.side import NOBODY, Speaker
from kadesh.model.span import Span

_SUBJECT = (
    r"(?:coordinates|positions?|locations?|movements?|whereabouts|deployments?|route|flight|operation|strikes?|convoys?|"
    r"presence|advance|prior|beforehand|in advance|side|forces|troops|military|army|command)"
)
_NOT_GIVEN = re.compile(
    rf"\bwithout (?:prior |advance |any |first )*(?:informing|notifying|notification|notice|coordinating|"
    rf"coordination|telling|warning)\b(?: (?:the|its|their|with|to|of) \w+(?: side| forces| military| army)?)?|"
    rf"\b(?:did not|didn['’]t|had not|hadn['’]t|has not|have not|failed to|never|not) (?:\w+ )?(?:inform|informed|"
    rf"notify|notified|share|shared|provide|provided|pass|passed|give|given|told)\b[^.;]{{0,70}}?\b{_SUBJECT}\b|"
    rf"\b(?:nobody|no one|none) (?:had |has |have )?(?:informed|told|notified|warned|alerted)\b|"
    rf"\b(?:told|informed|warned|notified)\b[^.;]{{0,50}}?\bonly (?:\w+ ){{1,3}}(?:before|earlier|in advance)\b|"
    rf"\b(?:gave|given|give|gives|receiv\w+|got|had) (?:[\w’'-]+ ){{0,3}}?no (?:prior |advance |early )?(?:warning|notice|"
    rf"notification)\b|"
    rf"\b(?:not|never|n['’]t) been (?:informed|notified|told|warned) (?:of|about|beforehand|in advance)\b|"
    rf"\b(?:was|were|been|being) (?:not|never) (?:informed|notified|told|warned)\b|\b(?:lack|"
    rf"absence) of (?:information|notification|notice|coordination)\b"
)
_GIVEN = re.compile(
    rf"\b(?:despite|after|following|with) (?:\w+ ){{0,2}}(?:notification|notice|notifying|informing|"
    rf"coordination)\b[^.;]{{0,60}}?\b{_SUBJECT}\b|"
    rf"\b(?:notified|informed|notifying)\b[^.;]{{0,60}}?\b(?:in advance|beforehand|of (?:its|their|the|"
    rf"our) (?:\w+ )?(?:coordinates|positions?|locations?|movements?|whereabouts|deployment|route))\b|"
    rf"\b(?:notified|informed|told|alerted|tipped off) (?:[\w’'.-]+ ){{1,5}}?(?:ahead of|in advance of|before) (?:the|its|"
    rf"their|any|an?) (?:\w+ ){{0,3}}?(?:strikes?|attacks?|raids?|operation|offensive|flights?|assault|launch)\b|"
    rf"\b(?:gave|given|gives) (?:[\w’'.-]+ ){{1,4}}?(?:prior|advance|early|advanced) (?:notice|warning|notification)\b|"
    rf"\b(?:coordinates|positions|locations|movements) (?:\w+ ){{0,3}}(?:were|was|been|being) (?:\w+ )?(?:shared|"
    rf"passed|given|communicated|provided|notified|reported|coordinated)\b|"
    rf"\b(?:shared|passed on|provided|communicated|gave|given|sent) (?:\w+ ){{0,7}}(?:coordinates|positions|locations?)\b|"
    rf"\b(?:had|has|have) (?:\w+ )?(?:told|warned|informed|notified|alerted)\b[^.;]{{0,70}}?\b(?:in advance|beforehand|"
    rf"ahead of|of the (?:strikes?|attack|raid|operation|patrol|convoy|movement)|the route)\b|"
    rf"\b(?:prior|advance) (?:notice|notification|warning) (?:was|had been|were) given\b"
)
_NOTICE = frozenset(
    "informing notifying notification notice coordinating coordination telling warning inform informed"
    " notify notified share shared provide provided pass passed give given told warned alerted information"
    " coordinates positions locations movements".split()
)
"""Words of which both patterns, which are for text in small letters, have one."""
_SUDDEN = re.compile(r"without (?:prior |advance |any |first )*(?:warning|notice)")
_DENIES = re.compile(r"\b(?:not|n['’]t|never|no|without|fail\w*|lack)\b", re.IGNORECASE)


def find_notices(document: Document, sentence: Sentence, *, voices: Voices, outlet: Speaker | None) -> list[Utterance]:
    """Return notice that `sentence` says was given, and notice that it says was not."""
    if _NOTICE.isdisjoint(sentence.words):
        return []
    found = [
        _notice(document, sentence, match=m, act="non-notification", voices=voices, outlet=outlet)
        for m in _NOT_GIVEN.finditer(sentence.small)
        if not _is_sudden(sentence, m)
    ]
    for match in _GIVEN.finditer(sentence.small):
        span = _span(sentence, match)
        negated = _DENIES.search(sentence.text[max(0, match.start() - 12) : match.end()])
        if not negated and not any(span.overlaps(f.span) for f in found):
            found.append(_notice(document, sentence, match=match, act="notification", voices=voices, outlet=outlet))
    return found


def _is_sudden(sentence: Sentence, match: re.Match[str]) -> bool:
    """'They fired without warning' tells how suddenly; 'without warning Alpha' that Alpha was not told."""
    if not _SUDDEN.fullmatch(match.group()):
        return False
    at = sentence.span.start + match.end()
    gaps = (sentence.text[match.end() : m.span.start - sentence.span.start] for m in sentence.sides if m.span.start >= at)
    return not any(gap in (" ", " the ") for gap in gaps)


def _span(sentence: Sentence, match: re.Match[str]) -> Span:
    return Span(sentence.span.start + match.start(), sentence.span.start + match.end())


def _notice(
    document: Document, sentence: Sentence, *, match: re.Match[str], act: Act, voices: Voices, outlet: Speaker | None
) -> Utterance:
    span = _span(sentence, match)
    k = sentence.token_at(span.start)
    speaker = heard_party(document, voices.hear(sentence, span), outlet=outlet)
    before = mentions_in(sentence, 0, k)
    after = mentions_in(sentence, k, len(sentence.tokens) - 1)
    own = speaker.span
    others = [m for m in (before if act == "non-notification" else after) if not (own and m.span.overlaps(own))]
    target = first_side(others, speaker.side) or first_side(
        [m for m in after if not (own and m.span.overlaps(own))], speaker.side
    )
    return Utterance(act, span, speaker, party_from(target) if target else NOBODY)
