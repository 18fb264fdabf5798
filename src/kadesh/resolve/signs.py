"""What stands around a name and tells whether it is a place, and of what kind."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from kadesh.model.lexicon import PlaceMention
from kadesh.model.where import PlaceKind
from kadesh.resolve.tokens import Token, is_joined

_LOCATIVE = frozenset("in near inside outside around towards toward into across throughout at between via".split())
_AFTER_OF = frozenset(
    "town city village province governorate region district area areas suburb suburbs outskirts"
    " countryside parts part state port"
    " neighbourhood neighborhood neighbourhoods neighborhoods towns cities villages provinces capital"
    " east west north south northeast"
    " northwest southeast southwest north-east north-west south-east south-west edge edges centre center"
    " municipality enclave island"
    " kilometres kilometers km miles control siege capture fall outside road direction".split()
)
_VERBS = frozenset(
    "entered captured seized retook recaptured leave left reach reached enter capture seize retake"
    " shelled bombed from to".split()
)
KIND_WORDS: dict[str, tuple[PlaceKind, ...]] = {
    **dict.fromkeys(("province", "governorate", "oblast", "state", "provinces", "governorates"), ("province",)),
    **dict.fromkeys(("region",), ("province", "region")),
    **dict.fromkeys(
        ("district", "districts", "zone", "county", "raion", "subdistrict", "woreda"), ("district", "area", "province")
    ),
    **dict.fromkeys(("town", "city", "village", "towns", "villages", "cities", "municipality"), ("town", "area")),
    **dict.fromkeys(
        ("neighbourhood", "neighborhood", "neighbourhoods", "neighborhoods", "suburb", "quarter", "suburbs"),
        ("area", "town"),
    ),
    **dict.fromkeys(("river", "sea", "lake", "strait", "gulf"), ("water",)),
}
_NEAR_WORDS = frozenset(
    "countryside area airport airbase outskirts border crossing camp hospital university road highway mountains mountain"
    " valley plain plains peninsula port governorate front front-line frontline corridor enclave desert subdistrict".split()
)
_PAPERS = frozenset("times post journal telegraph herald tribune gazette gate observer globe daily".split())
_TITLES = frozenset(
    "mr mrs ms dr president prime minister king queen prince general gen colonel col major maj captain"
    " capt lieutenant lt sergeant"
    " sheikh sheik imam ayatollah pope senator sen governor mayor ambassador secretary deputy commander"
    " spokesman spokeswoman brigadier"
    " brig abu abou umm bin ibn sayyed sayyid mullah haji journalist martyr envoy marshal admiral abdul abdel".split()
)
_PERSON_ALSO = frozenset("said says told added explained tweeted resigned".split())
_SPEAKING = _PERSON_ALSO | frozenset("has was is will would who also warned accused denied urged met called".split())
_QUIET = frozenset(
    "northern southern eastern western central northeastern northwestern southeastern southwestern"
    " north-eastern north-western"
    " north south east west northeast northwest southeast southwest rural greater upper lower downtown"
    " syrian iraqi ukrainian russian"
    " turkish lebanese israeli yemeni libyan sudanese afghan somali ethiopian occupied old new the in"
    " near at from of on by for"
    " monday tuesday wednesday thursday friday saturday sunday and besieged rebel-held kurdish"
    " january february march april may june july august september october november december".split()
)
_NAMELESS = _QUIET | _NEAR_WORDS | frozenset(KIND_WORDS)
_LISTED = re.compile(r"^(?:, | and |, and | or | & )$")


class Signs(NamedTuple):
    """What the words around a name say."""

    locative: bool
    """'in', 'near', 'town of', 'west of' stand before it."""
    kind_word: bool
    kinds: tuple[PlaceKind, ...]
    """Kinds of place that a word beside it names: 'Idlib province'."""
    person: bool
    """A title or a given name stands before it."""
    in_run: bool
    """It is part of a longer row of words with capitals."""
    listed: bool
    """It follows another place in a list."""
    dateline: bool
    paper: bool
    """The name of a newspaper."""
    speaks: bool
    """'said' or the like follows: a person or a government, more likely than a small town."""


def read_signs(text: str, tokens: Sequence[Token], *, first: int, last: int, found: Sequence[PlaceMention]) -> Signs:
    """Return what stands around tokens `first` to `last`."""
    before = tokens[first - 1] if first else None
    after = tokens[last + 1] if last + 1 < len(tokens) else None
    left = before.word.lower() if before and text[before.end : tokens[first].start].strip(" \u00a0‘’'\"“-") == "" else ""
    joined_after = after is not None and is_joined(text, tokens[last], after)
    right = after.word.lower() if after and joined_after else ""
    far = tokens[first - 2].word.lower() if first > 1 else ""
    shout = _is_shouted(tokens, first, last)
    of_place = left in ("of", "from") and far in _AFTER_OF
    kinds = KIND_WORDS.get(right) or (KIND_WORDS.get(far) if left == "of" else None) or KIND_WORDS.get(_noun(left)) or ()
    run_left = bool(
        before and left and before.capital and not shout and left not in _NAMELESS and not _starts_sentence(text, before)
    )
    run_right = bool(after and right and after.capital and not shout and right not in _NAMELESS)
    return Signs(
        locative=left in _LOCATIVE
        or of_place
        or (left in _VERBS and left not in ("from", "to"))
        or _is_span(tokens, first, left=left),
        kind_word=right in KIND_WORDS or right in _NEAR_WORDS or of_place or left in KIND_WORDS,
        kinds=kinds,
        person=(left in _TITLES and bool(before and (before.capital or left in ("abu", "bin", "ibn"))))
        or (right in _PERSON_ALSO and run_left),
        in_run=run_left or run_right,
        listed=bool(found) and _LISTED.match(text[found[-1].span.end : tokens[first].start]) is not None,
        dateline=_is_dateline(text, tokens[last].end, first=first),
        paper=right in _PAPERS and bool(after and after.capital),
        speaks=right in _SPEAKING,
    )


def _is_span(tokens: Sequence[Token], first: int, *, left: str) -> bool:
    """'from X to', 'to X from' are too weak alone; a journey verb before them is enough."""
    return left in ("to", "from") and first > 1 and tokens[first - 2].word.lower() in _JOURNEYS


_JOURNEYS = frozenset(
    "fled flee fleeing travelled traveled returned went moved sent withdrew withdrawn withdraw arrived"
    " retreated far away".split()
)


def _noun(word: str) -> str:
    return (
        word
        if word in ("town", "city", "village", "province", "governorate", "district", "neighbourhood", "neighborhood")
        else ""
    )


def _starts_sentence(text: str, token: Token) -> bool:
    return (
        not text[: token.start].rstrip(" \u00a0\"“”'(").strip()
        or text[: token.start].rstrip(" \u00a0\"“'(")[-1:] in ".!?:\n"
    )


def _is_shouted(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether the words around are all in capitals, as in a headline or a dateline, so that capitals say nothing."""
    beside = [t.word for t in (*tokens[max(0, first - 2) : first], *tokens[last + 1 : last + 3]) if len(t.word) > 1]
    return (
        all(t.word.isupper() for t in tokens[first : last + 1])
        and bool(beside)
        and sum(w.isupper() for w in beside) * 2 >= len(beside)
    )


def _is_dateline(text: str, end: int, *, first: int) -> bool:
    return first <= 3 and re.match(r"\s?(?:\(|—|–|--|-\s|,\s[A-Z][a-z]+\.?\s\d|/)", text[end : end + 16]) is not None
