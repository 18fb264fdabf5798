"""Who performs an act of speech: the subject of its verb, who says 'we', whoever is heard."""

import re

from kadesh.extract.attribution import Voice, Voices
from kadesh.extract.document import Document, Sentence
from kadesh.extract.violence.parties import mentions_in, named_from, party_from, subject_tokens
from kadesh.extract.voices.allegiances import is_spoken_of, party_of_speaker, short_for, state_of
from kadesh.extract.voices.charged import SPEAKING_KINDS, charged_before
from kadesh.extract.voices.only_people import NO_SPEAKERS
from kadesh.extract.voices.utterance import is_looked_back_on, is_place, word_at
from kadesh.model.lexicon import SideMention
from kadesh.model.side import NOBODY, Party, Speaker, SpeakerKind
from kadesh.model.span import Span

_LINKING = frozenset(
    "which who that has have had also repeatedly always again directly strongly later then already since on".split()
)
_PAPERS = frozenset(
    "statement resolution resolutions decree communique communiqué letter report message video audio leaflet note".split()
)
_NOT_ISSUING = frozenset("vetoed vetoing blocked rejected opposed ignored defied received got read found saw quoted".split())
"""'Alpha vetoed a resolution demanding': it demands nothing."""
_THINGS = NO_SPEAKERS | frozenset(
    "bombings blasts assault ambush massacre killings positions bases posts summit conference talks siege targeting".split()
)
_TELLING = frozenset("told tells telling added spoke".split())
_PHRASE_END = re.compile(r",|\s(?:in|of|on|at|near|from|against|by|around)\s")


def subject_party(document: Document, sentence: Sentence, *, k: int, voices: Voices) -> tuple[Party, int] | None:
    """Return who does the saying verb at `k`, and the first token of the words for them; None if the parse shows nobody.

    Deeds and ground say nothing: in 'their bases were shelled and accused the army' whoever is heard does.
    """
    above = _verb_above(sentence, k, voices=voices) or _said_above(sentence, k, voices=voices)
    if above is not None:
        return subject_party(document, sentence, k=above, voices=voices)
    told = _told_party(document, sentence, k=k, voices=voices)
    bounds = subject_tokens(sentence, k)
    head = word_at(sentence, bounds[1]) if bounds is not None else ""
    if told is None or not (_is_thing(told[0].words or "") or head in _THINGS):
        return told
    span = sentence.span_of(k, k)
    speaker = next((s for s in voices.hear(sentence, span).chain if not _is_thing(s.words)), None)
    return (party_of_speaker(document, speaker), k) if speaker is not None else None


def _verb_above(sentence: Sentence, k: int, *, voices: Voices) -> int | None:
    """The verb whose subject also does the one at `k`: 'shelled northern Alpha claiming', 'denied it and blamed Beta'.

    A land that was shelled, and an outlet that was told something, do not go on to speak.
    """
    token = sentence.tokens[k]
    if token.dep_ == "amod" and word_at(sentence, k - 1) == "and":  # 'and blamed rebels', taken for 'blamed rebels'
        return next((j for j in range(k - 2, -1, -1) if sentence.tokens[j].tag_ in ("VBD", "VBZ")), None)
    noun = token.head
    own = any(c.dep_ == "nsubj" for c in token.children) or noun.head.lower_ == "with"  # 'with Beta accusing Alpha'
    if token.tag_ != "VBG" or token.dep_ != "acl" or own:
        return None
    verb = noun
    while verb.head.i != verb.i and not verb.tag_.startswith("VB"):
        verb = verb.head
    if not verb.tag_.startswith("VB") or not verb.i < noun.i < k:
        return None
    said = {saying.verb for saying in voices.sayings(sentence)}
    if verb.dep_ == "ccomp" and verb.head.i in said and not mentions_in(sentence, noun.left_edge.i, noun.i):
        return int(verb.head.i)  # 'Alpha said jets had hit the market in Arda blaming Beta'
    told = verb.lower_ in _TELLING and verb.i in said
    land = any(m.kind in ("country", "capital") for m in mentions_in(sentence, noun.i, noun.i))
    return int(verb.i) if told or land else None


