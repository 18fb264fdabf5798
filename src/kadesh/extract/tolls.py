"""Tolls: how many people, what became of them, whose they were, who did it, as the words have it."""

import re
from collections.abc import Mapping
from dataclasses import replace
from itertools import pairwise
from typing import cast

from kadesh.extract.attribution import add_outlet
from kadesh.extract.counting.cue import Cue
from kadesh.extract.counting.cues import find_cues
from kadesh.extract.counting.gatherings import settle_groups
from kadesh.extract.counting.groups import find_groups
from kadesh.extract.counting.links import ARC, CONTAINED, Link, is_exact, link_groups
from kadesh.extract.counting.listings import list_people, with_follower
from kadesh.extract.counting.movers import may_flee
from kadesh.extract.counting.persons import find_persons
from kadesh.extract.counting.phrases import ROLES, Group, is_person, noun_after
from kadesh.extract.counting.scope import joined_span, modality_of, polarity_of, scope_of
from kadesh.extract.counting.unnamed import find_unnamed
from kadesh.extract.counting.unsure import link_unsure, split_cues
from kadesh.extract.document import Document, Sentence
from kadesh.extract.doers import fights, find_doer, losing_verb
from kadesh.extract.events import Happening, find_happenings, parties_in
from kadesh.extract.replies import is_avenged, is_reply
from kadesh.extract.setting.scenes import Scene, choose_place, scene_at, set_scene
from kadesh.extract.situation import Situation
from kadesh.extract.voices.carrying import takes_up
from kadesh.model.claim import Antecedent, Event, Evidence, Outcome, Scope, Toll
from kadesh.model.count import Count
from kadesh.model.earlier import find_given_before
from kadesh.model.hardship import died_of_hardship
from kadesh.model.lexicon import SideMention
from kadesh.model.side import NOBODY, Party, Role, SideBasis
from kadesh.model.span import Span

_BEFORE_OWN_PLACE = (" in ", " in the city of ", " in the town of ", " in the village of ", " from ", " near ", " at ")
"""Between a share and the place that is its own: 'eight in Idlib'."""
_OWN_SIDE = re.compile(
    r"\s(?:(?:dead |killed |wounded |casualties )?of (?:its|their|our) own\b|on (?:its|their) (?:own )?side"
    r"|among (?:its|their) (?:own )?(?:forces|troops|ranks|soldiers|men))\b"
)
_MORE = frozenset(("another", "further", "other"))
_OF_THEM = re.compile(r"\s+of (?:them|these|those)\b", re.IGNORECASE)
_OF_ITS = re.compile(r"\bof (?:its|their|our) (?:own )?(?:\w+ )?(?:fighters|soldiers|men|troops|members|forces|militants)\b")
_UNARMED = frozenset(("aid", "medical", "media"))
"""Roles of bodies whose 'members' carry no arms."""
_FIGHTERS = frozenset(("military", "armed-group"))
_ARMED = _FIGHTERS | {"police"}
_FIGHTS = frozenset(("clash", "offensive", "protest-violence", "other"))
_SHARES = frozenset((("of", "them"), ("of", "whom")))
_WEAK = 2.0
"""Links weaker than this join words at the two ends of a clause, and are wrong more often than right for bare plurals."""


def find_tolls(situation: Situation) -> list[Toll]:
    """Return the tolls of one sentence, wholes before their parts, each with the words it was read from."""
    sentence = situation.sentence
    cues, unsure = split_cues(situation.document, sentence, find_cues(sentence))
    groups = settle_groups(sentence, find_groups(sentence))
    links = [k for k in link_groups(sentence, groups, cues) if _is_safe(k)]
    if unsure:
        links = sorted((*links, *link_unsure(sentence, groups, unsure, links=links)), key=lambda k: k.group.first)
    links = list_people(sentence, links)
    links += [with_follower(sentence, k) for k in find_persons(sentence, [*cues, *unsure], links)]
    links += [k for k in _unnamed_links(sentence) if not any(_is_told(k, x) for x in links)]
    tolls: list[Toll] = []
    made: dict[Group, Toll] = {}
    for link in sorted(links, key=lambda k: (k.whole is not None, k.group.first)):
        toll = _make_toll(situation, link, whole=made.get(link.whole) if link.whole else None)
        made[link.group] = toll
        tolls.append(toll)
    return tolls


def _is_told(unnamed: Link, link: Link) -> bool:
    """Whether another link tells of the same words: 'injuries to two civilians' counts two, not some."""
    apart = unnamed.group.last < link.group.first or link.group.last < unnamed.group.first
    return not apart or unnamed.cue.token == link.cue.token


def _unnamed_links(sentence: Sentence) -> list[Link]:
    """'causing casualties': the outcome stands for its people."""
    return [
        Link(group, Cue(k, "killed" if group.noun in ("deaths", "fatalities", "losses") else "wounded", "of"), CONTAINED)
        for group, k in find_unnamed(sentence)
    ]


