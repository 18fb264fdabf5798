"""Names of places that persons have: 'killed Abu Hassan', 'Dr. Darwish', 'said Kevin Kennedy', 'Hamza Khatib, the boss'."""

import re
from functools import cache, lru_cache

from kadesh.extract.words import load_table, load_words
from kadesh.model.span import Span

_BEFORE, _BEHIND = 64, 48
"""Characters around a name that are looked at."""
_MASS = frozenset("police army people staff personnel crew more other gang body losses brethren".split())
_OTHERS = frozenset("manager boss chief executive man woman boy girl son daughter brother father mother sheikh".split())
_TITLED = re.compile(
    r"\b(?:Dr|Mr|Mrs|Ms|Capt|Gen|Col|Lt|Sgt|Maj|Prof)\.? \Z"
    r"|\b(?:Gen\.|Col\.|Lt\.|Sgt\.|Maj\.|Capt\.|Cpl\.|Brig\.|Adm\.|Dr\.|Prof\.|General|Colonel|Captain|Major|Lieutenant|Sergeant"
    r"|Brigadier|Admiral|Senator) (?:[A-Z][\w’'-]+ |[A-Z]\. ){1,2}(?:al-|de |del )?\Z"
    r"|\b(?:Abu|Umm|Ibn|[Bb]in|Abdul|Abdel)[ -](?:al-)?\Z"
)
"""A title, with a forename or without, or the word that a name only goes on from: the Firas of 'Abu Firas' is no place."""
_SLAIN = re.compile(
    r"\b(?:killed|killing|executed|assassinated|beheaded|murdered|(?:killing|assassination|murder|execution|death) of)\s\Z"
)
_ALONE = re.compile(
    r"[\"”’]?(?:[.,;)]|\Z|\s(?:an?|after|and|as|at|by|during|from|his|her|in|is|near|on|outside|the|when|while|who|with)\b)"
)
"""What follows a name that stands for itself: 'killed Homs governor' is of another man."""
_CALLED = re.compile(
    r"\b(?P<who>\w+)(?: (?:also|better|only|previously|locally))? (?:named|nicknamed|aka|alias|called|dubbed"
    r"|(?:identified|known)(?: only)? as)\s\Z"
)
_FORENAMED = re.compile(r"\b(?P<who>[a-z][\w-]*) (?P<forename>(?:[A-Z][\w’'.-]+ ){1,2})(?:al-)?\Z")
"""'The activist Ann | Aleppo', 'said Kevin | Kennedy'."""
_SAID = frozenset(("said", "says", "added"))
_ENDING_SAID = re.compile(r"\b(?:said|says|added) (?:al-)?\Z")
_ENDS = re.compile(r"[.,;]|\Z")
_TOLD_OF = re.compile(r"\s(?:was|were|is|are|had|has|have|came)\b")
"""'Said East Aleppo was hit' tells of the place."""
_NO_FORENAMES = load_words("notplaces", part="front")
_LED = "[Ii]n|[Aa]t|[Oo]f|[Nn]ear|[Ff]rom|[Tt]o|[Oo]n|[Tt]he"
_FORENAME = re.compile(
    rf"(?:^|(?P<led>\b(?:{_LED}) )|[^\w’'-])(?!(?:{_LED}|Around|Outside|Across|But|And)\b)[A-Z][a-z]+ (?:al-)?\Z"
)
"""'Hamza | Khatib': not 'in East | Khatib' nor 'In | Khatib'."""
_ROLE = re.compile(r"\b(?P<who>[a-z]+) \Z")
_SEVERAL = re.compile(r"\b[Tt]he (?P<who>[a-z]+)s \Z")
"""'The commanders | Abu Hamza and Ali Nur'."""
_SURNAMED = re.compile(
    r" (?:[Aa]l-|[Ee]l-)?(?!(?:City|Province|Governorate|District|County|State|Region|Airport|University|General)\b)"
    r"[A-Z][a-z]+"
)
"""'The commander Hama | Darwish': a surname behind."""
_APPOSED = re.compile(r"\b(?:[Tt]he|[Hh]is|[Hh]er|[Tt]heir|[Mm]y|[Aa]n?) (?:[a-z-]+ )?(?P<who>[a-z]+), \Z")
"""'The cousin, | Khatib, fled'."""
_APPOSED_WHOLE = re.compile(r"\b(?P<who>[a-z][\w-]*), (?P<forename>[A-Z][\w’'.-]+ (?:[A-Z]\. )?)\Z")
"""'The publisher, Kevin | Khatib, fled'."""
_HIT = re.compile(r"\b(?:fire (?:on|at)|shot|shot at|targeted|targeting|attacked|attacking|hit|ambushed)\s\Z")
_HIM = re.compile(r",? (?:(?:while|when|as|after) (?:he|she)|who|his|her)\b")
"""'Opened fire on Hamid Sami | while he was on his way'."""
_FROM_PEOPLE = re.compile(
    r" from the [A-Z]\w+ (?:community|tribe|clan|family|people|minority)\b|,? (?:who|whose)\b"
    r"| lost (?:his|her|two|three|four|five|both)\b"
)
"""'Hamza | Khatib from the Arda community', 'Hamza Khatib lost his brother'."""
_OF_FAMILY = re.compile(r" (?:family|household|clan)(?:'s|’s)?\b")
_THE = re.compile(r"\b(?:the|from|of) (?:(?:al|abu|bin|umm|bani|banu)[- ]){0,2}\Z", re.IGNORECASE)
"""'Members of the | Khatib | family', 'of the Abu | Khatib | family'."""
_AGED = re.compile(r",? (?:aged \d|\(\d{1,2} years?\b|(?:a |an )?\d{1,2}[- ]years?[- ]old\b)")
"""'Hamza Khatib, aged 30', 'Khatib (30 years)'."""
_LIES = re.compile(r"\b(?:in|near|at|outside|around)\s\Z", re.IGNORECASE)
_SEIZED = re.compile(
    r"\b(?:captur(?:ed|es|ing)|arrested|detained|freed|kidnapped|abducted"
    r"|(?:capture|arrest|detention|kidnapping|abduction|release) of)\s"
    r"(?:(?P<who>[a-z]+) )?(?P<forename>(?:[A-Z][\w’'.-]+ ){0,2})\Z"
)
_LEADER = re.compile(
    r",? (?:(?:the|an?|its|their) )?(?:[a-z-]+ ){0,3}?"
    r"(?:founder|leader|head|chief|commander|ideologue|rebel|boss|kingpin|mastermind|guerrilla|general|colonel|bishop|priest"
    r"|governor|mayor|senator|minister|judge)s?(?: of| who|,)"
)
"""'Captured Kevin | Khatib, founder of': whom towns have not."""
_SUBJECT = re.compile(
    r"(?:\A|\bthat |[.;:“\"] )(?!(?:In|At|Near|From|Around|Outside|On|Of|Across|Inside|All|The)\b)"
    r"(?P<fore>(?:[A-Z][\w’'-]+ ){0,3})(?:al-)?\Z"
)
"""Forenames before a name, with nothing else before them in their clause."""
_FATE = re.compile(
    r"(?:,? from [^.;]{2,60}?,?)?,? (?:was|had been|has been|is)(?: \w+ly| later| also)? "
    r"(?:killed|assassinated|executed|shot|kidnapped|abducted|murdered|beheaded|hospitali[sz]ed|buried|wounded|injured|martyred)\b"
)
"""What becomes of a man and of no town: 'Hamza Khatib, from Arda, had been assassinated'."""
_APPOSED_MANY = re.compile(
    r"\b(?P<who>[a-z]+)s, "
    r"(?:(?:[A-Z][\w’'-]+ ){1,2}(?:al-)?[A-Z][\w’'-]+(?:,|,? and) ){0,3}(?P<fore>(?:[A-Z][\w’'-]+ ){0,2})(?:al-)?\Z"
)
"""'Two farmers, Ali | Darwish and Sami | Darwish, were hurt'."""
_FULL_NAME = re.compile(
    r"(?: (?:[Aa]l-)?"
    r"(?!(?:Governor|Police|Army|Mayor|City|Council|Province|Governorate|District|University|General|Military)\b)"
    r"[A-Z][a-z]+){2,4}(?:,? (?:who|while|when|as|aged|in|near|at|on|outside)\b|[.,]|\Z)"
)
"""'Assassinated | Safi | Abdul Karim, who'."""
_SPEAKS = re.compile(
    r" (?:told|said|says|added|claimed|confirmed|announced|explained|noted|warned|denied|stated|admitted|revealed)\b"
)
"""'Hamza | Khatib | told the paper'."""
_FORENAMES = re.compile(
    r"(?: [A-Z][a-z]+(?:[-’'][A-Z]?[a-z]+)*){1,3}, (?:(?:the|an?) )?(?:[a-z-]+ ){0,2}?(?P<who>[a-z-]+) (?:of|for|at|in)\b"
)
"""'Khatib | Jean-Paul Darwish, administrator of'."""
_OFFICE = re.compile(r",? (?:the|an?) (?:[a-z-]+ ){0,2}?(?P<who>[a-z-]+)\b")
"""'Hamza | Khatib, the manager'."""


