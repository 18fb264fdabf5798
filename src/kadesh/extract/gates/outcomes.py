"""Gate: may it be read from these words what became of the people?"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from kadesh.extract.counting.blows import CARE, CARRIED, blow_pattern, care_pattern
from kadesh.extract.counting.claiming import by_gas, claims_lives
from kadesh.extract.counting.idioms import find_idioms, idiom_outcome, openers
from kadesh.extract.counting.movers import going_pattern
from kadesh.extract.gates.ground import Case
from kadesh.extract.gates.licences import Licence
from kadesh.extract.words import load_table, load_words
from kadesh.model.claim import Outcome, Toll
from kadesh.model.span import Span

_WORD = re.compile(r"[A-Za-z*-]+")
BARS = frozenset("prison prisons jail jails cells".split())
_BEHIND_BARS = re.compile(
    rf"\b(?:are|is|were|was|been|being|be|held|kept|locked|remains?|still|languish(?:es|ing)?|confined)\s+in\s+"
    rf"(?:[\w’'-]+\s+){{0,3}}?(?:{'|'.join(sorted(BARS))})\b"
    r"(?=\s*(?:[.,;:!?)\"”]|\Z|\n)|\s+(?:in|on|at|for|since|after|before|and|or|but|without|over|because|while|when|where|near"
    r"|across|awaiting|serving|today|as|with|by|under|following|until|of|who|there|now|throughout|outside|inside)\b)",
    re.IGNORECASE,
)
_OF_SUBJECT: tuple[tuple[re.Pattern[str], Outcome], ...] = ((_BEHIND_BARS, "captured"), (care_pattern(), "wounded"))
_SENT_TO_CARE = re.compile(rf"sent\s(?:[\w’'-]+\s){{1,5}}to\s(?:the\s)?(?:{'|'.join(sorted(CARE))})\b", re.IGNORECASE)
_CARRIED_TO = re.compile(rf"(?:{'|'.join(sorted(CARRIED))})\s+to\b.*\b(?:{'|'.join(sorted(CARE))})\b", re.IGNORECASE)
_FOR_THEM = re.compile(
    r"\b(?:for|with|from|by|(?<!up )(?<!close )to"
    r"|(?:bod(?:y|ies)|corpses?|remains|coffins?)\s+of)\s+(?:the\s+|all\s+|some\s+|about\s+)?\Z",
    re.IGNORECASE,
)
"""Before '200 people': the supplies for them, the bodies of them."""
_NOT_THEY = re.compile(r"\b(?:those|they|them|whom|him|he|she|it)\b|[a-z][’'](?:s\b|\s)", re.IGNORECASE)
"""Between people and what is told of others: 'nine men visited those held in prison', 'nine men's letters were taken'."""
_JOINT = re.compile(r",|\b(?:and|or|including|among|of)\b", re.IGNORECASE)
_ABROAD = re.compile(r"\b(?:borders?|abroad|neighbou?ring|countr(?:y|ies)|crossed)\b", re.IGNORECASE)
_INTO = re.compile(
    r"\b(?:into|to|for)\s(?:(?:[\w’'-]+\s){1,5}in\s|[\w\s’'-]{1,40},\s)?(?:neighbou?ring\s)?\Z", re.IGNORECASE
)
_GOES_ON = re.compile(
    r"\s+(?:(?:have|has|had|been|were|was|are|also|reportedly|left|being)\s+){0,4}[a-z]+(?<!ing)\b", re.IGNORECASE
)
_BOTH = re.compile(r"\s*(?:/|,|,?\s*(?:and/or|and|or))\s*", re.IGNORECASE)
_ENVOY = r"(?:diplomats?|ambassadors?|envoys?|attach[ée]s?|consuls?)"
_ENVOYS = re.compile(rf"expelled\s(?:[\w’'.-]+\s){{0,4}}{_ENVOY}\b", re.IGNORECASE)
_ENVOYS_AHEAD = re.compile(rf"\b{_ENVOY}\s(?:(?:was|were|has|have|had|been|being|are|is)\s){{0,3}}\Z", re.IGNORECASE)
"""Who is sent home is not displaced: 'expelled nine diplomats', 'the ambassador was expelled'."""
_NEAR = 60
_JOINED = re.compile(r"(?:,|;|\band\b|\bwhile\b|\bor\b)\s*(?:also\s+)?(?:\w+ing\s+)?$", re.IGNORECASE)


