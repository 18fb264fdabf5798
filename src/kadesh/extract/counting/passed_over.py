"""People whom a word behind them passes over, for it tells of others: 'a constable, whose rifle was snatched'."""

from itertools import pairwise
from typing import Any

from kadesh.extract.counting.cue import BE, Cue
from kadesh.extract.counting.group import Group
from kadesh.extract.counting.phrases import is_person

_CAME_UPON = frozenset(("found", "discovered"))


def are_passed_over(tokens: tuple[Any, ...], group: Group, *, cue: Cue, gap: tuple[Any, ...]) -> bool:
    """Return whether a word behind people is told of others: 'a constable, whose rifle was | snatched'."""
    thing = any(_is_thing_hit(t, group) for t in tokens[cue.token].children)  # 'a constable, whose rifle was snatched'
    return (
        thing
        or _befell_theirs(tokens, group, k=cue.token)
        or are_called(tokens, group, cue=cue)
        or _is_told_of_subject(tokens, group, cue=cue)
        or _opens_another(gap)
        or _came_upon_others(gap)
        or _is_done_to_subject(tokens, group, cue=cue)
        or _has_nearer_subject(tokens, group, cue=cue)
    )


def _befell_theirs(tokens: tuple[Any, ...], group: Group, *, k: int) -> bool:
    """'Two boys, whose mother was | killed': she was, and not they."""
    subject = next((t for t in tokens[k].children if t.dep_ in ("nsubj", "nsubjpass") and t.i > group.last), None)
    return subject is not None and any(
        t.lower_ == "whose" and t.i == group.last + 1 + (tokens[group.last + 1].text == ",") for t in subject.children
    )


def has_harmed(tokens: tuple[Any, ...], group: Group, *, cue: Cue) -> bool:
    """Return whether something did the harm: 'nine shells landed, one of them | wounding | several people'."""
    verb = tokens[cue.token]
    told = [t.lower_ for t in tokens[group.first + 1 : cue.token]] in (["of", "them"], ["of", "which"], ["of", "these"])
    return told and verb.tag_ == "VBG" and any(t.dep_ == "dobj" and t.i > verb.i for t in verb.children)


def are_called(tokens: tuple[Any, ...], group: Group, *, cue: Cue) -> bool:
    """Return whether people are what others are told to be: 'the dead were | young men |, and several were hurt'."""
    head = tokens[group.head if group.head is not None else group.last]
    verb = head.head
    told = head.dep_ == "attr" and head.i > verb.i and verb.lower_ in BE
    own = any(c.i <= cue.token <= c.right_edge.i for c in head.children if c.dep_ in ("relcl", "acl"))
    return told and not own and any(t.dep_ == "nsubj" and t.i < verb.i for t in verb.children)


def are_beside_harmed(tokens: tuple[Any, ...], group: Group, *, cue: Cue) -> bool:
    """Return whether people without a number tell what those harmed did: 'two cooks working for | soldiers were shot'."""
    subject = next((t for t in tokens[cue.token].children if t.dep_ == "nsubjpass" and t.i < group.first), None)
    if subject is None or group.kind != "plural" or not is_person(subject):
        return False
    head = tokens[group.head if group.head is not None else group.last]
    return any(_lies_below(head, t) for t in subject.children if t.dep_ == "acl")


def _has_nearer_subject(tokens: tuple[Any, ...], group: Group, *, cue: Cue) -> bool:
    """'The army lost | seven men, and 12 were | sent to hospital': the object of one verb is not who the next tells of."""
    head = tokens[group.head if group.head is not None else group.last]
    subject = next((t for t in tokens[cue.token].children if t.dep_ in ("nsubj", "nsubjpass") and t.i > group.last), None)
    if subject is None or subject.tag_ in ("WP", "WDT") or subject.lower_ in ("all", "both", "each"):
        return False
    cut = any(t.text in (",", ";") for t in tokens[group.last + 1 : subject.i])
    return cut and head.dep_ in ("dobj", "npadvmod") and not _lies_below(head, subject)


def _is_told_of_subject(tokens: tuple[Any, ...], group: Group, *, cue: Cue) -> bool:
    """'Six drivers, who were caught between rebels and | soldiers, were shot': people in a clause about those who were."""
    verb = tokens[cue.token - (tokens[cue.token].lower_ == "dead" and tokens[cue.token].dep_ == "oprd")]
    subject = next((t for t in verb.children if t.dep_ in ("nsubj", "nsubjpass") and t.i < group.first), None)
    clauses = [] if subject is None else [t for t in subject.children if t.dep_ == "relcl"]
    head = tokens[group.head if group.head is not None else group.last]
    return group.kind == "plural" and any(_lies_below(head, t) for t in clauses)


def _is_done_to_subject(tokens: tuple[Any, ...], group: Group, *, cue: Cue) -> bool:
    """'A man stabbed | a guard | and was shot dead': the passive joined to a verb is its subject's, not its object's."""
    head = tokens[group.head if group.head is not None else group.last]
    verb = tokens[cue.token - (tokens[cue.token].lower_ == "dead" and cue.token > 0)]
    own = any(t.dep_ in ("nsubj", "nsubjpass") for t in verb.children)
    joined = verb.dep_ == "conj" and head.dep_ == "dobj" and verb.head.i == head.head.i
    return joined and not own and group.count.high == 1 and any(t.dep_ == "auxpass" for t in verb.children)


def _lies_below(token: Any, above: Any) -> bool:
    return bool(above.left_edge.i <= token.i <= above.right_edge.i)


def _opens_another(gap: tuple[Any, ...]) -> bool:
    """'Six were police, | as were four of the | wounded': others are told of behind 'as were'."""
    words = [t.lower_ for t in gap]
    return any(a == "as" and b in BE for a, b in pairwise(words)) and any(t.tag_ == "CD" for t in gap)


def _came_upon_others(gap: tuple[Any, ...]) -> bool:
    """'Guards | found two men | wounded' tells of the two; not 'guards | found near a well | wounded', 'were found'."""
    k = next((i for i, t in enumerate(gap) if t.lower_ in _CAME_UPON), None)
    if k is None or any(t.lower_ in BE for t in gap[:k]):
        return False
    opens = any(t.tag_ in ("CD", "DT", "PRP$", "NNS", "JJ") for t in gap[k + 1 : k + 2])
    return opens and any(is_person(t) for t in gap[k + 1 :])  # not 'found a day later dead'


def _is_thing_hit(token: Any, group: Group) -> bool:
    """Whether a thing of theirs, told of behind the people, is the subject of the word for an outcome."""
    theirs = token.dep_ == "nsubjpass" and token.i > group.last and any(t.lower_ == "whose" for t in token.children)
    return theirs and not is_person(token)
