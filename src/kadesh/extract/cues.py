"""Words that say what became of people, and which way they look: 'killed ten', 'ten were killed', 'ten dead'."""

from dataclasses import dataclass
from functools import cache
from typing import Any, Literal, cast

from kadesh.extract.document import Sentence
from kadesh.extract.words import load_table
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
_SUFFERING = frozenset("sustained suffered received sustaining suffering sustain suffer".split())
_STRIKING = frozenset("shot shoot shooting shoots gunned stabbed beaten".split())
_DRIVING = frozenset("left leave leaving driven drove driving forced run ran moved burned".split())
_HOMES = frozenset("homes home houses villages hamlets".split())
_LOSING = frozenset("lost lose loses losing".split())
_TAKING = frozenset("claimed claim claims claiming took take takes taking taken cost costing".split())


@dataclass(frozen=True)
class Cue:
    """A word for an outcome: its token, the outcome, where its people stand."""

    token: int
    outcome: Outcome
    voice: Voice


@cache
def _outcomes() -> dict[str, tuple[tuple[Outcome, str], ...]]:
    table: dict[str, tuple[tuple[Outcome, str], ...]] = {}
    for row in load_table("outcomes"):
        entry = (cast(Outcome, row["outcome"]), row["part"])
        table[row["word"]] = (*table.get(row["word"], ()), entry)
    return table


def find_cues(sentence: Sentence) -> list[Cue]:
    """Return the words for outcomes in `sentence`, in order: 'killing' looks right, 'were killed' looks left."""
    tokens = sentence.tokens
    cues = []
    for k, token in enumerate(tokens):
        word = token.lower_.replace("*", "").replace("-", "")
        if word in _TOLL:
            cues.append(Cue(k, "killed", "toll"))
        elif word == "number" and _next(tokens, k) == "of":
            cues.extend(_numbered(tokens, k))
        elif word == "dead" and k and tokens[k - 1].lower_ in _STRIKING:
            cues.append(Cue(k, "killed", _voice(tokens, k - 1)))
        elif word in _DRIVING and _is_driven(tokens, k):
            cues.append(
                Cue(k, "displaced", _voice(tokens, k) if word in ("driven", "drove", "forced", "driving") else "left")
            )
        elif word in _outcomes():
            cue = _read_cue(tokens, k, word)
            if cue:
                cues.append(cue)
    return cues


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
        lost = tag.startswith("VB") and _next(tokens, k) not in ("their", "his", "her", "control")
        return Cue(k, "killed", "right") if lost else None
    if "noun" in entries and any(t.lower_ in _SUFFERING for t in tokens[max(0, k - 4) : k]):
        return Cue(k, entries["noun"], "left")
    if "noun" in entries and tag in ("NN", "NNS", "NNP", "NNPS"):
        return Cue(k, entries["noun"], "toll" if word == "death" and _next(tokens, k) in _TOLL else "of")
    if "intransitive" in entries:
        return Cue(k, entries["intransitive"], "left")
    if "verb" in entries and tag.startswith("VB"):
        return Cue(k, entries["verb"], _voice(tokens, k))
    if "verb" in entries and word.endswith(("ed", "n")):
        return Cue(k, entries["verb"], "either")
    if "adjective" in entries:
        return Cue(k, entries["adjective"], "left")
    if "verb" in entries:
        return Cue(k, entries["verb"], "of" if word.endswith("ing") and _next(tokens, k) == "of" else "right")
    return Cue(k, entries["noun"], "of") if "noun" in entries else None


def _voice(tokens: tuple[Any, ...], k: int) -> Voice:
    tag = tokens[k].tag_
    if tag == "VBG":
        return "of" if _next(tokens, k) == "of" else "right"
    if tag in ("VB", "VBP", "VBZ"):
        return "left" if auxiliary(tokens, k) == "be" else "right"
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
    for token in tokens[k + 2 : k + 9]:
        entries = _outcomes().get(token.lower_)
        if entries and any(t.lower_ in _COUNTING for t in tokens[token.i :]):
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
