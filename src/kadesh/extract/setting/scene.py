"""What a claim has around it: the place and the time of a scene, and those a report opens with."""

from dataclasses import dataclass

from kadesh.model.claim import Antecedent
from kadesh.model.when import UNKNOWN_TIME, When
from kadesh.model.where import UNKNOWN_PLACE, Where


@dataclass(frozen=True)
class Scene:
    """Place and time of a claim, with the words elsewhere that they rest on."""

    where: Where = UNKNOWN_PLACE
    when: When = UNKNOWN_TIME
    antecedents: tuple[Antecedent, ...] = ()


@dataclass(frozen=True)
class Lead:
    """What the opening of a report is about: the place and the day that later sentences go back to."""

    where: Where = UNKNOWN_PLACE
    when: When = UNKNOWN_TIME
