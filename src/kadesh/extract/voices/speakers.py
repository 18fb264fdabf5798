"""Who speaks in a sentence: 'X said', 'said X', 'according to X', 'X told the agency', and how far their words reach."""

from dataclasses import replace
from itertools import pairwise
from typing import Any

from kadesh.extract.document import Sentence
from kadesh.extract.voices.company import gives_figure, is_figure, is_film, is_negated, is_told_of, takes_in
from kadesh.extract.voices.credits import find_credits, make_cited, points_back
from kadesh.extract.voices.doings import tells
from kadesh.extract.voices.going_on import stance_above
from kadesh.extract.voices.headline_sources import find_signed
from kadesh.extract.voices.only_people import NO_SPEAKERS
from kadesh.extract.voices.reaches import behind_quoted, last_part, reach_of, says_by_the_way
from kadesh.extract.voices.reckonings import find_reckonings
from kadesh.extract.voices.recording import is_of_place
from kadesh.extract.voices.saying import Saying
from kadesh.extract.voices.somebody import KINDS
from kadesh.extract.voices.speaker_media import MEDIA
from kadesh.extract.voices.speaker_names import head_token, make_speaker
from kadesh.extract.voices.speaker_phrases import phrase_before
from kadesh.extract.voices.speaker_words import make_plain_speaker, speaker_words
from kadesh.extract.voices.speaking_papers import PAPERS, is_paper, issued_by, issuer_of
from kadesh.extract.voices.spoken_nouns import is_spoken
from kadesh.extract.voices.tellers import HOLDING, SUBJECTS, find_teller
from kadesh.extract.voices.utterance import word_at
from kadesh.extract.words import load_table
from kadesh.model.side import Speaker
from kadesh.model.span import Span

_WAYS = {row["word"]: row["way"] for row in (*load_table("doings"), *load_table("sayings"))}
_KNOWING = frozenset(("familiar", "close"))
_OWN_WORDS = frozenset(("i", "we"))
"""Whoever says 'I declare' is quoted: the one cited for the quotation speaks."""
_STANDING = frozenset("stand stands stood standing".split())
_REDUCED = frozenset("believed said reported alleged estimated claimed presumed suggested confirmed announced".split())
_TRAILERS = frozenset("said reported announced confirmed stated claimed told added".split())
_RECEIVED = frozenset(("received", "receives"))
_NEW_SPEAKERS = frozenset(("saying",))
"""Gerunds that may tell what another one says: 'reports saying that'."""
_TAGS = frozenset("VBD VBZ VBP VBG VBN NNS NN JJ".split())
_SHOUTED = frozenset(
    "say says said state states stated speaks speak spoke reports reported adds added claims claimed".split()
)
"""Verbs that a text in capitals hides from the parser, which takes them for names."""
_DASHES = frozenset(("-", "–", "—"))
_KEPT_FROM = frozenset("access entry permission passage bail visas medical care treatment food".split())
"""What somebody is refused who says nothing: 'with families denied access'."""
_LIVES = 7
"""So many words 'claimed' stands before the lives it took: 'claimed at least a dozen more lives'."""
_ANSWERS = frozenset("replied replies replying responded responds responding answered answers reacted".split())


def find_sayings(sentence: Sentence) -> list[Saying]:
    """Return who is cited in `sentence`, in the order of the words that cite them."""
    if not sentence.parsed:
        return _unparsed(sentence)
    found: list[Saying | None] = []
    capitals = sentence.text.isupper()
    for k, token in enumerate(sentence.tokens):
        way = _WAYS.get(token.lower_, "reports" if token.lower_ in _RECEIVED else "")
        if token.lower_ == "according" and word_at(sentence, k + 1) == "to":
            found.append(make_cited(sentence, k, start=k + 2, reach=last_part(sentence, k)))
        elif (way == "quote" and not _is_passive(token) and is_figure(sentence, k + 1)) or (
            token.lower_ in HOLDING and (gives_figure(sentence, k) or _holds_that(sentence, k))
        ):
            found.append(_said(sentence, k))
        elif way == "cite" or (way == "quote" and not _is_passive(token)):
            found.append(make_cited(sentence, k, start=k + 1, reach=behind_quoted(sentence, k)))
        elif way and not tells(sentence, k, way=way):
            continue
        elif capitals and token.tag_ == "NNP" and token.lower_ in _SHOUTED and tells(sentence, k, way=way):
            found.append(_said(sentence, k))
        elif way and (token.tag_ in _TAGS or is_negated(token)):
            found.append(_added(sentence, k, before=found) if token.tag_ == "VBG" else _said(sentence, k))
    told = [*(s for s in found if s is not None), *find_credits(sentence)]
    told += [s for s in find_reckonings(sentence) if not any(s.speaker.span == t.speaker.span for t in told)]
    return sorted(told, key=lambda s: s.verb) or find_signed(sentence)


