"""An incident: the claims, from however many reports, about one thing that happened."""

from dataclasses import dataclass

from kadesh.model.claim import EventType
from kadesh.model.when import When
from kadesh.model.where import Where


@dataclass(frozen=True)
class Incident:
    """Claims about one thing that happened, by id and in sorted order.

    `when` and `where` are the most precise on which the claims do not part, for finding and sorting only: the accounts
    themselves stay in the claims. `former_ids` lists ids this incident had before it was merged or grew.
    """

    id: str
    claims: tuple[str, ...]
    type: EventType
    when: When
    where: Where
    former_ids: tuple[str, ...] = ()
