"""Whose count a figure is, where nobody says it: 'by the town's reckoning', 'by newspaper count', 'if X is right'."""

from kadesh.extract.document import Sentence
from kadesh.extract.voices.credits import make_cited
from kadesh.extract.voices.saying import Saying
from kadesh.extract.voices.somebody import INSIDE, KINDS, NOUNS, is_somebody
from kadesh.extract.voices.speaker_names import make_speaker, phrase_end
from kadesh.extract.voices.utterance import word_at
from kadesh.model.side import COMBATANTS
from kadesh.model.span import Span

_COUNTS = frozenset(
    "count tally reckoning account version record records register registers announcement announcements telling ledger "
    "figure figures estimate estimates books lists".split()
)
_BARE = frozenset("count tally reckoning figures estimates records account".split())
"""Words for a count that somebody may stand right before: 'by newspaper count', 'by the Ukrainian count'."""
_KEPT = frozenset("records account".split())
"""A company and a bank have them too, of other things: here only a known side, a person in office or an outlet does."""
_ACCOUNTS = frozenset("account version record records telling".split())
_BEFORE = frozenset("by on in per".split())
_WIDEST = 7
_SAME = frozenset("own latest last first official provisional initial early rough".split())
_WHOSE = frozenset(("its", "his", "her", "their"))
_STATED = frozenset("is was stands stood reached reaches".split())
_BELIEVED = ("right", "correct", "accurate", "believed", "trusted")
_TRUSTS = frozenset("trusts trust believes believe".split())
_TOLD = frozenset("told informed".split())
_NO_OWNERS = frozenset("today yesterday week month year day night morning one war".split())


def find_reckonings(sentence: Sentence) -> list[Saying]:
    """Return whose counts are given in `sentence`, of whom no verb tells that they say it."""
    found: list[Saying | None] = []
    for k, token in enumerate(sentence.tokens):
        word = token.lower_
        if word in _COUNTS:
            found.append(_own(sentence, k) or _owned(sentence, k) or _described(sentence, k) or _counted_of(sentence, k))
        elif word == "if":
            found.append(_believed(sentence, k))
        elif word in _TOLD and word_at(sentence, k + 1) == "by" and _is_passive(sentence, k):
            found.append(_told_by(sentence, k))
    return [s for s in found if s is not None]


def _from(sentence: Sentence, k: int) -> Span:
    return Span(sentence.span_of(k, k).start, sentence.span.end)


def _is_passive(sentence: Sentence, k: int) -> bool:
    return any(t.dep_ in ("nsubjpass", "auxpass") for t in sentence.tokens[k].children)


def _told_by(sentence: Sentence, k: int) -> Saying | None:
    """'Families were told by a colonel that ten had died': whoever stands behind 'by'."""
    end = phrase_end(sentence.tokens, k + 2)
    if not any(word_at(sentence, j) == "that" for j in (end + 1, end + 2, end + 3)):
        return None
    return make_cited(sentence, k, start=k + 2, reach=_from(sentence, k))


def _opening(sentence: Sentence, k: int) -> int | None:
    """The preposition that leads to the count at token `k`: 'by the municipality's own reckoning'."""
    for j in range(k - 1, max(-1, k - _WIDEST), -1):
        if sentence.tokens[j].lower_ in _BEFORE:
            return j
        if sentence.tokens[j].tag_ not in INSIDE:
            return None
    return None


def _own(sentence: Sentence, k: int) -> Saying | None:
    """'In its tally', 'by their own account': of whoever the pronoun stands for."""
    at = _opening(sentence, k)
    if at is None or sentence.tokens[at + 1].lower_ not in _WHOSE:
        return None
    if any(word_at(sentence, j) not in _SAME for j in range(at + 2, k)) or _describes_next(sentence, k):
        return None
    tokens = sentence.tokens
    joined = (
        j for j in range(at - 1, 0, -1) if tokens[j].text == ";" or (tokens[j].text == "," and tokens[j + 1].tag_ == "CC")
    )
    told = Span(sentence.span_of(opening := next(joined, 0), opening).start, sentence.span.end)
    return Saying(at, make_speaker(sentence, at + 1, k), told, pronoun=True)


