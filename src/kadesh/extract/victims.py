"""Who the people of a toll were and whose: by their own words, those counted with them, or whoever speaks of losses."""

import re
from dataclasses import dataclass
from functools import cached_property
from typing import cast

from kadesh.extract.counting.leaders import are_led, leads_no_fighters
from kadesh.extract.counting.links import Link
from kadesh.extract.counting.phrases import ROLES, Group, is_person, noun_after
from kadesh.extract.document import Sentence
from kadesh.extract.doers import acting_subject, losing_verb
from kadesh.extract.events import parties_in
from kadesh.extract.situation import Situation
from kadesh.model.claim import Toll
from kadesh.model.lexicon import SideMention
from kadesh.model.side import COMBATANTS, UNARMED, Party, Role, SideBasis
from kadesh.model.span import Span

_OWN_SIDE = re.compile(
    r"\s(?:(?:dead |killed |wounded |casualties )?of (?:its|their|our) own\b|on (?:its|their) (?:own )?side"
    r"|among (?:its|their) (?:own )?(?:forces|troops|ranks|soldiers|men))\b"
)
_MORE = frozenset(("another", "further", "other"))
_POLICE = frozenset(("police", "gendarmerie", "constabulary"))
_ARMY = frozenset("army military soldier soldiers troops marines".split())
_OFFICERS = ("officer", "officers")
_AT_POLICE = re.compile(
    r"\bpolice (?:station|post|patrol|checkpoint|headquarters|academy|barracks|convoy|vehicle|base|outpost)"
)
"""Where officers are the police: 'killed six officers of the station that they raided'."""
_SOLDIERS = re.compile(r"\b(?:army|military|soldiers?|troops)\b")
_BARE = 4
"""Words of a group whose noun stands alone but for its number: 'at least six officers'."""
_COMRADES = frozenset("colleague colleagues comrade comrades fellow mutiny mutineers".split())
_OF_THEM = re.compile(r"(?:\s+of|(?<=\bof))\s+(?:them|these|those)\b", re.IGNORECASE)
_SIDE_OF = ("on the side of ", "on the side of the ", "on the part of ", "on the part of the ", "from the side of the ")
_ITS_SIDE = re.compile(r"(?:['’]s?)?\sside\b")
_OF_ITS = re.compile(r"\bof (?:its|their|our) (?:own )?(?:\w+ )?(?:fighters|soldiers|men|troops|members|forces|militants)\b")
_ITS = re.compile(r"\b(?:its|their)\s", re.IGNORECASE)
_THAT_IT = re.compile(r"\sthat\s(?:it|they|we)\s", re.IGNORECASE)
"""'Rebels said they had killed 23 and the army that it had killed 31'."""


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
        return _loser(self.situation, self.link) or _side_of_more(self.situation, self.link.group)

    @cached_property
    def told(self) -> Role:
        """What they are, where the side's name may tell it better: 'a member of the security forces' is no rebel."""
        if self.mention is None or self.role != "armed-group":
            return self.role
        better = self.mention.role in UNARMED or _are_members(self.words, self.mention)
        return (self.mention.role if better else None) or self.role

    def party(self, side: str | None, role: Role | None, basis: SideBasis) -> Party:
        """Return them as people of a side; a role that is open is unknown."""
        return Party(self.words, side, role or "unknown", basis, self.link.group.span)


def find_victims(situation: Situation, link: Link, *, whole: Toll | None) -> Party:
    """Return the party of the group's words; 'others' and bare numbers are what the group before them was."""
    counted = _counted_people(situation, link)
    if counted is not None:
        return counted
    words = link.group.span.of(situation.document.report.text)
    role = _role(words, link.group, told=situation.sentence.text)
    people = _People(situation, link, words, role, side_of(situation.sentence, link.group.span))
    first = _led(people) or _foes(people) or _named(people)
    if first is not None:
        return first
    if whole is not None:
        role = people.told if people.told != "unknown" else whole.victims.role
        return people.party(whole.victims.side, role, "antecedent")
    return _lost(people) or _those(people) or _own(people) or _on_side(people) or _met(people) or _open(people)


