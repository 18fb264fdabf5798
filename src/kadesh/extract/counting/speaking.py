"""People who are cited rather than told of: 'two officials said', 'activists told the paper'."""

from collections.abc import Sequence
from typing import Any

from kadesh.extract.counting.cited import is_charged, is_cited
from kadesh.extract.counting.group import Group
from kadesh.extract.counting.phrases import SAYINGS
from kadesh.extract.counting.strangers import is_object
from kadesh.extract.words import load_words

_SPEAKERS = load_words("speakers", "noun")
_STATED = frozenset("dead missing killed wounded injured trapped drowned buried executed".split())
_CHARGING = frozenset(
    "accuse accused blame blamed deny denied vow vowed demand demanded warn warned threaten threatened".split()
)
_THEMSELVES = frozenset("themselves himself herself their his her".split())
_ONE = frozenset("a an one another".split())
_WHERE = frozenset("area areas city town village province region district camp country neighbourhood neighborhood".split())
_SAID_WITHIN, _RANKED_WITHIN = 6, 10
"""So many words at most before the verb, and with ranks: 'spokesman Lt. Col. Ali Nur said'."""


def is_speaking(tokens: tuple[Any, ...], group: Group) -> bool:
    """Return whether the people are cited rather than told of: 'two officials said', 'activists told the paper'."""
    if _closes_for_speakers(tokens, group) or _opens_charge(tokens, group):
        return True
    after = tokens[group.last + 1 : group.last + 3]
    if not after:
        return False
    if after[0].lower_ == "who":
        return (len(after) > 1 and after[1].lower_ in SAYINGS) or is_cited(tokens, group)
    apart = group.first > 1 and tokens[group.first - 1].text == ","
    object_ = is_object(tokens, group.first) and not apart
    if after[0].lower_ == "and" and not object_ and _is_said_by(tokens, group.last + 2):
        return True
    if _names_speaker(tokens, group) or _speaks_from(tokens, group) or is_cited(tokens, group):
        return True
    told = len(after) > 1 and after[1].lower_ in _STATED | _THEMSELVES  # 'twelve persons feared dead', 'gave themselves up'
    told = told or _is_said_behind(tokens, group.last + 1) or is_charged(tokens, group.last + 1)
    heard = _opens_saying(tokens, group) or not is_object(tokens, group.first)
    return after[0].lower_ in SAYINGS and not told and heard


def closes_title(tokens: Sequence[Any], first: int, *, last: int) -> bool:
    """Return whether words stand alone behind the colon or dash that ends a title: 'Shelling kills 7: | governor'."""
    behind = all(not t.text[:1].isalnum() for t in tokens[last + 1 :])
    return behind and first > 1 and tokens[first - 1].text in (":", "-", "–", "—", "|")


def _closes_for_speakers(tokens: tuple[Any, ...], group: Group) -> bool:
    """'Nine die in fire: | police', 'shelling kills 12 - | local residents': a title ends with those who say it."""
    return group.kind == "plural" and group.noun in _SPEAKERS and closes_title(tokens, group.first, last=group.last)


def _opens_charge(tokens: tuple[Any, ...], group: Group) -> bool:
    """'Six slain in Bol: | rebels | accuse the army'."""
    colon = group.first > 0 and tokens[group.first - 1].text == ":"
    return colon and group.kind == "plural" and any(t.lower_ in _CHARGING for t in tokens[group.last + 1 : group.last + 2])


def _opens_saying(tokens: tuple[Any, ...], group: Group) -> bool:
    """Whether people right behind a comma are who said all before it, also misparsed: 'hurt 30, | two medics | told'."""
    k = group.last + 1
    heard = tokens[k].lower_ in ("said", "say", "told") and [t.lower_ for t in tokens[k + 1 : k + 2]] != ["to"]
    return heard and group.first > 0 and tokens[group.first - 1].text == ","


def _is_said_behind(tokens: tuple[Any, ...], k: int) -> bool:
    """'Five boys and nine women | said the mayor': the sentence ends with who says it, and with no verb."""
    behind = tokens[k + 1 : k + 1 + 2 * _SAID_WITHIN]
    end = next((i for i, t in enumerate(behind) if not t.text[0].isalnum()), len(behind))
    somebody = any(t.tag_ in ("NN", "NNP") for t in behind[:end]) and not any(t.tag_.startswith("VB") for t in behind[:end])
    return tokens[k].lower_ in ("said", "says", "added") and end < len(behind) and somebody


def _names_speaker(tokens: tuple[Any, ...], group: Group) -> bool:
    """Whether somebody is cited by office and name: 'hit Arda and Bol district official | Ali Nur told'."""
    if group.kind != "article" or tokens[group.first].lower_ in _ONE:
        return False
    named = tokens[group.last + 1 : group.last + _RANKED_WITHIN]
    end = next((t.i for t in named if t.tag_ != "NNP" and not _shortens(tokens, t.i)), group.last + 1)
    quoted = tokens[end].lower_ == "was" and [t.lower_ for t in tokens[end + 1 : end + 2]] == ["quoted"]
    return group.last + 1 < end and (tokens[end].lower_ in SAYINGS or quoted)


def _shortens(tokens: tuple[Any, ...], k: int) -> bool:
    """Whether a point only shortens a rank before a name: 'Brig | . | Ali Nur'."""
    named = [t.tag_ for t in tokens[k - 1 : k + 2 : 2]] == ["NNP", "NNP"]
    return tokens[k].text == "." and named and tokens[k].idx == tokens[k - 1].idx + len(tokens[k - 1].text)


def _speaks_from(tokens: tuple[Any, ...], group: Group) -> bool:
    """Whether people end a sentence by what they say somewhere: 'a monitor and medics | in the besieged area said'."""
    k = group.last + 1
    end = next((t.i for t in tokens[k + 1 : k + 1 + _SAID_WITHIN] if t.lower_ in SAYINGS), k)
    if (
        (tokens[k].tag_ != "IN" and tokens[k].lower_ != "living")
        or end == k
        or tokens[end - 1].lower_ not in _WHERE
        or group.kind != "plural"
    ):
        return False
    closes = end + 1 == len(tokens) or not tokens[end + 1].text[0].isalnum()
    return closes and not any(t.tag_ in ("DT", "CC") for t in tokens[k + 2 : end])


def _is_said_by(tokens: tuple[Any, ...], k: int) -> bool:
    """Whether somebody at token `k` says something, of whom no more is told: 'two villagers and | the army said'."""
    end = next((j for j in range(k, min(k + _SAID_WITHIN, len(tokens))) if tokens[j].lower_ in SAYINGS), k)
    return end > k and all(t.tag_ in ("DT", "JJ", "NN", "NNS", "NNP", "NNPS") for t in tokens[k:end])
