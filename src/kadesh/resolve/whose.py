"""Whose soldiers, citizens and dead they are, where words beside the people counted tell it: 'two of its soldiers'.

1. 'The ministry of X put its own losses at 33', 'X acknowledged 45 dead': they are X's.
2. 'The army lost two men': they are those of whoever lost them. 'Its soldiers', 'their citizens': those of the side named
   last before them in the sentence.
3. 'Twelve were hurt, five of them Nepalese': the share is of the people named right behind it.
4. Migrants, tourists and foreigners are not of the country they came to: whose they are stays open unless words tell it.
"""

import re
from dataclasses import replace

from kadesh.model.claim import Toll
from kadesh.model.lexicon import SideMention
from kadesh.model.side import COMBATANTS, Party
from kadesh.resolve.camps import Camps
from kadesh.resolve.losses import find_owner

_NUMBER = r"(?:\d|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|a dozen|dozens|several|some|about|at least)"
_ADMITS = re.compile(
    r"\b(?:admit(?:s|ted)|acknowledg(?:es|ed)|conced(?:es|ed)|recogni[sz](?:es|ed)|confess(?:es|ed))\s"
    r"(?:(?:to|that|the|a|an|only|just|loss|losses|losing|death|deaths|of|having|lost|it|they|had|suffered|its|their|own)\s){0,6}"
    + _NUMBER,
    re.IGNORECASE,
)
_OWN_LOSSES = re.compile(r"\b(?:its|their)\sown\s(?:losses|loss|dead|casualties|toll)\b", re.IGNORECASE)
_ITS = re.compile(
    r"\b(?:its|their)\s(?:own\s)?(?:[\w-]+\s)?(?P<who>[\w-]+)$",
    re.IGNORECASE,
)
_BELONG = frozenset("citizen citizens national nationals diplomat diplomats employee employees staffer staffers".split())
_LOST = re.compile(
    r"\b(?:lost|losing|loses)\s(?:(?:at least|about|some|only|just|as many as|up to|nearly|over|more than)\s)?[\w,.-]+"
    r"(?P<who>\s(?:men|man|fighters?|soldiers?|troops|comrades|servicemen|policemen|officers|members|militants|rebels|dead|killed)\b"
    r"|(?=[\s]*(?:[.,;:\"”]|$)))",
    re.IGNORECASE,
)
_OF_THEM = re.compile(r"\s(?:of\s(?:them|whom)\s|among\sthem\s)?(?:were\s|are\s|was\s)?(?:an?\s)?")
BEHIND = (
    (re.compile(r"\s(?:(?:of|from)\s)(?:the\s)?[\"“'‘]?"), ("force",)),
    (
        re.compile(
            r"(?:\sof\s(?:the\s(?:dead|wounded|victims)|them|those\s\w+))?"
            r"(?:\s(?:who\s(?:was|were)\s)?(?:killed|shot|slain|hanged|executed|arrested|captured|detained|wounded)\b"
            r"[^.,;:\d]{0,60}?(?:,\s[A-Z][\w -]+,)?)?"
            r"\s(?:were|was)\s(?:(?:later\s)?(?:identified\sas|believed\sto\sbe|said\sto\sbe)\s)?(?:an?\s|all\s)?"
            r"(?:members\sof\s(?:the\s)?)?"
        ),
        ("force", "general", "nationality"),
    ),
    (re.compile(r",\s(?:all|both)\s(?:of\sthem\s)?|\s\("), ("nationality",)),
    (re.compile(r"\sfrom\s"), ("country",)),
)
_ONE = ((re.compile(r",\san?\s"), ("nationality",)),)
"""What may stand between people and the words that say whose they are, and the kinds of names that may follow."""
_CREW = re.compile(r"\b(?:crew|crewmen|crewmembers?|pilots?|co-pilot)\b", re.IGNORECASE)
_ABOARD = re.compile(r"\b(?:on board|aboard)\b", re.IGNORECASE)
_CRAFT = re.compile(
    r"\s(?:[\w-]+\s){0,3}?(?:helicopter|plane|jet|aircraft|warplane|fighter|bomber|gunship)\b", re.IGNORECASE
)
_NEAR_CRAFT = 60
_OWN_MEN = re.compile(r"\b(?:fighters?|members?|commanders?|combatants?)$", re.IGNORECASE)
_DEATHS = re.compile(r"(?:deaths?|martyrdom|killing|loss) of ", re.IGNORECASE)
_LOSES = ("lost ", "losing ", "loses ")
_WE = re.compile(r"\bwe(?:\s(?:have|had)|['’]ve)?\s$", re.IGNORECASE)
_MEN = frozenset(("men", "man"))
_STRANGERS = frozenset(
    "migrant migrants foreign westerner westerners"
    " foreigner foreigners expatriate expatriates expat expats tourist tourists holidaymakers".split()
)
_BACK = 120
"""Characters before the people counted within which the one who admits, or whose they are, is named."""
_HELPING = frozenset(("", "has", "had", "have", "also", "itself"))
_OWNING = frozenset(("country", "nationality", "force", "government", "capital"))


