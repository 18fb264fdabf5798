"""Words of a parsed sentence, with tag, arc and head: plain values, so that no step but the parser knows spaCy."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from spacy.attrs import DEP, HEAD, LOWER, ORTH, SPACY, TAG

_COLUMNS = [ORTH, LOWER, TAG, DEP, HEAD, SPACY]


@dataclass(eq=False, slots=True)
class Token:
    """One word: its place in the sentence (`i`) and in the sentence's text (`idx`), tag and arc as spaCy names them.

    `head` of the root is the root itself; `children` are in the order of the sentence. Not to be changed.
    """

    i: int
    idx: int
    text: str
    lower_: str
    tag_: str
    dep_: str
    head: "Token" = field(init=False, repr=False)
    children: list["Token"] = field(default_factory=list, repr=False)

    @property
    def left_edge(self) -> "Token":
        """The first word of the phrase this word heads."""
        token = self
        while token.children and token.children[0].i < token.i:
            token = token.children[0]
        return token

    @property
    def right_edge(self) -> "Token":
        """The last word of the phrase this word heads."""
        token = self
        while token.children and token.children[-1].i > token.i:
            token = token.children[-1]
        return token

    @property
    def subtree(self) -> Iterator["Token"]:
        """This word and all below it, in the order of the sentence."""
        found, stack = [], [self]
        while stack:
            token = stack.pop()
            found.append(token)
            stack.extend(token.children)
        return iter(sorted(found, key=lambda t: t.i))


def copy_tokens(doc: Any) -> tuple[Token, ...]:
    """Return the words of a spaCy Doc; blanks that it takes for words, where two stand together, are none."""
    strings = doc.vocab.strings
    rows = doc.to_array(_COLUMNS)
    heads = rows[:, 4].astype("int64").tolist()
    tokens: list[Token] = []
    kept: dict[int, Token] = {}
    at = 0
    for n, (orth, lower, tag, dep, _, blank) in enumerate(rows.tolist()):
        text = strings[orth]
        if not text.isspace():
            kept[n] = Token(len(tokens), at, text, strings[lower], strings[tag], strings[dep])
            tokens.append(kept[n])
        at += len(text) + (1 if blank else 0)
    for n, token in kept.items():
        token.head = kept.get(n + heads[n], token)
        if token.head is not token:
            token.head.children.append(token)
    return tuple(tokens)


def untie_tokens(tokens: Iterable[Token]) -> None:
    """Let words that nobody reads any more go from memory by themselves: heads and children hold each other."""
    for token in tokens:
        token.children.clear()
        if getattr(token, "head", None) is token:  # of a sentence printed twice it is gone already
            del token.head
