"""Who the people of a toll were and whose: by their own words, those counted with them, or whoever speaks of losses."""

import re
from dataclasses import dataclass
from functools import cached_property

from kadesh.extract.casualties import role_of_casualties
from kadesh.extract.counting.group import Group
from kadesh.extract.counting.leaders import are_led
from kadesh.extract.counting.links import Link
from kadesh.extract.document import Sentence
from kadesh.extract.losses import acting_subject
from kadesh.extract.numbered import counted_people
from kadesh.extract.on_sides import side_fallen_on
from kadesh.extract.opponents import are_foes, sides_acting, speaking_side
from kadesh.extract.roles import are_members, are_men_of, role_of_force_behind, role_of_men, role_told
from kadesh.extract.said_to_be import said_to_be
from kadesh.extract.sharers import role_within, says_whence
from kadesh.extract.situation import Situation
from kadesh.extract.suffered_among import people_among
from kadesh.extract.suffering import sufferers
from kadesh.extract.whose import are_of_both, find_loser, own_side, side_of, side_of_more
from kadesh.model.claim import Toll
from kadesh.model.lexicon import SideMention
from kadesh.model.side import COMBATANTS, UNARMED, Party, Role, SideBasis
from kadesh.model.span import Span

_OF_THEM = re.compile(r"(?:\s+of|(?<=\bof))\s+(?:them|these|those)\b", re.IGNORECASE)
_KEPT = re.compile(
    r"\b(?:hostages?|captives?|detainees?|inmates?|abductees?|victims?)\s(?:of|held\sby)\s(?:an?\s|the\s)?\Z", re.IGNORECASE
)
_FREED = re.compile(r"\b(?:hostages?|captives?)\sfrom\s(?:the\s)?\Z", re.IGNORECASE)
"""'Rescued nine hostages from Alpha': a group keeps them; those 'from Kenya' are Kenyans."""
_JAILED = re.compile(
    r"\bprisoners?\s(?:of|in|from)\s(?:an?\s|the\s)?(?P<whose>\S+\s(?:\S+\s)?)(?:jail|prison)s?\b", re.IGNORECASE
)
_ITS = re.compile(r"\b(?:its|their)\s", re.IGNORECASE)


@dataclass(frozen=True)
class _People:
    """People that a toll counts: the words for them, what these say they are, and the side they name."""

    situation: Situation
    link: Link
    words: str
    role: Role
    mention: SideMention | None

    @cached_property
    def loser(self) -> str | None:
        """The side that lost them, or whose others were hit before."""
        return find_loser(self.situation, self.link) or side_of_more(self.situation, self.link.group)

    @cached_property
    def told(self) -> Role:
        """What they are, where the side's name may tell it better: 'a member of the security forces' is no rebel."""
        if self.mention is None:
            return self.role
        if are_men_of(self.words, self.mention):
            return self.mention.role or self.role
        if self.role != "armed-group":
            return self.role
        if self.mention.kind in ("country", "nationality"):
            return role_of_force_behind(self.situation.sentence, self.link.group) or self.role
        better = self.mention.role in UNARMED or are_members(self.words, self.mention)
        return (self.mention.role if better else None) or self.role

    def party(self, side: str | None, role: Role | None, basis: SideBasis) -> Party:
        """Return them as people of a side; a role that is open is unknown."""
        return Party(self.words, side, role or "unknown", basis, self.link.group.span)


_INFLICTED = re.compile(r"\b(?:injur|death|casualt|fatalit|wound)\w*\s(?:from|by|in|under)\s(?:the\s)?\Z", re.IGNORECASE)
"""'Nine injuries from | Alpha's raids': theirs are the raids, and not the hurt."""


