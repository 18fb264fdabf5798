"""Gate: may this number of people, with this outcome, be read from these words?"""

import re
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from kadesh.extract.counting.blows import CARE, CARRIED, blow_pattern, care_pattern
from kadesh.extract.counting.claiming import by_gas, claims_lives
from kadesh.extract.counting.counts import count_of_article, count_of_plural, find_counts
from kadesh.extract.counting.idioms import idiom_outcome, idiom_pattern, openers
from kadesh.extract.counting.movers import going_pattern
from kadesh.extract.counting.named import TITLES
from kadesh.extract.counting.ordinals import ordinal_value
from kadesh.extract.counting.stand_ins import stands_for_things
from kadesh.extract.gates.ground import Case
from kadesh.extract.words import load_table, load_words
from kadesh.model.claim import Outcome, Toll
from kadesh.model.count import Count
from kadesh.model.span import Span

_EITHER: dict[str, tuple[Outcome, ...]] = {
    "casualty": ("killed", "wounded"),
    "casualties": ("killed", "wounded"),
    "victim": ("killed", "wounded"),
    "victims": ("killed", "wounded"),
    "toll": ("killed", "wounded"),
    "tally": ("killed", "wounded"),
    "loss": ("killed",),
    "losses": ("killed", "wounded", "captured"),
    "lost": ("killed",),
    "neutralized": ("killed", "wounded", "captured"),
    "neutralised": ("killed", "wounded", "captured"),
    "hostage": ("kidnapped", "captured"),
    "hostages": ("kidnapped", "captured"),
    "captive": ("captured", "kidnapped"),
    "captives": ("captured", "kidnapped"),
    "captured": ("captured", "kidnapped"),
    "held": ("captured", "kidnapped"),
    "prisoner": ("captured", "kidnapped"),
    "evacuated": ("displaced",),
    "refugees": ("refugees", "displaced"),
    "forced": ("displaced",),
    "driven": ("displaced",),
    "drove": ("displaced",),
    **dict.fromkeys("hosts hosting hosted shelters sheltering".split(), ("refugees",)),
    "asylum": ("refugees",),
    "life": ("killed",),
    "shot": ("killed", "wounded"),
    "buried": ("killed",),
    **dict.fromkeys(("hit", "grazed", "admitted", "received"), ("wounded",)),
    **dict.fromkeys(("raped", "stabbed", "knifed"), ("wounded",)),
    **dict.fromkeys(("looking", "searching", "search"), ("missing",)),
    **dict.fromkeys(("treat", "treated", "treating"), ("wounded",)),
    **dict.fromkeys(("unhurt", "unharmed", "uninjured", "unscathed"), ("wounded",)),
    "detains": ("captured",),
    "captivity": ("captured", "kidnapped"),
    "exile": ("refugees",),
    "disappeared": ("missing", "kidnapped"),
    "taken": ("kidnapped", "captured"),
    "seized": ("kidnapped", "captured"),
    "fate": ("missing",),
    "whereabouts": ("missing",),
    "fell": ("killed",),
    "destroyed": ("killed",),
    **dict.fromkeys(("claimed", "claims", "claiming"), ("killed",)),
    "affected": ("wounded",),
    "fatally": ("killed",),
    "mortally": ("killed",),
    **dict.fromkeys(
        "took take takes taking grabbed dragged seize seizes seizing snatched snatching".split(), ("kidnapped", "captured")
    ),
    "contact": ("missing",),
}
"""Words that several outcomes may be read from."""
_WORD = re.compile(r"[A-Za-z*-]+")
_ONE = re.compile(
    r"\b(?:an?|the|another|his|her|their|its|one)\s+(?!number\b|few\b|couple\b|dozen\b|lot\b)(?:[a-z]|\d{1,3}[-\s](?:year|month|week|day)s?[-\s]old)",
    re.IGNORECASE,
)
_KIN = re.compile(rf"(?:,|\band)\s+(?:{'|'.join(sorted(load_words('kin', 'noun')))})\b(?!\s+of\b)", re.IGNORECASE)
_PAIR = re.compile(
    r"\b(?:father|mother|brother|sister|husband|uncle|aunt|son|daughter|grandmother|grandfather) and "
    r"(?:son|daughter|sister|brother|wife|nephew|niece|mother|father|grandson|granddaughter)\b",
    re.IGNORECASE,
)
_NAMED = re.compile(
    r"\b([A-Za-z]{2,})\.?\s+(?:(?:al|el|bin|ibn|abu|van|von|de)[\s-])*[A-Z][\w’'-]+(?:\s+(?:(?:al|el|bin|ibn)[\s-])?[A-Z][\w’'-]+)*\Z"
)
"""One who is named: 'Capt. Omar Bek'."""
BARS = frozenset("prison prisons jail jails".split())
_BEHIND_BARS = re.compile(
    rf"\b(?:are|is|were|was|been|being|be|held|kept|locked|remains?|still|languish(?:es|ing)?|confined)\s+in\s+"
    rf"(?:[\w’'-]+\s+){{0,3}}?(?:{'|'.join(sorted(BARS))})\b"
    r"(?=\s*(?:[.,;:!?)\"”]|\Z|\n)|\s+(?:in|on|at|for|since|after|before|and|or|but|without|over|because|while|when|where|near"
    r"|across|awaiting|serving|today|as|with|by|under|following|until|of|who|there|now|throughout|outside|inside)\b)",
    re.IGNORECASE,
)
_CARRIED_TO = re.compile(rf"(?:{'|'.join(sorted(CARRIED))})\s+to\b.*\b(?:{'|'.join(sorted(CARE))})\b", re.IGNORECASE)
_FOR_THEM = re.compile(
    r"\b(?:for|with|from|by|(?<!up )(?<!close )to"
    r"|(?:bod(?:y|ies)|corpses?|remains|coffins?)\s+of)\s+(?:the\s+|all\s+|some\s+|about\s+)?\Z",
    re.IGNORECASE,
)
"""Before '200 people': the supplies for them, the bodies of them."""
_NOT_THEY = re.compile(r"\b(?:those|they|them|whom|him|he|she|it)\b|[a-z][’'](?:s\b|\s)", re.IGNORECASE)
"""Between people and what is told of others: 'nine men visited those held in prison', 'nine men's letters were taken'."""
_JOINT = re.compile(r",|\b(?:and|or|including|among|of)\b", re.IGNORECASE)
_PRONOUN = re.compile(r"(?:he|she)\s+and\b", re.IGNORECASE)
_FAMILY = re.compile(r"\band\s+(?:his|her|their)\s+(?:family|relatives)\Z", re.IGNORECASE)
_ALL_OF = re.compile(
    r"(?:some|some people|the rest|the others|everyone|everybody|(?:all|everyone|everybody) (?:inside|aboard|on board))\Z",
    re.IGNORECASE,
)
"""Words that stand for several told of before: 'some were arrested', 'killing all inside'."""
_HIS = re.compile(r"\b(?:his|her|their)\b", re.IGNORECASE)
"""'His wife, daughter and two sons': each of his kin is one more."""
_OF = re.compile(r"\b(?:of|in|at|on|from|near|inside|by|under)\s+$", re.IGNORECASE)
"""Before 'a company' in 'two clerks of a company', 'their beds' in 'killed in their beds': nobody more."""
_FRACTION = re.compile(r"\b(?:most|mostly|majority|half|thirds?\s+(?:of|were|are)|quarters?\s+of)\b", re.IGNORECASE)
_PARTS = tuple(
    (re.compile(rf"\b{words}\b", re.IGNORECASE), part) for words, part in (("half", 2), ("third", 3), ("quarter", 4))
)
_HOUSEHOLDS = re.compile(
    r"\s*(?:of\s+(?=(?:\w+\s+)?(?:families|households)\b))?"
    r"(?:(?!of\b|with\b|and\b|from\b)[\w’'-]+\s+){0,3}(?:families|family|households?)\b(?!\smembers?\b)",
    re.IGNORECASE,
)
_ABROAD = re.compile(r"\b(?:borders?|abroad|neighbou?ring|countr(?:y|ies)|crossed)\b", re.IGNORECASE)
_GOES_ON = re.compile(
    r"\s+(?:(?:have|has|had|been|were|was|are|also|reportedly|left|being)\s+){0,4}[a-z]+(?<!ing)\b", re.IGNORECASE
)
_PAIRED, _BOTH_OF = 2, re.compile(r"both\b", re.IGNORECASE)
"""'Both were killed' are two."""
_BOTH = re.compile(r"\s*(?:/|,|,?\s*(?:and/or|and|or))\s*", re.IGNORECASE)
_JOINED = re.compile(r"(?:,|;|\band\b|\bwhile\b|\bor\b)\s*(?:also\s+)?(?:\w+ing\s+)?$", re.IGNORECASE)


