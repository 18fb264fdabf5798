"""Who signs a short message in the first person: 'Six of our men fell at dawn. Hold on. - A. Omar'."""

import re

from kadesh.model.span import Span

_LONGEST = 1500
"""A post is no longer; an article is told by others."""
_FIRST = re.compile(r"(?<!told )\b(?:[Ww]e|[Oo]ur(?! (?:reporter|correspondent)s?\b)|us|I|[Mm]y)\b")
"""'Residents told us' is how a reporter who signs at the end writes."""
_QUOTED = re.compile(r"[\"“][^\"“”]*[\"”]")
_NAME = r"[A-Z][\w’'.-]*(?: (?:al-|de |van |bin )?[A-Z][\w’'-]+){1,3}"
_SIGNED = re.compile(rf"(?:\n\s*(?:[-–—] ?)?|[.!?]\s+[-–—] ?)(?P<name>{_NAME})\s*\Z")


def find_signature(text: str) -> Span | None:
    """Return where a name stands alone at the end of a short text that says 'we' or 'I' outside of quotations."""
    match = _SIGNED.search(text) if len(text) < _LONGEST else None
    if match is None or not _FIRST.search(_QUOTED.sub(" ", text[: match.start()])):
        return None
    return Span(*match.span("name"))
