"""Which of those who are cited in a sentence stands nearest to a claim, and who only seems to say it."""

from kadesh.extract.document import Sentence
from kadesh.extract.voices.saying import Saying
from kadesh.model.span import Span

_AT_ONCE = 2
_HEADLINES = 6
"""Lines with which an article may open before its lead."""


def nearness(sentence: Sentence, saying: Saying, *, span: Span) -> tuple[bool, bool, bool, int]:
    """Return how near a saying is to words: whom another cites, who says it in these words, who opens it, who follows.

    Of 'the agency said the ministry said ten died' it is larger for the ministry.
    """
    if not sentence.tokens:
        return False, False, False, saying.verb
    verb = sentence.tokens[saying.verb]
    at = sentence.span.start + verb.idx
    cites = verb.lower_.startswith(("cit", "quot"))
    spoken = span.start <= at < span.end and span.start <= (saying.speaker.span or span).start
    spoken |= (
        verb.lower_ == "according" and 0 <= at - span.end <= _AT_ONCE
    )  # 'condemned a raid that killed six according to'
    before = at < span.start or (at == span.start and not verb.lower_.startswith("t"))  # not 'Alpha told Beta'
    return cites, spoken, saying.reach != sentence.span, at if before else -at


def without_their_sources(sentence: Sentence, sayings: list[Saying]) -> list[Saying]:
    """Return the sayings without whom a body cites for a figure of its own.

    'The monitor said, citing medics' is the monitor's claim.

    An agency that cites somebody only passes on what they say.
    """
    stands = any(s.speaker.kind == "body" and not _cites(sentence, s) for s in sayings)
    return [s for s in sayings if not _cites(sentence, s)] if stands else sayings


def without_headline(sentence: Sentence, sayings: list[Saying]) -> list[Saying]:
    """Return the sayings without who only speaks in another headline that ran into the lead.

    'Russia says truce holds Raids kill six a monitor said': a headline tells in the present, the lead in the past.
    """
    closing = sayings[-1]
    if not sentence.tokens or sentence.index > _HEADLINES or sentence.tokens[closing.verb].tag_ != "VBD":
        return sayings
    return [s for s in sayings if s is closing or not _opens_headline(sentence, s)]


def _opens_headline(sentence: Sentence, saying: Saying) -> bool:
    """Whether a verb in the present tells what stands right behind it, in no clause on somebody."""
    before, verb, behind = (sentence.tokens[j : j + 1] for j in (saying.verb - 1, saying.verb, saying.verb + 1))
    told = verb[0].tag_ in ("VBZ", "NNS") and bool(behind) and behind[0].text[:1].isalnum()
    return told and not (before and before[0].lower_ in ("who", "which"))


def _cites(sentence: Sentence, saying: Saying) -> bool:
    """Whether somebody is only cited by another: 'citing', 'quoting'."""
    return bool(sentence.tokens) and sentence.tokens[saying.verb].lower_.startswith(("cit", "quoting"))
