"""Words that say what became of people, and which way they look: 'killed ten', 'ten were killed', 'ten dead'."""

import re
from dataclasses import replace
from functools import cache
from typing import Any

from kadesh.extract.counting.cue import BE, HAVE, Cue, Voice, auxiliary, next_word, outcomes_told, voice_of
from kadesh.extract.counting.deeds import brings_others, lost_sight, read_deed
from kadesh.extract.counting.figurative import is_figurative
from kadesh.extract.counting.idioms import Idiom, read_idiom
from kadesh.extract.counting.phrases import is_person
from kadesh.extract.document import Sentence
from kadesh.extract.words import load_words
from kadesh.model.claim import Outcome

_TOLL = frozenset(("toll", "tolls", "tally"))
_COUNTING = frozenset(
    "risen rose rises increased reached reaches exceeds exceeded climbed jumped hit to is stands stood".split()
)
_PUTTING = frozenset("put puts putting gave gives estimated estimates".split())
"""'Put the number of dead at 18'."""
_DEAD = frozenset("dead deaths fatalities".split())
_BRINGING = frozenset("bringing brings brought raising raised raises".split())
"""'Bringing the dead since Monday to 61'."""
_KIN = load_words("kin", "noun") - {"driver", "bodyguard", "deputy"} | {"parents", "sons", "brothers", "children", "family"}
_SUFFERING = frozenset("sustained suffered received sustaining suffering sustain suffer got".split())
_STRIKING = frozenset("shot shoot shooting shoots gunned stabbed beaten".split())
_LOGGED: dict[str, Outcome] = {
    **dict.fromkeys(("fatalities", "deaths", "dead", "killed", "losses"), "killed"),
    **dict.fromkeys(("wounded", "injured"), "wounded"),
    **dict.fromkeys(("missing",), "missing"),
    **dict.fromkeys(("captured", "detained", "arrested", "arrests", "detentions", "captives", "prisoners"), "captured"),
    **dict.fromkeys(("abducted", "kidnapped", "abductions", "kidnappings"), "kidnapped"),
    **dict.fromkeys(("displaced",), "displaced"),
}
"""Logs give a figure behind a colon: 'Fatalities: 14', 'rebel losses: at least 20'."""
_LOGGED |= {"martyrs": "killed", "loss": "killed", "hurt": "wounded"}
_THE = frozenset("the its their our his own".split())
_PUT_REACH = 12
_BEFORE_NUMBER = frozenset(
    "put estimated counted to now at least about around some more than over nearly only already up almost fewer".split()
)
_LABEL = 3
_FATE = 6
_LIVES_REACH = 6
_COUNT_TAGS = ("CD", "LS", "IN", "RB", "JJR", "JJS", "RBR")
_AMOUNTING = frozenset(
    "been amounted amount reached stand stood totalled totaled were are came come number numbered exceed exceeded".split()
)
_COUNTED = frozenset("killed dead wounded injured missing displaced arrested detained".split())
"""'The number killed has reached 71'."""
_REMAINS = frozenset("body bodies corpse corpses remains".split())
_LOSING = frozenset("lost lose loses losing".split())
_BORDERS, _ACROSS = frozenset(("border", "borders", "frontier")), frozenset(("across", "over", "crossing", "crossed"))
_ABROAD = frozenset("abroad neighbouring neighboring".split())
_DISTRICTS = frozenset(
    "province provinces district districts town towns village villages governorate governorates county counties city cities "
    "region regions neighbourhood neighbourhoods neighborhood neighborhoods area areas".split()
)
_BORDER_REACH = 8
_FLEEING = frozenset("fled flee flees fleeing escaped crossed".split())
_INTO = re.compile(r"(?:\s[\w’'-]+){0,6}\s(?:into|to|for)\s(?:neighbou?ring\s)?")
"""Between 'fled' and the country where they went."""
_INCLUDES = frozenset(("included", "include", "includes"))
_NEAR, _INVERTED = 6, 16
"""So many words behind 'among the dead' the verb stands, within a sentence and where it opens with them."""
_HOLDING = frozenset(("held",))
_SAVED = frozenset(
    "pulled rescued dug recovered retrieved removed extracted brought pull rescue from bodies body corpses".split()
)
"""Who was pulled from under the rubble is there no more."""
_SAVED_REACH = 7
_COSTING = frozenset(("cost", "costs", "costing"))
_TAKING = frozenset("claimed claim claims claiming took take takes taking taken cost costing".split())


