"""Troops and convoys under way: what moves, whose it is, from where to where, how many as stated.

'Alpha has sent a 150-vehicle convoy from Beta to Gamma' is one movement. Refugees, aid and shells are none; neither is what
somebody only threatens or plans. Where units stand in detail is never collected: places are those the report itself names.
"""

import re
from dataclasses import dataclass
from typing import Any

from kadesh.extract.attribution import Voices, add_outlet
from kadesh.extract.document import Document, Sentence
from kadesh.extract.holding.localities import localities_at
from kadesh.extract.holding.locality import Locality
from kadesh.extract.setting.scene import Lead
from kadesh.extract.setting.scenes import set_time
from kadesh.extract.standing import standing_of
from kadesh.extract.violence.parties import doer_of, mentions_in, party_from
from kadesh.extract.words import load_table, load_words
from kadesh.model.claim import Evidence, Movement
from kadesh.model.side import NOBODY, Party, Speaker
from kadesh.model.span import Span
from kadesh.model.where import UNKNOWN_PLACE

_WAYS = {row["word"]: row["way"] for row in load_table("moves")}
_COLUMNS = load_words("columns", column="noun")
_NO_COLUMN = load_words("bystanders", column="noun") - {"convoy", "convoys"}
_RELIEF = re.compile(
    r"\b(?:aid|humanitarian|relief|medical|food|evacuees|evacuation|civilians?|refugees?|displaced|residents|"
    r"families|buses)\b",
    re.IGNORECASE,
)
_TOWARDS = frozenset("to into towards toward in at near inside for".split())
_AWAY = frozenset("from out of".split())
_STRENGTH = re.compile(
    r"\b(?:(?:about|around|some|nearly|more than|at least|over|up to|almost|dozens of|hundreds of|thousands of|"
    r"scores of)\s+)?"
    r"(?:\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten|dozens|hundreds|thousands|scores|several|"
    r"a dozen)(?:[- ]\w+){0,3}?[- ]"
    r"(?:troops|soldiers|fighters|vehicles?|tanks|trucks|carriers|convoys|commandos|units|battalions|mercenaries|"
    r"peacekeepers|strong)\b(?:[- ]strong)?",
    re.IGNORECASE,
)
_DIRECT = frozenset("entered entering enter crossed crossing reached left leaving reinforced".split())
_MANY = frozenset("hundreds thousands dozens scores number".split())
_LEAVING = frozenset(("left", "leaving"))
_ENTERING = frozenset("entered entering enter crossed crossing reached advanced advancing".split())
_REACH = 16


@dataclass(frozen=True)
class Heard:
    """Who speaks in the report, who printed it, what its opening is about."""

    voices: Voices
    outlet: Speaker | None
    lead: Lead


def find_movements(
    document: Document, sentence: Sentence, *, voices: Voices, outlet: Speaker | None, lead: Lead
) -> list[Movement]:
    """Return the movements of forces in `sentence`, in its order."""
    found: list[Movement] = []
    for k, token in enumerate(sentence.tokens):
        way = _WAYS.get(token.lower_)
        if way is None or not token.tag_.startswith("VB") or standing_of(sentence, k) != "done":
            continue
        column = _column(sentence, k)
        if (
            column is None
            or _is_state(sentence, k, column=column)
            or any(c.evidence.span.overlaps(sentence.span_of(column.i, column.i)) for c in found)
        ):
            continue
        movement = _make_movement(document, sentence, k=k, column=column, heard=Heard(voices, outlet, lead))
        if movement is not None:
            found.append(movement)
    return found


def _is_state(sentence: Sentence, k: int, *, column: Any) -> bool:
    """'troops are deployed in the area' says where they are; 'troops entered the town' is told as control."""
    verb = sentence.tokens[k]
    if verb.lower_ in _ENTERING:
        return column.lower_ not in ("convoy", "convoys", "reinforcements", "reinforcement", "column", "vehicles", "tanks")
    return verb.lower_ == "deployed" and any(c.lower_ in ("is", "are") for c in verb.children)


