"""Tolls: how many people, what became of them, whose they were, who did it, as the words have it."""

import re
from dataclasses import replace

from kadesh.extract.attribution import Voice, add_outlet
from kadesh.extract.counting.aftermath import told_to_the_end
from kadesh.extract.counting.cue import Cue
from kadesh.extract.counting.cues import find_cues
from kadesh.extract.counting.followers import join_followers
from kadesh.extract.counting.gatherings import settle_groups
from kadesh.extract.counting.group import Group
from kadesh.extract.counting.groups import find_groups
from kadesh.extract.counting.habits import is_habit
from kadesh.extract.counting.indefinites import is_none_of_them
from kadesh.extract.counting.kin import with_follower
from kadesh.extract.counting.known_before import are_none_of, are_some_of_bodies, are_the_dead, is_some_of_known
from kadesh.extract.counting.links import Link, link_groups, told_of_both
from kadesh.extract.counting.listings import list_people
from kadesh.extract.counting.meant import is_meant
from kadesh.extract.counting.modality import modality_of
from kadesh.extract.counting.named import find_named
from kadesh.extract.counting.persons import find_persons
from kadesh.extract.counting.polarity import is_beside_denial, polarity_of
from kadesh.extract.counting.pronouns import find_by_pronoun, link_them
from kadesh.extract.counting.scope import scope_of
from kadesh.extract.counting.shown import joined_span
from kadesh.extract.counting.strength import CONTAINED
from kadesh.extract.counting.struck import found_dead, is_hit_by_the_dead, is_striker
from kadesh.extract.counting.unnamed import find_unnamed, is_not_hurt
from kadesh.extract.counting.unsure import link_unsure, split_cues, without_overtaken
from kadesh.extract.document import Document, Sentence
from kadesh.extract.doers import find_doer
from kadesh.extract.encounters import find_happening, is_other_deed, tells_avenged
from kadesh.extract.events import Happening, find_happenings
from kadesh.extract.setting.lasting import window_above
from kadesh.extract.setting.placing import choose_place
from kadesh.extract.setting.scene import Scene
from kadesh.extract.setting.scenes import scene_at, set_scene
from kadesh.extract.situation import Situation
from kadesh.extract.suffering import sufferers
from kadesh.extract.victims import find_victims
from kadesh.extract.voices.carrying import takes_up
from kadesh.model.claim import Antecedent, Evidence, Outcome, Scope, Toll
from kadesh.model.count import Count
from kadesh.model.earlier import find_given_before
from kadesh.model.side import COMBATANTS, NOBODY
from kadesh.model.span import Span

_BEFORE_OWN_PLACE = (" in ", " in the city of ", " in the town of ", " in the village of ", " from ", " near ", " at ")
"""Between a share and the place that is its own: 'eight in Idlib'."""
_OF_LATE = re.compile(r"\bthis (?:week|month|year)\b")
_WEAK = 2.0
"""Links weaker than this join words at the two ends of a clause, and are wrong more often than right for bare plurals."""


