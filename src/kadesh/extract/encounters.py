"""What the people of a toll met with: the event of their sentence or of one before, or none."""

from collections.abc import Mapping
from itertools import pairwise
from typing import Any

from kadesh.extract.bygone import tells_of_before
from kadesh.extract.counting.groups import find_groups
from kadesh.extract.counting.links import Link
from kadesh.extract.counting.scope import scope_of
from kadesh.extract.document import Sentence
from kadesh.extract.doers import fights
from kadesh.extract.events import Happening
from kadesh.extract.replies import is_avenged, is_reply
from kadesh.extract.situation import Situation
from kadesh.extract.whose import side_of
from kadesh.model.claim import TWO_SIDED, Event
from kadesh.model.hardship import died_of_hardship, took_own_life
from kadesh.model.side import COMBATANTS, Party

_SPANS = frozenset("day days hours week weeks month months year years".split())
_BODIES = frozenset("body bodies corpse corpses heads".split())
_FINDS = frozenset("found find finds discovered discover recovered unearthed exhumed uncovered".split())
_LASTING = ("since", "for", "until", "throughout", "over")
"""Words that a time begins with through which something goes on."""
_SHARES = frozenset((("of", "them"), ("of", "whom")))


def find_happening(situation: Situation, link: Link, *, victims: Party) -> tuple[Happening, Event] | None:
    """Return the event a toll belongs to: the nearest in its sentence, else the last before that its people may have met."""
    if _of_hardship(situation, link) or tells_avenged(situation, link):
        return None
    if situation.happenings:
        own = [h for h in situation.happenings if not _is_of_share(situation.sentence, link, happening=h[0])]
        own = [h for h in own if not _is_of_where_found(situation.sentence, link, deed=h[0].token)]
        own = [h for h in own if not _is_of_another_day(situation.sentence, h[0].token, deed=link.group.first)]
        told = [h for h in own if not h[0].loose] or own
        if not told:
            return None
        cue = link.cue.token
        sentence = situation.sentence
        later = {h[0].token for h in told if _is_of_another_day(sentence, cue, deed=h[0].token)}
        later |= {h[0].token for h in told if h[0].token > cue and _is_told_of(sentence.tokens[cue])}
        return min(told, key=lambda h: (_is_nameless(h[0]), h[0].token in later, abs(h[0].token - cue)))
    if situation.tally or scope_of(situation.sentence, link) == "cumulative" or _is_apart(situation.sentence.text):
        return None
    sides = {victims.side, *_fighters_named(situation.sentence)} if fights(victims) else {victims.side}
    met = [
        h for h in situation.earlier if all(_may_meet(h, side, met=situation.met, fights=fights(victims)) for side in sides)
    ]
    return met[-1] if met else None


def _is_told_of(word: Any) -> bool:
    """Whether a verb tells of what stands before it: 'the attack that | killed nine', not of what comes next."""
    subject = next((c for c in word.children if c.dep_ in ("nsubj", "nsubjpass")), None)
    return word.dep_ == "relcl" and subject is not None and subject.lower_ in ("that", "which")


def _is_of_where_found(sentence: Sentence, link: Link, *, deed: int) -> bool:
    """'Police found nine bodies in a region | where troops press an offensive': what goes on there killed nobody told.

    A deed with a day of its own may have: 'in the village where gunmen attacked a wedding on Sunday'.
    """
    words = (sentence.tokens[link.group.last], sentence.tokens[link.cue.token])
    found = any(t.lower_ in _BODIES and t.head.lower_ in _FINDS for t in words)
    return (
        found and not _is_dated(sentence, deed) and any(t.lower_ == "where" for t in sentence.tokens[link.group.last : deed])
    )


def _is_dated(sentence: Sentence, deed: int) -> bool:
    start = sentence.span_of(deed, deed).start
    return any(t.span.start > start and not t.words.lower().startswith(_LASTING) for t in sentence.times)


def _is_of_another_day(sentence: Sentence, k: int, *, deed: int) -> bool:
    """'Raids killed nine, | a day after Alpha fired a missile': nobody died of what only dates their death."""
    words = [t.lower_ for t in sentence.tokens[k:deed]]
    return any(a in _SPANS and b in ("after", "before") for a, b in pairwise(words))


def _is_apart(sentence: str) -> bool:
    return is_reply(sentence) or tells_of_before(sentence)


def _of_hardship(situation: Situation, link: Link) -> bool:
    """'Two babies died of cold', 'six rebels killed themselves': no strike that is told beside it killed them."""
    at, cue = situation.sentence.span.start, situation.sentence.tokens[link.cue.token]
    start, end = min(link.group.span.start, at + cue.idx), at + cue.idx + len(cue.text)
    text, first = situation.document.report.text, link.group.span.start
    own = took_own_life(text, first, max(end, link.group.span.end))
    return link.cue.outcome == "killed" and (own or died_of_hardship(text, start, end))


def tells_avenged(situation: Situation, link: Link) -> bool:
    """Return whether a toll is what was avenged, as in 'revenge for the killing of two guards'.

    They died neither here nor then nor by those who took it.
    """
    sentence = situation.sentence
    first = sentence.tokens[min(link.group.first, link.cue.token)]
    return is_avenged(sentence.text[: first.idx])


def is_other_deed(situation: Situation, told: tuple[Happening, Event], *, perpetrator: Party) -> bool:
    """Return whether people fell to those whom the event told before has hit: 'hours earlier, troops had killed two'.

    So it is with what is told in passing ('two men wanted for attacks') of others than those who killed them.
    """
    happening, event = told
    if perpetrator.basis != "stated" or perpetrator.side in (None, happening.attacker.side):
        return False
    if told in situation.happenings:
        return happening.loose
    hit = {happening.target.side, *situation.met.get(event.id, ())}
    return happening.attacker.side is not None and happening.type not in TWO_SIDED and perpetrator.side in hit


def _is_of_share(sentence: Sentence, link: Link, *, happening: Happening) -> bool:
    """'28 were killed, 13 of them by Russian strikes': the strikes are those of the share."""
    if link.whole is not None:
        return False
    between = [t.lower_ for t in sentence.tokens[max(link.group.last, link.cue.token) + 1 : happening.token]]
    return any(pair in _SHARES for pair in pairwise(between))


def _is_nameless(happening: Happening) -> bool:
    """A bare 'fighting' beside a strike that somebody flew: the strike is what people died in."""
    nobody = happening.attacker.words is None and happening.target.words is None
    return nobody and happening.type in TWO_SIDED


def _fighters_named(sentence: Sentence) -> frozenset[str]:
    """The sides of all the fighters counted in a sentence: those named together were hit together."""
    groups = [g for g in find_groups(sentence) if g.role in COMBATANTS]
    mentions = [side_of(sentence, g.span) for g in groups]
    return frozenset(m.side for m in mentions if m is not None and m.side is not None and m.kind == "nationality")


def _may_meet(told: tuple[Happening, Event], side: str | None, *, met: Mapping[str, frozenset[str]], fights: bool) -> bool:
    """Soldiers of one side are not those of the side that was hit: another event killed them."""
    hit = met.get(told[1].id) or frozenset(s for s in (told[0].target.side,) if s is not None)
    return not fights or side is None or not hit or side in hit
