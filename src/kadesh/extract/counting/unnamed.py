"""Outcomes that stand for their people: 'causing casualties', 'confirmed no casualties'."""

from collections.abc import Iterator, Sequence

from kadesh.extract.counting.group import Group, GroupKind
from kadesh.extract.counting.phrases import is_person
from kadesh.extract.document import Sentence
from kadesh.extract.tokens import Token
from kadesh.model.count import Count

_OUTCOMES = frozenset("casualties fatalities injuries losses".split())
_LOSERS = frozenset("civilian human".split())
"""Whose 'losses' are people."""
_WHOSE = frozenset("civilian child human combat troop military other".split())
_MEASURED = frozenset("comparable similar higher lower up down fewer".split())
_RANKED = frozenset("highest heaviest worst largest greatest".split())
"""'The heaviest casualties were in Arda' says where most were, and the figures beside it how many."""
_FIRST = _RANKED | frozenset("first latest second third most deadliest".split())
"""'The fatalities were the first of the campaign': of people who are told of before."""
_GRADED = frozenset("serious severe minor light slight critical superficial".split())
"""'The injuries were minor': of people who are told of beside it."""
_UNHURT = frozenset("unhurt unharmed uninjured unscathed".split())
_UNHURT_REACH = 9
_HURT = frozenset("hurt injured wounded harmed".split())
_LET_GO = frozenset("left handed released freed returned taken let surrendered recovered".split())
"""'Was released unharmed' tells of a captive, and of nobody whom an attack missed."""
_BODIES = frozenset("family crew staff team household couple twins".split())
_CAUSES = frozenset(
    "cause caused causes causing leave left leaving result resulted resulting results lead led leading "
    "were are reported including suffered suffering".split()
)
_SHARES = frozenset("most many all some half majority bulk".split())
_ASKED = frozenset(
    "detail details word confirm confirmed report reports mention acknowledge comment information figure figures".split()
)
_WHETHER = frozenset(("whether", "if"))
"""'It is not known whether there were casualties' leaves them open."""
_WHICH = frozenset("which whose who how".split())
_REPORTED = frozenset("report reports reported".split())
_OPEN = frozenset("word confirm confirmed mention acknowledge comment information figure figures available possible".split())
"""Who says nothing of losses leaves them open; 'no reports of casualties' tells of none."""
_HURTS = frozenset("injuries wounds burns".split())
_DIVIDED = frozenset(("distributed", "divided"))
_DOING = frozenset("causing caused cause inflicting inflicted doing did with".split())
_ANYBODY = frozenset("anyone anybody him her them us me".split())
_HARM_REACH = 7
_NOT = frozenset(("not", "n't", "n’t", "no", "without", "neither", "nor"))

_ROUGHLY = frozenset(
    "about around over more less fewer than least most nearly almost some up to between close well a".split()
)
_DOZENS = frozenset("dozen dozens scores tens hundreds thousands zero".split())


def find_unnamed(sentence: Sentence) -> Iterator[tuple[Group, int]]:
    """Yield the groups that an outcome stands for by itself, 'causing casualties', with the token of the outcome."""
    tokens = sentence.tokens
    for k, token in enumerate(tokens):
        if (token.lower_ in _UNHURT or is_not_hurt(token)) and (somebody := _somebody(tokens, k)) is not None:
            yield _stand_in(sentence, k, count=Count(0, 0, "exact", token.text), kind="none", first=somebody), k
        if _is_lacking(tokens, k) or _is_no_harm(tokens, k):
            yield _stand_in(sentence, k, count=Count(0, 0, "exact", token.text), kind="none"), k
            continue
        if token.lower_ not in _OUTCOMES or token.tag_ != "NNS" or not _is_of_people(tokens, k):
            continue
        around = {t.lower_ for t in tokens[max(0, k - 6) : k + 4]}
        before = {t.lower_ for t in tokens[max(0, k - 5) : k]}
        if _are_others(tokens, k, before=before):
            continue
        if before & _WHETHER:
            yield _stand_in(sentence, k, count=Count(None, None, "unknown", token.text)), k
            continue
        reported = around & _REPORTED and not around & _OPEN
        if before & _NOT and (reported or tokens[k - 1].lower_ == "without" or (around & _CAUSES and not around & _ASKED)):
            yield _stand_in(sentence, k, count=Count(0, 0, "exact", token.text), kind="none"), k
        elif (around & _ASKED and around & _NOT) or _is_unknown({t.lower_ for t in tokens[k + 1 : k + 8]}):
            yield _stand_in(sentence, k, count=Count(None, None, "unknown", token.text)), k
        elif around & _CAUSES and not _is_measured(tokens, k):
            yield _stand_in(sentence, k, count=Count(2, None, "vague", token.text)), k


