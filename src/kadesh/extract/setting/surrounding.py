"""The town that a place known to no gazetteer is said to lie in: 'the Amal clinic in southern Mogadishu'."""

import re

from kadesh.extract.document import Sentence
from kadesh.extract.setting.placenames import Named, name_places
from kadesh.model.where import Place

_LIES_IN = re.compile(r",? (?:in|at|near|outside) (?:[\w’'-]+ ){0,4}|, ")
"""What stands between the two names: 'in the Somali capital', 'in the town of', or a mere comma."""
_FINER = ("site", "area", "town")


def places_around(sentence: Sentence, named: Named) -> tuple[Place, ...]:
    """Return what the town named right behind `named` may mean, best first; nothing where `named` is itself known.

    Of 'the Amal clinic in southern Mogadishu' it is Mogadishu, which the clinic lies in and is not.
    """
    if named.place is not None:
        return ()
    at = sentence.span.start
    behind = next((n for n in name_places(sentence) if n.span.start >= named.span.end), None)
    if behind is None or behind.place is None or behind.place.kind not in _FINER:
        return ()
    between = sentence.text[named.span.end - at : behind.span.start - at]
    return (behind.place, *behind.rivals) if _LIES_IN.fullmatch(between) else ()