def _said_above(sentence: Sentence, k: int, *, voices: Voices) -> int | None:
    """The 'said' of 'Alpha said its men did not fire and accused Beta', where the parse has the men accuse Beta."""
    inner = sentence.tokens[k].head
    while inner.dep_ == "conj":
        inner = inner.head
    if sentence.tokens[k].dep_ != "conj" or inner.dep_ != "ccomp" or inner.i >= k:
        return None
    subject = next((c for c in inner.children if c.dep_ in ("nsubj", "nsubjpass")), None)
    named = subject is None or any(m.side for m in mentions_in(sentence, subject.left_edge.i, subject.i))
    above = inner.head
    while above.dep_ == "ccomp" and above.head.i < above.i:  # 'said it believed that the army had'
        above = above.head
    said = [saying for saying in voices.sayings(sentence) if saying.verb == above.i and above.i < inner.i]
    whose = not named or (is_looked_back_on(inner) and sentence.tokens[k].tag_ == above.tag_ == "VBD")
    return int(above.i) if whose and any(not named or s.speaker.side for s in said) else None


def _is_thing(words: str) -> bool:
    """Whether the words before the first 'in' or 'of' end with a deed or with ground: 'Alpha positions in Beta'."""
    return _PHRASE_END.split(words.lower(), maxsplit=1)[0].rpartition(" ")[2] in _THINGS


def _told_party(document: Document, sentence: Sentence, *, k: int, voices: Voices) -> tuple[Party, int] | None:
    beside = _beside(sentence, k)
    if beside is not None:
        return _named_beside(document, sentence, beside=beside), sentence.token_at(beside.span.start)
    issuer = _issuer(sentence, k)
    if issuer is not None:
        return subject_party(document, sentence, k=issuer, voices=voices)
    own = next((c for c in sentence.tokens[k].children if c.dep_ == "nsubj" and c.lower_ in ("i", "we")), None)
    if own is not None:
        return quoted_party(document, sentence, span=sentence.span_of(own.i, own.i), voices=voices), int(own.i)
    charged = charged_before(sentence, k)
    if charged is not None:
        return party_from(charged, basis="antecedent"), k - 1
    for saying in voices.sayings(sentence):
        if saying.verb == k:
            party = party_of_speaker(document, saying.speaker)
            inside = saying.speaker.span is not None and saying.speaker.span.within(sentence.span)
            first = sentence.token_at(saying.speaker.span.start) if inside and saying.speaker.span else k
            return party, min(first, k)
    bounds = subject_tokens(sentence, k)
    return None if bounds is None else (_of_subject(document, sentence, k=k, bounds=bounds, voices=voices), bounds[0])


def _issuer(sentence: Sentence, k: int) -> int | None:
    """The 'issued' of 'the ministry issued a statement condemning' at token `k`: whoever issues it does what it does."""
    paper = sentence.tokens[k].head
    verb = paper.head
    issued = paper.lower_ in _PAPERS and paper.dep_ in ("dobj", "obj") and verb.tag_.startswith("VB")
    issued = issued and verb.lower_ not in _NOT_ISSUING
    return int(verb.i) if sentence.tokens[k].tag_ == "VBG" and issued and verb.i < paper.i < k else None


def _of_subject(document: Document, sentence: Sentence, *, k: int, bounds: tuple[int, int], voices: Voices) -> Party:
    """The party that the subject of the verb at `k` names, or stands for."""
    found = [m for m in named_from(sentence, bounds[0]) if m in mentions_in(sentence, *bounds)]
    found = [m for m in found if m.kind in SPEAKING_KINDS] or mentions_in(sentence, *bounds)[:1]
    span = sentence.span_of(*bounds)
    found = [m for m in found if not is_spoken_of(sentence, m)]
    if _is_thing(document.words(span)):  # 'A summit in Alpha called'
        found = [m for m in found if not is_place(sentence, m)]
    outlets = [m for m in sentence.outlets if m.span.overlaps(span)]
    if not found and outlets:
        side = outlets[0].outlet.side or state_of(outlets[0].outlet.kind, outlets[0].outlet.allegiance)
        return Party(outlets[0].words, side, "unknown", "stated", outlets[0].span)
    cited = _cited_in(sentence, span, voices=voices)
    if cited is not None and (not found or found[0].side is None):
        return party_of_speaker(document, cited)
    if found:
        return party_from(found[0])
    pointer = sentence.tokens[bounds[1]].lower_
    above = _doer_above(sentence, k) if pointer in ("it", "they") else None
    if above is not None:
        return party_from(above, basis="antecedent")
    claimant = _claimant(sentence, bounds[1]) if pointer in ("it", "they") else None
    if claimant is not None:
        return party_from(claimant, basis="antecedent")
    voice = voices.hear(sentence, sentence.span_of(k, k))
    if voice.chain and pointer in ("he", "she", "it", "they", "who", "which"):
        return party_of_speaker(document, voice.chain[0])
    return _unnamed(document, sentence, bounds=bounds)


