"""What claims people without claiming to have killed them: 'the blast claimed scores of men'; and who is affected by gas."""

import re

_KILLERS = (
    "blasts? explosions? attacks? ambush(?:es)? bombs? bombings? bombardments? shelling shells? missiles? rockets? mortars? "
    "mines? landmines? grenades? drones? airstrikes? strikes? raids? assaults? offensives? aggression wars? conflicts? "
    "battles? fighting clash(?:es)? violence massacres? shootings? gunfire sieges? fires? blazes? diseases? cholera "
    "epidemics? outbreaks? famine floods? earthquakes? quakes? crash(?:es)? accidents? collapses? insurgency unrest"
).split()
_NO_MODIFIER = (
    "after before behind by in on of at for to from with during following amid over against since as while when if who "
    "which that and or but said says was were is are has have had"
).split()
_PLACED = "in on at of near by against outside inside between around with during late early"
_IN_BETWEEN = "has have had also already alone reportedly allegedly itself since"
_KILLER = rf"(?:{'|'.join(_KILLERS)})"
_PLACE = (
    rf"(?:\s+(?:{'|'.join(_PLACED.split())})"
    r"(?:\s+(?!(?:who|which|that|said|says|and|but|army|forces|rebels|group|police|government|he|she|it|they|we)\b)[\w’'-]+){1,5}?)?"
)
_CLAIMED = r"(?:claimed|claims|claiming|claim)\b"
_BY_DEED = re.compile(
    r"(?:(?:\A|[.,;:!?\n\"“”(])\s*|\b(?:and|but|that|while|when|said)\s+)"
    rf"(?:(?!(?:{'|'.join(_NO_MODIFIER)})\b)[\w’'-]+\s+){{0,5}}{_KILLER}{_PLACE}(?:\s+(?:{'|'.join(_IN_BETWEEN.split())}))*"
    rf"\s+{_CLAIMED}\Z"
    rf"|\b{_KILLER}{_PLACE}\s*,?\s+(?:that|which)(?:\s+(?:{'|'.join(_IN_BETWEEN.split())}))*\s+{_CLAIMED}\Z",
    re.IGNORECASE,
)
_LIVES = re.compile(
    r"\s+(?!to\b)(?:(?!(?:to|that|of|in|responsibility|credit)\b)[\w’',.-]+\s+){0,4}?(?:lives|life)\b(?!\s+(?:is|are|in|on)\b)",
    re.IGNORECASE,
)
_BY_GAS = re.compile(
    r"affected\s+by\s+(?:(?:the|a|an|this)\s+)?(?:(?!(?:of|to|in|for|and|or|by|with|natural|cooking|no)\b)[\w’'-]+\s+){0,2}?"
    r"(?:gas(?:es)?|chlorine|sarin|phosgene|fumes|(?:toxic|nerve|poison\w*)\s+(?:agents?|smoke))"
    r"(?:\s+(?:gas(?:es)?|fumes|attacks?|leaks?))?"
    r"(?=\s*(?:[.,;:!?)\"”]|\Z|\n)|\s+(?:in|on|at|from|during|and|after|near|while|when|that|which|as|inside|were|was)\b)",
    re.IGNORECASE,
)
_REACH = 160


def claims_lives(text: str, start: int, end: int) -> bool:
    """Return whether the word at `start` to `end`, 'claimed', is said of a deed, a weapon, a plague, or has lives behind it.

    Not 'the army claimed 12 rebels', which may be theirs, nor 'after the blast the army claimed two men'.
    """
    return bool(_LIVES.match(text, end) or _BY_DEED.search(text, max(0, start - _REACH), end))


def by_gas(text: str, start: int) -> bool:
    """Return whether 'affected by the gas' begins at `start`; not 'affected by gas cuts'."""
    return bool(_BY_GAS.match(text, start))