def find_tolls(situation: Situation) -> list[Toll]:
    """Return the tolls of one sentence, wholes before their parts, each with the words it was read from."""
    sentence = situation.sentence
    cues, unsure = split_cues(situation.document, sentence, cues=find_cues(sentence))
    groups = settle_groups(sentence, find_groups(sentence))
    links = [k for k in link_groups(sentence, groups, cues=cues) if _is_safe(k)]
    if unsure:
        told = [c for c in unsure if sentence.tokens[c.token].lower_ != "raped"]
        open_still = link_unsure(sentence, groups, cues=told, links=links)
        links = sorted((*without_overtaken(links, open_still), *open_still), key=lambda k: k.group.first)
        links += [k for k in _raped_too(sentence, links, cues=[*cues, *unsure]) if k.cue in unsure]
    links += find_by_pronoun(sentence, groups, cues=cues, links=links)
    links += link_them(sentence, groups, cues=[*cues, *unsure], links=links)
    links = [k for k in list_people(sentence, links) if not is_hit_by_the_dead(sentence, k)]
    links += [with_follower(sentence, k) for k in find_persons(sentence, [*cues, *unsure], links=links)]
    links = join_followers(sentence, links)
    links = told_to_the_end(sentence, links, cues=[*cues, *unsure])
    links = [k for k in links if not _is_of_period(sentence, k) and not is_habit(sentence, k)]
    links = [k for k in links if k.group.kind == "none" or not is_not_hurt(sentence.tokens[k.cue.token])]
    links += find_named(sentence, links)
    links += [k for k in _unnamed_links(sentence) if not any(_is_told(k, x) for x in links)]
    dead = found_dead(sentence, links)
    links = [k for k in links if k.cue.outcome != "missing" or all(k.group is not d.group for d in dead)] + dead
    links = [k for k in links if k.whole is None or not (is_none_of_them(k.group, k.cue) or are_none_of(k, links))]
    links = [k for k in links if not (is_some_of_known(sentence, k) or are_the_dead(sentence, k) or is_striker(sentence, k))]
    links = [k for k in links if not are_some_of_bodies(sentence, k)]
    tolls: list[Toll] = []
    made: dict[Group, Toll] = {}
    for link in sorted(links, key=lambda k: (k.whole is not None, k.group.first)):
        toll = _make_toll(situation, link, whole=made.get(link.whole) if link.whole else None)
        made[link.group] = toll
        tolls.append(toll)
    return tolls


def _is_of_period(sentence: Sentence, link: Link) -> bool:
    """'Soldiers killed since May' counts nobody: a period has numbers."""
    if link.group.kind != "plural" or link.cue.outcome != "killed":
        return False
    return _OF_LATE.search(sentence.small) is not None or scope_of(sentence, link) == "cumulative"


def _raped_too(sentence: Sentence, links: list[Link], *, cues: list[Cue]) -> list[Link]:
    """'Were slain, raped and abducted': who was stabbed and killed was not wounded besides."""
    told = [c for c in cues if c.need != "open" or sentence.tokens[c.token].lower_ == "raped"]
    return told_of_both(sentence.tokens, links, cues=sorted(told, key=lambda c: c.token))


def _is_told(unnamed: Link, link: Link) -> bool:
    """Whether another link tells of the same words: 'injuries to two civilians' counts two, not some."""
    apart = unnamed.group.last < link.group.first or link.group.last < unnamed.group.first
    return not apart or link.cue.token <= unnamed.cue.token <= link.cue.last


def _unnamed_links(sentence: Sentence) -> list[Link]:
    """'causing casualties': the outcome stands for its people."""
    return [
        Link(group, Cue(k, "killed" if group.noun in ("deaths", "fatalities", "losses") else "wounded", "of"), CONTAINED)
        for group, k in find_unnamed(sentence)
        if not _are_kept(sentence, group)
    ]


def _are_kept(sentence: Sentence, group: Group) -> bool:
    """'As more fatalities are recorded': how somebody counts at all times, nobody's death."""
    behind = [t.lower_ for t in sentence.tokens[group.last + 1 : group.last + 3]]
    return behind[:1] == ["are"] and behind[1:] in (["recorded"], ["documented"], ["registered"], ["counted"], ["updated"])


def _is_safe(link: Link) -> bool:
    """Bare plurals, articles and bare numbers need a firmer link than 'thirteen soldiers' does."""
    if not is_meant(link.group, link.cue, strength=link.strength):
        return False
    if link.cue.outcome in ("displaced", "refugees") and link.group.role in COMBATANTS:
        return False  # who fights retreats
    if link.cue.outcome == "captured" and link.group.kind == "plural":
        return False
    if link.cue.outcome in ("displaced", "refugees") and link.group.count.high == 1 and link.group.count.unit == "people":
        return False  # 'a woman displaced from Bol' tells who she is
    if link.group.kind in ("plural", "article", "bare"):
        return link.strength > _WEAK
    return True


