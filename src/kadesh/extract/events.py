"""What happened: strikes, shelling, clashes, bombings, by whom and on whom.

An event is found by the word for it; its parties by how they stand to that word. Several words for one thing in one sentence
('launched an attack with drones') are one event.
"""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Any

from kadesh.extract.document import Sentence
from kadesh.extract.violence.answered import aim_answers, draws_fire, is_answered, tells_answer
from kadesh.extract.violence.attackers import attacker_of
from kadesh.extract.violence.belligerents import party_of, side_within
from kadesh.extract.violence.fought_over import sides_of_taking
from kadesh.extract.violence.general import is_behind_it
from kadesh.extract.violence.happening import Happening
from kadesh.extract.violence.kinds import settle_type
from kadesh.extract.violence.locating import parties_in
from kadesh.extract.violence.one_coming import is_arson, is_beside_killing, is_means, is_one_coming
from kadesh.extract.violence.opponents import opponents_of
from kadesh.extract.violence.raids import is_intrusion
from kadesh.extract.violence.targets import target_of
from kadesh.extract.violence.words import Trigger, find_triggers
from kadesh.extract.words import load_words
from kadesh.model.side import NOBODY
from kadesh.model.span import Span

_MEANWHILE = (["during"], ["amid"], ["amidst"])
_APART = frozenset("while when where after as following follows followed before whereas meanwhile but".split())
_SINCE = frozenset("since because until although though".split())
_TWO = 2
_REACH = 12
"""Tokens between two words for one event."""
_NEEDS_DOER = frozenset(("hit", "fire", "shooting", "storm", "fight", "offensive"))
_FILMED = frozenset(
    "film movie video footage scene scenes series documentary photo photos clip picture pictures which that".split()
)
_AIMED = frozenset("shot shoot shoots stormed storming overran overrun overrunning sprayed spraying raked".split())
"""Verbs that tell of violence by whom they are aimed at."""
_THERE = frozenset(("in", "at", "near", "on", "outside", "from"))
_FIRED_AT = frozenset("at on upon into".split())
_FLIES = load_words("aircraft")
_CAMPAIGNS = frozenset("offensive offensives counteroffensive counter-offensive intervention advances".split())
"""Words for what an army does over weeks, told in passing too: 'since the offensive by X'."""
_ATTACKS = frozenset("attack attacks assault assaults violence raid raids ambush ambushes incident incidents".split())
_ROUGH = ("clash", "shooting", "offensive", "other", "mass-killing")

_NEAR = 4
"""Tokens before a deed among which it is called the worst of its kind."""


def find_happenings(sentence: Sentence) -> list[Happening]:
    """Return the events that `sentence` tells of, in order, one for each thing that happened.

    'Russian jets struck the market' is an airstrike by RUS; 'the minister hit back' is none.
    """
    triggers = find_triggers(sentence)
    triggers = [t for t in triggers if not _only_arrives(sentence.tokens[t.token], t)]
    found = [_describe(sentence, t) for t in triggers if not _lacks_doer(sentence, t, triggers=triggers)]
    others = [h for h in found if h.type != "abduction"]
    harm = [h for h in found if h.type == "abduction" and h.attacker.words is None]
    found = [h for h in found if h not in harm] if others else found
    return aim_answers(sentence, _merged(sentence, _without_downed(sentence, found)))


def _only_arrives(token: Any, trigger: Trigger) -> bool:
    """'An attack | hit Arda', 'the latest attack to | hit the town': that it did says nothing of what it was."""
    if not trigger.is_verb or trigger.rough != "hit":
        return False
    deeds = [token.head] if token.dep_ in ("relcl", "acl") else []
    deeds += [c for c in token.children if c.dep_ == "nsubj"]
    return any(d.lower_ in _ATTACKS for d in deeds)


def _without_downed(sentence: Sentence, found: list[Happening]) -> list[Happening]:
    """'Shot down a transport plane': the plane that falls has raided nothing."""
    downed = [sentence.tokens[h.token] for h in found if h.type == "shootdown"]
    fallen = {c.i for v in downed for c in v.children if c.dep_ in ("dobj", "nsubjpass") and c.lower_ in _FLIES}
    return [h for h in found if h.token not in fallen]


