"""Words that say what became of people, and which way they look: 'killed ten', 'ten were killed', 'ten dead'."""

from dataclasses import dataclass, replace
from functools import cache
from typing import Any, Literal, cast

from kadesh.extract.counting.idioms import Idiom, read_idiom
from kadesh.extract.counting.movers import tells_of_going
from kadesh.extract.counting.phrases import is_person
from kadesh.extract.document import Sentence
from kadesh.extract.words import load_table, load_words
from kadesh.model.claim import Outcome

Voice = Literal["right", "left", "either", "of", "toll"]
"""Where the people stand: right of an active verb, left of a passive one, after 'of' or 'toll'; `either`: links decide."""

BE = frozenset("be is are was were been being 's 're got get gets am".split())
HAVE = frozenset("have has had having 've".split())
_BETWEEN = frozenset("killed wounded injured or and / reported left reportedly found confirmed feared believed".split())
"""Words that may stand between a verb and its auxiliary: 'were reportedly found and killed'."""
_SKIP_TAGS = frozenset(("RB", "RBR", "IN", "MD"))
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
_SUFFERING = frozenset("sustained suffered received sustaining suffering sustain suffer".split())
_STRIKING = frozenset("shot shoot shooting shoots gunned stabbed beaten".split())
_DRIVING = frozenset("left leave leaving driven drove driving forced run ran moved burned".split())
_HOMES = frozenset("homes home houses villages hamlets village".split())
_UNKNOWN = frozenset("unknown unclear uncertain vague known mystery clear undetermined".split())
_TAKEN_AWAY = frozenset(", . ; and with from along on at".split())
_RESCUED = frozenset("hospital hospitals clinic clinics rubble ruins wreckage debris board care custody".split())
_LOGGED: dict[str, Outcome] = {
    **dict.fromkeys(("fatalities", "deaths", "dead", "killed", "losses"), "killed"),
    **dict.fromkeys(("wounded", "injured"), "wounded"),
    **dict.fromkeys(("missing",), "missing"),
    **dict.fromkeys(("captured", "detained", "arrested"), "captured"),
    **dict.fromkeys(("displaced",), "displaced"),
}
"""Logs give a figure behind a colon: 'Fatalities: 14', 'rebel losses: at least 20'."""
_LABEL = 3
_COUNT_TAGS = ("CD", "LS", "IN", "RB", "JJR", "JJS", "RBR")
_AMOUNTING = frozenset("amounted amount reached stand stood totalled totaled were came".split())
_COUNTED = frozenset("killed dead wounded injured missing displaced arrested detained".split())
"""'The number killed has reached 71'."""
_REMAINS = frozenset("body bodies corpse corpses remains".split())
_GRABBING = frozenset("took take taking takes grabbed dragged".split())
_NOT_TAKEN = frozenset(
    "part body bodies remains dead wounded injured lives life victims casualties prisoner prisoners".split()
)
_CARRIERS = frozenset(
    "ambulance ambulances bus buses truck trucks boat boats train plane helicopter helicopters convoy convoys doctors "
    "medics rescuers volunteers neighbours neighbors residents relatives villagers it that which what he she we they".split()
)
_CUT = frozenset(("lost", "cut", "broken"))
_FATE_REACH = 16
_FALLEN = frozenset(", . ; and heroically dead instantly beside".split())
_FIGHT = frozenset("battle battles combat action fighting clashes clash line".split())
_LOSING = frozenset("lost lose loses losing".split())
_BORDERS, _ACROSS = frozenset(("border", "borders", "frontier")), frozenset(("across", "over", "crossing", "crossed"))
_ABROAD = frozenset("abroad neighbouring neighboring".split())
_HOLDING = frozenset(("held",))
_TAKING = frozenset("claimed claim claims claiming took take takes taking taken cost costing".split())


@dataclass(frozen=True)
class Cue:
    """A word for an outcome: its token, the outcome, where its people stand. An idiom is of several `words`."""

    token: int
    outcome: Outcome
    voice: Voice
    words: int = 1
    need: Literal["", "many", "armed", "beside"] = ""
    """Whom alone it tells this of: 'have gone' of many at once, 'were destroyed' of fighters, 'one fatally' of the one."""

    @property
    def last(self) -> int:
        """The last token of the word or the idiom."""
        return self.token + self.words - 1


