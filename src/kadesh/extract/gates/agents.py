"""Gate: who acts by the words beside a name, 'Turkish shelling', and who only speaks, is aimed at or tells where?"""

import re
from itertools import pairwise

from kadesh.extract.gates.ground import Case
from kadesh.extract.words import load_words
from kadesh.model.company import find_leader, tells_origin
from kadesh.model.lexicon import SideMention
from kadesh.model.span import Span

VIOLENCE = "|".join(sorted((re.escape(w) for w in load_words("violence")), key=len, reverse=True))
"""Any word of violence, the longest first, for an expression."""
_DEED = re.compile(
    rf"['’]?s?\s+(?:(?!(?:under|was|were|been|being)\b)[\w-]+\s+){{0,3}}?(?:air\s+)?(?:{VIOLENCE}|warplanes?|jets?|aircraft|helicopters?)\b",
    re.IGNORECASE,
)
_BY = re.compile(
    r"\b(?<!backed )(?<!\bled )(?<!supported )(?<!held )(?<!controlled )(?:by|attributed to|blamed on)\s+"
    r"(?:[\w-]+\s+){0,3}$",
    re.IGNORECASE,
)
_WITHIN = re.compile(r"\s+(?:in|during|after)\s+an?\s", re.IGNORECASE)
"""Behind a country: 'died in Chad | in an attack by Alpha', where it did nothing."""
_VIOLENT = re.compile(rf"\b(?:{VIOLENCE}|fired|launched)\b", re.IGNORECASE)
_LOCATED = re.compile(
    r"\b(?:in|from|near|into|across|inside|within|toward|towards|of|to|northern|southern|eastern|western|central)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_ANSWERED = re.compile(
    r"\b(?:retaliat|respon[ds]|repl(?:y|ied)|answer|aveng|reveng|repris)\w*\s+(?:to|for|against)\s+(?:[\w-]+\s+){0,2}$",
    re.IGNORECASE,
)
"""'Retaliated for the | army raid': what the army did is answered by what is told."""
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\w*"
_DAY = rf"(?:(?:\w+\s+)?\w*day\b|(?:the\s+)?\d|{_MONTH}\.?\s+\d)"
_AIMED = re.compile(
    rf"\b(?:(?<!blamed )on(?!\s+{_DAY})|against|at|targeting|targeted|towards|hit|struck|shelled|bombed|attacked"
    r"|(?:intended|meant|destined) for|down(?:ed)?)\s+(?:(?!by\b)[\w-]+\s+){0,2}$",
    re.IGNORECASE,
)
_SPEAKS = re.compile(
    r"['’]?s?\s+(?:(?!(?:was|were|been|being|is|are|stands?|stood)\b)[\w’'-]+\s+){0,4}(?:said|says|told|reported|announced|confirmed|denied|accused|warned"
    r"|claim(?:ed|s)(?!\s+(?:[\w,-]+\s+){0,4}(?:lives|life|responsibility|attacks?|blasts?|bombings?|killings?|ambush)\b))\b",
    re.IGNORECASE,
)
_CITED = re.compile(r"\b(?:according\s+to|citing|quoting|quoted)\s+(?:the\s+|an?\s+)?(?:[\w’'-]+\s+)?$", re.IGNORECASE)
_AND = re.compile(r"\s*(?:,|and|or|along\s+with|with|alongside)\s+(?:the\s+|its\s+|their\s+)?(?:[\w-]+\s+)?", re.IGNORECASE)
_BEHIND = 60
_ANSWERS = 200
"""So many characters before a name tell what its deed was answered by."""
_ITSELF = re.compile(
    r"\s+(?:that\s+)?(?:it|its|they|their|he|his|we|our)\b"
    r"|\s+(?:[\w-]+\s+){1,4}(?:that\s+)?(?:it|they|he|we)\s+(?:had|have|has)\b|\s+to\s+have\b",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r"(?:,|\s(?:on|last|early|late)\s\w+)?,?\s(?:when|while|as|after|where)\b", re.IGNORECASE)


