"""Verbs that tell what was done to the same people as another: 'taken off the bus and executed'."""

from typing import Any

from kadesh.extract.counting.group import Group

_STEPS = 4


def was_done_too(verb: Any, group: Group) -> bool:
    """Return whether a verb told before was done to the same people.

    'Six others were taken off the bus and executed', 'a man was dragged out of his car, stabbed and burnt alive'.
    """
    verb = verb.head if verb.dep_ == "oprd" else verb
    if verb.tag_ not in ("VBN", "VBD"):
        return False
    wanted = ("nsubj", "nsubjpass") if any(t.dep_ == "auxpass" for t in verb.children) else ("nsubjpass",)
    for _ in range(3):
        if any(t.dep_ in ("nsubj", "nsubjpass", "dobj") for t in verb.children):
            return False
        if verb.dep_ != "conj" and not _is_listed(verb):
            return False
        verb = _verb_over(verb)
        if any(t.dep_ in wanted and group.first <= t.i <= group.last for t in verb.children):
            return True  # 'two men fired on the patrol and were killed'
    return False


def _is_listed(verb: Any) -> bool:
    """'Was dragged out of his car, | beaten and hacked to death': a participle behind a comma, whatever it hangs on."""
    led = any(c.text == "," and c.i == verb.i - 1 for c in verb.head.children)
    return led and verb.tag_ == "VBN" and verb.dep_ in ("acl", "advcl") and any(c.dep_ == "conj" for c in verb.children)


def _verb_over(verb: Any) -> Any:
    """The next verb above, over the nouns and prepositions between."""
    above = verb.head
    for _ in range(_STEPS):
        if above.tag_.startswith("VB"):
            break
        above = above.head
    return above
