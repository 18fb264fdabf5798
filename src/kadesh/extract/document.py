"""A report on the reader's desk: its sentences, what each names, and the parse of those that show a sign of a claim."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TypeVar

from kadesh.extract.casing import names_among, with_small_letters
from kadesh.extract.counting.counts import CountMention, find_counts
from kadesh.extract.restated import without_restated
from kadesh.extract.sentences import cut_sentences
from kadesh.extract.shortforms import put_back, with_stand_ins
from kadesh.extract.taglines import find_taglines
from kadesh.extract.tokens import Token, untie_tokens
from kadesh.extract.words import join_by_letter, load_table
from kadesh.model.letters import is_shouted, lower_in_place
from kadesh.model.lexicon import AgreementMention, Lexicon, OutletMention, PlaceMention, SideMention, TimeMention
from kadesh.model.report import Report
from kadesh.model.span import Span

M = TypeVar("M", SideMention, PlaceMention, TimeMention, OutletMention)

Parser = Callable[[Iterable[str]], Iterator[tuple[Token, ...]]]
"""Sentences in, their words with tags and arcs out, in order."""

_SIGN = re.compile(join_by_letter(row["sign"] for row in load_table("signs")))
"""Signs of a claim, for text in lower case. A sentence without one is never parsed: the parse is the cost of a reading."""

_LETTERS = re.compile(r"[a-z]+")
MAX_SENTENCE = 1_200
"""A longer sentence is read only so far: no sentence of news is, but a table or a list run together can be."""


@dataclass(frozen=True, eq=False)
class Sentence:
    """One sentence: where it stands and what it names. All spans are offsets into the report's text."""

    index: int
    span: Span
    text: str
    sides: tuple[SideMention, ...]
    places: tuple[PlaceMention, ...]
    times: tuple[TimeMention, ...]
    outlets: tuple[OutletMention, ...]
    counts: tuple[CountMention, ...]
    tokens: tuple[Token, ...]
    """The parsed words, none where the sentence shows no sign of a claim."""

    @property
    def parsed(self) -> bool:
        """Whether the sentence showed a sign of a claim and was parsed."""
        return bool(self.tokens)

    @cached_property
    def small(self) -> str:
        """The text in small letters, each where it stands."""
        return lower_in_place(self.text)

    @cached_property
    def words(self) -> frozenset[str]:
        """Its words in small letters, cut at all but letters: what a pattern cannot do without is looked for there first."""
        return frozenset(_LETTERS.findall(self.small))

    @cached_property
    def _starts(self) -> list[int]:
        return [t.idx for t in self.tokens]

    def token_at(self, offset: int) -> int:
        """Return the index of the token that covers `offset` of the report's text (the last before it, if a blank)."""
        return max(0, bisect_right(self._starts, offset - self.span.start) - 1)

    def span_of(self, first: int, last: int) -> Span:
        """Return where tokens `first` to `last`, both included, stand in the report's text."""
        end = self.tokens[last]
        return Span(self.span.start + self.tokens[first].idx, self.span.start + end.idx + len(end.text))


@dataclass(frozen=True, eq=False)
class Document:
    """A report with its sentences."""

    report: Report
    sentences: tuple[Sentence, ...]
    lexicon: Lexicon

    @cached_property
    def agreements(self) -> tuple[AgreementMention, ...]:
        """The deals that the report names, in order."""
        return self.lexicon.agreements_in(self.report.text)

    def words(self, span: Span) -> str:
        """Return the words of the report that `span` covers."""
        return span.of(self.report.text)

    def close(self) -> None:
        """Let go of the parse: nothing is to be read out of this document any more."""
        for sentence in self.sentences:
            untie_tokens(sentence.tokens)


