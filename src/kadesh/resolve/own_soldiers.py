"""Soldiers of whom an army tells that others killed them, and of no nation by their own words: they are its own."""

from dataclasses import replace

from kadesh.model.claim import Toll
from kadesh.model.side import Party
from kadesh.resolve.camps import Camps


def as_tellers(victims: Party, toll: Toll, *, camps: Camps) -> Party:
    """Return the victims of `toll` as soldiers of whoever says so, where they cannot be of whom 'soldier' means.

    1. 'The Zor army said a soldier died in shelling by Arda': nobody shells its own, whatever country Zor lies in.
    2. 'The ministry of Zor said 37 soldiers were killed': a breakaway Zor with an army, no band, tells of its own.
    """
    teller = toll.source.side if toll.source is not None else None
    if teller is None or victims.span is None or victims.side is None or victims.role != "military":
        return victims
    own = [m for m in camps.mentions if m.span.overlaps(victims.span)]
    if camps.kin(teller, victims.side) or [m.kind for m in own] != ["general"]:
        return victims
    armies = [m.kind for m in camps.mentions if m.side == teller and m.role == "military"]
    struck = toll.perpetrator.side == victims.side and toll.perpetrator.side != teller
    passive = toll.evidence.quote.startswith(victims.words or " ") and toll.perpetrator.side is None
    if (struck and (armies or teller.islower())) or (passive and "force" in armies and teller.islower()):
        return replace(victims, side=teller, basis="antecedent")
    return victims
