"""People told of by name or as known already: 'Omar Said was killed', 'killing the driver', 'all the rebels were killed'.

Nothing counts them, so only the parse may join them to an outcome that tells of nobody else: the object of an active verb,
the subject of a passive one, what stands behind 'the death of'.
"""

from collections.abc import Iterator, Sequence
from typing import Any

from kadesh.extract.counting.cue import BE, Cue, auxiliary
from kadesh.extract.counting.followers import follows_in
from kadesh.extract.counting.links import Link
from kadesh.extract.counting.phrases import is_person
from kadesh.extract.counting.pronounced import pronounced_by, told_dead
from kadesh.extract.counting.strength import ARC
from kadesh.extract.counting.uncounted import HIM, PRONOUNS, person_of
from kadesh.extract.document import Sentence

_PERSONAL = frozenset(("killed", "wounded", "kidnapped", "missing"))
_VIOLENT = frozenset("wounds injuries burns shrapnel bullet bullets torture beatings hunger starvation gunshot".split())
"""What one dies of by somebody's hand; not of a heart attack, nor in 1998."""
_CARRIES = BE | frozenset("remain remains remained went gone go lie lies lay has had have escaped".split())
"""Verbs over which a word for an outcome has its subject: 'his nephew is missing'."""
_AMONG_WHOM = frozenset(("those", "people", "victims"))
_ARRESTS = ("arrest", "detain", "jail", "imprison")
_PRISONS = ("prison", "custody", "detention", "jail", "bars")


def find_persons(sentence: Sentence, cues: Sequence[Cue], *, links: Sequence[Link]) -> Iterator[Link]:
    """Yield a link for each person told of by name or as known, of outcomes that no counted people are linked to."""
    told = {k.cue.token for k in links}
    for cue in cues:
        if not _is_personal(sentence.tokens, cue):
            continue
        head = _told_of(sentence.tokens, cue) or _beside(sentence.tokens, cue)
        pronounced = pronounced_by(sentence.tokens, cue.token) is not None
        if head is not None and head.lower_ in HIM and not (pronounced or _is_result(sentence.tokens, cue, links=links)):
            continue
        if cue.token in told and (head is None or not _is_told_besides(sentence.tokens, head, cue=cue, links=links)):
            continue
        if head is not None and head.lower_ in PRONOUNS and not (pronounced or _dies(sentence.tokens, cue)):
            continue  # 'he was kidnapped' tells of somebody told of before
        if head is not None and not any(k.group.first <= head.i <= k.group.last for k in links):
            group = person_of(sentence, head, links=links)
            if group is not None:
                yield Link(group, cue, ARC)


def _is_result(tokens: Sequence[Any], cue: Cue, *, links: Sequence[Link]) -> bool:
    """'Gunmen fired on the mayor, | killing him': what a deed led to, where nothing else of the sentence tells it."""
    verb = tokens[cue.token]
    counted = any(t.lower_ in ("a", "an") and is_person(t.head) for t in tokens[: cue.token])  # 'hit a farmer, killing him'
    told = counted or any(k.cue.outcome == cue.outcome for k in links)
    return verb.tag_ == "VBG" and verb.dep_ == "advcl" and not told


def _is_told_besides(tokens: Sequence[Any], head: Any, *, cue: Cue, links: Sequence[Link]) -> bool:
    """Whether those whom the word counts stand beside `head`: 'the chief was killed along with | five others'."""
    return _is_first_of(head, cue, links=links) or follows_in(
        tokens, head, links=[k for k in links if k.cue.token == cue.token]
    )


def _is_first_of(head: Any, cue: Cue, *, links: Sequence[Link]) -> bool:
    """'Killed | the deputy leader, Omar Nasser, | and six others': the first object of a verb whose others are counted."""
    names = [head, *(t for t in head.children if t.dep_ == "appos")]
    behind = [t for name in names for t in name.children if t.dep_ == "conj"]
    counted = [k.group for k in links if k.cue.token == cue.token and k.group.first > head.i and k.whole is None]
    return head.i > cue.token and any(g.first <= t.i <= g.last for g in counted for t in behind)


def _is_personal(tokens: Sequence[Any], cue: Cue) -> bool:
    """Whether only people come to this outcome: towns are captured and evacuated too."""
    if cue.outcome == "wounded" and tokens[cue.last].lower_.startswith(("hospital", "clinic")):
        return False  # 'Cruz was rushed to the hospital': how he was hurt is told elsewhere
    held = any(t.lower_.startswith(_PRISONS) for t in tokens[cue.token : cue.last + 1])
    return cue.outcome in _PERSONAL or tokens[cue.token].lower_.startswith(_ARRESTS) or held


