"""Crashes that kill: 'an army helicopter crashed, killing nine'; whose it was has killed nobody."""

from typing import Any

from kadesh.extract.violence.weapons import DRONE, MISSILE

_CRASHES = frozenset("crashed crashes crash collided collides overturned capsized sank derailed skidded plunged".split())


def is_accident(subject: Any) -> bool:
    """Return whether `subject` met with an accident.

    A drone is meant to come down, and 'Alpha crashed a lorry into a gate' is a deed.
    """
    verb = subject.head
    aimed = DRONE.search(subject.text) or MISSILE.search(subject.text) or any(c.dep_ == "dobj" for c in verb.children)
    return verb.lower_ in _CRASHES and not aimed
