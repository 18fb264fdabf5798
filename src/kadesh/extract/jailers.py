"""Whoever holds people answers for those who die in its prisons: 'died under torture in regime jails'."""

from collections.abc import Sequence

from kadesh.extract.counting.group import Group
from kadesh.extract.document import Sentence
from kadesh.extract.tokens import Token
from kadesh.extract.violence.belligerents import party_of, side_within
from kadesh.model.hardship import died_of_hardship
from kadesh.model.side import Party

_HELD_IN = frozenset("prison prisons jail jails custody detention captivity dungeons".split())
_DIES = frozenset("died dies die dying".split())
_DONE = frozenset("tortured torture executed hanged starved".split())
"""What becomes of people at the hands of those who hold them; in a prison that is shelled or riots they are killed."""
_REACH = 16
_LEADS = ("in", "inside", "at")


def jailer_of(sentence: Sentence, group: Group) -> Party | None:
    """Return in whose prisons the people of `group` died, None where nobody's are named.

    'Two men died under torture in regime jails' has the regime; 'died in a prison' and 'were killed in a riot' nobody.
    """
    tokens = sentence.tokens
    behind = range(group.last + 1, min(group.last + _REACH, len(tokens)))
    prison = next((j for j in behind if tokens[j].lower_ in _HELD_IN), None)
    if prison is None:
        return None
    lead = next((j for j in range(prison - 1, group.last, -1) if tokens[j].lower_ in _LEADS), None)
    inside = lead is None or not any(t.tag_ == "IN" for t in tokens[lead + 1 : prison])
    if not inside or not _dies_held(sentence, tokens[group.last + 1 : prison if lead is None else lead]):
        return None
    of = prison + 1 < len(tokens) and tokens[prison + 1].lower_ == "of"
    mention = side_within(sentence, prison + 2, reach=4) if of else None
    if mention is None and lead is not None and prison > lead + 1:
        mention = side_within(sentence, lead + 1, reach=prison - lead)
    return party_of(mention) if mention is not None else None


def _dies_held(sentence: Sentence, words: Sequence[Token]) -> bool:
    """Whether people are put to death, or die and nothing is told of how: not 'died in a riot in', 'died of a fever in'."""
    if any(t.lower_ in _DONE for t in words):
        return True
    dies = next((k for k, t in enumerate(words) if t.lower_ in _DIES), None)
    if dies is None or died_of_hardship(sentence.text, 0, len(sentence.text)):
        return False
    return not any(t.tag_.startswith("NN") for t in words[dies + 1 :])
