"""Gate: may these people be whose they are said to be, and fighters or civilians?"""

import re
from functools import cache

from kadesh.extract.counting.leaders import leads_no_fighters
from kadesh.extract.gates.agents import is_agent
from kadesh.extract.gates.ground import Case
from kadesh.extract.gates.licences import Licence
from kadesh.extract.gates.outcomes import find_outcomes
from kadesh.extract.gates.parties import BORROWED, mentions_over
from kadesh.extract.roles import are_men_of, kind_of_officers
from kadesh.extract.sharers import says_whence
from kadesh.extract.words import load_words
from kadesh.model.claim import Toll
from kadesh.model.lexicon import SideMention
from kadesh.model.side import COMBATANTS, UNTOLD
from kadesh.model.span import Span

_STOP = re.compile(
    r"[,;:.()|\n“”]|\b(?:and|or|was|were|is|are|be|been|had|has|have|in|on|at|by|when|while|after|as|during|near|alongside|with|including|who|that|"
    r"dead|said|say|to|for|since)\b",
    re.IGNORECASE,
)


def phrase_of(case: Case, toll: Toll, *, licence: Licence | None) -> Span:
    """Return the noun phrase of the people counted: from the number to the first word that is no part of it.

    'twelve soldiers of the army' of 'twelve soldiers of the army were killed'.
    """
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
    if any(_is_sent(m) and case.ground.are_kin(m.side, wanted) for m in mentions_over(case, phrase)):
        return None
    if phrase == case.quote and victims.basis in BORROWED:
        return None
    if stated:
        return None if any(case.ground.are_kin(s, wanted) for s in stated) else ("victims", f"the words say {stated[0]}")
    if victims.basis in BORROWED:
        return None
    implied = [m.side for m in mentions_over(case, phrase) if m.side]
    implied += [m.side for a in case.antecedents("whole", "victims") for m in mentions_over(case, a.span) if m.side]
    if any(case.ground.are_kin(s, wanted) for s in implied):
        return None
    return "victims", "no words next to the people counted name that side"


def _is_sent(mention: SideMention) -> bool:
    """'A French peacekeeper': one of those who sent him, whatever nation he is of."""
    return mention.kind == "general" and mention.role == "military" and mention.side is not None and mention.side.islower()


def _in_whole(case: Case, words: str) -> bool:
    return any(words in a.words for a in case.antecedents("whole", "victims"))


def _stated(case: Case, phrase: Span) -> list[str]:
    return [side for m in mentions_over(case, phrase) if (side := case.ground.own_side(m)) and not is_agent(case, m)]


def check_role(case: Case, toll: Toll, *, phrase: Span) -> tuple[str, str] | None:
    """Refuse fighters told as civilians and civilians told as fighters."""
    role = toll.victims.role
    roles = _roles_in(case, phrase)
    if toll.scope == "part" and says_whence(phrase.of(case.text).strip()):
        return None
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
    told = phrase.of(case.text)
    roles |= {role} if (role := kind_of_officers(told)) is not None else set()
    return roles | {m.role for m in mentions_over(case, phrase) if m.role and (m.kind == "general" or are_men_of(told, m))}


@cache
def _person_roles() -> dict[str, str]:
    return {noun: role for role in _ROLES for noun in load_words("persons", "noun", role=role)}


_ANYBODY = frozenset(("man", "men", "woman", "women", "member", "members", "personnel", "staff", "guard", "guards"))
_ROLES = ("military", "police", "armed-group", "civilian", "official", "media", "medical", "aid", "unknown")
