"""For whom somebody speaks: the party behind a speaker, by the words, or by what the report calls the person elsewhere."""

import re

from kadesh.extract.attribution import Voice, Voices
from kadesh.extract.document import Document, Sentence
from kadesh.extract.violence.parties import mentions_in, named_from, party_from, subject_tokens
from kadesh.extract.voices.tellers import NO_SPEAKERS
from kadesh.extract.voices.utterance import is_place, word_at
from kadesh.model.lexicon import SideMention
from kadesh.model.side import NOBODY, Party, Role, Speaker, SpeakerKind
from kadesh.model.span import Span

_TITLE = 4
_APPOSED = 90
"""What somebody is called stands so many characters at most before or behind the name."""
_LINKING = frozenset(
    "which who that has have had also repeatedly always again directly strongly later then already since on".split()
)
_PRONOUNS = {
    "he": ("person",),
    "she": ("person",),
    "it": ("government", "force", "country", "nationality"),
    "they": ("force", "general", "government"),
}
_HEADS = frozenset(
    "fighter fighters commander militant militants rebel rebels soldier soldiers officer minister spokesman "
    "spokeswoman spokesperson president general".split()
)
_AUTHORITIES = frozenset(
    "authorities police government army military ministry mayor governor court judge judicial prosecutor prosecutors "
    "attorney commissioner superintendent bureau parliament president minister inspector magistrate constable "
    "cabinet officials administration collector junta gendarmerie constabulary senator councillor lawmaker legislator "
    "congressman ombudsman colonel brigadier".split()
)
_UNITS = frozenset("county district municipality municipal provincial province zone woreda regional prefecture".split())
_OFFICES = frozenset("officer head chief chairman chairperson spokesman spokeswoman spokesperson director secretary".split())
"""Offices of a part of the state: 'Mara County information officer'."""
_RANKS = frozenset(
    "general gen gen. major maj maj. lieutenant lt lt. col col. brig brig. captain capt capt. commandant deputy premier "
    "administrator commissioner".split()
)
"""Ranks and offices of a state, where nothing else in the report tells whose they are."""
_CIVILIANS = frozenset(
    "witnesses eyewitnesses residents survivors villagers witness eyewitness resident villager locals relatives relative "
    "families family neighbours neighbors townspeople elders inhabitants mourners merchants shopkeepers".split()
)
_PAPERS = frozenset("statement communique communiqué letter report message video audio leaflet note".split())
_BACK = 3
_SPEAKING_KINDS = ("force", "general", "government", "nationality", "country", "capital", "person")


_OWNED_WITHIN = 80
_OF_GROUPS = frozenset("spokesman spokeswoman spokesperson council wing command commander leader".split())
_OPENING = 5
_THINGS = NO_SPEAKERS | frozenset("bombings blasts assault ambush massacre killings positions bases posts".split())
_PHRASE_END = re.compile(r",|\s(?:in|of|on|at|near|from|against|by|around)\s")
"""So many characters between a state and 'its ministry'."""


def party_of_speaker(document: Document, speaker: Speaker) -> Party:
    """Return the party that `speaker` speaks for; of no side where nothing in the report tells."""
    longer = _short_for(document, speaker)
    if longer is not None:
        return Party(speaker.words, longer.side, "unknown", "antecedent", speaker.span)
    if speaker.side is not None:
        elsewhere = speaker.kind == "person" and speaker.name != speaker.words
        return Party(speaker.words, speaker.side, _role(speaker), "antecedent" if elsewhere else "stated", speaker.span)
    outlet = document.lexicon.outlet(speaker.name)
    if outlet is not None:
        return Party(
            speaker.words, outlet.side or _state_of(outlet.kind, outlet.allegiance), "unknown", "stated", speaker.span
        )
    owner = _owned(document, speaker)
    if owner is not None:
        return Party(speaker.words, owner.side, _role(speaker), "antecedent", speaker.span)
    home = _at_home(document, speaker)
    if home is not None:
        return Party(speaker.words, home, "civilian" if _words(speaker) & _CIVILIANS else "official", "place", speaker.span)
    mention = _called(document, speaker) or _before(document, speaker)
    if mention is not None:
        return Party(speaker.words, mention.side, _role(speaker), "antecedent", speaker.span)
    if _titles(document, speaker) & _RANKS:
        own = document.lexicon.sides_in("government forces", document.report)
        return Party(speaker.words, own[0].side if own else None, "official", "place", speaker.span)
    return Party(speaker.words, None, _role(speaker), "unknown", speaker.span)


