"""One incident told over a headline, a lead and a body is one event: the fullest mention is kept, completed from the others.

Whether two mentions tell of one incident is weighed by `likeness`; the tolls of a mention that goes belong to the one kept.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace

from kadesh.model.claim import Claim, Event, Toll
from kadesh.model.side import COMBATANTS
from kadesh.model.when import UNKNOWN_TIME
from kadesh.model.where import UNKNOWN_PLACE
from kadesh.resolve.retelling.anew import find_answered, find_turn, is_again, is_backdrop, is_many, is_new, is_older, is_past
from kadesh.resolve.retelling.claimants import names_claimant
from kadesh.resolve.retelling.completing import complete
from kadesh.resolve.retelling.fullness import fullness, goes_on, in_body, takes_a_month
from kadesh.resolve.retelling.headlines import namesake_province, title_end
from kadesh.resolve.retelling.likeness import POINTS, Figures, Mention, day_told, likeness, party_known
from kadesh.resolve.retelling.stage import Kin

_FEW = 2
"""So few die in many incidents."""
_OTHER = -0.9
"""Points at which a title tells of another place or of somebody else than what stands below."""
_TWO = -6.0
"""Points at which a headline and a deed of the body have other parties or other kinds."""


@dataclass
class _Incident:
    """What a report tells of one incident so far: the mention kept, completed, and every mention's id."""

    told: Mention
    ids: list[str]
    last: int = 0
    """Where it was told last."""


def merge_retellings(claims: Sequence[Claim], text: str, *, kin: Kin, repeats: Sequence[Claim] = ()) -> list[Claim]:
    """Return `claims` with one event for each incident; tolls of a dropped mention belong to the one kept.

    `repeats` are all claims as they stood before tolls told twice were dropped: one figure told twice tells of one incident.
    """
    tolls = [c for c in (*claims, *repeats) if isinstance(c, Toll) and c.event]
    figures, few, hit = _figures(tolls), _figures(tolls, few=True), _fighters_hit(tolls)
    cited = {c.event for c in tolls}
    incidents: list[_Incident] = []
    for event in (c for c in claims if isinstance(c, Event)):
        mention = _mention_of(event, text, figures=figures.get(event.id), hit=hit.get(event.id))
        mention = replace(mention, few=few.get(event.id, frozenset()))
        pointing = _without_scene(mention) if mention.again and is_backdrop(event, text) else mention
        twin = _twin_of(pointing, incidents, kin=kin)
        if twin is None:
            incidents.append(_Incident(mention, [event.id], event.evidence.start))
            continue
        body = _told_under(twin, pointing, incidents=incidents, kin=kin)
        _add(body or twin, pointing, cited=cited)
        if body is not None:
            incidents = _joined(incidents, twin, body=body, cited=cited)
    incidents = _grown_together(incidents, kin=kin, cited=cited)
    incidents = _titled_below(incidents, title_end(text), kin=kin, cited=cited)
    instead = {old: i.told.event.id for i in incidents for old in i.ids}
    rest = [_redirect(c, instead) for c in claims if not isinstance(c, Event)]
    return sorted([*(i.told.event for i in incidents), *rest], key=lambda c: (c.evidence.start, c.evidence.end, c.id))


def _add(incident: _Incident, mention: Mention, *, cited: set[str | None]) -> None:
    """Let one more mention tell of an incident."""
    _join(incident, _merged(incident.told, mention, cited=cited), ids=[mention.event.id], cited=cited)
    incident.last = mention.event.evidence.start


def _join(incident: _Incident, told: Mention, *, ids: list[str], cited: set[str | None]) -> None:
    """Let an incident be told by a mention completed from another, which stands for the `ids` of the other too."""
    incident.told = told
    incident.ids += ids
    cited.add(told.event.id)


def _told_under(head: _Incident, mention: Mention, *, incidents: list[_Incident], kin: Kin) -> _Incident | None:
    """The deed of the body that `mention` goes on with, where that tells the figure of a `head`: the head tells of it.

    'Over 20 killed in Arda. Troops clashed with Alpha at Bol. The clashes left 20 dead': Bol's; None if there is none.
    """
    if not head.told.leads or mention.leads or not head.told.figures & mention.figures:
        return None
    body = _twin_of(mention, [i for i in incidents if not (i.told.leads or i.told.figures)], kin=kin)
    return body if body is not None and likeness(head.told, body.told, kin) > _TWO else None


def _joined(incidents: list[_Incident], head: _Incident, *, body: _Incident, cited: set[str | None]) -> list[_Incident]:
    """The incidents without the `head`, which is told by the `body`."""
    _join(body, _merged(head.told, body.told, cited=cited), ids=head.ids, cited=cited)
    return [i for i in incidents if i is not head]


def _grown_together(incidents: list[_Incident], *, kin: Kin, cited: set[str | None]) -> list[_Incident]:
    """The incidents, of which two are joined that turn out to be one by a figure that is told of both later on."""
    kept: list[_Incident] = []
    for incident in incidents:
        alike = [i for i in kept if i.told.figures & incident.told.figures] if len(incident.ids) > 1 else []
        twin = _twin_of(incident.told, alike, kin=kin)
        if twin is None:
            kept.append(incident)
        else:
            _join(twin, _merged(twin.told, incident.told, cited=cited), ids=incident.ids, cited=cited)
    return kept