def _unparsed(sentence: Sentence) -> list[Saying]:
    """Who speaks in a sentence that shows no sign of a claim and so was not parsed."""
    told = speaker_words(sentence)
    if len(told) < 2:
        reaches = [sentence.span] * len(told)
    else:  # each has what stands before the next one
        starts = [span.start for span, _ in told]
        reaches = [Span(a, b) for a, b in zip(starts, [*starts[1:], sentence.span.end], strict=True)]
    return [
        Saying(0, make_plain_speaker(sentence, span), reach, pronoun=alone)
        for (span, alone), reach in zip(told, reaches, strict=True)
    ]


def _holds_that(sentence: Sentence, k: int) -> bool:
    """'The report has it that nine died'."""
    return word_at(sentence, k + 1) == "it" and word_at(sentence, k + 2) == "that"


def _is_passive(token: Any) -> bool:
    if token.tag_ == "VBN" and (token.head.lower_ in _STANDING or _is_pinned_on(token)):
        return True  # 'four soldiers stand accused', 'an ambush blamed on rebels'
    return any(t.dep_ in ("nsubjpass", "auxpass") and t.text != "IS" for t in token.children)  # 'IS said': the group


def _is_pinned_on(token: Any) -> bool:
    return token.lower_ == "blamed" and any(t.dep_ == "prep" and t.lower_ == "on" for t in token.children)


def _added(sentence: Sentence, k: int, *, before: list[Saying | None]) -> Saying | None:
    """'The mayor said ..., adding that': who spoke last in the sentence goes on, unless somebody stands beside the verb."""
    if word_at(sentence, k - 1) in ("is", "are"):  # 'some papers are saying nine'
        return _said(sentence, k)
    last = next((s for s in reversed(before) if s is not None and k - s.verb > 1), None)
    if last is not None and word_at(sentence, k - 1) == "as" and word_at(sentence, last.verb) == "reported":
        told = Span(sentence.span.start + sentence.tokens[k].idx, sentence.span.end)  # 'reported residents as saying'
        return make_cited(sentence, k, start=last.verb + 1, reach=told) or _said(sentence, k)
    new = sentence.tokens[k].lower_ in _NEW_SPEAKERS and not _is_of_victims(sentence, k)
    if last is None or _stands_beside(sentence, k) or new or stance_above(sentence, k) is not None:
        return _said(sentence, k)
    reach = Span(sentence.span.start + sentence.tokens[k].idx, sentence.span.end)
    return replace(last, verb=k, reach=reach)


def _is_of_victims(sentence: Sentence, k: int) -> bool:
    """'The monitor confirmed a woman was killed, saying': the parse ties the word to a verb that somebody only suffered."""
    harm = sentence.tokens[k].head
    return sentence.tokens[k].dep_ == "advcl" and any(c.dep_ == "nsubjpass" for c in harm.children)


def _closes(sentence: Sentence, k: int) -> bool:
    """'..., the agency reports.': a verb that is read as a noun, behind somebody and at the end."""
    behind = [t for t in sentence.tokens[k + 1 :] if t.tag_[:1].isalpha()]
    return not behind and sentence.tokens[k].lower_.endswith("s") and phrase_before(sentence, k) is not None


def _stands_beside(sentence: Sentence, k: int) -> bool:
    """Whether somebody other than the words they said it in stands before the verb: 'said in a statement putting'."""
    beside = phrase_before(sentence, k)
    if beside is not None and head_token(sentence, *beside).dep_ in ("pobj", "conj") and not is_paper(sentence, beside):
        return False  # 'said the strikes hit the centre of the town warning'
    told = beside is not None and word_at(sentence, beside[0] - 1) in ("told", "tells", "telling")
    return beside is not None and not told and sentence.tokens[beside[1]].lower_ not in PAPERS


def _said(sentence: Sentence, k: int) -> Saying | None:
    """Who says what by the word at `k`; None where it is no word of saying there, or nobody who can be cited says it."""
    bounds = None if _says_nothing(sentence, k) else find_teller(sentence, k)
    if bounds is None or _is_no_teller(sentence, k, bounds=bounds):
        return None
    verb = sentence.tokens[k]
    first, last = bounds = issued_by(sentence, _without_clause(sentence, issuer_of(sentence, k, bounds=bounds) or bounds))
    if _heads(sentence, bounds) & (NO_SPEAKERS | _OWN_WORDS) or (_is_passive(verb) and verb.lower_ != "quoted"):
        return None
    reach, passing = reach_of(sentence, k, first=first, last=last), first < k and says_by_the_way(sentence, first)
    pointing, hearer = points_back(sentence, first, last), _hearer(sentence, k)
    return Saying(k, make_speaker(sentence, first, last), reach, pointing, hearer, passing=passing)


