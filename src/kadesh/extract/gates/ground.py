"""Gate: what a claim stands on - its quote, the sentence round it, the names there, what is denied or only meant."""

import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import takewhile

from kadesh.extract.sentences import cut_sentences
from kadesh.model.claim import Antecedent, Claim
from kadesh.model.letters import lower_in_place
from kadesh.model.lexicon import Lexicon, SideMention
from kadesh.model.report import Report
from kadesh.model.span import Span

NEGATION = (
    r"(?:\bno\b(?!\s+(?:fewer|less|more|longer)\b|\.?\s*\d)|\bnot\b(?!\s+only\b|\s+(?:fewer|less|more)\s+than\b)|n['’]t\b"
    r"|\b(?:never|none|nobody|without(?!\s+Borders)|nor|neither|false|untrue|baseless|unfounded|den(?:y|ies|ied|ying|ial)|dismiss\w*|reject\w*|refut\w*|unhurt|unharmed|uninjured|unscathed)\b"
    r"|\bfailed\s+to\b)"
)
UNSURE = (
    r"(?:\b(?:unconfirmed|unverified|unclear|feared)\b|\bunknown\s+(?:whether|if|how)\b"
    r"|\bno\s+(?:immediate\s+|official\s+|independent\s+)?(?:confirmation|word|reports?|information|details?|figures?)\b"
    r"|(?:\b(?:not|unable|refus\w+|declin\w+|yet|cannot|never|without)|n['’]t)\s+(?:\w+\s+){0,4}(?:confirm|verif|specify)\w*"
    r"|\b(?:(?-i:may|MAY)|might)\s+have\s+been\b|\bbelieved\s+to\s+have\b(?!\s+been\s+(?:\w+\s+){1,3}by\b))"
)
OPEN = (
    r"\b(?:report\w*|alleg\w*|claim\w*|believed|thought|presum\w*|assumed|estimated?|could|(?-i:may|MAY)|might|possibl\w*|suspect\w*|fear\w*|appear\w*|unknown"
    r"|ascertained|uncertain)\b"
)
"""Weaker words that leave something open: enough to call it unconfirmed, not enough to forbid calling it asserted."""
_WISH = (
    r"threat\w+|vow\w*|plan\w*|intend\w*|want\w*|order\w*|prepar\w+|aim\w*|try|tries|trying|tried|attempt\w*|hop(?:e|es|ed|ing)|seek\w*"
    r"|sought|pledg\w+|promis\w+|call\w*|urg\w+|ready|about|going|fail\w*|refus\w*|struggl\w+|set|eager|determined|bid|push|pushing"
    r"|poised|offensive|campaign|operation|advanc\w+|effort|mission"
)
INTENT = (
    rf"(?:\b(?:{_WISH})\s+(?:[\w’'-]+\s+){{0,4}}to\s+(?!(?-i:[A-Z][a-z]))(?:\w+\s+)?$|\b(?:eyes?|sights?)\s+(?:\w+\s+)?on\s+(?:\w+\s+){{0,2}}$"
    r"|\b(?:(?:aimed|aiming|bent)\s+(?:at|on)|(?<!achieved\stheir\s)(?<!reached\stheir\s)(?<!in\stheir\s)(?<!achieved\sits\s)(?<!in\sits\s)(?:aim|goal|purpose|intention|intent|object)\s+of)\s+(?:\w+ing\s+(?:\w+\s+){0,2}?and\s+)?$"
    r"|(?:\b(?:will|would|could(?!\s+(?:(?:only\s+)?(?:count|make\s+out|name|identify)|only\s+(?:see|hear|find))\b)|might|(?-i:may|MAY)|shall|should|can"
    r"|cannot|must)\b|['’]ll\b)\s+(?:\w+\s+){0,3}$)"
)
"""'Planned to kill', 'may kill'; not 'people going to Gao were killed', nor 'could count nine bodies'."""
SUPPOSED = (
    r"\b(?:if|unless|threat\w*|vow\w*|plan\w*|fear\w*|will|would|could|might|(?-i:may|MAY)|shall|should|can|must|want\w*|intend\w*|to)\b"
    r"|['’]ll\b"
)
_NEGATED, _UNSURE, _INTENT, _OPEN, _SUPPOSED = (
    re.compile(source, re.IGNORECASE) for source in (NEGATION, UNSURE, INTENT, OPEN, SUPPOSED)
)
_IF = re.compile(r"(?:^|[,;]\s*|\b(?:that|and|but|said|warned)\s+)(?:if|unless|in\s+case|should)\s+[^,;]*$", re.IGNORECASE)
_CLAUSE = re.compile(
    r"[;:]|,?\s+\b(?:but|while|whereas|although|though|after|before|when|because)\b|,\s+(?:and\s+)?(?=\w+ing\b)|[\"“”]",
    re.IGNORECASE,
)

