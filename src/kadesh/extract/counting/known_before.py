"""Words about people counted before, which count nobody: 'some of the wounded', 'the dead men', 'none of them armed'."""

from collections.abc import Sequence

from kadesh.extract.counting.links import Link
from kadesh.extract.document import Sentence


def is_some_of_known(sentence: Sentence, link: Link) -> bool:
    """Return whether it is 'some of the wounded are in a critical state': words about people counted before."""
    opening = [t.lower_ for t in sentence.tokens[link.group.first : link.group.first + 2]]
    some = opening == ["some", "of"] or link.group.count.words.lower().startswith("some of")
    the = [t.lower_ for t in sentence.tokens[link.group.last + 1 : link.cue.token]] == ["the"]  # 'some of | the dead'
    return some and (link.whole is not None or the or link.group.first <= link.cue.token <= link.group.last)


def are_none_of(share: Link, links: Sequence[Link]) -> bool:
    """Return whether it is 'two guards, none of them armed, were killed': what is told of all is denied of none."""
    return share.group.kind == "none" and any(k.group == share.whole and k.cue == share.cue for k in links)


def are_some_of_bodies(sentence: Sentence, link: Link) -> bool:
    """Return whether it is the 'many' of 'fifty bodies, many with gunshot wounds': of the dead, and not the hurt."""
    first, tokens = link.group.first, sentence.tokens
    before = [t.lower_ for t in tokens[max(0, first - 2) : first] if t.text != ","][-1:]
    behind = [t.lower_ for t in tokens[link.group.last + 1 : link.group.last + 5]]
    wounded = behind[:1] == ["with"] and any(w in ("wounds", "injuries", "burns") for w in behind)
    return wounded and before in (["bodies"], ["corpses"])


def are_the_dead(sentence: Sentence, link: Link) -> bool:
    """Return whether it is 'the dead men were killed in a feud': those counted before, of whom it is told how they died."""
    opening = [t.lower_ for t in sentence.tokens[link.group.first : link.group.first + 2]]
    within = link.group.first <= link.cue.token <= link.group.last
    known = opening[:1] == ["the"] and opening[1:] in (["dead"], ["slain"], ["deceased"])
    return link.cue.outcome == "killed" and known and not within and sentence.index > 0
