"""Words that a total stands beside: 'Fatalities: 14', 'put the dead at 38', 'the number of those killed rose to three'."""

from typing import Any

from kadesh.extract.counting.cue import BE, HAVE, Cue, next_word, outcomes_told
from kadesh.extract.counting.idioms import read_idiom
from kadesh.extract.words import load_table
from kadesh.model.claim import Outcome

_COUNTING = frozenset(
    "risen rose rises increased reached reaches exceeds exceeded climbed jumped hit to is stands stood totals totaled "
    "totalled".split()
)
_PUTTING = frozenset("put puts putting placed places set gave gives estimated estimates".split())
"""'Put the number of dead at 18'."""
LOGGED: dict[str, Outcome] = {
    **dict.fromkeys(("fatalities", "deaths", "dead", "killed", "losses"), "killed"),
    **dict.fromkeys(("wounded", "injured"), "wounded"),
    **dict.fromkeys(("missing",), "missing"),
    **dict.fromkeys(("captured", "detained", "arrested", "arrests", "detentions", "captives", "prisoners"), "captured"),
    **dict.fromkeys(("abducted", "kidnapped", "abductions", "kidnappings"), "kidnapped"),
    **dict.fromkeys(("displaced",), "displaced"),
}
"""Logs give a figure behind a colon: 'Fatalities: 14', 'rebel losses: at least 20'."""
LOGGED |= {"martyrs": "killed", "loss": "killed", "hurt": "wounded"}
_THE = frozenset("the its their our his own".split())
_PUT_REACH = 12
_BEFORE_NUMBER = frozenset(
    "put estimated counted to now at least about around some more than over nearly only already up almost fewer".split()
)
_LABEL = 3
_DEEDS = frozenset(r["word"] for r in load_table("violence") if r["part"] == "noun") | {"sorties"}
_NAMING = frozenset("DT JJ NN NNS NNP HYPH".split())
_SO_FAR = frozenset("so far verified confirmed recorded registered reported documented to date today".split())
"""What may stand between a label and its colon: 'deaths | verified so far | : 52'."""
_FATE = 6
_SETTING = frozenset("IN DT NNP NN JJ ,".split())
_COUNT_TAGS = ("CD", "LS", "IN", "RB", "JJR", "JJS", "RBR")
_AMOUNTING = frozenset(
    "been amounted amount reached stand stands stood totalled totaled totals total were are "
    "came come number numbered exceed exceeded".split()
)


def is_put_at(tokens: tuple[Any, ...], k: int) -> bool:
    """Return whether a total is put at the dead: 'put the rebels' dead at 38', 'gave its loss as 1', 'losses came to 7'."""
    rest = tokens[k + 1 : k + 1 + _PUT_REACH]
    rest = rest[1:] if rest and rest[0].lower_ in ('"', "”", "’", "'", "''") else rest
    if any(t.lower_ in _PUTTING for t in tokens[max(0, k - 7) : k]):
        rest = _without_setting(rest)
        return bool(rest) and rest[0].lower_ in ("at", "as") and _counts_within(rest[1:4])
    if any(t.lower_ == "among" for t in tokens[max(0, k - 3) : k]):
        return False
    if (tokens[k].tag_.startswith("V") and not (rest and rest[0].lower_.startswith("total"))) or not (
        tokens[k].lower_ in ("losses", "loss") or (k and tokens[k - 1].lower_ in _THE)
    ):
        return False
    amounts = next((i for i, t in enumerate(rest) if t.lower_ in _AMOUNTING), -1)
    verbs = any(t.tag_.startswith("VB") and t.lower_ not in HAVE for t in rest[: max(0, amounts)])
    if amounts < 0 or verbs or any(t.tag_ in ("CD", ":", ".") for t in rest[:amounts]):
        return False
    return _counts_within(rest[amounts + 1 : amounts + 5])


def _without_setting(rest: tuple[Any, ...]) -> tuple[Any, ...]:
    """What stands behind the words for where and when the dead are told of: 'put the dead | of that day | at 300'."""
    if not rest or rest[0].tag_ != "IN" or rest[0].lower_ in ("at", "as"):
        return rest
    end = next((i for i, t in enumerate(rest) if i and t.lower_ in ("at", "as")), 0)
    plain = all(t.tag_ in ("IN", "DT", "JJ", "NN", "NNS", "NNP", "POS", "HYPH", "''", "``") for t in rest[:end])
    return rest[end:] if plain else rest


