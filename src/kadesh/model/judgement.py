"""What a person decided: append-only, never overridden by a machine, keyed by content."""

import unicodedata
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cached_property
from typing import Literal

from kadesh.model.ids import content_id

Verdict = Literal["same", "different", "unsure", "verified", "unverifiable", "corrected", "rated", "signed", "withdrawn"]


@dataclass(frozen=True)
class Judgement:
    """A verdict on one or more subjects (claim or incident ids), with who, when and why.

    For `corrected`, `slot` names what is wrong ('place') and `value` what a person says it is. For `rated`, `value` is
    the rating ('B2'). What is `signed` or `withdrawn` are judgements, by their ids.
    """

    verdict: Verdict
    subjects: tuple[str, ...]
    who: str
    at: datetime
    why: str
    slot: str | None = None
    value: str | None = None

    @cached_property
    def id(self) -> str:
        """An id made of all that was decided, by whom and when."""
        at = self.at.isoformat()
        return content_id("judgement", self.verdict, self.subjects, self.who, at, self.why, self.slot, self.value)

    @property
    def order(self) -> tuple[datetime, str]:
        """What judgements are sorted by: the moment in UTC, whatever the zone it was stated in, then the id.

        >>> seen = Judgement("verified", ("claim-1",), "Lea", datetime.fromisoformat("2021-03-02T01:00+02:00"), "on film")
        >>> seen.order[0].isoformat()
        '2021-03-01T23:00:00+00:00'
        """
        return (self.at if self.at.tzinfo else self.at.replace(tzinfo=UTC)).astimezone(UTC), self.id

    @cached_property
    def person(self) -> str:
        """Who decided, in the one spelling that tells people apart."""
        return person_of(self.who)


def person_of(name: str) -> str:
    """Return a name as it is compared: without regard to capitals, blanks, marks that are not seen, or composition.

    Nobody becomes a second person by typing a name in another way. Two people of one name have to tell theirs apart.

    >>> person_of("  Léa   HADDAD ") == person_of("le\\u0301a haddad")
    True
    """
    seen = "".join(
        sign for sign in unicodedata.normalize("NFKC", name) if sign.isspace() or unicodedata.category(sign)[0] != "C"
    )
    return unicodedata.normalize("NFKC", " ".join(seen.split()).casefold())
