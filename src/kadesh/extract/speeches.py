"""Verbs of speech that are acts: accused, denied, demanded, threatened, claimed responsibility; ultimatums by their deadline."""

import re
from typing import cast

from kadesh.extract.attribution import Voices
from kadesh.extract.document import Document, Sentence
from kadesh.extract.parties import mentions_in, named_after, party_from
from kadesh.extract.standing import standing_of
from kadesh.extract.standpoints import subject_party
from kadesh.extract.utterance import Utterance, clause_end, first_side, word_at
from kadesh.extract.words import load_table, load_words
from kadesh.model.claim import Act
from kadesh.model.side import NOBODY, Party
from kadesh.model.when import UNKNOWN_TIME, When

_VERBS = {row["word"]: (cast(Act, row["act"]), row["form"]) for row in load_table("speech")}
HARM = re.compile(
    rf"\b(?:{'|'.join(sorted(map(re.escape, load_words('harms', column='stem')), key=len, reverse=True))})", re.IGNORECASE
)
_CLAIMS = re.compile(
    r"\b(?:claims?|accusations?|allegations?|charges?|reports?|suggestions?|responsibility|involvement|assertions?|account|accounts|as (?:a )?"
    r"(?:false|lies?|fabricat\w+|baseless|untrue|propaganda))\b",
    re.IGNORECASE,
)
_DUE = re.compile(
    r"\b(?:by|until|before|within|no later than|deadline|\d+ (?:hours|days) to|(?:hours|days) to (?:leave|withdraw|surrender|release|hand))\b",
    re.IGNORECASE,
)
_PASSIVE_BE = frozenset("is are was were been be being".split())


def find_speeches(document: Document, sentence: Sentence, *, voices: Voices) -> list[Utterance]:
    """Return what verbs of speech do in `sentence`: 'Alpha accused Beta of shelling' is an accusation of Beta by Alpha."""
    found: list[Utterance] = []
    for k, token in enumerate(sentence.tokens):
        known = _VERBS.get(token.lower_)
        if known is None or not token.tag_.startswith("VB") or standing_of(sentence, k) != "done":
            continue
        act, form = known
        if not _fits(sentence, k, form):
            continue
        utterance = (
            _accused(document, sentence, k) if _is_passive(sentence, k) else _said(document, sentence, k, act, voices=voices)
        )
        if utterance is not None:
            found.append(utterance)
    return found


def _is_passive(sentence: Sentence, k: int) -> bool:
    token = sentence.tokens[k]
    if token.tag_ != "VBN":
        return False
    return any(c.dep_ in ("nsubjpass", "auxpass") for c in token.children) or any(
        word_at(sentence, j) in _PASSIVE_BE for j in range(max(0, k - 2), k)
    )


def _fits(sentence: Sentence, k: int, form: str) -> bool:
    """Whether the words behind the verb make it the act: 'called on', 'rejected the claims', 'vowed to avenge'."""
    after = " ".join(t.text for t in sentence.tokens[k + 1 : k + 22])
    following = word_at(sentence, k + 1)
    if form == "on":
        return following in ("on", "upon", "for")
    if form == "for":
        return following in ("for", "to")
    if form == "claims":
        return bool(_CLAIMS.search(" ".join(t.text for t in sentence.tokens[k + 1 : k + 12])))
    if form == "harm":
        return (following == "to" and bool(HARM.search(after))) or following in ("revenge", "retaliation")
    if form == "warn":
        return bool(re.search(r"\b(?:will|would|’ll|'ll|shall)\b", after)) and bool(HARM.search(after))
    if form == "must":
        return bool(re.search(r"\b(?:must|should)\b", after))
    if form == "order":
        return bool(re.search(r"\bto (?:leave|evacuate|withdraw|surrender|stop|halt)\b", after))
    if form == "responsibility":
        return bool(
            re.search(
                r"\b(?:responsibility|credit)\b|^(?:the |previous |having )?(?:\w+ )?(?:bombings?|killings?|ambush)\b",
                " ".join(after.split()[:6]),
            )
        )
    return True


def _said(document: Document, sentence: Sentence, k: int, act: Act, *, voices: Voices) -> Utterance | None:
    subject = subject_party(document, sentence, k, voices=voices)
    if subject is None:
        return None
    speaker, first = subject
    if speaker.role in ("civilian",) and act == "threat":
        return None
    last = clause_end(sentence, k)
    target = first_side(
        [m for m in mentions_in(sentence, k + 1, last) if m.kind != "capital" or act != "threat"], speaker.side
    )
    deadline = deadline_in(sentence, k, last) if act in ("threat", "demand") else UNKNOWN_TIME
    if deadline.words is not None and act == "threat":
        act = "ultimatum"
    return Utterance(act, sentence.span_of(min(first, k), last), speaker, party_from(target) if target else NOBODY, deadline)


def _accused(document: Document, sentence: Sentence, k: int) -> Utterance | None:
    """'was accused of': the accused is the subject, who accuses stands behind 'by' or is not told."""
    if sentence.tokens[k].lower_ not in ("accused", "blamed", "condemned"):
        return None
    subject = next((c for c in sentence.tokens[k].children if c.dep_ == "nsubjpass"), None)
    if subject is None:
        return None
    accused = mentions_in(sentence, subject.left_edge.i, subject.i)
    if not accused:
        return None
    by = named_after(sentence, k + 1, ("by",), reach=3)
    speaker = party_from(by) if by is not None and by.side != accused[0].side else Party()
    span = sentence.span_of(subject.left_edge.i, clause_end(sentence, k))
    return Utterance("accusation", span, speaker, party_from(accused[0]))


def deadline_in(sentence: Sentence, first: int, last: int) -> When:
    """Return the limit of time stated in tokens `first` to `last`; an empty When if there is none: no limit, no ultimatum."""
    window = sentence.span_of(first, last)
    for mention in sentence.times:
        if not mention.span.overlaps(window):
            continue
        start = max(0, mention.span.start - sentence.span.start - 14)
        around = sentence.text[start : mention.span.end - sentence.span.start + 4]
        due = _DUE.search(around)
        if due:
            at = min(mention.span.start, sentence.span.start + start + due.start())
            words = sentence.text[at - sentence.span.start : mention.span.end - sentence.span.start]
            return When(words=words, span=type(mention.span)(at, mention.span.end))
    return UNKNOWN_TIME