def _counts_within(tokens: tuple[Any, ...]) -> bool:
    """Whether a number opens these words, behind 'to', 'now' or 'at least'."""
    number = next((i for i, t in enumerate(tokens) if t.tag_ == "CD"), -1)
    return number >= 0 and all(t.lower_ in _BEFORE_NUMBER or not t.text[0].isalnum() for t in tokens[:number])


def words_logged(tokens: tuple[Any, ...], k: int) -> int:
    """Return how many words a label has before its colon and figure, 0 for no label.

    'rebel losses: at least 20' has one, 'deaths verified so far: 52' four; 'nine were killed: four in Gao' is none.
    """
    end = next((j for j in range(k, min(k + _FATE, len(tokens) - 1)) if tokens[j + 1].lower_ not in _SO_FAR), k)
    if end + 2 >= len(tokens) or tokens[end + 1].text != ":" or tokens[end + 2].tag_ not in _COUNT_TAGS:
        return 0
    alone = k <= _LABEL and not any(t.tag_.startswith("VB") or t.tag_ == "CD" for t in tokens[:k])
    return end - k + 1 if alone or tokens[k - 1].text in (",", ";") else 0


def number_cues(tokens: tuple[Any, ...], k: int) -> list[Cue]:
    """Return the outcome named behind 'number of': killed, of 'the number of people who were killed has risen to three'."""
    if any(t.lower_ in ("a", "an") for t in tokens[max(0, k - 2) : k]):
        return []  # 'a number of rebels' are some
    if _is_of_deeds(tokens, k):
        return []
    for token in tokens[k + 1 : k + 9]:
        idiom = read_idiom(tokens, token.i)
        entries = ((idiom.outcome, idiom.part),) if idiom is not None else outcomes_told().get(token.lower_)
        led = k > 1 and tokens[k - 1].lower_ in ("the", "its") and tokens[k - 2].tag_ == "CD"
        led = led or any(t.lower_ in _PUTTING for t in tokens[max(0, k - 3) : k])
        counts = led or any(t.lower_ in _COUNTING for t in tokens[token.i :]) or _was_number(tokens, token.i)
        if not entries and token.lower_ in ("buried", "victims") and counts:
            return [Cue(k, "killed", "toll")]
        if not entries and token.lower_ == "held" and (led or (counts and next_word(tokens, token.i) in ("in", "by"))):
            return [Cue(k, "captured", "toll")]
        if entries and counts:
            return [Cue(k, _fate_of(tokens, token.i) or entries[0][0], "toll")]
    return []


def _is_of_deeds(tokens: tuple[Any, ...], k: int) -> bool:
    """'The number of | air raids executed by jets rose to 20'; executions are counted for their dead."""
    last = k + 1 if next_word(tokens, k) == "of" else k
    while last + 1 < len(tokens) and tokens[last + 1].tag_ in _NAMING:
        last += 1
    what = tokens[last].lower_
    return what in _DEEDS and what not in outcomes_told()


def _was_number(tokens: tuple[Any, ...], k: int) -> bool:
    """'The number of | wounded was 52', 'was put at 52 by the governor'; not that of 'dead and wounded', who are both."""
    if "and" in (tokens[k - 1].lower_, next_word(tokens, k)):
        return False
    k += 1
    while k < len(tokens) and tokens[k].tag_ in _SETTING:
        k += 1  # 'the number of dead | in Arda, Bol, | was 52'
    return k < len(tokens) and tokens[k].lower_ in ("was", "were") and _counts_within(tokens[k + 1 : k + 5])


def _fate_of(tokens: tuple[Any, ...], k: int) -> Outcome | None:
    """What became later of people named by what befell them first: 'the number of detainees | who died under torture'."""
    if next_word(tokens, k) not in ("who", "that", "killed", "executed"):
        return None
    for token in tokens[k + 1 : k + _FATE]:
        told = outcomes_told().get(token.lower_)
        if told:
            return told[0][0]
        if token.tag_.startswith("VB") and token.lower_ not in BE | HAVE:
            return None  # 'hostages who escaped a massacre'
    return None
