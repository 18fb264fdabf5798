"""Who speaks in a sentence: 'X said', 'said X', 'according to X', 'X told the agency', and how far their words reach."""

from dataclasses import replace
from typing import Any

from kadesh.extract.document import Sentence
from kadesh.extract.voices.credits import find_credits, find_signed, make_cited, points_back
from kadesh.extract.voices.reaches import reach_of
from kadesh.extract.voices.saying import Saying
from kadesh.extract.voices.speaker_names import head_token, make_speaker
from kadesh.extract.voices.speaker_phrases import phrase_before
from kadesh.extract.voices.speaker_words import make_plain_speaker, speaker_words
from kadesh.extract.voices.tellers import NO_SPEAKERS, SUBJECTS, find_teller, subject_of
from kadesh.extract.voices.utterance import word_at
from kadesh.extract.words import load_table
from kadesh.model.side import Speaker
from kadesh.model.span import Span

_WAYS = {row["word"]: row["way"] for row in load_table("sayings")}
_OWN_WORDS = frozenset(("i", "we"))
"""Whoever says 'I declare' is quoted: the one cited for the quotation speaks."""


_REDUCED = frozenset("believed said reported alleged estimated claimed presumed suggested confirmed announced".split())
_TRAILERS = frozenset("said reported announced confirmed stated claimed told added".split())


_WAYS_WITH = frozenset(("see", "show", "out", "tally", "of"))
_TALLIES = frozenset("toll tally figure count number dead killed wounded injured deaths casualties losses".split())
_WATCHERS = frozenset(
    "reporter reporters correspondent correspondents journalist journalists photographer photographers cameraman crew "
    "witness witnesses".split()
)
_FILMS = frozenset("video videos footage image images photo photos picture pictures clip clips".split())
_FOOTAGE = frozenset(
    "video videos footage image images photo photos photograph photographs picture pictures clip clips documents records "
    "figures data statistics report television tv".split()
)
_PAPERS = frozenset("statement report communique interview release briefing message letter document".split())
_NEW_SPEAKERS = frozenset(("saying",))
"""Gerunds that may tell what another one says: 'reports saying that'."""


def find_sayings(sentence: Sentence) -> list[Saying]:
    """Return who is cited in `sentence`, in the order of the words that cite them."""
    if not sentence.parsed:
        return _unparsed(sentence)
    found: list[Saying | None] = []
    for k, token in enumerate(sentence.tokens):
        way = _WAYS.get(token.lower_)
        if token.lower_ == "according" and word_at(sentence, k + 1) == "to":
            found.append(make_cited(sentence, k, k + 2))
        elif way == "cite" or (way == "quote" and not _is_passive(token)):
            found.append(make_cited(sentence, k, k + 1))
        elif way in _WAYS_WITH and not _has_way(sentence, k, way):
            continue
        elif way and (token.tag_ in ("VBD", "VBZ", "VBP", "VBG", "VBN", "NNS", "NN") or _is_negated(token)):
            found.append(_added(sentence, k, found) if token.tag_ == "VBG" else _said(sentence, k))
    told = [*(s for s in found if s is not None), *find_credits(sentence)]
    return sorted(told, key=lambda s: s.verb) or find_signed(sentence)


def _is_film(sentence: Sentence, bounds: tuple[int, int]) -> bool:
    """Whether only pictures show it, of nobody who is named: 'a video showed' is told by the outlet itself."""
    first, last = bounds
    names = any(t.tag_ in ("NNP", "NNPS") for t in sentence.tokens[first : last + 1])
    return not names and sentence.tokens[last].lower_ in _FILMS


def _unparsed(sentence: Sentence) -> list[Saying]:
    """Who speaks in a sentence that shows no sign of a claim and so was not parsed."""
    return [
        Saying(0, make_plain_speaker(sentence, span), sentence.span, pronoun=alone)
        for span, alone in speaker_words(sentence)
    ]


def _is_negated(token: Any) -> bool:
    """'did not confirm', 'would not say'."""
    return token.tag_ == "VB" and any(c.dep_ == "neg" for c in token.children)


def _is_passive(token: Any) -> bool:
    return any(t.dep_ in ("nsubjpass", "auxpass") for t in token.children)


