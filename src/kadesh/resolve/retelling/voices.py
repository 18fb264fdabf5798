"""Whether two tolls of one report are told by one voice: the same name, a shorter form of it, or nobody in particular.

'Residents' and 'two residents', 'a hospital staff' and 'the hospital staff' are one; so are 'an official source' and the
agency that quotes it, where one of the two stands in the chain of the other.
"""

import re

from kadesh.model.claim import Toll

_WORD = re.compile(r"[a-z0-9]+")
_EMPTY = frozenset(
    "a an the of for in at on to by from and s source sources local official officials state name statement said report "
    "reports head chief director spokesman spokeswoman two three several some other".split()
)
"""Words in which the names of two speakers may differ."""
_ANYBODY = frozenset(
    "monitor monitors monitoring group groups source sources agency news ngo media outlet statement reports "
    "report video an a the one local state official based war watchdog".split()
)
"""Who is only called so is whoever else is named in the report with the same figure."""


def is_one_voice(a: Toll, b: Toll) -> bool:
    """Whether the same speaker may tell both, or one of them is told in the outlet's own voice."""
    x, y = a.source, b.source
    if x is None or y is None or x.name == y.name:
        return True
    one, other = _words(x.name), _words(y.name)
    if _are_one(one, other):
        return True
    if (a.count.low or 0) > 2 and (one <= _ANYBODY or other <= _ANYBODY):
        return True
    return _quotes(a, y.name) or _quotes(b, x.name)


def _quotes(toll: Toll, name: str) -> bool:
    """Whether a speaker by this name stands in the chain of a toll, behind whoever is cited first."""
    return any(s.kind != "outlet" and s.name == name for s in toll.attribution[1:])


def _words(name: str) -> frozenset[str]:
    return frozenset(_WORD.findall(name.lower()))


def _are_one(a: frozenset[str], b: frozenset[str]) -> bool:
    x, y = a - _EMPTY, b - _EMPTY
    return bool(x and y) and (x <= y or y <= x)