def _is_safe(link: Link) -> bool:
    """Bare plurals, articles and bare numbers need a firmer link than 'thirteen soldiers' does."""
    if link.cue.need and not _is_meant(link):
        return False
    if link.cue.outcome in ("displaced", "refugees") and link.group.role in _ARMED:
        return False  # who fights retreats
    if link.cue.outcome == "captured" and link.group.kind == "plural":
        return False
    if link.group.kind in ("plural", "article", "bare"):
        return link.strength > _WEAK
    return True


def _is_meant(link: Link) -> bool:
    """Whether a word that tells its outcome of some people only tells it of these."""
    if link.cue.need == "many":
        return may_flee(link.group)
    if link.cue.need == "beside":
        return link.group.last == link.cue.token - 1
    return link.group.role in _FIGHTERS and link.strength >= ARC and is_exact(link.group)


def _make_toll(situation: Situation, link: Link, *, whole: Toll | None) -> Toll:
    sentence, document = situation.sentence, situation.document
    span = joined_span(sentence, link) if whole is None else _part_span(situation, link, whole)
    scope, polarity = scope_of(sentence, link), polarity_of(sentence, link)
    carried = scope != "cumulative" or takes_up(sentence)
    voice = situation.voices.hear(sentence, span, carried=carried)
    victims = _victims(situation, link, whole)
    happening = _happening_of(situation, link, victims)
    avenged = _avenged(situation, link)
    scene = Scene() if avenged else _scene_of_part(situation, _scene(situation, link, scope), whole)
    doer = (NOBODY, ()) if avenged else find_doer(situation, link, happening=happening, victims=victims)
    perpetrator, because = doer
    if happening is not None and _is_other_deed(situation, happening, perpetrator):
        happening = None
    antecedents = (*voice.antecedents, *scene.antecedents, *because, *_whole_words(whole))
    return Toll(
        evidence=_evidence(document, _with_what_was_given(sentence, span), antecedents),
        attribution=add_outlet(voice, situation.outlet),
        polarity=polarity,
        modality=modality_of(sentence, link),
        when=scene.when,
        where=scene.where,
        outcome=_outcome(link),
        count=_count(link, polarity),
        victims=victims,
        perpetrator=perpetrator,
        scope=scope,
        event=happening[1].id if happening else None,
        part_of=whole.id if whole is not None else None,
        stock=link.cue.outcome == "refugees",
    )


def _with_what_was_given(sentence: Sentence, span: Span) -> Span:
    """The words of a figure with those before them that say it was given earlier."""
    start = find_given_before(sentence.text[: max(0, span.start - sentence.span.start)])
    return span if start is None else Span(sentence.span.start + start, span.end)


def _evidence(document: Document, span: Span, antecedents: tuple[Antecedent, ...]) -> Evidence:
    return Evidence(document.report.id, span.start, span.end, document.words(span), antecedents)


def _scene(situation: Situation, link: Link, scope: Scope) -> Scene:
    sayings = situation.voices.sayings(situation.sentence)
    near, period = link.group.span, scope == "cumulative"
    return set_scene(situation.document, situation.sentence, near, sayings=sayings, lead=situation.lead, period=period)


def _scene_of_part(situation: Situation, scene: Scene, whole: Toll | None) -> Scene:
    """'Among them three children' died where and when the whole did, unless a place or a day is told for them alone."""
    if whole is None:
        return scene
    where, when, own = scene.where, scene.when, situation.sentence.span
    shares = where.span is not None and where.span.within(own) and where.span.start >= whole.evidence.span.end
    where = where if shares or whole.where.span is None else whole.where
    told = when.span is not None and when.span.within(own)
    when = when if told or whole.when.span is None else whole.when
    return scene_at(situation.sentence, where, when)


def _part_span(situation: Situation, link: Link, whole: Toll) -> Span:
    """A share is shown by its own words and the place behind them: 'eight in Idlib'."""
    group = link.group.span
    place = choose_place(situation.sentence, group, []).span
    own = situation.document.report.text[group.end : place.start] if place is not None and place.start >= group.end else None
    if place is not None and own in _BEFORE_OWN_PLACE:
        return Span(group.start, place.end)
    cue = situation.sentence.span_of(link.cue.token, link.cue.token)
    if 0 <= group.start - cue.end <= 2:
        return Span(cue.start, group.end)
    apart = link.cue.outcome != whole.outcome and link.cue.token > link.group.last  # 'two of whom later died'
    return Span(group.start, cue.end) if apart or 0 <= cue.start - group.end <= 2 else group


def _whole_words(whole: Toll | None) -> tuple[Antecedent, ...]:
    return (Antecedent("whole", whole.evidence.span, whole.evidence.quote),) if whole is not None else ()


