"""Threats in the speaker's own words: 'we will strike', 'attacks will be retaliated'; demands with 'must'."""

import re

from kadesh.extract.attribution import Voices
from kadesh.extract.document import Document, Sentence
from kadesh.extract.violence.parties import mentions_in, party_from
from kadesh.extract.voices.allegiances import party_of_speaker
from kadesh.extract.voices.limits import deadline_in
from kadesh.extract.voices.speech_forms import HARM
from kadesh.extract.voices.speeches import has_or_else
from kadesh.extract.voices.standpoints import heard_party, quoted_party
from kadesh.extract.voices.utterance import Utterance, clause_end, first_side
from kadesh.extract.words import load_phrases
from kadesh.model.side import NOBODY, Party, Speaker
from kadesh.model.span import Span

_OWN_THREAT = re.compile(
    r"\b(?:we|i) (?:\w+ )?(?:will|’ll|'ll|shall)\b|\bwill (?:all )?(?:be|face|pay|regret|realize|realise)\b|"
    r"\bno other choice\b|\bwould do\b|\byour fate\b"
)
"""For text in small letters, as `_OUGHT` and `_APPEAL`."""
_OUGHT = re.compile(
    r"\b(?:must|should(?! have| be noted| be recalled| be mentioned| be remembered)|ought to|needs? to be|has to|have to)\b"
)
_APPEAL = re.compile(
    r"\b(?:i|we) (?:\w+ )?(?:demand|appeal|urge|call (?:on|for|upon)|ask|need help|want the)\b|\bit is time for\b"
)
_OWN = (
    (_OWN_THREAT, frozenset("will ll shall choice would your".split())),
    (_OUGHT, frozenset("must should ought need needs has have".split())),
    (_APPEAL, frozenset("demand appeal urge call ask need want time".split())),
)
"""What is said in the speaker's own words, and the words of which a sentence has one where it is."""
_WARNING = frozenset("warned warns threatened threatens vowed vows pledged".split())
_TO_COME = re.compile(r"\b(?:will|would|shall)\b", re.IGNORECASE)
_OWN_PLAN = re.compile(
    r"\b(?:it|they|he|she|(?P<forces>(?:its|his|her|their|the|[\w’'-]+) (?:\w+ ){0,2}?(?:army|forces|troops|"
    r"military|soldiers|fighters|men|jets|government|state|country))) (?:will|would) "
    r"(?:\w+ ){0,2}?(?:strike|attack|retaliat\w*|respond|bomb|shell|send|use force|"
    r"storm|avenge|punish|fight|fighting|target|destroy|crush|hit|eliminate|wipe out|hunt|defeat)\b",
    re.IGNORECASE,
)
_OWNED = frozenset("its his her their".split())
MENACE = load_phrases("menaces", column="stem")
"""Words that are a threat in a party's mouth, whatever stands around them."""
_BESIDE = 12
_REACH = 120
_FIRST_BEFORE = re.compile(r"\b(?:we|I)\s(?:\w+\s)?\Z", re.IGNORECASE)
"""'This will go on, because we have to help': whoever must is the speaker."""
_FIRST = re.compile(r"\b(?:we|I|our|us)\b", re.IGNORECASE)


def find_threats(document: Document, sentence: Sentence, *, voices: Voices, outlet: Speaker | None) -> list[Utterance]:
    """Return threats and demands that a party makes in its own, quoted or reported, words."""
    found: list[Utterance] = []
    owned = {pattern for pattern, words in _OWN if not words.isdisjoint(sentence.words)}
    for match in _OWN_THREAT.finditer(sentence.small) if _OWN_THREAT in owned else ():
        found += _threat(document, sentence, at=match.start(), voices=voices, outlet=outlet)
    for match in MENACE.finditer(sentence.small):
        found += _menace(document, sentence, match=match, voices=voices, outlet=outlet)
    found += _warnings(document, sentence, voices=voices)
    for pattern in (_OUGHT, _APPEAL):
        for match in pattern.finditer(sentence.small) if pattern in owned else ():
            found += _demand(document, sentence, at=match.start(), voices=voices, outlet=outlet, own=pattern is _APPEAL)
    return found[:3]


def _menace(
    document: Document, sentence: Sentence, *, match: re.Match[str], voices: Voices, outlet: Speaker | None
) -> list[Utterance]:
    """'Beta would not allow it, its minister said', 'all options were on the table': a threat by whoever is heard."""
    span = Span(sentence.span.start + match.start(), sentence.span.start + match.end())
    speaker = heard_party(document, voices.hear(sentence, span, carried=False), outlet=outlet)
    own = [m for m in sentence.sides if m.side and m.span.end <= span.start and span.start - m.span.end <= _BESIDE]
    if speaker.side is None and own and match.group().lower().startswith("warned"):
        speaker = party_from(own[-1])
    if speaker.side is None or speaker.role == "civilian":
        return []
    first, last = sentence.token_at(span.start), sentence.token_at(span.end - 1)
    verb = sentence.tokens[first].head if sentence.tokens[first].head.tag_.startswith("VB") else sentence.tokens[first]
    last = max(last, clause_end(sentence, int(verb.i)))
    target = first_side(mentions_in(sentence, first, last), speaker.side)
    target = target or first_side(own, speaker.side)  # 'Alpha would pay a heavy price, Beta said'
    begin = min(first, int(verb.left_edge.i)) if first - int(verb.left_edge.i) < 20 else first
    return [Utterance("threat", sentence.span_of(begin, last), speaker, party_from(target) if target else NOBODY)]


