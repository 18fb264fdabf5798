"""Verbs that tell of an outcome only beside certain others: 'took four fishermen', 'fell on the spot', 'has buried 170'."""

from typing import Any

from kadesh.extract.counting.blows import CARRIED, is_hit_in_limb
from kadesh.extract.counting.care import REMAINS, brought_to_care, by_carers, taken_in
from kadesh.extract.counting.claiming import by_gas, claims_lives
from kadesh.extract.counting.cue import Cue, Voice, auxiliary, next_word, outcomes_told, voice_of
from kadesh.extract.counting.driven import DRIVEN, GUESTS, is_driven
from kadesh.extract.counting.handled import HANDLING, handled
from kadesh.extract.counting.movers import tells_of_camps, tells_of_going
from kadesh.extract.counting.phrases import ROLES, is_person
from kadesh.extract.counting.seized import KEPT, TAKEN, are_caught, behind_bars, carried_off
from kadesh.model.side import COMBATANTS

_DRIVING = DRIVEN | frozenset("left leave leaving run ran moved burned".split())
_UNKNOWN = frozenset("unknown unclear uncertain vague known mystery clear undetermined".split())
_HOSTING = frozenset("hosts hosting hosted shelters sheltering".split())
_ROOFING = frozenset("houses housed shelters shelter sheltered sheltering took".split())
_ROOFS = frozenset(
    "camp camps school schools church churches mosque mosques monastery monasteries parish convent mission building "
    "buildings site sites centre centres center centers compound gymnasium temple temples gurdwara hangar hangars".split()
)
"""What gives shelter: 'the school houses 300 people'; not a prison, nor a hall that may seat so many."""
_GRABBING = frozenset("took take taking takes grabbed dragged seizing seizes seize snatched snatching".split())
_CLAIMING = frozenset("claimed claims claiming".split())
_CUT = frozenset(("lost", "cut", "broken"))
_FATE_REACH = 16
_WEEKDAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
_FALLEN = frozenset(", . ; : and heroically dead instantly beside while defending there here".split())
_WHERE = frozenset("in at near on during outside around before yesterday today this last".split())
"""Where and when 'ten of our men fell'; not 'fell back', 'fell into a trap', 'fell ill'."""
_FIGHT = frozenset(
    "encounter encounters gunbattle gunfight battle battles combat action fighting clashes clash line ambush ambushes "
    "attack assault raid".split()
)
_OPEN = frozenset(
    "grazed hit admitted received shot raped stabbed knifed buried treat treated treating looking searching search".split()
)
_SHOT_AT = frozenset(
    "at down back up off into from out through past dead to across over - himself herself themselves".split()
)
_HIT_OTHERWISE = frozenset("by hard hardest with worst where when back up upon".split())
_SPOTS = frozenset(
    "entrance gate gates door doorstep checkpoint roadblock close point dawn dusk home market station post bus stop".split()
)
_UNDER = frozenset("under beneath in alive himself themselves".split())
_SEEKERS = frozenset(
    "rescuers rescuer rescue rubble debris wreckage missing relatives family families mother mothers parents divers "
    "firefighters institute commission volunteers villagers residents".split()
)
"""Who looks for the missing; police look for suspects."""


def read_deed(tokens: tuple[Any, ...], k: int, *, word: str) -> Cue | None:
    """Verbs that tell of an outcome only beside certain others: 'took four fishermen', 'fell on the spot'."""
    kept = _kept_somewhere(tokens, k, word=word)
    if kept is not None or word in _CLAIMING or word == "affected":
        return kept or _claimed_or_affected(tokens, k, word=word)
    if word in HANDLING:
        return handled(tokens, k, word=word)
    if word in _ROOFING and _is_roof(tokens, k):
        return Cue(k, "displaced", "right", need="many")
    if word in TAKEN or word in _GRABBING:
        return carried_off(tokens, k, word=word)
    if word in ("fatally", "mortally"):
        return Cue(k, "killed", "left", need="beside") if k and tokens[k - 1].tag_ == "CD" else None
    if word in _OPEN:
        return _left_open(tokens, k, word=word)
    if word == "destroyed":
        return Cue(k, "killed", voice_of(tokens, k), need="armed") if any(map(is_person, tokens[k].children)) else None
    if word in _HOSTING and any(t.dep_ in ("dobj", "obj") and t.tag_ == "NNPS" for t in tokens[k].children):
        return Cue(k, "refugees", "right", need="many")  # 'Chad hosts some 90,000 Sudanese'
    if word == "fell":
        return Cue(k, "killed", "left") if _falls_dead(tokens, k) else None
    return _displaced(tokens, k, word=word)


