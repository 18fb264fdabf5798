"""Words for those told of before, which count nobody anew: 'the men were killed as they slept'."""

from typing import Any

_TELLING = frozenset("relcl acl prep amod compound predet".split())
"""What tells more of people, so that they are no others told before: 'the men who guarded the well'."""


def are_those_before(head: Any, det: Any) -> bool:
    """Return whether 'the men' are those counted before, of whom it is told how they died."""
    return head.lower_ == "men" and det.lower_ == "the" and not any(t.dep_ in _TELLING for t in head.children)
