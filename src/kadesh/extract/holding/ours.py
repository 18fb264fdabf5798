"""Ground that is told as the speaker's own, or left again: 'the village remains ours', 'entered Alpha and withdrew'."""

import re

from kadesh.extract.attribution import Voices
from kadesh.extract.document import Document, Sentence
from kadesh.extract.holding.barenames import name_before
from kadesh.extract.holding.ground import Ground, join_ground
from kadesh.extract.holding.localities import localities_at, places_before
from kadesh.extract.holding.locality import Locality, is_nameless
from kadesh.extract.standing import standing_of
from kadesh.extract.violence.parties import Actor
from kadesh.extract.voices.standpoints import quoted_party
from kadesh.model.claim import Antecedent, ControlStatus
from kadesh.model.side import Party, Role
from kadesh.model.span import Span

_OURS = re.compile(
    r"\b(?:is|are|remains?|stays?)[\"“” ]+(?:(?:still|now|wholly|firmly|fully|again) )*"
    r"(?:in our hands|in the hands of our (?:forces|fighters|troops|men|army)|under our control|ours)\b"
)

_BARE = ("troops", "forces", "units", "soldiers", "servicemen", "marines", "paratroopers")
_ITS_BARE = re.compile(rf"(?:['’]s)?(?:,? [\w,]+)* its (?:{'|'.join(_BARE)})\b|(?:['’]s)? (?:{'|'.join(_BARE)})\b")
"""Behind the name of a state whose own soldiers fight there: 'Russia said its forces', 'Russian troops'."""
_ARMIES = re.compile(r"\b(?:defen[cs]e ministry|ministry of defen[cs]e|army|military|general staff|armed forces)\b", re.I)
_FREED = re.compile(
    r"\b(?:was|were|been|is|are) (?:\w+ly |now |already )?"
    r"(?P<verb>liberated|retaken|recaptured|cleared|freed|captured|taken|seized)\b(?! (?:\w+ )?by\b)"
    r"(?! (?:hostage|prisoner|captive|from|to|away|out|over|up|down|into custody|place|ill|"
    r"of (?:\w+ )?(?:mines|snow|rubble|debris|traffic))\b)"
)
_TOLD_BY_LOSERS = frozenset("captured taken seized".split())
"""An army may tell so of towns at home that it lost; of towns abroad it tells what it took."""
_STATUS: dict[str, ControlStatus] = {
    **dict.fromkeys("captured taken seized liberated recaptured retaken retook took overran conquered".split(), "captured"),
    **dict.fromkeys("control hold".split(), "held"),
    "entered": "entered",
}
_WE_TOOK = re.compile(
    r"\bwe(?:['’]ve)? (?:(?:have|had|now|just|fully|also|already|completely|successfully) ){0,3}"
    rf"(?P<verb>{'|'.join(_STATUS)})(?: (?:full )?control of)?(?=\s)"
)
_NEGATED = re.compile(r"\b(?:not|never|no|n['’]t|denied|denies|refuted|dismissed|rejected|lost)\b")


def find_ours(document: Document, sentence: Sentence, *, voices: Voices) -> list[Ground]:
    """Return the ground that whoever speaks calls theirs: in 'Alpha remains ours, the army said' the army holds it."""
    match = _OURS.search(sentence.small) if " our" in sentence.small else None
    if match is None:
        return []
    first = sentence.token_at(sentence.span.start + match.start())
    last = sentence.token_at(sentence.span.start + match.end() - 1)
    actor = _speaking(document, sentence, span=sentence.span_of(last, last), voices=voices)
    if actor is None:
        return []
    places = [p for p in places_before(document, sentence, k=first) if not is_nameless(p)]
    return join_ground(sentence, "held", actor=actor, localities=places, first=first, last=last)


