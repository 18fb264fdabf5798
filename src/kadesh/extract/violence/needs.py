"""What some verbs need beside them to tell of violence: 'cracked down', 'set fire to', 'rammed a car into'."""

from typing import Any

from kadesh.extract.document import Sentence
from kadesh.extract.violence.gassed import uses_gas
from kadesh.extract.words import load_table, load_words

_ONTO = frozenset("on onto toward towards into against".split())
_VEHICLES = frozenset("car truck lorry van vehicle bus bulldozer jeep pickup motorcycle taxi".split())
_ANIMALS = load_words("no_people", "noun")
_STRIKES = frozenset("hit bombardment shelling fire blast airstrike".split())
_STRIKING = frozenset(r["word"] for r in load_table("violence") if r["part"] == "verb" and r["type"] in _STRIKES)
_FUEL = frozenset("tires tyres effigy effigies flag flags portraits rubbish firewood charcoal candles incense fuel".split())
"""What marchers, cooks and the faithful burn."""
_CAUSES = frozenset(
    "rights independence freedom freedoms autonomy self-determination justice secession democracy recognition equality "
    "survival life peace statehood".split()
)
"""What somebody fights for who need not shoot at anybody today."""
_DOWN = {"crackdown": "protest-violence"}
_AHEAD = 8
"""Tokens behind a verb among which what it needs is named."""


def verb_type(sentence: Sentence, k: int, *, row: dict[str, str]) -> str | None:
    """Return the rough type of the deed that the verb at token `k` tells of, None where it lacks what its `row` asks for."""
    need, kind = row["need"], row["type"]
    if kind == "mass-killing" and (_slays_animals(sentence.tokens[k]) or _is_result(sentence, k)):
        return None
    if kind == "fight" and _is_for_a_cause(sentence, k):
        return None
    if kind == "arson" and any(c.dep_ == "dobj" and c.lower_ in _FUEL for c in sentence.tokens[k].children):
        return None
    if need == "down":
        return _DOWN.get(kind, kind) if words_ahead(sentence, k)[:1] == ["down"] else None
    if need == "onto":
        return "offensive" if any(w in _ONTO for w in words_ahead(sentence, k)[:2]) else None
    if need == "bullets":
        return "shooting" if any(w in ("bullets", "gunfire") for w in words_ahead(sentence, k)) else None
    if need == "fire":
        return "arson" if _sets_fire(sentence, k) else None
    if need == "gas":
        return kind if uses_gas(sentence, k) else None
    if need == "vehicle":
        return kind if _drives_into(sentence, k) else None
    return kind if need != "object" or has_object(sentence.tokens[k]) else None


def _slays_animals(token: Any) -> bool:
    """'Raiders slaughtered | 12 cattle'; whoever slaughtered cattle and herders killed people."""
    objects = [c for c in token.children if c.dep_ in ("dobj", "nsubjpass")]
    return any(c.lower_ in _ANIMALS and not any(x.dep_ == "conj" for x in c.children) for c in objects)


def _is_for_a_cause(sentence: Sentence, k: int) -> bool:
    """'Was fighting for the rights of miners': what a group is about; 'fought for the town' is a fight."""
    ahead = words_ahead(sentence, k)
    return ahead[:1] == ["for"] and bool(_CAUSES & set(ahead[1:5]))


def _is_result(sentence: Sentence, k: int) -> bool:
    """'Jets hit the town, massacring dozens': what the strike came to, told as killing is."""
    token = sentence.tokens[k]
    if token.tag_ != "VBG" or any(c.dep_ == "aux" for c in token.children):
        return False
    return any(t.lower_ in _STRIKING for t in sentence.tokens[:k])


def has_object(token: Any) -> bool:
    """Return whether a verb has an object: what it was done to."""
    return any(c.dep_ in ("dobj", "dative") for c in token.children)


def words_ahead(sentence: Sentence, k: int) -> list[str]:
    """Return the words behind token `k`, in small letters."""
    return [t.lower_ for t in sentence.tokens[k + 1 : k + _AHEAD]]


def _sets_fire(sentence: Sentence, k: int) -> bool:
    """'Set four tippers on fire', 'set fire to the station', 'setting houses ablaze'."""
    ahead = words_ahead(sentence, k)
    return "fire" in ahead and (ahead[0] == "fire" or ahead[ahead.index("fire") - 1] == "on")


def _drives_into(sentence: Sentence, k: int) -> bool:
    """'Rammed a car into a crowd', 'his truck ploughed into shoppers'."""
    ahead = words_ahead(sentence, k)
    if "into" not in ahead:
        return False
    before = [t.lower_ for t in sentence.tokens[max(0, k - 4) : k]]
    return any(w in _VEHICLES for w in (*before, *ahead[: ahead.index("into")]))