@cache
def _outcomes() -> dict[str, tuple[tuple[Outcome, str], ...]]:
    table: dict[str, tuple[tuple[Outcome, str], ...]] = {}
    for row in load_table("outcomes"):
        entry = (cast(Outcome, row["outcome"]), row["part"])
        table[row["word"]] = (*table.get(row["word"], ()), entry)
    return table


@cache
def _suffered() -> frozenset[str]:
    """Nouns for what people suffer: 'received two wounds', where 'received reports of abductions' tells of no abducted."""
    hurt = {word for word, entries in _outcomes().items() if ("wounded", "noun") in entries}
    return frozenset(hurt | {"losses", "deaths", "fatalities"})


def find_cues(sentence: Sentence) -> list[Cue]:
    """Return the words for outcomes in `sentence`, in order: 'killing' looks right, 'were killed' looks left."""
    cues: list[Cue] = []
    for k in range(len(sentence.tokens)):
        if not cues or k > cues[-1].last:
            cues.extend(_cues_at(sentence.tokens, k))
    return [_abroad(sentence.tokens, cue) for cue in cues]


def _cues_at(tokens: tuple[Any, ...], k: int) -> list[Cue]:
    word = tokens[k].lower_.replace("*", "").replace("-", "")
    idiom = read_idiom(tokens, k)
    if idiom is not None:
        return [_cue_of(tokens, idiom)]
    if word in _TOLL:
        return [Cue(k, "killed", "toll")]
    if word == "number" and (_next(tokens, k) == "of" or _next(tokens, k) in _COUNTED):
        return _numbered(tokens, k)
    if word in _LOGGED and _is_logged(tokens, k):
        return [Cue(k, _LOGGED[word], "right")]
    if word == "dead" and k and tokens[k - 1].lower_ in _STRIKING:
        hit = any(t.dep_ in ("dobj", "obj") and t.i > k for t in tokens[k - 1].children)
        return [Cue(k, "killed", "right" if hit else _voice(tokens, k - 1))]  # 'soldiers shot dead a boy'
    cue = _special(tokens, k, word) or (_read_cue(tokens, k, word) if word in _outcomes() else None)
    return [cue] if cue else []


def _special(tokens: tuple[Any, ...], k: int, word: str) -> Cue | None:
    """Words that tell of an outcome only beside certain others."""
    if word in _HOLDING:
        return _held(tokens, k)
    if word in _DEAD and any(t.lower_ in _BRINGING for t in tokens[max(0, k - 3) : k]):
        return Cue(k, "killed", "toll")
    if word == "losses" and _next(tokens, k) == "at" and any(t.lower_ in _PUTTING for t in tokens[max(0, k - 5) : k]):
        return Cue(k, "killed", "toll")  # 'put the losses at nine fighters'
    if word == "losses" and _next(tokens, k) in _AMOUNTING:
        return Cue(k, "killed", "toll")  # 'losses amounted to 1,050 soldiers'
    if word in ("victims", "losses", "loss") and any(t.lower_ in ("no", "without") for t in tokens[max(0, k - 3) : k]):
        return None if any(t.lower_ == "material" for t in tokens[max(0, k - 2) : k]) else Cue(k, "killed", "of")
    if word == "loss" and _next(tokens, k) == "of" and [t.lower_ for t in tokens[max(0, k - 2) : k]] == ["for", "the"]:
        return Cue(k, "killed", "of", need="armed")  # 'killed 30 rebels for the loss of two soldiers'
    if word in ("fate", "whereabouts", "contact"):
        return _lost_sight(tokens, k)
    if word == "victims":
        voice = _victims_told(tokens, k)
        return Cue(k, "killed", voice) if voice else None
    return _deed(tokens, k, word)


def _is_logged(tokens: tuple[Any, ...], k: int) -> bool:
    """'Rebel losses: at least 20', 'killed: 12, wounded: 30'; not 'nine were killed: four in Gao'."""
    if k + 2 >= len(tokens) or tokens[k + 1].text != ":" or tokens[k + 2].tag_ not in _COUNT_TAGS:
        return False
    alone = k <= _LABEL and not any(t.tag_.startswith("VB") or t.tag_ == "CD" for t in tokens[:k])
    return alone or tokens[k - 1].text in (",", ";")


