"""Words that say what became of people, and which way they look: 'killed ten', 'ten were killed', 'ten dead'."""

from dataclasses import replace
from typing import Any

from kadesh.extract.counting.borders import ENTERING, beyond_border, flees_to_country
from kadesh.extract.counting.care import brings_others
from kadesh.extract.counting.cue import Cue, Voice, auxiliary, next_word, outcomes_told, voice_of
from kadesh.extract.counting.deeds import lost_sight, read_deed
from kadesh.extract.counting.figurative import is_figurative
from kadesh.extract.counting.idioms import Idiom, read_idiom
from kadesh.extract.counting.inverted import included_by, is_inverted, victims_fate, victims_voice
from kadesh.extract.counting.mishaps import is_mishap
from kadesh.extract.counting.phrases import is_person
from kadesh.extract.counting.pronounced import is_wrongly_told
from kadesh.extract.counting.risen import RISEN, has_risen
from kadesh.extract.counting.seized import how_taken
from kadesh.extract.counting.suffered import DEAD, TOLL, is_headlined, lives_cue, names_figure, noun_voice
from kadesh.extract.counting.totals import LOGGED, is_put_at, number_cues, words_logged
from kadesh.extract.document import Sentence
from kadesh.extract.words import load_words
from kadesh.model.claim import Outcome

_BRINGING = frozenset("bringing brings brought raising raised raises".split())
"""'Bringing the dead since Monday to 61'."""
_KIN = load_words("kin", "noun") - {"driver", "bodyguard", "deputy"} | {"parents", "sons", "brothers", "children", "family"}
_STRIKING = frozenset("shot shoot shooting shoots gunned stabbed beaten".split())
_COUNTED = frozenset("killed dead wounded injured missing displaced arrested detained".split())
"""'The number killed has reached 71'."""
_HOLDING = frozenset(("held",))
_LEADING = frozenset("led carried marched dragged".split())
"""Whomever soldiers led away they captured."""
_ONCE_HELD = frozenset(
    "prisoner prisoners detainee detainees hostage hostages captive captives inmate inmates abductee abductees".split()
)
_FORMER = frozenset(("former", "ex", "ex-", "onetime"))
_SAVED = frozenset(
    "pulled rescued dug recovered retrieved removed extracted brought pull rescue bodies body corpses".split()
)
"""Who was pulled from under the rubble is there no more."""
_SAVED_REACH = 7


def find_cues(sentence: Sentence) -> list[Cue]:
    """Return the words for outcomes in `sentence`, in order: 'killing' looks right, 'were killed' looks left."""
    cues: list[Cue] = []
    if is_mishap(sentence):
        return cues
    for k in range(len(sentence.tokens)):
        if not cues or k > cues[-1].last:
            cues.extend(_cues_at(sentence.tokens, k))
    cues = [c for c in cues if not is_wrongly_told(sentence.tokens, c.token)]
    told = [beyond_border(sentence.tokens, cue) for cue in cues if not is_figurative(sentence.tokens, cue)]
    told = [replace(c, outcome="refugees") if flees_to_country(sentence, c) else c for c in told]
    return [c for c in told if c.outcome != "displaced" or sentence.tokens[c.token].lower_ not in ENTERING]


def _cues_at(tokens: tuple[Any, ...], k: int) -> list[Cue]:
    word = tokens[k].lower_.replace("*", "").replace("-", "")
    idiom = read_idiom(tokens, k)
    if idiom is not None:
        saved = idiom.outcome == "missing" and any(t.lower_ in _SAVED for t in tokens[max(0, k - _SAVED_REACH) : k])
        return [] if saved or brings_others(tokens, k) else [_cue_of(tokens, idiom)]
    if word in TOLL:
        return [Cue(k, "killed", "toll")]
    if word in _ONCE_HELD and k and tokens[k - 1].lower_ in _FORMER:
        return []  # 'he was a former prisoner'
    if word in ("number", "total") and (next_word(tokens, k) == "of" or next_word(tokens, k) in _COUNTED):
        return number_cues(tokens, k)
    if word in LOGGED and (label := words_logged(tokens, k)):
        return [Cue(k, LOGGED[word], "right", label)]
    if word == "dead" and k and tokens[k - 1].lower_ in _STRIKING:
        hit = any(t.dep_ in ("dobj", "obj") and t.i > k for t in tokens[k - 1].children)
        return [Cue(k, "killed", "right" if hit else voice_of(tokens, k - 1))]  # 'soldiers shot dead a boy'
    cue = _special(tokens, k, word=word) or (_read_cue(tokens, k, word=word) if word in outcomes_told() else None)
    return [cue] if cue else []


