"""Names that look like a verb, as the parser gets them: to it 'IS fighters' is a sentence, 'UN fighters' are fighters."""

import re
from collections.abc import Iterable

from kadesh.extract.tokens import Token
from kadesh.model.letters import is_shouted

_STAND_IN = "UN"
"""What has as many letters and is a name to the parser."""
_NAME = re.compile(
    r"(?<![\w’'/-])(?<!\b[Ii]t\s)(?<!\b[Hh]e\s)(?<!\b[Ss]he\s)(?<!\b[Tt]h(?:is|at)\s)(?<!\b[Tt]here\s)(?<!\b[Ww]hat\s)IS(?![\w’'])"
)
"""'IS' in capitals; not stressed as in 'this IS a war', nor in a name of more letters."""


def with_stand_ins(text: str) -> str:
    """Return a sentence with another name for 'IS', of as many letters, so that offsets hold.

    >>> with_stand_ins("IS fighters killed Friday two guards")
    'UN fighters killed Friday two guards'
    >>> with_stand_ins("It IS true that two guards died")
    'It IS true that two guards died'
    """
    return text if "IS" not in text or is_shouted(text) else _NAME.sub(_STAND_IN, text)


def put_back(tokens: Iterable[Token], text: str) -> None:
    """Give the words that a stand-in stood for their own letters again."""
    for token in tokens:
        if token.text == _STAND_IN and text[token.idx : token.idx + len(_STAND_IN)] == "IS":
            token.text, token.lower_ = "IS", "is"