def _has_way(sentence: Sentence, k: int, way: str) -> bool:
    """Whether a verb that says something only in some company stands in it: 'footage shows', 'a reporter saw'."""
    near = {t.lower_ for t in sentence.tokens[k + 1 : k + 8]}
    if way == "of":
        return "of" in (word_at(sentence, k + 1), word_at(sentence, k + 3))  # 'spoke on Sunday of'
    if way == "out":
        return word_at(sentence, k + 1) == way
    if way == "tally":
        pointed = [word_at(sentence, j) for j in (k + 1, k + 2)] == ["it", "at"]  # 'the ministry put it at 28'
        return bool(near & _TALLIES) or pointed
    bounds = [b for b in (phrase_before(sentence, k), subject_of(sentence, k)) if b is not None]
    words = {t.lower_ for first, last in bounds for t in sentence.tokens[first : last + 1]}
    return bool(words & (_WATCHERS if way == "see" else _FOOTAGE))


def _added(sentence: Sentence, k: int, before: list[Saying | None]) -> Saying | None:
    """'The mayor said ..., adding that': who spoke last in the sentence goes on, unless somebody stands beside the verb."""
    last = next((s for s in reversed(before) if s is not None and k - s.verb > 1), None)
    if last is None or _stands_beside(sentence, k) or sentence.tokens[k].lower_ in _NEW_SPEAKERS:
        return _said(sentence, k)
    reach = Span(sentence.span.start + sentence.tokens[k].idx, sentence.span.end)
    return replace(last, verb=k, reach=reach)


def _closes(sentence: Sentence, k: int) -> bool:
    """'..., the agency reports.': a verb that is read as a noun, behind somebody and at the end."""
    behind = [t for t in sentence.tokens[k + 1 :] if t.tag_[:1].isalpha()]
    return not behind and sentence.tokens[k].lower_.endswith("s") and phrase_before(sentence, k) is not None


def _stands_beside(sentence: Sentence, k: int) -> bool:
    """Whether somebody other than the words they said it in stands before the verb: 'said in a statement putting'."""
    beside = phrase_before(sentence, k)
    told = beside is not None and word_at(sentence, beside[0] - 1) in ("told", "tells", "telling")
    return beside is not None and not told and sentence.tokens[beside[1]].lower_ not in _PAPERS


def _said(sentence: Sentence, k: int) -> Saying | None:
    verb = sentence.tokens[k]
    if verb.tag_ in ("NN", "NNS") and not any(t.dep_ in SUBJECTS for t in verb.children) and not _closes(sentence, k):
        return None
    if verb.text == "Said" and k > 0 and sentence.tokens[k - 1].tag_ == "NNP":  # a name: 'Ali Said'
        return None
    if _is_reduced(sentence, k):
        return None
    if verb.lower_.startswith("claim") and {word_at(sentence, j) for j in range(k + 1, k + 5)} & {"life", "lives"}:
        return None
    bounds = find_teller(sentence, k)
    if bounds is None or (verb.tag_ == "VBG" and word_at(sentence, bounds[0] - 1) in ("told", "tells")):
        return None
    if _is_film(sentence, bounds):
        return None
    first, last = bounds
    heads = {str(sentence.tokens[last].lower_), str(head_token(sentence, first, last).lower_)}
    if heads & (NO_SPEAKERS | _OWN_WORDS) or (_is_passive(verb) and verb.lower_ != "quoted"):
        return None
    speaker = make_speaker(sentence, first, last)
    return Saying(
        k, speaker, reach_of(sentence, k, first=first, last=last), points_back(sentence, first, last), _hearer(sentence, k)
    )


def _is_reduced(sentence: Sentence, k: int) -> bool:
    """'a jet believed to be', 'the alleged raid', 'a truce announced by': no one says it here."""
    verb = sentence.tokens[k]
    if verb.lower_ in _REDUCED and word_at(sentence, k + 1) in ("to", "by"):
        return not (verb.tag_ == "VBD" and verb.lower_ == "claimed" and not _is_passive(verb))
    had = any(word_at(sentence, j) in ("has", "have", "had") for j in range(max(0, k - 3), k))
    if had or verb.tag_ != "VBN" or verb.dep_ not in ("amod", "acl"):
        return False
    return verb.dep_ == "amod" or verb.lower_ not in _TRAILERS or phrase_before(sentence, k) is None


def _hearer(sentence: Sentence, k: int) -> Speaker | None:
    """The agency in 'told Reuters'."""
    if sentence.tokens[k].lower_ not in ("told", "tells", "telling"):
        return None
    start = sentence.span.start + sentence.tokens[k].idx
    for mention in sentence.outlets:
        if start < mention.span.start <= start + 40:
            return Speaker(mention.words, mention.outlet.names[0], "agency", mention.outlet.side, mention.span)
    return None
