"""Figures of headlines: told again below, more exactly, by somebody, of people with a name for what they are.

A headline is short: 'Dozens dead', '21 killed in shelling', 'Raid kills one'. What it tells is no claim of its own where
the report tells a figure that it may stand for.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from datetime import timedelta

from kadesh.model.claim import Claim, Toll
from kadesh.model.side import UNTOLD
from kadesh.model.where import Place, Where
from kadesh.resolve.retelling.heads import HEADLINE
from kadesh.resolve.retelling.stage import find_sentences

_EXACT = 5
"""From this number on, one figure told twice in a report is one, whosever people a headline makes them."""
_DOZENS = 8
"""So many times the least of a vague word its number may be: dozens are 24 to 192."""
_NO_NOUNS = frozenset(
    "dozens scores hundreds thousands several many more others killed dead wounded injured hurt dies die people "
    "persons person lives deaths casualties victims bodies wounding killing".split()
)
_HE = frozenset("man men boy boys father son brother husband".split())
_SHE = frozenset("woman women girl girls mother daughter sister wife".split())
_TAGS = re.compile(r"(?<=\n)Tags?:?\s(?=[A-Z])")
_HEAD = 1000
_DAY = timedelta(days=1)
_LEAD = 6
"""So many sentences at the top, the title with them, hold the number of those whom the title tells of without one."""
_COARSE = frozenset(("province", "region", "country"))
_DATED = re.compile(r"[^\n-]{0,32}(?:19|20)\d\d\)? - (?P<title>[^\n]{12,150}?) - (?=\S)")
"""A page in one line: '4 May 2016 - Raids kill civilians in Arda - At least nine civilians'."""
_TITLE = 250
"""A first line longer than this, or closed as a sentence is, opens the text and is no title of it."""


def find_titled(claims: Sequence[Claim], text: str) -> dict[str, str]:
    """Return, for each toll of the title of `text` whose number is told below of the same outcome, the one below.

    A title drops 'at least', names a capital for a government and a part for the whole: its number is enough to know it by.
    """
    end = title_end(text)
    tolls = [c for c in claims if isinstance(c, Toll) and c.count.low and c.count.low > 1 and not _is_plural(c)]
    below = [t for t in tolls if t.evidence.start >= end]
    titled = [t for t in tolls if t.evidence.start < end and t.polarity == "asserted"]
    found = {t.id: twin.id for t in titled if (twin := next((b for b in below if _is_told_by(b, t)), None)) is not None}
    few = [c for c in claims if isinstance(c, Toll) and c.evidence.start < end and (_is_plural(c) or _is_single(c))]
    return found | _find_few_told(few, _lead_of(claims, text, end=end)) if few else found


def _lead_of(claims: Sequence[Claim], text: str, *, end: int) -> list[Toll]:
    """The tolls told right below a title that ends at `end`."""
    near = find_sentences(text)[: _LEAD + 1]
    below = [c for c in claims if isinstance(c, Toll) and c.evidence.start >= end and c.count.low]
    told = [t for t in below if t.polarity == "asserted" and t.scope != "cumulative" and t.count.quantifier != "vague"]
    return [t for t in told if bisect_right(near, t.evidence.start) <= _LEAD]


def _find_few_told(few: Sequence[Toll], lead: Sequence[Toll]) -> dict[str, str]:
    """Whom a title tells of without a number, or one by one, by whom the lead tells of: nobody is two of them."""
    found: dict[str, str] = {}
    for title in few:
        free = [b for b in lead if b.id not in found.values() and _is_single(b)] if _is_single(title) else lead
        fit = (b for b in free if (_is_single(title) or (b.count.low or 0) > 1) and _counts(b, title))
        if (twin := next(fit, None)) is not None:
            found[title.id] = twin.id
    return found


def _is_plural(toll: Toll) -> bool:
    """Whether a title tells of people without a number: 'Rockets kill mourners'."""
    return (toll.count.low, toll.count.quantifier, toll.polarity) == (2, "vague", "asserted")


def _is_single(toll: Toll) -> bool:
    """Whether a title tells of one person: 'Baker killed in blast'."""
    return (toll.count.low, toll.count.high, toll.polarity, toll.scope) == (1, 1, "asserted", "event")


def _counts(body: Toll, title: Toll) -> bool:
    """Whether a number below may be that of the people of a title: of no other place, role or side."""
    return body.outcome == title.outcome and not are_man_and_woman(body, title) and _may_be_one(body, title)


def are_man_and_woman(body: Toll, title: Toll) -> bool:
    """Return whether one is told to be a man and the other a woman."""
    nouns = {_noun(body), _noun(title)}
    return bool(nouns & _HE and nouns & _SHE)


def _is_elsewhere(a: Where, b: Where) -> bool:
    """Whether two places are two towns, or lie in two countries."""
    if a.one is None or b.one is None or a.one.id == b.one.id:
        return False
    if namesake_province(a, b) is not None:
        return False
    coarse = _COARSE & {a.one.kind, b.one.kind}
    return not coarse or len({a.one.country, b.one.country} - {None}) > 1


def namesake_province(body: Where, title: Where) -> Place | None:
    """Return the province that has the name of a title's town, where the place below lies in it: Shindand's Herat."""
    town = body.one
    if town is None or town.admin1 is None or title.one is None or title.one.id == town.id:
        return None
    own = (r for r in title.rivals if r.kind in _COARSE and (r.country, r.admin1) == (town.country, town.admin1))
    return next(own, None)


def title_end(text: str) -> int:
    r"""Return where the title of a text ends, 0 if it has none on a line of its own.

    >>> title_end("Raid kills nine in Arda\n\nNine people were killed on Monday.")
    23
    """
    if dated := _DATED.match(text):
        return dated.end("title")
    line, _, rest = text[: _TITLE + 1].partition("\n")
    closed = line.rstrip().endswith((".", ":")) or " -- " in line  # 'GAO, 3 May (AP) -- Two shells' is the text itself
    return len(line) if rest and len(line) <= _TITLE and not closed else 0


def head_end(text: str) -> int:
    r"""Return where the title and the summary of a page end that lists its tags below them, 0 without such a list.

    >>> head_end("Nine die in Arda - Nine people died.\n\nTags Arda War\n\nNine people died on Monday.")
    38
    """
    tags = _TAGS.search(text, 0, _HEAD)
    return tags.start() if tags else 0


def _is_told_by(body: Toll, title: Toll) -> bool:
    """Whether a number is told below; dozens and thousands are one figure only of the same people in one country."""
    fled = (title.outcome, body.outcome) == ("displaced", "refugees")  # a title need not say that they crossed a border
    vague = "vague" in (title.count.quantifier, body.count.quantifier)
    alike = not vague or (title.count.quantifier == body.count.quantifier and _may_be_one(body, title))
    same = (title.count.low, title.polarity) == (body.count.low, body.polarity)
    return same and alike and (fled or title.outcome == body.outcome)


def _may_be_one(body: Toll, title: Toll) -> bool:
    a, b = body.victims, title.victims
    one = len({a.side, b.side} - {None}) < 2 and len({a.role, b.role} - UNTOLD) < 2
    return one and not _is_elsewhere(body.where, title.where)


def is_headline(toll: Toll) -> bool:
    """Whether a toll stands in the headline, in the outlet's own words."""
    return toll.evidence.start < HEADLINE and toll.source is None and toll.scope == "event"


