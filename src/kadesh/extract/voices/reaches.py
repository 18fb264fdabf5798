"""How much of a sentence is whose, who said it: what stands behind 'X said', before it, or both."""

from itertools import pairwise

from kadesh.extract.document import Sentence
from kadesh.extract.tokens import Token
from kadesh.extract.voices.utterance import word_at
from kadesh.extract.words import load_table, load_words
from kadesh.model.lexicon import TimeMention
from kadesh.model.span import Span

_PLACED_AFTER = 4
"""So few words after 'X said' can only be a day or a place: what was said stands before it."""
_ASIDES = frozenset(
    "in on at as after while late early by when following during from before amid with shortly soon hours , .".split()
)
"""Words right behind 'X said' that only tell when, where and how it was said, not what."""
_WAYS = load_words("sayings") | load_words("doings")
_COUNTING = {row["word"]: row["way"] for row in (*load_table("doings"), *load_table("sayings"))}
_SHARING = frozenset("most many some half all several".split())
_MOSTLY = frozenset("mostly mainly including".split())
_LENGTHS = frozenset("minutes hour hours day days week weeks month months".split())
_SENTENCES = frozenset(("The", "A", "An", "It"))
"""Words in capitals that open another sentence, whose full stop was lost."""
_GOING_ON = frozenset("and as on while after when amid since but although though".split())
"""Words with which a sentence goes on behind 'X said', where what was said stands before it."""
_NOT_BEFORE = frozenset("IN CC TO WDT WP WRB MD VBG".split())
"""Tags of words that lead to a speaker who opens something of his own: 'but the army', 'that the army'."""
_DEEDS = frozenset(
    "responsibility involvement attack attacks bombing bombings shelling raid raids blast blasts strike strikes assault "
    "shooting".split()
)
_DENIES = ("deny", "denied", "denies")
_COSTING = frozenset("killing wounding injuring leaving claiming causing".split())
_RANKS = frozenset("latest newest deadliest bloodiest worst".split())
_DEED_WITHIN = 7
_QUOTED_BY = 10
_TELLING = frozenset(("that", "which"))
_RELATIVES = frozenset(("who", "which", "whose"))
_HEARERS = frozenset("DT NNP NNPS NNS NN PRP JJ RB CD".split())


def reach_of(sentence: Sentence, k: int, *, first: int, last: int) -> Span:
    """What stands after 'X said'; or before it, where it closes the sentence, or is turned round ('said X')."""
    tokens = sentence.tokens
    if word_at(sentence, k + 1) == "it" and word_at(sentence, first - 1) == "as":  # 'Forty died, as sources put it'
        return sentence.span
    if (closing := _quoting_end(sentence, k)) is not None and closing + 2 >= len(tokens):
        return sentence.span  # 'Two died, the mayor was quoted by the agency as saying.'
    if first < k and _COUNTING.get(tokens[k].lower_) in ("tally", "of", "quote") and word_at(sentence, k + 1) != "as":
        return Span(sentence.span.start + tokens[first].idx, sentence.span.end)  # 'villagers put the number at 26'
    if opens_relative(sentence, k, first=first):
        return Span(sentence.span.start + tokens[k].idx, sentence.span.end)
    if first < k and says_by_the_way(sentence, first):
        return _clause_of(sentence, k, first=first)
    ends = next((j for j in range(max(k, last) + 1, len(tokens)) if tokens[j].text == ";"), len(tokens))
    after = [t for t in tokens[max(k, last) + 1 : ends] if t.tag_[0].isalpha()]
    quoted_before = any(t.text in ("”", '"', "''") for t in tokens[max(0, first - 3) : first])
    said_before = any(c.dep_ == "ccomp" and c.i < first for c in tokens[k].children)
    aside = _is_aside(sentence, max(k, last)) or _is_told_before(sentence, k, first=first, last=last)
    aside = aside or (word_at(sentence, first - 1) == "," == word_at(sentence, max(k, last) + 1))  # ', it said, ten men'
    if (
        (len(after) <= _PLACED_AFTER and not (_tells_figure(tokens[k], after) or _only_dates(sentence, k, first=first)))
        or first > k
        or quoted_before
        or said_before
        or aside
    ) and first > 2:
        opening = next((j + 1 for j in range(first - 1, 0, -1) if tokens[j].text == ";"), 0)
        return Span(sentence.span.start + tokens[opening].idx, _end_of_told(sentence, max(k, last) + 1))
    if tells_deed(sentence, k):
        pairs = pairwise(tokens[k + 1 :])
        told = next((a.idx for a, b in pairs if _tells_outcome(a) or (a.lower_ in _TELLING and b.tag_ == "VBD")), None)
        if told is not None:  # 'claimed responsibility for the raid that killed six' does not tell that it killed six
            return Span(sentence.span.start + tokens[k].idx, sentence.span.start + told)
    start = last + 1 if last + 2 < k and tokens[last + 1].text == "," and _tells(sentence, last + 2) else k
    return Span(sentence.span.start + tokens[start].idx, sentence.span.end)


