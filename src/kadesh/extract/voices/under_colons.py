"""Who is heard in the lines under a colon: '41 died, distributed as follows:', then a block of lines, 'North: 3 dead'."""

from kadesh.extract.document import Document, Sentence
from kadesh.extract.voices.saying import Cited, Saying


def heard_over_lines(document: Document, cited: Cited, *, sentence: Sentence) -> Saying | None:
    """Return who counts in the line that ends with ':' right over the block of lines in which the sentence stands."""
    text = document.report.text
    block = text.rfind("\n\n", 0, sentence.span.start) + 2
    if block < 2:
        return None
    opening, _, more = text[block:].partition("\n\n")[0].partition("\n")
    headed = opening.rstrip().endswith(":")
    end = block + len(opening) if headed else block - 2
    if not more or sentence.span.start < end or not text[:end].rstrip().endswith(":"):
        return None
    head = next(s for s in reversed(document.sentences) if s.span.start < end)
    return cited[head.index][-1] if cited[head.index] else None