def _warnings(document: Document, sentence: Sentence, *, voices: Voices) -> list[Utterance]:
    """'Turkey will strike the convoys, its minister warned', 'the army said it would respond': harm announced by a party."""
    for saying in voices.sayings(sentence):
        at = sentence.tokens[saying.verb].idx
        warns = sentence.tokens[saying.verb].lower_ in _WARNING
        match = _TO_COME.search(sentence.text, 0, at) if warns else _OWN_PLAN.search(sentence.text, at)
        words = sentence.text[match.start() : match.start() + _REACH] if match else ""
        speaker = party_of_speaker(document, saying.speaker)
        if match is None or speaker.side is None or not HARM.search(words) or not _are_own(sentence, match, speaker=speaker):
            continue
        first = sentence.token_at(sentence.span.start + match.start())
        verb = sentence.tokens[first].head if sentence.tokens[first].head.tag_.startswith("VB") else sentence.tokens[first]
        last = max(first, clause_end(sentence, int(verb.i)))
        target = first_side(mentions_in(sentence, first, last), speaker.side)
        return [Utterance("threat", sentence.span_of(first, last), speaker, party_from(target) if target else NOBODY)]
    return []


def _are_own(sentence: Sentence, match: re.Match[str], *, speaker: Party) -> bool:
    """Whether it is the speaker's own forces that would strike: 'its army', 'the army' of the speaker's side."""
    forces = match.groupdict().get("forces")
    if forces is None or forces.split()[0].lower() in _OWNED:
        return True
    span = Span(sentence.span.start + match.start("forces"), sentence.span.start + match.end("forces"))
    sides = {m.side for m in sentence.sides if m.span.overlaps(span)}
    return speaker.side in sides or (sides <= {None} and forces.lower().startswith("the "))


def _heard(document: Document, sentence: Sentence, *, k: int, voices: Voices, outlet: Speaker | None) -> Party:
    span = sentence.span_of(k, k)
    if sentence.tokens[k].lower_ in ("we", "i"):
        return quoted_party(document, sentence, span=span, voices=voices)
    return heard_party(document, voices.hear(sentence, span), outlet=outlet)


def _is_site_of(speaker: Party, outlet: Speaker | None) -> bool:
    """Whether the speaker is the body whose own site the report stands on."""
    return outlet is not None and speaker.words is not None and speaker.words == outlet.words


def _threat(document: Document, sentence: Sentence, *, at: int, voices: Voices, outlet: Speaker | None) -> list[Utterance]:
    k = sentence.token_at(sentence.span.start + at)
    verb = sentence.tokens[k].head if sentence.tokens[k].head.tag_.startswith("VB") else sentence.tokens[k]
    last = max(clause_end(sentence, int(verb.i)), k)
    words = sentence.text[at : sentence.span_of(last, last).end - sentence.span.start]
    speaker = _heard(document, sentence, k=k, voices=voices, outlet=outlet)
    if speaker.side is None or not HARM.search(words):
        return []
    target = first_side(mentions_in(sentence, k, last), speaker.side)
    first = min(k, int(verb.left_edge.i)) if k - int(verb.left_edge.i) < 20 else k
    return [Utterance("threat", sentence.span_of(first, last), speaker, party_from(target) if target else NOBODY)]


def _demand(
    document: Document, sentence: Sentence, *, at: int, voices: Voices, outlet: Speaker | None, own: bool
) -> list[Utterance]:
    k = sentence.token_at(sentence.span.start + at)
    speaker = _heard(document, sentence, k=k, voices=voices, outlet=outlet)
    if speaker.side is None and not (own and speaker.words) and not _is_site_of(speaker, outlet):
        return []
    verb = sentence.tokens[k].head if sentence.tokens[k].head.tag_.startswith("VB") else sentence.tokens[k]
    first = min(k, int(verb.left_edge.i))
    last = max(clause_end(sentence, int(verb.i)), k)
    span = sentence.span_of(first, last)
    if not own and (
        _FIRST.match(sentence.text[span.start - sentence.span.start :]) or _FIRST_BEFORE.search(sentence.text, 0, at)
    ):
        return []
    target = first_side(mentions_in(sentence, first, last), speaker.side)
    addressee = party_from(target) if target else NOBODY
    deadline = deadline_in(sentence, k, last)
    if deadline.words is not None and has_or_else(document, sentence):
        return [Utterance("ultimatum", Span(span.start, span.end), speaker, addressee, deadline)]
    return [Utterance("demand", Span(span.start, span.end), speaker, addressee)]
