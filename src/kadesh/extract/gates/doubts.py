"""Gate: what the words before something, or a whole sentence, deny, leave open or only mean."""

import re
from functools import lru_cache

from kadesh.extract.counting.beyond import behind_known

_NEGATION_WORDS = (
    r"(?:\bno\b(?!\s+(?:fewer|less|more|longer)\b|\.?\s*\d)|\bnot\b(?!\s+(?:only|far|long)\b|\s+(?:fewer|less|more)\s+than\b)|n['’]t\b"
    r"|\b(?:never|none|nobody|without(?!\s+Borders)|nor|neither|false|untrue|baseless|unfounded|den(?:y|ies|ied|ying|ial)|dismiss\w*|reject\w*|refut\w*|unhurt|unharmed|uninjured|unscathed)\b"
    r"|\bfailed\s+to\b)"
)
_UNSURE_WORDS = (
    r"(?:\b(?:unconfirmed|unverified|unclear|feared)\b|\bunknown\s+(?:whether|if|how)\b"
    r"|\bno\s+(?:immediate\s+|official\s+|independent\s+)?(?:confirmation|word|reports?|information|details?|figures?)\b"
    r"|(?:\b(?:not|unable|refus\w+|declin\w+|yet|cannot|never|without)|n['’]t)\s+(?:\w+\s+){0,4}(?:confirm|verif|specify)\w*"
    r"|\b(?:(?-i:may|MAY)|might)\s+have\s+been\b|\bbelieved\s+to\s+have\b(?!\s+been\s+(?:\w+\s+){1,3}by\b))"
)
_OPEN_WORDS = (
    r"\b(?:report\w*|alleg\w*|claim\w*|believed|thought|presum\w*|assumed|estimated?|could|(?-i:may|MAY)|might|possibl\w*|suspect\w*|fear\w*|appear\w*|unknown"
    r"|ascertained|uncertain)\b"
)
"""Weaker words that leave something open: enough to call it unconfirmed, not enough to forbid calling it asserted."""
_WISH = (
    r"threat\w+|vow\w*|plan\w*|intend\w*|want\w*|order\w*|prepar\w+|aim\w*|try|tries|trying|tried|attempt\w*|hop(?:e|es|ed|ing)|seek\w*"
    r"|sought|pledg\w+|promis\w+|call\w*|urg\w+|ready|about|going|fail\w*|refus\w*|struggl\w+|set|eager|determined|bid|push|pushing"
    r"|poised|offensive|campaign|operation|advanc\w+|effort|mission"
)
_INTENT_WORDS = (
    rf"(?:\b(?:{_WISH})\s+(?:[\w’'-]+\s+){{0,4}}to\s+(?!(?-i:[A-Z][a-z]))(?:\w+\s+)?$|\b(?:eyes?|sights?)\s+(?:\w+\s+)?on\s+(?:\w+\s+){{0,2}}$"
    r"|\b(?:(?:aimed|aiming|bent)\s+(?:at|on)|(?<!achieved\stheir\s)(?<!reached\stheir\s)(?<!in\stheir\s)(?<!achieved\sits\s)(?<!in\sits\s)(?:aim|goal|purpose|intention|intent|object)\s+of)\s+(?:\w+ing\s+(?:\w+\s+){0,2}?and\s+)?$"
    r"|(?:\b(?:will|would|could(?!\s+(?:(?:only\s+)?(?:count|make\s+out|name|identify)|only\s+(?:see|hear|find))\b)|might|(?-i:may|MAY)|shall|should|can"
    r"|cannot|must)\b|['’]ll\b)\s+(?:\w+\s+){0,3}$)"
)
"""'Planned to kill', 'may kill'; not 'people going to Gao were killed', nor 'could count nine bodies'."""
_SUPPOSED_WORDS = (
    r"\b(?:if|unless|threat\w*|vow\w*|plan\w*|fear\w*|will|would|could|might|(?-i:may|MAY)|shall|should|can|must|want\w*|intend\w*|to)\b"
    r"|['’]ll\b"
)
_NEGATED, _UNSURE, _INTENT, _OPEN, _SUPPOSED = (
    re.compile(source, re.IGNORECASE)
    for source in (_NEGATION_WORDS, _UNSURE_WORDS, _INTENT_WORDS, _OPEN_WORDS, _SUPPOSED_WORDS)
)
_IF = re.compile(r"(?:^|[,;]\s*|\b(?:that|and|but|said|warned)\s+)(?:if|unless|in\s+case|should)\s+[^,;]*$", re.IGNORECASE)
_CLAUSE = re.compile(
    r"[;:]|,?\s+\b(?:but|while|whereas|although|though|after|before|when|because)\b|,\s+(?:and\s+)?(?=\w+ing\b)|[\"“”]",
    re.IGNORECASE,
)