@cache
def _persons() -> frozenset[str]:
    """Words for one person: 'activist', 'commander'."""
    nouns = {row["noun"] for row in load_table("persons")}
    return frozenset(n for n in nouns | _OTHERS if not n.endswith("s")) - _MASS


@lru_cache(maxsize=4096)
def is_person(text: str, name: Span) -> bool:
    """Return whether the name at `name` in the text of a sentence is that of somebody, though a place has it.

    >>> text = "Troops killed Abu Hassan in Salqin, said Kevin Kennedy."
    >>> [is_person(text, Span(text.index(w), text.index(w) + len(w))) for w in ("Abu Hassan", "Salqin", "Kennedy")]
    [True, False, True]
    """
    before, after = text[max(0, name.start - _BEFORE) : name.start], text[name.end : name.end + _BEHIND]
    if not before.endswith((" ", "-")):
        return _opens_clause(before, after)
    slain = _SLAIN.search(before) and (_ALONE.match(after) or _FULL_NAME.match(after))
    if _TITLED.search(before) or slain or _is_one_of_many(name.of(text), before):
        return True
    if (called := _CALLED.search(before)) is not None and _is_one(called["who"]):
        return True
    if _is_forenamed(before, after) or (_ENDING_SAID.search(before) and _ENDS.match(after)):
        return True
    if (_HIT.search(before) and _HIM.match(after)) or _is_seized(name.of(text), before, after=after):
        return True
    if (apposed := _APPOSED.search(before)) is not None and after.startswith(",") and _is_one(apposed["who"]):
        return True
    if (" " in name.of(text) or _SURNAMED.match(after)) and _is_introduced(before, after):
        return True
    family = _OF_FAMILY.match(after) and _THE.search(before)
    aged = _AGED.match(after) and not _LIES.search(before)  # 'In Bol, a 38-year-old man was hurt'
    if family or aged or (_is_subject(name.of(text), before) and _FATE.match(after)):
        return True
    forename = _FORENAME.search(before)
    if forename is not None and not forename["led"] and (_FROM_PEOPLE.match(after) or _is_speaking(forename, after)):
        return True
    office = _OFFICE.match(after) if forename is not None and not forename["led"] else None
    return office is not None and _is_one(office["who"])