def find_we(document: Document, sentence: Sentence, *, voices: Voices) -> list[Ground]:
    """Return the ground that whoever speaks tells to have taken or to hold: '"We have captured Alpha," a commander said'."""
    found: list[Ground] = []
    for match in _WE_TOOK.finditer(sentence.small) if "we " in sentence.small or "we’" in sentence.small else ():
        k = sentence.token_at(sentence.span.start + match.start("verb"))
        last = sentence.token_at(sentence.span.start + match.end() - 1)
        actor = _speaking(document, sentence, span=sentence.span_of(k, k), voices=voices)
        if actor is None or standing_of(sentence, k) != "done":
            continue
        places = [p for p in localities_at(document, sentence, k=last + 1) if not is_nameless(p)]
        found += join_ground(sentence, _STATUS[match["verb"]], actor=actor, localities=places, first=k, last=last)
    return found


def name_own(document: Document, sentence: Sentence, *, actor: Actor, voices: Voices) -> Actor:
    """Return `actor` as whoever speaks where it is told as theirs: in 'our troops took Alpha, Beta said' they are Beta's.

    An army that tells of 'troops' without a word for whose they are tells of its own.
    """
    span = actor.party.span
    if span is None or not span.within(sentence.span):
        return actor
    if sentence.small[: span.start - sentence.span.start].endswith("our "):
        return _speaking(document, sentence, span=span, voices=voices) or actor
    if (actor.party.words or "").lower() in _BARE:
        return _commanding(document, sentence, span=span, voices=voices) or actor
    return actor


def find_freed(document: Document, sentence: Sentence, *, voices: Voices) -> list[Ground]:
    """Return the ground that an army tells of as freed by nobody who is named: by itself.

    'The village of Alpha was liberated, the defence ministry of Beta said': Beta took it.
    """
    found: list[Ground] = []
    for match in _FREED.finditer(sentence.small):
        k = sentence.token_at(sentence.span.start + match.start("verb"))
        speaker = next(iter(voices.hear(sentence, sentence.span_of(k, k)).chain), None)
        if speaker is None or speaker.side is None or speaker.span is None or standing_of(sentence, k) != "done":
            continue
        if not _ARMIES.search(speaker.words or "") or _NEGATED.search(sentence.small, 0, match.end()):
            continue
        places = [p for p in places_before(document, sentence, k=k) or name_before(sentence, k) if not is_nameless(p)]
        places = [
            p for p in places if (p.antecedents or p.where.words != "it") and _took(p, match["verb"], side=speaker.side)
        ]
        words = Antecedent("perpetrator", speaker.span, speaker.words or "")
        party = Party(speaker.words, speaker.side, _role_of(speaker.side), "antecedent", speaker.span)
        found += join_ground(sentence, "captured", actor=Actor(party, (words,)), localities=places, first=k, last=k)
    return found


def _took(ground: Locality, verb: str, *, side: str) -> bool:
    """Whether what an army tells by such a verb, naming nobody, is a deed of its own, not a loss at home."""
    place = ground.where.place
    return verb not in _TOLD_BY_LOSERS or (side.isupper() and place is not None and place.country not in (None, side))


def _role_of(side: str) -> Role:
    return "military" if side.isupper() else "armed-group"


def _commanding(document: Document, sentence: Sentence, *, span: Span, voices: Voices) -> Actor | None:
    """The army that is heard at `span`, if the report tells of its soldiers elsewhere; None for anybody else."""
    speaker = next(iter(voices.hear(sentence, span).chain), None)
    if speaker is None or speaker.side is None or _ARMIES.search(speaker.words or "") is None:
        return None
    named = (m for s in document.sentences for m in s.sides if m.side == speaker.side and m.span != speaker.span)
    if not any(_ITS_BARE.match(document.report.text, m.span.end) for m in named):
        return None
    party = Party(speaker.words, speaker.side, _role_of(speaker.side), "antecedent", speaker.span)
    return Actor(party, (Antecedent("perpetrator", speaker.span, speaker.words or ""),) if speaker.span else ())


def _speaking(document: Document, sentence: Sentence, *, span: Span, voices: Voices) -> Actor | None:
    """The party that is quoted at `span`; None where it is nobody who holds ground."""
    party = quoted_party(document, sentence, span=span, voices=voices)
    if party.side is None or party.span is None or party.role == "civilian":
        return None
    return Actor(party, (Antecedent("perpetrator", party.span, party.words or ""),))
