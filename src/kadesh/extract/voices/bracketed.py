"""The name in brackets behind what somebody is: 'the children's agency (UNICEF)'."""

from kadesh.extract.document import Sentence
from kadesh.extract.voices.somebody import KINDS
from kadesh.model.lexicon import OutletMention


def in_brackets(sentence: Sentence, last: int) -> OutletMention | None:
    """Return the body that alone stands in brackets right behind what it is: 'the children's agency | (UNICEF)'."""
    words = [t.text for t in sentence.tokens[last + 1 : last + 4]]
    if len(words) < 3 or words[0] != "(" or words[2] != ")" or sentence.tokens[last].lower_ not in KINDS:
        return None
    named = sentence.span_of(last + 2, last + 2)
    return next((m for m in sentence.outlets if m.span == named), None)
