"""Lists below a figure: '43 were killed, distributed as follows: - Arda: 21 - Bol: 12'. Each line is a share of the figure.

The lines have no verb, so none is parsed: their outcome, their speaker and their day are those of the figure above.
"""

import re
from collections.abc import Sequence
from typing import cast

from kadesh.extract.counting.counts import CountMention, find_counts
from kadesh.extract.counting.phrases import ROLES
from kadesh.extract.document import Document, Sentence
from kadesh.extract.listlines import CAUSE, Line, lines_below, moved, one_at
from kadesh.extract.setting.placing import choose_place
from kadesh.extract.setting.scene import Scene
from kadesh.extract.setting.scenes import scene_at
from kadesh.extract.violence.parties import party_from
from kadesh.model.claim import Antecedent, Claim, Evidence, Toll
from kadesh.model.side import COMBATANTS, NOBODY, Party, Role
from kadesh.model.span import Span

_ACTOR = re.compile(
    r"(?:(?:killed|died|dead|deaths|of them|civilians|persons|people)\s){0,2}(?:by|at the hands of|under torture)\b",
    re.IGNORECASE,
)
"""What stands before the one who did it: 'By Alpha: 40', '12 killed by Alpha', 'Under torture in the prisons of Alpha'."""
_BY_DOERS = re.compile(
    r"\b(?:under|due to|by|of|from) torture\b|\bat the hands of\b|\bby (?:the )?(?:\w+ ){0,3}(?:parties|perpetrators?)\b",
    re.IGNORECASE,
)
"""Above lines that name who did it: 'nine died under torture as follows: Alpha: six; Beta: three'."""
_NEAR_ACTOR = 45
_NUMBER = re.compile(r"[\w,.~-]+\s+")
_PEOPLE_END = re.compile(r"[,.;:(]|\s(?:by|in|under|while|at|near|during|when|who|as|including)\b")
_SHARES = re.compile(r"\b(?:including|(?:of|among(?:st)?) (?:whom|them|which))\b", re.IGNORECASE)
_OF_THEM = re.compile(r"\s+of\s+(?:them|whom|the|these|those)\b")
_SLIP = 0.05
"""Monitors' lists come to a few more than they say: of '235 persons' 237 are listed."""
_BACK = 2
"""So many sentences before a heading its figure may stand."""


def find_breakdowns(document: Document, claims: Sequence[Claim]) -> list[Toll]:
    """Return the shares told in lists of lines below the figures among `claims`, in the order of the text."""
    found: list[Toll] = []
    sentences, i = document.sentences, 0
    while i < len(sentences):
        lines = lines_below(document, i) if sentences[i].text.rstrip().endswith(":") else []
        whole = _whole_above(document, i, lines=lines, claims=claims) if lines else None
        if whole is not None:
            found += tell_lines(document, whole, lines=lines, told=claims)
        i = max(x.sentence.index for y in lines for x in (y, *y.below)) + 1 if whole is not None else i + 1
    return found


def _whole_above(document: Document, heading: int, *, lines: list[Line], claims: Sequence[Claim]) -> Toll | None:
    """The figure of a heading or, where that has none ('They are as follows:'), of the sentences before it."""
    for k in range(heading, max(-1, heading - 1 - _BACK), -1):
        sentence = document.sentences[k]
        if any(isinstance(c, Toll) and c.evidence.span.overlaps(sentence.span) for c in claims):
            return _whole_of(sentence, lines, claims=claims)
    return None


def _whole_of(heading: Sentence, lines: list[Line], *, claims: Sequence[Claim]) -> Toll | None:
    """The figure of the heading that the lines come to, else the first they do not exceed, but for a slip in the adding."""
    total = sum(x.count.count.low or 0 for x in lines)
    tolls = [c for c in claims if isinstance(c, Toll) and c.evidence.span.overlaps(heading.span)]
    tolls = [t for t in tolls if t.polarity == "asserted" and (t.count.low or 0) * (1 + _SLIP) >= total]
    return min(tolls, key=lambda t: (t.count.low != total, t.evidence.start), default=None)


def tell_lines(document: Document, whole: Toll, *, lines: list[Line], told: Sequence[Claim]) -> list[Toll]:
    """Return the lines of a list as shares of `whole`, without those that are `told` already, each with its own shares."""
    found: list[Toll] = []
    for line in lines:
        toll = _share(document, whole, line=line, mention=line.count, label=line.label)
        known = _known(line, toll, told=told)
        found += [] if known else [toll]
        found += _parts_of(document, known or toll, line=line) if not known else []
        if sum(x.count.count.low or 0 for x in line.below) <= (toll.count.low or 0):
            found += tell_lines(document, known or toll, lines=line.below, told=told)
    return found


def _known(line: Line, toll: Toll, *, told: Sequence[Claim]) -> Toll | None:
    """The toll of a line that has words for an outcome of its own, and was read as other sentences are."""
    base, number = line.sentence.span.start, line.count.number
    own = Span(base + number.start, base + number.end)
    same = (c for c in told if isinstance(c, Toll) and (c.victims.span or c.evidence.span).overlaps(own))
    return next((c for c in same if (c.outcome, c.count.low) == (toll.outcome, toll.count.low)), None)


