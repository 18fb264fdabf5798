"""Speech told the other way round: 'was accused by Alpha', 'raids blamed on Beta', 'a charge denied by Gamma'."""

import re

from kadesh.extract.document import Document, Sentence
from kadesh.extract.tokens import Token
from kadesh.extract.violence.parties import mentions_in, named_after, party_from, point_back, subject_tokens
from kadesh.extract.voices.utterance import Utterance, clause_end, word_at
from kadesh.model.side import Party

_DEED = re.compile(
    r"attacks?|bombings?|blasts?|explosions?|killings?|strikes?|shooting|assault|raid|it|assassination|operation|"
    r"ambush|kidnapping|abduction|hijacking|responsibility"
)
REFUSED = frozenset("denied rejected dismissed refuted disputed".split())
_CHARGE = re.compile(r"\b(?:charges?|accusations?|allegations?|claims?|reports?|involvement|this|that|it)\b")
_ACCUSED_OF = {"accused": ("of", "by"), "blamed": ("for", "by")}
"""'Alpha accused of killing them' is who is accused: whoever accuses names the accused right behind the verb."""
_NAME = 6
_PASSIVE_BE = frozenset("is are was were been be being".split())


def is_claimed_by(sentence: Sentence, k: int) -> bool:
    """Return whether the verb at `k` is that of 'an attack claimed by Alpha'."""
    return word_at(sentence, k) == "claimed" and word_at(sentence, k + 1) == "by"


def is_passive(sentence: Sentence, k: int) -> bool:
    """Return whether the speech verb at `k` is told of who is accused, not of who accuses: 'Alpha, accused of'."""
    token = sentence.tokens[k]
    if word_at(sentence, k + 1) in _ACCUSED_OF.get(token.lower_, ()):
        return not _accuses_before(sentence, k)
    if token.lower_ in REFUSED and token.dep_ == "acl" and word_at(sentence, k + 1) == "by":  # 'a charge denied by Alpha'
        return True
    if token.tag_ != "VBN":
        return False
    if _is_blamed_on(sentence, k):
        return True
    return any(c.dep_ in ("nsubjpass", "auxpass") for c in token.children) or any(
        word_at(sentence, j) in _PASSIVE_BE for j in range(max(0, k - 2), k)
    )


def _accuses_before(sentence: Sentence, k: int) -> bool:
    """'Alpha, whom Beta | accused of shelling': Beta accuses, of whoever stands before 'whom'."""
    near = [word_at(sentence, j) for j in range(max(0, k - _NAME), k)]
    who = next((n for n in reversed(range(len(near))) if near[n] in ("whom", "which")), None)
    return who is not None and who < len(near) - 1 and _PASSIVE_BE.isdisjoint(near[who:]) and "," not in near[who:]


def _is_blamed_on(sentence: Sentence, k: int) -> bool:
    """'Raids blamed on Alpha': by whom is not told; who blames stands before the verb."""
    token = sentence.tokens[k]
    told = any(c.dep_ == "nsubj" for c in token.children) or bool(mentions_in(sentence, k - 1, k - 1))
    told = told or any(o.span.overlaps(sentence.span_of(k - 1, k - 1)) for o in sentence.outlets)
    return token.lower_ == "blamed" and word_at(sentence, k + 1) == "on" and token.dep_ == "acl" and not told


def _rejected(sentence: Sentence, k: int) -> list[Utterance]:
    """'The charge was denied by Alpha', 'allegations rejected by Beta'."""
    by = named_after(sentence, k + 1, words=("by",), reach=3)
    bounds = subject_tokens(sentence, k)
    named = " ".join(word_at(sentence, j) for j in range(bounds[0], bounds[1] + 1)) if bounds is not None else ""
    if by is None or by.side is None or bounds is None or _CHARGE.search(named) is None:
        return []
    return [Utterance("denial", sentence.span_of(bounds[0], sentence.token_at(by.span.end - 1)), party_from(by))]


def read_passive(document: Document, sentence: Sentence, *, k: int) -> list[Utterance]:
    """Return what is told by the passive verb at `k`: who is accused is its subject, who accuses stands behind 'by'.

    'Alpha was accused by Beta of shelling' is an accusation of Alpha by Beta.
    """
    if sentence.tokens[k].lower_ == "claimed":
        return _claimed_by(sentence, k)
    if sentence.tokens[k].lower_ in REFUSED:
        return _rejected(sentence, k)
    subject = next((c for c in sentence.tokens[k].children if c.dep_ in ("nsubjpass", "nsubj")), None)
    if subject is None and sentence.tokens[k].dep_ == "acl":
        subject = sentence.tokens[k].head
    if subject is None and word_at(sentence, k - 1) in ("stands", "stand", "stood"):  # 'Alpha stands accused of'
        subject = next((c for c in sentence.tokens[k - 1].children if c.dep_ == "nsubj"), None)
    if sentence.tokens[k].lower_ not in ("accused", "blamed"):
        return []
    first = int(subject.left_edge.i) if subject is not None else k
    if word_at(sentence, k + 1) == "on":
        return _blamed_on(sentence, k, first=first)
    accused = mentions_in(sentence, first, int(subject.i)) if subject is not None else []
    accused = accused or mentions_in(sentence, k - 2, k - 1)
    if not accused:
        return _accused_before(document, sentence, k=k, subject=subject)
    by = named_after(sentence, k + 1, words=("by",), reach=3)
    speaker = party_from(by) if by is not None and by.side != accused[0].side else Party()
    first = min(first, sentence.token_at(accused[0].span.start))
    span = sentence.span_of(first, clause_end(sentence, k))
    return [Utterance("accusation", span, speaker, party_from(accused[0]))]


def _accused_before(document: Document, sentence: Sentence, *, k: int, subject: Token | None) -> list[Utterance]:
    """'It is accused by rights groups of killing civilians': of whoever did something in the sentence before."""
    told = any(c.dep_ == "auxpass" for c in sentence.tokens[k].children)
    if subject is None or not told or subject.lower_ not in ("it", "they"):
        return []
    actor = point_back(document, sentence, k=subject.i)
    if actor is None or actor.party.side is None:
        return []
    span = sentence.span_of(subject.i, clause_end(sentence, k))
    return [Utterance("accusation", span, Party(), actor.party, antecedents=actor.antecedents)]


def _blamed_on(sentence: Sentence, k: int, *, first: int) -> list[Utterance]:
    """'The raid was blamed on Alpha': of Alpha, by nobody who is named."""
    blamed = named_after(sentence, k + 1, words=("on",), reach=1)
    if blamed is None or blamed.side is None:
        return []
    span = sentence.span_of(first, sentence.token_at(blamed.span.end - 1))
    return [Utterance("accusation", span, Party(), party_from(blamed))]


def _claimed_by(sentence: Sentence, k: int) -> list[Utterance]:
    """'the attack was claimed by Alpha', 'a bombing claimed by Beta'."""
    by = named_after(sentence, k + 1, words=("by",), reach=2)
    if by is None or by.side is None or word_at(sentence, k + 2) in ("no", "nobody", "neither"):
        return []
    start = max(0, k - 6)
    deed = next((j for j in range(k - 1, start - 1, -1) if _DEED.fullmatch(word_at(sentence, j))), None)
    if deed is None:
        return []
    span = sentence.span_of(deed, sentence.token_at(by.span.end - 1))
    return [Utterance("claim-of-responsibility", span, party_from(by))]