@dataclass(frozen=True)
class Licence:
    """A count that may be read, and the words from it to the next one: what is counted stands there."""

    count: Count
    number: Span
    segment: Span


@dataclass(frozen=True)
class OutcomeWord:
    """A word for one or several outcomes."""

    span: Span
    outcomes: tuple[Outcome, ...]
    of_subject: bool = False
    """Whether it is said of its subject alone: 'nine are in prison'."""


@cache
def _outcomes() -> dict[str, tuple[Outcome, ...]]:
    table: dict[str, tuple[Outcome, ...]] = {}
    for row in load_table("outcomes"):
        outcome: Outcome = row["outcome"]  # type: ignore[assignment]  # the column holds nothing else
        table[row["word"]] = tuple(dict.fromkeys((*table.get(row["word"], ()), outcome)))
    for word, outcomes in _EITHER.items():
        table[word] = tuple(dict.fromkeys((*table.get(word, ()), *outcomes)))
    return table


def find_outcomes(text: str, within: Span) -> list[OutcomeWord]:
    """Return the words for outcomes in one part of `text`, in order."""
    words = [(m, m[0].lower()) for m in _WORD.finditer(text, within.start, within.end)]
    found = ((m, _outcomes().get(word.replace("*", ""))) for m, word in words)
    single = [OutcomeWord(Span(m.start(), m.end()), told) for m, told in found if told and _is_told(text, m)]
    if not any("-" in word or word in openers() or word in BARS for _, word in words):
        return single
    idioms = idiom_pattern().finditer(text, within.start, within.end)
    several = [OutcomeWord(Span(m.start(), m.end()), (idiom_outcome(m[0]),)) for m in idioms if not _CARRIED_TO.match(m[0])]
    several += [
        OutcomeWord(Span(m.start(), m.end()), ("wounded",)) for m in blow_pattern().finditer(text, within.start, within.end)
    ]
    several += [
        OutcomeWord(Span(m.start(), m.end()), (outcome,), of_subject=True)
        for pattern, outcome in _OF_SUBJECT
        for m in pattern.finditer(text, within.start, within.end)
    ]
    return sorted([*single, *several], key=lambda w: w.span) if several else single