def _is_roof(tokens: tuple[Any, ...], k: int) -> bool:
    """'Schools | shelter | 13,400 people', 'the parish | took in | 60 families': somewhere to stay for people."""
    if tokens[k].lower_ == "took" and next_word(tokens, k) != "in":
        return False
    roof = any(t.dep_ == "nsubj" and t.lower_ in _ROOFS for t in tokens[k].children)
    held = next((t for t in tokens[k].children if t.dep_ in ("dobj", "obj") and t.i > k), None)
    return roof and held is not None and held.lower_ in GUESTS


def _displaced(tokens: tuple[Any, ...], k: int, *, word: str) -> Cue | None:
    """Words of leaving, going and staying elsewhere."""
    out = word != "burned" or next_word(tokens, k) == "out"  # 'burned a dozen houses' says nothing of who lived there
    if out and word in _DRIVING and is_driven(tokens, k):
        return Cue(k, "displaced", voice_of(tokens, k) if word in DRIVEN else "left")
    if tells_of_going(tokens, k):
        return Cue(k, "displaced", "left", need="many")
    camps = tells_of_camps(tokens, k)
    return Cue(k, "displaced", "left", words=camps, need="many") if camps else None


def _kept_somewhere(tokens: tuple[Any, ...], k: int, *, word: str) -> Cue | None:
    """'Were taken to the police clinic', 'are locked in overcrowded prisons', 'were caught near Bol'."""
    if word == "caught":
        return are_caught(tokens, k)
    if word in CARRIED and (cared := brought_to_care(tokens, k)):
        return Cue(k, "wounded", "left", words=cared)
    held = behind_bars(tokens, k) if word == "in" else behind_bars(tokens, k + 1) if word in KEPT else 0
    return Cue(k, "captured", "left", words=held + (word != "in")) if held else None


def _claimed_or_affected(tokens: tuple[Any, ...], k: int, *, word: str) -> Cue | None:
    """'Claimed scores of militants', 'were affected by the gas'."""
    if word in _CLAIMING:
        return Cue(k, "killed", "right", need="counted") if _claims_people(tokens, k) else None
    gas = auxiliary(tokens, k) == "be" and by_gas(" ".join(t.text for t in tokens[k:]), 0)
    return Cue(k, "wounded", "left") if gas else None


def _left_open(tokens: tuple[Any, ...], k: int, *, word: str) -> Cue | None:
    """Words that tell less than others do: 'shot two guards', 'has buried 170', 'are looking for 12 people'."""
    if word == "shot" and is_hit_in_limb(tokens, k):
        return Cue(k, "wounded", voice_of(tokens, k)) if _shoots_somebody(tokens, k) else None
    if word == "shot":
        return Cue(k, "killed", voice_of(tokens, k), need="open") if _shoots_somebody(tokens, k) else None
    if word in ("hit", "grazed"):
        return Cue(k, "wounded", "left", need="open") if _is_hit(tokens, k) else None
    if word in ("admitted", "received"):
        return taken_in(tokens, k)
    if word in ("raped", "stabbed", "knifed"):
        return Cue(k, "wounded", voice_of(tokens, k), need="open")
    if word == "buried":
        buries = tokens[k].tag_ in ("VBD", "VBN") and auxiliary(tokens, k) != "be" and next_word(tokens, k) not in _UNDER
        return Cue(k, "killed", "right", need="open") if buries else None
    if word.startswith("treat"):
        by = by_carers(tokens, k)
        return Cue(k, "wounded", "right") if by and auxiliary(tokens, k) != "be" and tokens[k].tag_ != "VBN" else None
    seeks = next_word(tokens, k) == "for" and any(t.lower_ in _SEEKERS for t in tokens)
    return Cue(k, "missing", "right", words=2, need="open") if seeks else None


