"""Texts in small letters or in capitals throughout: names of places get the capital that they are known by.

'two died in mumbai' is read as 'two died in Mumbai'. Only names that the gazetteer has and that are no English words and
no persons' names get one; whether each is a place is then asked as everywhere.
"""

from collections.abc import Callable, Iterator, Sequence

from kadesh.model.lexicon import PlaceMention
from kadesh.model.where import Place
from kadesh.resolve.spelling import fold_name
from kadesh.resolve.tokens import Token, is_joined

_CAPITALS, _SHORTEST, _LETTERS = 150, 100, 4
"""A text with fewer capitals than one in so many letters has none; shorter texts and names are not looked at."""
_LARGE = 100_000


def is_small(text: str) -> bool:
    """Return whether a text has hardly a capital; one of fewer than 100 characters is never said to.

    >>> is_small("shells fell on zor and nobody can say who fired them. " * 2), is_small("shells fell on zor")
    (True, False)
    """
    return len(text) >= _SHORTEST and sum(map(str.isupper, text)) * _CAPITALS < sum(map(str.islower, text))


def raise_capitals(
    text: str, tokens: Sequence[Token], *, lookup: Callable[[str], tuple[Place, ...]], others: Sequence[frozenset[str]]
) -> str:
    """Return `text` with capitals on the words that `lookup` knows for places and that are not among the words of `others`.

    The text keeps its length. `others` hold folded English words and names of persons.
    """
    letters = list(text)
    plain = [any(fold_name(token.word) in words for words in others) for token in tokens]
    for i, token in enumerate(tokens):
        pair = list(tokens[i : i + 2])
        if not plain[i] and len(token.word) >= _LETTERS and lookup(token.word):
            raised = [token]
        elif (
            len(pair) == 2
            and not (plain[i] and plain[i + 1])
            and _are_joined(text, pair)
            and _is_wide(text, pair, lookup=lookup)
        ):
            raised = pair
        else:
            continue
        for part in raised:
            letters[part.start] = letters[part.start].upper()
    raised_text = "".join(letters)
    return raised_text if len(raised_text) == len(text) else text


def keep_near(mentions: Sequence[PlaceMention]) -> Iterator[PlaceMention]:
    """Yield the mentions that lie in a country of which the text names a large town or a province, or the country itself.

    A word in small letters that a far village is called by is a word.
    """
    countries = {m.places[0].country for m in mentions if _is_large(m.places[0])}
    for mention in mentions:
        near = tuple(p for p in mention.places if p.country in countries)
        if near:
            far = tuple(p for p in mention.places if p.country not in countries)
            yield PlaceMention(mention.span, mention.words, near + far)


def _are_joined(text: str, pair: Sequence[Token]) -> bool:
    return is_joined(text, pair[0], pair[1]) and min(len(part.word) for part in pair) >= _LETTERS - 1


def _is_wide(text: str, pair: Sequence[Token], *, lookup: Callable[[str], tuple[Place, ...]]) -> bool:
    """Whether two words name a large town or a province together: 'uttar pradesh', 'new delhi'."""
    return any(_is_large(p) for p in lookup(text[pair[0].start : pair[1].end]))


def _is_large(place: Place) -> bool:
    return place.kind in ("province", "country") or place.population >= _LARGE