def _says_nothing(sentence: Sentence, k: int) -> bool:
    """Whether it is no word of saying there: 'replied with tear gas', 'claimed nine lives', 'Ali Said'."""
    verb = sentence.tokens[k]
    noun = verb.tag_ in ("NN", "NNS", "JJ") and not any(t.dep_ in SUBJECTS for t in verb.children)
    if noun and not _closes(sentence, k) and not is_spoken(sentence, k):
        return True
    if verb.lower_ == "reporting" and word_at(sentence, k + 1) == "from":
        return True
    if verb.lower_ == "reports" and word_at(sentence, k + 1) in _DASHES and word_at(sentence, k + 2) != "a":
        return True  # 'Anna Berg reports - YouTube' signs a film
    if verb.lower_ in _ANSWERS and word_at(sentence, k + 1) in ("with", "by"):
        return True
    if verb.lower_ in ("denied", "denies", "refused", "refuses") and word_at(sentence, k + 1) in _KEPT_FROM:
        return True
    if verb.text == "Said" and k > 0 and sentence.tokens[k - 1].tag_ == "NNP":
        return True
    taken = {word_at(sentence, j) for j in range(k + 1, k + _LIVES)} & {"life", "lives", "martyrs"}
    lives = verb.lower_.startswith("claim") and taken
    return bool(lives) or _is_reduced(sentence, k) or is_of_place(sentence, k)


def _is_no_teller(sentence: Sentence, k: int, *, bounds: tuple[int, int]) -> bool:
    """Whether those found beside a word of saying take it in, only hear it ('told reporters, saying'), or are a film."""
    heard = sentence.tokens[k].tag_ == "VBG" and word_at(sentence, bounds[0] - 1) in ("told", "tells")
    heard = heard or (bounds[0] == bounds[1] and word_at(sentence, bounds[0]) == "one")  # 'six are held, one has confessed'
    return is_told_of(sentence, k) or takes_in(sentence, k, bounds=bounds) or heard or is_film(sentence, bounds)


def _heads(sentence: Sentence, bounds: tuple[int, int]) -> set[str]:
    """The words that say what a speaker is: the head of the phrase and its last word."""
    last = set() if _is_led(sentence, bounds) else {str(sentence.tokens[bounds[1]].lower_)}
    return last | {str(head_token(sentence, *bounds).lower_)}


def _is_led(sentence: Sentence, bounds: tuple[int, int]) -> bool:
    """Whether words end in what only belongs to the speaker: 'a group monitoring the war'."""
    tokens = sentence.tokens[bounds[0] : bounds[1]]
    return any(a.lower_ in KINDS and (b.tag_ in ("IN", "VBG") or b.lower_ in _KNOWING) for a, b in pairwise(tokens))


def _without_clause(sentence: Sentence, bounds: tuple[int, int]) -> tuple[int, int]:
    """'The head of the clinic, which took in ten,' is the head of the clinic."""
    tokens = sentence.tokens
    dash = next(
        (j for j in range(bounds[1] - 1, bounds[0], -1) if tokens[j].text in ("-", "–", "—") and _stands_apart(sentence, j)),
        -1,
    )
    bounds = (max(bounds[0], dash + 1), bounds[1])  # 'GOMA, July 12 - Police Commissioner Ali Nur said'
    for j in range(bounds[0] + 1, bounds[1]):
        in_paper = tokens[j + 1].lower_ in ("in", "by") and tokens[bounds[1]].lower_ in PAPERS  # 'the mayor, in a letter,'
        if tokens[j].text == "," and (in_paper or tokens[j + 1].tag_[:2] in ("WP", "WD")):
            return bounds[0], j - 1
    return bounds


def _stands_apart(sentence: Sentence, k: int) -> bool:
    """Whether blanks stand on both sides of token `k`: a dash, not a hyphen."""
    at = sentence.tokens[k].idx
    return sentence.text[at - 1 : at] == " " and sentence.text[at + 1 : at + 2] == " "


def _is_reduced(sentence: Sentence, k: int) -> bool:
    """'a jet believed to be', 'the alleged raid', 'a truce announced by': no one says it here."""
    verb = sentence.tokens[k]
    told = (
        verb.lower_ in _TRAILERS and k + 2 < len(sentence.tokens) and sentence.tokens[k + 2].tag_[:2] in ("NN", "DT", "PR")
    )
    if told and verb.tag_ == "VBD" and word_at(sentence, k + 1) == "to" and not _is_passive(verb):
        return False  # 'residents reported to the agency that'
    by_phone = word_at(sentence, k + 1) == "by" and not MEDIA.isdisjoint(
        (word_at(sentence, k + 2), word_at(sentence, k + 3))
    )
    if verb.lower_ in _REDUCED and word_at(sentence, k + 1) in ("to", "by") and not by_phone:
        return word_at(sentence, k + 1) == "by" or verb.tag_ != "VBD" or verb.lower_ != "claimed" or _is_passive(verb)
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
