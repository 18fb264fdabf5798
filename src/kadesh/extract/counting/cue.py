"""A word for an outcome in its sentence: which way it looks for its people, and what goes with it."""

from dataclasses import dataclass
from functools import cache
from typing import Any, Literal, cast

from kadesh.extract.words import load_table
from kadesh.model.claim import Outcome

Voice = Literal["right", "left", "either", "of", "toll"]
"""Where the people stand: right of an active verb, left of a passive one, after 'of' or 'toll'; `either`: links decide."""
BE = frozenset("be is are was were been being 's 're got gotten get gets am".split())
HAVE = frozenset("have has had having 've".split())
_BETWEEN = frozenset(
    "killed wounded injured or and / reported left reportedly found confirmed feared believed documented "
    "recorded registered".split()
)
"""Words that may stand between a verb and its auxiliary: 'were reportedly found and killed'."""
_SKIP_TAGS = frozenset(("RB", "RBR", "IN", "MD"))


@dataclass(frozen=True)
class Cue:
    """A word for an outcome: its token, the outcome, where its people stand. An idiom is of several `words`."""

    token: int
    outcome: Outcome
    voice: Voice
    words: int = 1
    need: Literal["", "many", "armed", "beside", "counted", "open"] = ""
    """Whom alone it tells this of: 'have gone' of many at once, 'were destroyed' of fighters, 'one fatally' of the one.

    `open`: it leaves the fate open, as 'shot' does, so that any other word for an outcome beside it tells more.
    """

    @property
    def last(self) -> int:
        """The last token of the word or the idiom."""
        return self.token + self.words - 1


_STATE_NAME = "IS"
"""'IS kills scores' tells of Islamic State."""


@cache
def outcomes_told() -> dict[str, tuple[tuple[Outcome, str], ...]]:
    """Return what each word tells, with the part of speech that it tells it as: 'killed' -> (('killed', 'verb'),)."""
    table: dict[str, tuple[tuple[Outcome, str], ...]] = {}
    for row in load_table("outcomes"):
        entry = (cast(Outcome, row["outcome"]), row["part"])
        table[row["word"]] = (*table.get(row["word"], ()), entry)
    return table


def voice_of(tokens: tuple[Any, ...], k: int) -> Voice:
    """Return which way the verb at `k` looks, by its form and what goes with it: 'killed ten', 'were killed'."""
    tag = tokens[k].tag_
    if tag == "VBG":
        return "of" if next_word(tokens, k) == "of" else "right"
    if tag in ("VB", "VBP", "VBZ"):
        return "left" if auxiliary(tokens, k) == "be" else "right"
    if tokens[k].lower_ == "evacuated" and auxiliary(tokens, k) == "have":
        return "right" if any(t.dep_ in ("dobj", "obj") for t in tokens[k].children) else "left"
    return {"be": "left", "have": "right", None: "either"}[auxiliary(tokens, k)]  # type: ignore[return-value]  # a table of literals


def auxiliary(tokens: tuple[Any, ...], k: int) -> str | None:
    """Return 'be' or 'have' if a form of it goes with the verb at `k`, None if neither does."""
    for j in range(k - 1, max(-1, k - 6), -1):
        word = tokens[j].lower_
        if word in BE and tokens[j].text != _STATE_NAME:
            return "be"
        if word in HAVE:
            return "have"
        if word in _BETWEEN:
            continue
        if tokens[j].tag_ not in _SKIP_TAGS:
            return None
    return None


def next_word(tokens: tuple[Any, ...], k: int) -> str:
    """Return the word behind `k` in small letters, nothing at the end."""
    return tokens[k + 1].lower_ if k + 1 < len(tokens) else ""


LEAVING = frozenset("left leaving leave leaves".split())
_STATES = frozenset(("advcl", "oprd", "ccomp", "acomp"))


def is_left_so(state: Any) -> bool:
    """Return whether 'leave' tells that its people were left in a state: 'left five members of one family | wounded'."""
    led = state.head.lower_ in LEAVING and state.head.i < state.i and state.dep_ in _STATES
    return led and not any(t.dep_ in ("nsubj", "nsubjpass", "dobj", "obj") for t in state.children)
