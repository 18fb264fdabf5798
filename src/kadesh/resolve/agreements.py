"""Agreements: finds the deals of a pack in a text ('the Sochi deal')."""

from collections.abc import Iterable

from kadesh.model.lexicon import AgreementMention
from kadesh.model.pack import Agreement
from kadesh.model.span import Span
from kadesh.resolve.phrases import Phrases


def list_agreements(agreements: Iterable[Agreement]) -> Phrases[Agreement]:
    """Return the names of `agreements`, ready to be found."""
    return Phrases((name, agreement, True) for agreement in agreements for name in agreement.names)


def find_agreements(text: str, phrases: Phrases[Agreement]) -> tuple[AgreementMention, ...]:
    """Return the words of `text` that name deals, in order; a name that two deals share means the first of the pack.

    >>> deals = list_agreements([Agreement("zor-truce", ("Zor Truce", "the Zor deal"))])
    >>> [(m.words, m.agreement.id) for m in find_agreements("Both broke the Zor Truce. The Zor deal is dead.", deals)]
    [('Zor Truce', 'zor-truce'), ('The Zor deal', 'zor-truce')]
    """
    return tuple(AgreementMention(Span(f.start, f.end), text[f.start : f.end], f.values[0]) for f in phrases.find(text))
