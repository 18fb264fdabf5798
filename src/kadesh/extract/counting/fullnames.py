"""Somebody told of by name before those of theirs: 'Ali Nur, 45, and his two sons', 'the mayor, Ali Nur, and his driver'."""

import re
from dataclasses import dataclass
from itertools import pairwise

from kadesh.extract.counting.phrases import ROLES
from kadesh.extract.document import Sentence
from kadesh.extract.tokens import Token
from kadesh.extract.words import load_words
from kadesh.model.span import Span

NO_PERSONS = load_words("collectives", "noun") | load_words("localities", "noun") | load_words("no_names")
"""Words that make a name that of a body, a place or a day."""
PARTICLES = frozenset("- al el bin ibn abu".split())
"""What stands within a name in small letters."""
_THEIRS = frozenset("his her their".split())
_OF_SOMEBODY = load_words("kin", "noun") | frozenset(
    "driver bodyguard bodyguards guard guards deputy aide aides secretary assistant escort escorts chauffeur translator "
    "fiancee fiance colleague cameraman partner wives child children baby daughters sons brothers sisters parents".split()
)
"""Kin and staff, who are told of by whose they are."""
_FINITE = frozenset("VBD VBZ VBP VB MD WP WDT : .".split())
_BEARER = re.compile(
    r"(?!(?i:the|an?|his|her|their|its|one|another|he|she)\s)(?:[a-z]+\s)?[A-Z][\w’'-]+(?:[^;:.!?]|(?<=\s[A-Z])\.)*?(?:,|,?\s(?:and|&|(?:along\s|together\s)with))"
    r"\s(?:(?:his|her|their)\s|[\w-]+\s(?:\w+\s){0,2}of\s(?:his|her|their)\s)"
)
_TOLD_ASIDE = re.compile(
    r",\s(?!(?:his|her|their)\s)[^,;]{2,70},\sand\s(?=(?:his|her|their)\s|[\w-]+\s(?:\w+\s){0,2}of\s(?:his|her|their)\s)"
)
_OTHERS = frozenset(
    "to by from against for with behind at near outside inside around about like between alongside beside".split()
)
"""Behind these somebody named is told of beside the people of a verb: 'rebels loyal to Omar Haddad and his brother'."""
DEEDS = load_words("outcomes", column="word", part="noun") | {"killing", "wounding"}
"""Behind one of these 'of' names whom it befell, 'the murder of | Omar Haddad'; not 'at the house of Omar Haddad'."""
_ASIDE = 10
"""So many words 'head of the village militia' may have between two commas."""
_OF_THEIRS = 5
"""So many words behind its number 'of his' stands: 'two of his men'."""


@dataclass(frozen=True)
class Bearer:
    """Somebody with a name: the token of the noun that tells what they were, or of the name, and the last one of them."""

    head: int
    last: int


def names_other(sentence: Sentence, span: Span) -> bool:
    """Return whether words name something else; a surname may be that of a village too: 'Omar Harem was killed'."""
    spans = [m.span for m in sentence.sides] + [m.span for m in sentence.times] + [m.span for m in sentence.outlets]
    spans += [m.span for m in sentence.places if m.span.start <= span.start and span.end <= m.span.end]
    return any(other.overlaps(span) for other in spans)


def opens_with_bearer(words: str) -> bool:
    """Return whether words open with a name and go on with people of theirs.

    >>> opens_with_bearer("Omar Haddad and his driver"), opens_with_bearer("The driver and his son")
    (True, False)
    """
    return _BEARER.match(words) is not None


def without_aside(words: str) -> str:
    """Return words without what stands between commas behind somebody of whose people they go on to tell.

    >>> without_aside("The mayor, a dentist, and two of his sons")
    'The mayor and two of his sons'
    """
    return _TOLD_ASIDE.sub(" and ", words)


def bearer_at(sentence: Sentence, k: int) -> Bearer | None:
    """Return who is named from token `k` on and has somebody of theirs told of behind, None where that is nobody."""
    tokens = sentence.tokens
    if k and _is_beside(tokens, k - 1):
        return None
    end = _end_of_name(tokens, k)
    if (
        end is None
        or {t.lower_ for t in tokens[k : end + 1]} & NO_PERSONS
        or names_other(sentence, sentence.span_of(k, end))
    ):
        return None
    last = _over_aside(tokens, end)
    if not _has_theirs(tokens, last + 1) or tokens[last + 2].tag_ == "CD":
        return None  # 'Omar Haddad and two of his men' are mostly counted apart
    head = next((j for j in range(k, last + 1) if tokens[j].lower_ in ROLES), end)
    return Bearer(head, last)


def with_name(tokens: tuple[Token, ...], last: int) -> int:
    """Return the last token of a name or an aside behind somebody of whose people it goes on to tell, else `last`."""
    name = _end_of_name(tokens, last + 1)
    end = _over_aside(tokens, last if name is None else name)
    return end if end > last and _has_theirs(tokens, end + 1) else last


def _is_beside(tokens: tuple[Token, ...], k: int) -> bool:
    """Whether a name behind token `k` goes on or tells of somebody else than the people of a verb."""
    if tokens[k].lower_ == "of":
        return not k or tokens[k - 1].lower_ not in DEEDS
    return tokens[k].tag_ == "NNP" or tokens[k].lower_ in _OTHERS or tokens[k].text in ("-", "’", "'")


def _end_of_name(tokens: tuple[Token, ...], k: int) -> int | None:
    end = k
    while end < len(tokens) and (tokens[end].tag_ == "NNP" or (end > k and tokens[end].text in PARTICLES)):
        end += 1
    named = end > k and tokens[k].text[0].isupper() and tokens[end - 1].text[0].isupper()
    return end - 1 if named else None


def _over_aside(tokens: tuple[Token, ...], last: int) -> int:
    """The comma that closes an age or an office behind somebody, where an 'and' follows it."""
    if last + 1 >= len(tokens) or tokens[last + 1].text != ",":
        return last
    close = next((j for j in range(last + 2, min(last + 2 + _ASIDE, len(tokens) - 1)) if tokens[j].text == ","), None)
    if close is None or tokens[close + 1].lower_ != "and" or tokens[last + 2].lower_ in _THEIRS:
        return last
    if any(t.tag_ in _FINITE for t in tokens[last + 2 : close]):
        return last
    return close


def _has_theirs(tokens: tuple[Token, ...], k: int) -> bool:
    """Whether somebody of theirs is told of from `k` on: 'and his driver', 'and two of her sons', ', his wife and son'."""
    if k + 2 >= len(tokens) or tokens[k].lower_ not in ("and", "&", ","):
        return False
    if tokens[k + 1].lower_ in _THEIRS:
        return any(t.lower_ in _OF_SOMEBODY for t in tokens[k + 2 : k + _OF_THEIRS])
    behind = [t.lower_ for t in tokens[k + 2 : k + _OF_THEIRS]]
    return tokens[k + 1].tag_ == "CD" and any(a == "of" and b in _THEIRS for a, b in pairwise(behind))
