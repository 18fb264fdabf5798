"""Words of a text as the gazetteer sees them: where they stand, and whether they may begin or end a name."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from kadesh.resolve.spelling import ARTICLES

_TOKEN = re.compile(r"(?:[A-Z]\.){2,4}|[^\W_]+(?:['’‘`ʿʾʼ][^\W_]+)*")
_POSSESSIVE = re.compile(r"['’]s?$|['’]S$")
_JOINTS = frozenset({" ", "-", "‐", "‑", "\u00a0", " -", "- ", "", " ‘", "‘", "’", " ’", "`", "'", " '", "ʿ", "/"}) - {
    "/",
    "- ",
    " -",
}
_SPACED_ARTICLES = ARTICLES - {"as", "at", "an", "es", "en", "ed", "et"}
"""Articles that may stand before a blank; the others are English words, and need a hyphen."""
_INSIDE = ARTICLES | frozenset("of de la le les du des del da do dos di the and wa bin ibn on upon sur sous y e am".split())


class Token(NamedTuple):
    """A word from `start` up to `end`; `capital` if its first letter, or the first after an apostrophe, is one."""

    start: int
    end: int
    word: str
    capital: bool


def cut_tokens(text: str) -> list[Token]:
    """Return the words of `text`; a possessive ending is no part of a word.

    >>> [t.word for t in cut_tokens("Syria’s U.S. envoy left Ma'arat al-Nu'man.")]
    ['Syria', 'U.S.', 'envoy', 'left', "Ma'arat", 'al', "Nu'man"]
    """
    tokens = []
    for match in _TOKEN.finditer(text):
        word = match[0]
        if "'" in word or "’" in word:
            word = _POSSESSIVE.sub("", word)
        tokens.append(Token(match.start(), match.start() + len(word), word, word[0].isupper()))
    return tokens


def is_joined(text: str, one: Token, other: Token) -> bool:
    """Return whether two words may be parts of one name: only a blank, a hyphen or an apostrophe is between them.

    >>> text = "Deir al-Zor, Homs"
    >>> deir, al, zor, homs = cut_tokens(text)
    >>> is_joined(text, al, zor), is_joined(text, zor, homs)
    (True, False)
    """
    return text[one.end : other.start] in _JOINTS


def may_start(text: str, i: int, *, tokens: Sequence[Token]) -> bool:
    """Return whether a name may begin at token `i`: a capital, or a small article that a capital follows.

    >>> text = "near al-Zor and al fresco"
    >>> [t.word for i, t in enumerate(cut_tokens(text)) if may_start(text, i, tokens=cut_tokens(text))]
    ['al', 'Zor']
    """
    token = tokens[i]
    if (
        i
        and tokens[i - 1].capital
        and text[tokens[i - 1].end : token.start] == "-"
        and tokens[i - 1].word.lower() not in ARTICLES
    ):
        return False
    if token.capital:
        return True
    if i + 1 >= len(tokens) or not tokens[i + 1].capital:
        return False
    gap = text[token.end : tokens[i + 1].start]
    return (gap == "-" and token.word in ARTICLES) or (gap == " " and token.word in _SPACED_ARTICLES)


def may_end(text: str, first: int, *, last: int, tokens: Sequence[Token]) -> bool:
    """Return whether tokens `first` to `last` may be one name by their capitals.

    >>> text = "Umm el Zor Said"
    >>> [may_end(text, 0, last=i, tokens=cut_tokens(text)) for i in range(4)]
    [True, False, True, True]
    """
    token = tokens[last]
    if not token.capital and not (last > first and text[tokens[last - 1].end : token.start] == "-"):
        return False
    if last + 1 < len(tokens) and text[token.end : tokens[last + 1].start] == "-" and tokens[last + 1].capital:
        return False
    if first == last:
        return True
    if token.word.lower() in ARTICLES:
        return False
    lead = tokens[first].word.lower()
    if (
        lead in ARTICLES - _SPACED_ARTICLES
        and text[tokens[first].end : tokens[first + 1].start] != "-"
        and not _is_known(tokens, first)
    ):
        return False
    return all(t.capital or t.word in _INSIDE or text[t.start - 1] == "-" for t in tokens[first + 1 : last])


def _is_known(tokens: Sequence[Token], first: int) -> bool:
    """Whether a capital 'As' or 'At' is an article and no first word of a sentence."""
    return first > 0 and tokens[first].capital and tokens[first].start - tokens[first - 1].end == 1
