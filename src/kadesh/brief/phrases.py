"""Claims and places in plain English, always in the report's own words where it has any."""

from kadesh.brief.days import phrase_time
from kadesh.brief.parties import NO_NAMES, Names, phrase_parties, phrase_party, phrase_people
from kadesh.brief.quantities import drop_quantity
from kadesh.model.claim import Act, Claim, Control, Event, Movement, Statement, Toll
from kadesh.model.count import Count
from kadesh.model.where import Where

STATUSES = {"not-captured": "not taken"}
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
    >>> from kadesh.model.side import Party
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

    >>> from dataclasses import replace
    >>> from kadesh.model.claim import Evidence
    >>> from kadesh.model.side import Party
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