def _words(speaker: Speaker) -> set[str]:
    return set(speaker.words.lower().split())


def is_bystander(speaker: Party) -> bool:
    """Return whether `speaker` is called a resident, a witness, a relative: who tells what they saw, for no party."""
    return bool(set((speaker.words or "").lower().split()) & _CIVILIANS)


def _titles(document: Document, speaker: Speaker) -> set[str]:
    """The words for a speaker, and the two right before a name: 'Deputy premier Jama Saalah'."""
    before = document.report.text[: speaker.span.start][-24:].lower().split()[-2:] if speaker.span is not None else []
    return _words(speaker) | set(before)


def _at_home(document: Document, speaker: Speaker) -> str | None:
    """'the authorities', 'residents' are those of the country that the report is about, if that is clear."""
    words = _words(speaker)
    office = bool(words & _AUTHORITIES) or bool(words & _UNITS and words & _OFFICES)
    if not (office or words & _CIVILIANS) or "local" in words:
        return None
    if speaker.span is not None and speaker.words.split()[0].lower() in ("its", "their"):
        return _owner_of(document, speaker.span)
    found = document.lexicon.sides_in("government forces", document.report)
    return found[0].side if found else None


def _owned(document: Document, speaker: Speaker) -> SideMention | None:
    """Whose 'its military council', 'their spokesman' is: the armed group that the sentence before begins with."""
    words = speaker.words.lower().split()
    if speaker.span is None or words[0] not in ("its", "their") or not set(words) & _OF_GROUPS:
        return None
    before = [s for s in document.sentences if s.span.end <= speaker.span.start][-1:]
    named = [m for s in before for m in s.sides if m.side]
    return named[0] if named and named[0].kind == "force" and named[0].span.start - before[0].span.start < _OPENING else None


def _owner_of(document: Document, span: Span) -> str | None:
    """The state named right before 'its ministry': 'Russia gave another account. Its Defence Ministry said'."""
    named = [m for s in document.sentences for m in s.sides if 0 <= span.start - m.span.end <= _OWNED_WITHIN]
    states = [m for m in named if m.kind in ("country", "capital", "government") and m.side is not None]
    return max(states, key=lambda m: m.span.start).side if states else None


def _short_for(document: Document, speaker: Speaker) -> SideMention | None:
    """'the Front' is the body whose longer name ends so in this report."""
    words = speaker.words.split()
    if len(words) != 2 or words[0].lower() != "the" or not words[1][:1].isupper():
        return None
    return next(
        (m for s in document.sentences for m in s.sides if m.side and m.words.endswith(" " + words[1])),
        None,
    )


def _before(document: Document, speaker: Speaker) -> SideMention | None:
    """Whom 'he', 'a fighter', 'the minister' stand for: the last such party named, three sentences back at most."""
    words = speaker.words.lower().split()
    if not words or speaker.span is None:
        return None
    if words[-1] in ("who", "which", "that"):
        return _right_before(document, speaker.span)
    kinds = _PRONOUNS.get(words[-1]) if len(words) == 1 else None
    if kinds is None and not set(words) & _HEADS:
        return None
    kinds = kinds or ("force", "general", "government", "country", "nationality")
    before = speaker.span.start
    earlier = [s for s in document.sentences if s.span.start <= before]
    for sentence in reversed(earlier[-_BACK - 1 :]):
        found = [m for m in sentence.sides if m.side and m.span.end <= before and m.role != "civilian"]
        found = [m for m in found if m.kind in kinds or (m.kind == "capital" and _opens(sentence, m))]
        if found:
            return found[0]
    return None


def _opens(sentence: Sentence, mention: SideMention) -> bool:
    """Whether a capital that stands for its government opens the sentence: 'Paris denied it', 'The White House said'."""
    return sentence.text[: mention.span.start - sentence.span.start].strip(" '\"“‘").lower() in ("", "the")


def _right_before(document: Document, span: Span) -> SideMention | None:
    """The party that a relative clause is about: 'the group, who said'."""
    return next((m for s in document.sentences for m in s.sides if m.side and 0 <= span.start - m.span.end <= 3), None)


