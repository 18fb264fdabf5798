"""Claims, days and parties in plain English, always in the report's own words where it has any."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from kadesh.brief.quantities import drop_quantity, is_listing
from kadesh.model.claim import Act, Claim, Control, Event, Movement, Statement, Toll
from kadesh.model.count import Count
from kadesh.model.side import Party
from kadesh.model.when import When
from kadesh.model.where import Where

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
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
STATUSES = {"not-captured": "not taken"}

Names = Mapping[str, str]
"""Names of sides, for those that no words name."""
NO_NAMES: Names = {}

ACTS: dict[Act, str] = {
    "threat": "threatens {to}",
    "ultimatum": "ultimatum {for_to}",
    "accusation": "accuses {to}",
    "denial": "denies",
    "demand": "demands {of_to}",
    "agreement": "agreement {with_to}",
    "violation": "says that a deal {with_to} was broken",
    "notification": "notice was given {to_to}",
    "non-notification": "no notice was given {to_to}",
    "claim-of-responsibility": "says it was its doing",
}


def phrase_day(day: date | str | None) -> str:
    """Return a day for a person.

    >>> phrase_day("2020-02-03")
    '3 February 2020'
    """
    if day is None:
        return "day unknown"
    known = date.fromisoformat(day) if isinstance(day, str) else day
    return f"{known.day} {MONTHS[known.month - 1]} {known.year}"


def phrase_time(when: When) -> str:
    """Return the days of `when`, or the words that name a time nobody could resolve.

    >>> phrase_time(When(date(2021, 2, 27), date(2021, 3, 2))), phrase_time(When(date(2021, 3, 2), date(2021, 3, 4)))
    ('27 February 2021 to 2 March 2021', '2-4 March 2021')
    >>> phrase_time(When(words="that night"))
    'day unknown (“that night”)'
    """
    first, last = when.first, when.last
    if first and last:
        if first == last:
            return phrase_day(first)
        if (first.year, first.month) == (last.year, last.month):
            return f"{first.day}-{phrase_day(last)}"
        return f"{phrase_day(first)} to {phrase_day(last)}"
    if first:
        return f"since {phrase_day(first)}"
    if last:
        return f"until {phrase_day(last)}"
    return f"day unknown (“{when.words}”)" if when.words else "day unknown"


def phrase_place(where: Where) -> str:
    """Return the place in the report's words, with the district or province the gazetteer knows it in.

    >>> from kadesh.model.where import Place
    >>> zor = Place("zor:zor", "Zor", "town", admin1="Zor")
    >>> phrase_place(Where("the old market", zor)), phrase_place(Where("Zor city", zor)), phrase_place(Where())
    ('the old market (Zor)', 'Zor city', 'place unknown')
    """
    if not where.words:
        return "place unknown"
    area = where.place.admin1 if where.place else None
    return f"{where.words} ({area})" if area and area.casefold() not in where.words.casefold() else where.words


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


def phrase_count(count: Count) -> str:
    """Return a number for a person: '5', 'dozens (24 or more)', '2 or more (no number told)', empty where none is known.

    >>> phrase_count(Count(2, None, "vague", "soldiers")), phrase_count(Count(24, None, "vague", "dozens"))
    ('2 or more (no number told)', 'dozens (24 or more)')
    """
    if count.low is None and count.high is None:
        return ""
    if count.quantifier == "vague" and drop_quantity(count.words):
        return f"{Count(count.low, count.high, 'range').text} (no number told)"
    return count.text


def phrase_claim(claim: Claim, names: Names = NO_NAMES) -> str:
    """Return what a claim says in a line, without who says it.

    >>> from kadesh.model.claim import Evidence
    >>> phrase_claim(Event(evidence=Evidence("report-1", 0, 7, "shelled"), type="shelling", target=Party("a market")))
    'shelling, attacker not named → market'
    """
    match claim:
        case Toll():
            return phrase_toll(claim, names)
        case Event():
            return _join(claim.type, phrase_parties(claim.attacker, claim.target, names=names))
        case Control():
            return _join(
                f"{phrase_party(claim.actor, names=names)}: {STATUSES.get(claim.status, claim.status)}", _dated(claim)
            )
        case Movement():
            return _phrase_movement(claim, names)
        case Statement():
            return _phrase_statement(claim, names)
    raise TypeError(f"no such kind of claim: {type(claim).__name__}")


def phrase_toll(toll: Toll, names: Names = NO_NAMES) -> str:
    """Return number, victims and outcome; a figure that is denied or not confirmed says so.

    >>> from kadesh.model.claim import Evidence
    >>> five = Toll(evidence=Evidence("report-1", 0, 4, "five"), outcome="killed", count=Count(5, 5), victims=Party("monks"))
    >>> phrase_toll(five), phrase_toll(replace(five, polarity="denied")), phrase_toll(replace(five, polarity="unconfirmed"))
    ('5 monks killed', 'denies 5 monks killed', 'did not confirm 5 monks killed')
    """
    victims = phrase_people(toll.victims, names=names)
    people = victims if victims.casefold().endswith(toll.outcome) else f"{victims} {toll.outcome}"
    if toll.polarity == "denied" and toll.count.high == 0:
        return f"no {people}"
    number = phrase_count(toll.count)
    named = "household" in victims.casefold() or "famil" in victims.casefold()
    unit = "households" if number and toll.count.unit == "households" and not named else ""
    by = f"by {phrase_party(toll.perpetrator, names=names)}" if toll.perpetrator.words or toll.perpetrator.side else ""
    lead = {"denied": "denies", "unconfirmed": "did not confirm"}.get(toll.polarity, "")
    return " ".join(part for part in (lead, number, unit, people, by) if part)


def phrase_parties(attacker: Party, target: Party, *, names: Names = NO_NAMES) -> str:
    """Return who did it and to whom, as 'Syrian forces → Turkish soldiers'; empty where neither is named.

    >>> phrase_parties(Party("Syrian forces"), Party("two Turkish soldiers")), phrase_parties(Party(), Party("a market"))
    ('Syrian forces → Turkish soldiers', 'attacker not named → market')
    """
    who, whom = phrase_struck(attacker, names=names), phrase_struck(target, names=names)
    if not who and not whom:
        return ""
    return f"{who or 'attacker not named'} → {whom}" if whom else who


def _phrase_movement(claim: Movement, names: Names) -> str:
    way = " ".join(
        part
        for part in (
            f"from {claim.origin.words}" if claim.origin.words else "",
            f"to {claim.where.words}" if claim.where.words else "",
        )
        if part
    )
    forces = phrase_party(claim.forces, "", names=names)
    what = claim.what if not forces or forces.casefold() in claim.what.casefold() else f"{forces}: {claim.what}"
    return _join(what, claim.strength or "", way, _dated(claim))


def _phrase_statement(claim: Statement, names: Names) -> str:
    to = phrase_party(claim.addressee, "", names=names)
    words = ACTS[claim.act].format(
        to=to,
        for_to=f"to {to}" if to else "",
        of_to=f"of {to}" if to else "",
        with_to=f"with {to}" if to else "",
        to_to=f"to {to}" if to else "",
    )
    speaker = phrase_party(claim.speaker, "", names=names)
    source = claim.source.name if claim.source else ""
    words = " ".join(words.split())
    lead = f"{speaker}: " if speaker and speaker.casefold() not in source.casefold() else ""
    deadline = f"deadline {phrase_time(claim.deadline)}" if claim.deadline.known or claim.deadline.words else ""
    agreement = f"agreement {claim.agreement}" if claim.agreement and claim.act != "agreement" else claim.agreement or ""
    return _join(f"{lead}{words}", deadline, agreement, _dated(claim))


def _dated(claim: Claim) -> str:
    return phrase_time(claim.when) if claim.when.known else ""


def _join(*parts: str) -> str:
    return ", ".join(part for part in parts if part)