@cache
def _suffered() -> frozenset[str]:
    """Nouns for what people suffer: 'received two wounds', where 'received reports of abductions' tells of no abducted."""
    hurt = {w for w, told in outcomes_told().items() if ("wounded", "noun") in told and not w.endswith("ing")}
    return frozenset(hurt | {"losses", "deaths", "fatalities"})


@cache
def _hurts() -> frozenset[str]:
    """Nouns in the plural for what hurts people: 'wounds', 'burns'."""
    return frozenset(w for w in _suffered() if w.endswith("s")) - {"losses", "deaths", "casualties", "symptoms"}


def _has_it(tokens: tuple[Any, ...], k: int) -> bool:
    """Whether somebody has the hurt: 'nine had bullet wounds'; not 'had inflicted wounds'."""
    j = k - 1
    while j > 0 and k - j <= 3 and tokens[j].tag_ in ("NN", "JJ", "VBN"):
        j -= 1
    return j >= 0 and tokens[j].lower_ in HAVE and not any(t.tag_ == "VBN" for t in tokens[j + 1 : k])


def find_cues(sentence: Sentence) -> list[Cue]:
    """Return the words for outcomes in `sentence`, in order: 'killing' looks right, 'were killed' looks left."""
    cues: list[Cue] = []
    for k in range(len(sentence.tokens)):
        if not cues or k > cues[-1].last:
            cues.extend(_cues_at(sentence.tokens, k))
    told = [_abroad(sentence.tokens, cue) for cue in cues if not is_figurative(sentence.tokens, cue)]
    return [replace(c, outcome="refugees") if _flees_to_country(sentence, c) else c for c in told]


def _cues_at(tokens: tuple[Any, ...], k: int) -> list[Cue]:
    word = tokens[k].lower_.replace("*", "").replace("-", "")
    idiom = read_idiom(tokens, k)
    if idiom is not None:
        saved = idiom.outcome == "missing" and any(t.lower_ in _SAVED for t in tokens[max(0, k - _SAVED_REACH) : k])
        return [] if saved or brings_others(tokens, k) else [_cue_of(tokens, idiom)]
    if word in _TOLL:
        return [Cue(k, "killed", "toll")]
    if word in ("number", "total") and (next_word(tokens, k) == "of" or next_word(tokens, k) in _COUNTED):
        return _numbered(tokens, k)
    if word in _LOGGED and _is_logged(tokens, k):
        return [Cue(k, _LOGGED[word], "right")]
    if word == "dead" and k and tokens[k - 1].lower_ in _STRIKING:
        hit = any(t.dep_ in ("dobj", "obj") and t.i > k for t in tokens[k - 1].children)
        return [Cue(k, "killed", "right" if hit else voice_of(tokens, k - 1))]  # 'soldiers shot dead a boy'
    cue = _special(tokens, k, word=word) or (_read_cue(tokens, k, word=word) if word in outcomes_told() else None)
    return [cue] if cue else []


