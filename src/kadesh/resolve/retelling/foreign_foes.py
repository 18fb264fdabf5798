"""States that fight only those from abroad: what hits their own towns from afar is none of their doing."""

from kadesh.model.claim import Event
from kadesh.model.side import COMBATANTS
from kadesh.resolve.retelling.stage import Stage

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
