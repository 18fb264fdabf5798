"""What kind of deed a mention tells of: what fell from the sky, what was fired, what was fought on the ground."""

import re

from kadesh.model.claim import Event

KINDS = {
    "shelling": "shells", "missile": "shells", "airstrike": "air", "drone": "air", "chemical": "air", "clash": "ground",
    "shooting": "ground", "mass-killing": "ground", "offensive": "offensive", "bombing": "bombing",
}  # fmt: skip
"""The kind of each type of deed; a type that is not here is a kind of its own."""
_LOOSE = {frozenset(("air", "shells")): frozenset(("missile", "drone", "chemical"))}
_OWN_KIND = re.compile(
    r"\b(?:arson|torch\w*|burn\w*|ablaze|alight|stab\w*|arrest\w*|detain\w*|tortur\w*|bod(?:y|ies)|corpses?)\b",
    re.IGNORECASE,
)
"""What is of no kind that has a name, yet no mere 'attack': it is not the blast or the raid told beside it."""
_BLAST = re.compile(
    r"\b(?:explosions?|blasts?|explosive|exploded)\b|(?<!car )(?<!suicide )(?<!truck )\bbombings?\b(?! in\b)", re.IGNORECASE
)
"""What may be of shells and of bombs from the air as of one that was planted; 'the bombing' points back to either."""
_PLANTED = re.compile(
    r"\b(?:(?:car|truck|suicide|vehicle|roadside|lorry|van|bus|motorcycle|motorbike)[- ]?bomb\w*|bomb-laden|booby"
    r"|landmines?|IEDs?|blew (?:him|her|them)sel\w+|suicide (?:attack|blast)|explosive (?:belt|vest)s?)\b",
    re.IGNORECASE,
)
"""What was planted or worn: no shell and no bomb from the air, whatever 'the blast' beside it is called."""
_DEED = re.compile(
    r"(?:attack|strike|raid|blast|explo|bomb|assault|shell|ambush|massacre|clash|shoot|shot|fire|fight|battle|kidnap|abduct"
    r"|murder|assassin|execut|behead|stab|mine|missile|rocket|drone|storm|grenade|bullet|gun|rifle|mortar|overr[au]n"
    r"|invad|offensive|operation|unrest|riot|torch|burn|captur|arrest|detain)",
    re.IGNORECASE,
)
_FLOWN = re.compile(
    r"\b(?:air|aerial|jets?|(?:war)?planes?|aircraft|drones?|helicopters?|bomb\w*)\b|airstrike", re.IGNORECASE
)
_GOES_ON = re.compile(
    r"\b(?:clash|fight|battle|skirmish)\w*\W(?:\w+\W){0,3}?"
    r"(?:continu\w+|rag(?:ed|es|ing)|erupt\w*|br(?:oke|oken|eaks?) out|flar\w+|took place|report\w*"
    r"|ongoing|under ?way|resum\w+|intensif\w+)\b",
    re.IGNORECASE,
)
"""A fight that is told by a verb of its own."""


_SAYS_WHERE = re.compile(r"\A[\w-]+(?: [\w-]+)?,? (?:which )?(?:also )?(?:took place|occurred|happened)\b", re.IGNORECASE)
"""What is told of a deed only to say where or when it was."""


def says_where(event: Event) -> bool:
    """Return whether the words of an event only say where it was: 'the shooting took place at the gate'.

    >>> from kadesh.model.claim import Evidence
    >>> says_where(Event(evidence=Evidence("report-1", 0, 26, "blast occurred in Bol Bazaar"), type="bombing"))
    True
    """
    return _SAYS_WHERE.match(event.evidence.quote) is not None


def goes_on(event: Event) -> bool:
    """Return whether a fight is told by a verb of its own: 'fighting rages around Arda', not 'the fighting in Arda'.

    >>> from kadesh.model.claim import Evidence
    >>> goes_on(Event(evidence=Evidence("report-1", 0, 28, "Clashes also continued in Bol"), type="clash"))
    True
    """
    return _GOES_ON.search(event.evidence.quote) is not None


def points_at_raid(told: Event, pointing: Event) -> bool:
    """Return whether 'the raid' of those who came on foot may be the raid told before, which nothing says was flown.

    >>> from kadesh.model.claim import Evidence
    >>> raids = [Event(evidence=Evidence("report-1", 0, 8, "the raid"), type=kind) for kind in ("airstrike", "clash")]
    >>> points_at_raid(*raids), points_at_raid(*reversed(raids))
    (True, False)
    """
    raids = "raid" in told.evidence.quote and "raid" in pointing.evidence.quote
    return raids and (told.type, pointing.type) == ("airstrike", "clash") and not _FLOWN.search(told.evidence.quote)


def tells_deed(event: Event) -> bool:
    """Return whether the words of an event say what was done, and not only that people were killed.

    >>> from kadesh.model.claim import Evidence
    >>> tells_deed(Event(evidence=Evidence("report-1", 0, 10, "six killed"), type="clash"))
    False
    """
    return _DEED.search(event.evidence.quote) is not None


def same_kind(a: Event, b: Event) -> bool:
    """Whether two events may be of one kind: what fell from the sky, what was fired, what was fought on the ground.

    >>> from dataclasses import replace
    >>> from kadesh.model.claim import Evidence
    >>> raid = Event(evidence=Evidence("report-1", 0, 4, "raid"), type="airstrike")
    >>> same_kind(raid, replace(raid, type="drone")), same_kind(raid, replace(raid, type="clash"))
    (True, False)
    """
    x, y = KINDS.get(a.type, a.type), KINDS.get(b.type, b.type)
    if x != y and any(e.type == "other" and _OWN_KIND.search(e.evidence.quote) for e in (a, b)):
        return False
    if "other" in (x, y) or {a.type, b.type} == {"shelling", "shooting"}:
        return True
    if "bombing" in (x, y) and {x, y} & {"shells", "air"}:  # a blast may be of anything that explodes
        quote = (a if x == "bombing" else b).evidence.quote
        return _BLAST.search(quote) is not None and _PLANTED.search(quote) is None
    return x == y or bool(_LOOSE.get(frozenset((x, y)), frozenset()) & {a.type, b.type})


def kinds_apart(a: Event, b: Event) -> bool:
    """Return whether words for two kinds are told, and not for a mere attack or blast: a shell here, a shot there."""
    x, y = KINDS.get(a.type, a.type), KINDS.get(b.type, b.type)
    return x != y and {x, y} != {"air", "shells"} and {a.type, b.type} != {"shelling", "shooting"}