def _special(tokens: tuple[Any, ...], k: int, *, word: str) -> Cue | None:
    """Words that tell of an outcome only beside certain others."""
    if word in _HOLDING:
        return _held(tokens, k)
    if word in _DEAD and any(t.lower_ in _BRINGING for t in tokens[max(0, k - 3) : k]):
        return Cue(k, "killed", "toll")
    if word in _LOGGED and _is_put_at(tokens, k):
        return Cue(k, _LOGGED[word], "toll")
    if word in ("victims", "losses", "loss") and any(t.lower_ in ("no", "without") for t in tokens[max(0, k - 3) : k]):
        return None if any(t.lower_ == "material" for t in tokens[max(0, k - 2) : k]) else Cue(k, "killed", "of")
    if word == "loss" and next_word(tokens, k) == "of":
        return Cue(k, "killed", "of", need="armed")  # 'killed 30 rebels for the loss of two soldiers'
    if word in ("fate", "whereabouts", "contact"):
        return lost_sight(tokens, k)
    if word == "victims":
        voice = _victims_told(tokens, k)
        return Cue(k, "killed", voice) if voice else None
    return read_deed(tokens, k, word=word)


def _is_put_at(tokens: tuple[Any, ...], k: int) -> bool:
    """'Put the rebels' dead at 38', 'gave its own loss as one', 'the dead are now eleven', 'losses came to seven'."""
    rest = tokens[k + 1 : k + 1 + _PUT_REACH]
    rest = rest[1:] if rest and rest[0].lower_ in ('"', "”", "’", "'", "''") else rest
    if any(t.lower_ in _PUTTING for t in tokens[max(0, k - 7) : k]):
        rest = _without_setting(rest)
        return bool(rest) and rest[0].lower_ in ("at", "as") and _counts_within(rest[1:4])
    if any(t.lower_ == "among" for t in tokens[max(0, k - 3) : k]):
        return False
    if tokens[k].tag_.startswith("V") or not (
        tokens[k].lower_ in ("losses", "loss") or (k and tokens[k - 1].lower_ in _THE)
    ):
        return False
    amounts = next((i for i, t in enumerate(rest) if t.lower_ in _AMOUNTING), -1)
    verbs = any(t.tag_.startswith("VB") and t.lower_ not in HAVE for t in rest[: max(0, amounts)])
    if amounts < 0 or verbs or any(t.tag_ in ("CD", ":", ".") for t in rest[:amounts]):
        return False
    return _counts_within(rest[amounts + 1 : amounts + 5])


def _without_setting(rest: tuple[Any, ...]) -> tuple[Any, ...]:
    """What stands behind the words for where and when the dead are told of: 'put the dead | of that day | at 300'."""
    if not rest or rest[0].tag_ != "IN" or rest[0].lower_ in ("at", "as"):
        return rest
    end = next((i for i, t in enumerate(rest) if i and t.lower_ in ("at", "as")), 0)
    plain = all(t.tag_ in ("IN", "DT", "JJ", "NN", "NNS", "NNP", "POS", "HYPH", "''", "``") for t in rest[:end])
    return rest[end:] if plain else rest


def _counts_within(tokens: tuple[Any, ...]) -> bool:
    """Whether a number opens these words, behind 'to', 'now' or 'at least'."""
    number = next((i for i, t in enumerate(tokens) if t.tag_ == "CD"), -1)
    return number >= 0 and all(t.lower_ in _BEFORE_NUMBER or not t.text[0].isalnum() for t in tokens[:number])


def _is_logged(tokens: tuple[Any, ...], k: int) -> bool:
    """'Rebel losses: at least 20', 'killed: 12, wounded: 30'; not 'nine were killed: four in Gao'."""
    if k + 2 >= len(tokens) or tokens[k + 1].text != ":" or tokens[k + 2].tag_ not in _COUNT_TAGS:
        return False
    alone = k <= _LABEL and not any(t.tag_.startswith("VB") or t.tag_ == "CD" for t in tokens[:k])
    return alone or tokens[k - 1].text in (",", ";")