def _owned(sentence: Sentence, k: int) -> Saying | None:
    """The owner of a count that a preposition leads to, whatever noun it is."""
    tokens = sentence.tokens
    at = _opening(sentence, k)
    mark = next((j for j in range(k - 1, max(k - 4, 0), -1) if tokens[j].tag_ == "POS"), None)
    if (
        _describes_next(sentence, k)
        or at is None
        or mark is None
        or mark - 1 <= at
        or any(word_at(sentence, j) not in _SAME for j in range(mark + 1, k))
    ):
        return None
    owner, span = tokens[mark - 1], sentence.span_of(at + 1, mark - 1)
    timed = owner.lower_ in _NO_OWNERS or any(m.span.overlaps(span) for m in sentence.times)
    return None if timed or owner.tag_ not in NOUNS else Saying(at, make_speaker(sentence, at + 1, mark - 1), sentence.span)


def _described(sentence: Sentence, k: int) -> Saying | None:
    """A count that only its kind or its country tells of: 'by newspaper count', 'by the Ukrainian count'."""
    at = _opening(sentence, k)
    if word_at(sentence, k) not in _BARE or at is None or word_at(sentence, at) not in ("by", "per"):
        return None
    if any(t.tag_ in NOUNS for t in sentence.tokens[k + 1 : k + 2]):
        return None  # 'by police records office'
    first = at + 1 + (word_at(sentence, at + 1) == "the")
    words = sentence.tokens[first:k]
    if not words or any(t.tag_ in ("DT", "CD", "PRP$", "POS") for t in words):
        return None
    span = sentence.span_of(first, k - 1)
    if word_at(sentence, k) in _KEPT and not _keeps_accounts(sentence, k - 1):
        return None
    named = any(m.span.overlaps(span) for m in sentence.sides) or any(m.span.overlaps(span) for m in sentence.outlets)
    somebody = named or words[-1].tag_ in NOUNS or words[-1].lower_ == "official"
    timed = any(m.span.overlaps(span) for m in sentence.times) or words[-1].lower_ in _NO_OWNERS
    return Saying(at, make_speaker(sentence, first, k), sentence.span) if somebody and not timed else None


def _keeps_accounts(sentence: Sentence, k: int) -> bool:
    """Whether token `k` ends the name of a side that speaks or an outlet, or is an office: 'the Ukrainian account'."""
    span = sentence.span_of(k, k)
    sides = [m for m in sentence.sides if m.span.overlaps(span) and m.role != "civilian"]
    if any(m.side is not None or m.role in COMBATANTS for m in sides):
        return True
    return any(m.span.overlaps(span) for m in sentence.outlets) or KINDS.get(word_at(sentence, k)) == "person"


def _describes_next(sentence: Sentence, k: int) -> bool:
    """Whether the count at token `k` only tells of what kind the next noun is: 'the town's records office'."""
    return sentence.tokens[k].dep_ == "compound" and any(t.tag_ == "NN" for t in sentence.tokens[k + 1 : k + 2])


def _counted_of(sentence: Sentence, k: int) -> Saying | None:
    """'The provisional count of the police is 28 dead': whoever stands behind 'of', where the count is stated."""
    if word_at(sentence, k + 1) != "of":
        return None
    if word_at(sentence, k) in _ACCOUNTS and word_at(sentence, k - 2) in ("by", "in", "on"):
        return make_cited(sentence, k, start=k + 2)  # 'by the account of the committee'
    if word_at(sentence, k) not in _BARE:
        return None
    end = phrase_end(sentence.tokens, k + 2)
    if end < k + 2 or not is_somebody(sentence, end) or word_at(sentence, end + 1) not in _STATED:
        return None
    return Saying(k, make_speaker(sentence, k + 2, end), _from(sentence, k))


def _believed(sentence: Sentence, k: int) -> Saying | None:
    """'If the diocese is right', 'if one trusts the police', 'if one goes by the monitor': all of the sentence is theirs."""
    verb = k + 2
    if word_at(sentence, k + 1) in ("one", "you", "we"):
        by = word_at(sentence, verb) in ("goes", "go") and word_at(sentence, verb + 1) == "by"
        if by or word_at(sentence, verb) in _TRUSTS:
            return make_cited(sentence, k, start=verb + 1 + by)
        return None
    end = phrase_end(sentence.tokens, k + 1)
    behind = [word_at(sentence, j) for j in range(end + 1, end + 5)]
    if end <= k or behind[0] not in ("is", "are") or not set(behind[1:]) & set(_BELIEVED) or "not" in behind:
        return None
    return make_cited(sentence, k, start=k + 1)
