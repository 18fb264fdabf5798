"""Names of which the gazetteer knows a part only: 'Bush Madina' for Madina, 'Cartagena del Chaira' for Cartagena."""

import re

from kadesh.extract.document import Sentence
from kadesh.extract.words import load_words
from kadesh.model.lexicon import PlaceMention
from kadesh.model.span import Span

_RUNS_ON = re.compile(r"(?: (?:del|de|de la|de los|des|du|da|do|dos|bin|bint) [A-Z][\w'’]+)+")
_RUNS_ON_ARABIC = re.compile(r"(?: (?:al|el|ad|ar|as|at|az|an|ash)-[A-Z][\w'’]+)+")
_OPENS_NAME = frozenset(
    "tal tall tel tell kafr kfar ain ein bab beit bait bayt umm um abu deir dayr bir wadi khirbet jabal jebel qasr "
    "jisr".split()
)
"""'Hill', 'village', 'spring', 'gate' ... in Arabic: where such a word stands alone its name goes on."""
_SAINTS = ("san ", "santa ", "santo ", "saint ")
"""Towns of a saint's name are many: San Francisco Gotera is no San Francisco."""
_NO_TOWN = (
    frozenset(("volcano", "university", "cathedral"))
    | load_words("persons", "noun")
    | load_words("collectives", "noun")
    | load_words("localities", "noun")
)
_GOES_ON = re.compile(r" (?!(?:The|In|On|At|A|An)\b)[A-Z][a-z'’]+(?![-\w])")
_RUNS_UP = re.compile(
    r"\b(?:in|at|near|around|of|outside|into|as|called|to|from) "
    r"((?!(?:Universidad|Hospital|Cartel|Polic\S+|Ejercito|Frente|Diario|Radio|Plaza|Avenida|Calle|Club|Banco|Prensa|Movimiento)\b)"
    r"(?:[A-Z][\w'’]+ ){1,2}(?:del|de la|de los|de las|de|do|da|dos|das) )\Z"
)
"""'In | Boquilla del | Carmen': the end of a longer name."""
_JOINED_FRONT = re.compile(r"(?<![\w’'-])[A-Z][\w'’ʼ]+[- ](?:al|el|ad|ar|as|at|az|an|ash|ed|es|esh|ech)-\Z")
"""'Souk el-' before a Gharb that the gazetteer knows."""
LARGE = 100_000
_FRONT = re.compile(r"(?:\b(?:in|at|near|around|of|outside|into|on) )((?:[A-Z][a-z’']+ ){1,2})\Z")
_NO_FRONT = load_words("notplaces", part="front")
"""Words with a capital before a name that are no part of it: 'Greater', 'President', 'Operation'."""
_FRONT_REACH = 40


def find_longer(sentence: Sentence, mention: PlaceMention) -> Span | None:
    """Return 'Bush Madina' for Madina, 'Cartagena del Chaira' for Cartagena; None where the words beside are other names."""
    start, end = mention.span.start - sentence.span.start, mention.span.end - sentence.span.start
    small = mention.places[0].population < LARGE
    behind = _RUNS_ON.match(sentence.text, end) or (_RUNS_ON_ARABIC.match(sentence.text, end) if small else None)
    if sentence.text[start:end].lower() in _OPENS_NAME:
        behind = _GOES_ON.match(sentence.text, end) or _RUNS_ON_ARABIC.match(sentence.text, end) or behind
    if sentence.text[start:end].lower().startswith(_SAINTS):
        further = _GOES_ON.match(sentence.text, end)
        behind = behind if further is None or further.group().strip().lower() in _NO_TOWN else further
    front = _FRONT.search(sentence.text, max(0, start - _FRONT_REACH), start)
    joined = _JOINED_FRONT.search(sentence.text, max(0, start - _FRONT_REACH), start) if small else None
    runs_up = _RUNS_UP.search(sentence.text, max(0, start - _FRONT_REACH), start)
    if runs_up and _is_front(runs_up.group(1)):
        start = runs_up.start(1)
    elif front and _is_front(front.group(1)):
        start = front.start(1)
    elif joined and _is_front(re.split("[- ]", joined.group())[0]) and joined.start():
        start = joined.start()
    end = behind.end() if behind else end
    span = Span(sentence.span.start + start, sentence.span.start + end)
    others = [*other_names(sentence), *(m.span for m in sentence.places)]
    if span == mention.span or any(o.overlaps(span) and not o.within(mention.span) for o in others):
        return None
    return span


def other_names(sentence: Sentence) -> list[Span]:
    """Return where sides, times and outlets are named: those words name no place."""
    sides, times, outlets = sentence.sides, sentence.times, sentence.outlets
    return [*(m.span for m in sides), *(m.span for m in times), *(m.span for m in outlets)]


def _is_front(words: str) -> bool:
    return not any(w.lower() in _NO_FRONT for w in words.split())
