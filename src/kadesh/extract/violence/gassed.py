"""'The rebels had used chemical weapons in Karesh last year': a deed, told by what was used.

Who uses such weapons is charged, denied and asked about far more often than told of a day or a place: only what names either
is a deed here.
"""

import re

from kadesh.extract.document import Sentence

_GAS = re.compile(
    r"\b(?:(?:chemical|toxic|poison(?:ous)?|nerve)(?:[- ]\w+)? (?:weapons?|arms|agents?|gas(?:es)?|substances?|munitions?|"
    r"bombs?)|(?:poison|mustard|chlorine|sarin|nerve) gas|sarin|chlorine)\Z",
    re.IGNORECASE,
)
_UNSURE = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)|alleg\w+|accus\w+|believ\w+|suspect\w*|claims?|charges?|reports?|reported|evidence|proof|prov\w+|"
    r"whether|if|dismiss\w*|investigat\w+|determine|question)\b[^.;]*\Z",
    re.IGNORECASE,
)
_PLACED = frozenset("in on at near against inside during outside".split())


def uses_gas(sentence: Sentence, k: int) -> bool:
    """Return whether verb `k` tells that gas was used on somebody, somewhere or some day, and not only charged."""
    token = sentence.tokens[k]
    if not any(c.dep_ in ("nsubj", "nsubjpass") for c in token.children) or token.tag_ not in ("VBD", "VBN"):
        return False
    what = next((c for c in token.children if c.dep_ in ("dobj", "nsubjpass")), None)
    if what is None or not _GAS.search(" ".join(t.text for t in sentence.tokens[what.left_edge.i : what.i + 1])):
        return False
    who = next((c for c in token.children if c.dep_ == "nsubj"), None)
    if who is not None and not any(m.span.overlaps(sentence.span_of(who.left_edge.i, who.i)) for m in sentence.sides):
        return False  # 'the plant used chemical agents'
    behind = sentence.tokens[k + 1 : k + 8]
    told = bool(sentence.places or sentence.times) and any(t.lower_ in _PLACED for t in behind)
    return told and _UNSURE.search(sentence.text[: token.idx]) is None
