"""Who speaks in a sentence: 'X said', 'said X', 'according to X', 'X told the agency', and how far their words reach."""

from dataclasses import dataclass, replace
from typing import Any

from kadesh.extract.document import Sentence
from kadesh.extract.voices.speaker_names import head_token, make_speaker, phrase_end, with_second
from kadesh.extract.voices.speaker_phrases import KINDS, LINKS, can_speak, is_somebody, phrase_after, phrase_before
from kadesh.extract.voices.speaker_words import make_plain_speaker, speaker_words
from kadesh.extract.words import load_table
from kadesh.model.claim import Antecedent
from kadesh.model.side import Speaker
from kadesh.model.span import Span

_WAYS = {row["word"]: row["way"] for row in load_table("sayings")}
PRONOUNS = frozenset(("he", "she", "it", "they", "who", "which"))
_SUBJECTS = frozenset(("nsubj", "nsubjpass", "csubj"))
_OWN_WORDS = frozenset(("i", "we"))
"""Whoever says 'I declare' is quoted: the one cited for the quotation speaks."""
_PLACED_AFTER = 4
"""So few words after 'X said' can only be a day or a place: what was said stands before it."""
_NO_SPEAKERS = frozenset(
    "death toll attack strike strikes shelling fighting number blast explosion figure this that there what".split()
)


_REDUCED = frozenset("believed said reported alleged estimated claimed presumed suggested confirmed announced".split())
_TRAILERS = frozenset("said reported announced confirmed stated claimed told added".split())
_INVERTED = frozenset("said says added adds reported announced confirmed tweeted stated explained wrote".split())


_WAYS_WITH = frozenset(("see", "show", "out", "tally", "of"))
_TALLIES = frozenset("toll tally figure count number dead killed wounded injured deaths casualties losses".split())
_COUNTED_BY = frozenset("documented recorded counted registered monitored reported confirmed verified".split())
"""Verbs behind which 'by' tells whose count it is: 'deaths documented by the network'."""
_ASIDES = frozenset(
    "in on at as after while late early by when following during from before amid with shortly soon hours , .".split()
)
"""Words right behind 'X said' that only tell when, where and how it was said, not what."""
_SIGNING = frozenset(
    "monitor monitors ngo ngos activists observatory watchdog police officials ministry sources witnesses".split()
)
"""Nouns that close a headline as its source: 'Raid kills ten: monitor', often without the colon."""
_HEADLINES = 3
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
_SUMS = frozenset("people persons civilians others children women men".split())
_CLAUSE = 14
"""So many words a clause between a speaker and the verb has at most."""
_SPOKEN = frozenset("said says added adds told tells stated explained".split())
_NEW_SPEAKERS = frozenset(("saying",))
"""Gerunds that may tell what another one says: 'reports saying that'."""


@dataclass(frozen=True)
class Saying:
    """Somebody said something: the speaker as printed, and the part of the sentence that is theirs.

    `pronoun` tells that the words only point back ('It said'). `hearer` is the agency it was said to, if one is named,
    `naming` the words elsewhere that give the speaker's name.
    """

    verb: int
    speaker: Speaker
    reach: Span
    pronoun: bool = False
    hearer: Speaker | None = None
    naming: Antecedent | None = None


def find_sayings(sentence: Sentence) -> list[Saying]:
    """Return who is cited in `sentence`, in the order of the words that cite them."""
    if not sentence.parsed:
        return _unparsed(sentence)
    found: list[Saying | None] = []
    for k, token in enumerate(sentence.tokens):
        way = _WAYS.get(token.lower_)
        if token.lower_ == "according" and _word(sentence, k + 1) == "to":
            found.append(_cited(sentence, k, k + 2))
        elif way == "cite" or (way == "quote" and not _is_passive(token)):
            found.append(_cited(sentence, k, k + 1))
        elif token.lower_ in _COUNTED_BY and _word(sentence, k + 1) == "by" and token.tag_ in ("VBN", "VBD"):
            found.append(_cited(sentence, k, k + 2))
        elif way in _WAYS_WITH and not _has_way(sentence, k, way):
            continue
        elif way and (token.tag_ in ("VBD", "VBZ", "VBP", "VBG", "VBN", "NNS", "NN") or _is_negated(token)):
            found.append(_added(sentence, k, found) if token.tag_ == "VBG" else _said(sentence, k))
    told = [s for s in found if s is not None]
    return told or _signed(sentence)