def _lacks_doer(sentence: Sentence, trigger: Trigger, *, triggers: list[Trigger]) -> bool:
    """'Hit', 'targeted', 'fired' are violence only with a weapon, an attack or a side that did it or suffered it."""
    token = sentence.tokens[trigger.token]
    if not trigger.is_verb or trigger.rough not in _NEEDS_DOER:
        return False
    if token.dep_ == "ccomp" and any(t.dep_ == "nsubj" and t.lower_ == "who" for t in token.children):
        return True  # 'could not say who fired'
    near = [t for t in triggers if t.token != trigger.token and abs(t.token - trigger.token) <= _REACH and not _weak_verb(t)]
    if near:
        return False
    if trigger.rough == "shooting" and any(
        t.lower_ in ("dead", "at", "down", "by") for t in sentence.tokens[token.i + 1 : token.i + 4]
    ):
        return False
    if _has_aim(token) or (trigger.rough == "hit" and _is_struck(sentence, token)):
        return False
    attacker = attacker_of(sentence, trigger.token, is_verb=True)
    return attacker.words is None and target_of(sentence, trigger.token, attacker=attacker, is_verb=True).side is None


def _has_aim(token: Any) -> bool:
    """'Shot the mayor', 'a singer was shot', 'fired into a crowd', 'overran the post': told of somebody, whoever did it."""
    if token.lower_ in _AIMED:
        return any(c.dep_ in ("dobj", "nsubjpass") and c.lower_ not in _FILMED for c in token.children)
    return token.lower_ == "fired" and any(c.dep_ == "prep" and c.lower_ in _FIRED_AT for c in token.children)


def _is_struck(sentence: Sentence, token: Any) -> bool:
    """'Three pylons were targeted near Homs': something was hit somewhere, and no storm or lorry is told to have done it."""
    subject = next((c for c in token.children if c.dep_ == "nsubjpass"), None)
    if subject is None or not sentence.places or subject.lower_ in ("it", "that", "who", "which"):
        return False
    behind = sentence.tokens[token.i + 1 : token.i + 2]
    if token.lower_ == "targeted":
        return True
    return bool(behind) and behind[0].lower_ in _THERE


def _weak_verb(trigger: Trigger) -> bool:
    return trigger.is_verb and trigger.rough in ("hit", "fire")


def _describe(sentence: Sentence, trigger: Trigger) -> Happening:
    k = trigger.token
    attacker = attacker_of(sentence, k, is_verb=trigger.is_verb)
    target = target_of(sentence, k, attacker=attacker, is_verb=trigger.is_verb)
    if trigger.rough in ("clash", "fight") or (trigger.rough == "offensive" and sentence.tokens[k].lower_ == "war"):
        attacker, target = opponents_of(sentence, k, attacker=attacker, target=target)
        if attacker.words is None and target.words is None:
            attacker, target = sides_of_taking(sentence, k)
    if attacker.side is not None and attacker.side == target.side and attacker.side.islower():
        target = NOBODY  # 'Islamic State fighters burned': the second word only tells more of the first
    rough = "shootdown" if _brings_down(sentence, trigger) else trigger.rough
    rough = "storm" if is_intrusion(sentence.tokens[k].lower_, attacker=attacker) else rough
    kind, vague = settle_type(sentence, k, rough=rough, attacker=attacker)
    loose = trigger.loose and not (attacker.side is not None and sentence.tokens[k].lower_ in _CAMPAIGNS)
    loose |= not trigger.is_verb and attacker.words is None and is_behind_it(sentence, k)
    return Happening(sentence.index, kind, k, sentence.span_of(k, k), attacker, target, vague, loose)


def _brings_down(sentence: Sentence, trigger: Trigger) -> bool:
    """'Shot down' is said of aircraft; people who are gunned down are shot."""
    token = sentence.tokens[trigger.token]
    after = [t.lower_ for t in sentence.tokens[trigger.token + 1 : trigger.token + 2]]
    if not trigger.is_verb or trigger.rough != "shooting" or after != ["down"] or token.lower_ == "gunned":
        return False
    near = sentence.tokens[max(0, trigger.token - 8) : trigger.token + 10]
    return any(t.lower_ in _FLIES for t in near)