def is_not_hurt(verb: Token) -> bool:
    """Return whether somebody 'was not hurt': none is; who 'was not seriously hurt' is."""
    if verb.lower_ not in _HURT or verb.tag_ not in ("VBN", "JJ", "VBD"):
        return False
    beside = {t.dep_: t for t in (*verb.children, *(verb.head.children if verb.dep_ == "acomp" else ()))}
    graded = any(t.tag_ == "RB" and t.dep_ == "advmod" for t in verb.children)
    return "neg" in beside and ("auxpass" in beside or verb.dep_ == "acomp") and not graded


def _is_no_harm(tokens: Sequence[Token], k: int) -> bool:
    """'Causing no harm', 'no harm came to the guards'; not 'no harm to the bridge', 'no harm in talks', 'meant no harm'."""
    if tokens[k].lower_ != "harm" or not k or tokens[k - 1].lower_ != "no":
        return False
    behind = [t.lower_ for t in tokens[k + 1 : k + _HARM_REACH]]
    came = behind[:2] in (["came", "to"], ["befell"], ["was", "done"], ["was", "caused"])
    done = k > 1 and tokens[k - 2].lower_ in _DOING
    whom = any(is_person(t) or t.lower_ in _ANYBODY for t in tokens[k + 1 : k + _HARM_REACH])
    return (came and whom) or (done and (whom or behind[:1] != ["to"]))


def _is_unsaid(before: set[str]) -> bool:
    """'Did not say whose side | the casualties were from': nobody denies them."""
    return not before.isdisjoint(_WHICH) and not before.isdisjoint(_NOT)


def _is_lacking(tokens: Sequence[Token], k: int) -> bool:
    """'Ended without deaths': none died; not 'without deaths of children'."""
    if tokens[k].lower_ != "deaths" or not k or tokens[k - 1].lower_ != "without":
        return False
    behind = tokens[k + 1 : k + 2]
    return not behind or not (behind[0].lower_ in ("of", "in", "among") or behind[0].tag_.startswith("NN"))


def _are_others(tokens: Sequence[Token], k: int, *, before: set[str]) -> bool:
    """Whether the word tells more of people told of beside it, or of nobody in particular."""
    beside = _are_told_beside(tokens, k) or "among" in before or _are_compared(tokens, k)
    return beside or _is_unsaid(before) or _are_reason(tokens, k)


def _are_reason(tokens: Sequence[Token], k: int) -> bool:
    """'Were taken to hospital due to | injuries': those of people who are told of before."""
    before = [t.lower_ for t in tokens[max(0, k - 4) : k]]
    led = before[-2:] in (["due", "to"], ["because", "of"]) or before[-3:-1] in (["due", "to"], ["because", "of"])
    return led and any(t.tag_ == "VBN" for t in tokens[max(0, k - 8) : k])


def _are_told_beside(tokens: Sequence[Token], k: int) -> bool:
    """'Our casualties were two killed', 'most of the casualties were women', 'the fatalities are distributed as follows'."""
    if any(t.tag_ == "CD" or t.lower_ in _DIVIDED for t in tokens[k + 1 : k + 4]):
        return True
    if any(t.lower_ in ("were", "are") for t in tokens[k + 1 : k + 2]) and any(
        t.lower_ in _GRADED for t in tokens[k + 2 : k + 4]
    ):
        return True
    behind = [t.lower_ for t in tokens[k + 1 : k + 4]]
    if behind[:1] in (["were"], ["are"]) and behind[1:2] == ["the"] and not _FIRST.isdisjoint(behind[2:]):
        return True
    share = k > 2 and [t.lower_ for t in tokens[k - 2 : k]] == ["of", "the"] and tokens[k - 3].lower_ in _SHARES
    return share or _is_had(tokens, k)