def _special(tokens: tuple[Any, ...], k: int, *, word: str) -> Cue | None:
    """Words that tell of an outcome only beside certain others."""
    if word in _HOLDING and (held := _held(tokens, k)):
        return held
    if word in DEAD and any(t.lower_ in _BRINGING for t in tokens[max(0, k - 3) : k]):
        return Cue(k, "killed", "toll")
    if word in RISEN and has_risen(tokens, k):
        return Cue(k, RISEN[word], "toll")
    if word in LOGGED and is_put_at(tokens, k):
        return Cue(k, LOGGED[word], "toll")
    if word in ("victims", "losses", "loss") and any(t.lower_ in ("no", "without") for t in tokens[max(0, k - 3) : k]):
        return None if any(t.lower_ == "material" for t in tokens[max(0, k - 2) : k]) else Cue(k, "killed", "of")
    if word == "loss" and next_word(tokens, k) == "of":
        return Cue(k, "killed", "of", need="armed")  # 'killed 30 rebels for the loss of two soldiers'
    if word in ("fate", "whereabouts", "contact"):
        return lost_sight(tokens, k)
    if word == "victims":
        voice = victims_voice(tokens, k)
        return Cue(k, victims_fate(tokens, k), voice) if voice else None
    return read_deed(tokens, k, word=word)


def _cue_of(tokens: tuple[Any, ...], idiom: Idiom) -> Cue:
    k = idiom.first
    voice: Voice = _voice_of_verb(tokens, idiom) if idiom.part == "verb" else "left" if idiom.part == "left" else "right"
    led = idiom.outcome == "kidnapped" and tokens[k].lower_ in _LEADING
    outcome = how_taken(tokens, k) if led else idiom.outcome
    return Cue(k, outcome, voice, idiom.length)


def _voice_of_verb(tokens: tuple[Any, ...], idiom: Idiom) -> Voice:
    """'Police fatally shot | two men' looks right, whose verb stands behind its adverb."""
    verb = tokens[idiom.first + idiom.length - 1]
    led = tokens[idiom.first].tag_ == "RB" and verb.tag_ == "VBD"
    hit = led and any(t.dep_ in ("dobj", "obj") and t.i > verb.i for t in verb.children)
    return "right" if hit else voice_of(tokens, idiom.first)


def _held(tokens: tuple[Any, ...], k: int) -> Cue | None:
    """'Are being held', 'men held by rebels'; not 'protesters held a rally'."""
    if next_word(tokens, k) in ("down", "up", "back") or [t.lower_ for t in tokens[k + 1 : k + 3]] == ["off", "by"]:
        return None  # 'were held down by fire'
    is_held = auxiliary(tokens, k) == "be" or next_word(tokens, k) in ("by", "captive", "incommunicado")
    return Cue(k, "captured", "left") if is_held and tokens[k].tag_ in ("VBN", "VBD") else None


_LOST_OTHERWISE = frozenset("their his her control contact touch sight track hope patience communication".split())


