"""From what was found in the sentences to the event claims of a report: which are told, and which only referred to.

A bare 'the attack' or 'operations' is an event of its own only if people came to harm in it; people killed
with no word for how are an event too.
"""

import re
from bisect import bisect_right
from collections.abc import Container, Sequence

from kadesh.extract.attribution import Voices, add_outlet
from kadesh.extract.document import Document, Sentence
from kadesh.extract.events import Happening
from kadesh.extract.setting.scene import Lead, Scene
from kadesh.extract.setting.scenes import set_scene
from kadesh.extract.violence.elsewhere import FINE, WIDE, at_own_place, is_next_place
from kadesh.extract.violence.implied import with_event
from kadesh.model.claim import Claim, Event, Evidence, Toll
from kadesh.model.side import Speaker
from kadesh.model.span import Span

_BESIDE = 20
"""'The attack on Barsalogho' is told, not only referred to: its place stands so close behind it."""
_UNDER_WAY = re.compile(
    r"(?:,? \w+){0,3}? (?:continu\w+|rag(?:ed|es|ing)|erupt\w*|br(?:oke|eak|eaks|eaking) out|broken out|flar\w+|took place"
    r"|(?:reported|heard|ongoing|under ?way|resum\w+|intensif\w+|escalat\w+))\b[^.;:\n]{0,30}",
    re.IGNORECASE,
)
"""Between a fight and its place: 'clashes have flared in the eastern town of', 'fighting was raging around'."""


def make_event(
    document: Document, sentence: Sentence, *, happening: Happening, voices: Voices, outlet: Speaker | None, lead: Lead
) -> Event:
    """Return the claim that `happening` took place, in the words from its first party to its place or day."""
    voice = voices.hear(sentence, happening.span)
    scene = set_scene(document, sentence, near=happening.span, sayings=voices.sayings(sentence), lead=lead)
    span = _quoted(sentence, happening, scene=scene)
    antecedents = (*voice.antecedents, *scene.antecedents)
    return Event(
        evidence=Evidence(document.report.id, span.start, span.end, span.of(document.report.text), antecedents),
        attribution=add_outlet(voice, outlet),
        when=scene.when,
        where=scene.where,
        type=happening.type,
        attacker=happening.attacker,
        target=happening.target,
    )


def _quoted(sentence: Sentence, happening: Happening, *, scene: Scene) -> Span:
    first, last = happening.span.start, happening.span.end
    for span in (happening.attacker.span, happening.target.span):
        if span is not None and span.within(sentence.span):
            first, last = min(first, span.start), max(last, span.end)
    for span in (scene.where.span, scene.when.span):
        if span is not None and span.within(sentence.span) and first - WIDE < span.start and span.end < last + WIDE:
            first, last = min(first, span.start), max(last, span.end)
    return Span(first, last)


def tell_events(
    claims: Sequence[Claim], found: Sequence[tuple[Happening, Event]], *, document: Document, tallied: Container[int]
) -> list[Claim]:
    """Return `claims` without the events that are only referred to, and with one for people killed in no event named."""
    starts = [s.span.start for s in document.sentences]
    told: list[Claim] = []
    made: dict[str, Event] = {}
    events = {e.id: (h, e) for h, e in found}
    for claim in claims:
        sentence = bisect_right(starts, claim.evidence.start) - 1
        if not isinstance(claim, Toll) or (claim.event is None and sentence in tallied):  # of many incidents, not of one
            told.append(claim)
            continue
        earlier = {i: e for i, (h, e) in events.items() if h.sentence < sentence or is_next_place(claim, e, told=told)}
        toll = at_own_place(claim, earlier, made=made, told=told, document=document)
        told.extend(with_event(toll, told, made=made, document=document))
    wars = {e.id for h, e in found if h.loose and e.where.precision == "country"}
    cited = {c.event for c in told if isinstance(c, Toll) and c.outcome not in ("displaced", "refugees")}
    cited -= wars - {c.event for c in told if isinstance(c, Toll) and c.scope != "cumulative"}
    fled = {c.event for c in told if isinstance(c, Toll)}
    bare = {e.id for h, e in found if _is_bare(h, e, text=document.report.text)} - cited
    return [c for c in told if not isinstance(c, Event) or c.id not in bare or (c.id in fled and c.attacker.side)]


def _is_bare(happening: Happening, event: Event, *, text: str) -> bool:
    if not happening.loose and _is_placed(happening, event, text=text):
        return False
    nobody = happening.attacker.span is None and happening.target.span is None
    carried = happening.attacker.basis == "antecedent" and happening.target.span is None
    return happening.loose or (happening.type == "clash" and nobody) or (happening.vague and (nobody or carried))


def _is_placed(happening: Happening, event: Event, *, text: str) -> bool:
    """Whether its place is told with it: close behind it, or behind what only says that it went on there."""
    place, end = event.where.span, happening.span.end
    if place is None or place.start < end:
        return False
    fought = happening.type == "clash" and event.where.precision in FINE
    return place.start - end <= _BESIDE or (fought and _UNDER_WAY.fullmatch(text, end, place.start) is not None)
