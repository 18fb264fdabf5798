"""Denials and charges in so few words that no verb tells them: '"Baseless," he said', 'the rebels say it was the army'."""

import re
from typing import Any

from kadesh.extract.attribution import Voices
from kadesh.extract.document import Document, Sentence
from kadesh.extract.violence.parties import is_armed, mentions_in, party_from
from kadesh.extract.voices.allegiances import is_bystander, party_of_speaker
from kadesh.extract.voices.saying import Saying
from kadesh.extract.voices.speech_forms import HARM
from kadesh.extract.voices.utterance import Utterance
from kadesh.extract.words import load_words
from kadesh.model.side import Party
from kadesh.model.span import Span

_CURT = re.compile(
    r"[\"“'‘](?P<said>(?:(?:it is|it’s|it's|this is|that is|that’s|that's|"
    r"absolutely|totally|utterly|completely|entirely|pure|all|a|an|"
    r"pack of|just|mere|simply|old|usual|enemy|cheap) ){0,4}"
    r"(?:baseless|unfounded|nonsense|lies?|propaganda|rumou?rs?|slander|false|untrue|rubbish|fabrications?|fake news|"
    r"fiction|disinformation|fairy tales?|fantas(?:y|ies)|invented))[,.!]?[\"”'’]"
)
_NO_SUCH = re.compile(
    r"\bno such (?:incidents?|attacks?|raids?|strikes?|orders?|things?|operations?|massacres?|events?)\b"
    r"(?! (?:must|should|will|would|can|may|as)\b)"
)
"""For text in small letters, as `_CURT`."""
_STARTED = re.compile(
    r"\b(?:fir(?:e|ed|ing)|start\w*|began|beg[iu]n|provok\w*|violat\w*|br(?:oke|eak|eaking|oken)|plant\w*|burn\w*|shot|shoot\w*|shell\w*|"
    r"did|done|responsible|behind)\b",
    re.IGNORECASE,
)
_LOST = re.compile(r"\b(?:lost|lose|losing|suffered|freed|saved|rescued)\b", re.IGNORECASE)
_BE = frozenset("was were is 's ’s".split())
_FORCES = load_words("columns", column="noun")
_KINDS = ("force", "general", "nationality", "government", "country")


def find_curt(document: Document, sentence: Sentence, *, voices: Voices) -> list[Utterance]:
    """Return denials in a word or two, and charges told as 'it was the army', by parties that are heard."""
    found = [_denial(document, sentence, match=m, voices=voices) for m in _CURT.finditer(sentence.small)]
    found += [_denial(document, sentence, match=m, voices=voices) for m in _NO_SUCH.finditer(sentence.small)]
    found += [_charge(document, sentence, saying=s) for s in voices.sayings(sentence)]
    return [u for u in found if u is not None]


def _denial(document: Document, sentence: Sentence, *, match: re.Match[str], voices: Voices) -> Utterance | None:
    group = "said" if "said" in match.groupdict() else 0
    span = Span(sentence.span.start + match.start(group), sentence.span.start + match.end(group))
    voice = voices.hear(sentence, span)
    if not voice.chain or voice.chain[0].kind in ("agency", "outlet", "anonymous"):
        return None
    speaker = party_of_speaker(document, voice.chain[0])
    return Utterance("denial", span, speaker) if _is_party(speaker) else None


def _is_party(speaker: Party) -> bool:
    return speaker.side is not None and speaker.role != "civilian" and not is_bystander(speaker)


def _charge(document: Document, sentence: Sentence, *, saying: Saying) -> Utterance | None:
    """'The rebels say it was the army', 'it was Alpha's men who struck first'."""
    verb = sentence.tokens[saying.verb]
    clause = next((c for c in verb.children if c.dep_ in ("ccomp", "acl") and c.lower_ in _BE and c.i > verb.i), None)
    charged = _blamed(sentence, clause) if clause is not None else None
    speaker = party_of_speaker(document, saying.speaker)
    if clause is None or charged is None or charged.side == speaker.side or speaker.side is None:
        return None
    return Utterance(
        "accusation", sentence.span_of(min(saying.verb, clause.i), _end_of(sentence, charged)), speaker, charged
    )


def _end_of(sentence: Sentence, charged: Party) -> int:
    """The last token of the words for who is charged."""
    return sentence.token_at(charged.span.end - 1) if charged.span is not None else 0


def _blamed(sentence: Sentence, clause: Any) -> Party | None:
    """The side that 'it was' names in a clause: no negation, and nothing but its noun."""
    it = any(c.dep_ == "nsubj" and c.lower_ == "it" for c in clause.children)
    if not it or any(c.dep_ == "neg" for c in clause.children):
        return None
    noun = next((c for c in clause.children if c.dep_ == "attr"), None)
    named = mentions_in(sentence, noun.left_edge.i, noun.i) if noun is not None else []
    named = [m for m in named if m.kind in _KINDS and is_armed(m) and m.side is not None]
    last = sentence.token_at(named[-1].span.end - 1) if named else -1
    told = noun is not None and (last >= noun.i or (last == noun.i - 1 and noun.lower_ in _FORCES))
    return party_from(named[-1]) if told and _did_harm(sentence, clause, noun=noun) else None


def _did_harm(sentence: Sentence, clause: Any, *, noun: Any) -> bool:
    """Whether 'it was the army' stands alone or leads to harm: 'who shelled the town', not 'that asked for help'."""
    does = next(
        (c for c in (*noun.children, *clause.children) if c.dep_ in ("relcl", "ccomp", "advcl") and c.i > noun.i), None
    )
    if does is None:
        return True
    words = sentence.text[does.left_edge.idx : does.right_edge.idx + len(does.right_edge.text)]
    return bool(HARM.search(words) or _STARTED.search(words)) and not _LOST.search(words)