def _is_told(text: str, word: re.Match[str]) -> bool:
    """Whether words that tell of an outcome beside certain others alone have those beside them: 'the blast claimed 12'."""
    said = word[0].lower()
    if said.startswith("claim"):
        return claims_lives(text, word.start(), word.end())
    return said != "affected" or by_gas(text, word.start())


_OF_SUBJECT: tuple[tuple[re.Pattern[str], Outcome], ...] = ((_BEHIND_BARS, "captured"), (care_pattern(), "wounded"))


def list_licences(case: Case) -> list[Licence]:
    """Return the counts in the quote, with quantifiers that stand right before it, and those of its whole."""
    found = _counts_in(case, case.quote)
    for antecedent in case.antecedents("whole", "victims"):
        found += _counts_in(case, antecedent.span)
    return found


def _counts_in(case: Case, part: Span) -> list[Licence]:
    around = case.ground.around(part)
    mentions = [m for m in find_counts(around.of(case.text)) if _shift(m.number, around.start).overlaps(part)]
    ends = [m.span.start + around.start for m in mentions[1:]] + [part.end]
    licences: list[Licence] = []
    for mention, end in zip(mentions, ends, strict=False):
        number = _shift(mention.number, around.start)
        after = mention.span.end + around.start
        licences.append(Licence(mention.count, number, Span(after, max(after, end))))
    return licences


def _shift(span: Span, by: int) -> Span:
    return Span(span.start + by, span.end + by)


def check_number(case: Case, toll: Toll, licences: list[Licence]) -> tuple[str, str] | list[Licence | None]:
    """Return the counts the toll may rest on (None for an article, a plural, a list), or reason and detail of a refusal."""
    near = _nearest(toll, licences)
    exact = [k for k in near if _same_bounds(k.count, toll.count)]
    fitting = [k for k in exact if _same_quantifier(k.count, toll.count)]
    if fitting:
        return _with_unit(case, toll, fitting)
    if exact:
        return "quantifier", f"the words say {exact[0].count.quantifier}: '{exact[0].count.words}'"
    if _is_unnumbered(case, toll, near):
        return [None]
    if any({toll.count.low, toll.count.high} & {k.count.low, k.count.high} - {None} for k in near):
        return "quantifier", f"the words bound it otherwise: '{near[0].count.words}'"
    return "number", "no such number in the words"


def _nearest(toll: Toll, licences: list[Licence]) -> list[Licence]:
    """The counts inside the victims' own words, where they have any; else all."""
    span = toll.victims.span
    inside = [k for k in licences if span is not None and k.number.overlaps(span)]
    return inside or licences