def _deed(tokens: tuple[Any, ...], k: int, word: str) -> Cue | None:
    """Verbs that tell of an outcome only beside certain others: 'took four fishermen', 'fell on the spot'."""
    if word == "taken":
        return Cue(k, "kidnapped", "left") if _is_taken_away(tokens, k) else None
    if word in _GRABBING:
        return Cue(k, "kidnapped", "right") if _takes_somebody(tokens, k) else None
    if word in ("fatally", "mortally"):
        return Cue(k, "killed", "left", need="beside") if k and tokens[k - 1].tag_ == "CD" else None
    if word == "destroyed":
        return Cue(k, "killed", _voice(tokens, k), need="armed") if any(map(is_person, tokens[k].children)) else None
    if word == "fell":
        return Cue(k, "killed", "left") if _falls_dead(tokens, k) else None
    if word in _DRIVING and _is_driven(tokens, k):
        return Cue(k, "displaced", _voice(tokens, k) if word in ("driven", "drove", "forced", "driving") else "left")
    return Cue(k, "displaced", "left", need="many") if tells_of_going(tokens, k) else None


def _lost_sight(tokens: tuple[Any, ...], k: int) -> Cue | None:
    """'The fate of two officers is unknown', 'contact with eleven others has been lost'."""
    joint, told = ("with", _CUT) if tokens[k].lower_ == "contact" else ("of", _UNKNOWN)
    behind = any(t.lower_ in told for t in tokens[k + 2 : k + 2 + _FATE_REACH])
    voice: Voice = "of" if joint == "of" else "right"
    return Cue(k, "missing", voice) if _next(tokens, k) == joint and behind else None


def _is_taken_away(tokens: tuple[Any, ...], k: int) -> bool:
    """'Twelve drivers were taken', 'two women taken with their boat'; not to hospital, nor from the rubble."""
    behind = [t.lower_ for t in tokens[k + 1 : k + 7]]
    led = auxiliary(tokens, k) == "be" or (k > 0 and tokens[k - 1].tag_ in ("NNS", "NNPS", "CD"))
    return led and (not behind or behind[0] in _TAKEN_AWAY) and not (_RESCUED & set(behind))


def _takes_somebody(tokens: tuple[Any, ...], k: int) -> bool:
    """'Gunmen took two of his cousins', 'took away the nurse'; not to hospital, on board a bus, part in a fight."""
    verb = tokens[k]
    if not verb.tag_.startswith("VB") or auxiliary(tokens, k) == "be":
        return False
    subject = next((t for t in verb.children if t.dep_ in ("nsubj", "nsubjpass")), None)
    taken = next((t for t in verb.children if t.dep_ in ("dobj", "obj") and t.i > k), None)
    if _next(tokens, k) in ("out", "over", "down", "up", "in", "on") or taken is None or taken.lower_ in _NOT_TAKEN:
        return False
    if subject is not None and subject.lower_ in _CARRIERS:
        return False
    behind = [t.lower_ for t in tokens[taken.i + 1 : taken.i + 8]]
    who = is_person(taken) or (taken.tag_ == "CD" and any(is_person(t) for t in tokens[taken.i + 1 : taken.i + 5]))
    return who and not (_RESCUED & set(behind)) and behind[:1] != ["to"]


def _falls_dead(tokens: tuple[Any, ...], k: int) -> bool:
    """'Two guards fell on the spot', 'four of our men fell'; not 'fell to the rebels', nor shells that fell on a town."""
    if tokens[k].tag_ not in ("VBD", "VBN") or auxiliary(tokens, k) == "be":
        return False
    behind = [t.lower_ for t in tokens[k + 1 : k + 4]]
    return (
        not behind
        or behind[0] in _FALLEN
        or behind == ["on", "the", "spot"]
        or (behind[0] == "in" and bool(_FIGHT & set(behind)))
    )


def _abroad(tokens: tuple[Any, ...], cue: Cue) -> Cue:
    """Those who flee 'across the border' or 'abroad' are refugees."""
    after = {t.lower_ for t in tokens[cue.last + 1 : cue.last + 8]}
    crosses = bool(after & _BORDERS and after & _ACROSS) or bool(after & _ABROAD)
    return replace(cue, outcome="refugees") if cue.outcome == "displaced" and crosses else cue


