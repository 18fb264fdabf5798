"""Denials told as what somebody says is not so: 'the governor says the town is not besieged'."""

import re
from typing import Any

from kadesh.extract.attribution import Voices
from kadesh.extract.document import Document, Sentence
from kadesh.extract.voices.allegiances import is_bystander, party_of_speaker
from kadesh.extract.voices.saying import Saying
from kadesh.extract.voices.utterance import Utterance, word_at

_NOT = frozenset("not n't n’t never no nobody none nothing neither".split())
_PAIR = 12
"""So many words before its verb a 'neither' may stand."""
_OPEN = frozenset("would could will can should must may might shall 'll ca wo cannot".split())
"""Words for what may yet be, of which nothing is denied."""
_DULL = re.compile(
    r"\b(?:casualt\w*|deaths?|dead|killed|injur\w*|wounded|hurt|harmed|survivors?|loss(?:es)?|evidence|details?|inform\w*|word"
    r"|reports?|comment\w*|doubt\w*|choice|alternative|sign|signs|enough|sufficient|honest|clear\w*|sure|certain|possible|able"
    r"|need|immediately|yet|only|just|simply|longer|know\w*|knew|mean\w*|include[ds]?|want\w*|expect\w*|accept\w*|trust\w*"
    r"|confirmation|support\w*|recogni[sz]\w*|tolerat\w*|allow\w*"
    r"|sights|intention\w*|agenda|interests?|aims?|goal|priority|option|question|easy|ready|willing|importance|significance"
    r"|(?:not|n['’]t|never) (?:\w+ )?(?:commit\w*|honou?r\w*|respect\w*|compl(?:y|ied)|abided?|adhered?)\b"
    r"|claim(?:ed|s)? (?:the )?responsib\w*"
    r"|(?:not|n['’]t|never) (?:stop(?:ped)?|ceased?|abated?|subsided?|ended|let up)(?! (?:the|an?|any|its|their|his)\b)"
    r"|suspect\w*|confirmed|verif\w*|matter\w*|notif\w*|told|warn\w*|notice|coordinat\w*|specif\w*|elaborat\w*|disclos\w*)\b"
)
"""What is not known, not there or not wanted: no charge is denied by it."""


def find_negations(document: Document, sentence: Sentence, *, voices: Voices) -> list[Utterance]:
    """Return the denial in what a party says is not so, at most one in a sentence.

    'The army said that its jets were not over the town' is one; 'the army said nobody was hurt' is none.
    """
    for saying in voices.sayings(sentence):
        if any(t.dep_ == "neg" for t in sentence.tokens[saying.verb].children):
            continue  # 'did not say that nobody died'
        for clause in sentence.tokens[saying.verb].children:
            word = _negation(clause) if clause.dep_ == "ccomp" else None
            if word is None or _DULL.search(_words(clause)) or saying.speaker.kind in ("agency", "outlet", "anonymous"):
                continue
            told = _by_party(
                document, sentence, saying=saying, first=min(word, int(clause.i)), last=max(word, int(clause.i))
            )
            if told is not None:
                return [told]
    return []


def _by_party(document: Document, sentence: Sentence, *, saying: Saying, first: int, last: int) -> Utterance | None:
    speaker = party_of_speaker(document, saying.speaker)
    if speaker.side is None or speaker.role == "civilian" or is_bystander(speaker):
        return None
    return Utterance("denial", sentence.span_of(first, last), speaker)


def _negation(clause: Any) -> int | None:
    """Where a clause is negated, by its verb, its subject or its object; None where it is not, or of what may yet be."""
    if any(t.dep_ == "aux" and t.lower_ in _OPEN for t in clause.children) or any(
        t.dep_ == "mark" and t.lower_ == "if" for t in clause.children
    ):
        return None
    for token in clause.children:
        if token.dep_ == "neg" or (token.dep_ in ("nsubj", "nsubjpass", "dobj", "attr") and token.lower_ in _NOT):
            return int(token.i)
        if token.dep_ in ("nsubj", "nsubjpass", "dobj", "attr"):
            no = next((t for t in token.children if t.dep_ in ("det", "neg", "preconj") and t.lower_ in _NOT), None)
            if no is not None:
                return int(no.i)
    return None


def _words(clause: Any) -> str:
    return " ".join(t.lower_ for t in clause.subtree)


def by_neither(sentence: Sentence, k: int) -> bool:
    """Return whether nobody does what the verb at `k` tells: 'neither Alpha nor Beta | blamed her', 'neither did'."""
    behind = [j for j in range(max(0, k - _PAIR), k) if word_at(sentence, j) == "neither"]
    between = sentence.tokens[behind[-1] + 1 : k] if behind else []
    joined = [t.lower_ for t in between]
    pair = "nor" in joined or joined[:1] in (["side"], ["of"], ["group"], ["party"])
    return pair and not any(t.tag_ in ("VBD", "VBZ", "VBP") and t.lower_ not in ("has", "have", "had") for t in between)
