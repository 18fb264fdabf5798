"""Who can speak: nouns for speakers, known bodies and parties, names of persons."""

from typing import Any

from kadesh.extract.document import Sentence
from kadesh.extract.words import load_table

KINDS = {row["noun"]: row["kind"] for row in load_table("speakers")}
"""What a noun for a speaker makes of it: a person, a body, somebody without a name."""
NOUNS = frozenset(("NN", "NNS", "NNP", "NNPS"))
INSIDE = NOUNS | {"JJ", "DT", "POS", "HYPH", "PRP$", "VBN", "VBG", "CD", "JJS", "JJR"}
NOBODY = frozenset("no neither none nobody nothing".split())
LINKS = frozenset("at in from of with for to inside close near within on behind into".split())
SOME = frozenset("one two some another several".split())
"""'One of the guards' is one of those who can speak."""
_CLOCKS = frozenset("GMT UTC EST CET AM PM".split())
_SPEAKING_SIDES = frozenset(("force", "general", "government", "country", "capital", "nationality", "person"))
_VICTIMS = frozenset(
    "people person persons civilians others victims casualties bodies injuries deaths children child women woman men dead "
    "wounded injured".split()
)


def is_somebody(sentence: Sentence, k: int) -> bool:
    """Return whether the noun at token `k` can speak: a noun for speakers, a known body or party, a person's name."""
    token = sentence.tokens[k]
    if token.lower_ in KINDS or is_short_form(sentence, k):
        return True
    span = sentence.span_of(k, k)
    if any(m.span.overlaps(span) for m in sentence.outlets):
        return True
    if any(m.span.overlaps(span) and m.kind in _SPEAKING_SIDES and m.role != "civilian" for m in sentence.sides):
        return True
    letters = token.text.isupper() and len(token.text) > 2 and not sentence.text.isupper()  # 'PCHR stresses'
    if not (token.tag_ in ("NNP", "NNPS") or letters) or not token.text[:1].isupper() or token.text in _CLOCKS:
        return False
    elsewhere = [m.span for m in sentence.times] + [m.span for m in sentence.places]
    return not any(other.overlaps(span) for other in elsewhere) and len(token.text) > 1


def is_short_form(sentence: Sentence, k: int) -> bool:
    """Return whether token `k` is a short form that looks like a verb: 'IS said in a statement'."""
    return sentence.tokens[k].text == "IS" and not sentence.text.isupper()


def can_speak(sentence: Sentence, first: int, last: int) -> bool:
    """Return whether tokens `first` to `last` are somebody: 'a drone' and 'at least 50 others' are not, 'the woman' is."""
    tokens = sentence.tokens[first : last + 1]
    if any(t.tag_ == "PRP" or t.lower_ in ("who", "which") for t in tokens):
        return True
    if tokens[0].lower_ in NOBODY:
        return False
    if len(tokens) > 2 and tokens[0].lower_ in SOME and tokens[1].lower_ == "of" and any(t.lower_ in KINDS for t in tokens):
        return True
    head = _head_of(sentence, first, last)
    if tokens[head - first].lower_ in _VICTIMS:
        return any(t.lower_ in ("the", "one", "another", "a", "local") for t in tokens[: head - first])
    if is_somebody(sentence, head) or (is_somebody(sentence, last) and tokens[-1].tag_ in ("NNP", "NNPS")):
        return True
    titled = sentence.tokens[head].tag_ == "NNP"  # 'activist Abu Goma'
    return titled and any(t.lower_ in KINDS and t.tag_ in NOUNS for t in tokens[: head - first])


def _head_of(sentence: Sentence, first: int, last: int) -> int:
    """The last noun before a preposition or a comma: the 'killing' of 'the killing of a mayor'."""
    head = last
    for k in range(first, last + 1):
        token = sentence.tokens[k]
        if k > first and (token.tag_ in ("IN", "TO", ",") or token.lower_ in ("of", "and")):
            break
        if token.tag_ in NOUNS or token.tag_ == "CD":
            head = k
    return head


def before_brackets(tokens: tuple[Any, ...], j: int) -> int:
    """Return the token before `j`, or before the bracket that closes there: the 'State' of 'Islamic State (IS)'."""
    if tokens[j].text != ")":
        return j - 1
    opening = next((i for i in range(j, max(-1, j - 8), -1) if tokens[i].text == "("), j)
    return opening - 1
