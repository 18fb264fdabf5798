"""Gate: may a number be read from words that print none: 'a soldier', 'a mother and her three children', 'most of them'?"""

import re
from itertools import pairwise

from kadesh.extract.counting.counts import count_of_article, count_of_plural, find_counts
from kadesh.extract.counting.fullnames import opens_with_bearer, without_aside
from kadesh.extract.counting.named import TITLES
from kadesh.extract.counting.officeholders import count_officers
from kadesh.extract.counting.ordinals import ordinal_value
from kadesh.extract.counting.rolls import count_names, count_roll
from kadesh.extract.counting.stand_ins import stands_for_things
from kadesh.extract.gates.ground import Case
from kadesh.extract.gates.licences import Licence, same_bounds
from kadesh.extract.words import load_words
from kadesh.model.claim import Toll
from kadesh.model.count import Count

_ONE = re.compile(
    r"\b(?:an?|the|another|his|her|their|its|our|my|one)\s+(?!number\b|few\b|couple\b|dozen\b|lot\b)(?:[a-z]|\d{1,3}[-\s](?:year|month|week|day)s?[-\s]old)",
    re.IGNORECASE,
)
_KIN = re.compile(rf"(?:,|\band)\s+(?:{'|'.join(sorted(load_words('kin', 'noun')))})\b(?!\s+of\b)", re.IGNORECASE)
_AND_ONE = re.compile(
    r"\band\s+(?!(?:an?|the|his|her|their|its|one|another)\b)(?:\d{1,3}-year-old\s)?(?:[a-z]{1,20}\s)?([a-z]{2,20})\b"
    r"(?=\s?[,.]|\s?\Z|\s+and\b)",
    re.IGNORECASE,
)
"""One more without an article: 'a father | and son |', 'a man | and 30-year-old woman |'."""
_COMMA_ONE = re.compile(r",\s(?:[a-z-]{1,20}\s)?([a-z]{2,20})(?=,|\sand\b)", re.IGNORECASE)
"""One in the middle of a row without articles: 'a man, | woman | and child'."""
_FIRST_OF_TWO = re.compile(
    r"(?!(?:an?|the|his|her|their|its|one|another)\b)(?:[a-z-]{1,20}\s)?([a-z]{2,20})\s+and\b", re.IGNORECASE
)
"""One without an article before others: 'Man | and woman killed'."""
_NAMED = re.compile(
    r"\b([A-Za-z]{2,})\.?\s+(?:(?:al|el|bin|ibn|abu|van|von|de)[\s-])*[A-Z][\w’'-]+(?:\s+(?:(?:al|el|bin|ibn)[\s-])?[A-Z][\w’'-]+)*\Z"
)
"""One who is named: 'Capt. Omar Bek'."""
_PRONOUN = re.compile(r"(?:he|she|him|her)(?:\s+and\b|,\s+(?:his|her|their)\b)", re.IGNORECASE)
_FAMILY = re.compile(r"\band\s+(?:his|her|their)\s+(?:family|relatives)\Z", re.IGNORECASE)
_ALL_OF = re.compile(
    r"(?:some|some people|the rest|the others|everyone|everybody|(?:all|everyone|everybody) (?:inside|aboard|on board))\Z",
    re.IGNORECASE,
)
"""Words that stand for several told of before: 'some were arrested', 'killing all inside'."""
_HIS = re.compile(r"\b(?:his|her|their|our|my)\b", re.IGNORECASE)
"""'His wife, daughter and two sons': each of his kin is one more."""
_OF = re.compile(r"\b(?:of|in|at|on|from|near|inside|by|under)\s+$", re.IGNORECASE)
"""Before 'a company' in 'two clerks of a company', 'their beds' in 'killed in their beds': nobody more."""
_FRACTION = re.compile(r"\b(?:most|mostly|majority|half|thirds?\s+(?:of|were|are)|quarters?\s+of)\b", re.IGNORECASE)
_PARTS = tuple(
    (re.compile(rf"\b{words}\b", re.IGNORECASE), part) for words, part in (("half", 2), ("third", 3), ("quarter", 4))
)
_LED = 12
"""So many characters before the people counted their article may stand: 'a | wounded soldier'."""
_ITEMS = re.compile(r",\s(?:and\s)?|\sand\s")
"""What parts those whom a headline lists: 'girl, two men | and driver'."""
_PAIRED, _BOTH_OF = 2, re.compile(r"both\b", re.IGNORECASE)
"""'Both were killed' are two."""
_PLURALS = frozenset(
    "people men women children troops police personnel staff others dead wounded injured militia servicemen "
    "passersby".split()
)


