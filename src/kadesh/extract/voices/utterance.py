"""What a party does by speaking, before it becomes a claim: the act, the words, who speaks, to or of whom."""

from dataclasses import dataclass, field
from typing import Any

from kadesh.extract.document import Sentence
from kadesh.model.claim import Act, Antecedent, Polarity
from kadesh.model.lexicon import SideMention
from kadesh.model.side import NOBODY, Party
from kadesh.model.span import Span
from kadesh.model.when import UNKNOWN_TIME, When

_LONGEST = 34
_LOCATIVES = frozenset("in near from to with across inside on into over northern southern eastern western central".split())
_CLOSERS = frozenset((";", ":", "--"))
_LOOKING_BACK = frozenset("had have has may might could would will were was".split())


@dataclass(frozen=True)
class Utterance:
    """One act of speech in a sentence. `speaker` None: whoever is heard there, by the chain of who says it."""

    act: Act
    span: Span
    speaker: Party | None = None
    addressee: Party = NOBODY
    deadline: When = UNKNOWN_TIME
    agreement: str | None = None
    polarity: Polarity = "asserted"
    antecedents: tuple[Antecedent, ...] = field(default=())


def word_at(sentence: Sentence, k: int) -> str:
    """Return the word of token `k` in lower case, '' outside the sentence."""
    return str(sentence.tokens[k].lower_) if 0 <= k < len(sentence.tokens) else ""


def clause_end(sentence: Sentence, k: int) -> int:
    """Return the last token of what depends on the word at `k`, 34 tokens at most, without closing marks."""
    last = min(_right_edge(sentence.tokens[k]), k + _LONGEST, len(sentence.tokens) - 1)
    for j in range(k + 1, last + 1):
        if sentence.tokens[j].text in _CLOSERS:
            last = j - 1
            break
    while last > k and not sentence.tokens[last].text[-1:].isalnum() and sentence.tokens[last].text not in ('"', "”"):
        last -= 1
    return last


def _right_edge(token: Any) -> int:
    return int(token.right_edge.i)


def first_side(mentions: list[SideMention], other_than: str | None) -> SideMention | None:
    """Return the first side that is not `other_than`."""
    return next((m for m in mentions if m.side and m.side != other_than), None)


def is_place(sentence: Sentence, mention: SideMention) -> bool:
    """Return whether a country or capital is only where it happened: 'in Syria', 'near Ankara'."""
    before = sentence.text[: mention.span.start - sentence.span.start].rstrip().rsplit(" ", 1)[-1].lower()
    return mention.kind in ("country", "capital") and before in _LOCATIVES


def is_looked_back_on(verb: Any) -> bool:
    """Return whether a verb tells what others had done: 'Alpha said the men | had fired and accused Beta'.

    What is told by 'had' goes on with 'had', not with 'accused'; behind 'said that' the men may go on.
    """
    told = [c.lower_ for c in verb.children if c.dep_ in ("aux", "mark")]
    return "that" not in told and any(word in _LOOKING_BACK for word in told)