def _same_bounds(a: Count, b: Count) -> bool:
    return (a.low, a.high) == (b.low, b.high)


def _same_quantifier(a: Count, b: Count) -> bool:
    loose = {"vague", "at-least"} if a.high is None else {a.quantifier}
    return b.quantifier in loose or (a.quantifier, b.quantifier) == ("range", "about")


def _with_unit(case: Case, toll: Toll, fitting: list[Licence]) -> tuple[str, str] | list[Licence | None]:
    households = [k for k in fitting if _HOUSEHOLDS.match(k.segment.of(case.text))]
    if toll.count.unit == "households":
        return [*households] if households else ("number", "no families or households are counted")
    people = [k for k in fitting if k not in households]
    return [*people] if people else ("number", "families are counted, not people")


def _is_unnumbered(case: Case, toll: Toll, near: list[Licence]) -> bool:
    """One for 'a soldier', two or more for a plural, a sum for listed persons, no number where nothing is confirmed."""
    quote, count = case.quote.of(case.text), toll.count
    if (count.low, count.high) == (None, None):
        return toll.polarity == "unconfirmed" or bool(_FRACTION.search(quote))
    if (count.low, count.high) == (0, 0):
        return toll.polarity == "denied" and case.is_negated(case.quote.end)
    if _FRACTION.search(quote) and near:
        whole = next((k.count.low for k in near if k.count.low), None)
        return whole is not None and _is_fraction(quote, count, whole)
    own = toll.victims.words or quote
    if count.low == count.high == _PAIRED and _BOTH_OF.match(own):
        return True
    if count.low == count.high == ordinal_value((own.lower().split() or [""])[0]):
        return True
    if _same_bounds(count, count_of_plural()):
        if _ALL_OF.match(" ".join(own.split())):
            return not _is_counted(toll, near, own) and not _of_things(case, toll, own)
        if _FAMILY.search(own):
            return not _is_counted(toll, near, own)
        counted = [k for k in near if k.number.overlaps(toll.victims.span or case.quote) and k.count.low != 0]
        return _count_plurals(own) > len(counted)
    listed = (len(_ONE.findall(own)) or len(_ONE.findall(quote))) + bool(_PRONOUN.match(own))
    named = _count_named(own)
    listed = named if count.low == named else listed
    if near and listed and count.low == _sum_listed(own, near) and count.high in (count.low, _highest(near)):
        return True
    alone = listed > 0 or not near or (_is_named(own) and not _is_counted(toll, near, own))
    singular = _same_bounds(count, count_of_article()) and alone and not _opens_with_count(own)
    return singular or (count.low == count.high == listed and listed > 1)


def _of_things(case: Case, toll: Toll, own: str) -> bool:
    """Whether 'some' or 'the rest' stand for things: 'three villages fell. The rest have been captured'."""
    told = own.lower().split()[-1] in ("some", "rest", "others")
    return told and stands_for_things(case.text, (toll.victims.span or case.quote).start)


def _is_counted(toll: Toll, near: list[Licence], own: str) -> bool:
    """Whether a count stands in the victims' `own` words: 'nine people from Aleppo'."""
    span = toll.victims.span
    return bool(find_counts(own)) or (span is not None and any(k.number.overlaps(span) for k in near))


def _is_named(own: str) -> bool:
    """Whether `own` words end in a name behind a title or a noun for one person: 'Capt. Omar Bek', 'rapper Omar Bek'."""
    names = (own[m.start() :] for m in re.finditer(r"\b[A-Za-z]", own))
    before = (m[1].lower() for m in map(_NAMED.match, names) if m)
    return any(w in TITLES or (w in load_words("persons", "noun") and not _is_plural(w)) for w in before)


def _count_named(own: str) -> int:
    """How many are named one by one in `own` words, but for 'in her arms': 'a mother with a baby', 'father and son'."""
    alone = [m for m in _ONE.finditer(own) if not _OF.search(own[: m.start()])]
    return len(alone) + len(_PAIR.findall(own)) + bool(_PRONOUN.match(own))


def _is_fraction(quote: str, count: Count, whole: int) -> bool:
    """Half, a third or a quarter of the whole, or the least that most of it may be."""
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
    kin += bool(_PRONOUN.match(own))
    return sum(exact) + len(alone) + kin if len(exact) == len(near) else -1


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


_PLURALS = frozenset(
    "people men women children troops police personnel staff others dead wounded injured militia servicemen".split()
)


