"""Words for violence: which tokens of a sentence tell that something violent happened, and which only look so.

Weapons are events only where they act or are used ('a rocket hit', 'killed by a mine'); 'operation' or 'advance' only where
somebody is named with them; what is threatened, planned, feared or denied did not happen.
"""

from dataclasses import dataclass, replace
from typing import Any

from kadesh.extract.bygone import is_reckoned_from
from kadesh.extract.document import Sentence
from kadesh.extract.violence.arms import is_used
from kadesh.extract.violence.called_off import is_called_off
from kadesh.extract.violence.duties import is_office
from kadesh.extract.violence.general import is_general
from kadesh.extract.violence.needs import has_object, verb_type, words_ahead
from kadesh.extract.violence.unreal import is_idle, is_unreal
from kadesh.extract.words import load_table, load_words

NOUNS = {row["word"]: row for row in load_table("violence") if row["part"] == "noun"}
VERBS = {row["word"]: row for row in load_table("violence") if row["part"] == "verb"}
_SCALE = frozenset(
    "military air aerial ground bombing bombardment armed security anti-terror anti-terrorism "
    "counter-terrorism cross-border special terror insurgent "
    "wide large-scale wide-scale major fierce heavy all-out renewed massive counter rebel regime army "
    "government".split()
)
_STARTS = frozenset(
    "launched launching launch launches began begun begins started starting starts carried carrying "
    "conducted conducting conducts mounted mounting mounts staged "
    "waged waging wage wages resumed renewed opened continued continues executed announced initiated pressed "
    "ended completed".split()
)
_FIRES = frozenset(
    "rocket mortar artillery sniper tank rebel insurgent regime government army heavy enemy missile gun "
    "machine shell hostile opened open "
    "opening opens under indiscriminate live rebels' cross".split()
)
_OF_A_KIND = frozenset("similar previous past prior".split())
"""Before deeds of others' days, which are told to say what somebody is like."""
_EXECUTING = frozenset("executed executing execute executes".split())
_TASKS = NOUNS.keys() | frozenset(
    "sorties plan plans order orders warrant warrants task tasks mission missions strategy work".split()
)
"""What is carried out, where 'executed' tells of nobody's death."""
_ABLAZE = frozenset(("ablaze", "alight"))
_SHOOTERS = frozenset(
    "police army soldiers troops guards military border indiscriminate unprovoked cross-border aerial".split()
)
_HEADS = load_words("heads")
"""Nouns that a word for violence only describes: 'assault units', 'a fighting position'."""
_SINGLED_OUT = frozenset("killing killings assassination assassinations murder murders attack attacks".split())
_TRADED = frozenset(("fire", "shelling", "gunfire", "bombardment"))
_HURTS = frozenset("injury injuries trauma wound wounds burns".split())
"""What a shell may do as well: 'treated for blast injuries'."""
_ANTI = len("anti-")
_RECOVERED = frozenset("cattle livestock animals cows goats sheep camels herds homes houses property belongings".split())
_KNOWN = frozenset("the their its his her these those".split())
"""Before a participle: what was done to it is told elsewhere."""
_WARS = frozenset(("uprising", "insurgency", "rebellion"))
"""What lasts for years: that it began is told in passing."""
_TELLS_OF = frozenset("was were is are included include includes had has have".split())


@dataclass(frozen=True)
class Trigger:
    """A token that tells of violence: its rough type, whether as a verb, and whether nothing but the bare word says so."""

    token: int
    rough: str
    is_verb: bool
    weapon: bool = False
    loose: bool = False


def find_triggers(sentence: Sentence) -> list[Trigger]:
    """Return the tokens of `sentence` that tell of violence that is told as real, in order.

    'A rocket hit the market' has two, for the rocket and the hit; 'rockets are stored there' and 'vowed to strike' none.
    """
    found = (_trigger_at(sentence, k, token=token) for k, token in enumerate(sentence.tokens))
    acting = [t for t in found if t is not None and not is_idle(sentence, t.token)]
    acting = [t for t in acting if not (is_called_off(sentence, t.token) or is_office(sentence, t.token))]
    if sentence.index:
        acting = [t for t in acting if not is_reckoned_from(sentence.text, sentence.tokens[t.token].idx)]
    real = [t for t in acting if not is_unreal(sentence, t.token, is_verb=t.is_verb)]
    return [replace(t, loose=True) if is_general(sentence, t.token, rough=t.rough, is_verb=t.is_verb) else t for t in real]


