"""Parties whose names hold a word for people: '12 Arda Workers’ Party rebels'."""

from typing import Any

from kadesh.extract.words import load_words

_PEOPLE = load_words("persons", "noun")


def end_of_owner(tokens: tuple[Any, ...], start: int, *, k: int) -> int:
    """Return the mark behind people who only name a party, -1 for others: '46 Arda | Workers ’ | Party rebels'."""
    if k == start or tokens[k].tag_ not in ("NNP", "NNPS") or not tokens[k].lower_.endswith("s"):
        return -1
    behind = tokens[k + 1 : k + 3]
    owned = len(behind) > 1 and behind[0].text in ("'", "’") and behind[1].lower_ not in _PEOPLE
    named = owned and all(t.tag_ in ("NNP", "NNPS") and t.text[0].isupper() for t in (tokens[k - 1], tokens[k], behind[1]))
    return k + 1 if named else -1
