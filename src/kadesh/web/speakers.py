"""Of whose losses a figure speaks: a party's of its own, a party's of another's, or somebody else's."""

from typing import Literal

from kadesh.model.claim import Toll
from kadesh.model.side import Parent, sides_agree
from kadesh.reconcile.account import Account
from kadesh.reconcile.presets import enemy_losses
from kadesh.reconcile.victims import role_class

Voice = Literal["own", "other", "enemy"]
VOICES: tuple[Voice, ...] = ("own", "other", "enemy")
TOLD: dict[Voice, str] = {
    "own": "of its own losses",
    "other": "somebody else's count",
    "enemy": "of another side's losses",
}


def voice_of(account: Account[Toll], parent: Parent) -> Voice:
    """Return whose losses somebody counts: `own` where a party counts its side's, `enemy` another side's combatants."""
    if enemy_losses(account):
        return "enemy"
    speaker, victims = speaking_side(account), account.claim.victims.side
    if speaker and victims and sides_agree(speaker, victims, parent):
        return "own" if role_class(account.claim.victims.role) != "civilian" or account.claim.source else "other"
    return "other"


def speaking_side(account: Account[Toll]) -> str | None:
    """Return the side of whoever is cited; where nobody is, the side that the outlet stands with."""
    if account.claim.source is not None:
        return account.claim.source.side
    origin = account.origin or ""
    return origin.removeprefix("side:") if origin.startswith("side:") else None
