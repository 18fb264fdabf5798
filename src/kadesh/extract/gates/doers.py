"""Gate: may that side have done it, by where its name stands to the words for the deed?"""

import re

from kadesh.extract.gates.agents import VIOLENCE, find_agents, is_bystander
from kadesh.extract.gates.ground import Case
from kadesh.extract.gates.outcomes import find_outcomes
from kadesh.extract.gates.parties import has_words_of, is_borrowed, mentions_over
from kadesh.extract.replies import is_avenged
from kadesh.model.claim import Toll
from kadesh.model.hardship import died_of_hardship
from kadesh.model.lexicon import SideMention
from kadesh.model.side import Party
from kadesh.model.span import Span

_WORD_OF_VIOLENCE = re.compile(rf"\b(?:{VIOLENCE})\b", re.IGNORECASE)
_BACKERS = re.compile(
    r",?\s+(?:\w+\s+){0,2}(?:backed|supported|joined) by (?:[\w-]+ ){1,3}"
    r"(?:air strikes|airstrikes|strikes|warplanes|jets|planes|air power|airpower|forces|fire|militias?|fighters|troops),?",
    re.IGNORECASE,
)
_TIED = re.compile(
    r"\s(?:belonging|loyal|linked|affiliated|allied) (?:to|with) (?:the |an? )?(?:[\w-]+ ){0,4}(?:of (?:the )?)?",
    re.IGNORECASE,
)
"""Between a word for fighters and whose they are: 'fighters | belonging to the Malian branch of | Alpha'."""
_SUFFERS = re.compile(r"\b(?:was|were|been|being|is|are|under|by|on|against)\b", re.IGNORECASE)
_NOBODYS = re.compile(r"\bterrorists?\b|\b(?:unknown|unidentified|unnamed)\s\w*\Z", re.IGNORECASE)
"""Words for fighters of whom nobody knows who they are, or that say what somebody thinks of them."""
_WORD = 14
_BESIDE_WHOLE = 30
"""Characters between a figure and a share of it right behind."""


def check_perpetrator(case: Case, toll: Toll, *, phrase: Span) -> tuple[str, str] | None:
    """Refuse a perpetrator whom the words do not name, or name only as the victims, the speaker or the place."""
    at = toll.evidence
    borrowed = toll.perpetrator.side is not None and toll.perpetrator.basis == "antecedent"
    if borrowed and toll.outcome == "killed" and died_of_hardship(case.text, at.start, at.end):
        return "perpetrator", "the words tell of no violence"
    if borrowed and is_avenged(case.text[case.sentence.start : at.start]):
        return "perpetrator", "the words tell of what was avenged"
    return check_doer(case, toll.perpetrator, phrase=phrase, reason="perpetrator", until=_end_of_share(case, toll))


def _end_of_share(case: Case, toll: Toll) -> int | None:
    """Where a share ends that stands right behind its whole, whose doer is named before both: who acts further on did
    something else. 'The barrage killed ten, among them a child, while army raids killed 82'.
    """
    party, start = toll.perpetrator.span, toll.evidence.start
    wholes = (a.span for a in case.antecedents("whole") if 0 <= start - a.span.end <= _BESIDE_WHOLE)
    led = party is not None and any(case.sentence.start <= party.start < whole.start for whole in wholes)
    return toll.evidence.end if led else None


def check_doer(
    case: Case, party: Party, *, phrase: Span | None, reason: str, until: int | None = None
) -> tuple[str, str] | None:
    """Refuse a party as the one who acted, unless the sentence, up to `until`, or an antecedent names it as such."""
    if party.words and not has_words_of(case, party):
        return reason, "the words are not in the sentence or an antecedent"
    if party.side is None:
        return None
    others = [
        m for m in case.ground.sides(case.sentence) if phrase is None or phrase == case.quote or not m.span.overlaps(phrase)
    ]
    others = [m for m in others if until is None or m.span.start < until]
    agents = [m for m in find_agents(case, others) if not _may_mean(case, m, party=party, others=others)]
    if agents:
        known = any(case.ground.are_kin(m.side, party.side) for m in agents)
        acts = known or _is_subject(case, party, others=others) or _did_it_first(case, party, phrase=phrase)
        return None if acts else (reason, f"the words say {agents[0].words}")
    if any(case.ground.are_kin(m.side, party.side) for m in others if not is_bystander(case, m, phrase=phrase)):
        return None
    if _are_rebels_of_place(case, party):
        return None
    return None if is_borrowed(case, party) else (reason, "no words name that side as the one who acted")


def _may_mean(case: Case, mention: SideMention, *, party: Party, others: list[SideMention]) -> bool:
    """Whether a word for fighters that names no side may mean an armed group: 'a terrorist attack'.

    The group must be named, in the sentence by words that are not of the dead or of a bystander, or by an antecedent.
    """
    if mention.side is not None or mention.role != "armed-group":
        return False
    if party.basis != "antecedent":
        behind = case.text[mention.span.end : party.span.start] if party.span is not None else ""
        return _TIED.fullmatch(behind) is not None
    named = [m for m in others if not is_bystander(case, m, phrase=None)]
    named += [m for a in case.antecedents("perpetrator") for m in mentions_over(case, a.span)]
    return any(m.side is not None and m.side.islower() and case.ground.are_kin(m.side, party.side) for m in named)


def _are_rebels_of_place(case: Case, party: Party) -> bool:
    """'Militants shot two policemen': a word for fighters that names no group means the rebels of the country."""
    if party.side is None or not party.side.endswith("-opposition") or party.basis != "place":
        return False
    if party.span is None or _NOBODYS.search(case.text, max(0, party.span.start - _WORD), party.span.end) is not None:
        return False
    return any(m.side is None and m.role == "armed-group" for m in mentions_over(case, party.span))


def _is_subject(case: Case, party: Party, *, others: list[SideMention]) -> bool:
    """Whether the side stands before the word for the outcome as its subject: 'X killed Y'."""
    words = find_outcomes(case.text, case.quote)
    return any(
        case.ground.are_kin(m.side, party.side)
        and not is_bystander(case, m, phrase=None)
        and any(m.span.end < w.span.start for w in words)
        for m in others
    )


def _did_it_first(case: Case, party: Party, *, phrase: Span | None) -> bool:
    """Whether the party stands before a deed, and before any other where words tell whom it hit: 'X shelled Y', not Y."""
    before = (
        phrase is None
        or _WORD_OF_VIOLENCE.search(case.text, case.quote.start, party.span.start if party.span else 0) is None
    )
    return before and _stands_before_deed(case, party)


def _stands_before_deed(case: Case, party: Party) -> bool:
    """Whether a word of violence follows the party's words in the quote, and nobody else's name or 'were' in between.

    'Turkish troops stationed north of the town shelled', 'the army, backed by X, has pressed ahead with an offensive'.
    """
    if party.span is None or not party.span.within(case.quote):
        return False
    backed = _BACKERS.match(case.text, party.span.end, case.quote.end)
    start = backed.end() if backed else party.span.end
    deed = _WORD_OF_VIOLENCE.search(case.text, start, case.quote.end)
    if deed is None or _SUFFERS.search(case.text, start, deed.start()):
        return False
    between = Span(start, deed.start())
    return not any(
        m.span.overlaps(between) and not case.ground.are_kin(m.side, party.side) for m in case.ground.sides(between)
    )
