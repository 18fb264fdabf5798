"""Shares told without a word for what became of them: 'half of them children', 'nine of the dead were women'.

The figure that they are a share of stands before them, in their sentence or the one before; it is their antecedent.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from kadesh.extract.attribution import Voices, add_outlet
from kadesh.extract.counting.counts import find_counts
from kadesh.extract.document import Document, Sentence
from kadesh.extract.setting.scenes import scene_of
from kadesh.extract.shareforms import (
    AMONG,
    FRACTIONS,
    INCLUDED,
    INCLUDES,
    INCLUDING,
    MORE,
    NAME,
    OF_ALL,
    OF_THEM,
    SHARE,
    WAS,
    WERE,
)
from kadesh.extract.sharers import people_in, role_within
from kadesh.model.claim import Antecedent, Claim, Evidence, Outcome, Toll
from kadesh.model.count import Count
from kadesh.model.side import Party, Speaker
from kadesh.model.span import Span

_OUTCOMES: dict[str, Outcome] = {
    **dict.fromkeys(("killed", "dead", "victims", "slain", "fallen", "deceased"), "killed"),
    **dict.fromkeys(("wounded", "injured"), "wounded"),
    **dict.fromkeys(("arrested", "detained", "detainees"), "captured"),
    **dict.fromkeys(("missing",), "missing"),
    **dict.fromkeys(("displaced",), "displaced"),
    **dict.fromkeys(("abducted",), "kidnapped"),
}
_TELLING = ("of ", "were ", "are ", "one was ", "one is ", " being ", " include", " including ")
_BACK = 5
"""So many sentences before a share the figure may stand."""
_BESIDE, _FAR, _FARTHER = 20, 400, 1200
"""Characters between a figure set against another and 'including'; between a figure and a share in another sentence,
and one whose words tell of which figure it is: 'the dead were mostly farmers but included four guards'."""
_OPENS = 40
"""A share of a figure in another sentence stands so near to the beginning of its own."""


@dataclass(frozen=True)
class _Share:
    """Where a share stands, how many, the outcome that its words name, and who they are."""

    span: Span
    number: Span
    count: Count
    outcome: Outcome | None
    role: str
    divisor: int
    chained: bool = False
    """Whether it follows another share: '12 were children | and nine women'."""
    including: bool = False
    """Whether 'including' leads to it."""
    near: bool = False
    """Whether 'among them' points to those told of right before."""
    of: int | None = None
    """How many its words say the whole are: 'two of the seven'."""


def find_shares(document: Document, claims: Sequence[Claim], *, voices: Voices) -> Iterator[Toll]:
    """Yield the shares that no word for an outcome stands beside, in the order of the text."""
    tolls = [
        c for c in claims if isinstance(c, Toll) and c.polarity == "asserted" and c.count.low and c.modality == "actual"
    ]
    tolls.sort(key=lambda t: (t.evidence.start, t.evidence.end, t.id))
    starts = [s.span.start for s in document.sentences]
    told = [t.victims.span or t.evidence.span for t in tolls]
    for index in sorted({bisect_right(starts, t.evidence.start) - 1 + k for t in tolls for k in range(_BACK + 1)}):
        sentence = document.sentences[index] if index < len(document.sentences) else None
        if sentence is None or not any(word in sentence.small for word in _TELLING):
            continue
        for share in _shares_in(sentence):
            whole = _whole_of(sentence, share, tolls=tolls)
            if whole is None or (share.near and whole.evidence.start < document.sentences[max(0, index - 1)].span.start):
                continue
            if any(s.overlaps(share.number) for s in told):
                continue
            said = _said(sentence, share, whole=whole, voices=voices)
            yield _tell(document, share, whole=whole, said=said, nation=_nation_of(sentence, share))


def _shares_in(sentence: Sentence) -> Iterator[_Share]:
    """The shares of one sentence, those that follow another without its words among them."""
    forms: tuple[re.Pattern[str], ...] = (WERE, INCLUDES, AMONG, INCLUDED, INCLUDING)
    forms = (SHARE, OF_ALL, *forms) if OF_THEM.search(sentence.small) is not None else forms
    told: set[int] = set()
    for form in forms:
        for match in form.finditer(sentence.text):
            share = _read(sentence, match)
            share = replace(share, including=True) if share is not None and form is INCLUDING else share
            share = replace(share, near=share.outcome is None) if share is not None and form is AMONG else share
            if share is None and form is OF_ALL:
                told.add(sentence.span.start + match.start("n"))  # who they are is told otherwise
            while share is not None and share.number.start not in told:
                told.add(share.number.start)
                yield share
                more = MORE.match(sentence.text, share.span.end - sentence.span.start)
                near, told_of = share.near, share.outcome
                share = _read(sentence, more, outcome=told_of, chained=True) if more is not None else None
                share = replace(share, near=near) if share is not None else None


def _read(
    sentence: Sentence, match: re.Match[str], *, outcome: Outcome | None = None, chained: bool = False
) -> _Share | None:
    groups = match.groupdict()
    group = "n" if groups.get("n") else "m"
    who = people_in(match["who"]) or _named_in(match, group)
    if who is None:
        return None
    length, role = who
    start, words = sentence.span.start, match[group]
    span = Span(start + match.start(), start + match.start("who") + length)
    fraction = " ".join(words.lower().split())
    named = (groups.get("a") or groups.get("b") or "").lower()
    told = _OUTCOMES.get(named, outcome)
    number = Span(start + match.start(group), start + match.end(group))
    whole = next((m.count.low for m in find_counts(groups.get("all") or "")), None)
    if fraction in FRACTIONS:
        return _Share(span, number, Count(None, None, "unknown", words), told, role, FRACTIONS[fraction], chained)
    if fraction == "one":  # 'one of the dead was a nurse'
        return _Share(span, number, Count(1, 1, "exact", words), told, role, 0, chained, of=whole)
    if fraction == "some" and not WAS.search(match[0], 0, match.start("who") - match.start()):
        return None
    if fraction == "some":
        return _Share(span, number, Count(2, None, "vague", words), told, role, 0, chained, of=whole)
    mention = next((m for m in find_counts(sentence.text[match.start(group) :][:60]) if m.span.start == 0), None)
    return _Share(span, number, mention.count, told, role, 0, chained, of=whole) if mention and mention.count.low else None


def _named_in(match: re.Match[str], group: str) -> tuple[int, str] | None:
    """'One of those killed was | Omar Bek': how far the name goes that stands behind the verb."""
    name = NAME.match(match["who"])
    verb = WAS.search(match[0], 0, match.start("who") - match.start())
    return (name.end(), "unknown") if name and verb and match[group].lower() == "one" else None


def _whole_of(sentence: Sentence, share: _Share, *, tolls: Sequence[Toll]) -> Toll | None:
    """The last figure before, of the outcome that the words name, that holds more people than the share."""
    own = [
        t
        for t in tolls
        if t.evidence.start >= sentence.span.start and (t.victims.span or t.evidence.span).end <= share.number.start
    ]
    opens = share.span.start - sentence.span.start <= _OPENS
    opens = opens and not (share.divisor and share.outcome is None)
    near = own or ([t for t in tolls if t.evidence.end <= sentence.span.start] if opens else [])
    near = [t for t in near if t.scope != "part" and share.outcome in (None, t.outcome) and share.of in (None, t.count.low)]
    last = max(near, key=lambda t: (t.victims.span or t.evidence.span).end, default=None)
    if last is None or sentence.span.start - last.evidence.end > (_FAR if share.outcome is None else _FARTHER):
        return None
    rival = any(a.slot == "victims" for a in last.evidence.antecedents)
    if share.including and not (rival and 0 <= share.span.start - last.evidence.end <= _BESIDE):
        return None
    if (
        own
        and share.outcome is None
        and not share.chained
        and _counts_between(sentence, (last.victims.span or last.evidence.span).end, share.span.start)
    ):
        return None
    return last if share.divisor or (share.count.low or 0) < (last.count.low or 0) else None


def _counts_between(sentence: Sentence, start: int, end: int) -> bool:
    """Whether something else is counted between a figure and a share: '10 died; in Arda, where 60,000 are, half of them'."""
    return bool(find_counts(sentence.text[start - sentence.span.start : end - sentence.span.start]))


def _said(sentence: Sentence, share: _Share, *, whole: Toll, voices: Voices) -> tuple[Speaker, ...]:
    """Whose the share is: of whoever its own sentence cites for it, else whose the whole is."""
    if whole.evidence.start >= sentence.span.start or not voices.sayings(sentence):
        return whole.attribution
    voice = voices.hear(sentence, share.span, carried=False)
    outlet = next((s for s in whole.attribution if s.kind == "outlet"), None)
    return add_outlet(voice, outlet) if voice.chain else whole.attribution


def _nation_of(sentence: Sentence, share: _Share) -> str | None:
    """The nation that the words for the people of a share name: 'four of the dead were Kenyans'."""
    named = (m.side for m in sentence.sides if m.kind == "nationality" and share.number.end <= m.span.start < share.span.end)
    return next(named, None)


def _people_of(share: _Share, *, words: str, nation: str | None, whole: Toll) -> Party:
    """The people of a share: of the nation that they are told to be of, else of their whole's side."""
    side, role = nation or whole.victims.side, role_within(whole.victims.role, words=words, told=share.role)
    return Party(words, side, role, "stated" if nation else "antecedent" if side else "unknown", share.span)


