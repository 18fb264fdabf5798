"""Gate: may these people be whose they are said to be, and may that side have done it?"""

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from kadesh.extract.counting.leaders import leads_no_fighters
from kadesh.extract.gates.ground import Case
from kadesh.extract.gates.licences import Licence
from kadesh.extract.gates.outcomes import find_outcomes
from kadesh.extract.replies import is_avenged
from kadesh.extract.violence.parties import STATE_WORDS
from kadesh.extract.words import load_words
from kadesh.model.claim import Toll
from kadesh.model.company import find_leader, tells_origin
from kadesh.model.hardship import died_of_hardship
from kadesh.model.lexicon import SideMention
from kadesh.model.side import COMBATANTS, UNTOLD, Party
from kadesh.model.span import Span

_STOP = re.compile(
    r"[,;:.()|\n“”]|\b(?:and|or|was|were|is|are|be|been|had|has|have|in|on|at|by|when|while|after|as|during|near|alongside|with|including|who|that|"
    r"dead|said|say|to|for|since)\b",
    re.IGNORECASE,
)
_VIOLENCE = "|".join(sorted((re.escape(w) for w in load_words("violence")), key=len, reverse=True))
_DEED = re.compile(
    rf"['’]?s?\s+(?:(?!(?:under|was|were|been|being)\b)[\w-]+\s+){{0,3}}?(?:air\s+)?(?:{_VIOLENCE}|warplanes?|jets?|aircraft|helicopters?)\b",
    re.IGNORECASE,
)
_BY = re.compile(
    r"\b(?<!backed )(?<!\bled )(?<!supported )(?<!held )(?<!controlled )(?:by|attributed to|blamed on)\s+"
    r"(?:[\w-]+\s+){0,3}$",
    re.IGNORECASE,
)
_LOCATED = re.compile(
    r"\b(?:in|from|near|into|across|inside|within|toward|towards|of|to|northern|southern|eastern|western|central)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\w*"
_DAY = rf"(?:(?:\w+\s+)?\w*day\b|(?:the\s+)?\d|{_MONTH}\.?\s+\d)"
_AIMED = re.compile(
    rf"\b(?:(?<!blamed )on(?!\s+{_DAY})|against|at|targeting|targeted|towards|hit|struck|shelled|bombed|attacked"
    r"|down(?:ed)?)\s+(?:(?!by\b)[\w-]+\s+){0,2}$",
    re.IGNORECASE,
)
_SPEAKS = re.compile(
    r"['’]?s?\s+(?:(?!(?:was|were|been|being|is|are|stands?|stood)\b)[\w’'-]+\s+){0,4}(?:said|says|told|reported|announced|confirmed|denied|accused|warned"
    r"|claim(?:ed|s)(?!\s+(?:[\w,-]+\s+){0,4}(?:lives|life|responsibility|attacks?|blasts?|bombings?|killings?|ambush)\b))\b",
    re.IGNORECASE,
)
_CITED = re.compile(r"\b(?:according\s+to|citing|quoting|quoted)\s+(?:the\s+|an?\s+)?(?:[\w’'-]+\s+)?$", re.IGNORECASE)
_AND = re.compile(r"\s*(?:,|and|or|along\s+with|with|alongside)\s+(?:the\s+|its\s+|their\s+)?(?:[\w-]+\s+)?", re.IGNORECASE)
_WORD_OF_VIOLENCE = re.compile(rf"\b(?:{_VIOLENCE})\b", re.IGNORECASE)
_BACKERS = re.compile(
    r",?\s+(?:\w+\s+){0,2}(?:backed|supported|joined) by (?:[\w-]+ ){1,3}"
    r"(?:air strikes|airstrikes|strikes|warplanes|jets|planes|air power|airpower|forces|fire|militias?|fighters|troops),?",
    re.IGNORECASE,
)
_SUFFERS = re.compile(r"\b(?:was|were|been|being|is|are|under|by|on|against)\b", re.IGNORECASE)
_BEHIND = 60
_ITSELF = re.compile(
    r"\s+(?:that\s+)?(?:it|its|they|their|he|his|we|our)\b"
    r"|\s+(?:[\w-]+\s+){1,4}(?:that\s+)?(?:it|they|he|we)\s+(?:had|have|has)\b|\s+to\s+have\b",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r"(?:,|\s(?:on|last|early|late)\s\w+)?,?\s(?:when|while|as|after|where)\b", re.IGNORECASE)
_BORROWED = frozenset(("place", "outlet", "antecedent", "opponent"))


def phrase_of(case: Case, toll: Toll, *, licence: Licence | None) -> Span:
    """Return the noun phrase of the people counted: from the number to the first word that is no part of it."""
    span = toll.victims.span
    if span is not None:
        grown = span if _stated(case, span) else _grown(case, span)
        if licence is None or not licence.segment.start <= span.end <= licence.segment.end:
            return grown
        return Span(span.start, max(span.end, min(grown.end, licence.segment.end)))  # up to the next number
    if licence is not None:
        return _grown(case, Span(licence.number.start, licence.segment.start))
    words = toll.victims.words
    at = case.text.find(words, case.sentence.start, case.sentence.end) if words else -1
    return Span(at, at + len(words)) if words and at >= 0 else case.quote


def _grown(case: Case, span: Span) -> Span:
    """The phrase with what belongs to it behind: 'soldiers of the Syrian army', up to the word for the outcome."""
    end = case.sentence.end if span.end <= case.sentence.end else span.end
    stop = _STOP.search(case.text, span.end, end)
    end = stop.start() if stop else end
    outcomes = [w for w in find_outcomes(case.text, Span(span.end, max(span.end, end)))]
    return Span(span.start, outcomes[0].span.start if outcomes else max(span.end, end))


def check_victims(case: Case, toll: Toll, *, phrase: Span) -> tuple[str, str] | None:
    """Refuse a side that the words for the people contradict, or that nothing says."""
    wanted, victims = toll.victims.side, toll.victims
    if (
        victims.words
        and not case.has_words(victims.words, slot="victims", span=victims.span)
        and not _in_whole(case, victims.words)
    ):
        return "victims", "the victims' words are not in the sentence or an antecedent"
    if wanted is None:
        return None
    stated = _stated(case, phrase)
    if any(_is_sent(m) and case.ground.are_kin(m.side, wanted) for m in _mentions(case, phrase)):
        return None
    if phrase == case.quote and victims.basis in _BORROWED:
        return None
    if stated:
        return None if any(case.ground.are_kin(s, wanted) for s in stated) else ("victims", f"the words say {stated[0]}")
    if victims.basis in _BORROWED:
        return None
    implied = [m.side for m in _mentions(case, phrase) if m.side]
    implied += [m.side for a in case.antecedents("whole", "victims") for m in _mentions(case, a.span) if m.side]
    if any(case.ground.are_kin(s, wanted) for s in implied):
        return None
    return "victims", "no words next to the people counted name that side"


def _is_sent(mention: SideMention) -> bool:
    """'A French peacekeeper': one of those who sent him, whatever nation he is of."""
    return mention.kind == "general" and mention.role == "military" and mention.side is not None and mention.side.islower()


def _in_whole(case: Case, words: str) -> bool:
    return any(words in a.words for a in case.antecedents("whole", "victims"))


def _mentions(case: Case, phrase: Span) -> list[SideMention]:
    return [m for m in case.ground.sides(phrase) if m.span.overlaps(phrase)]


def _stated(case: Case, phrase: Span) -> list[str]:
    return [side for m in _mentions(case, phrase) if (side := case.ground.own_side(m)) and not _is_agent(case, m)]


def check_role(case: Case, toll: Toll, *, phrase: Span) -> tuple[str, str] | None:
    """Refuse fighters told as civilians and civilians told as fighters."""
    role = toll.victims.role
    roles = _roles_in(case, phrase)
    if role in UNTOLD or not roles or role in roles:
        return None
    fights = {r in COMBATANTS for r in roles if r not in ("official", "unknown", "mixed")}
    if not fights or (role in COMBATANTS) in fights or role == "official":
        return None
    return "role", f"the words say {sorted(roles)[0]}"


def _roles_in(case: Case, phrase: Span) -> set[str]:
    known = _person_roles()
    words = re.findall(r"[a-z]+", phrase.of(case.text).lower())
    roles = {known[w] for w in words if w in known and w not in _ANYBODY} - {"unknown"}
    if leads_no_fighters(" ".join(words)):
        roles.discard("armed-group")
    return roles | {m.role for m in _mentions(case, phrase) if m.role and m.kind == "general"}


@cache
def _person_roles() -> dict[str, str]:
    return {noun: role for role in _ROLES for noun in load_words("persons", "noun", role=role)}


_BESIDE_WHOLE = 30
"""Characters between a figure and a share of it right behind."""
_ANYBODY = frozenset(("man", "men", "woman", "women", "member", "members", "personnel", "staff"))
_ROLES = ("military", "police", "armed-group", "civilian", "official", "media", "medical", "aid", "unknown")


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
    if party.words and not _party_words(case, party):
        return reason, "the words are not in the sentence or an antecedent"
    if party.side is None:
        return None
    others = [
        m for m in case.ground.sides(case.sentence) if phrase is None or phrase == case.quote or not m.span.overlaps(phrase)
    ]
    others = [m for m in others if until is None or m.span.start < until]
    agents = [m for m in _agents(case, others) if not _may_mean(case, m, party=party, others=others)]
    if agents:
        known = any(case.ground.are_kin(m.side, party.side) for m in agents)
        acts = known or _is_subject(case, party, others=others) or _did_it_first(case, party, phrase=phrase)
        return None if acts else (reason, f"the words say {agents[0].words}")
    if any(case.ground.are_kin(m.side, party.side) for m in others if not _is_bystander(case, m, phrase=phrase)):
        return None
    return None if _is_borrowed(case, party) else (reason, "no words name that side as the one who acted")


def _agents(case: Case, others: list[SideMention]) -> list[SideMention]:
    """The sides that the quote itself, or the words right behind it, name as those who acted, and those joined to them."""
    reach = Span(case.quote.start, min(case.quote.end + _BEHIND, max(case.quote.end, case.sentence.end)))
    acting = (m for m in others if m.span.overlaps(reach) and _is_agent(case, m))
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


def _may_mean(case: Case, mention: SideMention, *, party: Party, others: list[SideMention]) -> bool:
    """Whether a word for fighters that names no side may mean an armed group: 'a terrorist attack'.

    The group must be named, in the sentence by words that are not of the dead or of a bystander, or by an antecedent.
    """
    if mention.side is not None or mention.role != "armed-group" or party.basis != "antecedent":
        return False
    named = [m for m in others if not _is_bystander(case, m, phrase=None)]
    named += [m for a in case.antecedents("perpetrator") for m in _mentions(case, a.span)]
    return any(m.side is not None and m.side.islower() and case.ground.are_kin(m.side, party.side) for m in named)


def _party_words(case: Case, party: Party) -> bool:
    assert party.words is not None
    if case.has_words(party.words, slot="perpetrator", span=party.span):
        return True
    if party.span is None or party.span.of(case.text).split() != party.words.split():
        return False
    return party.span.end <= case.sentence.start or party.basis in _BORROWED


def _is_borrowed(case: Case, party: Party) -> bool:
    """Whether earlier words name the side: an antecedent, or the party's own span before the sentence."""
    spans = [a.span for a in case.antecedents("perpetrator")]
    if party.span is not None and (party.span.end <= case.sentence.start or party.basis in _BORROWED):
        spans.append(party.span)
    return any(case.ground.are_kin(m.side, party.side) for s in spans for m in _mentions(case, s))


def _is_agent(case: Case, mention: SideMention) -> bool:
    """'Turkish shelling', 'by government forces'; not 'Turkish-backed' and not the target of a strike."""
    after = case.text[mention.span.end : min(case.sentence.end, mention.span.end + 50)]
    before = case.text[case.sentence.start : mention.span.start][-50:]
    if after.startswith(("-backed", "-led", "-held", "-controlled")) or _AIMED.search(before):
        return False
    return bool(_BY.search(before) or _DEED.match(after))


def _is_subject(case: Case, party: Party, *, others: list[SideMention]) -> bool:
    """Whether the side stands before the word for the outcome as its subject: 'X killed Y'."""
    words = find_outcomes(case.text, case.quote)
    return any(
        case.ground.are_kin(m.side, party.side)
        and not _is_bystander(case, m, phrase=None)
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


def _is_bystander(case: Case, mention: SideMention, *, phrase: Span | None) -> bool:
    """Whether the words name the one who speaks of others, a place, or whom it was aimed at."""
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


def check_target(case: Case, party: Party) -> tuple[str, str] | None:
    """Refuse a target whom neither the sentence nor an antecedent names, or names only as the one who acted."""
    if party.words and not _party_words(case, party):
        return "victims", "the target's words are not in the sentence or an antecedent"
    if party.side is None or party.basis in _BORROWED:
        return None
    mentions = [m for m in case.ground.sides(case.sentence) if case.ground.are_kin(m.side, party.side)]
    if any(not _is_agent(case, m) for m in mentions) or _is_borrowed(case, party):
        return None
    return "victims", "no words name that side as the target"


def check_party(case: Case, party: Party, *, reason: str) -> tuple[str, str] | None:
    """Refuse a party that neither the sentence nor an antecedent names."""
    if party.words and not _party_words(case, party):
        return reason, "the words are not in the sentence or an antecedent"
    if party.side is None or party.basis in _BORROWED:
        return None
    known = any(case.ground.are_kin(side, party.side) for side in _sides_named(case, party.words))
    return None if known or _is_borrowed(case, party) else (reason, "no words name that side")


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