@dataclass(frozen=True)
class OutcomeWord:
    """A word for one or several outcomes."""

    span: Span
    outcomes: tuple[Outcome, ...]
    of_subject: bool = False
    """Whether it is said of its subject alone: 'nine are in prison'."""


_STATUS = re.compile(r"displaced (?:people|persons|civilians|women|children|families|villagers)\b", re.IGNORECASE)

_HELD = re.compile(r"(?:detainee|prisoner|hostage|inmate|captive)s?", re.IGNORECASE)
"""Words that may only say who the dead of a share were."""


@cache
def _outcomes() -> dict[str, tuple[Outcome, ...]]:
    """Each word with the outcomes that may be read from it; `outcomes_open` holds the words of several, and loose ones."""
    table: dict[str, tuple[Outcome, ...]] = {}
    for row in (*load_table("outcomes"), *load_table("outcomes_open")):
        outcome: Outcome = row["outcome"]  # type: ignore[assignment]  # the column holds nothing else
        table[row["word"]] = tuple(dict.fromkeys((*table.get(row["word"], ()), outcome)))
    return table


def find_outcomes(text: str, within: Span) -> list[OutcomeWord]:
    """Return the words for outcomes in one part of `text`, in order."""
    words = [(m, m[0].lower()) for m in _WORD.finditer(text, within.start, within.end)]
    found = ((m, _outcomes().get(word.replace("*", ""))) for m, word in words)
    single = [OutcomeWord(Span(*m.span()), told) for m, told in found if told and _is_told(text, m)]
    if not any("-" in word or word in openers() or word in BARS for _, word in words):
        return single
    several = [*_find_idioms(text, within)]
    return sorted([*single, *several], key=lambda w: w.span) if several else single


def _find_idioms(text: str, within: Span) -> Iterator[OutcomeWord]:
    """Outcomes that only several words together tell: 'laid down their lives', 'got a bullet in the thigh'."""
    for m in find_idioms(text, within.start, end=within.end):
        if not _CARRIED_TO.match(m[0]):
            told = idiom_outcome(m[0])
            yield OutcomeWord(Span(*m.span()), ("kidnapped", "captured") if told == "kidnapped" else (told,))
    for m in blow_pattern().finditer(text, within.start, within.end):
        yield OutcomeWord(Span(*m.span()), ("wounded",))
    for pattern, outcome in _OF_SUBJECT:
        for m in pattern.finditer(text, within.start, within.end):
            yield OutcomeWord(Span(*m.span()), (outcome,), of_subject=True)


def _is_told(text: str, word: re.Match[str]) -> bool:
    """Whether words that tell of an outcome beside certain others alone have those beside them: 'the blast claimed 12'."""
    said = word[0].lower()
    if said.startswith("claim"):
        return claims_lives(text, word.start(), word.end())
    if said == "expelled":
        return not _ENVOYS.search(text, word.start(), word.end() + _NEAR) and not _ENVOYS_AHEAD.search(text[: word.start()])
    if said == "sent":
        return _SENT_TO_CARE.match(text, word.start()) is not None
    return said != "affected" or by_gas(text, word.start())


def check_outcome(case: Case, toll: Toll, *, licence: Licence | None) -> tuple[str, str] | OutcomeWord:
    """Return the word the outcome is read from, or reason and detail of a refusal."""
    words = [
        w
        for w in _governing(case, toll, licence=licence)
        if not w.of_subject or _is_said_of(case, toll, licence=licence, word=w)
    ]
    words = [w for w in words if not _is_of_others(case, licence, word=w)]
    abroad = toll.outcome == "refugees" and (_ABROAD.search(case.sentence.of(case.text)) or _names_goal(case))
    fitting = [w for w in words if toll.outcome in w.outcomes or (abroad and "displaced" in w.outcomes)]
    if fitting:
        return fitting[0]
    gone = going_pattern().search(case.text, *_ends(case.quote)) if toll.outcome in ("displaced", "refugees") else None
    if gone is not None:
        return OutcomeWord(Span(gone.start(), gone.end()), (toll.outcome,))
    said = ", ".join(w.span.of(case.text) for w in words) or "nothing"
    return "outcome", f"no word for {toll.outcome}; the words say: {said}"


def _names_goal(case: Case) -> bool:
    """Whether a country is named where people went: 'fled into Sudan'."""
    return any(
        m.kind == "country" and _INTO.search(case.text[case.sentence.start : m.span.start])
        for m in case.ground.sides(case.sentence)
    )


