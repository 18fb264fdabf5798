"""Whoever holds people answers for those who die in its prisons: 'were tortured to death in regime prisons'."""

from kadesh.extract.counting.group import Group
from kadesh.extract.document import Sentence
from kadesh.extract.violence.belligerents import party_of, side_within
from kadesh.model.side import Party

_HELD_IN = frozenset("prison prisons jail jails custody detention captivity dungeons".split())
_DIES = frozenset("died dies die dying tortured torture executed hanged starved".split())
"""What becomes of people at the hands of those who hold them; in a prison that is shelled or riots they are killed."""
_REACH = 16
_LEADS = ("in", "inside", "at")


def jailer_of(sentence: Sentence, group: Group) -> Party | None:
    """Return in whose prisons the people of `group` died, None where nobody's are named.

    'Two men were tortured to death in regime prisons' has the regime; 'died in a prison' and 'were killed in a riot' nobody.
    """
    tokens = sentence.tokens
    behind = range(group.last + 1, min(group.last + _REACH, len(tokens)))
    prison = next((j for j in behind if tokens[j].lower_ in _HELD_IN), None)
    if prison is None or not any(tokens[j].lower_ in _DIES for j in range(group.last + 1, prison)):
        return None
    lead = next((j for j in range(prison - 1, group.last, -1) if tokens[j].lower_ in _LEADS), None)
    of = prison + 1 < len(tokens) and tokens[prison + 1].lower_ == "of"
    mention = side_within(sentence, prison + 2, reach=4) if of else None
    if mention is None and lead is not None and prison > lead + 1:
        mention = side_within(sentence, lead + 1, reach=prison - lead)
    return party_of(mention) if mention is not None else None