def _told_of(tokens: Sequence[Any], cue: Cue) -> Any | None:
    """The token of whom the outcome is told, by the arcs of the parse."""
    verb = tokens[cue.token]
    if verb.lower_ == "dead" and cue.token and tokens[cue.token - 1].lower_ in ("shot", "gunned"):
        verb = tokens[cue.token - 1]
    if cue.voice == "of":
        behind = next((t for t in verb.children if t.dep_ == "prep" and t.lower_ == "of"), None)
        return next((t for t in behind.children if t.dep_ == "pobj"), None) if behind is not None else None
    teller = pronounced_by(tokens, cue.token)
    those = verb.head if verb.dep_ == "acl" and verb.head.lower_ in _AMONG_WHOM else verb
    if teller is not None or those is not verb or (cue.voice == "right" and verb.head.lower_ == "among"):
        return told_dead(verb, teller) if teller is not None else _one_among(those)
    if cue.voice == "left" and (cue.words > 1 or not verb.tag_.startswith("VB") or verb.dep_ in ("acomp", "attr", "oprd")):
        return _subject_over(verb, cue)
    if not verb.tag_.startswith("VB"):
        return None
    passive = next((t for t in verb.children if t.dep_ == "nsubjpass"), None)
    if passive is not None and not (verb.dep_ == "relcl" and passive.tag_ in ("WP", "WDT")):
        return passive
    joined = _passive_before(verb) or _found_so(verb)
    if joined is not None:
        return joined
    if verb.lower_ in ("died", "dies", "die", "perished", "drowned", "succumbed", "succumbs"):
        return next((t for t in verb.children if t.dep_ == "nsubj"), None)
    if verb.dep_ == "relcl" and cue.voice == "left":
        thing = passive is not None and passive.lower_ == "which" and not is_person(verb.head)
        return None if thing else verb.head  # 'two SLRs, which were lost'
    return next((t for t in verb.children if t.dep_ == "dobj"), None) if cue.voice in ("right", "either") else None


def _one_among(those: Any) -> Any | None:
    """Who is counted in: 'Omar Said | was among | those killed', 'among those killed was | Omar Said', 'the dead'."""
    among = those.head
    if those.dep_ != "pobj" or among.lower_ != "among" or among.head.lower_ not in BE:
        return None
    return next((t for t in among.head.children if t.dep_ in ("nsubj", "attr") and t.tag_ in ("NNP", "NN")), None)


def _passive_before(verb: Any) -> Any | None:
    """The subject of 'shot' for the verb joined to it in 'the driver was shot and killed'."""
    own = any(t.dep_ in ("nsubj", "nsubjpass", "dobj", "aux", "auxpass") for t in verb.children)
    if own or verb.dep_ != "conj" or verb.tag_ not in ("VBN", "VBD") or verb.head.tag_ not in ("VBN", "VBD"):
        return None
    return next((t for t in verb.head.children if t.dep_ == "nsubjpass" and t.tag_ not in ("WP", "WDT")), None)


def _found_so(verb: Any) -> Any | None:
    """The subject of 'Omar Said was found | shot | dead'."""
    found = verb.head
    so = verb.tag_ == "VBN" and verb.dep_ in ("xcomp", "oprd", "acomp") and found.lower_ == "found"
    return next((t for t in found.children if t.dep_ == "nsubjpass"), None) if so else None


def _subject_over(told: Any, cue: Cue) -> Any | None:
    """The subject of 'missing' in 'his nephew is missing', of 'battling for life' in 'her cousin is battling for life'."""
    for verb in (told, told.head, told.head.head):
        found = next((t for t in verb.children if t.dep_ in ("nsubj", "nsubjpass") and t.i < cue.token), None)
        if found is not None:
            own = cue.token <= verb.i <= cue.last or _is_joined(told, verb)
            return found if own or verb.lower_ in _CARRIES or _is_added(told.head, verb) else None
    return None


def _is_added(state: Any, verb: Any) -> bool:
    """'Her son was stabbed and | is | critical': how the one harmed is, told behind the deed."""
    return state.lower_ in BE and state.dep_ == "conj" and state.head.i == verb.i and verb.tag_ == "VBN"


def _is_joined(told: Any, verb: Any) -> bool:
    """'Her brothers are jailed, missing, or dead': each of the words tells of the subject of the first."""
    for _ in range(2):
        if told.dep_ != "conj" or told.head.i == told.i:
            return False
        told = told.head
        if told.i == verb.i:
            return any(t.lower_ in BE for t in verb.children)
    return False


def _dies(tokens: Sequence[Any], cue: Cue) -> bool:
    """'He died on the way to hospital', which tells more of somebody than that he was hurt."""
    if tokens[cue.token].lower_.startswith("los"):  # 'she lost her leg'
        return cue.words > 1
    behind = [t.lower_ for t in tokens[cue.last + 1 : cue.last + 6]]
    natural = behind[:1] in (["of"], ["from"], ["aged"], ["peacefully"]) and not _VIOLENT & set(behind)
    if natural or any(w.isdigit() and len(w) == len("1998") for w in behind):
        return False
    return cue.outcome == "killed" and cue.voice == "left" and auxiliary(tuple(tokens), cue.token) != "be"


def _beside(tokens: Sequence[Any], cue: Cue) -> Any | None:
    """The person right before a participle: '... killed and his sister hurt'."""
    if cue.token < 2 or tokens[cue.token].tag_ not in ("VBN", "VBD", "JJ") or cue.voice not in ("left", "either"):
        return None
    noun, whose = tokens[cue.token - 1], tokens[cue.token - 2]
    return noun if whose.lower_ in ("his", "her", "their") and noun.tag_ == "NN" else None
