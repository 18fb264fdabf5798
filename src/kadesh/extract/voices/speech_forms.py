"""Verbs of speech that are acts in some company only: 'called on', 'vowed to avenge', 'rejected the claims'.

The verbs stand in `speech.csv`; what must stand behind them, within how many words, in `forms.csv`, where a form that is
`towards` somebody is the act only if the words name the other party.
"""

import re
from itertools import pairwise
from typing import cast

from kadesh.extract.document import Sentence
from kadesh.extract.words import load_table, load_words
from kadesh.model.claim import Act

VERBS: dict[str, list[tuple[Act, str]]] = {}
"""The acts that a verb may be, each with its form."""
for _row in load_table("speech"):
    VERBS.setdefault(_row["word"], []).append((cast(Act, _row["act"]), _row["form"]))
_PARTS = {row["form"].strip("[]"): row["pattern"] for row in load_table("forms") if row["form"].startswith("[")}
"""What several forms share."""
_FORMS = {
    row["form"]: (
        int(row["reach"]),
        re.compile(re.sub(r"\{([a-z]+)\}", lambda m: _PARTS[m[1]], row["pattern"]), re.IGNORECASE),
    )
    for row in load_table("forms")
    if not row["form"].startswith("[")
}
TOWARDS = load_words("forms", column="form", towards="yes")
HARM = re.compile(
    rf"\b(?:{'|'.join(sorted(map(re.escape, load_words('harms', column='stem')), key=len, reverse=True))})", re.IGNORECASE
)
"""Words for harm, without which a promise or a warning is no threat."""

_FOR_PEACE = re.compile(
    r"(?:not to\b|to (?:\w+ly )?(?:halt|stop|cease|suspend|refrain|avoid|investigate|probe|protect|"
    r"end (?:its|their|his|all|the) (?:\w+ )?"
    r"(?:attacks?|strikes?|raids|shelling|bombing|fighting|hostilities|violence|war|siege)))\b",
    re.IGNORECASE,
)
"""'Promised to halt the attacks', 'vowed not to strike': no threat."""


def fits(sentence: Sentence, k: int, *, form: str) -> bool:
    """Return whether the words behind the verb at `k` make it the act of that form."""
    reach, pattern = _FORMS[form]
    after = " ".join(t.text for t in sentence.tokens[k + 1 : k + 1 + reach])
    if form == "harm" and _FOR_PEACE.match(after) and not _strikes_then(sentence, k, reach=reach):
        return False
    return bool(pattern.search(after)) and (form not in ("harm", "warn") or bool(HARM.search(after)))


def _strikes_then(sentence: Sentence, k: int, *, reach: int) -> bool:
    """Whether harm is promised beside peace: 'to protect its people | and strike', 'to end the war | by destroying'."""
    tokens = sentence.tokens[k + 1 : k + 1 + reach]
    joined = (b for a, b in pairwise(tokens) if a.lower_ in ("and", "but", "by", "or") and b.tag_ in ("VB", "VBG"))
    return any(HARM.search(t.text) for t in joined)
