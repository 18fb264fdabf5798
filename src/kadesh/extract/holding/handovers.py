"""Ground that one side lost and another has got: 'lost Alpha to the rebels', 'was retaken from the army'."""

from kadesh.extract.document import Document, Sentence
from kadesh.extract.holding.barenames import name_in_no_gazetteer
from kadesh.extract.holding.ground import Ground, join_ground
from kadesh.extract.holding.localities import localities_at
from kadesh.extract.holding.locality import Locality
from kadesh.extract.standing import standing_of
from kadesh.extract.violence.parties import Actor, doer_of, is_armed, is_passive, named_after, named_from, party_from
from kadesh.extract.voices.utterance import word_at
from kadesh.model.claim import ControlStatus
from kadesh.model.lexicon import SideMention
from kadesh.model.side import Party

_HANDING = frozenset(
    "lost lose loses losing loss ceded cede surrendered surrendering relinquished handed hand hands handing".split()
)
_REACH = 8
"""So many words at most between the ground and 'to': ', their last town in the north, to the army'."""
_HELP = frozenset(
    "support help backing cover aid assistance fire orders permission pressure raids strikes airstrikes units".split()
)
_LOSERS = ("force", "general", "government", "nationality")


def hand_over(document: Document, sentence: Sentence, k: int, *, status: ControlStatus) -> list[Ground]:
    """Return who lost and who got the ground of 'handed Alpha over to the rebels', 'handed control of the base to Beta'."""
    first = k + 1 + (word_at(sentence, k + 1) == "over")
    control = word_at(sentence, first) in ("control", "command") and word_at(sentence, first + 1) in ("of", "over")
    over = any(word_at(sentence, j) == "over" for j in range(k + 1, k + 1 + _REACH))
    if is_passive(sentence, k) or standing_of(sentence, k) != "done" or not (control or over):
        return []
    first += 2 * control
    places = localities_at(document, sentence, k=first) or name_in_no_gazetteer(sentence, first, verb="abandoned")
    loser = doer_of(document, sentence, k=k) if places else None
    if loser is None or not is_fighter(loser):
        return []
    taken = got_by(sentence, k, places=places, loser=loser.party)
    return [*join_ground(sentence, status, actor=loser, localities=places, first=k, last=k), *taken] if taken else []


def is_fighter(actor: Actor) -> bool:
    """Return whether somebody could hold ground and hand it over."""
    return actor.party.role not in ("civilian", "medical", "media", "aid")


def got_by(sentence: Sentence, k: int, *, places: list[Locality], loser: Party) -> list[Ground]:
    """Return that the ground which the verb at `k` tells as lost was captured by whoever is named behind 'to'.

    'The army lost Alpha to the rebels' tells that the rebels captured Alpha; 'fled Alpha to Beta' tells nothing.
    """
    spans = [p.where.span for p in places if p.where.span is not None and p.where.span.within(sentence.span)]
    if word_at(sentence, k) not in _HANDING or not spans:
        return []
    last = sentence.token_at(max(s.end for s in spans) - 1)
    to = next((j for j in range(last + 1, last + 1 + _REACH) if word_at(sentence, j) in ("to", ".", ";", "after")), None)
    if to is None or word_at(sentence, to) != "to" or _has_verb(sentence, last + 1, to) or _is_of_noun(sentence, last):
        return []
    takers = [m for m in named_from(sentence, to + 1) if is_armed(m) and m.kind != "capital" and m.side != loser.side]
    if not takers or takers[0].span.start - sentence.span_of(to, to).end > _REACH * 2:
        return []
    end = sentence.token_at(takers[0].span.end - 1)
    return join_ground(sentence, "captured", actor=Actor(party_from(takers[0])), localities=places, first=k, last=end)


def _is_of_noun(sentence: Sentence, last: int) -> bool:
    """'Handed over Alpha suspects to': the people are handed over and not the place whose name ends at token `last`."""
    name = sentence.tokens[last]
    return name.dep_ in ("compound", "nmod") and name.head.i > last and name.head.tag_ == "NNS"


def _has_verb(sentence: Sentence, first: int, last: int) -> bool:
    return any(sentence.tokens[j].tag_ in ("VBD", "VBZ", "VBP", "VBG", "MD") for j in range(first, last))


def lost_by(sentence: Sentence, k: int, *, places: list[Locality], taker: Party, at: int, reach: int = 14) -> list[Ground]:
    """Return that the ground taken by the verb at `k` was lost by whoever is named behind 'from', from token `at` on."""
    loser = named_after(sentence, at, words=("from",), reach=reach)
    if loser is None or not _can_lose(loser) or loser.side == taker.side or _is_helper(sentence, loser, at=at):
        return []
    return join_ground(sentence, "lost", actor=Actor(party_from(loser)), localities=places, first=k, last=k)


def _is_helper(sentence: Sentence, mention: SideMention, *, at: int) -> bool:
    """'Retook Alpha with support from Beta's jets': Beta helped, it lost nothing."""
    k = sentence.token_at(mention.span.start)
    away = next((j for j in range(at, k) if word_at(sentence, j) == "from"), at)
    return word_at(sentence, away - 1) in _HELP


def _can_lose(mention: SideMention) -> bool:
    return mention.kind in _LOSERS and is_armed(mention)
