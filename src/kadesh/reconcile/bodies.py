"""One body by several names in several reports: its letters, its full name, what it is called beside it, who speaks for it.

Folded is only what cannot well be another: 'MSF', 'Medecins Sans Frontieres' and 'the medical charity Medecins Sans
Frontieres'; 'the Ardan Committee' and 'the Ardan Committees, a volunteer group'; the army of a state and its spokesmen. A
ministry is not its government, and an army is no ministry.
"""

import re
from collections.abc import Iterable
from itertools import combinations

from kadesh.model.letters import initials_of, plain_letters
from kadesh.model.side import Speaker

_LEAST = 2
"""Letters of a name in capitals, and words of the name they stand for."""
_ARMY = re.compile(r"\b(?:army|armed forces|military|defen[cs]e forces?|air force)\b", re.IGNORECASE)
_SPEAKS = re.compile(r"\bspokes(?:man|woman|person|people|men|persons)\b", re.IGNORECASE)
_OFFICE = re.compile(
    r"\b(?:ministry|ministries|department|intelligence|police|council|hospitals?|doctors?|medics?|sources?|officers?|generals?|"
    r"colonel|commanders?|chief|court|university|base|media|television|news|radio|academy|retired|former|soldiers?|officials?)\b",
    re.IGNORECASE,
)
"""Words of those who are not the army itself, though its name stands beside them."""
_LEADING = re.compile(r"^(?:(?:the|an?)\s+)?(?:[a-z][\w'’-]*\s+){1,4}(?=[A-Z])(?![A-Z][a-z]+\s*$)")
"""'The medical charity' before a name of more than one word."""
_BARE = re.compile(r"^(?:(?:the|an?)\s+|[A-Z]\w+['’]s\s+(?=[A-Z]\w+\s))", re.IGNORECASE)


def fold_bodies(speakers: Iterable[Speaker | None]) -> dict[str, str]:
    """Return for each name of a body, or of who speaks for an army, a key: equal keys, one voice.

    >>> keys = fold_bodies([Speaker("MSF", "MSF"), Speaker("x", "the medical charity Medecins Sans Frontieres")])
    >>> set(keys.values())
    {'medecins sans frontiere'}
    """
    told = {(s.name, s.side): s for s in speakers if s is not None and s.kind in ("body", "person")}
    keys = {name: key for (name, _), s in sorted(told.items(), key=str) if (key := _key_of(s)) is not None}
    full = {key: name for name, key in keys.items()}
    for short, long in combinations(sorted(full, key=lambda key: (len(key), key)), 2):
        if _stands_for(full[short], full[long]):
            keys = {name: long if key == short else key for name, key in keys.items()}
    return keys


def is_same_body(one: str, other: str) -> bool:
    """Return whether two names are the same, or one is the letters of the other.

    >>> is_same_body("Agence France-Presse", "AFP"), is_same_body("the Herald", "AFP")
    (True, False)
    """
    return bare_name(one) == bare_name(other) or _stands_for(one, other) or _stands_for(other, one)


def bare_name(name: str) -> str:
    """Return a name without its article, what it is called before it, and what it is said to be behind a comma.

    >>> bare_name("the medical charity Medecins Sans Frontieres"), bare_name("The Ardan Committee, a volunteer group")
    ('Medecins Sans Frontieres', 'Ardan Committee')
    """
    return _BARE.sub("", _LEADING.sub("", name.partition(",")[0]))


def _key_of(speaker: Speaker) -> str | None:
    name = bare_name(speaker.name)
    army = _ARMY.search(speaker.name) and not _OFFICE.search(speaker.name.partition(",")[0])
    if army and speaker.side is not None and (speaker.kind == "body" or _SPEAKS.search(speaker.name)):
        return f"army of {speaker.side}"
    if speaker.kind == "person":
        return None
    words = plain_letters(name).split()
    return " ".join([*words[:-1], _one(words[-1])]) if words else None


def _one(word: str) -> str:
    """The last word without the s of many: 'committees', 'committee'."""
    return word[:-1] if len(word) > len("news") and word.endswith("s") and not word.endswith("ss") else word


def _stands_for(short: str, long: str) -> bool:
    """Whether a name is the first letters of another: 'RSF' of 'the Rapid Support Forces'."""
    letters, name = _BARE.sub("", short), bare_name(long)
    if len(letters) < _LEAST or not letters.isupper() or not letters.isalpha():
        return False
    every = "".join(word[0] for word in re.findall(r"[^\W\d_]+", name)).upper()
    return letters in (initials_of(name), every) and len(every) >= _LEAST
