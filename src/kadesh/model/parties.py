"""Who is named in a claim, whatever its kind."""

from kadesh.model.claim import Claim, Control, Event, Movement, Statement, Toll
from kadesh.model.side import Party


def parties_of(claim: Claim) -> tuple[Party, ...]:
    """Return the parties a claim names: who did it, who was struck, who speaks, of whom; unknown ones too.

    >>> from kadesh.model.claim import Evidence
    >>> seized = Control(evidence=Evidence("report-1", 0, 9, "Zor seized"), actor=Party("the Zor Front"), status="captured")
    >>> [party.text for party in parties_of(seized)]
    ['the Zor Front']
    """
    match claim:
        case Toll():
            return claim.victims, claim.perpetrator
        case Event():
            return claim.attacker, claim.target
        case Control():
            return (claim.actor,)
        case Movement():
            return (claim.forces,)
        case Statement():
            return claim.speaker, claim.addressee
    return ()
