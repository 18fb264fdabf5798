"""Who captured, entered, holds, lost, besieges or contests a place, or did not take it.

Ground is told of by verbs ('seized the town', 'fell to the rebels'), by words for holding it ('rebel-held',
'under the control of') and by the noun 'control'. A person captured and a meeting held are no ground.
"""

import re
from collections.abc import Iterable
from dataclasses import replace

from kadesh.extract.attribution import Voices, add_outlet
from kadesh.extract.document import Document, Sentence
from kadesh.extract.holding.fighters import name_fighters
from kadesh.extract.holding.ground import Ground
from kadesh.extract.holding.holdings import find_holdings
from kadesh.extract.holding.locality import is_vague
from kadesh.extract.holding.ours import find_freed, find_ours, find_we, name_own
from kadesh.extract.holding.takings import find_takings
from kadesh.extract.setting.scene import Lead
from kadesh.extract.setting.scenes import set_time
from kadesh.model.claim import Control, Evidence
from kadesh.model.side import Speaker
from kadesh.model.span import Span

_GROUPS = {"entered": "captured"}
_NO_GROUND = re.compile(r"(?:the )?(?:focal|turning|starting|breaking|tipping|sticking|talking|low|high) points?(?: of .*)?")
"""A point that is no place: 'the town, the focal point of the push, is under their control'."""
_WHOSE = re.compile(r"^(?:the )?(?:[\w’'-]+ ){0,2}?[\w’'-]+-(?:held|controlled|run|dominated) ", re.IGNORECASE)
_NO_LONGER = re.compile(r"\bno longer (?:\w+ ){0,2}(?:control(?:s|led)?|holds?|held|in|under|has|had)\b")


def find_controls(
    document: Document, sentence: Sentence, *, voices: Voices, outlet: Speaker | None, lead: Lead
) -> list[Control]:
    """Return the claims of control in `sentence`, in its order.

    'After capturing Alpha last week, army units entered Beta' gives two: captured Alpha, entered Beta.
    """
    if not sentence.parsed:
        return []
    found = [*find_takings(document, sentence), *find_holdings(document, sentence)]
    found = _not_shared(_not_taken([g for g in found if not _NO_GROUND.fullmatch(g.locality.where.words or "")]))
    found = [_as_it_is_now(sentence, g) for g in [*found, *find_ours(document, sentence, voices=voices)]]
    found += [*find_freed(document, sentence, voices=voices), *find_we(document, sentence, voices=voices)]
    found = [replace(g, actor=name_own(document, sentence, actor=g.actor, voices=voices)) for g in found]
    grounds = _apart(replace(g, actor=name_fighters(document, sentence, actor=g.actor)) for g in found)
    claims = [_make_control(document, sentence, ground=g, voices=voices, outlet=outlet, lead=lead) for g in grounds]
    return sorted(claims, key=lambda c: (c.evidence.start, c.evidence.end, c.where.span or Span(0, 0)))


def _as_it_is_now(sentence: Sentence, ground: Ground) -> Ground:
    """'No longer controls Alpha', 'Beta is no longer in rebel hands': what was held is lost."""
    told = sentence.small[ground.span.start - sentence.span.start : ground.span.end - sentence.span.start]
    return replace(ground, status="lost") if ground.status == "held" and _NO_LONGER.search(told) else ground


def _not_taken(grounds: list[Ground]) -> list[Ground]:
    """Without ground told as held by those from whom it was taken: 'seized the rebel-held town' holds nothing."""
    taken = [g for g in grounds if g.status == "captured"]
    return [g for g in grounds if g.status != "held" or not any(_took(t, g) for t in taken)]


def _not_shared(grounds: list[Ground]) -> list[Ground]:
    """Without the second place of a list where another holds it: 'rebel-held Alpha and Beta, which the army holds'."""
    held = [g for g in grounds if g.status == "held"]
    second = [g for g in held if any(_leads(h, g) for h in held) and any(_took(h, g) for h in held)]
    return [g for g in grounds if g not in second]