def find_victims(situation: Situation, link: Link, *, whole: Toll | None) -> Party:
    """Return the party of the group's words; 'others' and bare numbers are what the group before them was."""
    told = said_to_be(situation.sentence, link)
    if told is not None:
        return Party(told.words, told.side, told.role or "unknown", "stated", told.span)
    counted = counted_people(situation, link) or people_among(situation, link)
    if counted is not None:
        return counted
    text = situation.document.report.text
    words = link.group.span.of(text)
    role = role_told(words, link.group, told=situation.sentence.text, report=text)
    if role == "unknown":
        role = role_of_casualties(words, before=_before(situation.sentence, link)) or role
    if are_of_both(situation.sentence, link.group.span):
        return Party(words, None, "mixed", "opponent", link.group.span)
    named = side_of(situation.sentence, link.group.span)
    kept = named is not None and (
        _INFLICTED.search(words[: max(0, named.span.start - link.group.span.start)]) is not None
        or _are_kept(situation.sentence, link.group.span, mention=named)
    )
    role = role_within(whole.victims.role, words=words, told=role) if whole is not None and says_whence(words) else role
    people = _People(situation, link, words, role, None if kept else named)
    first = _suffering(people) or _led(people) or _foes(people) or _on_side(people, whole) or _named(people)
    if first is not None:
        return first
    if whole is not None:
        role = people.told if people.told != "unknown" else whole.victims.role
        return people.party(whole.victims.side, role, "antecedent")
    return _lost(people) or _those(people) or _own(people) or _met(people) or _open(people)


def _before(sentence: Sentence, link: Link) -> str:
    return sentence.text[: link.group.span.start - sentence.span.start]


def _are_kept(sentence: Sentence, span: Span, *, mention: SideMention) -> bool:
    """'Hostages of Alpha', 'prisoners of an Alpha jail': whoever keeps them, they are not its; 'prisoners of Alpha' may."""
    start, name = span.start - sentence.span.start, mention.span.start - sentence.span.start
    jailed = _JAILED.search(sentence.text, start)
    freed = mention.kind == "force" and _FREED.search(sentence.text, start, name) is not None
    held = jailed is not None and jailed.start("whose") == name
    return freed or held or _KEPT.search(sentence.text, start, name) is not None


def _on_side(people: _People, whole: Toll | None) -> Party | None:
    """'On the side of Alpha, five were killed', 'on the rebel side three died': those of whom it is told."""
    mention = people.mention
    if mention is not None and mention.kind != "general":
        return None
    on = side_fallen_on(people.situation.sentence, people.link)
    if on is None:
        return None
    told = people.told if people.told != "unknown" or whole is None else whole.victims.role
    role = on.role if told == "unknown" and on.role in COMBATANTS else told
    return people.party(on.side, role, "antecedent")


def _met(people: _People) -> Party | None:
    """'Soldiers found a column of rebels and killed 17': those whom the clause before names, of another side."""
    group, cue, sentence = people.link.group, people.link.cue, people.situation.sentence
    verb = sentence.tokens[cue.token]
    goes_on = verb.dep_ == "conj" and verb.tag_ == "VBD" and cue.voice == "right" and group.kind == "bare"
    acting = sides_acting(sentence, people.link) if goes_on and group.head is None else []
    if not any(m.role in COMBATANTS for m in acting):
        return None
    at = sentence.span_of(cue.token, cue.token).start
    between = [m for m in sentence.sides if acting[-1].span.end <= m.span.start and m.span.end <= at]
    foes = [m for m in between if m.role in COMBATANTS and m.words.lower() != acting[-1].words.lower()]
    mention = foes[-1] if foes and all(m.side is None or m.side != foes[-1].side for m in acting) else None
    return None if mention is None else people.party(mention.side, mention.role, "antecedent")


def _suffering(people: _People) -> Party | None:
    """'The Alpha death toll rose to 40': those whose toll it is, where the number names nobody."""
    whose = sufferers(people.situation.sentence, people.link) if people.link.group.kind == "bare" else None
    if whose is None:
        return None
    role = whose.role if whose.role in COMBATANTS else people.told
    return people.party(whose.side, role, "antecedent")


def _led(people: _People) -> Party | None:
    led = _led_by(people.situation, people.link, words=people.words)
    return people.party(led.side, led.role or people.role, "antecedent") if led is not None else None