def _abroad(tokens: tuple[Any, ...], cue: Cue) -> Cue:
    """Those who flee 'across the border' or 'abroad' are refugees."""
    after = {t.lower_ for t in tokens[cue.last + 1 : cue.last + _BORDER_REACH]}
    if after & _DISTRICTS:
        after -= {"neighbouring", "neighboring"}  # 'fled to Bol from the neighbouring province'
    crosses = bool(after & _BORDERS and after & _ACROSS) or bool(after & _ABROAD)
    return replace(cue, outcome="refugees") if cue.outcome == "displaced" and crosses else cue


def _flees_to_country(sentence: Sentence, cue: Cue) -> bool:
    """'Fled fighting in Tigray into Sudan', 'fled to Chad': another country is named where they went."""
    if sentence.tokens[cue.token].lower_ not in _FLEEING:
        return False
    at = sentence.span_of(cue.token, cue.last).end - sentence.span.start
    for m in sentence.sides:
        start, end = m.span.start - sentence.span.start, m.span.end - sentence.span.start
        if m.kind == "country" and start > at and _INTO.fullmatch(sentence.text, at, start):
            return not sentence.text.startswith(("'s", "’s", "-"), end)
    return False


def _cue_of(tokens: tuple[Any, ...], idiom: Idiom) -> Cue:
    k = idiom.first
    voice: Voice = voice_of(tokens, k) if idiom.part == "verb" else "left" if idiom.part == "left" else "right"
    return Cue(k, idiom.outcome, voice, idiom.length)


def _victims_told(tokens: tuple[Any, ...], k: int) -> Voice | None:
    """'Two medics were among the victims' looks left, 'the victims included two medics' right."""
    if any(t.lower_ == "among" for t in tokens[max(0, k - 3) : k]):
        opens = k < _LABEL and next_word(tokens, k) in ("was", "were", "are", "is")
        return "right" if opens else "left"  # 'among the victims was a nurse'
    return "right" if next_word(tokens, k) in _INCLUDES else None


def _held(tokens: tuple[Any, ...], k: int) -> Cue | None:
    """'Are being held', 'men held by rebels'; not 'protesters held a rally'."""
    if next_word(tokens, k) in ("down", "up", "back", "off", "together"):
        return None  # 'were held down by fire'
    is_held = auxiliary(tokens, k) == "be" or next_word(tokens, k) in ("by", "captive", "incommunicado")
    return Cue(k, "captured", "left") if is_held and tokens[k].tag_ in ("VBN", "VBD") else None


def _read_cue(tokens: tuple[Any, ...], k: int, *, word: str) -> Cue | None:
    tag = tokens[k].tag_
    entries = {part: outcome for outcome, part in outcomes_told()[word]}
    if word in ("life", "lives"):
        return _lives(tokens, k)
    if "losing" in entries:
        if tag == "VBN" and auxiliary(tokens, k) == "be":
            return Cue(k, "killed", "left", need="armed")  # 'nine policemen have been lost'
        kin = k + 2 < len(tokens) and tokens[k + 2].lower_ in _KIN  # 'lost her husband', not 'lost her leg'
        lost = tag.startswith("VB") and (kin or next_word(tokens, k) not in ("their", "his", "her", "control"))
        return Cue(k, "killed", "right") if lost else None
    if _is_inverted(tokens, k):
        return Cue(k, next(iter(entries.values())), "right")
    if (verb := included_by(tokens, k)) is not None:
        return Cue(k, next(iter(entries.values())), "right", verb - k + 1)
    if "noun" in entries and (voice := _noun_voice(tokens, k, word=word)):
        return Cue(k, entries["noun"], voice)
    if word in ("suffocating", "choking", "drowning") and _takes_object(tokens[k]):
        return Cue(k, entries["intransitive"], "right")  # 'gas filled the cellar, suffocating nine people'
    if "intransitive" in entries:
        return Cue(k, entries["intransitive"], "left")
    return _verb_cue(tokens, k, word=word, entries=entries)


