"""What a count looks like in running text: its bounds, vague words, a couple, none, and the words it may be made of."""

import re

from kadesh.extract.counting.numbers import NUMBER, SCALES, TENS, UNITS

AT_LEAST = (
    r"(?:a\s+minimum\s+of|at\s+(?:the\s+very\s+)?least|no\s+(?:fewer|less)\s+than|not\s+(?:fewer|less)\s+than|(?:well\s+|far\s+)?"
    r"(?:more\s+than|over)|just\s+over|above|upwards?\s+of|in\s+excess\s+of|as\s+few\s+as|exceed(?:s|ed|ing)?|surpass(?:es|ed|ing)?|topp?(?:s|ed|ing))"
)
AT_MOST = (
    r"(?:up\s+to|as\s+(?:many|high|much)\s+as|(?:no|not)\s+more\s+than|fewer\s+than|less\s+than|under|below|at\s+most"
    r"|a\s+maximum\s+of)"
)
ABOUT = (
    r"(?:(?:only\s+)?about|around|approximately|roughly|some|nearly|almost|just\s+under|close\s+to|an\s+estimated|estimated(?:\s+at)?"
    r"|circa|ca\.|nearing|approaching)"
)
_FILL = r"(?:(?:another|an?\s+additional|an?\s+further|a\s+total\s+of|a\s+combined|additional|other)\s+)?"

VAGUE = {
    "dozens": 24,
    "scores": 40,
    "tens": 20,
    "hundreds": 200,
    "thousands": 2000,
    "millions": 2_000_000,
    "tens of thousands": 20_000,
    "hundreds of thousands": 200_000,
    "tens of millions": 20_000_000,
    "several": 3,
    "many": 3,
    "numerous": 3,
    "multiple": 3,
    "a few": 3,
    "a handful": 3,
    "a lot": 3,
    "lots": 3,
    "some of": 2,
}
"""The least that a vague word means, as casualty recorders count it: a plural of dozens is two dozen."""

_SEVERAL = r"(?:several|a\s+few|many)\s+(?:dozen|hundred|thousand|million)s?(?:\s+thousand)?"
_NUMBER_OF = (
    r"an?\s+(?:(?:large|big|great|good|considerable|significant|small|unknown|unspecified|undisclosed|undetermined|huge)\s+)?number\s+of"
    r"|(?:large\s+)?numbers\s+of"
)
_VAGUE = (
    rf"(?:(?:many|several)\s+)?(?:tens|hundreds)\s+of\s+(?:thousands|millions)|{_SEVERAL}"
    r"|dozens|scores|tens|hundreds|thousands|millions"
    rf"|{_NUMBER_OF}|several|(?<!as )(?<!how )(?<!so )(?<!too )many|numerous|multiple|a\s+few|a\s+handful"
    r"|(?:a\s+lot|lots)(?=\s+(?:of|dead|killed|more|wounded|injured|hurt|missing)\b)|some\s+of"
)
_COUPLE = (
    r"a\s+couple(?=\s+(?:of|more)\b)|a\s+pair(?=\s+of\b)"
    r"|(?:a|an|the|one)\s+(?:(?:young|elderly|old|married|retired|aged|[A-Z]\w+)\s+)?couple(?!\s+(?:of|more|in\s+a|days|weeks)\b)"
)
"""'A couple of soldiers'; 'a couple', who are two people too."""
_NONE = (
    r"(?<!-)no(?!\s+(?:one|longer|more|fewer|less|other|others|doubt|matter|choice|better|place|way|need|comment|idea|sign|sense)\b)"
    r"(?![-.])|none|zero|nobody|no[\s-]one"
)

COUNT = re.compile(
    rf"(?<![\w.,/$€£#:-])(?:(?:(?P<least>{AT_LEAST})|(?P<most>{AT_MOST})|(?P<about>{ABOUT}))\s+)?"
    rf"(?P<also>{ABOUT}\s+)?{_FILL}(?:(?P<between>between)\s+)?"
    rf"(?:(?P<vague>{_VAGUE})\b|(?P<couple>{_COUPLE})\b|(?P<none>{_NONE})\b"
    rf"|(?P<low>{NUMBER})(?![\w%/])(?:(?P<join>\s?[-–—]\s?|\s+to\s+|\s+or\s+|\s+and\s+)(?P<high>{NUMBER})(?![\w%/]))?"
    r"(?P<after>\+|\s+or\s+(?:more|so|fewer|less)\b|-odd\b|-plus\b)?)",
    re.IGNORECASE,
)

NUMBER_WORDS = frozenset(
    (
        *UNITS,
        *TENS,
        *SCALES,
        *(f"{scale}s" for scale in SCALES),
        *"both tens many several numerous multiple few handful lot lots some number numbers couple pair".split(),
        *("no", "none", "nobody"),
    )
)
"""Each count has one of these words, or a figure."""