def settle_whose(toll: Toll, camps: Camps) -> Party:
    """Return the victims of `toll`, with the side of those whose people words beside them say they are."""
    victims = toll.victims
    admitting = _admitting(toll, camps) or _losing(toll, camps)
    if admitting is None and not _named_in(victims, camps):
        admitting = find_owner(toll, camps)
    named = _behind(toll, camps)
    if named is not None and admitting is None:
        role = named.role if named.role in COMBATANTS else victims.role
        return replace(victims, side=named.side, role=role, basis="antecedent")
    side = admitting or _owning(toll, camps) or _shared(toll, camps) or _of_crew(victims, camps) or _mourned(toll, camps)
    role = victims.role
    if side is None or (side == victims.side and not (admitting and role == "civilian")):
        return victims
    if side == admitting and (role == "unknown" or _LOST.search(toll.evidence.quote) is not None):
        role = "military" if side.isupper() else "armed-group"
    return replace(victims, side=side, role=role, basis="antecedent")


def are_strangers(victims: Party) -> bool:
    """Return whether the words tell of people who are not at home where they are, and not where they come from.

    >>> are_strangers(Party("two tourists, both men")), are_strangers(Party("two farmers"))
    (True, False)
    """
    return not _STRANGERS.isdisjoint((victims.words or "").lower().replace(",", "").split())


def _admitting(toll: Toll, camps: Camps) -> str | None:
    """The side that owns up to losses: named before the word for it, or speaking."""
    start, told = _sentence_before(toll.evidence.start, camps, upto=toll.evidence.end)
    found = _OWN_LOSSES.search(told) or (_ADMITS.search(told) if toll.victims.role != "civilian" else None)
    if found is None or _named_in(toll.victims, camps):
        return None
    before = [m for m in camps.mentions if start <= m.span.start and m.span.end <= start + found.start() and m.side]
    return before[-1].side if before else toll.source.side if toll.source is not None else None


def _mourned(toll: Toll, camps: Camps) -> str | None:
    """The armed group that tells of fighters whom others killed, or announces deaths: 'X said a drone of Y killed two'."""
    victims, source = toll.victims, toll.source.side if toll.source is not None else None
    plain = _OWN_MEN.search(victims.words or "") is not None and victims.basis == "unknown" and not _named_in(victims, camps)
    if not plain or source is None or not source.islower():
        return None
    doer = toll.perpetrator.side
    killed = doer is not None and not camps.kin(doer, source)
    return source if killed or (doer is None and _DEATHS.match(toll.evidence.quote) is not None) else None


def _losing(toll: Toll, camps: Camps) -> str | None:
    """Those named right before 'lost two men', or the first fighters of the sentence: 'the army killed six and lost two'.

    Whom 'we' have lost is the speaker's, as was read.
    """
    people = set((toll.victims.words or "").lower().split())
    if not toll.evidence.quote.lower().startswith(_LOSES) or (toll.victims.role == "civilian" and not people & _MEN):
        return None
    start, told = _sentence_before(toll.evidence.start, camps, upto=toll.evidence.end + 12)
    if _LOST.search(told) is None or _WE.search(camps.text[start : toll.evidence.start]) is not None:
        return None
    before = [m for m in camps.mentions if start <= m.span.start < toll.evidence.start and m.side]
    near = [m for m in before if camps.text[m.span.end : toll.evidence.start].strip() in _HELPING]
    if not near and toll.victims.basis == "antecedent" and toll.victims.side is not None:
        return None
    fighting = [m for m in before if m.role in COMBATANTS]
    return (near or fighting)[0].side if fighting else None