def open_documents(reports: Sequence[Report], lexicon: Lexicon, *, parse: Parser) -> Iterator[Document]:
    """Yield each report cut into sentences, with names found and the sentences that show a sign parsed.

    The sentences of all `reports` are parsed in one run, which costs less than one run for each.
    """
    cuts = [_cut(report) for report in reports]
    usual = _in_usual_letters(reports, cuts, lexicon=lexicon)
    texts = dict.fromkeys(text for cut in cuts for _, text, sign in cut if sign)  # told twice, parsed once
    parses = dict(zip(texts, parse(with_stand_ins(usual.get(text, text)) for text in texts), strict=True))
    for text, tokens in parses.items():
        put_back(tokens, text)
    for report, cut in zip(reports, cuts, strict=True):
        names = _find_names(report, lexicon)
        sentences = [
            _name_sentence(i, span, text=text, names=names, tokens=parses[text] if sign else ())
            for i, (span, text, sign) in enumerate(cut)
        ]
        yield Document(report, tuple(sentences), lexicon)


def open_document(report: Report, lexicon: Lexicon, *, parse: Parser) -> Document:
    """Return one report as `open_documents` does."""
    return next(open_documents([report], lexicon, parse=parse))


_Cut = list[tuple[Span, str, bool]]


def _in_usual_letters(reports: Sequence[Report], cuts: Sequence[_Cut], *, lexicon: Lexicon) -> dict[str, str]:
    """Return for each sentence in capitals how a paper would print it."""
    usual: dict[str, str] = {}
    for report, cut in zip(reports, cuts, strict=True):
        shouted = [(span, text) for span, text, sign in cut if sign and is_shouted(text)]
        if not shouted:
            continue
        names = _find_names(report, lexicon)
        for span, text in shouted:
            spans = names_among(_within(names.sides, span), _within(names.places, span), _within(names.outlets, span))
            usual[text] = with_small_letters(text, [_moved_span(name, -span.start) for name in spans])
    return usual


def _cut(report: Report) -> _Cut:
    """Return the sentences of `report`: where each stands, its text, whether it shows a sign of a claim.

    Keywords of the page are left out: they tell nothing, whatever they name.
    """
    keywords = {listed.start for listed in find_taglines(report.text)}
    told = (s for s in cut_sentences(report.text) if s.start not in keywords)
    spans = (Span(s.start, min(s.end, s.start + MAX_SENTENCE)) for s in told)
    texts = (
        (span, without_restated(span.of(report.text).replace("\n", " "))) for span in spans
    )  # a wrapped line ends no phrase
    return [(span, text, bool(_SIGN.search(text.lower()))) for span, text in texts]


@dataclass(frozen=True)
class _Names:
    """All names of a report, found in one pass over its text."""

    sides: tuple[SideMention, ...]
    places: tuple[PlaceMention, ...]
    times: tuple[TimeMention, ...]
    outlets: tuple[OutletMention, ...]


def _find_names(report: Report, lexicon: Lexicon) -> _Names:
    text = report.text
    return _Names(lexicon.sides_in(text, report), lexicon.places_in(text), lexicon.times_in(text), lexicon.outlets_in(text))


def _name_sentence(i: int, span: Span, *, text: str, names: _Names, tokens: tuple[Token, ...]) -> Sentence:
    return Sentence(
        index=i,
        span=span,
        text=text,
        sides=_within(names.sides, span),
        places=_within(names.places, span),
        times=_within(names.times, span),
        outlets=_within(names.outlets, span),
        counts=tuple(_moved_count(m, span.start) for m in find_counts(text)) if tokens else (),
        tokens=tokens,
    )


def _within(mentions: tuple[M, ...], span: Span) -> tuple[M, ...]:
    first = bisect_left(mentions, span.start, key=lambda m: m.span.start)
    last = bisect_left(mentions, span.end, key=lambda m: m.span.start)
    return tuple(m for m in mentions[first:last] if m.span.end <= span.end)


def _moved_count(mention: CountMention, by: int) -> CountMention:
    return replace(mention, span=_moved_span(mention.span, by), number=_moved_span(mention.number, by))


def _moved_span(span: Span, by: int) -> Span:
    return Span(span.start + by, span.end + by)