def opens_report(toll: Toll) -> bool:
    """Whether a toll stands where the headline does, whoever says it: '35 killed, monitor says'."""
    return toll.evidence.start < HEADLINE and toll.scope != "part"


def is_told_below(headline: Toll, toll: Toll) -> bool:
    """Whether `toll`, of the body, is what the `headline` tells: the same figure, or the number behind 'dozens'.

    The people may be named more closely below, the place more finely, and the day by a day more.
    """
    if headline.outcome != toll.outcome or headline.polarity != toll.polarity or toll.scope == "part":
        return False
    if not _stands_for(headline, toll) or not _same_time(headline, toll):
        return False
    return _same_people(headline, toll)


def _stands_for(headline: Toll, toll: Toll) -> bool:
    a, b = headline.count, toll.count
    if (a.low, a.high) == (b.low, b.high):
        return True
    if a.quantifier == "vague":
        near = a.low is not None and b.low is not None and b.low * 2 >= a.low > 2 and b.low <= a.low * _DOZENS
        return near and headline.source is None and toll.scope == "event"
    return a.low is not None and a.low == b.low and b.quantifier != "vague"


def _same_people(headline: Toll, toll: Toll) -> bool:
    sides = {headline.victims.side, toll.victims.side} - {None}
    if headline.count.low == 1 and len(sides) > 1:
        return False  # 'Bishop slain' tells of no porter of another side
    if _is_nameless(headline) or (headline.count.low or 0) >= _EXACT:
        return True
    return len(sides) < 2 and _noun(headline) == _noun(toll)


def is_of_one_noun(a: Toll, b: Toll) -> bool:
    """Return whether two tolls call their people by one noun, or both by none that says what they are."""
    return _noun(a) == _noun(b) or (_is_nameless(a) and _is_nameless(b))


def _is_nameless(toll: Toll) -> bool:
    noun = _noun(toll)
    return not noun.isalpha() or noun in _NO_NOUNS or toll.count.words.lower().endswith(noun)


def _noun(toll: Toll) -> str:
    return ((toll.victims.words or "").lower().split() or [""])[-1]


def _same_time(a: Toll, b: Toll) -> bool:
    if not (a.when.first and b.when.first and a.when.last and b.when.last):
        return True
    return a.when.first <= b.when.last + _DAY and b.when.first <= a.when.last + _DAY
