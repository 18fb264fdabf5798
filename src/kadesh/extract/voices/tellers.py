"""Who does a verb of saying: somebody right before or behind it, else its subject by the parse."""

from kadesh.extract.document import Sentence
from kadesh.extract.voices.beside_verbs import find_namer, is_alone_behind, is_land, noun_phrase
from kadesh.extract.voices.going_on import stance_above
from kadesh.extract.voices.named_first import before_paper, name_opening, name_with_office
from kadesh.extract.voices.only_people import PERSONAL, closes, only_people
from kadesh.extract.voices.somebody import KINDS, LINKS, SOME, can_speak
from kadesh.extract.voices.speaker_names import phrase_end
from kadesh.extract.voices.speaker_phrases import phrase_after, phrase_before
from kadesh.extract.voices.utterance import word_at
from kadesh.extract.words import load_words

_WAYS = load_words("sayings") | load_words("doings")
SUBJECTS = frozenset(("nsubj", "nsubjpass", "csubj"))
_PLACED_AFTER = 4
_INVERTED = frozenset(
    "asked said says say added adds reported announced confirmed tweeted stated explained wrote states reports announces "
    "claims".split()
)
_OPENING_CLAUSE = frozenset("while as because although though whereas since if that but".split())
_OBJECTS = frozenset("it them him her us".split())
"""Pronouns that end a relative clause: 'the group that supports it said'."""
_CLAUSE = 14
"""So many words a clause between a speaker and the verb has at most."""
_DOING = 5
HOLDING = frozenset("has have had lists holds".split())
"""Verbs that tell where a bare figure stands behind them: 'the association has 19'."""
_ASIDE_VERBS = PERSONAL | HOLDING | frozenset("spoke speaks confirmed reported reports put puts announced".split())
_ASIDE_TAGS = frozenset("VBN VBD VBG IN DT WP WDT WRB JJ NN NNP".split())


def find_teller(sentence: Sentence, k: int) -> tuple[int, int] | None:
    """Who says it: a name with its office before the verb, if the words beside it and the parse lead to nobody there."""
    found, titled = before_paper(sentence, k) or _find_teller(sentence, k), name_with_office(sentence, k)
    return titled if titled is not None and (found is None or found[1] < titled[0] or found[0] > titled[1]) else found


def _find_teller(sentence: Sentence, k: int) -> tuple[int, int] | None:
    """Somebody named right before or behind the verb, else its subject by the parse, if that is somebody."""
    if word_at(sentence, k - 1) == "each" and word_at(sentence, k - 2) in ("", "which", "that", "and", "while"):
        return None  # 'a truce which each accuses the other of breaking'
    inverted = phrase_after(sentence, k) if word_at(sentence, k) in _INVERTED and not _has_pronoun(sentence, k) else None
    inverted = None if inverted is not None and _is_day(sentence, inverted) else inverted
    beside = phrase_before(sentence, k)
    if beside is not None and (namer := find_namer(sentence, k, beside=beside)) is not None:
        return noun_phrase(namer)
    if inverted is not None and (_is_quoted(sentence, k) or (beside is not None and _is_object(sentence, beside[0]))):
        return inverted
    if inverted is not None and is_alone_behind(sentence, k, last=inverted[1]):
        return inverted
    headed = _headed(sentence, k, beside=beside)
    if beside is not None:
        return headed or _doing(sentence, beside[0]) or beside
    if word_at(sentence, k - 1) in _OBJECTS and word_at(sentence, k - 3) in ("who", "that", "which"):
        return _before_who(sentence, k)
    aside = k > 0 and sentence.tokens[k - 1].text == ","
    parted = aside and inverted is not None and word_at(sentence, inverted[1] + 1) == ","
    if inverted and parted and sentence.tokens[inverted[1] + 2].tag_ != "DT":  # 'it fell, says the mayor, at dawn'
        return inverted
    if inverted is not None and headed is None and (not aside or closes(sentence, inverted[1])):
        return inverted
    bounds = headed or _trailing(sentence, k) or subject_of(sentence, k)
    if bounds is not None and (can_speak(sentence, *bounds) or only_people(sentence, k, bounds=bounds)):
        return _doing(sentence, bounds[0]) or (_led_by(sentence, bounds[0]), bounds[1])
    return inverted or _before_who(sentence, k) or _before_aside(sentence, k)


def _has_pronoun(sentence: Sentence, k: int) -> bool:
    """'He however said': a pronoun right before the verb speaks, whoever stands behind it."""
    return any(c.dep_ == "nsubj" and c.tag_ == "PRP" and k - 3 <= c.i < k for c in sentence.tokens[k].children)


def _headed(sentence: Sentence, k: int, *, beside: tuple[int, int] | None) -> tuple[int, int] | None:
    """'Doctors in the part held by the rebels said', 'the group monitoring the war said': the noun for a speaker that
    the parse makes the subject, where what stands beside the verb only belongs to it.
    """
    near = beside[0] if beside else k
    if word_at(sentence, near - 1) == "as" and word_at(sentence, near - 2) in ("known", "called"):
        return None  # 'the defence group known as the White Helmets said'
    subject = next((c for c in sentence.tokens[k].children if c.dep_ == "nsubj" and c.i < near), None)
    if subject is not None and subject.lower_ in SOME and word_at(sentence, subject.i + 1) == "of":
        end = next((t.i for t in sentence.tokens[subject.i + 2 : subject.i + 6] if t.lower_ in KINDS), None)
        return None if end is None or end >= near else (subject.i, end)
    if subject is None or subject.lower_ not in KINDS or not (subject.tag_ in ("NN", "NNS") or is_land(sentence, beside)):
        return None
    if beside is not None and not (
        subject.right_edge.i >= beside[1] and sentence.tokens[near - 1].tag_ in ("IN", "VB", "VBG", "VBN", "TO")
    ):
        return None
    first, last = noun_phrase(subject)
    return first, max(last, beside[1]) if beside is not None and is_land(sentence, beside) else last