def _noun_voice(tokens: tuple[Any, ...], k: int, *, word: str) -> Voice | None:
    """How a noun looks: 'sustained injuries' left, 'the killing of' right; None where it is none, as in 'killing ten'."""
    if word in _suffered() and any(t.lower_ in _SUFFERING for t in tokens[max(0, k - 4) : k]):
        return "left"
    if word in _hurts() and _has_it(tokens, k):
        return "left"  # 'five youths have bullet injuries'
    if word in _suffered() and any(t.lower_ == "with" for t in tokens[max(0, k - 3) : k]) and word not in _DEAD:
        return "left"  # '12 passengers with burns', 'two men with bullet wounds'
    if word in _REMAINS and k and tokens[k - 1].tag_ == "POS":
        return "left"  # 'nine soldiers' bodies were found'
    if tokens[k].tag_ not in ("NN", "NNS", "NNP", "NNPS") or (word.endswith("ing") and _is_count(tokens, k + 1)):
        return None
    return "toll" if word == "death" and next_word(tokens, k) in _TOLL else "of"


def _verb_cue(tokens: tuple[Any, ...], k: int, *, word: str, entries: dict[str, Outcome]) -> Cue | None:
    tag = tokens[k].tag_
    if word == "hurt" and tag in ("VB", "VBP", "VBD") and auxiliary(tokens, k) is None:
        return Cue(k, entries["verb"], "either")
    if _is_of_ground(tokens[k]) and entries.get("verb") == "captured":
        return None  # 'from two captured areas'
    if word in ("starved", "suffocated") and auxiliary(tokens, k) == "have" and not _takes_object(tokens[k]):
        return Cue(k, entries["verb"], "left")  # 'four people have starved'
    if word in ("burned", "burnt") and tag == "VBD" and auxiliary(tokens, k) is None:
        return None  # 'youths burned a homestead'
    if "verb" in entries and tag.startswith("VB"):
        takes = entries["verb"] == "captured" and any(t.dep_ == "dobj" and t.i > k for t in tokens[k].children)
        return Cue(k, entries["verb"], "right" if takes else voice_of(tokens, k))  # 'troops captured two villages'
    if "verb" in entries and word.endswith(("ed", "n")):
        return Cue(k, entries["verb"], "either")
    if "adjective" in entries:
        return Cue(k, entries["adjective"], "left")
    if "verb" in entries:
        named = tag == "NN" and k > 0 and tokens[k - 1].tag_ in ("DT", "JJ", "PRP$")  # 'a massacre of'
        of = named or tag == "NNS" or (word.endswith("ing") and next_word(tokens, k) == "of")
        return Cue(k, entries["verb"], "of" if of else "right")
    return Cue(k, entries["noun"], "of") if "noun" in entries else None


def _takes_object(verb: Any) -> bool:
    return any(t.dep_ in ("dobj", "obj") for t in verb.children)


def _is_of_ground(token: Any) -> bool:
    """Whether a participle stands before a noun for no people: 'captured | villages'."""
    return token.dep_ == "amod" and token.head.i > token.i and token.head.tag_ in ("NNS", "NN") and not is_person(token.head)


def included_by(tokens: tuple[Any, ...], k: int) -> int | None:
    """Return the verb of 'those killed in the raids include nine girls' whose subject the participle at `k` describes."""
    those = tokens[k].head
    told = tokens[k].tag_ == "VBN" and tokens[k].dep_ == "acl" and those.lower_ == "those" and those.dep_ == "nsubj"
    verb = those.head
    near = told and verb.lower_ in _INCLUDES and 1 < verb.i - k <= _INVERTED
    return int(verb.i) if near else None