def _foes(people: _People) -> Party | None:
    """Those whom the one that acts has killed: nobody hits its own; 'its troops' are those of whoever tells it."""
    mention, role = people.mention, people.role
    if not are_foes(people.situation, people.link, mention=mention, role=role):
        return None
    theirs = speaking_side(people.situation, people.link) if _ITS.search(people.words) else None
    whose = (mention.role if mention is not None else None) or role
    return people.party(theirs, whose, "antecedent" if theirs else "opponent")


def _named(people: _People) -> Party | None:
    """Those whose side their own words name; a general word for fighters gives way to whoever lost them."""
    mention = people.mention
    if mention is None or mention.side is None or (people.loser and mention.kind == "general"):
        return None
    if mention.kind == "country" and _is_one_of_many(people.situation.sentence, mention):
        return None
    role = people.told if people.told != "unknown" else mention.role
    return people.party(mention.side, role, "outlet" if mention.by_outlet else "stated")


def _is_one_of_many(sentence: Sentence, mention: SideMention) -> bool:
    """'Nine men from | Mali, Chad | and Niger': of whom they are is told by none of the countries alone."""
    return any(
        m.kind == "country" and m.side != mention.side and 0 < m.span.start - mention.span.end <= len(", and ")
        for m in sentence.sides
    )


def _lost(people: _People) -> Party | None:
    if people.loser is None:
        return None
    words = people.words if people.link.group.head is not None else "men"
    men = role_of_men(people.situation, people.loser, words=words)
    return people.party(people.loser, men or people.told, "antecedent")


def _those(people: _People) -> Party | None:
    those = _of_those(people.situation.sentence, people.link.group) if people.mention is None else None
    return people.party(those.side, those.role, "antecedent") if those is not None else None


def _own(people: _People) -> Party | None:
    own = own_side(people.situation, people.link)
    if own is None:
        return None
    men = people.told == "unknown" or people.words.lower().endswith(("men", "man"))
    fighting: Role = "military" if own.isupper() else "armed-group"
    members = people.told == "armed-group" and own.isupper()  # 'the army said nine of its members'
    role = role_of_men(people.situation, own, words=people.words) or (fighting if men or members else people.told)
    return people.party(own, role, "antecedent")


def _open(people: _People) -> Party:
    named = people.mention.role if people.mention is not None else None
    role = people.told if people.told != "unknown" else named
    return people.party(None, role, "opponent" if _are_theirs(people) else "unknown")


def _are_theirs(people: _People) -> bool:
    """'We fired back and killed several of them': whoever they are, they are not those of the one who tells it."""
    group, sentence = people.link.group, people.situation.sentence
    if not _OF_THEM.match(sentence.text, group.span.end - sentence.span.start):
        return False
    subject = acting_subject(sentence, people.link)
    tells = subject is not None and subject.lower_ in ("it", "they", "we")
    return tells and speaking_side(people.situation, people.link) is not None


def _led_by(situation: Situation, link: Link, *, words: str) -> SideMention | None:
    """'Troops killed a commander of X and two of his men': the fighters named last before, who are not the ones that act."""
    if not are_led(words):
        return None
    acting = sides_acting(situation.sentence, link)
    before = [m for m in situation.sentence.sides if m.span.end <= link.group.span.start and m.role in COMBATANTS]
    return next((m for m in reversed(before) if not any(m.side == a.side for a in acting)), None)


def _of_those(sentence: Sentence, group: Group) -> SideMention | None:
    """'Attacked X fighters and killed many of them': those named last before, where somebody else is named before them."""
    if not _OF_THEM.match(sentence.text, group.span.end - sentence.span.start):
        return None
    named = [m for m in sentence.sides if m.span.end <= group.span.start and m.kind != "capital"]
    fighting = [m for m in named if m.role in COMBATANTS]
    return fighting[-1] if fighting and {m.side for m in named} != {fighting[-1].side} else None