def _tell(document: Document, share: _Share, *, whole: Toll, said: tuple[Speaker, ...], nation: str | None) -> Toll:
    """The toll of a share: who and how many, all else as told of its whole."""
    words, scene = document.words(share.span), scene_of(whole)
    kept = [a for a in whole.evidence.antecedents if a.slot != "whole"]
    kept += [Antecedent("speaker", s.span, s.words) for s in said if s.span is not None]
    before = Antecedent("whole", whole.evidence.span, whole.evidence.quote)
    antecedents = tuple(dict.fromkeys((before, *kept, *scene.antecedents)))
    return replace(
        whole,
        evidence=Evidence(document.report.id, share.span.start, share.span.end, words, antecedents),
        attribution=said,
        count=_divided(document, share, whole=whole.count) if share.divisor else share.count,
        victims=_people_of(share, words=words, nation=nation, whole=whole),
        where=scene.where,
        when=scene.when,
        scope="part",
        part_of=whole.id,
    )


def _divided(document: Document, share: _Share, *, whole: Count) -> Count:
    """How many a fraction of a whole is: more than half of 21 are at least 11."""
    words = document.words(share.number)
    above = words.lower().startswith(("more", "over"))
    low = ((whole.low or 0) + above) // share.divisor
    exact = whole.high == whole.low and not above
    return Count(low, low if exact else None, "about" if exact else "at-least", words)
