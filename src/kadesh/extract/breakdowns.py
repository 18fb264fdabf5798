"""Lists below a figure: '43 were killed, distributed as follows: - Arda: 21 - Bol: 12'. Each line is a share of the figure.

The lines have no verb, so none is parsed: their outcome, their speaker and their day are those of the figure above.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import cast

from kadesh.extract.counting.counts import CountMention, find_counts
from kadesh.extract.counting.phrases import ROLES
from kadesh.extract.document import Document, Sentence
from kadesh.extract.setting.scenes import Scene, choose_place, scene_at
from kadesh.extract.violence.parties import party_from
from kadesh.extract.words import load_words
from kadesh.model.claim import Antecedent, Claim, Evidence, Toll
from kadesh.model.count import Count
from kadesh.model.side import COMBATANTS, NOBODY, Party, Role
from kadesh.model.span import Span

_ITEM = re.compile(
    r"(?P<bullet>[\s–—•*·▪▫■●◦‣→-]{0,4})(?:(?P<label>[^\d:;\n]{2,70}?)\s?(?::|\s[–-])\s*)?(?:[Tt]he\s(?:remaining|other)\s)?(?=[\w~])"
)
_ONE = re.compile(r"(?P<n>an?|one)\s(?P<who>(?:[\w’'-]+\s){0,3}?[\w’'-]+)\b", re.IGNORECASE)
"""'- A medic', 'among whom an Iranian adviser'."""
_CAUSE = re.compile(r"(?:by|under|in|at|from|due|through|as|because)\b", re.IGNORECASE)
"""Opens a label that tells how or where: 'By mines', 'Under torture'."""
_ACTOR = re.compile(
    r"(?:(?:killed|died|dead|deaths|of them|civilians|persons|people)\s){0,2}(?:by|at the hands of|under torture)\b",
    re.IGNORECASE,
)
"""What stands before the one who did it: 'By Alpha: 40', '12 killed by Alpha', 'Under torture in the prisons of Alpha'."""
_NEAR_ACTOR = 45
_NUMBER = re.compile(r"[\w,.~-]+\s+")
_NEXT = re.compile(r"\s*(?P<word>[\w’'-]*)")
_PEOPLE_END = re.compile(r"[,.;:(]|\s(?:by|in|under|while|at|near|during|when|who|as|including)\b")
_GOES_ON = frozenset("by in of under with while at near during from among including who as on civilians".split())
_SHARES = re.compile(r"\b(?:including|(?:of|among(?:st)?) (?:whom|them|which))\b", re.IGNORECASE)
_OF_THEM = re.compile(r"\s+of\s+(?:them|whom|the|these|those)\b")
_THINGS = load_words("no_people", "noun") | frozenset(
    "strikes raids attacks airstrikes vehicles houses operations number explosions cases murder murders crimes infightings "
    "incidents ambushes massacres".split()
)
_BODIES = load_words("collectives", "noun") | {"formations", "formation", "groups", "factions", "other"}
"""In a label these are who was harmed: 'Asayish and other military formations: 18'."""
_BACK = 2
"""So many sentences before a heading its figure may stand."""
_MOST = 40
"""Lines that a list may have."""


@dataclass
class Line:
    """A line of a list: its sentence, its label, the count it opens with, the lines that hang on it."""

    sentence: Sentence
    label: Span | None
    marked: bool
    """Whether a dash, a dot or a label opens it."""
    bulleted: bool
    """Whether a dash or a dot does."""
    count: CountMention
    below: list["Line"] = field(default_factory=list)


def find_breakdowns(document: Document, claims: Sequence[Claim]) -> list[Toll]:
    """Return the shares told in lists of lines below the figures among `claims`, in the order of the text."""
    found: list[Toll] = []
    sentences, i = document.sentences, 0
    while i < len(sentences):
        lines = _lines_below(document, i) if sentences[i].text.rstrip().endswith(":") else []
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


def _lines_below(document: Document, heading: int) -> list[Line]:
    """The lines right below a heading; those below a line that ends in a colon, or has no dash as they have, hang on it."""
    lines: list[Line] = []
    opened: Line | None = None
    for sentence in document.sentences[heading + 1 : heading + 1 + _MOST]:
        line = _read_line(sentence)
        if lines and line is None and not _opens_line(document, sentence):
            continue  # '- 60 civilians. They were in a market.'
        if line is None or (lines and lines[0].marked and not line.marked):
            break
        opens = sentence.text.rstrip().endswith(":") or (line.marked and not line.bulleted)
        (lines if opens or opened is None else opened.below).append(line)
        opened = line if opens else opened
    return lines


def _opens_line(document: Document, sentence: Sentence) -> bool:
    """Whether a sentence stands at the beginning of a line of the text."""
    before = document.report.text[max(0, sentence.span.start - 4) : sentence.span.start]
    return "\n" in before or sentence.text.startswith("\n")


def _read_line(sentence: Sentence) -> Line | None:
    match = _ITEM.match(sentence.text)
    if match is None:
        return None
    label = Span(match.start("label"), match.end("label")) if match["label"] else None
    bulleted = bool(match["bullet"].strip())
    one = _one_at(sentence.text, match.end()) if bulleted else None
    counts = (one,) if one is not None else find_counts(sentence.text[match.end() :][:160])
    if not counts or counts[0].span.start > 0 or not counts[0].count.low:
        return None
    first = _moved(counts[0], match.end())
    behind = _NEXT.match(sentence.text, first.span.end)
    word = behind["word"].lower() if behind else ""
    near = [w.lower() for w in re.findall(r"[A-Za-z-]+", sentence.text[first.span.end :])[:6]]
    told = label.of(sentence.text) if label else ""
    if word in _THINGS or (set(told.lower().split()) & (_THINGS - _BODIES) and not _CAUSE.match(told)):
        return None
    if label is None and word and word not in _GOES_ON and not any(w in ROLES for w in near):
        base = sentence.span.start
        if not any(0 <= m.span.start - base - first.span.end <= 1 for m in sentence.sides):  # '9 Iraqis'
            return None
    return Line(sentence, label, label is not None or bulleted, bulleted, first)


def _one_at(text: str, start: int) -> CountMention | None:
    """'A medic' at the beginning of a line, or of a share in it."""
    match = _ONE.match(text, start)
    if match is None or not any(w in ROLES for w in match["who"].lower().split()):
        return None
    end = match.end("n") - start
    return CountMention(Span(0, end), Span(0, end), Count(1, 1, "exact", match["n"]))


def _moved(mention: CountMention, by: int) -> CountMention:
    return CountMention(
        Span(mention.span.start + by, mention.span.end + by),
        Span(mention.number.start + by, mention.number.end + by),
        mention.count,
    )


def _whole_of(heading: Sentence, lines: list[Line], *, claims: Sequence[Claim]) -> Toll | None:
    """The figure of the heading that the lines come to, else the first they do not exceed."""
    total = sum(x.count.count.low or 0 for x in lines)
    tolls = [c for c in claims if isinstance(c, Toll) and c.evidence.span.overlaps(heading.span)]
    tolls = [t for t in tolls if t.polarity == "asserted" and (t.count.low or 0) >= total]
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
    one = _one_at(text, shares.end() + 1) if shares and (whole.count.low or 0) > 1 else None
    if shares is not None and one is not None and one.count.words.lower() != "one":
        found.append(_share(document, whole, line=line, mention=_moved(one, shares.end() + 1), label=None))
    return found


def _share(document: Document, whole: Toll, *, line: Line, mention: CountMention, label: Span | None) -> Toll:
    """The toll of one line, or of a share in it: what the line does not tell, it has from its whole."""
    sentence, base = line.sentence, line.sentence.span.start
    people = _people_of(line, mention)
    span = people if label is None else Span(base + label.start, base + mention.span.end)
    where = choose_place(sentence, span, sayings=[])
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
        victims=_victims(document, sentence, whole=whole, people=_told_people(document, line, people=people, label=label)),
        perpetrator=_doer(document, sentence, whole=whole, people=people, label=label),
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
    if label is None or _CAUSE.match(label.of(line.sentence.text)) or _names_people(document.words(people)):
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


def _doer(document: Document, sentence: Sentence, *, whole: Toll, people: Span, label: Span | None) -> Party:
    """Who did it by the line: 'By Alpha: 40', '- 12 by Alpha', 'Alpha: seven civilians'; a share's doer is its line's."""
    base = sentence.span.start
    told = Span(people.start, sentence.span.end) if label is None else Span(base + label.start, base + label.end)
    words = document.words(told)
    number = _NUMBER.match(words) if label is None else None
    by = _ACTOR.match(words, number.end() if number else 0)
    roles = {ROLES.get(w) for w in re.findall(r"[a-z-]+", document.words(people).lower())}
    harmed = label is not None and "civilian" in roles
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