def _leads(first: Ground, ground: Ground) -> bool:
    """Whether the place of `first` stands between who holds it and another place of theirs."""
    actor, one, other = ground.actor.party.span, first.locality.where.span, ground.locality.where.span
    return bool(
        actor and one and other and first.actor == ground.actor and actor.end <= one.start and one.end <= other.start
    )


def _took(taken: Ground, held: Ground) -> bool:
    one, other = taken.locality.where.span, held.locality.where.span
    taker, holder = taken.actor.party, held.actor.party
    unlike = taker.side is None and {taker.role, holder.role} == {"military", "armed-group"}  # rebels of no one side
    other_side = unlike or taker.side not in (None, holder.side)
    return other_side and one is not None and other is not None and one.overlaps(other)


def _apart(grounds: Iterable[Ground]) -> list[Ground]:
    """The findings without those that say again of the same place and actor what one before says."""
    kept: list[Ground] = []
    for ground in grounds:
        if not any(_says_same(k, ground) for k in kept):
            kept.append(ground)
    return kept


def _says_same(a: Ground, b: Ground) -> bool:
    same_place = a.locality.where.span == b.locality.where.span or a.locality.where.words == b.locality.where.words
    return a.status == b.status and a.actor.party.side == b.actor.party.side and same_place


def _make_control(
    document: Document, sentence: Sentence, *, ground: Ground, voices: Voices, outlet: Speaker | None, lead: Lead
) -> Control:
    voice = voices.hear(sentence, ground.span)
    scene = set_time(document, sentence, near=ground.span, sayings=voices.sayings(sentence), lead=lead)
    antecedents = (*voice.antecedents, *scene.antecedents, *ground.locality.antecedents, *ground.actor.antecedents)
    return Control(
        evidence=Evidence(
            document.report.id,
            ground.span.start,
            ground.span.end,
            document.words(ground.span),
            tuple(dict.fromkeys(antecedents)),
        ),
        attribution=add_outlet(voice, outlet),
        when=scene.when,
        where=ground.locality.where,
        actor=ground.actor.party,
        status=ground.status,
    )


def drop_told(controls: Iterable[Control]) -> list[Control]:
    """Return `controls` of one report without repetitions: who holds a place is said once, however often told.

    Another source's word for the same capture is another claim.
    """
    kept: dict[tuple[str, ...], Control] = {}
    for control in controls:
        key = _key(control)
        if key not in kept:
            kept[key] = control
    named = {c.actor.side for c in kept.values() if c.status == "held" and c.where.place is not None}
    told = [c for c in kept.values() if c.status != "held" or c.actor.side not in named or not _is_bare(c)]
    wholes = {(c.actor.side, _name(c)) for c in told if c.status == "held" and _is_whole(c)}
    return [c for c in told if c.status != "held" or _is_whole(c) or (c.actor.side, _name(c)) not in wholes]


def _is_whole(control: Control) -> bool:
    """Whether the ground is a whole province: 'rebel-held Alpha province', of which a headline says 'rebel-held Alpha'."""
    return control.where.place is not None and control.where.place.kind == "province"


def _name(control: Control) -> str:
    """The name of the ground without whose it is: of 'rebel-held Alpha' it is Alpha."""
    return _WHOSE.sub("", control.where.words or "")


def _is_bare(control: Control) -> bool:
    """Whether the ground has no name; 'a rebel-held village' says nothing beside what else they hold."""
    return control.where.place is None and is_vague(control.where.words or "")


def _key(control: Control) -> tuple[str, ...]:
    status = _GROUPS.get(control.status, control.status)
    where = control.where
    named = any(w[:1].isupper() for w in (where.words or "").split())  # 'most of the city' is not the city
    by_id = (
        named
        and where.place is not None
        and where.place.kind != "country"
        and (where.precision != "area" or status == "held")
    )
    place = where.place.id if by_id and where.place is not None else where.words
    source = control.source.name if control.source is not None and control.status != "held" else ""
    return (status, str(control.actor.side), str(place).lower(), source)