def _is_film(sentence: Sentence, bounds: tuple[int, int]) -> bool:
    """Whether only pictures show it, of nobody who is named: 'a video showed' is told by the outlet itself."""
    first, last = bounds
    names = any(t.tag_ in ("NNP", "NNPS") for t in sentence.tokens[first : last + 1])
    return not names and sentence.tokens[last].lower_ in _FILMS


def _signed(sentence: Sentence) -> list[Saying]:
    """'Strikes kill ten civilians: activists', the colon often lost: who closes a headline has said it."""
    last = len(sentence.tokens) - 1
    while last > 2 and not sentence.tokens[last].text[0].isalnum():
        last -= 1
    before = sentence.tokens[last - 1] if last > 2 else None
    if sentence.index >= _HEADLINES or before is None or sentence.tokens[last].lower_ not in _SIGNING:
        return []
    if before.tag_ not in ("NNS", "NNP", "NNPS", ":") and before.text not in ("-", "–", "—"):
        return []
    return [Saying(last, make_speaker(sentence, last, last), sentence.span)]


def _unparsed(sentence: Sentence) -> list[Saying]:
    """Who speaks in a sentence that shows no sign of a claim and so was not parsed."""
    return [
        Saying(0, make_plain_speaker(sentence, span), sentence.span, pronoun=alone)
        for span, alone in speaker_words(sentence)
    ]


def _word(sentence: Sentence, k: int) -> str:
    return str(sentence.tokens[k].lower_) if k < len(sentence.tokens) else ""


def _is_negated(token: Any) -> bool:
    """'did not confirm', 'would not say'."""
    return token.tag_ == "VB" and any(c.dep_ == "neg" for c in token.children)


def _is_passive(token: Any) -> bool:
    return any(t.dep_ in ("nsubjpass", "auxpass") for t in token.children)


def _cited(sentence: Sentence, verb: int, start: int) -> Saying | None:
    """'according to the monitor', 'citing two officials': the speaker follows, the whole sentence is theirs."""
    end = phrase_end(sentence.tokens, start)
    if end < start or not any(is_somebody(sentence, k) or _is_pointer(sentence, k, k) for k in range(start, end + 1)):
        return None
    end = with_second(sentence, end)
    return Saying(verb, make_speaker(sentence, start, end), sentence.span, pronoun=_is_pointer(sentence, start, end))


def _has_way(sentence: Sentence, k: int, way: str) -> bool:
    """Whether a verb that says something only in some company stands in it: 'footage shows', 'a reporter saw'."""
    near = {t.lower_ for t in sentence.tokens[k + 1 : k + 8]}
    if way == "of":
        return "of" in (_word(sentence, k + 1), _word(sentence, k + 3))  # 'spoke on Sunday of'
    if way == "out":
        return _word(sentence, k + 1) == way
    if way == "tally":
        return bool(near & _TALLIES)
    bounds = [b for b in (phrase_before(sentence, k), _subject(sentence, k)) if b is not None]
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
    told = beside is not None and _word(sentence, beside[0] - 1) in ("told", "tells", "telling")
    return beside is not None and not told and sentence.tokens[beside[1]].lower_ not in _PAPERS


def _said(sentence: Sentence, k: int) -> Saying | None:
    verb = sentence.tokens[k]
    if verb.tag_ in ("NN", "NNS") and not any(t.dep_ in _SUBJECTS for t in verb.children) and not _closes(sentence, k):
        return None
    if verb.text == "Said" and k > 0 and sentence.tokens[k - 1].tag_ == "NNP":  # a name: 'Ali Said'
        return None
    if _is_reduced(sentence, k):
        return None
    if verb.lower_.startswith("claim") and {_word(sentence, j) for j in range(k + 1, k + 5)} & {"life", "lives"}:
        return None
    bounds = _who(sentence, k)
    if bounds is None or (verb.tag_ == "VBG" and _word(sentence, bounds[0] - 1) in ("told", "tells")):
        return None
    if _is_film(sentence, bounds):
        return None
    first, last = bounds
    heads = {str(sentence.tokens[last].lower_), str(head_token(sentence, first, last).lower_)}
    if heads & (_NO_SPEAKERS | _OWN_WORDS) or (_is_passive(verb) and verb.lower_ != "quoted"):
        return None
    speaker = make_speaker(sentence, first, last)
    return Saying(
        k, speaker, _reach(sentence, k, first=first, last=last), _is_pointer(sentence, first, last), _hearer(sentence, k)
    )