def _state_of(kind: str, allegiance: str | None) -> str | None:
    """State media speak for their state, as 'SANA said' does."""
    return allegiance if kind in ("agency", "outlet") else None


def _role(speaker: Speaker) -> Role:
    return "official" if speaker.kind == "person" else "unknown"


def _called(document: Document, speaker: Speaker) -> SideMention | None:
    """The side next to a person's name where the report tells who that is: 'Ali Alpha, a spokesman for the rebels'."""
    if speaker.kind != "person" or not speaker.name.strip():
        return None
    name = speaker.name.split()[-1]
    if not name[:1].isupper() or len(name) < 3:
        return None
    for sentence in document.sentences:
        at = sentence.text.find(name)
        if at < 0:
            continue
        start, end = sentence.span.start + at, sentence.span.start + at + len(name)
        near = [
            m
            for m in sentence.sides
            if m.side
            and not is_place(sentence, m)
            and not (m.kind == "general" and m.role is None)
            and (0 <= start - m.span.end <= _APPOSED // 2 or 0 <= m.span.start - end <= _APPOSED)
            and not m.span.overlaps(Span(start, end))
        ]
        near = [m for m in near if _joined(sentence, m.span, Span(start, end))]
        if near:
            return min(near, key=lambda m: (max(m.span.start - end, start - m.span.end), m.span))
    return None


def _joined(sentence: Sentence, a: Span, b: Span) -> bool:
    """Whether no verb stands between two phrases: a title or an apposition, not another part of the story."""
    first, last = sorted((a, b))
    tokens = sentence.tokens
    if not tokens:  # not parsed: only a short gap is a title
        words = sentence.text[first.end - sentence.span.start : last.start - sentence.span.start]
        return len(words.split()) <= _TITLE
    between = tokens[sentence.token_at(first.end) + 1 : sentence.token_at(last.start)]
    return not any(t.tag_ in ("VBD", "VBZ", "VBP", "MD") or t.text in (".", ";") for t in between)


def subject_party(document: Document, sentence: Sentence, *, k: int, voices: Voices) -> tuple[Party, int] | None:
    """Return who does the saying verb at `k`, and the first token of the words for them; None if the parse shows nobody.

    Deeds and ground say nothing: in 'their bases were shelled and accused the army' whoever is heard does.
    """
    told = _told_party(document, sentence, k=k, voices=voices)
    bounds = subject_tokens(sentence, k)
    head = word_at(sentence, bounds[1]) if bounds is not None else ""
    if told is None or not (_is_thing(told[0].words or "") or head in _THINGS):
        return told
    span = sentence.span_of(k, k)
    speaker = next((s for s in voices.hear(sentence, span).chain if not _is_thing(s.words)), None)
    return (party_of_speaker(document, speaker), k) if speaker is not None else None


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
    return int(verb.i) if sentence.tokens[k].tag_ == "VBG" and issued and verb.i < paper.i < k else None


def _of_subject(document: Document, sentence: Sentence, *, k: int, bounds: tuple[int, int], voices: Voices) -> Party:
    """The party that the subject of the verb at `k` names, or stands for."""
    found = [m for m in named_from(sentence, bounds[0]) if m in mentions_in(sentence, *bounds)]
    found = [m for m in found if m.kind in _SPEAKING_KINDS] or mentions_in(sentence, *bounds)[:1]
    span = sentence.span_of(*bounds)
    outlets = [m for m in sentence.outlets if m.span.overlaps(span)]
    if not found and outlets:
        side = outlets[0].outlet.side or _state_of(outlets[0].outlet.kind, outlets[0].outlet.allegiance)
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


def _unnamed(document: Document, sentence: Sentence, *, bounds: tuple[int, int]) -> Party:
    """The party that words without a name stand for."""
    span = sentence.span_of(*bounds)
    words = document.words(span)
    kind: SpeakerKind = "person" if sentence.tokens[bounds[1]].tag_ == "NNP" else "body"
    return party_of_speaker(document, Speaker(words, words, kind, None, span))


def _named_beside(document: Document, sentence: Sentence, *, beside: SideMention) -> Party:
    """The party named right before a verb; 'the Front' is the body whose longer name ends so."""
    named = Speaker(_with_article(sentence, beside), beside.words, "body", beside.side, beside.span)
    longer = _short_for(document, named)
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
    if not near or near[0].kind not in _SPEAKING_KINDS or near[0].role == "civilian" or near[0].side is None:
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