def _outcome(link: Link) -> Outcome:
    """'No casualties' and 'did not confirm any casualties' speak of the dead first; counted ones are mostly wounded."""
    unsaid = link.group.kind == "none" or link.group.count.quantifier == "unknown"
    if link.cue.outcome == "displaced" and link.group.noun in ("refugee", "refugees"):
        return "refugees"
    return "killed" if unsaid and link.group.noun in ("casualties", "casualty") else link.cue.outcome


def _count(link: Link, polarity: str) -> Count:
    open_still = polarity == "unconfirmed" and link.group.kind == "plural" and link.group.count.quantifier == "unknown"
    return replace(link.group.count, low=None, high=None) if open_still else link.group.count


def _victims(situation: Situation, link: Link, whole: Toll | None) -> Party:
    """The party of the group's words; 'others' and bare numbers are what the group before them was."""
    group = link.group
    words = group.span.of(situation.document.report.text)
    role = _role(words, group)
    counted = _counted_people(situation, link)
    if counted is not None:
        return counted
    mention = _side_of(situation.sentence, group.span)
    if mention is not None and role == "armed-group" and (mention.role in _UNARMED or _are_members(words, mention)):
        role = mention.role or role
    loser = _loser(situation, link) or _side_of_more(situation, group)
    if mention is not None and mention.side is not None and not (loser and mention.kind == "general"):
        basis: SideBasis = "outlet" if mention.by_outlet else "stated"
        return Party(words, mention.side, role if role != "unknown" else mention.role or "unknown", basis, group.span)
    if whole is not None:
        side, inherited = whole.victims.side, role if role != "unknown" else whole.victims.role
        return Party(words, side, inherited, "antecedent", group.span)
    if loser is not None:
        return Party(words, loser, role, "antecedent", group.span)
    those = _of_those(situation.sentence, group) if mention is None else None
    if those is not None:
        return Party(words, those.side, those.role or "unknown", "antecedent", group.span)
    own = _own_side(situation, link)
    if own is not None:
        return Party(words, own, "military" if role == "unknown" and own.isupper() else role, "antecedent", group.span)
    return Party(
        words,
        None,
        role if role != "unknown" else (mention.role if mention and mention.role else "unknown"),
        "unknown",
        group.span,
    )


def _are_members(words: str, mention: SideMention) -> bool:
    """'A member of the security forces' is no rebel."""
    return mention.role in _ARMED and re.search(r"\bmembers?\b", words) is not None


def _of_those(sentence: Sentence, group: Group) -> SideMention | None:
    """'Attacked X fighters and killed many of them': those named last before, where somebody else is named before them."""
    if not _OF_THEM.match(sentence.text, group.span.end - sentence.span.start):
        return None
    named = [m for m in sentence.sides if m.span.end <= group.span.start and m.kind != "capital"]
    fighting = [m for m in named if m.role in ("military", "armed-group", "police") and m.side is not None]
    return fighting[-1] if fighting and {m.side for m in named} != {fighting[-1].side} else None


def _side_of_more(situation: Situation, group: Group) -> str | None:
    """'Another 36 soldiers were wounded': they are of the side whose soldiers the events told before have hit, if of one."""
    first = situation.sentence.tokens[group.first].lower_
    if first not in _MORE or group.role not in ("military", "armed-group", "police"):
        return None
    hit = frozenset[str]().union(*(situation.met.get(event.id, frozenset()) for _, event in situation.earlier))
    return next(iter(hit)) if len(hit) == 1 else None


def _role(words: str, group: Group) -> Role:
    """What the noun says; 'civilian' before it wins ('a civilian member of the military')."""
    return "civilian" if "civilian" in words.lower().split() else cast(Role, group.role)


def _side_of(sentence: Sentence, span: Span) -> SideMention | None:
    """The name that says whose the people are: one with a side before one without, a nationality before a general word."""
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
        return _party_of(situation, *whose)
    if link.cue.token + 2 >= link.group.first:
        return None
    if sentence.tokens[link.cue.token + 1].lower_ not in ("of", "among"):
        return None
    head = noun_after(sentence.tokens, link.cue.token + 2)
    if head is None or head >= link.group.first:
        return None
    return _party_of(situation, link.cue.token + 2, head)


def _owners_of(sentence: Sentence, cue: int) -> tuple[int, int] | None:
    """The first and last token of those whose dead are told: 'put the marines' dead at six'."""
    head = cue - 2
    if head < 0 or sentence.tokens[cue - 1].tag_ != "POS" or not is_person(sentence.tokens[head]):
        return None
    return max(0, sentence.tokens[head].left_edge.i), head