def _parts_of(document: Document, whole: Toll, *, line: Line) -> list[Toll]:
    """'21, including nine soldiers', '12, five of them in an ambush'."""
    text = line.sentence.text
    found: list[Toll] = []
    shares = _SHARES.search(text, line.count.span.end)
    for mention in find_counts(text):
        if mention.span.start < line.count.span.end or (mention.count.low or 0) > (whole.count.low or 0):
            continue
        of_them = _OF_THEM.match(text, mention.span.end)
        words = [w.lower() for w in re.findall(r"[A-Za-z-]+", text[mention.span.end :][:60])[:3]]
        if of_them or (shares and shares.end() <= mention.span.start and any(w in ROLES for w in words)):
            found.append(_share(document, whole, line=line, mention=mention, label=None))
    one = one_at(text, shares.end() + 1) if shares and (whole.count.low or 0) > 1 else None
    if shares is not None and one is not None and one.count.words.lower() != "one":
        found.append(_share(document, whole, line=line, mention=moved(one, shares.end() + 1), label=None))
    return found


def _share(document: Document, whole: Toll, *, line: Line, mention: CountMention, label: Span | None) -> Toll:
    """The toll of one line, or of a share in it: what the line does not tell, it has from its whole."""
    sentence, base = line.sentence, line.sentence.span.start
    people = _people_of(line, mention)
    span = people if label is None else Span(base + label.start, base + mention.span.end)
    where = choose_place(sentence, span, sayings=[])
    blamed = label is not None and _is_by_doers(document, whole)
    whose = people if blamed else _told_people(document, line, people=people, label=label)
    scene = scene_at(sentence, where if where.span is not None else whole.where, when=whole.when)
    return Toll(
        evidence=_evidence(document, whole, span=span, scene=scene),
        attribution=whole.attribution,
        polarity="asserted",
        modality=whole.modality,
        when=scene.when,
        where=scene.where,
        outcome=whole.outcome,
        count=mention.count,
        victims=_victims(document, sentence, whole=whole, people=whose),
        perpetrator=_doer(document, sentence, whole=whole, people=people, label=label, blamed=blamed),
        scope="part",
        event=whole.event,
        part_of=whole.id,
    )


def _people_of(line: Line, mention: CountMention) -> Span:
    """The number with the words behind it that tell who the people are."""
    text, base = line.sentence.text, line.sentence.span.start
    stop = _PEOPLE_END.search(text, mention.span.end)
    return Span(base + mention.span.start, base + (stop.start() if stop else len(text.rstrip())))


def _told_people(document: Document, line: Line, *, people: Span, label: Span | None) -> Span:
    """Where a line tells who its people are: in the label before the number, unless that is a cause or they are named."""
    if label is None or CAUSE.match(label.of(line.sentence.text)) or _names_people(document.words(people)):
        return people
    base = line.sentence.span.start
    return Span(base + label.start, base + label.end)


def _evidence(document: Document, whole: Toll, *, span: Span, scene: Scene) -> Evidence:
    """The words of a line, with those it rests on: who said the whole, the whole itself, its place and day."""
    said = [Antecedent("speaker", s.span, s.words) for s in whole.attribution if s.span is not None]
    kept = [a for a in whole.evidence.antecedents if a.slot in ("speaker", "whole")]
    above = Antecedent("whole", whole.evidence.span, whole.evidence.quote)
    antecedents = tuple(dict.fromkeys((*said, *kept, above, *scene.antecedents)))
    return Evidence(document.report.id, span.start, span.end, document.words(span), antecedents)


def _is_by_doers(document: Document, whole: Toll) -> bool:
    """Whether the lines below a figure name who did it: below 'died of torture, by party', not 'the dead, by unit'."""
    at = whole.evidence.span
    return any(_BY_DOERS.search(s.text) for s in document.sentences if s.span.overlaps(at))


def _doer(
    document: Document, sentence: Sentence, *, whole: Toll, people: Span, label: Span | None, blamed: bool = False
) -> Party:
    """Who did it by the line: 'By Alpha: 40', '- 12 by Alpha', 'Alpha: seven civilians'; a share's doer is its line's."""
    base = sentence.span.start
    told = Span(people.start, sentence.span.end) if label is None else Span(base + label.start, base + label.end)
    words = document.words(told)
    number = _NUMBER.match(words) if label is None else None
    by = _ACTOR.match(words, number.end() if number else 0)
    roles = {ROLES.get(w) for w in re.findall(r"[a-z-]+", document.words(people).lower())}
    harmed = label is not None and (blamed or "civilian" in roles)
    if by is None and not harmed:
        return whole.perpetrator if whole.scope == "part" else NOBODY
    start = told.start + (by.end() if by else 0)
    behind = Span(start, max(start, min(told.end, start + _NEAR_ACTOR)))
    named = [m for m in sentence.sides if m.span.overlaps(behind) and m.side is not None and (by or m.role in COMBATANTS)]
    return party_from(named[0]) if named else NOBODY


def _names_people(words: str) -> bool:
    """Whether the words behind a number say who they are: 'Government forces: 31 civilians'."""
    return any(ROLES.get(w, "unknown") != "unknown" for w in re.findall(r"[a-z-]+", words.lower()))


def _victims(document: Document, sentence: Sentence, *, whole: Toll, people: Span) -> Party:
    """Whom the words of the line name, else whom the whole does."""
    words = document.words(people)
    own = next((ROLES[w] for w in re.findall(r"[a-z-]+", words.lower()) if ROLES.get(w, "unknown") != "unknown"), None)
    mention = next((m for m in sentence.sides if m.span.overlaps(people) and m.side is not None), None)
    role = cast(Role, own or (mention.role if mention and mention.role else whole.victims.role))
    if mention is not None:
        return Party(words, mention.side, role, "stated", people)
    return Party(words, whole.victims.side, role, "antecedent" if whole.victims.side else "unknown", people)