def _on_side(people: _People) -> Party | None:
    """'On the side of Alpha, five were killed', 'on the rebel side three died': those of whom it is told."""
    sentence, at = people.situation.sentence, people.situation.sentence.span.start
    before = [m for m in sentence.sides if m.role in COMBATANTS and m.span.end <= people.link.group.span.start]
    if people.mention is not None or not before:
        return None
    led = sentence.text[: before[-1].span.start - at].lower()
    sided = led.endswith(_SIDE_OF) or (
        led.endswith(("on the ", "on ")) and _ITS_SIDE.match(sentence.text, before[-1].span.end - at)
    )
    fighting = people.told if people.told != "unknown" else before[-1].role
    return people.party(before[-1].side, fighting, "antecedent") if sided else None


def _met(people: _People) -> Party | None:
    """'Soldiers found a column of rebels and killed 17': those whom the clause before names, of another side."""
    group, cue, sentence = people.link.group, people.link.cue, people.situation.sentence
    verb = sentence.tokens[cue.token]
    goes_on = verb.dep_ == "conj" and verb.tag_ == "VBD" and cue.voice == "right" and group.kind == "bare"
    acting = _acting(sentence, people.link) if goes_on and group.head is None else []
    if not any(m.role in COMBATANTS for m in acting):
        return None
    at = sentence.span_of(cue.token, cue.token).start
    between = [m for m in sentence.sides if acting[-1].span.end <= m.span.start and m.span.end <= at]
    foes = [m for m in between if m.role in COMBATANTS and m.words.lower() != acting[-1].words.lower()]
    mention = foes[-1] if foes and all(m.side is None or m.side != foes[-1].side for m in acting) else None
    return None if mention is None else people.party(mention.side, mention.role, "antecedent")


def _led(people: _People) -> Party | None:
    led = _led_by(people.situation, people.link, words=people.words)
    return people.party(led.side, led.role or people.role, "antecedent") if led is not None else None


def _foes(people: _People) -> Party | None:
    """Those whom the one that acts has killed: nobody hits its own; 'its troops' are those of whoever tells it."""
    mention, role = people.mention, people.role
    if not _are_foes(people.situation, people.link, mention=mention, role=role):
        return None
    theirs = _speaking_side(people.situation, people.link) if _ITS.search(people.words) else None
    whose = (mention.role if mention is not None else None) or role
    return people.party(theirs, whose, "antecedent" if theirs else "opponent")


def _named(people: _People) -> Party | None:
    """Those whose side their own words name; a general word for fighters gives way to whoever lost them."""
    mention = people.mention
    if mention is None or mention.side is None or (people.loser and mention.kind == "general"):
        return None
    role = people.told if people.told != "unknown" else mention.role
    return people.party(mention.side, role, "outlet" if mention.by_outlet else "stated")


def _lost(people: _People) -> Party | None:
    if people.loser is None:
        return None
    words = people.words if people.link.group.head is not None else "men"
    men = _role_of_men(people.situation, people.loser, words=words)
    return people.party(people.loser, men or people.told, "antecedent")


def _those(people: _People) -> Party | None:
    those = _of_those(people.situation.sentence, people.link.group) if people.mention is None else None
    return people.party(those.side, those.role, "antecedent") if those is not None else None


def _own(people: _People) -> Party | None:
    own = _own_side(people.situation, people.link)
    if own is None:
        return None
    men = people.told == "unknown" or people.words.lower().endswith(("men", "man"))
    fighting: Role = "military" if own.isupper() else "armed-group"
    role = _role_of_men(people.situation, own, words=people.words) or (fighting if men else people.told)
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
    return tells and _speaking_side(people.situation, people.link) is not None


def _led_by(situation: Situation, link: Link, *, words: str) -> SideMention | None:
    """'Troops killed a commander of X and two of his men': the fighters named last before, who are not the ones that act."""
    if not are_led(words):
        return None
    acting = _acting(situation.sentence, link)
    before = [m for m in situation.sentence.sides if m.span.end <= link.group.span.start and m.role in COMBATANTS]
    return next((m for m in reversed(before) if not any(m.side == a.side for a in acting)), None)