def _is_inverted(tokens: tuple[Any, ...], k: int) -> bool:
    """'Among the dead were 20 children', 'those killed included six women': the people stand behind."""
    before = [t.lower_ for t in tokens[max(0, k - 2) : k]]
    if k < 2 and next_word(tokens, k) in ("were", "was") and all(w == "also" or not w[0].isalnum() for w in before):
        return True  # 'Killed were 14 nurses'
    if next_word(tokens, k) in _INCLUDES:
        return before[-1:] in (["the"], ["those"])
    named = k > 2 and before[0] == "the" and tokens[k - 3].lower_ == "among" and is_person(tokens[k - 1])
    if not named and before not in (["among", "the"], ["among", "those"]):
        return False
    start = k - 2 - named
    if any(t.lower_ in BE for t in tokens[max(0, start - 2) : start]):
        return False
    for token in tokens[k + 1 : k + (_INVERTED if start == 0 else _NEAR)]:
        if token.lower_ in ("were", "was", "are", "is"):
            return True
        joined = token.tag_ == "VBN" and tokens[token.i - 1].tag_ == "HYPH"  # 'the rebel-held | town'
        if (token.tag_.startswith("VB") and not joined) or token.tag_ in ("CC", "CD") or token.text in (",", ";"):
            return False
    return False


def _is_count(tokens: tuple[Any, ...], k: int) -> bool:
    return k < len(tokens) and (
        tokens[k].tag_ == "CD" or tokens[k].lower_ in ("at", "more", "dozens", "scores", "hundreds", "several")
    )


def _numbered(tokens: tuple[Any, ...], k: int) -> list[Cue]:
    """'The number of people who were killed has risen to three': the outcome named behind 'number of'."""
    if any(t.lower_ in ("a", "an") for t in tokens[max(0, k - 2) : k]):
        return []  # 'a number of rebels' are some
    for token in tokens[k + 1 : k + 9]:
        idiom = read_idiom(tokens, token.i)
        entries = ((idiom.outcome, idiom.part),) if idiom is not None else outcomes_told().get(token.lower_)
        led = k > 1 and tokens[k - 1].lower_ in ("the", "its") and tokens[k - 2].tag_ == "CD"
        led = led or any(t.lower_ in _PUTTING for t in tokens[max(0, k - 3) : k])
        if not entries and token.lower_ == "victims" and led:
            return [Cue(k, "killed", "toll")]
        counts = led or any(t.lower_ in _COUNTING for t in tokens[token.i :])
        if not entries and token.lower_ == "buried" and counts:
            return [Cue(k, "killed", "toll")]
        if not entries and token.lower_ == "held" and (led or (counts and next_word(tokens, token.i) in ("in", "by"))):
            return [Cue(k, "captured", "toll")]
        if entries and counts:
            return [Cue(k, _fate_of(tokens, token.i) or entries[0][0], "toll")]
    return []


def _fate_of(tokens: tuple[Any, ...], k: int) -> Outcome | None:
    """What became later of people named by what befell them first: 'the number of detainees | who died under torture'."""
    if next_word(tokens, k) not in ("who", "that", "killed", "executed"):
        return None
    return next((told[0][0] for t in tokens[k + 1 : k + _FATE] if (told := outcomes_told().get(t.lower_))), None)


def _lives(tokens: tuple[Any, ...], k: int) -> Cue | None:
    """'lost their lives' looks left, 'claimed the lives of' and '13 lives' look right."""
    before = {t.lower_ for t in tokens[max(0, k - _LIVES_REACH) : k]}
    if before & _LOSING:
        return Cue(k, "killed", "left")
    if "loss" in before and next_word(tokens, k) != "of":
        return Cue(k, "killed", "of")  # 'led to the loss of eight lives'
    if before & _COSTING and tokens[k - 1].lower_ in ("their", "his", "her"):
        return Cue(k, "killed", "left")  # 'a mine cost nine men their lives'
    if _LOSING & {t.lower_ for t in tokens[k + 2 : k + 4]} and next_word(tokens, k) in BE | HAVE:
        return Cue(k, "killed", "of")  # 'three more lives were lost'
    if before & _TAKING and next_word(tokens, k) == "of":
        return Cue(k, "killed", "of")
    return Cue(k, "killed", "of") if before & _TAKING and tokens[k].lower_ == "lives" else None
