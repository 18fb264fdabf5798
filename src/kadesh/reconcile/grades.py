"""Airwars' five grades in their own words, and what makes Iraq Body Count call a record provisional."""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Literal

from kadesh.model.assessment import Range
from kadesh.model.claim import Event, Statement, Toll
from kadesh.model.side import Parent
from kadesh.reconcile.account import Account
from kadesh.reconcile.blame import blamed_sides
from kadesh.reconcile.victims import role_class

Grade = Literal["Confirmed", "Fair", "Weak", "Contested", "Discounted"]

GRADES: Mapping[Grade, str] = {
    "Confirmed": "A specific belligerent has accepted responsibility for civilian harm.",
    "Fair": "Reported by two or more credible sources, with likely or confirmed near actions by a belligerent.",
    "Weak": "Single source claim, though sometimes featuring significant information.",
    "Contested": "Competing claims of responsibility e.g. multiple belligerents, or casualties also attributed to "
    "ground forces.",
    "Discounted": "Those killed were combatants, or other parties most likely responsible.",
}

_FIGHTERS = re.compile(
    r"\b(?:soldiers?|troops|fighters?|militants?|militi\w+|rebels?|terrorists?|mercenar\w+|insurgents?|gunmen|bases?|barracks|"
    r"camps?|positions?|depots?|headquarters|tanks?|vehicles?|army|forces|convoys?|warplanes?|jets?|commanders?|warships?|"
    r"outposts?|checkpoints?|military)\b",
    re.IGNORECASE,
)
"""Whom and what a party says that it hit where it owns up to fighting, not to harming civilians."""


def grade_airwars(
    tolls: Sequence[Account[Toll]], events: Sequence[Account[Event]], *, beside: Sequence[Account[Statement]], parent: Parent
) -> tuple[Grade, str]:
    """Return the grade and the line that says why.

    Sources count by independent origin; where no origin is known, by voice it cannot be told, and one source is taken.
    """
    harmed = {role_class(a.claim.victims.role) for a in tolls}
    if harmed and harmed == {"combatant"}:
        return "Discounted", "every victim named is a combatant"
    civil = [a for a in tolls if role_class(a.claim.victims.role) != "combatant"]
    blamed = blamed_sides(civil or events, parent) or blamed_sides([*civil, *events], parent)
    accepting = [s for s in sorted(blamed) if _accepts(s, [*tolls, *events], beside=beside)]
    if accepting:
        return "Confirmed", f"{accepting[0]} says that it did it"
    if len(blamed) > 1:
        return "Contested", f"blamed are {' and '.join(sorted(blamed))}"
    origins = {a.origin for a in (*tolls, *events) if a.origin}
    if len(origins) > 1 and blamed:
        return "Fair", f"{len(origins)} independent origins, and one side is named"
    return "Weak", f"{len(origins) or 'no'} independent origin{'s' if len(origins) != 1 else ''} known"


def grade_ibc(ranges: Sequence[Range]) -> str | None:
    """Return 'Provisional' unless two independent origins stand behind some figure, None if they do.

    >>> from kadesh.model.side import Party
    >>> grade_ibc([Range("killed", Party(), 4, None, 6, (), 1)]), grade_ibc([Range("killed", Party(), 4, None, 6, (), 2)])
    ('Provisional', None)
    """
    return None if any((r.origins or 0) >= 2 for r in ranges) else "Provisional"


def _accepts(side: str, accounts: Iterable[Account[Toll] | Account[Event]], *, beside: Iterable[Account[Statement]]) -> bool:
    if any(a.claim.speaker.side == side and _owns(a) for a in beside if a.claim.act == "claim-of-responsibility"):
        return True
    return any(
        a.claim.source is not None
        and a.claim.source.side == side
        and a.claim.polarity == "asserted"
        and isinstance(a.claim, Toll)
        and a.claim.perpetrator.side == side
        and role_class(a.claim.victims.role) == "civilian"
        for a in accounts
    )


def _owns(account: Account[Statement]) -> bool:
    """Whether a party that says it did something does not say in the same sentence that it was fighters whom it hit."""
    evidence, text = account.claim.evidence, account.report.text if account.report else ""
    sentence = re.split(r"[.;!?]\s|\n", text[evidence.end :], maxsplit=1)[0]
    return _FIGHTERS.search(sentence) is None