def _acting(sentence: Sentence, link: Link) -> list[SideMention]:
    """The sides that the subject of an active verb names."""
    subject = acting_subject(sentence, link)
    if subject is None:
        return []
    return parties_in(sentence, sentence.span_of(subject.left_edge.i, subject.i))


def _speaking_side(situation: Situation, link: Link) -> str | None:
    """The side of whoever tells it: 'X said drones of Y killed three of its troops'; nobody hits its own."""
    sentence, at = situation.sentence, situation.sentence.span.start
    before = [m for m in sentence.sides if m.span.end <= link.group.span.start]
    named = next((m for m in reversed(before) if _THAT_IT.match(sentence.text, m.span.end - at)), None)
    if named is not None:
        return named.side
    speaker = situation.voices.hear(situation.sentence, link.group.span).chain[:1]
    return speaker[0].side if speaker else None


def _are_foes(situation: Situation, link: Link, *, mention: SideMention | None, role: Role) -> bool:
    """'X said it had killed 15 militiamen': whoever they are, they are not those of the one who acts."""
    if role not in COMBATANTS or (mention is not None and mention.kind != "general"):
        return False
    whose = mention.side if mention is not None else None
    subject = acting_subject(situation.sentence, link)
    if subject is None or not _COMRADES.isdisjoint(situation.sentence.words):
        return False  # 'turned his rifle on his colleagues, killing eight policemen'
    if subject.lower_ in ("it", "they", "we"):
        speaks = _speaking_side(situation, link)
        return speaks is not None and (speaks == whose or (whose is None and role == "armed-group" and speaks.islower()))
    acting = _acting(situation.sentence, link)
    if whose is None and role == "armed-group" and "own" not in situation.sentence.words:
        return any(m.role == "armed-group" for m in acting)  # 'jihadists stormed the camp and killed six members'
    return whose is not None and any(m.side == whose for m in acting)


def _are_members(words: str, mention: SideMention) -> bool:
    """'A member of the security forces' is no rebel."""
    return mention.role in COMBATANTS and re.search(r"\bmembers?\b", words) is not None


def _of_those(sentence: Sentence, group: Group) -> SideMention | None:
    """'Attacked X fighters and killed many of them': those named last before, where somebody else is named before them."""
    if not _OF_THEM.match(sentence.text, group.span.end - sentence.span.start):
        return None
    named = [m for m in sentence.sides if m.span.end <= group.span.start and m.kind != "capital"]
    fighting = [m for m in named if m.role in COMBATANTS]
    return fighting[-1] if fighting and {m.side for m in named} != {fighting[-1].side} else None


def _side_of_more(situation: Situation, group: Group) -> str | None:
    """'Another 36 soldiers were wounded': they are of the side whose soldiers the events told before have hit, if of one."""
    first = situation.sentence.tokens[group.first].lower_
    if first not in _MORE or group.role not in COMBATANTS:
        return None
    hit = frozenset[str]().union(*(situation.met.get(event.id, frozenset()) for _, event in situation.earlier))
    return next(iter(hit)) if len(hit) == 1 else None


_MEN_OF = re.compile(
    r"\b(?:(?P<army>military|army|navy|naval|air force|infantry)|(?P<police>police)|armed) (?:men|man|women|woman)$"
)
"""'Four military men', 'six armed men'."""


def _role(words: str, group: Group, *, told: str) -> Role:
    """What the noun says; 'civilian' before it wins ('a civilian member of the military'); 'police members' are police."""
    said = set(words.lower().split())
    if leads_no_fighters(words) or "civilian" in said:
        return "civilian"
    men = _MEN_OF.search(words.lower()) if group.role in ("civilian", "unknown") else None
    if men is not None:
        return "military" if men["army"] else "police" if men["police"] else "armed-group"
    if (group.role == "armed-group" or group.noun in _OFFICERS) and _ARMY.isdisjoint(said) and said & _POLICE:
        return "police"
    if words.lower().endswith(_OFFICERS) and len(said) <= _BARE and _AT_POLICE.search(told) and not _SOLDIERS.search(told):
        return "police"
    return cast(Role, group.role)