_NO_OTHER = re.compile(
    r",\s+not\s+(?:\w+\s+){0,2}\w+,|\bnot\s+(?:to\s+)?be(?:ing)?\s+(?:named|identified|quoted)\b", re.IGNORECASE
)
"""Not who or how many: 'two soldiers, not one, died'; who spoke: 'who asked not to be named'."""
_WITHOUT = re.compile(r"\bwithout\s+(?:[\w’'-]+\s+){0,3}[\w’'-]+,", re.IGNORECASE)
"""What somebody lacked: 'the clinic is without power, and eight patients died'."""
_RELATIVE = re.compile(
    r"\b(?:who|which|that)\s+(?:\w+\s+)?(?:\w+n['’]t|not|never)\s+(?!(?:been|yet|also)\b)\w+\s+(?:[\w-]+\s+){0,4}((?:was|were|had\s+been|have\s+been)\s*)$",
    re.IGNORECASE,
)
"""What people did not do who were harmed: 'those who did not flee were killed'."""
_WHO = re.compile(
    r"(?:^|,\s)(?:including|among\s+them|(?:some|most|many|all|none|few|several)\s+of|who|whose)\b[^,]*,\s+"
    r"((?:was|were|(?:had|have|has)\s+been)\s*)$",
    re.IGNORECASE,
)
"""Who they were, between commas: 'ten people, including some who bore no arms, were killed'."""

_OPENING = re.compile(
    r"\W*(?:after|when|because|as|since|once)\s[^,;:.\"“”]{2,80}?(?:(?:did|could|would|had)(?:\s+not\b|n['’]t\b)|\bfailed\s+to\b)"
    r"[^,;:.\"“”]{2,80},\s+(?=\w)",
    re.IGNORECASE,
)
"""'When the driver did not stop, | soldiers killed him': what somebody did not do before the deed."""
_LISTED = re.compile(r"\b(?:or|nor|not|no)\b|n['’]t\b", re.IGNORECASE)


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
        return _last_clause(self.text[self.sentence.start : at])

    def is_negated(self, at: int) -> bool:
        """Return whether a negation or a denial governs the word at `at` in its clause."""
        return _negates(_behind_opening(self.text[self.sentence.start : at]) or self.clause_before(at))

    def is_unsure(self, at: int) -> bool:
        """Return whether the clause says that the word at `at` is not confirmed."""
        return _leaves_open(self.clause_before(at))

    def is_intended(self, at: int) -> bool:
        """Return whether the word at `at` is only threatened, planned or possible."""
        return _intends(self.clause_before(at)) or _supposes(self.text[self.sentence.start : at])

    def says_no(self) -> bool:
        """Return whether any negation stands in the sentence."""
        return bool(_NEGATED.search(self.sentence_text))

    def says_unsure(self) -> bool:
        """Return whether the sentence leaves something open."""
        return any(form.search(self.sentence_text) for form in (_UNSURE, _NEGATED, _OPEN))

    def says_intended(self) -> bool:
        """Return whether the sentence speaks of what may or shall be."""
        return bool(_SUPPOSED.search(self.sentence_text))


@lru_cache(maxsize=1024)
def _last_clause(before: str) -> str:
    """The last clause of the words before something; these five are asked of the same words for each claim beside them."""
    cuts = [m.end() for m in _CLAUSE.finditer(before)]
    return before[cuts[-1] :] if cuts else before


@lru_cache(maxsize=1024)
def _behind_opening(before: str) -> str:
    """The words behind an opening clause that denies its own deed alone: 'When the car did not stop, | soldiers'."""
    opened = _OPENING.match(before)
    return before[opened.end() :] if opened and not _LISTED.search(before, opened.end()) else ""


@lru_cache(maxsize=1024)
def _negates(clause: str) -> bool:
    return bool(_NEGATED.search(_without_asides(_tail(_WHO.sub(r" \1", clause), 8))))


@lru_cache(maxsize=1024)
def _leaves_open(clause: str) -> bool:
    return bool(_UNSURE.search(_tail(clause, 9)))


@lru_cache(maxsize=1024)
def _intends(clause: str) -> bool:
    return bool(_INTENT.search(_tail(clause, 8)))


@lru_cache(maxsize=1024)
def _supposes(before: str) -> bool:
    return bool(_IF.search(before))


def _tail(text: str, words: int) -> str:
    """The last words of a clause, still one blank apart from what follows."""
    return " ".join(text.split()[-words:]) + " "


def _without_asides(tail: str) -> str:
    """The words of a clause without what denies something else: ', not one, died', 'two who could not be moved were'."""
    return _WITHOUT.sub(" ", _NO_OTHER.sub(" ", _RELATIVE.sub(r"\1", tail)))


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
