"""People whom no list of nouns for speakers knows: told by a verb that nobody but people and bodies does."""

from kadesh.extract.document import Sentence
from kadesh.extract.tokens import Token
from kadesh.extract.voices.utterance import word_at
from kadesh.extract.words import load_words

_WAYS = load_words("sayings") | load_words("doings")
SPOKEN = frozenset("said says added adds told tells stated explained".split())
PERSONAL = SPOKEN | frozenset("counted recalled insisted denied spoken spoke".split())
"""Verbs that only people and bodies do."""
NO_SPEAKERS = frozenset(
    "death toll attack strike strikes shelling fighting number blast explosion figure this that there what raid raids "
    "bombing operation incident violence deaths war conflict attacks clashes battle move decision deal law plan mine".split()
)
"""Nouns and pronouns that say nothing: 'the attack confirmed that nobody is safe'."""
_SUMS = frozenset("people persons civilians others children women men".split())
_CLOSED = frozenset((",", "”", '"', "''"))
_PUTTING = frozenset("put puts set sets".split())
_PUT_AT = 9
_MARKS = frozenset(("”", '"', "''", "``", "“"))


def only_people(sentence: Sentence, k: int, *, bounds: tuple[int, int]) -> bool:
    """Whether the verb is one that nobody but people and bodies do: 'the operator said', 'the tribe reports that'.

    A noun right before the verb, or one from which only a relative clause or an aside parts it: 'a man who fled says'.
    """
    verb, noun = sentence.tokens[k], sentence.tokens[bounds[1]]
    if noun.tag_ not in ("NN", "NNP", "NNS") or noun.lower_ in _SUMS or noun.lower_ in NO_SPEAKERS:
        return False
    if bounds[0] == k + 1:  # 'Nine had died, said the caretaker'
        return verb.lower_ in SPOKEN and sentence.tokens[k - 1].text in _CLOSED and _is_free(sentence, bounds[1])
    if bounds[1] == k - 1:
        if verb.lower_ in _PUTTING and any(word_at(sentence, j) == "at" for j in range(k + 1, k + _PUT_AT)):
            return True  # 'the note put the deaths at 18'
        number = k + 1 < len(sentence.tokens) and sentence.tokens[k + 1].tag_ == "CD" and not verb.lower_.startswith("claim")
        opens = number or word_at(sentence, k + 1) in ("that", "out")
        spoken = verb.lower_ in SPOKEN or (verb.lower_ in _WAYS and verb.tag_ != "VBG" and opens)
        surname = k == 1 and verb.lower_ in SPOKEN and noun.text[:1].isupper()  # 'Omari said'
        return spoken and (bounds[0] < bounds[1] or noun.tag_ == "NNS" or surname)
    head = next((c for c in verb.children if c.dep_ == "nsubj" and c.i < k), None)
    if verb.lower_ not in PERSONAL or head is None or head.tag_ not in ("NN", "NNS", "NNP"):
        return False
    between = sentence.tokens[bounds[1] + 1 : k]
    parted = between[:1] and (between[0].lower_ in ("who", "whose") or between[0].text == "," or _is_freed(between))
    return bool(parted) and head.lower_ not in NO_SPEAKERS and head.lower_ not in _SUMS


def _is_free(sentence: Sentence, last: int) -> bool:
    """Whether nothing or a relative clause stands behind the speaker: 'said a man who gave his name as Ali'."""
    return closes(sentence, last) or word_at(sentence, last + 1) in ("who", "whose")


def _is_freed(between: tuple[Token, ...]) -> bool:
    """Whether words tell what befell the speaker: 'a man released from prison in July said'."""
    return between[0].tag_ == "VBN" and not any(t.text in _MARKS or t.tag_ == "PRP" for t in between)


def closes(sentence: Sentence, last: int) -> bool:
    """Whether no word stands behind token `last`: 'Two killed on the line, says army'."""
    return not any(t.text[:1].isalnum() for t in sentence.tokens[last + 1 :])