def side_of(sentence: Sentence, span: Span) -> SideMention | None:
    """Return the name that says whose the people are: one with a side first, a nationality before a general word."""
    inside = [m for m in sentence.sides if m.span.overlaps(span)]
    return max(inside, key=lambda m: (m.side is not None, _tells_whose(m), m.span), default=None)


def _tells_whose(mention: SideMention) -> bool:
    """A force, a nation; 'a Nepali peacekeeper' is one of those who sent him, not of Nepal."""
    body = mention.side is not None and mention.side.islower() and mention.role == "military"
    return mention.kind in ("force", "nationality") or body


def _own_side(situation: Situation, link: Link) -> str | None:
    """'Damascus did not confirm any casualties on its side', 'two of its fighters': those of whoever speaks."""
    behind = situation.sentence.text[link.group.span.end - situation.sentence.span.start :][:40].lower()
    own = _OF_ITS.search(link.group.span.of(situation.document.report.text))
    if not (own or _OWN_SIDE.match(behind)):
        return None
    speaker = situation.voices.hear(situation.sentence, link.group.span).chain[:1]
    return speaker[0].side if speaker else None


def _counted_people(situation: Situation, link: Link) -> Party | None:
    """'The number of Turkish soldiers killed has risen to five': those counted are named behind 'number of'."""
    sentence = situation.sentence
    if link.cue.voice != "toll" or link.group.head is not None:
        return None
    if (whose := _owners_of(sentence, link.cue.token)) is not None:
        return _party_of(situation, whose[0], head=whose[1])
    if link.cue.token + 2 >= link.group.first:
        return None
    if sentence.tokens[link.cue.token + 1].lower_ not in ("of", "among"):
        return None
    head = noun_after(sentence.tokens, link.cue.token + 2)
    if head is None or head >= link.group.first:
        return None
    return _party_of(situation, link.cue.token + 2, head=head)


def _owners_of(sentence: Sentence, cue: int) -> tuple[int, int] | None:
    """The first and last token of those whose dead are told: 'put the marines' dead at six'."""
    head = cue - 2
    if head < 0 or sentence.tokens[cue - 1].tag_ != "POS" or not is_person(sentence.tokens[head]):
        return None
    return max(0, sentence.tokens[head].left_edge.i), head


def _party_of(situation: Situation, first: int, *, head: int) -> Party:
    sentence = situation.sentence
    span = sentence.span_of(first, head)
    mention = side_of(sentence, span)
    role = cast(Role, ROLES.get(sentence.tokens[head].lower_, "unknown"))
    side = mention.side if mention is not None else None
    return Party(situation.document.words(span), side, role, "stated" if side else "unknown", span)


def _role_of_men(situation: Situation, loser: str, *, words: str) -> Role | None:
    """'The army lost six of its men': the men of a force are its fighters."""
    if not words.lower().endswith(("men", "man", "people", "casualties", "dead", "deaths", "fatalities", "losses")):
        return None
    return next((m.role for m in situation.sentence.sides if m.side == loser and m.role in COMBATANTS), None)


def _loser(situation: Situation, link: Link) -> str | None:
    """'The army lost 40 men': those who lose are those who speak of it or the subject of the verb."""
    verb = losing_verb(situation.sentence, link)
    if verb is None:
        return None
    subject = next((c for c in verb.children if c.dep_ == "nsubj"), None)
    if subject is None and verb.dep_ in ("conj", "advcl"):  # 'killed 13 and lost two men', 'killed 13, losing two'
        subject = next((c for c in verb.head.children if c.dep_ == "nsubj"), None)
    if subject is not None and subject.lower_ in ("they", "it", "we", "he"):
        speaker = situation.voices.hear(situation.sentence, link.group.span).chain[:1]
        return speaker[0].side if speaker else None
    if subject is None:
        return None
    window = situation.sentence.span_of(subject.left_edge.i, subject.right_edge.i)
    return next((m.side for m in parties_in(situation.sentence, window) if m.side), None)