def _make_toll(situation: Situation, link: Link, *, whole: Toll | None) -> Toll:
    sentence, document = situation.sentence, situation.document
    span = _with_sufferers(sentence, link) if whole is None else _part_span(situation, link, whole=whole)
    scope = scope_of(sentence, link, tally=situation.tally)
    polarity = polarity_of(sentence, link)
    carried = scope != "cumulative" or situation.tally is not None or takes_up(sentence)
    beside = is_beside_denial(sentence, link)
    voice = Voice() if beside else situation.voices.hear(sentence, span, carried=carried)
    victims = find_victims(situation, link, whole=whole)
    happening = find_happening(situation, link, victims=victims)
    avenged = tells_avenged(situation, link)
    scene = Scene() if avenged else _scene_of_part(situation, _scene(situation, link, scope=scope), whole=whole)
    doer = (NOBODY, ()) if avenged else find_doer(situation, link, happening=happening, victims=victims)
    perpetrator, because = doer
    if happening is not None and is_other_deed(situation, happening, perpetrator=perpetrator):
        happening = None
    antecedents = (*voice.antecedents, *scene.antecedents, *because, *_whole_words(whole))
    return Toll(
        evidence=_evidence(document, _with_what_was_given(sentence, span), antecedents=antecedents),
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


def _with_sufferers(sentence: Sentence, link: Link) -> Span:
    """The words of a figure with whose it is right before them: 'Kenyan death toll rose to 40'."""
    span, whose = joined_span(sentence, link), sufferers(sentence, link)
    return span if whose is None else Span(min(span.start, whose.span.start), span.end)


def _with_what_was_given(sentence: Sentence, span: Span) -> Span:
    """The words of a figure with those before them that say it was given earlier."""
    start = find_given_before(sentence.text[: max(0, span.start - sentence.span.start)])
    return span if start is None else Span(sentence.span.start + start, span.end)


def _evidence(document: Document, span: Span, *, antecedents: tuple[Antecedent, ...]) -> Evidence:
    return Evidence(document.report.id, span.start, span.end, document.words(span), antecedents)


def _scene(situation: Situation, link: Link, *, scope: Scope) -> Scene:
    sayings = situation.voices.sayings(situation.sentence)
    near, period = link.group.span, scope == "cumulative" or situation.tally is not None
    scene = set_scene(situation.document, situation.sentence, near=near, sayings=sayings, lead=situation.lead, period=period)
    if situation.tally is None or scene.when.words is not None:
        return scene
    above = window_above(situation.document.sentences, situation.sentence)
    return scene_at(situation.sentence, scene.where, when=above) if above is not None else scene


def _scene_of_part(situation: Situation, scene: Scene, *, whole: Toll | None) -> Scene:
    """'Among them three children' died where and when the whole did, unless a place or a day is told for them alone."""
    if whole is None:
        return scene
    where, when, own = scene.where, scene.when, situation.sentence.span
    shares = where.span is not None and where.span.within(own) and where.span.start >= whole.evidence.span.end
    where = where if shares or whole.where.span is None else whole.where
    told = when.span is not None and when.span.within(own)
    when = when if told or whole.when.span is None else whole.when
    return scene_at(situation.sentence, where, when=when)


def _part_span(situation: Situation, link: Link, *, whole: Toll) -> Span:
    """A share is shown by its own words and the place behind them: 'eight in Idlib'."""
    group = link.group.span
    place = choose_place(situation.sentence, group, sayings=[]).span
    own = situation.document.report.text[group.end : place.start] if place is not None and place.start >= group.end else None
    if place is not None and own in _BEFORE_OWN_PLACE:
        return Span(group.start, place.end)
    cue = situation.sentence.span_of(link.cue.token, link.cue.token)
    if 0 <= group.start - cue.end <= 2:
        return Span(cue.start, group.end)
    if link.cue.outcome != whole.outcome and cue.start < group.start:
        return Span(cue.start, group.end)  # 'the fate of 28 of them is unknown'
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


def happenings_of(sentence: Sentence) -> list[Happening]:
    """Return what happened in `sentence`, none if it was not parsed."""
    return find_happenings(sentence) if sentence.parsed else []
