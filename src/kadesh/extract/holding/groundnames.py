"""The places that a sentence names as ground to be held, and which of several named side by side are meant."""

import re
from dataclasses import dataclass

from kadesh.extract.document import Sentence
from kadesh.extract.setting.nonames import NO_NAMES
from kadesh.extract.words import load_table
from kadesh.model.span import Span
from kadesh.model.where import Place, PlacePrecision, Where

NOUNS = {row["noun"]: row["kind"] for row in load_table("localities")}
"""Nouns for ground: 'share' of it, 'part', 'site', or what is 'named'."""
JOINING = frozenset(
    ("of", "in", "and", ",", "'s", "’s", "the", "between", "around", "near", "on", "&", "/", "-", "(", ")", "to")
)
ARTICLES = frozenset("the a an its their his this that these those".split())
_COMPASS = frozenset("north south east west northeast northwest southeast southwest north-east north-west".split())
_NAME = (
    r"(?:(?:[Aa]l|[Ee]l|[Aa]d|[Aa]r|[Aa]s|[Aa]t|[Aa]n|[Aa]z|[Aa]sh)[- ])?"
    r"[A-Z][\w'’ʼ]+(?:[- ](?:al-|el-)?[A-Z][\w'’ʼ]+){0,2}"
)
_FIGURES = "0123456789.,"
_WHOLE = re.compile(r" (?:region|province|oblast|governorate|county|state|division|department)\b", re.IGNORECASE)
"""Behind a name, that places lie in it: 'Alpha, Beta province'."""
_AFTER_NOUN = re.compile(
    rf"\b(?:(?:town|village|city|hamlet|district|neighbou?rhood|suburb|camp|settlement|commune|township|island|port)s?"
    rf"|localit(?:y|ies)) of ({_NAME})"
)
_BEFORE_NOUN = re.compile(
    rf"({_NAME}) (?:town|village|neighbou?rhood|district|suburb|camp|hamlet|crossroads|airport|airbase|area)\b"
)


@dataclass(frozen=True)
class Named:
    """A place by its name: where it stands, its words, what the gazetteer takes it for."""

    span: Span
    words: str
    place: Place | None


def names_in(sentence: Sentence) -> list[Named]:
    """Return the places `sentence` names: those of the gazetteer, and those that only 'village of' or 'district' shows."""
    found = [Named(m.span, m.words, m.places[0]) for m in sentence.places]
    for pattern in (_AFTER_NOUN, _BEFORE_NOUN):
        for match in pattern.finditer(sentence.text):
            span = Span(sentence.span.start + match.start(1), sentence.span.start + match.end(1))
            taken = [*(f.span for f in found), *(m.span for m in sentence.sides)]
            if match.group(1).split()[0] not in NO_NAMES and not any(span.overlaps(t) for t in taken):
                found.append(Named(span, match.group(1), None))
    return sorted(found, key=lambda n: n.span)


def is_place_noun(word: str) -> bool:
    """Return whether `word` is a noun for ground that can be held: 'town', 'airbase', 'districts'."""
    return NOUNS.get(word.lower(), "share") != "share"


def is_site_noun(word: str) -> bool:
    """Return whether `word` is a noun for one site or piece of ground: 'terminal', 'heights'."""
    return NOUNS.get(word.lower()) == "site"


def list_named(sentence: Sentence, named: list[Named], *, start: int) -> list[Named]:
    """Return the places that are named side by side, without those that only say where another lies."""
    kept: list[Named] = []
    at, lying = start, False
    for name in named:
        span, place = name.span, name.place
        gap = sentence.text[max(0, at - sentence.span.start) : max(0, span.start - sentence.span.start)].lower().split()
        within = bool(kept) and _introduces(gap) and _holds(name, kept[-1])
        if kept and _introduces(gap) and not within:  # 'the Alpha suburb of Beta' is Beta
            kept[-1] = name
            at = span.end
            continue
        after = sentence.text[span.end - sentence.span.start :][:3]
        if place is not None and place.kind == "country" and after.startswith(("'s", "’s", " 's")):
            continue  # 'the village of Alpha in Beta's Gamma province' lies in Gamma
        around = place is not None and place.kind == "country" and all(w.strip(",") in NOUNS for w in gap)
        around |= place is not None and place.kind == "country" and len(gap) == 1 and gap[0].endswith("ern")
        lying = bool(kept) and (
            not gap or around or within or _locates(gap) or _is_wider(sentence, name, gap=gap, lying=lying)
        )
        if lying:
            at = span.end
            continue
        if place is not None and place.kind == "country" and not any(w in NOUNS or w.endswith("ern") for w in gap):
            at = span.end
            continue
        kept.append(name)
        at = span.end
    return kept


def _holds(name: Named, part: Named) -> bool:
    """'Alpha district of | Beta', a province: the district lies in it; a province is no district of another place."""
    wide = ("province", "region", "country")
    return name.place is not None and name.place.kind in wide and (part.place is None or part.place.kind not in wide)


def _is_wider(sentence: Sentence, name: Named, *, gap: list[str], lying: bool) -> bool:
    """'Alpha, | Beta province'; where the name before only tells where (`lying`), also 'in Beta, | eastern Gamma'."""
    if not gap[-1].endswith(",") and not (lying and gap[0].endswith(",")):
        return False
    words = [w for w in (g.strip(",") for g in gap) if w]
    country = name.place is not None and name.place.kind == "country"
    wide = lying and country and all(w in NOUNS or w.endswith("ern") for w in words)
    return wide or (all(w in NOUNS for w in words) and is_whole(sentence, name.span))