def _doing(sentence: Sentence, near: int) -> tuple[int, int] | None:
    """'A volunteer helping to carry | the bodies | said': who does what those right before the verb are the object of."""
    tokens = sentence.tokens
    if tokens[near - 1].tag_ not in ("VB", "VBG"):
        return None
    for j in range(near - 1, max(0, near - _DOING), -1):
        if tokens[j].tag_ == "VBG" and tokens[j - 1].lower_ in KINDS and tokens[j - 1].tag_ in ("NN", "NNS"):
            return noun_phrase(tokens[j - 1])
        if tokens[j].tag_ not in ("VB", "VBG", "TO", "RB"):
            return None
    return None


def _before_who(sentence: Sentence, k: int) -> tuple[int, int] | None:
    """'an officer who asked not to be named said': whom a relative clause right before the verb is about."""
    if sentence.tokens[k].lower_ not in PERSONAL:
        return None
    who = next((j for j in range(k - 2, max(0, k - _CLAUSE), -1) if word_at(sentence, j) in ("who", "that", "which")), None)
    if who is None and (apart := name_opening(sentence, k)) is not None:
        return apart
    near = None if who is None else phrase_before(sentence, who) or subject_of(sentence, k)
    words = {t.lower_ for t in sentence.tokens[near[0] : near[1] + 1]} if near is not None else set()
    return near if words & (KINDS.keys() | {"claim"}) else None


def _before_aside(sentence: Sentence, k: int) -> tuple[int, int] | None:
    """'Major Oko, asked whether it was an attack, said': who stands before what two commas hold, at a clause's opening."""
    tokens = sentence.tokens
    if tokens[k].lower_ not in _ASIDE_VERBS | _WAYS or tokens[k].tag_ == "VBG" or k < 3 or tokens[k - 1].text != ",":
        return None
    comma = next((j for j in range(k - 2, max(0, k - _CLAUSE), -1) if tokens[j].text == ","), None)
    if comma is None or tokens[comma + 1].tag_ not in _ASIDE_TAGS:
        return None
    if comma + 2 < k - 1 and all(
        t.tag_ in ("NNP", "HYPH") for t in tokens[comma + 1 : k - 1]
    ):  # 'the head of the team, Ali Nur, said'
        office = phrase_before(sentence, comma)
        held = tokens[office[0] : office[1] + 1] if office else ()
        titled = any(KINDS.get(t.lower_) == "person" or (t.i == held[-1].i and t.lower_ in KINDS) for t in held)
        return (office[0], k - 2) if office is not None and titled else (comma + 1, k - 2)
    near = phrase_before(sentence, comma)
    if near is None:
        return None
    opens = near[0] == 0 or tokens[near[0]].tag_ == "DT" or tokens[near[0] - 1].tag_ in ("CC", ",", ":", "RB")
    return near if opens else None


def _is_day(sentence: Sentence, bounds: tuple[int, int]) -> bool:
    """'The mayor of Arda, said | yesterday': when it was said, not by whom."""
    told = sentence.span_of(*bounds)
    return any(told.within(m.span) for m in sentence.times)


def _is_quoted(sentence: Sentence, k: int) -> bool:
    """Whether a quotation closes right before the verb."""
    return k > 0 and sentence.tokens[k - 1].text in ("”", '"', "''", "’")


def _is_object(sentence: Sentence, first: int) -> bool:
    """Whether the phrase from token `first` on belongs to what was said: 'east of Damascus said the monitor'."""
    if word_at(sentence, first - 1) in _OPENING_CLAUSE:
        return False  # '..., while an aide said a guard and two clerks had died'
    before = sentence.tokens[first - 1].tag_ if first > 0 else ""
    return before in ("IN", "TO", "VB", "VBG", "VBD", "VBN") or (before == "CC" and sentence.tokens[first].tag_ == "CD")


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


def subject_of(sentence: Sentence, k: int) -> tuple[int, int] | None:
    """Return the tokens of the verb's subject: by the parse, of the verb it is joined to, else the words beside it."""
    verb = stance_above(sentence, k) or sentence.tokens[k]
    for _ in range(3):
        subjects = [c for c in verb.children if c.dep_ in SUBJECTS]
        if subjects:
            dated = len(subjects) > 1 and _is_dated(sentence, subjects[0].i)
            return noun_phrase(subjects[-1 if dated else 0])
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


def _is_dated(sentence: Sentence, k: int) -> bool:
    """Whether a day stands right behind token `k`: 'AP Monday 4 May 2020 State TV has raised the toll'."""
    end = sentence.span_of(k, k).end
    return any(0 < m.span.start - end <= 2 for m in sentence.times)


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
        and word_at(sentence, k + 1) != "that"
    ):
        end = phrase_end(tokens, k + 1)
        named = end > k and tokens[k + 1].tag_ in ("DT", "NNP", "NN", "NNS", "PRP", "JJ", "NNPS")
        if named and not _is_day(sentence, (k + 1, end)):
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