def _quoting_end(sentence: Sentence, k: int) -> int | None:
    """The 'saying' of 'was quoted by the agency as saying' at token `k`."""
    if word_at(sentence, k) != "quoted":
        return None
    pairs = ((j, word_at(sentence, j - 1), word_at(sentence, j)) for j in range(k + 2, k + _QUOTED_BY))
    return next((j for j, before, word in pairs if (before, word) == ("as", "saying")), None)


def behind_quoted(sentence: Sentence, k: int) -> Span | None:
    """Return what stands behind 'quoted survivors as saying' at token `k`; None where all of the sentence is told so."""
    if not word_at(sentence, k).startswith("quote"):
        return None
    at = next((j for j in range(k + 2, k + _QUOTED_BY) if word_at(sentence, j) == "saying"), None)
    ends = at is None or word_at(sentence, at - 1) != "as" or not any(t.tag_[0].isalpha() for t in sentence.tokens[at + 1 :])
    return None if ends else Span(sentence.span_of(k, k).start, sentence.span.end)


def opens_relative(sentence: Sentence, k: int, *, first: int) -> bool:
    """Return whether somebody says of what is named before it what it did: 'a raid that the rebels claim killed six'."""
    behind = sentence.tokens[k + 1 : k + 2]
    return word_at(sentence, first - 1) in ("that", "which") and bool(behind) and behind[0].tag_ in ("VBD", "VBZ", "VBP")


def last_part(sentence: Sentence, k: int) -> Span:
    """Return what 'according to' at token `k` is said of: all of the sentence, or what stands behind the last ';'."""
    opening = next((j for j in range(k - 3, 0, -1) if sentence.tokens[j].text == ";"), None)
    parted = opening is not None and ";" not in [t.text for t in sentence.tokens[k - 2 : k]]
    return Span(sentence.span_of(opening, opening).end, sentence.span.end) if parted and opening else sentence.span


def says_by_the_way(sentence: Sentence, first: int) -> bool:
    """Return whether somebody only words a part of what is told: 'in what the police called an error', 'a guard who,
    officials said, fired'.
    """
    pronoun = first - 2 if word_at(sentence, first - 1) == "," else first - 1
    return word_at(sentence, pronoun) in (("what",) if pronoun == first - 1 else _RELATIVES)


def _clause_of(sentence: Sentence, k: int, *, first: int) -> Span:
    """What is worded by the way: up to the next comma, not the one right behind the verb."""
    ends = (j for j in range(k + 2, len(sentence.tokens)) if sentence.tokens[j].text in (",", ";"))
    end = next(ends, len(sentence.tokens) - 1)
    return Span(sentence.span_of(first, first).start, sentence.span_of(end, end).end)


def _tells_figure(verb: Token, after: list[Token]) -> bool:
    """Whether so few words behind a verb of saying are what is said: 'but residents said | 34 were killed'."""
    told = any(c.dep_ == "ccomp" and c.i > verb.i and c.lower_ not in _WAYS for c in verb.children)
    return told and any(t.tag_ == "CD" for t in after)


def _only_dates(sentence: Sentence, k: int, *, first: int) -> bool:
    """Whether it only tells when something was: 'a bomb killed six, hours after | rebels said they would stop'."""
    tells = any(c.dep_ == "ccomp" and c.i > k for c in sentence.tokens[k].children)
    return tells and word_at(sentence, first - 1) in ("after", "before", "as")


def _end_of_told(sentence: Sentence, at: int) -> int:
    """Where what is told before 'X said' ends: not with 'days after a bombing that killed 120', which nobody says."""
    while at < len(sentence.tokens) and (skipped := _skip(sentence, at)) > at:
        at = skipped
    ends = _is_long_after(sentence, at) or _is_ranked(sentence, at)
    return sentence.span_of(at - 1, at - 1).end if ends else sentence.span.end


def tells_deed(sentence: Sentence, k: int) -> bool:
    """Return whether somebody owns up to a deed at `k`, or denies it: 'claimed a raid that killed six' tells no six."""
    verb = word_at(sentence, k)
    if verb.startswith("claim"):
        told = word_at(sentence, k + 1) in ("a", "an", "the", "responsibility")
    else:
        told = verb.startswith(_DENIES) and word_at(sentence, k + 1) != "that"
    return told and any(word_at(sentence, j) in _DEEDS for j in range(k + 1, k + _DEED_WITHIN))


def _tells_outcome(token: Token) -> bool:
    """Whether a clause opens that tells what came of a deed: 'an attack | which killed ten', 'a raid | killing ten'."""
    relative = token.tag_ in ("WDT", "WP") and token.dep_[:5] == "nsubj"
    return relative or (token.tag_ == "VBG" and token.lower_ in _COSTING)