def is_unnumbered(case: Case, toll: Toll, *, near: list[Licence]) -> bool:
    """Return whether the words license a number that they do not print.

    One for 'a soldier', two or more for a plural, a sum for listed persons, a part for 'half of them', no number where
    nothing is confirmed.
    """
    quote, count = case.quote.of(case.text), toll.count
    if (count.low, count.high) == (None, None):
        return toll.polarity == "unconfirmed" or bool(_FRACTION.search(quote))
    if (count.low, count.high) == (0, 0):
        return toll.polarity == "denied" and case.is_negated(case.quote.end)
    if _FRACTION.search(quote) and near:
        return _is_fraction(quote, count, near=near)
    if same_bounds(count, count_of_plural()):
        return _are_several(case, toll, near=near)
    own = without_aside(toll.victims.words or quote)
    return _is_worded(own, count) or _is_listed(own, case=case, toll=toll, near=near)


def _are_several(case: Case, toll: Toll, *, near: list[Licence]) -> bool:
    """Whether the words name several without a figure: 'soldiers', 'all inside', 'the mayor and his family'."""
    own = toll.victims.words or case.quote.of(case.text)
    if _ALL_OF.match(" ".join(own.split())):
        return not _is_counted(toll, near, own=own) and not _of_things(case, toll, own=own)
    if _FAMILY.search(own):
        return not _is_counted(toll, near, own=own)
    counted = [k for k in near if k.number.overlaps(toll.victims.span or case.quote) and k.count.low != 0]
    return _count_plurals(own) > len(counted)


def _is_worded(own: str, count: Count) -> bool:
    """Whether the number stands in another word: 'both', 'a third soldier'."""
    exact = count.low if count.low == count.high else None
    both = exact == _PAIRED and _BOTH_OF.match(own) is not None
    return both or (exact is not None and exact == ordinal_value((own.lower().split() or [""])[0]))


def _is_listed(own: str, *, case: Case, toll: Toll, near: list[Licence]) -> bool:
    """Whether it is the number of those who are told one by one, alone or with others that are counted."""
    count, named = toll.count, _count_named(own)
    listed = _count_articles(case, toll, own=own) + _opens_alone(own)
    listed = named if count.low == named else listed
    sums = (_sum_listed(own, near) if listed else -1, _sum_in_headline(own, near))
    if near and count.low in sums and count.high in (count.low, _highest(near)):
        return True
    alone = listed > 0 or not near or ((_is_named(own) or _is_one(case, toll)) and not _is_counted(toll, near, own=own))
    if count.low == count.high and count.low in (count_roll(own), count_names(own), count_officers(own)) and listed == 0:
        return True
    singular = same_bounds(count, count_of_article()) and alone and not _opens_with_count(own)
    return singular or (count.low == count.high == listed and listed > 1)


def _opens_alone(own: str) -> bool:
    """'She and her son', 'Omar Haddad and his driver': one without an article, before those who are listed."""
    return bool(_PRONOUN.match(own)) or opens_with_bearer(own)


def _count_articles(case: Case, toll: Toll, *, own: str) -> int:
    """How many articles the people counted have, in their `own` words or right before them; of no words, in the quote."""
    if toll.victims.words is None:
        return len(_ONE.findall(own))
    span = toll.victims.span
    led = case.text[max(case.sentence.start, span.start - _LED) : span.start] if span is not None else ""
    return len(_ONE.findall(own)) or len(_ONE.findall(led + own))


def _of_things(case: Case, toll: Toll, *, own: str) -> bool:
    """Whether 'some' or 'the rest' stand for things: 'three villages fell. The rest have been captured'."""
    told = own.lower().split()[-1] in ("some", "rest", "others")
    return told and stands_for_things(case.text, (toll.victims.span or case.quote).start)


