"""Who is the source of a headline: 'Raid kills ten - police', 'Raid kills ten: monitor', 'Medics: raid kills ten'."""

from kadesh.extract.document import Sentence
from kadesh.extract.voices.saying import Saying
from kadesh.extract.voices.somebody import INSIDE, KINDS
from kadesh.extract.voices.speaker_bounds import ENDED
from kadesh.extract.voices.speaker_names import make_speaker
from kadesh.model.span import Span

_SIGNING = frozenset(
    "monitor monitors ngo ngos activists observatory watchdog police officials ministry sources witnesses".split()
)
"""Nouns that close a headline as its source: 'Raid kills ten: monitor', often without the colon."""
LABELS = frozenset("VIDEO VIDEOS VDO WATCH PICS PHOTO PHOTOS LIVE NEWS UPDATE READ BREAKING EXCLUSIVE URGENT FLASH".split())
"""What papers put before a title and its colon: 'VIDEO: army retakes Arda'."""
_HEADLINES = 3
_DASHES = frozenset(("-", "–", "—"))
_WIDEST = 5
_SHORT = 6
_FINITE = frozenset("VBZ VBP VBD".split())
_ENDS = frozenset(".!?")


def find_signed(sentence: Sentence) -> list[Saying]:
    """'Strikes kill ten civilians: activists', the colon often lost: who closes a headline has said it."""
    marked = _behind_mark(sentence)
    if marked is not None:
        return [marked]
    last = _last_word(sentence)
    before = sentence.tokens[last - 1] if last > 2 else None
    if sentence.index >= _HEADLINES or before is None or sentence.tokens[last].lower_ not in _SIGNING:
        return []
    if before.tag_ not in ("NNS", "NNP", "NNPS", ":"):
        return []
    return [Saying(last, make_speaker(sentence, last, last), sentence.span)]


def heads_line(sentence: Sentence, colon: int) -> bool:
    """Return whether one noun for speakers stands over a headline that tells something: 'Police: bomb kills six'.

    'Police: six dead' heads a list of losses.
    """
    word = sentence.tokens[0]
    opens = sentence.index == 0 and colon == 1 and word.lower_ in KINDS and word.text not in LABELS
    told = any(t.tag_ in _FINITE and t.lower_ not in ENDED for t in sentence.tokens[colon + 1 :])
    return opens and told and not _is_closed(sentence)


def _behind_mark(sentence: Sentence) -> Saying | None:
    """'Raid kills ten - health ministry': who stands behind the last dash or colon of a line without a full stop."""
    if sentence.index >= _HEADLINES or _is_closed(sentence):
        return None
    last = _last_word(sentence)
    mark = next((k for k in range(last - 1, max(2, last - _WIDEST - 1), -1) if _parts(sentence, k)), None)
    if mark is None or not all(t.tag_ in INSIDE for t in sentence.tokens[mark + 1 : last + 1]):
        return None
    if not _is_source(sentence, mark + 1, last) or _is_title_of_site(sentence, mark, last=last):
        return None
    told = Span(sentence.span.start, sentence.span_of(mark, mark).start)
    return Saying(mark, make_speaker(sentence, mark + 1, last), told)


def _is_source(sentence: Sentence, first: int, last: int) -> bool:
    """Whether words behind a mark are a noun for speakers, a known body or outlet, or its short form."""
    span = sentence.span_of(first, last)
    known = any(m.span.within(span) and m.span.end == span.end for m in sentence.outlets)
    text = sentence.tokens[last].text
    short = first == last and text.isupper() and text.isalpha() and 1 < len(text) <= _SHORT
    short = short and not any(m.span.overlaps(span) for m in sentence.places) and not sentence.text.isupper()
    return known or short or sentence.tokens[last].lower_ in KINDS


def _is_title_of_site(sentence: Sentence, mark: int, *, last: int) -> bool:
    """'Mine kills six - Alpha News': the name of the outlet that prints it, as sites put it behind their headlines."""
    named = [m.outlet.kind for m in sentence.outlets if m.span.within(sentence.span_of(mark + 1, last))]
    return sentence.tokens[mark].text in _DASHES and named == ["outlet"]


def _parts(sentence: Sentence, k: int) -> bool:
    """Whether token `k` is a colon, or a dash with blanks on both sides."""
    token = sentence.tokens[k]
    at = token.idx
    apart = sentence.text[at - 1 : at] == " " and sentence.text[at + len(token.text) :][:1] == " "
    return token.text == ":" or (token.text in _DASHES and apart)


def _last_word(sentence: Sentence) -> int:
    last = len(sentence.tokens) - 1
    while last > 2 and not sentence.tokens[last].text[0].isalnum():
        last -= 1
    return last


def _is_closed(sentence: Sentence) -> bool:
    return sentence.text.rstrip()[-1:] in _ENDS
