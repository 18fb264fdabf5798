"""People of a toll who are named apart from their number: 'the number of Turkish soldiers killed has risen to five'."""

from typing import cast

from kadesh.extract.counting.links import Link
from kadesh.extract.counting.phrases import ROLES, is_person, noun_after
from kadesh.extract.document import Sentence
from kadesh.extract.situation import Situation
from kadesh.extract.whose import side_of
from kadesh.model.side import Party, Role


def counted_people(situation: Situation, link: Link) -> Party | None:
    """Return those named behind 'number of': Turkish soldiers in 'the number of Turkish soldiers killed has risen to 5'."""
    sentence = situation.sentence
    if link.cue.voice != "toll" or link.group.head is not None:
        return None
    if (whose := _owners_of(sentence, link.cue.token)) is not None:
        return _party_of(situation, whose[0], head=whose[1])
    if link.cue.token + 2 >= link.group.first:
        return None
    if sentence.tokens[link.cue.token + 1].lower_ not in ("of", "among"):
        return None
    head = noun_after(sentence.tokens, link.cue.token + 2)
    if head is None or head >= link.group.first:
        return None
    return _party_of(situation, link.cue.token + 2, head=head)


def _owners_of(sentence: Sentence, cue: int) -> tuple[int, int] | None:
    """The first and last token of those whose dead are told: 'put the marines' dead at six'."""
    head = cue - 2
    if head < 0 or sentence.tokens[cue - 1].tag_ != "POS" or not is_person(sentence.tokens[head]):
        return None
    return max(0, sentence.tokens[head].left_edge.i), head


def _party_of(situation: Situation, first: int, *, head: int) -> Party:
    sentence = situation.sentence
    span = sentence.span_of(first, head)
    mention = side_of(sentence, span)
    role = cast(Role, ROLES.get(sentence.tokens[head].lower_, "unknown"))
    side = mention.side if mention is not None else None
    return Party(situation.document.words(span), side, role, "stated" if side else "unknown", span)