def _are_compared(tokens: Sequence[Token], k: int) -> bool:
    """'Led to no more | casualties | than the month before', 'casualties were up': how many there were is not told."""
    if any(t.lower_ in _MEASURED for t in tokens[k + 2 : k + 4]) and tokens[k + 1].lower_ in ("are", "were"):
        return True
    if any(t.lower_ in _RANKED for t in tokens[max(0, k - 2) : k]):
        return True
    more = any(t.lower_ in ("more", "fewer", "higher", "lower") for t in tokens[max(0, k - 3) : k])
    return more and any(t.lower_ == "than" for t in tokens[k + 1 : k + 4])


def _is_had(tokens: Sequence[Token], k: int) -> bool:
    """'Ten were taken to hospital with serious injuries', 'who sustained injuries', 'died of her injuries': told before.

    So it is of 'a man was hit, suffering | injuries', not of an army 'suffering casualties'.
    """
    hurts, k = tokens[k].lower_ in _HURTS, k - 1
    while k > 0 and tokens[k].tag_ in ("JJ", "NN", "RB", "VBN", "CC", ",", "PRP$", "DT"):
        k -= 1
    if tokens[k].lower_ == "from" or any(t.lower_ == "who" for t in tokens[max(0, k - 2) : k]):
        return True
    if hurts and tokens[k].lower_ in ("suffering", "sustaining") and any(t.tag_ == "VBN" for t in tokens[:k]):
        return True
    return tokens[k].lower_ == "with" and any(t.tag_ in ("VBN", "VBD") for t in tokens[max(0, k - 5) : k])


def _is_measured(tokens: Sequence[Token], k: int) -> bool:
    """'The number of casualties', 'a cause of civilian casualties', 'treated for injuries': told apart, or not at all."""
    first = k - 1 if k and tokens[k - 1].lower_ in _WHOSE else k
    if first < 2 or tokens[first - 1].lower_ not in ("of", "for"):
        return _put_at(tokens, k + 1)
    return tokens[first - 2].lower_ not in _REPORTED | _ASKED


def _put_at(tokens: Sequence[Token], k: int) -> bool:
    """'Casualties | at about 30', 'casualties | at dozens'; not 'at the market'."""
    if k >= len(tokens) or tokens[k].lower_ != "at":
        return False
    told = next((t for t in tokens[k + 1 :] if t.lower_ not in _ROUGHLY), None)
    return told is not None and (told.tag_ == "CD" or told.lower_ in _DOZENS)


def _is_of_people(tokens: Sequence[Token], k: int) -> bool:
    """'Civilian losses', where bare losses may be of tanks."""
    return tokens[k].lower_ != "losses" or (k > 0 and tokens[k - 1].lower_ in _LOSERS)


def _somebody(tokens: Sequence[Token], k: int) -> int | None:
    """Where those begin who are told of: 'her daughter was unharmed', 'the crew got out unhurt'; None for a bridge.

    Not those of a clause about somebody else: 'the mayor, whom rebels had seized, was released unharmed'.
    """
    subjects = [c for c in tokens[k].head.children if c.dep_ in ("nsubj", "nsubjpass") and c.tag_ == "NNP"]
    let_go = any(t.lower_ in _LET_GO for t in tokens[max(0, k - _UNHURT_REACH) : k])
    if let_go or any(c.dep_ == "relcl" for subject in subjects for c in subject.children):
        return None
    for j in range(k - 1, max(-1, k - _UNHURT_REACH), -1):
        token = tokens[j]
        if is_person(token) or (token.tag_ == "PRP" and token.lower_ != "it") or token.lower_ in _BODIES:
            return max(token.left_edge.i, k - _UNHURT_REACH)
    return None


def _is_unknown(behind: set[str]) -> bool:
    """'Casualties inside are not known', 'civilian casualties unknown', 'casualties are yet to be ascertained'."""
    unsure = behind & {"known", "verified", "clear", "ascertained", "established"}
    return bool(behind & {"unknown", "unclear"} or (unsure and behind & {"not", "n't", "n’t", "yet", "cannot"}))


def _stand_in(sentence: Sentence, k: int, *, count: Count, kind: GroupKind = "plural", first: int | None = None) -> Group:
    first = k if first is None else first
    noun = sentence.tokens[k].lower_
    return Group(first, k, k, count, kind, noun, sentence.span_of(first, k), sentence.span_of(k, k))