def _merged(sentence: Sentence, found: list[Happening]) -> list[Happening]:
    """Join words for one thing: 'fired rockets', 'launched an attack with drones', 'artillery shelling'."""
    kept: list[Happening] = []
    homes = frozenset(p.places[0].country for p in sentence.places if p.places)
    for happening in found:
        last = kept[-1] if kept else None
        near = last is not None and (happening.token - last.token <= _REACH or _goes_with(sentence, last, happening))
        if last is not None and near and _is_same(sentence, last, happening):
            kept[-1] = happening if last.loose and not happening.loose else _joined(sentence, last, happening, homes=homes)
        else:
            kept.append(happening)
    return kept


def _goes_with(sentence: Sentence, a: Happening, b: Happening) -> bool:
    return is_one_coming(sentence, a, b) or is_means(sentence, a, b)


def _is_same(sentence: Sentence, a: Happening, b: Happening) -> bool:
    between = sentence.tokens[a.token + 1 : b.token]
    if any(t.lower_ in _APART or t.text in (";", ".") for t in between) or _is_worst_since(sentence, a, between=between):
        return False
    if any(t.dep_ == "mark" and t.lower_ in _SINCE and t.i > a.token for t in sentence.tokens[b.token].children):
        return False  # 'the army has stepped up its raids since rebels attacked a base'
    if b.type == "clash" != a.type and [t.lower_ for t in between[-1:]] in _MEANWHILE:
        return False  # 'the airstrike took place during | clashes between the two'
    if tells_answer(between) or is_answered(sentence, a, b) or draws_fire(between, b):
        return False
    if "shootdown" in (a.type, b.type) and a.type != b.type:
        return False
    if {a.type, b.type} == {"bombing", "airstrike"} and [t.lower_ for t in between[:1]] == ["and"]:
        return False  # 'suicide bombings and air strikes'
    if "offensive" in (a.type, b.type) and a.type != b.type and b.token - a.token > 3:
        return False
    return len({a.attacker.side, b.attacker.side} - {None}) <= 1 or _by_both(sentence, a, b)


def _is_worst_since(sentence: Sentence, a: Happening, *, between: Sequence[Any]) -> bool:
    """'The deadliest attack since a raid on': what it is measured by is another deed."""
    ranked = any(t.tag_ == "JJS" or t.lower_ == "first" for t in sentence.tokens[max(0, a.token - _NEAR) : a.token])
    return ranked and any(t.lower_ == "since" and u.lower_ in ("a", "an", "the") for t, u in pairwise(between))


def _by_both(sentence: Sentence, a: Happening, b: Happening) -> bool:
    """'Hit by X and Y air strikes': one deed of two that act together."""
    spans = [span for span in (a.attacker.span, b.attacker.span) if span is not None]
    if len(spans) < _TWO or a.type != b.type:
        return False
    first, second = sorted(spans)
    return sentence.text[first.end - sentence.span.start : second.start - sentence.span.start].strip() == "and"


def _is_on_foot(a: Happening, b: Happening) -> bool:
    """'The attack by fighters targeted a bus': an attack of those on foot is no fire from afar and no raid unless told."""
    return a.vague and b.vague and a.type == "clash" and b.type in ("shelling", "airstrike")


def _joined(sentence: Sentence, a: Happening, b: Happening, *, homes: frozenset[str | None]) -> Happening:
    fuller = (a.vague and not (b.vague and b.type == "other")) or (a.type in _ROUGH and b.type not in _ROUGH)
    beside = _is_on_foot(a, b) or is_arson(sentence, b) or is_beside_killing(sentence, a, b)
    beside = beside or (a.type == "clash" and not a.vague and is_means(sentence, a, b))
    first = b if fuller and not beside else a
    attacker = a.attacker if a.attacker.side else b.attacker if b.attacker.words else a.attacker
    if a.attacker.side and b.attacker.side in homes:  # of two who act together the one at home
        attacker = b.attacker
    target = a.target if a.target.side else b.target if b.target.words else a.target
    if target.side is not None and target.span == attacker.span:
        target = NOBODY
    return replace(
        first,
        span=Span(a.span.start, b.span.end),
        attacker=attacker,
        target=target,
        vague=a.vague and b.vague,
        loose=a.loose and b.loose,
    )


__all__ = ["Happening", "find_happenings", "parties_in", "party_of", "side_within"]
