"""Gate: what a claim stands on - its quote, the sentence round it, the names there."""

from bisect import bisect_left
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import takewhile

from kadesh.extract.gates.doubts import (
    behind_opening,
    intends,
    last_clause,
    leaves_open,
    negates,
    says_intended,
    says_no,
    says_unsure,
    supposes,
)
from kadesh.extract.sentences import cut_sentences
from kadesh.model.claim import Antecedent, Claim
from kadesh.model.letters import lower_in_place
from kadesh.model.lexicon import Lexicon, SideMention
from kadesh.model.report import Report
from kadesh.model.span import Span


@dataclass(frozen=True)
class GateGround:
    """A report and the lexicon to read it with; sentences and names are looked up once."""

    report: Report
    lexicon: Lexicon

    @cached_property
    def small(self) -> str:
        """The text in small letters, each where it stands."""
        return lower_in_place(self.report.text)

    @cached_property
    def sentences(self) -> tuple[Span, ...]:
        """The sentences of the report."""
        return cut_sentences(self.report.text)

    def around(self, span: Span) -> Span:
        """Return the sentence or sentences that `span` touches, at least `span` itself."""
        low = bisect_left(self.sentences, span.start, key=lambda s: s.end)
        near = takewhile(lambda s: s.start < span.end, self.sentences[low : low + 8])
        touched = [s for s in near if s.overlaps(span)]
        return Span(min([span.start, *(s.start for s in touched)]), max([span.end, *(s.end for s in touched)]))

    @cached_property
    def _all_sides(self) -> tuple[SideMention, ...]:
        return self.lexicon.sides_in(self.report.text, self.report)

    def sides(self, part: Span) -> tuple[SideMention, ...]:
        """Return the side names in a part of the report, read in the context of the whole."""
        low = bisect_left(self._all_sides, part.start, key=lambda m: m.span.end)
        high = bisect_left(self._all_sides, part.end, key=lambda m: m.span.start)
        return self._all_sides[low:high]

    def own_side(self, mention: SideMention) -> str | None:
        """Return the side the words name by themselves; 'soldiers' and 'rebels' are somebody's only in their context."""
        return None if mention.kind == "general" else mention.side

    def are_kin(self, a: str | None, b: str | None) -> bool:
        """Return whether two sides are the same or one is a part of the other."""
        return a is not None and b is not None and (a == b or self._is_part(a, b) or self._is_part(b, a))

    def _is_part(self, part: str, whole: str) -> bool:
        above: str | None = part
        for _ in range(8):
            above = self.lexicon.parent(above) if above else None
            if above == whole:
                return True
        return False


@dataclass(frozen=True)
class Case:
    """One proposed claim on its ground: the quote, its sentence and the antecedents it names."""

    claim: Claim
    ground: GateGround

    @property
    def text(self) -> str:
        """The report's text."""
        return self.ground.report.text

    @cached_property
    def quote(self) -> Span:
        """Where the evidence stands."""
        return self.claim.evidence.span

    @cached_property
    def sentence(self) -> Span:
        """The sentence of the quote."""
        return self.ground.around(self.quote)

    @cached_property
    def sentence_text(self) -> str:
        """The words of that sentence."""
        return self.sentence.of(self.text)

    def antecedents(self, *slots: str) -> tuple[Antecedent, ...]:
        """Return the antecedents that fill one of `slots`."""
        return tuple(a for a in self.claim.evidence.antecedents if a.slot in slots)

    def has_words(self, words: str, *, slot: str, span: Span | None) -> bool:
        """Return whether `words` stand in the quote's sentence or in an antecedent for `slot`, and where `span` says."""
        wanted = _plain(words)
        if span is not None and not _contains(_plain(span.of(self.text)), wanted):
            return False
        near = (self.sentence_text, *(a.words for a in self.antecedents(slot)))
        return any(_contains(_plain(text), wanted) for text in near)

    def is_before(self, words: str, span: Span | None) -> bool:
        """Return whether `words` stand at `span` before the sentence: an antecedent that the claim itself points to."""
        return span is not None and span.end <= self.sentence.start and span.of(self.text).split() == words.split()

    def clause_before(self, at: int) -> str:
        """Return the words of the clause before `at`."""
        return last_clause(self.text[self.sentence.start : at])

    def is_negated(self, at: int) -> bool:
        """Return whether a negation or a denial governs the word at `at` in its clause."""
        return negates(behind_opening(self.text[self.sentence.start : at]) or self.clause_before(at))

    def is_unsure(self, at: int) -> bool:
        """Return whether the clause says that the word at `at` is not confirmed."""
        return leaves_open(self.clause_before(at))

    def is_intended(self, at: int) -> bool:
        """Return whether the word at `at` is only threatened, planned or possible."""
        return intends(self.clause_before(at)) or supposes(self.text[self.sentence.start : at])

    def says_no(self) -> bool:
        """Return whether any negation stands in the sentence."""
        return says_no(self.sentence_text)

    def says_unsure(self) -> bool:
        """Return whether the sentence leaves something open."""
        return says_unsure(self.sentence_text)

    def says_intended(self) -> bool:
        """Return whether the sentence speaks of what may or shall be."""
        return says_intended(self.sentence_text)


@lru_cache(maxsize=4096)
def _plain(words: str) -> str:
    return " ".join(words.replace("’", "'").lower().split())


def _contains(text: str, words: str) -> bool:
    at = text.find(words) if words else -1
    while at >= 0:
        before, after = text[at - 1 : at] if at else "", text[at + len(words) : at + len(words) + 1]
        if not (_is_letter(before) or _is_letter(after)):
            return True
        at = text.find(words, at + 1)
    return False


def _is_letter(character: str) -> bool:
    return character.isalnum() or character == "_"