def _doer_above(sentence: Sentence, k: int) -> SideMention | None:
    """Whom 'it' means in 'Alpha posted a video in which it claims the attack': who does the verb above the one at `k`."""
    noun = sentence.tokens[k].head
    if sentence.tokens[k].dep_ != "relcl" or noun.head.i >= noun.i or not noun.head.tag_.startswith("VB"):
        return None
    found = [m for c in noun.head.children if c.dep_ == "nsubj" for m in mentions_in(sentence, c.left_edge.i, c.i)]
    return found[0] if found and found[0].kind in ("force", "general", "government") else None


def _claimant(sentence: Sentence, k: int) -> SideMention | None:
    """Whom 'it' at token `k` means in 'Alpha said it would ask the council and called on Beta': who said so."""
    verb = sentence.tokens[k].head
    subject = next((c for c in verb.head.children if c.dep_ == "nsubj"), None) if verb.dep_ == "ccomp" else None
    found = mentions_in(sentence, subject.left_edge.i, subject.i) if subject is not None and subject.i < k else []
    return found[0] if found and found[0].side and found[0].kind in SPEAKING_KINDS else None


def _unnamed(document: Document, sentence: Sentence, *, bounds: tuple[int, int]) -> Party:
    """The party that words without a name stand for."""
    span = sentence.span_of(*bounds)
    words = document.words(span)
    kind: SpeakerKind = "person" if sentence.tokens[bounds[1]].tag_ == "NNP" else "body"
    return party_of_speaker(document, Speaker(words, words, kind, None, span))


def _named_beside(document: Document, sentence: Sentence, *, beside: SideMention) -> Party:
    """The party named right before a verb; 'the Front' is the body whose longer name ends so."""
    named = Speaker(_with_article(sentence, beside), beside.words, "body", beside.side, beside.span)
    longer = short_for(document, named)
    return party_from(beside) if longer is None else Party(named.words, longer.side, "unknown", "antecedent", beside.span)


def _cited_in(sentence: Sentence, span: Span, *, voices: Voices) -> Speaker | None:
    """The speaker cited in `sentence` whose words are in `span`."""
    speakers = (saying.speaker for saying in voices.sayings(sentence))
    return next((s for s in speakers if s.span is not None and s.span.overlaps(span)), None)


def _beside(sentence: Sentence, k: int) -> SideMention | None:
    """The side named right before the verb: 'the regime which denied', 'Alpha has repeatedly demanded'.

    Commas are lost in many texts, and with them the parse; words that stand side by side are not.
    """
    j = k - 1
    while j > 0 and sentence.tokens[j].lower_ in _LINKING:
        j -= 1
    near = mentions_in(sentence, j, j)
    if not near or near[0].kind not in SPEAKING_KINDS or near[0].role == "civilian" or near[0].side is None:
        return None
    if near[0].span.start <= sentence.span.start:
        return near[0]
    before = sentence.tokens[sentence.token_at(near[0].span.start) - 1]
    return None if before.tag_ in ("IN", "TO", "VB", "VBG") else near[0]


def _with_article(sentence: Sentence, mention: SideMention) -> str:
    """The words of a mention with the article before it, if there is one."""
    before = sentence.text[: mention.span.start - sentence.span.start].rstrip().rsplit(" ", 1)[-1]
    return f"{before} {mention.words}" if before.lower() == "the" else mention.words


def quoted_party(document: Document, sentence: Sentence, *, span: Span, voices: Voices) -> Party:
    """Return who says 'we': whoever is heard in the sentence, else the one cited right before or right after."""
    voice = voices.hear(sentence, span)
    if voice.chain:
        return party_of_speaker(document, voice.chain[0])
    for index, which in ((sentence.index - 1, -1), (sentence.index + 1, 0)):
        if 0 <= index < len(document.sentences):
            sayings = voices.sayings(document.sentences[index])
            if sayings:
                return party_of_speaker(document, sayings[which].speaker)
    return NOBODY


def heard_party(document: Document, voice: Voice, *, outlet: Speaker | None) -> Party:
    """Return the party that is heard; a body's own site speaks for that body where nobody else is cited."""
    if voice.chain:
        return party_of_speaker(document, voice.chain[0])
    if outlet is None:
        return NOBODY
    known = document.lexicon.outlet(outlet.name)
    if known is not None and known.kind == "body":
        return Party(outlet.words, known.side, "unknown", "stated", None)
    return NOBODY
