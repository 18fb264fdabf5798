"""A finding about a piece of ground, before it becomes a claim: the status, who, where, in which words."""

from collections.abc import Iterable
from dataclasses import dataclass

from kadesh.extract.document import Sentence
from kadesh.extract.holding.locality import Locality, is_nameless, is_somewhere
from kadesh.extract.violence.parties import Actor
from kadesh.model.claim import ControlStatus
from kadesh.model.span import Span

_WIDEST = 260


@dataclass(frozen=True)
class Ground:
    """Who has what to do with which place, and the words that say so."""

    status: ControlStatus
    actor: Actor
    locality: Locality
    span: Span


def join_ground(
    sentence: Sentence, status: ControlStatus, *, actor: Actor, localities: Iterable[Locality], first: int, last: int
) -> list[Ground]:
    """Return a finding for each of `localities`; their words run over tokens `first` to `last`, the actor and the place."""
    grounds = []
    for locality in localities:
        spans = [sentence.span_of(first, last)]
        for extra in (actor.party.span, locality.where.span):
            if extra is not None and extra.within(sentence.span):
                spans.append(extra)
        span = Span(min(s.start for s in spans), max(s.end for s in spans))
        if span.end - span.start > _WIDEST:
            span = spans[0]
        grounds.append(Ground(status, actor, locality, span))
    return grounds


def drop_nameless(grounds: Iterable[Ground]) -> list[Ground]:
    """Return `grounds` without 'areas' or 'territory' that are held or lost; '30 villages' may be lost, not held."""
    named = [g for g in grounds if g.status != "held" or not is_nameless(g.locality)]
    return [g for g in named if g.status != "lost" or " " in (g.locality.where.words or "") or not is_somewhere(g.locality)]


def drop_somewhere(grounds: Iterable[Ground]) -> list[Ground]:
    """Return `grounds` without 'rebel-held areas', 'the regime-held side': it is said of no place; a town is one."""
    return [g for g in grounds if g.status != "held" or not is_somewhere(g.locality)]