def _opens_clause(before: str, after: str) -> bool:
    """Whether a sentence opens with a man's whole name and his office: 'Khatib | Jean-Paul Darwish, administrator of'."""
    named = _FORENAMES.match(after)
    return named is not None and not before.strip() and _is_one(named["who"])


def _is_speaking(forename: re.Match[str], after: str) -> bool:
    """Whether a forename and a name are told to speak: 'Hamza | Khatib told'; not 'Rural | Damascus said'."""
    return _SPEAKS.match(after) is not None and forename[0].split()[0].lower() not in _NO_FORENAMES


def _is_one_of_many(name: str, before: str) -> bool:
    """Whether a name with a forename stands in a list of people whom a noun before it announces."""
    found = _APPOSED_MANY.search(before)
    return found is not None and bool(found["fore"] or " " in name) and _is_one(found["who"])


def _is_seized(name: str, before: str, *, after: str) -> bool:
    """Whether a forename and a surname stand behind 'captured', and behind them what makes a person of them."""
    seized = _SEIZED.search(before)
    if seized is None or not (seized["forename"] or " " in name):
        return False
    return _LEADER.match(after) is not None or _is_one(seized["who"] or "")


def _is_subject(name: str, before: str) -> bool:
    """Whether a name of two words or more opens its clause: 'that Hamza | Khatib'."""
    found = _SUBJECT.search(before)
    return found is not None and bool(found["fore"] or " " in name)


def _is_forenamed(before: str, after: str) -> bool:
    found = _FORENAMED.search(before) or (_APPOSED_WHOLE.search(before) if _ENDS.match(after) else None)
    if found is None or not _NO_FORENAMES.isdisjoint(found["forename"].lower().split()):
        return False
    return _is_one(found["who"]) or (found["who"] in _SAID and _TOLD_OF.match(after) is None)


def _is_introduced(before: str, after: str) -> bool:
    """Whether a name and surname stand beside what makes somebody of them: 'the doctor Ali Nur', 'Ali Nur, a leader of'."""
    role, office = _SEVERAL.search(before) or _ROLE.search(before), _OFFICE.match(after)
    hit = _HIT.search(before) is not None and office is not None
    return (role is not None and _is_one(role["who"])) or (hit and office is not None and _is_one(office["who"]))


def _is_one(word: str) -> bool:
    return word.lower() in _persons()
