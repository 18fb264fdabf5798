"""Parties in plain English: in the report's own words where it has any, else by the name of the side and the role."""

from collections.abc import Mapping
from dataclasses import replace

from kadesh.brief.quantities import drop_quantity, is_listing
from kadesh.model.side import Party

ROLES = {
    "armed-group": "fighters",
    "military": "forces",
    "civilian": "civilians",
    "police": "police",
    "official": "officials",
    "media": "media workers",
    "medical": "medical staff",
    "aid": "aid workers",
    "mixed": "fighters and civilians",
}
COUNTED = {"military": "soldiers", "police": "police officers", "medical": "medics"}
"""How people of a role are called behind a number, where their role as a body cannot be counted."""

Names = Mapping[str, str]
"""Names of sides, for those that no words name."""
NO_NAMES: Names = {}


def phrase_party(party: Party, unknown: str = "unknown", *, names: Names = NO_NAMES) -> str:
    """Return who is meant: the words, else the side's name and the role, else `unknown`.

    A state that is named by one word alone is given its name, since "Turkish" or "Ankara" would not stand by itself.

    >>> known = {"TUR": "Turkey"}
    >>> phrase_party(Party("Ankara", "TUR"), names=known), phrase_party(Party(side="TUR", role="military"), names=known)
    ('Turkey', 'forces of Turkey')
    """
    if party.side and party.side in names and is_state_word(party):
        return names[party.side]
    if party.words:
        return party.words
    role = ROLES.get(party.role, party.role)
    if party.side:
        side = names.get(party.side, party.side)
        return side if party.role == "unknown" else f"{role} of {side}"
    return unknown if party.role == "unknown" else role


def phrase_people(party: Party, unknown: str = "people", *, names: Names = NO_NAMES) -> str:
    """Return the people a figure counts, without the number that their own words may begin with.

    >>> phrase_people(Party("five soldiers")), phrase_people(Party(side="TUR", role="military"), names={"TUR": "Turkey"})
    ('soldiers', 'soldiers of Turkey')
    """
    if party.words and is_listing(party.words):
        return f"people ({party.words})"
    words = drop_quantity(party.words) if party.words else ""
    if not words and party.side and party.role == "unknown":
        return f"people of {names.get(party.side, party.side)}"
    if not words and party.role in COUNTED:
        people = COUNTED[party.role]
        return f"{people} of {names.get(party.side, party.side)}" if party.side else people
    return words or phrase_party(replace(party, words=None), unknown, names=names)


def phrase_struck(party: Party, *, names: Names = NO_NAMES) -> str:
    """Return who did it or was struck, without a number at the head; empty where nobody is named.

    >>> phrase_struck(Party("two of the convoys")), phrase_struck(Party("at least 20 villagers")), phrase_struck(Party())
    ('the convoys', 'villagers', '')
    """
    words = drop_quantity(party.words).removeprefix("of ") if party.words else ""
    return phrase_party(replace(party, words=words or None), "", names=names)


def phrase_side(party: Party, *, names: Names = NO_NAMES) -> str:
    """Return who did it or was struck in Kadesh's own voice: role and name of the side; its words where no side is known.

    What one side calls the other ("regime", "terrorists") stands in the quotations and in no heading.

    >>> phrase_side(Party("regime soldiers", "SYR", "military"), names={"SYR": "Syria"}), phrase_side(Party("gunmen"))
    ('forces of Syria', 'gunmen')
    """
    if party.side is None or party.side not in names:
        return phrase_struck(party, names=names)
    fighters = party.role == "armed-group" and not party.side.isupper()
    return phrase_party(replace(party, words=None, role="unknown" if fighters else party.role), names=names)


def is_state_word(party: Party) -> bool:
    """Return whether a party is a state named by a single word with a capital and nothing beside it, as in 'Turkish'.

    >>> is_state_word(Party("Turkish", "TUR")), is_state_word(Party("Turkish army", "TUR")), is_state_word(Party("Z", "z"))
    (True, False, False)
    """
    words = party.words or ""
    return party.side is not None and party.side.isupper() and words[:1].isupper() and words.isalpha()


def phrase_parties(attacker: Party, target: Party, *, names: Names = NO_NAMES) -> str:
    """Return who did it and to whom, as 'Syrian forces → Turkish soldiers'; empty where neither is named.

    >>> phrase_parties(Party("Syrian forces"), Party("two Turkish soldiers")), phrase_parties(Party(), Party("a market"))
    ('Syrian forces → Turkish soldiers', 'attacker not named → market')
    """
    who, whom = phrase_struck(attacker, names=names), phrase_struck(target, names=names)
    if not who and not whom:
        return ""
    return f"{who or 'attacker not named'} → {whom}" if whom else who