def _tells(sentence: Sentence, k: int) -> bool:
    """'A spokesman, confirming four deaths, said', 'the clinic, which took in ten, said': the aside is theirs."""
    return word_at(sentence, k) in _RELATIVES or (sentence.tokens[k].tag_ == "VBG" and word_at(sentence, k) in _WAYS)


def _is_aside(sentence: Sentence, k: int) -> bool:
    """Whether what follows the verb at `k` is not what was said: ', raising the toll to three', 'as violence went on'."""
    tokens = sentence.tokens
    if word_at(sentence, k) == "quoted" and word_at(sentence, k + 2) == "saying":
        k += 2
    verb = tokens[k]
    if _day_at(sentence, k + 1) is not None:  # 'the army said | Sunday | in a new toll'
        k = _behind_verb(sentence, k + 1, told=False) - 1
    if word_at(sentence, k + 1) not in _ASIDES or word_at(sentence, k + 2) == "that":
        return False
    ends = next((j for j in range(k + 2, min(k + 8, len(tokens))) if tokens[j].lower_ in _WAYS), k + 8)  # another one says
    behind = [t for t in tokens[k + 1 : ends] if (t.lower_ == "that" and t.tag_ != "DT") or t.text in ('"', "“")]
    return not behind and not any(c.dep_ in ("ccomp", "dobj") and c.i > verb.i for c in verb.children)


def _is_told_before(sentence: Sentence, k: int, *, first: int, last: int) -> bool:
    """Whether what was said stands before 'X said', though the sentence goes on: '... killed ten the army said adding'.

    Commas are often lost; then only the words around tell. 'The army said as many as ten died' tells nothing before.
    """
    tokens = sentence.tokens
    if first < 3 or first > k or tokens[first - 1].tag_ in _NOT_BEFORE:
        return False
    opening = next((j for j in range(first - 1, -1, -1) if tokens[j].text in (";", ":")), 0)
    if not any(t.tag_ in ("VBD", "VBZ", "VBP", "VBN", "VBG") for t in tokens[opening:first]):
        return False
    at = _behind_verb(sentence, max(k, last) + 1, told=tokens[k].lower_ in ("told", "tells", "informed"))
    word, follows = word_at(sentence, at), word_at(sentence, at + 1)
    if at < len(tokens) and (tokens[at].tag_ == "VBG" or (word in _SHARING and follows == "of") or word in _MOSTLY):
        return True  # '... killed ten the army said most of them women'
    if _is_long_after(sentence, at) or (at < len(tokens) and tokens[at].text in _SENTENCES):
        return True  # '... killed ten the army said a day after the truce', '... the army said The bridge is cut'
    if word == ":" and at + 1 < len(tokens) and tokens[at + 1].tag_ == "CD":
        return True  # '... killed ten the army said: six in the east'
    if word not in _GOING_ON or (word == "as" and follows in ("many", "much", "well", "few")):
        return False
    if word == "on" and follows != "condition":
        return False
    return not any(t.lower_ == "that" for t in tokens[at : at + 6])


def _is_long_after(sentence: Sentence, at: int) -> bool:
    """Whether a length of time to something else stands at token `at`: 'a day after', 'hours before'."""
    words = [word_at(sentence, j) for j in range(at, at + 4)]
    return any(a in _LENGTHS and b in ("after", "before") for a, b in pairwise(words))


def _is_ranked(sentence: Sentence, at: int) -> bool:
    """Whether what was told is ranked among what is known: '..., the latest | raid in a region where hundreds died'."""
    at += word_at(sentence, at) in ("in", "as")
    return word_at(sentence, at) == "the" and word_at(sentence, at + 1) in _RANKS


def _behind_verb(sentence: Sentence, at: int, *, told: bool) -> int:
    """The first token behind a verb of saying that is no adverb, no day and, for 'told', nobody it was told to."""
    tokens = sentence.tokens
    if told:
        while at < len(tokens) and tokens[at].tag_ in _HEARERS:
            at += 1
    while at < len(tokens) and (skipped := _skip(sentence, at)) > at:
        at = skipped
    return at


def _skip(sentence: Sentence, at: int) -> int:
    """The first token behind a day, an adverb or a comma at `at`; `at` itself where none stands there."""
    token = sentence.tokens[at]
    day = _day_at(sentence, at) or (_day_at(sentence, at + 1) if token.tag_ == "IN" else None)
    if day is not None:
        return sentence.token_at(day.span.end - 1) + 1
    return at + 1 if token.tag_ == "RB" or token.text == "," else at


def _day_at(sentence: Sentence, k: int) -> TimeMention | None:
    """The time that token `k` stands in."""
    if k >= len(sentence.tokens):
        return None
    start = sentence.span_of(k, k).start
    return next((m for m in sentence.times if m.span.start <= start < m.span.end), None)