def _owning(toll: Toll, camps: Camps) -> str | None:
    """The side named last before 'its soldiers' in the sentence, but for the one that did it."""
    victims = toll.victims
    its = _ITS.search(victims.words or "") or _of_its(victims, camps)
    if victims.span is None or its is None or (victims.role not in COMBATANTS and its["who"].lower() not in _BELONG):
        return None
    start, _ = _sentence_before(victims.span.start, camps, upto=victims.span.end)
    before = [m for m in camps.mentions if start <= m.span.start and m.span.end <= victims.span.start]
    owners = [m.side for m in before if m.side and m.kind in _OWNING and m.side != toll.perpetrator.side]
    return owners[-1] if owners else None


def _of_its(victims: Party, camps: Camps) -> re.Match[str] | None:
    """'One of its soldiers, | a sergeant'."""
    at = victims.span.start if victims.span is not None else 0
    before = camps.text[max(0, at - _BACK) : at]
    return _ITS.search(before.removesuffix(", ")) if before.endswith(", ") and victims.role in COMBATANTS else None


def _shared(toll: Toll, camps: Camps) -> str | None:
    """The people named right behind a share: 'five of them Nepalese'."""
    span = toll.victims.span
    if toll.part_of is None or span is None or toll.victims.basis == "stated":
        return None
    between = _OF_THEM.match(camps.text, span.end)
    at = between.end() if between is not None else -1
    return next((m.side for m in camps.mentions if m.span.start == at and m.kind == "nationality"), None)


def _behind(toll: Toll, camps: Camps) -> SideMention | None:
    """Whom words right behind the people name: 'three of Alpha', 'six of the dead were rebels', 'four men, all Kenyans'."""
    victims, span = toll.victims, toll.victims.span
    if span is None or victims.basis in ("stated", "outlet") or _named_in(victims, camps):
        return None
    one = toll.count.low == 1 and toll.count.high == 1
    for pattern, kinds in (*BEHIND, *(_ONE if one else ())):
        found = pattern.match(camps.text, span.end)
        at = found.end() if found is not None else -1
        mention = next((m for m in camps.mentions if m.span.start == at and m.kind in kinds and m.side is not None), None)
        if mention is not None and (mention.kind in ("nationality", "country") or mention.role in COMBATANTS):
            return mention
    return None


def _of_crew(victims: Party, camps: Camps) -> str | None:
    """The state whose craft a crew flew: 'all nine on board a Turkish plane', 'a Turkish jet fell, its pilot died'."""
    span = victims.span
    if span is None or victims.basis in ("stated", "outlet"):
        return None
    start, _ = _sentence_before(span.start, camps, upto=span.end)
    end = min(len(camps.text), span.end + _NEAR_CRAFT)
    aboard = _ABOARD.search(camps.text, span.start, end) is not None
    if not aboard and _CREW.search(victims.words or "") is None:
        return None
    nations = [m for m in camps.mentions if start <= m.span.start < end and m.kind == "nationality" and m.side is not None]
    flown = {m.side for m in nations if _CRAFT.match(camps.text, m.span.end)}
    return flown.pop() if len(flown) == 1 else None


def _sentence_before(at: int, camps: Camps, *, upto: int) -> tuple[int, str]:
    """Where the sentence begins, at most so far back, and its words up to `upto`."""
    start = camps.sentence_start(at, back=_BACK)
    return start, camps.text[start:upto]


def _named_in(victims: Party, camps: Camps) -> bool:
    """Whether the words for the people name whose they are."""
    return victims.span is not None and any(_names(m) and m.span.overlaps(victims.span) for m in camps.mentions)


def _names(mention: SideMention) -> bool:
    return mention.kind in ("nationality", "country", "force")