def _claims_people(tokens: tuple[Any, ...], k: int) -> bool:
    """'The blast claimed scores of militants'; not 'claimed 12 rebels were killed', nor 'claimed responsibility'."""
    taken = next((t for t in tokens[k].children if t.dep_ in ("dobj", "obj") and t.i > k), None)
    if taken is None or any(t.dep_ in ("ccomp", "xcomp") for t in tokens[k].children):
        return False
    before = " ".join(t.text for t in tokens[: k + 1])
    people = any(is_person(t) for t in tokens[taken.i : taken.i + 4])
    deed = claims_lives(before, len(before) - len(tokens[k].text), len(before))
    return people and deed and not any(t.tag_ == "WP" or t.lower_ in ("lives", "life") for t in tokens[k + 1 : taken.i + 4])


_NOBODY = frozenset("one none nobody noone each both all".split())


def _is_hit(tokens: tuple[Any, ...], k: int) -> bool:
    """'Twenty-two were hit', 'two customers were hit'; not 'were hit by sanctions', 'said that the houses were hit'."""
    subjects = [c for c in tokens[k].children if c.dep_.startswith("nsubj") and c.lower_ not in _NOBODY]
    things = any(c.tag_ in ("NN", "NNS") and not is_person(c) for c in subjects)
    return not things and auxiliary(tokens, k) == "be" and next_word(tokens, k) not in _HIT_OTHERWISE


def _shoots_somebody(tokens: tuple[Any, ...], k: int) -> bool:
    """'Shot two guards', 'was shot by a sniper'; not 'shot at', 'shot down a drone', nor 'a shot'."""
    if tokens[k].tag_ not in ("VBD", "VBN") or (next_word(tokens, k) in _SHOT_AT and not _is_shot_there(tokens, k)):
        return False
    behind = [t.lower_ for t in tokens[k + 1 : k + 4]]
    return not (behind[:1] in (["and"], ["or"]) and bool((set(behind[1:]) - REMAINS) & outcomes_told().keys()))


def _is_shot_there(tokens: tuple[Any, ...], k: int) -> bool:
    """'Were shot at the entrance of the bazaar', 'was shot at close range'; not 'were shot at'."""
    behind = {t.lower_ for t in tokens[k + 2 : k + 4]}
    return next_word(tokens, k) == "at" and auxiliary(tokens, k) == "be" and bool(behind & _SPOTS)


def lost_sight(tokens: tuple[Any, ...], k: int) -> Cue | None:
    """'The fate of two officers is unknown', 'contact with eleven others has been lost'."""
    joint, told = ("with", _CUT) if tokens[k].lower_ == "contact" else ("of", _UNKNOWN)
    behind = any(t.lower_ in told for t in tokens[k + 2 : k + 2 + _FATE_REACH])
    voice: Voice = "of" if joint == "of" else "right"
    return Cue(k, "missing", voice) if next_word(tokens, k) == joint and behind else None


def _falls_dead(tokens: tuple[Any, ...], k: int) -> bool:
    """'Two guards fell on the spot', 'four of our men fell'; not 'fell to the rebels', nor shells that fell on a town."""
    if tokens[k].tag_ not in ("VBD", "VBN") or auxiliary(tokens, k) == "be":
        return False
    behind = [t.lower_ for t in tokens[k + 1 : k + 4]]
    ours = next((t for t in tokens[k].children if t.dep_ == "nsubj" and t.i < k), None)
    return (
        not behind
        or (ours is not None and _are_our_men(ours) and behind[0] in _WHERE and behind[1:2] not in (["love"], ["with"]))
        or behind[0] in _FALLEN
        or behind == ["on", "the", "spot"]
        or (behind[0] == "on" and behind[1:2] and behind[1] in _WEEKDAYS)
        or (behind[0] == "in" and bool(_FIGHT & set(behind)))
        or (behind[0] in ("in", "near") and tokens[k + 2].tag_ == "NNP" and ours is not None and _bears_arms(ours))
    )


def _bears_arms(subject: Any) -> bool:
    """'Two soldiers | fell in Arda': so many of them by their number."""
    counted = any(t.tag_ == "CD" for t in subject.children)
    return counted and ROLES.get(subject.lower_) in COMBATANTS


def _are_our_men(subject: Any) -> bool:
    """'Ten of our fighters | fell at the bridge': whoever speaks of its own in this way speaks of its dead."""
    of = (c for t in subject.children if t.dep_ == "prep" and t.lower_ == "of" for c in t.children)
    return subject.tag_ == "CD" and any(c.tag_ == "NNS" and any(t.tag_ == "PRP$" for t in c.children) for c in of)