def find_agents(case: Case, others: list[SideMention]) -> list[SideMention]:
    """Return the sides that the quote, or the words right behind it, name as those who acted, and those joined to them.

    Two for 'six killed by rebels and their allies'.
    """
    reach = Span(case.quote.start, min(case.quote.end + _BEHIND, max(case.quote.end, case.sentence.end)))
    acting = (m for m in others if m.span.overlaps(reach) and is_agent(case, m))
    acting = (m for m in acting if not (tells_origin(case.text, m, others=others) or _is_scene(case, m)))
    agents = [find_leader(case.text, m, others=others) or m for m in acting]
    for m, after in reversed(list(pairwise(others))):
        if after in agents and m not in agents and _is_joined(case.text[m.span.end : after.span.start], m):
            agents.append(m)
    return agents


def _is_joined(between: str, mention: SideMention) -> bool:
    """Whether one acts beside the next: 'Alpha forces | and their | mercenaries | of | terrorist groups'."""
    return _AND.fullmatch(between) is not None or (mention.side is None and between.strip() == "of")


def _is_scene(case: Case, mention: SideMention) -> bool:
    """Whether a country only says where, before another clause: 'in western Yemen | when a shell fired by Alpha hit'."""
    if mention.kind != "country" or _LOCATED.search(case.text[case.sentence.start : mention.span.start][-60:]) is None:
        return False
    return _CLAUSE.match(case.text, mention.span.end, case.sentence.end) is not None


def is_agent(case: Case, mention: SideMention) -> bool:
    """Return whether the words beside a side say that it acted: 'Turkish shelling', 'by government forces'.

    'Turkish-backed', and the target of a strike, have not.
    """
    after = case.text[mention.span.end : min(case.sentence.end, mention.span.end + 50)]
    before = case.text[case.sentence.start : mention.span.start][-50:]
    if after.startswith(("-backed", "-led", "-held", "-controlled")) or _AIMED.search(before):
        return False
    if _BY.search(before):
        return True
    deed = _DEED.match(after)
    if deed is not None and mention.kind in ("country", "capital") and _WITHIN.match(after) and _LOCATED.search(before):
        return False
    return deed is not None and not _is_answered(case, mention, end=mention.span.end + deed.end())


def _is_answered(case: Case, mention: SideMention, *, end: int) -> bool:
    """Whether a name did what the quote only tells as answered: its deed ends outside, or no deed is told before it."""
    before = case.text[case.sentence.start : mention.span.start][-_ANSWERS:]
    answer = _ANSWERED.search(before)
    return answer is not None and (end > case.quote.end or _VIOLENT.search(before, 0, answer.start()) is None)


def is_bystander(case: Case, mention: SideMention, *, phrase: Span | None) -> bool:
    """Return whether the words name the one who speaks of others, a place, or whom it was aimed at.

    'The ministry said', 'in Syria', 'strikes on rebels'.
    """
    before = case.text[case.sentence.start : mention.span.start][-60:]
    rest = Span(mention.span.end, max(case.sentence.end, mention.span.end))
    speaks = _SPEAKS.match(case.text, rest.start, rest.end)
    if speaks and not _speaks_of_itself(case, speaks.end(), phrase=phrase):
        return True
    if _CITED.search(before) or _AIMED.search(before):
        return True
    return mention.kind in ("country", "capital") and bool(_LOCATED.search(before))


def _speaks_of_itself(case: Case, at: int, *, phrase: Span | None) -> bool:
    """'Hamas said it had captured', 'the army said its drones killed'; not where the pronoun stands for the victims."""
    pronoun = _ITSELF.match(case.text, at, case.sentence.end)
    return pronoun is not None and (phrase is None or pronoun.end() <= phrase.start or pronoun.start() >= phrase.end)