def _read_cue(tokens: tuple[Any, ...], k: int, *, word: str) -> Cue | None:
    tag = tokens[k].tag_
    entries = {part: outcome for outcome, part in outcomes_told()[word]}
    if word in ("life", "lives"):
        return lives_cue(tokens, k)
    if names_figure(tokens, k):
        return None
    if "losing" in entries:
        if tag == "VBN" and auxiliary(tokens, k) == "be":
            return Cue(k, "killed", "left", need="armed")  # 'nine policemen have been lost'
        kin = k + 2 < len(tokens) and tokens[k + 2].lower_ in _KIN  # 'lost her husband', not 'lost her leg'
        lost = tag.startswith("VB") and (kin or next_word(tokens, k) not in _LOST_OTHERWISE)
        return Cue(k, "killed", "right") if lost else None
    if is_inverted(tokens, k):
        return Cue(k, next(iter(entries.values())), "right")
    if (verb := included_by(tokens, k)) is not None:
        return Cue(k, next(iter(entries.values())), "right", verb - k + 1)
    if "noun" in entries and (voice := noun_voice(tokens, k, word=word)):
        return Cue(k, entries["noun"], voice)
    if word in ("suffocating", "choking", "drowning") and _takes_object(tokens[k]):
        return Cue(k, entries["intransitive"], "right")  # 'gas filled the cellar, suffocating nine people'
    if "intransitive" in entries:
        return Cue(k, entries["intransitive"], "left")
    return _verb_cue(tokens, k, word=word, entries=entries)


def _verb_cue(tokens: tuple[Any, ...], k: int, *, word: str, entries: dict[str, Outcome]) -> Cue | None:
    tag = tokens[k].tag_
    if word == "hurt" and tag in ("VB", "VBP", "VBD") and auxiliary(tokens, k) is None:
        return Cue(k, entries["verb"], "either")
    if _is_of_ground(tokens[k]) and entries.get("verb") == "captured":
        return None  # 'from two captured areas'
    if word in ("starved", "suffocated") and auxiliary(tokens, k) == "have" and not _takes_object(tokens[k]):
        return Cue(k, entries["verb"], "left")  # 'four people have starved'
    if word in ("burned", "burnt") and (next_word(tokens, k) == "down" or (tag == "VBD" and auxiliary(tokens, k) is None)):
        return None  # 'youths burned a homestead', 'the house of a cook was burned down'
    if tag in ("VBN", "JJ") and "verb" in entries and _is_before_noun(tokens, k):
        return Cue(k, next(iter(entries.values())), "right")  # 'police found the | beheaded | corpses'
    if "verb" in entries and tag.startswith("VB"):
        takes = entries["verb"] == "captured" and any(t.dep_ == "dobj" and t.i > k for t in tokens[k].children)
        return Cue(k, entries["verb"], "right" if takes else voice_of(tokens, k))  # 'troops captured two villages'
    if "verb" in entries and word.endswith(("ed", "n")):
        return Cue(k, entries["verb"], "either")
    if "adjective" in entries:
        ahead = (
            word == "deceased" and tokens[k].dep_ == "amod" and tokens[k].head.i > k
        )  # 'families of the | deceased | men'
        return Cue(k, entries["adjective"], "right" if ahead else "left")
    if "verb" in entries:
        named = tag == "NN" and k > 0 and tokens[k - 1].tag_ in ("DT", "JJ", "PRP$")  # 'a massacre of'
        of = named or (word.endswith("ing") and next_word(tokens, k) == "of")
        of = of or (tag == "NNS" and word != "kills" and not is_headlined(tokens, k))
        return Cue(k, entries["verb"], "of" if of else "right")
    return Cue(k, entries["noun"], "of") if "noun" in entries else None


def _is_before_noun(tokens: tuple[Any, ...], k: int) -> bool:
    """Whether a participle stands between an article and its noun."""
    return k > 0 and tokens[k].dep_ == "amod" and tokens[k].head.i > k and tokens[k - 1].tag_ in ("DT", "PRP$")


def _takes_object(verb: Any) -> bool:
    return any(t.dep_ in ("dobj", "obj") for t in verb.children)


def _is_of_ground(token: Any) -> bool:
    """Whether a participle stands before a noun for no people: 'captured | villages'."""
    return token.dep_ == "amod" and token.head.i > token.i and token.head.tag_ in ("NNS", "NN") and not is_person(token.head)