def _is_reduced(sentence: Sentence, k: int) -> bool:
    """'a jet believed to be', 'the alleged raid', 'a truce announced by': no one says it here."""
    verb = sentence.tokens[k]
    if verb.lower_ in _REDUCED and _word(sentence, k + 1) in ("to", "by"):
        return True
    had = any(_word(sentence, j) in ("has", "have", "had") for j in range(max(0, k - 3), k))
    if had or verb.tag_ != "VBN" or verb.dep_ not in ("amod", "acl"):
        return False
    return verb.dep_ == "amod" or verb.lower_ not in _TRAILERS or phrase_before(sentence, k) is None


def _who(sentence: Sentence, k: int) -> tuple[int, int] | None:
    """Who says it: somebody named right before or behind the verb, else its subject by the parse, if that is somebody."""
    inverted = phrase_after(sentence, k) if _word(sentence, k) in _INVERTED else None
    beside = phrase_before(sentence, k)
    if inverted is not None and (_is_quoted(sentence, k) or (beside is not None and _is_object(sentence, beside[0]))):
        return inverted
    if beside is not None:
        return beside
    aside = k > 0 and sentence.tokens[k - 1].text == ","
    if inverted is not None and not aside:
        return inverted
    bounds = _trailing(sentence, k) or _subject(sentence, k)
    if bounds is not None and (can_speak(sentence, *bounds) or _only_people(sentence, k, bounds)):
        return _led_by(sentence, bounds[0]), bounds[1]
    return inverted or _before_who(sentence, k)


def _before_who(sentence: Sentence, k: int) -> tuple[int, int] | None:
    """'an officer who asked not to be named said': whom a relative clause right before the verb is about."""
    if sentence.tokens[k].lower_ not in _SPOKEN:
        return None
    who = next((j for j in range(k - 2, max(0, k - _CLAUSE), -1) if _word(sentence, j) == "who"), None)
    near = None if who is None else phrase_before(sentence, who) or _subject(sentence, k)
    return near if near is not None and any(t.lower_ in KINDS for t in sentence.tokens[near[0] : near[1] + 1]) else None


def _only_people(sentence: Sentence, k: int, bounds: tuple[int, int]) -> bool:
    """Whether the verb is one that nobody but people and bodies do, with a noun right before it: 'the operator said'."""
    noun = sentence.tokens[bounds[1]]
    return (
        _word(sentence, k) in _SPOKEN
        and bounds[1] == k - 1
        and noun.tag_ in ("NN", "NNP", "NNS")
        and noun.lower_ not in _SUMS
        and bounds[0] < bounds[1]
    )


def _is_quoted(sentence: Sentence, k: int) -> bool:
    """Whether a quotation closes right before the verb."""
    return k > 0 and sentence.tokens[k - 1].text in ("”", '"', "''", "’")


def _is_object(sentence: Sentence, first: int) -> bool:
    """Whether the phrase from token `first` on belongs to what was said: 'east of Damascus said the monitor'."""
    return first > 0 and sentence.tokens[first - 1].tag_ in ("IN", "TO", "VB", "VBG", "VBD", "VBN")


def _trailing(sentence: Sentence, k: int) -> tuple[int, int] | None:
    """The name right before a verb that closes its sentence, where a comma was lost: '... on Friday the paper reported'."""
    tokens = sentence.tokens
    after = [t for t in tokens[k + 1 :] if t.tag_[0].isalpha()]
    if k == 0 or len(after) > _PLACED_AFTER or tokens[k - 1].tag_ not in ("NN", "NNS", "NNP", "NNPS"):
        return None
    verb = sentence.span_of(k, k).start
    outlet = next((m for m in sentence.outlets if 0 <= verb - m.span.end <= 2), None)
    if outlet is not None:
        return sentence.token_at(outlet.span.start), k - 1
    ends = [m.span.end for m in sentence.times] + [m.span.end for m in sentence.places]
    named = [end for end in ends if end < verb]
    first = k - 1
    while (
        first > max(0, k - 6)
        and tokens[first].tag_ != "DT"
        and tokens[first - 1].tag_ in ("NN", "NNS", "NNP", "NNPS", "JJ", "DT")
    ):
        if sentence.span_of(first, first).start - 1 in named:
            break
        first -= 1
    if first and tokens[first - 1].tag_ in ("IN", "TO", "POS"):
        return None
    return (first, k - 1) if first < k - 1 else None


def _subject(sentence: Sentence, k: int) -> tuple[int, int] | None:
    """Return the tokens of the verb's subject: by the parse, of the verb it is joined to, else the words beside it."""
    verb = sentence.tokens[k]
    for _ in range(3):
        for child in verb.children:
            if child.dep_ in _SUBJECTS:
                return _noun_phrase(child)
        if (
            verb.dep_ not in ("conj", "advcl", "xcomp", "ccomp")
            or verb.head.i == verb.i
            or not verb.head.tag_.startswith("VB")
        ):
            break
        if verb.dep_ == "ccomp" and verb.head.lower_ not in _WAYS:
            break
        verb = verb.head
    return _beside(sentence, k)


