"""Ultimatums that no verb of demand tells: 'has 48 hours to leave', 'by Monday or face attack', 'unless X goes by noon'."""

import re
from collections.abc import Iterator

from kadesh.extract.attribution import Voices
from kadesh.extract.document import Document, Sentence
from kadesh.extract.violence.parties import mentions_in, named_after, party_from
from kadesh.extract.voices.limits import GOING, TERM, limit_in
from kadesh.extract.voices.speech_forms import HARM
from kadesh.extract.voices.standpoints import heard_party
from kadesh.extract.voices.utterance import Utterance, first_side
from kadesh.model.side import NOBODY, Party, Speaker
from kadesh.model.span import Span
from kadesh.model.when import When

_LIMIT = rf"(?:(?:until|till|by|before) [\w .,:/-]{{2,40}}?|{TERM})"
_HAS = re.compile(rf"\b(?:have|has|had|got) (?:only |just |another |now )?(?P<limit>{_LIMIT}) to {GOING}\b")
_GIVEN = re.compile(
    rf"\b(?:(?:is|are|was|were|been|being) given (?:only |just )?(?P<term>{_LIMIT}) to {GOING}\b"
    rf"|(?:told|ordered|warned|instructed) to {GOING}\b[^.;]{{0,50}}?\b(?:within {TERM}|(?:by|before) [\w ]{{3,20}}))"
)
_OR = re.compile(
    r"\b(?P<due>(?:by|before|within|until) [\w .:/-]{2,40}?) or "
    r"(?:else|face|be (?:bombed|attacked|shot|killed|shelled|destroyed)|(?:[\w-]+ ){1,3}(?:will|would) )"
)
_UNLESS = re.compile(rf"\bunless\b[^.;]{{3,100}}?\b(?P<by>within {TERM}|(?:by|before|until) (?:the )?\w[\w ]{{2,24}})")
_HOUR = re.compile(r"\b(?:noon|midday|midnight|dawn|daybreak|sunrise|sunset|nightfall|dusk|tonight|tomorrow)\b")
_TO_COME = re.compile(r"\b(?:will|would|shall)\b|['’]ll\b")
_BLOW = re.compile(r"\b(?:assaults?|offensives?|attacks?|strikes?|raids?|shelling|bombing)\b")
_WORDS = frozenset("have has had got given told ordered warned instructed or unless".split())
_WITHIN = 60
"""A party so near before 'has 48 hours' is the one that has them."""


def find_ultimatums(document: Document, sentence: Sentence, *, voices: Voices, outlet: Speaker | None) -> list[Utterance]:
    """Return the ultimatums of `sentence` in order: who must do what until when, told by whoever is heard or behind 'by'.

    'The rebels have 48 hours to leave, the army said' is the army's, to the rebels.
    """
    found: list[Utterance] = []
    for match in _matches(sentence):
        span = Span(sentence.span.start + match.start(), sentence.span.start + match.end())
        speaker = _speaker(document, sentence, match=match, voices=voices, outlet=outlet)
        if speaker.side is None:
            continue
        first, last = sentence.token_at(span.start), sentence.token_at(span.end - 1)
        before = [m for m in sentence.sides if m.span.end <= span.start and span.start - m.span.end <= _WITHIN]
        target = first_side([*reversed(before), *mentions_in(sentence, first, last)], speaker.side)
        deadline = _deadline(sentence, match, bounds=(first, last))
        if deadline.words is None or (match.re is _HAS and (target is None or target not in before)):
            continue  # no limit, no ultimatum; whoever has three days must be somebody the speaker may force
        begins = target.span.start if target is not None and target in before and match.re in (_HAS, _GIVEN) else span.start
        words = sentence.span_of(sentence.token_at(begins), last)
        addressee = party_from(target) if target is not None else NOBODY
        found.append(Utterance("ultimatum", words, speaker, addressee, deadline))
    return found


def _matches(sentence: Sentence) -> Iterator[re.Match[str]]:
    """The words of ultimatums; 'unless' only beside what would come then."""
    if _WORDS.isdisjoint(sentence.words):
        return
    for pattern in (_HAS, _GIVEN, _OR):
        yield from pattern.finditer(sentence.small)
    if "unless" in sentence.words and _TO_COME.search(sentence.small) and _menaces(sentence.small):
        yield from _UNLESS.finditer(sentence.small)


def _menaces(text: str) -> bool:
    """Whether what would come is harm: 'the assault will begin', not 'the war would last'."""
    return HARM.search(text) is not None or _BLOW.search(text) is not None


def _speaker(
    document: Document, sentence: Sentence, *, match: re.Match[str], voices: Voices, outlet: Speaker | None
) -> Party:
    """Whoever is heard; who was given a limit, or told to go, got it from whoever is named behind 'by', else from nobody."""
    span = Span(sentence.span.start + match.start(), sentence.span.start + match.end())
    if match.re is not _GIVEN:
        return heard_party(document, voices.hear(sentence, span, carried=False), outlet=outlet)
    by = named_after(sentence, sentence.token_at(span.start), words=("by",))
    return party_from(by) if by is not None and by.kind != "country" else NOBODY


def _deadline(sentence: Sentence, match: re.Match[str], *, bounds: tuple[int, int]) -> When:
    """The limit of time, as the day that is named or as how long there is."""
    found = limit_in(sentence, *bounds)
    group = next((g for g in ("limit", "term", "due", "by") if match.groupdict().get(g)), None)
    if found.words is not None or group is None:
        return found
    start, end = match.span(group)
    if group in ("due", "by"):  # 'by noon', not 'by the rebels'
        hour = _HOUR.search(sentence.small, start, end)
        if hour is None:
            return found
        end = hour.end()
    return When(words=sentence.text[start:end], span=Span(sentence.span.start + start, sentence.span.start + end))
