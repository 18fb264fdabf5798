"""People who are heard and not told of, as the parse has it: 'killing nine, three farmers who dug the graves said'."""

from collections.abc import Sequence
from typing import Any

from kadesh.extract.counting.group import Group
from kadesh.extract.counting.phrases import SAYINGS

_JOINED = ("appos", "conj")
_TOLD_BY = (("according", "to"), ("confirmed", "by"), ("announced", "by"), ("reported", "by"))
_SAID = frozenset(("said", "says"))
_CLOSES = frozenset((",", '"', "”", "''", "’"))
"""What closes the words of whoever is named behind 'said'."""
_CHARGED = frozenset("accused charged blamed suspected convicted".split())
_CHARGED_WITH = frozenset("of with for by over in".split())
_OF_AN_OFFICE = ("IN", "DT", "JJ", "NN", "NNS", "NNP", "NNPS", "POS", "HYPH")
_OFFICE = 10
"""So many words behind an office the verb of saying stands."""


def is_cited(tokens: tuple[Any, ...], group: Group) -> bool:
    """Return whether people are the subject of a verb of saying over what is told of them in between.

    'A nurse, | who asked not to be named, | said', 'Ali Nur, | mayor | of the nearby town, said'; not whoever was harmed:
    'a guard who was shot said'.
    """
    head = tokens[group.head if group.head is not None else group.last]
    if _holds_office(tokens, group) or _is_named_as_source(tokens, group):
        return True
    if _says_by_name(tokens, group) or _serves_somewhere(tokens, group):
        return True
    named = head
    while named.dep_ in _JOINED and named.head.i < named.i:
        named = named.head
    verb = named.head
    if named.dep_ != "nsubj" or verb.lower_ not in SAYINGS or verb.i <= group.last or not verb.tag_.startswith("VB"):
        return False
    if [t.tag_ for t in tokens[group.last + 1 : group.last + 3]] == ["VBN", "IN"] and tokens[group.last + 2].lower_ == "by":
        return False  # 'four others wounded by rebels who struck the town" the agency said'
    clauses = [t for t in tokens[group.last + 1 : verb.i] if t.dep_ == "relcl" and t.i <= head.right_edge.i]
    if named.i != head.i:
        return head.dep_ == "appos" and named.tag_ == "NNP" and group.kind != "counted"
    return bool(clauses) and all(_acts(t) for t in clauses)


def _holds_office(tokens: tuple[Any, ...], group: Group) -> bool:
    """'Ali Nur, | mayor | of the town of San, said': an office behind a name, over commas, before a verb of saying."""
    named = group.first > 1 and tokens[group.first - 1].text == "," and tokens[group.first - 2].tag_ in ("NNP", "NNPS")
    ahead = tokens[group.last + 1 : group.last + 1 + _OFFICE]
    comma = next((i for i, t in enumerate(ahead[:-1]) if t.text == ","), None)
    if not named or group.kind == "counted" or comma is None or any(t.tag_.startswith("VB") for t in ahead[:comma]):
        return False
    return ahead[comma + 1].lower_ in SAYINGS and ahead[comma + 1].tag_.startswith("VB")


def _says_by_name(tokens: tuple[Any, ...], group: Group) -> bool:
    """'| One local official |, Ali Nur, said two women were among the dead': who is named between commas before the verb."""
    ahead = tokens[group.last + 1 : group.last + 1 + _OFFICE]
    name = next((i for i, t in enumerate(ahead[1:], 1) if t.tag_ not in ("NNP", "NNPS")), 0)
    if group.first > 0 or tokens[group.first].lower_ != "one" or name < 2 or ahead[0].text != ",":
        return False
    return [t.text == "," for t in ahead[name : name + 2]] == [True, False] and ahead[name + 1].lower_ in SAYINGS


def _serves_somewhere(tokens: tuple[Any, ...], group: Group) -> bool:
    """'Hurt six in Bol, | an official | in the US-backed administration said': where somebody serves, before the verb."""
    ahead = tokens[group.last + 1 : group.last + 1 + _OFFICE]
    end = next((i for i, t in enumerate(ahead) if t.lower_ in _SAID), 0)
    comma = group.first > 0 and tokens[group.first - 1].text == ","
    if (
        group.kind != "article"
        or not comma
        or end < 2
        or ahead[0].tag_ != "IN"
        or [t.lower_ for t in ahead[end + 1 : end + 2]] == ["by"]
    ):
        return False
    backed = {i for i, t in enumerate(ahead) if t.text == "-"}
    return all(t.tag_ in _OF_AN_OFFICE or {i - 1, i + 1} & backed for i, t in enumerate(ahead[:end]))


def _is_named_as_source(tokens: tuple[Any, ...], group: Group) -> bool:
    """'According to | a baker |', 'hurting two, said Captain Ali Nur, | a spokesman |', 'said | a nurse |' at the end."""
    if group.kind != "article":
        return False
    k = group.first - 1
    if k > 0 and (tokens[k - 1].lower_, tokens[k].lower_) in _TOLD_BY:
        return True
    named = k > 0 and tokens[k].text == ","
    k -= named
    while named and k > 0 and (tokens[k].tag_ in ("NNP", "NN") or tokens[k].text == "."):
        k -= 1
    if named and k > 0 and (tokens[k - 1].lower_, tokens[k].lower_) in _TOLD_BY:
        return not _goes_on(tokens, group.last + 1)  # 'according to Ali Nur, | an official |.'
    cites = k > 0 and tokens[k].lower_ in _SAID and tokens[k - 1].text in _CLOSES and (named or group.first - k == 1)
    return cites and not _goes_on(tokens, group.last + 1)


def _goes_on(tokens: tuple[Any, ...], k: int) -> bool:
    """Whether a verb follows in the same clause, or harm behind 'who': 'said a guard | was killed', ', who was hurt'."""
    behind = tokens[k : k + _OFFICE]
    if [t.lower_ for t in behind[:2]] == [",", "who"] and [t.tag_ for t in behind[2:4]] == ["VBD", "VBN"]:
        return True
    end = next((i for i, t in enumerate(behind) if t.text in (",", ".", ";") or t.lower_ == "who"), len(behind))
    return any(t.tag_ in ("VBD", "VBZ", "VBP", "VBN", "MD") for t in behind[:end])


def _acts(verb: Any) -> bool:
    """Whether somebody does what a clause behind 'who' tells: 'who dug the graves', not 'who was shot'."""
    return any(t.dep_ == "nsubj" and t.tag_ in ("WP", "WDT") for t in verb.children)


def is_charged(tokens: Sequence[Any], k: int) -> bool:
    """Return whether the verb at `k` tells what people are charged with: 'a man | accused | of theft', whom nobody cites."""
    return tokens[k].lower_ in _CHARGED and any(t.lower_ in _CHARGED_WITH for t in tokens[k + 1 : k + 2])