def check_outcome(case: Case, toll: Toll, licence: Licence | None) -> tuple[str, str] | OutcomeWord:
    """Return the word the outcome is read from, or reason and detail of a refusal."""
    words = [w for w in _governing(case, toll, licence) if not w.of_subject or _is_said_of(case, toll, licence, word=w)]
    abroad = toll.outcome == "refugees" and _ABROAD.search(case.sentence.of(case.text))
    fitting = [w for w in words if toll.outcome in w.outcomes or (abroad and "displaced" in w.outcomes)]
    if fitting:
        return fitting[0]
    gone = going_pattern().search(case.text, *_ends(case.quote)) if toll.outcome in ("displaced", "refugees") else None
    if gone is not None:
        return OutcomeWord(Span(gone.start(), gone.end()), (toll.outcome,))
    said = ", ".join(w.span.of(case.text) for w in words) or "nothing"
    return "outcome", f"no word for {toll.outcome}; the words say: {said}"


def _is_said_of(case: Case, toll: Toll, licence: Licence | None, *, word: OutcomeWord) -> bool:
    """Whether the counted are the subject of 'are in prison', 'were taken to hospital': no others stand in between."""
    own = licence.number if licence else toll.victims.span or case.quote
    if _FOR_THEM.search(case.text[case.sentence.start : own.start]):
        return False
    between = case.text[own.end : max(own.end, word.span.start)] if licence else ""
    if _NOT_THEY.search(between):
        return False
    told = [m for m in _WORD.finditer(between) if m[0].lower() in load_words("persons", "noun")]
    return all(_JOINT.search(between, a.end(), b.start()) for a, b in pairwise(told))


def _ends(span: Span) -> tuple[int, int]:
    return span.start, span.end


def _governing(case: Case, toll: Toll, licence: Licence | None) -> list[OutcomeWord]:
    """The outcome words that go with a count: those up to the next count and the verb right before it; else all."""
    if licence is not None and licence.number.overlaps(case.quote):
        before = Span(case.quote.start, max(case.quote.start, licence.number.start))
        after = Span(licence.segment.start, max(licence.segment.start, licence.segment.end))
        own = [w for w in find_outcomes(case.text, after) if not _belongs_to_next(case, w, licence)]
        own += [w for w in _last_joined(case.text, find_outcomes(case.text, before)) if _is_adjacent(case, w, licence)]
        own = own or _right_behind(case)
        if own:
            return own
    words = find_outcomes(case.text, case.quote)
    for antecedent in case.antecedents("whole", "victims"):
        words += find_outcomes(case.text, antecedent.span)
    if words or toll.scope != "part":
        return words
    return find_outcomes(case.text, case.sentence)


def _last_joined(text: str, words: list[OutcomeWord]) -> list[OutcomeWord]:
    """The last word, and the one that it is joined to: both of 'killing and injuring scores' tell of them."""
    if len(words) < 2 or not _BOTH.fullmatch(text[words[-2].span.end : words[-1].span.start]):
        return words[-1:]
    return words[-2:]


def _right_behind(case: Case) -> list[OutcomeWord]:
    """The outcome that the sentence goes on with behind a quote that stops short: '37 others | were wounded'."""
    if find_outcomes(case.text, case.quote):
        return []
    rest = case.text[case.quote.end : case.sentence.end]
    went_on = _GOES_ON.match(rest)
    return find_outcomes(case.text, Span(case.quote.end, case.quote.end + went_on.end()))[:1] if went_on else []


def _belongs_to_next(case: Case, word: OutcomeWord, licence: Licence) -> bool:
    """Whether it opens the next count's group: the second verb of 'killed 8 and wounded 12'."""
    rest = case.text[word.span.end : licence.segment.end]
    opens = not re.search(
        r"\w", re.sub(r"\b(?:at|least|more|than|about|some|another|the|other|up|to)\b", "", rest, flags=re.IGNORECASE)
    )
    return (
        opens
        and licence.segment.end < case.quote.end
        and bool(_JOINED.search(case.text[licence.segment.start : word.span.start]))
    )


def _is_adjacent(case: Case, word: OutcomeWord, licence: Licence) -> bool:
    between = case.text[word.span.end : licence.number.start]
    told = [w.span.start for w in find_outcomes(case.text, Span(word.span.end, licence.number.start))]
    between = case.text[told[0] : licence.number.start] if told else between
    return len(between.split()) <= 3 and not re.search(r"[,;]|\b(?:and|while|but)\b", between)