def _cue_of(tokens: tuple[Any, ...], idiom: Idiom) -> Cue:
    k = idiom.first
    voice: Voice = _voice(tokens, k) if idiom.part == "verb" else "left" if idiom.part == "left" else "right"
    return Cue(k, idiom.outcome, voice, idiom.length)


def _victims_told(tokens: tuple[Any, ...], k: int) -> Voice | None:
    """'Two medics were among the victims' looks left, 'the victims included two medics' right."""
    if any(t.lower_ == "among" for t in tokens[max(0, k - 3) : k]):
        return "left"
    return "right" if _next(tokens, k) in ("included", "include", "includes") else None


def _held(tokens: tuple[Any, ...], k: int) -> Cue | None:
    """'Are being held', 'men held by rebels'; not 'protesters held a rally'."""
    is_held = auxiliary(tokens, k) == "be" or _next(tokens, k) in ("by", "captive", "incommunicado")
    return Cue(k, "captured", "left") if is_held and tokens[k].tag_ in ("VBN", "VBD") else None


def _is_driven(tokens: tuple[Any, ...], k: int) -> bool:
    """Whether people leave their homes by this verb: 'have left their homes', 'were driven from their villages'."""
    after = {t.lower_ for t in tokens[k + 1 : k + 8]}
    return bool(after & _HOMES) or (tokens[k].lower_ == "driven" and bool(after & {"out", "from"}))


def _read_cue(tokens: tuple[Any, ...], k: int, word: str) -> Cue | None:
    tag = tokens[k].tag_
    entries = {part: outcome for outcome, part in _outcomes()[word]}
    if word in ("life", "lives"):
        return _lives(tokens, k)
    if "losing" in entries:
        kin = k + 2 < len(tokens) and tokens[k + 2].lower_ in _KIN  # 'lost her husband', not 'lost her leg'
        lost = tag.startswith("VB") and (kin or _next(tokens, k) not in ("their", "his", "her", "control"))
        return Cue(k, "killed", "right") if lost else None
    if _is_inverted(tokens, k):
        return Cue(k, next(iter(entries.values())), "right")
    if "noun" in entries and (voice := _noun_voice(tokens, k, word)):
        return Cue(k, entries["noun"], voice)
    if "intransitive" in entries:
        return Cue(k, entries["intransitive"], "left")
    return _verb_cue(tokens, k, word, entries=entries)


def _noun_voice(tokens: tuple[Any, ...], k: int, word: str) -> Voice | None:
    """How a noun looks: 'sustained injuries' left, 'the killing of' right; None where it is none, as in 'killing ten'."""
    if word in _suffered() and any(t.lower_ in _SUFFERING for t in tokens[max(0, k - 4) : k]):
        return "left"
    if word in _REMAINS and k and tokens[k - 1].tag_ == "POS":
        return "left"  # 'nine soldiers' bodies were found'
    if tokens[k].tag_ not in ("NN", "NNS", "NNP", "NNPS") or (word.endswith("ing") and _is_count(tokens, k + 1)):
        return None
    return "toll" if word == "death" and _next(tokens, k) in _TOLL else "of"


def _verb_cue(tokens: tuple[Any, ...], k: int, word: str, *, entries: dict[str, Outcome]) -> Cue | None:
    tag = tokens[k].tag_
    if word == "hurt" and tag in ("VB", "VBP", "VBD") and auxiliary(tokens, k) is None:
        return Cue(k, entries["verb"], "either")
    if word in ("burned", "burnt") and tag == "VBD" and auxiliary(tokens, k) is None:
        return None  # 'youths burned a homestead'
    if "verb" in entries and tag.startswith("VB"):
        takes = entries["verb"] == "captured" and any(t.dep_ == "dobj" and t.i > k for t in tokens[k].children)
        return Cue(k, entries["verb"], "right" if takes else _voice(tokens, k))  # 'troops captured two villages'
    if "verb" in entries and word.endswith(("ed", "n")):
        return Cue(k, entries["verb"], "either")
    if "adjective" in entries:
        return Cue(k, entries["adjective"], "left")
    if "verb" in entries:
        named = tag == "NN" and k > 0 and tokens[k - 1].tag_ in ("DT", "JJ", "PRP$")  # 'a massacre of'
        of = named or (word.endswith("ing") and _next(tokens, k) == "of")
        return Cue(k, entries["verb"], "of" if of else "right")
    return Cue(k, entries["noun"], "of") if "noun" in entries else None