def _is_counted(toll: Toll, near: list[Licence], *, own: str) -> bool:
    """Whether a count stands in the victims' `own` words: 'nine people from Aleppo'."""
    span = toll.victims.span
    return bool(find_counts(own)) or (span is not None and any(k.number.overlaps(span) for k in near))


def _is_named(own: str) -> bool:
    """Whether `own` words end in a name behind a title or a noun for one person: 'Capt. Omar Bek', 'rapper Omar Bek'."""
    names = (own[m.start() :] for m in re.finditer(r"\b[A-Za-z]", own))
    before = [m[1].lower() for m in map(_NAMED.match, names) if m]
    first = "" if _count_plurals(own) else own.split(maxsplit=1)[0].lower()
    return any(w in TITLES or (w in load_words("persons", "noun") and not _is_plural(w)) or w == first for w in before)


def _is_one(case: Case, toll: Toll) -> bool:
    """Whether the people counted are one without an article, as in lists: 'two aid workers and | driver'."""
    words, span = (toll.victims.words or "").lower().split(), toll.victims.span
    if not words or span is None or _is_plural(words[-1]) or words[-1] not in load_words("persons", "noun"):
        return False
    before = case.text[case.sentence.start : span.start].rstrip().lower()
    titled = not before and case.text.startswith((", ", " and "), span.end)  # '| Soldier, two rebels killed'
    return titled or before.endswith((",", ";", ":", " and", " or"))


def _count_named(own: str) -> int:
    """How many are named one by one in `own` words, but for 'in her arms': 'a mother with a baby', 'father and son'."""
    alone = [m for m in _ONE.finditer(own) if not _OF.search(own[: m.start()])]
    bare = [m[1].lower() for m in (_FIRST_OF_TWO.match(own), *_COMMA_ONE.finditer(own), *_AND_ONE.finditer(own)) if m]
    single = [w for w in bare if _is_single(w)]
    unparted = [a for a, b in pairwise(own.lower().split()) if _is_single(a) and _is_single(b)]  # 'a man woman and child'
    return len(alone) + len(single) + len(unparted) + _opens_alone(own)


def _is_single(word: str) -> bool:
    return word in load_words("persons", "noun") and not _is_plural(word)


def _is_fraction(quote: str, count: Count, *, near: list[Licence]) -> bool:
    """Half, a third or a quarter of the whole, or the least that most of it may be."""
    whole = next((k.count.low for k in near if k.count.low), None)
    if whole is None:
        return False
    if count.low in (whole // 2, whole // 2 + 1) and count.high is None:
        return True
    parts = (part for words, part in _PARTS if words.search(quote))
    return any(count.low == whole // part and count.high in (count.low, None) for part in parts)


def _sum_listed(own: str, near: list[Licence]) -> int:
    """What the people listed in `own` words come to: 'a mother and her three children' are four."""
    exact = [k.count.low or 0 for k in near if k.count.low]
    alone = [
        m for m in _ONE.finditer(own) if not _opens_with_count(own[m.end() - 1 :][:12]) and not _OF.search(own[: m.start()])
    ]
    kin = len(_KIN.findall(own)) if _HIS.search(own) else 0
    kin += _opens_alone(own)
    return sum(exact) + len(alone) + kin if len(exact) == len(near) else -1


def _sum_in_headline(own: str, near: list[Licence]) -> int:
    """What 'girl, two men' come to, -1 where each has an article or a number."""
    exact = [k.count.low or 0 for k in near if k.count.low]
    items = [item for item in _ITEMS.split(own) if not find_counts(item) and not _ONE.match(item)]
    alone = sum(1 for item in items if _is_single(item.lower().split()[-1:][0] if item.strip() else ""))
    return sum(exact) + alone if alone and len(exact) == len(near) else -1


def _opens_with_count(words: str) -> bool:
    return any(m.span.start == 0 for m in find_counts(words))


def _highest(near: list[Licence]) -> int | None:
    """The highest that listed people may come to: nobody tells where one of them is told as 'at least'."""
    highs = [k.count.high for k in near]
    return None if None in highs else -1


def _count_plurals(words: str) -> int:
    people = load_words("persons", "noun")
    named = (w.lower() for w in re.findall(r"[A-Za-z]+", words))
    return sum(1 for w in named if w in people and _is_plural(w))


def _is_plural(word: str) -> bool:
    return word.endswith(("s", "men")) or word in _PLURALS
