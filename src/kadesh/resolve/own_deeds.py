"""Who did a deed is no charge where those who did it, an ally or helpers tell: 'the raid was carried out by its jets'."""

import re
from collections.abc import Collection, Sequence

from kadesh.model.claim import Claim, Statement
from kadesh.resolve.retelling.stage import Kin

_DONE_BY = re.compile(r"\b(?:carried out by|the work of)\b", re.IGNORECASE)
"""Words that charge only a foe."""


def drop_own_deeds(
    claims: Sequence[Claim], kin: Kin, *, allied: Collection[frozenset[str]], helpers: Collection[str] = ()
) -> list[Claim]:
    """Return `claims` without what a side tells of its own deeds, of those of a part of it and of an ally.

    What `helpers` tell, who rescue and care for people, is what they saw.

    >>> from kadesh.model.claim import Evidence
    >>> from kadesh.model.side import Party
    >>> shown = Evidence("report-1", 0, 30, "was carried out by Russian jets")
    >>> army, jets = Party("the army", "SYR"), Party("Russian", "RUS")
    >>> told = Statement(evidence=shown, act="accusation", speaker=army, addressee=jets)
    >>> drop_own_deeds([told], lambda a, b: a == b, allied=[frozenset(("SYR", "RUS"))])
    []
    """
    return [c for c in claims if not (isinstance(c, Statement) and _is_no_charge(c, kin, allied=allied, helpers=helpers))]


def _is_no_charge(told: Statement, kin: Kin, *, allied: Collection[frozenset[str]], helpers: Collection[str]) -> bool:
    speaker, done = told.speaker.side, told.addressee.side
    if told.act != "accusation" or speaker is None or done is None or _DONE_BY.search(told.evidence.quote) is None:
        return False
    return speaker in helpers or kin(speaker, done) or frozenset((speaker, done)) in allied