def _trigger_at(sentence: Sentence, k: int, *, token: Any) -> Trigger | None:
    word, tag = token.lower_, token.tag_
    if token.dep_ == "compound" and tag.startswith("N") and token.head.lower_ in _HEADS:
        return None
    if _tells_who(sentence, token):
        return None
    if word == "targeted" and k + 1 < len(sentence.tokens) and sentence.tokens[k + 1].lower_ in _SINGLED_OUT:
        return None  # 'gunned down in targeted killings'
    if word == "targeted" and _points_back(sentence, token):
        return None
    deeds = token.head if token.dep_ == "acl" and tag == "VBG" else token
    if deeds.tag_ == "NNS" and any(t.lower_ in _OF_A_KIND for t in sentence.tokens[max(0, deeds.i - 2) : deeds.i]):
        return None  # 'has carried out similar attacks targeting the police'
    if word == "targeted" and token.dep_ == "acl" and [t.lower_ for t in sentence.tokens[k + 1 : k + 2]] == ["at"]:
        return None  # 'known for attacks targeted at buses'
    if word in ("fighting", "battling") and tag == "VBG" and token.dep_ == "acl":
        return None  # 'a coalition fighting X' tells who it is
    as_noun = tag in ("NN", "NNS", "NNP", "NNPS", "JJ") or (tag == "VBG" and _names_deed(sentence, token))
    if (as_noun or word in _ABLAZE) and word in NOUNS:
        return _noun_trigger(sentence, k, row=NOUNS[word])
    if word in VERBS and (tag.startswith("VB") or (tag == "NNS" and has_object(token)) or tag in ("NNP", "JJ")):
        return _verb_trigger(sentence, k, row=VERBS[word])
    return None


_TRADES = frozenset(("kidnapping", "abduction", "kidnap", "extortion"))
_BANDS = frozenset("gang gangs group groups ring rings syndicate syndicates cartel cartels suspect suspects".split())


def _tells_who(sentence: Sentence, token: Any) -> bool:
    """'Riot police', 'the anti-kidnapping squad': whom a word for a deed only describes."""
    if token.lower_ == "riot":
        return any(t.lower_.startswith("polic") for t in sentence.tokens[token.i + 1 : token.i + 2])
    if token.text == "Downing":
        return any(t.text == "Street" for t in sentence.tokens[token.i + 1 : token.i + 2])
    if token.lower_ in _TRADES and any(t.lower_ in _BANDS for t in sentence.tokens[token.i + 1 : token.i + 2]):
        return True  # 'clashed with the kidnapping gang'
    return token.lower_ in NOUNS and sentence.small[max(0, token.idx - _ANTI) : token.idx] == "anti-"


def _points_back(sentence: Sentence, token: Any) -> bool:
    """'The targeted group', 'one of the sites targeted was': which one is meant, not that it was hit."""
    before = [t.lower_ for t in sentence.tokens[max(0, token.i - 1) : token.i]]
    if token.dep_ == "amod":
        return before == ["the"]
    behind = sentence.tokens[token.i + 1 : token.i + 2]
    return token.dep_ == "acl" and any(t.lower_ in _TELLS_OF for t in behind)


def _verb_trigger(sentence: Sentence, k: int, *, row: dict[str, str]) -> Trigger | None:
    """'Cracked' only before 'down', 'advanced' only on or towards something; 'executed an attack' is what was done."""
    if row["type"] == "abduction" and sentence.tokens[k].dep_ == "amod":
        return None  # 'rescued nine kidnapped girls'
    token = sentence.tokens[k]
    if token.dep_ == "amod" and token.head.lower_ in _RECOVERED and sentence.tokens[max(0, k - 1)].lower_ in _KNOWN:
        return None  # 'recover the raided cattle', 'rebuild their bombed homes'
    if row["word"] in _EXECUTING and any(c.dep_ == "dobj" and c.lower_ in _TASKS for c in sentence.tokens[k].children):
        return None
    rough = verb_type(sentence, k, row=row)
    return Trigger(k, rough, True) if rough is not None else None


def _names_deed(sentence: Sentence, token: Any) -> bool:
    """Whether 'shelling', 'bombing' is a noun here: 'in shelling by', 'heavy bombing'; not 'was shelling the town'."""
    if has_object(token):
        return False
    before = sentence.tokens[token.i - 1] if token.i else None
    if before is not None and before.tag_ in ("IN", "DT", "JJ", "NN", "NNP", "NNS", "PRP$", "POS", "HYPH"):
        return True
    return token.dep_ in ("pobj", "nsubj", "nsubjpass", "dobj", "compound", "conj", "ROOT", "pcomp")


