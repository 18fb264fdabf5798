"""Gate: was it there and then, by the words for the place and the time?"""

import re

from kadesh.extract.gates.ground import Case
from kadesh.extract.gates.licences import Licence
from kadesh.model.claim import Claim

_IN_PLACE = re.compile(
    r"\b(?:in|near|at)\s+(?:the\s+(?:town|city|village)\s+of\s+)?((?:(?:al|el|the)[- ])?[A-Z][\w’'-]+(?:[ -][A-Z][\w’'-]+)*)"
)


def check_place(case: Case, licence: Licence | None) -> tuple[str, str] | None:
    """Refuse a place the words do not name, or name for another share ('eight in Idlib, three in Latakia')."""
    where = case.claim.where
    if where.words is None:
        return ("place", "a place without words") if where.place is not None else None
    pointed = where.basis == "antecedent" and case.is_before(where.words, where.span)
    if not pointed and not case.has_words(where.words, slot="place", span=where.span):
        return "place", "the place is not named in the sentence or an antecedent"
    if licence is None or where.basis not in ("stated", "unknown"):
        return None
    own = _place_of_share(case, licence)
    if own and where.words.lower() not in own.lower() and own.lower() not in where.words.lower():
        return "place", f"the words say {own}"
    return None


def _place_of_share(case: Case, licence: Licence) -> str | None:
    """The place right behind a number that stands for itself: 'eight in Idlib', 'three were in Latakia'."""
    match = _IN_PLACE.match(case.text, licence.segment.start) or _IN_PLACE.match(case.text, licence.segment.start + 1)
    return match.group(1) if match and match.end() <= case.sentence.end else None


def check_time(claim: Claim, case: Case) -> tuple[str, str] | None:
    """Refuse a time whose words are not there, and days that no words name."""
    when = claim.when
    if when.words is None:
        known = when.known and when.basis not in ("dateline", "published", "antecedent")
        return ("time", "days without words") if known else None
    pointed = when.basis == "antecedent" and case.is_before(when.words, when.span)
    if pointed or case.has_words(when.words, slot="time", span=when.span):
        return None
    return "time", "the time is not named in the sentence or an antecedent"