def _is_said_of(case: Case, toll: Toll, *, licence: Licence | None, word: OutcomeWord) -> bool:
    """Whether the counted are the subject of 'are in prison', 'were taken to hospital': no others stand in between."""
    own = licence.number if licence else toll.victims.span or case.quote
    if _FOR_THEM.search(case.text[case.sentence.start : own.start]):
        return False
    between = case.text[own.end : max(own.end, word.span.start)] if licence else ""
    if _NOT_THEY.search(between):
        return False
    return not _names_others(between)


def _is_of_others(case: Case, licence: Licence | None, *, word: OutcomeWord) -> bool:
    """Whether 'held' is said of other people than those counted: 'nine men visited people held in prison'."""
    held = licence is not None and word.span.of(case.text).lower() == "held"
    return licence is not None and held and _names_others(case.text[licence.number.end : word.span.start])


def _names_others(between: str) -> bool:
    """Whether the words behind a number name people who are not joined to those it counts."""
    told = [m for m in _WORD.finditer(between) if m[0].lower() in load_words("persons", "noun")]
    return not all(_JOINT.search(between, a.end(), b.start()) for a, b in pairwise(told))


def _ends(span: Span) -> tuple[int, int]:
    return span.start, span.end


def _governing(case: Case, toll: Toll, *, licence: Licence | None) -> list[OutcomeWord]:
    """The outcome words that go with a count: those up to the next count and the verb right before it; else all."""
    if licence is not None and licence.number.overlaps(case.quote):
        before = Span(case.quote.start, max(case.quote.start, licence.number.start))
        after = Span(licence.segment.start, max(licence.segment.start, licence.segment.end))
        own = [w for w in find_outcomes(case.text, after) if not _belongs_to_next(case, w, licence=licence)]
        own += [
            w for w in _last_joined(case.text, find_outcomes(case.text, before)) if _is_adjacent(case, w, licence=licence)
        ]
        own = [w for w in own if not _is_status(case, toll, word=w)] or _right_behind(case)
        if own:
            return own
    words = find_outcomes(case.text, case.quote)
    for antecedent in case.antecedents("whole", "victims"):
        words += find_outcomes(case.text, antecedent.span)
    if words or toll.scope != "part":
        return words
    return find_outcomes(case.text, case.sentence)


def _is_status(case: Case, toll: Toll, *, word: OutcomeWord) -> bool:
    """Whether a word only says who the people are: 'killed two nurses and six displaced people'.

    'Killed 14 people, including seven | detainees': a share, of whom the whole tells what became of them.
    """
    if toll.outcome not in ("displaced", "refugees") and _STATUS.match(case.text, word.span.start, case.sentence.end):
        return True
    held = toll.outcome in ("captured", "kidnapped")
    return toll.scope == "part" and not held and _HELD.fullmatch(word.span.of(case.text)) is not None


def _last_joined(text: str, words: list[OutcomeWord]) -> list[OutcomeWord]:
    """The last word, and the one that it is joined to: both of 'killing and injuring scores' tell of them."""
    if len(words) < 2 or not _BOTH.fullmatch(text[words[-2].span.end : words[-1].span.start]):
        return words[-1:]
    return words[-2:]


def _right_behind(case: Case) -> list[OutcomeWord]:
    """The outcome that the sentence goes on with behind a quote that stops short: '37 others | were wounded'."""
    if find_outcomes(case.text, case.quote):
        return []
    rest = case.text[case.quote.end : case.sentence.end]
    went_on = _GOES_ON.match(rest)
    return find_outcomes(case.text, Span(case.quote.end, case.quote.end + went_on.end()))[:1] if went_on else []


def _belongs_to_next(case: Case, word: OutcomeWord, *, licence: Licence) -> bool:
    """Whether it opens the next count's group: the second verb of 'killed 8 and wounded 12'."""
    rest = case.text[word.span.end : licence.segment.end]
    opens = not re.search(
        r"\w", re.sub(r"\b(?:at|least|more|than|about|some|another|the|other|up|to)\b", "", rest, flags=re.IGNORECASE)
    )
    return (
        opens
        and licence.segment.end < case.quote.end
        and bool(_JOINED.search(case.text[licence.segment.start : word.span.start]))
    )


def _is_adjacent(case: Case, word: OutcomeWord, *, licence: Licence) -> bool:
    between = case.text[word.span.end : licence.number.start]
    told = [w.span.start for w in find_outcomes(case.text, Span(word.span.end, licence.number.start))]
    between = case.text[told[0] : licence.number.start] if told else between
    return len(between.split()) <= 3 and not re.search(r"[,;]|\b(?:and|while|but)\b", between)
