"""Deaths of cold, hunger, disease or accident: they are counted, but no attack told beside them killed these people."""

import re

_REACH = 60
"""So many characters behind a toll its cause is told: "two children died in a camp near the border of cold"."""
_END = re.compile(r"[.;!?][\"”]?\s|\n")
_CAUSE = (
    r"cold|hypothermia|exposure|frost|hunger|starvation|famine|malnutrition|thirst|dehydration|disease|illness|cholera|"
    r"measles|malaria|fever|infection|cancer|heart attack|stroke|virus|natural causes|old age"
)
UNVIOLENT = re.compile(
    rf"\b(?:(?:died?|dies|dying|deaths?|dead|perished) (?:\w+ ){{0,8}}?(?:of|from|by) (?:the |a )?(?:\w+ )?(?:{_CAUSE})"
    r"|froze|frozen to death|starved|drown\w*|stove|heater|gas leak|earthquakes?|floods?|landslides?|stampede|capsiz\w*|"
    r"(?:road|traffic|car|bus|train|plane|boat|helicopter) (?:accident|crash)|shipwreck|caught fire|lightning"
    r"|mudslides?|avalanches?|cyclones?|tornado\w*|helicopter(?:\s\w+){0,2} crash\w*"
    r"|(?:snow|sand|dust|wind|hail|thunder|rain)storms?|typhoons?|hurricanes?|blizzards?|heat ?waves?|flooding|rockslides?"
    r"|(?:heavy|torrential|monsoon|seasonal) (?:rains?|rainfall|snow|snowfall|storms?)"
    r"|(?:a|the|fierce|winter|violent|tropical) storms?(?= (?:hit|struck|killed|swept|ripped|battered|that))|food poisoning"
    r"|a (?:fire|blaze) (?:at|in)|(?:factory|market|warehouse|forest|wild|house) ?(?:fire|blaze)s?"
    rf"|(?:{_CAUSE}) (?:has |have |had |also )?(?:killed|kills?|claimed|claims)"
    r"|(?:bus|minibus|lorry|truck|train|plane|ferry|taxi|car)(?:\s\w+){0,3} "
    r"(?:overturned|plunged|collided|skidded|veered|derailed|crashed|sank)"
    r"|(?:shaft|mine|pit|roof|bridge|dam|building|wall|tunnel|stand|stadium)(?:\s\w+){0,2} (?:collapsed|caved))\b",
    re.IGNORECASE,
)
"""What people died of whom nobody attacked: they are counted, and no violence is told."""


_OWN_HAND = re.compile(r"\s(?:themselves|himself|herself)\b")
_SUICIDE = re.compile(r"\bsuicides? (?:of|by) (?:the |at least |some )?\Z", re.IGNORECASE)


def took_own_life(text: str, start: int, end: int) -> bool:
    """Return whether the words of a toll at `start` to `end` are of people whom nobody else killed.

    >>> took_own_life("Six rebels killed themselves.", 0, 17), took_own_life("Six rebels were killed.", 0, 22)
    (True, False)
    """
    before = text[max(0, start - _REACH) : start]
    return _OWN_HAND.match(text, end) is not None or _SUICIDE.search(before) is not None


def died_of_hardship(text: str, start: int, end: int) -> bool:
    """Return whether the words of a toll at `start` to `end`, with those that follow in their sentence, name such a cause.

    The codebooks of violence leave these deaths out of an incident (UCDP GED codebook, "direct deaths").

    >>> died_of_hardship("After the strike two babies died of cold.", 17, 32), died_of_hardship("Shells killed two.", 0, 18)
    (True, False)
    """
    stop = _END.search(text, end, end + _REACH)
    return UNVIOLENT.search(text, start, stop.start() if stop else end + _REACH) is not None
