"""What the names of a side tell of its part: how near they stand to the words asked about, and beside what."""

import re
from collections.abc import Iterator
from functools import lru_cache

from kadesh.resolve.retelling.heads import HEADLINE, LEAD
from kadesh.resolve.retelling.seen import Seen
from kadesh.resolve.retelling.stage import Named

_PRE = frozenset(
    "by on against at in from of between with and targeting to near into for that while when after as hit than said "
    "towards inside across via killed attacked".split()
)
_POST = frozenset(
    "forces troops fighters militants soldiers army positions position areas area territory held backed led controlled "
    "said says and to in of on have has had is are were was that which who".split()
)
_DEED = re.compile(
    r"(?:['’]s?)?\s(?:[\w-]+\s){0,2}?(?:air ?)?(?:strike|raid|shell|attack|bomb|offensive|fire|missile|rocket|jet|"
    r"warplane|drone|assault|operation|artillery|aircraft|helicopter)",
    re.IGNORECASE,
)


def clues_of_naming(seen: Seen, side: str) -> Iterator[str]:
    """Yield what the names of a side tell, those of the sentence asked about last: 'unnamed' where there is none."""
    here = seen.here
    named = seen.stage.of(side)
    if not named:
        yield "unnamed"
        return
    nearest = min(abs(n.sentence - here) for n in named)
    yield f"sentences {min(nearest, 4)}"
    armed = [abs(n.sentence - here) for n in named if n.armed and n.mention.kind not in ("country", "capital")]
    yield f"armed sentences {min(min(armed, default=9), 4)}"
    before = [here - n.sentence for n in named if n.sentence < here and n.armed]
    if before and nearest != 0:
        yield f"before {min(*before, 4)}"
    if any(n.mention.span.start < HEADLINE for n in named):
        yield "headline"
    elif any(n.mention.span.start < LEAD for n in named):
        yield "lead"
    for mention in (n for n in named if n.sentence == here):
        yield from _of_place(seen, mention)


def _of_place(seen: Seen, named: Named) -> Iterator[str]:
    asked, span, text = seen.asked, named.mention.span, seen.stage.text
    where = "inside" if span.within(asked.span) else "left" if span.end <= asked.span.start else "right"
    yield f"{where}{' first' if span.start == seen.first else ''}"
    kind = named.mention.kind
    yield f"{where} {kind}"
    yield from _beside(text[max(0, span.start - 30) : span.start], text[span.end : span.end + 50], kind)
    if named.mention.by_outlet:
        yield "loaded word"
    if asked.rule.span is not None and span.overlaps(asked.rule.span):
        yield "rule span"


@lru_cache(maxsize=1024)
def _beside(before: str, after: str, kind: str) -> tuple[str, ...]:
    """What the words right before and behind a name tell; asked again for each claim of its sentence."""
    words = re.findall(r"[\w’'-]+", before)
    while words and words[-1].lower() in ("the", "a", "an"):
        words.pop()
    pre = words[-1].lower() if words and words[-1].lower() in _PRE else "else"
    deed = ("post deed",) if _DEED.match(after) else ()
    post = re.match(r"[-\s’']*(?:s\s)?([\w]+)", after)
    next_word = (f"post {post[1].lower()}",) if post is not None and post[1].lower() in _POST else ()
    return (f"pre {pre} {kind}", f"pre {pre}", *deed, *next_word)
