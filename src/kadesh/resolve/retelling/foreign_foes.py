"""States that fight only those from abroad: what hits their own towns from afar is none of their doing."""

import re
from collections.abc import Callable

from kadesh.model.claim import Claim, Event
from kadesh.model.side import COMBATANTS
from kadesh.resolve.retelling.stage import Stage

_NEAR = re.compile(r"\b(?:suicide|fell short|misfir\w+|stray)\b", re.IGNORECASE)
"""What a group did at home: its own rocket fell short."""
_FROM_AFAR = frozenset(("shelling", "missile", "airstrike", "drone", "bombing"))


def struck_from_abroad(
    stage: Stage, event: Event | None, *, home: str | None, fallen: frozenset[str | None]
) -> frozenset[str]:
    """Return the state at `home`, where all who bear arms in the report, but for its allies, are of other countries.

    Rockets that fall on Haifa in a report on Hezbollah are not Israel's; bombs on Homs in one on rebels may be Syria's,
    and so may shells that hit soldiers from abroad, whose sides are among the `fallen` there.
    """
    if event is None or event.type not in _FROM_AFAR or home is None or event.target.side not in (home, None):
        return frozenset()
    if event.attacker.side == home and event.attacker.basis == "stated":
        return frozenset()  # 'firing from Pakistan'
    armed = {n.side for n in stage.named if n.mention.role in COMBATANTS or n.side.islower()} - {home}
    armed -= stage.friends_of(home)
    if armed & fallen:
        return frozenset()
    homes = {side if side.isupper() else stage.country_of(side) for side in armed}
    return frozenset((home,)) if homes and homes.isdisjoint((home, None)) else frozenset()


def striking_abroad(stage: Stage, event: Event | None, *, home_of: Callable[[Claim], str | None]) -> frozenset[str]:
    """Return the groups that are told to have struck only a state from abroad, which strikes where `event` lies.

    'Homes were bombed in Gaza, killing nine', with Israel told as striking it and Hamas as striking Israel alone.
    """
    home = home_of(event) if event is not None else None
    if event is None or home is None or event.type not in _FROM_AFAR or _NEAR.search(event.evidence.quote):
        return frozenset()
    told = [c for c in stage.claims if isinstance(c, Event) and c.id != event.id and c.attacker.basis == "stated"]
    blows = [(c.attacker.side, c.target.side, home_of(c)) for c in told if c.attacker.side is not None]
    foes = {who for who, _, where in blows if who is not None and who.isupper() and where == home != who}
    abroad = {
        who for who, whom, where in blows if foes & {whom, where} and who is not None and stage.country_of(who) == home
    }
    within = {who for who, whom, where in blows if not foes & {whom, where}}
    return frozenset(group for group in abroad - within if group.islower())