def _party_of(situation: Situation, first: int, head: int) -> Party:
    sentence = situation.sentence
    span = sentence.span_of(first, head)
    mention = _side_of(sentence, span)
    role = cast(Role, ROLES.get(sentence.tokens[head].lower_, "unknown"))
    side = mention.side if mention is not None else None
    return Party(situation.document.words(span), side, role, "stated" if side else "unknown", span)


def _loser(situation: Situation, link: Link) -> str | None:
    """'The army lost 40 men': those who lose are those who speak of it or the subject of the verb."""
    verb = losing_verb(situation.sentence, link)
    if verb is None:
        return None
    subject = next((c for c in verb.children if c.dep_ == "nsubj"), None)
    if subject is not None and subject.lower_ in ("they", "it", "we", "he"):
        speaker = situation.voices.hear(situation.sentence, link.group.span).chain[:1]
        return speaker[0].side if speaker else None
    if subject is None:
        return None
    window = situation.sentence.span_of(subject.left_edge.i, subject.right_edge.i)
    return next((m.side for m in parties_in(situation.sentence, window) if m.side), None)


def _happening_of(situation: Situation, link: Link, victims: Party) -> tuple[Happening, Event] | None:
    """The event a toll belongs to: the nearest in its sentence, else the last one before that its people may have met."""
    if _of_hardship(situation, link) or _avenged(situation, link):
        return None
    if situation.happenings:
        own = [h for h in situation.happenings if not _is_of_share(situation.sentence, link, h[0])]
        told = [h for h in own if not h[0].loose] or own
        if not told:
            return None
        return min(told, key=lambda h: (_is_nameless(h[0]), abs(h[0].token - link.cue.token)))
    if scope_of(situation.sentence, link) == "cumulative" or is_reply(situation.sentence.text):
        return None
    sides = {victims.side, *_fighters_named(situation.sentence)} if fights(victims) else {victims.side}
    met = [h for h in situation.earlier if all(_may_meet(h, side, situation.met, fights=fights(victims)) for side in sides)]
    return met[-1] if met else None


def _of_hardship(situation: Situation, link: Link) -> bool:
    """'Two babies died of cold': no strike that is told beside it killed them."""
    at, cue = situation.sentence.span.start, situation.sentence.tokens[link.cue.token]
    start, end = min(link.group.span.start, at + cue.idx), at + cue.idx + len(cue.text)
    return link.cue.outcome == "killed" and died_of_hardship(situation.document.report.text, start, end)


def _avenged(situation: Situation, link: Link) -> bool:
    """'Revenge for the killing of two guards': they died neither here nor then nor by those who took it."""
    sentence = situation.sentence
    first = sentence.tokens[min(link.group.first, link.cue.token)]
    return is_avenged(sentence.text[: first.idx])


def _is_other_deed(situation: Situation, told: tuple[Happening, Event], perpetrator: Party) -> bool:
    """Whether people fell to those whom the event told before has hit: 'hours earlier, troops had killed two'.

    So it is with what is told in passing ('two men wanted for attacks') of others than those who killed them.
    """
    happening, event = told
    if perpetrator.basis != "stated" or perpetrator.side in (None, happening.attacker.side):
        return False
    if told in situation.happenings:
        return happening.loose
    hit = {happening.target.side, *situation.met.get(event.id, ())}
    return happening.attacker.side is not None and happening.type not in _FIGHTS and perpetrator.side in hit


def _is_of_share(sentence: Sentence, link: Link, happening: Happening) -> bool:
    """'28 were killed, 13 of them by Russian strikes': the strikes are those of the share."""
    if link.whole is not None:
        return False
    between = [t.lower_ for t in sentence.tokens[max(link.group.last, link.cue.token) + 1 : happening.token]]
    return any(pair in _SHARES for pair in pairwise(between))


def _is_nameless(happening: Happening) -> bool:
    """A bare 'fighting' beside a strike that somebody flew: the strike is what people died in."""
    nobody = happening.attacker.words is None and happening.target.words is None
    return nobody and happening.type in _FIGHTS


def _fighters_named(sentence: Sentence) -> frozenset[str]:
    """The sides of all the fighters counted in a sentence: those named together were hit together."""
    groups = [g for g in find_groups(sentence) if g.role in ("military", "armed-group", "police")]
    mentions = [_side_of(sentence, g.span) for g in groups]
    return frozenset(m.side for m in mentions if m is not None and m.side is not None and m.kind == "nationality")


def _may_meet(told: tuple[Happening, Event], side: str | None, met: Mapping[str, frozenset[str]], *, fights: bool) -> bool:
    """Soldiers of one side are not those of the side that was hit: another event killed them."""
    hit = met.get(told[1].id) or frozenset(s for s in (told[0].target.side,) if s is not None)
    return not fights or side is None or not hit or side in hit


def happenings_of(sentence: Sentence) -> list[Happening]:
    """Return what happened in `sentence`, none if it was not parsed."""
    return find_happenings(sentence) if sentence.parsed else []