def _noun_phrase(head: Any) -> tuple[int, int]:
    """Return first and last token of a subject without its relative clauses and asides."""
    first = last = head.i
    stack = [head]
    while stack:
        token = stack.pop()
        first, last = min(first, token.i), max(last, token.i)
        stack.extend(
            c
            for c in token.children
            if c.dep_ not in ("relcl", "acl", "punct", "cc", "conj", "advcl", "ccomp", "parataxis")
            and not (c.dep_ == "appos" and c.i > token.i + 12)
        )
    if last - first > 24:
        return head.left_edge.i, head.i
    return first, last


def _beside(sentence: Sentence, k: int) -> tuple[int, int] | None:
    """The noun phrase right before the verb, or right after an inverted one ('said the monitor')."""
    tokens = sentence.tokens
    first = k
    while first > 0 and tokens[first - 1].tag_ in ("NN", "NNS", "NNP", "NNPS", "JJ", "DT", "POS", "HYPH", "PRP"):
        first -= 1
    if first < k:
        return first, k - 1
    if (
        tokens[k].lower_ in ("said", "says", "added", "told", "reported", "announced", "confirmed")
        and _word(sentence, k + 1) != "that"
    ):
        end = phrase_end(tokens, k + 1)
        if end > k and tokens[k + 1].tag_ in ("DT", "NNP", "NN", "NNS", "PRP", "JJ", "NNPS"):
            return k + 1, end
    return None


def _led_by(sentence: Sentence, first: int) -> int:
    """Of 'sources close to the government troops said' the speaker begins at 'sources'."""
    tokens = sentence.tokens
    if first < 2 or tokens[first - 1].lower_ not in LINKS:
        return first
    for k in range(first - 2, max(-1, first - 7), -1):
        if tokens[k].lower_ in KINDS:
            return k
        if tokens[k].tag_ not in ("JJ", "IN", "TO", "NN", "NNS", "NNP", "DT", "RB"):
            return first
    return first


def _is_pointer(sentence: Sentence, first: int, last: int) -> bool:
    return first == last and _word(sentence, first) in PRONOUNS and sentence.tokens[first].text != "WHO"


def _reach(sentence: Sentence, k: int, *, first: int, last: int) -> Span:
    """What stands after 'X said'; or before it, where it closes the sentence, or is turned round ('said X')."""
    tokens = sentence.tokens
    after = [t for t in tokens[max(k, last) + 1 :] if t.tag_[0].isalpha()]
    quoted_before = any(t.text in ("”", '"', "''") for t in tokens[max(0, first - 3) : first])
    said_before = any(c.dep_ == "ccomp" and c.i < first for c in tokens[k].children)
    aside = _is_aside(sentence, max(k, last))
    if (len(after) <= _PLACED_AFTER or first > k or quoted_before or said_before or aside) and first > 2:
        opening = next((j + 1 for j in range(first - 1, 0, -1) if tokens[j].text == ";"), 0)
        return Span(sentence.span.start + tokens[opening].idx, sentence.span.end)
    return Span(sentence.span.start + tokens[k].idx, sentence.span.end)


def _is_aside(sentence: Sentence, k: int) -> bool:
    """Whether what follows the verb at `k` is not what was said: ', raising the toll to three', 'as violence went on'."""
    tokens = sentence.tokens
    if _word(sentence, k) == "quoted" and _word(sentence, k + 2) == "saying":
        k += 2
    if _word(sentence, k + 1) not in _ASIDES or _word(sentence, k + 2) == "that":
        return False
    behind = [t for t in tokens[k + 1 : k + 8] if t.lower_ == "that" or t.text in ('"', "“")]
    return not behind and not any(c.dep_ in ("ccomp", "dobj") and c.i > k for c in tokens[k].children)


def _hearer(sentence: Sentence, k: int) -> Speaker | None:
    """The agency in 'told Reuters'."""
    if sentence.tokens[k].lower_ not in ("told", "tells", "telling"):
        return None
    start = sentence.span.start + sentence.tokens[k].idx
    for mention in sentence.outlets:
        if start < mention.span.start <= start + 40:
            return Speaker(mention.words, mention.outlet.names[0], "agency", mention.outlet.side, mention.span)
    return None
