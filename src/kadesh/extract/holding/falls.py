"""Ground that fell: to whom the words behind the verb tell, else to those who attacked it."""

from kadesh.extract.document import Document, Sentence
from kadesh.extract.holding.barenames import name_before
from kadesh.extract.holding.ground import Ground, join_ground
from kadesh.extract.holding.localities import places_before
from kadesh.extract.holding.objects import after_adverbs
from kadesh.extract.standing import standing_of
from kadesh.extract.violence.parties import Actor, is_armed, named_from, party_from, point_back, subject_tokens
from kadesh.extract.voices.utterance import word_at
from kadesh.model.claim import Antecedent, ControlStatus

_DAY_WITHIN = 14


def tell_fall(document: Document, sentence: Sentence, k: int, *, status: ControlStatus) -> list[Ground]:
    """Return who has a place that fell: 'the town fell to rebels', 'fell into insurgent hands', 'under army control'."""
    standing = standing_of(sentence, k)
    at = _behind_day(sentence, after_adverbs(sentence, k + 1))
    if standing != "unreal" and word_at(sentence, at) != "to" and _fell_alone(sentence, k):
        return _fell_to_attackers(document, sentence, k=k, status=status if standing == "done" else "not-captured")
    if standing == "unreal" or word_at(sentence, at) not in ("to", "into", "under", "in"):
        return []
    found = [m for m in named_from(sentence, at + 1) if is_armed(m) and m.kind != "capital"]
    if not found and word_at(sentence, at + 1) in ("their", "its") and word_at(sentence, at + 2) in ("control", "hands"):
        return _fell_to_them(document, sentence, k=k, at=at, status=status if standing == "done" else "not-captured")
    if not found:
        return []
    settled = status if standing == "done" else "not-captured"
    places = places_before(document, sentence, k=k) or name_before(sentence, k)
    return join_ground(sentence, settled, actor=Actor(party_from(found[0])), localities=places, first=k, last=k)


def _fell_to_them(document: Document, sentence: Sentence, *, k: int, at: int, status: ControlStatus) -> list[Ground]:
    """'Alpha fell to | their | control': to whoever did something last before."""
    owner = point_back(document, sentence, k=at)
    places = places_before(document, sentence, k=k) or name_before(sentence, k)
    held = owner is not None and owner.party.role not in ("civilian", "media", "medical", "aid")
    return join_ground(sentence, status, actor=owner, localities=places, first=k, last=at + 2) if owner and held else []


def _behind_day(sentence: Sentence, at: int) -> int:
    """The token behind a day that begins at token `at`, or `at`: 'fell on Monday to the army'."""
    if at >= len(sentence.tokens):
        return at
    start = sentence.span_of(at, at).start
    day = next((m for m in sentence.times if 0 <= m.span.start - start <= _DAY_WITHIN), None)
    return sentence.token_at(day.span.end - 1) + 1 if day is not None else at


def _fell_alone(sentence: Sentence, k: int) -> bool:
    """Whether nothing behind 'fell' at token `k` tells to whom: 'fell on Monday', 'fell after two days', 'has fallen,'"""
    at = after_adverbs(sentence, k + 1)
    start = sentence.span_of(at, at).start if at < len(sentence.tokens) else sentence.span.end
    day = any(0 <= m.span.start - start <= _DAY_WITHIN for m in sentence.times)
    return sentence.tokens[k].tag_ in ("VBD", "VBN") and (word_at(sentence, at) in ("", ".", ",", "after", ";") or day)


def _fell_to_attackers(document: Document, sentence: Sentence, *, k: int, status: ControlStatus) -> list[Ground]:
    """'Alpha fell on Monday': a town named by itself fell to the armed group that the report names last before."""
    places = [p for p in places_before(document, sentence, k=k) if p.where.place is not None and p.where.precision == "town"]
    start = sentence.span_of(k, k).start
    near = [m for s in document.sentences[max(0, sentence.index - 2) : sentence.index + 1] for m in s.sides]
    groups = [m for m in near if m.kind == "force" and m.role == "armed-group" and m.side and m.span.end <= start]
    bounds = subject_tokens(sentence, k)
    ends = sentence.span_of(bounds[1], bounds[1]).end if bounds is not None else 0
    if not groups or not any(p.where.span is not None and p.where.span.end >= ends for p in places):
        return []
    words = Antecedent("perpetrator", groups[-1].span, groups[-1].words)
    actor = Actor(party_from(groups[-1], basis="antecedent"), (words,))
    return join_ground(sentence, status, actor=actor, localities=places, first=k, last=k)
