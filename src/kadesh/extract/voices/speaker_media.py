"""What somebody speaks by, which is none of their name: 'the army, in a statement,' or 'Ali Omar on the phone' said."""

from kadesh.extract.document import Sentence
from kadesh.extract.voices.utterance import word_at

MEDIA = frozenset(
    "statement communique communiqué release letter message messages memo bulletin email mail sms text tweet tweets post "
    "interview interviews briefing conference broadcast video recording audio note telegram phone telephone "
    "anonymity".split()
)
_LEADING = frozenset("in via by through on over during at under".split())
_HEARERS = frozenset("reporters journalists newsmen media agency".split())
_SHARING = frozenset(("including", "among"))
_WITHIN = 7
"""So many words 'in a short press statement' has at most."""


def without_medium(sentence: Sentence, first: int, last: int) -> int:
    """Return the last token of a speaker without the paper or the talk they said it in, and without a comma behind."""
    tokens = sentence.tokens
    last = next((j - 1 for j in range(first + 1, last) if tokens[j].text == "," and tokens[j + 1].lower_ in _SHARING), last)
    heard = next((j for j in range(last - 3, last) if j > first and word_at(sentence, j) == "to"), last + 1)
    paper = heard - 1 if tokens[last].lower_ in _HEARERS else last
    if tokens[paper].lower_ in MEDIA:
        last = _before_led(sentence, first, paper=paper) or last
    while last > first and tokens[last].text == ",":
        last -= 1
    return last


def _before_led(sentence: Sentence, first: int, *, paper: int) -> int | None:
    """The token before 'in a short press statement', whose paper stands at token `paper`."""
    for k in range(paper - 1, max(first, paper - _WITHIN), -1):
        token = sentence.tokens[k]
        if token.lower_ in _LEADING:
            return k - 1
        if token.lower_ != "of" and token.tag_ not in ("DT", "JJ", "NN", "NNP", "VBN", "HYPH", "PRP$", "NNS"):
            return None
    return None