def _column(sentence: Sentence, k: int) -> Any | None:
    """What moves: the object of 'sent', the subject of 'arrived'; None where it is no force."""
    verb = sentence.tokens[k]
    deps = ("dobj", "nsubjpass", "nsubj") if any(c.dep_ == "dobj" for c in verb.children) else ("nsubjpass", "nsubj")
    governor = verb.head if verb.dep_ in ("conj", "acl", "relcl", "advcl") else verb
    candidates = [c for d in deps for c in verb.children if c.dep_ == d] or [c for c in governor.children if c.dep_ in deps]
    if verb.dep_ in ("acl", "relcl"):
        candidates.append(verb.head)
    for head in candidates:
        words = [t.lower_ for t in sentence.tokens[head.left_edge.i : min(head.right_edge.i, head.i + 6) + 1]]
        if head.lower_ in _COLUMNS and not _RELIEF.search(" ".join(words)) and not set(words) & (_NO_COLUMN - {"aid"}):
            return head
        inner = next((t for t in head.subtree if t.lower_ in _COLUMNS and abs(t.i - head.i) <= 6), None)
        if inner is not None and (head.dep_ == "dobj" or head.lower_ in _MANY) and not _RELIEF.search(" ".join(words)):
            return inner
    return None


def _make_movement(document: Document, sentence: Sentence, *, k: int, column: Any, heard: Heard) -> Movement | None:
    to, origin, last = _ways(document, sentence, k=k)
    if to is None and origin is None:
        return None
    forces = _owner(document, sentence, k=k, column=column)
    if forces.words is None and forces.side is None:
        return None
    first = _first(sentence, k, column=column, forces=forces)
    span = Span(sentence.span_of(first, first).start, max(last, sentence.span_of(max(k, column.i), max(k, column.i)).end))
    voice = heard.voices.hear(sentence, span)
    scene = set_time(document, sentence, near=span, sayings=heard.voices.sayings(sentence), lead=heard.lead)
    places = to.antecedents if to is not None else ()
    return Movement(
        evidence=Evidence(
            document.report.id, span.start, span.end, document.words(span), (*voice.antecedents, *scene.antecedents, *places)
        ),
        attribution=add_outlet(voice, heard.outlet),
        when=scene.when,
        where=to.where if to is not None else UNKNOWN_PLACE,
        forces=forces,
        what=str(column.text),
        origin=origin.where if origin is not None else UNKNOWN_PLACE,
        strength=_strength(sentence, span),
    )


def _ways(document: Document, sentence: Sentence, *, k: int) -> tuple[Locality | None, Locality | None, int]:
    """Destination and origin named behind the verb, and where the words for them end."""
    to: Locality | None = None
    origin: Locality | None = None
    end = 0
    direct = localities_at(document, sentence, k=k + 1) if sentence.tokens[k].lower_ in _DIRECT else []
    if direct and sentence.tokens[k].lower_ in _LEAVING:
        origin = direct[0]
    elif direct:
        to = direct[0]
    for j in range(k + 1, min(k + _REACH, len(sentence.tokens))):
        word = sentence.tokens[j].lower_
        if sentence.tokens[j].tag_ in ("VBD", "VBZ", "VBP") or word in ("as", "after", "while", "when"):
            break
        if word not in _TOWARDS and word not in _AWAY:
            continue
        places = localities_at(document, sentence, k=j + 1)
        if places and word in _AWAY and origin is None and (word != "of" or sentence.tokens[j - 1].lower_ == "out"):
            origin = places[0]
        elif places and word in _TOWARDS and (to is None or (to.where.place is None and places[0].where.place is not None)):
            to = places[0]
    spans = [
        p.where.span
        for p in (to, origin)
        if p is not None and p.where.span is not None and p.where.span.within(sentence.span)
    ]
    return to, origin, max([end, *(s.end for s in spans)])


def _owner(document: Document, sentence: Sentence, *, k: int, column: Any) -> Party:
    """Whose forces they are: the side in their own words, else who sent them."""
    inside = [m for m in mentions_in(sentence, int(column.left_edge.i), int(column.i)) if m.side]
    if inside:
        return party_from(inside[0])
    actor = doer_of(document, sentence, k=k)
    return actor.party if actor is not None else NOBODY


def _first(sentence: Sentence, k: int, *, column: Any, forces: Party) -> int:
    first = min(k, int(column.i))
    if forces.span is not None and forces.span.within(sentence.span):
        first = min(first, sentence.token_at(forces.span.start))
    return max(first, k - 25)


def _strength(sentence: Sentence, span: Span) -> str | None:
    """The number of men or vehicles as the words give it, never summed or guessed."""
    match = _STRENGTH.search(sentence.text, span.start - sentence.span.start)
    if match is None or match.start() > span.end - sentence.span.start + 60:
        return None
    return match.group()