_NO_OTHER = re.compile(
    r",\s+not\s+(?:\w+\s+){0,2}\w+,|\bnot\s+(?:to\s+)?be(?:ing)?\s+(?:named|identified|quoted)\b", re.IGNORECASE
)
"""Not who or how many: 'two soldiers, not one, died'; who spoke: 'who asked not to be named'."""
_WITHOUT = re.compile(
    r"\bwithout\s+(?:(?:[\w’'-]+\s+){0,3}[\w’'-]+,"
    r"|(?:[\w’'-]+\s+)?(?:plates|masks?|uniforms?|insignia|markings|helmets?|warning|provocation|trial|mercy|permits?)\b)",
    re.IGNORECASE,
)
"""What somebody lacked: 'the clinic is without power, and eight patients died'."""
_RELATIVE = re.compile(
    r"\b(?:who|which|that)\s+(?:\w+\s+)?(?:\w+n['’]t|not|never)\s+(?!(?:been|yet|also)\b)\w+\s+(?:[\w-]+\s+){0,4}((?:was|were|had\s+been|have\s+been)\s*)$",
    re.IGNORECASE,
)
"""What people did not do who were harmed: 'those who did not flee were killed'."""
_WHO = re.compile(
    r"(?:^|,\s|\(|[–—]\s)(?:including|among\s+them|(?:some|most|many|all|(?<=[,–—]\s)none|(?<=\()none|few|several)\s+of|who|whose|which)\b[^,()–—]*[,)–—]\s+"
    r"((?:(?:was|were|(?:had|have|has)\s+been)\s*)?)$",
    re.IGNORECASE,
)
"""Who they were, between commas: 'ten people, including some who bore no arms, were killed'."""
_WHO_SAYS = re.compile(
    r",\s(?:who|which|whose)\b[^,;]{2,90},\s((?:said|says|told|added|reported|confirmed|put|puts|announced|counted|gave)\b)",
    re.IGNORECASE,
)
"""Who somebody is that speaks: 'the mayor, who was not there, | said nine had died'."""


_OPENING = re.compile(
    r"\W*(?:after|when|because|as|since|once)\s[^,;:.\"“”]{2,80}?(?:(?:did|could|would|had)(?:\s+not\b|n['’]t\b)|\bfailed\s+to\b)"
    r"[^,;:.\"“”]{2,80},\s+(?=\w)"
    r"|\W*(?:although|though|even\s+though|while|whereas|despite|with\s+no)\s[^,;:.\"“”]{2,80},\s+(?=\w)",
    re.IGNORECASE,
)
"""'When the driver did not stop, | soldiers killed him': what somebody did not do before the deed."""
_LISTED = re.compile(r"\b(?:or|nor|not|no)\b|n['’]t\b", re.IGNORECASE)


@lru_cache(maxsize=1024)
def behind_opening(before: str) -> str:
    """Return the words behind an opening clause that denies its own deed alone, nothing where there is none.

    >>> behind_opening("When the car did not stop, soldiers "), behind_opening("The car did not stop, soldiers ")
    ('soldiers ', '')
    """
    opened = _OPENING.match(before)
    return before[opened.end() :] if opened and not _LISTED.search(before, opened.end()) else ""


@lru_cache(maxsize=1024)
def last_clause(before: str) -> str:
    """Return the last clause of the words before something: it is asked anew for each claim beside them."""
    cuts = [m.end() for m in _CLAUSE.finditer(before)]
    return before[cuts[-1] :] if cuts else before


@lru_cache(maxsize=1024)
def negates(clause: str) -> bool:
    """Return whether a clause denies what stands behind it.

    >>> negates("The men were not "), negates("Ten people, none of them armed, were "), negates("None of the men were ")
    (True, False, True)
    >>> negates("The mayor, who was not there, said nine people ")
    False
    """
    told = behind_known(_WHO_SAYS.sub(r" \1", _WHO.sub(r" \1", clause)))
    return bool(_NEGATED.search(_without_asides(_tail(told, 8))))


@lru_cache(maxsize=1024)
def leaves_open(clause: str) -> bool:
    """Return whether a clause says that what stands behind it is not confirmed."""
    return bool(_UNSURE.search(_tail(behind_known(clause), 9)))


@lru_cache(maxsize=1024)
def intends(clause: str) -> bool:
    """Return whether a clause tells what stands behind it as threatened, planned or possible."""
    return bool(_INTENT.search(_tail(clause, 8)))


@lru_cache(maxsize=1024)
def supposes(before: str) -> bool:
    """Return whether what stands behind these words is told under an 'if'."""
    return bool(_IF.search(before))


def says_no(sentence: str) -> bool:
    """Return whether any negation stands in a sentence."""
    return bool(_NEGATED.search(sentence))


def says_unsure(sentence: str) -> bool:
    """Return whether a sentence leaves something open."""
    return any(form.search(sentence) for form in (_UNSURE, _NEGATED, _OPEN))


def says_intended(sentence: str) -> bool:
    """Return whether a sentence speaks of what may or shall be."""
    return bool(_SUPPOSED.search(sentence))


def _tail(text: str, words: int) -> str:
    """The last words of a clause, still one blank apart from what follows."""
    return " ".join(text.split()[-words:]) + " "


def _without_asides(tail: str) -> str:
    """The words of a clause without what denies something else: ', not one, died', 'two who could not be moved were'."""
    return _WITHOUT.sub(" ", _NO_OTHER.sub(" ", _RELATIVE.sub(r"\1", tail)))