def _introduces(gap: list[str]) -> bool:
    """Whether the words between two names only say what the second is: 'suburb of', 'oil port city of'."""
    if gap[-1:] != ["of"] or len(gap) < 2 or not JOINING.isdisjoint(gap[:-1]):
        return False
    return gap[0] in NOUNS if len(gap) == 2 else NOUNS.get(gap[-2]) == "named" and all(w.isalpha() for w in gap)


def _locates(gap: list[str]) -> bool:
    """Whether the words between two names say that the first lies in the second; 'the town of' only introduces it."""
    words = [w.strip(",") for w in gap]
    if gap[0].startswith(",") and words[-1] == "of" and words[-2:-1] and words[-2] in _COMPASS:  # 'Alpha, 9 km west of Beta'
        return True
    if len(words) > 2 and words[0] in NOUNS and words[1] == "of":  # 'Alpha district of northern Beta'
        return True
    if "of" in words and words[words.index("of") - 1] == "capital":  # 'Alpha, capital of Beta'
        return True
    plain = [
        w
        for i, w in enumerate(words)
        if w in ("in", "of", "near", "on", "to", "from", "outside") and not (w == "of" and i and words[i - 1] in NOUNS)
    ]
    return bool(plain)


def is_whole(sentence: Sentence, span: Span) -> bool:
    """Return whether the name at `span` is told as one in which others lie: 'Alpha, Beta | province'."""
    return _WHOLE.match(sentence.text, span.end - sentence.span.start) is not None


def without_speaker(sentence: Sentence, listed: list[Named]) -> list[Named]:
    """Return the places without a last one that does a verb behind a comma: 'has lost Alpha, Beta conceded'."""
    if len(listed) < 2:
        return listed
    after = sentence.token_at(listed[-1].span.end - 1) + 1
    told = after < len(sentence.tokens) and sentence.tokens[after].tag_ in ("VBD", "VBZ", "VBP")
    return listed[:-1] if told and sentence.text[: listed[-1].span.start - sentence.span.start].endswith(", ") else listed


def is_beside(sentence: Sentence, start: int, *, name: Span) -> bool:
    """Return whether a name only tells where the ground lies: 'the airport near Alpha', 'north of Beta'."""
    gap = sentence.text[max(0, start - sentence.span.start) : max(0, name.start - sentence.span.start)].lower().split()
    if "on" in gap and any(
        is_place_noun(w) for w in gap[: gap.index("on")]
    ):  # 'the town on the road between Alpha and Beta'
        return True
    return any(w in ("near", "outside", "around", "overlooking", "towards", "toward", "from") for w in gap)


def is_lent(sentence: Sentence, span: Span) -> bool:
    """Return whether a name only qualifies or speaks for a party: 'Syria's', 'the Aleppo offensive' name nothing held."""
    side = next((m for m in sentence.sides if m.span.overlaps(span)), None)
    return side is not None and side.kind in ("force", "government", "general", "person", "nationality")


def is_side(sentence: Sentence, offset: int) -> bool:
    """Return whether the token at `offset` of the sentence is in words that name a side."""
    at = sentence.span.start + offset
    return any(m.span.start <= at < m.span.end for m in sentence.sides)


def place_named(sentence: Sentence, name: Named, *, window: Span) -> Where:
    """Return the place by name, with the part of it that is meant: 'western Aleppo', 'districts of Aleppo'."""
    precision: PlacePrecision = precision_of(name.place)
    before = sentence.text[window.start - sentence.span.start : name.span.start - sentence.span.start]
    trail = re.split(r",|\bincluding\b", before)[-1].split()  # 'much of Alpha, including Beta': Beta whole
    share = next((w for w in trail if NOUNS.get(w.lower().lstrip(_FIGURES)) == "share"), None)
    if share and "of" in trail:
        skipped = 1 if trail[0].lower() in ARTICLES and len(trail) > 1 else 0
        start = name.span.start - len(before) + before.rindex(trail[skipped], 0, before.rindex(share) + len(share))
        return Where(
            words_at(sentence, Span(start, name.span.end)), name.place, "area", "stated", Span(start, name.span.end)
        )
    part = next((w for w in reversed(trail) if NOUNS.get(w.lower()) in ("part", "site")), None)
    compass = trail[-1] if trail and trail[-1].lower().endswith("ern") else None
    if compass or (part and "of" in trail):
        start = sentence.text.rindex(compass or part or "", 0, name.span.start - sentence.span.start) + sentence.span.start
        return Where(
            sentence.text[start - sentence.span.start : name.span.end - sentence.span.start],
            name.place,
            "area",
            "stated",
            Span(start, name.span.end),
        )
    return Where(name.words, name.place, precision, "stated", name.span)


def precision_of(place: Place | None) -> PlacePrecision:
    """Return how fine a named place is; one that no gazetteer knows counts as a town."""
    if place is None:
        return "town"
    return "area" if place.kind == "water" else place.kind


def words_at(sentence: Sentence, span: Span) -> str:
    """Return the words of the sentence at a span of the report."""
    return sentence.text[span.start - sentence.span.start : span.end - sentence.span.start]
