"""For whom somebody speaks: the side of a speaker by the words, or by what the report calls the person elsewhere."""

from kadesh.extract.document import Document, Sentence
from kadesh.extract.voices.longer_titles import fuller_title
from kadesh.extract.voices.sent import is_sent_to
from kadesh.extract.voices.utterance import is_place
from kadesh.model.lexicon import SideMention
from kadesh.model.side import Party, Role, Speaker
from kadesh.model.span import Span

_TITLE = 4
_APPOSED = 90
"""What somebody is called stands so many characters at most before or behind the name."""
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
_BANDS = frozenset("group grouplet movement faction outfit militia".split())
"""'The movement denied it': the armed group named last before."""
_AUTHORITIES = frozenset(
    "authorities police government army military ministry mayor governor court judge judicial prosecutor prosecutors "
    "attorney commissioner superintendent bureau parliament president minister inspector magistrate constable "
    "cabinet officials administration collector junta gendarmerie constabulary senator councillor lawmaker legislator "
    "congressman ombudsman colonel brigadier dig igp ssp dsp dgp ig dm candidate".split()
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
    "families family neighbours neighbors townspeople elders inhabitants mourners merchants shopkeepers "
    "father mother widow brother sister son daughter uncle aunt cousin neighbour neighbor".split()
)
_BACK = 3
_OWNED_WITHIN = 80
"""So many characters between a state and 'its ministry'."""
_SPOKEN_OF = frozenset("on about regarding concerning".split())
_OF_GROUPS = frozenset("spokesman spokeswoman spokesperson council wing command commander leader".split())
_OPENING = 5


def party_of_speaker(document: Document, speaker: Speaker) -> Party:
    """Return the party that `speaker` speaks for; of no side where nothing in the report tells."""
    longer = short_for(document, speaker)
    if longer is not None:
        return Party(speaker.words, longer.side, "unknown", "antecedent", speaker.span)
    if speaker.side is not None:
        elsewhere = speaker.kind == "person" and speaker.name != speaker.words
        return Party(speaker.words, speaker.side, _role(speaker), "antecedent" if elsewhere else "stated", speaker.span)
    outlet = document.lexicon.outlet(speaker.name)
    if outlet is not None:
        return Party(
            speaker.words, outlet.side or state_of(outlet.kind, outlet.allegiance), "unknown", "stated", speaker.span
        )
    owner = _owned(document, speaker) or fuller_title(document, speaker)
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


def _title_before(document: Document, speaker: Speaker) -> set[str]:
    """The word right before a person's name: the 'candidate' of 'candidate Ali Omar'."""
    if speaker.kind != "person" or speaker.span is None or not speaker.words[:1].isupper():
        return set()
    line = document.report.text[max(0, speaker.span.start - _OWNED_WITHIN) : speaker.span.start].lower()
    return set(line.split()[-1:]) if line.endswith(" ") else set()


def _at_home(document: Document, speaker: Speaker) -> str | None:
    """'the authorities', 'residents' are those of the country that the report is about, if that is clear."""
    words = {w.removesuffix("'s").removesuffix("’s") for w in _words(speaker) | _title_before(document, speaker)}
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


def short_for(document: Document, speaker: Speaker) -> SideMention | None:
    """Return the body whose longer name ends as `speaker` is called: 'the Front'; None where the report has none."""
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
    if kinds is None and words[0] in ("the", "this") and words[-1] in _BANDS:
        kinds = ("force",)
    if kinds is None and not set(words) & _HEADS:
        return None
    kinds = kinds or ("force", "general", "government", "country", "nationality")
    before = speaker.span.start
    earlier = [s for s in document.sentences if s.span.start <= before]
    for sentence in reversed(earlier[-_BACK - 1 :]):
        found = [m for m in sentence.sides if m.side and m.span.end <= before and m.role != "civilian"]
        found = [m for m in found if m.kind in kinds or (m.kind == "capital" and _opens(sentence, m))]
        if words == ["it"] and found and not _leads(sentence, found[0]):
            return None
        if found:
            return found[0]
    return None


def _leads(sentence: Sentence, mention: SideMention) -> bool:
    """Whether no verb stands before a mention: what begins a sentence is what 'it' goes on with."""
    ahead = sentence.tokens[: sentence.token_at(mention.span.start)] if sentence.tokens else ()
    return not any(t.tag_ in ("VBD", "VBZ", "VBP", "MD") for t in ahead)


def _opens(sentence: Sentence, mention: SideMention) -> bool:
    """Whether a capital that stands for its government opens the sentence: 'Paris denied it', 'The White House said'."""
    return sentence.text[: mention.span.start - sentence.span.start].strip(" '\"“‘").lower() in ("", "the")


def _right_before(document: Document, span: Span) -> SideMention | None:
    """The party that a relative clause is about: 'the group, who said'; not 'a resolution on Chad which called for'."""
    near = ((s, m) for s in document.sentences for m in s.sides if m.side and 0 <= span.start - m.span.end <= 3)
    return next((m for s, m in near if not is_spoken_of(s, m)), None)


def is_spoken_of(sentence: Sentence, mention: SideMention) -> bool:
    """Return whether a country only tells what is spoken of: 'on Chad', or where somebody was sent: 'envoy to Chad'."""
    if is_sent_to(sentence, mention):
        return True
    before = sentence.text[: mention.span.start - sentence.span.start].split()[-1:]
    return mention.kind in ("country", "capital") and bool(before) and before[0].lower() in _SPOKEN_OF


def state_of(kind: str, allegiance: str | None) -> str | None:
    """Return the state for which state media speak, as 'SANA said' does; None for others."""
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
            and not is_sent_to(sentence, m)
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
