"""Verbs of handling that tell an outcome of the people they have as their object: 'rebels held 12 soldiers'."""

from collections.abc import Callable
from typing import Any

from kadesh.extract.counting.blows import CARE
from kadesh.extract.counting.cue import Cue
from kadesh.extract.counting.phrases import ROLES, is_person
from kadesh.extract.counting.seized import NOT_TAKEN, holds_somebody, how_taken

_BLOWS = frozenset(
    "attack attacks blast blasts explosion explosions bombing shelling strike strikes raid raids airstrike airstrikes bomb "
    "shooting clash clashes assault ambush fighting gas".split()
)
"""What sends people to hospital by hurting them; a ministry sends doctors there."""
_REACH = 7


def handled(tokens: tuple[Any, ...], k: int, *, word: str) -> Cue | None:
    """Return the cue of a verb of `HANDLING` that has people as its object, None of other uses."""
    return HANDLING[word](tokens, k)


def _object(verb: Any) -> Any | None:
    """Whom the verb has as its object, None if that is nobody."""
    found = next((t for t in verb.children if t.dep_ in ("dobj", "obj") and t.i > verb.i), None)
    return found if found is not None and is_person(found) and found.lower_ not in NOT_TAKEN else None


def _subject(verb: Any) -> str:
    return next((t.lower_ for t in verb.children if t.dep_ == "nsubj"), "")


def _holds(tokens: tuple[Any, ...], k: int) -> Cue | None:
    """'Rebels held 12 soldiers'; what police held somebody for is told elsewhere."""
    ours = tokens[k].lower_ == "held" and ROLES.get(_subject(tokens[k])) in ("police", "military")
    return None if ours else holds_somebody(tokens, k)


def _herds(tokens: tuple[Any, ...], k: int) -> Cue | None:
    """'Marched 34 women into the forest', 'herded nine men into trucks'; not 'marched into town'."""
    led = _object(tokens[k])
    if led is None or tokens[k].tag_ not in ("VBD", "VBG"):
        return None
    into = any(t.lower_ in ("into", "onto", "away", "off") for t in tokens[led.i + 1 : led.i + _REACH])
    return Cue(k, how_taken(tokens, k), "right", need="counted") if into else None


def _sends(tokens: tuple[Any, ...], k: int) -> Cue | None:
    """'The shelling sent four people to hospital'."""
    sent = _object(tokens[k])
    if sent is None or _subject(tokens[k]) not in _BLOWS:
        return None
    behind = [t.lower_ for t in tokens[sent.i + 1 : sent.i + 4]]
    return Cue(k, "wounded", "right", need="counted") if behind[:1] == ["to"] and CARE & set(behind) else None


HANDLING: dict[str, Callable[[tuple[Any, ...], int], Cue | None]] = {
    **dict.fromkeys(("holding", "holds", "hold", "held"), _holds),
    **dict.fromkeys(("marched", "herded", "bundled"), _herds),
    "sent": _sends,
}
"""The verbs, and what reads them."""