def _titled_below(incidents: list[_Incident], end: int, *, kin: Kin, cited: set[str | None]) -> list[_Incident]:
    """The incidents without those that only the title tells of, where one below may be what it tells of: the likest is."""
    kept = [i for i in incidents if i.last >= end]
    below = list(kept)
    for titled in (i for i in incidents if i.last < end):
        told = [(_in_province(titled.told, i.told), _of_kind(i.told, titled.told)) for i in below]
        scored = [(likeness(title, body, kin), -n) for n, (title, body) in enumerate(told)]
        best, n = max(scored, default=(_OTHER, 0))
        if best <= _OTHER:
            kept.append(titled)
            continue
        twin = below[-n]
        _join(twin, _merged(titled.told, twin.told, cited=cited), ids=titled.ids, cited=cited)
    return kept


def _in_province(title: Mention, body: Mention) -> Mention:
    """A title's mention at the province of its town's name, where the other one lies there: 'attack in Herat'."""
    where = title.event.where
    province = namesake_province(body.event.where, where)
    if province is None:
        return title
    return replace(title, event=replace(title.event, where=replace(where, place=province, precision="province")))


def _of_kind(mention: Mention, other: Mention) -> Mention:
    """A mention as one of the other's kind: a title calls 'an attack' or 'killed' what is a bomb below."""
    return replace(mention, event=replace(mention.event, type=other.event.type))


def _mention_of(event: Event, text: str, *, figures: Figures | None, hit: frozenset[str] | None) -> Mention:
    """An event with what tells it apart from others: its figures, who was hit and by whom, how its sentence begins."""
    if event.when.basis == "antecedent" and is_past(event, text):
        event = replace(event, when=UNKNOWN_TIME)
    attackers = frozenset([event.attacker.side]) if event.attacker.side and party_known(event.attacker) else frozenset[str]()
    return Mention(
        event,
        figures or frozenset(),
        hit or frozenset(),
        attackers,
        again=is_again(event, text),
        many=is_many(event),
        day=day_told(event),
        turn=find_turn(event, text),
        answered=find_answered(event, text),
        older=is_older(event, text),
        new=is_new(event, text) or any(a.slot == "whole" for a in event.evidence.antecedents),
    )


def _without_scene(mention: Mention) -> Mention:
    """A mention without the place and the day that its sentence tells of something else."""
    return replace(mention, event=replace(mention.event, where=UNKNOWN_PLACE, when=UNKNOWN_TIME), day=UNKNOWN_TIME)


def _figures(tolls: Sequence[Toll], *, few: bool = False) -> dict[str, Figures]:
    """The figures above two that each event's tolls tell, or those of one or two, by the event's id."""
    told: dict[str, set[tuple[str, int]]] = defaultdict(set)
    for toll in tolls:
        if toll.event and toll.count.low and (toll.count.low > _FEW) != few and toll.count.quantifier != "vague":
            told[toll.event].add((toll.outcome, toll.count.low))
    return {event: frozenset(found) for event, found in told.items()}


def _fighters_hit(tolls: Sequence[Toll]) -> dict[str, frozenset[str]]:
    """The sides of the fighters that each event's tolls tell of, by the event's id."""
    hit: dict[str, frozenset[str]] = {}
    for toll in tolls:
        if toll.event and toll.victims.side and toll.victims.role in COMBATANTS:
            hit[toll.event] = hit.get(toll.event, frozenset()) | {toll.victims.side}
    return hit


def _redirect(claim: Claim, instead: dict[str, str]) -> Claim:
    if not isinstance(claim, Toll) or claim.event is None:
        return claim
    return replace(claim, event=instead.get(claim.event, claim.event))


def _twin_of(mention: Mention, incidents: list[_Incident], *, kin: Kin) -> _Incident | None:
    """The incident told before that this mention repeats; of several the likest, then the nearest.

    'The blast' is first of all the one told last.
    """
    newest = max((i.last for i in incidents), default=0) if mention.again else None
    more = [POINTS["again, told last"] * (i.last == newest) for i in incidents]
    scored = [(likeness(i.told, mention, kin) + more[n], i.told.event.evidence.start, n) for n, i in enumerate(incidents)]
    best = max(scored, default=None)
    return incidents[best[2]] if best is not None and best[0] > 0 else None


def _merged(first: Mention, second: Mention, *, cited: set[str | None]) -> Mention:
    a, b = first.event, second.event
    if names_claimant(a, b) and a.attacker.side not in first.hit:
        a = replace(a, attacker=replace(b.attacker, basis="antecedent"))
    told, retold = fullness(a, cited, again=first.again), fullness(b, cited, again=second.again)
    if a.evidence.quote == b.evidence.quote:  # a sentence printed twice: the first stands for both
        told, retold = (told[0], 1, 0), (retold[0] - in_body(b) + in_body(a), 0, 0)
    better, other = (b, a) if retold > told else (a, b)
    if (other.when.basis == "antecedent" or goes_on(other)) and takes_a_month(other):
        other = replace(other, when=UNKNOWN_TIME)  # 'they have attacked farmers since 2018' dates no raid
    return replace(
        first,
        event=complete(better, other),
        figures=first.figures | second.figures,
        hit=first.hit | second.hit,
        by=first.by | second.by,
        day=first.day if first.day.known else second.day,
        again=(second if better is b else first).again,
    )
