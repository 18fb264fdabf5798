"""Report texts are hostile: what they may not do to a terminal, a page or a reader, and what is not shown to anybody."""

import re

SHOWN_AS = "\ufffd"
"""What stands for a character that is not shown: one for one, so that lengths still agree."""

HOSTILE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f"  # control characters: terminal escapes
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # marks that turn the direction of what follows
    "\u200b\u2060-\u2064\ufeff\u00ad\u180e\u206a-\u206f\ufff9-\ufffb"  # invisible characters: words that hide words
    "\ud800-\udfff"  # halves of a pair, which no output can carry
    "\U000e0000-\U000e007f]"  # tags: invisible text
)
BLANK = re.compile("[\t\n\r\u0085\u2028\u2029]")

# 35.851, 36.802 / 35°51'N 36°48'E / 37S BV 12345 67890. Every repeat is bounded.
POSITION = re.compile(
    r"[-+]?\d{1,3}\.\d{2,8}\s?°?\s?[NSEW]?\s?[,;/]?\s{0,3}[-+]?\d{1,3}\.\d{2,8}(?!\d)"
    r"|\d{1,3}\s?°\s?(?:\d{1,2}(?:\.\d{1,6})?\s?['′’]\s?)?(?:\d{1,2}(?:\.\d{1,6})?\s?[\"″”]\s?)?[NSEW]\b"
    r"|\b\d{1,2}[C-HJ-NP-X]\s?[A-HJ-NP-Z]{2}\s?\d{2,5}\s?\d{2,5}\b"
)
DIGIT = re.compile(r"\d")
HIDDEN = "█"


def clean_text(text: str) -> str:
    r"""Return `text` in one line, without characters that steer a terminal, turn the reading direction or hide words.

    >>> clean_text("five\x1b[31m soldiers\nkilled")
    'five�[31m soldiers killed'
    """
    if text.isascii() and text.isprintable():
        return text  # nearly every word there is
    return HOSTILE.sub(SHOWN_AS, BLANK.sub(" ", text))


def mask_positions(text: str) -> str:
    """Return `text` with the digits of coordinates covered, character for character, so that offsets still hold.

    A notice gives the positions of people who may be shot at; a brief does not carry them further.

    >>> mask_positions("a post at 35.8512, 36.8023, west of the town")
    'a post at ██.████, ██.████, west of the town'
    """
    if not DIGIT.search(text):
        return text
    return POSITION.sub(lambda found: DIGIT.sub(HIDDEN, found.group()), text)
