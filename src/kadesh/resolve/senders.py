"""Peacekeepers of a nation: where only Kenyan ones are named and no body that sent them, the others are Kenyan, too."""

from collections.abc import Sequence
from dataclasses import replace

from kadesh.model.lexicon import SideMention

SENT = ("peacekeeper", "peacekeepers")


def follow_senders(mentions: Sequence[SideMention]) -> list[SideMention]:
    """Return `mentions` with bare words for peacekeepers as of the one nation whose peacekeepers are named before them.

    They stay those of the body (the UN) where the report names it, or peacekeepers of two nations.
    """
    sent = [m for m in mentions if m.side is not None and m.side.isupper() and m.words.lower().endswith(SENT)]
    bare = [m for m in mentions if m.words.lower() in SENT]
    bodies = {m.side for m in bare}
    if not bare or len({m.side for m in sent}) != 1 or any(m.side in bodies and m not in bare for m in mentions):
        return list(mentions)
    first = sent[0]
    return [replace(m, side=first.side) if m in bare and m.span.start > first.span.start else m for m in mentions]
