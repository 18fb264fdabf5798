"""Who is only described where they are first heard and named right after: 'an NGO said ... Siege Watch said'.

Leads describe ('a Turkish broadcaster claims'), the sentence behind them names. Only what can be one is led to a name: a
news organisation to one, a body to a body, and only to whoever is cited first behind it.
"""

from dataclasses import replace

from kadesh.extract.document import Document
from kadesh.extract.voices.saying import Cited, Saying
from kadesh.model.claim import Antecedent
from kadesh.model.side import Speaker

_NEWS = frozenset("agency broadcaster newspaper channel outlet daily website network".split())
_BODIES = frozenset("ngo group organisation organization network watchdog charity monitor observatory".split())
_PLAIN = frozenset("official local state state-run news television private independent activist rights human war".split())
_INDEFINITE = frozenset(("a", "an", "one"))
_BEHIND = 2
"""The name stands in one of so many sentences behind the description."""


def settle_introductions(document: Document, cited: Cited) -> list[list[Saying]]:
    """Return who is cited in each sentence, with who is described named as they are right behind."""
    settled = [list(one) for one in cited]
    for index, one in enumerate(settled):
        for k, saying in enumerate(one):
            wanted = _wanted(saying.speaker)
            named = _named_behind(document, settled[index + 1 : index + 1 + _BEHIND], wanted=wanted) if wanted else None
            if named is not None and named.span is not None:
                naming = Antecedent("speaker", named.span, named.words)
                speaker = replace(saying.speaker, name=named.name, side=named.side or saying.speaker.side)
                one[k] = replace(saying, speaker=speaker, naming=naming)
    return settled


def _wanted(speaker: Speaker) -> frozenset[str]:
    """The kinds of speakers that the words may describe; none where they name somebody, or nobody in particular."""
    words = speaker.words.split()
    if speaker.name != speaker.words or len(words) < 2 or any(w[:1].isupper() and not _is_country(w) for w in words[1:]):
        return frozenset()
    last, first = words[-1].lower(), words[0].lower()
    plain = _PLAIN & {w.lower() for w in words[:-1]}
    opens = first in _INDEFINITE or words[0][:1].isupper() or bool(plain & {"official", "state", "state-run", "local"})
    if not opens or (first == "the" and "official" not in plain):
        return frozenset()
    news = last in _NEWS and (last != "network" or "news" in plain)
    return frozenset(("agency", "outlet")) if news else frozenset(("body",)) if last in _BODIES else frozenset()


def _is_country(word: str) -> bool:
    """'Syrian', 'Raqqa-based', 'British': words that only tell from where."""
    return word.endswith(("-based", "an", "ish", "ese", "ic", "i"))


def _named_behind(document: Document, behind: Cited, *, wanted: frozenset[str]) -> Speaker | None:
    """The first who is cited in the sentences behind, if that is one of the kinds `wanted` and named."""
    for one in behind:
        if one:
            speaker = one[0].speaker
            named = document.lexicon.outlet(speaker.name) is not None or _is_named_body(speaker)
            return speaker if speaker.kind in wanted and named else None
    return None


def _is_named_body(speaker: Speaker) -> bool:
    """Whether the words are the name of a body that no list knows: 'the Arda Doctors Network'."""
    words = [w for w in speaker.words.split() if w.lower() not in ("the", "of", "for", "and")]
    return speaker.kind == "body" and len(words) > 1 and all(w[:1].isupper() for w in words) and words[-1].lower() in _BODIES