def _noun_trigger(sentence: Sentence, k: int, *, row: dict[str, str]) -> Trigger | None:
    if row["type"] == "blast" and any(t.lower_ in _HURTS for t in sentence.tokens[k + 1 : k + 2]):
        return None
    if row["word"] in _TRADED and _is_exchanged(sentence, k):
        return Trigger(k, "clash", False)
    if row["need"] == "weapon":
        acts = _under_fire(sentence, k) if row["word"] == "fire" else is_used(sentence, k)
        return Trigger(k, row["type"], False, weapon=True) if acts else None
    if row["need"] == "shooters":
        return Trigger(k, row["type"], False) if _has_shooters(sentence, k) else None
    if row["need"] == "breaks":
        out = any(w in ("broke", "erupted", "flared") for w in words_ahead(sentence, k))
        return Trigger(k, row["type"], False) if out else None
    if row["need"] == "between":
        return Trigger(k, row["type"], False, loose=True) if _is_between(sentence, k) else None
    if row["need"] == "named":
        loose = row["word"] in _WARS or not _is_launched(sentence, k)
        return Trigger(k, row["type"], False, loose=loose) if _is_named(sentence, k, row=row) else None
    return Trigger(k, row["type"], False)


def _is_exchanged(sentence: Sentence, k: int) -> bool:
    """'Traded fire', 'an exchange of fire': two sides shot."""
    return any(t.lower_.startswith(("exchang", "trade", "trading")) for t in sentence.tokens[max(0, k - 3) : k])


def _has_shooters(sentence: Sentence, k: int) -> bool:
    """'Police firing', 'the firing by troops', 'unprovoked firing': not the firing of a minister."""
    before = sentence.tokens[k - 1] if k else None
    if before is not None and (before.lower_ in _SHOOTERS or _under_fire(sentence, k)):
        return True
    return any(t.lower_ in ("by", "at", "on", "upon") for t in sentence.tokens[k + 1 : k + 2])


def _is_between(sentence: Sentence, k: int) -> bool:
    """'The conflict between', 'the conflict in Darfur': somebody's, somewhere; not 'the conflict in March'."""
    if any(t.lower_ == "between" for t in sentence.tokens[k + 1 : k + 2]):
        return True
    after = sentence.span_of(k + 1, k + 1).start if k + 1 < len(sentence.tokens) else -1
    placed = any(t.lower_ == "in" for t in sentence.tokens[k + 1 : k + 2])
    return placed and not any(m.span.start == after for m in sentence.times)


def _under_fire(sentence: Sentence, k: int) -> bool:
    return any(t.lower_ in _FIRES for t in sentence.tokens[max(0, k - 3) : k]) or any(
        m.span.end in (sentence.span_of(k, k).start - 1, sentence.span_of(k, k).start) for m in sentence.sides
    )


def _is_named(sentence: Sentence, k: int, *, row: dict[str, str]) -> bool:
    """Whether 'operation', 'advance', 'push' is somebody's or aimed at something here."""
    if row["word"] == "advances":
        return any(t.lower_ in ("made", "make", "makes", "making") for t in sentence.tokens[max(0, k - 4) : k])
    if row["word"] == "intervention":
        return _is_launched(sentence, k) and sentence.tokens[k - 1].lower_ == "military"
    if row["word"] in ("offensive", "offensives", "execution", "executions", "confrontation"):
        return True
    if row["word"] == "war":
        of_air = k > 0 and sentence.tokens[k - 1].lower_ == "air" and _is_launched(sentence, k)
        return of_air or any(t.lower_ == "between" for t in sentence.tokens[k + 1 : k + 3])
    near = sentence.span_of(max(0, k - 3), min(len(sentence.tokens) - 1, k + 5))
    named = any(m.span.overlaps(near) for m in sentence.sides)
    return _is_launched(sentence, k) or (named and row["word"] not in ("campaign",))


def _is_launched(sentence: Sentence, k: int) -> bool:
    before = [t.lower_ for t in sentence.tokens[max(0, k - 7) : k]]
    after = [t.lower_ for t in sentence.tokens[k + 1 : k + 6]]
    return any(w in _STARTS for w in before) or bool(set(before[-2:]) & _SCALE) or any(w in _STARTS for w in after)
