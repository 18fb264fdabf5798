"""Gate: is a party named at all, in the sentence or before it, and may it be the one aimed at?"""

from collections.abc import Iterator

from kadesh.extract.gates.agents import is_agent
from kadesh.extract.gates.ground import Case
from kadesh.extract.violence.compounds import STATE_WORDS
from kadesh.model.lexicon import SideMention
from kadesh.model.side import Party
from kadesh.model.span import Span

BORROWED = frozenset(("place", "outlet", "antecedent", "opponent"))
"""What a party rests on where its own words do not name it."""


def mentions_over(case: Case, phrase: Span) -> list[SideMention]:
    """Return the sides named in a phrase, or by words that run into it: the rebels of 'rebel fighters'."""
    return [m for m in case.ground.sides(phrase) if m.span.overlaps(phrase)]


def has_words_of(case: Case, party: Party) -> bool:
    """Return whether a party's words stand in the sentence, in an antecedent or at the span that it was borrowed from.

    'The army' may be the one of the sentence before.
    """
    assert party.words is not None
    if case.has_words(party.words, slot="perpetrator", span=party.span):
        return True
    if party.span is None or party.span.of(case.text).split() != party.words.split():
        return False
    return party.span.end <= case.sentence.start or party.basis in BORROWED


def is_borrowed(case: Case, party: Party) -> bool:
    """Return whether earlier words name the side: an antecedent, or the party's own span before the sentence.

    'The army came on Monday. Its shells killed six': the side is told by the sentence before.
    """
    spans = [a.span for a in case.antecedents("perpetrator")]
    if party.span is not None and (party.span.end <= case.sentence.start or party.basis in BORROWED):
        spans.append(party.span)
    return any(case.ground.are_kin(m.side, party.side) for s in spans for m in mentions_over(case, s))


def check_target(case: Case, party: Party) -> tuple[str, str] | None:
    """Refuse a target whom neither the sentence nor an antecedent names, or names only as the one who acted."""
    if party.words and not has_words_of(case, party):
        return "victims", "the target's words are not in the sentence or an antecedent"
    if party.side is None or party.basis in BORROWED:
        return None
    mentions = [m for m in case.ground.sides(case.sentence) if case.ground.are_kin(m.side, party.side)]
    if any(not is_agent(case, m) for m in mentions) or is_borrowed(case, party):
        return None
    return "victims", "no words name that side as the target"


def check_party(case: Case, party: Party, *, reason: str) -> tuple[str, str] | None:
    """Refuse a party that neither the sentence nor an antecedent names."""
    if party.words and not has_words_of(case, party):
        return reason, "the words are not in the sentence or an antecedent"
    if party.side is None or party.basis in BORROWED:
        return None
    known = any(case.ground.are_kin(side, party.side) for side in _sides_named(case, party.words))
    return None if known or is_borrowed(case, party) else (reason, "no words name that side")


def _sides_named(case: Case, words: str | None) -> Iterator[str | None]:
    """The sides that the sentence names, then those that the words of a party do."""
    yield from (m.side for m in case.ground.sides(case.sentence))
    if not words:
        return
    lexicon, report = case.ground.lexicon, case.ground.report
    yield from (m.side for m in lexicon.sides_in(words, report))  # 'rebel-held' names rebels, though no party acts there
    if words.lower() in STATE_WORDS:  # 'government-held' is held by government forces
        yield from (m.side for m in lexicon.sides_in(f"{words} forces", report))
    yield from (side for m in lexicon.agreements_in(words) for side in m.agreement.parties)
    yield from (m.outlet.side or m.outlet.allegiance for m in lexicon.outlets_in(words))
