"""Which of those who are cited in a sentence stands nearest to a claim, and who only seems to say it."""

from kadesh.extract.document import Sentence
from kadesh.extract.voices.saying import Saying
from kadesh.extract.voices.utterance import word_at
from kadesh.model.span import Span

_AT_ONCE = 2
_HEARSAY = frozenset(
    "reports figures findings investigations information estimates accounts evidence data intelligence briefings".split()
)
_LOOSE = frozenset(
    "initial preliminary early first some unverifiable unconfirmed unverified conflicting several these those the latest "
    "similar available further other our recent credible many".split()
)
_APART = frozenset(("but", "while", "though", "although", "whereas", ";"))
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
    cites = verb.lower_.startswith(("cit", "quot")) and word_at(sentence, saying.verb + 1) != "by"  # ', quoted by AFP, said'
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


def without_hearsay(sentence: Sentence, sayings: list[Saying]) -> list[Saying]:
    """Return the sayings without papers that somebody only tells of: 'the mayor said initial reports indicate'."""
    return [b for a, b in zip([None, *sayings], sayings, strict=False) if a is None or not _is_hearsay(sentence, b, of=a)]


def _is_hearsay(sentence: Sentence, saying: Saying, *, of: Saying) -> bool:
    """Whether nameless figures or reports speak in the clause that `of` says, no other clause between."""
    words = saying.speaker.words.lower().split()
    if not words or words[-1] not in _HEARSAY or not _LOOSE.issuperset(words[:-1]) or of.verb > saying.verb:
        return False
    between = {t.lower_ for t in sentence.tokens[of.verb : saying.verb]}
    return of.speaker.name != saying.speaker.name and between.isdisjoint(_APART)


def without_relay(sentence: Sentence, sayings: list[Saying]) -> list[Saying]:
    """Return the sayings without the agency that only passes on what another says: 'the mayor said that ten died, according
    to the Arda News Agency'.
    """
    relay = next((s.verb for s in sayings if _relays(sentence, s)), None)
    told = [s for s in sayings if not _relays(sentence, s)]
    return told if relay is not None and any(s.verb < relay for s in told) else sayings


def _relays(sentence: Sentence, saying: Saying) -> bool:
    """Whether a news agency closes the sentence as whom it is told by."""
    news = saying.speaker.kind in ("agency", "outlet")
    return news and bool(sentence.tokens) and sentence.tokens[saying.verb].lower_ == "according"


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
