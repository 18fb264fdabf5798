"""Whose the claim is that somebody else speaks of: 'nobody confirmed Alpha's claim of killing nine'."""

from kadesh.extract.document import Sentence
from kadesh.extract.voices.saying import Saying
from kadesh.extract.voices.somebody import is_somebody
from kadesh.extract.voices.speaker_names import make_speaker
from kadesh.extract.voices.speaker_phrases import phrase_before
from kadesh.extract.voices.utterance import word_at
from kadesh.model.span import Span

CLAIMS = frozenset("claim claims assertion assertions allegation allegations report boast".split())
_DENYING = frozenset("denied denies deny denying refuted refutes rejected rejects dismissed dismisses".split())


def in_claim(sentence: Sentence, k: int) -> Saying | None:
    """Return whose the 'claim' at token `k` is: 'Alpha's claim of killing nine', 'the Serb | report that ten died'."""
    tokens = sentence.tokens
    opens = word_at(sentence, k + 1) == "that" or (word_at(sentence, k + 1) == "of" and tokens[k + 2].tag_ == "VBG")
    if not opens or tokens[k].tag_ not in ("NN", "NNS"):
        return None
    told = Span(sentence.span_of(k, k).start, sentence.span.end)
    before = sentence.span_of(k - 1, k - 1).end
    if word_at(sentence, k - 2) == "the" and any(m.span.end == before and m.kind == "nationality" for m in sentence.sides):
        return Saying(k, make_speaker(sentence, k - 1, k), told)
    owned = tokens[k - 1].tag_ == "POS" and is_somebody(sentence, k - 2)
    near = phrase_before(sentence, k - 1) if owned else None
    if near is None:
        return None
    if any(t.lower_ in _DENYING for t in tokens[max(0, near[0] - 1) : near[1]]):
        return None  # 'the rebels denied | the army's claim that ten had died' is told, and denied, by the rebels
    first = next((j for j in range(near[0], near[1]) if tokens[j].tag_[:2] != "VB"), near[1])  # 'has challenged | Alpha's'
    return Saying(k, make_speaker(sentence, first, near[1]), told)