def _is_inverted(tokens: tuple[Any, ...], k: int) -> bool:
    """'Among the dead were 20 children', 'those killed included six women': the people stand behind."""
    before = [t.lower_ for t in tokens[max(0, k - 2) : k]]
    if _next(tokens, k) in ("included", "include", "includes"):
        return before[-1:] in (["the"], ["those"])
    if before not in (["among", "the"], ["among", "those"]) or any(t.lower_ in BE for t in tokens[max(0, k - 4) : k - 2]):
        return False
    for token in tokens[k + 1 : k + 6]:
        if token.lower_ in ("were", "was", "are", "is"):
            return True
        if token.tag_.startswith("VB") or token.tag_ in ("CC", "CD") or token.text in (",", ";"):
            return False
    return False


def _is_count(tokens: tuple[Any, ...], k: int) -> bool:
    return k < len(tokens) and (
        tokens[k].tag_ == "CD" or tokens[k].lower_ in ("at", "more", "dozens", "scores", "hundreds", "several")
    )


def _voice(tokens: tuple[Any, ...], k: int) -> Voice:
    tag = tokens[k].tag_
    if tag == "VBG":
        return "of" if _next(tokens, k) == "of" else "right"
    if tag in ("VB", "VBP", "VBZ"):
        return "left" if auxiliary(tokens, k) == "be" else "right"
    if tokens[k].lower_ == "evacuated" and auxiliary(tokens, k) == "have":
        return "right" if any(t.dep_ in ("dobj", "obj") for t in tokens[k].children) else "left"
    return {"be": "left", "have": "right", None: "either"}[auxiliary(tokens, k)]  # type: ignore[return-value]  # a table of literals


def auxiliary(tokens: tuple[Any, ...], k: int) -> str | None:
    """Return 'be' or 'have' if a form of it goes with the verb at `k`, None if neither does."""
    for j in range(k - 1, max(-1, k - 6), -1):
        word = tokens[j].lower_
        if word in BE:
            return "be"
        if word in HAVE:
            return "have"
        if word in _BETWEEN:
            continue
        if tokens[j].tag_ not in _SKIP_TAGS:
            return None
    return None


def _numbered(tokens: tuple[Any, ...], k: int) -> list[Cue]:
    """'The number of people who were killed has risen to three': the outcome named behind 'number of'."""
    if any(t.lower_ in ("a", "an") for t in tokens[max(0, k - 2) : k]):
        return []  # 'a number of rebels' are some
    for token in tokens[k + 1 : k + 9]:
        entries = _outcomes().get(token.lower_)
        led = k > 1 and tokens[k - 1].lower_ in ("the", "its") and tokens[k - 2].tag_ == "CD"
        led = led or any(t.lower_ in _PUTTING for t in tokens[max(0, k - 3) : k])
        if not entries and token.lower_ == "victims" and led:
            return [Cue(k, "killed", "toll")]
        if not entries and token.lower_ == "held" and led:
            return [Cue(k, "captured", "toll")]
        if entries and (led or any(t.lower_ in _COUNTING for t in tokens[token.i :])):
            return [Cue(k, entries[0][0], "toll")]
    return []


def _lives(tokens: tuple[Any, ...], k: int) -> Cue | None:
    """'lost their lives' looks left, 'claimed the lives of' and '13 lives' look right."""
    before = {t.lower_ for t in tokens[max(0, k - 4) : k]}
    if before & _LOSING:
        return Cue(k, "killed", "left")
    if before & _TAKING and _next(tokens, k) == "of":
        return Cue(k, "killed", "of")
    return Cue(k, "killed", "of") if before & _TAKING and tokens[k].lower_ == "lives" else None


def _next(tokens: tuple[Any, ...], k: int) -> str:
    return tokens[k + 1].lower_ if k + 1 < len(tokens) else ""
