"""What a sentence calls people: in the reports' own words, without their number, one of them in the singular."""

import re
from itertools import dropwhile

from kadesh.model.claim import Toll
from kadesh.model.count import Count
from kadesh.model.side import Party, Role

_NUMBER = re.compile(
    r"\d[\d,.]*|an?|the|at|least|most|than|more|over|about|around|nearly|almost|some|up|to|another|other|of|as|many|"
    r"(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:-[a-z]{3,5})?|(?:thir|four|fif|six|seven|eigh|nine)teen|"
    r"one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|hundreds?|thousands?|dozens?|scores?|several|millions?|"
    r"between|and|number|total|half|few|no|both|all|displaced"
)
_NOBODY = frozenset(
    "others dead killed wounded injured injuries casualties deaths people persons died victims lives bodies".split()
)
_STATES = frozenset("dead deaths killed wounded injured casualties".split())
_HEAD_ENDS = re.compile(r"\s(?:of|from|in|who|with|among|near|at)\s")
_MANY = dict(
    pair.split("/")
    for pair in (
        "baby/babies boy/boys child/children civilian/civilians family/families fighter/fighters girl/girls guard/guards "
        "infant/infants journalist/journalists man/men medic/medics member/members militant/militants nurse/nurses "
        "officer/officers person/people policeman/policemen rebel/rebels refugee/refugees resident/residents "
        "serviceman/servicemen soldier/soldiers terrorist/terrorists woman/women worker/workers"
    ).split()
)
_ONE = {many: one for one, many in _MANY.items()}
_ROLES: dict[Role, str] = {
    "military": "soldiers",
    "police": "policemen",
    "armed-group": "fighters",
    "unknown": "people",
    "mixed": "people",
}
_SOME = frozenset("woman child girl boy baby infant man elderly priest".split())
_ADJECTIVE = re.compile(r"[A-Z][a-z]+(?:ish|ian|ean|can|eli|aqi|ese|ndan|yan)")


def plain_words(words: str | None) -> str | None:
    """Return the words for victims without their number, None if nothing is left that says who they are.

    >>> plain_words("at least five Turkish soldiers"), plain_words("both pilots"), plain_words("six Turkish dead")
    ('Turkish soldiers', 'pilots', 'Turkish')
    """
    told = (words or "").split()
    kept = list(dropwhile(lambda word: _NUMBER.fullmatch(word.lower()), told))
    before = [word.lower() for word in told[: len(told) - len(kept)]]
    if kept and len(before) > 2 and before[-2:] == ["of", "the"]:  # '12 of the factions'
        return " ".join(["of the", *kept])
    if kept and kept[-1].lower() in ("couple", "pair", "trio"):
        return None  # 'a married couple' is two people, and no name for them
    if len(kept) > 1 and kept[-1].lower() in _STATES:
        kept = kept[:-1]
    return " ".join(kept) if kept and kept[0].lower() not in _NOBODY else None


def name_kind(party: Party) -> frozenset[str]:
    """Return which of the civilians are meant, where only some of them are: women, children, medics.

    >>> sorted(name_kind(Party("nine women and children"))), sorted(name_kind(Party("nine civilians")))
    (['child', 'woman'], [])
    """
    kinds = {fit_number(word, one=True) for word in (party.words or "").lower().split()} & _SOME
    return frozenset(kinds | ({party.role} if party.role in ("medical", "media", "aid") else set()))


def name_people(party: Party) -> str:
    """Return how a sentence calls those of a group: in the reports' words, else by what they are: 'soldiers (TUR)'.

    >>> name_people(Party("tank crews", "TUR")), name_people(Party(side="TUR", role="military")), name_people(Party())
    ('tank crews', 'soldiers (TUR)', 'people')
    """
    plain = _ROLES.get(party.role, "civilians")
    return party.words or (f"{plain} ({party.side})" if party.side else plain)


def name_side(party: Party) -> str:
    """Return who did it, in the words of an account, else the side's code.

    >>> name_side(Party("Turkish", "TUR")), name_side(Party("Syrian troops", "SYR")), name_side(Party(None, "SYR"))
    ('the Turkish side', 'Syrian troops', 'SYR')
    """
    if party.words and _ADJECTIVE.fullmatch(party.words):
        return f"the {party.words} side"
    return party.words or party.side or "unknown"


def count_people(count: Count, words: str) -> str:
    """Return a number with its people: '1 civilian', '3 civilians', '2 or more soldiers', 'dozens (24 or more) rebels'.

    A count whose words are the people's own ("soldiers died") is told by its bounds alone.

    >>> count_people(Count(1, 1), "Turkish soldiers"), count_people(Count(2, None, "vague", "soldiers"), "Turkish soldiers")
    ('1 Turkish soldier', '2 or more Turkish soldiers')
    """
    return f"{tell_count(count)} {fit_number(words, one=count.low == count.high == 1)}"


def tell_count(count: Count) -> str:
    """Return a number alone, without words that name the people: '2 or more', not 'soldiers (2 or more)'.

    >>> tell_count(Count(2, None, "vague", "babies")), tell_count(Count(24, None, "vague", "dozens"))
    ('2 or more', 'dozens (24 or more)')
    """
    if count.quantifier == "vague" and plain_words(count.words):
        return Count(count.low, count.high, "range", unit=count.unit).text
    return count.text


def fit_number(words: str, *, one: bool) -> str:
    """Return the words in the singular or the plural, where the head is a common word for people.

    >>> fit_number("members of the regime forces", one=True), fit_number("nurse", one=False)
    ('member of the regime forces', 'nurses')
    """
    cut = _HEAD_ENDS.search(words)
    head, rest = (words[: cut.start()], words[cut.start() :]) if cut else (words, "")
    *before, last = head.split(" ")
    fitted = (_ONE if one else _MANY).get(last, last)
    return " ".join([*before, fitted]) + rest


def say_toll(toll: Toll) -> str:
    """Return a toll in short: '5 Turkish soldiers killed'.

    >>> from kadesh.model.claim import Evidence
    >>> more = Count(5, None, "at-least")
    >>> say_toll(Toll(evidence=Evidence("report-1", 0, 4, "Five"), outcome="killed", count=more, victims=Party("the monks")))
    '5 or more monks killed'
    """
    return f"{count_people(toll.count, plain_words(toll.victims.words) or 'people')} {toll.outcome}"
